#!/usr/bin/env python3
"""Debian's changelog, made of CHANGELOG.md: one entry a heading, the newest first.

The heading "Unreleased" stands for the version being built and its time; others are "## VERSION (YYYY-MM-DD)".
Debian Policy 4.4 and deb-changelog(5) say the form.
"""

import argparse
import email.utils
import gzip
import re
import textwrap
from datetime import datetime, timezone

HEADING = re.compile(r"^## (?P<name>\S+)( \((?P<day>\d{4}-\d\d-\d\d)\))?")


def entries(text):
    """[(heading, day or None, [change])]"""
    found = []
    for line in text.splitlines():
        if match := HEADING.match(line):
            found.append((match["name"], match["day"], []))
        elif found and line.startswith("- "):
            found[-1][2].append(line[2:])
        elif found and line.startswith("  ") and found[-1][2]:
            found[-1][2][-1] += " " + line.strip()
    return [entry for entry in found if entry[2]]


def debian_text(text, source, version, maintainer, epoch):
    parts = []
    for name, day, changes in entries(text):
        number = version if name == "Unreleased" else name
        when = datetime.fromisoformat(day + "T00:00+00:00") if day else datetime.fromtimestamp(epoch, timezone.utc)
        parts.append(f"{source} ({number}) unstable; urgency=medium\n")
        for change in changes:
            plain = change.replace("`", "").replace("*", "")
            parts.append(textwrap.fill(plain, 78, initial_indent="  * ", subsequent_indent="    ",
                                       break_long_words=False, break_on_hyphens=False))
        parts.append(f"\n -- {maintainer}  {email.utils.format_datetime(when)}\n")
    return "\n".join(parts)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("changelog")
    for option in ("--source", "--version", "--maintainer", "--output"):
        parser.add_argument(option, required=True)
    parser.add_argument("--epoch", type=int, required=True)
    args = parser.parse_args()
    with open(args.changelog, encoding="utf-8") as file:
        text = debian_text(file.read(), args.source, args.version, args.maintainer, args.epoch)
    # No name and no time in its head: equal sources give an equal file.
    with open(args.output, "wb") as out:
        out.write(gzip.compress(text.encode(), compresslevel=9, mtime=0))


if __name__ == "__main__":
    main()
