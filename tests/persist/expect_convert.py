#!/usr/bin/env python3
"""What the real package makes of pickles: the expectation compare_convert.py compares with.

    expect_convert.py FOLDER OUT --files LIST       run by the python of a stack

For each FILE of LIST in FOLDER: OUT/FILE.skops, what skops.io.dumps(load(FILE)) gives, and OUT/FILE.json, which has the
reason why there is none or what comes of it:

    unpicklable   why FILE cannot be loaded
    refused       why dumps raises
    types         what get_untrusted_types lists
    unloadable    why loads raises, with all of them trusted
    lossy         what came back different (round_trip.py)
    crash         true: Python did not survive it

FOLDER must be one that make_pickles.py made: the files are really loaded.
"""

import argparse
import os
import pickle
import sys
import warnings
import zipfile
from pathlib import Path


def reason(error: BaseException) -> str:
    return f"{type(error).__name__}: {str(error)[:300]}"


def loaded(path: Path):
    if path.suffix == ".joblib":
        import joblib

        return joblib.load(path)
    with open(path, "rb") as stream:
        return pickle.load(stream)


def expectation(path: Path, out: Path) -> dict:
    import round_trip
    import skops.io

    warnings.simplefilter("ignore")
    try:
        thing = loaded(path)
    except Exception as error:
        return {"unpicklable": reason(error)}
    try:
        data = skops.io.dumps(thing, compression=zipfile.ZIP_DEFLATED, compresslevel=1)
    except Exception as error:
        return {"refused": reason(error)}
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(data)
    answer: dict = {}
    try:
        answer["types"] = skops.io.get_untrusted_types(data=data)
        again = skops.io.loads(data, trusted=answer["types"])
    except Exception as error:
        return {**answer, "unloadable": reason(error)}
    return {**answer, "lossy": round_trip.difference(thing, again)}


def prepare() -> None:
    """What the children need, imported once."""
    here = Path(__file__).resolve().parent
    sys.path[:0] = [str(here), str(here.parent / "conformance")]
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    import joblib  # noqa: F401
    import skops.io  # noqa: F401
    import user_module  # noqa: F401  what some of the pickles import


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--files", type=Path, required=True, help="one name a line")
    arguments = parser.parse_args()
    prepare()
    import forked

    forked.answer_all(
        arguments.files.read_text().splitlines(),
        target=lambda name: arguments.out / f"{name}.json",
        about=lambda name: (arguments.folder / name).read_bytes(),
        ask=lambda name: expectation(arguments.folder / name, arguments.out / f"{name}.skops"))


if __name__ == "__main__":
    main()
