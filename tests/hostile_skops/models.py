"""Fitted estimators of scikit-learn by hand, with attributes that a case changes."""

import struct

from nodes import array_, dict_, list_, node, npy, numbers, object_, tuple_, type_, value

LINEAR = "sklearn.linear_model._base.LinearRegression"
LOGISTIC = "sklearn.linear_model._logistic.LogisticRegression"
PIPELINE = "sklearn.pipeline.Pipeline"
COUNTER = "sklearn.feature_extraction.text.CountVectorizer"
SVC = "sklearn.svm._classes.SVC"
NEIGHBOURS = "sklearn.neighbors._classification.KNeighborsClassifier"
KMEANS = "sklearn.cluster._kmeans.KMeans"
TREE_MODEL = "sklearn.tree._classes.DecisionTreeRegressor"
FOREST_BOOST = "sklearn.ensemble._hist_gradient_boosting.gradient_boosting.HistGradientBoostingRegressor"


def estimator(name: str, plain: dict, **nodes) -> dict:
    return object_(name, {key: value(thing) for key, thing in plain.items()} | nodes)


def linear(**nodes) -> dict:
    plain = {
        "fit_intercept": True,
        "copy_X": True,
        "tol": 1e-6,
        "n_jobs": None,
        "positive": False,
        "n_features_in_": 2,
        "intercept_": 0.5,
    }
    return estimator(LINEAR, plain, **({"coef_": array_("coef.npy")} | nodes))


LINEAR_MEMBERS = {"coef.npy": numbers(1.0, 2.0)}


def logistic(features: int, **nodes) -> dict:
    plain = {
        "C": 1.0,
        "l1_ratio": 0.0,
        "dual": False,
        "tol": 1e-4,
        "fit_intercept": True,
        "intercept_scaling": 1,
        "class_weight": None,
        "random_state": None,
        "solver": "lbfgs",
        "max_iter": 100,
        "verbose": 0,
        "warm_start": False,
        "n_jobs": None,
        "penalty": "deprecated",
        "n_features_in_": features,
    }
    arrays = {"classes_": array_("classes.npy"), "coef_": array_("coef.npy"), "intercept_": array_("intercept.npy")}
    return estimator(LOGISTIC, plain, **(arrays | nodes))


def logistic_members(features: int) -> dict:
    return {
        "classes.npy": numbers(0, 1, descr="<i8"),
        "coef.npy": numbers(*[1.0] * features, shape=(1, features)),
        "intercept.npy": numbers(0.0),
    }


def counter(vocabulary: dict, **changes) -> dict:
    plain = {
        "input": "content",
        "encoding": "utf-8",
        "decode_error": "strict",
        "strip_accents": None,
        "preprocessor": None,
        "tokenizer": None,
        "analyzer": "word",
        "lowercase": True,
        "token_pattern": r"(?u)\b\w\w+\b",
        "stop_words": None,
        "max_df": 1.0,
        "min_df": 1,
        "max_features": None,
        "vocabulary": None,
        "binary": False,
        "fixed_vocabulary_": False,
    }
    words = {word: value(index) for word, index in vocabulary.items()}
    more = {"ngram_range": tuple_(value(1), value(1)), "dtype": type_("numpy.int64"), "vocabulary_": dict_(words)}
    return estimator(
        COUNTER,
        plain | {k: v for k, v in changes.items() if not isinstance(v, dict)},
        **(more | {k: v for k, v in changes.items() if isinstance(v, dict)}),
    )


def pipeline(*steps, memory=None) -> dict:
    named = [tuple_(value(f"step{index}"), step) for index, step in enumerate(steps)]
    return object_(
        PIPELINE,
        {"steps": list_(*named), "memory": value(memory), "verbose": value(False), "transform_input": value(None)},
    )


