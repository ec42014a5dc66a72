#!/usr/bin/env python3
"""Runs `skops-inspect scan` over all files and compares with the manifest.

    check.py OUTDIR --inspect PROGRAM [--seconds S] [--megabytes M] [--self-test]

- runs, runs-elsewhere: the status is not 0, the verdict is dangerous, deceptive or not-analysed or there is a finding
  of severity warning or danger, and the manifest's callable is named in a finding.
- hygiene: the status is not 0, and the file alone is done within the time and memory. What CPython loads without harm
  may be status 0, unless a code is expected.
- control: no finding above info but the expected one; types to review are allowed.
Where the manifest expects a finding code, it has to be among the findings. unnamed.json lists the files whose callable
is not named, with the reason; they must be "not analysed" or "would not load".
"""

import argparse
import json
import sys
from collections import Counter
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "support"))
from scanning import scan  # noqa: E402

STRONG_VERDICTS = ("dangerous", "deceptive", "not-analysed")
STRONG = ("warning", "danger")
BATCH = 100
UNNAMED = json.loads((HERE / "unnamed.json").read_text())


def findings_text(report: dict) -> str:
    parts = []
    for finding in report["findings"]:
        parts += [finding["message"], *finding["args"]]
    return "\n".join(parts)


def faults(row: dict, report: dict) -> list[str]:
    """What is wrong with the report on one file."""
    found = []
    severities = {finding["severity"] for finding in report["findings"]}
    codes = {finding["code"] for finding in report["findings"]}
    effect = row["effect"]
    if effect == "control":
        above = sorted(
            f"{finding['code']}: {finding['message']}"
            for finding in report["findings"]
            if finding["severity"] != "info" and finding["code"] != row["expect"]
        )
        return [f"flagged: {text}" for text in above]
    is_harmless = effect == "hygiene" and row.get("proof") == "loads" and not row["expect"]
    if report["status"] == 0 and not is_harmless:
        found.append("status 0")
    if effect in ("runs", "runs-elsewhere"):
        is_strong = report["verdict"] in STRONG_VERDICTS or row.get("file") in UNNAMED
        if not is_strong and not severities & set(STRONG):
            found.append(f"verdict {report['verdict']} and no finding of severity warning")
        text = findings_text(report)
        is_named = any(name in text for name in row["callable"].split("|"))
        if row.get("file") in UNNAMED:
            if is_named or report["status"] != 2:
                found.append("stands in unnamed.json and is named, or is not status 2")
        elif not is_named:
            found.append(f"no finding names {row['callable']}; codes: {', '.join(sorted(codes)) or 'none'}")
    if row["expect"] and row["expect"] not in codes:
        found.append(f"no {row['expect']}; codes: {', '.join(sorted(codes)) or 'none'}")
    return found


def reports_of(program: str, out: Path, rows: list[dict], options) -> dict[str, tuple[dict | None, str]]:
    reports: dict[str, tuple[dict | None, str]] = {}
    alone = [row for row in rows if row["effect"] == "hygiene"]
    together = [row for row in rows if row["effect"] != "hygiene"]
    for start in range(0, len(together), BATCH):
        part = together[start : start + BATCH]
        answer, wrong, _ = scan(program, [out / row["file"] for row in part], options.seconds * 6)
        if answer is None:
            alone += part  # one of them did it: each alone then
            continue
        for row, report in zip(part, answer["files"], strict=True):
            if report["file"] != str(out / row["file"]):
                raise SystemExit(f"check: asked for {row['file']}, told of {report['file']}")
            reports[row["file"]] = (report, "")
    for row in alone:
        answer, wrong, usage = scan(program, [out / row["file"]], options.seconds)
        if usage.ru_maxrss > options.megabytes * 1024:
            wrong = f"{usage.ru_maxrss // 1024} MB"
        reports[row["file"]] = (answer["files"][0] if answer else None, wrong)
    return reports


def self_test() -> int:
    """Answers that have to fail do fail, and right ones pass: the checks themselves can be wrong."""

    def report(verdict, status, *found):
        return {
            "verdict": verdict,
            "status": status,
            "findings": [
                {"code": code, "severity": severity, "message": text, "args": [text]} for code, severity, text in found
            ],
        }

    runs = {"effect": "runs", "callable": "os.system|posix.system", "expect": None}
    good = report("dangerous", 1, ("call-dangerous", "danger", "calls os.system('x')"))
    cases = (
        (runs, good, 0),
        (runs, report("nothing-left", 0), 3),
        (runs, report("dangerous", 1), 1),
        (runs, report("to-review", 1, ("call-unknown", "review", "os.system")), 1),
        (runs, report("to-review", 1, ("call-unknown", "warning", "os.system")), 0),
        (runs, report("dangerous", 0, ("call-dangerous", "danger", "posix.system")), 1),
        (runs | {"expect": "state-on-global"}, good, 1),
        ({"effect": "hygiene", "callable": None, "expect": None}, report("nothing-left", 0), 1),
        ({"effect": "hygiene", "callable": None, "expect": None}, report("would-not-load", 2), 0),
        ({"effect": "hygiene", "callable": None, "expect": "pickle-frame"}, report("would-not-load", 2), 1),
        ({"effect": "control", "callable": None, "expect": None}, report("to-review", 1), 0),
        ({"effect": "control", "callable": None, "expect": None}, good, 1),
    )
    wrong = [number for number, (row, answer, count) in enumerate(cases) if len(faults(row, answer)) != count]
    print("check: self test", f"failed: {wrong}" if wrong else f"passed, {len(cases)} cases")
    return 1 if wrong else 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path, nargs="?")
    parser.add_argument("--inspect", help="the skops-inspect program")
    parser.add_argument("--seconds", type=float, default=10, help="for one file alone")
    parser.add_argument("--megabytes", type=int, default=1024, help="for one file alone")
    parser.add_argument("--self-test", action="store_true")
    options = parser.parse_args()
    if options.self_test:
        return self_test()
    if not options.out or not options.inspect:
        parser.error("OUTDIR and --inspect are needed")
    rows = json.loads((options.out / "manifest.json").read_text())
    if not rows:
        raise SystemExit("check: the manifest is empty")
    reports = reports_of(options.inspect, options.out, rows, options)
    passed: Counter = Counter()
    failed: Counter = Counter()
    for row in rows:
        report, wrong = reports[row["file"]]
        found = ([wrong] if wrong else []) + (faults(row, report) if report else [])
        (failed if found else passed)[row["effect"]] += 1
        for text in found:
            print(f"FAIL {row['file']} ({row['effect']}): {text}")
    for effect in sorted(set(passed) | set(failed)):
        print(f"{effect}: {passed[effect]} of {passed[effect] + failed[effect]} as they should be")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
