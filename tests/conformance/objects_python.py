"""Python's own objects: containers, scalars, functions, methods, partials, dates."""

import collections
import datetime
import decimal
import fractions
import functools
import operator
import pathlib
import uuid
import zipfile
import zoneinfo

import numpy as np
import user_module as user


def nested(levels, make=lambda x: [x]):
    value = 1
    for _ in range(levels):
        value = make(value)
    return value


def scalars(r):
    r.values(
        "scalar",
        none=None, true=True, false=False, zero=0, int=7, negative=-3, big=2**200,
        float=0.1, float_exponent=1e300, nan=float("nan"), infinity=float("inf"),
        minus_infinity=float("-inf"), minus_zero=-0.0, empty_str="", str="text",
        str_quotes='a "quoted" \\ text', str_unicode="ünïcödé ∀ 🙂", str_newline="a\nb\tc\r",
        str_controls="\x00\x07\x1b[31m\x7f", str_bidi="a\u202eb\u2066c", str_surrogate="\ud800",
        str_long="x" * 5000, ellipsis=..., not_implemented=NotImplemented, complex=1 + 2j,
        decimal=decimal.Decimal("1.5"), fraction=fractions.Fraction(1, 3), uuid=uuid.UUID(int=5),
        path=pathlib.PurePosixPath("a/b"), range=range(3), object=object(),
        str_subclass=user.StrSubclass("x"), int_subclass=user.IntSubclass(3),
        enum=user.Color.RED, int_enum=user.Number.ONE, frozenset=frozenset([1]),
        memoryview=memoryview(b"x"), generator=(i for i in []),
        slice_full=slice(None), slice_ints=slice(1, 20, 3), slice_strings=slice("a", "b"),
        slice_float=slice(0.5, float("nan"), 2**70),
    )
    r.add("scalar", "slice_numpy", lambda: slice(np.int64(1), None))
    r.add("scalar", "slice_in_list", lambda: [slice(1, 2), 3])


def binary(r):
    for name, value in {
        "empty": b"", "short": b"abc", "quote": b"it's", "both_quotes": b"'\"",
        "length_24": b"x" * 21, "length_25": b"x" * 22, "long": bytes(range(256)),
        "nul": b"\0" * 40, "quotes_long": b"'" * 40, "escapes": b"\n\t\\\r" * 9,
        "edge": b"abcdefghi\xff\xfe\xfdjklmnop\x00\x01",
    }.items():
        r.add("bytes", f"bytes_{name}", lambda value=value: value)
        r.add("bytes", f"bytearray_{name}", lambda value=value: bytearray(value))
    r.add("bytes", "subclass", lambda: user.BytesSubclass(b"abc"))
    r.add("bytes", "in_containers", lambda: {"a": b"1", "b": [bytearray(b"2"), b"1"]})
    r.add("bytes", "numpy_bytes", lambda: np.bytes_(b"abc"))


