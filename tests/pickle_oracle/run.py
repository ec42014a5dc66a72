#!/usr/bin/env python3
"""The whole proof that our pickle machine does what CPython does, from nothing.

    run.py --dump PROGRAM --inspect PROGRAM [--stack S...] [--all] [--update-expected]

Makes the stack's environment and files, asks CPython in the jail, asks PROGRAM (tests/pickle/pickle_dump), and
compares. What was made is kept in the cache folder under a hash of all that went into it. With the newest stack come
the hostile files and the random ones.
"""

import argparse
import fcntl
import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import compare
import findings
from jail import LOADERS

HERE = Path(__file__).resolve().parent
TESTS = HERE.parent
sys.path.insert(0, str(TESTS / "conformance"))
from environment import REQUIREMENTS, cache_folder, environment  # noqa: E402

OWN_REQUIREMENTS = HERE / "requirements"
HOSTILE = TESTS / "hostile_pickles"
EXPECTED = HERE / "expected.json"
STACKS = {"newest": REQUIREMENTS, "skops-0.16+sklearn-1.5": REQUIREMENTS, "sklearn-1.2": OWN_REQUIREMENTS}
# What changes neither the files nor what CPython does with them.
JUDGES = {"compare.py", "compare_self_test.py", "findings.py", "jail_self_test.py", "run.py"}
HOSTILE_JUDGES = {"ask_scanners.py", "check.py", "load_one.py", "no_convert.py", "prove.py", "scanners.py"}


def key(stack: str) -> str:
    digest = hashlib.sha256(sys.version.encode())
    scripts = [path for folder in (HERE, TESTS / "conformance") for path in sorted(folder.glob("*.py")) if path.name not in JUDGES]
    requirements = [STACKS[stack] / f"{stack}.txt", OWN_REQUIREMENTS / "jail.txt"]
    hostile = [path for path in sorted(HOSTILE.glob("*.py")) if path.name not in HOSTILE_JUDGES]
    for path in [*requirements, *scripts, *(hostile if stack == "newest" else ())]:
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:12]


def script(python: str | Path, path: Path, *arguments: object) -> None:
    result = subprocess.run([str(python), str(path), *map(str, arguments)])
    if result.returncode != 0:
        raise SystemExit(f"run: {path.name} failed")


def home_of(stack: str) -> Path:
    """The folder of one stack's files and of CPython's answers; made if it is not there."""
    home = cache_folder() / f"pickles-{stack}-{key(stack)}"
    cache_folder().mkdir(parents=True, exist_ok=True)
    with open(cache_folder() / f"pickles-{stack}.lock", "w") as lock:
        # One maker at a time; a second one finds the work done.
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not home.exists():
            make(home, stack)
    return home


def make(home: Path, stack: str) -> None:
    part = home.with_name(f"{home.name}.part")
    shutil.rmtree(part, ignore_errors=True)  # left by an interrupted run
    script(environment(stack, STACKS[stack]) / "bin" / "python", HERE / "make_pickles.py", part)
    names = json.loads((part / "manifest.json").read_text())["files"]
    if stack == "newest":
        script(sys.executable, HERE / "mutate_pickles.py", part, part / "mutations")
        names += [f"mutations/{name}" for name in json.loads((part / "mutations" / "manifest.json").read_text())["files"]]
        if (HOSTILE / "make_hostile.py").exists():
            script(sys.executable, HOSTILE / "make_hostile.py", part / "hostile")
            names += [f"hostile/{row['file']}" for row in json.loads((part / "hostile" / "manifest.json").read_text())]
    (part / "names.txt").write_text("".join(f"{name}\n" for name in names))
    python = environment("jail", OWN_REQUIREMENTS) / "bin" / "python"
    for loader in LOADERS:
        with open(part / "names.txt") as stream:
            status = subprocess.run([str(python), str(HERE / "jail.py"), "--loader", loader, "--out", f"cpython-{loader}.jsonl"],
                                    cwd=part, stdin=stream).returncode
        if status != 0:
            raise SystemExit(f"run: jail.py failed for the {loader} loader")
    for outdated in cache_folder().glob(f"pickles-{stack}-*"):
        if outdated != part:
            shutil.rmtree(outdated, ignore_errors=True)
    part.rename(home)


def ask_ours(dump: str, loader: str, home: Path, out: Path) -> None:
    with open(home / "names.txt") as names, open(out, "w") as lines:
        status = subprocess.run([dump, "--loader", loader], cwd=home, stdin=names, stdout=lines).returncode
    if status != 0:
        last = out.read_text(errors="replace").splitlines()[-1:] or ["nothing"]
        raise SystemExit(f"run: {dump} ended with {status}; its last line: {last[0][:200]}")


def enough(comparisons: list[compare.Comparison], home: Path, stack: str, update: bool) -> list[str]:
    """That as much was compared as before, and no more objects are missing."""
    skips = json.loads((home / "manifest.json").read_text())["skips"]
    found = {"files": min(comparison.counts["files"] for comparison in comparisons), "skips": len(skips),
             "events": {comparison.loader: comparison.counts["events"] for comparison in comparisons}}
    print(f"  {found['skips']} objects or forms of one that the stack cannot write: manifest.json in {home.name}")
    expected_all = json.loads(EXPECTED.read_text())
    if update:
        # A little lower, since what can be written depends on the release of Python too.
        expected_all[stack] = {"files": found["files"] * 97 // 100, "skips": found["skips"],
                               "events": {loader: number * 97 // 100 for loader, number in found["events"].items()}}
        EXPECTED.write_text(json.dumps(expected_all, indent=1) + "\n")
        return []
    expected = expected_all.get(stack)
    if expected is None:
        return [f"{EXPECTED.name} has no counts for this stack"]
    problems = [f"{loader}: {found['events'][loader]} events, {number} expected" for loader, number in expected["events"].items()
                if found["events"][loader] < number]
    if found["files"] < expected["files"]:
        problems.append(f"{found['files']} files, {expected['files']} expected")
    if found["skips"] > expected["skips"]:
        problems.append(f"{found['skips']} objects cannot be written, {expected['skips']} expected")
    return problems


def prove(stack: str, arguments) -> list[str]:
    home = home_of(stack)
    print(f"pickle oracle, stack {stack}:", flush=True)
    comparisons = []
    with tempfile.TemporaryDirectory() as folder:
        for loader in LOADERS:
            ours = Path(folder) / f"{loader}.jsonl"
            ask_ours(arguments.dump, loader, home, ours)
            comparisons.append(compare.compare(loader, home / f"cpython-{loader}.jsonl", ours))
    problems = compare.report(comparisons, compare.meant(compare.DIFFERENCES, stack))
    problems += enough(comparisons, home, stack, arguments.update_expected)
    genuine = [name for name in (home / "names.txt").read_text().splitlines() if name.startswith("genuine/")]
    return problems + findings.check(arguments.inspect, stack, genuine, home)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dump", required=True, help="tests/pickle/pickle_dump")
    parser.add_argument("--inspect", required=True, help="skops-inspect")
    parser.add_argument("--stack", action="append", choices=STACKS)
    parser.add_argument("--all", action="store_true", help="every stack")
    parser.add_argument("--update-expected", action="store_true", help="write the counts of this run to expected.json, for review")
    arguments = parser.parse_args()
    status = 0
    for stack in STACKS if arguments.all else arguments.stack or ["newest"]:
        for problem in prove(stack, arguments):
            print(f"FAILED: {problem}")
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main())
