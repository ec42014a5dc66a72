"""Ids, cycles, key types, nesting, losses, methods, generators: what the audit must follow."""

import random

from crafted_base import dict_, file_of, json_, list_, node, object_, put_together, root, same, type_

LOSS = "sklearn._loss._loss.CyPinballLoss"


def ids():
    values = {
        "one": 1, "one_float": 1.0, "true": True, "string_one": "1", "zero": 0, "zero_float": 0.0, "minus_zero": -0.0, "false": False, "null": None,
        "empty": "", "text": "abc", "big": 10**22, "big_float": 1e22, "two_53": 2**53, "two_53_more": 2**53 + 1, "two_53_float": float(2**53),
        "nan": float("nan"), "infinity": float("inf"), "minus_infinity": float("-inf"), "minus_one": -1, "minus_two": -2, "float": 1.5,
        "list": [], "list_full": [1], "object": {}, "object_full": {"a": 1}, "huge": 2**200, "unicode": "é", "surrogate": "\ud800", "space": " ",
    }
    for name, value in values.items():
        yield "id", f"twice_{name}", file_of(list_(object_("a.First", id_=value), object_("a.Second", id_=value), id_=77))
        yield "id", f"only_{name}", file_of(list_(object_(id_=value), {"__id__": value} if value is not None else {}, id_=77))
    pairs = [("one", "one_float"), ("one", "true"), ("true", "one_float"), ("one", "string_one"), ("big", "big_float"), ("two_53", "two_53_float"),
             ("two_53_more", "two_53_float"), ("zero", "false"), ("minus_one", "minus_two"), ("nan", "infinity"), ("text", "empty")]
    for first, second in pairs:
        yield "id", f"{first}_and_{second}", file_of(list_(object_("a.First", id_=values[first]), object_("a.Second", id_=values[second]), id_=77))
    yield "id", "none_at_all", file_of(list_(object_(id_=None), object_(id_=None), id_=None))
    yield "id", "of_root", file_of(list_(object_("a.First", id_=5), id_=5))
    yield "id", "escaped", put_together(b'{"__class__":"list","__module__":"builtins","__loader__":"ListNode","__id__":9,"protocol":2,"content":['
                                        b'{"__class__":"A","__module__":"m","__loader__":"TypeNode","__id__":"\\u0041"},{"__id__":"A"}]}')


def repeats():
    x = object_("a.X", id_=5)
    yield "repeat", "only_id", file_of(list_(x, same(5), same(5)))
    yield "repeat", "before", file_of(list_(same(5), x))
    yield "repeat", "key_types_first", file_of(dict_({"a": object_("a.InContent", id_=5)}, key_types=list_(type_("a.InKeyTypes", id_=5))))
    yield "repeat", "key_types_of_earlier", file_of(list_(list_(type_(), id_=6), dict_({"a": json_()}, key_types=same(6))))
    yield "repeat", "key_types_unsafe_earlier", file_of(list_(list_(type_("a.B"), id_=6), dict_({"a": json_()}, key_types=same(6))))
    yield "repeat", "reduce_order", file_of(node("TreeNode", "sklearn.tree._tree.Tree", content=dict_({"a": object_("a.Content", id_=5)}), **{"__reduce__": {"args": list_(object_("a.Args", id_=5))}}))
    yield "repeat", "method_object", file_of(list_(object_("m.A", id_=5), node("MethodNode", "m.A", content={"func": "f", "obj": same(5)})))
    yield "repeat", "method_other_object", file_of(list_(object_("m.A", id_=5), node("MethodNode", "m.B", content={"func": "f", "obj": {**object_("m.B"), "__id__": 5}})))
    yield "repeat", "of_json", file_of(list_(json_("1", id_=5), object_("a.B", id_=5), json_("2", id_=5)))
    yield "repeat", "of_array", file_of(list_(node("NdArrayNode", "numpy.ndarray", id_=5, type="numpy", file="x"), same(5)), members={"x": b""})
    yield "repeat", "inside_array", file_of(list_(node("NdArrayNode", "numpy.ndarray", type="json", content=[x], shape=list_(json_("1"))), same(5)))
    yield "repeat", "attributes", file_of(node("ObjectNode", "m.A", content=dict_({"a": x, "b": same(5), "c": list_(same(5))})))
    yield "repeat", "loss_first", file_of(list_(loss(list_(type_(LOSS, id_=5))), same(5)))
    yield "repeat", "loss_last", file_of(list_(type_(LOSS, id_=5), loss(list_(same(5)))))
    yield "repeat", "cached_known", file_of(list_(x, node("CachedNode", "a.b", id_=5)))
    yield "repeat", "cached_unknown", file_of(list_(x, node("CachedNode", "a.b", id_=6)))
    yield "repeat", "cached_zero", file_of(list_(object_(id_=0), node("CachedNode", "a.b", id_=0)))
    yield "repeat", "cached_null", file_of(list_(x, node("CachedNode", "a.b", id_=None)))
    for levels in (5, 9, 25, 200):
        value = list_(x)
        for level in range(levels):
            value = list_({**value, "__id__": 100 + level}, same(100 + level))
        if levels < 100:
            yield "repeat", f"chain_{levels}", file_of(value)


