"""Makes tests/data/compressed and tests/fuzz/corpus/codecs: small compressed files, whole and broken, beside what
Python's own readers give for each. Needs joblib and lz4 (made with joblib 1.6.0, lz4 4.4.5, CPython 3.11)."""

import base64
import bz2
import gzip
import io
import json
import lzma
import pathlib
import resource
import struct
import warnings
import zlib

import joblib
import lz4.frame
from joblib.numpy_pickle_compat import read_zfile, write_zfile
from joblib.numpy_pickle_utils import _detect_compressor, _validate_fileobject_and_memmap

HERE = pathlib.Path(__file__).resolve().parent
DATA = HERE.parent / "data" / "compressed"
CORPUS = HERE.parent / "fuzz" / "corpus" / "codecs"

FIRST = b"".join(b"%d squared is %d; " % (i, i * i) for i in range(40))
SECOND = b"".join(b"%d cubed is %d; " % (i, i**3) for i in range(12))
GARBAGE = b"garbage behind the end"

# How codec::Stream counts, for the corpus.
STREAMS = {"deflate": 0, "bz2": 1, "ziplzma": 2, "zlib": 3, "gzip": 4, "lzma": 5, "xz": 5, "lz4": 6, "zf": 7}


def flipped(data: bytes, at: int) -> bytes:
    changed = bytearray(data)
    changed[at] ^= 0x55
    return bytes(changed)


def zf(data: bytes) -> bytes:
    file = io.BytesIO()
    write_zfile(file, data, 9)
    return file.getvalue()


def lzma_alone(data: bytes) -> bytes:
    return lzma.compress(data, format=lzma.FORMAT_ALONE)


def lz4_frame(data: bytes, **options) -> bytes:
    return lz4.frame.compress(data, **{"content_checksum": True, "store_size": False, **options})


PACK = {
    "zlib": lambda data: zlib.compress(data, 9),
    "gzip": lambda data: gzip.compress(data, 9, mtime=0),
    "bz2": bz2.compress,
    "lzma": lzma_alone,
    "xz": lzma.compress,
    "lz4": lz4_frame,
    "zf": zf,
}


def check_of_xz(packed: bytes) -> int:
    """Where the check of a single block stands: before index and footer."""
    backward = (struct.unpack("<I", packed[-8:-4])[0] + 1) * 4
    return len(packed) - 12 - backward - 8


def gzip_header(flags: int, fields: bytes, crc: bool = False) -> bytes:
    head = struct.pack("<2sBBIBB", b"\x1f\x8b", 8, flags | (2 if crc else 0), 0, 2, 3) + fields
    if crc:
        head += struct.pack("<H", zlib.crc32(head) & 0xFFFF)
    return head


