"""Random numbers: names of bit generators, seeds without end, positions out of range."""

from cases import case
from nodes import array_, dict_, json_, list_, node, numbers, object_, same, skops, tuple_, value

GENERATOR = "numpy.random._generator.Generator"
STATE = "numpy.random.mtrand.RandomState"
KEY = {
    "1.npy": numbers(*range(1, 625), descr="<u4"),
    "2.npy": numbers(1, 2, 3, 4, descr="<u8"),
    "3.npy": numbers(1, 2, descr="<u8"),
}
SEED = {"entropy": value(5), "spawn_key": tuple_(), "pool_size": value(4), "n_children_spawned": value(0)}


def pcg(name="PCG64", **more) -> dict:
    inner = dict_({"state": value(12345), "inc": value(6789)})
    named = name if isinstance(name, dict) else value(name)
    return dict_({"bit_generator": named, "state": inner, "has_uint32": value(0), "uinteger": value(0)} | more)


def mersenne(pos: int, key: dict | None = None) -> dict:
    return dict_(
        {"bit_generator": value("MT19937"), "state": dict_({"key": key or array_("1.npy"), "pos": value(pos)})}
    )


def generator(state: dict, seed: dict | None = None, **more) -> dict:
    return node(
        "RandomGeneratorNode",
        GENERATOR,
        content={"bit_generator": state, "seed_seq": dict_(SEED | (seed or {}))},
        **more,
    )


def names():
    for name in (
        "test",
        "seed",
        "RandomState",
        "Generator",
        "BitGenerator",
        "PCG64 ",
        "PCG64.__init__",
        "",
        "__class__",
        "mtrand",
        "default_rng",
        "SeedSequence",
        "set_bit_generator",
    ):
        yield case(
            f"bit_generator_{name.strip() or 'empty'}{'_blank' if name.endswith(' ') else ''}",
            f"The name of the bit generator is {name!r}.",
            skops(generator(pcg(name))),
            "raises",
            "bit-generator-name",
        )
    yield case(
        "bit_generator_number",
        "The name of the bit generator is a number.",
        skops(generator(pcg(value(5)))),
        "raises",
        "bit-generator-name",
    )
    yield case(
        "bit_generator_missing",
        "There is no name of a bit generator.",
        skops(generator(dict_({"state": value(1)}))),
        "raises",
        "bit-generator-name",
    )
    yield case(
        "bit_generator_list",
        "The state of the bit generator is a list.",
        skops(generator(list_(value("PCG64")))),
        "raises",
        "bit-generator-name",
    )
    for name, other in (
        ("MT19937", "another bit generator"),
        ("test", "a function that runs numpy's tests"),
        ("BitGenerator", "the abstract base class"),
        ("RandomState", "another class"),
    ):
        root = list_(json_(f'"{name}"', __id__=5), generator(pcg(json_('"PCG64"', __id__=5))))
        yield case(
            f"bit_generator_swapped_{name}",
            f"skops audits the name PCG64 and constructs {other}, by a repeated id.",
            skops(root),
            "raises",
            "bit-generator-swapped id-reuse",
            proof=["lists:", "raises"],
        )
    root = list_(json_('"SFC64"', __id__=5), generator(sfc(json_('"PCG64"', __id__=5))))
    yield case(
        "bit_generator_swapped_SFC64",
        "skops audits PCG64 and loads SFC64, by a repeated id.",
        skops(root, {"1.npy": numbers(1, 2, 3, 4, descr="<u8")}),
        "quiet",
        "bit-generator-swapped id-reuse",
        proof=["lists:", "loads", "repr:['SFC64', Generator(SFC64)"],
    )
    root = list_(pcg("test") | {"__id__": 6}, generator(pcg() | {"__id__": 6}))
    yield case(
        "bit_generator_swapped_state",
        "The whole state is an earlier dictionary with another name.",
        skops(root),
        "raises",
        "bit-generator-swapped id-reuse",
        proof=["lists:", "raises"],
    )
    text = generator(pcg(json_('"PCG\\u0036\\u0034"')))
    yield case(
        "bit_generator_escaped",
        "The name of the bit generator is escaped.",
        skops(text),
        "hygiene",
        "json-not-standard",
        proof=["lists:", "loads"],
    )
    short = dict_({"bit_generator": value("PCG64"), "bit_generator2": value(1)}, key_types=list_())
    yield case(
        "bit_generator_vanishes",
        "The name that is audited vanishes for lack of a key type.",
        skops(generator(short)),
        "raises",
        "key-types-trick",
    )


def sfc(name: dict) -> dict:
    return dict_(
        {
            "bit_generator": name,
            "state": dict_({"state": array_("1.npy")}),
            "has_uint32": value(0),
            "uinteger": value(0),
        }
    )


