"""Files that run nothing and exhaust whoever loads or reads them. Each is small on disk."""

import struct

from asm import (
    APPEND,
    DUP,
    EMPTY_DICT,
    EMPTY_LIST,
    EMPTY_TUPLE,
    POP,
    SETITEM,
    STOP,
    Ops,
    get,
    join,
    named,
    proto,
    push,
    put,
    stream,
)
from cases import hygiene

TECHNIQUE = "bombs"
MILLION = 1_000_000


def memo_index(number: int) -> bytes:
    return struct.pack("<I", number)


def cases():
    yield hygiene(
        "memo_huge_index",
        stream(push(1), Ops(b"r" + memo_index(0xFFFFFFFF))),
        "exhausts",
        "the C unpickler allocates the memo up to the index",
    )
    yield hygiene(
        "memo_huge_index_python",
        stream(push(1), Ops(b"r" + memo_index(0xFFFFFFFF))),
        "loads",
        "pickle.py keeps the memo in a dict",
        loader="pickle.py",
    )
    yield hygiene("memo_huge_text_index", stream(push(1), Ops(b"p" + b"9" * 18 + b"\n")), "exhausts")
    for opcode, name in ((b"\x8e", "binbytes8"), (b"\x8d", "binunicode8"), (b"\x96", "bytearray8")):
        yield hygiene(
            name + "_2_60",
            proto(5) + Ops(opcode + struct.pack("<Q", 2**60)) + b"abc",
            "raises",
            "a length without the data",
            expect="pickle-truncated",
        )
        yield hygiene(
            name + "_2_64",
            proto(5) + Ops(opcode + struct.pack("<Q", 2**64 - 1)) + b"abc",
            "raises",
            "a length beyond size_t's half",
        )
    yield hygiene("binbytes_4g", proto(4) + Ops(b"B\xff\xff\xff\xff") + b"abc", "raises", expect="pickle-truncated")
    yield hygiene("long4_2g", proto(4) + Ops(b"\x8b\xff\xff\xff\x7f") + b"abc", "raises", expect="pickle-truncated")
    yield hygiene(
        "frame_2_60", proto(4) + Ops(b"\x95" + struct.pack("<Q", 2**60)) + b"N.", "raises", expect="pickle-frame"
    )
    yield hygiene("frame_2_64", proto(4) + Ops(b"\x95" + struct.pack("<Q", 2**64 - 1)) + b"N.", "raises")
    # Each tuple holds the one before twice; comparing or hashing it walks 2**60 paths.
    doubled = EMPTY_TUPLE + join([DUP + Ops(b"\x86")] * 60)
    yield hygiene(
        "laughs_tuple_as_key", stream(EMPTY_DICT, doubled, push(1), SETITEM), "exhausts", "hashing takes 2**60 steps"
    )
    yield hygiene("laughs_tuple_in_set", stream(Ops(b"\x8f("), doubled, Ops(b"\x90")), "exhausts")
    yield hygiene("laughs_tuple", stream(doubled), "loads", "printing it never ends")
    lists = (
        push(["lol"] * 10)
        + put(0)
        + join(Ops(b"](") + get(level) * 10 + Ops(b"e") + put(level + 1) for level in range(30))
    )
    yield hygiene(
        "laughs_lists", stream(lists), "loads", "10**30 leaves from 30 lists; all but one are left on the stack"
    )
    yield hygiene("deep_lists", stream(EMPTY_LIST * MILLION, APPEND * (MILLION - 1)), "loads")
    yield hygiene("deep_tuples", stream(EMPTY_TUPLE, Ops(b"\x85" * MILLION)), "loads")
    yield hygiene(
        "deep_tuples_hashed",
        stream(EMPTY_DICT, EMPTY_TUPLE, Ops(b"\x85" * MILLION), push(1), SETITEM),
        "exhausts",
        "tuplehash recurses in C",
    )
    yield hygiene("deep_dicts", stream(EMPTY_DICT, join([Ops(b"K\x01}")] * 300_000), Ops(b"s" * 300_000)), "loads")
    yield hygiene("deep_marks", stream(Ops(b"(" * MILLION), push(1), Ops(b"l" * MILLION)), "loads")
    yield hygiene("many_marks", stream(Ops(b"(" * MILLION), push(1)), "loads", expect="pickle-left-on-stack")
    yield hygiene("many_left_on_stack", stream(Ops(b"N" * MILLION)), "loads", expect="pickle-left-on-stack")
    yield hygiene("many_unused_pickles", bytes(stream(push(1))) * 100_000, "loads", expect="pickle-stacked")
    yield hygiene("many_protos", proto(4) * 300_000 + push(1) + POP + STOP, "raises:UnpicklingError")
    yield hygiene(
        "many_unknown_classes",
        stream(join(Ops(f"cno_such_{n}\nT\n0".encode()) for n in range(50_000)), push(1)),
        "raises:ModuleNotFoundError",
    )
    yield hygiene(
        "many_memo_slots", stream(push(1), Ops(b"\x94" * MILLION), push(2)), "loads", expect="pickle-left-on-stack"
    )
    yield hygiene(
        "text_integer_long",
        stream(Ops(b"I" + b"7" * MILLION + b"\n")),
        "raises:ValueError",
        "decimal to binary is quadratic",
    )
    yield hygiene(
        "text_string_escapes",
        stream(Ops(b"S'" + b"\\x41" * 250_000 + b"'\n"), push(1)),
        "loads",
        expect="pickle-left-on-stack",
    )
    yield hygiene(
        "text_line_endless", proto(0) + Ops(b"V" + b"a" * MILLION), "raises:UnpicklingError", expect="pickle-truncated"
    )
    yield hygiene("long_name", stream(push("os"), push("a." * 200_000 + "a"), Ops(b"\x93")), "raises:AttributeError")
    yield hygiene("long_module", stream(push("a." * 100_000 + "a"), push("x"), Ops(b"\x93")), "raises")
    yield hygiene(
        "collisions",
        stream(
            EMPTY_DICT, Ops(b"("), join(push(n * (2**61 - 1)) + Ops(b"N") for n in range(1, 4000)), Ops(b"u"), push(1)
        ),
        "loads",
        "every key has the same hash",
        expect="pickle-left-on-stack",
    )
    yield hygiene(
        "chain_of_partials",
        stream(
            named("builtins len"),
            join([put(1) + POP + named("functools partial") + get(1) + Ops(b"\x85R")] * 2),
            join([put(1) + POP + named("no_such_module_at_all x")]),
        ),
        "raises:ModuleNotFoundError",
    )
