#!/usr/bin/env python3
"""Whether two builds of skops-inspect answer alike: compare.py ONE OTHER FOLDER [--every N]
Runs four commands over every Nth file below FOLDER with both, and compares status, output and errors byte by byte."""

import argparse
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

COMMANDS = ["untrusted", "visualize", "info", "plan"]


def answer(program: Path, command: str, path: Path) -> tuple[int, bytes, bytes]:
    done = subprocess.run([program.resolve(), command, path], capture_output=True)
    return done.returncode, done.stdout, done.stderr


def differences(one: Path, other: Path, path: Path) -> list[str]:
    return [f"{command} {path}" for command in COMMANDS if answer(one, command, path) != answer(other, command, path)]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("one", type=Path)
    parser.add_argument("other", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--every", type=int, default=1)
    arguments = parser.parse_args()
    paths = sorted(path for path in arguments.folder.rglob("*") if path.is_file())[:: arguments.every]
    with ThreadPoolExecutor() as pool:
        lists = pool.map(lambda path: differences(arguments.one, arguments.other, path), paths)
        found = [text for one_list in lists for text in one_list]
    print("\n".join([*found, f"{len(paths)} files, {len(paths) * len(COMMANDS)} answers, {len(found)} differ"]))
    return 1 if found or not paths else 0


if __name__ == "__main__":
    sys.exit(main())
