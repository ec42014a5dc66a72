#!/usr/bin/env python3
"""The mutation differential: schemas edited at random, and what the real skops says of them.

    mutate.py CORPUS OUT [COUNT]       run by the python of a stack

Takes small files of the corpus, edits their schema as JSON (drops, renames, repeats,
swaps, moves, retypes) and writes them again with right checksums, so that every file
reaches the node reader. OUT gets the form of a corpus: files, manifest.json and
oracle.jsonl, where the only question is whether get_untrusted_types lists or raises.
"""

import copy
import io
import json
import os
import random
import resource
import signal
import sys
import zipfile
from pathlib import Path

from oracle import failure, prepare

SOURCES = (
    "array/object_nested", "boosting/hist_two", "bytes/in_containers", "code/methodcaller_args", "code/partial_kwargs", "code/two_bound",
    "composition/columns_slice", "composition/pipeline", "container/counter", "container/defaultdict_user", "container/dict_mixed_keys",
    "container/nested_mixed", "container/ordered", "container/shared_in_dict", "container/user_in_list", "datetime/aware", "dtype/in_list",
    "function/several", "loss/CyHuberLoss", "masked/objects", "numpy_scalar/mixed", "quantile_forest/unfitted", "random/shared", "random/spawned",
    "sgd/bare_loss", "sparse/in_dict", "splitter/KFold_state", "tree/bare", "user/reduced_nested", "user/nested_classes", "user/WithState",
    "unfitted/Ridge", "scalar/slice_in_list", "search/grid_unfitted",
)
COUNT = 2000
SECONDS_A_FILE = 10
VALUES = (None, True, False, 0, 1, -1, 1.5, "", "x", [], {}, [[]], {"a": {}}, "PCG64", '"PCG64"', "numpy", "json", "scipy", 2**70)
NAMES = ("__class__", "__module__", "__loader__", "__id__", "content", "key_types", "file", "type", "shape", "attrs", "__reduce__", "protocol", "func", "obj")


def places(value, path=()):
    """Every place of a JSON value, as paths; walked without recursion, the root first."""
    waiting = [(value, path)]
    while waiting:
        value, path = waiting.pop()
        yield path
        items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        waiting += [(child, (*path, key)) for key, child in items]


def at(value, path):
    for part in path:
        value = value[part]
    return value


def put(schema, path, value):
    at(schema, path[:-1])[path[-1]] = value


def mutate_once(schema, choose: random.Random, donors: list) -> None:
    paths = [path for path in places(schema) if path]
    # Half of the edits hit the fields that loaders read, which are few among many values.
    fields = [path for path in paths if path[-1] in NAMES]
    path = choose.choice(fields if fields and choose.random() < 0.5 else paths)
    owner, other = at(schema, path[:-1]), choose.choice(paths)
    kind = choose.choice(("drop", "retype", "copy", "swap", "rename", "donate", "loader", "id", "label", "wrap"))
    if kind == "drop":
        del owner[path[-1]]
    elif kind == "retype":
        put(schema, path, choose.choice(VALUES))
    elif kind == "copy":
        put(schema, path, copy.deepcopy(at(schema, other)))
    elif kind == "swap":
        first, second = copy.deepcopy(at(schema, path)), copy.deepcopy(at(schema, other))
        put(schema, other, first)
        try:
            put(schema, path, second)
        except (KeyError, IndexError, TypeError):
            pass  # the one lay within the other, and is gone
    elif kind == "rename":
        if isinstance(owner, dict):
            owner[choose.choice(NAMES)] = owner.pop(path[-1])
    elif kind == "donate":
        donor = choose.choice(donors)
        put(schema, path, copy.deepcopy(at(donor, choose.choice(list(places(donor))))))
    elif kind == "wrap":
        put(schema, path, choose.choice(([at(schema, path)], {"content": at(schema, path)}, at(schema, path))))
    else:
        key = {"loader": "__loader__", "id": "__id__", "label": "__class__"}[kind]
        nodes = [place for place in paths if place[-1] == key]
        if len(nodes) > 1:
            put(schema, choose.choice(nodes), at(schema, choose.choice(nodes)))


def mutated(schema, choose: random.Random, donors: list):
    result = copy.deepcopy(schema)
    for _ in range(choose.choice((1, 1, 1, 2, 3))):
        if isinstance(result, dict) and len(result) > 1:
            mutate_once(result, choose, donors)
    return result


def read_sources(corpus: Path) -> list[tuple[str, dict, dict[str, bytes]]]:
    sources = []
    for name in SOURCES:
        path = corpus / "written" / f"{name}.skops"
        if not path.exists():
            continue  # a stack that cannot write it; expected.json counts what is left
        with zipfile.ZipFile(path) as archive:
            members = {member: archive.read(member) for member in archive.namelist()}
        sources.append((name, json.loads(members.pop("schema.json")), members))
    return sources


def write_files(corpus: Path, out: Path, count: int) -> list[str]:
    sources = read_sources(corpus)
    donors = [schema for _, schema, _ in sources]
    names = []
    for number in range(count):
        source, schema, members = sources[number % len(sources)]
        name = f"{source.replace('/', '-')}-{number:04}.skops"
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            for member, data in members.items():
                archive.writestr(member, data)
            archive.writestr("schema.json", json.dumps(mutated(schema, random.Random(number), donors)))
        (out / name).write_bytes(buffer.getvalue())
        names.append(name)
    return names


class OutOfTime(BaseException):
    pass


def out_of_time(*_):
    raise OutOfTime


def ask(path: Path) -> dict:
    import skops.io

    signal.alarm(SECONDS_A_FILE)
    try:
        return {"untrusted": {"list": skops.io.get_untrusted_types(data=path.read_bytes())}}
    except OutOfTime:
        return {"stopped": "timeout"}
    except BaseException as error:
        return {"untrusted": failure(error)}
    finally:
        signal.alarm(0)


def main() -> None:
    corpus, out = Path(sys.argv[1]), Path(sys.argv[2])
    count = int(sys.argv[3]) if len(sys.argv) > 3 else COUNT
    out.mkdir(parents=True, exist_ok=True)
    names = write_files(corpus, out, count)
    prepare()
    # The questions do not construct anything, so that one process can ask them all.
    resource.setrlimit(resource.RLIMIT_AS, (8 * 2**30, 8 * 2**30))
    signal.signal(signal.SIGALRM, out_of_time)
    with open(out / "oracle.jsonl", "w") as stream:
        listed = 0
        for name in names:
            answer = ask(out / name)
            listed += "list" in answer.get("untrusted", {})
            stream.write(json.dumps({"file": name, **answer}) + os.linesep)
    (out / "manifest.json").write_text(json.dumps({"files": names, "skips": {}}))
    print(f"mutate: {len(names)} files, of which skops lists {listed} and refuses {len(names) - listed}")


if __name__ == "__main__":
    main()
