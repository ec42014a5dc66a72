#!/usr/bin/env python3
"""What CPython imports and calls when it loads files, in order; nothing of them is executed.

    jail.py --loader c|python|joblib [--jobs N] [--out FILE] < LIST     LIST: a path a line
    jail.py --self-test

Prints a JSON line for each file, in the order of the list; README.md says what is in it. The loading is done by
inmate.py in processes of their own, which are started again behind a file that ends them. joblib's loader needs a
Python that has joblib and numpy: run jail.py with it.
"""

import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
LOADERS = ("c", "python", "joblib")
SECONDS = 8  # of the processor, for one file
PATIENCE = 120  # seconds without a line until the process is taken for dead
NOT_STARTED = 3  # inmate.py's exit status when it could not begin


def no_network() -> list[str]:
    """A prefix for commands, where this machine has one."""
    prefix = ["unshare", "-rn"]
    if shutil.which("unshare") and subprocess.run([*prefix, "true"], stderr=subprocess.DEVNULL).returncode == 0:
        return prefix
    return []


class Inmate:
    """One process; gives its lines until it ends."""

    def __init__(self, prefix: list[str], loader: str, paths: list[str], root: Path, folder: Path) -> None:
        names = folder.with_suffix(".list")
        names.write_text("".join(f"{path}\n" for path in paths), errors="surrogateescape")
        folder.mkdir(exist_ok=True)
        self.errors = folder.with_suffix(".errors")
        with open(self.errors, "wb") as errors:
            self._process = subprocess.Popen(
                [*prefix, sys.executable, "-s", "-B", str(HERE / "inmate.py"), loader, str(SECONDS), str(names), str(root.resolve())],
                cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=errors, text=True,
                env={"PATH": os.environ.get("PATH", ""), "PYTHONHASHSEED": "0", "OMP_NUM_THREADS": "1",
                     "OPENBLAS_NUM_THREADS": "1"})

    def lines(self):
        timer = self._new_timer()
        for line in self._process.stdout:
            timer.cancel()
            timer = self._new_timer()
            if line.endswith("\n"):
                yield line
        timer.cancel()
        self.status = self._process.wait()

    def _new_timer(self) -> threading.Timer:
        timer = threading.Timer(PATIENCE, self._process.kill)
        timer.daemon = True
        timer.start()
        return timer

    def death(self) -> str:
        how = signal.Signals(-self.status).name if self.status < 0 else f"exit status {self.status}"
        return f"{how}: {self.errors.read_text(errors='replace').strip()[-300:]}"


def run_share(loader: str, paths: list[str], root: Path, prefix: list[str], folder: Path, out: Path) -> int:
    """Writes the lines of these files; gives how many of them ended the process."""
    deaths = done = 0
    with open(out, "w") as stream:
        while done < len(paths):
            inmate = Inmate(prefix, loader, paths[done:], root, folder)
            for line in inmate.lines():
                stream.write(line)
                done += 1
            if done == len(paths):
                break
            why = inmate.death()
            if inmate.status == NOT_STARTED:
                raise SystemExit(f"jail: the {loader} loader does not start: {why}")
            deaths += 1
            line = {"file": paths[done], "loader": loader, "ok": False, "error": f"killed: {why}", "limit": "killed", "events": []}
            stream.write(json.dumps(line) + "\n")
            done += 1
    return deaths


def run(loader: str, paths: list[str], root: Path, jobs: int, out: Path) -> int:
    """Writes a line for each file to `out`; gives how many files ended a process. `paths`: relative to `root`."""
    prefix = no_network()
    size = -(-len(paths) // jobs) or 1
    shares = [paths[i : i + size] for i in range(0, len(paths), size)]
    with tempfile.TemporaryDirectory() as temporary:
        parts = [Path(temporary) / f"part-{i}" for i in range(len(shares))]
        with ThreadPoolExecutor(jobs) as pool:
            total = sum(pool.map(
                lambda share, part: run_share(loader, share, root, prefix, part.with_name(f"in-{part.name}"), part), shares, parts))
        with open(out, "wb") as whole:
            for part in parts:
                with open(part, "rb") as stream:
                    shutil.copyfileobj(stream, whole)
    return total


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--loader", choices=LOADERS)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--out", type=Path, default=Path("/dev/stdout"))
    parser.add_argument("--self-test", action="store_true")
    arguments = parser.parse_args()
    if arguments.self_test:
        import jail_self_test

        return jail_self_test.main()
    if not arguments.loader:
        parser.error("--loader is needed")
    deaths = run(arguments.loader, sys.stdin.read().splitlines(), Path.cwd(), arguments.jobs, arguments.out)
    if deaths:
        print(f"jail: {deaths} files ended the process under the {arguments.loader} loader", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
