#!/usr/bin/env python3
"""kill -9 at each writing step.

    killed.py --inspect skops-inspect [--every N]

strace kills the program when it enters the N-th call of a kind that writes, for every N until it ends by itself. Then the
target has to be what was there before or what an undisturbed run writes, whole; at most one temporary file may lie beside
it; and the next run does its work as if nothing had happened. Exit status 77: there is no strace, or it may not be used.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from writing import arguments_of, listing, prepare, report, run, skip, writings

CALLS = ("openat", "write", "pwrite64", "lseek", "ftruncate", "fchmod", "fchown", "fsync", "rename", "renameat2", "unlink", "close")
KILLED = (-9, 137)
MOST = 400


def undisturbed(inspect: str, writing, inputs: Path, out: Path) -> bytes:
    prepare(writing, inputs)
    ran = run(inspect, writing)
    if ran.returncode != 0:
        sys.exit(f"{writing.name}: {ran.stderr}")
    return writing.target.read_bytes()


def fault(inspect: str, writing, inputs: Path, out: Path, wanted: bytes, call: str, n: int) -> tuple[str | None, bool]:
    """What is wrong, and whether the program was killed."""
    for name in listing(out):
        (out / name).unlink()
    before = prepare(writing, inputs)
    ran = run(inspect, writing, ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}",
                                 "-e", f"inject={call}:signal=KILL:when={n}"])
    if ran.returncode not in KILLED:
        return (None if ran.returncode == 0 and writing.target.read_bytes() == wanted else f"status {ran.returncode}: {ran.stderr}"), False
    if writing.target.read_bytes() not in (before, wanted):
        return "neither the old file nor the new one", True
    left = [name for name in listing(out) if name != writing.target.name]
    if len(left) > 1:
        return f"left behind: {left}", True
    again = run(inspect, writing)
    # What was updated in place before the kill is up to date, which is status 0 too.
    if again.returncode != 0 or writing.target.read_bytes() != wanted:
        return f"the next run: status {again.returncode}: {again.stderr}", True
    return (None if sorted([*left, writing.target.name]) == listing(out) else f"the next run leaves {listing(out)}"), True


def main() -> int:
    arguments = arguments_of(__doc__, every={"type": int, "default": 1, "help": "only each N-th step"})
    if not shutil.which("strace"):
        skip("there is no strace")
    if subprocess.run(["strace", "-qq", "-o", "/dev/null", "true"], capture_output=True).returncode != 0:
        skip("strace may not be used here")
    faults, count = [], 0
    with tempfile.TemporaryDirectory() as name:
        inputs, out = Path(name) / "in", Path(name) / "out"
        inputs.mkdir()
        out.mkdir()
        for writing in writings(inputs, out, 2, 3000):
            wanted = undisturbed(arguments.inspect, writing, inputs, out)
            for call in CALLS:
                for n in range(1, MOST, arguments.every):
                    wrong, was_killed = fault(arguments.inspect, writing, inputs, out, wanted, call, n)
                    if wrong:
                        faults.append(f"{writing.name}, {call} {n}: {wrong}")
                    if not was_killed:
                        break
                    count += 1
    return report(faults, count, "kills")


if __name__ == "__main__":
    sys.exit(main())
