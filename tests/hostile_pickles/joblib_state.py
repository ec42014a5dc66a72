"""What joblib's array wrappers do with their state: methods, dtypes and shapes from the file, files beside the file.

What happens is in joblib/numpy_pickle.py (NumpyArrayWrapper, NumpyUnpickler) and numpy_pickle_compat.py.
"""

import zlib

from asm import BUILD, PY, SH, Ops, call, framed, named, new, partial, push, stream
from cases import hygiene, runs
from joblib_files import before, file_with
from containers import npy
from shapes import doubles, dtype, wrapper

TECHNIQUE = "joblib"
SYSTEM = named("os system")
PAYLOAD = call("os system", SH)
JOBLIB = {"loader": "joblib", "needs": ["joblib", "numpy"]}
RUN_CODE = partial("runpy _run_code", PY, {}, None, "m", None)


def wrapper_methods():
    """BUILD puts the state into the wrapper's __dict__, and its methods are looked up there first."""
    for name in ("read", "read_array"):
        yield runs(
            f"state_replaces_{name}.joblib",
            file_with(wrapper(before(), b"", alignment=None, **{name: RUN_CODE})),
            "runpy._run_code",
            "a function in the state takes the method's place",
            **JOBLIB,
        )
    yield runs(
        "state_replaces_alignment.joblib",
        file_with(
            wrapper(
                before(), b"\0" + doubles(0.5), alignment=None, safe_get_numpy_array_alignment_bytes=partial(SYSTEM, SH)
            )
        ),
        "os.system",
        "called without arguments",
        **JOBLIB,
    )
    yield runs(
        "state_replaces_read_mmap.joblib",
        file_with(wrapper(before(), b"", alignment=None, read_mmap=RUN_CODE)),
        "runpy._run_code",
        loader="joblib-mmap",
        needs=["joblib", "numpy"],
    )
    fake = call(call("builtins type", "d", (), {"hasobject": call("builtins property", RUN_CODE)}))
    yield runs(
        "dtype_is_no_dtype.joblib",
        file_with(wrapper(before(), b"", of=fake, alignment=None)),
        "builtins.type|runpy._run_code",
        "asked for .hasobject",
        **JOBLIB,
    )
    lying = call("types SimpleNamespace") + push({"hasobject": True}) + BUILD
    yield runs(
        "dtype_says_hasobject.joblib",
        file_with(wrapper(before(), bytes(framed(PAYLOAD)), of=lying, alignment=None)),
        "os.system",
        "no dtype at all, but a nested pickle is read",
        **JOBLIB,
    )
    shape = call(
        "collections deque", [call(call("builtins type", "X", (), {"__int__": RUN_CODE, "__index__": RUN_CODE}))]
    )
    yield runs(
        "shape_of_strangers.joblib",
        file_with(wrapper(before(), b"", shape=shape, alignment=None)),
        "runpy._run_code",
        "numpy.int64(x) of each",
        **JOBLIB,
    )
    yield hygiene(
        "hygiene_subclass_dangerous.joblib",
        file_with(wrapper(before(), doubles(0.5), subclass="subprocess Popen")),
        "loads",
        "numpy 2 never uses it; numpy 1 gave it to _reconstruct",
        expect="call-unusual",
        **JOBLIB,
    )
    yield hygiene(
        "hygiene_array_cut.joblib",
        file_with(wrapper(before(), doubles(0.5), shape=(100,))),
        "raises",
        expect="joblib-array",
        **JOBLIB,
    )
    yield hygiene(
        "hygiene_shape_huge.joblib",
        file_with(wrapper(before(), doubles(0.5), shape=(2**40,))),
        "raises",
        expect="joblib-array",
        **JOBLIB,
    )
    yield hygiene(
        "hygiene_shape_negative.joblib",
        file_with(wrapper(before(), doubles(0.5), shape=(-1,))),
        "raises",
        expect="joblib-array",
        **JOBLIB,
    )
    yield hygiene(
        "hygiene_shape_overflow.joblib",
        file_with(wrapper(before(), doubles(0.5), shape=(2**33, 2**33))),
        "raises",
        expect="joblib-array",
        **JOBLIB,
    )
    yield hygiene(
        "hygiene_dtype_text.joblib",
        file_with(wrapper(before(), doubles(0.5), of=push("f8"))),
        "raises",
        expect="joblib-array",
        **JOBLIB,
    )
    yield hygiene(
        "hygiene_state_missing.joblib",
        file_with(new("joblib.numpy_pickle NumpyArrayWrapper") + push({}) + BUILD),
        "raises",
        expect="joblib-array",
        **JOBLIB,
    )


