#!/usr/bin/env python3
"""The disk is full, really: what is written to a small tmpfs.

    disk_full.py --inspect skops-inspect

Each command that writes runs with the target on a file system of 1 MiB that others have filled up to 0, 8, 64 and 400 KiB.
Where it does not fit, the target has to be as it was, nothing else may be left, and the status is 2 with a message that
names the reason. Exit status 77: this user may not mount.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from writing import arguments_of, listing, prepare, report, run, skip, writings

SIZE = 1 << 20
FREE = (0, 8 << 10, 64 << 10, 400 << 10)
REASON = "No space left on device"


def fill(folder: Path, free: int) -> None:
    """Leaves `free` bytes of the file system."""
    filler = os.open(folder / "filler", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    status = os.statvfs(folder)
    os.posix_fallocate(filler, 0, max(1, status.f_bavail * status.f_frsize - free))
    os.close(filler)


def fault(inspect: str, writing, inputs: Path, out: Path, free: int) -> str | None:
    for name in listing(out):
        (out / name).unlink()
    before = prepare(writing, inputs)
    fill(out, free)
    ran = run(inspect, writing)
    if ran.returncode == 0 and writing.target.read_bytes() != before:
        return None  # it fitted
    if ran.returncode != 2 or REASON not in ran.stderr or "(file-write)" not in ran.stderr:
        return f"status {ran.returncode}: {ran.stdout}{ran.stderr}"
    if writing.target.read_bytes() != before:
        return "the target is not as it was"
    left = [name for name in listing(out) if name not in ("filler", writing.target.name)]
    return f"left behind: {left}" if left else None


def full_output(inspect: str, inputs: Path, out: Path) -> str | None:
    """Standard output to a full disk."""
    for name in listing(out):
        (out / name).unlink()
    fill(out, 0)
    with open(out / "scan.json", "wb") as target:
        ran = subprocess.run([inspect, "scan", "--format", "jsonl", inputs], stdout=target, stderr=subprocess.PIPE, text=True)
    return None if ran.returncode == 2 and REASON in ran.stderr else f"status {ran.returncode}: {ran.stderr}"


def main() -> int:
    arguments = arguments_of(__doc__)
    faults, count = [], 0
    with tempfile.TemporaryDirectory() as name:
        inputs, out = Path(name) / "in", Path(name) / "out"
        inputs.mkdir()
        out.mkdir()
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(out)], capture_output=True, text=True)
        if mounted.returncode != 0:
            skip(f"a file system cannot be mounted: {mounted.stderr.strip()}")
        try:
            # Half a MiB: fits twice on no file system of one.
            for writing in writings(inputs, out, 8, 64 << 10):
                for free in FREE:
                    # The input that is updated in place has to fit itself.
                    if writing.source == writing.target and free > 64 << 10:
                        continue
                    count += 1
                    wrong = fault(arguments.inspect, writing, inputs, out, free)
                    if wrong:
                        faults.append(f"{writing.name} with {free} bytes free: {wrong}")
            count += 1
            if wrong := full_output(arguments.inspect, inputs, out):
                faults.append(f"scan > file: {wrong}")
        finally:
            subprocess.run(["umount", str(out)], check=True)
    return report(faults, count, "writes to a full disk")


if __name__ == "__main__":
    sys.exit(main())
