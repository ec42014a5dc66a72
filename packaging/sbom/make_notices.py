#!/usr/bin/env python3
"""What the libraries inside a program ask to be handed on with it: make_notices.py PARTS.json OUT.txt
PARTS.json is find_parts.py's. The texts are those of this machine's packages at the time of making."""

import json
import sys
from pathlib import Path

from project import ROOT

COMMON = Path("/usr/share/common-licenses")
HEAD = """\
{program} is under the MIT licence, whose text comes first. It was made with the software listed below; the copyright
notices of each follow, as Debian's packages have them. Where a part is under the LGPL, the program can be linked anew
with a changed one: packaging/static/README.md in the sources of the program says how.

"""


def section(title: str, text: str) -> str:
    return f"{'=' * 100}\n{title}\n{'=' * 100}\n\n{text.rstrip()}\n\n"


def notices(facts: dict) -> str:
    inside = [part for part in facts["parts"] if part["use"] != "loaded"]
    text = HEAD.format(program=facts["program"])
    text += "".join(f"  {part['name']} {part['version']}: {part['licence']}\n" for part in inside) + "\n"
    text += section(facts["program"], (ROOT / "LICENSE").read_text())
    for part in inside:
        text += section(f"{part['name']} {part['version']}", Path(part["copyright"]).read_text(errors="replace"))
    for name in sorted({name for part in inside for name in part["texts"]}):
        text += section(name, (COMMON / name).read_text())
    return text


if __name__ == "__main__":
    Path(sys.argv[2]).write_text(notices(json.loads(Path(sys.argv[1]).read_text())))
