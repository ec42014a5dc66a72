"""Genuine objects: what real skops writes of them must not be flagged. Recipes for make_controls.py, which runs them in
an environment that has the packages; the estimators are those of the conformance tests."""

import datetime
import functools
import operator
import uuid
from collections import Counter, OrderedDict, defaultdict

import numpy as np
import scipy.sparse
import scipy.special
from estimators import data, fitted
from sklearn.compose import ColumnTransformer
from sklearn.ensemble import RandomForestClassifier, VotingClassifier
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
from sklearn.linear_model import LinearRegression, LogisticRegression
from sklearn.model_selection import GridSearchCV, RandomizedSearchCV
from sklearn.neighbors import KNeighborsClassifier
from sklearn.pipeline import FeatureUnion, make_pipeline
from sklearn.preprocessing import FunctionTransformer, OneHotEncoder, StandardScaler
from sklearn.svm import SVC
from sklearn.utils import all_estimators

TEXTS = ["one two", "two three", "three four five", "one five"]


def of_texts(model):
    return model.fit(TEXTS, [0, 1, 0, 1])


def of_classes(model):
    x, classes, _, _ = data()
    return model.fit(x, classes)


def compositions() -> dict:
    scaled = (make_pipeline, StandardScaler, LogisticRegression)
    return {
        "pipeline": lambda: of_classes(scaled[0](scaled[1](), scaled[2]())),
        "pipeline_with_cache": lambda: of_classes(make_pipeline(StandardScaler(), LogisticRegression(), memory=None)),
        "pipeline_of_texts": lambda: of_texts(make_pipeline(TfidfVectorizer(), LogisticRegression())),
        "words_of_characters": lambda: of_texts(
            make_pipeline(CountVectorizer(analyzer="char_wb", ngram_range=(1, 3)), SVC())
        ),
        "union": lambda: of_texts(
            make_pipeline(FeatureUnion([("a", CountVectorizer()), ("b", TfidfVectorizer())]), LogisticRegression())
        ),
        "columns": lambda: of_classes(
            make_pipeline(
                ColumnTransformer([("a", StandardScaler(), [0, 1]), ("b", "passthrough", slice(2, 4))]), SVC()
            )
        ),
        "function": lambda: of_classes(make_pipeline(FunctionTransformer(np.log1p), KNeighborsClassifier())),
        "function_of_scipy": lambda: of_classes(
            make_pipeline(FunctionTransformer(scipy.special.expit), LinearRegression())
        ),
        "search": lambda: of_classes(GridSearchCV(LogisticRegression(), {"C": [0.1, 1.0]}, cv=2)),
        "random_search": lambda: of_classes(
            RandomizedSearchCV(
                LogisticRegression(), {"C": [0.1, 1.0, 2.0]}, n_iter=2, cv=2, random_state=np.random.RandomState(3)
            )
        ),
        "voting": lambda: of_classes(VotingClassifier([("a", LogisticRegression()), ("b", KNeighborsClassifier())])),
        "forest_of_state": lambda: of_classes(RandomForestClassifier(3, random_state=np.random.RandomState(1))),
        "brute_neighbours": lambda: of_classes(KNeighborsClassifier(algorithm="brute")),
        "support_of_sparse": lambda: SVC().fit(scipy.sparse.csr_matrix(data()[0]), data()[1]),
        "scaler_of_frames": lambda: of_classes(StandardScaler().set_output(transform="pandas")),
        "encoder_of_texts": lambda: OneHotEncoder().fit([["a", 1], ["b", 2]]),
    }


def values() -> dict:
    shared = np.arange(4.0)
    return {
        "array": np.arange(12.0).reshape(3, 4),
        "array_fortran": np.asfortranarray(np.arange(12).reshape(3, 4)),
        "array_empty": np.zeros((0, 3)),
        "array_of_records": np.zeros(2, [("a", "f8"), ("b", "i4", (2,))]),
        "array_of_objects": np.array([1, "a", None], dtype=object),
        "array_of_objects_2d": np.array([[1, "a"], [None, 2.5]], dtype=object),
        "array_of_texts": np.array(["one", "three"]),
        "array_of_dates": np.array(["2024-01-01"], "M8[D]"),
        "array_of_bools": np.array([True, False]),
        "array_big_endian": np.arange(3, dtype=">f8"),
        "scalar": np.float32(1.5),
        "masked": np.ma.MaskedArray([1.0, 2.0], mask=[0, 1]),
        "dtype": np.dtype("f8"),
        "csr": scipy.sparse.csr_matrix(np.eye(3)),
        "csc_array": scipy.sparse.csc_array(np.eye(3)),
        "coo": scipy.sparse.coo_matrix(np.eye(3)),
        "bsr": scipy.sparse.bsr_matrix(np.eye(4), blocksize=(2, 2)),
        "dia": scipy.sparse.dia_matrix(np.eye(3)),
        "csr_empty": scipy.sparse.csr_matrix((0, 3)),
        "random_state": np.random.RandomState(0),
        "generator": np.random.default_rng(0),
        "generator_philox": np.random.Generator(np.random.Philox(5)),
        "generator_mersenne": np.random.Generator(np.random.MT19937(5)),
        "generator_sfc": np.random.Generator(np.random.SFC64(5)),
        "generator_of_list": np.random.default_rng([1, 2, 3]),
        "shared": [shared, shared, {"again": shared}],
        "dict_of_integers": {1: "a", 2: "b", -3: "c"},
        "dict_of_floats": {0.5: 1, 1.5: 2},
        "dict_of_numpy": {np.int64(3): 1, np.int64(4): 2},
        "dict_named": {"key_types": [1], "content": 2},
        "ordered": OrderedDict(a=1, b=2),
        "counter": Counter("abca"),
        "defaultdict": defaultdict(list, {"a": [1]}),
        "nested": {"a": [{"b": (1, [2, {3}])}]},
        "texts": ["Größe", "\U0001f40d", "", "a" * 5000, "C", "1.0"],
        "numbers": [0, -1, 2**70, 1.5, float("inf"), float("nan"), True, None],
        "bytes": [b"", b"abc", bytearray(b"abc")],
        "dates": [datetime.date(2024, 2, 29), datetime.timedelta(1), datetime.timezone.utc, uuid.UUID(int=5)],
        "slices": [slice(1, 2, 3), slice(None)],
        "types": [int, np.float64, dict],
        "partial": functools.partial(np.add, 2),
        "operators": [operator.itemgetter(1), operator.attrgetter("a.b")],
        "ufuncs": [np.sqrt, scipy.special.expit],
    }


def all_controls():
    """Yields (name, function that makes the object)."""
    for name, value in values().items():
        yield f"value_{name}", lambda value=value: value
    for name, make in compositions().items():
        yield f"composed_{name}", make
    for name, kind in all_estimators():
        if kind.__module__.startswith("sklearn."):
            yield f"fitted_{name}", lambda name=name, kind=kind: fitted(name, kind)
