"""Writes tests/data/persist/json_text.json: what json.dumps writes of floats, ints and texts.

    python3 make_json_goldens.py          writes the golden
    python3 make_json_goldens.py --check  fails if this Python writes something else

Random values come from a generator that the C++ test has too; of their texts, one a line, the golden keeps a CRC for each
hundred.
"""

import json
import struct
import sys
import zlib
from pathlib import Path

GOLDEN = Path(__file__).resolve().parent.parent / "data" / "persist" / "json_text.json"
FLOATS = [
    0.0, -0.0, 1.0, -1.0, 0.1, 0.5, 1.5, 100.0, 123456.789, 1e15, 1e16, 1e17, 9999999999999998.0, 1e22, 1e23, 1e-4, 1e-5, 0.00012,
    0.000099, 1.5e-5, 1.5e300, -2.5e-300, 5e-324, 2.2250738585072014e-308, 2.225073858507201e-308, 1.7976931348623157e308,
    9007199254740992.0, 9007199254740993.0, 9007199254740994.0, 4503599627370497.5, 2.0**63, 2.0**64, 1 / 3, 2 / 3, 0.1 + 0.2,
    1234567890123456.7, 123456789012345.67, 1e100, 8.41e21, 2.0e-3, 1e-3, 1.2345e-4, float("nan"), float("inf"), float("-inf"),
]  # fmt: skip
INTS = [
    *(s * (2**n + d) for n in (0, 1, 7, 8, 15, 16, 31, 32, 33, 63, 64, 65, 127, 128, 255, 2040, 14283) for d in (-1, 0, 1) for s in (1, -1)),
    *(s * (10**n + d) for n in (1, 8, 9, 10, 18, 19, 27, 100, 1000, 4299) for d in (-1, 0, 1) for s in (1, -1)),
    10**4300 - 1, -(10**4300) + 1,
]  # fmt: skip
TEXTS = [
    "", "plain", 'a "quoted" \\ one / slash', "\b\f\n\r\t\v\0\x1f\x7f\x80\xa0\xad\xff", "n\xe4me \u20ac \u2028\ufeff\uffff",
    "\U00010000\U0001f600\U0010ffff", "\ud800", "\udfff\ud83d", "\ud83d\ude00", "".join(map(chr, range(256))),
]  # fmt: skip


def splitmix(seed: int):
    while True:
        seed = (seed + 0x9E3779B97F4A7C15) % 2**64
        z = (seed ^ (seed >> 30)) * 0xBF58476D1CE4E5B9 % 2**64
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB % 2**64
        yield z ^ (z >> 31)


def random_floats(count: int) -> list[float]:
    """Bit patterns, and every second one a decimal of few digits or an integer."""
    values = splitmix(1)
    out = []
    for i in range(count):
        bits = next(values)
        if i % 2 == 0:
            out.append(struct.unpack("<d", struct.pack("<Q", bits))[0])
        elif i % 4 == 1:
            out.append((bits % 10**7) / 10.0 ** (bits // 10**7 % 12))
        else:
            out.append(float(bits >> (bits % 64)))
    return out


def random_ints(count: int) -> list[int]:
    values = splitmix(2)
    return [
        int.from_bytes(b"".join(struct.pack("<Q", next(values)) for _ in range(1 + i % 20))[: 1 + i % 157], "little", signed=True)
        for i in range(count)
    ]


def random_texts(count: int) -> list[str]:
    values = splitmix(3)
    return ["".join(chr(v % 0x110000 if v % 3 else v % 0x300) for v in (next(values) for _ in range(i % 40))) for i in range(count)]


def checksums(values: list) -> list[int]:
    lines = [json.dumps(value) for value in values]
    return [zlib.crc32("\n".join(lines[i : i + 100]).encode()) for i in range(0, len(lines), 100)]


def size_of(value: int) -> int:
    return value.bit_length() // 8 + 1


def main() -> int:
    made = {
        "floats": [[struct.pack("<d", value).hex(), json.dumps(value)] for value in FLOATS],
        "ints": [[value.to_bytes(size_of(value) + i % 3, "little", signed=True).hex(), json.dumps(value)] for i, value in enumerate(INTS)],
        "texts": [[text.encode("utf-8", "surrogatepass").hex(), json.dumps(text)] for text in TEXTS],
        "tooLong": [v.to_bytes(size_of(v), "little", signed=True).hex() for v in (10**4300, -(10**4300), 2**20000)],
        "randomFloats": checksums(random_floats(10_000)),
        "randomInts": checksums(random_ints(2_000)),
        "randomTexts": checksums(random_texts(2_000)),
    }
    if "--check" in sys.argv:
        return 0 if json.loads(GOLDEN.read_text()) == made else 1
    GOLDEN.write_text(json.dumps(made, separators=(",", ":")).replace("],[", "],\n[") + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
