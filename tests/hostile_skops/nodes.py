"""Nodes of schema.json, arrays and whole files by hand. Nodes without an id get one when the file is put together."""

import json
import struct

from zips import Member, archive

FIRST_ID = 1001
ARRAY_HEAD = 128  # bytes of a .npy's head


def node(loader: str, name: str, **fields) -> dict:
    module, _, cls = name.rpartition(".")
    return {"__class__": cls, "__module__": module, "__loader__": loader, **fields}


def same(id_) -> dict:
    """A repeat: nothing but the id is read."""
    return {"__id__": id_}


def json_(text: str = "1", name: str = "builtins.str", **more) -> dict:
    return node("JsonNode", name, content=text, is_json=True, **more)


def value(thing) -> dict:
    return json_(json.dumps(thing))


def list_(*items, name: str = "builtins.list", **more) -> dict:
    return node("ListNode", name, content=list(items), **more)


def tuple_(*items, name: str = "builtins.tuple", **more) -> dict:
    return node("TupleNode", name, content=list(items), **more)


def type_(name: str = "builtins.str", **more) -> dict:
    return node("TypeNode", name, **more)


def dict_(content: dict, name: str = "builtins.dict", key_types=None, **more) -> dict:
    types = list_(*[type_() for _ in content]) if key_types is None else key_types
    return node("DictNode", name, content=content, key_types=types, **more)


def object_(name: str, attributes: dict | None = None, **more) -> dict:
    return node("ObjectNode", name, content=dict_(attributes or {}), **more)


def function(name: str, **more) -> dict:
    return node("FunctionNode", name, **more)


def called(name: str, *arguments, **more) -> dict:
    """A class or function that is called with these nodes as arguments."""
    return node("ConstructorFromReduceNode", name, content=tuple_(*arguments), **more)


def partial_(func: dict, *arguments, name: str = "functools.partial", kwds=None, namespace=None, **more) -> dict:
    parts = {
        "func": func,
        "args": tuple_(*arguments),
        "kwds": kwds or dict_({}),
        "namespace": namespace or json_("null"),
    }
    return node("PartialNode", name, content=parts, **more)


def operator_(name: str, *arguments, **more) -> dict:
    return node("OperatorFuncNode", "operator." + name, attrs=tuple_(*arguments), **more)


def array_(file: str, name: str = "numpy.ndarray", **more) -> dict:
    return node("NdArrayNode", name, type="numpy", file=file, **more)


def objects_(*items, shape: tuple | None = None, name: str = "numpy.ndarray", **more) -> dict:
    """An array of objects, whose items are nodes."""
    sizes = tuple_(*[value(size) for size in ((len(items),) if shape is None else shape)])
    return node("NdArrayNode", name, type="json", content=list(items), shape=sizes, **more)


def sparse_(file: str, name: str = "scipy.sparse._csr.csr_matrix", **more) -> dict:
    return node("SparseMatrixNode", name, type="scipy", file=file, **more)


def bytes_(file: str, name: str = "builtins.bytes", **more) -> dict:
    return node("BytesNode", name, file=file, **more)


# Arrays

FORMATS = {"<f8": "d", "<f4": "f", "<i8": "q", "<i4": "i", "|b1": "?", "|u1": "B", "<u4": "I", "<u8": "Q"}


def npy_head(text: str, version: tuple[int, int] = (1, 0)) -> bytes:
    """The head with this literal, padded as numpy pads it."""
    raw = text.encode("latin-1" if version < (3, 0) else "utf-8")
    length = 2 if version == (1, 0) else 4
    room = -(len(raw) + 1 + 8 + length) % 64
    raw += b" " * room + b"\n"
    return b"\x93NUMPY" + bytes(version) + struct.pack("<H" if length == 2 else "<I", len(raw)) + raw


def npy(data: bytes, descr="<f8", shape=None, fortran: bool = False, version: tuple[int, int] = (1, 0)) -> bytes:
    """`descr`: a dtype's text or list; without a shape as many items as the data has."""
    if shape is None:
        shape = (len(data) // int(descr[2:]),)
    return npy_head(repr({"descr": descr, "fortran_order": fortran, "shape": shape}), version) + data


def numbers(*items, descr: str = "<f8", shape=None) -> bytes:
    return npy(
        struct.pack(f"<{len(items)}{FORMATS[descr]}", *items), descr, shape if shape is not None else (len(items),)
    )


def text_array(text: str) -> bytes:
    """No dimensions and one text, as numpy saves the format of a sparse matrix."""
    return npy(text.encode(), f"|S{len(text)}", ())


def npz(**arrays: bytes) -> bytes:
    return archive([Member(name + ".npy", data) for name, data in arrays.items()])


def csr(data: list, indices: list, indptr: list, shape: tuple, format_: str = "csr") -> bytes:
    return npz(
        indices=numbers(*indices, descr="<i4"),
        indptr=numbers(*indptr, descr="<i4"),
        format=text_array(format_),
        shape=numbers(*shape, descr="<i8"),
        data=numbers(*data),
    )


# Files


def with_ids(root: dict) -> dict:
    """A copy in which every node without an id has one of its own."""
    root = json.loads(json.dumps(root))
    following = FIRST_ID
    waiting = [root]
    while waiting:
        here = waiting.pop()
        if isinstance(here, dict):
            if "__loader__" in here and "__id__" not in here:
                here["__id__"] = following
                following += 1
            waiting += reversed(list(here.values()))
        elif isinstance(here, list):
            waiting += reversed(here)
    return root


def schema(root: dict, protocol=2, version="0.16.0", **more) -> bytes:
    whole = with_ids(root) | {"protocol": protocol, "_skops_version": version} | more
    return json.dumps(whole, indent=1).encode()


def skops(root: dict, members: dict[str, bytes] | None = None, **more) -> bytes:
    """A file as skops would lay it out."""
    rows = [Member(name, data) for name, data in (members or {}).items()]
    return archive([*rows, Member("schema.json", schema(root, **more))])


def text_file(text: str | bytes, members: dict[str, bytes] | None = None) -> bytes:
    """A file with this text as its schema."""
    data = text if isinstance(text, bytes) else text.encode()
    return archive([*[Member(name, bytes_) for name, bytes_ in (members or {}).items()], Member("schema.json", data)])
