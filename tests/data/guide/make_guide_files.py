"""Makes the two pickles of docs/guide that need numpy and scikit-learn; run with those of the newest profile.

make_guide_files.py FOLDER"""

import pickle
import sys
import types
from pathlib import Path

import joblib
import numpy as np
from sklearn.datasets import load_iris
from sklearn.ensemble import RandomForestClassifier


class Scaler:
    """Of a package that nobody but its author has."""


def main() -> None:
    folder = Path(sys.argv[1])
    module = sys.modules["mine"] = types.ModuleType("mine")
    module.Scaler, Scaler.__module__ = Scaler, "mine"
    scaler = Scaler()
    scaler.mean, scaler.factor = np.zeros(3), 2.0
    (folder / "scaler.pkl").write_bytes(pickle.dumps(scaler, protocol=4))
    forest = RandomForestClassifier(5, random_state=0).fit(*load_iris(return_X_y=True))
    joblib.dump(forest, folder / "forest.joblib", compress=3)


if __name__ == "__main__":
    main()
