#!/usr/bin/env python3
"""Writes old/RELEASE/*.skops: small files of every release, which cover all of its loaders.

    make_old.py [RELEASE...]

Run it again only to add something: ids and the names of binary members differ from run
to run. What a release cannot write is left out of its files, and listed in
old/RELEASE/left_out.txt with the reason.
"""

import shutil
import subprocess
import sys
from pathlib import Path

from old_stacks import RELEASES, python_with

# Large files, written by the releases around which their form changed.
ONLY = {
    "boosting": ("0.3.0", "0.14.0"), "histogram": ("0.3.0", "0.9.0", "0.14.0"), "neighbours": ("0.3.0", "0.13.0"),
    "text": ("0.3.0", "0.13.0"),
}
DEFLATED = ("0.7.post0", "0.8.0", "0.10.0", "0.12.0", "0.14.0")
HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "conformance"))


def objects():
    """File name: the objects that it holds in a dict, each made by a function."""
    import collections
    import datetime
    import functools
    import operator

    import numpy as np
    import scipy.sparse
    import scipy.special
    import sklearn.linear_model as linear
    import user_module as user
    from sklearn.ensemble import GradientBoostingRegressor, HistGradientBoostingClassifier
    from sklearn.feature_extraction.text import CountVectorizer
    from sklearn.neighbors import KNeighborsClassifier
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import FunctionTransformer, StandardScaler
    from sklearn.tree import DecisionTreeClassifier

    rng = np.random.RandomState(0)
    x, y = rng.rand(12, 2), np.arange(12) % 2
    shared = [1, user.Plain()]
    plain = user.Plain()

    def quantiles():
        from quantile_forest import RandomForestQuantileRegressor

        return RandomForestQuantileRegressor(n_estimators=1, max_depth=1, random_state=0).fit(x, x[:, 0])

    return {
        "containers": {
            "dict": lambda: {1: "a", "b": None, 2.5: True}, "ordered": lambda: collections.OrderedDict(a=1), "counter": lambda: collections.Counter("ab"),
            "default": lambda: collections.defaultdict(list, a=[1]), "set": lambda: {1, 2}, "tuple": lambda: (1, (2,)), "named": lambda: user.Point(1, 2),
            "slice": lambda: slice(1, None, 2), "shared": lambda: [shared, shared], "date": lambda: datetime.date(2020, 1, 2), "frozen": lambda: frozenset([1]),
        },
        "code": {
            "user": lambda: user.function, "len": lambda: len, "sqrt": lambda: np.sqrt, "expit": lambda: scipy.special.expit, "mean": lambda: np.mean,
            "type": lambda: int, "user_type": lambda: user.Plain, "partial": lambda: functools.partial(user.function, 1, b=2), "itemgetter": lambda: operator.itemgetter(1),
            "attrgetter": lambda: operator.attrgetter("a.b"), "methodcaller": lambda: operator.methodcaller("f", 1), "method": lambda: plain.method, "two": lambda: [plain.method, plain],
        },
        "user": {"plain": user.Plain, "state": user.WithState, "reduced": lambda: user.Reduced(1, 2), "by_function": user.ReducedByFunction},
        "arrays": {
            "plain": lambda: np.arange(3), "float": lambda: np.float32(1.5), "object": lambda: np.array([1, user.Plain()], dtype=object), "big": lambda: np.arange(2, dtype=">i4"),
            "dtype": lambda: np.dtype("f4"), "masked": lambda: np.ma.MaskedArray([1, 2], mask=[0, 1]), "again": lambda: [x, x],
        },
        "binary": {"bytes": lambda: b"abc", "bytearray": lambda: bytearray(b"abc" * 12), "csr": lambda: scipy.sparse.csr_matrix(np.eye(2)), "coo": lambda: scipy.sparse.coo_matrix(np.eye(2))},
        "random_state": {"state": lambda: np.random.RandomState(1)},
        "generator": {"generator": lambda: np.random.default_rng(1), "philox": lambda: np.random.Generator(np.random.Philox(2))},
        "tree": {"tree": lambda: DecisionTreeClassifier(max_depth=2, random_state=0).fit(x, y)},
        "losses": {"sgd": lambda: linear.SGDClassifier(max_iter=5, tol=None, random_state=0).fit(x, y), "huber": lambda: linear.SGDRegressor(loss="huber", max_iter=5, tol=None, random_state=0).fit(x, x[:, 0])},
        "boosting": {"boosting": lambda: GradientBoostingRegressor(n_estimators=1, max_depth=1, random_state=0).fit(x, x[:, 0])},
        "histogram": {"histogram": lambda: HistGradientBoostingClassifier(max_iter=1, min_samples_leaf=1).fit(x, y)},
        "pipeline": {"pipeline": lambda: make_pipeline(FunctionTransformer(np.sqrt, inverse_func=np.square), StandardScaler(), linear.LogisticRegression()).fit(np.abs(x), y)},
        "neighbours": {"kd_tree": lambda: KNeighborsClassifier(2, algorithm="kd_tree").fit(x, y)},
        "text": {"count": lambda: CountVectorizer().fit(["one two", "two"])},
        "quantile_forest": {"forest": quantiles},
    }


def write(out: Path) -> None:
    """Runs in the environment of the release."""
    import warnings
    import zipfile

    import skops.io

    warnings.simplefilter("ignore")
    left_out = []
    options = {"compression": zipfile.ZIP_DEFLATED} if out.name in DEFLATED else {}
    for name, builders in objects().items():
        if out.name not in ONLY.get(name, (out.name,)):
            continue
        value = {}
        for key, build in builders.items():
            try:
                built = build()
                skops.io.dumps(built)
                value[key] = built
            except Exception as error:
                left_out.append(f"{name}: {key}: {type(error).__name__}: {str(error).splitlines()[0] if str(error) else ''}"[:120])
        if value:
            # A file of one object is that object.
            root = next(iter(value.values())) if len(builders) == 1 else value
            (out / f"{name}.skops").write_bytes(skops.io.dumps(root, **options))
    (out / "left_out.txt").write_text("".join(line + "\n" for line in left_out))


def main() -> None:
    if sys.argv[1:2] == ["--write"]:
        write(Path(sys.argv[2]))
        return
    for release in sys.argv[1:] or RELEASES:
        python, environment = python_with(release)
        out = HERE / "old" / release
        shutil.rmtree(out, ignore_errors=True)
        out.mkdir(parents=True)
        subprocess.run([python, __file__, "--write", out], env=environment, check=True)
        print(f"{release}: {len(list(out.glob('*.skops')))} files, {sum(p.stat().st_size for p in out.iterdir())} bytes")


if __name__ == "__main__":
    main()
