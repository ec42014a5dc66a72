#!/usr/bin/env python3
"""The input is cut, overwritten or replaced while it is read.

    changing_input.py --inspect skops-inspect

strace makes each read of the program wait, so that another process can change the input in the middle. Then either the
answer is that of the file as it was opened (another file got its name), or the status is 2 with a message that says so,
and nothing is written: never the answer of a mixture. Exit status 77: there is no strace, or it may not be used.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from writing import OLD, arguments_of, old_file, pickle_file, report, skip

REASONS = ("(file-changed)", "(file-shrank)")
DELAY = 30_000  # microseconds a read
READS = "trace=pread64,read", f"inject=pread64:delay_enter={DELAY}"


def cut(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def overwrite(path: Path) -> None:
    with open(path, "r+b") as file:
        file.seek(path.stat().st_size // 2)
        file.write(b"\xff" * 64)


def grow(path: Path) -> None:
    with open(path, "ab") as file:
        file.write(b"PK" * 64)


def replace(path: Path) -> None:
    other = path.with_suffix(".other")
    other.write_bytes(b"cos\nsystem\n(S'true'\ntR.")
    os.rename(other, path)


CHANGES = (cut, overwrite, grow, replace)


def commands(old: Path, pickled: Path, out: Path) -> list[tuple[Path, list]]:
    return [
        (old, ["untrusted", old]),
        (old, ["info", old]),
        (old, ["scan", old]),
        (pickled, ["scan", pickled]),
        (old, ["diff", old, old]),
        (old, ["update", old, "-o", out]),
        (old, ["update", old, "--inplace"]),
        (old, ["dump", old, "-o", out]),
        (pickled, ["convert", pickled, "-o", out, "--force"]),
    ]


def traced(inspect: str, command: list, then) -> subprocess.CompletedProcess:
    """`then` is called when the program is about to read; it gets the process."""
    prefix = ["strace", "-f", "-qq", "-o", "/dev/null", *(part for option in READS for part in ("-e", option))]
    process = subprocess.Popen([*prefix, inspect, *map(str, command)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    changer = threading.Thread(target=then, args=(process,))
    changer.start()
    out, errors = process.communicate(timeout=120)
    changer.join()
    return subprocess.CompletedProcess(command, process.returncode, out, errors)


def is_open(process: subprocess.Popen, path: Path) -> bool:
    """Whether the traced program, a child of strace, has opened the file."""
    for entry in Path("/proc").iterdir():
        try:
            if entry.name.isdigit() and f"\nPPid:\t{process.pid}\n" in (entry / "status").read_text():
                return any(os.readlink(link) == str(path) for link in (entry / "fd").iterdir())
        except OSError:
            continue
    return False


def main() -> int:
    arguments = arguments_of(__doc__)
    if not shutil.which("strace"):
        skip("there is no strace")
    if subprocess.run(["strace", "-qq", "-o", "/dev/null", "true"], capture_output=True).returncode != 0:
        skip("strace may not be used here")
    faults, count, noticed = [], 0, 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        old, pickled, out = folder / "old.skops", folder / "model.pkl", folder / "out.skops"
        for number in range(len(commands(old, pickled, out))):
            for change in CHANGES:
                old_file(old, 6, 1 << 18)
                pickle_file(pickled, 6, 1 << 18)
                out.write_bytes(OLD)
                path, command = commands(old, pickled, out)[number]
                undisturbed = subprocess.run([arguments.inspect, *map(str, command)], capture_output=True, text=True)
                written = out.read_bytes()
                old_file(old, 6, 1 << 18)
                out.write_bytes(OLD)

                def then(process, path=path, change=change):
                    while process.poll() is None and not is_open(process, path):
                        time.sleep(0.001)
                    time.sleep(2 * DELAY / 1e6)
                    change(path)

                ran = traced(arguments.inspect, command, then)
                count += 1
                where = f"{command[0]} {path.name}, {change.__name__}"
                said = any(reason in ran.stderr + ran.stdout for reason in REASONS)
                noticed += said
                if ran.returncode == 2 and said:
                    if out.read_bytes() != OLD:
                        faults.append(f"{where}: refused, and yet written")
                elif change is not replace:
                    faults.append(f"{where}: status {ran.returncode}, nothing said of the change: {ran.stdout}{ran.stderr}")
                elif (ran.returncode, ran.stdout) != (undisturbed.returncode, undisturbed.stdout) or out.read_bytes() != written:
                    faults.append(f"{where}: status {ran.returncode}, neither refused nor the answer of what was opened: {ran.stderr}")
    print(f"{noticed} changes were noticed")
    return report(faults, count, "changes")


if __name__ == "__main__":
    sys.exit(main())
