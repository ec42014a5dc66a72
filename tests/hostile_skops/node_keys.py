"""Dictionaries: key types that are none, entries that vanish, keys that become one."""

from cases import case
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
    partial_,
    same,
    skops,
    tuple_,
    type_,
    value,
)

REGRESSION = "sklearn.linear_model._base.LinearRegression"
TWO = {"a": value(1), "b": value(2)}


def quiet(name, what, root, repr_, codes="key-types-trick", lists="", **more):
    """`repr_`: how the loaded object begins."""
    return case(
        f"keys_{name}", what, skops(root), "quiet", codes, proof=[f"lists:{lists}", "loads", f"repr:{repr_}"], **more
    )


def lengths():
    yield quiet(
        "short",
        "There are less key types than entries: the last entry vanishes.",
        dict_(TWO, key_types=list_(type_())),
        "{'a': 1}",
    )
    yield quiet("none", "There are no key types: all entries vanish.", dict_(TWO, key_types=list_()), "{}")
    yield quiet(
        "long",
        "There are more key types than entries.",
        dict_({"a": value(1)}, key_types=list_(type_(), type_(), type_())),
        "{'a': 1}",
    )
    yield quiet(
        "short_ordered",
        "An ordered dictionary loses its entries.",
        dict_(TWO, "collections.OrderedDict", list_()),
        "OrderedDict()",
    )
    hidden = dict_({"a": value(1), "b": object_("shop.Basket")}, key_types=list_(type_()))
    yield case(
        "keys_short_untrusted",
        "The entry that vanishes is the untrusted one: skops lists what it would never load.",
        skops(hidden),
        "quiet",
        "key-types-trick",
        proof=["lists:shop.Basket", "loads", "repr:{'a': 1}"],
        trust="listed",
    )
    state = {"fit_intercept": value(True), "n_features_in_": value(1), "coef_": value(None)}
    estimator = node("ObjectNode", REGRESSION, content=dict_(state, key_types=list_(type_())))
    yield case(
        "keys_short_attributes",
        "An estimator loses the attributes that a reviewer sees in the file.",
        skops(estimator),
        "quiet",
        "key-types-trick",
        proof=["lists:", "loads", f"type:{REGRESSION}"],
    )
    yield quiet(
        "shared",
        "Two dictionaries share the key types of the shorter one.",
        list_(dict_({"a": value(1)}, key_types=list_(type_(), __id__=5)), dict_(TWO, key_types=same(5))),
        "[{'a': 1}, {'a': 1}]",
    )


def kinds():
    yield quiet(
        "tuple", "The key types are a tuple.", dict_(TWO, key_types=tuple_(type_(), type_())), "{'a': 1, 'b': 2}"
    )
    yield quiet(
        "dict",
        "The key types are the keys of a dictionary, which are texts and no types.",
        dict_({}, key_types=dict_({"x": value(1)})),
        "{}",
    )
    yield case(
        "keys_json",
        "The key types are a text, whose letters are no types.",
        skops(dict_(TWO, key_types=json_('"ab"'))),
        "raises",
        "key-types-trick",
    )
    yield case(
        "keys_json_number",
        "The key types are a number.",
        skops(dict_(TWO, key_types=json_("5"))),
        "raises",
        "key-types-trick",
    )
    yield case(
        "keys_array",
        "The key types are an array of numbers.",
        skops(dict_(TWO, key_types=array_("1.npy")), {"1.npy": numbers(1.0, 2.0)}),
        "raises",
        "key-types-trick",
    )
    yield case(
        "keys_values",
        "The key types are values.",
        skops(dict_(TWO, key_types=list_(value(1), value(2)))),
        "raises",
        "key-types-trick",
    )
    yield case(
        "keys_unhashable",
        "The key type is list, whose results cannot be keys.",
        skops(dict_({"a": value(1)}, key_types=list_(type_("builtins.list")))),
        "raises",
        "key-types-trick",
    )
    yield case(
        "keys_map",
        "The key type is map, a trusted container, which cannot be called so.",
        skops(dict_({"a": value(1)}, key_types=list_(type_("builtins.map")))),
        "raises",
        "key-types-trick",
    )
    yield case(
        "keys_ufunc",
        "The key type is a trusted function of numpy.",
        skops(dict_({"a": value(1)}, key_types=list_(function("numpy.sqrt")))),
        "raises",
        "key-types-trick",
    )
    yield case(
        "keys_long_number",
        "The key is a number of 5,000 digits.",
        skops(dict_({"9" * 5000: value(1)}, key_types=list_(type_("builtins.int")))),
        "raises",
        "key-types-trick json-long-integer",
    )
    yield quiet(
        "tuple_of_text",
        "The key type is tuple: the key becomes a tuple of letters.",
        dict_({"ab": value(1)}, key_types=list_(type_("builtins.tuple"))),
        "{('a', 'b'): 1}",
    )
    yield quiet(
        "now",
        "The key type is datetime64 and the key is today: another at each loading.",
        dict_({"today": value(1)}, key_types=list_(type_("numpy.datetime64"))),
        "{np.datetime64('20",
    )
    yield quiet(
        "nan",
        "A key is not equal to itself.",
        dict_({"nan": value(1), "NaN": value(2)}, key_types=list_(type_("builtins.float"), type_("builtins.float"))),
        "{nan: 1, nan: 2}",
    )


