"""Ways to call: each opcode that calls, callables that call others, and consumption of lazy iterators."""

from asm import (
    APPEND,
    BUILD,
    EMPTY_DICT,
    EMPTY_LIST,
    EMPTY_TUPLE,
    MARK,
    NEWOBJ_EX,
    OBJ,
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
    partial,
    push,
    put,
    stream,
    tup,
)
from cases import runs

TECHNIQUE = "calling"
SYSTEM = named("os system")
RUN_CODE = partial("runpy _run_code", PY, {}, None, "m", None)  # can be called with up to two more arguments


def opcodes():
    yield runs(
        "reduce_popped", stream(drop(call(SYSTEM, SH)), push({"coef": [1.0]})), "os.system", "the result is gone"
    )
    yield runs(
        "reduce_list_arguments", stream(SYSTEM, EMPTY_LIST, push(SH), APPEND, Ops(b"0"), tup(SH), REDUCE), "os.system"
    )
    yield runs("obj_function", stream(MARK, SYSTEM, push(SH), OBJ), "os.system", "OBJ calls anything")
    yield runs("obj_partial", stream(MARK, partial(SYSTEM, SH), OBJ), "os.system", "OBJ without arguments")
    yield runs("inst_class", stream(MARK, push(["sh", "-c", SH]), Ops(b"isubprocess\nPopen\n")), "subprocess.Popen")
    yield runs("inst_py2_name", MARK + push(PY) + Ops(b"i__builtin__\neval\n."), "__builtin__.eval|builtins.eval")
    # tuple.__new__ and frozenset.__new__ consume their argument, so NEWOBJ alone is a call.
    for kind in ("tuple", "frozenset", "bytes"):
        yield runs(
            f"newobj_{kind}_map",
            stream(new(f"builtins {kind}", new("builtins map", SYSTEM, [SH]))),
            "os.system",
            "NEWOBJ only, no REDUCE",
        )
    yield runs(
        "newobj_ex_tuple_map",
        stream(named("builtins tuple"), tup(new("builtins map", SYSTEM, [SH])), EMPTY_DICT, NEWOBJ_EX),
        "os.system",
    )
    yield runs(
        "newobj_ex_partial",
        stream(named("functools partial"), tup(SYSTEM, SH), EMPTY_DICT, NEWOBJ_EX, EMPTY_TUPLE, REDUCE),
        "os.system",
    )
    yield runs("newobj_filter", stream(new("builtins tuple", new("builtins filter", SYSTEM, [SH]))), "os.system")
    yield runs("newobj_starmap", stream(new("builtins tuple", new("itertools starmap", SYSTEM, [(SH,)]))), "os.system")
    yield runs("newobj_groupby", stream(new("builtins tuple", new("itertools groupby", [SH], SYSTEM))), "os.system")
    yield runs("newobj_takewhile", stream(new("builtins tuple", new("itertools takewhile", SYSTEM, [SH]))), "os.system")
    yield runs(
        "newobj_type",
        stream(new("builtins tuple", new("builtins map", call("builtins type", "X", (), {"__new__": RUN_CODE}), [1]))),
        "runpy._run_code",
        "a class made on the spot with a hostile __new__",
    )
    yield runs(
        "copyreg_newobj",
        stream(call("copyreg __newobj__", named("builtins tuple"), new("builtins map", SYSTEM, [SH]))),
        "os.system",
        "copyreg.__newobj__ is expected in models, but not with this class",
    )
    yield runs(
        "copyreg_newobj_ex",
        stream(call("copyreg __newobj_ex__", named("builtins frozenset"), (new("builtins map", SYSTEM, [SH]),), {})),
        "os.system",
    )
    yield runs(
        "copyreg_reconstructor",
        stream(
            call(
                "copyreg _reconstructor",
                named("builtins tuple"),
                named("builtins tuple"),
                new("builtins map", SYSTEM, [SH]),
            )
        ),
        "os.system",
        "base.__new__ consumes the map",
    )
    yield runs(
        "build_setstate_of_partial",
        stream(
            call("functools partial", named("builtins len")),
            push((SYSTEM, (SH,), {}, None)),
            BUILD,
            EMPTY_TUPLE,
            REDUCE,
        ),
        "os.system",
        "BUILD swaps the function",
    )


