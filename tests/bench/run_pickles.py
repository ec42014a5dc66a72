#!/usr/bin/env python3
"""How fast pickles are read, beside CPython in the same run.

    run_pickles.py BUILD_DIR [--rounds N] [--write]

Each round measures CPython and the program one after the other; a ratio is that of the medians of processor time. The
large joblib file is about memory: its arrays are not to be held. --write also writes the table to results_pickles.md.
"""

import argparse
import statistics
import subprocess
import sys
from pathlib import Path

from run import HERE, MB, Programs, RealPackage, cache_folder, environment, write_results

NAMES = ("forest", "boosting", "vocabulary", "ints")
MAX_MEMORY = 200 * MB


class PickleTimes(RealPackage):
    script = "pickle_times.py"

    def opcodes(self, path: Path) -> tuple[float, int]:
        cpu, _, opcodes = self.ask("dis", path)
        return cpu, int(opcodes)


def measure_ours(programs: Programs, path: Path) -> tuple[float, float]:
    """Processor time in ms of reading and of judging."""
    out = subprocess.run([programs.bench, "pickle", path], check=True, capture_output=True, text=True).stdout
    reading, judging = (float(line.split()[0]) for line in out.splitlines())
    return reading, judging


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("build", type=Path)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    programs = Programs(options.build)
    python = environment("newest") / "bin" / "python"
    folder = cache_folder() / "bench"
    subprocess.run([python, HERE / "make_models.py", folder], check=True, stdout=sys.stderr)
    subprocess.run([python, HERE / "make_pickles.py", folder, folder], check=True, stdout=sys.stderr)
    lines = ["| file | size | opcodes | pickle.load | pickletools | read | judge | MB/s | opcodes/s | beside load | beside pickletools |",
             "|---|---|---|---|---|---|---|---|---|---|---|"]
    real = PickleTimes(python)
    for name in NAMES:
        path = folder / f"{name}.pkl"
        load, reading, judging = [], [], []
        for _ in range(options.rounds):
            load.append(real.measure("load", path))
            times = measure_ours(programs, path)
            reading.append(times[0])
            judging.append(times[1])
        dis, opcodes = real.opcodes(path)
        size = path.stat().st_size
        a, b, c = (statistics.median(times) for times in (load, reading, judging))
        lines.append(f"| {name} | {size / MB:.1f} MB | {opcodes:,} | {a:.0f} ms | {dis:.0f} ms | {b:.1f} ms | {c:.1f} ms "
                     f"| {size / MB / (b / 1e3):.0f} | {opcodes / (b / 1e3) / 1e6:.0f} M | {a / b:.1f}x faster | {dis / b:.0f}x faster |")
        print(lines[-1], flush=True)
    real.close()
    large = folder / "large.joblib"
    cpu, peak = programs.inspect_once("scan", large)
    is_met = peak <= MAX_MEMORY
    lines += ["", f"{large.stat().st_size / MB:,.0f} MB of joblib, uncompressed, `scan`: {cpu:.0f} ms of processor time, "
              f"{peak / MB:.0f} MB at most; {'within' if is_met else 'NOT within'} {MAX_MEMORY / MB:.0f} MB."]
    print(lines[-1])
    if options.write:
        write_results("pickles", "Reading pickles", lines)
    return 0 if is_met else 1


if __name__ == "__main__":
    sys.exit(main())
