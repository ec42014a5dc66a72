#!/usr/bin/env python3
"""Runs `skops-inspect scan` over all files and compares with the manifest.

    check.py OUTDIR --inspect PROGRAM [--controls FOLDER] [--seconds S] [--megabytes M] [--update] [--self-test]

Each file alone, within the time (of the processor: others may be busy with it) and the memory, and without a crash. Of a file whose row in the manifest has codes,
one of them has to be among its findings. missed.json lists the files of which that is not yet so: those of which
nothing of severity warning is said (`silent`), and those of which something else is (`otherwise`). It has to be exact:
what is missed and not listed is a fault, and so is what is listed and no longer missed. --update writes it. `slow`
are those that may take longer; to be faster is no fault.
accepted.json has files that rightly are not flagged, with the reason.

FOLDER has the genuine files of make_controls.py: of them nothing above info may be said, but types to review.
"""

import argparse
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "support"))
from scanning import scan  # noqa: E402

STRONG = ("warning", "danger")
MISSED = HERE / "missed.json"
ACCEPTED = HERE / "accepted.json"
KINDS = ("silent", "otherwise")
SLOW = "too long"


def missed_as(row: dict, report: dict) -> str | None:
    """One of KINDS, or nothing where a code of the row is found or none is wanted."""
    codes = {finding["code"] for finding in report["findings"]}
    if not row["codes"] or codes & set(row["codes"]):
        return None
    return "otherwise" if any(finding["severity"] in STRONG for finding in report["findings"]) else "silent"


def control_faults(report: dict) -> list[str]:
    above = [finding for finding in report["findings"] if finding["severity"] != "info"]
    return sorted({f"{finding['code']}: {finding['message']}" for finding in above})


def compare(found: dict[str, str], listed: dict[str, dict]) -> list[str]:
    """`found`: how each file is missed; `listed`: missed.json."""
    expected = {name: kind for kind in KINDS for name in listed[kind]}
    faults = []
    for name in sorted(set(found) | set(expected)):
        now, then = found.get(name), expected.get(name)
        if now != then:
            faults.append(f"{name}: {now or 'not missed'}, and missed.json says {then or 'not missed'}")
    return faults


def ask(program: str, path: Path, options) -> tuple[dict | None, str]:
    answer, wrong, usage = scan(program, [path], options.seconds * 10)
    used = usage.ru_utime + usage.ru_stime
    if not wrong and used > options.seconds:
        wrong = f"{SLOW} of the processor"
    if not wrong and usage.ru_maxrss > options.megabytes * 1024:
        wrong = f"{usage.ru_maxrss // 1024} MB"
    return (answer["files"][0] if answer else None), wrong


def write_missed(rows: list[dict], found: dict[str, str], slow: list[str]) -> None:
    """Behind each file the codes of which one is wanted; grouped so that the list can be worked off code by code."""
    listed: dict[str, dict] = {kind: {} for kind in KINDS}
    for row in sorted(rows, key=lambda row: (row["codes"][:1], row["file"])):
        if row["file"] in found:
            listed[found[row["file"]]][row["file"]] = " ".join(row["codes"])
    listed["slow"] = {name: SLOW for name in slow}
    MISSED.write_text(json.dumps(listed, indent=1) + "\n")


def check_hostile(options) -> list[str]:
    rows = json.loads((options.out / "manifest.json").read_text())
    if not rows:
        raise SystemExit("check: the manifest is empty")
    accepted = json.loads(ACCEPTED.read_text())
    faults = [
        f"{name}: stands in accepted.json and not in the manifest"
        for name in set(accepted) - {row["file"] for row in rows}
    ]
    listed = json.loads(MISSED.read_text())
    found: dict[str, str] = {}
    slow: list[str] = []
    counts: dict[str, Counter] = defaultdict(Counter)
    for row in rows:
        report, wrong = ask(options.inspect, options.out / row["file"], options)
        if wrong.startswith(SLOW) and (options.update or row["file"] in listed["slow"]):
            slow.append(row["file"])
        elif wrong:
            faults.append(f"{row['file']} ({row['effect']}): {wrong}")
        if report is None:
            continue
        kind = missed_as(row, report)
        if kind and row["file"] not in accepted:
            found[row["file"]] = kind
        elif not kind and row["file"] in accepted:
            faults.append(f"{row['file']}: stands in accepted.json and is flagged")
        counts[row["effect"]][kind or "flagged"] += 1
    for effect, numbers in sorted(counts.items()):
        print(
            f"{effect}: {numbers['flagged']} of {sum(numbers.values())} as they should be, {numbers['otherwise']} otherwise, {numbers['silent']} silent"
        )
    if options.update:
        write_missed(rows, found, slow)
        return faults
    return faults + compare(found, listed)


def check_controls(options) -> list[str]:
    files = sorted(options.controls.rglob("*.skops"))
    if not files:
        raise SystemExit(f"check: no .skops in {options.controls}")
    faults = []
    for path in files:
        report, wrong = ask(options.inspect, path, options)
        told = ([wrong] if wrong else []) + (control_faults(report) if report else [])
        faults += [f"{path.name} (control): {text}" for text in told]
    print(f"controls: {len(files)} files, {len(faults)} alarms")
    return faults


def self_test() -> int:
    """Answers that have to fail do fail, and right ones pass: the checks themselves can be wrong."""

    def report(*found):
        return {"findings": [{"code": code, "severity": severity, "message": code} for code, severity in found]}

    row = {"codes": ["label-lies", "id-reuse"]}
    lists = {"silent": {"a": ""}, "otherwise": {"b": ""}}
    cases = (
        (missed_as(row, report(("id-reuse", "info"))), None),
        (missed_as(row, report(("zip-ratio", "warning"))), "otherwise"),
        (missed_as(row, report(("zip-ratio", "review"))), "silent"),
        (missed_as(row, report()), "silent"),
        (missed_as({"codes": []}, report()), None),
        (len(control_faults(report(("writer-older", "info")))), 0),
        (len(control_faults(report(("call-unknown", "review")))), 1),
        (len(compare({"a": "silent", "b": "otherwise"}, lists)), 0),
        (len(compare({"a": "silent"}, lists)), 1),
        (len(compare({"a": "otherwise", "b": "otherwise"}, lists)), 1),
        (len(compare({"a": "silent", "b": "otherwise", "c": "silent"}, lists)), 1),
    )
    wrong = [number for number, (is_, wanted) in enumerate(cases) if is_ != wanted]
    print("check: self test", f"failed: {wrong}" if wrong else f"passed, {len(cases)} cases")
    return 1 if wrong else 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path, nargs="?")
    parser.add_argument("--inspect", help="the skops-inspect program")
    parser.add_argument("--controls", type=Path, help="folder with genuine files")
    parser.add_argument("--seconds", type=float, default=2, help="for one file")
    parser.add_argument("--megabytes", type=int, default=512, help="for one file")
    parser.add_argument("--update", action="store_true", help="writes missed.json")
    parser.add_argument("--self-test", action="store_true")
    options = parser.parse_args()
    if options.self_test:
        return self_test()
    if not options.inspect or not (options.out or options.controls):
        parser.error("--inspect and OUTDIR or --controls are needed")
    faults = check_hostile(options) if options.out else []
    faults += check_controls(options) if options.controls else []
    for fault in faults:
        print(f"FAIL {fault}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
