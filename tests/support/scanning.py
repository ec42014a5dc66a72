"""Runs `skops-inspect scan` and measures it. For the tests that check hostile files."""

import json
import os
import resource
import subprocess
import tempfile
import time
from pathlib import Path


def scan(program: str, files: list[Path], seconds: float) -> tuple[dict | None, str, resource.struct_rusage]:
    """The program's answer, what went wrong, and what it used. It is ended after `seconds`."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as errors:
        child = subprocess.Popen(
            [program, "scan", "--format", "json", *map(str, files)], stdout=out, stderr=errors, stdin=subprocess.DEVNULL
        )
        end = time.monotonic() + seconds
        while True:
            pid, status, usage = os.wait4(child.pid, os.WNOHANG)
            if pid:
                break
            if time.monotonic() > end:
                child.kill()
                _, status, usage = os.wait4(child.pid, 0)
                child.returncode = 0  # reaped here
                return None, f"not done after {seconds:g} s", usage
            time.sleep(0.002)
        child.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        errors.seek(0)
        text = out.read().decode("utf-8", "surrogatepass")
        if child.returncode not in (0, 1, 2):
            return (
                None,
                f"exit status {child.returncode}: {errors.read().decode(errors='replace')[-300:]}",
                usage,
            )
        try:
            return json.loads(text), "", usage
        except ValueError as error:
            told = (errors.read().decode(errors="replace") or text)[-300:]
            return None, f"no JSON ({error}): {told}", usage
