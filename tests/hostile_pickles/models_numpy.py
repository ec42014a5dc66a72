"""What numpy calls and believes: subclasses, dtypes, codecs and protocols."""

from asm import BUILD, POP, PY, REDUCE, SH, call, framed, named, old_global, partial, push, stream, tup
from cases import hygiene, runs
from shapes import array, doubles, dtype, object_dtype

TECHNIQUE = "models"
SYSTEM = named("os system")
PAYLOAD = call("os system", SH)
NUMPY, SCIPY, SKLEARN = {"needs": ["numpy"]}, {"needs": ["scipy", "numpy"]}, {"needs": ["sklearn", "numpy"]}
RUN_CODE = partial("runpy _run_code", PY, {}, None, "m", None)


def cases():
    hostile = call("builtins type", "weights", (named("numpy ndarray"),), {"__array_finalize__": RUN_CODE})
    yield runs(
        "reconstruct_hostile_subclass",
        framed(call("numpy._core.multiarray _reconstruct", hostile, (0,), b"b")),
        "builtins.type|runpy._run_code",
        "numpy calls the subclass",
        **NUMPY
    )
    yield runs(
        "reconstruct_setstate_subclass",
        framed(
            call(
                "numpy._core.multiarray _reconstruct",
                call("builtins type", "w", (named("numpy ndarray"),), {"__setstate__": SYSTEM}),
                (0,),
                b"b",
            ),
            push(SH),
            BUILD,
        ),
        "builtins.type|os.system",
        **NUMPY
    )
    array_like = call(call("builtins type", "X", (), {"__array_interface__": call("builtins property", RUN_CODE)}))
    yield runs("array_protocol", framed(call("numpy array", array_like)), "builtins.type|runpy._run_code", **NUMPY)
    dtype_like = call(call("builtins type", "X", (), {"dtype": call("builtins property", RUN_CODE)}))
    yield runs(
        "dtype_attribute",
        framed(call("numpy dtype", dtype_like)),
        "builtins.type|runpy._run_code",
        "numpy.dtype asks its argument for .dtype",
        **NUMPY
    )
    # dtype.__setstate__ believes the flags: an object field without the object flags is raw memory taken as a pointer.
    fields = (
        call("numpy dtype", "V8", False, True)
        + push((3, "|", None, ("a",), {"a": (object_dtype(), 0)}, 8, 1, 0))
        + BUILD
    )
    fake = (
        call("numpy._core.multiarray _reconstruct", named("numpy ndarray"), (0,), b"b")
        + push((1, (1,), fields, False, b"AAAAAAAA"))
        + BUILD
    )
    yield runs(
        "dtype_flags_without_object",
        framed(fake),
        "numpy.dtype",
        "bytes of the file used as a pointer at repr()",
        proof="repr-status:-11",
        **NUMPY
    )
    yield runs(
        "frombuffer_flags",
        framed(call("numpy._core.numeric _frombuffer", b"AAAAAAAA", fields, (1,), "C")),
        "numpy.dtype|numpy._core.numeric._frombuffer",
        proof="repr-status:-11",
        **NUMPY
    )
    yield runs(
        "ufunc_reconstruct_old",
        framed(call(call("numpy.core _ufunc_reconstruct", "os", "system"), SH)),
        "numpy.core._ufunc_reconstruct",
        "getattr(__import__(module), name)",
        **NUMPY
    )
    yield runs(
        "reconstruct_python2_encode",
        stream(
            old_global("numpy.core.multiarray _reconstruct"),
            tup(old_global("numpy ndarray"), (0,), old_global("_codecs encode") + tup("b", "latin1") + REDUCE),
            REDUCE,
            POP,
            old_global("os system") + tup(old_global("_codecs encode") + tup(SH, "rot13") + REDUCE),
            REDUCE,
            protocol=2,
        ),
        "os.system",
        "an allowed callable with another codec computes the command",
        proof="stdout:sh:",
        **NUMPY
    )
    yield runs(
        "codecs_encode_hex",
        stream(call("pickle loads", call("_codecs decode", bytes(stream(PAYLOAD)).hex(), "hex"))),
        "pickle.loads",
    )
    yield runs("codecs_encode_unusual", stream(call("_codecs encode", "a", "idna"), POP, PAYLOAD), "os.system")
    yield runs(
        "masked_array_class",
        framed(call("numpy.ma.core _mareconstruct", named("numpy.ma MaskedArray"), hostile, (0,), "b")),
        "builtins.type|runpy._run_code",
        **NUMPY
    )
    yield hygiene(
        "hygiene_dtype_state_short",
        framed(call("numpy dtype", "f8", False, True), push((3,)), BUILD),
        "raises",
        **NUMPY
    )
    yield hygiene(
        "hygiene_dtype_itemsize",
        framed(
            call("numpy dtype", "V8", False, True), push((3, "|", None, ("a",), {"a": (dtype(), 64)}, 8, 1, 0)), BUILD
        ),
        "loads",
        "a field outside of its item",
        **NUMPY
    )
    yield hygiene("hygiene_array_too_short", framed(array(doubles(1.0), (1000,))), "raises", **NUMPY)
    yield hygiene("hygiene_array_negative", framed(array(doubles(1.0), (-1,))), "raises", **NUMPY)
    yield hygiene("hygiene_array_huge", framed(array(b"", (2**40, 2**40))), "raises", **NUMPY)
    yield hygiene(
        "hygiene_reconstruct_not_array",
        framed(call("numpy._core.multiarray _reconstruct", named("builtins dict"), (0,), b"b")),
        "raises",
        **NUMPY
    )
