"""What others take for many files: answers each line "skops LIST" or "picklescan LIST" on standard input with processor and
wall time in ms and the number of files it had an answer for. LIST is a file with a path a line. Run by run_scan.py, with
the Python of each one's environment; importing the package is not counted."""

import logging
import sys
import time
import warnings
from pathlib import Path


def skops_audit():
    import skops.io

    return lambda path: skops.io.get_untrusted_types(file=path)


def picklescan():
    from picklescan.scanner import scan_file_path

    logging.disable(logging.CRITICAL)
    return lambda path: scan_file_path(path)


ASKS = {"skops": skops_audit, "picklescan": picklescan}


def main() -> None:
    warnings.simplefilter("ignore")
    print("ready", flush=True)
    for line in sys.stdin:
        what, files = line.rstrip("\n").split(" ", 1)
        ask = ASKS[what]()
        answered = 0
        wall, cpu = time.perf_counter(), time.process_time()
        for path in Path(files).read_text().splitlines():
            try:
                ask(path)
                answered += 1
            except Exception:  # a file that it cannot read counts as a file all the same
                pass
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
        print(f"{cpu * 1e3:.6f} {wall * 1e3:.6f} {answered}", flush=True)


if __name__ == "__main__":
    main()
