"""What archive/writer.h writes, read with CPython's zipfile (and unzip and 7z where they are installed).

    zipfile_reads.py ZIP_WRITE [--huge]

Names, bytes and every field that zipfile.writestr would have set are compared. --huge adds members and offsets over
4 GiB, which takes minutes.
"""

import io
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

METHODS = {0: ["-"], 8: ["-", "-1", "0", "1", "6", "9"], 12: ["-", "1", "9"], 14: ["-"]}
SIZES = [(0, 1), (1, 1), (257, 1), (70_000, 1), (70_000, 9), (1_500_000, 700)]


def content(index: int, size: int, repeats: int) -> bytes:
    out = bytearray()
    for n in range((size + repeats - 1) // repeats):
        out += bytes([(n * 31 + index ^ n >> 8) & 0xFF]) * repeats
    return bytes(out[:size])


def write(tool: str, path: Path, members: list[tuple], comment: str, zip64_from: int) -> None:
    lines = "".join(" ".join(map(str, member)) + "\n" for member in members)
    subprocess.run([tool, str(path), comment, str(zip64_from)], input=lines, text=True, check=True)


def as_zipfile_writes(member: tuple, data: bytes, forced: bool) -> zipfile.ZipInfo:
    method, level, _, _, name = member
    info = zipfile.ZipInfo(name)
    info.compress_type, info.external_attr = method, 0o600 << 16
    with zipfile.ZipFile(io.BytesIO(), "w") as archive, archive.open(info, "w", force_zip64=forced) as file:
        file.write(data)
    info.flag_bits |= 0 if name.isascii() else 0x800  # it is set in the file alone
    return info


FIELDS = (
    "filename compress_type comment extra create_system create_version extract_version flag_bits external_attr internal_attr "
    "date_time CRC file_size orig_filename"
).split()


def check(path: Path, members: list[tuple], comment: str, zip64_from: int) -> list[str]:
    faults = []
    with zipfile.ZipFile(path) as archive:
        if archive.testzip() is not None:
            faults.append(f"{archive.testzip()}: testzip")
        if archive.comment != comment.encode():
            faults.append(f"comment {archive.comment!r}")
        if archive.namelist() != [member[4] for member in members]:
            faults.append("names")
        for index, member in enumerate(members):
            data = content(index, member[2], member[3])
            info = archive.getinfo(member[4])
            if archive.read(info) != data:
                faults.append(f"{member}: bytes")
            expected = as_zipfile_writes(member, data, member[2] > zip64_from)
            # Deflate's bytes are those of the same zlib, which this Python may not have.
            for field in FIELDS:
                if getattr(info, field) != getattr(expected, field):
                    faults.append(f"{member}: {field} {getattr(info, field)!r}, zipfile {getattr(expected, field)!r}")
            with open(path, "rb") as file:
                file.seek(info.header_offset)
                local, wanted = file.read(30), expected.FileHeader(zip64=member[2] > zip64_from)
            # Version, flags, method, date; CRC and sizes are there instead of in a descriptor.
            if local[:14] != wanted[:14] or int.from_bytes(local[14:18], "little") != info.CRC:
                faults.append(f"{member}: local header {local.hex()}, zipfile {wanted.hex()}")
    return faults


def check_with(command: list[str], path: Path) -> list[str]:
    if shutil.which(command[0]) is None:
        return []
    run = subprocess.run([*command, str(path)], capture_output=True, text=True)
    return [] if run.returncode == 0 else [f"{command[0]}: {run.stdout[-300:]}{run.stderr[-300:]}"]


def check_huge(tool: str, path: Path) -> list[str]:
    four = 1 << 32
    members = [(m, "1" if m in (8, 12) else "-", four + m, 1 << 20, f"{m}.bin") for m in (0, 8, 12, 14)]
    members += [(m, "-", 1000, 1, f"after {m}".replace(" ", "-")) for m in (0, 8, 12, 14)]
    write(tool, path, members, "", (1 << 31) - 1)
    with zipfile.ZipFile(path) as archive:
        faults = [f"{name}: testzip" for name in [archive.testzip()] if name]
        faults += [f"{m}: size" for m in members if archive.getinfo(m[4]).file_size != m[2]]
    return faults + check_with(["7z", "t"], path)


def main() -> int:
    tool = sys.argv[1]
    members = []
    for method, levels in METHODS.items():
        members += [
            (method, level, size, repeats, f"{len(members)}-{i}-{j}{'-nämé€😀' if i == 3 else '.npy'}")
            for i, (size, repeats) in enumerate(SIZES)
            for j, level in enumerate(levels)
        ]
    many = [(0, "-", i % 3, 1, f"{i}.npy") for i in range(65_537)]
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.zip"
        for comment, zip64_from in (("", 1 << 31), ("a comment: ä€", 1 << 31), ("", 0)):
            write(tool, path, members, comment, zip64_from)
            faults += check(path, members, comment, zip64_from)
            first = path.read_bytes()
            write(tool, path, members, comment, zip64_from)
            if path.read_bytes() != first:
                faults.append("not the same bytes again")
            faults += check_with(["7z", "t"], path)
        # unzip knows no LZMA.
        write(tool, path, [m for m in members if m[0] != 14], "", 1 << 31)
        faults += check_with(["unzip", "-tq"], path)
        for count in (65_534, 65_535, 65_536, 65_537):
            write(tool, path, many[:count], "", 1 << 31)
            with zipfile.ZipFile(path) as archive:
                if archive.testzip() is not None or archive.namelist() != [m[4] for m in many[:count]]:
                    faults.append(f"{count} members")
            faults += check_with(["7z", "t"], path) + check_with(["unzip", "-tq"], path)
        if "--huge" in sys.argv:
            faults += check_huge(tool, path)
    print(f"{len(members)} members, {len(faults)} faults", *faults[:20], sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
