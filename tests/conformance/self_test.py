"""Proves that compare.py finds wrong answers: a stand-in program gives right ones and wrong ones."""

import argparse
import json
import stat
import sys
import tempfile
from pathlib import Path

import compare

# It answers from a file: {"untrusted NAME": [status, out, err], "visualize NAME MODE": ...}.
STAND_IN = """#!{python}
import json, os, sys
answers = json.load(open({answers!r}))
command, path, rest = sys.argv[1], os.path.basename(sys.argv[2]), sys.argv[3:]
key = command + " " + path + ("" if command == "untrusted" else " " + rest[rest.index("--show") + 1])
if "--trusted" in rest: key += " trusted"
if "--raw" in rest: key += " raw"
status, out, err = answers[key]
sys.stdout.buffer.write(out.encode("utf-8", "surrogatepass"))
sys.stderr.write(err)
if status < 0: os.kill(os.getpid(), -status)
sys.exit(status)
"""

TREE = "root: a.B [UNSAFE]\n└── x: json-type(1)\n"
LISTED = {
    "file": "listed.skops", "untrusted": {"list": ["a.B", "c.D"]}, "schema": {"ok": True}, "load": {"ok": True},
    "members": {"list": [["schema.json", 10], ["1.npy", 5]]}, "visualize all": {"text": TREE},
    "visualize untrusted": {"text": TREE}, "visualize trusted": {"error": "ValueError", "message": ""},
    "trusted": ["a.B"], "trusted untrusted": {"list": ["c.D"]}, "trusted visualize all": {"text": TREE},
    "trusted visualize untrusted": {"text": TREE}, "trusted visualize trusted": {"text": TREE},
}
CLEAN = {"file": "clean.skops", "untrusted": {"list": []}, "schema": {"ok": True}, "load": {"error": "ValueError", "message": ""}}
RAISES = {"file": "raises.skops", "untrusted": {"error": "KeyError", "message": "'__class__'"}, "schema": {"error": "KeyError", "message": ""},
          "visualize all": {"error": "KeyError", "message": ""}}
CONTROL = {"file": "control.skops", "untrusted": {"list": ["a.\x1bB"]}, "schema": {"ok": True}, "load": {"ok": True}}
SLOW = {"file": "slow.skops", "stopped": "timeout"}

RIGHT = {
    "untrusted listed.skops": [1, "a.B\nc.D\n", ""], "untrusted listed.skops trusted": [1, "c.D\n", ""],
    "visualize listed.skops trusted": [0, "root: a.B [UNSAFE]\n", ""], "untrusted clean.skops": [0, "", ""],
    "untrusted raises.skops": [2, "", "no __class__"], "visualize raises.skops all": [2, "", "no schema"],
    "untrusted control.skops raw": [1, "a.\x1bB\n", ""], "untrusted control.skops": [1, "a.\\x1bB\n", ""],
    "untrusted slow.skops": [1, "a.B\n", ""], "visualize slow.skops all": [2, "", "too many rows"],
}
for _mode in ("all", "untrusted"):
    RIGHT[f"visualize listed.skops {_mode}"] = [0, TREE, ""]
for _mode in ("all", "untrusted", "trusted"):
    RIGHT[f"visualize listed.skops {_mode} trusted"] = [0, TREE, ""]

# One wrong answer each; every one must be found, in this file and kind.
WRONG = [
    ("untrusted listed.skops", [1, "a.B\n", ""], "untrusted"),
    ("untrusted listed.skops", [1, "c.D\na.B\n", ""], "untrusted"),
    ("untrusted listed.skops", [0, "a.B\nc.D\n", ""], "untrusted"),
    ("untrusted listed.skops", [2, "a.B\nc.D\n", "would not load"], "untrusted"),
    ("untrusted listed.skops", [-11, "a.B\nc.D\n", ""], "untrusted"),
    ("untrusted listed.skops trusted", [0, "", ""], "trusted untrusted"),
    ("untrusted clean.skops", [1, "", ""], "untrusted"),
    ("untrusted clean.skops", [2, "x.Y\n", "would not load"], "untrusted"),
    ("untrusted clean.skops", [2, "", ""], "untrusted"),
    ("untrusted raises.skops", [0, "", ""], "untrusted raises"),
    ("untrusted raises.skops", [1, "a.B\n", ""], "untrusted raises"),
    ("visualize listed.skops all", [0, TREE.replace("└", "├"), ""], "visualize all"),
    ("visualize listed.skops untrusted", [0, TREE + "\n", ""], "visualize untrusted"),
    ("visualize listed.skops all", [1, TREE, ""], "visualize all"),
    ("visualize listed.skops trusted", [0, "", ""], "visualize trusted raises"),
    ("visualize listed.skops trusted", [2, TREE, "cannot"], "visualize trusted raises"),
    ("visualize listed.skops all trusted", [0, "root: a.B\n", ""], "trusted visualize all"),
    ("untrusted control.skops raw", [1, "a.\\x1bB\n", ""], "untrusted"),
    ("untrusted control.skops", [1, "a.\x1bB\n", ""], "escaped"),
    ("untrusted slow.skops", [-9, "", ""], "slow"),
]


def run_with(folder: Path, answers: dict) -> compare.Run:
    (folder / "answers.json").write_text(json.dumps(answers))
    run = compare.Run(argparse.Namespace(inspect=str(folder / "stand-in"), profile=None, served=False, only=None, stack="self-test"))
    run.corpus(folder)
    return run


def main() -> int:
    problems = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        records = [LISTED, CLEAN, RAISES, CONTROL, SLOW]
        (folder / "manifest.json").write_text(json.dumps({"files": [r["file"] for r in records], "skips": {"s": "why"}}))
        (folder / "oracle.jsonl").write_text("".join(json.dumps(r) + "\n" for r in records))
        program = folder / "stand-in"
        program.write_text(STAND_IN.format(python=sys.executable, answers=str(folder / "answers.json")))
        program.chmod(program.stat().st_mode | stat.S_IXUSR)

        right = run_with(folder, RIGHT)
        problems += [f"a right answer is called wrong: {difference}" for difference in right.differences]
        for key, answer, kind in WRONG:
            found = run_with(folder, {**RIGHT, key: answer}).differences
            expected_file = key.split()[1]
            if [(file, its_kind) for file, its_kind, _ in found] != [(expected_file, kind)]:
                problems.append(f"not found: {key} = {answer}; found {found}")
        found = compare.counts_and_skips(right, {"compared": {"untrusted": 99}, "skips": {"gone": "why"}})
        if len(found) != 3:
            problems.append(f"counts and skips: 3 problems expected, found {found}")
    for problem in problems:
        print(f"FAILED: {problem}")
    print(f"self-test: {len(WRONG) + 1} wrong answers tried, {len(problems)} problems")
    return 1 if problems else 0