def svc(**changes) -> tuple[dict, dict]:
    """The estimator and its members; `changes`: bytes of members, or plain attributes."""
    plain = {
        "decision_function_shape": "ovr",
        "break_ties": False,
        "kernel": "rbf",
        "degree": 3,
        "gamma": "scale",
        "coef0": 0.0,
        "tol": 0.001,
        "C": 1.0,
        "nu": 0.0,
        "epsilon": 0.0,
        "shrinking": True,
        "probability": False,
        "cache_size": 200,
        "class_weight": None,
        "verbose": False,
        "max_iter": -1,
        "random_state": None,
        "_sparse": False,
        "n_features_in_": 2,
        "_effective_probability": False,
        "_gamma": 0.4,
        "fit_status_": 0,
    }
    arrays = {
        "class_weight_": numbers(1.0, 1.0),
        "classes_": numbers(0, 1, descr="<i8"),
        "support_": numbers(0, 1, descr="<i4"),
        "support_vectors_": numbers(0.0, 0.0, 1.0, 1.0, shape=(2, 2)),
        "_n_support": numbers(1, 1, descr="<i4"),
        "dual_coef_": numbers(-1.0, 1.0, shape=(1, 2)),
        "_dual_coef_": numbers(1.0, -1.0, shape=(1, 2)),
        "intercept_": numbers(0.5),
        "_intercept_": numbers(-0.5),
        "_probA": numbers(),
        "_probB": numbers(),
        "_num_iter": numbers(7, descr="<i4"),
        "n_iter_": numbers(7, descr="<i4"),
    } | {key: thing for key, thing in changes.items() if isinstance(thing, bytes)}
    plain |= {key: thing for key, thing in changes.items() if not isinstance(thing, bytes)}
    shape = plain.pop("shape_fit_", [6, 2])
    nodes = {key: array_(key + ".npy") for key in arrays} | {"shape_fit_": tuple_(*map(value, shape))}
    return estimator(SVC, plain, **nodes), {key + ".npy": data for key, data in arrays.items()}


def neighbours(labels: list, fit=None, **changes) -> tuple[dict, dict]:
    points = fit or numbers(*[float(i) for i in range(2 * len(labels))], shape=(len(labels), 2))
    plain = {
        "n_neighbors": 2,
        "radius": None,
        "algorithm": "brute",
        "leaf_size": 30,
        "metric": "manhattan",
        "metric_params": None,
        "p": 2,
        "n_jobs": None,
        "weights": "uniform",
        "n_features_in_": 2,
        "outputs_2d_": False,
        "effective_metric_": "manhattan",
        "_fit_method": "brute",
        "n_samples_fit_": len(labels),
        "_tree": None,
    } | changes
    arrays = {
        "classes_": array_("classes.npy"),
        "_y": array_("y.npy"),
        "_fit_X": array_("x.npy"),
        "effective_metric_params_": dict_({}),
    }
    return estimator(NEIGHBOURS, plain, **arrays), {
        "classes.npy": numbers(0, 1, descr="<i8"),
        "y.npy": numbers(*labels, descr="<i8"),
        "x.npy": points,
    }


def kmeans(**changes) -> tuple[dict, dict]:
    plain = {
        "n_clusters": 2,
        "init": "k-means++",
        "max_iter": 300,
        "tol": 1e-4,
        "n_init": 1,
        "verbose": 0,
        "random_state": None,
        "copy_x": True,
        "algorithm": "lloyd",
        "n_features_in_": 2,
        "_tol": 1e-4,
        "_n_init": 1,
        "_algorithm": "lloyd",
        "_n_threads": 2,
        "_n_features_out": 2,
        "inertia_": 3.0,
        "n_iter_": 2,
    } | changes
    return estimator(KMEANS, plain, cluster_centers_=array_("centers.npy")), {
        "centers.npy": numbers(0.5, 0.5, 2.5, 2.5, shape=(2, 2))
    }


TREE_FIELDS = (
    ("left_child", "<i8"),
    ("right_child", "<i8"),
    ("feature", "<i8"),
    ("threshold", "<f8"),
    ("impurity", "<f8"),
    ("n_node_samples", "<i8"),
    ("weighted_n_node_samples", "<f8"),
    ("missing_go_to_left", "|u1"),
    ("", "|V7"),
)


def tree_nodes(*rows: tuple[int, int, int]) -> bytes:
    """Rows of left child, right child and feature."""
    data = b"".join(
        struct.pack("<qqqddqdB7x", left, right, feature, 0.0, 0.1, 4, 4.0, 0) for left, right, feature in rows
    )
    return npy(data, list(TREE_FIELDS), (len(rows),))


def tree(rows: list, values: int | None = None, count: int | None = None, depth: int = 1) -> tuple[dict, dict]:
    count = len(rows) if count is None else count
    values = len(rows) if values is None else values
    state = {
        "max_depth": value(depth),
        "node_count": value(count),
        "nodes": array_("nodes.npy"),
        "values": array_("values.npy"),
    }
    arguments = tuple_(value(2), array_("n_classes.npy"), value(1))
    made = node("TreeNode", "sklearn.tree._tree.Tree", content=dict_(state), **{"__reduce__": {"args": arguments}})
    members = {
        "nodes.npy": tree_nodes(*rows),
        "values.npy": numbers(*[1.0] * values, shape=(values, 1, 1)),
        "n_classes.npy": numbers(1, descr="<i8"),
    }
    return made, members


