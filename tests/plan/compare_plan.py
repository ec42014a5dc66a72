#!/usr/bin/env python3
"""Compares `skops-inspect plan` with what the real skops did (ask_load.py).

    compare_plan.py --inspect PROGRAM --answers FILE [--profile P] [--stack S] [--only PATTERN]
    compare_plan.py --self-test

Of each file, loaded with everything trusted that is listed, and with nothing trusted, the outcome falls into a kind:

loads       skops loads it, and the plan knows nothing that would raise
same text   both raise: the same exception, text and phase
same type   the same exception and phase; the plan says that it does not know the text
undecided   skops raises and the plan names a step before it of which it says that it does not know the outcome, or an
            exception that it says not to know
different   everything else; each needs a reason in differences.json

Of genuine files the modules that were imported and the calls that were made are compared too, in order. It fails on a
difference without a reason, on a reason that explains nothing, and where less was compared than expected.json says.
`--update-expected` writes the counts of this run there, a little lower, for review.
"""

import argparse
import collections
import fnmatch
import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from ask_load import LONGEST_TEXT

HERE = Path(__file__).resolve().parent
EXPECTED = HERE / "expected.json"
DIFFERENCES = HERE / "differences.json"
SECONDS = 60
# Calls that the plan tells in other words. str() is left out on both sides: of a key that is a text it is no step.
STATES = ("__setstate__", "set_state")
# Their functions tell other modules than those by which they are asked for.
OWN = ("numpy.", "scipy.sparse.")
NO_CALLS = ("read-member", "import", "set-items", "parse-native")
REASONS = "\n\n..."  # where skops explains why a type is not trusted


def short(path: str) -> str:
    """The file's name below the corpus."""
    for folder in ("/files/", "/mutations/"):
        if folder in path:
            return path.split(folder, 1)[1]
    return path


class Inspector:
    def __init__(self, program: str, profile: str | None) -> None:
        self._program = program
        self._profile = ["--profile", profile] if profile else []

    def plan(self, path: str, trusted: list[str]) -> dict | None:
        options = [part for name in trusted for part in ("--trusted", name)]
        command = [self._program, "plan", path, "--format", "json", "--all", *self._profile, *options]
        try:
            done = subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL, timeout=SECONDS)
        except subprocess.TimeoutExpired:
            return None
        if done.returncode not in (0, 1, 2) or not done.stdout:
            return {"planned": False, "crash": f"status {done.returncode}: {done.stderr[-200:]!r}"}
        return json.loads(done.stdout)["files"][0]


def is_same_text(real: str, ours: str) -> bool:
    if ours.endswith(REASONS):
        return real.startswith(ours.removesuffix(REASONS)[:LONGEST_TEXT])
    return real == (ours if len(real) < LONGEST_TEXT else ours[:LONGEST_TEXT])


def outcome(real: dict, plan: dict | None) -> tuple[str, str]:
    """The kind, and the evidence of a difference."""
    if plan is None:
        return "different", "no plan in time"
    if not plan["planned"]:
        return ("undecided", "") if "crash" not in plan else ("different", plan["crash"])
    raises = plan["raises"][0] if plan["raises"] else None
    is_open = plan["undecided"] > 0
    if "ok" in real:
        return ("loads", "") if raises is None else ("different", f"loads; ours raises {told(raises)}")
    if raises is None:
        return ("undecided", "") if is_open else ("different", f"raises {told(real)}; ours nothing")
    ours, theirs = raises["exception"], real["raises"]
    if ours == theirs and raises["phase"] == real["phase"]:
        if raises["text"] is None:
            return "same type", ""
        if is_same_text(real["text"], raises["text"]):
            return "same text", ""
    is_unknown = ours is None and raises["phase"] == real["phase"]
    if is_unknown or (is_open and real["phase"] == "construct" == raises["phase"]):
        return "undecided", ""
    return "different", f"raises {told(real)}; ours {told(raises)}"


def told(raised: dict) -> str:
    name = raised.get("raises") or raised.get("exception")
    return f"[{raised['phase']}] {name}: {str(raised['text'])[:160]}"


def real_calls(events: list) -> list[str]:
    out = []
    for event in events:
        if event[0] != "call":
            continue
        name = event[1]
        last = name.rsplit(".", 1)[-1]
        if last == "__new__":
            out.append("new")
        elif last in STATES:
            out.append("set-state")
        elif last == "update":
            out.append("set-attributes")
        elif last == "getattr":
            out.append("get-attribute")
        elif name != "builtins.str":
            out.append(f"call {last}" if name.startswith(OWN) else f"call {name}")
    return out


def planned_calls(steps: list) -> list[str]:
    out = []
    for step in steps:
        action, target = step["action"], step["target"] or ""
        is_inner = target in ("builtins.tuple", "numpy.ndarray.dtype") and step["trust"] == "own"
        if action in NO_CALLS or action == "look-up" or is_inner or (action, target) == ("call", "builtins.str"):
            continue
        last = target.rsplit(".", 1)[-1]
        if action in ("new", "get-attribute"):
            out.append(action)
        elif action == "set-state":
            # Of a class that is not known: it takes the state itself, or it does not.
            out += [] if last == "state" else ["set-state or set-attributes" if step["undecided"] else action]
        elif action == "set-attributes":
            out += [] if last in ("default_factory", "_deprecated_key_to_new_key") else [action]
        else:
            out.append(f"call {last}" if target.startswith(OWN) else f"call {target}")
    return out


