"""Writes preview_goldens.json: values and statistics of arrays as numpy >= 2.4 gives them.

Run: python preview_goldens.py > preview_goldens.json"""

import json
import math
import sys
from fractions import Fraction

import numpy as np

SPECIAL = ["0", "-0.0", "1", "-1", "0.1", "1000", "999", "2048", "16777215", "999999", "1e6", "1000001", "123456789", "1e15", "1e16", "1e-4",
           "0.00012345", "9.9e-5", "1e-5", "1e300", "5e-324", "1e-45", "3.14159265358979323846", "1e22", "1e23", "inf", "-inf", "nan"]
DATES = [0, 1, -1, 59, 951782400, -99999999, 12345678901, 253402300800, -62167219201, -(2**63)]
UNITS = ["Y", "M", "W", "D", "h", "m", "s", "ms", "us", "ns", "ps", "fs", "as", "25s", "3M", "7D"]


def text(value) -> str:
    if isinstance(value, (np.str_, np.bytes_)):
        return repr(value.item())
    return str(value)


def row(array: np.ndarray, texts=None) -> dict:
    return {"descr": np.lib.format.dtype_to_descr(array.dtype), "hex": array.tobytes().hex(),
            "texts": texts if texts is not None else [text(value) for value in array]}


def numbers(kind: str, order: str) -> np.ndarray:
    random = np.random.default_rng(7)
    dtype = np.dtype(kind)
    if dtype.kind == "f":
        values = [dtype.type(s) for s in SPECIAL]
        size = dtype.itemsize
        if size <= 8:
            values += list(random.integers(0, 2**31 - 1, 300).astype("u4").view("u1")[: 1200 // size * size].view(dtype))
        else:
            values += list((random.standard_normal(100) * 10.0 ** random.integers(-300, 300, 100)).astype(dtype) / dtype.type(3))
        array = np.array(values, dtype=dtype)
    elif dtype.kind == "c":
        parts = [0.0, -0.0, 1.0, -1.5, 1e-5, 1e16, 0.1, math.inf, -math.inf, math.nan]
        array = np.empty(len(parts) ** 2, dtype)
        array.real = np.repeat(parts, len(parts))
        array.imag = np.tile(parts, len(parts))
    else:
        info = np.iinfo(dtype)
        array = np.array([0, 1, 7, info.max, info.min, info.max // 3], dtype=dtype)
    if dtype.kind == "f" and dtype.itemsize == 16:
        # The six bytes behind the number are whatever was there.
        array = np.frombuffer(b"".join(x.tobytes()[:10] + bytes(6) for x in array), dtype)
    return array.astype(dtype.newbyteorder(order))


def value_rows() -> list[dict]:
    rows = []
    for kind in ["i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "f2", "f4", "f8", "f16", "c8", "c16", "c32"]:
        for order in "<>":
            rows.append(row(numbers(kind, order)))
    rows.append(row(np.array([True, False])))
    rows.append(row(np.array([b"", b"abc", b"a'b", b'"\'\n', b"\x00\xff\\"], dtype="S6")))
    for order in "<>":
        texts = np.array(["", "abc", "it's", "\"'", "\u00e4\u20ac\U0001f600", "\u202e\x00x", "\ud800"], dtype=order + "U5")
        rows.append(row(texts))
        for unit in UNITS:
            ticks = np.array(DATES, dtype=order + "i8")
            for kind in "Mm":
                rows.append(row(ticks.view(f"{order}{kind}8[{unit}]")))
    rows.append(row(np.array([5, -7], "<i8").view("<m8")))
    rows.append(row(np.array([b"ab\x00c", b"\x00\x00\x00\x00"], dtype="V4")))
    record = np.array([(1, 2.5, b"x", [1, 2]), (-1, math.nan, b"", [3, 4])],
                      dtype=[("a", "<i4"), ("b", ">f8"), ("c", "S3"), ("d", "<i2", (2,))])
    rows.append(row(record, ["(1, 2.5, b'x', [1, 2])", "(-1, nan, b'', [3, 4])"]))
    nested = np.array([((True, 7),)], dtype=[("outer", [("flag", "?"), ("n", "u1")])])
    rows.append(row(nested, ["((True, 7),)"]))
    for entry in rows:
        entry["descr"] = repr(entry["descr"])
    return rows


def fnv(texts) -> str:
    """FNV-1a, 64 bits, of the lines."""
    hashed = 0xCBF29CE484222325
    for line in texts:
        for byte in (line + "\n").encode():
            hashed = (hashed ^ byte) * 0x100000001B3 % 2**64
    return f"{hashed:016x}"


def moments(finite: np.ndarray) -> tuple[float, float]:
    """Exact: numpy's own results differ in the last digits where numbers are far from zero."""
    values = [Fraction(int(v)) if finite.dtype.kind in "biu" else Fraction(float(v)) for v in finite]
    mean = sum(values) / len(values)
    try:
        return float(mean), math.sqrt(sum((v - mean) ** 2 for v in values) / len(values))
    except OverflowError:
        return float(mean), math.inf


def histogram(finite: np.ndarray, integers: bool) -> dict:
    """By exact fractions: the narrowest power of two with which 64 bins are enough."""
    if finite.size == 0:
        return {"width": 0, "first": 0, "counts": []}
    values = [Fraction(float(v)) for v in finite]
    low, high = min(values), max(values)
    widest = max(abs(low), abs(high))
    exponent = 0 if integers else -1074
    if widest:
        exponent = max(exponent, math.frexp(float(widest))[1] - 53)
    while True:
        width = Fraction(2) ** exponent
        first = low // width
        if high // width - first + 1 <= 64:
            break
        exponent += 1
    counts = [0] * int(high // width - first + 1)
    for value in values:
        counts[int(value // width - first)] += 1
    return {"width": float(width), "first": float(first * width), "counts": counts}


def statistics_row(name: str, array: np.ndarray) -> dict:
    kind = array.dtype.kind
    flat = array.ravel()
    missing = np.isnan(flat) if kind == "f" else np.isnat(flat) if kind in "mM" else np.zeros(flat.shape, bool)
    there = flat[~missing]
    finite = there[np.isfinite(there)] if kind == "f" else there
    expected = {"count": flat.size, "missing": int(missing.sum()), "infinities": int(there.size - finite.size),
                "zeros": int((there == np.zeros(1, there.dtype)).sum()),
                "least": text(there.min()) if there.size else "", "greatest": text(there.max()) if there.size else ""}
    plain = finite.view("i8") if kind in "mM" else finite
    if kind not in "mM" and finite.size:
        expected["mean"], expected["deviation"] = moments(finite)
    if kind in "biu" and flat.size:
        distinct = np.unique(flat).size
        if array.dtype.itemsize <= 2 or distinct <= 1000:
            expected["distinct"] = distinct
    expected["histogram"] = histogram(plain.astype("f8"), kind in "biumM")
    return {"name": name, "descr": array.dtype.str, "shape": repr(array.shape),
            "fortran": bool(array.flags.f_contiguous and not array.flags.c_contiguous),
            "hex": array.tobytes(order="A").hex(), "expected": expected}


def statistics_rows() -> list[dict]:
    random = np.random.default_rng(11)
    normal = random.standard_normal(4500)
    holes = normal[:200].copy()
    holes[::7] = math.nan
    holes[3] = math.inf
    holes[4] = -math.inf
    holes[5] = 0
    return [
        statistics_row("normal", normal),
        statistics_row("far from zero", normal[:4200] + 1e9),
        statistics_row("NaN, infinite, zero", holes),
        statistics_row("all NaN", np.full(3, math.nan)),
        statistics_row("empty", np.zeros((0, 3))),
        statistics_row("constant", np.full(100, 0.1)),
        statistics_row("half", normal[:300].astype("<f2")),
        statistics_row("single, big-endian", normal[:300].astype(">f4")),
        statistics_row("Fortran", np.asfortranarray(normal[:300].reshape(20, 15).astype("f4"))),
        statistics_row("labels", random.integers(0, 3, 500)),
        statistics_row("many integers", random.integers(-(10**12), 10**12, 1100)),
        statistics_row("int8", random.integers(-128, 128, 2000).astype("i1")),
        statistics_row("uint16, big-endian", random.integers(0, 65536, 2000).astype(">u2")),
        statistics_row("largest uint64", np.array([0, 2**64 - 1], "u8")),
        statistics_row("bool", random.integers(0, 2, 100).astype(bool)),
        statistics_row("dates", np.array(["2020-01-01", "NaT", "1970-01-01"], "M8[D]")),
        statistics_row("growing", np.ldexp(1.0, np.arange(-500, 500))),
        statistics_row("denormal", np.array([5e-324, -5e-324, 0.0, 2e-323])),
        statistics_row("extremes", np.array([1.7e308, -1.7e308, 1.0])),
    ]


def main() -> None:
    if np.lib.NumpyVersion(np.__version__) < "2.4.0":
        sys.exit("needs numpy >= 2.4: the thresholds of exponents changed")
    halves = np.arange(65536, dtype="u2").view("f2")
    with np.errstate(all="ignore"):
        goldens = {"numpy": np.__version__, "values": value_rows(), "halves": fnv(text(x) for x in halves),
                   "statistics": statistics_rows()}
        # The squares of these are over the range of a double.
        for entry in goldens["statistics"]:
            for key in ("mean", "deviation"):
                if not math.isfinite(entry["expected"].get(key, 0.0)):
                    del entry["expected"][key]
    json.dump(goldens, sys.stdout, indent=0)
    print()


if __name__ == "__main__":
    main()
