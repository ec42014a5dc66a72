"""The proof that compare_plan.py finds wrong plans."""

import json
import sys
import tempfile
from pathlib import Path

import compare_plan as compare

STEPS = [
    {"action": "import", "target": "a", "trust": "ticked", "arguments": "none", "undecided": True},
    {"action": "new", "target": "a.B", "trust": "ticked", "arguments": "none", "undecided": True},
    {"action": "call", "target": "builtins.list", "trust": "trusted", "arguments": "list", "undecided": False},
    {"action": "set-state", "target": "a.B", "trust": "ticked", "arguments": "none", "undecided": True},
]
EVENTS = [["import", "a", "B"], ["call", "__new__", 1], ["call", "builtins.list", 1], ["call", "None.dict.update", 1]]


def plan(raises: list | None = None, **more) -> dict:
    return {"planned": True, "undecided": 0, "modules": ["a"], "plan": STEPS, "raises": raises or [], **more}


def raised(exception, text, phase="read") -> dict:
    return {"exception": exception, "text": text, "phase": phase}


def real(name, text, phase="read") -> dict:
    return {"raises": name, "text": text, "phase": phase}


OUTCOMES = [
    ({"ok": True}, plan(), "loads"),
    ({"ok": True}, plan([raised("KeyError", "'x'")]), "different"),
    (real("KeyError", "'x'"), plan([raised("KeyError", "'x'")]), "same text"),
    (real("KeyError", "'x'"), plan([raised("KeyError", "'y'")]), "different"),
    (real("KeyError", "'x'"), plan([raised("KeyError", "'x'", "construct")]), "different"),
    (real("KeyError", "'x'"), plan([raised("KeyError", None)]), "same type"),
    (real("KeyError", "'x'"), plan([raised("TypeError", None)]), "different"),
    (real("KeyError", "'x'"), plan([raised(None, None)]), "undecided"),
    (real("KeyError", "'x'"), plan(), "different"),
    (real("KeyError", "'x'"), plan(undecided=1), "undecided"),
    (real("KeyError", "'x'", "construct"), plan([raised("TypeError", "z", "construct")], undecided=1), "undecided"),
    (real("E", "Untrusted.\n\n- why", "audit"), plan([raised("E", "Untrusted.\n\n...", "audit")]), "same text"),
    ({"ok": True}, None, "different"),
    ({"ok": True}, {"planned": False, "crash": "status -11"}, "different"),
]


def order_problems() -> list[str]:
    right = {"events": EVENTS}
    problems = [f"right order: {text}" for text in compare.order(right, plan()).values() if text]
    wrong_call = plan(plan=[STEPS[0], STEPS[2], STEPS[1], STEPS[3]])
    if not compare.order(right, wrong_call)["calls in order"]:
        problems.append("calls in another order are not found")
    if not compare.order(right, plan(plan=STEPS[:3]))["calls in order"]:
        problems.append("a missing state is not found")
    if not compare.order(right, plan(modules=["b"]))["imports in order"]:
        problems.append("another module is not found")
    return problems


def status_of(folder: Path, answer: dict) -> int:
    """Exit status of a whole run, with a program that says `answer` of every file."""
    program = folder / "program"
    program.write_text(f"#!{sys.executable}\nprint({json.dumps(json.dumps({'files': [answer]}))})\n")
    program.chmod(0o755)
    answers = folder / "answers.jsonl"
    answers.write_text(json.dumps({"file": "/c/files/x.skops", "untrusted": [], "nothing": {"ok": True},
                                   "trusted": {"ok": True}, "events": EVENTS}) + "\n")
    return compare.main(["--inspect", str(program), "--answers", str(answers), "--only", "*"])


def main() -> int:
    problems = [f"{one}, {other}: not {kind}" for one, other, kind in OUTCOMES if compare.outcome(one, other)[0] != kind]
    problems += order_problems()
    with tempfile.TemporaryDirectory() as temporary:
        if status_of(Path(temporary), plan()) != 0:
            problems.append("a right answer fails")
        if status_of(Path(temporary), plan([raised("KeyError", "'x'")])) == 0:
            problems.append("a wrong answer passes")
    for problem in problems:
        print(f"SELF-TEST FAILED: {problem}")
    print(f"plan, self-test: {len(OUTCOMES)} outcomes, {len(problems)} problems")
    return 1 if problems else 0
