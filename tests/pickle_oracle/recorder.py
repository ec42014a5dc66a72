"""What stands for everything that a file imports, calls or builds: it does nothing and writes down what is done to it.

A global, and the result of a call, is a class made by a recording metaclass. A class is what the most opcodes accept:
NEWOBJ wants one, and everything else that a loader does to a value is a method of the metaclass. Where a loader needs
another kind (a tuple as arguments, a str as a name), the recorder cannot go on although the real value might:
whatif.py finds such places by handing out the other kinds.
"""

from show import show


class Recording:
    """Methods that a loader calls on a value that it did not make itself."""

    def __call__(self, /, *args):
        return self.journal.reduced(self, args)

    def __setstate__(self, state):
        self.journal.note("build", self, state)

    def extend(self, items):
        self.journal.note("extend", self, items)

    def append(self, item):
        self.journal.note("append", self, item)

    def add(self, item):
        self.journal.note("add", self, item)

    def __setitem__(self, key, value):
        self.journal.note("setitem", self, key, value)


class RecordingClass(Recording, type):
    """The metaclass."""


class Recorded(metaclass=RecordingClass):
    def __new__(cls, /, *args, **kwargs):
        return cls.journal.constructed(cls, args, kwargs)


class IterableClass(RecordingClass):
    """As the class of an enumeration, which pickle.py can spread."""

    def __iter__(self):
        return iter(())

    def keys(self):
        return ()


class RecordedTuple(Recording, tuple):
    pass


class RecordedDict(Recording, dict):
    pass


class RecordedInt(Recording, int):
    pass


class RecordedBytes(Recording, bytes):
    pass


def with_journal(kind, *args):
    def make(journal):
        made = kind(*args)
        made.journal = journal
        return made

    return make


# What may stand for a value that the file did not spell out. Only a str that is of no subclass can be a name.
KINDS = {
    "class": lambda journal: RecordingClass("Recorded", (Recorded,), {"journal": journal}),
    "iterable": lambda journal: IterableClass("Recorded", (Recorded,), {"journal": journal}),
    "tuple": with_journal(RecordedTuple),
    "pair": with_journal(RecordedTuple, (None, {})),  # a state that sets nothing
    "dict": with_journal(RecordedDict),
    "int": with_journal(RecordedInt),
    "bytes": with_journal(RecordedBytes),
    "str": lambda journal: "".join(("what", "if")),  # an object of its own, since labels go by identity
    "none": lambda journal: None,
    "slice": lambda journal: slice(0, 0),
}


class Journal:
    """The events of one file under one loader. `kinds`: by its number, what a value is other than a class."""

    def __init__(self, kinds: dict[int, str] | None = None) -> None:
        self.events: list[list] = []
        self.made: dict[int, tuple] = {}  # by id: how the value came to be
        self.states: dict[int, list] = {}  # by id: what BUILD gave it
        self.values: list = []  # keeps them alive, so that an id means one value
        self.labels: dict[int, str] = {}
        self.is_instantiating = False  # within INST or OBJ, where a loader lets us know
        self._kinds = kinds or {}
        self._globals: dict[tuple[str, str], object] = {}
        self._calls = 0
        self._arrays = 0

    def show(self, value) -> str:
        return show(value, self.labels)

    def imported(self, module: str, name: str):
        self.events.append(["import", module, name])
        key = (module, name)
        if key not in self._globals:
            self._globals[key] = self.keep(self.stand_in(module, name), f"<{module}.{name}>", ("import", *key))
        return self._globals[key]

    def stand_in(self, module: str, name: str):
        return self.new_value()

    def new_value(self):
        return KINDS[self._kinds.get(len(self.values), "class")](self)

    def keep(self, value, label: str, made: tuple):
        self.values.append(value)
        self.labels[id(value)] = label
        self.made[id(value)] = made
        return value

    def result_of(self, function, args: tuple, event: list, value=None):
        """Writes the call down and gives what it returns: `value`, or a new stand-in."""
        self.events.append(event)
        label = f"<call {self._calls}>"
        self._calls += 1
        return self.keep(self.new_value() if value is None else value, label, ("call", function, args))

    def call_event(self, kind: str, function, args: tuple) -> list:
        if self.is_instantiating:
            kind = "instantiate"
        return [kind, self.show(function), self.show(args)]

    def reduced(self, function, args: tuple):
        return self.result_of(function, args, self.call_event("reduce", function, args))

    def constructed(self, cls, args: tuple, kwargs: dict):
        event = self.call_event("newobj", cls, args)
        if event[0] == "newobj":
            # NEWOBJ and a NEWOBJ_EX without keywords are the same call.
            event.append(self.show(kwargs) if kwargs else None)
        return self.result_of(cls, args, event)

    def persistent(self, pid):
        return self.result_of(None, (pid,), ["persistent", self.show(pid)])

    def note(self, event: str, target, *values) -> None:
        if event == "build":
            self.states.setdefault(id(target), []).append(values[0])
        self.events.append([event, self.show(target), *map(self.show, values)])

    def array(self, event: list):
        self.events.append(event)
        label = f"<array {self._arrays}>"
        self._arrays += 1
        return self.keep(self.new_value(), label, ("array",))
