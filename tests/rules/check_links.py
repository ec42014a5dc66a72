"""Checks that every relative link of every Markdown file leads somewhere: the file exists, and its heading too where
the link names one. Prints what does not.

check_links.py ROOT"""

import os
import re
import sys
from pathlib import Path
from urllib.parse import unquote

SKIPPED = {"build", ".cache", ".git", ".venv", "node_modules"}
FENCE = re.compile(r"^ {0,3}(```|~~~)")
HEADING = re.compile(r"^#{1,6} +(.*?)(?: +#+)? *$")
CODE = re.compile(r"`[^`]*`")
LINK = re.compile(r"\]\(<?([^)<>\s]+)>?(?: +\"[^\"]*\")?\)")
ELSEWHERE = re.compile(r"^[a-z][a-z0-9+.-]*:", re.I)


def prose(text: str) -> list[str]:
    """The lines, blank where they stand in a block of code."""
    lines, fence = [], None
    for line in text.splitlines():
        mark = FENCE.match(line)
        if mark and fence in (None, mark[1]):
            fence = None if fence else mark[1]
            lines.append("")
        else:
            lines.append("" if fence else line)
    return lines


def anchors(text: str) -> set[str]:
    """As GitHub makes them of headings."""
    found: set[str] = set()
    for line in prose(text):
        if heading := HEADING.match(line):
            title = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading[1])
            name = re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")
            number = 0
            while (name if number == 0 else f"{name}-{number}") in found:
                number += 1
            found.add(name if number == 0 else f"{name}-{number}")
    return found


def links(text: str) -> list[tuple[int, str]]:
    return [
        (number, target)
        for number, line in enumerate(prose(text), 1)
        for target in LINK.findall(CODE.sub("", line))
        if not ELSEWHERE.match(target)
    ]


def faults(root: Path, file: Path) -> list[str]:
    found = []
    for number, target in links(file.read_text(encoding="utf-8")):
        path, _, anchor = target.partition("#")
        leads_to = (file.parent / unquote(path)).resolve() if path else file
        if not leads_to.is_relative_to(root) or not leads_to.exists():
            found.append(f"{file.relative_to(root)}:{number}: {target} leads to no file")
        elif anchor and leads_to.suffix == ".md" and anchor not in anchors(leads_to.read_text(encoding="utf-8")):
            found.append(f"{file.relative_to(root)}:{number}: {target} leads to no heading")
    return found


def documents(root: Path) -> list[Path]:
    found = []
    for folder, folders, files in os.walk(root):
        folders[:] = [name for name in folders if name not in SKIPPED]  # not entered: what is built comes and goes
        found += [Path(folder, name) for name in files if name.endswith(".md")]
    return sorted(found)


def main() -> int:
    root = Path(sys.argv[1]).resolve()
    files = documents(root)
    found = [fault for file in files for fault in faults(root, file)]
    print("\n".join(found) if found else f"{len(files)} files")
    return 1 if found or not files else 0


if __name__ == "__main__":
    sys.exit(main())
