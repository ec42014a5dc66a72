"""joblib's own layout: arrays between the opcodes, nested pickles, files beside the file, memory maps.

What happens is in joblib/numpy_pickle.py (NumpyArrayWrapper, NumpyUnpickler) and numpy_pickle_compat.py.
"""

from asm import (
    BUILD,
    POP,
    PY,
    SH,
    STOP,
    Ops,
    call,
    drop,
    frame,
    framed,
    named,
    new,
    partial,
    proto,
    push,
    stream,
    text_call,
    tup,
)
from cases import elsewhere, runs
from shapes import doubles, dtype, object_array, object_dtype, scaler, wrapper

TECHNIQUE = "joblib"
SYSTEM = named("os system")
PAYLOAD = call("os system", SH)
JOBLIB = {"loader": "joblib", "needs": ["joblib", "numpy"]}
RUN_CODE = partial("runpy _run_code", PY, {}, None, "m", None)
HEAD = bytes(proto(4) + push({"a": 1})[:1])  # PROTO 4, EMPTY_DICT


def file_with(array: Ops, key: str = "coef_", after: Ops = Ops(b"")) -> bytes:
    return bytes(Ops(HEAD) + push(key) + array + Ops(b"s") + after + STOP)


def before(key: str = "coef_") -> int:
    return len(HEAD) + len(push(key))


def nested():
    inner = object_array("a", PAYLOAD)
    for protocol in (2, 4, 5):
        yield runs(
            f"nested_object_array_p{protocol}.joblib",
            file_with(
                wrapper(
                    before(), bytes(stream(inner, protocol=protocol)), of=object_dtype(), alignment=None, shape=(2,)
                )
            ),
            "os.system",
            "the payload is in the inner pickle, which has a memo of its own",
            **JOBLIB,
        )
    yield runs(
        "nested_plain_payload.joblib",
        file_with(wrapper(before(), bytes(framed(PAYLOAD)), of=object_dtype(), alignment=None)),
        "os.system",
        "the inner pickle need not be an array",
        **JOBLIB,
    )
    yield runs(
        "nested_protocol_0.joblib",
        file_with(wrapper(before(), bytes(text_call("os system", SH) + STOP), of=object_dtype(), alignment=None)),
        "os.system",
        **JOBLIB,
    )
    twice = wrapper(before(), bytes(framed(PAYLOAD)), of=object_dtype(), alignment=None)
    deep = wrapper(before(), bytes(proto(4) + twice + STOP), of=object_dtype(), alignment=None)
    yield runs(
        "nested_wrapper_is_not_read.joblib",
        file_with(deep),
        "os.system",
        "the inner unpickler reads no arrays, so " "the bytes of the innermost are its opcodes",
        **JOBLIB,
    )
    late = wrapper(before(), bytes(framed(object_array("a"))), of=object_dtype(), alignment=None)
    yield runs(
        "after_nested.joblib",
        file_with(late, after=Ops(b"(") + PAYLOAD + Ops(b"1")),
        "os.system",
        "the outer opcodes go on",
        **JOBLIB,
    )
    yield runs(
        "field_object_dtype.joblib",
        file_with(
            wrapper(before(), bytes(framed(PAYLOAD)), of=call("numpy dtype", [("a", "f8"), ("b", "O")]), alignment=None)
        ),
        "os.system",
        "one object field makes it a nested pickle",
        **JOBLIB,
    )


