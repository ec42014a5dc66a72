"""Runs the real window without a display, as one user with a home and a runtime folder of its own."""

import os
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

PATIENCE = 90  # seconds, for a machine that is busy with other tests


def wait_for(condition: Callable[[], bool]) -> bool:
    end = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


class Desktop:
    def __init__(self, program: str, folder: Path, put_up: Callable[[], None] | None = None) -> None:
        self.program = program
        self.folder = folder
        self.put_up = put_up
        self.started: list[subprocess.Popen] = []
        kept = {name: value for name, value in os.environ.items() if name in ("PATH", "LD_LIBRARY_PATH", "ASAN_OPTIONS")}
        self.environment = kept | {"HOME": str(folder / "home"), "XDG_RUNTIME_DIR": str(folder / "run"),
                                   "TMPDIR": str(folder / "tmp"), "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
        for name, mode in (("home", 0o755), ("run", 0o700), ("tmp", 0o755)):
            (folder / name).mkdir(mode=mode)

    def start(self, *arguments: str, prefix: tuple[str, ...] = (), **options) -> subprocess.Popen:
        options.setdefault("stderr", subprocess.DEVNULL)  # where Qt tells what there is not without a display
        process = subprocess.Popen([*prefix, self.program, *arguments], env=self.environment, preexec_fn=self.put_up,
                                   stdin=subprocess.DEVNULL, start_new_session=True, **options)
        self.started.append(process)
        return process

    def run(self, *arguments: str, **options) -> int:
        """The status of a start that does not stay; what stays is ended and answers with that."""
        process = self.start(*arguments, **options)
        try:
            return process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            return -1

    def shows(self, process: subprocess.Popen, *files: Path) -> bool:
        """A window holds on to each file that it shows, so that what was reviewed is what is written."""
        return wait_for(lambda: process.poll() is not None or held(process) >= {str(file) for file in files}) and \
            process.poll() is None

    def close(self) -> None:
        for process in self.started:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def held(process: subprocess.Popen) -> set[str]:
    """What the process, or the one that it runs, holds open."""
    files = set()
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    for number in (process.pid, *children):
        for entry in Path(f"/proc/{number}/fd").iterdir():
            try:
                files.add(os.readlink(entry))
            except FileNotFoundError:
                pass  # closed meanwhile
    return files
