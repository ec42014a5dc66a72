#!/usr/bin/env python3
"""Compares our reader of .npy headers with numpy's: accepted or refused, shape, order, dtype, data offset.

    python npy_differential.py PATH_TO_npy_dump [--mutations N] [--seed N]

Needs an interpreter with numpy >= 2.0 (older ones take 32 dimensions at most). Exit status 1 if anything differs
that EXPLAINED does not name.
"""

import argparse
import io
import random
import struct
import subprocess
import sys
import warnings

import numpy as np

# Where numpy keeps the functions behind numpy.lib.format, from 2.3 and before.
format_impl = getattr(np.lib, "_format_impl", np.lib.format)

# What we refuse as "npy-bad-dtype" (not analysed) or "npy-bad-header" and numpy reads. None of it is ever written by
# numpy, and none of it makes a file look clean: the member is reported.
EXPLAINED = {
    "comma string": "numpy.dtype('i4,f8'), '(2,)f4', '2f4': a language of its own",
    "field as text": "['ab'] is read as [('a', 'b')]",
    "set or dict as descr": "iterated in hash order",
    "title": "titles that are no text",
    "shared memory dtype": "('<f8', '<i8') and the like",
    "divided unit": "M8[s/2]",
    "named character": "'\\N{BULLET}': needs the names of Unicode",
    "type number": "'\\f' is type number 12",
    "wrapped shape": "a negative size whose product wraps around to the number of elements",
}


def explain(header, ours):
    """The name of the known difference in this header, or None."""
    import ast
    import re

    try:
        literal = ast.literal_eval(re.sub(r"(?<=\d)\s*L\b", "", header))
    except Exception:
        return None
    descr = literal["descr"]
    if ours == "npy-bad-header":
        return "wrapped shape" if any(n < 0 for n in literal["shape"]) else None
    if ours != "npy-bad-dtype":
        return None
    if "\\N{" in header:
        return "named character"

    def walk(d):
        if isinstance(d, str):
            if ord(d[-1]) < 24:
                return "type number"
            if "/" in d and "[" in d:
                return "divided unit"
            if "," in d or re.match(r"[<>=|]?[\d(]", d):
                return "comma string"
            return None
        if isinstance(d, (set, dict)):
            return "set or dict as descr"
        if isinstance(d, tuple):
            return walk(d[0]) or (None if isinstance(d[1], (int, tuple)) else "shared memory dtype")
        for field in d:
            if isinstance(field, (str, set, dict)):
                return "field as text"
            if isinstance(field[0], tuple) and not isinstance(field[0][0], (str, type(None))):
                return "title"
            if len(field) == 3 and not isinstance(field[2], (int, tuple)):
                return "shared memory dtype"
            found = walk(field[1])
            if found:
                return found
        return None

    return walk(descr)


# --- the arrays numpy writes -----------------------------------------------------------------------------------

SHAPES = [(), (0,), (1,), (3,), (2, 3), (3, 0, 2), (1, 1, 1, 1), (4, 3, 2)]