def around_arrays():
    plain = wrapper(before(), doubles(0.5))
    yield runs(
        "payload_after_array.joblib", file_with(plain, after=Ops(b"(") + PAYLOAD + Ops(b"1")), "os.system", **JOBLIB
    )
    yield runs(
        "payload_before_array.joblib",
        bytes(
            Ops(HEAD)
            + drop(PAYLOAD)
            + push("coef_")
            + wrapper(before() + len(drop(PAYLOAD)), doubles(0.5))
            + Ops(b"s")
            + STOP
        ),
        "os.system",
        **JOBLIB,
    )
    # Array bytes that look like the end of the file, and others that look like opcodes.
    tail = Ops(b"0") + PAYLOAD + STOP
    yield runs(
        "array_data_looks_like_stop.joblib",
        file_with(wrapper(before(), b"." * 8), after=Ops(b"(") + PAYLOAD + Ops(b"1")),
        "os.system",
        "who ignores arrays stops in the first one",
        **JOBLIB,
    )
    data = bytes(Ops(b"0") + PAYLOAD + STOP)
    data += b"\0" * (-len(data) % 8)
    yield runs(
        "array_data_is_payload.joblib",
        file_with(wrapper(before(), data, shape=(len(data) // 8,), alignment=None)),
        "os.system",
        "numbers for joblib.load, opcodes for pickle.load",
        needs=["joblib", "numpy"],
        expect="pickle-readers-differ",
    )
    yield runs(
        "array_hides_from_pickle.joblib",
        file_with(wrapper(before(), b"s." + b"\0" * 6, alignment=None), after=Ops(b"(") + PAYLOAD + Ops(b"1")),
        "os.system",
        "benign for pickle.load, payload for joblib.load",
        **JOBLIB,
    )
    yield runs("padding_long.joblib", _long_padding(tail), "os.system", "255 bytes of padding hide a decoy", **JOBLIB)
    yield runs("wrapper_in_frame.joblib", _in_frame(), "os.system", "the array stands behind the frame's end", **JOBLIB)
    yield runs(
        "fortran_order.joblib",
        file_with(
            wrapper(before(), doubles(1, 2, 3, 4), shape=(2, 2), order="F"), after=Ops(b"(") + PAYLOAD + Ops(b"1")
        ),
        "os.system",
        **JOBLIB,
    )
    yield runs(
        "zero_size_array.joblib",
        file_with(wrapper(before(), b"", shape=(0,)), after=Ops(b"(") + PAYLOAD + Ops(b"1")),
        "os.system",
        **JOBLIB,
    )
    yield runs(
        "scalar_array.joblib",
        file_with(wrapper(before(), doubles(1), shape=()), after=Ops(b"(") + PAYLOAD + Ops(b"1")),
        "os.system",
        **JOBLIB,
    )
    yield runs(
        "mmap_mode.joblib",
        file_with(plain, after=Ops(b"(") + PAYLOAD + Ops(b"1")),
        "os.system",
        loader="joblib-mmap",
        needs=["joblib", "numpy"],
    )
    yield runs(
        "old_sklearn_name.joblib",
        bytes(stream(named("joblib.numpy_pickle os.system"), tup(SH), Ops(b"R"))),
        "joblib.numpy_pickle.os.system",
        **JOBLIB,
    )
    yield runs(
        "estimator_with_array.joblib",
        bytes(stream(scaler(notes_=PAYLOAD))),
        "os.system",
        loader="joblib",
        needs=["joblib", "numpy", "sklearn"],
    )


def _long_padding(tail: Ops) -> bytes:
    # alignment only has to be there; the padding's length is what the byte says
    ops = wrapper(0, b"", alignment=None, numpy_array_alignment_bytes=16)
    return bytes(Ops(HEAD) + push("coef_") + ops + Ops(bytes([255]) + b"." * 255 + doubles(0.5)) + Ops(b"s(") + tail)


def _in_frame() -> bytes:
    array = (
        new("joblib.numpy_pickle NumpyArrayWrapper")
        + push(
            {
                "subclass": named("numpy ndarray"),
                "shape": (1,),
                "order": "C",
                "dtype": dtype(),
                "allow_mmap": False,
                "numpy_array_alignment_bytes": None,
            }
        )
        + BUILD
    )
    body = array + POP + PAYLOAD + STOP
    return bytes(proto(4) + frame(body) + doubles(0.5))


def away():
    old = "sklearn.externals.joblib.numpy_pickle"
    ops = (
        new(old + " NumpyArrayWrapper")
        + push(
            {
                "subclass": named("numpy ndarray"),
                "shape": (1,),
                "order": "C",
                "dtype": object_dtype(),
                "allow_mmap": False,
            }
        )
        + BUILD
    )
    yield elsewhere(
        "old_sklearn_wrapper.joblib",
        bytes(proto(2) + ops + Ops(bytes(stream(PAYLOAD))) + STOP),
        "os.system",
        "scikit-learn < 0.23: sklearn/externals/joblib/numpy_pickle.py",
    )
    yield elsewhere(
        "subclass_numpy1.joblib",
        file_with(wrapper(before(), doubles(0.5), subclass=SYSTEM)),
        "os.system",
        "numpy 1.x: joblib gives the subclass to _reconstruct",
    )


def cases():
    for part in (nested, around_arrays, away):
        yield from part()
