"""Genuine files, written by the pickle module itself: nothing here may be flagged above info.

The classes of `survey` stand for a user's own module. prove.py has no such module: those files do not load there.
"""

import array
import bz2
import collections
import datetime
import decimal
import enum
import fractions
import functools
import gzip
import lzma
import operator
import pathlib
import pickle
import re
import sys
import types
import zlib

from cases import Case

TECHNIQUE = "controls"


class Point:
    """Pickled as survey.Point, with a plain __dict__."""

    def __init__(self, x, y):
        self.x, self.y = x, y


class Slotted:
    __slots__ = ("left", "right")

    def __init__(self):
        self.left, self.right = 1, [2]


class Pair(tuple):
    pass


class Settings(dict):
    pass


class Colour(enum.Enum):
    RED = 1


def _as_user_module() -> None:
    """Gives the classes the module name that their pickles shall carry."""
    module = types.ModuleType("survey")
    for item in (Point, Slotted, Pair, Settings, Colour):
        item.__module__ = "survey"
        setattr(module, item.__name__, item)
    sys.modules["survey"] = module


def _model_like() -> dict:
    return {
        "name": "linear",
        "coef_": [0.5, -1.25, 3.0],
        "intercept_": 0.1,
        "classes_": ("a", "b"),
        "fitted": True,
        "notes": None,
        "tags": {"x"},
        "raw": b"\x00\x01\x02",
    }


def values() -> dict:
    loop: list = [1]
    loop.append(loop)
    shared = [1.5, 2.5]
    return {
        "dict": _model_like(),
        "list": list(range(1000)),
        "nested": {"a": {"b": {"c": [(1, 2), (3, 4)]}}},
        "numbers": [0, -1, 255, 65536, -(2**31), 2**31, 2**64, -(2**200), 1.5, float("inf"), 1e-300],
        "text": "Größe ☃ \U0001f40d",
        "long_text": "a" * 70000,
        "bytes": bytes(range(256)) * 300,
        "bytearray": bytearray(b"abc"),
        "none": None,
        "booleans": [True, False],
        "sets": [frozenset((1,)), {2}],
        "shared": [shared, shared],
        "recursive": loop,
        "deep": functools.reduce(lambda inner, _: [inner], range(50), 1),
        "tuples": [(), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4)],
        "ordered": collections.OrderedDict(a=1, b=2),
        "counter": collections.Counter("abca"),
        "defaultdict": collections.defaultdict(list, {"a": [1]}),
        "deque": collections.deque([1, 2, 3], 5),
        "dates": [
            datetime.date(2024, 2, 29),
            datetime.datetime(2024, 2, 29, 12, 30),
            datetime.time(1, 2, 3),
            datetime.timedelta(days=1),
            datetime.timezone.utc,
            datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone(datetime.timedelta(hours=2))),
        ],
        "decimal": decimal.Decimal("1.50"),
        "fraction": fractions.Fraction(1, 3),
        "complex": 1 + 2j,
        "slices": [slice(1, 2, 3), slice(None)],
        "range": range(1, 10, 2),
        "path": pathlib.PurePosixPath("a/b"),
        "regex": re.compile("a+b", re.I),
        "array": array.array("d", [1.5, 2.5]),
        "operators": [operator.itemgetter(1), operator.attrgetter("a.b"), operator.methodcaller("lower")],
        "partial": functools.partial(operator.mul, 2),
        "types": [int, str, list, dict, float],
        "namespace": types.SimpleNamespace(a=1, b="c"),
        "user_object": Point(1, [2.0]),
        "user_slots": Slotted(),
        "user_tuple": Pair((1, 2)),
        "user_dict": Settings(a=1),
        "user_enum": Colour.RED,
    }


def cases():
    _as_user_module()
    everything = values()
    for number, (name, value) in enumerate(everything.items()):
        protocol = (2, 3, 4, 5)[number % 4]
        yield control(f"{name}.pkl", pickle.dumps(value, protocol), user=name.startswith("user_"))
    model = _model_like()
    for protocol in range(6):
        yield control(f"protocol_{protocol}.pkl", pickle.dumps({**model, "tags": None}, protocol))
        yield control(f"python_pickler_{protocol}.pkl", pickle._dumps({**model, "tags": None}, protocol))
    plain = pickle.dumps({**model, "data": list(range(500))}, 4)
    for name, data in (
        ("zlib.z", zlib.compress(plain)),
        ("gzip.gz", gzip.compress(plain, mtime=0)),
        ("bz2.bz2", bz2.compress(plain)),
        ("xz.xz", lzma.compress(plain)),
        ("lzma.lzma", lzma.compress(plain, format=lzma.FORMAT_ALONE)),
    ):
        yield control(f"compressed_{name}", data, loader="joblib")
    yield control("extension.sav", plain)
    yield control("extension.bin", plain)


def control(name: str, data: bytes, user: bool = False, loader: str = "pickle") -> Case:
    return Case(
        name,
        data,
        "control",
        None,
        "a type of a user's module: to review" if user else "",
        loader=loader,
        proof="raises:ModuleNotFoundError" if user else "loads",
        needs=["joblib", "numpy"] if loader == "joblib" else [],
        # Nobody can tell the member of a user's enumeration, or a user's named tuple, from any other call.
        expect="call-unknown" if name in ("user_tuple.pkl", "user_enum.pkl") else None,
    )
