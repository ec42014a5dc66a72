"""scikit-learn beyond single estimators: compositions, searches, losses, trees, splitters."""

import inspect

import numpy as np
import scipy.stats
import sklearn.gaussian_process.kernels as kernels
import sklearn.model_selection as selection
import user_module as user
from estimators import data
from sklearn.calibration import CalibratedClassifierCV
from sklearn.compose import ColumnTransformer, TransformedTargetRegressor, make_column_selector
from sklearn.decomposition import PCA
from sklearn.ensemble import (
    AdaBoostClassifier, BaggingClassifier, ExtraTreesRegressor, GradientBoostingClassifier, GradientBoostingRegressor,
    HistGradientBoostingClassifier, HistGradientBoostingRegressor, IsolationForest, RandomForestClassifier,
    RandomForestRegressor, StackingClassifier, VotingClassifier)
from sklearn.experimental import enable_halving_search_cv  # noqa: F401
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
from sklearn.gaussian_process import GaussianProcessRegressor
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression, Ridge, SGDClassifier, SGDOneClassSVM, SGDRegressor
from sklearn.metrics import DistanceMetric, get_scorer, make_scorer, mean_squared_error
from sklearn.neighbors import BallTree, KDTree, KernelDensity, KNeighborsClassifier, KNeighborsRegressor, NearestNeighbors
from sklearn.pipeline import FeatureUnion, make_pipeline, make_union
from sklearn.preprocessing import FunctionTransformer, MinMaxScaler, OneHotEncoder, OrdinalEncoder, PolynomialFeatures, StandardScaler
from sklearn.svm import SVC
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor
from sklearn.utils import Bunch

X, CLASSES, VALUES, SEVERAL = data()


def mixed_table():
    table = np.empty((30, 4), dtype=object)
    table[:, :2] = X[:, :2]
    table[:, 2] = ["red", "green", "blue"] * 10
    table[:, 3] = [None, "x"] * 15
    return table


def columns():
    numbers = make_pipeline(SimpleImputer(), StandardScaler())
    names = make_pipeline(SimpleImputer(strategy="most_frequent", missing_values=None), OneHotEncoder(handle_unknown="ignore"))
    return ColumnTransformer([("numbers", numbers, [0, 1]), ("names", names, [2, 3])], remainder="passthrough")


