#!/usr/bin/env python3
"""Writes every object of the conformance registry as pickles and joblib files.

    make_pickles.py OUTDIR      run by the python of a stack (../conformance/environment.py)

OUTDIR/genuine/GROUP/NAME.VARIANT.pkl    objects.py of ../conformance, by pickle and joblib; what a file holds twice in
                                         the same bytes is written once
OUTDIR/handmade/GROUP/...                handmade.py, what only old releases wrote
OUTDIR/manifest.json                     the files, and what could not be written, with its reason
"""

import importlib.util
import inspect
import io
import json
import multiprocessing
import os
import pickle
import shutil
import sys
import warnings
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "conformance"))
import make_corpus  # noqa: E402  it also fixes the order of sets and the number of threads

COMPRESSIONS = ("zlib", "gzip", "bz2", "lzma", "xz", "lz4")
SHARES = 2


def by_python(thing, protocol: int) -> bytes:
    stream = io.BytesIO()
    pickle._Pickler(stream, protocol).dump(thing)
    return stream.getvalue()


def by_joblib(thing, **options) -> bytes:
    import joblib

    stream = io.BytesIO()
    joblib.dump(thing, stream, **options)
    return stream.getvalue()


def plain_variants():
    for protocol in range(6):
        yield f"p{protocol}", lambda thing, protocol=protocol: pickle.dumps(thing, protocol)
    for protocol in (2, 4):
        yield f"python{protocol}", lambda thing, protocol=protocol: by_python(thing, protocol)
    yield "joblib", by_joblib


def joblib_variants():
    import joblib

    for name in COMPRESSIONS:
        if name not in not_installed():
            yield f"joblib-{name}", lambda thing, name=name: by_joblib(thing, compress=(name, 3))
    yield "joblib-protocol2", lambda thing: by_joblib(thing, protocol=2)
    # Ignored since joblib 0.10 and gone in newer ones, but old code still gives it.
    if "cache_size" in inspect.signature(joblib.dump).parameters:
        yield "joblib-cache", lambda thing: by_joblib(thing, cache_size=1)


def not_installed() -> list[str]:
    return [] if importlib.util.find_spec("lz4") else ["lz4"]


def extra_cases():
    """Arrays that the registry has no need of, since skops writes them as any other."""
    import numpy as np
    from registry import Registry

    registry = Registry()

    def mapped():
        path = Path(os.environ["TMPDIR"]) / "mapped.npy"
        np.save(path, np.arange(6.0).reshape(2, 3))
        return np.load(path, mmap_mode="r")

    def fortran_objects():
        return np.asfortranarray(np.array([[1, "a"], [None, (2, 3)]], dtype=object))

    registry.add("layout", "memmap", mapped)
    registry.add("layout", "memmap_in_list", lambda: [mapped(), mapped()])
    registry.add("layout", "object_fortran", fortran_objects)
    registry.add("layout", "object_in_object", lambda: np.array([fortran_objects(), 1, [fortran_objects()]], dtype=object))
    registry.values("layout", fortran_3d=np.asfortranarray(np.ones((2, 3, 4))), big_fortran=np.asfortranarray(np.ones((2, 2), ">f8")),
                    empty_fortran=np.zeros((0, 2), order="F"), zero_d_object=np.array(None, dtype=object),
                    shared_twice=[base := np.arange(4), base, base[1:]], structured_big=np.zeros(2, [("a", ">i4"), ("b", "S3")]))
    return registry.cases


def has_every_variant(index: int, case) -> bool:
    return index % 10 == 0 or case.group in ("array", "layout", "masked")


class Writer:
    def __init__(self, out: Path) -> None:
        self.files: list[str] = []
        self.skips: dict[str, str] = {}
        self.same = 0
        self._out = out

    def case(self, case, variants) -> None:
        import numpy as np

        np.random.seed(0)
        base = f"genuine/{case.group}/{make_corpus.file_name(case.name).removesuffix('.skops')}"
        try:
            thing = case.build()
        except Exception as error:
            self.skips[base] = make_corpus.reason(error)
            return
        written, refused = set(), {}
        for variant, write in variants:
            name = f"{base}.{variant}.{'joblib' if 'joblib' in variant else 'pkl'}"
            try:
                data = write(thing)
            except Exception as error:
                refused[name] = make_corpus.reason(error)
                continue
            if data in written:
                self.same += 1
                continue
            written.add(data)
            path = self._out / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
            self.files.append(name)
        # An object that nothing can write is one skip.
        self.skips |= refused if written else {base: next(iter(refused.values()))}


def write_share(share: int, out: Path) -> None:
    from objects import all_cases

    warnings.simplefilter("ignore")
    folder = out / f"temporary-{share}"
    folder.mkdir()
    os.environ["TMPDIR"] = str(folder)
    writer = Writer(out)
    cases = [*all_cases(), *extra_cases()]
    for index in range(share, len(cases), SHARES):
        variants = [*plain_variants(), *(joblib_variants() if has_every_variant(index, cases[index]) else ())]
        writer.case(cases[index], variants)
    shutil.rmtree(folder)
    (out / f"share-{share}.json").write_text(json.dumps({"files": writer.files, "skips": writer.skips, "same": writer.same}))


def genuine(out: Path) -> dict:
    context = multiprocessing.get_context("spawn")
    workers = [context.Process(target=write_share, args=(share, out)) for share in range(SHARES)]
    for worker in workers:
        worker.start()
    whole: dict = {"files": [], "skips": {}, "same": 0}
    for share, worker in enumerate(workers):
        worker.join()
        if worker.exitcode != 0:
            raise SystemExit(f"make_pickles: a worker ended with {worker.exitcode}")
        result = out / f"share-{share}.json"
        answer = json.loads(result.read_text())
        result.unlink()
        whole["files"] += answer["files"]
        whole["skips"] |= answer["skips"]
        whole["same"] += answer["same"]
    return whole


def by_hand(out: Path) -> list[str]:
    import numpy as np
    from handmade import files

    stream = io.BytesIO()
    np.save(stream, np.arange(3.0))
    names = []
    for group, name, data in files(stream.getvalue()):
        path = out / "handmade" / group / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        if not name.endswith((".npy", ".npy.z")):
            names.append(str(path.relative_to(out)))
    return names


def main() -> None:
    out = Path(sys.argv[1])
    part = out.with_name(out.name + ".part")
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    manifest = genuine(part)
    manifest["files"] = sorted(manifest["files"]) + sorted(by_hand(part))
    for name in not_installed():
        manifest["skips"][f"genuine/*.joblib-{name}.joblib"] = f"{name} is not installed"
    manifest["skips"] = dict(sorted(manifest["skips"].items()))
    (part / "manifest.json").write_text(json.dumps(manifest, indent=1))
    shutil.rmtree(out, ignore_errors=True)
    part.rename(out)
    print(f"make_pickles: {len(manifest['files'])} files, {manifest['same']} more in the same bytes, {len(manifest['skips'])} that cannot be written")


if __name__ == "__main__":
    main()
