#!/usr/bin/env python3
"""Compares what our converter writes with what skops itself does.

    compare_convert.py LINES OURS EXPECTED [--files LIST] [--show REASON] [--expected-counts FILE --stack NAME]

LINES: convert_tool's output; OURS: its folder; EXPECTED: expect_convert.py's. Needs numpy.

A schema is compared as text once ids and member names are replaced by the order of their first use. The ids of JsonNode
and of empty tuples are free: CPython shares small ints and interned texts as it likes. The items of a set have no order.
Members are compared byte by byte, an .npz array by array; padding between the fields of a record is free.
"""

import argparse
import collections
import io
import json
import re
import sys
import zipfile
from pathlib import Path

import numpy as np

FREE = re.compile(r'("is_json": true|"__loader__": "TupleNode",\n *"content": \[\]),\n *"__id__": \d+')
# What comes back in another form that nobody sees: attributes of sparse matrices in another order, the fill value that a
# masked array has anyway, the seeds of a RandomState, what Bunch() itself sets.
BENIGN = re.compile(r"<(csr|csc|coo|bsr|dia)_(matrix|array)>|root<(coo|csr)_|<MaskedArray>.*ndarray became NoneType|<(MT19937|SFC64)>|<Bunch>.*NoneType became dict")
NAMED = re.compile(r'"__id__": (\d+)|"file": "([^"]*)\.(npy|npz|bin)"')


def plain(text: str) -> tuple[str, list[str]]:
    """The text without ids, and the members' names in the order of their first use."""
    text = FREE.sub(lambda match: f'{match.group(1)},\n"__id__": 0', text)
    numbers: dict[str, int] = {"0": 0}
    members: list[str] = []

    def name(match: re.Match) -> str:
        if match.group(1):
            return f'"__id__": {numbers.setdefault(match.group(1), len(numbers))}'
        member = f"{match.group(2)}.{match.group(3)}"
        if member not in members:
            members.append(member)
        if match.group(3) == "bin":
            return f'"file": "{members.index(member)}.bin"'
        return f'"file": "{numbers.setdefault(match.group(2), len(numbers))}.{match.group(3)}"'

    return NAMED.sub(name, text), members


def without_ids(node, members: list[str]):
    """What a schema says, with set items in an order of their own."""
    if isinstance(node, list):
        return [without_ids(item, members) for item in node]
    if isinstance(node, dict):
        out = {key: without_ids(value, members) for key, value in node.items() if key != "__id__"}
        if isinstance(out.get("file"), str):
            out["file"] = 0
        is_set = out.get("__loader__") == "SetNode"
        if is_set or (out.get("__class__") == "frozenset" and out.get("__loader__") == "ConstructorFromReduceNode"):
            return json.dumps(out, sort_keys=True) if not is_set else {**out, "content": sorted(json.dumps(item) for item in out["content"])}
        return out
    return node


def same_array(ours: bytes, theirs: bytes) -> bool:
    if ours == theirs:
        return True
    try:
        a, b = np.load(io.BytesIO(ours)), np.load(io.BytesIO(theirs))
    except ValueError:
        return False
    if ours[: 10 + int.from_bytes(ours[8:10], "little")] != theirs[: 10 + int.from_bytes(theirs[8:10], "little")]:
        return False
    if a.dtype.names:
        return all(a[name].tobytes() == b[name].tobytes() for name in a.dtype.names)
    return a.dtype.itemsize > 8 and a.dtype.kind in "fc" and np.array_equal(a, b, equal_nan=True)


def same_member(name: str, ours: bytes, theirs: bytes) -> bool:
    if name.endswith(".npy"):
        return same_array(ours, theirs)
    if not name.endswith(".npz"):
        return ours == theirs
    a, b = zipfile.ZipFile(io.BytesIO(ours)), zipfile.ZipFile(io.BytesIO(theirs))
    return a.namelist() == b.namelist() and all(same_array(a.read(part), b.read(part)) for part in a.namelist())


def first_difference(ours: str, theirs: str) -> str:
    for a, b in zip(ours.splitlines(), theirs.splitlines()):
        if a != b:
            return f"schema: ours {a.strip()[:70]} theirs {b.strip()[:70]}"
    return "schema: length"


# numpy 1 does not pickle the seeds of a generator: loading makes new ones.
VERSION = re.compile(r'("_sklearn_version": \{[^}]*?"content": )"[^\n]*"')
INVENTED = re.compile(r'("entropy": \{[^}]*?"content": )"\d+"')