def compositions(r):
    forest = RandomForestClassifier(3, max_depth=2, random_state=0)
    built = {
        "pipeline": lambda: make_pipeline(StandardScaler(), PCA(2), LogisticRegression()).fit(X, CLASSES),
        "pipeline_nested": lambda: make_pipeline(make_pipeline(make_pipeline(MinMaxScaler()), PCA(2)), SVC(probability=False)).fit(X, CLASSES),
        "pipeline_passthrough": lambda: make_pipeline("passthrough", StandardScaler(), "passthrough").fit(X),
        "union": lambda: make_union(PCA(2), MinMaxScaler()).fit(X),
        "union_nested": lambda: FeatureUnion([("a", make_union(PCA(1))), ("b", make_pipeline(MinMaxScaler(), PCA(1))), ("c", "drop")]).fit(X),
        "columns": lambda: columns().fit(mixed_table()),
        "columns_slice": lambda: ColumnTransformer([("a", MinMaxScaler(), slice(0, 2)), ("b", "drop", [3])]).fit(X),
        "columns_selector": lambda: ColumnTransformer([("a", MinMaxScaler(), make_column_selector(pattern="a"))]),
        "columns_callable": lambda: ColumnTransformer([("a", MinMaxScaler(), user.function)]),
        "whole": lambda: make_pipeline(columns(), RandomForestClassifier(3, max_depth=2, random_state=0)).fit(mixed_table(), CLASSES),
        "target": lambda: TransformedTargetRegressor(Ridge(), func=np.log1p, inverse_func=np.expm1).fit(X, VALUES),
        "function": lambda: FunctionTransformer(np.log1p, inverse_func=np.expm1, kw_args={"where": True}),
        "function_user": lambda: FunctionTransformer(user.function).fit(X),
        "function_method": lambda: FunctionTransformer(user.Plain().method),
        "calibrated": lambda: CalibratedClassifierCV(SVC(), cv=2).fit(X, CLASSES),
        "calibrated_isotonic": lambda: CalibratedClassifierCV(forest, cv=2, method="isotonic").fit(X, CLASSES),
        "voting": lambda: VotingClassifier([("a", LogisticRegression()), ("b", forest)], voting="soft").fit(X, CLASSES),
        "stacking": lambda: StackingClassifier([("a", LogisticRegression()), ("b", forest)], cv=2).fit(X, CLASSES),
        "bagging": lambda: BaggingClassifier(KNeighborsClassifier(), n_estimators=2, random_state=0).fit(X, CLASSES),
        "bagging_oob": lambda: BaggingClassifier(DecisionTreeClassifier(max_depth=1), n_estimators=2, oob_score=True, random_state=0).fit(X, CLASSES),
        "ada": lambda: AdaBoostClassifier(DecisionTreeClassifier(max_depth=1), n_estimators=2, random_state=0).fit(X, CLASSES),
        "bunch": lambda: Bunch(a=1, model=forest.fit(X, CLASSES)),
        "list_of_models": lambda: [forest.fit(X, CLASSES), Ridge().fit(X, VALUES), {"x": StandardScaler().fit(X)}],
        "polynomial": lambda: make_pipeline(PolynomialFeatures(2), Ridge()).fit(X, VALUES),
        "ordinal": lambda: OrdinalEncoder(dtype=np.int32).fit(mixed_table()[:, 2:3]),
        "one_hot_dtype": lambda: OneHotEncoder(dtype=np.float32, sparse_output=False).fit(mixed_table()[:, 2:3]),
        "vectorizer_function": lambda: CountVectorizer(tokenizer=user.function, preprocessor=user.function, token_pattern=None).fit([["a", "b"]]),
        "vectorizer_words": lambda: TfidfVectorizer(stop_words=["a"], ngram_range=(1, 2), vocabulary={"b": 0, "c": 1}).fit(["a b c"]),
        "vectorizer_default": lambda: TfidfVectorizer().fit(["one two", "two"]),
        "gaussian_process": lambda: GaussianProcessRegressor(kernels.ConstantKernel() * kernels.RBF() + kernels.WhiteKernel()).fit(X, VALUES),
        "svc_sparse": lambda: SVC().fit(__import__("scipy.sparse").sparse.csr_matrix(X), CLASSES),
        "attribute_untrusted": lambda: set_attribute(Ridge(), "extra", user.Plain()),
        "attribute_shadow": lambda: set_attribute(Ridge(), "predict", len),
        "attribute_key_types": lambda: set_attribute(Ridge(), "key_types", [1]),
        "attribute_key_types_unsafe": lambda: set_attribute(Ridge(), "key_types", [user.Plain()]),
    }
    for name, build in built.items():
        r.add("composition", name, build)


def set_attribute(estimator, name, value):
    setattr(estimator, name, value)
    return estimator


def trees(r):
    for criterion in ("gini", "entropy"):
        r.add("tree", f"classifier_{criterion}", lambda criterion=criterion: DecisionTreeClassifier(criterion=criterion, max_depth=3, random_state=0).fit(X, CLASSES))
    for criterion in ("squared_error", "absolute_error", "poisson"):
        r.add("tree", f"regressor_{criterion}", lambda criterion=criterion: DecisionTreeRegressor(criterion=criterion, max_depth=3, random_state=0).fit(X, VALUES))
    r.add("tree", "bare", lambda: DecisionTreeClassifier(max_depth=2, random_state=0).fit(X, CLASSES).tree_)
    r.add("tree", "several_outputs", lambda: DecisionTreeClassifier(max_depth=2, random_state=0).fit(X, SEVERAL))
    r.add("tree", "missing_values", lambda: DecisionTreeClassifier(max_depth=2, random_state=0).fit(np.where(X < 0.2, np.nan, X), CLASSES))
    r.add("tree", "extra_trees", lambda: ExtraTreesRegressor(2, max_depth=2, random_state=0).fit(X, VALUES))
    r.add("tree", "forest", lambda: RandomForestRegressor(4, max_depth=3, random_state=0, oob_score=True).fit(X, VALUES))
    r.add("tree", "isolation", lambda: IsolationForest(n_estimators=3, random_state=0).fit(X))
    r.add("tree", "callable_max_features", lambda: RandomForestClassifier(2, max_features=0.5, class_weight={0: 1, 1: 2.0, 2: 3}, random_state=0).fit(X, CLASSES))
    r.add("tree", "string_classes", lambda: DecisionTreeClassifier(max_depth=2, random_state=0).fit(X, np.array(["a", "b", "c"])[CLASSES]))
    r.add("tree", "object_classes", lambda: DecisionTreeClassifier(max_depth=2, random_state=0).fit(X, np.array(["a", "b", "c"], dtype=object)[CLASSES]))


