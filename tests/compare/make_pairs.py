#!/usr/bin/env python3
"""Pairs of files that the real skops wrote, and what is different between the two of each.

    make_pairs.py FOLDER

Run with the Python of an environment that has skops and scikit-learn. Writes N-a.skops and N-b.skops of each pair, N-a.pkl,
plain/N-a.skops of a copy of the first object, unpickled/N-a.skops of what comes out of its pickle, and pairs.json. What is
expected is worked out from the objects with numpy, never with the program under test. A row is [change, what, path, new
path, part, [differing, items, max_abs, first] or null]; a path is null on the side that has nothing there.
"""

import copy
import json
import pickle
import sys
from collections import OrderedDict
from functools import partial
from pathlib import Path

import numpy as np
import scipy.sparse
import skops.io
from sklearn.decomposition import PCA
from sklearn.ensemble import GradientBoostingClassifier, RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import MinMaxScaler, StandardScaler
from sklearn.svm import SVC

RNG = np.random.RandomState(0)
X = RNG.rand(60, 4)
Y = (X[:, 0] + X[:, 1] > 1).astype(int)


def items(a: np.ndarray, b: np.ndarray) -> list:
    """How many items of two arrays of one shape differ, by how much, and which is the first."""
    same = (a == b) | (np.isnan(a) & np.isnan(b)) if a.dtype.kind in "fc" else a == b
    where = np.flatnonzero(~same)
    gaps = np.abs(a.astype(np.float64).ravel()[where] - b.astype(np.float64).ravel()[where])
    gaps = gaps[~np.isnan(gaps)]
    return [len(where), a.size, float(gaps.max()) if len(gaps) else None, int(where[0])]


def changed(what: str, path: str, array: list | None = None, part: str | None = None, new_path: str | None = None) -> list:
    return ["changed", what, path, new_path or path, part, array]


def added(path: str) -> list:
    return ["added", "item", None, path, None, None]


def removed(path: str) -> list:
    return ["removed", "item", path, None, None, None]


def trust(change: str) -> list:
    return [change, "trust", None, None, None, None]


def pipeline() -> Pipeline:
    return Pipeline([("scale", StandardScaler()), ("fit", LogisticRegression())]).fit(X, Y)


def parameters():
    a = pipeline()
    b = copy.deepcopy(a)
    b.set_params(fit__C=2.5)
    yield "one parameter", a, b, [changed("value", "root.steps[1][1].C")]
    b = copy.deepcopy(a)
    b.set_params(fit__class_weight={0: 1.0, 1: 2.0})
    yield "a parameter that was None", a, b, [changed("type", "root.steps[1][1].class_weight")]
    b = copy.deepcopy(a)
    b.memory = "cache"
    yield "a text", a, b, [changed("value", "root.memory")]
    b = copy.deepcopy(a)
    b.note = 1
    yield "an attribute more", a, b, [added("root.note")]
    yield "an attribute less", b, a, [removed("root.note")]


def steps():
    a = pipeline()
    more = Pipeline([a.steps[0], ("pick", PCA().fit(X)), a.steps[1]])
    yield "a step more", a, more, [added("root.steps[1]")]
    yield "a step less", more, a, [removed("root.steps[1]")]
    other = copy.deepcopy(more)
    other.steps[2][1].coef_[0, 1] += 0.25
    yield "a step more, and the next one changed", a, other, [
        added("root.steps[1]"),
        changed("array-values", "root.steps[1][1].coef_", items(a.steps[1][1].coef_, other.steps[2][1].coef_), None,
                "root.steps[2][1].coef_")]
    turned = Pipeline([("scale", MinMaxScaler().fit(X)), a.steps[1]])
    yield "another class", a, turned, [changed("type", "root.steps[0][1]")]


def arrays():
    a = pipeline()
    coef = a.steps[1][1].coef_
    for name, value in (("one item", coef[0, 2] + 0.5), ("NaN", np.nan), ("infinity", np.inf)):
        b = copy.deepcopy(a)
        b.steps[1][1].coef_[0, 2] = value
        yield f"array: {name}", a, b, [
            changed("array-values", "root.steps[1][1].coef_", items(coef, b.steps[1][1].coef_))]
    for dtype in ("f8", ">f8", "f4", "f2", "i8", "u8", "i1", "c16", "c8", "M8[s]", "m8[ns]"):
        a = (np.arange(-3, 9).reshape(3, 4) if dtype != "u8" else np.arange(12).reshape(3, 4)).astype(dtype)
        b = a.copy()
        b[1, 2] = 100 if dtype != "M8[s]" else np.datetime64(100, "s")
        number = np.abs(b - a).max()
        gap = float(number.astype("i8")) if dtype[0] in "Mm" else float(number)
        yield f"array of {dtype}", a, b, [changed("array-values", "root", [1, 12, gap, 6])]
    yield "array: NaN in both", np.array([1, np.nan]), np.array([2, np.nan]), [
        changed("array-values", "root", [1, 2, 1.0, 0])]
    yield "array: dtype", np.arange(3), np.arange(3.0), [changed("array-dtype", "root")]
    yield "array: byte order", np.arange(3.0), np.arange(3).astype(">f8"), [changed("array-dtype", "root")]
    yield "array: shape", np.zeros(3), np.zeros((3, 1)), [changed("array-shape", "root")]
    c = np.arange(24.0).reshape(2, 3, 4)
    yield "array: order in memory", c, np.asfortranarray(c), []
    b = np.asfortranarray(c)
    b[1, 0, 2] = -1
    yield "array: order in memory and an item", c, b, [changed("array-values", "root", items(c, b))]
    yield "array: the same the other way", b, c, [changed("array-values", "root", items(b, c))]
    yield "array: both in Fortran order", b, np.asfortranarray(c), [changed("array-values", "root", items(b, c))]
    yield "array: wide integers", np.array([2**63 - 1, 5]), np.array([2**63 - 2, 5]), [
        changed("array-values", "root", [1, 2, 1.0, 0])]
    yield "array: large", np.zeros(3_000_000), np.r_[np.zeros(2_999_999), 1.0], [
        changed("array-values", "root", [1, 3_000_000, 1.0, 2_999_999])]
    yield "array: text", np.array(["ab", "c"]), np.array(["ab", "d"]), [
        changed("array-values", "root", [1, 2, None, 1])]
    yield "array: wider text", np.array(["ab", "c"]), np.array(["ab", "c"], "U9"), [changed("array-dtype", "root")]
    record = np.zeros(3, [("a", "i4"), ("b", "f8", (2,))])
    other = record.copy()
    other[2]["b"][1] = 4
    yield "array: record", record, other, [changed("array-values", "root", [1, 3, 4.0, 2])]
    objects = np.array([1, "x", None], dtype=object)
    others = np.array([1, "y", None], dtype=object)
    yield "array of objects", objects, others, [changed("value", "root.flat[1]")]


