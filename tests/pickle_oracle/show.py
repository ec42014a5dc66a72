"""Values as canonical text, the same as our own tool writes them: see README.md."""

import hashlib
import json
import math
import struct

DEPTH = 5  # a value deeper than this is only "…"
ITEMS = 20  # of one container
BYTES = 64
# int() and str() refuse more digits than this, and so does the text form of INT and LONG.
DIGITS = 10**4300


class JailBug(BaseException):
    """A fault of the recorder itself: it must not look like a file's."""


def show(value, labels: dict[int, str], depth: int = 0) -> str:
    """`labels`: by id, what stands for something imported, called or read."""
    if depth > DEPTH:
        return "…"
    label = labels.get(id(value))
    if label is not None:
        return label
    form = FORMS.get(type(value))
    if form is None:
        raise JailBug(f"no text for a {type(value).__name__}")
    return form(value, labels, depth)


def integer(value, *_) -> str:
    if -DIGITS < value < DIGITS:
        return str(value)
    size = value.bit_length() // 8 + 1
    if value < 0 and -value == 1 << (8 * size - 9):
        size -= 1  # the smallest number of its size has no sign byte of its own
    return "int:" + hashlib.sha256(value.to_bytes(size, "little", signed=True)).hexdigest()


def number(value, *_) -> str:
    return "f:nan" if math.isnan(value) else "f:" + struct.pack(">d", value).hex()


def octets(prefix: str):
    def form(value, *_) -> str:
        data = bytes(value[: BYTES + 1]) if len(value) > BYTES else bytes(value)
        more = f"…{len(value)}" if len(value) > BYTES else ""
        return prefix + data[:BYTES].hex() + more

    return form


def parts(values, total: int, labels, depth: int) -> list[str]:
    """The texts of the first items, and how many there are beyond them."""
    texts = []
    for value in values:
        if len(texts) == ITEMS:
            texts.append(f"…+{total - ITEMS}")
            break
        texts.append(show(value, labels, depth + 1))
    return texts


def row(value, labels, depth: int) -> str:
    return "(" + ",".join(parts(value, len(value), labels, depth)) + (",)" if len(value) == 1 else ")")


def listing(value, labels, depth: int) -> str:
    return "[" + ",".join(parts(value, len(value), labels, depth)) + "]"


def mapping(value, labels, depth: int) -> str:
    texts = []
    for key, item in value.items():
        if len(texts) == ITEMS:
            texts.append(f"…+{len(value) - ITEMS}")
            break
        texts.append(show(key, labels, depth + 1) + ":" + show(item, labels, depth + 1))
    return "{" + ",".join(texts) + "}"


def members(prefix: str):
    def form(value, labels, depth: int) -> str:
        # A set has no order of its own, so that all its parts are needed to know which come first.
        texts = sorted(show(item, labels, depth + 1) for item in value)
        more = [f"…+{len(texts) - ITEMS}"] if len(texts) > ITEMS else []
        return prefix + "{" + ",".join(texts[:ITEMS] + more) + "}"

    return form


FORMS = {
    type(None): lambda value, *_: "None",
    bool: lambda value, *_: str(value),
    int: integer,
    float: number,
    str: lambda value, *_: json.dumps(value),
    bytes: octets("b:"),
    bytearray: octets("ba:"),
    memoryview: octets("mv:"),
    tuple: row,
    list: listing,
    dict: mapping,
    set: members("s"),
    frozenset: members("fs"),
}
