#!/usr/bin/env python3
"""Describe the Python environment this script runs in as a profile for Skops Inspector.

A profile says what loading a .skops file would do in one real environment: which names the
installed skops trusts by default, how its audit behaves, which classes and functions exist,
and facts about classes that a conversion from pickle needs. Nothing is written by hand:
every entry is read from the installed packages or found by trying them.

How to use it, in the environment your models are loaded in:

    python make_profile.py -o my-environment.json
    skops-inspect untrusted model.skops --profile my-environment.json

The script imports every module of the installed scikit-learn, numpy and scipy (and of
xgboost, lightgbm, catboost, quantile_forest and pandas where installed), takes about
half a minute, reads no model and writes only the file given with -o (or standard output).
"""

import argparse
import sys

FORMAT = 1
OLDEST = (0, 11)
KNOWN_PROTOCOL = 2

# Distributions whose version a profile tells, with the package they are imported as.
PACKAGES = [
    ("skops", "skops"), ("scikit-learn", "sklearn"), ("numpy", "numpy"), ("scipy", "scipy"),
    ("xgboost", "xgboost"), ("lightgbm", "lightgbm"), ("catboost", "catboost"),
    ("quantile-forest", "quantile_forest"), ("pandas", "pandas"),
]

# Packages of which every module is described.
DESCRIBED = [package for _, package in PACKAGES if package != "skops"]

# Standard library modules that a node or a pickle of a model could name. Only these are
# described; of any other module of the standard library the profile says nothing.
STDLIB = """
    _codecs _collections_abc _operator _random abc array builtins calendar cmath collections collections.abc
    copyreg dataclasses datetime decimal enum fractions functools heapq http io itertools json logging math
    numbers operator pathlib queue random re statistics string time types typing urllib.parse uuid weakref
    zoneinfo
""".split()

# Parts of packages that are not described: tests, build tools, vendored copies, and modules whose
# import changes other modules (sklearn.experimental).
SKIPPED_PARTS = {
    "tests", "conftest", "setup", "_pyinstaller", "_build_utils", "externals", "experimental",
    "f2py", "distutils", "array_api_compat", "array_api_extra", "cobyqa", "_pep440", "_uarray",
    "_precompute", "_examples", "__main__", "_testing", "testing", "_mptestutils", "_test_common",
    "_test_decorators", "_asv", "_utils_test", "hub", "monitoring", "widget", "plotting",
}

# Left over from loops over sets at import: another object in every run.
UNSTABLE = {("scipy.sparse._data", "npfunc")}

OWN_METHODS = ["__getstate__", "__setstate__", "__reduce__", "__reduce_ex__", "__getnewargs__", "__getnewargs_ex__"]


def give_up(sentence):
    sys.exit(f"make_profile.py: {sentence}")


# ---------------------------------------------------------------------------------------
# The installed skops. It is imported before any other package: names of objects without a
# __module__ (numpy 1 ufuncs) are searched in sys.modules in import order, so what is imported
# first decides the names skops trusts.

def import_skops():
    try:
        import skops
    except ImportError:
        give_up("skops is not installed in this environment: install skops 0.11 or newer and try again.")
    try:
        version = tuple(int(part) for part in skops.__version__.split(".")[:2])
    except (AttributeError, ValueError):
        give_up("the installed skops does not tell its version.")
    if version < OLDEST:
        give_up(f"skops {skops.__version__} is too old: profiles can be made for skops 0.11 and newer.")
    try:
        import skops.io
        from skops.io import _audit, _protocol, _trusted_types, _utils  # noqa: F401
    except ImportError as error:
        give_up(f"skops {skops.__version__} could not be imported: {error}")
    if _protocol.PROTOCOL != KNOWN_PROTOCOL:
        give_up(f"skops {skops.__version__} writes protocol {_protocol.PROTOCOL}, this script knows "
                f"protocol {KNOWN_PROTOCOL}: a newer make_profile.py is needed.")


