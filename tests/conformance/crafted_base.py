"""What the crafted files are built from: real files taken apart, and nodes made by hand."""

import copy
import io
import itertools
import json
import zipfile

import skops.io


def take_apart(data: bytes) -> tuple[dict, dict[str, bytes]]:
    """The schema and the other members of a file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    return json.loads(members.pop("schema.json")), members


def taken_apart(value) -> tuple[dict, dict[str, bytes]]:
    return take_apart(skops.io.dumps(value))


def put_together(schema, members: dict[str, bytes] | None = None, **options) -> bytes:
    """A file of a schema: an object to write as JSON, or the bytes themselves."""
    if not isinstance(schema, bytes):
        schema = json.dumps(schema).encode()
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", **options) as archive:
        for name, data in (members or {}).items():
            archive.writestr(name, data)
        archive.writestr("schema.json", schema)
    return buffer.getvalue()


_ids = itertools.count(1000)
OWN_ID = object()


def node(loader: str, name: str, id_=OWN_ID, **fields) -> dict:
    """A node of class `module.Class` with an id of its own unless told otherwise."""
    module, _, cls = name.rpartition(".")
    result = {"__class__": cls, "__module__": module, "__loader__": loader, **fields}
    if id_ is OWN_ID:
        result["__id__"] = next(_ids)
    elif id_ is not None:
        result["__id__"] = id_
    return result


def list_(*items, name="builtins.list", **more) -> dict:
    return node("ListNode", name, content=list(items), **more)


def json_(text: str = "1", **more) -> dict:
    return node("JsonNode", "builtins.str", content=text, is_json=True, **more)


def type_(name: str = "builtins.str", **more) -> dict:
    return node("TypeNode", name, **more)


def dict_(content: dict, name="builtins.dict", key_types=None, **more) -> dict:
    if key_types is None:
        key_types = list_(*[type_() for _ in content])
    return node("DictNode", name, content=content, key_types=key_types, **more)


def object_(name="user_module.Plain", attributes=None, **more) -> dict:
    return node("ObjectNode", name, content=dict_(attributes or {}), **more)


def same(id_) -> dict:
    """A repeat: nothing but the id is read."""
    return {"__id__": id_}


def root(value: dict, protocol=2, version="0.16.0") -> dict:
    return {**copy.deepcopy(value), "protocol": protocol, "_skops_version": version}


def file_of(value: dict, protocol=2, members=None) -> bytes:
    return put_together(root(value, protocol), members)


def at(schema, path):
    for part in path:
        schema = schema[part]
    return schema
