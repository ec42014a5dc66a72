#!/usr/bin/env python3
"""Asks the real skops what loading files does. Run by run_plan.py with the Python of a stack.

    ask_load.py OUT < LIST          LIST: a path a line

Writes a JSON line for each file: {"file", "untrusted", "trusted", "nothing", "events"}. "trusted" is
skops.io.load(file, trusted=everything that is listed), "nothing" is load(file, trusted=[]); each is {"ok": true} or
{"raises": the exception's name with its module, "text", "phase"}; the phase is told by skops' functions on the stack.
"events" is what recording.py says of the former. Each file is asked in a process of its own, forked behind the
imports, with bounds on time, memory and what may be written; what is missing in a line was not reached.
"""

import contextlib
import importlib
import json
import os
import resource
import select
import signal
import sys
import tempfile
import time
import warnings
from pathlib import Path

import recording

HERE = Path(__file__).resolve().parent
SECONDS = 20
MEMORY = 6 << 30
LONGEST_TEXT = 4_000
MOST_EVENTS = 60_000
NAMES = ("skops.io", "user_module", "sklearn", "scipy.stats", "pandas", "lightgbm", "catboost", "xgboost", "quantile_forest")


def phase_of(error: BaseException) -> str:
    """By the innermost frame that decides: construct() runs behind the audit, which runs behind get_tree()."""
    functions = set()
    trace = error.__traceback__
    while trace is not None:
        functions.add(trace.tb_frame.f_code.co_name)
        trace = trace.tb_next
    for function, phase in (("construct", "construct"), ("audit_tree", "audit"), ("get_tree", "read")):
        if function in functions:
            return phase
    return "open"


def told(error: BaseException) -> dict:
    kind = type(error)
    name = kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
    return {"raises": name, "text": str(error)[:LONGEST_TEXT], "phase": phase_of(error)}


def load(path: str, trusted) -> dict:
    import skops.io

    try:
        skops.io.load(path, trusted=trusted)
    except BaseException as error:
        return told(error)
    return {"ok": True}


def answers(path: str):
    import skops.io

    try:
        types = skops.io.get_untrusted_types(file=path)
    except BaseException:
        types = []
    yield "untrusted", types
    yield "nothing", load(path, [])
    del recording.events[:]
    yield "trusted", load(path, types)
    if len(recording.events) <= MOST_EVENTS:
        yield "events", recording.events


class Child:
    def __init__(self, path: str) -> None:
        self.path = path
        self._text = b""
        reading, writing = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            os.close(reading)
            with contextlib.suppress(BaseException):
                self._work(writing)
            os._exit(0)
        os.close(writing)
        self.pipe = reading
        self.deadline = time.monotonic() + SECONDS

    def _work(self, writing: int) -> None:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, 1 << 20))
        nothing = os.open(os.devnull, os.O_RDWR)
        for descriptor in (0, 1, 2):
            os.dup2(nothing, descriptor)
        with os.fdopen(writing, "w") as out:
            for key, answer in answers(self.path):
                out.write(json.dumps([key, answer]) + "\n")
                out.flush()

    def read(self) -> bool:
        block = os.read(self.pipe, 1 << 16)
        self._text += block
        return bool(block)

    def finish(self, timed_out: bool) -> dict:
        if timed_out:
            os.kill(self.pid, signal.SIGKILL)
        os.close(self.pipe)
        _, status = os.waitpid(self.pid, 0)
        record = {"file": self.path, **dict(json.loads(line) for line in self._text.split(b"\n")[:-1])}
        if timed_out:
            record["stopped"] = "timeout"
        elif os.WIFSIGNALED(status):
            record["stopped"] = signal.Signals(os.WTERMSIG(status)).name
        return record


def ask(path: str) -> dict:
    child = Child(path)
    while True:
        ready, _, _ = select.select([child.pipe], [], [], 0.2)
        timed_out = time.monotonic() > child.deadline
        if timed_out or (ready and not child.read()):
            return child.finish(timed_out)


def main() -> None:
    out = Path(sys.argv[1]).resolve()
    paths = sys.stdin.read().splitlines()
    warnings.simplefilter("ignore")
    recording.install()
    sys.path.insert(0, str(HERE.parent / "conformance"))
    for name in NAMES:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    with tempfile.TemporaryDirectory() as folder, open(out, "w") as stream:
        os.chdir(folder)  # what a loaded object may write goes with it
        for path in paths:
            stream.write(json.dumps(ask(path)) + "\n")
            stream.flush()


if __name__ == "__main__":
    main()