def containers(r):
    shared = [1, 2, user.Plain()]
    r.values(
        "container",
        dict={"a": 1, "b": None}, dict_empty={}, list=[1, "a", None], list_empty=[],
        tuple=(1, (2, 3)), tuple_empty=(), set={1, 2, "c"}, set_empty=set(),
        dict_int_keys={1: "a", 2: "b", -5: "c"}, dict_float_keys={0.5: 1, float("nan"): 2},
        dict_bool_keys={True: 1, False: 2}, dict_none_key={None: 1, "a": 2},
        dict_mixed_keys={1: "a", "1": "b", 2.5: "c"}, dict_tuple_keys={(1, 2): 3},
        dict_bytes_keys={b"a": 1}, dict_type_keys={int: 1}, dict_big_key={2**80: 1},
        dict_key_types={"key_types": 1}, dict_key_content={"content": {"content": [1]}},
        dict_odd_keys={"": 1, " ": 2, "a\nb": 3, "\u202e": 4, "é": 5, "__class__": 6, "\x1b": 7},
        dict_enum_keys={user.Color.RED: 1}, dict_str_subclass_keys={user.StrSubclass("k"): 1},
        ordered=collections.OrderedDict(b=1, a=2), counter=collections.Counter("abca"),
        deque=collections.deque([1, 2]), chain_map=collections.ChainMap({"a": 1}),
        defaultdict_list=collections.defaultdict(list, a=[1]),
        defaultdict_none=collections.defaultdict(None, a=1),
        defaultdict_int_keys=collections.defaultdict(int, {1: 2}),
        defaultdict_user=collections.defaultdict(user.Plain, a=user.Plain()),
        defaultdict_function=collections.defaultdict(user.function),
        namedtuple=user.Point(1, [2]), dict_subclass=user.DictSubclass(a=1),
        list_subclass=user.ListSubclass([1, 2]), tuple_subclass=user.TupleSubclass((1, 2)),
        set_subclass=user.SetSubclass([1]), nested_20=nested(20),
        nested_dicts=nested(25, lambda x: {"k": x}), nested_tuples=nested(15, lambda x: (x, x)[:1]),
        nested_mixed={"a": [{"b": ({"c": {1: [set()]}},)}]}, wide=list(range(300)),
        list_of_empties=[[], {}, (), set(), "", None, [[]], [{}]],
        shared_twice=[shared, shared], shared_in_dict={"x": shared, "y": {"z": shared}},
        shared_strings=["text", "text", "other", "text"], user_in_list=[user.Plain(), [user.Empty()]],
        last_and_not={"a": {"b": 1, "c": user.Plain()}, "d": [user.Plain(), 1]},
        hidden_parents={"a": [1, [2, [user.Plain()]]], "b": 2},
        mapping_proxy=type(user).__dict__,
    )
    r.add("container", "dict_numpy_keys", lambda: {np.int64(1): 1, np.float32(0.5): 2, np.str_("s"): 3})
    r.add("container", "dict_numpy_bool_key", lambda: {np.bool_(True): 1})
    r.add("container", "dict_numpy_datetime_key", lambda: {np.datetime64("2020-01-01"): 1})
    r.add("container", "cycle", cycle)
    # json.dumps writes it in one piece where skops would walk it.
    r.add("container", "shared_chain", lambda: functools.reduce(lambda x, _: [x, x], range(6), [1]))


def cycle():
    value = []
    value.append(value)
    return value


def dates(r):
    utc = datetime.timezone.utc
    r.values(
        "datetime",
        datetime=datetime.datetime(2020, 1, 2, 3, 4, 5, 6), date=datetime.date(2020, 1, 2),
        time=datetime.time(1, 2), timedelta=datetime.timedelta(days=1, seconds=2), utc=utc,
        offset=datetime.timezone(datetime.timedelta(hours=2), "CEST"),
        aware=datetime.datetime(2020, 1, 2, tzinfo=utc), fold=datetime.datetime(2020, 1, 2, fold=1),
        list=[datetime.date(2020, 1, 2), datetime.timedelta(3)],
    )
    r.add("datetime", "zoneinfo", lambda: zoneinfo.ZoneInfo("Europe/Berlin"))
    r.add("datetime", "aware_zoneinfo",
          lambda: datetime.datetime(2020, 1, 2, tzinfo=zoneinfo.ZoneInfo("Europe/Berlin")))