def dtypes():
    sizes = {"b": [1], "i": [1, 2, 4, 8], "u": [1, 2, 4, 8], "f": [2, 4, 8, 16], "c": [8, 16, 32]}
    for order in "<>":
        for kind, widths in sizes.items():
            for width in widths:
                yield np.dtype(f"{order}{kind}{width}")
        for kind in "mM":
            yield np.dtype(f"{order}{kind}8")
            for unit in ["Y", "M", "W", "D", "h", "m", "s", "ms", "us", "ns", "ps", "fs", "as", "25s", "7D", "10us"]:
                yield np.dtype(f"{order}{kind}8[{unit}]")
        for size in (0, 1, 5, 300):
            yield np.dtype(f"{order}U{size}")
    for size in (0, 1, 5, 300):
        yield np.dtype(f"S{size}")
        yield np.dtype(f"V{size}")
    yield np.dtype([])
    yield np.dtype([("a", "<i8")])
    yield np.dtype([("a", "<i8"), ("b", ">f4"), ("c", "U7"), ("d", "V3"), ("e", "M8[ns]"), ("f", "?")])
    yield np.dtype([("a", "<i8", (2,)), ("b", "<f4", (2, 3)), ("c", "S4", (0,)), ("d", "u1", (1,))])
    yield np.dtype([("a", [("b", "<i8"), ("c", [("d", "<f4", (3,)), ("e", "S2")])]), ("f", "u1")])
    yield np.dtype([("a", [("b", "<i8"), ("c", "u1")], (2, 2)), ("f", "u1")])
    yield np.dtype([("a", "u1"), ("b", "<f8"), ("c", "u1")], align=True)
    yield np.dtype([("a", [("x", "u1"), ("y", "<f8")]), ("b", "u1")], align=True)
    yield np.dtype({"names": ["a", "b"], "formats": ["<i4", "<i4"], "offsets": [4, 12], "itemsize": 40})
    yield np.dtype([(("title", "a"), "<i8"), (("It's \"one\"", "b"), "<f8", (2,))])
    yield np.dtype([("it's", "<i8"), ('quo"te', "<i8"), ("both'\"", "<i8"), ("back\\slash", "u1"), ("tab\t\n\x01", "u1")])
    yield np.dtype([("\u00e9", "<i8"), ("\u4e2d\u6587", "<f8"), ("\U0001f333", "u1")])
    yield np.dtype([(f"column_{i}", "<f8") for i in range(300)])
    deep = np.dtype("<f8")
    for depth in range(60):
        deep = np.dtype([(f"l{depth}", deep)])
    yield deep
    yield np.dtype([("left_child", "<i8"), ("right_child", "<i8"), ("feature", "<i8"), ("threshold", "<f8"),
                    ("impurity", "<f8"), ("n_node_samples", "<i8"), ("weighted_n_node_samples", "<f8"),
                    ("missing_go_to_left", "u1")], align=True)
    yield np.dtype([("a", "<i8"), ("o", "O")])
    yield np.dtype("O")


def written():
    """(name, bytes) of arrays as numpy saves them."""
    for dtype in dtypes():
        for shape in SHAPES:
            array = np.ndarray(shape, dtype=dtype) if dtype.hasobject else np.zeros(shape, dtype=dtype)
            for order in ("C", "F"):
                if order == "F" and len(shape) < 2:
                    continue
                for version in (None, (2, 0), (3, 0)):
                    buffer = io.BytesIO()
                    try:
                        if dtype.hasobject:
                            data = np.lib.format.header_data_from_array_1_0(array)
                            format_impl._write_array_header(buffer, data, version)
                            buffer.write(b"\0" * 64)
                        else:
                            np.lib.format.write_array(buffer, np.asarray(array, order=order), version)
                    except (UnicodeEncodeError, ValueError):
                        continue
                    yield f"{dtype} {shape} {order} {version}", buffer.getvalue()


# --- headers changed by hand or at random ----------------------------------------------------------------------

