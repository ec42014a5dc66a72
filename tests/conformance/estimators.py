"""Every scikit-learn estimator, made with small settings and fitted on small data."""

import inspect

import numpy as np
from sklearn.utils import all_estimators

SMALL = {
    "n_estimators": 3, "n_init": 1, "cv": 2, "perplexity": 5, "n_jobs": None, "random_state": 0,
    "batch_size": 10, "max_no_improvement": 2, "n_alphas": 3, "hidden_layer_sizes": (3,), "max_bins": 16,
}
# Others are left at their default, since a bound can turn into an error.
SMALL_FOR = {
    "MLPClassifier": {"max_iter": 5}, "MLPRegressor": {"max_iter": 5}, "HistGradientBoostingClassifier": {"max_iter": 2},
    "HistGradientBoostingRegressor": {"max_iter": 2}, "TSNE": {"max_iter": 250}, "SparsePCA": {"max_iter": 3},
    "MiniBatchSparsePCA": {"max_iter": 3}, "DictionaryLearning": {"max_iter": 3},
    "MiniBatchDictionaryLearning": {"max_iter": 3}, "LatentDirichletAllocation": {"max_iter": 2},
    "GraphicalLassoCV": {"max_iter": 5, "alphas": 2}, "BernoulliRBM": {"n_iter": 2},
    "SpectralBiclustering": {"n_clusters": 2}, "SpectralCoclustering": {"n_clusters": 2},
    "PatchExtractor": {"patch_size": (2, 2)}, "GaussianRandomProjection": {"n_components": 2},
    "SparseRandomProjection": {"n_components": 2}, "HashingVectorizer": {"n_features": 8},
    "FeatureHasher": {"n_features": 8, "input_type": "string"}, "Nystroem": {"n_components": 5},
}


def required(name):
    """Arguments of the estimators that cannot be made without any."""
    from sklearn.decomposition import PCA
    from sklearn.linear_model import LinearRegression, LogisticRegression

    classifier, regressor = LogisticRegression(C=1), LinearRegression()
    table = {
        "ClassifierChain": (classifier,), "RegressorChain": (regressor,), "ColumnTransformer": ([("a", PCA(2), [0, 1, 2])],),
        "FeatureUnion": ([("a", PCA(2)), ("b", PCA(1))],), "FixedThresholdClassifier": (classifier,),
        "FrozenEstimator": (LogisticRegression(C=1).fit(*data()[:2]),), "GridSearchCV": (classifier, {"C": [1, 2]}),
        "HalvingGridSearchCV": (classifier, {"C": [1, 2]}), "HalvingRandomSearchCV": (classifier, {"C": [1, 2]}),
        "MultiOutputClassifier": (classifier,), "MultiOutputRegressor": (regressor,), "OneVsOneClassifier": (classifier,),
        "OneVsRestClassifier": (classifier,), "OutputCodeClassifier": (classifier,), "Pipeline": ([("a", PCA(2)), ("b", classifier)],),
        "RandomizedSearchCV": (classifier, {"C": [1, 2]}), "RFE": (classifier,), "RFECV": (classifier,),
        "SelectFromModel": (classifier,), "SelfTrainingClassifier": (classifier,), "SequentialFeatureSelector": (classifier,),
        "SparseCoder": (np.eye(4),), "StackingClassifier": ([("a", classifier), ("b", LogisticRegression(C=2))],),
        "StackingRegressor": ([("a", regressor)],), "TunedThresholdClassifierCV": (classifier,),
        "VotingClassifier": ([("a", classifier), ("b", LogisticRegression(C=2))],), "VotingRegressor": ([("a", regressor)],),
    }
    return table.get(name, ())


def make(name, cls):
    estimator = cls(*required(name))
    known = inspect.signature(cls).parameters
    settings = {key: value for key, value in {**SMALL, **SMALL_FOR.get(name, {})}.items() if key in known}
    if name == "FixedThresholdClassifier":
        settings.pop("cv", None)
    for key, value in settings.items():
        estimator.set_params(**{key: value})
    return estimator


def data():
    rng = np.random.RandomState(0)
    x = rng.rand(30, 4)
    return x, np.arange(30) % 3, x @ np.array([1.0, 2.0, 3.0, 4.0]) + 0.1, np.column_stack([np.arange(30) % 3, np.arange(30) % 2])


def attempts(name, estimator):
    """Arguments of fit, in the order in which they are tried."""
    x, classes, values, several = data()
    texts = ["one two", "two three", "three four five"]
    special = {
        "DictVectorizer": ([{"a": 1, "b": 2}, {"a": 3, "c": "x"}],), "PatchExtractor": (np.ones((2, 4, 4)),),
        "IsotonicRegression": (values, values), "LabelEncoder": (classes,), "LabelBinarizer": (classes,),
        "MultiLabelBinarizer": ([(1, 2), (3,)],), "FeatureHasher": ([["a", "b"]],), "TfidfTransformer": (x,),
        "TunedThresholdClassifierCV": (x, classes > 0), "FixedThresholdClassifier": (x, classes > 0),
        "RadiusNeighborsClassifier": (x, classes), "SelfTrainingClassifier": (x, np.where(np.arange(30) % 4 == 3, -1, classes)),
        "LabelPropagation": (x, np.where(np.arange(30) % 4 == 3, -1, classes)),
        "LabelSpreading": (x, np.where(np.arange(30) % 4 == 3, -1, classes)),
    }
    if name in special:
        return [special[name]]
    if name in ("CountVectorizer", "TfidfVectorizer", "HashingVectorizer"):
        return [(texts,)]
    classifier = getattr(estimator, "_estimator_type", None) == "classifier" or name.endswith(("Classifier", "NB", "SVC"))
    first = [(x, classes), (x, values)] if classifier else [(x, values), (x, classes)]
    return [*first, (x, several), (x, np.column_stack([values, values])), (x,), (np.abs(x) @ np.abs(x).T,)]


def fitted(name, cls):
    failures = []
    for arguments in attempts(name, make(name, cls)):
        estimator = make(name, cls)
        try:
            return estimator.fit(*arguments)
        except Exception as error:
            failures.append(f"{type(error).__name__}: {error}")
    raise RuntimeError(f"cannot be fitted: {failures[0]}")


def register(r):
    for name, cls in all_estimators():
        if not cls.__module__.startswith("sklearn."):
            continue
        r.add("unfitted", name, lambda name=name, cls=cls: make(name, cls))
        r.add("fitted", name, lambda name=name, cls=cls: fitted(name, cls))