def cycles():
    yield "cycle", "list_self", file_of(list_(same(1), id_=1))
    yield "cycle", "list_self_twice", file_of(list_(same(1), same(1), json_(), id_=1))
    yield "cycle", "unsafe_below", file_of(list_(list_(same(1), id_=2), object_("a.X"), id_=1))
    yield "cycle", "unsafe_first", file_of(list_(object_("a.X"), list_(same(1), id_=2), id_=1))
    yield "cycle", "unsafe_root", file_of(node("ListNode", "a.Root", id_=1, content=[list_(same(1)), json_()]))
    yield "cycle", "two", file_of(list_(list_(same(1), same(2), id_=2), list_(same(2), same(1), id_=3), object_("a.X"), id_=1))
    yield "cycle", "object", file_of(node("ObjectNode", "a.X", id_=1, content=dict_({"me": same(1)})))
    yield "cycle", "object_is_content", file_of(node("ObjectNode", "a.X", id_=1, content=same(1)))
    yield "cycle", "dict_key_types", file_of(dict_({"a": json_()}, key_types=same(1), id_=1))
    yield "cycle", "key_types_list", file_of(dict_({"a": json_()}, key_types=list_(type_(), same(8), id_=8), id_=1))
    yield "cycle", "method_self", file_of(node("MethodNode", "m.A", id_=1, content={"func": "f", "obj": same(1)}))
    yield "cycle", "partial_self", file_of(node("PartialNode", "functools.partial", id_=1, content={"func": same(1), "args": same(1), "kwds": same(1), "namespace": json_("null")}))
    yield "cycle", "default_factory", file_of(node("DefaultDictNode", "collections.defaultdict", id_=1, content={"main": dict_({}), "default_factory": same(1)}))
    yield "cycle", "array", file_of(node("NdArrayNode", "numpy.ndarray", id_=1, type="json", content=[same(1), object_("a.X")], shape=same(1)))
    yield "cycle", "tree", file_of(node("TreeNode", "sklearn.tree._tree.Tree", id_=1, content=same(1), **{"__reduce__": {"args": same(1)}}))
    yield "cycle", "operator", file_of(node("OperatorFuncNode", "operator.itemgetter", id_=1, attrs=same(1)))
    yield "cycle", "generator", file_of(node("RandomGeneratorNode", "numpy.random._generator.Generator", id_=1, content={"bit_generator": same(1), "seed_seq": same(1)}))
    yield "cycle", "long", file_of(ring(12))


def ring(size):
    value = list_(same(0.5), object_("a.End"))
    for _ in range(size):
        value = list_(value, json_())
    return {**value, "__id__": 0.5}


