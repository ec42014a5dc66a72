#!/usr/bin/env python3
"""Writes known_types.txt: what the real skops does not trust in files made by skops itself.

    list_types.py CORPUS       a corpus that oracle.py was asked about: corpus-newest-*/files in the cache

Names of the corpus' own modules are left out: no other model has them.
"""

import json
import sys
from pathlib import Path

OUT = Path(__file__).resolve().parent / "known_types.txt"
# Genuine files: objects written by the newest skops, and those of old releases and samples (../data).
GENUINE = ("written/", "old/")
OWN_MODULES = ("user_module.", "objects_python.")


def is_listed(name: str) -> bool:
    # One class of the corpus is named with control characters, to try the escapes.
    return name.isprintable() and not name.startswith(OWN_MODULES)


def genuine_types(corpus: Path) -> list[str]:
    found: set[str] = set()
    with open(corpus / "oracle.jsonl", encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            if record["file"].startswith(GENUINE):
                found.update(record.get("untrusted", {}).get("list", []))
    return sorted(filter(is_listed, found))


def main() -> None:
    names = genuine_types(Path(sys.argv[1]))
    OUT.write_text("".join(f"{name}\n" for name in names), encoding="utf-8")
    print(f"list_types: {len(names)} types")


if __name__ == "__main__":
    main()
