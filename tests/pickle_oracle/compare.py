#!/usr/bin/env python3
"""Compares what our own tool says of files with what the jail says.

    compare.py --loader L --jail LINES --ours LINES [--stack S]
    compare.py --self-test

Both files hold a JSON line for each file, in the same order. Prints how many were compared, and each difference. Fails
on a difference that differences.json does not explain, and on an explanation that explains nothing.
"""

import argparse
import collections
import fnmatch
import itertools
import json
import sys
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent
DIFFERENCES = HERE / "differences.json"
SHOWN = 60
# Why the jail could not go to the end although CPython might; ours may go on from there, and is counted.
OPEN_ENDS = ("recorder", "memory", "unknown")
UNKNOWN_ALLOWED = 5  # files of one loader that took too long to say whether the recorder is to blame
CALLS = {"reduce", "newobj"}


def same_event(jail: list, ours: list) -> bool:
    if jail == ours:
        return True
    # The C unpickler does not let us see that INST or OBJ is why it calls.
    kinds = {jail[0], ours[0]}
    if "instantiate" in kinds and kinds & CALLS:
        return jail[1:3] == ours[1:3] and jail[3:] in ([], [None]) and ours[3:] in ([], [None])
    return False


def first_difference(jail: list, ours: list, may_go_on: bool) -> str | None:
    for place, (theirs, mine) in enumerate(itertools.zip_longest(jail, ours)):
        if theirs is None and may_go_on:
            return None
        if theirs is None or mine is None or not same_event(theirs, mine):
            return f"event {place}: CPython {shortened(theirs)}, ours {shortened(mine)}"
    return None


def shortened(event: list | None) -> str:
    text = "nothing" if event is None else json.dumps(event, ensure_ascii=False)
    return text if len(text) <= 300 else text[:300] + "…"


@dataclass
class Comparison:
    loader: str
    counts: collections.Counter = field(default_factory=collections.Counter)
    differences: list[tuple[str, str, str]] = field(default_factory=list)  # loader, file, text

    def judge(self, name: str, jail: dict, ours: dict) -> None:
        self.counts["files"] += 1
        self.counts["events"] += len(jail["events"])
        text = self._difference(jail, ours)
        if text is not None:
            self.differences.append((self.loader, name, text))

    def _difference(self, jail: dict, ours: dict) -> str | None:
        if ours["loader"] != self.loader or jail["loader"] != self.loader:
            return f"a line of another loader: {jail['loader']}, {ours['loader']}"
        limit = jail["limit"]
        if limit is not None and limit not in OPEN_ENDS:
            return f"CPython's answer is not known: {limit}: {jail['error']}"
        may_go_on = limit is not None
        text = first_difference(jail["events"], ours["events"], may_go_on)
        if text is None and not may_go_on and jail["ok"] != ours["ok"]:
            text = f"CPython {outcome(jail)}, ours {outcome(ours)}"
        if text is not None:
            return f"{text} (CPython {outcome(jail)}, ours {outcome(ours)})"
        if limit == "unknown":
            self.counts["unknown"] += 1
        if may_go_on:
            longer = len(ours["events"]) > len(jail["events"]) or ours["ok"]
            self.counts[f"left open ({limit}), ours goes on" if longer else f"left open ({limit}), ours stops there too"] += 1
        else:
            self.counts["loaded" if jail["ok"] else "refused"] += 1
        return None


def outcome(line: dict) -> str:
    return "loads" if line["ok"] else f"raises {line.get('error')}"


def lines_of(path: Path):
    with open(path) as stream:
        for line in stream:
            yield json.loads(line)


def compare(loader: str, jail: Path, ours: Path) -> Comparison:
    result = Comparison(loader)
    for theirs, mine in itertools.zip_longest(lines_of(jail), lines_of(ours)):
        if theirs is None or mine is None or theirs["file"] != mine["file"]:
            names = [line and line["file"] for line in (theirs, mine)]
            raise SystemExit(f"compare: the files are not the same: CPython {names[0]}, ours {names[1]}")
        result.judge(theirs["file"], theirs, mine)
    return result


def explained(differences, entries: list[dict]) -> tuple[list, list[dict]]:
    """Differences that no entry explains, and entries that explain none."""
    used, left = set(), []
    for difference in differences:
        loader, name, _ = difference
        matches = [place for place, entry in enumerate(entries)
                   if fnmatch.fnmatchcase(name, entry["file"]) and fnmatch.fnmatchcase(loader, entry["loader"])]
        used.update(matches)
        if not matches:
            left.append(difference)
    return left, [entry for place, entry in enumerate(entries) if place not in used]


def meant(path: Path, stack: str) -> list[dict]:
    return [entry for entry in json.loads(path.read_text()) if fnmatch.fnmatchcase(stack, entry.get("stack", "*"))]


def report(comparisons: list[Comparison], entries: list[dict]) -> list[str]:
    """Prints the outcome and returns why it fails."""
    for comparison in comparisons:
        print(f"  {comparison.loader} loader:")
        for what, number in sorted(comparison.counts.items()):
            print(f"    {number:8} {what}")
    differences = [difference for comparison in comparisons for difference in comparison.differences]
    left, stale = explained(differences, entries)
    for loader, name, text in left[:SHOWN]:
        print(f"DIFFERENCE {loader} {name}: {text}")
    if len(left) > SHOWN:
        print(f"... and {len(left) - SHOWN} more")
    print(f"  {len(left)} differences, {len(differences) - len(left)} more with a reason in {DIFFERENCES.name}")
    problems = [f"{len(left)} differences"] if left else []
    problems += [f"{comparison.loader}: too many answers are not known" for comparison in comparisons
                 if comparison.counts["unknown"] > UNKNOWN_ALLOWED]
    return problems + [f"reason without a difference: {entry}" for entry in stale]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--loader")
    parser.add_argument("--jail", type=Path)
    parser.add_argument("--ours", type=Path)
    parser.add_argument("--stack", default="newest")
    parser.add_argument("--self-test", action="store_true", help="prove that wrong answers are found")
    arguments = parser.parse_args()
    if arguments.self_test:
        import compare_self_test

        return compare_self_test.main()
    if not (arguments.loader and arguments.jail and arguments.ours):
        parser.error("--loader, --jail and --ours are needed")
    comparison = compare(arguments.loader, arguments.jail, arguments.ours)
    entries = [entry for entry in meant(DIFFERENCES, arguments.stack) if fnmatch.fnmatchcase(arguments.loader, entry["loader"])]
    problems = report([comparison], entries)
    for problem in problems:
        print(f"FAILED: {problem}")
    return int(bool(problems))


if __name__ == "__main__":
    sys.exit(main())