def higher_order():
    rows = (
        ("partial", call(partial(SYSTEM, SH)), "functools.partial"),
        ("partial_of_partial", call(partial(partial(SYSTEM), SH)), "functools.partial"),
        ("methodcaller", call(call("operator methodcaller", "system", SH), named("os path.os")), "os.path.os"),
        ("methodcaller_call", call(call("operator methodcaller", "__call__", SH), SYSTEM), "operator.methodcaller"),
        ("operator_call", call("operator call", SYSTEM, SH), "operator.call"),
        ("map_list", call("builtins list", call("builtins map", SYSTEM, [SH])), "builtins.map"),
        ("filter_set", call("builtins set", call("builtins filter", SYSTEM, [SH])), "builtins.filter"),
        ("any_map", call("builtins any", call("builtins map", SYSTEM, [SH])), "builtins.map"),
        ("sum_map", call("builtins sum", call("builtins map", SYSTEM, [SH])), "builtins.map"),
        ("deque_map", call("collections deque", call("builtins map", SYSTEM, [SH]), 0), "collections.deque"),
        ("ordereddict_map", call("collections OrderedDict", call("builtins map", SYSTEM, [SH])), "builtins.map"),
        ("bytearray_map", call("builtins bytearray", call("builtins map", SYSTEM, [SH])), "builtins.map"),
        ("sorted_key", call_keywords("builtins sorted", [SH], key=SYSTEM), "builtins.sorted"),
        ("max_key", call_keywords("builtins max", [SH], key=SYSTEM), "builtins.max"),
        ("functools_reduce", call("functools reduce", named("operator call"), [SYSTEM, SH]), "functools.reduce"),
        ("starmap", call("builtins list", call("itertools starmap", SYSTEM, [(SH,)])), "itertools.starmap"),
        (
            "accumulate",
            call("builtins list", call("itertools accumulate", [SYSTEM, SH], named("operator call"))),
            "itertools.accumulate",
        ),
        ("iter_sentinel", call("builtins next", call("builtins iter", partial(SYSTEM, SH), 1)), "builtins.iter"),
        ("method_type", call(call("types MethodType", SYSTEM, SH)), "types.MethodType"),
        ("lru_cache", call(call(call("functools lru_cache", None), SYSTEM), SH), "functools.lru_cache"),
        ("singledispatch", call(call("functools singledispatch", SYSTEM), SH), "functools.singledispatch"),
        ("copy_reconstruct", call("copy _reconstruct", None, None, SYSTEM, (SH,)), "copy._reconstruct"),
        ("json_object_hook", call_keywords("json loads", "[1.5]", parse_float=RUN_CODE), "json.loads"),
        ("re_sub_callback", call("re sub", "a", RUN_CODE, "a"), "re.sub"),
        ("exit_stack", method(call("contextlib ExitStack"), "__exit__", None, None, None), "contextlib.ExitStack"),
        ("weakref_finalize", call("weakref finalize", named("json JSONDecoder"), SYSTEM, SH), "weakref.finalize"),
        ("atexit", call("atexit register", SYSTEM, SH), "atexit.register"),
        ("heapq_merge", call("builtins list", call_keywords("heapq merge", [SH], [SH], key=SYSTEM)), "heapq.merge"),
        (
            "string_formatter_property",
            call("string Formatter.vformat", call("string Formatter"), "{0.__class__.__mro__}", (1,), {}),
            "string.Formatter.vformat",
        ),
    )
    for name, ops, target in rows:
        named_target = target + "|os.system|runpy._run_code|builtins.exec"
        if name == "exit_stack":
            stack = call("contextlib ExitStack") + put(1)
            ops = stack + POP + drop(method(get(1), "callback", SYSTEM, SH)) + method(get(1), "close")
        if name == "string_formatter_property":
            yield runs(name, stream(ops), target, "attributes of anything by a format text", proof="result:object")
            continue
        yield runs(name, stream(ops), named_target)
    # defaultdict is in genuine models; here its factory is the payload and a getitem pulls it.
    table = call("collections defaultdict", partial(SYSTEM, SH))
    yield runs("defaultdict_factory", stream(call("operator getitem", table, "missing")), "os.system")
    yield runs(
        "chainmap_missing",
        stream(call("operator getitem", call("collections ChainMap", table), "missing")),
        "os.system",
    )
    yield runs("property_get", stream(method(call("builtins property", SYSTEM), "__get__", SH)), "os.system")
    yield runs(
        "cached_property_get", stream(method(call("functools cached_property", SYSTEM), "func", SH)), "os.system"
    )
    yield runs(
        "type_del",
        stream(drop(call(call("builtins type", "X", (), {"__del__": RUN_CODE}))), push(1)),
        "builtins.type|runpy._run_code",
        "runs when the popped object dies",
    )
    yield runs(
        "type_set_name",
        stream(call("builtins type", "Y", (), {"a": call(call("builtins type", "X", (), {"__set_name__": RUN_CODE}))})),
        "builtins.type|runpy._run_code",
        "runs when the class is made",
    )
    hashed = call(call("builtins type", "X", (), {"__hash__": partial("builtins exec", PY, {})}))
    yield runs(
        "hash_of_key",
        stream(EMPTY_DICT, hashed, push(1), Ops(b"s")),
        "builtins.exec|builtins.type",
        "SETITEM hashes the key",
    )
    yield runs(
        "hash_in_set", stream(Ops(b"\x8f("), hashed, Ops(b"\x90")), "builtins.exec|builtins.type", "ADDITEMS hashes"
    )
    yield runs(
        "hash_in_frozenset", stream(Ops(b"("), hashed, Ops(b"\x91")), "builtins.exec|builtins.type", "FROZENSET hashes"
    )
    yield runs(
        "repr_on_use",
        stream(call(call("builtins type", "X", (), {"__repr__": partial("builtins exec", PY, {})}))),
        "builtins.exec|builtins.type",
        "runs when the object is shown",
        proof="repr-marker",
    )


def cases():
    yield from opcodes()
    yield from higher_order()
