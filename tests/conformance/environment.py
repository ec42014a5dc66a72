#!/usr/bin/env python3
"""Makes the virtual environment of one stack once, keeps it, and prints its folder.

    environment.py [STACK]          STACK is a file name in requirements/, default newest

A requirement file pins every package that is installed, and is installed with
--no-deps: what skops or a booster would pull in beyond it (GPU libraries, plotting,
hub clients) is neither needed nor wanted. The folder's name holds a hash of the file,
so that a changed pin makes a new environment and an old one is never changed. Other
tests keep requirement files of their own, and call environment().
"""

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
REQUIREMENTS = HERE / "requirements"


def cache_folder() -> Path:
    chosen = os.environ.get("SKOPS_TEST_CACHE")
    if chosen:
        return Path(chosen)
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "skops-inspector"


def stacks(folder: Path = REQUIREMENTS) -> list[str]:
    return sorted(path.stem for path in folder.glob("*.txt"))


def run(*command: object) -> None:
    # Standard output is kept for the one line that callers read.
    result = subprocess.run([str(part) for part in command], stdout=sys.stderr)
    if result.returncode != 0:
        raise SystemExit(f"environment: failed: {' '.join(str(part) for part in command)}")


def build(folder: Path, requirements: Path) -> None:
    try:
        import ensurepip  # noqa: F401
    except ImportError:
        raise SystemExit("environment: python3 has no venv module; install python3-venv")
    print(f"environment: making {folder.name} (once)", file=sys.stderr)
    run(sys.executable, "-m", "venv", folder)
    pip = [folder / "bin" / "python", "-m", "pip", "--disable-pip-version-check", "--quiet"]
    run(*pip, "install", "--no-deps", "--only-binary", ":all:", "-r", requirements)
    # Not every stack of other tests has them.
    for package, module in (("skops", "skops.io"), ("joblib", "joblib.numpy_pickle")):
        if f"\n{package}==" in requirements.read_text():
            run(folder / "bin" / "python", "-c", f"import {module}")


def environment(stack: str, folder: Path = REQUIREMENTS) -> Path:
    requirements = folder / f"{stack}.txt"
    if not requirements.exists():
        raise SystemExit(f"environment: no stack {stack} in {folder.parent.name}; conformance has {', '.join(stacks())}")
    if sys.version_info < (3, 11):
        raise SystemExit("environment: Python 3.11 or newer is needed")
    digest = hashlib.sha256(requirements.read_bytes() + sys.version.encode()).hexdigest()[:12]
    cache = cache_folder()
    target = cache / f"{stack}-{digest}"
    if target.exists():
        return target
    cache.mkdir(parents=True, exist_ok=True)
    with open(cache / f"{stack}.lock", "w") as lock:
        # One builder at a time; a second one finds the work done.
        fcntl.flock(lock, fcntl.LOCK_EX)
        if target.exists():
            return target
        part = cache / f"{stack}-{digest}.part"
        shutil.rmtree(part, ignore_errors=True)  # left by an interrupted run
        build(part, requirements)
        # bin/python finds its packages beside itself, so the folder may be renamed;
        # the scripts in bin/ may not be used after it.
        part.rename(target)
    return target


if __name__ == "__main__":
    print(environment(sys.argv[1] if len(sys.argv) > 1 else "newest"))
