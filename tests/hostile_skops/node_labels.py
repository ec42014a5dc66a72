"""Labels that lie: the name that a node shows is not what its loader constructs."""

from cases import case
from nodes import (
    array_,
    bytes_,
    called,
    csr,
    dict_,
    function,
    json_,
    list_,
    node,
    npz,
    numbers,
    object_,
    objects_,
    partial_,
    skops,
    sparse_,
    text_array,
    tuple_,
    type_,
    value,
)

REGRESSION = "sklearn.linear_model._base.LinearRegression"
TREE = "sklearn.tree._tree.Tree"
TRANSFORMER = "sklearn.preprocessing._function_transformer.FunctionTransformer"
ARRAY = {"1.npy": numbers(1.0, 2.0)}


def lying(name, what, root, constructed, lists="", members=None, codes="label-lies", **more):
    """The untrusted names are exactly `lists`, those who trust them get an object of another class."""
    proof = [f"lists:{lists}", "loads", f"type:{constructed}"]
    return case(f"label_{name}", what, skops(root, members), "quiet", codes, proof=proof, trust="listed", **more)


def loaders_without_labels():
    root = partial_(function("numpy.sqrt"), value(4.0))
    for label in ("builtins.dict", "numpy.ndarray", REGRESSION, "shop.Basket", "builtins.int"):
        yield lying(
            f"partial_{label.split('.')[-1]}",
            f"A partial function is labelled {label}.",
            root | dict(zip(("__module__", "__class__"), label.rsplit(".", 1))),
            "functools.partial",
            label,
        )
    for label in ("builtins.list", "builtins.dict", REGRESSION):
        yield lying(
            f"tuple_{label.split('.')[-1]}",
            f"A tuple is labelled {label}.",
            tuple_(value(1), name=label),
            "builtins.tuple",
            label,
        )
    masked = {"data": array_("1.npy"), "mask": value(False)}
    for label in ("numpy.ndarray", REGRESSION, "builtins.list"):
        yield lying(
            f"masked_{label.split('.')[-1]}",
            f"A masked array is labelled {label}.",
            node("MaskedArrayNode", label, content=masked),
            "numpy.ma.MaskedArray",
            label,
            ARRAY,
        )
    for label in ("builtins.int", "numpy.float64", REGRESSION):
        yield lying(
            f"dtype_{label.split('.')[-1]}",
            f"A dtype is labelled {label}.",
            node("DTypeNode", label, content=array_("1.npy")),
            "numpy.dtypes.Float64DType",
            label,
            ARRAY,
        )
    for label in ("builtins.str", REGRESSION):
        yield lying(
            f"bytes_{label.split('.')[-1]}",
            f"Bytes are labelled {label}.",
            bytes_("x.bin", label),
            "builtins.bytes",
            label,
            {"x.bin": b"abc"},
        )
    yield lying(
        "bytearray",
        "A bytearray is labelled builtins.bytes.",
        node("BytearrayNode", "builtins.bytes", file="x.bin"),
        "builtins.bytearray",
        "builtins.bytes",
        {"x.bin": b"abc"},
    )
    main = {"main": dict_({"a": value(1)}), "default_factory": type_("builtins.list")}
    yield lying(
        "defaultdict",
        "A defaultdict is labelled builtins.dict.",
        node("DefaultDictNode", "builtins.dict", content=main),
        "collections.defaultdict",
        "builtins.dict",
    )
    tree = {"__reduce__": {"args": tuple_(value(2), array_("2.npy"), value(1))}}
    yield lying(
        "tree",
        "A decision tree is labelled builtins.dict.",
        node("TreeNode", "builtins.dict", content=dict_({}), **tree),
        TREE,
        f"builtins.dict,{TREE}",
        {"2.npy": numbers(1, descr="<i8")},
    )


