"""Calls and patches without a call opcode: BUILD, APPEND(S), ADDITEMS and SETITEM(S) on what is not a container."""

from asm import (
    ADDITEMS,
    APPEND,
    APPENDS,
    BUILD,
    EMPTY_TUPLE,
    MARK,
    NEWOBJ,
    POP,
    PY,
    SETITEM,
    SH,
    build,
    call,
    drop,
    get,
    method,
    named,
    new,
    partial,
    push,
    put,
    stream,
)
from cases import runs

TECHNIQUE = "setting"
SYSTEM = named("os system")
BLANK = new("argparse Namespace")  # an object with a __dict__ and no methods of its own
RUN_CODE = partial("runpy _run_code", PY, {}, None, "m", None)


def slots(**attributes):
    """The second half of a two-tuple state: load_build calls setattr for each."""
    return push((None, attributes))


def installed():
    yield runs(
        "install_setstate",
        stream(build(build(BLANK, {"__setstate__": SYSTEM}), SH)),
        "os.system",
        "the second BUILD calls it",
        expect="state-installs-method",
    )
    yield runs(
        "install_append",
        stream(build(BLANK, {"append": SYSTEM}), push(SH), APPEND),
        "os.system",
        expect="state-installs-method",
    )
    yield runs(
        "install_append_appends",
        stream(build(BLANK, {"append": SYSTEM}), MARK, push(SH), APPENDS),
        "os.system",
        expect="state-installs-method",
    )
    yield runs(
        "install_extend",
        stream(build(BLANK, {"extend": named("subprocess call")}), MARK, push("sh"), push("-c"), push(SH), APPENDS),
        "subprocess.call",
        "extend is looked up before append and gets a list",
        expect="state-installs-method",
    )
    yield runs(
        "install_add",
        stream(build(BLANK, {"add": SYSTEM}), MARK, push(SH), ADDITEMS),
        "os.system",
        expect="state-installs-method",
    )
    yield runs(
        "install_by_slots",
        stream(BLANK, push((None, {"append": SYSTEM})), BUILD, push(SH), APPEND),
        "os.system",
        "the state has no dict, only slots",
    )
    yield runs(
        "install_by_memo",
        stream(BLANK, put(1), POP, push({"append": SYSTEM}), put(2), POP, get(1), get(2), BUILD, push(SH), APPEND),
        "os.system",
    )
    yield runs(
        "install_by_class_dict",
        stream(
            call("builtins type", "X", (), {"append": SYSTEM}),
            put(1),
            POP,
            get(1),
            EMPTY_TUPLE,
            NEWOBJ,
            push(SH),
            APPEND,
        ),
        "os.system|builtins.type",
    )
    yield runs(
        "install_by_reconstructor",
        stream(
            call("copyreg _reconstructor", named("argparse Namespace"), named("builtins object"), None),
            push({"append": SYSTEM}),
            BUILD,
            push(SH),
            APPEND,
        ),
        "os.system",
    )
    yield runs(
        "install_on_simple_namespace",
        stream(call("types SimpleNamespace"), push({"__setstate__": SYSTEM}), BUILD, push(SH), BUILD),
        "os.system",
    )
    yield runs(
        "install_module_append",
        stream(named("os path"), push({"append": SYSTEM}), BUILD, push(SH), APPEND),
        "os.system|os.path",
        "the stranger is a module",
    )


def patched():
    rows = (
        # name, GLOBAL that is patched, its new attributes, what then runs them
        ("patch_class", "json JSONDecoder", {"decode": SYSTEM}, call("json loads", SH)),
        ("patch_class_new", "argparse Namespace", {"__new__": RUN_CODE}, new("argparse Namespace")),
        (
            "patch_class_setitem",
            "argparse Namespace",
            {"__setitem__": named("builtins eval")},
            new("argparse Namespace") + push(PY) + push({}) + SETITEM,
        ),
        (
            "patch_class_setstate",
            "argparse Namespace",
            {"__setstate__": SYSTEM},
            call("argparse Namespace") + push(SH) + BUILD,
        ),
        (
            "patch_function_code",
            "json dumps",
            {"__code__": call("builtins compile", PY, "x", "exec")},
            call("json dumps"),
        ),
        (
            "patch_function_defaults",
            "subprocess getoutput",
            {"__kwdefaults__": {"encoding": None, "errors": None}},
            call("subprocess getoutput", SH),
        ),
    )
    for name, target, attributes, after in rows:
        after_state = named(target) + slots(**attributes) + BUILD + POP
        yield runs(name, stream(after_state, after), target, expect="state-on-global")
    yield runs(
        "patch_module_dict",
        stream(named("os path"), push({"join": SYSTEM}), BUILD, POP, call("posixpath join", SH)),
        "os.path|os.system",
        "the state of a module goes into its __dict__",
        expect="state-on-global",
    )
    yield runs(
        "patch_builtins_module",
        stream(
            call("builtins __import__", "builtins"),
            push({"len": named("builtins eval")}),
            BUILD,
            POP,
            call("builtins len", PY),
        ),
        "builtins.__import__",
        "later calls look like builtins.len",
    )
    yield runs(
        "patch_joblib_wrapper",
        stream(
            named("joblib.numpy_pickle NumpyArrayWrapper"),
            slots(read=RUN_CODE),
            BUILD,
            POP,
            new("joblib.numpy_pickle NumpyArrayWrapper"),
            push({}),
            BUILD,
        ),
        "joblib.numpy_pickle.NumpyArrayWrapper",
        "the next array calls it",
        loader="joblib",
        needs=["joblib", "numpy"],
        expect="state-on-global",
    )
    yield runs(
        "patch_sklearn_class",
        stream(
            named("sklearn.model_selection._split KFold"),
            slots(__setstate__=SYSTEM),
            BUILD,
            POP,
            new("sklearn.model_selection._split KFold"),
            push(SH),
            BUILD,
        ),
        "sklearn.model_selection._split.KFold",
        needs=["sklearn"],
        expect="state-on-global",
    )
    yield runs(
        "patch_with_setattr",
        stream(drop(call("builtins setattr", named("json JSONDecoder"), "decode", SYSTEM)), call("json loads", SH)),
        "builtins.setattr",
    )
    yield runs(
        "patch_with_type_setattr",
        stream(
            drop(call("builtins type.__setattr__", named("json JSONDecoder"), "decode", SYSTEM)), call("json loads", SH)
        ),
        "builtins.type.__setattr__",
    )
    yield runs(
        "patch_with_mock",
        stream(
            drop(method(call("unittest.mock patch", "json.JSONDecoder.decode", SYSTEM), "start")),
            call("json loads", SH),
        ),
        "unittest.mock.patch",
    )


def cases():
    yield from installed()
    yield from patched()
