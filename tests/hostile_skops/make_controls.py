#!/usr/bin/env python3
"""Writes the genuine files with real skops, some in each of its ways.

    make_controls.py OUTDIR       run by the python of an environment (tests/conformance/environment.py)

What cannot be made or written (skops refuses some estimators) is counted and left out.
"""

import os
import sys
import warnings
import zipfile
from pathlib import Path

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ[variable] = "1"
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "conformance"))
LEAST = 60


def main() -> int:
    import skops.io
    from controls import all_controls

    warnings.simplefilter("ignore")
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    written, left_out = 0, []
    methods = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)
    for number, (name, make) in enumerate(all_controls()):
        try:
            data = skops.io.dumps(make(), compression=methods[number % len(methods)])
        except Exception as error:  # refused by skops, or not to be fitted
            left_out.append(f"{name}: {type(error).__name__}")
            continue
        (out / f"{name}.skops").write_bytes(data)
        written += 1
    print(f"make_controls: {written} files; left out {len(left_out)}: {', '.join(left_out)}")
    return 0 if written >= LEAST else 1


if __name__ == "__main__":
    sys.exit(main())