def key_types():
    def with_types(types, content=None):
        return dict_(content or {"a": json_(), "b": object_()}, key_types=types)

    yield "key_types", "short", file_of(with_types(list_(type_())))
    yield "key_types", "empty", file_of(with_types(list_()))
    yield "key_types", "long", file_of(with_types(list_(*[type_()] * 1, type_(), type_("builtins.int"))))
    yield "key_types", "unsafe", file_of(with_types(list_(type_(), type_("os.system"))))
    yield "key_types", "unsafe_list", file_of(with_types({**list_(type_(), type_()), "__class__": "deque"}))
    yield "key_types", "tuple", file_of(with_types(node("TupleNode", "builtins.tuple", content=[type_(), type_()])))
    yield "key_types", "dict", file_of(with_types(dict_({"x": type_()})))
    yield "key_types", "json", file_of(with_types(json_('["a"]')))
    yield "key_types", "not_types", file_of(with_types(list_(json_(), json_())))
    yield "key_types", "functions", file_of(with_types(list_(node("FunctionNode", "os.system"), type_())))
    yield "key_types", "nested", file_of(with_types(list_(list_(list_(type_("a.B"))))))
    yield "key_types", "content_key", file_of(dict_({"key_types": list_(json_()), "z": json_()}))
    yield "key_types", "content_key_unsafe", file_of(dict_({"key_types": list_(object_()), "z": json_()}))
    yield "key_types", "content_key_json", file_of(dict_({"key_types": json_(), "z": json_()}))
    yield "key_types", "content_key_last", file_of(dict_({"a": object_(), "key_types": list_()}))
    yield "key_types", "attribute", file_of(object_("a.B", {"key_types": list_(json_()), "z": list_(object_())}))
    yield "key_types", "ordered", file_of(dict_({"a": dict_({"b": object_()})}, name="collections.OrderedDict"))


def nesting():
    makers = {
        "list": lambda x: list_(x), "dict": lambda x: dict_({"k": x}), "tuple": lambda x: node("TupleNode", "builtins.tuple", content=[x]),
        "object": lambda x: node("ObjectNode", "a.B", content=x), "mixed": lambda x: list_(json_(), dict_({"k": x, "l": json_()}), object_()),
        "loss": lambda x: loss(x), "reduce": lambda x: node("ConstructorFromReduceNode", "a.B", content=x),
    }
    for name, make in makers.items():
        for levels in (20, 50):
            value = object_("a.Deepest")
            for _ in range(levels):
                value = make(value)
            yield "deep", f"{name}_{levels}", file_of(value)
    # json.dumps would not write these.
    for levels in (1500, 3000, 50000):
        start = b'{"__class__":"list","__module__":"builtins","__loader__":"ListNode","content":['
        first = start[:1] + b'"protocol":2,' + start[1:]
        yield "deep", f"text_{levels}", put_together(first + start * levels + b"]}" * (levels + 1))
    yield "deep", "unread_field", put_together(b'{"protocol":2,"__class__":"x","__module__":"y","__loader__":"TypeNode","extra":' + b"[" * 100000 + b"]" * 100000 + b"}")
    yield "deep", "wide", file_of(list_(*[json_(str(i)) for i in range(2000)], object_()))


def loss(args, name=LOSS, content=None, **more):
    return node("LossNode", name, content=content or dict_({}), **{"__reduce__": {"args": args}}, **more)


