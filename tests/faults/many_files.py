#!/usr/bin/env python3
"""A folder of many files, and the memory that scanning it takes.

    many_files.py --inspect skops-inspect [--count N]

The same hundred files, copied again and again, are scanned as N / 10 and as N files, in each form of the output. Each file
has to be told and counted, in order, and memory may grow by no more than a few lines a file: the list of inputs.
"""

import json
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from writing import arguments_of, old_file, pickle_file, report

BYTES_A_FILE = 2_000
DANGEROUS = b"cos\nsystem\n(S'true'\ntR."


def fill(folder: Path, count: int) -> None:
    folder.mkdir()
    for i in range(count):
        path = folder / f"{i:06}"
        if i % 100 == 0:
            old_file(path, 3, 20_000, i)
        elif i % 10 == 1:
            path.write_bytes(DANGEROUS)
        else:
            pickle_file(path, 1, 100, i)


def high_water(pid: int) -> int:
    """The most memory that a running process had; 0 if it has just ended."""
    found = re.search(r"^VmHWM:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text(), re.MULTILINE)
    return int(found[1]) * 1024 if found else 0


def scan(inspect: str, folder: Path, form: str, output: Path) -> tuple[int, int]:
    """Exit status, and the most memory that the program had, in bytes."""
    peak = 0
    with open(output, "wb") as target:
        process = subprocess.Popen([inspect, "scan", "--jobs", "2", "--format", form, folder], stdout=target)
        # Not what wait4() tells: that is also the memory of this script, of which the process was forked.
        while process.poll() is None:
            peak = max(peak, high_water(process.pid))
            time.sleep(0.005)
    return process.returncode, peak


def fault(form: str, output: Path, count: int) -> str | None:
    text = output.read_text()
    if form == "text":
        dangerous = sum("Dangerous" in line for line in text.splitlines())
        examined = f"examined: {count:,}\n" in text
        return None if dangerous == count // 10 and examined else f"{dangerous} dangerous files are told: {text[-400:]}"
    lines = [json.loads(line) for line in text.splitlines()]
    files = [Path(file["file"]).name for line in lines for file in line["files"]]
    if files != [f"{i:06}" for i in range(count)]:
        return f"{len(files)} files are told, or in another order"
    counts = lines[-1]["counts"]
    return None if counts["examined"] == count and counts["dangerous"] == count // 10 else str(counts)


def main() -> int:
    arguments = arguments_of(__doc__, count={"type": int, "default": 10_000})
    faults = []
    with tempfile.TemporaryDirectory() as name:
        few, many, output = Path(name) / "few", Path(name) / "many", Path(name) / "output"
        fill(few, arguments.count // 10)
        fill(many, arguments.count)
        for form in ("text", "json", "jsonl"):
            peaks = []
            for folder, count in ((few, arguments.count // 10), (many, arguments.count)):
                status, peak = scan(arguments.inspect, folder, form, output)
                peaks.append(peak)
                wrong = fault(form, output, count) if status == 1 else f"status {status}"
                if wrong:
                    faults.append(f"{form}, {count} files: {wrong}")
            growth = (peaks[1] - peaks[0]) / (arguments.count - arguments.count // 10)
            print(f"{form}: {peaks[0] >> 20} MiB for {arguments.count // 10:,} files, {peaks[1] >> 20} MiB for {arguments.count:,}")
            if growth > BYTES_A_FILE:
                faults.append(f"{form}: memory grows by {growth:.0f} bytes a file")
    return report(faults, 6, "scans")


if __name__ == "__main__":
    sys.exit(main())
