"""Every loader with each of its fields missing, or of a wrong JSON type, or mislabelled."""

import collections
import copy
import functools
import operator

import numpy as np
import scipy.sparse
import skops.io
import user_module as user
from crafted_base import at, dict_, file_of, json_, list_, node, object_, put_together, taken_apart, type_
from estimators import data

WRONG = {
    "null": None, "true": True, "zero": 0, "one": 1, "float": 2.5, "string": "x", "empty_string": "",
    "list": [], "list_of_string": ["x"], "object": {}, "object_of_number": {"a": 1}, "nested": {"a": [None, "it's", {"b": -0.0}]},
}
COMMON = (("__class__",), ("__module__",), ("__id__",), ("__loader__",))


def templates():
    """Loader: an object that is written with it, and the fields it reads."""
    from sklearn.tree import DecisionTreeClassifier

    x, classes, _, _ = data()
    tree = DecisionTreeClassifier(max_depth=1, random_state=0).fit(x, classes).tree_
    result = {
        "DictNode": ({"a": 1, "b": user.Plain()}, ["content", "key_types"]),
        "DefaultDictNode": (collections.defaultdict(list, a=[1]), ["content", "content/main", "content/default_factory"]),
        "ListNode": ([1, user.Plain()], ["content"]), "SetNode": ({1}, ["content"]), "TupleNode": ((1, user.Plain()), ["content"]),
        "FunctionNode": (user.function, []), "TypeNode": (user.Plain, []),
        "PartialNode": (functools.partial(len, 1), ["content", "content/func", "content/args", "content/kwds", "content/namespace"]),
        "SliceNode": (slice(1, 2, 3), ["content", "content/start", "content/stop", "content/step"]),
        "ObjectNode": (user.Plain(), ["content"]), "JsonNode": ("x", ["content", "is_json"]),
        "MethodNode": (user.Plain().method, ["content", "content/obj", "content/func"]),
        "BytesNode": (b"abc", ["file"]), "BytearrayNode": (bytearray(b"abc"), ["file"]),
        "OperatorFuncNode": (operator.itemgetter(1), ["attrs"]), "NdArrayNode": (np.arange(3), ["type", "file"]),
        "NdArrayNode_json": (np.array([1, user.Plain()], dtype=object), ["type", "content", "shape"]),
        "MaskedArrayNode": (np.ma.MaskedArray([1, 2], mask=[0, 1]), ["content", "content/data", "content/mask"]),
        "RandomStateNode": (np.random.RandomState(0), ["content"]), "DTypeNode": (np.dtype("f8"), ["content"]),
        "RandomGeneratorNode": (np.random.default_rng(0), ["content", "content/bit_generator", "content/seed_seq"]),
        "SparseMatrixNode": (scipy.sparse.csr_matrix(np.eye(2)), ["type", "file"]),
        "TreeNode": (tree, ["content", "__reduce__", "__reduce__/args"]),
    }
    try:
        result["ConstructorFromReduceNode"] = (user.Reduced(1, 2), ["content"])
        from sklearn._loss._loss import CyPinballLoss

        result["LossNode"] = (CyPinballLoss(0.5), ["content", "__reduce__", "__reduce__/args"])
        from quantile_forest import RandomForestQuantileRegressor

        model = RandomForestQuantileRegressor(n_estimators=1, max_depth=1, random_state=0).fit(x, x[:, 0])
        result["QuantileForestNode"] = (model.forest_, ["content", "__reduce__", "__reduce__/args"])
    except Exception:  # a stack without the library, or a release without the loader
        pass
    return result


def writable_templates():
    for name, (value, fields) in templates().items():
        try:
            schema, members = taken_apart(value)
        except Exception:  # a release that cannot write it
            continue
        yield name, schema, members, [tuple(field.split("/")) for field in fields]


def edited(schema, path, value=None, drop=False):
    result = copy.deepcopy(schema)
    owner = at(result, path[:-1])
    if drop:
        del owner[path[-1]]
    else:
        owner[path[-1]] = value
    return result


