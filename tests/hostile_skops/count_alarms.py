#!/usr/bin/env python3
"""Counts what `skops-inspect scan` says of genuine files, by code and file. By hand; a corpus is made by tests/conformance.

    count_alarms.py FOLDER... --inspect PROGRAM [--show]

Of a corpus only `written` and `old` count: what skops wrote itself, and not what was crafted. Told is what a finding
above info is said of, but types to review: those are what the program is for. genuine.json has the kinds that are
right, by code: the files by their names (with * and ?), and why. What is not listed there is a fault.
"""

import argparse
import fnmatch
import json
import sys
from collections import defaultdict
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "support"))
from scanning import scan  # noqa: E402

GENUINE = HERE / "genuine.json"
BATCH = 100
SECONDS = 600
PARTS = ("written", "old")


def genuine_files(folder: Path) -> list[Path]:
    parts = [part for part in sorted(folder.rglob("*")) if part.is_dir() and part.name in PARTS]
    return sorted(path for part in parts or [folder] for path in part.rglob("*.skops"))


def alarms_of(program: str, files: list[Path]) -> dict[str, dict[str, int]]:
    """By code and name of file: how many files."""
    found: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for begin in range(0, len(files), BATCH):
        answer, wrong, _ = scan(program, files[begin : begin + BATCH], SECONDS)
        if answer is None or wrong:
            raise SystemExit(f"count_alarms: {wrong} (files {begin} to {begin + BATCH})")
        for report in answer["files"]:
            for code in {finding["code"] for finding in report["findings"] if finding["severity"] != "info"}:
                found[code][Path(report["file"]).name] += 1
    return found


def reason_of(listed: dict, code: str, name: str) -> str | None:
    for row in listed.get(code, []):
        if any(fnmatch.fnmatch(name, pattern) for pattern in row["files"]):
            return row["why"]
    return None


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--inspect", required=True, help="the skops-inspect program")
    parser.add_argument("--show", action="store_true", help="also what is listed")
    options = parser.parse_args()
    files = [path for folder in options.folders for path in genuine_files(folder)]
    if not files:
        raise SystemExit("count_alarms: no .skops")
    listed = json.loads(GENUINE.read_text())
    faults = 0
    for code, names in sorted(alarms_of(options.inspect, files).items()):
        unlisted = {name: count for name, count in names.items() if reason_of(listed, code, name) is None}
        print(f"{code}: {sum(names.values())} files, {sum(unlisted.values())} without a reason")
        faults += sum(unlisted.values())
        for name, count in sorted((names if options.show else unlisted).items()):
            print(f"    {name} ({count}): {reason_of(listed, code, name) or 'no reason'}")
    print(f"{len(files)} files, {faults} alarms without a reason")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
