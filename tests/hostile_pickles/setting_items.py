"""Items given to what is no plain container: tables of the interpreter, and objects of the file's own classes."""

from asm import (
    APPEND,
    APPENDS,
    BUILD,
    EMPTY_TUPLE,
    MARK,
    NEWOBJ,
    POP,
    PY,
    REDUCE,
    SETITEM,
    SETITEMS,
    SH,
    Ops,
    call,
    drop,
    method,
    named,
    new,
    old_global,
    partial,
    push,
    stream,
    tup,
)
from cases import runs
from setting import RUN_CODE, SYSTEM

TECHNIQUE = "setting"


def cases():
    yield runs(
        "item_name_mapping",
        stream(
            old_global("_compat_pickle NAME_MAPPING"),
            push(("numpy", "zeros")),
            push(("os", "system")),
            SETITEM,
            POP,
            old_global("numpy zeros"),
            tup(SH),
            REDUCE,
            protocol=2,
        ),
        "_compat_pickle.NAME_MAPPING",
        "renames what a later GLOBAL finds",
        expect="state-on-global",
    )
    yield runs(
        "item_import_mapping",
        stream(
            old_global("_compat_pickle IMPORT_MAPPING"),
            push("numpy"),
            push("os"),
            SETITEM,
            POP,
            old_global("numpy system"),
            tup(SH),
            REDUCE,
            protocol=2,
        ),
        "_compat_pickle.IMPORT_MAPPING",
    )
    yield runs(
        "items_name_mapping_setitems",
        stream(
            old_global("_compat_pickle NAME_MAPPING"),
            MARK,
            push(("numpy", "ones")),
            push(("os", "system")),
            SETITEMS,
            POP,
            old_global("numpy ones"),
            tup(SH),
            REDUCE,
            protocol=2,
        ),
        "_compat_pickle.NAME_MAPPING",
    )
    yield runs(
        "item_sys_modules",
        stream(
            named("sys modules"),
            push("weights"),
            named("os path.os"),
            SETITEM,
            POP,
            named("weights system"),
            tup(SH),
            REDUCE,
        ),
        "sys.modules",
    )
    yield runs(
        "item_builtins_dict",
        stream(
            named("builtins __dict__"),
            push("len"),
            named("builtins eval"),
            SETITEM,
            POP,
            named("builtins len"),
            tup(PY),
            REDUCE,
        ),
        "builtins.__dict__",
    )
    yield runs(
        "item_module_dict",
        stream(named("json __dict__"), push("loads"), SYSTEM, SETITEM, POP, named("json loads"), tup(SH), REDUCE),
        "json.__dict__",
    )
    yield runs(
        "item_function_globals",
        stream(
            named("json loads.__globals__"),
            push("_default_decoder"),
            call("types SimpleNamespace"),
            push({"decode": SYSTEM}),
            BUILD,
            SETITEM,
            POP,
            call("json loads", SH),
        ),
        "json.loads.__globals__|os.system",
    )
    yield runs(
        "item_environ",
        stream(named("os environ"), push("PATH"), push("/nowhere"), SETITEM, POP, call("os getenv", "PATH")),
        "os.environ",
        proof="result:/nowhere",
    )
    yield runs(
        "item_dispatch",
        stream(named("pickle _Unpickler.dispatch"), push(0x4E), RUN_CODE, SETITEM, POP, Ops(b"N")),
        "pickle._Unpickler.dispatch",
        "gives opcode NONE a new meaning",
        loader="pickle.py",
    )
    yield runs(
        "item_dispatch_joblib",
        stream(named("joblib.numpy_pickle NumpyUnpickler.dispatch"), push(0x4E), RUN_CODE, SETITEM, POP, Ops(b"N")),
        "joblib.numpy_pickle.NumpyUnpickler.dispatch",
        loader="joblib",
        needs=["joblib", "numpy"],
    )
    yield runs(
        "append_sys_path", stream(named("sys path"), push("/nowhere"), APPEND), "sys.path", proof="result:/nowhere"
    )
    yield runs(
        "append_meta_path",
        stream(
            named("sys meta_path"),
            call("types SimpleNamespace"),
            push({"find_spec": partial("runpy _run_code", PY, {}, None)}),
            BUILD,
            APPEND,
            POP,
            named("no_such_module x"),
        ),
        "sys.meta_path",
        "the finder is asked for the next module that is not there",
    )
    yield runs(
        "append_path_hooks",
        stream(
            named("sys path_hooks"),
            SYSTEM,
            APPEND,
            POP,
            drop(method(named("sys path"), "insert", 0, SH)),
            drop(method(named("sys path_importer_cache"), "clear")),
            named("no_such_module x"),
        ),
        "sys.path_hooks",
    )
    yield runs(
        "append_warning_filters",
        stream(named("warnings filters"), push(("ignore", None, None, None, 0)), APPEND),
        "warnings.filters",
        "live state of the interpreter",
        proof="result:ignore",
    )
    yield runs(
        "items_user_dict",
        stream(call("os _Environ", {}, SYSTEM, SYSTEM, SYSTEM, SYSTEM), MARK, push(SH), push("B"), SETITEMS),
        "os._Environ|os.system",
        "calls the encoders it was given",
    )
    yield runs(
        "deque_subclass_extend",
        stream(
            call("builtins type", "X", (named("collections deque"),), {"extend": partial("subprocess call")}),
            EMPTY_TUPLE,
            REDUCE,
            MARK,
            push("sh"),
            push("-c"),
            push(SH),
            APPENDS,
        ),
        "builtins.type|subprocess.call",
    )
    yield runs(
        "list_subclass_append",
        stream(
            call("builtins type", "X", (named("builtins list"),), {"append": SYSTEM}),
            EMPTY_TUPLE,
            NEWOBJ,
            push(SH),
            APPEND,
        ),
        "builtins.type|os.system",
        "a list by isinstance, not by type",
        loader="pickle.py",
    )