def matrices():
    a = scipy.sparse.random(20, 10, 0.2, "csr", random_state=1)
    b = a.copy()
    b.data[3] += 2
    yield "sparse: item", a, b, [changed("sparse", "root", items(a.data, b.data), "data")]
    yield "sparse: format", a, a.tocsc(), None
    b = a.copy()
    b.resize(20, 11)
    yield "sparse: shape", a, b, [changed("sparse", "root", items(np.array(a.shape), np.array(b.shape)), "shape")]


def containers():
    a = {"x": 1, "y": [1, 2, 3], 3: "three"}
    yield "dict: order", a, {3: "three", "y": [1, 2, 3], "x": 1}, []
    yield "dict: kind", a, OrderedDict(a), [changed("type", "root")]
    yield "dict: key", a, {"x": 1, "y": [1, 2, 3], 4: "three"}, [removed("root[3]"), added("root[4]")]
    yield "dict: type of a key", {1: 0}, {np.int64(1): 0}, [changed("key-type", "root[1]")]
    yield "list: first item removed", list(range(50)), list(range(1, 50)), [removed("root[0]")]
    yield "list: two items inserted", list(range(50)), [*range(10), -1, *range(10, 40), -2, *range(40, 50)], [
        added("root[10]"), added("root[41]")]
    yield "set", {1, 2, 3}, {2, 3}, None
    yield "bytes", b"abc" * 100, b"abc" * 99 + b"abd", [changed("bytes", "root")]
    yield "slice", slice(1, 2, 3), slice(1, 5, 3), [changed("value", "root")]
    yield "partial", partial(np.add, 1), partial(np.add, 2), [changed("value", "root.args[0]")]
    yield "function", np.add, np.subtract, [changed("type", "root")]
    yield "generator", np.random.default_rng(1), np.random.default_rng(2), None
    shared = [1, 2]
    yield "shared and equal", [shared, shared], [[1, 2], [1, 2]], []
    yield "number and text", [1], ["1"], [changed("value", "root[0]")]
    yield "1 and 1.0", [1], [1.0], [changed("value", "root[0]")]
    yield "1 and True", [1], [True], [changed("value", "root[0]")]


def ensembles():
    for model in (RandomForestClassifier(5, random_state=0), GradientBoostingClassifier(n_estimators=5, random_state=0)):
        a = model.fit(X, Y)
        b = copy.deepcopy(a)
        tree = b.estimators_.flat[2] if hasattr(b.estimators_, "flat") else b.estimators_[2]
        tree.tree_.threshold[0] += 0.5
        yield f"{type(model).__name__}: threshold", a, b, None
        yield f"{type(model).__name__}: refitted", a, copy.deepcopy(model).fit(X, Y), []
    a = SVC().fit(X, Y)
    yield "SVC: copied", a, copy.deepcopy(a), []


SOURCES = (parameters, steps, arrays, matrices, containers, ensembles)


def without_trust(rows: list | None, a, b) -> list | None:
    """Types that only one side lists, as the real skops says, belong to the expectation."""
    if rows is None:
        return None
    old, new = ({*skops.io.get_untrusted_types(data=skops.io.dumps(value))} for value in (a, b))
    return rows + [trust("removed")] * len(old - new) + [trust("added")] * len(new - old)


def main() -> None:
    folder = Path(sys.argv[1])
    for inner in ("plain", "unpickled"):
        (folder / inner).mkdir(parents=True, exist_ok=True)
    pairs = []

    def add(name: str, a: str, b: str, expected: list | None) -> None:
        pairs.append({"name": name, "a": a, "b": b, "expected": expected})

    number = 0
    for source in SOURCES:
        for name, a, b, expected in source():
            number += 1
            first, second, pickled = f"{number:03}-a.skops", f"{number:03}-b.skops", f"{number:03}-a.pkl"
            skops.io.dump(a, folder / first)
            skops.io.dump(b, folder / second)
            skops.io.dump(copy.deepcopy(a), folder / "plain" / first)
            add(name, first, second, without_trust(expected, a, b))
            add(f"{name}: dumped twice", first, f"plain/{first}", [])
            (folder / pickled).write_bytes(pickle.dumps(a))
            # Not of `a`: an array in foreign byte order comes out of a pickle in native order.
            skops.io.dump(pickle.loads(pickle.dumps(a)), folder / "unpickled" / first)
            add(f"{name}: pickle and .skops", pickled, f"unpickled/{first}", [])
    (folder / "pairs.json").write_text(json.dumps(pairs, indent=1))


if __name__ == "__main__":
    main()
