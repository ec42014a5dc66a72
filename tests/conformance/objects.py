"""All objects that the corpus is written from."""

import estimators
import objects_boosters
import objects_numpy
import objects_python
import objects_sklearn
from registry import Case, Registry


def all_cases() -> list[Case]:
    registry = Registry()
    for module in (objects_python, objects_numpy, objects_sklearn, estimators, objects_boosters):
        module.register(registry)
    return registry.cases
