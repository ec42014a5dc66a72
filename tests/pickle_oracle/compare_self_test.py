"""The proof that compare.py and findings.py find wrong answers. "Ours" is what the jail says, and then falsified."""

import contextlib
import copy
import io
import json
import pickle
import tempfile
from pathlib import Path

import assemble
import compare
import jail
from findings import Judge
from handmade import joblib_layouts, python_2

LOADERS = ("c", "python")  # which every Python has


def contents() -> dict[str, bytes]:
    unknown = assemble.called(assemble.imported("a", "b"), 1)
    made = {f"{name}.pkl": data for name, data in (*python_2(), *joblib_layouts())}
    made["open_end.pkl"] = assemble.whole(assemble.imported("a", "b") + unknown + pickle.REDUCE)
    made["two_calls.pkl"] = assemble.whole(pickle.MARK + unknown + assemble.called(assemble.imported("c", "d"), 2) + pickle.LIST)
    made["newobj.pkl"] = assemble.whole(assemble.built(assemble.made(assemble.imported("a", "B")), {"x": 1}))
    return made


def all_lines(loader: str, folder: Path) -> list[dict]:
    paths = []
    for name, data in contents().items():
        paths.append(folder / name)
        paths[-1].write_bytes(data)
    out = folder / "lines"
    jail.run(loader, [path.name for path in paths], folder, 1, out)
    return list(compare.lines_of(out))


def compared(loader: str, theirs: list[dict], ours: list[dict], folder: Path) -> compare.Comparison:
    for name, lines in (("jail", theirs), ("ours", ours)):
        (folder / name).write_text("".join(json.dumps(line) + "\n" for line in lines))
    return compare.compare(loader, folder / "jail", folder / "ours")


def changed(lines: list[dict], name: str, change) -> list[dict]:
    result = copy.deepcopy(lines)
    change(next(line for line in result if line["file"] == name))
    return result


def other_ok(line: dict) -> None:
    line["ok"] = not line["ok"]


def swapped(line: dict) -> None:
    line["events"][0], line["events"][1] = line["events"][1], line["events"][0]


def other_kind(line: dict) -> None:
    next(event for event in line["events"] if event[0] == "newobj")[0] = "instantiate"


def with_keywords(line: dict) -> None:
    other_kind(line)
    next(event for event in line["events"] if event[0] == "instantiate")[3] = '{"a":1}'


# Each is a wrong answer about one file.
WRONG = {
    "a dropped event": ("two_calls.pkl", lambda line: line["events"].pop(1)),
    "a dropped last event": ("two_calls.pkl", lambda line: line["events"].pop()),
    "an event too many": ("two_calls.pkl", lambda line: line["events"].append(["import", "a", "b"])),
    "swapped events": ("two_calls.pkl", swapped),
    "another argument": ("two_calls.pkl", lambda line: line["events"][1].__setitem__(2, "(2,)")),
    "another name": ("two_calls.pkl", lambda line: line["events"][0].__setitem__(2, "B")),
    "another state": ("newobj.pkl", lambda line: line["events"][-1].__setitem__(2, "{}")),
    "loaded what is refused": ("string_unquoted.pkl", other_ok),
    "refused what is loaded": ("two_calls.pkl", other_ok),
    "an open end that begins otherwise": ("open_end.pkl", lambda line: line["events"].pop(0)),
    "an open end that ends too early": ("open_end.pkl", lambda line: line["events"].pop()),
    "keywords of a call": ("newobj.pkl", with_keywords),
    "another loader": ("two_calls.pkl", lambda line: line.__setitem__("loader", "joblib")),
}
# And these are right.
RIGHT = {
    "the same": ("two_calls.pkl", lambda line: None),
    "another text for the error": ("string_unquoted.pkl", lambda line: line.__setitem__("error", "x")),
    "an open end that goes on": ("open_end.pkl", lambda line: line["events"].append(["import", "x", "y"])),
    "an open end that loads": ("open_end.pkl", other_ok),
    "instantiate for newobj": ("newobj.pkl", other_kind),
}


