"""Payloads in every compression that joblib tells by its first bytes, and what can be wrong with such a stream.

joblib unpickles while it decompresses: bad checksums, missing ends and second members are noticed after the payload.
"""

import bz2
import gzip
import hashlib
import lzma
import struct
import zlib

from asm import SH, Ops, call, framed, push, stream
from cases import hygiene, runs
from lz4_frame import lz4_frame

TECHNIQUE = "compressed"
PAYLOAD = bytes(framed(call("os system", SH)))
BENIGN = bytes(framed(push({"coef_": [0.5, 1.5] * 300})))
JOBLIB = {"loader": "joblib", "needs": ["joblib", "numpy"]}


def gzipped(data: bytes) -> bytes:
    return gzip.compress(data, 9, mtime=0)


def lzma_alone(data: bytes) -> bytes:
    return lzma.compress(data, format=lzma.FORMAT_ALONE)


def zf(data: bytes, length: int | None = None) -> bytes:
    """joblib before 0.10: a hex length in 19 characters, then zlib (numpy_pickle_compat.read_zfile)."""
    return b"ZF" + hex(len(data) if length is None else length).encode().ljust(19) + zlib.compress(data, 9)


def xz_many_blocks(data: bytes) -> bytes:
    return lzma.compress(data, check=lzma.CHECK_SHA256, preset=9)


FORMATS = {
    "zlib": lambda data: zlib.compress(data, 9),
    "gzip": gzipped,
    "bz2": bz2.compress,
    "lzma": lzma_alone,
    "xz": lzma.compress,
    "zf": zf,
    "lz4": lz4_frame,
}
EXTENSIONS = {"zlib": "z", "gzip": "gz", "bz2": "bz2", "lzma": "lzma", "xz": "xz", "zf": "joblib", "lz4": "lz4"}


def loader(name: str) -> dict:
    return {"loader": "joblib", "needs": ["joblib", "numpy"] + (["lz4"] if name == "lz4" else [])}


def plain():
    late = bytes(stream(push(bytes(200_000)), Ops(b"0"), call("os system", SH)))
    for name, pack in FORMATS.items():
        yield runs(
            f"plain_{name}.{EXTENSIONS[name]}", pack(PAYLOAD), "os.system", expect="call-dangerous", **loader(name)
        )
        yield runs(
            f"joblib_named_{name}.joblib", pack(PAYLOAD), "os.system", "the extension says nothing", **loader(name)
        )
        yield runs(
            f"late_{name}.joblib", pack(late), "os.system", "behind 200 kB that compress to nothing", **loader(name)
        )
        if name != "zf":
            yield runs(
                f"text_{name}.pkl", pack(b"cposix\nsystem\n(V" + SH.encode() + b"\ntR."), "posix.system", **loader(name)
            )
    for name, pack in (("gz", gzipped), ("bz2", bz2.compress), ("xz", lzma.compress)):
        yield runs(
            f"pandas.pkl.{name}",
            pack(PAYLOAD),
            "os.system",
            "pandas goes by the extension",
            loader="pandas",
            needs=["pandas"],
        )
    yield runs("zlib_level_0.z", zlib.compress(PAYLOAD, 0), "os.system", "stored blocks", **JOBLIB)
    yield runs(
        "gzip_with_name.gz", _gzip_fields(PAYLOAD), "os.system", "name, comment, extra field, header checksum", **JOBLIB
    )
    yield runs("xz_sha256.xz", xz_many_blocks(PAYLOAD), "os.system", **JOBLIB)
    yield runs(
        "zf_two_spaces.joblib",
        b"ZF" + hex(len(PAYLOAD)).encode().ljust(20) + zlib.compress(PAYLOAD),
        "os.system",
        "joblib <= 0.8.4 under Python 2 padded to 20",
        **JOBLIB,
    )


def _gzip_fields(data: bytes) -> bytes:
    head = (
        b"\x1f\x8b\x08\x1e" + bytes(4) + b"\0\x03" + struct.pack("<H", 4) + b"AB\0\0" + b"model.pkl\0" + b"a comment\0"
    )
    head += struct.pack("<H", zlib.crc32(head) & 0xFFFF)
    return head + gzipped(data)[10:]


