"""schema.json: protocols, versions, loaders and the fields of nodes."""

from cases import case
from json_text import GOOD, whole
from nodes import (
    array_,
    dict_,
    function,
    json_,
    list_,
    node,
    numbers,
    object_,
    operator_,
    skops,
    sparse_,
    text_file,
    type_,
    value,
)

GENERATOR = "numpy.random._generator.Generator"


def protocols():
    for name, protocol, effect, codes in (
        ("missing", None, "raises", "protocol-invalid field-missing"),
        ("true", True, "raises", "protocol-invalid"),
        ("text", "2", "raises", "protocol-invalid"),
        ("float", 2.0, "raises", "protocol-invalid"),
        ("negative", -1, "raises", "protocol-invalid"),
        ("newer", 3, "raises", "protocol-newer"),
        ("huge", 2**70, "raises", "protocol-newer protocol-invalid"),
        ("list", [2], "raises", "protocol-invalid"),
    ):
        data = skops(list_(value(1)), protocol=protocol)
        if name == "missing":
            data = text_file(GOOD.replace('"protocol": 2', '"other": 2'))
        yield case(f"protocol_{name}", f"The protocol is {name}.", data, effect, codes)
    yield case(
        "protocol_old_of_new",
        "The newest skops is said to have written protocol 0, which selects old loaders.",
        skops(list_(value(1)), protocol=0),
        "hygiene",
        "protocol-mismatch",
    )
    yield case(
        "protocol_new_of_old",
        "skops 0.5 is said to have written protocol 2.",
        skops(list_(value(1)), version="0.5.0"),
        "hygiene",
        "protocol-mismatch writer-older",
    )
    state = node(
        "RandomGeneratorNode",
        GENERATOR,
        content={"bit_generator": dict_({"bit_generator": value("PCG64")}), "seed_seq": dict_({})},
    )
    yield case(
        "protocol_1_generator",
        "Protocol 1 selects the old loader of generators, which calls without arguments.",
        skops(state, protocol=1),
        "raises",
        "protocol-mismatch field-missing",
    )
    text = '"__class__": "ufunc", "__module__": "numpy", "__loader__": "FunctionNode", "content": {"module_path": "os", "function": "system"}'
    yield case(
        "protocol_0_function",
        "Protocol 0 reads the function's name from elsewhere than its label.",
        text_file(whole("{" + text + "}").replace('"protocol": 2', '"protocol": 0')),
        "raises",
        "known-dangerous label-lies protocol-mismatch",
    )
    text = text.replace('"os"', '"scipy.special"').replace('"system"', '"expit"')
    yield case(
        "protocol_0_label",
        "A function of protocol 0 is labelled as another.",
        text_file(whole("{" + text.replace('"ufunc"', '"sqrt"') + "}").replace('"protocol": 2', '"protocol": 0')),
        "raises",
        "label-lies protocol-mismatch",
    )
    loss = node(
        "SGDNode", "sklearn.linear_model._sgd_fast.Hinge", content=dict_({}), **{"__reduce__": {"args": list_()}}
    )
    yield case(
        "loader_gone",
        "A loader that skops dropped in 0.11.",
        skops(loss, protocol=0),
        "raises",
        "loader-unknown loader-not-in-profile",
    )
    for name in ("Node", "ReduceNode", "dictnode", "PandasDataFrameNode", ""):
        yield case(
            f"loader_{name or 'empty'}",
            f"The loader {name!r} does not exist.",
            skops(list_(node(name, "shop.Basket", content=list_()))),
            "raises",
            "loader-unknown",
        )
    yield case(
        "root_is_cached",
        "The root refers to a node that is not there.",
        skops(node("CachedNode", "shop.Basket", __id__=5)),
        "raises",
        "cached-unknown-id",
    )
    yield case(
        "root_is_list",
        "The schema is a list.",
        text_file("[" + GOOD + "]"),
        "raises",
        "node-not-object schema-missing json-syntax field-wrong-type",
    )
    yield case(
        "root_is_null",
        "The schema is null.",
        text_file("null"),
        "raises",
        "node-not-object schema-missing field-wrong-type",
    )


def versions():
    for name, version, codes in (
        ("none", None, "writer-unknown"),
        ("development", "0.17.dev0", "writer-unknown"),
        ("future", "99.0", "writer-newer"),
        ("local", "0.16.0+evil", "writer-unknown"),
        ("number", 16, "writer-unknown"),
        ("text", "trust me", "writer-unknown"),
        ("escape", "0.16.0\x1b[2K", "name-deceives writer-unknown"),
        ("bidi", "0.16.0\u202e", "name-deceives writer-unknown"),
        ("long", "0." * 100000, "writer-unknown"),
        ("never_released", "0.7.3", "writer-unknown"),
    ):
        yield case(
            f"version_{name}",
            f"The version of the writer is none that was released: {name}.",
            skops(list_(value(1)), version=version),
            "hygiene",
            codes,
        )


