"""What the real package takes to write a .skops again and to load it: answers each line "load FILE", "update FILE" or
"deflate FILE" on standard input with processor and wall time in ms. Run by run_write.py in the environment of the newest
stack."""

import gc
import sys
import time
import warnings
import zipfile

import skops.io

TASKS = {
    "load": lambda path, trusted: skops.io.load(path, trusted=trusted),
    # What skops' update does without writing the file (skops/cli/_update.py), and what changing the compression takes.
    "update": lambda path, trusted: skops.io.dumps(skops.io.load(path, trusted=trusted)),
    "deflate": lambda path, trusted: skops.io.dumps(skops.io.load(path, trusted=trusted), compression=zipfile.ZIP_DEFLATED),
}


def main() -> None:
    warnings.simplefilter("ignore")
    print("ready", flush=True)
    for line in sys.stdin:
        task, path = line.rstrip("\n").split(" ", 1)
        trusted = skops.io.get_untrusted_types(file=path)
        gc.collect()
        wall, cpu = time.perf_counter(), time.process_time()
        TASKS[task](path, trusted)
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
        print(f"{cpu * 1e3:.6f} {wall * 1e3:.6f}", flush=True)


if __name__ == "__main__":
    main()