class Real:
    """The installed skops, asked with small crafted files."""

    def __init__(self):
        import io
        import json
        import zipfile

        import numpy as np
        import scipy.sparse
        import skops.io
        from skops.io import _audit, _protocol, _utils

        self.io, self.json, self.zipfile, self.skops_io = io, json, zipfile, skops.io
        self.protocol, self.mapping = _protocol.PROTOCOL, _audit.NODE_TYPE_MAPPING
        self.context, self.get_tree, self.dispatch = _utils.LoadContext, _audit.get_tree, _utils._get_state.dispatch
        self.get_module = _utils.get_module
        array, matrix = io.BytesIO(), io.BytesIO()
        np.save(array, np.zeros(1))
        scipy.sparse.save_npz(matrix, scipy.sparse.csr_matrix(np.zeros((1, 1))))
        self.members = {"a.npy": array.getvalue(), "a.npz": matrix.getvalue(), "a.bin": b"x"}

    def file(self, state, protocol=None):
        """Bytes of a .skops file with this root node."""
        schema = dict(state, protocol=self.protocol if protocol is None else protocol, _skops_version="0")
        buffer = self.io.BytesIO()
        with self.zipfile.ZipFile(buffer, "w") as archive:
            for name, data in self.members.items():
                archive.writestr(name, data)
            archive.writestr("schema.json", self.json.dumps(schema))
        return buffer.getvalue()

    def node(self, state, protocol=None, trusted=None):
        """The node that skops builds; nothing of it is constructed."""
        with self.zipfile.ZipFile(self.io.BytesIO(self.file(state))) as archive:
            context = self.context(src=archive, protocol=self.protocol if protocol is None else protocol)
            return self.get_tree(state, context, trusted=trusted)

    def untrusted(self, state, protocol=None):
        return self.skops_io.get_untrusted_types(data=self.file(state, protocol))

    def rows(self, state, protocol=None):
        """The rows of visualize."""
        found = []
        self.skops_io.visualize(self.file(state, protocol), sink=lambda nodes, show, **_: found.extend(nodes))
        return found

    def written_loader(self, value):
        """The loader that dumps writes for a value; empty if it refuses."""
        try:
            data = self.skops_io.dumps(value)
        except Exception:
            return ""
        with self.zipfile.ZipFile(self.io.BytesIO(data)) as archive:
            return self.json.loads(archive.read("schema.json"))["__loader__"]


def raises(function, *arguments, **named):
    try:
        function(*arguments, **named)
    except Exception:
        return True
    return False


# ---------------------------------------------------------------------------------------
# Crafted nodes: the least state each loader accepts.

def node(loader, name, **fields):
    module, _, cls = name.rpartition(".")
    return {"__class__": cls, "__module__": module, "__loader__": loader, **fields}


def json_node(text, name="builtins.str"):
    return node("JsonNode", name, content=text)


def list_node(*items):
    return node("ListNode", "builtins.list", content=list(items))


def tuple_node():
    return node("TupleNode", "builtins.tuple", content=[])


def dict_node(name="builtins.dict", **content):
    return node("DictNode", name, key_types=list_node(), content=content)


def type_node(name="builtins.list"):
    return node("TypeNode", name)


def method_node(label="builtins.list", func="append"):
    return node("MethodNode", label, content={"obj": list_node(), "func": func})


def generator_node(bit_generator, name="numpy.random._generator.Generator"):
    return node("RandomGeneratorNode", name, content={"bit_generator": bit_generator, "seed_seq": dict_node()})


def generator_named(text):
    return generator_node(dict_node(bit_generator=json_node(text)))


def reduce_node(loader, name, content=None):
    return node(loader, name, content=content or dict_node(), __reduce__={"args": tuple_node()})


HINGE = "sklearn.linear_model._sgd_fast.Hinge"
TREE = "sklearn.tree._tree.Tree"

