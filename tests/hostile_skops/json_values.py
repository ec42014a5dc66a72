"""JSON within JSON: the content of JsonNode and SliceNode, which skops always calls safe."""

from cases import case
from nodes import dict_, json_, list_, node, object_, same, schema, skops, value
from zips import DEFLATED, Member, archive

REGRESSION = "sklearn.linear_model._base.LinearRegression"


def packed(root: dict) -> bytes:
    return archive([Member("schema.json", schema(root), DEFLATED)])


def malformed():
    for name, text in (
        ("empty", ""),
        ("open", "{"),
        ("name", "nope"),
        ("two", '"a" "b"'),
        ("single_quotes", "'a'"),
        ("tail", "1 x"),
        ("cut_text", '"abc'),
        ("long_integer", "9" * 5000),
        ("python", "__import__('os').system('true')"),
        ("bom", "\ufeff1"),
    ):
        yield case(
            f"content_{name}",
            f"The content of a JsonNode is malformed ({name}), which shows only behind the audit.",
            skops(list_(json_(text))),
            "raises",
            "json-content json-long-integer",
        )
    for name, thing in (("number", 5), ("null", None), ("list", [1]), ("object", {"a": 1}), ("true", True)):
        yield case(
            f"content_is_{name}",
            f"The content of a JsonNode is no text: {name}.",
            skops(list_(json_("1") | {"content": thing})),
            "raises",
            "json-content field-wrong-type",
        )
    for name, text in (("nan", "NaN"), ("infinity", "-Infinity"), ("overflow", "1e999")):
        attributes = {"coef_": json_(text), "n_features_in_": value(1)}
        yield case(
            f"content_{name}",
            f"An attribute is {text}, as skops itself writes what is no finite number.",
            skops(object_(REGRESSION, attributes)),
            "hygiene",
            "json-not-standard" if name == "overflow" else "",
        )
    yield case(
        "content_surrogate",
        "A text of the model is half of a character.",
        skops(list_(json_('"\\ud800"'))),
        "hygiene",
        "json-not-standard name-deceives",
    )
    yield case(
        "content_duplicate",
        "A JsonNode's object has a key twice.",
        skops(list_(json_('{"a": 1, "a": 2}'))),
        "hygiene",
        "json-duplicate-key json-content",
    )
    yield case(
        "content_deep",
        "A JsonNode holds 900 lists one in the other: it is audited and raises while loading.",
        skops(list_(json_("[" * 2000 + "]" * 2000))),
        "raises",
        "json-content json-too-deep",
    )
    yield case(
        "content_large",
        "A JsonNode holds a list of two million numbers.",
        skops(list_(json_("[" + "1," * 2_000_000 + "1]"))),
        "hygiene",
        "json-content json-unread",
    )
    yield case(
        "content_expands",
        "A JsonNode of 45 MB, packed to 45 kB, becomes more than a gigabyte of small objects.",
        packed(list_(json_("[" + "{}," * 15_000_000 + "1]"))),
        "memory",
        "json-content json-unread zip-ratio",
    )
    yield case(
        "content_structure",
        "A JsonNode holds objects and lists, which skops writes as nodes.",
        skops(list_(json_('{"a": [1, {"b": 2}]}'))),
        "hygiene",
        "json-content",
    )


def slices():
    def slice_(start, name="builtins.slice"):
        return node("SliceNode", name, content={"start": start, "stop": None, "step": None})

    for name, start in (
        ("text", "a"),
        ("list", [1, 2]),
        ("object", {"a": 1}),
        ("float", 1.5),
        ("true", True),
        ("nested", [[[[[1]]]]]),
    ):
        yield case(
            f"slice_{name}",
            f"A slice begins at a JSON {name}, which nobody audits.",
            skops(list_(slice_(start))),
            "hygiene",
            "json-content",
        )
    yield case(
        "slice_node",
        "A slice begins at what looks like a node: it stays a dictionary.",
        skops(list_(slice_(object_("shop.Basket")))),
        "hygiene",
        "json-content",
    )
    yield case(
        "slice_label",
        "A slice is labelled as a class of a shop, which skops does not list.",
        skops(slice_(1, "shop.Basket")),
        "quiet",
        "label-lies",
        proof=["lists:", "loads", "type:builtins.slice"],
    )
    yield case(
        "slice_label_program",
        "A slice is labelled os.system, which skops does not list.",
        skops(slice_(1, "os.system")),
        "quiet",
        "label-lies known-dangerous",
        proof=["lists:", "loads", "type:builtins.slice"],
    )
    yield case(
        "slice_label_estimator",
        "A slice is labelled as an estimator.",
        skops(slice_(1, REGRESSION)),
        "quiet",
        "label-lies",
        proof=["lists:", "type:builtins.slice"],
    )


def labels():
    for name, label, text in (
        ("estimator", REGRESSION, '"a text"'),
        ("number", "builtins.int", '"a text"'),
        ("program", "os.system", "1"),
        ("stranger", "shop.Basket", "1"),
        ("bool", "builtins.bool", "[1]"),
    ):
        kind = {'"a text"': "str", "1": "int", "[1]": "list"}[text]
        yield case(
            f"label_{name}",
            f"A JSON value is labelled {label}, and skops calls it safe whatever it is.",
            skops(json_(text, label)),
            "quiet",
            "label-lies",
            proof=["lists:", "loads", f"type:builtins.{kind}"],
        )
    yield case(
        "label_of_repeat",
        "A JSON value labelled as an estimator is the estimator of a pipeline's step.",
        skops(list_(json_('"no estimator"', REGRESSION, __id__=7), dict_({"estimator": same(7)}))),
        "quiet",
        "label-lies id-reuse",
    )


def cases():
    for make in (malformed, slices, labels):
        yield from make()
