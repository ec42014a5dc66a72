"""Rewrites skops so that every call that a node's _construct makes is recorded.

`install()` must run before skops is imported. Then `events` holds, in order, what the construction of a file did:
["import", module, name] for each name that skops looks up, and ["call", target, number of arguments] for each thing
that it calls, by the name under which it was looked up; the number is null where the file decides it.
"""

import ast
import importlib.abc
import importlib.machinery
import sys

MODULES = {f"skops.io.{name}" for name in ("_audit", "_general", "_numpy", "_scipy", "_sklearn", "_quantile_forest")}
MODULES |= {f"skops.io.old.{name}" for name in ("_general_v0", "_numpy_v0", "_numpy_v1")}
# What is read from the tree, or asked of it, is nothing that loading does to the world.
UNINTERESTING = {"construct", "_construct", "super", "items", "len", "zip", "enumerate", "isinstance", "issubclass",
                 "hasattr", "isnamedtuple", "getvalue", "loads", "slice", "tuple", "bytearray", "list", "__get__"}
LOOK_UPS = {"gettype", "_import_obj"}

events: list = []
_names: dict[int, str] = {}
_kept: list = []


def _told(name: str, target) -> str:
    if name == "__new__":
        return name
    known = _names.get(id(target))
    if known:
        return known
    owner = getattr(target, "__self__", None)
    if owner is not None and id(owner) in _names:
        return f"{_names[id(owner)]}.{name}"
    return f"{getattr(target, '__module__', None)}.{getattr(target, '__qualname__', name)}"


def looked_up(target, module, name):
    events.append(["import", module, name])
    found = target(module, name)
    _names[id(found)] = f"{module}.{name}"
    _kept.append(found)  # an id that is used again would have the wrong name
    return found


def note(name: str, target, count: int | None, last):
    """Called when all arguments are known, the last of which it gives back: the call itself stays as it is, so that
    Python's own messages about it do."""
    events.append(["call", _told(name, target), count])
    return last


class Recorder(ast.NodeTransformer):
    def visit_FunctionDef(self, node):
        return self.generic_visit(node) if node.name == "_construct" else node

    def visit_ClassDef(self, node):
        node.body = [self.visit(part) for part in node.body]
        return node

    def visit_Call(self, node):
        self.generic_visit(node)
        function = node.func
        name = function.id if isinstance(function, ast.Name) else function.attr if isinstance(function, ast.Attribute) else "()"
        if name in UNINTERESTING:
            return node
        if name in LOOK_UPS:
            return ast.copy_location(ast.Call(ast.Name("looked_up", ast.Load()), [function, *node.args], []), node)
        is_open = any(isinstance(part, ast.Starred) for part in node.args) or any(part.arg is None for part in node.keywords)
        count = None if is_open else len(node.args) + len(node.keywords)

        def noted(last):
            target = ast.Name("called", ast.Load())
            return ast.Call(ast.Name("note", ast.Load()), [ast.Constant(name), target, ast.Constant(count), last], [])

        node.func = ast.NamedExpr(ast.Name("called", ast.Store()), function)
        if node.keywords:
            node.keywords[-1].value = noted(node.keywords[-1].value)
        elif not node.args:
            node.args = [ast.Starred(noted(ast.Tuple([], ast.Load())), ast.Load())]
        elif isinstance(node.args[-1], ast.Starred):
            node.args[-1].value = noted(node.args[-1].value)
        else:
            node.args[-1] = noted(node.args[-1])
        return node


class Loader(importlib.machinery.SourceFileLoader):
    def source_to_code(self, data, path, *, _optimize=-1):
        tree = ast.parse(data, path)
        tree.body = [Recorder().visit(part) if isinstance(part, ast.ClassDef) else part for part in tree.body]
        return compile(ast.fix_missing_locations(tree), path, "exec")

    def get_code(self, fullname):
        # Never from a .pyc: that is the unchanged source.
        path = self.get_filename(fullname)
        return self.source_to_code(self.get_data(path), path)

    def exec_module(self, module):
        module.__dict__.update(note=note, looked_up=looked_up)
        super().exec_module(module)


class Finder(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name not in MODULES:
            return None
        spec = importlib.machinery.PathFinder.find_spec(name, path)
        if spec and spec.origin:
            spec.loader = Loader(name, spec.origin)
        return spec


def install() -> None:
    if MODULES & set(sys.modules):
        raise RuntimeError("skops is imported already")
    sys.meta_path.insert(0, Finder())
