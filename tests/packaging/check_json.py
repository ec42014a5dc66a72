"""Checks what the built program prints as JSON against the committed schemas: every value fits, and every member and
every word that a schema describes is seen at least once, or stands in json_unseen.json with the reason why not.

check_json.py --inspect FILE --source DIR [--hostile DIR]...
"""

import argparse
import json
import sys
import tempfile
from collections import Counter
from pathlib import Path

import jsonschema
from json_coverage import Coverage
from json_outputs import all_outputs

MOST_SHOWN = 20


def faults_of(kind: str, value: object, validator) -> list[str]:
    return [f"{kind}: {error.json_path}: {error.message[:200]}" for error in validator.iter_errors(value)]


def unseen_faults(coverages: dict[str, Coverage], excused: dict[str, str]) -> list[str]:
    described = set().union(*(coverage.described for coverage in coverages.values()))
    seen = set().union(*(coverage.seen for coverage in coverages.values()))
    faults = [f"{name}: described, and in no output" for name in sorted(described - seen - excused.keys())]
    faults += [f"{name}: in json_unseen.json, but seen" for name in sorted(seen & excused.keys())]
    return faults + [f"{name}: in json_unseen.json, but not described" for name in sorted(excused.keys() - described)]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--inspect", required=True)
    parser.add_argument("--source", type=Path, required=True)
    parser.add_argument("--hostile", type=Path, action="append", default=[])
    options = parser.parse_args()
    folder = options.source / "docs/reference/json"
    schemas = {path.name.removesuffix(".schema.json"): json.loads(path.read_text()) for path in sorted(folder.glob("*.schema.json"))}
    coverages = {name: Coverage(name, schema) for name, schema in schemas.items()}
    validators = {name: jsonschema.Draft202012Validator(schema) for name, schema in schemas.items()}
    faults = [f"{name}: no schema: {error}" for name, schema in schemas.items() for error in schema_errors(schema)]
    counts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as temporary:
        for kind, value in all_outputs(options.inspect, options.source, options.hostile, Path(temporary)):
            faults += faults_of(kind, value, validators[kind])
            coverages[kind].see(value)
            counts[kind] += 1
    excused = json.loads((Path(__file__).parent / "json_unseen.json").read_text())
    faults += unseen_faults(coverages, excused)
    print(f"{sum(counts.values())} outputs: " + ", ".join(f"{kind} {count}" for kind, count in sorted(counts.items())))
    for fault in faults[:MOST_SHOWN]:
        print(fault, file=sys.stderr)
    if len(faults) > MOST_SHOWN:
        print(f"and {len(faults) - MOST_SHOWN} more", file=sys.stderr)
    return 1 if faults or counts.keys() != schemas.keys() else 0


def schema_errors(schema: dict) -> list[str]:
    try:
        jsonschema.Draft202012Validator.check_schema(schema)
    except jsonschema.SchemaError as error:
        return [error.message]
    return []


if __name__ == "__main__":
    sys.exit(main())