def common(name: str) -> dict[str, bytes]:
    packed = PACK[name](FIRST)
    return {
        "plain": packed,
        "truncated": packed[: len(packed) // 2],
        "cut-in-the-end": packed[:-3],
        "damaged": flipped(packed, len(packed) // 2),
        "trailing": packed + GARBAGE,
        "second": packed + PACK[name](SECOND),
        "empty": PACK[name](b""),
    }


def special() -> dict[str, bytes]:
    deflated, xz, alone = PACK["gzip"](FIRST)[10:], PACK["xz"](FIRST), PACK["lzma"](FIRST)
    fields = struct.pack("<H", 5) + b"extra" + b"name\0" + b"comment\0"
    plain_lz4 = lz4_frame(FIRST)
    sized = lz4_frame(FIRST, store_size=True)
    # The size is in bytes 6 to 13 and the header's own checksum, which is the second byte of its xxh32, behind it.
    wrong_size = lz4_header(sized[4:6] + struct.pack("<Q", len(FIRST) + 1)) + sized[15:]
    large = bytearray(alone)
    large[1:5] = b"\0\0\0\x80"
    blocks = lz4_frame(FIRST, block_checksum=True)
    return {
        "zlib-checksum": flipped(PACK["zlib"](FIRST), -1),
        "zlib-dictionary": b"\x78\xbb" + PACK["zlib"](FIRST)[2:],
        "gzip-checksum": flipped(PACK["gzip"](FIRST), -8),
        "gzip-size": flipped(PACK["gzip"](FIRST), -1),
        "gzip-fields": gzip_header(4 | 8 | 16, fields, crc=True) + deflated,
        "gzip-header-checksum": flipped(gzip_header(8, b"name\0", crc=True), -1) + deflated,
        "gzip-reserved-flag": gzip_header(0x80, b"") + deflated + PACK["gzip"](SECOND),
        "gzip-zeros": PACK["gzip"](FIRST) + bytes(7),
        "gzip-zeros-second": PACK["gzip"](FIRST) + bytes(7) + PACK["gzip"](SECOND),
        "gzip-second-damaged": PACK["gzip"](FIRST) + flipped(PACK["gzip"](SECOND), 90),
        "bz2-checksum": flipped(PACK["bz2"](FIRST), -3),
        "lzma-large-dictionary": bytes(large),
        "lzma-then-xz": alone + lzma.compress(SECOND),
        "xz-checksum": flipped(xz, check_of_xz(xz)),
        "xz-footer": flipped(xz, -6),
        "xz-zeros": xz + bytes(4),
        "xz-checksum-second": flipped(xz, check_of_xz(xz)) + lzma.compress(SECOND),
        "lz4-checksum": flipped(plain_lz4, -1),
        "lz4-size": wrong_size,
        "lz4-sized": sized,
        "lz4-block-checksum": flipped(blocks, -9),
        "lz4-stored": lz4_frame(zlib.compress(FIRST, 9)),
        "lz4-skippable": plain_lz4 + b"\x50\x2a\x4d\x18" + struct.pack("<I", 5) + b"12345" + lz4_frame(SECOND),
        "zf-checksum": flipped(zf(FIRST), -1),
        "zf-size": b"ZF0x10".ljust(21) + zlib.compress(FIRST, 9),
        "zf-wide": b"ZF0x2_e8".ljust(22) + zlib.compress(FIRST, 9),
        "zf-no-number": b"ZFsomething else".ljust(21) + zlib.compress(FIRST, 9),
        "zf-cut-header": b"ZF0x2d",
    }


def rotated(value: int, by: int) -> int:
    return (value << by | value >> 32 - by) & 0xFFFFFFFF


def xxh32(data: bytes) -> int:
    """XXH32 with seed 0 of fewer than 16 bytes (xxHash specification 0.1.1)."""
    assert len(data) < 16
    value = (374761393 + len(data)) & 0xFFFFFFFF
    while len(data) >= 4:
        value = rotated(value + struct.unpack("<I", data[:4])[0] * 3266489917 & 0xFFFFFFFF, 17) * 668265263
        value, data = value & 0xFFFFFFFF, data[4:]
    for byte in data:
        value = rotated(value + byte * 374761393 & 0xFFFFFFFF, 11) * 2654435761 & 0xFFFFFFFF
    value = (value ^ value >> 15) * 2246822519 & 0xFFFFFFFF
    value = (value ^ value >> 13) * 3266489917 & 0xFFFFFFFF
    return value ^ value >> 16


def lz4_header(descriptor: bytes) -> bytes:
    return b"\x04\x22\x4d\x18" + descriptor + bytes([xxh32(descriptor) >> 8 & 0xFF])


class Trickle(io.BytesIO):
    """Gives one byte at a time, so that an error costs a reader as little as possible of what came before it."""

    def read(self, size: int = -1) -> bytes:
        return super().read(min(size, 1)) if size >= 0 else super().read()

    def peek(self, size: int) -> bytes:
        return self.getvalue()[:size]


def result(read) -> dict:
    """What is given before an error, and the error. Behind the end of zlib and gzip, joblib doubles a buffer for ever,
    so memory is limited; not below what a large dictionary asks for."""
    data, error = b"", None
    resource.setrlimit(resource.RLIMIT_AS, (3 << 30, resource.RLIM_INFINITY))
    try:
        for piece in read():
            data += piece
    except (Exception, MemoryError) as raised:
        error = type(raised).__name__
    return {"data": data, "error": error}


def pieces(file):
    while piece := file.read(1):
        yield piece


def by_joblib(raw):
    def read():
        if _detect_compressor(raw) == "compat":
            yield read_zfile(raw)
            return
        with _validate_fileobject_and_memmap(raw, "") as (file, _):
            # Unbuffered: joblib's buffer of 1 MiB loses with an error what was read before it.
            yield from pieces(file.raw if isinstance(raw, Trickle) else file)

    return read


def by_module(name: str, packed: bytes):
    opened = {"gzip": gzip.open, "bz2": bz2.open, "lzma": lzma.open, "xz": lzma.open, "lz4": lz4.frame.open}.get(name)
    if opened is None:
        return lambda: iter([zlib.decompress(packed)])

    def read():
        with opened(io.BytesIO(packed), "rb") as file:
            yield from pieces(file)

    return read


def main() -> None:
    warnings.simplefilter("ignore")
    files = {f"{name}-{case}": data for name in PACK for case, data in common(name).items()}
    files |= special()
    for folder in (DATA, CORPUS):
        folder.mkdir(parents=True, exist_ok=True)
    for old in DATA.iterdir():
        old.unlink()  # the corpus also holds what fuzzing found
    expected = {}
    for name, packed in files.items():
        form = name.split("-")[0]
        (DATA / name).write_bytes(packed)
        if name.split("-")[-1] not in ("truncated", "end", "trailing", "empty"):
            (CORPUS / name).write_bytes(bytes([STREAMS[form], 0]) + packed)
        readers = {"joblib": result(by_joblib(io.BytesIO(packed)))}
        if form != "zf":
            readers["joblib, by the byte"] = result(by_joblib(Trickle(packed)))
            readers["module"] = result(by_module(form, packed))
        for reader in readers.values():
            data = reader.pop("data")
            reader["bytes"] = len(data)
            if not (FIRST + SECOND).startswith(data):
                reader["data"] = base64.b64encode(data).decode()
        expected[name] = readers
    properties = lzma._encode_filter_properties({"id": lzma.FILTER_LZMA1})
    raw = lzma.compress(FIRST, lzma.FORMAT_RAW, filters=[{"id": lzma.FILTER_LZMA1}])
    (CORPUS / "deflate").write_bytes(bytes([STREAMS["deflate"], 0]) + zlib.compress(FIRST, 9)[2:-4])
    (CORPUS / "ziplzma").write_bytes(bytes([STREAMS["ziplzma"], 0]) + b"\x09\x04\x05\0" + properties + raw)
    (DATA / "zeros.bz2").write_bytes(bz2.compress(bytes(20_000_000)))
    (DATA / "first.txt").write_bytes(FIRST)
    (DATA / "second.txt").write_bytes(SECOND)
    (DATA / "expected.json").write_text(json.dumps(expected, indent=1) + "\n")
    for name, readers in expected.items():
        print(f"{name:24}", *(f"{r['bytes']:5} {r['error'] or '-':16}" for r in readers.values()))
    print(f"{len(files)} files by joblib {joblib.__version__}, lz4 {lz4.__version__}; {len(FIRST)} and {len(SECOND)} bytes")


if __name__ == "__main__":
    main()