def seeds():
    rows = (
        (
            "pool_large",
            {"pool_size": value(10**6)},
            "The pool of the seed is of a million words, each mixed with all others",
            "hang",
        ),
        ("pool_huge", {"pool_size": value(10**10)}, "The pool of the seed is of 40 gigabytes", "memory"),
        ("pool_negative", {"pool_size": value(-1)}, "The pool of the seed is negative", "raises"),
        ("entropy_digits", {"entropy": json_("9" * 4300)}, "The entropy is a number of 4,300 digits", "hygiene"),
        (
            "entropy_long",
            {"entropy": json_("[" + "1," * 400_000 + "1]"), "pool_size": value(40_000)},
            "The entropy is a list of 400,000 numbers for a large pool",
            "hang",
        ),
        ("entropy_text", {"entropy": value("abc")}, "The entropy is a text", "raises"),
        ("entropy_negative", {"entropy": value(-5)}, "The entropy is negative", "raises"),
        (
            "entropy_none",
            {"entropy": value(None)},
            "There is no entropy: the numbers are others at each loading",
            "quiet",
        ),
        (
            "spawn_long",
            {"spawn_key": json_("[" + "1," * 400_000 + "1]"), "pool_size": value(40_000)},
            "The key of a spawned seed is of 400,000 numbers",
            "hang",
        ),
        ("children", {"n_children_spawned": value(2**40)}, "The seed has spawned 2^40 children", "hygiene"),
        ("unknown", {"evil": value(1)}, "The seed has an argument of another name", "raises"),
    )
    for name, seed, what, effect in rows:
        codes = "random-seed" if effect != "hygiene" else "random-seed json-not-standard"
        yield case(f"seed_{name}", what + ".", skops(generator(pcg(), seed)), effect, codes)


def positions():
    for name, pos in (("far", 2**31 - 1), ("negative", -(2**31)), ("next", 625), ("minus_one", -1)):
        effect = "crash" if name in ("far", "negative") else "quiet"
        yield case(
            f"mersenne_{name}",
            f"The position in the state of a RandomState is {pos}: drawing reads outside of it.",
            skops(
                node(
                    "RandomStateNode",
                    STATE,
                    content=mersenne(pos)
                    | {
                        "content": mersenne(pos)["content"] | {"has_gauss": value(0), "gauss": value(0.0)},
                        "key_types": list_(*[node("TypeNode", "builtins.str")] * 4),
                    },
                ),
                KEY,
            ),
            effect,
            "random-state",
            use="draw",
        )
        yield case(
            f"mersenne_generator_{name}",
            f"The position in the state of a generator's MT19937 is {pos}.",
            skops(generator(mersenne(pos)), KEY),
            effect,
            "random-state",
            use="draw",
        )
    for name, pos in (("far", 2**31 - 1), ("negative", -(2**31)), ("next", 5)):
        state = dict_(
            {
                "bit_generator": value("Philox"),
                "state": dict_({"counter": array_("2.npy"), "key": array_("3.npy")}),
                "buffer": array_("2.npy"),
                "buffer_pos": value(pos),
                "has_uint32": value(0),
                "uinteger": value(0),
            }
        )
        yield case(
            f"philox_{name}",
            f"The position in the buffer of Philox is {pos}.",
            skops(generator(state), KEY),
            "crash" if name == "negative" else "quiet",
            "random-state",
            use="draw",
        )
    for name, key in (
        ("short", numbers(*range(10), descr="<u4")),
        ("long", numbers(*range(9000), descr="<u4")),
        ("floats", numbers(*range(624))),
    ):
        root = generator(mersenne(624))
        yield case(
            f"mersenne_key_{name}",
            f"The key of MT19937 is {name}.",
            skops(root, {"1.npy": key}),
            "raises" if name == "short" else "hygiene",
            "random-state",
            use="nothing",
        )
    zero = {"1.npy": numbers(*[0] * 624, descr="<u4")}
    yield case(
        "mersenne_zero",
        "The key of MT19937 is zero: all random numbers are zero.",
        skops(generator(mersenne(624)), zero),
        "quiet",
        "random-state",
        use="draw",
    )
    even = pcg() | {"content": pcg()["content"] | {"state": dict_({"state": value(0), "inc": value(0)})}}
    yield case(
        "pcg_constant",
        "The state and increment of PCG64 are zero: the numbers hardly are random.",
        skops(generator(even)),
        "quiet",
        "random-state",
        use="draw",
    )
    inside = object_(
        "sklearn.linear_model._stochastic_gradient.SGDClassifier",
        {
            "random_state": node(
                "RandomStateNode",
                STATE,
                content=dict_(
                    {
                        "bit_generator": value("MT19937"),
                        "state": dict_({"key": array_("1.npy"), "pos": value(2**31 - 1)}),
                        "has_gauss": value(0),
                        "gauss": value(0.0),
                    }
                ),
            )
        },
    )
    yield case(
        "mersenne_in_model",
        "An estimator's random state is out of range: fitting it again crashes.",
        skops(fill(inside), KEY),
        "crash",
        "random-state",
        use="fit",
    )
    yield case(
        "random_state_label",
        "A random state is of the class of a generator, which skops calls without arguments.",
        skops(node("RandomStateNode", GENERATOR, content=mersenne(1)), KEY),
        "raises",
        "label-lies name-called",
        trust="listed",
    )
    yield case(
        "random_state_repeat",
        "Two random states are one object, as two steps of a pipeline then draw from one.",
        skops(list_(node("RandomStateNode", STATE, content=mersenne(1), __id__=9), same(9)), KEY),
        "hygiene",
        "",
    )


SGD = {
    "loss": "hinge",
    "penalty": "l2",
    "alpha": 0.0001,
    "C": 1.0,
    "l1_ratio": 0.15,
    "fit_intercept": True,
    "max_iter": 5,
    "tol": 0.001,
    "shuffle": True,
    "verbose": 0,
    "epsilon": 0.1,
    "n_jobs": None,
    "learning_rate": "optimal",
    "eta0": 0.01,
    "power_t": 0.5,
    "early_stopping": False,
    "validation_fraction": 0.1,
    "n_iter_no_change": 5,
    "class_weight": None,
    "warm_start": False,
    "average": False,
}


def fill(estimator: dict) -> dict:
    content = {key: value(thing) for key, thing in SGD.items()} | estimator["content"]["content"]
    return estimator | {"content": dict_(content)}


def cases():
    for make in (names, seeds, positions):
        yield from make()
