#!/usr/bin/env python3
"""The proof of `skops-inspect diff` beside the real skops.

    run_diff.py --inspect PROGRAM [--stack STACK] [--corpus] [-v]

Makes the pairs of make_pairs.py in the stack's environment, twice with other seeds for Python's hashes (which decide in
which order a set is written), and compares what the program says with what was done to the objects. With --corpus every
file of the stack's corpus is compared with itself as well, and every genuine one with itself turned round (edits.py),
which is no difference, and with one value changed, which is exactly that.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.append(str(HERE.parent / "conformance"))

import environment  # noqa: E402

import edits  # noqa: E402

# Not 0 but 1e-12: a float printed and read back is the same, one that numpy adds up in another order is not.
TOLERANCE = 1e-12


def make(stack: str, folder: Path, seed: int) -> list[dict]:
    python = environment.environment(stack) / "bin" / "python"
    subprocess.run([str(python), "-B", str(HERE / "make_pairs.py"), str(folder)], check=True,
                   env={**os.environ, "PYTHONHASHSEED": str(seed)})
    return json.loads((folder / "pairs.json").read_text())


def ask(program: str, a: Path, b: Path) -> tuple[int, list, str]:
    """Status, differences as make_pairs.py writes them, and what went to standard error."""
    ran = subprocess.run([program, "diff", "--format", "json", str(a), str(b)], capture_output=True, text=True)
    rows = []
    for row in json.loads(ran.stdout)["differences"] if ran.stdout else []:
        array = row["array"]
        if array:
            gap = array["max_abs"]
            array = [array["differing"], array["items"], None if gap is None else float(gap), array["first"]]
        rows.append([row["change"], row["what"], row["path"], row["new_path"], row["part"], array])
    return ran.returncode, rows, ran.stderr


def is_close(a: object, b: object) -> bool:
    if isinstance(a, float) and isinstance(b, float):
        return a == b or abs(a - b) <= TOLERANCE * max(abs(a), abs(b))
    if isinstance(a, list) and isinstance(b, list):
        return len(a) == len(b) and all(map(is_close, a, b))
    return a == b


def fault(program: str, folder: Path, pair: dict) -> str | None:
    status, rows, errors = ask(program, folder / pair["a"], folder / pair["b"])
    expected = pair["expected"]
    if expected is None:  # that they differ is all that is known
        return None if status == 1 and rows else f"status {status}, {len(rows)} differences, some expected {errors}"
    if status != (1 if expected else 0):
        return f"status {status}, {rows or errors}"
    return None if is_close(rows, expected) else f"{rows}\n    expected {expected}"


def corpus_files(stack: str) -> list[Path]:
    from run import corpora  # makes what is missing

    return [folder / name for folder in corpora(stack) for name in json.loads((folder / "manifest.json").read_text())["files"]]


def check_edited(program: str, path: Path, folder: Path) -> tuple[list[str], int]:
    """What is wrong, and how many comparisons were made."""
    found, count = [], 0
    for change, expected in ((edits.without_difference, []), (edits.with_difference, [["changed", "value"]])):
        schema = edits.schema_of(path)
        if not change(schema):
            continue
        target = folder / "edited.skops"
        edits.with_schema(path, target, schema)
        status, rows, errors = ask(program, path, target)
        count += 1
        if status != len(expected) or [row[:2] for row in rows] != expected:
            found.append(f"{path.name}, {change.__name__}: status {status}, {rows or errors}")
    return found, count


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--inspect", required=True)
    parser.add_argument("--stack", default="newest")
    parser.add_argument("--corpus", action="store_true")
    parser.add_argument("-v", action="store_true", dest="verbose")
    arguments = parser.parse_args()
    faults, count = [], 0

    def check(folder: Path, pair: dict) -> None:
        nonlocal count
        count += 1
        wrong = fault(arguments.inspect, folder, pair)
        if wrong:
            faults.append(f"{pair['name']}: {wrong}")
        elif arguments.verbose:
            print(f"ok {pair['name']}")

    with tempfile.TemporaryDirectory() as name:
        first, second = Path(name) / "1", Path(name) / "2"
        pairs = make(arguments.stack, first, 1)
        make(arguments.stack, second, 2)
        for pair in pairs:
            check(first, pair)
            if pair["a"].endswith(".skops"):
                check(Path("/"), {"name": f"{pair['name']}: dumped by two processes", "a": first / pair["a"],
                                  "b": second / pair["a"], "expected": []})
    if arguments.corpus:
        with tempfile.TemporaryDirectory() as name:
            for path in corpus_files(arguments.stack):
                status, rows, _ = ask(arguments.inspect, path, path)
                count += 1
                # A file that has no tree, or a damaged member, cannot be compared.
                if status not in (0, 2) or rows:
                    faults.append(f"{path.name} with itself: status {status}, {rows}")
                if "written" in path.parts and status == 0:
                    found, more = check_edited(arguments.inspect, path, Path(name))
                    faults += found
                    count += more
    print("\n".join(faults + [f"{count} comparisons, {len(faults)} wrong"]))
    return 1 if faults or count == 0 else 0


if __name__ == "__main__":
    raise SystemExit(main())
