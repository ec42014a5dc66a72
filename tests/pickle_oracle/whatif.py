"""One file under one loader, and whether the recorder or the file is why it ended.

Where a loader refuses a recorder that stands for an unknown value, the real value might be of the kind that it wants.
So a file that ends in an error is loaded again with single values of other kinds (a tuple, a dict, a str, ...). If one
of these runs gets to the end or to further events, the first one ended at a limit of the recorder and not of the file.
"""

import pickle
import time
import traceback
from dataclasses import dataclass
from itertools import combinations, product
from pathlib import Path

from recorder import KINDS, Journal
from show import JailBug

KINDS_INSTEAD = [kind for kind in KINDS if kind != "class"]
# Two unknown values in one opcode: NEWOBJ_EX with both arguments, STACK_GLOBAL with both names, SETITEM of a list, BUILD
# with both parts of a state.
PAIRS_INSTEAD = [("tuple", "dict"), ("dict", "tuple"), ("str", "str"), ("slice", "tuple"), ("tuple", "slice"), ("int", "int"),
                 ("iterable", "dict"), ("dict", "iterable"), ("none", "dict"), ("dict", "none")]
PAIRED = 12  # as many values before the end are tried in pairs
BUDGET = 3.0  # seconds of the processor for all these runs; a huge memo makes each of them slow
# Errors that say that a value is of the wrong kind; others cannot come from a recorder.
OF_KIND = (TypeError, AttributeError, IndexError, BufferError)
OF_KIND_TEXTS = ("must be a", "requires str", "not a dict")
OURS = {str(Path(__file__).with_name(name)) for name in ("recorder.py", "show.py")}


@dataclass
class Outcome:
    error: BaseException | None
    events: list
    values: list  # what stood for unknown values, in order
    # None: the file says it all. "recorder", "memory", "unknown": see README.md.
    limit: str | None = None

    def line(self, name: str, loader: str) -> dict:
        return {"file": name, "loader": loader, "ok": self.error is None, "error": reason(self.error),
                "limit": self.limit, "events": self.events}


def reason(error: BaseException | None) -> str | None:
    if error is None:
        return None
    text = str(error).split("\n")[0][:100]
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def load_once(load, new_journal, data: bytes, path: str, kinds: dict[int, str]) -> Outcome:
    journal = new_journal(kinds)
    error = None
    try:
        load(data, path, journal)
    except Exception as failure:
        error = failure
        innermost = traceback.extract_tb(failure.__traceback__)[-1]
        if innermost.filename in OURS and not isinstance(failure, (MemoryError, RecursionError)):
            raise JailBug(f"{innermost.name}: {failure!r}") from failure
    return Outcome(error, journal.events, journal.values)


def may_be_of_kind(error: BaseException) -> bool:
    if isinstance(error, pickle.UnpicklingError):
        return any(text in str(error) for text in OF_KIND_TEXTS)
    return isinstance(error, OF_KIND)


def involved(outcome: Outcome) -> list[int]:
    """Numbers of the values that the error may be about, the last first."""
    numbers = {id(value): number for number, value in enumerate(outcome.values)}
    if (pickle_frames := python_frames(outcome.error)) is None:
        return list(range(len(outcome.values)))[::-1]
    found = set()
    waiting = [(value, 3) for frame in pickle_frames for name, value in frame.f_locals.items() if name != "stack"]
    while waiting:
        value, depth = waiting.pop()
        if id(value) in numbers:
            found.add(numbers[id(value)])
        elif depth and isinstance(value, dict):
            waiting += [(part, depth - 1) for part in (*value.keys(), *value.values())]
        elif depth and isinstance(value, (list, tuple, set, frozenset)):
            waiting += [(part, depth - 1) for part in value]
        elif depth and hasattr(value, "subclass"):  # joblib's wrapper
            waiting.append((vars(value), depth))
    return sorted(found, reverse=True)


def python_frames(error: BaseException) -> list | None:
    """The frames of pickle.py and joblib, which hold what they took from the stack; None under the C unpickler."""
    frames = [frame for frame, _ in traceback.walk_tb(error.__traceback__)]
    python = [frame for frame in frames if "pickle" in Path(frame.f_code.co_filename).name]
    return python[-2:] if any(frame.f_code.co_name == "load" for frame in python) else None


def kinds_to_try(numbers: list[int]):
    for number, kind in product(numbers, KINDS_INSTEAD):
        yield {number: kind}
    for pair, kinds in product(combinations(numbers[:PAIRED], 2), PAIRS_INSTEAD):
        yield dict(zip(pair, kinds))


def steps(outcome: Outcome) -> list[str]:
    """Without what is only done to a value: BUILD of a str, say, that sets nothing is no event."""
    return [event[0] for event in outcome.events if event[0] not in ("build", "extend", "append", "add", "setitem")]


def goes_on(first: Outcome, other: Outcome) -> bool:
    """Whether the other run did the same and then more."""
    done, also_done = steps(first), steps(other)
    same = also_done[: len(done)] == done
    return same and (other.error is None or len(also_done) > len(done) or len(other.events) > len(first.events))


def load(loader, new_journal, data: bytes, path: str) -> Outcome:
    outcome = load_once(loader, new_journal, data, path, {})
    if isinstance(outcome.error, MemoryError):
        outcome.limit = "memory"
    elif type(outcome.error).__name__ == "RecorderLimit":
        outcome.limit = "recorder"
    elif outcome.error is not None and outcome.values and may_be_of_kind(outcome.error):
        end = time.process_time() + BUDGET
        for kinds in kinds_to_try(involved(outcome)):
            if time.process_time() > end:
                outcome.limit = "unknown"
                break
            if goes_on(outcome, load_once(loader, new_journal, data, path, kinds)):
                outcome.limit = "recorder"
                break
    return outcome
