"""What Python's zipfile writes gives no finding, and reads as it was written.

Usage: zipfile_genuine.py ZIP_DUMP
"""

import io
import json
import pathlib
import subprocess
import sys
import tempfile
import zipfile
import zlib

METHODS = {"stored": zipfile.ZIP_STORED, "deflated": zipfile.ZIP_DEFLATED, "bzip2": zipfile.ZIP_BZIP2,
           "lzma": zipfile.ZIP_LZMA}
FILES = {"schema.json": b'{"a": [1, 2]}' * 500, "140.npy": bytes(range(256)) * 9, "empty": b"", "\u00e9\u4e2d.txt": b"x"}


class Pipe(io.RawIOBase):
    """Can be written to and nothing else: zipfile then writes data descriptors."""

    def __init__(self, path):
        self._file = open(path, "wb")

    def writable(self):
        return True

    def write(self, data):
        return self._file.write(data)

    def close(self):
        self._file.close()
        super().close()


def write(target, method, files, **options):
    with zipfile.ZipFile(target, "w", method, **options) as archive:
        for name, data in files.items():
            archive.writestr(name, data)


def inner_archive():
    buffer = io.BytesIO()
    write(buffer, zipfile.ZIP_STORED, {"data.npy": b"1234", "indices.npy": b"5678"})
    return buffer.getvalue()


def make(folder):
    """Path and expected members of each archive."""
    for name, method in METHODS.items():
        write(folder / f"{name}.zip", method, FILES)
        yield folder / f"{name}.zip", FILES
        with Pipe(folder / f"{name}-pipe.zip") as pipe:
            write(pipe, method, FILES)
        yield folder / f"{name}-pipe.zip", FILES
        with zipfile.ZipFile(folder / f"{name}-zip64.zip", "w", method) as archive:
            with archive.open("big", "w", force_zip64=True) as member:
                member.write(b"big" * 1000)
        yield folder / f"{name}-zip64.zip", {"big": b"big" * 1000}
    many = {f"{i}.npy": b"%d" % i for i in range(65_537)}
    write(folder / "many.zip", zipfile.ZIP_STORED, many)
    yield folder / "many.zip", many
    nested = {"schema.json": b"{}", "sparse.npz": inner_archive()}
    write(folder / "nested.zip", zipfile.ZIP_STORED, nested)
    yield folder / "nested.zip", nested
    with zipfile.ZipFile(folder / "comment.zip", "w") as archive:
        archive.comment = b"a comment"
    yield folder / "comment.zip", {}


def main():
    with tempfile.TemporaryDirectory() as folder:
        cases = list(make(pathlib.Path(folder)))
        dump = subprocess.run([sys.argv[1]], input="\n".join(str(path) for path, _ in cases), capture_output=True,
                              text=True, check=True)
    wrong = 0
    for (path, files), line in zip(cases, dump.stdout.splitlines(), strict=True):
        seen = json.loads(line)
        got = [(m["name"], m.get("size"), m.get("crc")) for m in seen.get("members", [])]
        told = ["zip-comment"] if path.name == "comment.zip" else []  # the only thing to say of any of these
        good = got == [(name, len(data), zlib.crc32(data)) for name, data in files.items()] and seen["findings"] == told
        if not good or not all(m["agree"] and not m["findings"] for m in seen["members"]):
            wrong += 1
            print(f"{path.name}: {line[:600]}")
    print(f"{len(cases)} archives, {wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
