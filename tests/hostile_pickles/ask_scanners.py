"""Asks picklescan and fickling about files. Run by scanners.py with the Python of their environment.

Reads one path a line; writes one JSON object a line: {"file", "picklescan", "picklescan-strict", "fickling"}, each
"flagged", "error" (it says that it could not tell, raised, or was stopped by the limits) or "silent".
"""

import json
import logging
import os
import resource
import sys
import zipfile

from fickling.analysis import Severity
from fickling.loader import scan_file, scan_zip_archive
from picklescan.scanner import scan_file_path

SECONDS = 20


def picklescan(path: str, strict: bool) -> str:
    result = scan_file_path(path, strict=strict)
    # as its command line decides its exit status
    return "error" if result.scan_err else "flagged" if result.issues_count > 0 else "silent"


def fickling(path: str) -> str:
    found = [scan_file(path, graceful=True)]
    if zipfile.is_zipfile(path):
        found = list(scan_zip_archive(path, graceful=True).values())
    if any(analysis.severity > Severity.LIKELY_SAFE for result in found for analysis in result.results):
        return "flagged"
    return "error" if any(result.errors for result in found) or not found else "silent"


ASKS = {
    "picklescan": lambda path: picklescan(path, False),
    "picklescan-strict": lambda path: picklescan(path, True),
    "fickling": fickling,
}


def guarded(ask, path: str) -> str:
    """In a child, so that a file that exhausts the scanner costs only itself."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        answer = "error"
        try:
            resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
            resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))
            answer = ask(path)
        except BaseException:
            pass
        os.write(writer, answer.encode())
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as pipe:
        answer = pipe.read()
    os.waitpid(child, 0)
    return answer or "error"


def main():
    logging.disable(logging.CRITICAL)
    quiet = os.open(os.devnull, os.O_WRONLY)
    out = os.fdopen(os.dup(1), "w")
    os.dup2(quiet, 1)
    os.dup2(quiet, 2)
    for line in sys.stdin:
        path = line.rstrip("\n")
        print(
            json.dumps({"file": path, **{name: guarded(ask, path) for name, ask in ASKS.items()}}), file=out, flush=True
        )


main()
