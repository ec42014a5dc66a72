#!/usr/bin/env python3
"""skops-inspect as a wheel: make_wheel.py BINARY OUT_FOLDER [--parts PARTS.json]; prints the path of the wheel.

pip puts the program on PATH; there is no Python in the wheel. PARTS.json is sbom/find_parts.py's of BINARY, and if it is
not given that of static/build.sh. The same BINARY at the same time (SOURCE_DATE_EPOCH, else the commit at hand) gives
the same bytes.

Formats: packaging.python.org, "Binary distribution format" (wheel 1.0) and "Core metadata specifications" (2.1, which
the pip of Debian 12 knows)."""

import argparse
import base64
import hashlib
import json
import stat
import struct
import sys
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "sbom"))
from make_notices import notices  # noqa: E402
from project import ROOT, made_at, version  # noqa: E402

MACHINES = {62: "x86_64", 183: "aarch64"}  # e_machine, elf.h
# A static program needs no libc, but a kernel: Debian's glibc starts on 3.2 (its ELF note). Of the manylinux profiles
# 2_17 is the first whose systems all have one (CentOS 7: 3.10), of musllinux all do.
STATIC_PLATFORMS = ["manylinux2014_{}", "manylinux_2_17_{}", "musllinux_1_1_{}"]
DYNAMIC_PLATFORMS = ["linux_{}"]  # runs where it was built

METADATA = """\
Metadata-Version: 2.1
Name: skops-inspect
Version: {version}
Summary: Shows what a .skops, pickle or joblib model would do when it is loaded, without loading it
Author: The Skops Inspector authors
License: MIT; LICENCES.txt has the licences of the libraries inside
Keywords: skops,pickle,joblib,scikit-learn,security,machine learning
Classifier: Development Status :: 4 - Beta
Classifier: Environment :: Console
Classifier: Intended Audience :: Developers
Classifier: Intended Audience :: Science/Research
Classifier: License :: OSI Approved :: MIT License
Classifier: Operating System :: POSIX :: Linux
Classifier: Programming Language :: C++
Classifier: Topic :: Scientific/Engineering :: Artificial Intelligence
Classifier: Topic :: Security
Description-Content-Type: text/markdown

{readme}"""

WHEEL = """\
Wheel-Version: 1.0
Generator: skops-inspect make_wheel.py
Root-Is-Purelib: false
"""


def machine_of(binary: bytes) -> str:
    if binary[:6] != b"\x7fELF\x02\x01":
        raise SystemExit("make_wheel.py: not a 64-bit little-endian ELF file")
    (number,) = struct.unpack_from("<H", binary, 18)
    if number not in MACHINES:
        raise SystemExit(f"make_wheel.py: no platform is known for ELF machine {number}")
    return MACHINES[number]


def platforms(facts: dict, binary: bytes) -> list[str]:
    names = STATIC_PLATFORMS if facts["linkage"] == "static" else DYNAMIC_PLATFORMS
    return [name.format(machine_of(binary)) for name in names]


def members(binary: bytes, facts: dict, tags: list[str]) -> dict[str, bytes]:
    """Every file of the wheel but RECORD."""
    stem = f"skops_inspect-{version()}"
    info = f"{stem}.dist-info"
    metadata = METADATA.format(version=version(), readme=(ROOT / "README.md").read_text())
    return {
        f"{stem}.data/scripts/skops-inspect": binary,
        f"{info}/LICENCES.txt": notices({**facts, "program": "skops-inspect"}).encode(),
        f"{info}/LICENSE": (ROOT / "LICENSE").read_bytes(),
        f"{info}/METADATA": metadata.encode(),
        f"{info}/WHEEL": (WHEEL + "".join(f"Tag: py3-none-{tag}\n" for tag in tags)).encode(),
    }


def record(files: dict[str, bytes], name: str) -> bytes:
    rows = []
    for path, content in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
        rows.append(f"{path},sha256={digest},{len(content)}\n")
    return "".join([*rows, f"{name},,\n"]).encode()


def write_zip(out: Path, files: dict[str, bytes]) -> None:
    with zipfile.ZipFile(out, "w") as wheel:
        for path, content in files.items():
            entry = zipfile.ZipInfo(path, made_at().timetuple()[:6])
            entry.create_system = 3  # Unix, whose permissions follow
            entry.external_attr = (stat.S_IFREG | (0o755 if "/scripts/" in path else 0o644)) << 16
            wheel.writestr(entry, content, zipfile.ZIP_DEFLATED, 9)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary", type=Path)
    parser.add_argument("out_folder", type=Path)
    parser.add_argument("--parts", type=Path, default=ROOT / "build/static/parts.json")
    arguments = parser.parse_args()

    binary = arguments.binary.read_bytes()
    facts = json.loads(arguments.parts.read_text())
    if facts["sha256"] != hashlib.sha256(binary).hexdigest():
        raise SystemExit(f"make_wheel.py: {arguments.parts} is of another program than {arguments.binary}")
    tags = platforms(facts, binary)
    files = members(binary, facts, tags)
    name = f"skops_inspect-{version()}.dist-info/RECORD"
    files[name] = record(files, name)
    out = arguments.out_folder / f"skops_inspect-{version()}-py3-none-{'.'.join(tags)}.whl"
    arguments.out_folder.mkdir(parents=True, exist_ok=True)
    write_zip(out, files)
    print(out)


if __name__ == "__main__":
    main()
