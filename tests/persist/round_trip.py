"""Whether an object came back from a file as it was: types, values and the order of dicts, not identity."""

import types

import numpy as np

ATOMS = (type(None), bool, int, str, bytes, bytearray, complex, type, types.FunctionType, types.BuiltinFunctionType, np.ufunc)


def difference(ours, theirs, path: str = "root", seen: set | None = None) -> str:
    """Where and how the two differ first; empty if they do not."""
    seen = set() if seen is None else seen
    if (id(ours), id(theirs)) in seen:
        return ""
    seen.add((id(ours), id(theirs)))
    if type(ours) is not type(theirs):
        return f"{path}: {type(ours).__name__} became {type(theirs).__name__}"
    if isinstance(ours, float):
        return "" if ours == theirs or ours != ours and theirs != theirs else f"{path}: number"
    if isinstance(ours, (np.ndarray, np.generic)) and not isinstance(ours, np.ma.MaskedArray):
        return array_difference(ours, theirs, path, seen)
    if isinstance(ours, ATOMS):
        return "" if ours == theirs else f"{path}: value"
    if type(ours) in (list, tuple):
        return items_difference(ours, theirs, path, seen)
    if type(ours) in (set, frozenset):
        return items_difference(sorted(ours, key=repr), sorted(theirs, key=repr), path, seen)
    if type(ours) is dict:
        return items_difference(list(ours), list(theirs), f"{path}.keys()", seen) or next(
            filter(None, (difference(ours[a], theirs[b], f"{path}[{a!r}]", seen) for a, b in zip(ours, theirs))), "")
    if isinstance(ours, types.MethodType):
        return difference(ours.__self__, theirs.__self__, path, seen) or ("" if ours.__name__ == theirs.__name__ else f"{path}: name")
    a, b = reduced(ours), reduced(theirs)
    if isinstance(a, str) or isinstance(b, str):
        return "" if a == b else f"{path}: value"
    return items_difference(a, b, f"{path}<{type(ours).__name__}>", seen)


def reduced(thing):
    try:
        parts = thing.__reduce_ex__(4)
    except TypeError:
        return (thing.__reduce__(),)
    if isinstance(parts, str):
        return parts
    parts = list(parts)
    for place in (3, 4):  # items of lists and dicts
        if len(parts) > place and parts[place] is not None:
            parts[place] = list(parts[place])
    return parts


def items_difference(ours, theirs, path: str, seen: set) -> str:
    if len(ours) != len(theirs):
        return f"{path}: length"
    return next(filter(None, (difference(a, b, f"{path}[{i}]", seen) for i, (a, b) in enumerate(zip(ours, theirs)))), "")


def array_difference(ours, theirs, path: str, seen: set) -> str:
    if ours.dtype != theirs.dtype or ours.dtype.flags != theirs.dtype.flags or (ours.dtype.metadata or None) != (theirs.dtype.metadata or None):
        return f"{path}: dtype {ours.dtype} became {theirs.dtype}"
    if ours.shape != theirs.shape:
        return f"{path}: shape"
    if isinstance(ours, np.ndarray) and ours.flags.f_contiguous != theirs.flags.f_contiguous and not ours.dtype.hasobject:
        return f"{path}: order"
    if ours.dtype == object:
        return items_difference(list(ours.ravel()), list(theirs.ravel()), path, seen)
    if ours.dtype.names:
        return next(filter(None, (array_difference(ours[name], theirs[name], f"{path}[{name!r}]", seen) for name in ours.dtype.names)), "")
    if ours.dtype.itemsize == 16 or ours.dtype.kind == "c":  # long doubles have padding
        return "" if np.array_equal(ours, theirs, equal_nan=True) else f"{path}: values"
    return "" if ours.tobytes() == theirs.tobytes() else f"{path}: values"