def check(is_right: bool, what: str) -> int:
    if not is_right:
        print(f"FAILED: {what}")
    return int(not is_right)


def answers(loader: str, folder: Path) -> int:
    lines = all_lines(loader, folder)
    failures = check(sum(len(line["events"]) for line in lines) > 50, f"{loader}: too few events to prove anything")
    for what, (name, change) in WRONG.items():
        found = compared(loader, lines, changed(lines, name, change), folder).differences
        failures += check([difference[1] for difference in found] == [name], f"{loader}: not found: {what}: {found}")
    for what, (name, change) in RIGHT.items():
        found = compared(loader, lines, changed(lines, name, change), folder).differences
        failures += check(not found, f"{loader}: found although right: {what}: {found}")
    counts = compared(loader, lines, changed(lines, "open_end.pkl", other_ok), folder).counts
    failures += check(counts["left open (recorder), ours goes on"] == 1, f"{loader}: open ends are not counted: {counts}")
    killed = changed(lines, "two_calls.pkl", lambda line: line.update(limit="killed"))
    failures += check(len(compared(loader, killed, lines, folder).differences) == 1, f"{loader}: an unknown answer passes")
    unknown = [line | {"limit": "unknown"} for line in lines]
    with contextlib.redirect_stdout(io.StringIO()):
        problems = compare.report([compared(loader, unknown, lines, folder)], [])
    failures += check(len(problems) == 1, f"{loader}: too many unknown answers pass: {problems}")
    return failures + missing(loader, lines, folder) + reasons(loader, lines, folder)


def missing(loader: str, lines: list[dict], folder: Path) -> int:
    failures = 0
    for what, ours in (("last", lines[:-1]), ("first", lines[1:]), ("double", [lines[0], *lines])):
        try:
            compared(loader, lines, ours, folder)
            failures += check(False, f"{loader}: files that are not the same pass: {what}")
        except SystemExit:
            pass
    return failures


def reasons(loader: str, lines: list[dict], folder: Path) -> int:
    wrong = compared(loader, lines, changed(lines, "two_calls.pkl", other_ok), folder)
    right = compared(loader, lines, lines, folder)
    fitting, other = {"file": "two_*.pkl", "loader": loader, "reason": "test"}, {"file": "two_*", "loader": "joblib", "reason": "test"}
    failures = 0
    for what, comparison, entries, expected in (
        ("no reason", wrong, [], 1), ("a reason", wrong, [fitting], 0), ("a reason for another loader", wrong, [other], 2),
        ("a reason for nothing", right, [fitting], 1), ("nothing", right, [], 0),
    ):
        with contextlib.redirect_stdout(io.StringIO()):
            problems = compare.report([comparison], entries)
        failures += check(len(problems) == expected, f"{loader}: {what}: {problems}")
    return failures


def findings() -> int:
    finding = {"code": "some-code", "severity": "review", "message": "text"}
    excuse = {"code": "some-*", "file": "genuine/*", "reason": "test"}
    failures = 0
    for what, reported, verdict, entries, expected in (
        ("nothing", [], "nothing-left", [], 0), ("a finding", [finding], "to-review", [], 1), ("an excused one", [finding], "to-review", [excuse], 0),
        ("an excuse for nothing", [], "nothing-left", [excuse], 1), ("one to know", [finding | {"severity": "info"}], "nothing-left", [], 0),
        ("an excuse for another", [finding], "to-review", [excuse | {"code": "other"}], 2), ("not analysed", [], "not-analysed", [], 1),
    ):
        judge = Judge(entries)
        judge.file("genuine/a.pkl", {"verdict": verdict, "findings": reported})
        failures += check(len(judge.problems + judge.stale()) == expected, f"findings: {what}: {judge.problems}")
    return failures


def main() -> int:
    failures = findings()
    with tempfile.TemporaryDirectory() as temporary:
        for loader in LOADERS:
            failures += answers(loader, Path(temporary))
    print(f"compare --self-test: {failures} failures" if failures else "compare --self-test: passed")
    return int(failures > 0)