LEAST = {
    "DictNode": lambda: dict_node(),
    "DefaultDictNode": lambda: defaultdict_node(),
    "ListNode": list_node,
    "SetNode": lambda: node("SetNode", "builtins.set", content=[]),
    "TupleNode": tuple_node,
    "BytesNode": lambda: node("BytesNode", "builtins.bytes", file="a.bin"),
    "BytearrayNode": lambda: node("BytearrayNode", "builtins.bytearray", file="a.bin"),
    "SliceNode": lambda: node("SliceNode", "builtins.slice", content={"start": 0, "stop": 1, "step": None}),
    "FunctionNode": lambda: node("FunctionNode", "numpy.add"),
    "FunctionNode@0": lambda: node("FunctionNode", "builtins.function",
                                   content={"module_path": "numpy", "function": "add"}),
    "MethodNode": method_node,
    "PartialNode": lambda: node("PartialNode", "functools.partial", content={
        "func": type_node(), "args": tuple_node(), "kwds": dict_node(), "namespace": json_node("null")}),
    "TypeNode": type_node,
    "ConstructorFromReduceNode": lambda: node("ConstructorFromReduceNode", "datetime.date", content=tuple_node()),
    "ObjectNode": lambda: node("ObjectNode", "sklearn.dummy.DummyClassifier", content=dict_node()),
    "JsonNode": lambda: json_node('"x"'),
    "OperatorFuncNode": lambda: node("OperatorFuncNode", "operator.itemgetter", attrs=tuple_node()),
    "CachedNode": lambda: node("CachedNode", "builtins.list"),
    "NdArrayNode": lambda: node("NdArrayNode", "numpy.ndarray", type="numpy", file="a.npy"),
    "MaskedArrayNode": lambda: node("MaskedArrayNode", "numpy.ma.MaskedArray",
                                    content={"data": list_node(), "mask": list_node()}),
    "DTypeNode": lambda: node("DTypeNode", "numpy.dtype", content=list_node()),
    "RandomStateNode": lambda: node("RandomStateNode", "numpy.random.mtrand.RandomState", content=dict_node()),
    "RandomGeneratorNode": lambda: generator_named('"PCG64"'),
    "RandomGeneratorNode@1": lambda: generator_named('"PCG64"'),
    "RandomGeneratorNode@0": lambda: generator_node({}),
    "SparseMatrixNode": lambda: node("SparseMatrixNode", "scipy.sparse._csr.csr_matrix", type="scipy", file="a.npz"),
    "TreeNode": lambda: reduce_node("TreeNode", TREE),
    "LossNode": lambda: reduce_node("LossNode", HINGE),
    "QuantileForestNode": lambda: reduce_node("QuantileForestNode",
                                              "quantile_forest._quantile_forest_fast.QuantileForest"),
    "_DictWithDeprecatedKeysNode": lambda: node(
        "_DictWithDeprecatedKeysNode", "sklearn.covariance._graph_lasso._DictWithDeprecatedKeys",
        content={"main": dict_node(), "_deprecated_key_to_new_key": dict_node()}),
}


def defaultdict_node(name="collections.defaultdict"):
    return node("DefaultDictNode", name, content={"main": dict_node(), "default_factory": type_node()})


# ---------------------------------------------------------------------------------------
# Loaders and what they trust

def read_loaders(real):
    loaders = {}
    for loader, protocol in sorted(real.mapping):
        loaders.setdefault(loader, []).append(protocol)
    return loaders


def key_of(loader, protocol, current):
    return loader if protocol == current else f"{loader}@{protocol}"


def default_trust(real):
    """Loader key -> the names a node of it trusts when the user trusts nothing."""
    trust = {}
    for loader, protocol in sorted(real.mapping):
        key = key_of(loader, protocol, real.protocol)
        if key not in LEAST:
            give_up(f"this skops has a loader that the script does not know ({key}): "
                    "a newer make_profile.py is needed.")
        try:
            built = real.node(LEAST[key](), protocol)
        except ImportError:
            trust[key] = []      # its library is not installed: such a node is refused
            continue
        except ValueError:
            if loader != "CachedNode":
                raise
            trust[key] = []      # 0.16: refused unless the id is known, and then never built
            continue
        trust[key] = sorted(set(built.trusted))
    return trust


def bit_generators():
    import numpy as np
    return sorted(
        f"numpy.random.{name}" for name in dir(np.random)
        if isinstance(value := getattr(np.random, name), type)
        and issubclass(value, np.random.BitGenerator) and value is not np.random.BitGenerator)