def first_difference(real: list, ours: list) -> str | None:
    for position, (one, other) in enumerate(zip(real, ours)):
        if one not in other.split(" or "):
            return f"at {position}: skops {one}, ours {other}"
    return None if len(real) == len(ours) else f"skops has {len(real)}, ours {len(ours)}: {(real + ours)[min(len(real), len(ours))]}"


def order(record: dict, plan: dict) -> dict[str, str | None]:
    """What differs in the order of imports and of calls; None: nothing."""
    events = record["events"]
    modules = list(dict.fromkeys(event[1] for event in events if event[0] == "import"))
    return {"imports in order": first_difference(modules, plan["modules"]),
            "calls in order": first_difference(real_calls(events), planned_calls(plan["plan"]))}


def judge(inspector: Inspector, record: dict) -> tuple[str, list[tuple[str, str]]]:
    """The file, and (kind, evidence) of each comparison."""
    name = short(record["file"])
    results = []
    if "nothing" in record:
        kind, text = outcome(record["nothing"], inspector.plan(record["file"], []))
        results.append((f"nothing trusted: {kind}", text))
    types = record.get("untrusted", [])
    # An argument can hold neither a NUL nor a lone surrogate.
    if "trusted" not in record or any(re.search("[\0\ud800-\udfff]", part) for part in types):
        return name, results
    plan = inspector.plan(record["file"], types)
    kind, text = outcome(record["trusted"], plan)
    results.append((f"all trusted: {kind}", text))
    if "ok" in record["trusted"] and "events" in record and plan and plan["planned"]:
        results += [(what, text or "") for what, text in order(record, plan).items()]
    return name, results


def is_difference(kind: str, text: str) -> bool:
    return kind.endswith("different") or ("in order" in kind and text != "")


def read_json(path: Path, default):
    return json.loads(path.read_text()) if path.exists() else default


def explain(differences: list, stack: str) -> tuple[list, list]:
    """Differences without a reason, and reasons that explain nothing."""
    reasons = [entry for entry in read_json(DIFFERENCES, []) if fnmatch.fnmatch(stack, entry.get("stack", "*"))]
    used, left = set(), []
    for difference in differences:
        name, kind, text = difference
        matches = [i for i, entry in enumerate(reasons) if fnmatch.fnmatch(name, entry["file"])
                   and fnmatch.fnmatch(kind, entry["kind"]) and entry.get("text", "") in text]
        used.update(matches)
        if not matches:
            left.append(difference)
    return left, [entry for i, entry in enumerate(reasons) if i not in used]


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--inspect")
    parser.add_argument("--answers", type=Path)
    parser.add_argument("--profile")
    parser.add_argument("--stack", default="newest")
    parser.add_argument("--only")
    parser.add_argument("--all-differences", action="store_true")
    parser.add_argument("--update-expected", action="store_true")
    parser.add_argument("--self-test", action="store_true", help="prove that wrong plans are found")
    arguments = parser.parse_args(argv)
    if arguments.self_test:
        import plan_self_test

        return plan_self_test.main()
    records = [json.loads(line) for line in arguments.answers.read_text().splitlines()]
    if arguments.only:
        records = [record for record in records if fnmatch.fnmatch(short(record["file"]), arguments.only)]
    inspector = Inspector(arguments.inspect, arguments.profile)
    counts: collections.Counter = collections.Counter()
    differences = []
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for name, results in pool.map(lambda record: judge(inspector, record), records):
            for kind, text in results:
                if is_difference(kind, text):
                    differences.append((name, kind, text))
                    kind = kind if kind.endswith("different") else f"{kind}: different"
                counts[kind] += 1
    return report(arguments, counts, differences)


def report(arguments, counts: collections.Counter, differences: list) -> int:
    for kind, number in sorted(counts.items()):
        print(f"  {number:6} {kind}")
    left, stale = explain(differences, arguments.stack)
    for name, kind, text in left if arguments.all_differences else left[:60]:
        print(ascii(f"DIFFERENCE {name}: {kind}: {text}")[1:-1])
    print(f"plan, stack {arguments.stack}: {sum(counts.values())} answers compared; {len(left)} differences, "
          f"{len(differences) - len(left)} more with a reason")
    problems = [f"{len(left)} differences"] if left else []
    expected = read_json(EXPECTED, {})
    if arguments.update_expected:
        expected[arguments.stack] = {kind: number * 97 // 100 for kind, number in sorted(counts.items())
                                     if "different" not in kind and "undecided" not in kind}
        EXPECTED.write_text(json.dumps(expected, indent=1) + "\n")
    elif not arguments.only:
        problems += [f"reason without a difference: {entry}" for entry in stale]
        problems += [f"{kind}: {counts[kind]}, {number} expected" for kind, number in
                     expected.get(arguments.stack, {"counts": 1}).items() if counts[kind] < number]
    for problem in problems:
        print(f"FAILED: {problem}")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
