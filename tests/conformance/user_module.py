"""Functions and classes of a user, for objects that name code outside any library."""

import collections
import enum


def function(x):
    return x


def reduce_function(a, b):
    return Reduced(a, b)


class Plain:
    """State in __dict__."""

    CLASS_LEVEL = 1

    def __init__(self, value=1):
        self.value = value

    def method(self, x=None):
        return self.value

    @classmethod
    def class_method(cls):
        return cls

    @staticmethod
    def static_method():
        return 1


class Empty:
    pass


class KeyTypesAttribute:
    """An attribute that visualize takes for its own key_types and hides."""

    def __init__(self):
        self.key_types = [Plain()]
        self.other = Plain()


class Slotted:
    __slots__ = ("a", "b")

    def __init__(self):
        self.a = 1
        self.b = Plain()


class WithState:
    def __init__(self):
        self.x = 1

    def __getstate__(self):
        return {"x": self.x, "more": [Plain(), None]}

    def __setstate__(self, state):
        self.x = state["x"]


class TupleState:
    def __getstate__(self):
        return (1, "two", Plain())

    def __setstate__(self, state):
        self.state = state


class FalseState:
    def __getstate__(self):
        return None


class Reduced:
    """The constructor call alone restores it: ConstructorFromReduceNode."""

    def __init__(self, a, b):
        self.a, self.b = a, b

    def __reduce__(self):
        return (Reduced, (self.a, self.b))


class ReducedLong:
    """As Reduced with the None entries that 0.16 accepts."""

    def __init__(self, a):
        self.a = a

    def __reduce__(self):
        return (ReducedLong, (self.a,), None, None)


class ReducedByFunction:
    def __init__(self, a=1):
        self.a = a

    def __reduce__(self):
        return (reduce_function, (self.a, 2))


class DictSubclass(dict):
    pass


class ListSubclass(list):
    pass


class TupleSubclass(tuple):
    pass


class SetSubclass(set):
    pass


class StrSubclass(str):
    pass


class IntSubclass(int):
    pass


class BytesSubclass(bytes):
    pass


class Color(enum.Enum):
    RED = 1
    GREEN = "green"


class Number(enum.IntEnum):
    ONE = 1


class Named(Plain):
    class Inner:
        pass


Point = collections.namedtuple("Point", ["x", "y"])


class ErrorState:
    def __getstate__(self):
        raise RuntimeError("this state cannot be had")
