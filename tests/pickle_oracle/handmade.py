"""Files that no present release writes: pickles of Python 2, and joblib's older layouts.

files() gives names and contents; a side file is named by the pickle beside it. `npy` is the content of an .npy file.
"""

import pickle
import struct
import zlib

from assemble import STOP, built, called, imported, made, octets, value, whole

RAW = struct.pack("<3d", 1.0, 2.5, -3.0)


def string(data: bytes) -> bytes:
    """As Python 2 wrote a str in protocol 0: repr() in ASCII."""
    return pickle.STRING + repr(data).encode()[1:] + b"\n"


def text_int(number) -> bytes:
    return pickle.INT + str(number).encode() + b"\n"


def text_tuple(*parts: bytes) -> bytes:
    return pickle.MARK + b"".join(parts) + pickle.TUPLE


def state(*parts: bytes) -> bytes:
    return text_tuple(*parts) + pickle.BUILD


def dtype_2(code: bytes, order: bytes, spell) -> bytes:
    """numpy.dtype as Python 2 wrote it; `spell` writes a str."""
    arguments = text_tuple(spell(code), text_int(0), text_int(1))
    return (imported("numpy", "dtype") + arguments + pickle.REDUCE
            + state(text_int(3), spell(order), pickle.NONE, pickle.NONE, pickle.NONE, text_int(-1), text_int(-1), text_int(0)))


def array_2(data: bytes, spell) -> bytes:
    start = imported("numpy.core.multiarray", "_reconstruct") + text_tuple(
        imported("numpy", "ndarray"), text_tuple(text_int(0)), spell(b"b")) + pickle.REDUCE
    return start + state(text_int(1), text_tuple(text_int(3)), dtype_2(b"f8", b"<", spell), pickle.FALSE, spell(data))


def short_string(data: bytes) -> bytes:
    return pickle.SHORT_BINSTRING + bytes([len(data)]) + data


def long_string(data: bytes) -> bytes:
    return pickle.BINSTRING + struct.pack("<i", len(data)) + data


def python_2():
    spellings = {"string": string, "short": short_string, "long": long_string}
    for name, spell in spellings.items():
        yield f"{name}_ascii", spell(b"text") + STOP
        yield f"{name}_quotes", spell(b"it's \"quoted\" \\ \t") + STOP
        # Not ASCII: refused unless encoding= says otherwise.
        yield f"{name}_bytes", spell(b"\x00\xff\xe9") + STOP
        yield f"{name}_array_ascii", array_2(b"\x00" * 24, spell) + STOP
        yield f"{name}_array", array_2(RAW, spell) + STOP
    yield "string_double_quotes", b'S"it\'s"\n.'
    yield "string_escapes", rb"S'\x41\101\n\t\\\''" + b"\n."
    yield "string_continued", b"S'a\\\\\\x0a'\n."
    yield "string_unquoted", b"Stext\n."
    yield "string_one_quote", b"S'\n."
    yield "string_bad_escape", b"S'\\xg'\n."
    yield "unicode", b"Vn\xe4me \\u2200 \\U0001f642\n."
    yield "long_text", b"L123456789012345678901234567890L\n."
    yield "booleans", b"(I01\nI00\nI1\nt."
    yield "dict", b"(dp0\nS'a'\nI1\ns."
    yield "instance", pickle.MARK + pickle.INST + b"user_module\nPlain\n" + value({"value": 1}) + pickle.BUILD + STOP
    yield "object", pickle.MARK + imported("user_module", "Plain") + pickle.OBJ + value({"value": 1}) + pickle.BUILD + STOP
    yield "reconstructor", called(imported("copy_reg", "_reconstructor"), imported("user_module", "Plain"),
                                  imported("__builtin__", "object"), None) + value({"value": 1}) + pickle.BUILD + STOP
    yield "set", called(imported("__builtin__", "set"), [1, 2]) + STOP
    yield "memo", b"(lp0\nI1\naI2\nap1\n0g0\n."


def dtype(code: str = "f8", order: str = "<", flags: int = 0) -> bytes:
    return built(called(imported("numpy", "dtype"), code, False, True), (3, order, None, None, None, -1, -1, flags))


def wrapper(home: str = "joblib.numpy_pickle", dtype_=None, **fields) -> bytes:
    attributes = {"subclass": imported("numpy", "ndarray"), "shape": (3,), "order": "C",
                  "dtype": dtype_ or dtype(), "allow_mmap": True} | fields
    return built(made(imported(home, "NumpyArrayWrapper")), attributes)


