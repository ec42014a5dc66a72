"""Genuine shapes of numpy, joblib and scikit-learn in opcodes, as those libraries write them (protocol 4)."""

import struct

from asm import BUILD, Ops, call, func, new, push


def doubles(*values: float) -> bytes:
    return struct.pack(f"<{len(values)}d", *values)


def dtype(code: str = "f8", order: str = "<") -> Ops:
    return call("numpy dtype", code, False, True) + push((3, order, None, None, None, -1, -1, 0)) + BUILD


def object_dtype() -> Ops:
    return call("numpy dtype", "O8", False, True) + push((3, "|", None, None, None, -1, -1, 63)) + BUILD


def array(data: bytes, shape: tuple, kind="numpy ndarray", of: Ops | None = None) -> Ops:
    empty = call("numpy._core.multiarray _reconstruct", func(kind), (0,), b"b")
    return empty + push((1, shape, dtype() if of is None else of, False, data)) + BUILD


def object_array(*items) -> Ops:
    empty = call("numpy._core.multiarray _reconstruct", func("numpy ndarray"), (0,), b"b")
    return empty + push((1, (len(items),), object_dtype(), False, list(items))) + BUILD


def estimator(name: str, **state) -> Ops:
    return new(name) + push(state | {"_sklearn_version": "1.9.1"}) + BUILD


def scaler(**more) -> Ops:
    state = {
        "with_mean": True,
        "with_std": True,
        "copy": True,
        "n_features_in_": 2,
        "n_samples_seen_": 10,
        "mean_": array(doubles(0.5, 1.5), (2,)),
        "var_": array(doubles(1.0, 2.0), (2,)),
        "scale_": array(doubles(1.0, 1.5), (2,)),
    }
    return estimator("sklearn.preprocessing._data StandardScaler", **(state | more))


def pipeline(*steps) -> Ops:
    return estimator("sklearn.pipeline Pipeline", steps=list(steps), transform_input=None, memory=None, verbose=False)


def wrapper(
    before: int,
    data: bytes = b"",
    *,
    subclass="numpy ndarray",
    shape=(1,),
    of: Ops | None = None,
    order: str = "C",
    alignment: int | None = 16,
    mmap: bool = True,
    **more,
) -> Ops:
    """A joblib array: `before` is how many bytes of the stream stand in front of it."""
    state = {
        "subclass": func(subclass),
        "shape": shape,
        "order": order,
        "dtype": dtype() if of is None else of,
        "allow_mmap": mmap,
        "numpy_array_alignment_bytes": alignment,
    } | more
    ops = new("joblib.numpy_pickle NumpyArrayWrapper") + push(state) + BUILD
    if alignment is None:
        return ops + Ops(data)
    padding = alignment - (before + len(ops) + 1) % alignment
    return ops + Ops(bytes([padding]) + b"\xff" * padding + data)
