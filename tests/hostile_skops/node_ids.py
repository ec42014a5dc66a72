"""Ids: the node that is seen is not the node that is loaded, cycles, and work that grows with every level."""

from cases import case
from nodes import (
    array_,
    called,
    dict_,
    json_,
    list_,
    node,
    numbers,
    object_,
    objects_,
    operator_,
    partial_,
    same,
    skops,
    tuple_,
    type_,
    value,
)

REGRESSION = "sklearn.linear_model._base.LinearRegression"
BASKET = "shop.Basket"
LOSS = "sklearn._loss._loss.CyPinballLoss"


def swaps():
    def swap(name, what, root, repr_, lists="", members=None, trust="nothing"):
        return case(
            f"id_{name}",
            what,
            skops(root, members),
            "quiet",
            "id-reuse",
            proof=[f"lists:{lists}", "loads", f"repr:{repr_}"],
            trust=trust,
        )

    yield swap(
        "second_vanishes",
        "A second node of an id is another object, and the first is loaded in its place.",
        list_(json_('"loaded"', __id__=5), object_(BASKET, __id__=5)),
        "['loaded', 'loaded']",
    )
    yield swap(
        "float",
        "The ids 5 and 5.0 are one to Python.",
        list_(json_('"loaded"', __id__=5), object_(BASKET, __id__=5.0)),
        "['loaded', 'loaded']",
    )
    yield swap(
        "true",
        "The ids 1 and true are one to Python.",
        list_(json_('"loaded"', __id__=1), object_(BASKET, __id__=True)),
        "['loaded', 'loaded']",
    )
    yield swap(
        "true_float",
        "The ids true and 1.0 are one to Python.",
        list_(json_('"loaded"', __id__=True), object_(BASKET, __id__=1.0)),
        "['loaded', 'loaded']",
    )
    yield swap(
        "large_float",
        "The ids 10^22 and 1e22 are one to Python.",
        list_(json_('"loaded"', __id__=10**22), object_(BASKET, __id__=1e22)),
        "['loaded', 'loaded']",
    )
    yield swap(
        "of_key_types",
        "Key types are read before the values: a type takes the place of a value.",
        dict_({"a": json_('"shown"', __id__=5)}, key_types=list_(type_("builtins.str", __id__=5))),
        "{'a': <class 'str'>}",
    )
    yield swap(
        "of_list",
        "The key types of one dictionary are the values of another.",
        list_(list_(type_(), __id__=5), dict_({"a": list_(value("shown"), __id__=5)})),
        "[[<class 'str'>], {'a': [<class 'str'>]}]",
    )
    model = object_(REGRESSION, {"coef_": array_("1.npy", __id__=7), "intercept_": array_("2.npy", __id__=7)})
    yield case(
        "id_array",
        "Coefficients and intercept have one id: the second array in the file is never read.",
        skops(model, {"1.npy": numbers(1.0), "2.npy": numbers(9.0)}),
        "quiet",
        "id-reuse",
        proof=["lists:", "loads"],
    )
    pipeline = object_(
        "sklearn.pipeline.Pipeline",
        {
            "steps": list_(
                tuple_(value("a"), object_(REGRESSION, {"fit_intercept": value(False)}, __id__=8)),
                tuple_(value("b"), object_(REGRESSION, {"fit_intercept": value(True)}, __id__=8)),
            )
        },
    )
    yield case(
        "id_estimators",
        "Two steps of a pipeline have one id: the second is the first again.",
        skops(pipeline),
        "quiet",
        "id-reuse",
        proof=["lists:", "loads"],
    )
    yield swap(
        "shape",
        "The shape of an array of objects is an earlier node.",
        list_(
            tuple_(value(1), __id__=6),
            objects_(value(1), value(2), shape=(2, 1)) | {"shape": tuple_(value(2), value(1), __id__=6)},
        ),
        "[(1,), array([1, 2], dtype=object)]",
    )
    yield swap(
        "cached_label",
        "A cached node is labelled as another class than the node it refers to.",
        list_(json_('"loaded"', __id__=5), node("CachedNode", REGRESSION, __id__=5)),
        "['loaded', 'loaded']",
        "",
    )
    yield swap(
        "only_label_seen",
        "A repeat carries a label that is never read.",
        list_(
            json_('"loaded"', __id__=5),
            {
                "__id__": 5,
                "__class__": "LinearRegression",
                "__module__": "sklearn.linear_model._base",
                "__loader__": "ObjectNode",
            },
        ),
        "['loaded', 'loaded']",
    )
    loss = node("LossNode", LOSS, content=dict_({}), **{"__reduce__": {"args": tuple_(json_("0.5", __id__=9))}})
    yield swap(
        "reduce_argument",
        "The argument of a reduced object is used again elsewhere under other content.",
        list_(loss, json_('"shown"', __id__=9)),
        "[<sklearn._loss._loss.CyPinballLoss object",
    )
    inner = node("LossNode", LOSS, content=dict_({}), **{"__reduce__": {"args": list_(json_("0.5"))}})
    trusting = node(
        "LossNode",
        LOSS,
        content=dict_({"x": type_(LOSS, __id__=5)}, key_types=list_()),
        **{"__reduce__": {"args": tuple_(value(0.5))}},
    )
    yield case(
        "id_trust_carried",
        "A type that is trusted only below a loss is used outside of it under its id.",
        skops(list_(trusting, same(5), inner | {"__id__": 3})),
        "quiet",
        "id-reuse name-called",
        proof=["lists:", "loads"],
    )


