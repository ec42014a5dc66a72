"""Attributes of trusted estimators are arbitrary: they shadow methods, name files, or cost without end."""

from cases import case
from models import LINEAR_MEMBERS, counter, linear, logistic, logistic_members, pipeline
from nodes import called, dict_, function, list_, node, object_, partial_, skops, tuple_, type_, value

PREPROCESSING = "sklearn.preprocessing."


def shadows():
    """Attributes of the instance come before the methods of its class. The functions are trusted by default."""
    for name, use, effect in (
        ("predict", "predict", "quiet"),
        ("fit", "fit", "hygiene"),
        ("transform", "nothing", "quiet"),
        ("score", "nothing", "quiet"),
        ("get_params", "clone", "hygiene"),
        ("set_params", "nothing", "quiet"),
        ("decision_function", "nothing", "quiet"),
        ("__sklearn_is_fitted__", "nothing", "quiet"),
        ("__sklearn_clone__", "nothing", "quiet"),
        ("__sklearn_tags__", "nothing", "quiet"),
        ("_decision_function", "predict", "quiet"),
        ("_validate_params", "nothing", "quiet"),
        ("__getstate__", "nothing", "quiet"),
        ("__class__", "nothing", "quiet"),
        ("__dict__", "nothing", "quiet"),
        ("__reduce__", "nothing", "quiet"),
        ("__setstate__", "nothing", "quiet"),
        ("_repr_html_inner", "nothing", "quiet"),
        ("__array_function__", "nothing", "quiet"),
        ("get_metadata_routing", "nothing", "quiet"),
    ):
        model = linear(**{name: function("numpy.negative")})
        proof = ["lists:", "loads"] + (["use-repr:array([["] if name == "predict" else [])
        yield case(
            f"shadow_{name}",
            f"An attribute of an estimator is called {name}, as a method is; it is numpy.negative.",
            skops(model, LINEAR_MEMBERS),
            "quiet",
            "attribute-shadows",
            proof=proof if effect == "quiet" else ["lists:", "loads"],
            use=use,
        )
    model = linear(predict=partial_(function("numpy.multiply"), value(-1)))
    yield case(
        "shadow_predict_partial",
        "The method predict is shadowed by a partial function, whose type is listed.",
        skops(model, LINEAR_MEMBERS),
        "quiet",
        "attribute-shadows",
        proof=["lists:functools.partial", "loads"],
        trust="listed",
        use="predict",
    )
    model = linear(predict=partial_(function("os.system"), value("touch ran"), name="builtins.dict"))
    yield case(
        "shadow_predict_program",
        "The method predict is shadowed by a call of os.system.",
        skops(model, LINEAR_MEMBERS),
        "hygiene",
        "known-dangerous attribute-shadows",
        trust="listed",
        use="predict",
    )
    other = linear()
    method = node(
        "MethodNode", "sklearn.linear_model._base.LinearRegression", content={"func": "predict", "obj": other}
    )
    yield case(
        "shadow_predict_method",
        "The method predict is that of another estimator.",
        skops(linear(predict=method), LINEAR_MEMBERS),
        "hygiene",
        "attribute-shadows",
        proof=["loads"],
        trust="listed",
        use="predict",
    )
    yield case(
        "shadow_value",
        "A method is shadowed by a text, and calling it raises.",
        skops(linear(predict=value("no")), LINEAR_MEMBERS),
        "quiet",
        "attribute-shadows",
        proof=["lists:", "loads"],
        use="predict",
    )
    for name, attribute in (
        ("bare", "_estimator_type"),
        ("config", "_sklearn_output_config"),
        ("version", "_sklearn_version"),
    ):
        thing = {
            "_estimator_type": value("classifier"),
            "_sklearn_output_config": dict_({"transform": value("pandas")}),
            "_sklearn_version": value("9.9.9"),
        }[attribute]
        # set_output makes the second of them
        codes = {"version": "writer-newer", "config": "", "bare": "attribute-shadows attribute-unusual"}[name]
        yield case(
            f"attribute_{name}",
            f"The attribute {attribute} steers scikit-learn itself.",
            skops(linear(**{attribute: thing}), LINEAR_MEMBERS),
            "hygiene",
            codes,
        )
    yield case(
        "attribute_version_text",
        "The version of scikit-learn is a text with escapes.",
        skops(linear(_sklearn_version=value("1.9\x1b[2K")), LINEAR_MEMBERS),
        "hygiene",
        "name-deceives writer-unknown",
    )


