"""Callables that compile or run text, and those that load further pickles or modules."""

from asm import PY, SH, Ops, call, named, push, stream
from processes import table

TECHNIQUE = "execution"

CODE = call("builtins compile", PY, "x", "exec")
INNER = bytes(stream(call("os system", SH)))  # a pickle inside a pickle

PLAIN = (
    ("builtins eval", (PY,)),
    ("builtins exec", (PY,)),
    ("builtins exec", (CODE,), "marker"),
    ("builtins compile", ("1 + 1", "x", "eval"), "result:code object"),
    ("builtins __import__", ("this",), "stdout:Beautiful is better"),
    ("builtins open", ("opened", "w"), "file:opened"),
    ("_io open", ("opened", "w"), "file:opened"),
    ("io open", ("opened", "w"), "file:opened"),
    ("builtins globals", (), "result:__builtins__"),
    ("builtins vars", (), "result:loader"),
    ("builtins locals", (), "result:loader"),
    ("builtins input", ("say: ",), "stdout:say: "),
    ("builtins breakpoint", (), "stdout:(Pdb)"),
    ("builtins help", ("len",), "stdout:Help on built-in function len"),
    ("runpy run_module", ("this",), "stdout:Beautiful is better"),
    ("runpy _run_code", (PY, {})),
    ("runpy _run_module_code", (CODE, {}, "m")),
    ("code InteractiveInterpreter.runcode", (call("code InteractiveInterpreter"), CODE)),
    ("codeop compile_command", ("1 + 1",), "result:code object"),
    ("codeop _maybe_compile", (named("codeop _compile"), "1 + 1", "x", "eval"), "result:code object"),
    ("timeit timeit", (PY, "pass", named("time perf_counter"), 1)),
    ("timeit repeat", ("pass", PY, named("time perf_counter"), 1, 1)),
    ("timeit main", (["-n1", "-r1", PY],)),
    ("cProfile run", (PY,)),
    ("cProfile runctx", (PY, {}, {})),
    ("profile run", (PY,)),
    ("profile runctx", (PY, {}, {})),
    ("pdb runcall", (named("os system"), SH)),
    ("pdb run", (PY,), "stdout:(Pdb)"),
    ("doctest run_docstring_examples", (">>> " + PY + "\n", {}, False, "x")),
    ("idlelib.calltip get_entity", (PY,)),
    ("typing get_type_hints", (call("types SimpleNamespace") + push({"__annotations__": {"a": PY}}) + Ops(b"b"),)),
    ("typing _eval_type", (call("typing ForwardRef", PY), {}, {})),
    ("dataclasses _create_fn", ("f", ["a=" + PY], ["pass"])),
    ("lib2to3.pgen2.literals evalString", ("'" + "a'",), "result:'a'"),
    ("distutils.core run_setup", ("/dev/null",), "audit:exec"),
    ("marshal loads", (b"i\x07\0\0\0",), "result:7"),
    ("pickle loads", (INNER,)),
    ("pickle _loads", (INNER,)),
    ("_pickle loads", (INNER,)),
    ("pickle load", (call("_io BytesIO", INNER),)),
    ("_pickle load", (call("_io BytesIO", INNER),)),
    ("multiprocessing.connection _ForkingPickler.loads", (INNER,)),
    ("multiprocessing.reduction ForkingPickler.loads", (INNER,)),
    ("shelve Shelf.__getitem__", (call("shelve Shelf", {b"a": INNER}), "a")),
    ("importlib import_module", ("this",), "stdout:Beautiful is better"),
    ("importlib __import__", ("this",), "stdout:Beautiful is better"),
    ("importlib.util find_spec", ("this.x",), "stdout:Beautiful is better"),
    ("importlib._bootstrap _gcd_import", ("this",), "stdout:Beautiful is better"),
    ("imp find_module", ("this",), "result:this.py"),
    ("imp init_builtin", ("faulthandler",), "result:faulthandler"),
    ("pkgutil get_data", ("this", "this.py"), "stdout:Beautiful is better"),
    ("pkgutil find_loader", ("this.x",), "stdout:Beautiful is better"),
    ("pydoc safeimport", ("this",), "stdout:Beautiful is better"),
    ("pydoc importfile", ("/dev/null",), "result:module"),
    ("inspect getmembers", (call("builtins __import__", "this"),), "stdout:Beautiful is better"),
    ("modulefinder ModuleFinder.import_hook", (call("modulefinder ModuleFinder"), "this"), "result:this"),
    ("test.support.import_helper import_module", ("this",), "stdout:Beautiful is better"),
    ("cloudpickle.cloudpickle subimport", ("this",), "stdout:Beautiful is better"),
    ("cloudpickle loads", (INNER,)),
    ("cloudpickle.cloudpickle pickle.loads", (INNER,)),
    ("joblib load", (call("_io BytesIO", INNER),)),
    ("joblib.numpy_pickle load", (call("_io BytesIO", INNER),)),
    ("joblib.numpy_pickle _unpickle", (call("_io BytesIO", INNER), False)),
    ("numpy load", (call("_io BytesIO", INNER), None, True)),
    ("numpy.lib._npyio_impl load", (call("_io BytesIO", INNER), None, True)),
    ("pandas read_pickle", (call("_io BytesIO", INNER),)),
    ("pandas.io.pickle read_pickle", (call("_io BytesIO", INNER),)),
    ("sklearn.utils._testing joblib.load", (call("_io BytesIO", INNER),)),
    ("numpy.testing._private.utils runstring", (PY, {})),
    ("numpy.testing measure", (PY,)),
    ("numpy.f2py.crackfortran myeval", (PY, {}, {})),
    ("numpy.f2py.crackfortran getlincoef", (PY, {})),
    ("numpy.f2py.crackfortran _eval_scalar", (PY, {})),
    ("numpy.f2py.crackfortran param_eval", (PY, {}, {})),
    (
        "scipy.optimize._nonlin _nonlin_wrapper",
        (f"f(): pass\n{PY}\ndef g", named("scipy.optimize._nonlin BroydenFirst")),
    ),
    ("numpy.distutils.misc_util get_cmd", ("build",), "audit:import:distutils"),
)


def cases():
    seen = set()
    for case in table(PLAIN):
        if case.name in seen:  # the same callable with another argument
            case.name = case.name.replace(".pkl", "_again.pkl")
        seen.add(case.name)
        yield case
