#!/usr/bin/env python3
"""Asks the real skops about every file of a corpus.

    oracle.py CORPUS [OUT]      run by the python of a stack; OUT defaults to CORPUS/oracle.jsonl

One line a file: what get_untrusted_types lists or raises, the text of visualize in its
three modes, both again with half of the untrusted types trusted, how zipfile reads each
member, and whether the file loads with everything trusted. Every file is asked in a
process of its own, forked after the imports, since some files hang or kill it.
"""

import contextlib
import io
import json
import os
import resource
import select
import signal
import sys
import time
import traceback
import warnings
import zipfile
from pathlib import Path

# visualize must print its own fallback, with rich installed or not.
sys.modules["rich"] = None  # type: ignore[assignment]

TIME_LIMIT_SECONDS = 20
MEMORY_LIMIT_BYTES = 6 * 2**30
MODES = ("all", "untrusted", "trusted")


def failure(error: BaseException) -> dict:
    return {"error": type(error).__name__, "message": str(error)[:300]}


def tree_of(data: bytes, trusted):
    """The node tree, as skops.io.load makes it in this release."""
    from skops.io._audit import get_tree
    from skops.io._utils import LoadContext

    with zipfile.ZipFile(io.BytesIO(data), "r") as archive:
        try:
            from skops.io._utils import read_schema
        except ImportError:
            schema = json.loads(archive.read("schema.json"))
            context = LoadContext(src=archive, protocol=schema["protocol"])
        else:
            schema, context = read_schema(archive)
        return get_tree(schema, context, trusted=trusted)


def untrusted(data: bytes, trusted=None) -> dict:
    import skops.io

    try:
        if trusted is None:
            return {"list": skops.io.get_untrusted_types(data=data)}
        # What skops.io.load would still refuse.
        return {"list": sorted(tree_of(data, trusted).get_unsafe_set() - set(trusted))}
    except BaseException as error:
        return failure(error)


def visualize(path: Path, show: str, trusted=None) -> dict:
    import skops.io

    # As strict as a terminal: a lone surrogate cannot be printed.
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="utf-8", errors="strict", newline="\n")
    try:
        with contextlib.redirect_stdout(stream):
            skops.io.visualize(path, show=show, trusted=trusted, use_colors=False)
        stream.flush()
        return {"text": raw.getvalue().decode("utf-8")}
    except BaseException as error:
        return failure(error)


def members(data: bytes) -> dict:
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except BaseException as error:
        return failure(error)
    result = []
    for name in dict.fromkeys(archive.namelist()):
        try:
            result.append([name, len(archive.read(name))])
        except BaseException as error:
            result.append([name, type(error).__name__])
    return {"list": result}


def schema(data: bytes) -> dict:
    """Whether there is a schema at all: an object in JSON, as CPython reads it."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            value = json.loads(archive.read("schema.json"))
        return {"ok": True} if isinstance(value, dict) else {"error": "not an object", "message": ""}
    except BaseException as error:
        return failure(error)


def load(data: bytes, types: list[str]) -> dict:
    import skops.io

    try:
        skops.io.loads(data, trusted=types)
        return {"ok": True}
    except BaseException as error:
        return failure(error)


def questions(path: Path):
    """Yields (key, function) in the order of importance: a file may run out of time."""
    data = path.read_bytes()
    answers: dict = {}

    def ask(key, function):
        answers[key] = function()
        return key, answers[key]

    yield ask("untrusted", lambda: untrusted(data))
    yield ask("schema", lambda: schema(data))
    yield ask("members", lambda: members(data))
    for mode in MODES:
        yield ask(f"visualize {mode}", lambda mode=mode: visualize(path, mode))
    types = answers["untrusted"].get("list", [])
    if types:
        half = types[::2]
        yield "trusted", half
        yield ask("trusted untrusted", lambda: untrusted(data, half))
        for mode in MODES:
            yield ask(f"trusted visualize {mode}", lambda mode=mode: visualize(path, mode, half))
    yield ask("load", lambda: load(data, types))


class Child:
    """One file, asked in a forked process that writes a JSON line for each answer."""

    def __init__(self, corpus: Path, name: str) -> None:
        self.name = name
        self.answers: dict = {}
        self._text = b""
        reading, writing = os.pipe()
        sys.stdout.flush()
        self.pid = os.fork()
        if self.pid == 0:
            os.close(reading)
            try:
                self._work(corpus / name, writing)
            except BaseException:
                traceback.print_exc()
            os._exit(0)
        os.close(writing)
        self.pipe = reading
        self.deadline = time.monotonic() + TIME_LIMIT_SECONDS

    @staticmethod
    def _work(path: Path, writing: int) -> None:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT_BYTES, MEMORY_LIMIT_BYTES))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        # What a loaded object prints, or reads, belongs to nobody.
        nothing = os.open(os.devnull, os.O_RDWR)
        for descriptor in (0, 1, 2):
            os.dup2(nothing, descriptor)
        with os.fdopen(writing, "w") as out:
            for key, answer in questions(path):
                out.write(json.dumps([key, answer]) + "\n")
                out.flush()

    def read(self) -> bool:
        """Takes what has been written; False at the end."""
        block = os.read(self.pipe, 1 << 16)
        self._text += block
        return bool(block)

    def finish(self, timed_out: bool) -> dict:
        if timed_out:
            os.kill(self.pid, signal.SIGKILL)
        os.close(self.pipe)
        _, status = os.waitpid(self.pid, 0)
        lines = self._text.split(b"\n")[:-1]
        record = {"file": self.name, **dict(json.loads(line) for line in lines)}
        if timed_out:
            record["stopped"] = "timeout"
        elif os.WIFSIGNALED(status):
            record["stopped"] = signal.Signals(os.WTERMSIG(status)).name
        return record


def ask_all(corpus: Path, names: list[str], out) -> None:
    waiting = list(reversed(names))
    running: dict[int, Child] = {}
    slots = min(4, os.cpu_count() or 1)
    while waiting or running:
        while waiting and len(running) < slots:
            child = Child(corpus, waiting.pop())
            running[child.pipe] = child
        ready, _, _ = select.select(list(running), [], [], 0.2)
        now = time.monotonic()
        for pipe, child in list(running.items()):
            timed_out = now > child.deadline
            if (pipe in ready and not child.read()) or timed_out:
                del running[pipe]
                out.write(json.dumps(child.finish(timed_out)) + "\n")


def prepare() -> None:
    """Imports once what every child needs."""
    warnings.simplefilter("ignore")
    import importlib

    sys.path.insert(0, str(Path(__file__).resolve().parent))
    for name in ("skops.io", "user_module", "sklearn", "scipy.stats", "pandas", "lightgbm", "catboost", "xgboost", "quantile_forest"):
        with contextlib.suppress(ImportError):
            importlib.import_module(name)


def main() -> None:
    corpus = Path(sys.argv[1])
    out = Path(sys.argv[2]) if len(sys.argv) > 2 else corpus / "oracle.jsonl"
    names = json.loads((corpus / "manifest.json").read_text())["files"]
    prepare()
    part = out.with_name(out.name + ".part")
    with open(part, "w") as stream:
        ask_all(corpus, names, stream)
    part.rename(out)
    print(f"oracle: {len(names)} files asked")


if __name__ == "__main__":
    main()