def broken():
    """The payload runs, then the stream turns out to be wrong."""
    # Noise: two blocks of bz2 are more than the 1 MB that joblib reads ahead (_IO_BUFFER_SIZE).
    big = bytes(stream(call("os system", SH), Ops(b"0"), push(_noise(5 << 19))))
    packed = {name: FORMATS[name](big) for name in ("zlib", "gzip", "bz2", "lzma", "xz")}
    rows = [(f"{name}_truncated", data[:-200_000], "stream-truncated") for name, data in packed.items()]
    rows += [
        ("zlib_bad_checksum", _flip(packed["zlib"], -2), "stream-checksum"),
        ("gzip_bad_checksum", _flip(packed["gzip"], -6), "stream-checksum"),
        ("xz_bad_footer", _flip(packed["xz"], -6), "stream-damaged"),
        ("bz2_bad_checksum", _flip(packed["bz2"], -3), "stream-damaged"),
    ]
    for name, data, expect in rows:
        yield runs(f"{name}.joblib", data, "os.system", "noticed only after it ran", expect=expect, **JOBLIB)
    for name in ("zlib", "gzip"):
        # BinaryZlibFile of joblib 1.6 hands unused_data to the finished decompressor, which appends it to itself.
        pack = FORMATS[name]
        yield runs(
            f"trailing_{name}_after_payload.joblib",
            packed[name] + b"trailing",
            "os.system",
            "the payload is in the first read, the end is not",
            expect="stream-trailing-data",
            **JOBLIB,
        )
        yield hygiene(
            f"hygiene_trailing_{name}.joblib",
            pack(BENIGN) + b"trailing",
            "exhausts",
            "joblib 1.6 doubles the trailing bytes until memory ends",
            expect="stream-trailing-data",
            **JOBLIB,
        )
        yield hygiene(f"hygiene_second_{name}.joblib", pack(BENIGN) + pack(PAYLOAD), "exhausts", **JOBLIB)
    for name in ("bz2", "xz", "lzma"):
        pack = FORMATS[name]
        yield hygiene(
            f"hygiene_trailing_{name}.joblib",
            pack(BENIGN) + b"trailing",
            "loads",
            expect="stream-trailing-data",
            **JOBLIB,
        )
        yield hygiene(
            f"hygiene_second_{name}.joblib",
            pack(BENIGN) + pack(PAYLOAD),
            "loads",
            "one joblib.load reads the first only",
            **JOBLIB,
        )
        if name != "lzma":
            yield runs(
                f"second_member_{name}.joblib",
                pack(PAYLOAD[:20]) + pack(PAYLOAD[20:]),
                "os.system",
                "the pickle is spread over two members",
                expect="stream-second-member",
                **JOBLIB,
            )
            yield runs(
                f"first_member_empty_{name}.joblib",
                pack(b"") + pack(PAYLOAD),
                "os.system",
                expect="stream-second-member",
                **JOBLIB,
            )
    for name in ("zlib", "gzip", "bz2", "lzma", "xz"):
        yield hygiene(
            f"hygiene_truncated_{name}.joblib",
            FORMATS[name](framed(push(_noise(5000))))[:150],
            "raises",
            expect="stream-truncated",
            **JOBLIB,
        )
    yield runs("twice_gzip_pandas.pkl.gz", gzipped(PAYLOAD), "os.system", loader="pandas", needs=["pandas"])
    yield hygiene(
        "hygiene_gzip_in_gzip.joblib", gzipped(gzipped(PAYLOAD)), "raises", "joblib takes off one layer", **JOBLIB
    )
    yield hygiene("hygiene_zlib_header_only.joblib", b"x\x9c", "raises", expect="stream-truncated", **JOBLIB)
    yield hygiene("hygiene_zf_wrong_length.joblib", zf(BENIGN, 7), "raises", expect="stream-size", **JOBLIB)
    yield hygiene("hygiene_zf_no_length.joblib", b"ZF" + b"zz".ljust(19) + zlib.compress(BENIGN), "raises", **JOBLIB)
    yield hygiene("hygiene_zf_huge_length.joblib", zf(BENIGN, 2**62), "raises", **JOBLIB)
    for name, pack in (("zlib", lambda data: zlib.compress(data, 9)), ("xz", lzma.compress), ("bz2", bz2.compress)):
        bomb = bytes(stream(Ops(b"B" + struct.pack("<I", 16 << 20)), Ops(bytes(16 << 20))))
        yield hygiene(
            f"hygiene_bomb_{name}.joblib",
            pack(bomb)[:-30],
            "raises",
            "16 MB of zeros, cut before the end",
            expect="stream-truncated",
            **JOBLIB,
        )


def polyglots():
    # 'B' is BINBYTES and joblib's bz2 prefix is only "BZ".
    head = b"BZ\0\0\0" + bytes(0x5A) + b"0"
    yield runs(
        "bz_is_binbytes.pkl",
        head + PAYLOAD[2:],
        "os.system",
        "a pickle for pickle.load, bz2 for joblib.load",
    )
    yield runs("bz_is_binbytes_text.pkl", head + b"cos\nsystem\n(V" + SH.encode() + b"\ntR.", "os.system")


def _noise(size: int) -> bytes:
    """Bytes that do not compress, the same each time."""
    return hashlib.shake_128(b"noise").digest(size)


def _flip(data: bytes, index: int) -> bytes:
    changed = bytearray(data)
    changed[index] ^= 0x55
    return bytes(changed)


def cases():
    yield from plain()
    yield from broken()
    yield from polyglots()