def side_files():
    """Before 0.10 arrays were files beside the file, loaded with allow_pickle=True."""
    old = "joblib.numpy_pickle NDArrayWrapper"
    zold = "joblib.numpy_pickle ZNDArrayWrapper"

    def naming(filename: str, kind: str = old) -> Ops:
        return new(kind) + push({"filename": filename, "subclass": named("numpy ndarray"), "allow_mmap": False}) + BUILD

    yield runs(
        "side_file.joblib",
        bytes(stream(naming("side_file.joblib_01.npy"))),
        "joblib.numpy_pickle.NDArrayWrapper" "|side_file.joblib_01.npy",
        "the payload is in the other file",
        expect="joblib-side-file",
        **JOBLIB,
        siblings={"side_file.joblib_01.npy": npy(bytes(framed(PAYLOAD)))},
    )
    yield runs(
        "side_path_up.joblib",
        bytes(stream(naming("../joblib/side_path_up.npy"))),
        "../joblib/side_path_up.npy|joblib.numpy_pickle.NDArrayWrapper",
        "a path, not a name",
        expect="joblib-side-path",
        **JOBLIB,
        siblings={"side_path_up.npy": npy(bytes(framed(PAYLOAD)))},
    )
    yield runs(
        "side_path_absolute.joblib",
        bytes(stream(naming("/etc/hostname"))),
        "/etc/hostname",
        "os.path.join lets an absolute path win",
        expect="joblib-side-path",
        proof="audit:open:/etc/hostname",
        **JOBLIB,
    )
    yield runs(
        "side_path_traversal.joblib",
        bytes(stream(naming("../" * 30 + "etc/hostname"))),
        "etc/hostname",
        expect="joblib-side-path",
        proof="audit:open:etc/hostname",
        **JOBLIB,
    )
    z = (
        new(zold)
        + push(
            {
                "filename": "/etc/hostname",
                "init_args": (named("numpy ndarray"), (0,), b"b"),
                "state": (1, (1,), dtype(), False),
            }
        )
        + BUILD
    )
    yield runs(
        "side_path_z.joblib",
        bytes(stream(z)),
        "/etc/hostname",
        expect="joblib-side-path",
        proof="audit:open:/etc/hostname",
        **JOBLIB,
    )
    body = bytes(stream(naming("/etc/hostname")))
    packed = b"ZF" + hex(len(body)).encode().ljust(19) + zlib.compress(body)
    yield runs(
        "side_path_in_zf.joblib",
        packed,
        "/etc/hostname",
        expect="joblib-side-path",
        proof="audit:open:/etc/hostname",
        **JOBLIB,
    )
    yield runs(
        "side_state_replaces_read.joblib",
        bytes(stream(new(old), push({"read": RUN_CODE}), BUILD)),
        "runpy._run_code",
        **JOBLIB,
    )
    yield hygiene(
        "hygiene_side_missing.joblib",
        bytes(stream(naming("no-such-file.npy"))),
        "raises:FileNotFoundError",
        expect="joblib-side-file",
        **JOBLIB,
    )


def cases():
    yield from wrapper_methods()
    yield from side_files()
