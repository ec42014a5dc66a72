#!/usr/bin/env python3
"""Our answers beside skops' own, as a table.

    table.py OUTDIR --inspect PROGRAM [--controls FOLDER] [--write results.md]

What skops does is taken from results.json, which prove.py writes.
"""

import argparse
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

import check

HERE = Path(__file__).resolve().parent
EFFECTS = {
    "runs": "runs code, or reaches files",
    "crash": "the process ends",
    "hang": "more than 10 s",
    "memory": "more than 1 GB",
    "differs": "readers read differently",
    "quiet": "loads what the list does not tell",
    "raises": "raises",
    "hygiene": "no effect shown",
}
SKOPS = ("nothing", "types", "raises", "ends or hangs")
OURS = ("expected code", "other warning", "less", "silent")


def of_skops(answer: dict) -> str:
    """What get_untrusted_types says."""
    audit = answer.get("audit")
    if isinstance(audit, list):
        return "types" if audit else "nothing"
    return "raises" if audit and "raises" in audit else "ends or hangs"


def of_ours(row: dict, report: dict | None) -> str:
    if report is None:
        return "silent"
    codes = {finding["code"] for finding in report["findings"]}
    if codes & set(row["codes"]):
        return "expected code"
    if any(finding["severity"] in check.STRONG for finding in report["findings"]):
        return "other warning"
    return "less" if report["status"] else "silent"


def lines(title: str, keys: dict[str, str], rows: list[dict], key, skops: dict, ours: dict) -> list[str]:
    told = [
        f"| {title} | files | "
        + " | ".join(f"skops: {name}" for name in SKOPS)
        + " | "
        + " | ".join(f"ours: {name}" for name in OURS)
        + " |"
    ]
    told.append("|---|" + "---:|" * (1 + len(SKOPS) + len(OURS)))
    for name, text in [*keys.items(), ("", "**together**")]:
        files = [row["file"] for row in rows if not name or row[key] == name]
        if not files:
            continue
        theirs, mine = Counter(skops[file] for file in files), Counter(ours[file] for file in files)
        cells = [len(files), *(theirs[kind] for kind in SKOPS), *(mine[kind] for kind in OURS)]
        told.append(f"| {text} | " + " | ".join(map(str, cells)) + " |")
    return told


HEAD = """# Hostile .skops files: skops' answers and ours

Made by `table.py` with skops 0.16.0 and scikit-learn 1.9.1. "skops" is what `get_untrusted_types` says: nothing is
untrusted, types to trust, an error, or it never answers. "ours" is `skops-inspect scan`: one of the codes that the
manifest names, another finding of severity warning, less than that (types to review), or nothing at all.
"""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--inspect", required=True)
    parser.add_argument("--controls", type=Path)
    parser.add_argument("--write", type=Path, help="the Markdown file, else standard output")
    options = parser.parse_args()
    rows = json.loads((options.out / "manifest.json").read_text())
    results = json.loads((HERE / "results.json").read_text())
    skops = {row["file"]: of_skops(results[row["file"]]) for row in rows}
    ours = {}
    for row in rows:
        answer, _, _ = check.scan(options.inspect, [options.out / row["file"]], 20)
        ours[row["file"]] = of_ours(row, answer["files"][0] if answer else None)
    text = (
        HEAD.splitlines()
        + ["", "## By effect", ""]
        + lines("what loading, or using, does", EFFECTS, rows, "effect", skops, ours)
    )
    groups = {name: name for name in ("archive", "json", "node")}
    text += ["", "## By group", ""] + lines("group", groups, rows, "group", skops, ours)
    seen: dict[str, Counter] = defaultdict(Counter)
    for row in rows:
        seen[row["group"]][results[row["file"]]["seen"]] += 1
    text += ["", "## What was seen", "", "Of those who trust nothing, or all that is listed, as the manifest says.", ""]
    kinds = ("runs", "crash", "hang", "memory", "differs", "raises", "loads")
    text += ["| group | " + " | ".join(kinds) + " |", "|---|" + "---:|" * len(kinds)]
    text += [
        f"| {group} | " + " | ".join(str(counts[kind]) for kind in kinds) + " |"
        for group, counts in sorted(seen.items())
    ]
    if options.controls:
        files = sorted(options.controls.rglob("*.skops"))
        alarms = 0
        for path in files:
            answer, _, _ = check.scan(options.inspect, [path], 20)
            alarms += bool(check.control_faults(answer["files"][0])) if answer else 1
        text += ["", f"Of {len(files)} genuine files {alarms} are flagged above info."]
    result = "\n".join(text) + "\n"
    if options.write:
        options.write.write_text(result)
    else:
        print(result, end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
