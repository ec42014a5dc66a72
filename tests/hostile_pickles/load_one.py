"""Loads one file as its victim would. Run by prove.py in a folder and a network of its own.

    load_one.py LOADER FILE [repr]

Writes the audit events to events.txt beside the marker and the outcome to the last line of standard output. With
`repr` the result is printed too, because some effects come when the object is used.
"""

import os
import sys

LIMITS = {"RLIMIT_AS": 2 << 30, "RLIMIT_CPU": 10, "RLIMIT_FSIZE": 8 << 20, "RLIMIT_CORE": 0}


def limit():
    import resource

    for name, value in LIMITS.items():
        resource.setrlimit(getattr(resource, name), (value, value))


def watch():
    target = os.open("events.txt", os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def hook(event, arguments):
        try:
            os.write(target, f"{event}|{arguments!r}"[:600].replace("\n", " ").encode(errors="replace") + b"\n")
        except BaseException:  # an argument without a repr must not change what the payload does
            os.write(target, event.encode(errors="replace") + b"|\n")

    sys.addaudithook(hook)


def load(loader, path):
    if loader == "pickle":
        import pickle

        with open(path, "rb") as file:
            return pickle.load(file)
    if loader == "pickle-buffers":  # as multiprocessing and dask give them
        import pickle

        with open(path, "rb") as file:
            return pickle.load(file, buffers=[bytearray(b"first"), bytearray(b"second")])
    if loader == "pickle.py":  # the Python unpickler, from which joblib's is derived
        import pickle

        with open(path, "rb") as file:
            return pickle._Unpickler(file).load()
    if loader == "pickle-all":  # a loop over stacked pickles, as loggers and pipelines write them
        import pickle

        found = []
        with open(path, "rb") as file:
            while file.peek(1):
                found.append(pickle.load(file))
        return found
    if loader == "joblib":
        import joblib

        return joblib.load(path)
    if loader == "joblib-mmap":
        import joblib

        return joblib.load(path, mmap_mode="r")
    if loader == "numpy":
        import numpy

        found = numpy.load(path, allow_pickle=True)
        return {name: found[name] for name in found.files} if hasattr(found, "files") else found
    if loader == "pandas":
        import pandas

        return pandas.read_pickle(path)
    if loader == "shelve":
        import shelve

        with shelve.open(path.removesuffix(".dat"), "r") as shelf:
            return dict(shelf)
    if loader.startswith("zip:"):  # what torch.load(weights_only=False) does with its archive
        import pickle
        import zipfile

        class Unpickler(pickle.Unpickler):
            def persistent_load(self, key):
                return ("storage", key)

        with zipfile.ZipFile(path) as archive, archive.open(loader[4:]) as member:
            return Unpickler(member).load()
    if loader.startswith("zip-zip:"):
        import io
        import pickle
        import zipfile

        _, outer, inner = loader.split(":")
        with zipfile.ZipFile(path) as archive:
            return pickle.loads(zipfile.ZipFile(io.BytesIO(archive.read(outer))).read(inner))
    if loader.startswith("offset:"):
        import pickle

        with open(path, "rb") as file:
            file.seek(int(loader[7:]))
            return pickle.load(file)
    if loader == "numpy-all":
        import numpy

        with open(path, "rb") as file:
            return [numpy.load(file, allow_pickle=True) for _ in range(2)]
    if loader.startswith("tar:"):
        import pickle
        import tarfile

        with tarfile.open(path) as archive:
            return pickle.load(archive.extractfile(loader[4:]))
    raise SystemExit(f"load_one: no loader {loader}")


def prepare(loader):
    """Imports first, so that the events are the file's and not numpy's."""
    if loader.startswith("joblib"):
        import joblib  # noqa: F401
        import numpy  # noqa: F401
    elif loader in ("numpy", "numpy-all", "pandas"):
        __import__(loader.removesuffix("-all"))


def main():
    import warnings

    warnings.simplefilter("ignore")
    loader, path = sys.argv[1:3]
    sys.path[0] = ""  # as in a notebook; this script's folder is no part of the victim
    prepare(loader)
    limit()
    watch()
    outcome = "loads"
    try:
        result = load(loader, path)
        if len(sys.argv) > 3:
            print("result:", repr(result)[:100000])
    except Exception as error:
        outcome = f"raises:{type(error).__name__}"
        print("error:", str(error)[:300].replace("\n", " "))
    except SystemExit as error:
        outcome = f"exit:{error.code}"
    print(f"\noutcome:{outcome}", flush=True)


main()
