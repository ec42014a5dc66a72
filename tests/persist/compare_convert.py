#!/usr/bin/env python3
"""Judges what our converter wrote beside what skops itself does, file by file, and counts.

    compare_convert.py LINES OURS EXPECTED TYPES [--counts FILE --stack NAME]       run by the python of a stack

LINES: convert_tool's output; OURS: its folder; EXPECTED: that of expect_convert.py and load_converted.py; TYPES: JSON,
file to the types that our own program lists of our file.

    equal              written as skops does, the same types listed, loads, comes back and predicts as before
    refused alike      skops raises too, or nobody can unpickle it
    unloadable alike   as skops writes it, which cannot be loaded; told
    lossy alike        as skops writes it, which comes back different; told
    refused for loss   skops writes what cannot be loaded
    only ours          converted where skops raises, or the pickle does not load
    only theirs        refused where skops writes what can be loaded
    different          not as skops writes it
    types              other types listed
    untold             of what does not load again or comes back different nothing was said

FILE has how many there must be of each, or may be of those that are no success, and why.
"""

import argparse
import collections
import json
import re
import sys
from pathlib import Path

import same_file

# What comes back in another form that nobody sees: attributes of sparse matrices in another order, the fill value that a
# masked array has anyway, the seeds of a RandomState, what Bunch() itself sets, empty metadata of a date's dtype.
BENIGN = re.compile(r"<(csr|csc|coo|bsr|dia)_(matrix|array)>|root<(coo|csr)_|<MaskedArray>.*ndarray became NoneType|<(MT19937|SFC64)>|<Bunch>.*NoneType became dict|<DateTime64DType>.*dict became NoneType")
# Each loading of a generator of numpy 1 makes new ones.
SEEDS = re.compile(r"<SeedSequence>")
GOOD = {"equal", "refused alike", "unloadable alike", "lossy alike"}


class File:
    """All that is known of one."""

    def __init__(self, line: dict, ours: Path, expected: Path, types: dict[str, list[str]]) -> None:
        self.name = line["file"]
        self.error = line["error"]
        self.is_refused = line.get("refused", False)
        self.findings = line.get("findings", [])
        self.ours = ours / f"{self.name}.skops"
        self.theirs = expected / f"{self.name}.skops"
        self.expected = json.loads((expected / f"{self.name}.json").read_text())
        proof = expected / f"{self.name}.proof.json"
        self.proof = json.loads(proof.read_text()) if proof.exists() and self.is_converted else {}
        self.listed = types.get(self.name)

    @property
    def is_converted(self) -> bool:
        return not self.error and not self.is_refused

    def tells(self, code: str) -> list[str]:
        return [": ".join(finding[1:3]) for finding in self.findings if finding[0] == code]

    def expects(self, *ends: str) -> str:
        return next((str(self.expected[end])[:100] for end in ends if self.expected.get(end)), "")


def judge_refused(file: File) -> tuple[str, str]:
    if file.expects("unpicklable", "refused"):
        return "refused alike", ""
    reason = str(file.error) if file.error else file.tells("convert-refused")[0]
    return ("refused for loss" if file.expects("crash", "unloadable") else "only theirs"), reason


def comes_back(file: File) -> str:
    """What is wrong with what skops made of our file; empty: nothing."""
    proof = file.proof
    if proof.get("crash"):
        return "crash"
    if "unloadable" in proof:
        return f"does not load: {proof['unloadable'][:80]}"
    has_new_seeds = any("seed-sequence" in told for told in file.tells("convert-changed"))
    if proof["lossy"] and not BENIGN.search(proof["lossy"]) and not (has_new_seeds and SEEDS.search(proof["lossy"])):
        return f"comes back different: {proof['lossy'][:100]}"
    if proof["predictions"]["different"]:
        return f"predicts different: {proof['predictions']['different'][0]}"
    return ""