def code(r):
    plain = user.Plain()
    r.values(
        "code",
        builtin_len=len, builtin_print=print, function=user.function, lambda_=lambda x: x,
        type_user=user.Plain, type_inner=user.Named.Inner, type_type=type, type_none=type(None),
        math_sqrt=__import__("math").sqrt, os_getcwd=__import__("os").getcwd,
        bound=plain.method, two_bound=[plain.method, plain.method], bound_class=plain.class_method,
        unbound=user.Plain.method, static=plain.static_method, bound_builtin=[1].append,
        bound_dict_method={}.get, partial=functools.partial(user.function, 1, x=2),
        partial_empty=functools.partial(len), partial_nested=functools.partial(
            functools.partial(user.function, 1), 2),
        partial_bound=functools.partial(plain.method, 3), partial_operator=functools.partial(operator.add, 1),
        partial_kwargs=functools.partial(dict, a=[1, {"b": user.Plain()}]),
        itemgetter=operator.itemgetter(1), itemgetter_many=operator.itemgetter(1, "a", slice(1, 2)),
        attrgetter=operator.attrgetter("a.b"), attrgetter_many=operator.attrgetter("a", "b"),
        methodcaller=operator.methodcaller("f"), methodcaller_args=operator.methodcaller("f", 1, [2]),
        methodcaller_kwargs=operator.methodcaller("f", 1, k=2), operator_add=operator.add,
        module=operator, regex=__import__("re").compile("a+"), property_value=property(user.function),
        exception=ValueError("text"), logger=__import__("logging").getLogger("x"),
        lru_cache=functools.lru_cache(user.function),
    )
    r.add("code", "partial_attributes", partial_with_attributes)
    r.add("code", "partial_subclass", lambda: type("P", (functools.partial,), {})(len))
    for type_ in (int, float, str, bool, list, set, map, tuple, dict, bytes, bytearray, slice, object,
                  complex, frozenset, zip, range, collections.OrderedDict, collections.defaultdict):
        r.add("code", f"type_{type_.__name__}", lambda type_=type_: type_)


def partial_with_attributes():
    result = functools.partial(user.function, 1)
    result.note = user.Plain()
    return result


def user_objects(r):
    for cls in (user.Plain, user.Empty, user.KeyTypesAttribute, user.Slotted, user.WithState,
                user.TupleState, user.FalseState, user.ReducedByFunction, user.ErrorState):
        r.add("user", cls.__name__, cls)
    r.add("user", "Reduced", lambda: user.Reduced(1, [user.Plain()]))
    r.add("user", "ReducedLong", lambda: user.ReducedLong({"a": 1}))
    r.add("user", "reduced_nested", lambda: user.Reduced(user.Reduced(1, 2), user.ReducedLong(3)))
    r.add("user", "main_class", main_class)
    r.add("user", "self_reference", self_reference)
    r.add("user", "nested_classes", lambda: user.Plain(user.Plain({"a": user.Named.Inner()})))
    r.add("user", "odd_names", odd_names)
    r.add("user", "attribute_names", attribute_names)


def main_class():
    cls = type("InMain", (), {"__module__": "__main__"})
    result = cls()
    result.x = [cls()]
    return result


def self_reference():
    result = user.Plain()
    result.value = result
    return result


def odd_names():
    cls = type("Naïve\u202eName\n\x1b[31m", (), {"__module__": "mödule . with spaces"})
    result = cls()
    result.x = 1
    return result


def attribute_names():
    result = user.Empty()
    for name in ("", "a b", "ünï", "tab\t", "line\nbreak", "[bold]markup[/bold]", "\u2067bidi", "0"):
        result.__dict__[name] = user.Empty()
    return result


def compressions(r):
    value = {"a": np.arange(3000), "b": b"x" * 2000, "c": [user.Plain(), "text" * 50]}
    methods = {"stored": zipfile.ZIP_STORED, "deflated": zipfile.ZIP_DEFLATED,
               "bzip2": zipfile.ZIP_BZIP2, "lzma": zipfile.ZIP_LZMA}
    for name, method in methods.items():
        r.add("compression", name, lambda: value, compression=method)
    for method, level in (("deflated", 0), ("deflated", 1), ("deflated", 9), ("bzip2", 1), ("bzip2", 9)):
        r.add("compression", f"{method}_{level}", lambda: value, compression=methods[method], compresslevel=level)


def register(r):
    for fill in (scalars, binary, containers, dates, code, user_objects, compressions):
        fill(r)
