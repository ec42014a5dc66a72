"""What is done to a genuine .skops before it is compared with itself: things that are no difference, and one that is."""

import json
import zipfile
from pathlib import Path

MARK = "changed by edits.py"


def schema_of(path: Path) -> dict:
    with zipfile.ZipFile(path) as archive:
        return json.loads(archive.read("schema.json"))


def with_schema(source: Path, target: Path, schema: dict) -> None:
    """The same members, schema.json first and without spaces."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        new.writestr("schema.json", json.dumps(schema, separators=(",", ":")))
        for info in old.infolist():
            if info.filename != "schema.json":
                new.writestr(info, old.read(info))


def nodes(value: object) -> list:
    """Every node of a schema, from the root on."""
    found, open_ = [], [value]
    while open_:
        value = open_.pop()
        if isinstance(value, dict):
            if "__loader__" in value:
                found.append(value)
            open_ += reversed(list(value.values()))
        elif isinstance(value, list):
            open_ += reversed(value)
    return found


def is_plain_dict(node: dict) -> bool:
    types = node.get("key_types")
    return (node["__loader__"] == "DictNode" and isinstance(node.get("content"), dict) and isinstance(types, dict)
            and isinstance(types.get("content"), list) and len(types["content"]) == len(node["content"]))


def without_difference(schema: dict) -> bool:
    """Ids counted anew, dicts and sets turned round. False: a node that refers to an earlier one keeps that from being done."""
    every = nodes(schema)
    if any(node["__loader__"] == "CachedNode" for node in every):
        return False
    numbers = {}
    turned = set()
    for node in every:
        if "__id__" in node:
            node["__id__"] = numbers.setdefault(node["__id__"], len(numbers) + 1)
    for node in every:
        if id(node) in turned:
            continue
        turned.add(id(node))
        if is_plain_dict(node):
            node["content"] = dict(reversed(node["content"].items()))
            node["key_types"]["content"].reverse()
        elif node["__loader__"] == "SetNode" and isinstance(node.get("content"), list):
            node["content"].reverse()
    return True


def with_difference(schema: dict) -> bool:
    """Changes the value of one entry of a dict, of a node that stands nowhere else. False: there is none."""
    every = nodes(schema)
    uses = {}
    for node in every:
        uses[node.get("__id__")] = uses.get(node.get("__id__"), 0) + 1
    # What is below a node that is named twice is read where that stands first, which is not worked out here.
    if any(count > 1 and node["__loader__"] not in ("TypeNode", "JsonNode")
           for node in every for count in [uses[node.get("__id__")]]):
        return False
    # A 0-d array of objects cannot be loaded; what is in it is never read.
    if any(node["__loader__"] == "NdArrayNode" and isinstance(node.get("content"), dict) for node in every):
        return False
    for node in every:
        if not is_plain_dict(node):
            continue
        for key, value in node["content"].items():
            # The name of a bit generator is a type as well, which has to be trusted.
            if key == "bit_generator":
                continue
            if isinstance(value, dict) and value.get("__loader__") == "JsonNode" and uses[value.get("__id__")] == 1:
                value["content"] = json.dumps(MARK)
                return True
    return False
