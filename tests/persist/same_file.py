"""Whether a .skops of ours is the one that skops writes.

A schema is compared as text once ids and member names are replaced by the order of their first use. The ids of JsonNode
and of empty tuples are free: CPython shares small ints and interned texts as it likes. The items of a set have no order.
Members are compared byte by byte, an .npz array by array; padding between the fields of a record is free. Needs numpy.
"""

import io
import json
import re
import zipfile
from pathlib import Path

import numpy as np

FREE = re.compile(r'("is_json": true|"__loader__": "TupleNode",\n *"content": \[\]),\n *"__id__": \d+')
NAMED = re.compile(r'"__id__": (\d+)|"file": "([^"]*)\.(npy|npz|bin)"')


def plain(text: str) -> tuple[str, list[str]]:
    """The text without ids, and the members' names in the order of their first use."""
    text = FREE.sub(lambda match: f'{match.group(1)},\n"__id__": 0', text)
    numbers: dict[str, int] = {"0": 0}
    members: list[str] = []

    def name(match: re.Match) -> str:
        if match.group(1):
            return f'"__id__": {numbers.setdefault(match.group(1), len(numbers))}'
        member = f"{match.group(2)}.{match.group(3)}"
        if member not in members:
            members.append(member)
        if match.group(3) == "bin":
            return f'"file": "{members.index(member)}.bin"'
        return f'"file": "{numbers.setdefault(match.group(2), len(numbers))}.{match.group(3)}"'

    return NAMED.sub(name, text), members


def without_ids(node, members: list[str]):
    """What a schema says, with set items in an order of their own."""
    if isinstance(node, list):
        return [without_ids(item, members) for item in node]
    if isinstance(node, dict):
        out = {key: without_ids(value, members) for key, value in node.items() if key != "__id__"}
        if isinstance(out.get("file"), str):
            out["file"] = 0
        is_set = out.get("__loader__") == "SetNode"
        if is_set or (out.get("__class__") == "frozenset" and out.get("__loader__") == "ConstructorFromReduceNode"):
            return json.dumps(out, sort_keys=True) if not is_set else {**out, "content": sorted(json.dumps(item) for item in out["content"])}
        return out
    return node


def same_array(ours: bytes, theirs: bytes) -> bool:
    if ours == theirs:
        return True
    try:
        a, b = np.load(io.BytesIO(ours)), np.load(io.BytesIO(theirs))
    except ValueError:
        return False
    if ours[: 10 + int.from_bytes(ours[8:10], "little")] != theirs[: 10 + int.from_bytes(theirs[8:10], "little")]:
        return False
    if a.dtype.names:
        return all(a[name].tobytes() == b[name].tobytes() for name in a.dtype.names)
    return a.dtype.itemsize > 8 and a.dtype.kind in "fc" and np.array_equal(a, b, equal_nan=True)


def same_member(name: str, ours: bytes, theirs: bytes) -> bool:
    if name.endswith(".npy"):
        return same_array(ours, theirs)
    if not name.endswith(".npz"):
        return ours == theirs
    a, b = zipfile.ZipFile(io.BytesIO(ours)), zipfile.ZipFile(io.BytesIO(theirs))
    return a.namelist() == b.namelist() and all(same_array(a.read(part), b.read(part)) for part in a.namelist())


def first_difference(ours: str, theirs: str) -> str:
    for a, b in zip(ours.splitlines(), theirs.splitlines()):
        if a != b:
            return f"schema: ours {a.strip()[:70]} theirs {b.strip()[:70]}"
    return "schema: length"


# numpy 1 does not pickle the seeds of a generator: loading makes new ones.
VERSION = re.compile(r'("_sklearn_version": \{[^}]*?"content": )"[^\n]*"')
INVENTED = re.compile(r'("entropy": \{[^}]*?"content": )"\d+"')


def difference(ours: Path, theirs: Path, invents: bool) -> str:
    """Why two files differ; empty if they do not."""
    with zipfile.ZipFile(ours) as a, zipfile.ZipFile(theirs) as b:
        text, names = plain(a.read("schema.json").decode())
        wanted, wanted_names = plain(b.read("schema.json").decode())
        if invents:
            text, wanted = (INVENTED.sub(r'\1"0"', whole) for whole in (text, wanted))
        # A model keeps the version it was fitted with; skops would write that of the environment.
        text, wanted = (VERSION.sub(r'\1""', whole) for whole in (text, wanted))
        if text != wanted:
            try:
                if without_ids(json.loads(text), names) != without_ids(json.loads(wanted), wanted_names):
                    return first_difference(text, wanted)
            except RecursionError:
                return first_difference(text, wanted)
            if '"SetNode"' not in text and '"frozenset"' not in text:
                return "ids: " + first_difference(text, wanted)
            if len(names) > 1:
                return ""  # which member is whose cannot be told
        if len(names) != len(wanted_names):
            return "members: their number"
        order = [name for name in a.namelist() if name != "schema.json"]
        if [names.index(name) for name in order] != [wanted_names.index(name) for name in b.namelist() if name != "schema.json"]:
            return "members: their order"
        for name, other in zip(names, wanted_names):
            if not same_member(name, a.read(name), b.read(other)):
                return f"member: {name.rsplit('.', 1)[1]}"
    return ""
