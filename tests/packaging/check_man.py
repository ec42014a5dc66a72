"""Checks man pages: groff and man-db warn of nothing, mandoc finds no error and no warning.

check_man.py FOLDER: of pages packed with gzip
"""

import gzip
import os
import subprocess
import sys
import tempfile
from pathlib import Path

# Every checker prints what it does not like and nothing else.
CHECKERS = (
    ("groff", "-man", "-wall", "-ww", "-Tutf8", "-z"),
    ("man", "--warnings", "-E", "UTF-8", "-l"),
    ("mandoc", "-Tlint", "-Wwarning"),
)


def complaints(page: Path, name: str, *options: str) -> list[str]:
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "MANWIDTH": "100"}
    ran = subprocess.run([name, *options, page], capture_output=True, text=True, env=environment, check=False)
    # mandoc says it on standard output, man the page itself.
    told = ran.stderr + (ran.stdout if name == "mandoc" else "")
    lines = [f"{page.name}: {name}: {line}" for line in told.splitlines()]
    return lines or ([f"{page.name}: {name}: status {ran.returncode}"] if ran.returncode else [])


def main() -> int:
    packed = sorted(Path(sys.argv[1]).glob("*.1.gz"))
    faults = [] if packed else ["no pages"]
    with tempfile.TemporaryDirectory() as folder:
        for path in packed:
            page = Path(folder, path.stem)
            page.write_bytes(gzip.decompress(path.read_bytes()))
            for checker in CHECKERS:
                faults += complaints(page, *checker)
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"{len(packed)} pages")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
