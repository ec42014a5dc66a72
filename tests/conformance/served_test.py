#!/usr/bin/env python3
"""Proves that skops-inspect-server answers as skops-inspect does, and that a server that has ended is started again.

    served_test.py INSPECT SERVER
"""

import sys
from pathlib import Path

from inspector import Inspector, ServedInspector

SAMPLES = Path(__file__).resolve().parent.parent.parent / "resources" / "samples"
QUESTIONS = [("untrusted",), ("untrusted", "--trusted", "sklearn.tree._tree.Tree"), ("visualize", "--show", "trusted"),
             ("visualize", "--no-such-option")]


def main() -> int:
    program, served = Inspector(sys.argv[1], None), ServedInspector(sys.argv[2], None)
    files = [*sorted(SAMPLES.iterdir()), SAMPLES / "missing.skops"]
    asked = wrong = 0
    for path in files:
        for command, *options in QUESTIONS:
            asked += 1
            one, other = program.ask(command, path, *options), served.ask(command, path, *options)
            if one != other:
                wrong += 1
                print(f"{command} {path.name} {options}: {one} / {other}"[:600])
    served.server().kill()
    killed, after = served.ask("untrusted", files[0]), served.ask("untrusted", files[0])
    if killed.status != -9 or after != program.ask("untrusted", files[0]):
        wrong += 1
        print(f"a server that was killed: {killed}, then {after}"[:600])
    print(f"served: {asked} questions, {wrong} answered in another way")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
