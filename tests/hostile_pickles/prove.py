#!/usr/bin/env python3
"""Loads every file that is said to run something, and looks whether it does.

    prove.py OUTDIR [--python P] [--path FOLDER] [--only TEXT] [--verbose]

Each file is loaded by a fresh interpreter in an empty folder, with limits, and without a network where `unshare -rn`
works. P loads what needs numpy, scikit-learn, joblib or pandas; FOLDER has modules that P lacks (lz4). The proof that
a manifest row names:

    marker           the file that $CANARY names appears; repr-marker: after repr() of the object
    file:NAME        NAME appears in the folder
    audit:EVENT[:T]  the audit event happened while loading, with T in its arguments
    stdout:TEXT      printed while loading
    result:TEXT      in the repr of what was loaded
    status:N         the interpreter ended with this status, negative for a signal; repr-status:N after repr()
    loads, raises, raises:TYPE, exhausts   what happens to a hygiene file, which must leave no marker;
                     exhausts: memory, processor time or the C stack
"""

import argparse
import json
import os
import secrets
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "support"))
from no_network import prefix as network_prefix  # noqa: E402

TIMEOUT = 25


class Victim:
    """One loading of one file, and what it left behind."""

    def __init__(self, row, path: Path, python: str, prefix: list[str], extra: str | None):
        proof = row["proof"]
        self.marker = "m" + secrets.token_hex(6)
        with tempfile.TemporaryDirectory(prefix="prove-") as folder:
            environment = {
                "PATH": os.environ["PATH"],
                "CANARY": self.marker,
                "HOME": folder,
                "TMPDIR": folder,
                "OMP_NUM_THREADS": "1",
                "OPENBLAS_NUM_THREADS": "1",
                "PYTHONDONTWRITEBYTECODE": "1",
            }
            environment["BROWSER"] = "true"  # webbrowser does nothing at all where there is no browser
            if extra:
                environment["PYTHONPATH"] = extra
            command = prefix + [python, str(HERE / "load_one.py"), row["loader"], str(path.resolve())]
            command += ["repr"] if proof.startswith(("result:", "repr-")) else []
            self.out, self.status = "", None
            try:
                done = subprocess.run(
                    command,
                    cwd=folder,
                    env=environment,
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.STDOUT,
                    timeout=TIMEOUT,
                    start_new_session=True,
                )  # a kill(0) must not reach this script
                self.out, self.status = done.stdout.decode(errors="replace"), done.returncode
            except subprocess.TimeoutExpired as error:
                self.out, self.status = (error.stdout or b"").decode(errors="replace"), "timeout"
            waited = 0.0  # a started process may be a moment behind the interpreter that started it
            while proof.endswith("marker") and waited < 2 and not (Path(folder) / self.marker).exists():
                time.sleep(0.1)
                waited += 0.1
            self.files = set(os.listdir(folder))
            events = Path(folder) / "events.txt"
            self.events = events.read_text(errors="replace") if events.exists() else ""
        self.outcome = self.out.rsplit("\noutcome:", 1)[1].strip() if "\noutcome:" in self.out else "gone"

    def shows(self, proof: str) -> bool:
        kind, _, wanted = proof.partition(":")
        if kind in ("marker", "repr-marker"):
            return self.marker in self.files
        if kind == "file":
            return wanted in self.files
        if kind == "audit":
            event, _, text = wanted.partition(":")
            return any(line.startswith(event + "|") and text in line for line in self.events.splitlines())
        if kind == "stdout":
            return wanted in self.out
        if kind == "result":
            return wanted in self.out.partition("result:")[2]
        if kind in ("status", "repr-status"):
            return str(self.status) == wanted
        if self.marker in self.files:
            return False
        if kind == "exhausts":
            # a killed interpreter, a refused allocation, or the limit of the interpreter's own stack
            return self.outcome in ("raises:MemoryError", "raises:RecursionError", "raises:OverflowError") or (
                self.outcome == "gone" and (self.status == "timeout" or self.status != 0)
            )
        if kind in ("loads", "raises"):
            return self.outcome == proof or (kind == "raises" and not wanted and self.outcome.startswith("raises:"))
        raise SystemExit(f"prove: no proof {proof}")


def missing(modules: list[str], python: str, extra: str | None) -> list[str]:
    """Those of `modules` that `python` has not; asked in it, without importing them."""
    if not modules:
        return []
    code = "import sys, importlib.util as u\nfor n in sys.argv[1:]:\n  u.find_spec(n) or print(n)"
    environment = dict(os.environ, PYTHONPATH=extra) if extra else None
    return subprocess.run(
        [python, "-c", code, *modules], capture_output=True, text=True, env=environment, check=True
    ).stdout.split()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--python", help="interpreter with numpy, scikit-learn, scipy, joblib and pandas")
    parser.add_argument("--path", help="folder with modules that it lacks")
    parser.add_argument("--only", help="only files with this in their name")
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    rows = json.loads((options.out / "manifest.json").read_text())
    prefix = network_prefix()
    known = sorted({name for row in rows for name in row["needs"]})
    plain = missing(known, sys.executable, None)
    with_libraries = missing(known, options.python, options.path) if options.python else known
    counts: Counter = Counter()
    lacking: Counter = Counter()
    failed = []
    for row in rows:
        if options.only and options.only not in row["file"]:
            continue
        if row["effect"] == "runs-elsewhere":
            counts["elsewhere"] += 1
            continue
        foreign = set(row["needs"]) & set(plain)
        python = options.python if foreign else sys.executable
        gone = sorted(set(row["needs"]) & set(with_libraries)) if foreign else []
        if gone:
            counts["not loaded: a module is missing"] += 1
            lacking.update(gone)
            continue
        victim = Victim(row, options.out / row["file"], python, prefix, options.path if foreign else None)
        good = victim.shows(row["proof"])
        counts[{"runs": "proved", "hygiene": "hygiene", "control": "control"}[row["effect"]] if good else "failed"] += 1
        if not good:
            failed.append(row["file"])
        if options.verbose or not good:
            told = " ".join(victim.out.split())[-300:]
            print(
                f"{'ok  ' if good else 'FAIL'} {row['file']}: {row['proof']}; {victim.outcome}, status "
                f"{victim.status}: {told}",
                flush=True,
            )
    print(", ".join(f"{count} {name}" for name, count in sorted(counts.items())) + f"; failed {len(failed)}")
    if lacking:
        print("missing modules:", ", ".join(f"{name} ({count} files)" for name, count in sorted(lacking.items())))
    if not prefix:
        print("unshare -rn does not work here: the files were loaded with a network")
    return 1 if failed or not counts else 0


if __name__ == "__main__":
    sys.exit(main())
