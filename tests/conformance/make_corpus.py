#!/usr/bin/env python3
"""Writes the conformance corpus with the real packages.

    make_corpus.py OUTDIR       run by the python of a stack (environment.py)

OUTDIR/written/GROUP/NAME.skops   objects.py, by skops.io.dumps
OUTDIR/crafted/GROUP/NAME.skops   crafted_*.py, no writer would make them
OUTDIR/old/...                    tests/data/old and tests/data/samples, by old releases
OUTDIR/manifest.json              the files, and each object that could not be written, with its reason
"""

import json
import multiprocessing
import os
import re
import shutil
import sys
import warnings
from pathlib import Path

# One thread each: the models are tiny, and worker processes share the cores.
for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"
if os.environ.get("PYTHONHASHSEED") != "0":
    os.environ["PYTHONHASHSEED"] = "0"  # the order of sets is the order of their nodes
    os.execv(sys.executable, [sys.executable, *sys.argv])

HERE = Path(__file__).resolve().parent
DATA = HERE.parent / "data"


def file_name(name: str) -> str:
    return re.sub(r"[^A-Za-z0-9_.+-]", "_", name) + ".skops"


def reason(error: BaseException) -> str:
    # Addresses and paths differ from run to run.
    text = str(error).strip().split("\n")[0][:150]
    text = re.sub(r"0x[0-9a-f]+|https?:\S*|(/[^ /]+){2,}", "…", text)
    return f"{type(error).__name__}: {text}"


def write_share(share: int, shares: int, out: Path) -> None:
    import numpy as np
    import skops.io
    from objects import all_cases

    warnings.simplefilter("ignore")
    skips, files = {}, []
    for case in all_cases()[share::shares]:
        np.random.seed(0)
        name = f"written/{case.group}/{file_name(case.name)}"
        try:
            data = skops.io.dumps(case.build(), **case.dump_options)
        except Exception as error:
            skips[name] = reason(error)
            continue
        path = out / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        files.append(name)
    (out / f"share-{share}.json").write_text(json.dumps({"skips": skips, "files": files}))


def written(out: Path) -> tuple[list[str], dict[str, str]]:
    shares = min(4, os.cpu_count() or 1)
    context = multiprocessing.get_context("spawn")
    workers = [context.Process(target=write_share, args=(share, shares, out)) for share in range(shares)]
    for worker in workers:
        worker.start()
    files, skips = [], {}
    for share, worker in enumerate(workers):
        worker.join()
        if worker.exitcode != 0:
            raise SystemExit(f"make_corpus: a worker ended with {worker.exitcode}")
        result = out / f"share-{share}.json"
        answer = json.loads(result.read_text())
        result.unlink()
        files += answer["files"]
        skips.update(answer["skips"])
    return sorted(files), dict(sorted(skips.items()))


def crafted(out: Path) -> list[str]:
    from crafted import all_files

    files: list[str] = []
    taken: set[str] = set()
    for group, name, data in all_files():
        relative = f"crafted/{group}/{file_name(name)}"
        # Names that differ only in what a file name cannot hold are numbered.
        number = 2
        while relative in taken:
            relative = f"crafted/{group}/{file_name(f'{name}-{number}')}"
            number += 1
        taken.add(relative)
        path = out / relative
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        files.append(relative)
    return sorted(files)


def old(out: Path) -> list[str]:
    files = []
    for path in sorted(DATA.rglob("*.skops")):
        relative = Path("old") / path.relative_to(DATA)
        (out / relative).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, out / relative)
        files.append(str(relative))
    return files


def main() -> None:
    out = Path(sys.argv[1])
    part = out.with_name(out.name + ".part")
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    files, skips = written(part)
    files += crafted(part) + old(part)
    (part / "manifest.json").write_text(json.dumps({"files": files, "skips": skips}, indent=1))
    shutil.rmtree(out, ignore_errors=True)
    part.rename(out)
    print(f"make_corpus: {len(files)} files, {len(skips)} objects that cannot be written")


if __name__ == "__main__":
    main()
