"""Objects whose methods run text, load pickles or import; and modules that the file writes first."""

import base64
import zlib

from asm import (
    EMPTY_TUPLE,
    POP,
    PY,
    REDUCE,
    SH,
    Ops,
    call,
    call_keywords,
    drop,
    get,
    method,
    named,
    new,
    push,
    put,
    stream,
)
from cases import elsewhere, runs

TECHNIQUE = "execution"

CODE = call("builtins compile", PY, "x", "exec")
INNER = bytes(stream(call("os system", SH)))  # a pickle inside a pickle


def objects():
    yield runs(
        "code_interpreter_runsource",
        stream(method(call("code InteractiveInterpreter"), "runsource", PY)),
        "code.InteractiveInterpreter",
    )
    yield runs(
        "code_console_push", stream(method(call("code InteractiveConsole"), "push", PY)), "code.InteractiveConsole"
    )
    yield runs("timer_timeit", stream(method(call("timeit Timer", PY), "timeit", 1)), "timeit.Timer")
    yield runs("bdb_runcall", stream(method(call("bdb Bdb"), "runcall", named("os system"), SH)), "bdb.Bdb")
    yield runs(
        "profile_runcall", stream(method(call("profile Profile"), "runcall", named("os system"), SH)), "profile.Profile"
    )
    yield runs("cprofile_run", stream(method(call("cProfile Profile"), "run", PY)), "cProfile.Profile")
    yield runs("trace_run", stream(method(call("trace Trace", 0, 0), "run", PY)), "trace.Trace")
    yield runs(
        "trace_runfunc", stream(method(call("trace Trace", 0, 0), "runfunc", named("os system"), SH)), "trace.Trace"
    )
    yield runs("function_type", stream(call(call("types FunctionType", CODE, {}))), "types.FunctionType")
    yield runs(
        "type_of_function",
        stream(call(call(call("builtins type", named("json loads")), CODE, {}))),
        "builtins.type",
        "FunctionType without its name",
    )
    yield runs("lambda_type", stream(call(call("types LambdaType", CODE, {}))), "types.LambdaType")
    parts = [
        "co_argcount",
        "co_posonlyargcount",
        "co_kwonlyargcount",
        "co_nlocals",
        "co_stacksize",
        "co_flags",
        "co_code",
        "co_consts",
        "co_names",
        "co_varnames",
        "co_filename",
        "co_name",
        "co_qualname",
        "co_firstlineno",
        "co_linetable",
        "co_exceptiontable",
        "co_freevars",
        "co_cellvars",
    ]
    rebuilt = call("types CodeType", *[call("builtins getattr", get(1), part) for part in parts])
    yield runs(
        "code_type",
        stream(CODE, put(1), POP, call(call("types FunctionType", rebuilt, {}))),
        "types.CodeType",
        "the constructor's arguments as CPython 3.11 and later take them",
    )
    yield runs(
        "code_replace",
        stream(call("builtins exec", call_keywords(call("builtins getattr", CODE, "replace"), co_name="forward"))),
        "builtins.exec",
    )
    yield runs(
        "pickle_unpickler_load",
        stream(method(call("pickle _Unpickler", call("_io BytesIO", INNER)), "load")),
        "pickle._Unpickler",
    )
    yield runs(
        "c_unpickler_load",
        stream(method(call("_pickle Unpickler", call("_io BytesIO", INNER)), "load")),
        "_pickle.Unpickler",
    )
    yield runs(
        "shelve_unpickler",
        stream(method(call("shelve Unpickler", call("_io BytesIO", INNER)), "load")),
        "shelve.Unpickler",
    )
    yield runs(
        "base64_nested",
        stream(call("pickle loads", call("base64 b64decode", base64.b64encode(INNER)))),
        "pickle.loads",
        "the inner stream is text for a scanner that looks for opcodes",
    )
    yield runs(
        "zlib_nested", stream(call("pickle loads", call("zlib decompress", zlib.compress(INNER, 9)))), "pickle.loads"
    )
    yield runs("three_deep", stream(call("pickle loads", bytes(stream(call("pickle loads", INNER))))), "pickle.loads")
    yield runs(
        "grammar_loads",
        stream(method(call("lib2to3.pgen2.grammar Grammar"), "loads", INNER)),
        "lib2to3.pgen2.grammar.Grammar",
        needs=["lib2to3"],
    )
    yield runs(
        "completer_eval",
        stream(
            method(
                call("rlcompleter Completer", {"a": new("argparse Namespace") + push({"b": 1}) + Ops(b"b")}),
                "attr_matches",
                "a.b",
            )
        ),
        "rlcompleter.Completer",
        proof="result:a.b",
    )
    yield runs(
        "idle_fetch_entity",
        stream(method(call("idlelib.autocomplete AutoComplete"), "get_entity", PY)),
        "idlelib.autocomplete.AutoComplete",
    )
    yield runs(
        "idle_run_code",
        stream(
            method(
                call("idlelib.run Executive", call("types SimpleNamespace") + push({"console": None}) + Ops(b"b")),
                "runcode",
                CODE,
            )
        ),
        "idlelib.run.Executive",
        needs=["tkinter"],
    )
    yield runs(
        "logging_dict_config",
        stream(
            call("logging.config dictConfig", {"version": 1, "formatters": {"a": {"()": "os.system", "command": SH}}})
        ),
        "logging.config.dictConfig",
    )
    text = (
        f"[loggers]\nkeys=root\n[handlers]\nkeys=h\n[formatters]\nkeys=\n[logger_root]\nhandlers=h\n[handler_h]\n"
        f"class=StreamHandler\nargs=({PY},)\n"
    )
    yield runs(
        "logging_file_config",
        stream(call("logging.config fileConfig", call("io StringIO", text))),
        "logging.config.fileConfig",
    )
    yield runs(
        "configurator_resolve",
        stream(call(method(call("logging.config BaseConfigurator", {}), "resolve", "os.system"), SH)),
        "logging.config.BaseConfigurator",
    )
    yield runs(
        "unittest_load_name",
        stream(method(call("unittest.loader TestLoader"), "loadTestsFromName", "this")),
        "unittest.loader.TestLoader",
        proof="stdout:Beautiful is better",
    )
    yield runs(
        "inspect_annotations",
        stream(
            call_keywords(
                "inspect get_annotations", call("builtins type", "X", (), {"__annotations__": {"a": PY}}), eval_str=True
            )
        ),
        "inspect.get_annotations",
    )
    yield runs(
        "make_skeleton",
        stream(call(call("cloudpickle.cloudpickle _builtin_type", "FunctionType"), CODE, {}), EMPTY_TUPLE, REDUCE),
        "cloudpickle.cloudpickle._builtin_type",
        needs=["cloudpickle"],
        expect="code-inside",
    )
    yield runs(
        "cloudpickle_make_function",
        stream(call(call("cloudpickle.cloudpickle _make_function", CODE, {}, None, None, None))),
        "cloudpickle.cloudpickle._make_function",
        needs=["cloudpickle"],
        expect="code-inside",
    )
    yield runs(
        "pandas_eval",
        stream(
            call_keywords(
                "pandas eval", "a.system(b)", local_dict={"a": named("pandas.io.common os"), "b": SH}, engine="python"
            )
        ),
        "pandas.eval",
        needs=["pandas"],
    )
    yield runs(
        "pandas_query",
        stream(
            call_keywords(
                call("builtins getattr", call("pandas DataFrame", {"x": [1]}), "query"),
                "@o.system(@b) == x",
                local_dict={"o": named("pandas.io.common os"), "b": SH},
            )
        ),
        "pandas.DataFrame",
        needs=["pandas"],
    )
    yield runs(
        "pandas_apply",
        stream(method(call("pandas Series", [SH]), "apply", named("os system"))),
        "pandas.Series",
        needs=["pandas"],
    )
    yield runs(
        "numpy_vectorize",
        stream(call(call("numpy vectorize", named("os system")), SH)),
        "numpy.vectorize",
        needs=["numpy"],
    )
    yield runs(
        "numpy_frompyfunc",
        stream(call(call("numpy frompyfunc", named("os system"), 1, 1), SH)),
        "numpy.frompyfunc",
        needs=["numpy"],
    )
    yield runs(
        "numpy_apply_along_axis",
        stream(call("numpy apply_along_axis", named("subprocess call"), 0, ["sh", "-c", SH])),
        "numpy.apply_along_axis",
        needs=["numpy"],
    )
    yield runs(
        "numpy_exec_mod_from_location",
        stream(
            drop(method(call("pathlib PosixPath", "m.py"), "write_text", PY)),
            call("numpy.distutils.misc_util exec_mod_from_location", "m", "m.py"),
        ),
        "numpy.distutils.misc_util.exec_mod_from_location",
        needs=["numpy", "setuptools"],
    )


