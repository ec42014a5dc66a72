#!/usr/bin/env python3
"""Whether the real package loads what our converter wrote, and what comes back.

    load_converted.py FOLDER OURS OUT --files LIST --types TYPES      run by the python of a stack

For each FILE of LIST: FOLDER/FILE is unpickled and OURS/FILE.skops loaded with the types trusted that TYPES (JSON: file to
list) has for it, and OUT/FILE.proof.json says

    types         what skops' get_untrusted_types lists of our file
    unloadable    why loads raises
    lossy         what differs from the unpickled object (round_trip.py)
    predictions   whether the two predict alike (predictions.py)
    crash         true: Python did not survive it
"""

import argparse
import json
import warnings
from pathlib import Path

import expect_convert


def proof(path: Path, ours: bytes, trusted: list[str]) -> dict:
    import predictions
    import round_trip
    import skops.io

    warnings.simplefilter("ignore")
    answer: dict = {}
    try:
        answer["types"] = skops.io.get_untrusted_types(data=ours)
        again = skops.io.loads(ours, trusted=trusted)
    except Exception as error:
        return {**answer, "unloadable": expect_convert.reason(error)}
    thing = expect_convert.loaded(path)
    try:
        answer["lossy"] = round_trip.difference(thing, again)
    except Exception as error:
        answer["lossy"] = f"cannot be compared: {expect_convert.reason(error)}"
    return {**answer, "predictions": predictions.compare(thing, again)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("ours", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--files", type=Path, required=True, help="one name a line")
    parser.add_argument("--types", type=Path, required=True)
    arguments = parser.parse_args()
    expect_convert.prepare()
    import estimators  # noqa: F401
    import forked

    types = json.loads(arguments.types.read_text())
    here = Path(__file__).resolve().parent
    askers = (here / "load_converted.py", here / "predictions.py", here.parent / "conformance" / "estimators.py")
    asker = b"".join(path.read_bytes() for path in askers)

    def ours(name: str) -> bytes:
        return (arguments.ours / f"{name}.skops").read_bytes()

    forked.answer_all(
        arguments.files.read_text().splitlines(),
        target=lambda name: arguments.out / f"{name}.proof.json",
        about=lambda name: b"".join([asker, (arguments.folder / name).read_bytes(), ours(name), json.dumps(types[name]).encode()]),
        ask=lambda name: proof(arguments.folder / name, ours(name), types[name]))


if __name__ == "__main__":
    main()
