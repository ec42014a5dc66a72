#!/usr/bin/env python3
"""Runs `skops-inspect convert` over all files and checks that no attack becomes a .skops.

    no_convert.py OUTDIR --inspect PROGRAM [--self-test]

Each file is converted for real, in a dry run, and for real with --allow-lossy. A file whose effect is runs or
runs-elsewhere must not be converted and must leave nothing in the output's folder. Controls, and what CPython loads
without harm, may be. What is reported, what exists and what the dry run said have to agree.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

WRITTEN = ("converted", "convertible")
ATTACKS = ("runs", "runs-elsewhere")


def batches(rows: list[dict]) -> list[list[str]]:
    """Files in as few runs as possible, none with two whose outputs would have one name."""
    by_rank: dict[int, list[str]] = {}
    seen: Counter = Counter()
    for row in rows:
        name = Path(row["file"])
        place = name.with_suffix("")
        by_rank.setdefault(seen[place.name], []).append(row["file"])
        seen[place.name] += 1
    return list(by_rank.values())


def convert(program: str, files: list[Path], folder: Path, options: tuple[str, ...]) -> dict[str, dict]:
    """The report of one run, by input."""
    report = folder / "report.jsonl"
    done = subprocess.run(
        [program, "convert", *options, "--output-dir", str(folder / "out"), "--report", str(report), *map(str, files)],
        capture_output=True,
        stdin=subprocess.DEVNULL,
    )
    if done.returncode not in (0, 1, 2) or not report.exists():
        raise SystemExit(f"no_convert: exit status {done.returncode}: {done.stderr.decode(errors='replace')[-500:]}")
    rows = [json.loads(line) for line in report.read_text().splitlines()]
    return {row["input"]: row for row in rows}


def faults(row: dict, told: dict | None, is_written: bool, is_dry: bool) -> list[str]:
    """What is wrong with the outcome for one file."""
    if told is None:
        return ["not in the report"]
    found = []
    if row["effect"] in ATTACKS and told["status"] in WRITTEN:
        found.append(f"an attack is {told['status']}")
    if row["effect"] in ATTACKS and is_written:
        found.append("an attack has an output")
    if is_written != (told["status"] == "converted"):
        found.append(f"the output {'exists' if is_written else 'is missing'} and it is reported {told['status']}")
    if is_dry and told["status"] == "converted":
        found.append("written by a dry run")
    if told["status"] not in WRITTEN and not told["reason"]:
        found.append(f"{told['status']} without a reason")
    return found


def run_all(program: str, out: Path, rows: list[dict], options: tuple[str, ...]) -> tuple[dict, list[str]]:
    """Statuses by file, and what is wrong."""
    by_file = {row["file"]: row for row in rows}
    statuses, found = {}, []
    for batch in batches(rows):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            told = convert(program, [out / file for file in batch], folder, options)
            outputs = {path.name for path in (folder / "out").rglob("*")} if (folder / "out").exists() else set()
            expected = set()
            for file in batch:
                answer = told.get(str(out / file))
                output = Path(file).with_suffix(".skops").name
                is_dry = "--dry-run" in options
                found += [f"{file}: {text}" for text in faults(by_file[file], answer, output in outputs, is_dry)]
                statuses[file] = answer["status"] if answer else "missing"
                expected.add(output)
            found += [f"left behind: {name}" for name in sorted(outputs - expected)]
    return statuses, found


def self_test() -> int:
    attack, control = {"effect": "runs"}, {"effect": "control"}
    refused = {"status": "blocked", "reason": "convert-blocked"}
    cases = (
        (attack, refused, False, False, 0),
        (attack, None, False, False, 1),
        (attack, {"status": "converted", "reason": None}, True, False, 2),
        (attack, {"status": "convertible", "reason": None}, False, True, 1),
        (attack, refused, True, False, 2),
        (control, {"status": "converted", "reason": None}, True, False, 0),
        (control, {"status": "converted", "reason": None}, False, False, 1),
        (control, {"status": "converted", "reason": None}, True, True, 1),
        (control, {"status": "refused", "reason": None}, False, False, 1),
    )
    wrong = [number for number, case in enumerate(cases) if len(faults(*case[:4])) != case[4]]
    rows = [{"file": name} for name in ("a/x.pkl", "a/x.bin", "b/x.pkl", "a/y.pkl")]
    if [len(batch) for batch in batches(rows)] != [2, 1, 1]:
        wrong.append("batches")
    print("no_convert: self test", f"failed: {wrong}" if wrong else f"passed, {len(cases)} cases")
    return 1 if wrong else 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path, nargs="?")
    parser.add_argument("--inspect", help="the skops-inspect program")
    parser.add_argument("--self-test", action="store_true")
    options = parser.parse_args()
    if options.self_test:
        return self_test()
    if not options.out or not options.inspect:
        parser.error("OUTDIR and --inspect are needed")
    rows = json.loads((options.out / "manifest.json").read_text())
    if not rows:
        raise SystemExit("no_convert: the manifest is empty")
    failed = False
    answers = []
    for extra in ((), ("--dry-run",), ("--allow-lossy",)):
        statuses, found = run_all(options.inspect, options.out, rows, extra)
        answers.append(statuses)
        failed |= bool(found)
        for text in found:
            print(f"FAIL {' '.join(extra) or 'convert'}: {text}")
        for effect in sorted({row["effect"] for row in rows}):
            counts = Counter(statuses[row["file"]] for row in rows if row["effect"] == effect)
            told = ", ".join(f"{count} {status}" for status, count in sorted(counts.items()))
            print(f"{' '.join(extra) or 'convert'}, {effect}: {told}")
    different = [
        file for file, status in answers[0].items() if answers[1][file] != status.replace("converted", "convertible")
    ]
    print("\n".join(f"FAIL {file}: the dry run says {answers[1][file]}, the other {answers[0][file]}" for file in different))
    return 1 if failed or different else 0


if __name__ == "__main__":
    sys.exit(main())