def difference(ours: Path, theirs: Path, invents: bool) -> str:
    """Why two files differ; empty if they do not."""
    with zipfile.ZipFile(ours) as a, zipfile.ZipFile(theirs) as b:
        text, names = plain(a.read("schema.json").decode())
        wanted, wanted_names = plain(b.read("schema.json").decode())
        if invents:
            text, wanted = (INVENTED.sub(r'\1"0"', whole) for whole in (text, wanted))
        # A model keeps the version it was fitted with; skops would write that of the environment.
        text, wanted = (VERSION.sub(r'\1""', whole) for whole in (text, wanted))
        if text != wanted:
            try:
                if without_ids(json.loads(text), names) != without_ids(json.loads(wanted), wanted_names):
                    return first_difference(text, wanted)
            except RecursionError:
                return first_difference(text, wanted)
            if '"SetNode"' not in text and '"frozenset"' not in text:
                return "ids: " + first_difference(text, wanted)
            if len(names) > 1:
                return ""  # which member is whose cannot be told
        if len(names) != len(wanted_names):
            return "members: their number"
        order = [name for name in a.namelist() if name != "schema.json"]
        if [names.index(name) for name in order] != [wanted_names.index(name) for name in b.namelist() if name != "schema.json"]:
            return "members: their order"
        for name, other in zip(names, wanted_names):
            if not same_member(name, a.read(name), b.read(other)):
                return f"member: {name.rsplit('.', 1)[1]}"
    return ""


def kinds(line: dict) -> set[str]:
    return {finding[0] for finding in line.get("findings", [])}


def judge(line: dict, ours: Path, expected: Path, ignore_loss: bool) -> tuple[str, str]:
    """What came of one file, and the reason."""
    def end(name: str) -> Path:
        return expected.with_name(f"{expected.name}.{name}")

    if end("unpicklable").exists():
        return ("refused alike" if line["error"] or line["refused"] else "only ours"), end("unpicklable").read_text()[:80]
    if line["error"]:
        return "not converted", str(line["error"])
    refusals = [f"{finding[1]}: {finding[2]}" for finding in line["findings"] if finding[0] == "convert-refused"]
    if end("error").exists():
        return ("refused alike", "") if line["refused"] else ("only ours", end("error").read_text()[:80])
    if not end("skops").exists():
        return "no expectation", ""
    if line["refused"]:
        return "only theirs" if not end("load").exists() else "refused for loss", refusals[0]
    reason = difference(ours, end("skops"), any("seed-sequence" in finding for finding in line["findings"]))
    if reason:
        return "different", reason
    if end("load").exists():
        return ("unloadable alike", "") if "convert-unloadable" in kinds(line) else ("unloadable untold", end("load").read_text()[:80])
    if "convert-unloadable" in kinds(line):
        return "loadable after all", str([finding for finding in line["findings"] if finding[0] == "convert-unloadable"][0])
    lossy = end("lossy").read_text() if end("lossy").exists() else ""
    if lossy and not BENIGN.search(lossy) and "convert-lossy" not in kinds(line):
        return "lossy untold", lossy[:100]
    if "convert-lossy" in kinds(line) and not ignore_loss:
        return ("lossy alike", "") if lossy else ("lossless after all", str([finding for finding in line["findings"] if finding[0] == "convert-lossy"][0]))
    return "equal", ""


GOOD = {"equal", "refused alike", "unloadable alike", "lossy alike", "refused for loss"}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lines", type=Path)
    parser.add_argument("ours", type=Path)
    parser.add_argument("expected", type=Path)
    parser.add_argument("--ignore-loss", action="store_true", help="EXPECTED was made without comparing what comes back")
    parser.add_argument("--all", action="store_true", help="every file that differs, not three for a reason")
    parser.add_argument("--counts", type=Path, help="JSON: stack to how many files of each outcome are expected at least, or at most")
    parser.add_argument("--stack", default="newest")
    arguments = parser.parse_args()
    outcomes: dict[str, dict[str, list[str]]] = collections.defaultdict(lambda: collections.defaultdict(list))
    for text in arguments.lines.read_text().splitlines():
        line = json.loads(text)
        outcome, reason = judge(line, arguments.ours / f"{line['file']}.skops", arguments.expected / line["file"], arguments.ignore_loss)
        outcomes[outcome][reason].append(line["file"])
    counts = {outcome: sum(map(len, reasons.values())) for outcome, reasons in sorted(outcomes.items())}
    print(json.dumps(counts))
    for outcome, reasons in outcomes.items():
        if outcome not in GOOD:
            for reason, files in sorted(reasons.items(), key=lambda item: -len(item[1])):
                print(f"{outcome}: {reason}: {len(files)}: {' '.join(files if arguments.all else files[:3])}")
    if arguments.counts is None:
        return 0
    wanted = json.loads(arguments.counts.read_text())[arguments.stack]
    failed = [f"{outcome}: {counts.get(outcome, 0)}, at least {number} expected" for outcome, number in wanted["at_least"].items()
              if counts.get(outcome, 0) < number]
    failed += [f"{outcome}: {number}, at most {wanted['at_most'].get(outcome, 0)} expected" for outcome, number in counts.items()
               if outcome not in GOOD and number > wanted["at_most"].get(outcome, 0)]
    print("\n".join(f"FAILED: {problem}" for problem in failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
