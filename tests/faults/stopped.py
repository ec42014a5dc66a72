#!/usr/bin/env python3
"""Ctrl+C at random times.

    stopped.py --inspect skops-inspect [--tries N] [--seed S]

convert, update, dump and scan get SIGINT or SIGTERM after a random part of the time that they take. The status is 130, or
what an undisturbed run gives; the target is what was there before or what an undisturbed run writes; nothing else is left,
neither beside the target nor in the folder of temporary files.
"""

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from writing import arguments_of, listing, prepare, report, run, writings

STOPPED = 130


def stop(command: list[str], after: float, number: int, environment: dict) -> tuple[int, str]:
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment)
    try:
        out, errors = process.communicate(timeout=after)
    except subprocess.TimeoutExpired:
        process.send_signal(number)
        out, errors = process.communicate(timeout=60)
    return process.returncode, errors


def main() -> int:
    arguments = arguments_of(__doc__, tries={"type": int, "default": 120}, seed={"type": int, "default": 1})
    chance = random.Random(arguments.seed)
    faults, stopped = [], 0
    with tempfile.TemporaryDirectory() as name:
        inputs, out, temporary = (Path(name) / part for part in ("in", "out", "tmp"))
        for folder in (inputs, out, temporary):
            folder.mkdir()
        environment = {**os.environ, "TMPDIR": str(temporary)}
        # Large enough that there is a time in which to stop.
        by_name = {writing.name: writing for writing in writings(inputs, out, 48, 1 << 18)}
        runs = {}
        for key in ("convert", "update", "update --inplace", "dump"):
            prepare(by_name[key], inputs)
            start = time.monotonic()
            ran = run(arguments.inspect, by_name[key])
            runs[key] = (by_name[key].command, ran.returncode, time.monotonic() - start, by_name[key].target.read_bytes())
        start = time.monotonic()
        scan = ["scan", "--format", "json", str(inputs)]
        ran = subprocess.run([arguments.inspect, *scan], capture_output=True)
        runs["scan"] = (scan, ran.returncode, time.monotonic() - start, b"")
        for number in range(arguments.tries):
            key = list(runs)[number % len(runs)]
            command, status, seconds, wanted = runs[key]
            for left in listing(out):
                (out / left).unlink()
            before = prepare(by_name[key], inputs) if key in by_name else b""
            after = chance.uniform(0.01, 1.1) * seconds
            got, errors = stop([arguments.inspect, *command], after, chance.choice((signal.SIGINT, signal.SIGTERM)), environment)
            stopped += got == STOPPED
            where = f"{key} after {after:.4f} s (try {number})"
            # Before the program has set its handlers a signal ends it as it does any process.
            if got not in (STOPPED, status, -signal.SIGINT, -signal.SIGTERM):
                faults.append(f"{where}: status {got}: {errors}")
            if key in by_name:
                target = by_name[key].target
                now = target.read_bytes()
                if now not in (before, wanted) or (got == STOPPED and now != before) or (got == status and now != wanted):
                    faults.append(f"{where}: status {got}, and the target is {'old' if now == before else 'new' if now == wanted else 'neither'}")
                if listing(out) != [target.name]:
                    faults.append(f"{where}: left behind {listing(out)}")
            if listing(temporary):
                faults.append(f"{where}: left behind {listing(temporary)}")
    print(f"{stopped} of {arguments.tries} were stopped by their own hand (status {STOPPED})")
    if stopped == 0:
        faults.append("nothing was ever stopped")
    return report(faults, arguments.tries, "tries")


if __name__ == "__main__":
    sys.exit(main())
