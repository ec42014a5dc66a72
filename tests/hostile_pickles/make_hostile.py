#!/usr/bin/env python3
"""Writes the hostile files and their manifest.

    make_hostile.py OUTDIR

Only the standard library, and the same bytes at every run. Every effect is harmless: a marker file in the current
folder, a value, or an event of sys.addaudithook. See README.md.
"""

import importlib
import json
import shutil
import sys
from pathlib import Path

MODULES = (
    "reach",
    "calling",
    "setting",
    "setting_items",
    "processes",
    "execution_table",
    "execution",
    "reaching_out",
    "streams",
    "bombs",
    "compressed",
    "containers",
    "models",
    "models_numpy",
    "joblib_files",
    "joblib_state",
    "controls",
)


def technique_cases():
    for name in MODULES:
        module = importlib.import_module(name)
        for case in module.cases():
            yield module.TECHNIQUE, case


def write_all(out: Path) -> list[dict]:
    rows, seen = [], set()
    for technique, case in technique_cases():
        folder = out / technique
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in {case.name: case.data, **case.siblings}.items():
            if (technique, name) in seen:
                raise SystemExit(f"make_hostile: {technique}/{name} twice")
            seen.add((technique, name))
            (folder / name).write_bytes(data)
        rows.append(
            {
                "file": f"{technique}/{case.name}",
                "technique": technique,
                "loader": case.loader,
                "effect": case.effect,
                "callable": case.callable,
                "expect": case.expect,
                "note": case.note,
                "proof": case.proof,
                "needs": case.needs,
            }
        )
    return rows


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    out = Path(sys.argv[1])
    if (out / "manifest.json").exists():
        shutil.rmtree(out)  # files of techniques that are gone would be checked by nobody
    rows = write_all(out)
    (out / "manifest.json").write_text(json.dumps(rows, indent=1, ensure_ascii=True) + "\n")
    counts: dict[str, int] = {}
    for row in rows:
        counts[row["effect"]] = counts.get(row["effect"], 0) + 1
    print(f"{len(rows)} files:", ", ".join(f"{count} {effect}" for effect, count in sorted(counts.items())))
    return 0


if __name__ == "__main__":
    sys.exit(main())
