"""Arrays: headers that lie, and arrays of objects."""

import struct

from cases import case
from nodes import array_, list_, node, npy_head, numbers, object_, objects_, skops, tuple_, value

DATA = struct.pack("<3d", 1.0, 2.0, 3.0)


def head(text: str, **more) -> bytes:
    return npy_head(text, **more) + DATA


def literal(descr="'<f8'", fortran="False", shape="(3,)") -> str:
    return f"{{'descr': {descr}, 'fortran_order': {fortran}, 'shape': {shape}}}"


def with_array(data: bytes, name: str = "numpy.ndarray") -> bytes:
    return skops(list_(array_("1.npy", name)), {"1.npy": data})


def shapes():
    codes = "npy-too-short npy-bad-header npy-shape-overflow npy-trailing-data"
    for name, shape, what, effect in (
        ("longer", "(30,)", "The shape is of more numbers than there are", "raises"),
        ("shorter", "(1,)", "The shape is of less numbers than there are", "hygiene"),
        ("none", "(0,)", "The shape is of no number, and there are some", "hygiene"),
        ("negative", "(-3,)", "The shape is negative", "raises"),
        ("negative_twice", "(-3, -1)", "Two negative sizes make a positive number", "raises"),
        ("huge", "(10**9,)", "The shape is an expression", "raises"),
        ("large", "(1000000000000,)", "The shape is of eight terabytes", "memory"),
        ("overflow", "(4294967296, 4294967296, 2)", "The shape's product wraps round to zero in 64 bits", "raises"),
        ("overflow_64", "(18446744073709551616,)", "The shape does not fit into 64 bits", "raises"),
        ("many", "(" + "1," * 70 + ")", "The shape has 70 dimensions", "raises"),
        ("floats", "(3.0,)", "The shape is a float", "raises"),
        ("flag", "(True,)", "The shape is a boolean", "hygiene"),
        ("list", "[3]", "The shape is a list", "raises"),
        ("number", "3", "The shape is a number", "raises"),
        ("python2", "(3L,)", "The shape is in Python 2's spelling", "hygiene"),
        ("with_zero", "(0, 1000000000000)", "The shape has a zero beside a huge size", "hygiene"),
    ):
        yield case(
            f"npy_shape_{name}",
            what + ".",
            with_array(head(literal(shape=shape))),
            effect,
            "" if name == "python2" else codes,
        )
    yield case(
        "npy_fortran",
        "The order of the numbers is a number.",
        with_array(head(literal(fortran="1"))),
        "raises",
        "npy-bad-header",
    )


def headers():
    for name, data, what, effect in (
        ("code", head("__import__('os').mkdir('ran')"), "The header is a call", "raises"),
        ("code_in_shape", head(literal(shape="(__import__('os').mkdir('ran'),)")), "The shape is a call", "raises"),
        ("not_dict", head("[1, 2]"), "The header is a list", "raises"),
        ("no_descr", head("{'fortran_order': False, 'shape': (3,)}"), "The header has no dtype", "raises"),
        (
            "extra_key",
            head("{'descr': '<f8', 'fortran_order': False, 'shape': (3,), 'evil': 1}"),
            "The header has one more key",
            "raises",
        ),
        (
            "key_twice",
            head("{'descr': '|u1', 'fortran_order': False, 'shape': (3,), 'descr': '<f8'}"),
            "The header has its dtype twice",
            "hygiene",
        ),
        ("deep", head("[" * 5000), "The header is 5,000 lists", "raises"),
        (
            "large",
            npy_head(literal() + " " * 60000, (1, 0))[:60000] + DATA,
            "The header is longer than numpy trusts",
            "raises",
        ),
        (
            "length_beyond",
            b"\x93NUMPY\1\0\xff\xff" + literal().encode() + DATA,
            "The header is longer than the file",
            "raises",
        ),
        ("length_zero", b"\x93NUMPY\1\0\0\0" + DATA, "The header is empty", "raises"),
        ("version_9", npy_head(literal()).replace(b"NUMPY\1", b"NUMPY\x09") + DATA, "The version is 9", "raises"),
        ("version_0", npy_head(literal()).replace(b"NUMPY\1", b"NUMPY\0") + DATA, "The version is 0", "raises"),
        ("version_2", head(literal(), version=(2, 0)), "The version is 2 where 1 would do", "hygiene"),
        (
            "version_3",
            head(literal(descr="[('é', '<f8')]"), version=(3, 0)),
            "The name of a field is no ASCII",
            "hygiene",
        ),
        (
            "no_line_end",
            npy_head(literal()).replace(b"\n", b" ") + DATA,
            "The header does not end in a line break",
            "hygiene",
        ),
        ("comment", head(literal() + " # comment"), "A comment stands behind the header's literal", "hygiene"),
    ):
        codes = (
            ""
            if name.startswith("version_") and effect == "hygiene" or name in ("no_line_end", "comment", "key_twice")
            else "npy-bad-header npy-bad-version npy-too-short"
        )
        yield case(f"npy_header_{name}", what + ".", with_array(data), effect, codes)


