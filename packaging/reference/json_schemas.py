"""The JSON Schemas (2020-12) of what the program prints, one for each kind of output.

resources/json-schema holds what a person wrote: pieces ($defs) with a description for every member. Words that the
program chooses from come from the program: {"enum": "ids:severity"} stands for its table "severity".
"""

import copy
import json
from pathlib import Path

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def pieces_of(folder: Path) -> dict[str, dict]:
    pieces: dict[str, dict] = {}
    for path in sorted(folder.glob("*.json")):
        for name, piece in json.loads(path.read_text())["$defs"].items():
            if name in pieces:
                raise ValueError(f"{path}: {name} is described twice")
            pieces[name] = piece
    return pieces


def children(value) -> list:
    if isinstance(value, dict):
        return list(value.values())
    return list(value) if isinstance(value, list) else []


def all_values(value) -> list:
    """The value and everything below it, without recursion."""
    found, waiting = [], [value]
    while waiting:
        found.append(waiting.pop())
        waiting += children(found[-1])
    return found


def objects_in(piece: dict) -> list[dict]:
    return [value for value in all_values(piece) if isinstance(value, dict)]


def close(piece: dict, ids: dict[str, list[str]]) -> None:
    """Puts the program's words in; an object has every member that it describes and no other."""
    for value in objects_in(piece):
        if isinstance(value.get("enum"), str):
            value["enum"] = ids[value["enum"].removeprefix("ids:")]
        if value.get("type") == "object" and "properties" in value:
            value["additionalProperties"] = False
            value["required"] = [name for name in value["properties"] if name not in value.get("x-optional", [])]
            value.pop("x-optional", None)


def used_pieces(root: dict, pieces: dict[str, dict]) -> dict[str, dict]:
    used: dict[str, dict] = {}
    waiting = [root]
    while waiting:
        for value in objects_in(waiting.pop()):
            name = value.get("$ref", "").removeprefix("#/$defs/")
            if name and name not in used:
                used[name] = pieces[name]
                waiting.append(pieces[name])
    return {name: used[name] for name in pieces if name in used}


def bundled_schemas(description: dict, folder: Path) -> dict[str, dict]:
    """A schema that stands alone for each piece with a "title": a kind of output."""
    pieces = pieces_of(folder)
    for piece in pieces.values():
        close(piece, description["ids"])
    bundles = {}
    for name, piece in pieces.items():
        if "title" not in piece:
            continue
        bundle = {"$schema": DIALECT} | copy.deepcopy(piece)
        bundle["$defs"] = copy.deepcopy(used_pieces(piece, pieces))
        bundles[name.replace("_", "-")] = bundle
    return bundles