DESCRS = """'<f8' 'f8' '=f8' '|f8' 'float64' '<float64' 'f 8' 'f+8' 'f08' 'i3' 'f12' '<b1' '?' '<?' 'l' 'p' 'N' 'g' 'G' 'S'
'S0' 'U0' 'V0' 'V' '>S5' '>U5' '>V5' 'a5' 'c' 'T' '|T16' 'M8' '>M8[ns]' 'M8[25s]' 'M8[s/2]' 'M8[generic]' 'M8[]'
'm8[\\u03bcs]' 'datetime64[ns]' 'm' 'M8[ns' 'M4' 'O' '|O8' 'O4' 'O9' '>O' 'int' 'str' 'void' 'U536870911' 'U536870912'
'S2147483648' '' '<' 'Int64' 'b' 'i8\\n' '<i8\\0' 'i-1' 'i4,f8' '(2,)f4' '2f4' 'M8[0s]' 'M8[01s]' 'm8[2147483648s]'
[] [('a','<f8')] [['a','<f8']] [('a','<f8',2)] [('a','<f8',[2,1])] [('a','<f8',())] [('a','<f8',(0,))] [('a','<f8',(-1,))]
[('a','<f8',True)] [('a','<f8',(True,))] [('','<f8')] [('','|V4'),('a','<f8'),('','|V3')] [('','<f8',(2,)),('a','<f8')]
[('','|O',(2,)),('a','<f8')] [('','|O'),('a','<f8')] [(('t','a'),'<f8')] [(('a','a'),'<f8')] [((None,'a'),'<f8')]
[((1,'a'),'<f8')] [((b'x','a'),'<f8')] [(('t','a'),'<f8'),('t','<f8')] [('t','<f8'),(('t','a'),'<f8')]
[('a','<f8'),('a','<f8')] ['ab'] [(b'a','<f8')] [(('',''),'<f8')] [('a',)] [('a','<f8',(2,),3)] [('a',('<f8',(2,)))]
[('a',('<f8',(2,)),(3,))] ('<f8',(1,)) ('<f8',(2,)) ('<f8',1) ('<f8',()) ('<f8',) ('<f8',(1,),9) ('S',5) ('U',5) ('V',5)
('S',(2,)) ('<f8','<i8') ('<f8','<i4') ('<f8',[2]) ('<f8',[1]) ('<f8',None) ([('a','<f8')],(1,)) (('<f8',(1,)),(1,)) {'ab':1}
{('a','<f8')} (('a','<f8'),) b'<f8' '<f''8' u'<f8' r'<f8' Rb'x' f'<f8' '\\x3cf8' '''<f8''' ('<f8') [('','|V0')]
[('a','V0')] [('a','S',5)] [('a','U',3)] [('a','V',(5,))] None 1 [('a','<f8',(2147483648,))] [('a','<f8',(1000000000,))]
[('a','V2000000000'),('b','V2000000000')] [('\\ud800','<f8')] [('\\N{BULLET}','<f8')] [('a',{'x':1})] ([],(2,)) ([],(0,))
[('a',[],(2147483647,2147483647,2147483647))] [('a',('<f8',(0,)),(3,))]""".split()

SHAPE_TEXTS = """() (2,) (2) 2 [2] (True,3) (False,) (0,4611686018427387904,4611686018427387904) (0,9223372036854775808)
(9223372036854775807,) (4294967296,4294967296) (-9223372036854775807,2) (-1,) (-1,-1) (0,-1) (2L,) (2L,2L,) (-2L,) (+2,) (--2,)
(-(-2),) (+(2),) (0x2,) (0X2,) (0b10,) (0o2,) (0_2,) (2_0,) (2__0,) (00,) (02,) (2.0,) (2e0,) (2j,) (2if,) ((2),) ((2,),) (2,,) (,)
(2,3 4) (None,) ('2',) (...,) (0x,) (1+1,) (2l,) (2LL,) (0x2L,) (*[2],)""".split()
SHAPE_TEXTS += [f"({'1,' * 64})", f"({'1,' * 65})", "(2 L,)", "(2L L,)", "(2\n L,)", "(" * 190 + "2" + ")" * 190,
                "(" * 210 + "2" + ")" * 210, f"({'9' * 5000},)", f"(0x{'0' * 5000}2,)"]

WHOLES = [
    "({'descr': '<f4', 'fortran_order': False, 'shape': (2,)})", "\n{'descr': '<f4', 'fortran_order': False, 'shape': (2,)}",
    "\n  {'descr': '<f4', 'fortran_order': False, 'shape': (2,)}", "\t {'descr': '<f4', 'fortran_order': False, 'shape': (2,)} # x\n  \n",
    "{'descr': '<f4',\n# c\n 'fortran_order': False, 'shape': (2,)}\n   ", "{'descr': '<f4', 'fortran_order': 0, 'shape': (2,)}",
    "{'descr': '<f4' 'fortran_order': False, 'shape': (2,)}", "{'descr': '<f4', 'fortran_order': False, 'shape': (2,)},",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (2,)};", "\x0c{'descr': '<f4', 'fortran_order': False, 'shape': (2,)}",
    "{'descr': '<f4',\\\n 'fortran_order': False, 'shape': (2,)}", "{'descr': '<f4',\r 'fortran_order': False, 'shape': (2,)}\r\n",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (2,),}\xa0", "{'descr': [('\xe9','<f4')], 'fortran_order': False, 'shape': (2,),}",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (2,),}\0", "{'descr': '<f8', 'descr': '<f4', 'fortran_order': False, 'shape': (2,)}",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (2,), 'x': 1}", "{'descr': '<f4', 'shape': (2,)}", "", "{}", "[]", "'x'",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (2,)} \\\n\n", "{'descr': '<f4', 'fortran_order': False, 'shape': (2,)}\\\n",
    "{'descr', 'fortran_order', 'shape'}", "{'des' 'cr': '<f4', 'fortran_order': False, 'shape': (2,)}",
    "{b'descr': '<f4', 'fortran_order': False, 'shape': (2,)}", "{'descr': '<f4', 'fortran_order': False, 'shape': (2,)} x",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (2,)}\n{}", "{'descr': '<f4', 'fortran_order': False, 'shape': (2,)" + " " * 9990 + "}",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (2,)}" + " " * 9945, "{'descr': '<f4', 'fortran_order': False, 'shape': (2,)}" + " " * 9946,
]