def written_first():
    """The file writes a module and then has it imported, in ways that are not called import."""
    for name, ops, target in (
        ("run_path", call("runpy run_path", "m.py"), "runpy.run_path"),
        (
            "source_file_loader",
            method(call("importlib.machinery SourceFileLoader", "m", "m.py"), "load_module"),
            "importlib.machinery.SourceFileLoader",
        ),
        ("import_m", named("m anything"), "pathlib.PosixPath"),
        ("import_module_m", call("importlib import_module", "m"), "importlib.import_module"),
        ("site_addsitedir", drop(call("os rename", "m.py", "m.pth")) + call("site addsitedir", "."), "site.addsitedir"),
        (
            "site_sitecustomize",
            drop(call("os rename", "m.py", "sitecustomize.py")) + call("site execsitecustomize"),
            "site.execsitecustomize",
        ),
        (
            "zipimporter",
            drop(method(call("zipfile ZipFile", "m.zip", "w"), "write", "m.py"), call("gc collect"))
            + method(call("zipimport zipimporter", "m.zip"), "load_module", "m"),
            "zipimport.zipimporter",
        ),
        (
            "extension_loader",
            call(
                "_imp create_dynamic",
                call("importlib.machinery ModuleSpec", "m", None) + push({"origin": "m.py"}) + Ops(b"b"),
            ),
            "_imp.create_dynamic",
        ),
    ):
        body = PY if name != "site_addsitedir" else "import os; " + PY
        write = drop(method(call("pathlib PosixPath", "m.py"), "write_text", body))
        proof = "audit:import:m.py" if name == "extension_loader" else "marker"
        yield runs("written_" + name, stream(write, ops), target, proof=proof)


