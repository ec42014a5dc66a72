"""What CPython and skops take: answers each line "load FILE", "dis FILE" or "convert FILE" on standard input with
processor and wall time in ms and, for dis, the number of opcodes. Run by run_pickles.py and run_convert.py in the
environment of the newest stack."""

import gc
import pickle
import pickletools
import sys
import time
from pathlib import Path

import skops.io


def main() -> None:
    print("ready", flush=True)
    for line in sys.stdin:
        task, path = line.rstrip("\n").split(" ", 1)
        data = Path(path).read_bytes()
        opcodes = 0
        wall, cpu = time.perf_counter(), time.process_time()
        if task == "load":
            value = pickle.loads(data)
        elif task == "convert":
            # What skops' convert does without reading and writing files (skops/cli/_convert.py).
            value = skops.io.dumps(pickle.loads(data))
            skops.io.get_untrusted_types(data=value)
        else:
            # What pickletools.dis does before it prints.
            for _ in pickletools.genops(data):
                opcodes += 1
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
        value = None  # noqa: F841 - freeing it is not measured
        gc.collect()
        print(f"{cpu * 1e3:.6f} {wall * 1e3:.6f} {opcodes}", flush=True)


if __name__ == "__main__":
    main()
