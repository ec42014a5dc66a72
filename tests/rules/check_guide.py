"""Runs the commands that docs/guide shows and compares what they print with what the pages say they print.

check_guide.py ROOT SKOPS_INSPECT

A command stands behind "$ " in a block of code, what it prints below it. There, "..." stands for any text, days are any
day, and a line may be broken. The commands of a page run one after another in a folder with the files that the pages
are about."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path

OLD_PICKLE = b"cos\nsystem\n(S'true'\ntR."
EXPIRY = re.compile(r"--expires \S+")
DAY = re.compile(r"\d{4}-\d\d-\d\d")


def make_files(root: Path, folder: Path, program: str) -> None:
    samples, data = root / "resources" / "samples", root / "tests" / "data" / "guide"
    drawer = folder / "drawer"
    for name in ("drawer/2019", "review", "new", "incoming"):
        (folder / name).mkdir(parents=True)
    (drawer / "notes.txt").write_text("notes\n")
    (drawer / "2019" / "old.pkl").write_bytes(OLD_PICKLE)
    (drawer / "2019" / "cut.pkl").write_bytes((samples / "scaled_regression.pkl").read_bytes()[:700])
    for file in (samples / "scaled_regression.pkl", data / "forest.joblib", data / "scaler.pkl"):
        shutil.copy(file, drawer)
    subprocess.run([program, "convert", "drawer", "--output-dir", "models"], cwd=folder, capture_output=True)
    shutil.copytree(folder / "models", folder / "store")
    forest = (samples / "random_forest.skops").read_bytes()
    for name in ("random_forest.skops", "model.skops", "new/new.skops"):
        (folder / name).write_bytes(forest)
    shutil.copy(samples / "text_pipeline.skops", folder / "new")
    (folder / "cut.skops").write_bytes(forest[:20000])
    for name in ("old.pkl", "incoming/old.pkl"):
        (folder / name).write_bytes(OLD_PICKLE)
    shutil.copy(drawer / "notes.txt", folder)


def commands(page: str) -> list[tuple[str, str]]:
    """Each command, and what the page says that it prints."""
    found = []
    for block in re.findall(r"^```\n(.*?)^```$", page, re.M | re.S):
        for part in re.split(r"^\$ ", block.replace("\\\n", ""), flags=re.M)[1:]:
            command, _, printed = part.partition("\n")
            found.append((command, printed))
    return found


def is_printed(expected: str, printed: str) -> bool:
    words = [DAY.sub("DAY", word) for word in expected.split()]
    pattern = r"\s+".join(".*" if word == "..." else re.escape(word).replace(r"\.\.\.", ".*") for word in words)
    # A left-out piece between two words takes the blanks around it along.
    pattern = pattern.replace(r"\s+.*", r".*").replace(r".*\s+", ".*")
    return re.fullmatch(r"\s*" + pattern + r"\s*", DAY.sub("DAY", printed), re.S) is not None


def faults(root: Path, page: Path, program: str) -> list[str]:
    found, status = [], 0
    later = date.today() + timedelta(days=365)  # a list of the guide has not expired
    with tempfile.TemporaryDirectory() as name:
        make_files(root, Path(name), program)
        path = f"{Path(program).parent}{os.pathsep}{os.environ['PATH']}"
        for command, expected in commands(page.read_text(encoding="utf-8")):
            command = EXPIRY.sub(f"--expires {later}", command)
            done = subprocess.run(
                ["bash", "-c", f"(exit {status}); {command}"],
                cwd=name,
                env=dict(os.environ, PATH=path, LC_ALL="C.UTF-8"),
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
            )
            status = done.returncode
            if not is_printed(expected, done.stdout):
                found.append(f"{page.name}: {command}\nprints\n{done.stdout}")
    return found


def main() -> int:
    root, program = Path(sys.argv[1]).resolve(), str(Path(sys.argv[2]).resolve())
    pages = sorted((root / "docs" / "guide").glob("*.md"))
    count = sum(len(commands(page.read_text(encoding="utf-8"))) for page in pages)
    found = [fault for page in pages for fault in faults(root, page, program)]
    print("\n".join(found) if found else f"{count} commands")
    return 1 if found or not count else 0


if __name__ == "__main__":
    sys.exit(main())