OBJECT = {"dtype_": dtype("O8", "|", 63), "allow_mmap": False}


def joblib_layouts():
    nested = whole(called(imported("numpy.core.multiarray", "_reconstruct"), imported("numpy", "ndarray"), (0,), octets(b"b"))
                   + state(value(1), value((2,)), dtype("O8", "|", 63), pickle.NEWFALSE, value(["a", None])))
    yield "unaligned", whole(wrapper() + RAW)
    yield "unaligned_fortran", whole(wrapper(shape=(3, 1), order="F") + RAW)
    yield "unaligned_then_more", whole(pickle.MARK + wrapper() + RAW + value("after") + wrapper() + RAW + pickle.LIST)
    yield "alignment_none", whole(wrapper(numpy_array_alignment_bytes=None) + RAW)
    yield "alignment_16", whole(wrapper(numpy_array_alignment_bytes=16) + b"\x03\xff\xff\xff" + RAW)
    yield "alignment_no_padding", whole(wrapper(numpy_array_alignment_bytes=16) + b"\x00" + RAW)
    yield "big_endian", whole(wrapper(dtype_=dtype("f8", ">")) + RAW)
    yield "zero_d", whole(wrapper(shape=()) + RAW[:8])
    yield "empty", whole(wrapper(shape=(0, 3)))
    yield "in_scikit_learn", whole(wrapper("sklearn.externals.joblib.numpy_pickle") + RAW)
    yield "objects_protocol_2", whole(wrapper(shape=(2,), **OBJECT) + nested)
    yield "objects_then_more", whole(pickle.MARK + wrapper(shape=(2,), **OBJECT) + nested + value("after") + pickle.LIST)
    yield "protocol_0", (called(imported("copy_reg", "_reconstructor"), imported("joblib.numpy_pickle", "NumpyArrayWrapper"),
                                imported("__builtin__", "object"), None)
                         + value({"subclass": imported("numpy", "ndarray"), "shape": (3,), "order": "C", "dtype": dtype(),
                                  "allow_mmap": True}) + pickle.BUILD + RAW + STOP)


def z_file(data: bytes, width: int = 19) -> bytes:
    return b"ZF" + f"{len(data):#x}".ljust(width).encode() + zlib.compress(data)


def side_files(npy: bytes):
    """joblib before 0.10: each array in a file of its own beside the pickle."""
    plain = {"filename": "side.pkl_01.npy", "subclass": imported("numpy", "ndarray"), "allow_mmap": True}
    yield "side.pkl", whole(built(made(imported("joblib.numpy_pickle", "NDArrayWrapper")), plain))
    yield "side.pkl_01.npy", npy
    raw = z_file(RAW)
    start = (imported("numpy", "ndarray"), (0,), "b")
    compressed = {"filename": "z_side.pkl_01.npy.z", "init_args": start, "state": (1, (3,), dtype(), False)}
    pickled = whole(built(made(imported("joblib.numpy_pickle", "ZNDArrayWrapper")), compressed))
    yield "z_side.pkl", z_file(pickled)
    yield "z_side.pkl_01.npy.z", raw
    yield "compat_home.pkl", whole(built(made(imported("joblib.numpy_pickle_compat", "NDArrayWrapper")), plain))
    # A name that leads out of the folder.
    yield "side_elsewhere.pkl", whole(built(made(imported("joblib.numpy_pickle", "NDArrayWrapper")), plain | {"filename": "../../elsewhere.npy"}))


def compressed():
    yield "zf", z_file(whole(value({"a": [1, 2.5, "three"]})))
    yield "zf_one_wider", z_file(whole(value([1])), 20)  # Python 2's long has an L
    yield "zf_wrong_length", b"ZF" + b"0x5".ljust(19) + zlib.compress(whole(value([1])))
    yield "zlib_called", zlib.compress(whole(called(imported("os", "getpid"))))
    yield "begins_with_bz", b"BZ\x00\x00\x00" + b"x" * 90 + STOP  # BINBYTES, which joblib takes for bzip2


def files(npy: bytes):
    """(group, file name, content) of each."""
    for name, data in python_2():
        yield "python_2", f"{name}.pkl", data
    for name, data in (*joblib_layouts(), *compressed()):
        yield "joblib_layout", f"{name}.joblib", data
    for name, data in side_files(npy):
        yield "joblib_side", name, data