def arrays():
    for label, kind, what in (
        ("numpy.float64", "numpy.ndarray", "An array of three values is labelled as one number"),
        ("numpy.int8", "numpy.ndarray", "An array of large numbers is labelled int8, which cuts them"),
        ("numpy.bool", "numpy.ndarray", "An array of numbers is labelled bool and becomes that"),
        ("numpy.str_", "numpy.str_", "An array is labelled as a text and becomes its own repr"),
        ("numpy.object_", "numpy.ndarray", "An array is labelled as an object"),
        ("numpy.datetime64", "numpy.ndarray", "An array of integers is labelled as a date"),
    ):
        members = {"1.npy": numbers(300.0, 1e9, -1.0) if label != "numpy.datetime64" else numbers(1, 2, descr="<i8")}
        effect = "quiet" if label != "numpy.datetime64" else "raises"
        yield case(
            f"scalar_{label.split('.')[-1]}",
            what + ".",
            skops(array_("1.npy", label), members),
            effect,
            "label-lies name-called",
            proof=["raises"] if effect == "raises" else ["lists:", "loads", f"type:{kind}"],
        )
    yield case(
        "scalar_void",
        "Arrays of one number are labelled numpy.void, whose constructor takes it as a size: two gigabytes each.",
        skops(
            list_(*[array_("1.npy", "numpy.void") for _ in range(4)]),
            {"1.npy": numbers(2_000_000_000, descr="<i8", shape=())},
        ),
        "memory",
        "name-called label-lies",
    )
    yield case(
        "scalar_void_list",
        "A hundred numpy.void of forty megabytes each.",
        skops(
            list_(*[array_(f"{i}.npy", "numpy.void") for i in range(100)]),
            {f"{i}.npy": numbers(40_000_000, descr="<i8", shape=()) for i in range(100)},
        ),
        "memory",
        "name-called label-lies",
    )
    yield lying(
        "objects_as_number",
        "An array of objects is labelled numpy.float64.",
        objects_(value(1), value("a"), name="numpy.float64"),
        "numpy.ndarray",
    )
    yield lying(
        "npz_as_array",
        "An archive of arrays is labelled as an array: numpy gives a reader of archives, which stays open.",
        array_("1.npy"),
        "numpy.lib.npyio.NpzFile",
        "",
        {"1.npy": npz(a=numbers(1.0))},
        "member-kind npy-bad-magic",
    )


def sparse():
    coo = npz(
        row=numbers(0, descr="<i4"),
        col=numbers(0, descr="<i4"),
        format=text_array("coo"),
        shape=numbers(1, 1, descr="<i8"),
        data=numbers(1.0),
    )
    yield lying(
        "sparse_other",
        "A sparse matrix is labelled csr_matrix and is a coo_matrix.",
        sparse_("1.npz"),
        "scipy.sparse._coo.coo_matrix",
        "scipy.sparse._csr.csr_matrix",
        {"1.npz": coo},
    )
    good = csr([1.0], [0], [0, 1], (1, 1))
    for label in ("scipy.sparse._matrix.spmatrix", "scipy.sparse._base.sparray"):
        yield case(
            f"label_{label.split('.')[-1]}",
            f"A sparse matrix is labelled with its abstract base class {label}, which is trusted.",
            skops(sparse_("1.npz", label), {"1.npz": good}),
            "quiet",
            "label-lies",
            proof=["lists:", "loads", "type:scipy.sparse._csr.csr_matrix"],
        )
    yield lying(
        "sparse_stranger",
        "A sparse matrix is labelled builtins.dict.",
        sparse_("1.npz", "builtins.dict"),
        "scipy.sparse._csr.csr_matrix",
        "builtins.dict",
        {"1.npz": good},
    )


