#!/usr/bin/env python3
"""What the real package makes of pickles: the expectation compare_convert.py compares with.

    expect_convert.py FOLDER OUT [--files LIST]     run by the python of a stack

For each FILE of FOLDER (or of LIST): OUT/FILE.skops, what skops.io.dumps(load(FILE)) gives, or OUT/FILE.error with the
reason if it raises; OUT/FILE.load says why skops.io.loads cannot read that again, OUT/FILE.lossy what came back
different. Each file in a process of its own:
what cannot be loaded may crash. FOLDER must be one that make_pickles.py made: the files are really loaded.
"""

import argparse
import os
import pickle
import signal
import sys
import warnings
import zipfile
from pathlib import Path

SECONDS = 120


def reason(error: BaseException) -> str:
    return f"{type(error).__name__}: {str(error)[:300]}"


def loaded(path: Path):
    if path.suffix == ".joblib":
        import joblib

        return joblib.load(path)
    with open(path, "rb") as stream:
        return pickle.load(stream)


def write(path: Path, out: Path) -> None:
    import round_trip
    import skops.io

    warnings.simplefilter("ignore")
    try:
        thing = loaded(path)
    except Exception as error:
        out.with_name(f"{out.name}.unpicklable").write_text(reason(error))
        return
    try:
        data = skops.io.dumps(thing, compression=zipfile.ZIP_DEFLATED, compresslevel=1)
    except Exception as error:
        out.with_name(f"{out.name}.error").write_text(reason(error))
        return
    out.with_name(f"{out.name}.skops").write_bytes(data)
    crash = out.with_name(f"{out.name}.load")
    crash.write_text("crash")
    try:
        again = skops.io.loads(data, trusted=skops.io.get_untrusted_types(data=data))
    except Exception as error:
        crash.write_text(reason(error))
    else:
        crash.unlink()
        lossy = out.with_name(f"{out.name}.lossy")
        lossy.write_text("crash")
        where = round_trip.difference(thing, again)
        if where:
            lossy.write_text(where)
        else:
            lossy.unlink()


def in_child(path: Path, out: Path) -> None:
    out.parent.mkdir(parents=True, exist_ok=True)
    child = os.fork()
    if child == 0:
        signal.alarm(SECONDS)
        try:
            write(path, out)
        finally:
            os._exit(0)
    os.waitpid(child, 0)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--files", type=Path, help="one name a line")
    arguments = parser.parse_args()
    here = Path(__file__).resolve().parent
    sys.path[:0] = [str(here), str(here.parent / "conformance")]
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    import joblib  # noqa: F401  once, not in every child
    import skops.io  # noqa: F401
    import user_module  # noqa: F401  what some of the pickles import
    names = arguments.files.read_text().split("\n") if arguments.files else [
        str(path.relative_to(arguments.folder)) for path in sorted(arguments.folder.rglob("*")) if path.suffix in (".pkl", ".joblib")]
    for name in names:
        target = arguments.out / name
        if name and not any(target.with_name(f"{target.name}.{end}").exists() for end in ("skops", "error", "unpicklable")):
            in_child(arguments.folder / name, target)


if __name__ == "__main__":
    main()