def fields():
    for name, schema, members, own in writable_templates():
        for path in [*COMMON, *own]:
            title = f"{name}_{'.'.join(path).replace('__', '')}"
            yield "missing", title, put_together(edited(schema, path, drop=True), members)
            # The common fields are read by one piece of code: some loaders are enough.
            if path in COMMON and name not in ("ListNode", "FunctionNode", "TypeNode", "JsonNode", "LossNode", "MethodNode"):
                continue
            for kind, value in WRONG.items():
                yield "wrong_type", f"{title}_{kind}", put_together(edited(schema, path, value), members)
        yield "extra", name, put_together({**schema, "extra": {"x": [1]}, "attrs_": 1, "children": []}, members)
        for protocol in (0, 1):
            yield "old_protocol", f"{name}_{protocol}", put_together({**schema, "protocol": protocol}, members)
        yield "inside_list", name, file_of(list_(json_("1"), {k: v for k, v in schema.items() if k not in ("protocol", "_skops_version")}, object_()), members=members)


LABELS = ("builtins.int", "builtins.dict", "builtins.list", "os.system", "numpy.ndarray", "operator.itemgetter", "builtins.slice",
          "sklearn.linear_model._base.LinearRegression", "scipy.sparse._matrix.spmatrix", "numpy.random._generator.Generator",
          "numpy.random.PCG64", "collections.OrderedDict", "collections.defaultdict", "functools.partial", "sklearn.tree._tree.Tree",
          "sklearn._loss._loss.CyPinballLoss", "numpy.ma.MaskedArray", "numpy.float64", "numpy.dtype", "numpy.sqrt")


def labels():
    for name, schema, members, _ in writable_templates():
        for label in LABELS:
            module, _, cls = label.rpartition(".")
            yield "label", f"{name}_{label}", put_together({**schema, "__module__": module, "__class__": cls}, members)


ODD_NAMES = {
    "empty": "", "space": " ", "dots": "a..b", "unicode": "ünï∀🙂", "newline": "a\nb", "escape": "\x1b[31mred", "bidi": "a\u202eb", "nul": "a\0b",
    "markup": "[red]x[/red]", "quote": "it's \"x\"", "surrogate": "\udc80", "long": "n" * 3000, "tab": "a\tb", "line_separator": "a\u2028b",
    "c1": "a\x85b\x9bc", "right_to_left_mark": "a\u200fb", "backslash": "a\\x1bb", "carriage_return": "a\rb", "del": "a\x7fb",
}


def names():
    for title, text in ODD_NAMES.items():
        yield "name", f"class_{title}", file_of(list_(node("ObjectNode", "user_module." + "X", content=None) | {"__class__": text}, json_()))
        yield "name", f"module_{title}", file_of(list_(node("FunctionNode", "a.b") | {"__module__": text}, json_()))
        yield "name", f"key_{title}", file_of(dict_({text: object_(), "z": json_()}))
        yield "name", f"json_{title}", file_of(list_(json_(text), object_()))


def files_of_nodes():
    for title, name in {"schema": "schema.json", "missing": "nothing.npy", "shared": "1.npy", "upper": "1.NPY", "folder": "a/", "empty": "", "dot": "./1.npy"}.items():
        members = {"1.npy": b"\x93NUMPY", "a/": b""}
        for loader, label, more in (("NdArrayNode", "numpy.ndarray", {"type": "numpy"}), ("BytesNode", "builtins.bytes", {}), ("SparseMatrixNode", "scipy.sparse._matrix.spmatrix", {"type": "scipy"})):
            yield "member", f"{loader}_{title}", file_of(list_(node(loader, label, file=name, **more), object_()), members=members)
    for content in (b"", b"'", b'"', b"'\"", b"\\", b"\x00" * 30, bytes(range(32)), bytes(range(240, 256)), b"a" * 21, b"a" * 22, b"a" * 23, b"'" * 22, b"\xff" * 9, b"ab\n" * 8):
        yield "bytes", f"{content.hex()[:40]}_{len(content)}", file_of(list_(node("BytesNode", "builtins.bytes", file="x"), node("BytearrayNode", "builtins.bytearray", file="x")), members={"x": content})
    yield "member", "not_referenced", file_of(list_(json_()), members={"orphan.bin": b"x"})
    yield "member", "type_other", file_of(node("NdArrayNode", "numpy.ndarray", type="other", file="1"), members={"1": b""})
    for text in ("", "{", "nope", '"a" "b"', "[" * 3000, "NaN", "1e999", "9" * 5000, '"\\ud800"', " 1 "):
        yield "json_content", f"{len(text)}_{text[:8]}", file_of(list_(json_(text), object_()))


def all_files():
    for make in (fields, labels, names, files_of_nodes):
        yield from make()
