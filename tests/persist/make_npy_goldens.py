"""Writes tests/data/persist/npy_headers.json: what numpy.save writes before the elements.

    PYTHON_WITH_NUMPY make_npy_goldens.py          writes the golden
    PYTHON_WITH_NUMPY make_npy_goldens.py --check  fails if this numpy writes something else

Made with numpy 2.4.6, checked with 1.24.4, 1.26.4, 2.2.6 and 2.3.5. The types are described in words that C++ can follow, not by
the header that is to be made.
"""

import io
import json
import sys
import warnings
import zlib
from pathlib import Path

import numpy as np

GOLDEN = Path(__file__).resolve().parent.parent / "data" / "persist" / "npy_headers.json"
SHAPES = [(), (0,), (1,), (7,), (12345,), (3, 4), (1, 5), (5, 1), (1, 1), (0, 3), (3, 0), (2, 3, 4), (10, 1, 3), (1,) * 32]
PLAIN = (
    "|b1 |i1 |u1 <i2 >i2 <u2 <i4 >i4 <u4 >u4 <i8 >i8 <u8 >u8 <f2 >f2 <f4 >f4 <f8 >f8 <f16 >f16 <c8 >c8 <c16 >c16 <c32 >c32 "
    "|S0 |S1 |S5 |S300 <U0 <U1 >U1 <U12 |V0 |V1 |V33 <M8 <M8[ns] >M8[us] <M8[25s] <m8 <m8[D] >m8[ps] <m8[7W]"
).split()
F8, I1, U3 = np.dtype("<f8"), np.dtype("i1"), np.dtype("<U3")


def records() -> list[np.dtype]:
    points = np.dtype([("x", ">f4"), ("y", "<f4")])
    return [
        points,
        np.dtype([("a", F8)]),
        np.dtype([("a", I1), ("b", F8)], align=True),
        np.dtype([("a", F8), ("b", I1)], align=True),
        np.dtype({"names": ["a", "b"], "formats": [I1, F8], "offsets": [3, 16], "itemsize": 40}),
        np.dtype({"names": ["a"], "formats": [I1], "offsets": [0], "itemsize": 1}),
        np.dtype({"names": ["a", "b"], "formats": [I1, F8], "titles": ["first one", "second 'one'"]}),
        np.dtype([("matrix", F8, (2, 3)), ("row", I1, (4,)), ("one", U3, (1,))]),
        np.dtype([("p", points), ("q", points, (2,)), ("when", "<M8[ms]"), ("for", ">m8")]),
        np.dtype([("inner", [("deep", [("deeper", [("x", "|V7"), ("y", "S3")], (2, 1))])])]),
        np.dtype([("inner", np.dtype({"names": ["a"], "formats": [I1], "offsets": [2], "itemsize": 9}), (2,)), ("z", "<c16")]),
        np.dtype([("quote'", I1), ('double"', I1), ("both'\"", I1), ("back\\slash", I1), ("tab\tnewline\n", I1), ("\x01\x7f", I1)]),
        np.dtype([("n\xe4me \xff\xa0\xad\x85", I1)]),
        np.dtype([("\u20ac", I1), ("\U0001f600", I1), ("n\xe4me", I1)]),
        np.dtype([("lone \ud800", I1), ("\udfff", I1)]),
        np.dtype([(f"field {i}", F8) for i in range(40)]),
        np.dtype([(f"field {i}", F8) for i in range(3000)]),
        np.dtype([("\xe9" * 70000, F8)]),
        np.dtype([("\u20ac" * 30000, F8)]),
        np.dtype([("a", "S0"), ("b", "U0"), ("c", "V0")]),
        np.dtype([]),
        np.dtype({"names": [], "formats": [], "itemsize": 8}),
        *(np.dtype([("p" * i, F8)]) for i in range(1, 66)),
    ]


def describe(dtype: np.dtype) -> dict:
    if dtype.subdtype is not None:
        base, shape = dtype.subdtype
        return describe(base) | {"sub": list(shape), "size": dtype.itemsize}
    if dtype.names is None:
        order = {"=": "<"}.get(dtype.byteorder, dtype.byteorder)
        unit, count = np.datetime_data(dtype) if dtype.kind in "mM" else ("generic", 1)
        unit = "" if unit == "generic" else unit if count == 1 else f"{count}{unit}"
        return {"kind": dtype.kind, "order": order, "size": dtype.itemsize, "base": dtype.itemsize, "unit": unit}
    if len(dtype.names) > 100:
        return {"kind": "V", "order": "|", "size": dtype.itemsize, "base": dtype.itemsize, "count": len(dtype.names)}
    fields = []
    for name in dtype.names:
        inner, offset, *title = dtype.fields[name]
        field = {"name": text(name), "offset": offset, "dtype": describe(inner)}
        fields.append(field | ({"title": text(title[0])} if title else {}))
    return {"kind": "V", "order": "|", "size": dtype.itemsize, "base": dtype.itemsize, "fields": fields}


def text(value: str) -> str:
    """UTF-8 with lone surrogates, in hex: what QJsonDocument makes of a lone surrogate is not what is tested."""
    if len(value) > 1000 and len(set(value)) == 1:
        return f"{text(value[0])}*{len(value)}"
    return value.encode("utf-8", "surrogatepass").hex()


def case(dtype: np.dtype, shape: tuple, fortran: bool) -> dict:
    # numpy makes an array of "S1" when asked for "S0"; within a record it stays.
    array = np.zeros(shape, dtype, order="F" if fortran else "C")
    buffer = io.BytesIO()
    np.save(buffer, array)
    raw = buffer.getvalue()[: len(buffer.getvalue()) - array.nbytes]
    return {"dtype": describe(array.dtype), "shape": list(shape), "fortran": fortran, "header": compact(raw)}


def compact(raw: bytes) -> str:
    """Hex; of a long header its beginning, its length and its CRC."""
    return raw.hex() if len(raw) <= 1000 else f"{raw[:300].hex()}:{len(raw)}:{zlib.crc32(raw)}"


def main() -> int:
    warnings.simplefilter("ignore")
    cases = [case(np.dtype("<f8"), shape, fortran) for shape in SHAPES for fortran in (False, True)]
    cases += [case(np.dtype(name), (3,), False) for name in PLAIN]
    cases += [case(dtype, (2, 3), False) for dtype in records()]
    made = json.dumps({"numpy": np.__version__, "cases": cases}, indent=0, separators=(",", ":")).replace("\n\"", "\"").replace("\n}", "}") + "\n"
    if "--check" in sys.argv:
        known = json.loads(GOLDEN.read_text())["cases"]
        different = [(a, b) for a, b in zip(cases, known) if a != b]
        print(f"numpy {np.__version__}: {len(cases)} cases, {len(different)} different")
        for a, b in different[:3]:
            print(a, b, sep="\n")
        return 1 if different or len(cases) != len(known) else 0
    GOLDEN.write_text(made)
    print(f"{len(cases)} cases, {len(made)} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
