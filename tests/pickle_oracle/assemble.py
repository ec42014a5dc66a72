"""Pickles written by hand: each function gives the opcodes that leave one value on the stack."""

import pickle
import struct

STOP = pickle.STOP


def proto(number: int) -> bytes:
    return pickle.PROTO + bytes([number])


def value(thing) -> bytes:
    """A literal of Python, without a memo; bytes objects are taken for opcodes that make a value."""
    match thing:
        case bytes():
            return thing
        case None:
            return pickle.NONE
        case bool():
            return pickle.NEWTRUE if thing else pickle.NEWFALSE
        case int() if -(2**31) <= thing < 2**31:
            return pickle.BININT + struct.pack("<i", thing)
        case float():
            return pickle.BINFLOAT + struct.pack(">d", thing)
        case str():
            data = thing.encode("utf-8", "surrogatepass")
            return pickle.BINUNICODE + struct.pack("<I", len(data)) + data
        case tuple():
            return pickle.MARK + b"".join(map(value, thing)) + pickle.TUPLE
        case list():
            return pickle.EMPTY_LIST + pickle.MARK + b"".join(map(value, thing)) + pickle.APPENDS
        case dict():
            return pickle.EMPTY_DICT + pickle.MARK + b"".join(value(k) + value(v) for k, v in thing.items()) + pickle.SETITEMS
    raise TypeError(f"no opcodes for {thing!r}")


def octets(data: bytes) -> bytes:
    return pickle.BINBYTES + struct.pack("<I", len(data)) + data


def imported(module: str, name: str) -> bytes:
    return pickle.GLOBAL + f"{module}\n{name}\n".encode()


def called(function: bytes, *args) -> bytes:
    return function + value(args) + pickle.REDUCE


def made(cls: bytes, *args) -> bytes:
    return cls + value(args) + pickle.NEWOBJ


def built(target: bytes, state) -> bytes:
    return target + value(state) + pickle.BUILD


def whole(*parts: bytes, protocol: int = 2) -> bytes:
    return proto(protocol) + b"".join(parts) + STOP