def losses():
    yield "loss", "trusted_below", file_of(loss(list_(type_(LOSS), node("ObjectNode", "sklearn._loss._loss.CyHuberLoss", content=None))))
    yield "loss", "beside", file_of(list_(loss(list_()), type_(LOSS)))
    yield "loss", "hinge_below", file_of(loss(list_(type_("sklearn.linear_model._sgd_fast.Hinge"))))
    yield "loss", "not_allowed", file_of(loss(list_(type_(LOSS)), name="os.system"))
    yield "loss", "in_loss", file_of(loss(list_(loss(list_(type_(LOSS)), name="a.B"))))
    yield "loss", "containers_below", file_of(loss(node("ListNode", LOSS, content=[node("DictNode", LOSS, content={}, key_types=node("ListNode", LOSS, content=[]))])))
    yield "loss", "default_dict_below", file_of(loss(node("DefaultDictNode", LOSS, content={"main": dict_({}), "default_factory": type_(LOSS)})))
    yield "loss", "tree_below", file_of(loss(node("TreeNode", LOSS, content=type_(LOSS), **{"__reduce__": {"args": type_("a.B")}})))
    yield "loss", "function_below", file_of(loss(list_(node("FunctionNode", LOSS), node("SparseMatrixNode", LOSS, type="scipy", file="schema.json"))))
    yield "loss", "in_tree", file_of(node("TreeNode", "sklearn.tree._tree.Tree", content=loss(list_(type_(LOSS))), **{"__reduce__": {"args": type_(LOSS)}}))
    yield "loss", "old_name", file_of(node("SGDNode", "sklearn.linear_model._sgd_fast.Hinge", content=dict_({}), **{"__reduce__": {"args": list_()}}))
    yield "loss", "old_name_protocol_0", file_of(node("SGDNode", "sklearn.linear_model._sgd_fast.Hinge", content=dict_({}), **{"__reduce__": {"args": list_()}}), 0)
    yield "loss", "deprecated_keys", file_of(node("_DictWithDeprecatedKeysNode", "sklearn.covariance._graph_lasso._DictWithDeprecatedKeys", content={"main": dict_({}), "_deprecated_key_to_new_key": dict_({})}))


def methods():
    plain = object_("m.A", {"x": json_()})
    for title, label, content in (
        ("right", "m.A", {"func": "f", "obj": plain}), ("wrong_class", "m.B", {"func": "f", "obj": plain}), ("wrong_module", "n.A", {"func": "f", "obj": plain}),
        ("old_label", "builtins.method", {"func": "f", "obj": plain}), ("of_type", "m.A", {"func": "f", "obj": type_("m.A")}), ("dunder", "m.A", {"func": "__class__", "obj": plain}),
        ("empty_name", "m.A", {"func": "", "obj": plain}), ("of_json", "builtins.str", {"func": "join", "obj": json_('"x"')}), ("of_list", "builtins.list", {"func": "append", "obj": list_()}),
        ("of_method", "m.A", {"func": "g", "obj": node("MethodNode", "m.A", content={"func": "f", "obj": plain})}), ("dotted", "m.A", {"func": "a.b\nc", "obj": plain}),
        ("func_first_missing_obj", "m.A", {"func": "f"}), ("extra", "m.A", {"func": "f", "obj": plain, "more": 1}),
    ):
        yield "method", title, file_of(node("MethodNode", label, content=content))
    for module in ("operator", "_operator", "os", "", "operator.x"):
        yield "operator", f"module_{module}", file_of(node("OperatorFuncNode", "x.itemgetter", attrs=node("TupleNode", "builtins.tuple", content=[json_()])) | {"__module__": module})
    yield "operator", "other_class", file_of(node("OperatorFuncNode", "operator.call", attrs=node("TupleNode", "builtins.tuple", content=[object_()])))


