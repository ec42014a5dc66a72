#!/usr/bin/env python3
"""Whether two files are one to skops: run by the python of a stack.

    loaded_alike.py BEFORE AFTER OUT --files LIST

For each NAME of LIST, BEFORE/NAME and AFTER/NAME are loaded, listed and shown, and OUT/NAME.json says

    loads         whether the first one loads
    predictions   how many answers of models were compared
    faults        what is different
    crash         true: Python did not survive it, though it survives BEFORE/NAME
"""

import argparse
import json
import sys
import warnings
from pathlib import Path

import numpy as np

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "conformance")]

# Nobody can tell two equal ones of these apart but by `is`; np.generic: scalars.
VALUES = (type(None), bool, int, float, complex, str, bytes, type, np.generic, np.dtype, np.ufunc)


class Identities:
    """Walks over two equal things: what is one object here has to be one object there."""

    def __init__(self) -> None:
        self.second_of: dict[int, int] = {}
        self.first_of: dict[int, int] = {}
        self.alive: list = []  # no id is used twice

    def difference(self, first, second) -> str:
        waiting = [(first, second, "root")]
        while waiting:
            a, b, path = waiting.pop()
            if isinstance(a, VALUES) or callable(a) and not hasattr(a, "__dict__"):
                continue
            known = self.second_of.get(id(a))
            if known is not None or id(b) in self.first_of:
                if known != id(b) or self.first_of.get(id(b)) != id(a):
                    if not isinstance(a, tuple):
                        return f"{path}: is shared in one and not in the other"
                continue
            self.second_of[id(a)], self.first_of[id(b)] = id(b), id(a)
            self.alive += [a, b]
            waiting += self.parts(a, b, path)
        return ""

    @staticmethod
    def parts(a, b, path: str) -> list:
        from round_trip import reduced

        if isinstance(a, np.ndarray):
            return list(zip(a.ravel(), b.ravel(), [f"{path}[...]"] * a.size)) if a.dtype == object else []
        if type(a) is dict:
            return [(a[key], other, f"{path}[{key!r}]") for key, other in zip(a, b.values())]
        if type(a) in (list, tuple):
            return [(x, y, f"{path}[{i}]") for i, (x, y) in enumerate(zip(a, b))]
        if type(a) in (set, frozenset):
            return []
        if hasattr(a, "__dict__"):
            return [(vars(a), vars(b), path)]
        try:
            x, y = reduced(a), reduced(b)
        except Exception:
            return []
        return [] if isinstance(x, str) else [(x, y, path)]


def asked(question):
    try:
        return question()
    except RecursionError:
        return "RecursionError"
    except Exception as error:
        return f"{type(error).__name__}: {str(error)[:200]}"


def lines(path: Path) -> list:
    import skops.io

    shown: list = []
    skops.io.visualize(path, sink=lambda nodes, show: shown.extend(tuple(vars(node).items()) for node in nodes))
    return shown


def differences(first, second) -> list[str]:
    import round_trip

    return list(filter(None, [asked(lambda: round_trip.difference(first, second)), asked(lambda: Identities().difference(first, second))]))


def answer_of(before: Path, after: Path) -> dict:
    import predictions
    import skops.io

    warnings.simplefilter("ignore")
    faults = []
    types = asked(lambda: skops.io.get_untrusted_types(file=before))
    if (found := asked(lambda: skops.io.get_untrusted_types(file=after))) != types:
        faults.append(f"lists {found}, was {types}")
    if asked(lambda: lines(after)) != asked(lambda: lines(before)):
        faults.append("visualize shows something else")
    if not isinstance(types, list):
        return {"faults": faults}
    try:
        first = skops.io.load(before, trusted=types)
    except Exception as error:
        wanted = f"{type(error).__name__}: {str(error)[:200]}"
        got = asked(lambda: skops.io.load(after, trusted=types))
        return {"faults": faults + ([f"raised {wanted}, now {str(got)[:200]}"] if got != wanted else [])}
    try:
        second = skops.io.load(after, trusted=types)
    except Exception as error:
        return {"loads": True, "faults": [*faults, f"does not load: {type(error).__name__}: {str(error)[:200]}"]}
    if found := differences(first, second):
        # Some differ each time: a seed sequence that the file does not hold is another one.
        anyway = differences(first, skops.io.load(before, trusted=types))
        faults += [fault for fault in found if fault not in anyway]
    predicted = predictions.compare(first, second)
    faults += [f"answers differently: {name}" for name in predicted["different"]]
    return {"loads": True, "predictions": predicted["compared"], "faults": faults}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("before", "after", "out"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--files", type=Path, required=True, help="one name a line")
    arguments = parser.parse_args()
    import estimators  # noqa: F401
    import forked

    def about(name: str) -> bytes:
        return (arguments.before / name).read_bytes() + (arguments.after / name).read_bytes()

    names = arguments.files.read_text().split("\n")
    answers = {name: arguments.out / f"{name}.json" for name in names}
    forked.answer_all(names, answers.get, about, lambda name: answer_of(arguments.before / name, arguments.after / name))
    crashed = [name for name in names if json.loads(answers[name].read_text()).get("crash")]
    # Of some not even what skops wrote loads: a bare bit generator ends in a segmentation fault.
    alone = {name: arguments.out / f"{name}.alone.json" for name in crashed}
    forked.answer_all(crashed, alone.get, about, lambda name: answer_of(arguments.before / name, arguments.before / name))
    for name in crashed:
        if json.loads(alone[name].read_text()).get("crash"):
            answers[name].write_text(json.dumps({"faults": []}))


if __name__ == "__main__":
    main()
