"""Asks the real skops about files, each in a process of its own. Run by prove.py with the Python of an environment.

Reads the rows of a manifest as JSON from standard input and writes a JSON line for each: {"file", "audit", "load",
"use", "marks", "megabytes"}. A stage is {"ok": what is seen}, {"raises": type, "text"} or {"ended": why}, and the
stages behind it are missing. Processes are forked behind the imports, which take seconds.
"""

import json
import os
import re
import resource
import select
import shutil
import signal
import sys
import tempfile
import time
import warnings
from pathlib import Path

SECONDS = 10  # of the processor, for a stage; a hang is longer
PATIENCE = 25  # seconds of a stage, for what sleeps
ROOM = 3 << 30  # bytes of address space beyond what the imports take

TEXTS = ["one two", "a bb aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "/etc/hostname"]


def numbers_for(model):
    import numpy

    return numpy.linspace(-3, 3, 8 * model.n_features_in_).reshape(8, -1)


def product(matrix):
    import numpy

    return float(numpy.abs(matrix @ numpy.ones(matrix.shape[1])).sum())


def fitted(model):
    x = [[0.0, 1.0], [1.0, 0.0], [2.0, 2.0], [3.0, 1.0]]
    return type(model.fit(x, [0, 1, 0, 1])).__name__


def cloned(model):
    from sklearn.base import clone

    return repr(clone(model))


USES = {
    "predict": lambda thing: thing.predict(numbers_for(thing)),
    "predict_proba": lambda thing: thing.predict_proba(numbers_for(thing)),
    "transform": lambda thing: thing.transform(numbers_for(thing)),
    "transform_text": lambda thing: thing.transform(TEXTS),
    "predict_text": lambda thing: thing.predict(TEXTS),
    "product": product,
    "fit": fitted,
    "clone": cloned,
    "draw": lambda thing: [thing.random_sample(2000) if hasattr(thing, "random_sample") else thing.random(2000)],
    "call": lambda thing: thing(),
    "nearest": lambda thing: thing.kneighbors(numbers_for(thing)),
    "query": lambda thing: thing.query([[0.0, 0.0]], k=2),
    "score": lambda thing: thing.score_samples(numbers_for(thing)),
}


def told(thing) -> dict:
    kind = type(thing)
    try:
        text = re.sub(r" at 0x[0-9a-f]+|0x[0-9a-f]{6,}", "", repr(thing))[:160]
    except Exception as error:
        text = f"repr raises {type(error).__name__}"
    return {"type": f"{kind.__module__}.{kind.__qualname__}", "repr": text}


def guarded(ask) -> tuple[dict, object]:
    try:
        thing = ask()
    except Exception as error:
        text = re.sub(r"0x[0-9a-f]+|/[^ ']*/", "", str(error))[:120]
        return {"raises": type(error).__name__, "text": text}, None
    except BaseException as error:  # SystemExit and its like are no refusal
        return {"ended": type(error).__name__}, None
    return {"ok": told(thing)}, thing


def stages(row: dict, data: bytes):
    """Yields (stage, answer)."""
    import skops.io

    answer, names = guarded(lambda: skops.io.get_untrusted_types(data=data))
    if "ok" in answer:
        answer = {"ok": names}
    yield "audit", answer
    trust = row["trust"]
    trusted = (names or []) if trust == "listed" else [] if trust == "nothing" else trust
    answer, thing = guarded(lambda: skops.io.loads(data, trusted=trusted))
    yield "load", answer
    if "ok" in answer and row["use"] != "nothing":
        yield "use", guarded(lambda: USES[row["use"]](thing))[0]


def limit(room: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (room, room))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (8 << 20, 8 << 20))


def watch(marks: set[str], proofs: list[str]) -> None:
    """Puts the audit events that a proof asks for into `marks`."""
    wanted = [proof.split(":", 2)[1:] for proof in proofs if proof.startswith("event:")]

    def hook(event, arguments):
        for name, text in wanted:
            if event == name and text in repr(arguments):
                marks.add(f"event:{name}:{text}")

    if wanted:
        sys.addaudithook(hook)


def child(row: dict, data: bytes, writing: int, room: int) -> None:
    nothing = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nothing, descriptor)
    limit(room)
    marks: set[str] = set()
    watch(marks, row["proof"])
    for stage, answer in stages(row, data):
        os.write(writing, json.dumps([stage, answer]).encode() + b"\n")
    os.write(writing, json.dumps(["marks", sorted(marks)]).encode() + b"\n")


def processor_seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def lines_of(pid: int, reading: int) -> tuple[bytes, bool]:
    """What the child wrote, and whether it hung; every stage has its own time."""
    text, used, begun = b"", 0.0, time.monotonic()
    while True:
        ready, _, _ = select.select([reading], [], [], 0.25)
        if ready:
            block = os.read(reading, 1 << 16)
            if not block:
                return text, False
            text += block
            used, begun = processor_seconds(pid), time.monotonic()
        elif processor_seconds(pid) - used > SECONDS or time.monotonic() - begun > PATIENCE:
            os.kill(pid, signal.SIGKILL)
            return text, True


def ask(row: dict, path: Path, room: int) -> dict:
    data = path.read_bytes()
    reading, writing = os.pipe()
    folder = tempfile.mkdtemp(prefix="prove-")
    pid = os.fork()
    if pid == 0:
        os.close(reading)
        os.chdir(folder)
        try:
            child(row, data, writing, room)
        except BaseException:
            os._exit(70)
        os._exit(0)
    os.close(writing)
    text, hung = lines_of(pid, reading)
    os.close(reading)
    _, status, usage = os.wait4(pid, 0)
    record: dict = {"file": row["file"], "marks": []}
    record |= dict(json.loads(line) for line in text.split(b"\n")[:-1])
    code = os.waitstatus_to_exitcode(status)
    if code or hung:
        why = "hang" if hung else signal.Signals(-code).name if code < 0 else f"exit {code}"
        following = [stage for stage in ("audit", "load", "use") if stage not in record]
        record[following[0] if following else "end"] = {"ended": why}
    record["marks"] += sorted("file:" + name for name in os.listdir(folder))
    record["megabytes"] = usage.ru_maxrss // 1024
    shutil.rmtree(folder, ignore_errors=True)
    return record


def main() -> None:
    root = Path(sys.argv[1])
    rows = json.load(sys.stdin)
    sys.path[0] = ""  # this folder is no part of the victim
    warnings.simplefilter("ignore")
    import sklearn.cluster  # noqa: F401
    import sklearn.ensemble  # noqa: F401
    import sklearn.linear_model  # noqa: F401
    import sklearn.neighbors  # noqa: F401
    import sklearn.svm  # noqa: F401
    import skops.io  # noqa: F401
    import scipy.stats  # noqa: F401

    pages = int(Path("/proc/self/statm").read_text().split()[0])
    room = pages * os.sysconf("SC_PAGE_SIZE") + ROOM
    base = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    for row in rows:
        record = ask(row, root / row["file"], room)
        record["megabytes"] = max(0, record["megabytes"] - base)
        print(json.dumps(record), flush=True)


if __name__ == "__main__":
    main()
