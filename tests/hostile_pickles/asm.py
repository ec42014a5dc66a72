"""Pickle opcodes as functions: what a stream is made of, without the pickle module.

Ops are opcodes; every other Python value stands for the opcodes that push it. pickletools.py of CPython
documents each opcode.
"""

import struct

SH = ': > "$CANARY"'  # the harmless effect, for a shell
PY = "open(__import__('os').environ['CANARY'], 'w').close()"  # the same for eval and exec
ARGV = ["sh", "-c", SH]


class Ops(bytes):
    """Opcodes, told apart from bytes that are a value."""

    def __add__(self, other):
        return Ops(bytes.__add__(self, other))


MARK, STOP, POP, POP_MARK, DUP = Ops(b"("), Ops(b"."), Ops(b"0"), Ops(b"1"), Ops(b"2")
REDUCE, BUILD, TUPLE, EMPTY_TUPLE = Ops(b"R"), Ops(b"b"), Ops(b"t"), Ops(b")")
EMPTY_LIST, EMPTY_DICT, EMPTY_SET, OBJ = Ops(b"]"), Ops(b"}"), Ops(b"\x8f"), Ops(b"o")
APPEND, APPENDS, SETITEM, SETITEMS, ADDITEMS = Ops(b"a"), Ops(b"e"), Ops(b"s"), Ops(b"u"), Ops(b"\x90")
NEWOBJ, NEWOBJ_EX, STACK_GLOBAL, MEMOIZE = Ops(b"\x81"), Ops(b"\x92"), Ops(b"\x93"), Ops(b"\x94")
NONE, BINPERSID, NEXT_BUFFER, READONLY_BUFFER = Ops(b"N"), Ops(b"Q"), Ops(b"\x97"), Ops(b"\x98")


def join(parts) -> Ops:
    return Ops(b"".join(parts))


def proto(number: int) -> Ops:
    return Ops(bytes([0x80, number]))


def frame(body: bytes, length: int | None = None) -> Ops:
    return Ops(b"\x95" + struct.pack("<Q", len(body) if length is None else length) + body)


def put(index: int) -> Ops:
    return Ops(b"q" + bytes([index]))


def get(index: int) -> Ops:
    return Ops(b"h" + bytes([index]))


def _text(value: str) -> bytes:
    data = value.encode("utf-8", "surrogatepass")
    return b"\x8c" + bytes([len(data)]) + data if len(data) < 256 else b"X" + struct.pack("<I", len(data)) + data


def _blob(value: bytes) -> bytes:
    return b"C" + bytes([len(value)]) + value if len(value) < 256 else b"B" + struct.pack("<I", len(value)) + value


def _integer(value: int) -> bytes:
    if 0 <= value < 256:
        return b"K" + bytes([value])
    if -(2**31) <= value < 2**31:
        return b"J" + struct.pack("<i", value)
    data = value.to_bytes(value.bit_length() // 8 + 1, "little", signed=True)
    return b"\x8a" + bytes([len(data)]) + data


def push(value) -> Ops:
    """The opcodes that leave `value` on the stack."""
    if isinstance(value, Ops):
        return value
    if value is None:
        return NONE
    if isinstance(value, bool):
        return Ops(b"\x88" if value else b"\x89")
    if isinstance(value, int):
        return Ops(_integer(value))
    if isinstance(value, float):
        return Ops(b"G" + struct.pack(">d", value))
    if isinstance(value, str):
        return Ops(_text(value))
    if isinstance(value, bytes):
        return Ops(_blob(value))
    if isinstance(value, tuple):
        return tup(*value)
    if isinstance(value, list):
        return EMPTY_LIST + MARK + join(push(item) for item in value) + APPENDS if value else EMPTY_LIST
    if isinstance(value, dict):
        items = join(push(key) + push(item) for key, item in value.items())
        return EMPTY_DICT + MARK + items + SETITEMS if value else EMPTY_DICT
    raise TypeError(type(value))


def tup(*items) -> Ops:
    short = {0: b")", 1: b"\x85", 2: b"\x86", 3: b"\x87"}.get(len(items))
    body = join(push(item) for item in items)
    return body + short if short else MARK + body + TUPLE


def old_global(name: str) -> Ops:
    """GLOBAL with "module qualname"."""
    module, _, qualname = name.partition(" ")
    return Ops(b"c" + module.encode() + b"\n" + qualname.encode() + b"\n")


def named(name: str) -> Ops:
    """STACK_GLOBAL with "module qualname"."""
    module, _, qualname = name.partition(" ")
    return push(module) + push(qualname) + STACK_GLOBAL


def func(target) -> Ops:
    return target if isinstance(target, Ops) else named(target)


def call(target, *arguments) -> Ops:
    return func(target) + tup(*arguments) + REDUCE


def method(owner, name: str, *arguments) -> Ops:
    """getattr(owner, name)(*arguments), which is how pickle writes bound methods."""
    return call(call("builtins getattr", owner, name), *arguments)


def partial(target, *arguments, **keywords) -> Ops:
    """functools.partial as it pickles itself: one argument, the rest in the state."""
    target = func(target)
    return call("functools partial", target) + push((target, arguments, keywords, None)) + BUILD


def call_keywords(target, *arguments, **keywords) -> Ops:
    return partial(target, *arguments, **keywords) + EMPTY_TUPLE + REDUCE


def new(target, *arguments) -> Ops:
    return func(target) + tup(*arguments) + NEWOBJ


def build(instance, state) -> Ops:
    return func(instance) + push(state) + BUILD


def drop(*steps) -> Ops:
    """Each step runs and its result is thrown away."""
    return join(step + POP for step in steps)


def stream(*parts, protocol: int = 4) -> Ops:
    return proto(protocol) + join(parts) + STOP


def framed(*parts, protocol: int = 4) -> Ops:
    return proto(protocol) + frame(join(parts) + STOP)


def text_call(name: str, argument: str) -> Ops:
    """A call in protocol 0 only: every byte is printable. The callable takes one string."""
    return old_global(name) + MARK + Ops(b"V" + argument.encode() + b"\n") + TUPLE + REDUCE