def dtypes():
    for name, descr, what, effect in (
        ("object", "'|O'", "The numbers are a pickle of objects, which skops forbids", "raises"),
        ("object_field", "[('a', '|O')]", "A field is of objects", "raises"),
        ("object_deep", "[('a', [('b', [('c', '|O', (2,))])])]", "A field within fields is of objects", "raises"),
        ("unknown", "'<q99'", "The dtype does not exist", "raises"),
        ("number", "5", "The dtype is a number", "raises"),
        ("text_number", "'f8,'", "The dtype is a list of one in a text", "hygiene"),
        ("big_endian", "'>f8'", "The numbers are in the other byte order", "hygiene"),
        ("huge_item", "'|S2000000000'", "One item is of two gigabytes", "raises"),
        ("empty_items", "'|V0'", "The items have no size, and their number is free", "hygiene"),
        ("titles", "[(('title', 'a'), '<f8')]", "A field has a title beside its name", "hygiene"),
        ("same_fields", "[('a', '<f4'), ('a', '<f4')]", "Two fields have one name", "raises"),
        ("subarray", "('<f4', (2,))", "The items are arrays themselves", "raises"),
        ("date", "'<M8[fs]'", "The numbers are times of femtoseconds", "hygiene"),
        ("bool", "'|b1'", "Booleans are neither 0 nor 1", "hygiene"),
    ):
        shape = {"empty_items": "(1000000000000,)", "bool": "(24,)", "huge_item": "(1,)"}.get(name, "(3,)")
        codes = (
            ""
            if name in ("big_endian", "date", "titles", "text_number", "bool")
            else "npy-object-dtype npy-bad-dtype npy-too-short npy-bad-header npy-shape-overflow npy-trailing-data"
        )
        yield case(f"npy_dtype_{name}", what + ".", with_array(head(literal(descr, shape=shape))), effect, codes)
    fields = "[" + ",".join(f"('f{i}','|u1')" for i in range(500)) + "]"
    yield case(
        "npy_dtype_many_fields",
        "A dtype has 500 fields.",
        with_array(npy_head(literal(fields)) + bytes(1500)),
        "hygiene",
        "",
    )


def objects():
    stranger = object_("shop.Basket")
    yield case(
        "objects_hidden",
        "An untrusted type stands in an array of objects, where skops' tree does not show it.",
        skops(list_(objects_(stranger))),
        "hygiene",
        "object-array-hidden",
    )
    deep = objects_(objects_(objects_(stranger)))
    yield case(
        "objects_hidden_deep",
        "An untrusted type stands in an array within an array.",
        skops(list_(deep)),
        "hygiene",
        "object-array-hidden",
    )
    yield case(
        "objects_hidden_program",
        "A function that starts a program stands in an array of objects.",
        skops(list_(objects_(node("FunctionNode", "os.system")))),
        "hygiene",
        "object-array-hidden known-dangerous",
    )
    yield case(
        "objects_hidden_in_shape",
        "An untrusted type stands in the shape of an array.",
        skops(list_(objects_(value(1)) | {"shape": list_(stranger)})),
        "hygiene",
        "object-array-hidden array-shape",
    )
    for name, shape, items, what, effect in (
        ("less", (5,), 2, "The shape of an array of objects is larger than its items", "quiet"),
        ("more", (1,), 3, "The shape of an array of objects is smaller than its items", "quiet"),
        ("dimensions", (2, 2), 4, "An array of objects of two dimensions is loaded as one of one", "quiet"),
        ("negative", (-1,), 2, "The shape of an array of objects is negative", "quiet"),
        ("huge", (10**12, 10**12), 1, "The shape of an array of objects is huge", "quiet"),
        ("none", (), 3, "The shape of an array of objects has no dimension", "quiet"),
    ):
        yield case(
            f"objects_shape_{name}",
            what + ".",
            skops(objects_(*[value(i) for i in range(items)], shape=shape)),
            effect,
            "array-shape",
            proof=["lists:", "loads", "repr:array(["],
        )
    yield case(
        "objects_shape_text",
        "The shape of an array of objects is a text.",
        skops(objects_(value(1)) | {"shape": value("a")}),
        "hygiene",
        "array-shape",
    )
    yield case(
        "objects_shape_number",
        "The shape of an array of objects is a number.",
        skops(objects_(value(1)) | {"shape": value(3)}),
        "raises",
        "array-shape",
    )
    nested = objects_(list_(value(1), value(2)), list_(value(3), value(4)), shape=(2, 1))
    yield case(
        "objects_lists",
        "Lists in an array of objects become a dimension of it.",
        skops(nested),
        "quiet",
        "array-shape",
        proof=["lists:", "loads", "repr:array([[1, 2]"],
    )
    mask = node("MaskedArrayNode", "numpy.ma.MaskedArray", content={"data": array_("1.npy"), "mask": array_("2.npy")})
    yield case(
        "mask_shape",
        "The mask of an array is of another shape.",
        skops(mask, {"1.npy": numbers(1.0, 2.0), "2.npy": numbers(True, True, True, descr="|b1")}),
        "raises",
        "array-shape",
    )
    kind = node("DTypeNode", "numpy.dtype", content=tuple_(value(1)))
    yield case(
        "dtype_of_tuple",
        "A dtype is that of a tuple, which has none.",
        skops(kind),
        "raises",
        "label-lies",
        trust="listed",
    )
    kind = node(
        "DTypeNode",
        "numpy.dtype",
        content=object_("sklearn.linear_model._base.LinearRegression", {"dtype": node("FunctionNode", "numpy.sqrt")}),
    )
    yield case(
        "dtype_of_object",
        "A dtype is the attribute of an estimator: a function.",
        skops(kind),
        "quiet",
        "label-lies",
        proof=["lists:numpy.dtype", "loads", "type:numpy.ufunc"],
        trust="listed",
    )


def cases():
    for make in (shapes, headers, dtypes, objects):
        yield from make()
