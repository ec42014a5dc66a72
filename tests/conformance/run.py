#!/usr/bin/env python3
"""The whole conformance proof of one or more stacks, from nothing.

    run.py --inspect PROGRAM [--stack S...] [--all] [--write-proved] [compare.py's options]
    run.py --inspect PROGRAM --profile-from-environment S [compare.py's options]

Makes the stack's environment, writes the corpus, asks the real skops, and compares. What
was made is kept in the cache folder under a hash of all that went into it.

--write-proved keeps the outcome in resources/profiles/proved.json, from which the program
tells which of its profiles are proved.

--profile-from-environment proves what a user does: the profile is the one that
make_profile.py makes in that environment, and no shipped one. The stacks for it are those
in requirements/unshipped/.
"""

import argparse
import fcntl
import hashlib
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import compare
import proofs
from environment import HERE, REQUIREMENTS, cache_folder, environment, stacks

DATA = HERE.parent / "data"
UNSHIPPED = REQUIREMENTS / "unshipped"
MAKE_PROFILE = proofs.PROFILES / "make_profile.py"
# What does not change the corpus or what the real skops says about it. (What environment.py makes is told by the
# stack's requirements.)
JUDGES = {"compare.py", "environment.py", "inspector.py", "list_types.py", "proofs.py", "questions.py", "run.py", "self_test.py", "served_test.py"}


def corpus_key(stack: str, requirements: Path) -> str:
    digest = hashlib.sha256(sys.version.encode())
    scripts = [path for path in sorted(HERE.glob("*.py")) if path.name not in JUDGES]
    for path in [requirements / f"{stack}.txt", *scripts, *sorted(DATA.rglob("*.skops"))]:
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:12]


def script(python: Path, name: str, *arguments: Path) -> None:
    result = subprocess.run([str(python), str(HERE / name), *map(str, arguments)])
    if result.returncode != 0:
        raise SystemExit(f"run: {name} failed")


def corpora(stack: str, requirements: Path = REQUIREMENTS) -> list[Path]:
    """The corpus and the mutations of one stack, asked about; made if they are not there."""
    home = cache_folder() / f"corpus-{stack}-{corpus_key(stack, requirements)}"
    python = environment(stack, requirements) / "bin" / "python"
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


def judged(inspect: str, stack: str, profile: str | None, folders: list[Path], more: list[str]):
    """As compare.compared()."""
    profiles = ["--profile", profile] if profile else []
    parts = [part for folder in folders for part in ("--corpus", str(folder))]
    return compare.compared(compare.parse(["--inspect", inspect, "--stack", stack, *profiles, *parts, *more]))


def prove_shipped(stack: str, inspect: str, write: bool, more: list[str]) -> bool:
    # The newest stack is the program's default profile; the others bear the stack's name.
    run, is_equal = judged(inspect, stack, None if stack == "newest" else stack, corpora(stack), more)
    if write:
        proofs.write(stack, run if is_equal else None)
    return is_equal


def prove_made(stack: str, inspect: str, more: list[str]) -> bool:
    """With the profile that make_profile.py makes in the environment, as a user would."""
    folders = corpora(stack, UNSHIPPED)
    python = environment(stack, UNSHIPPED) / "bin" / "python"
    with tempfile.TemporaryDirectory() as folder:
        profile = Path(folder) / "profile.json"
        subprocess.run([str(python), str(MAKE_PROFILE), "-o", str(profile)], check=True)
        return judged(inspect, stack, str(profile), folders, more)[1]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--inspect", required=True)
    parser.add_argument("--stack", action="append", choices=stacks())
    parser.add_argument("--all", action="store_true", help="every stack")
    parser.add_argument("--write-proved", action="store_true", help="keep the outcome in proved.json")
    parser.add_argument("--profile-from-environment", metavar="STACK", choices=stacks(UNSHIPPED))
    arguments, more = parser.parse_known_args()
    if arguments.profile_from_environment:
        return 0 if prove_made(arguments.profile_from_environment, arguments.inspect, more) else 1
    chosen = stacks() if arguments.all else arguments.stack or ["newest"]
    equal = [prove_shipped(stack, arguments.inspect, arguments.write_proved, more) for stack in chosen]
    return 0 if all(equal) else 1


if __name__ == "__main__":
    sys.exit(main())
