#!/usr/bin/env python3
"""Compares skops-inspect with the real skops on a corpus that oracle.py was asked about.

    compare.py --inspect PROGRAM --corpus DIR [--corpus DIR...] [--stack S] [--profile P]
    compare.py --self-test

Prints how many answers it compared of each kind, and each difference. It fails on a
difference that differences.json does not explain, on an explanation that explains
nothing, on an object that could not be written and is not listed in expected.json (or is
listed and could), and where fewer answers were compared than expected.json says.
`--update-expected` writes the counts and skips of this run there, for review; the counts
a little lower, since what raises depends on the release of Python too.
"""

import argparse
import collections
import fnmatch
import json
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from inspector import Inspector, ServedInspector
from questions import FileJudge, Judged

HERE = Path(__file__).resolve().parent
EXPECTED = HERE / "expected.json"
DIFFERENCES = HERE / "differences.json"


def read_json(path: Path, default):
    return json.loads(path.read_text()) if path.exists() else default


class Run:
    def __init__(self, arguments) -> None:
        self.skips: dict[str, str] = {}
        self.files: list[str] = []
        self.compared: collections.Counter = collections.Counter()
        self.differences: list[tuple[str, str, str]] = []
        self._arguments = arguments

    def corpus(self, folder: Path) -> None:
        manifest = read_json(folder / "manifest.json", None)
        if manifest is None:
            raise SystemExit(f"compare: {folder} holds no corpus")
        self.skips.update(manifest["skips"])
        records = {}
        with open(folder / "oracle.jsonl") as lines:
            for line in lines:
                record = json.loads(line)
                records[record["file"]] = record
        kind = ServedInspector if self._arguments.served else Inspector
        inspector = kind(self._arguments.inspect, self._arguments.profile)
        # A file without an answer of the oracle is a hole in the proof.
        for name in manifest["files"]:
            if name not in records:
                self.differences.append((name, "oracle", "the real skops was not asked"))

        def judge(name: str) -> Judged:
            return FileJudge(inspector, folder / name, records[name]).judge()

        names = [name for name in manifest["files"] if name in records and self._wanted(name)]
        self.files += names
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            for judged in pool.map(judge, names):
                self.compared.update(judged.compared)
                self.differences += [(judged.name, kind, text) for kind, text in judged.differences]

    def _wanted(self, name: str) -> bool:
        return not self._arguments.only or fnmatch.fnmatch(name, self._arguments.only)

    def explained(self) -> tuple[list[tuple[str, str, str]], list[dict], int]:
        """Differences without a reason, reasons without a difference, and how many had one."""
        stack = self._arguments.stack
        reasons = [entry for entry in read_json(DIFFERENCES, []) if fnmatch.fnmatch(stack, entry.get("stack", "*"))]
        used, left, found = set(), [], 0
        for difference in self.differences:
            name, kind, _ = difference
            matches = [i for i, entry in enumerate(reasons) if fnmatch.fnmatch(name, entry["file"]) and fnmatch.fnmatch(kind, entry["kind"])]
            if matches:
                used.update(matches)
                found += 1
            else:
                left.append(difference)
        return left, [entry for i, entry in enumerate(reasons) if i not in used], found


def report(run: Run, arguments) -> list[str]:
    """Prints the outcome and returns why it fails."""
    expected_all = read_json(EXPECTED, {})
    expected = expected_all.get(arguments.stack, {"compared": {}, "skips": {}})
    print(f"conformance, stack {arguments.stack}:")
    for kind, number in sorted(run.compared.items()):
        print(f"  {number:6} {kind}")
    print(f"  {sum(run.compared.values()):6} compared in all; {len(run.skips)} objects that skops does not write")
    unexplained, stale, found = run.explained()
    shown = unexplained if arguments.all_differences else unexplained[:60]
    for name, kind, text in shown:
        print(f"DIFFERENCE {name}: {kind}: {text}")
    if len(shown) < len(unexplained):
        print(f"... and {len(unexplained) - len(shown)} more (--all-differences)")
    print(f"  {len(unexplained)} differences, {found} more with a reason in {DIFFERENCES.name}")
    problems = []
    if unexplained:
        problems.append(f"{len(unexplained)} differences")
    if arguments.update_expected:
        expected_all[arguments.stack] = {
            "compared": {kind: number * 97 // 100 for kind, number in sorted(run.compared.items())}, "skips": run.skips}
        EXPECTED.write_text(json.dumps(expected_all, indent=1, ensure_ascii=False) + "\n")
    elif not arguments.only:
        problems += [f"reason without a difference: {entry}" for entry in stale]
        problems += counts_and_skips(run, expected)
    return problems


def counts_and_skips(run: Run, expected: dict) -> list[str]:
    problems = []
    if not expected["compared"]:
        problems.append(f"{EXPECTED.name} has no counts for this stack")
    for kind, number in expected["compared"].items():
        if run.compared[kind] < number:
            problems.append(f"{kind}: {run.compared[kind]} compared, {number} expected")
    for name, why in run.skips.items():
        if name not in expected["skips"]:
            problems.append(f"skip that is not listed: {name}: {why}")
    for name in expected["skips"]:
        if name not in run.skips:
            problems.append(f"listed as a skip, but was written: {name}")
    return problems


def parse(argv: list[str]):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--inspect", help="the skops-inspect to judge")
    parser.add_argument("--served", action="store_true", help="PROGRAM is skops-inspect-server, which answers sooner")
    parser.add_argument("--corpus", action="append", default=[], type=Path)
    parser.add_argument("--stack", default="newest", help="whose counts and skips in expected.json apply")
    parser.add_argument("--profile", help="passed on to skops-inspect")
    parser.add_argument("--only", help="a pattern of file names; counts are not checked then")
    parser.add_argument("--all-differences", action="store_true")
    parser.add_argument("--update-expected", action="store_true")
    parser.add_argument("--self-test", action="store_true", help="prove that wrong answers are found")
    return parser.parse_args(argv)


def main(argv: list[str]) -> int:
    arguments = parse(argv)
    if arguments.self_test:
        import self_test

        return self_test.main()
    if not arguments.inspect or not arguments.corpus:
        raise SystemExit("compare: --inspect and --corpus are needed")
    _, is_equal = compared(arguments)
    return 0 if is_equal else 1


def compared(arguments) -> tuple[Run, bool]:
    """The run, and whether nothing speaks against it."""
    run = Run(arguments)
    for folder in arguments.corpus:
        run.corpus(folder)
    problems = report(run, arguments)
    for problem in problems:
        print(f"FAILED: {problem}", flush=True)
    return run, not problems


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
