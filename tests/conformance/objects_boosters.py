"""Models of xgboost, LightGBM, CatBoost, quantile-forest, and pandas' objects.

A stack without one of these libraries lists its objects as skips."""

import importlib

import numpy as np
import user_module as user
from estimators import data

X, CLASSES, VALUES, _ = data()
GROUPS = [10, 10, 10]


def library(name):
    return importlib.import_module(name)


def xgboost(r):
    for booster in ("gbtree", "gblinear", "dart"):
        for name in ("XGBClassifier", "XGBRegressor", "XGBRFClassifier", "XGBRFRegressor", "XGBRanker"):
            if booster == "gblinear" and "RF" in name:
                continue
            r.add("xgboost", f"{name}_{booster}", lambda name=name, booster=booster: xgboost_model(name, booster))
    r.add("xgboost", "unfitted", lambda: library("xgboost").XGBClassifier())
    r.add("xgboost", "bare_booster", lambda: xgboost_model("XGBRegressor", "gbtree").get_booster())
    r.add("xgboost", "in_pipeline", lambda: library("sklearn.pipeline").make_pipeline(
        library("sklearn.preprocessing").StandardScaler(), library("xgboost").XGBClassifier(n_estimators=2, n_jobs=1)).fit(X, CLASSES))


def xgboost_model(name, booster):
    settings = {"n_estimators": 2, "n_jobs": 1, "booster": booster, "random_state": 0}
    if booster != "gblinear":
        settings["max_depth"] = 2
    model = getattr(library("xgboost"), name)(**settings)
    if name == "XGBRanker":
        return model.fit(X, CLASSES, group=GROUPS)
    return model.fit(X, CLASSES if "Classifier" in name else VALUES)


def lightgbm(r):
    for boosting in ("gbdt", "dart", "goss", "rf"):
        for name in ("LGBMClassifier", "LGBMRegressor", "LGBMRanker"):
            r.add("lightgbm", f"{name}_{boosting}", lambda name=name, boosting=boosting: lightgbm_model(name, boosting))
    r.add("lightgbm", "unfitted", lambda: library("lightgbm").LGBMClassifier())
    r.add("lightgbm", "bare_booster", lambda: lightgbm_model("LGBMRegressor", "gbdt").booster_)


def lightgbm_model(name, boosting):
    settings = {"n_estimators": 2, "n_jobs": 1, "boosting_type": boosting, "verbose": -1, "random_state": 0, "min_child_samples": 3}
    if boosting == "rf":
        settings.update(subsample=0.8, subsample_freq=1)
    model = getattr(library("lightgbm"), name)(**settings)
    if name == "LGBMRanker":
        return model.fit(X, CLASSES, group=GROUPS)
    return model.fit(X, CLASSES if "Classifier" in name else VALUES)


def catboost(r):
    for name in ("CatBoostClassifier", "CatBoostRegressor", "CatBoostRanker"):
        for boosting in ("Ordered", "Plain"):
            if name == "CatBoostRanker" and boosting == "Ordered":
                continue
            r.add("catboost", f"{name}_{boosting}", lambda name=name, boosting=boosting: catboost_model(name, boosting))
    r.add("catboost", "unfitted", lambda: library("catboost").CatBoostClassifier())


def catboost_model(name, boosting):
    model = getattr(library("catboost"), name)(iterations=2, verbose=0, thread_count=1, depth=2, boosting_type=boosting, allow_writing_files=False)
    if name == "CatBoostRanker":
        return model.fit(X, VALUES, group_id=np.repeat([0, 1, 2], 10))
    return model.fit(X, CLASSES if "Classifier" in name else VALUES)


def quantile_forest(r):
    for name in ("RandomForestQuantileRegressor", "ExtraTreesQuantileRegressor"):
        for quantiles in (None, [0.1, 0.5], 0.5):
            r.add("quantile_forest", f"{name}_{quantiles}", lambda name=name, quantiles=quantiles: getattr(
                library("quantile_forest"), name)(n_estimators=2, max_depth=2, default_quantiles=quantiles, random_state=0).fit(X, VALUES))
    r.add("quantile_forest", "unfitted", lambda: library("quantile_forest").RandomForestQuantileRegressor())


def pandas(r):
    built = {
        "series": lambda pd: pd.Series([1, 2]), "frame": lambda pd: pd.DataFrame({"a": [1, 2]}), "timestamp": lambda pd: pd.Timestamp("2020-01-01"),
        "timedelta": lambda pd: pd.Timedelta("1D"), "range_index": lambda pd: pd.RangeIndex(3), "index": lambda pd: pd.Index(["a"]),
        "multi_index": lambda pd: pd.MultiIndex.from_tuples([(1, 2)]), "categorical": lambda pd: pd.Categorical(["a", "b"]),
        "na": lambda pd: pd.NA, "not_a_time": lambda pd: pd.NaT, "interval": lambda pd: pd.Interval(0, 1), "period": lambda pd: pd.Period("2020"),
        "category_dtype": lambda pd: pd.CategoricalDtype(["a"]), "int64_dtype": lambda pd: pd.Int64Dtype(), "string_array": lambda pd: pd.array(["a"]),
        "scaler_names": lambda pd: library("sklearn.preprocessing").StandardScaler().fit(pd.DataFrame({"a": [1.0, 2.0], "b": [1, 3]})),
        "encoder_names": lambda pd: library("sklearn.preprocessing").OneHotEncoder().fit(pd.DataFrame({"color": ["red", "green"]})),
    }
    for name, build in built.items():
        r.add("pandas", name, lambda build=build: build(library("pandas")))
    r.add("pandas", "mixed", lambda: {"s": [library("pandas").Timestamp("2020-01-01"), user.Plain()]})


def register(r):
    for fill in (xgboost, lightgbm, catboost, quantile_forest, pandas):
        fill(r)