def tree_model(inner: dict) -> dict:
    plain = {
        "criterion": "squared_error",
        "splitter": "best",
        "max_depth": 1,
        "min_samples_split": 2,
        "min_samples_leaf": 1,
        "min_weight_fraction_leaf": 0.0,
        "max_features": None,
        "max_leaf_nodes": None,
        "random_state": None,
        "min_impurity_decrease": 0.0,
        "class_weight": None,
        "ccp_alpha": 0.0,
        "monotonic_cst": None,
        "n_features_in_": 2,
        "n_outputs_": 1,
        "max_features_": 2,
    }
    return estimator(TREE_MODEL, plain, tree_=inner)


PREDICTOR_FIELDS = [
    ("value", "<f8"),
    ("count", "<u4"),
    ("feature_idx", "<i8"),
    ("num_threshold", "<f8"),
    ("missing_go_to_left", "|u1"),
    ("left", "<u4"),
    ("right", "<u4"),
    ("gain", "<f8"),
    ("depth", "<u4"),
    ("is_leaf", "|u1"),
    ("bin_threshold", "|u1"),
    ("is_categorical", "|u1"),
    ("bitset_idx", "<u4"),
]


def predictor_nodes(*rows: tuple[int, int, int, int, int, int]) -> bytes:
    """Rows of feature, left, right, is a leaf, is categorical, index of the set of categories."""
    data = b"".join(
        struct.pack("<dIqdBIIdIBBBI", 1.0, 4, feature, 0.0, 0, left, right, 0.1, 1, leaf, 0, categorical, bitset)
        for feature, left, right, leaf, categorical, bitset in rows
    )
    return npy(data, PREDICTOR_FIELDS, (len(rows),))


def boosting(rows: list) -> tuple[dict, dict]:
    plain = {
        "loss": "squared_error",
        "learning_rate": 0.1,
        "max_iter": 1,
        "max_leaf_nodes": 31,
        "max_depth": 2,
        "min_samples_leaf": 2,
        "l2_regularization": 0.0,
        "max_features": 1.0,
        "max_bins": 255,
        "monotonic_cst": None,
        "interaction_cst": None,
        "categorical_features": None,
        "warm_start": False,
        "early_stopping": "auto",
        "scoring": "loss",
        "validation_fraction": 0.1,
        "n_iter_no_change": 10,
        "tol": 1e-7,
        "verbose": 0,
        "random_state": None,
        "quantile": None,
        "is_categorical_": None,
        "_preprocessor": None,
        "_is_categorical_remapped": None,
        "n_features_in_": 2,
        "n_trees_per_iteration_": 1,
        "_n_features": 2,
        "do_early_stopping_": False,
        "_use_validation_data": False,
        "_scorer": None,
    }
    sets = {"binned_left_cat_bitsets": array_("sets.npy"), "raw_left_cat_bitsets": array_("sets.npy")}
    predictor = object_(
        "sklearn.ensemble._hist_gradient_boosting.predictor.TreePredictor", {"nodes": array_("nodes.npy")} | sets
    )
    binner = object_(
        "sklearn.ensemble._hist_gradient_boosting.binning._BinMapper",
        {
            "n_bins": value(256),
            "is_categorical_": array_("categorical.npy"),
            "known_categories": value(None),
            "bin_thresholds_": list_(),
            "missing_values_bin_idx_": value(255),
        },
    )
    link = node("ObjectNode", "sklearn._loss.link.IdentityLink", content=value(None))
    loss = object_("sklearn._loss.loss.HalfSquaredError", {"link": link, "n_classes": value(None)})
    made = estimator(
        FOREST_BOOST,
        plain,
        _predictors=list_(list_(predictor)),
        _baseline_prediction=array_("baseline.npy"),
        _bin_mapper=binner,
        _loss=loss,
    )
    members = {
        "nodes.npy": predictor_nodes(*rows),
        "sets.npy": npy(b"", "<u4", (0, 8)),
        "baseline.npy": numbers(0.0, shape=(1, 1)),
        "categorical.npy": numbers(0, 0, descr="|u1"),
    }
    return made, members