def factor(trust):
    """Shared parts of the trust sets, named after the lists skops builds them from."""
    from skops.io import _trusted_types
    parts = {
        name.lower().removesuffix("_type_names"): sorted(set(value))
        for name, value in sorted(vars(_trusted_types).items())
        if name.endswith("_TYPE_NAMES") and not name.startswith("NUMPY_RANDOM")}
    sets, loader_sets = {}, {}
    for key, names in sorted(trust.items()):
        rest, used = set(names), []
        for name, part in parts.items():
            if part and rest.issuperset(part):
                rest -= set(part)
                used.append(name)
        if rest:
            own = "allowed_losses" if key == "LossNode" else key.lower()
            parts_of_rest = sorted(rest)
            same = [name for name, value in sets.items() if value == parts_of_rest]
            own = same[0] if same else own
            sets[own] = parts_of_rest
            used.append(own)
        sets.update((name, parts[name]) for name in used if name in parts)
        loader_sets[key] = sorted(used)
        if sorted(set().union(*(sets[name] for name in used))) != names:
            give_up(f"the trusted names of {key} could not be told apart.")
    return sets, loader_sets


# ---------------------------------------------------------------------------------------
# Behaviour, found by trying. README.md beside this script says what each flag means.

def read_flags(real):
    import datetime

    import scipy.sparse
    import zoneinfo
    stranger = "no_such_package_of_a_profile.Thing"
    dict_without_name = dict_node()
    sliced = LEAST["SliceNode"]()
    old_function = LEAST["FunctionNode@0"]()
    object_array = node("NdArrayNode", "numpy.ndarray", type="json", content=[type_node(stranger)],
                        shape=tuple_node())

    def has(state, name, protocol=None):
        return not raises(real.untrusted, state, protocol) and name in real.untrusted(state, protocol)

    def passes_down(loader, name):
        built = real.node(reduce_node(loader, name, node("ObjectNode", name)))
        return bool(built.children["attrs"].is_self_safe())

    def loads_stranger_defaultdict():
        return not raises(real.skops_io.loads, real.file(defaultdict_node(stranger)), trusted=[stranger])

    def multinomial_loss():
        try:
            from sklearn._loss._loss import CyHalfMultinomialLoss
        except ImportError:
            return False
        return real.written_loader(CyHalfMultinomialLoss()) == "LossNode"

    class Owner:
        def method(self):
            return None

    flags = {
        # reading
        "protocol_validated": raises(real.untrusted, list_node(), 99),
        "cached_id_must_be_known": raises(real.node, LEAST["CachedNode"]()),
        "ndarray_type_validated": raises(real.node, node("NdArrayNode", "numpy.ndarray", type="x", file="a.npy")),
        "sparse_type_validated": raises(
            real.node, node("SparseMatrixNode", "scipy.sparse._csr.csr_matrix", type="x", file="a.npz")),
        "operator_module_checked": raises(
            real.node, node("OperatorFuncNode", "posix.system", attrs=tuple_node())),
        "method_label_must_match": raises(real.node, method_node("builtins.dict")),
        "bit_generator_name_required": raises(real.node, generator_node(dict_without_name)),
        "old_bit_generator_name_required": raises(real.node, generator_node(dict_without_name), 1),
        "loss_imports_at_audit": raises(real.untrusted, reduce_node("LossNode", stranger)),
        "quantile_forest_importable": not raises(real.node, LEAST["QuantileForestNode"]()),
        # the untrusted set
        "method_func_declared": has(method_node(), "builtins.list.append"),
        "method_func_formatted": has(method_node(func=None), "builtins.list.None"),
        "bit_generator_declared": has(generator_named('"seed"'), "numpy.random.seed"),
        "old_bit_generator_declared": has(generator_named('"seed"'), "numpy.random.seed", 1),
        "old_generator_raises": raises(real.untrusted, generator_node({"bit_generator": "PCG64"}), 0),
        "json_always_safe": real.untrusted(json_node("1", stranger)) == [],
        "slice_always_safe": real.untrusted(dict(sliced, __module__="no_such_package_of_a_profile")) == [],
        "loss_trust_passed_down": passes_down("LossNode", HINGE),
        "tree_trust_passed_down": passes_down("TreeNode", TREE),
        "user_trust_at_defaultdict": real.node(defaultdict_node(stranger), trusted=[stranger]).is_self_safe(),
        "user_trust_subtracted": loads_stranger_defaultdict(),
        # visualize
        "visualize_raises_on_slice": raises(real.rows, sliced),
        "visualize_raises_on_method": raises(real.rows, method_node()),
        "visualize_raises_on_missing_attrs": raises(real.rows, node("ObjectNode", "builtins.object")),
        "visualize_raises_on_old_function": raises(real.rows, old_function, 0),
        "visualize_hides_array_items": len(real.rows(object_array)) == 1,
        "visualize_hides_key_types": len(real.rows(dict_node())) == 1,
        # dumping
        "dump_constructor_from_reduce": real.written_loader(datetime.date(2000, 1, 1)) == "ConstructorFromReduceNode",
        "dump_constructor_none_rest": real.written_loader(
            datetime.timezone(datetime.timedelta(hours=1))) == "ConstructorFromReduceNode",
        "dump_zoneinfo": real.dispatch(zoneinfo.ZoneInfo) is not real.dispatch(object),
        "dump_sparse_array": hasattr(scipy.sparse, "csr_array") and real.written_loader(
            scipy.sparse.csr_array((1, 1))) == "SparseMatrixNode",
        "dump_multinomial_loss": multinomial_loss(),
        "dump_method_label_is_owner": written_method_label(real, Owner().method) == "Owner",
    }
    return {name: bool(value) for name, value in sorted(flags.items())}


