"""What the scripts of packaging have to know of the project: where it is, its version, the time of what they make."""

import os
import re
import subprocess
from datetime import datetime, timezone
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def version() -> str:
    found = re.search(r"^project\(skops-inspector VERSION (\S+)", (ROOT / "CMakeLists.txt").read_text(), re.MULTILINE)
    if not found:
        raise SystemExit("CMakeLists.txt: project() names no version")
    return found[1]


def made_at() -> datetime:
    """SOURCE_DATE_EPOCH (reproducible-builds.org/specs/source-date-epoch), or the time of the commit at hand."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH")
    if seconds is None:
        log = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
        seconds = subprocess.run(log, check=True, capture_output=True, text=True).stdout
    return datetime.fromtimestamp(int(seconds), timezone.utc)
