#!/usr/bin/env python3
"""Writes samples/: three models as people publish them, and what the real skops says of each.

    make_samples.py [PYTHON]      PYTHON: of the newest stack (../conformance/environment.py)

Without PYTHON only the models are written; with it, for each NAME.skops:
    NAME.skops-0.16.types.txt            get_untrusted_types
    NAME.skops-0.16.visualize-MODE.txt   visualize, without rich, in its three modes; where it
                                         raises, one line that begins with "raises "
    NAME.skops-0.16.use.txt              what load and predict do in that stack
The texts are goldens: made anew by this script, never edited.
"""

import contextlib
import io
import subprocess
import sys
from pathlib import Path

from old_stacks import python_with

HERE = Path(__file__).resolve().parent
SAMPLES = HERE / "samples"
MODELS = {
    # name: (release of skops, base environment)
    "decision-tree_skops-0.11_sklearn-1.6": ("0.11.0", "sklearn-1.6"),
    "drug-pipeline_skops-0.13_sklearn-1.7": ("0.13.0", "sklearn-1.7"),
    "credit-forest_skops-0.9_sklearn-1.2": ("0.9.0", "sklearn-1.2"),
}


def decision_tree():
    import numpy as np
    from sklearn.tree import DecisionTreeClassifier

    rng = np.random.RandomState(0)
    x = rng.rand(120, 6)
    model = DecisionTreeClassifier(max_depth=6, random_state=42).fit(x, ((x[:, 0] > 0.5) + (x[:, 1] > x[:, 2])).astype(int))
    # What fitting on a table with column names leaves.
    model.feature_names_in_ = np.array(["gpa", "credits", "absences", "income", "distance", "age"], dtype=object)
    return model


def drug_pipeline():
    import numpy as np
    from sklearn.compose import ColumnTransformer
    from sklearn.ensemble import RandomForestClassifier
    from sklearn.impute import SimpleImputer
    from sklearn.pipeline import Pipeline
    from sklearn.preprocessing import OrdinalEncoder, StandardScaler

    rng = np.random.RandomState(1)
    table = np.empty((80, 5), dtype=object)
    table[:, 0], table[:, 4] = rng.randint(15, 75, 80), rng.rand(80) * 30 + 6
    for column, values in ((1, ["F", "M"]), (2, ["HIGH", "LOW", "NORMAL"]), (3, ["HIGH", "NORMAL"])):
        table[:, column] = rng.choice(values, 80)
    drugs = np.array(["drugA", "drugB", "drugC", "drugX", "DrugY"], dtype=object)[rng.randint(0, 5, 80)]
    columns = ColumnTransformer([
        ("encoder", OrdinalEncoder(), [1, 2, 3]), ("num_imputer", SimpleImputer(strategy="median"), [0, 4]),
        ("num_scaler", StandardScaler(), [0, 4])])
    return Pipeline([("preprocessing", columns), ("model", RandomForestClassifier(n_estimators=3, max_depth=3, random_state=125))]).fit(table, drugs)


def credit_forest():
    import numpy as np
    from sklearn.ensemble import RandomForestClassifier

    rng = np.random.RandomState(2)
    x = rng.rand(100, 7)
    return RandomForestClassifier(n_estimators=4, max_depth=4, random_state=0).fit(x, (x @ rng.rand(7) > 1.5).astype(int))


def write(name: str, path: Path) -> None:
    """Runs in the environment of the release."""
    import zipfile

    import skops.io

    makers = {"decision": decision_tree, "drug": drug_pipeline, "credit": credit_forest}
    # The pipeline is deflated: its schema is 200 kB, most of it indentation.
    method = zipfile.ZIP_DEFLATED if name.startswith("drug") else zipfile.ZIP_STORED
    skops.io.dump(makers[name.split("-")[0]](), path, compression=method)


def goldens(name: str) -> None:
    """Runs in the newest stack."""
    import warnings

    sys.modules["rich"] = None
    warnings.simplefilter("ignore")
    import numpy as np
    import skops.io

    path = SAMPLES / f"{name}.skops"
    base = f"{name}.skops-0.16"
    types = skops.io.get_untrusted_types(file=path)
    (SAMPLES / f"{base}.types.txt").write_text("".join(f"{each}\n" for each in types))
    for show in ("all", "untrusted", "trusted"):
        out = io.StringIO()
        try:
            with contextlib.redirect_stdout(out):
                skops.io.visualize(path, show=show, use_colors=False)
            text = out.getvalue()
        except Exception as error:
            text = f"raises {type(error).__name__}: {error}\n"
        (SAMPLES / f"{base}.visualize-{show}.txt").write_text(text)
    lines = []
    try:
        model = skops.io.load(path, trusted=types)
        lines.append(f"load: {type(model).__name__}")
        row = np.array([[30, "F", "HIGH", "NORMAL", 12.0]], dtype=object) if "drug" in name else np.full((1, model.n_features_in_), 0.5)
        lines.append(f"predict: {model.predict(row).tolist()}")
    except Exception as error:
        lines.append(f"{'predict' if lines else 'load'}: raises {type(error).__name__}: {str(error).splitlines()[0]}")
    (SAMPLES / f"{base}.use.txt").write_text("".join(f"{line}\n" for line in lines))


def main() -> None:
    if sys.argv[1:2] == ["--write"]:
        write(sys.argv[2], Path(sys.argv[3]))
        return
    if sys.argv[1:2] == ["--goldens"]:
        goldens(sys.argv[2])
        return
    SAMPLES.mkdir(exist_ok=True)
    for name, (release, base) in MODELS.items():
        python, environment = python_with(release, base)
        subprocess.run([python, __file__, "--write", name, SAMPLES / f"{name}.skops"], env=environment, check=True)
        if len(sys.argv) > 1:
            subprocess.run([sys.argv[1], __file__, "--goldens", name], check=True)


if __name__ == "__main__":
    main()
