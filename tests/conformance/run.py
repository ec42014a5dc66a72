#!/usr/bin/env python3
"""The whole conformance proof of one or more stacks, from nothing.

    run.py --inspect PROGRAM [--stack S...] [--all] [compare.py's options]

Makes the stack's environment, writes the corpus, asks the real skops, and compares. What
was made is kept in the cache folder under a hash of all that went into it.
"""

import argparse
import fcntl
import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

import compare
from environment import HERE, REQUIREMENTS, cache_folder, environment, stacks

DATA = HERE.parent / "data"
# What does not change the corpus or what the real skops says about it.
JUDGES = {"compare.py", "questions.py", "self_test.py", "run.py", "list_types.py"}


def corpus_key(stack: str) -> str:
    digest = hashlib.sha256(sys.version.encode())
    scripts = [path for path in sorted(HERE.glob("*.py")) if path.name not in JUDGES]
    for path in [REQUIREMENTS / f"{stack}.txt", *scripts, *sorted(DATA.rglob("*.skops"))]:
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:12]


def script(python: Path, name: str, *arguments: Path) -> None:
    result = subprocess.run([str(python), str(HERE / name), *map(str, arguments)])
    if result.returncode != 0:
        raise SystemExit(f"run: {name} failed")


def corpora(stack: str) -> list[Path]:
    """The corpus and the mutations of one stack, asked about; made if they are not there."""
    home = cache_folder() / f"corpus-{stack}-{corpus_key(stack)}"
    python = environment(stack) / "bin" / "python"
    with open(cache_folder() / f"corpus-{stack}.lock", "w") as lock:
        # One maker at a time; a second one finds the work done.
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not home.exists():
            make(home, stack, python)
    return [home / "files", home / "mutations"]


def make(home: Path, stack: str, python: Path) -> None:
    part = home.with_name(f"{home.name}.part")
    shutil.rmtree(part, ignore_errors=True)  # left by an interrupted run
    script(python, "make_corpus.py", part / "files")
    script(python, "oracle.py", part / "files")
    script(python, "mutate.py", part / "files", part / "mutations")
    for outdated in cache_folder().glob(f"corpus-{stack}-*"):
        if outdated != part:
            shutil.rmtree(outdated, ignore_errors=True)
    part.rename(home)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--inspect", required=True)
    parser.add_argument("--stack", action="append", choices=stacks())
    parser.add_argument("--all", action="store_true", help="every stack")
    arguments, more = parser.parse_known_args()
    chosen = stacks() if arguments.all else arguments.stack or ["newest"]
    status = 0
    for stack in chosen:
        # The newest stack is the program's default profile; the others bear the stack's name.
        profile = [] if stack == "newest" else ["--profile", stack]
        folders = [part for folder in corpora(stack) for part in ("--corpus", str(folder))]
        status |= compare.main(["--inspect", arguments.inspect, "--stack", stack, *profile, *folders, *more])
    return status


if __name__ == "__main__":
    sys.exit(main())
