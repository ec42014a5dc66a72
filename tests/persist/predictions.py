"""Whether two copies of a model answer alike: predict, transform, score and their like, on data that it takes."""

import inspect

import numpy as np
import round_trip

METHODS = ("predict", "predict_proba", "predict_log_proba", "decision_function", "transform", "score_samples", "apply", "kneighbors",
           "inverse_transform", "score")
TEXTS = ["one two", "two three", "three four five"]


def inputs(model) -> list[tuple]:
    """Arguments of fit, or of the methods: the likeliest first; what fits is found by trying."""
    import estimators

    name = type(model).__name__
    try:
        given = estimators.attempts(name, model)
    except Exception:
        given = []
    width = getattr(model, "n_features_in_", None)
    if isinstance(width, (int, np.integer)):
        given.insert(0, (np.random.RandomState(1).rand(10, width), np.arange(10) % 2))
    matrix = np.random.RandomState(1).rand(10, 4)
    try:
        import xgboost

        given.append((xgboost.DMatrix(matrix),))
    except ImportError:
        pass
    colours = np.array([["green"], ["red"]], dtype=object)
    return [*given, (matrix,), (matrix.astype("f4"),), (TEXTS,), ([{"a": 1, "b": 2}],), (np.arange(3),), ([["a", "b"]],), (colours,)]


def answer(model, method: str, arguments: tuple):
    np.random.seed(0)
    return getattr(model, method)(*(arguments if method == "score" else arguments[:1]))


def is_model(thing) -> bool:
    return not inspect.isclass(thing) and any(callable(getattr(thing, method, None)) for method in METHODS[:5])


def is_fitted(model) -> bool:
    try:
        return any(name.endswith("_") and not name.startswith("__") for name in vars(model)) or not hasattr(model, "fit")
    except TypeError:
        return True  # compiled


def models(thing) -> list:
    """The thing itself, or those of a container."""
    if isinstance(thing, (list, tuple)):
        return [item for item in thing if is_model(item)]
    if type(thing) is dict:
        return [item for item in thing.values() if is_model(item)]
    return [thing] if is_model(thing) else []


def same(ours, theirs) -> bool:
    if hasattr(ours, "toarray"):
        ours, theirs = ours.toarray(), theirs.toarray()
    return not round_trip.difference(ours, theirs)


def compare(thing, again) -> dict:
    """{"compared": how many methods, "different": their names, "silent": fitted models that answered to nothing}"""
    compared, different, silent = 0, [], []
    for before, after in zip(models(thing), models(again)):
        if not is_fitted(before):
            continue
        any_answer = False
        for method in METHODS:
            if not callable(getattr(before, method, None)):
                continue
            for arguments in inputs(before):
                try:
                    wanted = answer(before, method, arguments)
                except Exception:
                    continue
                any_answer = True
                compared += 1
                try:
                    is_same = same(wanted, answer(after, method, arguments))
                except Exception as error:
                    is_same = False
                    method += f" ({type(error).__name__}: {str(error)[:60]})"
                if not is_same:
                    different.append(f"{type(before).__name__}.{method}")
                break
        if not any_answer:
            silent.append(type(before).__name__)
    return {"compared": compared, "different": different, "silent": silent}