def paths():
    model = pipeline(linear(), memory="ran")
    yield case(
        "path_memory",
        "A pipeline keeps its cache in a folder that the file names; fitting creates it, and reads pickles from it.",
        skops(model, LINEAR_MEMBERS),
        "quiet",
        "attribute-path",
        proof=["lists:", "loads"],
    )
    cached = pipeline(
        node(
            "ObjectNode",
            PREPROCESSING + "_data.StandardScaler",
            content=dict_({"with_mean": value(True), "with_std": value(True), "copy": value(True)}),
        ),
        linear(),
        memory="ran",
    )
    yield case(
        "path_memory_used",
        "Fitting the pipeline writes to the folder that the file names.",
        skops(cached, LINEAR_MEMBERS),
        "runs",
        "attribute-path",
        proof=["lists:", "loads", "file:ran"],
        use="fit",
    )
    for name, kind in (("filename", "filename"), ("file", "file")):
        reader = counter({"one": 0}, input=kind)
        yield case(
            f"path_input_{name}",
            f"A vectorizer takes texts for {kind}s: it opens what it is given.",
            skops(reader),
            "runs" if kind == "filename" else "quiet",
            "attribute-path",
            proof=["lists:", "loads"] + (["event:open:one two"] if kind == "filename" else []),
            use="transform_text",
        )
    for name, text in (
        ("home", "~/.ssh"),
        ("absolute", "/etc/passwd"),
        ("parent", "../../x"),
        ("windows", "C:\\Windows\\x"),
        ("url", "http://example.invalid/x"),
        ("unc", "\\\\example.invalid\\x"),
    ):
        yield case(
            f"path_text_{name}",
            f"An attribute of an estimator is a path or an address ({name}).",
            skops(linear(memory=value(text)), LINEAR_MEMBERS),
            "hygiene",
            "attribute-path",
        )
    birch = object_(
        "sklearn.cluster._agglomerative.AgglomerativeClustering", {"memory": value("ran"), "n_clusters": value(2)}
    )
    yield case(
        "path_clustering",
        "A clustering keeps its cache in a folder that the file names.",
        skops(birch),
        "quiet",
        "attribute-path",
        proof=["lists:", "loads"],
    )