def losses(r):
    for loss in ("hinge", "log_loss", "modified_huber", "squared_hinge", "perceptron", "squared_error", "huber",
                 "epsilon_insensitive", "squared_epsilon_insensitive"):
        r.add("sgd", f"classifier_{loss}", lambda loss=loss: SGDClassifier(loss=loss, max_iter=20, random_state=0).fit(X, CLASSES))
    for loss in ("squared_error", "huber", "epsilon_insensitive", "squared_epsilon_insensitive"):
        r.add("sgd", f"regressor_{loss}", lambda loss=loss: SGDRegressor(loss=loss, max_iter=20, random_state=0).fit(X, VALUES))
    r.add("sgd", "one_class", lambda: SGDOneClassSVM(random_state=0).fit(X))
    r.add("sgd", "bare_loss", lambda: SGDClassifier(random_state=0).fit(X, CLASSES > 0)._loss_function_)
    for loss in ("squared_error", "absolute_error", "huber", "quantile"):
        r.add("boosting", f"regressor_{loss}", lambda loss=loss: GradientBoostingRegressor(loss=loss, n_estimators=2, max_depth=2, random_state=0).fit(X, VALUES))
    for loss in ("squared_error", "absolute_error", "gamma", "poisson", "quantile"):
        extra = {"quantile": 0.3} if loss == "quantile" else {}
        r.add("boosting", f"hist_regressor_{loss}", lambda loss=loss, extra=extra: HistGradientBoostingRegressor(loss=loss, max_iter=2, **extra).fit(X, VALUES))
    for loss in ("log_loss", "exponential"):
        r.add("boosting", f"classifier_{loss}", lambda loss=loss: GradientBoostingClassifier(loss=loss, n_estimators=2, max_depth=2, random_state=0).fit(X, CLASSES > 0))
    r.add("boosting", "classifier_three", lambda: GradientBoostingClassifier(n_estimators=2, max_depth=1, random_state=0).fit(X, CLASSES))
    r.add("boosting", "init", lambda: GradientBoostingRegressor(init=Ridge(), n_estimators=2, max_depth=1).fit(X, VALUES))
    r.add("boosting", "hist_two", lambda: HistGradientBoostingClassifier(max_iter=2).fit(X, CLASSES > 0))
    r.add("boosting", "hist_three", lambda: HistGradientBoostingClassifier(max_iter=2, early_stopping=True).fit(X, CLASSES))
    r.add("boosting", "hist_categories", lambda: HistGradientBoostingClassifier(max_iter=2, categorical_features=[0]).fit(np.column_stack([CLASSES, X]), CLASSES))
    r.add("boosting", "hist_constraints", lambda: HistGradientBoostingRegressor(max_iter=2, monotonic_cst=[1, 0, 0, 0], interaction_cst=[{0, 1}]).fit(X, VALUES))
    import sklearn._loss._loss as cython_losses
    import sklearn._loss.link as links
    import sklearn._loss.loss as wrapped

    for name, cls in vars(cython_losses).items():
        if isinstance(cls, type) and name.startswith("Cy") and name != "CyLossFunction":
            r.add("loss", name, lambda cls=cls: make_loss(cls))
    for name, cls in vars(wrapped).items():
        if isinstance(cls, type) and cls.__module__ == wrapped.__name__ and name != "BaseLoss":
            r.add("loss", f"wrapped_{name}", lambda cls=cls: cls())
    for name, cls in vars(links).items():
        if isinstance(cls, type) and cls.__module__ == links.__name__ and not inspect.isabstract(cls):
            arguments = (0, 1, False, True) if name == "Interval" else ()
            r.add("loss", f"link_{name}", lambda cls=cls, arguments=arguments: cls(*arguments))


def make_loss(cls):
    for arguments in ((), (0.5,)):
        try:
            return cls(*arguments)
        except TypeError:
            continue
    raise RuntimeError("no arguments make this loss")