def written_method_label(real, method):
    with real.zipfile.ZipFile(real.io.BytesIO(real.skops_io.dumps(method))) as archive:
        return real.json.loads(archive.read("schema.json"))["__class__"]


# ---------------------------------------------------------------------------------------
# What exists

def import_quietly(name):
    import contextlib
    import importlib
    import io
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        try:
            return importlib.import_module(name)
        except KeyboardInterrupt:
            raise
        except BaseException:   # a module may exit, or skip itself as a test does
            return None


def walk(top):
    """The modules of a package, and the prefixes that are left out or cannot be imported."""
    import os
    import pkgutil
    found, left_out, waiting = {}, [], [top]
    while waiting:
        name = waiting.pop()
        module = import_quietly(name)
        if module is None:
            left_out.append(name)
            continue
        found[name] = module
        # Folders without __init__.py can be imported too, but pkgutil does not tell of them.
        for path in getattr(module, "__path__", []):
            left_out += [f"{name}.{entry.name}" for entry in os.scandir(path)
                         if entry.is_dir() and entry.name.isidentifier() and entry.name != "__pycache__"
                         and not os.path.exists(os.path.join(entry.path, "__init__.py"))]
        for info in pkgutil.iter_modules(getattr(module, "__path__", [])):
            inner = f"{name}.{info.name}"
            if info.name in SKIPPED_PARTS or info.name.startswith("test_"):
                left_out.append(inner)
            else:
                waiting.append(inner)
    return found, left_out


def read_modules(early):
    """Module name -> module; packages described in full; prefixes of which nothing is said."""
    modules, described, left_out = {}, [], []
    for package in DESCRIBED:
        found, skipped = walk(package)
        if package in found:
            described.append(package)
            modules.update(found)
            left_out += skipped
    for name in STDLIB:
        module = import_quietly(name)
        if module is not None:
            modules[name] = module
    # Some packages make modules without a file. Some compiled modules call themselves otherwise and are found
    # under that name once imported: those that skops itself imports (scikit-learn 1.5 to 1.7: "_loss").
    own_names = {getattr(value, "__module__", None) for module in list(modules.values())
                 for value in vars(module).values() if isinstance(value, type)}
    stdlib = getattr(sys, "stdlib_module_names", sys.builtin_module_names)
    for name, module in sorted(sys.modules.items()):
        top = name.partition(".")[0]
        made = top in described and not any(name == out or name.startswith(out + ".") for out in left_out)
        renamed = name in own_names and name == top and name in early and name not in stdlib and name != "__main__"
        if module is not None and name not in modules and (made or renamed):
            modules[name] = module
    return modules, sorted(described), sorted(left_out)


