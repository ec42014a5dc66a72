#!/usr/bin/env python3
"""How fast pickles are converted, beside the real package in the same run.

    run_convert.py BUILD_DIR [--rounds N] [--write]

The whole program is held against pickle.loads + skops.io.dumps + get_untrusted_types within a running interpreter, and
against reading, checking and writing as many bytes. Outputs go to memory (/dev/shm), where flushing costs nothing, so
that no disk is measured; ratios are of processor time, medians. The large joblib file goes to the disk that holds the
cache and is about memory and bytes in a second. --write also writes the table to results_convert.md.
"""

import argparse
import os
import subprocess
import statistics
import sys
import tempfile
import time
from pathlib import Path

from run import HERE, MB, Programs, cache_folder, environment, write_results
from run_pickles import MAX_MEMORY, PickleTimes

#          at least times faster than the real package
BUDGETS = {"forest": 8, "boosting": 30, "ints": None}


def convert(programs: Programs, path: Path, out: Path) -> tuple[float, float, float]:
    """Processor and wall time in ms, and peak memory in bytes."""
    out.unlink(missing_ok=True)
    wall = time.perf_counter()
    cpu, peak = programs.inspect_once("convert", path, "-o", out)
    return cpu, 1e3 * (time.perf_counter() - wall), peak


def measure(programs: Programs, real: PickleTimes, name: str, path: Path, folder: Path, rounds: int) -> tuple[str, bool]:
    ours, copies, peaks = [], [], []
    out = folder / "out.skops"
    for _ in range(rounds):
        path.read_bytes()  # what is measured is not the disk
        cpu, _, peak = convert(programs, path, out)
        ours.append(cpu)
        peaks.append(peak)
        copies.append(programs.measure("copy", out, folder / "copy")[0])
    a = statistics.median(real.measure("convert", path) for _ in range(min(3, rounds)))
    b, c = statistics.median(ours), statistics.median(copies)
    budget = BUDGETS[name]
    met = budget is None or a >= budget * b
    verdict = "" if budget is None else f" (budget {budget}x: {'met' if met else 'NOT MET'})"
    return (f"| {name} | {path.stat().st_size / MB:.1f} MB | {out.stat().st_size / MB:.1f} MB | {a:,.0f} ms | {b:.0f} ms "
            f"| {a / b:.1f}x faster{verdict} | {c:.0f} ms | {b / c:.1f}x | {statistics.median(peaks) / MB:.0f} MB |"), met


def measure_large(programs: Programs, path: Path) -> tuple[str, bool]:
    with tempfile.TemporaryDirectory(dir=path.parent) as name:
        folder = Path(name)
        _, wall, peak = convert(programs, path, folder / "out.skops")
        (folder / "out.skops").unlink()
        copy = time.perf_counter()
        with open(folder / "copy", "wb") as out:
            programs.measure("copy", path, out.name)
            os.fsync(out.fileno())
        copy = time.perf_counter() - copy
    size, met = path.stat().st_size, peak <= MAX_MEMORY
    return (f"{size / MB:,.0f} MB of joblib, uncompressed: converted, read back, compared and flushed at {size / MB / wall * 1e3:.0f} MB/s, "
            f"{peak / MB:.0f} MB at most ({'within' if met else 'NOT within'} {MAX_MEMORY / MB:.0f} MB); "
            f"reading, CRC, writing and flushing: {size / MB / copy:.0f} MB/s."), met


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("build", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    programs = Programs(options.build)
    python = environment("newest") / "bin" / "python"
    pickles = cache_folder() / "bench"
    subprocess.run([python, HERE / "make_models.py", pickles], check=True, stdout=sys.stderr)
    subprocess.run([python, HERE / "make_pickles.py", pickles, pickles], check=True, stdout=sys.stderr)
    lines = ["| file | pickle | .skops | load + dumps + get_untrusted_types | ours | beside skops | read + crc + write of the .skops | beside that | memory |",
             "|---|---|---|---|---|---|---|---|---|"]
    real = PickleTimes(python)
    all_met = True
    with tempfile.TemporaryDirectory(dir="/dev/shm") as folder:
        for name in BUDGETS:
            line, met = measure(programs, real, name, pickles / f"{name}.pkl", Path(folder), options.rounds)
            all_met = all_met and met
            lines.append(line)
            print(line, flush=True)
    real.close()
    line, met = measure_large(programs, pickles / "large.joblib")
    lines += ["", line]
    print(line)
    if options.write:
        write_results("convert", "Converting pickles", lines)
    return 0 if all_met and met else 1


if __name__ == "__main__":
    sys.exit(main())