def fields():
    good = {
        "DictNode": dict_({"a": value(1)}),
        "ListNode": list_(value(1)),
        "ObjectNode": object_("sklearn.linear_model._base.LinearRegression", {"copy_X": value(True)}),
        "JsonNode": value(1),
        "TypeNode": type_("builtins.int"),
        "FunctionNode": function("numpy.sqrt"),
        "OperatorFuncNode": operator_("itemgetter", value(1)),
        "NdArrayNode": array_("1.npy"),
        "SparseMatrixNode": sparse_("1.npz"),
    }
    members = {"1.npy": numbers(1.0)}
    for loader, right in good.items():
        yield case(
            f"class_missing_{loader}",
            f"A {loader} without a class.",
            skops(list_({k: v for k, v in right.items() if k != "__class__"}), members),
            "raises",
            "field-missing",
        )
    for name, changes in (
        ("class_number", {"__class__": 5}),
        ("class_list", {"__class__": ["os", "system"]}),
        ("module_null", {"__module__": None}),
        ("module_object", {"__module__": {"a": 1}}),
        ("loader_list", {"__loader__": ["ListNode"]}),
        ("loader_null", {"__loader__": None}),
        ("content_text", {"content": "ab"}),
        ("content_object", {"content": {"a": value(1)}}),
        ("content_null", {"content": None}),
        ("content_number", {"content": 5}),
        ("content_of_null", {"content": [None]}),
        ("content_of_text", {"content": ["ab"]}),
    ):
        # An object as the content of a list is read as its keys, which are no nodes.
        yield case(
            f"wrong_{name}",
            f"A field of a list is of a wrong kind: {name}.",
            skops(list_(list_(value(1)) | changes)),
            "raises",
            "field-wrong-type name-not-text node-not-object loader-unknown",
        )
    yield case(
        "wrong_dict_list",
        "The content of a dictionary is a list.",
        skops(list_(dict_({}) | {"content": []})),
        "raises",
        "field-wrong-type",
    )
    yield case(
        "wrong_dict_null",
        "The key types of a dictionary are null.",
        skops(list_(dict_({}) | {"key_types": None})),
        "raises",
        "field-wrong-type node-not-object",
    )
    for name, id_ in (("list", [1]), ("object", {"a": 1})):
        yield case(
            f"id_{name}",
            f"An id is a JSON {name}, which cannot be looked up.",
            skops(list_(list_() | {"__id__": id_})),
            "raises",
            "id-unhashable",
        )
    for name, fields_ in (("array", {"type": "numpy"}), ("bytes", {})):
        loader = "NdArrayNode" if name == "array" else "BytesNode"
        yield case(
            f"file_missing_{name}",
            f"The {name} has no file.",
            skops(list_(node(loader, "numpy.ndarray", **fields_))),
            "raises",
            "field-missing",
        )
        for kind, file in (("number", 5), ("null", None), ("list", ["x.bin"])):
            yield case(
                f"file_{kind}_{name}",
                f"The file of the {name} is of a wrong kind: {kind}.",
                skops(list_(node(loader, "numpy.ndarray", file=file, **fields_))),
                "raises",
                "field-wrong-type zip-member-missing",
            )
    yield case(
        "array_type_other",
        "An array is of a type that does not exist.",
        skops(list_(array_("1.npy") | {"type": "pickle"}), members),
        "raises",
        "array-type",
    )
    yield case(
        "sparse_type_other",
        "A sparse matrix is of a type that does not exist.",
        skops(list_(sparse_("1.npy") | {"type": "numpy"}), members),
        "raises",
        "array-type",
    )
    yield case(
        "operator_module",
        "A function of operator is said to be of os.",
        skops(list_(operator_("itemgetter", value(1)) | {"__module__": "os"})),
        "raises",
        "operator-module",
    )
    yield case(
        "unread_fields",
        "A node has fields that its loader does not read, one of them a program.",
        skops(
            list_(
                value(1)
                | {"file": "x.bin", "__reduce__": {"args": object_("shop.Basket")}, "attrs": function("os.system")}
            )
        ),
        "hygiene",
        "json-unread",
    )
    yield case(
        "unread_node",
        "A node with an untrusted type stands in a field that no loader reads.",
        skops(list_(value(1)) | {"hidden": object_("shop.Basket")}),
        "hygiene",
        "json-unread",
    )
    yield case(
        "json_flag",
        "A JsonNode says that its content is no JSON, and nobody asks.",
        skops(list_(json_("1") | {"is_json": False})),
        "hygiene",
        "json-unread json-content",
    )


def cases():
    for make in (protocols, versions, fields):
        yield from make()