def methods():
    text = json_('"{0.__class__}"', REGRESSION)
    method = node("MethodNode", REGRESSION, content={"func": "format", "obj": text})
    yield lying(
        "method_of_text",
        "A method is said to belong to an estimator; the object is a text labelled so.",
        method,
        "builtins.builtin_function_or_method",
        f"{REGRESSION},{REGRESSION}.format",
    )
    of_type = node("MethodNode", REGRESSION, content={"func": "mro", "obj": type_(REGRESSION)})
    yield lying(
        "method_of_type",
        "The object of a method is the class itself: the method is one of type.",
        of_type,
        "builtins.builtin_function_or_method",
        f"{REGRESSION},{REGRESSION}.mro",
    )
    attribute = node(
        "MethodNode", REGRESSION, content={"func": "__dict__", "obj": object_(REGRESSION, {"a": value(1)})}
    )
    yield lying(
        "method_attribute",
        "What is said to be a method is the object's dictionary.",
        attribute,
        "builtins.dict",
        f"{REGRESSION},{REGRESSION}.__dict__",
    )
    kind = node("MethodNode", REGRESSION, content={"func": "__class__", "obj": object_(REGRESSION)})
    yield lying(
        "method_class",
        "What is said to be a method is the object's class.",
        kind,
        "abc.ABCMeta",
        f"{REGRESSION},{REGRESSION}.__class__",
    )
    wrong = node("MethodNode", REGRESSION, content={"func": "fit", "obj": object_("shop.Basket")})
    yield case(
        "method_other_object", "A method's label is not that of its object.", skops(wrong), "raises", "method-label"
    )


def functions():
    yield lying(
        "function_is_dict",
        "What is said to be a function is the environment of the process.",
        function("os.environ"),
        "os._Environ",
        "os.environ",
        codes="known-dangerous",
    )
    yield lying(
        "function_is_module",
        "What is said to be a function is a module.",
        function("sklearn.linear_model"),
        "builtins.module",
        "sklearn.linear_model",
    )
    yield lying(
        "type_is_function",
        "What is said to be a type is a function.",
        type_("os.getcwd"),
        "builtins.builtin_function_or_method",
        "os.getcwd",
        codes="known-dangerous",
    )
    yield lying(
        "type_is_object",
        "What is said to be a type is the table of modules.",
        type_("sys.modules"),
        "builtins.dict",
        "sys.modules",
        codes="known-dangerous",
    )
    for name, module, cls in (
        ("split_early", "sklearn", "linear_model._base.LinearRegression"),
        ("split_late", "sklearn.linear_model._base.LinearRegression", ""),
        ("split_middle", "sklearn.linear_model", "_base.LinearRegression"),
    ):
        root = object_(REGRESSION) | {"__module__": module, "__class__": cls}
        yield case(
            f"name_{name}",
            "Module and class of a trusted name are divided elsewhere: nothing is untrusted, and loading raises.",
            skops(root),
            "raises",
            "class-missing",
        )
    yield case(
        "trusted_as_function",
        "An estimator's class is loaded as a function, which no writer does.",
        skops(function(REGRESSION)),
        "quiet",
        "label-lies name-called",
        proof=[f"lists:{REGRESSION}", "loads", "type:abc.ABCMeta"],
        trust="listed",
    )
    yield case(
        "called_estimator",
        "A trusted estimator's class is called with arguments, where skops never calls one.",
        skops(called(TRANSFORMER, function("numpy.sqrt"))),
        "quiet",
        "name-called",
        proof=[f"lists:{TRANSFORMER}", "loads", f"type:{TRANSFORMER}"],
        trust="listed",
    )
    yield case(
        "loss_import",
        "A loss of a module that releases 0.11 to 0.13 import while they audit.",
        skops(list_(node("LossNode", "shop.Loss", content=dict_({}), **{"__reduce__": {"args": tuple_()}}))),
        "raises",
        "name-called",
    )
    loss = "sklearn._loss._loss.CyPinballLoss"
    root = node("LossNode", loss, content=dict_({}), **{"__reduce__": {"args": tuple_(value(0.5))}})
    inner = node("LossNode", loss, content=dict_({"x": type_(loss)}), **{"__reduce__": {"args": tuple_(value(0.5))}})
    yield case(
        "loss_extends_trust",
        "Below a loss the names of losses are trusted for every loader.",
        skops(list_(root, inner)),
        "raises",
        "name-called",
        proof=["raises"],
    )


def cases():
    for make in (loaders_without_labels, arrays, sparse, methods, functions):
        yield from make()
