"""Makes the large pickles of the benchmarks with the real packages: make_pickles.py FOLDER MODELS

MODELS is the folder of make_models.py; the same models are pickled."""

import pickle
import random
import sys
from pathlib import Path

import joblib
import numpy as np
import skops.io


def load(path: Path) -> object:
    return skops.io.load(path, trusted=skops.io.get_untrusted_types(file=path))


def vocabulary() -> dict[str, int]:
    """As a CountVectorizer holds it after a large corpus."""
    chance = random.Random(0)
    words = {"".join(chance.choices("abcdefghijklmnopqrstuvwxyz", k=chance.randint(3, 12))) for _ in range(600_000)}
    return {word: number for number, word in enumerate(sorted(words))}


def main() -> None:
    folder, models = Path(sys.argv[1]), Path(sys.argv[2])
    makers = {
        "forest": lambda: load(models / "forest.skops"),
        "boosting": lambda: load(models / "boosting.skops"),
        "vocabulary": vocabulary,
        "ints": lambda: list(range(1_000_000)),
    }
    for name, make in makers.items():
        target = folder / f"{name}.pkl"
        if not target.exists():
            partial = target.with_suffix(".part")
            partial.write_bytes(pickle.dumps(make(), protocol=4))
            partial.rename(target)
    large = folder / "large.joblib"
    if not large.exists():
        partial = large.with_suffix(".part")
        with open(partial, "wb") as file:
            # Random bytes, so that nothing on the way can be smaller than the file.
            joblib.dump([np.random.default_rng(i).random(2**25) for i in range(8)], file)
        partial.rename(large)


if __name__ == "__main__":
    main()
