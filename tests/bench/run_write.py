#!/usr/bin/env python3
"""How fast .skops files are written again, and how small, beside the real package and beside copying in the same run.

    run_write.py BUILD_DIR [--rounds N] [--write]

The whole program is held against what the real package does within a running interpreter: it has to load the model and
dump it again. Outputs go to memory (/dev/shm), so that no disk is measured; times are processor time: ours medians, of loading the
best of three. An optimised file has a budget: at least so many times smaller, and not slower to load with skops.
--write also writes the table to results_write.md.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from run import HERE, MB, Programs, RealPackage, cache_folder, environment, write_results

SMALLER = {"forest": None, "boosting": 20}  # at least so many times
ROUNDS_OF_SKOPS = 3  # of loading; load + dumps takes many seconds and is measured once


class WriteTimes(RealPackage):
    script = "write_times.py"


def of_protocol_1(path: Path, target: Path) -> Path:
    """What 0.9 would have written of it: protocol 2 added fields to generators only."""
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(target, "w") as new:
        for info in old.infolist():
            data = old.read(info)
            if info.filename == "schema.json":
                start, end = data.rsplit(b'"protocol": 2', 1)
                data = start + b'"protocol": 1' + end
            new.writestr(info.filename, data)
    return target


def trusted(path: Path, real_python: Path) -> list[str]:
    code = "import sys, skops.io; print('\\n'.join(skops.io.get_untrusted_types(file=sys.argv[1])))"
    return subprocess.run([real_python, "-c", code, path], check=True, capture_output=True, text=True).stdout.split()


def ours(programs: Programs, command: list, source: Path, out: Path, rounds: int) -> float:
    times = []
    for _ in range(rounds):
        source.read_bytes()  # what is measured is not the disk
        out.unlink(missing_ok=True)
        times.append(programs.inspect_once(*command[:1], source, "-o", out, *command[1:])[0])
    return statistics.median(times)


def measure(programs: Programs, real: WriteTimes, python: Path, name: str, path: Path, folder: Path, rounds: int) -> tuple[list[str], bool]:
    old, out = of_protocol_1(path, folder / "old.skops"), folder / "out.skops"
    before = min(real.measure("load", path) for _ in range(ROUNDS_OF_SKOPS))
    skops = {(task, source): real.measure(task, source) for task, source in (("update", old), ("update", path), ("deflate", path))}
    rows = []
    for what, command, source, task in (
        ("update", ["update", "--trusted", *trusted(old, python)], old, "update"),
        ("dump, stored", ["dump"], path, "update"),
        ("dump, deflated", ["dump", "--compression", "deflated"], path, "deflate"),
        ("dump --optimise", ["dump", "--optimise"], path, "deflate"),
    ):
        time = ours(programs, command, source, out, rounds)
        copied = statistics.median(programs.measure("copy", source, folder / "copy")[0] for _ in range(rounds))
        real_time = skops[task, source]
        rows.append(f"| {name}: {what} | {source.stat().st_size / MB:.1f} MB | {out.stat().st_size / MB:.1f} MB | {copied:.0f} ms "
                    f"| {real_time:,.0f} ms | {time:.0f} ms | {time / copied:.1f}x | {real_time / time:.1f}x faster |")
        print(rows[-1], flush=True)
    after = min(real.measure("load", out) for _ in range(ROUNDS_OF_SKOPS))  # of the optimised one
    ratio = path.stat().st_size / out.stat().st_size
    least = SMALLER[name]
    met = after <= before and (least is None or ratio >= least)
    budget = f"budget: {least} times smaller and " if least else "budget: "
    rows.append(f"| {name}: optimised | {ratio:.1f} times smaller | skops.io.load {before:,.0f} ms before, {after:,.0f} ms after "
                f"| | | | | {budget}not slower to load: {'met' if met else 'NOT MET'} |")
    print(rows[-1], flush=True)
    return rows, met


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("build", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    programs = Programs(options.build)
    python = environment("newest") / "bin" / "python"
    models = cache_folder() / "bench"
    subprocess.run([python, HERE / "make_models.py", models], check=True, stdout=sys.stderr)
    real = WriteTimes(python)
    lines = ["| what | before | after | read + crc + write | skops: load + dumps | ours | beside copying | beside skops |",
             "|---|---|---|---|---|---|---|---|"]
    all_met = True
    with tempfile.TemporaryDirectory(dir="/dev/shm") as folder:
        for name in SMALLER:
            rows, met = measure(programs, real, python, name, models / f"{name}.skops", Path(folder), options.rounds)
            lines += rows
            all_met = all_met and met
    real.close()
    if options.write:
        write_results("write", "Writing .skops files again", lines)
    return 0 if all_met else 1


if __name__ == "__main__":
    sys.exit(main())
