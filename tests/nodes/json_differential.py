"""JSON texts, read by CPython's json and by our index: the same values, or both refuse.

Usage: json_differential.py JSON_DUMP [--count N] [--seed N] [--hostile] [--archives FOLDER...]

--hostile also reads the schema.json of each file that tests/hostile_skops makes, --archives that of each .skops in
the folders; and each of them a second time with a few bytes changed.
"""

import argparse
import collections
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import zipfile

from json_texts import Texts, mutated

HOSTILE = pathlib.Path(__file__).resolve().parent.parent / "hostile_skops"
# How deep json.loads goes depends on how deep its caller stands: sys.getrecursionlimit() less a few frames.
SHALLOW, DEEP = 980, 1000
MOST_BYTES = 4 << 20


class Pairs(list):
    """An object with all its keys, those given twice too."""


def values_of(root):
    """The values in file order, as json_dump.cpp prints them."""
    todo = [root]
    while todo:
        value = todo.pop()
        if isinstance(value, End):
            yield value.text
        elif isinstance(value, Pairs):
            yield "{"
            todo.append(End("}"))
            todo += [part for pair in reversed(value) for part in reversed(pair)]
        elif isinstance(value, list):
            yield "["
            todo.append(End("]"))
            todo += reversed(value)
        elif isinstance(value, str):
            yield "s" + value.encode("utf-8", "surrogatepass").hex()
        else:
            yield "v" + str(value).encode().hex()


class End:
    def __init__(self, text):
        self.text = text


def read_by_python(data):
    """The values, and str() of the whole if it is plain; or why it is refused."""
    try:
        values = list(values_of(json.loads(data, object_pairs_hook=Pairs)))
        return {"values": values, "str": str_of(data)}
    except RecursionError:
        return {"deep": True}
    except ValueError as error:
        return {"error": repr(error)}


def str_of(data):
    try:
        text = str(json.loads(data))
    except RecursionError:
        return None
    # Which characters beyond ASCII repr() escapes is a table of Python's release.
    return text if text.isascii() and not re.search(r"\\[uUx]", text) else None


def difference(python, line):
    """What differs, or None."""
    words = line.split(" ")
    is_refused = words[0] == "error"
    is_taken = "values" in python
    if "error" in python or is_refused:
        return None if not is_taken and is_refused else f"{python.get('error', 'read')} / {line[:200]}"
    depth = int(words[0])
    if "deep" in python or depth > DEEP:
        return None if "deep" in python and depth > SHALLOW else f"depth {depth}, {list(python)}"
    if words[2:] != python["values"]:
        pairs = zip(words[2:], python["values"])
        return next((f"value {i}: {theirs} / {ours}" for i, (ours, theirs) in enumerate(pairs) if ours != theirs), "count")
    ours = bytes.fromhex(words[1][1:])
    if python["str"] is not None and ours != python["str"].encode():
        return f"str(): {python['str'][:200]!r} / {ours[:200]!r}"
    return None


def schemas(folder):
    for path in sorted(folder.rglob("*.skops")):
        try:
            with zipfile.ZipFile(path) as archive:
                if archive.getinfo("schema.json").file_size <= MOST_BYTES:
                    yield archive.read("schema.json")
        except Exception:  # no archive, or none with a schema that zipfile reads
            continue


def make_texts(options, rng, folder):
    texts = Texts(rng)
    for _ in range(options.count):
        yield "generated", texts.make()
    folders = list(options.archives)
    if options.hostile:
        subprocess.run([sys.executable, HOSTILE / "make_hostile.py", folder / "hostile"], check=True, stdout=subprocess.DEVNULL)
        folders.append(folder / "hostile")
    for archives in folders:
        for schema in schemas(archives):
            yield "of archives", schema
            yield "of archives, changed", mutated(schema, rng)


def compare(options, folder):
    totals = collections.Counter()
    kinds, paths = [], []
    for kind, data in make_texts(options, random.Random(options.seed), folder):
        kinds.append(kind)
        paths.append(folder / f"{len(paths)}.json")
        paths[-1].write_bytes(data)
    dump = subprocess.run([options.json_dump], input="\n".join(map(str, paths)), capture_output=True, text=True)
    lines = dump.stdout.splitlines()
    if dump.returncode != 0 or len(lines) != len(paths):
        raise SystemExit(f"json_dump ended with {dump.returncode} at {len(lines)}: {dump.stderr[-3000:]}")
    for kind, path, line in zip(kinds, paths, lines):
        python = read_by_python(path.read_bytes())
        totals[f"texts {kind}"] += 1
        totals["refused" if "error" in python else "too deep" if "deep" in python else "read"] += 1
        totals["values"] += len(python.get("values", ()))
        found = difference(python, line)
        if found:
            totals["that differ"] += 1
            print(f"{kind} {path.name}: {found}: {path.read_bytes()[:300]!r}")
    return totals


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("json_dump")
    arguments.add_argument("--count", type=int, default=5000)
    arguments.add_argument("--seed", type=int, default=20240517)
    arguments.add_argument("--hostile", action="store_true")
    arguments.add_argument("--archives", type=pathlib.Path, nargs="*", default=[])
    options = arguments.parse_args()
    sys.setrecursionlimit(1000)
    sys.set_int_max_str_digits(4300)
    with tempfile.TemporaryDirectory() as folder:
        totals = compare(options, pathlib.Path(folder))
    print(", ".join(f"{count} {what}" for what, count in totals.items()))
    return 1 if totals["that differ"] else 0


if __name__ == "__main__":
    sys.exit(main())