def wrap(header, version=1, data=b"\0" * 4096):
    raw = header.encode("utf-8" if version == 3 else "latin-1", errors="replace")
    return b"\x93NUMPY" + bytes([version, 0]) + struct.pack("<H" if version == 1 else "<I", len(raw)) + raw + data


def by_hand():
    for version in (1, 2, 3):
        for descr in DESCRS:
            yield f"descr {descr}", wrap("{'descr': %s, 'fortran_order': False, 'shape': (2,), }\n" % descr, version)
        for shape in SHAPE_TEXTS:
            yield f"shape {shape}", wrap("{'descr': '<f8', 'fortran_order': True, 'shape': %s, }\n" % shape, version)
        for whole in WHOLES:
            yield f"whole {whole!r}", wrap(whole, version)
    good = wrap("{'descr': '<f8', 'fortran_order': True, 'shape': (3,), }\n")
    for size in (*range(0, 14), 40, len(good) - 4096, len(good) - 4096 + 23, len(good) - 4096 + 24):
        yield f"cut to {size}", good[:size]
    for version in [(0, 0), (1, 1), (4, 0), (255, 255)]:
        yield f"version {version}", good[:6] + bytes(version) + good[8:]
    wide = "{'descr': [('%s','<f8')], 'fortran_order': False, 'shape': (2,)}"
    for count in (3000, 9937, 9938, 20000):
        yield f"wide {count}", wrap(wide % ("\u4e2d" * count), 3)
    yield "not UTF-8", wrap("{'descr': '<f8', 'fortran_order': True, 'shape': (3,), }\n", 3).replace(b"'<f8'", b"'\xff8'")
    yield "surrogate", wrap("{'descr': '<f8', 'fortran_order': True, 'shape': (3,), }\n", 3).replace(b"<f8", b"\xed\xa0\x80")


PIECES = ["'", '"', "(", ")", "[", "]", "{", "}", ",", ":", " ", "\n", "L", "-", "+", "0", "1", "9", "<", ">", "|", "f8", "i4", "O",
          "V4", "S", "U3", "True", "False", "None", "descr", "shape", "\\", "\\x41", "#", "''", "()", "(2,)", ".", "_", "e", "j", "r", "b",
          "u", "\t", "\r", "('', '|V4')", "('t', 'a')", "...", "0x", "M8[ns]", "=", "?", ";", "\x0c", "\xe9"]


def mutations(count, seed):
    rng = random.Random(seed)
    seeds = [raw for _, raw in by_hand() if len(raw) < 5000] + [raw for _, raw in written() if len(raw) < 3000]
    for number in range(count):
        raw = bytearray(rng.choice(seeds))
        version = raw[6] if len(raw) > 6 else 1
        begin = 10 if version == 1 else 12
        end = begin + struct.unpack_from("<H" if version == 1 else "<I", raw, 8)[0] if len(raw) >= begin else len(raw)
        if end > len(raw) or rng.random() < 0.1:
            if raw:
                raw[rng.randrange(min(len(raw), 200))] = rng.randrange(256)
            yield f"mutation {number}", bytes(raw)
            continue
        header = raw[begin:end].decode("utf-8" if version == 3 else "latin-1", errors="replace")
        for _ in range(rng.randrange(1, 4)):
            at = rng.randrange(len(header.rstrip()) + 1)
            span = rng.choice([0, 0, 1, 1, 2, 5])
            header = header[:at] + rng.choice(PIECES + [""] * 10) + header[at + span:]
        yield f"mutation {number}", wrap(header, version if version in (1, 2, 3) else 1, bytes(raw[end:]))


