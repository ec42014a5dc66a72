"""What the tests of the wheel and of the list of materials share: a stripped program, its parts, runs of the scripts."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
ENVIRONMENT = {**os.environ, "SOURCE_DATE_EPOCH": "1700000000", "PYTHONDONTWRITEBYTECODE": "1"}


def run(*command, expect: int = 0) -> str:
    """The output; both streams where something else than `expect` came of it."""
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, env=ENVIRONMENT)
    if done.returncode != expect:
        raise AssertionError(f"{command}: status {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout + (done.stderr if expect else "")


def script(name: str, *words, expect: int = 0) -> str:
    return run(sys.executable, PACKAGING / name, *words, expect=expect)


def program_and_parts(built: Path, build: Path, work: Path) -> tuple[Path, Path]:
    program, parts = work / "skops-inspect", work / "parts.json"
    run("strip", "-o", program, built)
    script("sbom/find_parts.py", program, build, parts)
    return program, parts


def read_json(path: Path) -> dict:
    return json.loads(path.read_text())
