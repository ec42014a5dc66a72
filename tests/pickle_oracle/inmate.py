#!/usr/bin/env python3
"""The process within the jail: jail.py starts it. It loads files under one loader, and prints a line for each.

    inmate.py LOADER SECONDS LIST ROOT      LIST: a file with a path in each line, relative to ROOT

Its exit status is 3 if it could not begin.
"""

import gc
import json
import os
import sys
import warnings

import whatif
from guard import Guard, allow_seconds, limit_process, warm_up


def loader_named(name: str):
    """The function that loads, and how a journal is made for it."""
    if name == "joblib":
        from joblib_loader import JoblibJournal, load_joblib

        return load_joblib, JoblibJournal
    from loaders import load_c, load_python
    from recorder import Journal

    return {"c": load_c, "python": load_python}[name], Journal


def main() -> None:
    name, seconds, names, root = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4]
    try:
        loader, new_journal = loader_named(name)
    except (ImportError, SystemExit) as error:
        print(error, file=sys.stderr)
        sys.exit(3)
    with open(names, errors="surrogateescape") as stream:
        paths = stream.read().splitlines()
    warnings.simplefilter("ignore")  # to show one, Python imports what shows it
    warm_up()
    guard = Guard()
    limit_process()
    for path in paths:
        allow_seconds(seconds)
        place = os.path.join(root, path)
        with open(place, "rb") as file:
            data = file.read()
        guard.is_closed = True
        outcome = whatif.load(loader, new_journal, data, place)
        line = json.dumps(outcome.line(path, name))
        guard.is_closed = False
        sys.stdout.write(line + "\n")
        sys.stdout.flush()
        # Every recorder is a class, and a class is only freed by the collector.
        del outcome
        gc.collect(0)


if __name__ == "__main__":
    main()
