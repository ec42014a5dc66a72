"""The list of objects that the corpus is made of.

A module of objects_*.py fills a list of Case: a name that becomes a file name, and a
function that builds the object. Building is left to make_corpus.py, so that an object
that a stack cannot build is a skip with a reason and not the end of the run.
"""

from dataclasses import dataclass
from typing import Any, Callable


@dataclass
class Case:
    group: str
    name: str
    build: Callable[[], Any]
    # How skops.io.dumps is called, apart from the object.
    dump_options: dict[str, Any]


class Registry:
    def __init__(self) -> None:
        self.cases: list[Case] = []
        self._names: set[str] = set()

    def add(self, group: str, name: str, build: Callable[[], Any], **dump_options: Any) -> None:
        if (group, name) in self._names:
            raise ValueError(f"two objects are named {group}/{name}")
        self._names.add((group, name))
        self.cases.append(Case(group, name, build, dump_options))

    def values(self, group: str, **objects: Any) -> None:
        """Adds objects that are already there, by keyword."""
        for name, value in objects.items():
            self.add(group, name, lambda value=value: value)
