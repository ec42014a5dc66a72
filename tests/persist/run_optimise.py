#!/usr/bin/env python3
"""The proof that optimised files are smaller and nothing else, beside the real packages.

    run_optimise.py --inspect skops-inspect                    a share of the files: the test conformance_optimise
    run_optimise.py --inspect skops-inspect --all [--only N]   all files of the proofs, by hand

Files are optimised with `dump --optimise`. Of every file and what became of it one release of skops is asked in one
environment (loaded_alike.py), and the answers must be the same: what loading gives or raises, which objects are shared,
how models predict, which types are listed, what visualize shows. PROOFS names the files and the releases that read them:
the newest, and the oldest that reads protocol 2. Optimising the result again must give the same bytes, and unzip (if
there is one) must find no fault.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
DATA = HERE.parent / "data"
sys.path[:0] = [str(DATA), str(HERE), str(HERE.parent / "conformance")]

# Of which corpus of ../conformance, the release that reads it, and how many of its files there are at least.
PROOFS = (
    ("newest", None, 1000),
    ("skops-0.11+sklearn-1.6", None, 900),
    ("skops-0.16+sklearn-1.5", "0.10.0", 900),
)
SHARE = 40  # of the newest corpus, without --all


def corpus_of(stack: str) -> Path:
    """Made by the script of ../conformance if there is none."""
    from run import corpora  # of ../conformance

    return corpora(stack)[0]


def reader(stack: str, release: str | None) -> tuple[Path, dict[str, str]]:
    from environment import environment
    from old_stacks import python_with

    if release is None:
        return environment(stack) / "bin" / "python", dict(os.environ)
    return python_with(release, stack.partition("+")[2])


def optimise(inspect: str, source: Path, target: Path) -> str:
    """What went wrong; empty: nothing."""
    target.parent.mkdir(parents=True, exist_ok=True)
    done = subprocess.run([inspect, "dump", "--optimise", str(source), "-o", str(target)], capture_output=True, text=True)
    if done.returncode != 0:
        return "not-written" if done.returncode in (1, 2) else f"status {done.returncode}: {done.stderr[-200:]}"
    again = target.with_suffix(".again")
    done = subprocess.run([inspect, "dump", "--optimise", str(target), "-o", str(again)], capture_output=True, text=True)
    is_same = done.returncode == 0 and again.read_bytes() == target.read_bytes()
    again.unlink(missing_ok=True)
    if not is_same:
        return f"optimised again it is another file {done.stderr[-200:]}"
    if subprocess.run([inspect, "diff", str(source), str(target)], capture_output=True).returncode == 1:
        return "diff tells a difference"
    if shutil.which("unzip") and subprocess.run(["unzip", "-tqq", str(target)], capture_output=True).returncode != 0:
        return "unzip finds a fault"
    return ""


def prove(inspect: str, stack: str, release: str | None, names: list[str], files: Path, work: Path) -> tuple[list[str], dict]:
    smaller = work / "smaller"
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        wrong = dict(zip(names, pool.map(lambda name: optimise(inspect, files / name, smaller / name), names)))
    written = [name for name in names if not wrong[name]]
    faults = [f"{name}: {fault}" for name, fault in wrong.items() if fault not in ("", "not-written")]
    (work / "names").write_text("\n".join(written))
    python, environment = reader(stack, release)
    subprocess.run([python, HERE / "loaded_alike.py", files, smaller, work / "answers", "--files", work / "names"],
                   env=environment, check=True)
    answers = {name: json.loads((work / "answers" / f"{name}.json").read_text()) for name in written}
    faults += [f"{name}: {fault}" for name, answer in answers.items() for fault in answer.get("faults", ["Python did not survive it"])]
    count = {"files": len(names), "written": len(written), "load": sum(bool(answer.get("loads")) for answer in answers.values()),
             "predictions": sum(answer.get("predictions", 0) for answer in answers.values()),
             "bytes before": sum((files / name).stat().st_size for name in written),
             "bytes after": sum((smaller / name).stat().st_size for name in written)}
    return faults, count


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--inspect", required=True, help="skops-inspect")
    parser.add_argument("--all", action="store_true", help="all files of all proofs")
    parser.add_argument("--only", type=int, help="the proof with this number, from 0")
    arguments = parser.parse_args()
    numbers = range(len(PROOFS)) if arguments.all and arguments.only is None else [arguments.only or 0]
    faults = []
    for number in numbers:
        stack, release, least = PROOFS[number]
        files = corpus_of(stack)
        names = sorted(str(path.relative_to(files)) for part in ("written", "old") for path in (files / part).rglob("*.skops"))
        if len(names) < least:
            faults.append(f"{stack}: only {len(names)} files")
        with tempfile.TemporaryDirectory() as folder:
            more, count = prove(arguments.inspect, stack, release, names if arguments.all else names[::SHARE], files, Path(folder))
        faults += [f"{stack}: {fault}" for fault in more]
        print(f"{stack}, read by {release or 'its own skops'}: {count}, {len(more)} faults", flush=True)
        if not count["load"]:
            faults.append(f"{stack}: nothing loads")
    print("\n".join(faults) or "equal")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