def never_remembered():
    for name, id_ in (("zero", 0), ("null", None), ("empty", ""), ("false", False)):
        root = list_(json_('"first"', __id__=id_), json_('"second"', __id__=id_))
        yield case(
            f"id_{name}",
            f"Two nodes have the id {name}, which is never remembered: both are loaded.",
            skops(root),
            "hygiene",
            "id-odd id-reuse",
            proof=["lists:", "loads", "repr:['first', 'second']"],
        )
    for name, id_ in (
        ("text", "abc"),
        ("negative", -1),
        ("huge", 2**200),
        ("fraction", 1.5),
        ("infinity", float("inf")),
    ):
        yield case(
            f"id_is_{name}",
            f"Ids are of a kind that no writer uses: {name}.",
            skops(list_(value(1) | {"__id__": id_}, same(id_))),
            "hygiene",
            "id-odd json-not-standard",
        )
    yield case(
        "id_forward",
        "A node is referred to before it stands in the file.",
        skops(list_(same(5), value(1) | {"__id__": 5})),
        "raises",
        "field-missing loader-unknown cached-unknown-id",
    )
    yield case(
        "id_cached_unknown",
        "A cached node refers to an id that is not there.",
        skops(list_(node("CachedNode", BASKET, __id__=6))),
        "raises",
        "cached-unknown-id",
    )


