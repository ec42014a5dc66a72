#!/usr/bin/env python3
"""Permission denied: an input that may not be read, a folder that may only be read.

    denied.py --inspect skops-inspect

Root may read and write everything, so that as root the program runs as another user (setpriv). Exit status 77: root, and
there is no setpriv, or that user may not run the program.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from writing import arguments_of, listing, prepare, report, run, skip, writings

NOBODY = 65534


def as_somebody() -> list[str]:
    if os.geteuid() != 0:
        return []
    if not shutil.which("setpriv"):
        skip("root may read everything, and there is no setpriv")
    return ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]


def main() -> int:
    arguments = arguments_of(__doc__)
    faults, count = [], 0
    prefix = as_somebody()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        inputs, out = folder / "in", folder / "out"
        inputs.mkdir()
        out.mkdir()
        # The program may lie where that user cannot go.
        program = folder / "skops-inspect"
        shutil.copy(arguments.inspect, program)
        if subprocess.run([*prefix, program, "--version"], capture_output=True).returncode != 0:
            skip("the program cannot be run as another user")

        def check(what: str, ran: subprocess.CompletedProcess, code: str, before: bytes, target: Path) -> None:
            nonlocal count
            count += 1
            if ran.returncode != 2 or code not in ran.stderr:
                faults.append(f"{what}: status {ran.returncode}: {ran.stdout}{ran.stderr}")
            if target.read_bytes() != before or listing(out) != [target.name]:
                faults.append(f"{what}: {listing(out)} is left, or changed")

        for writing in writings(inputs, out, 2, 3000):
            before = prepare(writing, inputs)
            for path in (*inputs.iterdir(), writing.target):
                path.chmod(0o644)
            out.chmod(0o555)
            check(f"{writing.name} into a folder that may only be read", run(program, writing, prefix), "(file-write)", before, writing.target)
            out.chmod(0o777)
            writing.source.chmod(0)
            ran = run(program, writing, prefix)
            writing.source.chmod(0o644)
            # The report that is asked for tells of the failure; it is written all the same.
            if writing.name == "convert --report":
                before = writing.target.read_bytes()
            check(f"{writing.name} of what may not be read", ran, "(file-denied)", before, writing.target)
            writing.target.unlink()
        (inputs / "old.skops").chmod(0)
        for command in (["untrusted"], ["info"], ["scan"], ["diff", inputs / "model.pkl"]):
            ran = subprocess.run([*prefix, program, *map(str, command), inputs / "old.skops"], capture_output=True, text=True)
            count += 1
            if ran.returncode != 2 or "(file-denied)" not in ran.stdout + ran.stderr:
                faults.append(f"{command[0]} of what may not be read: status {ran.returncode}: {ran.stdout}{ran.stderr}")
    return report(faults, count, "refusals")


if __name__ == "__main__":
    sys.exit(main())
