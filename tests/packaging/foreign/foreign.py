"""What the checks of files for other systems have in common."""

import argparse
import subprocess
from pathlib import Path


def arguments_of(text: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=text)
    parser.add_argument("--root", type=Path, required=True, help="the sources")
    parser.add_argument("--made", type=Path, required=True, help="the folder with what was made of them")
    parser.add_argument("--version", required=True, help="of the project")
    return parser.parse_args()


def output(*command: object, folder: Path | None = None) -> str:
    return subprocess.run(list(map(str, command)), check=True, capture_output=True, text=True, cwd=folder).stdout


def report(faults: list[str], count: int, what: str) -> int:
    print("\n".join([*faults, f"{count} {what} checked, {len(faults)} wrong"]))
    return 1 if faults or count == 0 else 0
