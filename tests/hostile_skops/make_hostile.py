#!/usr/bin/env python3
"""Writes the hostile files and their manifest.

    make_hostile.py OUTDIR

Only the standard library, and the same bytes at every run. Every effect is harmless: an empty marker file in the
current folder, a crash or an endless loop of the process that loads it, or memory that a limit denies. See README.md.
"""

import importlib
import json
import re
import shutil
import sys
from collections import Counter
from pathlib import Path

HERE = Path(__file__).resolve().parent
CODES = HERE.parent.parent / "core" / "base" / "codes.h"
MODULES = (
    ("archive", "archive_names"),
    ("archive", "archive_records"),
    ("archive", "archive_headers"),
    ("archive", "archive_sizes"),
    ("json", "json_text"),
    ("json", "json_schema"),
    ("json", "json_values"),
    ("node", "node_labels"),
    ("node", "node_calls"),
    ("node", "node_states"),
    ("node", "node_keys"),
    ("node", "node_ids"),
    ("node", "node_members"),
    ("node", "node_arrays"),
    ("node", "node_sparse"),
    ("node", "node_random"),
    ("node", "node_estimators"),
    ("node", "node_crashes"),
    ("node", "node_names"),
)


def known_codes() -> set[str]:
    return set(re.findall(r'X\(\w+, "([a-z0-9-]+)"', CODES.read_text()))


def rows_of(group: str, module, out: Path, names: set[str]) -> list[dict]:
    rows = []
    for case in module.cases():
        name = f"{group}/{case.name}.skops"
        if name in names:
            raise SystemExit(f"make_hostile: {name} twice")
        names.add(name)
        path = out / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(case.data)
        fields = {key: thing for key, thing in vars(case).items() if key not in ("name", "data")}
        rows.append({"file": name, "group": group, **fields})
    return rows


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    out = Path(sys.argv[1])
    if (out / "manifest.json").exists():
        shutil.rmtree(out)  # files of cases that are gone would be checked by nobody
    rows: list[dict] = []
    names: set[str] = set()
    known = known_codes()
    for group, name in MODULES:
        rows += rows_of(group, importlib.import_module(name), out, names)
    unknown = sorted({code for row in rows for code in row["codes"]} - known)
    if unknown:
        raise SystemExit(f"make_hostile: no such codes: {', '.join(unknown)}")
    (out / "manifest.json").write_text(json.dumps(rows, indent=1) + "\n")
    for group, count in sorted(Counter(row["group"] for row in rows).items()):
        effects = Counter(row["effect"] for row in rows if row["group"] == group)
        print(f"{group}: {count} files:", ", ".join(f"{n} {effect}" for effect, n in sorted(effects.items())))
    return 0


if __name__ == "__main__":
    sys.exit(main())