def judge(file: File) -> tuple[str, str]:
    """What came of one file, and the reason."""
    if not file.is_converted:
        return judge_refused(file)
    trouble = comes_back(file)
    if file.expects("unpicklable"):
        return "only ours", file.expects("unpicklable")
    if file.expects("refused"):
        return "only ours", trouble or file.expects("refused")
    if file.proof.get("types", file.listed) != file.listed:
        return "types", f"we list {file.listed}, skops {file.proof['types']}"
    reason = same_file.difference(file.ours, file.theirs, bool(file.tells("convert-changed")))
    if reason:
        return told_of(file, trouble) or "different", f"{reason} ({trouble or 'comes back as it was'})"
    if file.expected.get("types", file.listed) != file.listed:
        return "types", f"we list {file.listed}, skops {file.expected['types']} of its own file"
    return judge_told(file, trouble)


def told_of(file: File, trouble: str) -> str:
    """Empty if what is wrong with a file was told."""
    unloadable, lossy = file.tells("convert-unloadable"), file.tells("convert-lossy")
    if trouble.startswith(("crash", "does not load")) and not unloadable:
        return "unloadable untold"
    return "lossy untold" if trouble and not unloadable and not lossy else ""


def judge_told(file: File, trouble: str) -> tuple[str, str]:
    """Of a file as skops writes it: whether what is wrong with it was told, and nothing else."""
    unloadable, lossy = file.tells("convert-unloadable"), file.tells("convert-lossy")
    if told_of(file, trouble):
        return told_of(file, trouble), trouble
    if trouble.startswith(("crash", "does not load")):
        return "unloadable alike", ""
    if unloadable:
        return "loadable after all", unloadable[0]
    if lossy and not file.proof["lossy"]:
        return "lossless after all", lossy[0]
    return ("lossy alike" if lossy else "equal"), ""


def count_proofs(files: list[File]) -> dict[str, int]:
    proven = [file.proof for file in files if file.proof]
    predictions = [proof["predictions"] for proof in proven if "predictions" in proof]
    return {"types compared": sum("types" in proof for proof in proven), "loaded": len(predictions),
            "predictions": sum(each["compared"] for each in predictions),
            "fitted models without a prediction": sum(len(each["silent"]) for each in predictions)}


def failures(counts: dict[str, int], wanted: dict) -> list[str]:
    few = [f"{outcome}: {counts.get(outcome, 0)}, at least {number} expected" for outcome, number in wanted["at_least"].items()
           if counts.get(outcome, 0) < number]
    allowed = collections.defaultdict(int, wanted["at_most"])
    many = [f"{outcome}: {number}, at most {allowed[outcome]} expected" for outcome, number in counts.items()
            if outcome not in GOOD and outcome not in wanted["at_least"] and number > allowed[outcome]]
    return few + many


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lines", type=Path)
    parser.add_argument("ours", type=Path)
    parser.add_argument("expected", type=Path)
    parser.add_argument("types", type=Path)
    parser.add_argument("--show-all", action="store_true", help="every file that differs, not three for a reason")
    parser.add_argument("--counts", type=Path, help="JSON: stack to how many there must be at least, or may be at most")
    parser.add_argument("--stack", default="newest")
    arguments = parser.parse_args()
    types = json.loads(arguments.types.read_text())
    files = [File(json.loads(line), arguments.ours, arguments.expected, types) for line in arguments.lines.read_text().splitlines()]
    outcomes: dict[str, dict[str, list[str]]] = collections.defaultdict(lambda: collections.defaultdict(list))
    for file in files:
        outcome, reason = judge(file)
        outcomes[outcome][reason].append(file.name)
    counts = {outcome: sum(map(len, reasons.values())) for outcome, reasons in sorted(outcomes.items())} | count_proofs(files)
    print("".join(f"  {outcome}: {number}\n" for outcome, number in counts.items()), end="")
    for outcome, reasons in outcomes.items():
        if outcome not in GOOD or arguments.show_all:
            for reason, names in sorted(reasons.items(), key=lambda item: -len(item[1])):
                print(f"{outcome}: {reason}: {len(names)}: {' '.join(names if arguments.show_all else names[:3])}")
    if arguments.counts is None:
        return 0
    problems = failures(counts, json.loads(arguments.counts.read_text())[arguments.stack])
    print("".join(f"FAILED: {problem}\n" for problem in problems), end="")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
