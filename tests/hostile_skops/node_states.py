"""Calls that come later or by a state: partial functions, and classes of a harmless name whose __setstate__ does more."""

from cases import case
from node_calls import CALLED, TOUCH, runs
from nodes import array_, bytes_, dict_, function, json_, list_, node, numbers, object_, partial_, skops, tuple_, value


def on_use():
    yield runs(
        "partial_on_call",
        "A partial of os.system runs when the model calls its function.",
        partial_(function("os.system"), value(TOUCH)),
        use="call",
    )
    yield case(
        "partial_namespace",
        "The attributes of a partial are free.",
        skops(
            partial_(
                function("numpy.sqrt"),
                namespace=dict_({"__name__": value("sqrt"), "__wrapped__": function("os.system")}),
            )
        ),
        "quiet",
        "known-dangerous",
        proof=["lists:functools.partial,os.system", "loads"],
        trust="listed",
    )
    transformer = object_(
        "sklearn.preprocessing._function_transformer.FunctionTransformer",
        {
            "func": partial_(function("os.system"), value(TOUCH), name="builtins.dict"),
            "kw_args": value(None),
            "inverse_func": value(None),
            "validate": value(False),
            "accept_sparse": value(False),
            "check_inverse": value(False),
            "feature_names_out": value(None),
            "inv_kw_args": value(None),
            "n_features_in_": value(1),
        },
    )
    yield case(
        "transformer_function",
        "A transformer's function is os.system with a command, labelled as a dictionary.",
        skops(transformer),
        "quiet",
        CALLED,
        proof=["lists:builtins.dict,os.system", "loads"],
        trust="listed",
        use="transform",
    )


def states():
    """Classes of a harmless name whose __setstate__ does more."""
    template = (
        "open('ran', 'w').close()\ndef _parse_args(*a): pass\n_parse_args_stats = _parse_args_rvs = _parse_args\n"
    )
    state = {
        "_parse_arg_template": value(template),
        "shapes": value(None),
        "numargs": value(0),
        "moment_type": value(1),
    }
    for name in (
        "scipy.stats._continuous_distns.norm_gen",
        "scipy.stats._distn_infrastructure.rv_continuous",
        "scipy.stats._distn_infrastructure.rv_discrete",
        "scipy.stats._discrete_distns.poisson_gen",
    ):
        yield runs(
            f"state_{name.split('.')[-1]}",
            "A distribution of scipy runs the text of its argument parser when its state is set.",
            object_(name, state),
            codes="text-executed known-dangerous",
        )
    frozen = object_(
        "scipy.stats._distn_infrastructure.rv_continuous_frozen",
        {"dist": object_("scipy.stats._continuous_distns.norm_gen", state)},
    )
    yield runs(
        "state_frozen_distribution",
        "The distribution stands in a frozen one, as parameters of a search hold them.",
        frozen,
        codes="text-executed known-dangerous",
    )
    for name, attribute in (("xgboost.core.Booster", "handle"), ("lightgbm.basic.Booster", "_handle")):
        content = {
            attribute: (
                node("BytearrayNode", "builtins.bytearray", file="1.bin") if attribute == "handle" else bytes_("1.bin")
            )
        }
        yield case(
            f"native_{name.split('.')[0]}",
            f"A booster of {name.split('.')[0]} is given a damaged blob, which native code parses.",
            skops(object_(name, content), {"1.bin": b"\x01" * 64}),
            "hygiene",
            "native-blob known-dangerous",
            trust="listed",
        )
    yield case(
        "state_partial",
        "A partial is an object with a state: skops' own way would not allow its class.",
        skops(
            node(
                "ObjectNode",
                "functools.partial",
                content=tuple_(function("os.system"), tuple_(value(TOUCH)), dict_({}), json_("null")),
            )
        ),
        "raises",
        CALLED,
        trust="listed",
    )
    yield case(
        "state_random",
        "random.Random is given a state by its __setstate__.",
        skops(
            node(
                "ObjectNode",
                "random.Random",
                content=tuple_(value(3), tuple_(*[value(1)] * 624, value(10**6)), json_("null")),
            )
        ),
        "raises",
        "name-called random-state",
        trust="listed",
    )
    yield case(
        "state_list",
        "An estimator's state is a list.",
        skops(node("ObjectNode", "sklearn.linear_model._base.LinearRegression", content=list_(value(1)))),
        "raises",
        "state-unusual field-wrong-type",
    )
    yield case(
        "state_array",
        "An estimator's state is an array.",
        skops(
            node("ObjectNode", "sklearn.linear_model._base.LinearRegression", content=array_("1.npy")),
            {"1.npy": numbers(1.0)},
        ),
        "raises",
        "state-unusual field-wrong-type",
    )


def cases():
    for make in (on_use, states):
        yield from make()