def neighbours(r):
    for algorithm in ("ball_tree", "kd_tree", "brute", "auto"):
        r.add("neighbours", f"classifier_{algorithm}", lambda algorithm=algorithm: KNeighborsClassifier(3, algorithm=algorithm).fit(X, CLASSES))
        r.add("neighbours", f"unsupervised_{algorithm}", lambda algorithm=algorithm: NearestNeighbors(algorithm=algorithm).fit(X))
    for metric in ("manhattan", "chebyshev", "minkowski", "hamming"):
        r.add("neighbours", f"metric_{metric}", lambda metric=metric: KNeighborsRegressor(3, algorithm="ball_tree", metric=metric).fit(X, VALUES))
        r.add("neighbours", f"distance_{metric}", lambda metric=metric: DistanceMetric.get_metric(metric, **({"p": 3} if metric == "minkowski" else {})))
    r.add("neighbours", "callable_metric", lambda: KNeighborsRegressor(3, algorithm="brute", metric=user.function).fit(X, VALUES))
    r.add("neighbours", "callable_weights", lambda: KNeighborsRegressor(3, weights=user.function).fit(X, VALUES))
    r.add("neighbours", "density", lambda: KernelDensity().fit(X))
    r.add("neighbours", "bare_kd_tree", lambda: KDTree(X))
    r.add("neighbours", "bare_ball_tree", lambda: BallTree(X.astype(np.float64)))


def searches(r):
    grid = {"C": [0.1, 1.0]}
    r.add("search", "grid", lambda: selection.GridSearchCV(LogisticRegression(), grid, cv=2).fit(X, CLASSES))
    r.add("search", "grid_unfitted", lambda: selection.GridSearchCV(LogisticRegression(), grid, scoring=make_scorer(mean_squared_error)))
    r.add("search", "grid_pipeline", lambda: selection.GridSearchCV(make_pipeline(StandardScaler(), SVC()), {"svc__C": [1, 2], "svc__kernel": ["rbf"]}, cv=2).fit(X, CLASSES))
    r.add("search", "grid_many_scores", lambda: selection.GridSearchCV(LogisticRegression(), grid, cv=2, scoring=["accuracy", "f1_macro"], refit="accuracy").fit(X, CLASSES))
    r.add("search", "grid_estimators", lambda: selection.GridSearchCV(make_pipeline(StandardScaler(), SVC()), {"svc": [SVC(), LogisticRegression()]}, cv=2).fit(X, CLASSES))
    r.add("search", "random", lambda: selection.RandomizedSearchCV(LogisticRegression(), grid, n_iter=2, cv=2, random_state=0).fit(X, CLASSES))
    r.add("search", "random_distribution", lambda: selection.RandomizedSearchCV(LogisticRegression(), {"C": scipy.stats.uniform(0.1, 1)}, n_iter=2, cv=2, random_state=0).fit(X, CLASSES))
    r.add("search", "halving_grid", lambda: selection.HalvingGridSearchCV(LogisticRegression(), grid, cv=2, random_state=0).fit(X, CLASSES))
    r.add("search", "halving_random", lambda: selection.HalvingRandomSearchCV(LogisticRegression(), grid, cv=2, random_state=0).fit(X, CLASSES))
    r.add("search", "scorer", lambda: make_scorer(mean_squared_error, greater_is_better=False, squared=True))
    r.add("search", "scorer_named", lambda: get_scorer("roc_auc"))
    r.add("search", "scorer_user", lambda: make_scorer(user.function))


def splitters(r):
    for name in ("KFold", "GroupKFold", "StratifiedKFold", "TimeSeriesSplit", "LeaveOneGroupOut", "LeaveOneOut", "ShuffleSplit",
                 "GroupShuffleSplit", "StratifiedShuffleSplit", "RepeatedKFold", "RepeatedStratifiedKFold", "StratifiedGroupKFold"):
        r.add("splitter", name, lambda name=name: getattr(selection, name)())
    r.add("splitter", "LeavePOut", lambda: selection.LeavePOut(2))
    r.add("splitter", "LeavePGroupsOut", lambda: selection.LeavePGroupsOut(2))
    r.add("splitter", "PredefinedSplit", lambda: selection.PredefinedSplit([0, 1, -1]))
    r.add("splitter", "KFold_state", lambda: selection.KFold(3, shuffle=True, random_state=np.random.RandomState(1)))
    r.add("splitter", "check_cv", lambda: selection.check_cv([([0], [1])]))
    for name, cls in vars(kernels).items():
        if isinstance(cls, type) and issubclass(cls, kernels.Kernel) and not inspect.isabstract(cls) and name not in ("CompoundKernel", "Sum", "Product", "Exponentiation"):
            r.add("kernel", name, cls)
    r.add("kernel", "composed", lambda: kernels.Exponentiation(kernels.RBF(), 2) + kernels.Matern() * kernels.DotProduct())


def register(r):
    for fill in (compositions, trees, losses, neighbours, searches, splitters):
        fill(r)
