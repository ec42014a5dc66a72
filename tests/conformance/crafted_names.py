"""Every name that this skops trusts somewhere, under every loader: trust is by place."""

import builtins

import skops.io._sklearn
import skops.io._trusted_types as trusted_types
from crafted_base import dict_, file_of, json_, list_, node, same

# Names that differ from a trusted one in one thing only.
NEAR = (
    "numpy.sqrt ", "Numpy.sqrt", "numpy.core._multiarray_umath.sqrt", "numpy.core.multiarray.ndarray", "numpy.ndarrays", "builtins.Dict", "builtin.dict",
    "sklearn.linear_model.LinearRegression", "sklearn.linear_model._base.LinearRegressio", "scipy.sparse._csr.csr_matrix", "scipy.sparse.csr_matrix",
    "scipy.sparse._base.sparray", "scipy.sparse._base._spbase", "numpy.random.mtrand.RandomState", "numpy.random.RandomState", "numpy.random._generator.Generator",
    "numpy.random.Generator", "numpy.ma.core.MaskedArray", "numpy.ma.MaskedArray", "functools.partial", "sklearn.tree._tree.Tree", "collections.defaultdict",
    "collections.OrderedDict", "sklearn._loss._loss.CyLossFunction", "_loss.CyPinballLoss", "sklearn.linear_model._sgd_fast.Huber", "__main__.X", ".", "numpy.", ".sqrt",
)


def names() -> list[str]:
    found = set(NEAR)
    for value in vars(trusted_types).values():
        if isinstance(value, list):
            found.update(name for name in value if isinstance(name, str))
    found.update(f"builtins.{name}" for name, value in vars(builtins).items() if isinstance(value, type))
    for loss in skops.io._sklearn.ALLOWED_LOSSES:
        found.add(f"{loss.__module__}.{loss.__name__}")
    return sorted(found)


def generator_state() -> dict:
    return {"bit_generator": dict_({"bit_generator": json_('"PCG64"')}, id_="state"), "seed_seq": json_("{}")}


LOADERS = {
    "FunctionNode": {}, "TypeNode": {}, "ObjectNode": {"content": json_(id_="main")}, "ListNode": {"content": []}, "SetNode": {"content": []}, "TupleNode": {"content": []},
    "DictNode": {"content": {}, "key_types": list_(id_="types")}, "DefaultDictNode": {"content": {"main": json_(id_="main"), "default_factory": same("main")}},
    "NdArrayNode": {"type": "numpy", "file": "empty"}, "BytesNode": {"file": "empty"}, "BytearrayNode": {"file": "empty"},
    "SparseMatrixNode": {"type": "scipy", "file": "empty"}, "MaskedArrayNode": {"content": {"data": json_(id_="main"), "mask": same("main")}},
    "RandomStateNode": {"content": json_(id_="main")}, "RandomGeneratorNode": {"content": generator_state()}, "DTypeNode": {"content": json_(id_="main")},
    "SliceNode": {"content": {"start": [], "stop": [], "step": {}}}, "JsonNode": {"content": "1"},
    "LossNode": {"content": json_(id_="main"), "__reduce__": {"args": same("main")}}, "ConstructorFromReduceNode": {"content": json_(id_="main")},
}


def all_files():
    every = names()
    for loader, fields in LOADERS.items():
        nodes = [node(loader, name, **fields) for name in every]
        yield "trusted_names", loader, file_of(list_(*nodes), members={"empty": b""})
        # Below a loss its allowed names are trusted by every loader that asks the list.
        below = node("LossNode", "a.B", content=list_(*[node(loader, name, **fields) for name in every]), **{"__reduce__": {"args": json_()}})
        yield "trusted_names", f"{loader}_below_loss", file_of(below, members={"empty": b""})
    for protocol in (0, 1):
        yield "trusted_names", f"functions_protocol_{protocol}", file_of(list_(*[
            node("FunctionNode", "builtins.function", content={"module_path": name.rpartition(".")[0], "function": name.rpartition(".")[2]}) for name in every]), protocol)