def generators():
    label = "numpy.random._generator.Generator"

    def generator(state, **more):
        return node("RandomGeneratorNode", label, content={"bit_generator": state, "seed_seq": dict_({}), **more})

    def named(text):
        return dict_({"bit_generator": json_(text)})

    for text in ('"PCG64"', '"MT19937"', '"Philox"', '"SFC64"', '"PCG64DXSM"', '"BitGenerator"', '"seed"', '"test"', '""', '"a b"', "5", "null", '["PCG64"]', "PCG64", "",
                 ' "PCG64" ', '"PCG\\u0036\\u0034"', '"PCG64" x', '"\\n"', '"PCG64.x"', "{}", "NaN", "[" * 3000, '"\\ud800"', '"tab\there"', "9" * 5000):
        title = f"{len(text)}_{text[:12]}"
        for protocol in (1, 2):
            yield "generator", f"name_{protocol}_{title}", file_of(generator(named(text)), protocol)
    yield "generator", "no_name", file_of(generator(dict_({"state": json_()})))
    yield "generator", "name_is_string", file_of(generator(dict_({"bit_generator": {**json_('"PCG64"'), "content": 5}})))
    yield "generator", "list_state", file_of(generator(list_(json_())))
    yield "generator", "object_state", file_of(generator(node("ObjectNode", "a.B", content={"bit_generator": json_('"PCG64"'), "__id__": 3})))
    yield "generator", "repeat_state", file_of(list_(dict_({"bit_generator": json_('"PCG64"')}, id_=5), generator(same(5))))
    yield "generator", "repeat_name", file_of(list_(json_('"seed"', id_=5), generator(dict_({"bit_generator": json_('"PCG64"', id_=5)}))))
    yield "generator", "unsafe_state", file_of(generator(dict_({"bit_generator": json_('"PCG64"'), "x": object_()})))
    yield "generator", "own_label", file_of(generator(named('"PCG64"')) | {"__class__": "Other"})
    for protocol in (0, 1):
        yield "generator", f"plain_state_{protocol}", file_of(node("RandomGeneratorNode", label, content={"bit_generator": {"bit_generator": "PCG64", "state": {"state": 2**127, "inc": 3}, "has_uint32": 0}}), protocol)
        yield "generator", f"old_without_seed_{protocol}", file_of(node("RandomGeneratorNode", label, content={"bit_generator": named('"PCG64"')}), protocol)
    yield "generator", "v0_empty", file_of(node("RandomGeneratorNode", label, content={"bit_generator": {}}), 0)
    yield "generator", "v0_string", file_of(node("RandomGeneratorNode", label, content={"bit_generator": "PCG64"}), 0)
    yield "generator", "v0_null", file_of(node("RandomGeneratorNode", label, content={"bit_generator": None}), 0)


def functions_v0():
    for title, content in {"ufunc": {"module_path": "numpy", "function": "sqrt"}, "scipy": {"module_path": "scipy.special._ufuncs", "function": "expit"}, "user": {"module_path": "m", "function": "f"},
                           "missing": {"module_path": "m"}, "number": {"module_path": "m", "function": 1}, "empty": {}, "list": [], "string": "numpy.sqrt", "null": None,
                           "extra": {"module_path": "m", "function": "f", "x": 1}, "empty_names": {"module_path": "", "function": ""}}.items():
        for label in ("builtins.function", "numpy.ufunc"):
            for protocol in (0, 1):
                yield "function_v0", f"{title}_{label}_{protocol}", file_of(list_(node("FunctionNode", label, content=content), json_()), protocol)
    yield "function_v0", "bare", file_of(node("FunctionNode", "numpy.sqrt"), 0)


def random_trees():
    """Trees of many shapes, for the guides of visualize when rows are hidden."""
    for seed in range(60):
        choose = random.Random(seed)

        def make(levels):
            kind = choose.randrange(7) if levels else 0
            unsafe = choose.random() < 0.35
            children = [make(levels - 1) for _ in range(choose.randrange(4))] if kind else []
            if kind == 0:
                return object_("a.Leaf", id_=None) if unsafe else json_(str(choose.randrange(99)))
            if kind in (1, 2):
                return list_(*children, name="a.List" if unsafe else "builtins.list")
            if kind in (3, 4):
                return dict_({f"k{i}": child for i, child in enumerate(children)}, name="a.Dict" if unsafe else "builtins.dict")
            if kind == 5:
                return node("ObjectNode", "a.Object" if unsafe else "sklearn.linear_model._base.LinearRegression", content=list_(*children))
            return node("PartialNode", "functools.partial", content=dict(zip(("func", "args", "kwds", "namespace"), [make(levels - 1) for _ in range(4)])))

        yield "random_tree", f"{seed:02}", put_together(root(make(1 + seed % 5)))


def all_files():
    for make in (ids, repeats, cycles, key_types, nesting, losses, methods, generators, functions_v0, random_trees):
        yield from make()
