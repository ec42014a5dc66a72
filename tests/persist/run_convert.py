#!/usr/bin/env python3
"""The whole proof that pickles are converted as skops dumps them, from nothing.

    run_convert.py --tool convert_tool [--stack S...] [--all] [--variant p4]

Uses the files of ../pickle_oracle (made if they are not there), asks the real package (expect_convert.py, kept in the
cache folder under a hash of what it was made from), converts them and compares (compare_convert.py). expected_convert.json
has how many files must be equal, and how many of each difference are known; its "reasons" say why they differ.
"""

import argparse
import hashlib
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "conformance"), str(HERE.parent / "pickle_oracle")]
import run as oracle  # noqa: E402
from environment import cache_folder, environment  # noqa: E402

# sklearn-1.2 has no shipped profile: its own is made.
PROFILES = {"newest": "skops-0.16+sklearn-1.9", "skops-0.16+sklearn-1.5": "skops-0.16+sklearn-1.5", "sklearn-1.2": None}


def call(*command: object, **options) -> None:
    if subprocess.run([str(part) for part in command], **options).returncode != 0:
        raise SystemExit(f"run_convert: {command[1]} failed")


def prove(stack: str, arguments) -> int:
    home = oracle.home_of(stack)
    python = environment(stack, oracle.STACKS[stack]) / "bin" / "python"
    digest = hashlib.sha256(home.name.encode())
    for name in ("expect_convert.py", "round_trip.py"):
        digest.update((HERE / name).read_bytes())
    expected = cache_folder() / f"convert-{stack}-{digest.hexdigest()[:12]}"
    names = [name for name in (home / "names.txt").read_text().splitlines()
             if name.startswith("genuine/") and (arguments.variant is None or f".{arguments.variant}." in name)]
    with tempfile.TemporaryDirectory() as folder:
        files = Path(folder) / "files"
        files.write_text("\n".join(names) + "\n")
        call(python, HERE / "expect_convert.py", home, expected, "--files", files)  # what is there stays
        profile = PROFILES[stack]
        if profile is None:
            profile = expected / "profile.json"
            if not profile.exists():
                call(python, HERE.parent.parent / "resources" / "profiles" / "make_profile.py", "-o", profile)
        lines, ours = Path(folder) / "lines", Path(folder) / "ours"
        with open(files) as stream, open(lines, "w") as out:
            call(arguments.tool, "--profile", profile, home, ours, stdin=stream, stdout=out)
        print(f"conversion, stack {stack}:", flush=True)
        counts = [] if arguments.variant else ["--counts", HERE / "expected_convert.json", "--stack", stack]
        command = [python, HERE / "compare_convert.py", lines, ours, expected, *counts]
        return subprocess.run([str(part) for part in command]).returncode


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", required=True, help="tests/persist/convert_tool")
    parser.add_argument("--stack", action="append", choices=PROFILES)
    parser.add_argument("--all", action="store_true", help="every stack")
    parser.add_argument("--variant", help="only these files (p4, joblib, ...); their number is not checked")
    arguments = parser.parse_args()
    stacks = PROFILES if arguments.all else arguments.stack or ["newest"]
    return max([prove(stack, arguments) for stack in stacks])


if __name__ == "__main__":
    sys.exit(main())
