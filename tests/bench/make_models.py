"""Makes the two large models of the benchmarks with the real packages: make_models.py FOLDER"""

import sys
from pathlib import Path

from sklearn.datasets import make_classification
from sklearn.ensemble import GradientBoostingClassifier, RandomForestClassifier
from skops.io import dump


def forest():
    x, y = make_classification(n_samples=1500, n_features=20, random_state=0)
    return RandomForestClassifier(n_estimators=1000, random_state=0, n_jobs=2).fit(x, y)


def boosting():
    x, y = make_classification(n_samples=600, n_features=10, n_informative=6, n_classes=3, random_state=0)
    return GradientBoostingClassifier(n_estimators=1000, random_state=0).fit(x, y)


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for make in (forest, boosting):
        target = folder / f"{make.__name__}.skops"
        if not target.exists():
            partial = target.with_suffix(".part")
            dump(make(), partial)
            partial.rename(target)
        print(target)


if __name__ == "__main__":
    main()