def away():
    yield elsewhere("torch_load", stream(call("torch load", "other.pt")), "torch.load", "torch/serialization.py, load")
    yield elsewhere(
        "torch_jit_load",
        stream(call("torch.jit load", "other.pt")),
        "torch.jit.load",
        "torch/jit/_serialization.py, load",
    )
    yield elsewhere(
        "torch_hub",
        stream(call("torch.hub load", "owner/name", "entry")),
        "torch.hub.load",
        "torch/hub.py: runs hubconf.py of a repository",
    )
    yield elsewhere(
        "torch_utils_system",
        stream(call("torch.utils.collect_env run", "true")),
        "torch.utils.collect_env.run",
        "torch/utils/collect_env.py, run: subprocess.Popen(shell=True)",
    )
    yield elsewhere(
        "torch_dynamo_guard",
        stream(call("torch._dynamo.guards GuardBuilder.get", None, PY)),
        "torch._dynamo.guards.GuardBuilder.get",
        "torch/_dynamo/guards.py: eval of text",
    )
    yield elsewhere("dill_loads", stream(call("dill loads", INNER)), "dill.loads", "dill/_dill.py, loads")
    yield elsewhere(
        "dill_create_code",
        stream(call("dill._dill _create_code", 0)),
        "dill._dill._create_code",
        "dill/_dill.py, _create_code",
    )
    yield elsewhere(
        "yaml_unsafe_load",
        stream(call("yaml unsafe_load", "!!python/object/apply:os.getcwd []")),
        "yaml.unsafe_load",
        "PyYAML, yaml/__init__.py, unsafe_load",
    )
    yield elsewhere(
        "requests_get", stream(call("requests get", "http://127.0.0.1:9/")), "requests.get", "requests/api.py"
    )
    yield elsewhere(
        "execfile",
        Ops(b"c__builtin__\nexecfile\n(S'/dev/null'\ntR."),
        "__builtin__.execfile|builtins.execfile",
        "Python 2: Python/bltinmodule.c, builtin_execfile",
    )


def cases():
    yield from objects()
    yield from written_first()
    yield from away()