def names_now():
    """What each loaded module has before this script imports more: some imports add to other modules."""
    return {name: set(vars(module)) for name, module in list(sys.modules.items()) if module is not None}


def callables_of(modules, early):
    """Module name -> {name: object} of what can be called there."""
    import types

    def counts(name, key):
        return (isinstance(key, str) and key.isidentifier() and key not in ("__loader__", "__spec__")
                and (name, key) not in UNSTABLE and (name not in early or key in early[name]))

    found = {}
    for name, module in modules.items():
        found[name] = {key: value for key, value in sorted(vars(module).items())
                       if counts(name, key) and not isinstance(value, types.ModuleType) and callable(value)}
    # A module with its own __getattr__ answers to names it does not list: ask it for every name that
    # its package has anywhere.
    known = {}
    for name, names in found.items():
        known.setdefault(name.partition(".")[0], set()).update(names)
    for name, module in modules.items():
        if "__getattr__" not in vars(module):
            continue
        for key in sorted(known[name.partition(".")[0]] - found[name].keys()):
            if key.startswith("__") and key.endswith("__") or key in vars(module):
                continue
            try:
                value = getattr(module, key)
            except Exception:
                continue
            if callable(value) and not isinstance(value, types.ModuleType):
                found[name][key] = value
    return found


def kind_of(real, value):
    """c class, b builtin function (both are written as TypeNode), f function, o anything else."""
    if isinstance(value, type):
        return "c"
    written_by = real.dispatch(type(value)).__name__
    return {"function_get_state": "f", "type_get_state": "b"}.get(written_by, "o")


def origin_of(real, value, cache):
    """(module, name) under which skops writes the object, or None."""
    name = getattr(value, "__name__", None)
    if not isinstance(name, str) or not name.isidentifier():
        return None
    try:
        hash(value)
        if value not in cache:
            cache[value] = (str(real.get_module(value)), name)
        return cache[value]
    except Exception:
        return None


def read_names(real, found):
    """{module: {"<origin><kind>": "name name=original"}}: the numbers count in the list of modules."""
    cache, raw, origins = {}, {}, set()
    for module, names in found.items():
        groups = {}
        for name, value in sorted(names.items()):
            origin, original = origin_of(real, value, cache) or (module, name)
            if not all(part.isidentifier() for part in origin.split(".")):
                origin, original = module, name
            origins.add(origin)
            groups.setdefault((origin, kind_of(real, value)), []).append(
                name if original == name else f"{name}={original}")
        raw[module] = groups
    modules = sorted(origins | set(found))
    number = {name: index for index, name in enumerate(modules)}
    names = {}
    for module, groups in sorted(raw.items()):
        names[str(number[module])] = {
            f"{number[origin]}{kind}": " ".join(sorted(group)) for (origin, kind), group in sorted(groups.items())}
    return modules, names


# ---------------------------------------------------------------------------------------
# Facts about classes

def class_kind(cls):
    import enum
    if issubclass(cls, tuple) and isinstance(getattr(cls, "_fields", None), tuple) and cls is not tuple:
        return "namedtuple"
    if issubclass(cls, enum.Enum):
        return "enum"
    if issubclass(cls, BaseException):
        return "exception"
    for base in (dict, list, tuple, set, frozenset, str, bool, int, float, complex, bytes, bytearray):
        if issubclass(cls, base):
            return base.__name__
    return "object"


