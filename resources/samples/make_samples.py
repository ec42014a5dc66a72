"""Makes the example models of this folder with the real packages.

    python make_samples.py

needs skops 0.16, scikit-learn 1.9 and numpy 2.4. The files are committed; run it again only to change them.
"""

import pickle
import zipfile
from pathlib import Path

import numpy as np
from sklearn.compose import ColumnTransformer
from sklearn.datasets import make_classification
from sklearn.ensemble import RandomForestClassifier
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import FunctionTransformer, MinMaxScaler, StandardScaler
from skops.io import dump

FOLDER = Path(__file__).parent


def random_forest():
    x, y = make_classification(n_samples=200, n_features=8, random_state=0)
    return RandomForestClassifier(n_estimators=12, max_depth=5, random_state=0).fit(x, y)


def text_pipeline():
    texts = ["a quick brown fox", "jumps over the dog", "lazy dogs sleep", "foxes run quickly"] * 4
    x = np.array([[t, i, i % 3] for i, t in enumerate(texts)], dtype=object)
    y = np.arange(len(texts)) % 2
    columns = ColumnTransformer(
        [
            ("text", TfidfVectorizer(), 0),
            ("numbers", Pipeline([("scale", MinMaxScaler()), ("log", FunctionTransformer(np.log1p))]), [1, 2]),
        ]
    )
    return Pipeline([("columns", columns), ("model", LogisticRegression())]).fit(x, y)


def scaled_regression():
    x, y = make_classification(n_samples=80, n_features=4, n_informative=3, n_redundant=0, random_state=1)
    return Pipeline([("scale", StandardScaler()), ("model", LogisticRegression())]).fit(x, y)


def main() -> None:
    for make in (random_forest, text_pipeline):
        dump(make(), FOLDER / f"{make.__name__}.skops", compression=zipfile.ZIP_DEFLATED, compresslevel=9)
    # As most models still travel: to see what loading such a file would do.
    (FOLDER / "scaled_regression.pkl").write_bytes(pickle.dumps(scaled_regression(), protocol=4))


if __name__ == "__main__":
    main()
