#!/usr/bin/env python3
"""How many files a second `scan` reads, beside skops' own audit and beside picklescan, in the same run.

    run_scan.py BUILD_DIR [--rounds N] [--write]

The files are those of the newest stack of ../conformance (.skops) and of ../pickle_oracle (genuine pickles). Ours is the whole
program with everything it looks for, one process and one job; of the others importing is not counted. Medians of
processor time. --write also writes the table to results_scan.md.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from run import HERE, MB, Programs, RealPackage, environment, write_results

sys.path.insert(1, str(HERE.parent / "hostile_pickles"))
import scanners  # noqa: E402


class ScanTimes(RealPackage):
    script = "scan_times.py"


def folder_of(part: str, expression: str) -> Path:
    """What run.py of another folder says: it is asked in a process of its own, as modules of both have the same names."""
    code = f"import run; print({expression})"
    asked = subprocess.run([sys.executable, "-c", code], cwd=HERE.parent / part, check=True, stdout=subprocess.PIPE, text=True)
    return Path(asked.stdout.splitlines()[-1])


def measure(programs: Programs, real: ScanTimes, what: str, name: str, files: list[Path], rounds: int) -> str:
    theirs, ours = [], []
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as paths:
        paths.write("".join(f"{path}\n" for path in files))
        paths.flush()
        for _ in range(rounds):
            theirs.append(real.measure(what, Path(paths.name)))
            ours.append(programs.inspect_once("scan", "--jobs", "1", *files, statuses=(0, 1, 2))[0])
    a, b = statistics.median(theirs), statistics.median(ours)
    count = len(files)
    size = sum(path.stat().st_size for path in files) / MB
    row = f"| {name} | {count:,} | {size:.1f} MB | {what}: {1e3 * count / a:,.0f} | {1e3 * count / b:,.0f} | {a / b:.1f}x faster |"
    print(row, flush=True)
    return row


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("build", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    programs = Programs(options.build)
    models = sorted((folder_of("conformance", "run.corpora('newest')[0]") / "written").rglob("*.skops"))
    genuine = folder_of("pickle_oracle", "run.home_of('newest')") / "genuine"
    pickles = sorted(path for ending in ("pkl", "joblib") for path in genuine.rglob(f"*.{ending}"))
    lines = ["| files | how many | size | files a second | ours | |", "|---|---|---|---|---|---|"]
    for what, name, files, python in (
        ("skops", ".skops", models, environment("newest") / "bin" / "python"),
        ("picklescan", "pickles", pickles, scanners.environment()),
    ):
        real = ScanTimes(python)
        lines.append(measure(programs, real, what, name, files, options.rounds))
        real.close()
    if options.write:
        write_results("scan", "Scanning many files", lines)
    return 0


if __name__ == "__main__":
    sys.exit(main())