# --- comparing -------------------------------------------------------------------------------------------------


def numpy_says(raw):
    """("ok", fortran, shape, data offset, dtype text) or ("error", reason)."""
    try:
        array = np.load(io.BytesIO(raw), allow_pickle=False)
        if not isinstance(array, np.ndarray):
            return ("error", "no array")
        stream = io.BytesIO(raw)
        version = np.lib.format.read_magic(stream)
        shape, fortran, dtype = format_impl._read_array_header(stream, version)
        return ("ok", str(fortran), ",".join(map(str, shape)), str(stream.tell()), text_of(dtype))
    except RecursionError:
        raise
    except (Exception, MemoryError) as error:
        return ("error", f"{type(error).__name__}: {error}")


def flat(dtype):
    """A sub-array of sub-arrays as one: we keep all dimensions in one list, numpy writes them nested."""
    if dtype.subdtype is not None:
        base, shape = dtype.subdtype
        base = flat(base)
        if base.subdtype is not None:
            return np.dtype((base.subdtype[0], shape + base.subdtype[1]))
        return np.dtype((base, shape))
    if dtype.names is None:
        return dtype
    fields = [dtype.fields[name] for name in dtype.names]
    return np.dtype({"names": list(dtype.names), "formats": [flat(f[0]) for f in fields], "offsets": [f[1] for f in fields],
                     "titles": [f[2] if len(f) > 2 else None for f in fields], "itemsize": dtype.itemsize})


def text_of(dtype):
    dtype = flat(dtype)
    if dtype.subdtype is not None:
        base, shape = dtype.subdtype
        return repr((base.descr if base.names is not None else base.str, shape))
    return repr(dtype.descr) if dtype.names is not None else dtype.str


def ask(dump, cases):
    request = b"".join(struct.pack("<I", len(raw[:40012])) + raw[:40012] + struct.pack("<Q", len(raw)) for _, raw in cases)
    answer = subprocess.run([dump], input=request, stdout=subprocess.PIPE, check=True).stdout.decode("utf-8", "surrogatepass")
    return answer.split("\n")[:-1]


def header_of(raw):
    begin = 10 if raw[6] == 1 else 12
    length = struct.unpack_from("<H" if raw[6] == 1 else "<I", raw, 8)[0]
    return raw[begin:begin + length].decode("utf-8" if raw[6] == 3 else "latin-1")


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("dump")
    options.add_argument("--mutations", type=int, default=3000)
    options.add_argument("--seed", type=int, default=20)
    options = options.parse_args()
    warnings.simplefilter("ignore")

    cases = [*written(), *by_hand(), *mutations(options.mutations, options.seed)]
    answers = ask(options.dump, cases)
    assert len(answers) == len(cases), (len(answers), len(cases))
    accepted, explained, differences = 0, {}, 0
    for (name, raw), line in zip(cases, answers):
        theirs = numpy_says(raw)
        ours = line.split("\t")
        accepted += theirs[0] == "ok"
        if ours[0] == "ok":
            del ours[4]
        if theirs[0] == "ok" and ours[0] != "ok":
            reason = explain(header_of(raw), ours[0])
            if reason:
                explained[reason] = explained.get(reason, 0) + 1
                continue
        same = ours == list(theirs) if theirs[0] == "ok" else ours[0] != "ok"
        if not same:
            differences += 1
            print(f"DIFFERS {name[:100]}\n  bytes  {raw[:160]!r}\n  numpy  {theirs}\n  ours   {ours}")
    print(f"{len(cases)} files, {accepted} that numpy reads, {differences} differences, explained: {explained}")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
