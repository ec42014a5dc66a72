#!/usr/bin/env python3
"""The whole proof that pickles are converted as skops dumps them, from nothing.

    run_convert.py --tool convert_tool --inspect skops-inspect [--stack S...] [--all] [--variant p4]

See README.md.
"""

import argparse
import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "pickle_oracle"), str(HERE.parent / "conformance")]
import run as oracle  # noqa: E402
from environment import cache_folder, environment  # noqa: E402

NEWEST, MIDDLE, OLDEST = "newest", "skops-0.16+sklearn-1.5", "sklearn-1.2"
# Whose pickles, and the environment for which they are converted.
PROOFS = {NEWEST: (NEWEST, NEWEST), MIDDLE: (MIDDLE, MIDDLE), OLDEST: (OLDEST, OLDEST),
          f"{MIDDLE} in newest": (MIDDLE, NEWEST), f"{OLDEST} in newest": (OLDEST, NEWEST)}
# The oldest has no shipped profile: its own is made.
PROFILES = {NEWEST: "skops-0.16+sklearn-1.9", MIDDLE: "skops-0.16+sklearn-1.5", OLDEST: None}
ASKERS = ("expect_convert.py", "forked.py", "round_trip.py")
FILES_AT_ONCE = 500  # what a command line holds


def call(*command: object, **options) -> None:
    if subprocess.run([str(part) for part in command], **options).returncode != 0:
        raise SystemExit(f"run_convert: {command[1]} failed")


def expectations(name: str, packages: Path) -> Path:
    """The folder of what the real package said, as long as neither it nor what asks it changes."""
    digest = hashlib.sha256(packages.name.encode())
    for path in [*(HERE / name for name in ASKERS), HERE.parent / "conformance" / "user_module.py"]:
        digest.update(path.read_bytes())
    folder = cache_folder() / f"convert-{name.replace(' ', '-')}-{digest.hexdigest()[:12]}"
    for outdated in cache_folder().glob(f"{folder.name[:-12]}*"):
        if outdated != folder and len(outdated.name) == len(folder.name):
            shutil.rmtree(outdated, ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def chosen(home: Path, arguments) -> list[str]:
    names = [name for name in (home / "names.txt").read_text().splitlines() if name.startswith("genuine/")]
    return [name for name in names if arguments.variant is None or f".{arguments.variant}." in name]


def profile_of(stack: str, python: Path, expected: Path) -> str | Path:
    if PROFILES[stack] is not None:
        return PROFILES[stack]
    made = expected / "profile.json"
    if not made.exists():
        call(python, HERE.parent.parent / "resources" / "profiles" / "make_profile.py", "-o", made)
    return made


def listed_types(inspect: str, profile: str | Path, ours: Path, names: list[str]) -> dict[str, list[str]]:
    """What our own program lists of the files that were written."""
    types: dict[str, list[str]] = {name: [] for name in names}
    for first in range(0, len(names), FILES_AT_ONCE):
        files = [f"{name}.skops" for name in names[first:first + FILES_AT_ONCE]]
        # A name stands before each line if there are several.
        out = subprocess.run([inspect, "untrusted", "--no-verify", "--raw", "--profile", str(profile), *files, *files[:1]],
                             cwd=ours, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout
        for line in out.splitlines():
            file, _, type_name = line.partition(": ")
            types[file.removesuffix(".skops")].append(type_name)
        types[names[first]] = types[names[first]][:len(types[names[first]]) // 2]
    return types


def prove(name: str, arguments) -> int:
    pickles, stack = PROOFS[name]
    home = oracle.home_of(pickles)
    python = environment(stack, oracle.STACKS[stack]) / "bin" / "python"
    expected = expectations(name, python.parent.parent)
    names = chosen(home, arguments)
    with tempfile.TemporaryDirectory() as folder:
        files, lines, ours, types = (Path(folder) / part for part in ("files", "lines", "ours", "types"))
        files.write_text("\n".join(names) + "\n")
        call(python, HERE / "expect_convert.py", home, expected, "--files", files)
        profile = profile_of(stack, python, expected)
        with open(files) as stream, open(lines, "w") as out:
            call(arguments.tool, "--profile", profile, home, ours, stdin=stream, stdout=out)
        written = [line["file"] for line in map(json.loads, lines.read_text().splitlines()) if not line["error"] and not line["refused"]]
        types.write_text(json.dumps(listed_types(arguments.inspect, profile, ours, written)))
        files.write_text("\n".join(written) + "\n")
        call(python, HERE / "load_converted.py", home, ours, expected, "--files", files, "--types", types)
        print(f"conversion, {name}:", flush=True)
        counts = [] if arguments.variant else ["--counts", HERE / "expected_convert.json", "--stack", name]
        command = [python, HERE / "compare_convert.py", lines, ours, expected, types, *counts, *(["--show-all"] if arguments.show_all else [])]
        return subprocess.run([str(part) for part in command]).returncode


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", required=True, help="tests/persist/convert_tool")
    parser.add_argument("--inspect", required=True, help="skops-inspect")
    parser.add_argument("--stack", action="append", choices=PROOFS)
    parser.add_argument("--all", action="store_true", help="every stack")
    parser.add_argument("--variant", help="only these files (p4, joblib, ...); their number is not checked")
    parser.add_argument("--show-all", action="store_true", help="every file by name, not three for a reason")
    arguments = parser.parse_args()
    stacks = PROOFS if arguments.all else arguments.stack or ["newest"]
    return max([prove(stack, arguments) for stack in stacks])


if __name__ == "__main__":
    sys.exit(main())