def collisions():
    integer, flag, number = type_("builtins.int"), type_("builtins.bool"), type_("builtins.float")
    rows = (
        (
            "int_zero",
            "two texts are one integer",
            {"1": value("shown"), "01": value("loaded")},
            integer,
            "{1: 'loaded'}",
        ),
        (
            "int_blank",
            "a blank makes another text of the same integer",
            {"1": value("shown"), " 1": value("loaded")},
            integer,
            "{1: 'loaded'}",
        ),
        (
            "int_underscore",
            "an underscore makes another text of the same integer",
            {"10": value("shown"), "1_0": value("loaded")},
            integer,
            "{10: 'loaded'}",
        ),
        (
            "int_digits",
            "digits of another script make the same integer",
            {"1": value("shown"), "\u0661": value("loaded")},
            integer,
            "{1: 'loaded'}",
        ),
        ("bool", "all texts are True", {"False": value("shown"), "0": value("loaded")}, flag, "{True: 'loaded'}"),
        ("float", "two texts are one float", {"1": value("shown"), "1.0": value("loaded")}, number, "{1.0: 'loaded'}"),
        (
            "float_rounding",
            "two long numbers are one float",
            {"0.1": value("shown"), "0.1000000000000000055": value("loaded")},
            number,
            "{0.1: 'loaded'}",
        ),
    )
    for name, what, content, kind, text in rows:
        yield quiet(
            f"equal_{name}",
            f"Of two entries one is left: {what}.",
            dict_(content, key_types=list_(kind, kind)),
            text,
            "key-collision",
        )
    yield quiet(
        "equal_types",
        "An integer and a float are one key.",
        dict_({"1": value("shown"), "1.0": value("loaded")}, key_types=list_(integer, number)),
        "{1: 'loaded'}",
        "key-collision",
    )
    count, prime = 100000, 2**61 - 1
    content = {str(i * prime): same(3) for i in range(1, count)}
    first = {"0": json_("0", __id__=3)}
    types = list_(type_("builtins.int", __id__=4), *[same(4)] * (count - 1))
    yield case(
        "keys_one_hash",
        "100,000 integer keys have one hash: each new one is compared with all others.",
        skops(dict_(first | content, key_types=types)),
        "hang",
        "key-collision",
    )


def called():
    for name, kind, key, proof in (
        ("system", type_("os.system"), "touch ran", ["file:ran"]),
        ("system_function", function("os.system"), "touch ran", ["file:ran"]),
        ("eval", type_("builtins.eval"), "open('ran','w').close()", ["file:ran"]),
        ("import", function("importlib.import_module"), "this", ["event:open:this"]),
        ("handler", type_("logging.FileHandler"), "ran", ["file:ran"]),
        ("partial", partial_(function("os.system"), name="builtins.str.type"), "touch ran", ["file:ran"]),
        ("operator", operator_("methodcaller", value("encode")), "touch ran", ["loads"]),
    ):
        effect = "runs" if name != "operator" else "quiet"
        yield case(
            f"keys_called_{name}",
            "The type of a key is called with the key as its text.",
            skops(dict_({key: value(1)}, key_types=list_(kind))),
            effect,
            "known-dangerous key-types-trick",
            proof=proof,
            trust="listed",
        )


def names():
    for name, key in (("key_types", "key_types"), ("class", "__class__"), ("loader", "__loader__"), ("id", "__id__")):
        yield case(
            f"key_named_{name}",
            f"An attribute is called {key}, which viewers take for a part of the format.",
            skops(object_(REGRESSION, {key: list_(object_("shop.Basket")), "coef_": value(1)})),
            "hygiene",
            "attribute-shadows",
        )
    main = {"main": dict_({"default_factory": value(5)}), "default_factory": type_("builtins.list")}
    yield case(
        "default_dict_name",
        "A defaultdict has an entry called default_factory, given by keyword.",
        skops(node("DefaultDictNode", "collections.defaultdict", content=main)),
        "hygiene",
        "",
    )
    main = {
        "main": dict_({"1": value(5)}, key_types=list_(type_("builtins.int"))),
        "default_factory": type_("builtins.list"),
    }
    yield case(
        "default_dict_number",
        "A defaultdict has a key that is no text, which raises.",
        skops(node("DefaultDictNode", "collections.defaultdict", content=main)),
        "raises",
        "load-raises",
    )
    main = {"main": dict_({}), "default_factory": function("os.system")}
    yield case(
        "default_dict_factory",
        "A defaultdict calls os.system for a missing key.",
        skops(node("DefaultDictNode", "collections.defaultdict", content=main)),
        "quiet",
        "known-dangerous",
        proof=["lists:os.system", "loads"],
        trust="listed",
    )


def cases():
    for make in (lengths, kinds, collisions, called, names):
        yield from make()