def read_classes(found, described):
    """Rows [module, name, kind, own methods as letters, bases in order, fields of a namedtuple]."""
    classes = {}
    for names in found.values():
        for value in names.values():
            if isinstance(value, type):
                for cls in value.__mro__:
                    if cls is not object:
                        classes.setdefault((str(cls.__module__), cls.__name__), cls)
    wanted = {key: cls for key, cls in classes.items()
              if key[0].partition(".")[0] in described or key[0] in STDLIB or key[0] in found}
    # Bases are rows too, so that the order of bases is whole.
    for cls in list(wanted.values()):
        for base in cls.__mro__[1:-1]:
            wanted.setdefault((str(base.__module__), base.__name__), base)
    order = sorted(wanted)
    number = {key: index for index, key in enumerate(order)}
    rows = []
    for key in order:
        cls = wanted[key]
        own = ""
        for letter, method in zip("gsrxna", OWN_METHODS):
            if getattr(cls, method, None) is not getattr(object, method, None):
                own += letter
        if getattr(cls, "__dictoffset__", 0) != 0:
            own += "d"
        bases = [number[(str(base.__module__), base.__name__)] for base in cls.__mro__[1:-1]]
        row = [key[0], key[1], class_kind(cls), own, bases]
        if row[2] == "namedtuple":
            row.append(" ".join(cls._fields))
        rows.append(row)
    return rows


def record(dtype):
    return {"itemsize": dtype.itemsize,
            "fields": [[name, dtype.fields[name][0].str, dtype.fields[name][1]] for name in dtype.names]}


def read_dtypes():
    import importlib
    dtypes = {}
    for key, module, name in (("tree_nodes", "sklearn.tree._tree", "NODE_DTYPE"),
                              ("predictor_nodes", "sklearn.ensemble._hist_gradient_boosting.common",
                               "PREDICTOR_RECORD_DTYPE")):
        try:
            dtypes[key] = record(getattr(importlib.import_module(module), name))
        except (ImportError, AttributeError):
            dtypes[key] = {"itemsize": 0, "fields": []}
    return dtypes


# ---------------------------------------------------------------------------------------
# The profile

def read_versions():
    from importlib import metadata
    versions = {"python": ".".join(str(part) for part in sys.version_info[:3])}
    for distribution, package in PACKAGES:
        module = sys.modules.get(package)
        try:
            versions[distribution] = str(module.__version__) if module else metadata.version(distribution)
        except (AttributeError, metadata.PackageNotFoundError):
            continue
    return versions


def make_profile(name):
    import warnings
    warnings.simplefilter("ignore")
    early = names_now()
    real = Real()
    trust = default_trust(real)
    sets, loader_sets = factor(trust)
    sets["bit_generators"] = bit_generators()
    flags = read_flags(real)
    modules, described, left_out = read_modules(early)
    versions = read_versions()
    found = callables_of(modules, early)
    origins, names = read_names(real, found)
    short = ".".join(versions["skops"].split(".")[:2]), ".".join(versions["scikit-learn"].split(".")[:2])
    return {
        "format": FORMAT,
        "name": name or "skops-{}+sklearn-{}".format(*short),
        "versions": versions,
        "protocol": real.protocol,
        "loaders": read_loaders(real),
        "sets": sets,
        "loader_sets": loader_sets,
        "flags": flags,
        "facts": {
            "described": described,
            "left_out": left_out,
            "modules": origins,
            "names": names,
            "classes": read_classes(found, described),
            "dtypes": read_dtypes(),
        },
    }


def compact(value):
    import json
    return json.dumps(value, ensure_ascii=True, separators=(",", ":"), sort_keys=True)


def to_text(value, level=0):
    """JSON with one entry a line down to the rows, so that profiles can be compared line by line."""
    if isinstance(value, dict) and value and level < 3:
        keys = sorted(value, key=int) if all(key.isdigit() for key in value) else \
            list(value) if level < 2 and "format" in value or "described" in value else sorted(value)
        lines = (f"{compact(key)}:{to_text(value[key], level + 1)}" for key in keys)
        return "{\n" + ",\n".join(lines) + "\n}"
    if isinstance(value, list) and len(value) > 20:
        return "[\n" + ",\n".join(map(compact, value)) + "\n]"
    return compact(value)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-o", "--output", metavar="FILE", help="where to write the profile (default: standard output)")
    parser.add_argument("--name", help='name of the profile (default: like "skops-0.16+sklearn-1.9")')
    arguments = parser.parse_args()
    import_skops()
    text = to_text(make_profile(arguments.name)) + "\n"
    if arguments.output:
        with open(arguments.output, "w", encoding="ascii", newline="\n") as file:
            file.write(text)
    else:
        sys.stdout.write(text)


if __name__ == "__main__":
    main()
