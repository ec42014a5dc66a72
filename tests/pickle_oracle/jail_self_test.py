"""The proof that the jail sees a payload and does not run it, and that the payload is live."""

import contextlib
import io
import json
import pickle
import subprocess
import sys
import tempfile
from pathlib import Path

import assemble
import jail

PAYLOADS = {
    "system": lambda command, _: assemble.called(assemble.imported("os", "system"), command),
    "exec": lambda _, code: assemble.called(assemble.imported("builtins", "exec"), code),
    # A class of pickle's own choosing: INST calls it without a REDUCE.
    "inst": lambda command, _: pickle.MARK + assemble.value(command) + pickle.INST + b"os\nsystem\n",
    "in_a_list": lambda command, _: pickle.EMPTY_LIST + assemble.called(assemble.imported("os", "system"), command) + pickle.APPEND,
}
RUNS = {"c": "import pickle, sys; pickle.load(open(sys.argv[1], 'rb'))",
        "python": "import pickle, sys; pickle._load(open(sys.argv[1], 'rb'))",
        "joblib": "import joblib, sys; joblib.load(sys.argv[1])"}


def loaders() -> list[str]:
    probe = subprocess.run([sys.executable, "-c", "import joblib.numpy_pickle, numpy"], stderr=subprocess.DEVNULL)
    if probe.returncode == 0:
        return list(jail.LOADERS)
    print("jail: this Python has no joblib: its loader is not tested here")
    return ["c", "python"]


def asked(loader: str, paths: list[Path], folder: Path) -> list[dict]:
    out = folder / "lines"
    jail.run(loader, [path.name for path in paths], folder, 1, out)
    return [json.loads(line) for line in out.read_text().splitlines()]


def check(is_right: bool, what: str) -> int:
    if not is_right:
        print(f"FAILED: {what}")
    return int(not is_right)


def canaries(loader: str, folder: Path) -> int:
    canary, failures = folder / "canary", 0
    command, code = f"touch '{canary}'", f"open({str(canary)!r}, 'w')"
    for name, payload in PAYLOADS.items():
        path = folder / f"{name}.pkl"
        path.write_bytes(assemble.whole(payload(command, code)))
        (line,) = asked(loader, [path], folder)
        text = json.dumps(code if name == "exec" else command)
        seen = any(event[0] in ("reduce", "instantiate") and text in event[2] for event in line["events"])
        failures += check(seen and line["ok"], f"{loader} {name}: the call is not recorded: {line}")
        failures += check(not canary.exists(), f"{loader} {name}: the payload ran in the jail")
        subprocess.run([sys.executable, "-c", RUNS[loader], str(path)], cwd=folder, check=False)
        failures += check(canary.exists(), f"{loader} {name}: the payload is not live, so that the test proves nothing")
        canary.unlink(missing_ok=True)
    return failures


def deaths(loader: str, folder: Path) -> int:
    """A file that ends the process is told, and the files behind it are still read."""
    good, deadly = folder / "good.pkl", folder / "deadly.pkl"
    good.write_bytes(assemble.whole(assemble.value([1, 2])))
    # Hashing tuples within tuples is a recursion that no limit of Python stops.
    deadly.write_bytes(assemble.whole(pickle.EMPTY_DICT + pickle.EMPTY_TUPLE + pickle.TUPLE1 * 3_000_000 + pickle.NONE + pickle.SETITEM))
    with contextlib.redirect_stderr(io.StringIO()):
        lines = asked(loader, [good, deadly, good], folder)
    return check([line["limit"] for line in lines] == [None, "killed", None], f"{loader}: deaths of the process: {lines}")


def limits(loader: str, folder: Path) -> int:
    """Whether the end of a file is its own fault or the recorder's."""
    unknown = assemble.called(assemble.imported("a", "b"))
    cases = {
        "literal_args": (assemble.imported("a", "b") + pickle.NONE + pickle.REDUCE, None),
        "unknown_args": (assemble.imported("a", "b") + unknown + pickle.REDUCE, "recorder"),
        "unknown_name": (unknown + unknown + pickle.STACK_GLOBAL, "recorder"),
        "unknown_keywords": (assemble.imported("a", "b") + unknown + unknown + pickle.NEWOBJ_EX, "recorder"),
        "unknown_state": (pickle.EMPTY_LIST + unknown + pickle.BUILD, "recorder"),
        "unknown_index": (assemble.value([1]) + unknown + pickle.NONE + pickle.SETITEM, "recorder"),
        "unknown_buffer": (unknown + pickle.READONLY_BUFFER + assemble.imported("c", "d") + pickle.BUILD, "recorder"),
        "unknown_state_of_dict": (pickle.EMPTY_DICT + unknown + assemble.imported("c", "d") + pickle.BUILD + pickle.BUILD, "recorder"),
        "built_with_nothing": (assemble.built(unknown, []) + pickle.DUP + pickle.STACK_GLOBAL, "recorder" if loader != "c" else None),
        "built_name": (assemble.built(unknown, {"a": 1}) + assemble.value("x") + pickle.STACK_GLOBAL, None),
        "literal_name": (pickle.NONE + pickle.NONE + pickle.STACK_GLOBAL, None),
        "append_to_none": (unknown + pickle.POP + pickle.NONE + pickle.NONE + pickle.APPEND, None),
        "truncated": (unknown + pickle.BINBYTES, None),
    }
    paths = []
    for name, (program, _) in cases.items():
        paths.append(folder / f"limit_{name}.pkl")
        paths[-1].write_bytes(assemble.whole(program, protocol=4))
    found = {name: (line["ok"], line["limit"]) for name, line in zip(cases, asked(loader, paths, folder))}
    expected = {name: (False, limit) for name, (_, limit) in cases.items()}
    return check(found == expected, f"{loader}: limits: {found}")


def guard_holds(folder: Path) -> int:
    """What runs in spite of the recorders ends the process."""
    code = "import os; from guard import *; g = Guard(); g.is_closed = True; os.system('true')"
    result = subprocess.run([sys.executable, "-B", "-c", code], cwd=jail.HERE, stderr=subprocess.DEVNULL)
    return check(result.returncode == 97, "the guard does not end a process that calls os.system")


def main() -> int:
    failures = 0
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        failures += guard_holds(folder)
        for loader in loaders():
            failures += canaries(loader, folder) + deaths(loader, folder) + limits(loader, folder)
    print(f"jail --self-test: {failures} failures" if failures else "jail --self-test: passed")
    return int(failures > 0)