def costs():
    codes = "attribute-cost"
    slow = counter({"one": 0}, token_pattern="(?:a+)+$")
    yield case(
        "pattern_slow",
        "The pattern of words takes exponential time for some texts.",
        skops(slow),
        "hang",
        codes,
        use="transform_text",
    )
    yield case(
        "pattern_slow_pipeline",
        "The slow pattern stands in a step of a pipeline.",
        skops(pipeline(counter({"one": 0}, token_pattern="(a|a)*$"), logistic(1)), logistic_members(1)),
        "hang",
        codes,
        use="predict_text",
    )
    yield case(
        "pattern_bad",
        "The pattern of words is none.",
        skops(counter({"one": 0}, token_pattern="(")),
        "quiet",
        codes,
        use="transform_text",
    )
    wide = counter({"one": 0}, ngram_range=tuple_(value(1), value(10**9)))
    yield case(
        "range_of_words",
        "A vectorizer makes pieces of up to a billion words.",
        skops(wide),
        "hygiene",
        codes,
        use="nothing",
    )
    hashing = object_(
        "sklearn.feature_extraction.text.HashingVectorizer", {"n_features": value(2**31 - 1), "input": value("content")}
    )
    yield case("hashing_size", "A hashing vectorizer has 2^31-1 features.", skops(hashing), "hygiene", codes)
    powers = object_(
        PREPROCESSING + "_polynomial.PolynomialFeatures",
        {
            "degree": value(9),
            "interaction_only": value(False),
            "include_bias": value(True),
            "order": value("C"),
            "n_features_in_": value(40),
            "_min_degree": value(0),
            "_max_degree": value(9),
            "_n_out_full": value(10**9),
            "n_output_features_": value(10**9),
        },
    )
    yield case(
        "polynomial_size",
        "Polynomial features of degree 9 of 40 columns: two billion columns.",
        skops(powers),
        "memory",
        codes,
        use="transform",
    )
    for name, attribute, number in (
        ("jobs", "n_jobs", 10**6),
        ("jobs_negative", "n_jobs", -(10**9)),
        ("iterations", "max_iter", 10**18),
        ("trees", "n_estimators", 10**12),
    ):
        model = logistic(2, **{attribute: value(number)})
        yield case(
            f"size_{name}",
            f"An attribute ({attribute}) is {number}.",
            skops(model, logistic_members(2)),
            "hygiene",
            codes,
        )
    nested = value(1)
    for level in range(60):
        nested = object_("sklearn.linear_model._base.LinearRegression", {"inner": nested})
    yield case(
        "nested_estimators",
        "Sixty estimators stand one in the other.",
        skops(nested),
        "hygiene",
        "",
    )


def contents():
    codes = "attribute-unusual attribute-shadows"
    for name, thing, what in (
        ("coefficient_text", value("no numbers"), "The coefficients are a text"),
        ("coefficient_list", list_(value(1), value(2)), "The coefficients are a list"),
        ("coefficient_type", type_("builtins.int"), "The coefficients are a type"),
        ("coefficient_function", function("numpy.sqrt"), "The coefficients are a function"),
        ("coefficient_estimator", linear(), "The coefficients are an estimator"),
    ):
        yield case(f"odd_{name}", what + ".", skops(linear(coef_=thing), LINEAR_MEMBERS), "hygiene", codes)
    yield case(
        "odd_function_transformer",
        "A transformer's function is one of numpy with other arguments than it has.",
        skops(
            object_(
                PREPROCESSING + "_function_transformer.FunctionTransformer",
                {"func": function("numpy.add"), "kw_args": dict_({"out": value("x")}), "validate": value(False)},
            )
        ),
        "hygiene",
        codes,
    )
    search = object_(
        "sklearn.model_selection._search.GridSearchCV",
        {
            "estimator": linear(),
            "best_estimator_": linear(predict=function("numpy.negative")),
            "scoring": function("os.system"),
            "param_grid": dict_({"a": list_(called("shop.Basket", value(1)))}),
        },
    )
    yield case(
        "odd_search",
        "The scoring of a search is os.system.",
        skops(search, LINEAR_MEMBERS),
        "hygiene",
        "known-dangerous",
        trust="listed",
    )
    yield case(
        "many_attributes",
        "An estimator has 20,000 attributes.",
        skops(linear(**{f"a{i}": value(i) for i in range(20000)}), LINEAR_MEMBERS),
        "hygiene",
        "attribute-unusual attribute-cost",
    )
    yield case(
        "private_class",
        "An estimator of a private module that is trusted by its prefix alone to a hasty reader.",
        skops(object_("sklearn.utils._testing.MinimalClassifier")),
        "hygiene",
        "known-dangerous",
        trust="listed",
    )
    yield case(
        "prefix_lookalike",
        "A module begins with sklearn and is another.",
        skops(object_("sklearn_evil.linear_model.LinearRegression")),
        "hygiene",
        "name-deceives library-missing class-missing",
    )


def cases():
    for make in (shadows, paths, costs, contents):
        yield from make()