def cycles():
    self_ = same(1)
    yield case("cycle_list", "A list holds itself.", skops(list_(self_, __id__=1)), "raises", "cycle-unloadable")
    yield case(
        "cycle_dict", "A dictionary holds itself.", skops(dict_({"a": self_}, __id__=1)), "raises", "cycle-unloadable"
    )
    yield case(
        "cycle_attribute",
        "An estimator is its own attribute.",
        skops(object_(REGRESSION, {"me": self_}, __id__=1)),
        "raises",
        "cycle-unloadable",
    )
    yield case(
        "cycle_state",
        "An estimator is its own state.",
        skops(node("ObjectNode", REGRESSION, content=self_, __id__=1)),
        "raises",
        "cycle-unloadable",
    )
    yield case(
        "cycle_key_types",
        "A dictionary is its own key types.",
        skops(dict_({"a": value(1)}, key_types=self_, __id__=1)),
        "raises",
        "cycle-unloadable",
    )
    yield case(
        "cycle_partial",
        "A partial function is its own function.",
        skops(partial_(self_, __id__=1)),
        "raises",
        "cycle-unloadable",
        trust="listed",
    )
    yield case(
        "cycle_array",
        "An array of objects holds itself.",
        skops(objects_(self_, __id__=1)),
        "raises",
        "cycle-unloadable",
    )
    yield case(
        "cycle_method",
        "A method is the method of itself.",
        skops(node("MethodNode", REGRESSION, content={"func": "fit", "obj": self_}, __id__=1)),
        "raises",
        "cycle-unloadable method-label",
    )
    yield case(
        "cycle_two",
        "Two lists hold each other.",
        skops(list_(list_(same(1), __id__=2), same(2), __id__=1)),
        "raises",
        "cycle-unloadable",
    )
    hidden = list_(list_(same(1), object_(BASKET), __id__=2), __id__=1)
    yield case("cycle_hides", "An untrusted type stands behind a cycle.", skops(hidden), "raises", "cycle-unloadable")
    ring = list_(same("end"))
    for _ in range(30):
        ring = list_(ring)
    yield case("cycle_long", "A ring of thirty lists.", skops(ring | {"__id__": "end"}), "raises", "cycle-unloadable")


def chain(levels: int, wrap, inner=None) -> dict:
    """Each level holds the one below it twice, once as itself and once by its id."""
    root = inner or value(1)
    for level in range(levels):
        below = root | {"__id__": 100 + level}
        root = wrap(below, same(100 + level))
    return root


def growing():
    wraps = {
        "list": list_,
        "tuple": tuple_,
        "set": lambda *two: node("SetNode", "builtins.set", content=list(two)),
        "dict": lambda one, two: dict_({"a": one, "b": two}),
        "attributes": lambda one, two: object_(REGRESSION, {"a": one, "b": two}),
        "array": lambda one, two: objects_(one, two),
        "partial": lambda one, two: partial_(one, two),
        "operator": lambda one, two: operator_("itemgetter", one, two),
        "reduced": lambda one, two: called("shop.Basket", one, two),
        "masked": lambda one, two: node("MaskedArrayNode", "numpy.ma.MaskedArray", content={"data": one, "mask": two}),
        "defaultdict": lambda one, two: node(
            "DefaultDictNode", "collections.defaultdict", content={"main": one, "default_factory": two}
        ),
    }
    for name, wrap in wraps.items():
        yield case(
            f"growth_{name}",
            f"Each of 40 levels ({name}) holds the one below it twice: the audit doubles with each.",
            skops(chain(40, wrap)),
            "hang",
            "paths-explode",
        )
    yield case(
        "growth_of_ten",
        "Each of nine levels holds the one below it ten times.",
        skops(_wide(9, 10)),
        "hang",
        "paths-explode",
    )
    yield case(
        "growth_small",
        "Each of 16 levels holds the one below it twice: 65,536 paths, which still loads.",
        skops(chain(16, list_)),
        "hygiene",
        "",
    )
    yield case(
        "growth_repeats_in_repr",
        "30 levels of JSON values and lists: loaded soon, and printed never.",
        skops(chain(30, lambda one, two: tuple_(one, two), json_("[]"))),
        "hang",
        "paths-explode",
    )
    yield case(
        "growth_clique",
        "Fourteen lists hold each other, and the audit walks all ways through them.",
        skops(_clique(14)),
        "hang",
        "paths-explode cycle-unloadable",
    )


def _wide(levels: int, times: int) -> dict:
    root = value(1)
    for level in range(levels):
        root = list_(root | {"__id__": 100 + level}, *[same(100 + level)] * (times - 1))
    return root


def _clique(count: int) -> dict:
    """Nested once, so that every id is known where it is repeated: the innermost holds all, each outer one too."""
    root = list_(*[same(i) for i in range(1, count)], __id__=count)
    for i in range(count - 1, 0, -1):
        root = list_(root, *[same(j) for j in range(1, count + 1) if j not in (i, i + 1)], __id__=i)
    return root


def cases():
    for make in (swaps, never_remembered, cycles, growing):
        yield from make()
