"""What the real package takes, in a process that has imported it: answers each line "audit FILE" or "visualize FILE"
on standard input with processor and wall time in ms. Run by run.py in the environment of the newest stack."""

import contextlib
import os
import sys
import time

sys.modules["rich"] = None  # visualize then prints plain text, which is what it is compared with

from skops.io import get_untrusted_types, visualize  # noqa: E402

TASKS = {
    "audit": lambda path: get_untrusted_types(file=path),
    "visualize": lambda path: visualize(path),
}


def main() -> None:
    print("ready", flush=True)
    for line in sys.stdin:
        task, path = line.rstrip("\n").split(" ", 1)
        with open(os.devnull, "w") as nowhere, contextlib.redirect_stdout(nowhere):
            wall, cpu = time.perf_counter(), time.process_time()
            TASKS[task](path)
            wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
        print(f"{cpu * 1e3:.6f} {wall * 1e3:.6f}", flush=True)


if __name__ == "__main__":
    main()
