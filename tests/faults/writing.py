"""What the fault tests have in common: commands that write a file, small inputs for them, and what is left in a folder."""

import argparse
import io
import json
import os
import pickle
import random
import subprocess
import sys
import zipfile
from pathlib import Path

SKIPPED = 77
TESTS = Path(__file__).resolve().parent.parent
OLD = b"what was there before\n"


def skip(reason: str) -> None:
    print(f"skipped: {reason}")
    sys.exit(SKIPPED)


def arguments_of(text: str, **more: dict) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=text, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--inspect", required=True, help="skops-inspect")
    for name, options in more.items():
        parser.add_argument(f"--{name}", **options)
    arguments = parser.parse_args()
    arguments.inspect = str(Path(arguments.inspect).resolve())
    return arguments


def node(cls: str, loader: str, number: int, **fields: object) -> dict:
    return {"__class__": cls, "__module__": "builtins", "__loader__": loader, **fields, "__id__": number}


def old_file(path: Path, members: int, size: int, seed: int = 0) -> None:
    """A .skops of protocol 1: a list of so many bytes objects of one size, which cannot be compressed."""
    noise = random.Random(seed)
    with zipfile.ZipFile(path, "w") as archive:
        for i in range(members):
            archive.writestr(f"{i}.bin", noise.randbytes(size))
        items = [node("bytes", "BytesNode", i + 2, file=f"{i}.bin") for i in range(members)]
        root = node("list", "ListNode", 1, content=items, protocol=1, _skops_version="0.9.0")
        archive.writestr("schema.json", json.dumps(root))


def pickle_file(path: Path, members: int, size: int, seed: int = 0) -> None:
    noise = random.Random(seed)
    path.write_bytes(pickle.dumps([noise.randbytes(size) for _ in range(members)], protocol=4))


class Writing:
    """A command that writes `target`; `source` is read."""

    def __init__(self, name: str, command: list, source: Path, target: Path, replaces: bool = True):
        self.name = name
        self.command = [str(part) for part in command]
        self.source = source
        self.target = target
        self.replaces = replaces  # may write over a file that is there


def writings(inputs: Path, out: Path, members: int, size: int) -> list[Writing]:
    """One of each command, with inputs made in `inputs`; each writes one file in `out`."""
    old, pickled = inputs / "old.skops", inputs / "model.pkl"
    old_file(old, members, size)
    pickle_file(pickled, members, size)
    new, in_place = out / "new.skops", out / "in-place.skops"
    return [
        Writing("convert", ["convert", pickled, "-o", new, "--force"], pickled, new),
        Writing("update", ["update", old, "-o", new], old, new),
        Writing("update --inplace", ["update", in_place, "--inplace"], in_place, in_place),
        Writing("dump", ["dump", old, "-o", new, "--compression", "deflated"], old, new),
        Writing("trust", ["trust", old, "--format", "json", "-o", out / "list.json"], old, out / "list.json"),
        Writing("convert --report", ["convert", pickled, "--dry-run", "--report", out / "report.csv"], pickled, out / "report.csv"),
    ]


def prepare(writing: Writing, inputs: Path) -> bytes:
    """Puts what is to be replaced in its place; gives its bytes."""
    before = (inputs / "old.skops").read_bytes() if writing.source == writing.target else OLD
    writing.target.write_bytes(before)
    return before


def run(inspect: str, writing: Writing, prefix: list = [], **options: object) -> subprocess.CompletedProcess:
    return subprocess.run([*map(str, prefix), inspect, *writing.command], capture_output=True, text=True, errors="replace",
                          env={**os.environ, "LC_ALL": "C"}, **options)


def listing(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def readable(data: bytes) -> bool:
    """Whether a .skops is whole; other files are compared with what a run writes."""
    try:
        return zipfile.ZipFile(io.BytesIO(data)).testzip() is None
    except zipfile.BadZipFile:
        return False


def report(faults: list[str], count: int, what: str) -> int:
    print("\n".join([*faults, f"{count} {what}, {len(faults)} wrong"]))
    return 1 if faults or count == 0 else 0
