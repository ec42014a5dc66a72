#!/usr/bin/env python3
"""Writes the joblib files of this folder: make_joblib.py [NAME]      NAME: new (joblib 1.2 or later), old (before)

new.joblib, new-protocol2.joblib: arrays of every layout by joblib 1.6.0 and numpy 2.4; old.joblib: by joblib 1.1.1,
without alignment. tst_joblib.cpp says what is in them.
"""

import sys

import joblib
import numpy as np


def arrays() -> dict:
    part = np.arange(6, dtype="<i4").reshape(2, 3)
    record = np.zeros(2, dtype=[("a", "<f8"), ("b", "i2", (2, 2)), ("c", "S3")])
    return {
        "c": part,
        "fortran": np.asfortranarray(part),
        "scalar": np.array(1.5),
        "empty": np.empty((0, 3)),
        "big": np.arange(3, dtype=">f8"),
        "text": np.array(["ab", "c"]),
        "time": np.array(["2020-01-01"], dtype="M8[25s]"),
        "record": record,
        "bool": np.array([True, False]),
        "object": np.array([1, "a", None], dtype=object),
        "again": part,
    }


def main() -> None:
    if (sys.argv[1:] or ["new"])[0] == "old":
        joblib.dump(arrays(), "old.joblib")
    else:
        joblib.dump(arrays(), "new.joblib")
        joblib.dump(arrays(), "new-protocol2.joblib", protocol=2)


if __name__ == "__main__":
    main()
