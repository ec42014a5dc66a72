#!/usr/bin/env python3
"""Runs `skops-inspect convert` under strace and checks what it asks the system for.

    trace_convert.py --inspect PROGRAM --sample PICKLE [--self-test]

A conversion writes only in the output's folder and to files without a name, starts no process and opens no connection,
also where the pickle would do all that if it were loaded. Exit status 77: there is no strace, or it may not be used.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

SKIPPED = 77
# Those that a rule below looks at; what starts with "?" need not exist on this machine.
CALLS = (
    "?open,openat,?openat2,?creat,execve,?execveat,?fork,?vfork,clone,?clone3,socket,connect,bind,sendto,sendmsg,"
    "?rename,renameat,?renameat2,?unlink,unlinkat,?mkdir,mkdirat,?rmdir,?link,linkat,?symlink,symlinkat,?chmod,fchmodat,"
    "?chown,fchownat,truncate,?mknod,mknodat,?utimensat,setxattr"
)
OPENS = ("open", "openat", "openat2", "creat")
NETWORK = ("socket", "connect", "bind", "sendto", "sendmsg")
STARTS = ("execve", "execveat", "fork", "vfork")
WRITES = re.compile(r"\b(O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND)\b")
# "1234  openat(AT_FDCWD, "/x", O_RDONLY) = 3", or its first half if another thread came in between
CALL = re.compile(r"^(?:\d+ +)?(\w+)\((.*)$")
TEXT = re.compile(r'"((?:[^"\\]|\\.)*)"')


def is_within(path: str, folder: Path, start: Path) -> bool:
    return (start / path).resolve().is_relative_to(folder.resolve())


def faults(lines: list[str], folder: Path, start: Path) -> tuple[list[str], int]:
    """Lines that break a rule, and how many files were opened for writing in `folder`."""
    found, written = [], 0
    executed = 0
    for line in lines:
        match = CALL.match(line)
        if not match:
            continue
        name, rest = match.groups()
        paths = TEXT.findall(rest)
        if name in NETWORK:
            found.append(line)
        elif name in STARTS:
            executed += 1
            if name != "execve" or executed > 1:
                found.append(line)
        elif name in ("clone", "clone3"):
            if "CLONE_THREAD" not in rest:
                found.append(line)
        elif name in OPENS:
            if name != "creat" and not WRITES.search(rest):
                continue
            if "O_TMPFILE" in rest:
                continue
            if paths and is_within(paths[0], folder, start):
                written += 1
            else:
                found.append(line)
        elif not paths or not all(is_within(path, folder, start) for path in paths):
            found.append(line)
    return found, written


def self_test() -> int:
    folder, start = Path("/w/out"), Path("/w")
    good = (
        'execve("/bin/x", ["x"], 0x7 /* 3 vars */) = 0',
        '7 openat(AT_FDCWD, "/etc/ld.so.cache", O_RDONLY|O_CLOEXEC) = 3',
        '7 openat(AT_FDCWD, "out/.a.tmp", O_RDWR|O_CREAT|O_EXCL|O_CLOEXEC, 0666) = 4',
        '7 openat(AT_FDCWD, "/tmp", O_RDWR|O_TMPFILE|O_CLOEXEC, 0600) = 4',
        'clone3({flags=CLONE_VM|CLONE_THREAD, child_tid=0x7}, 88 <unfinished ...>',
        'renameat2(AT_FDCWD, "out/.a.tmp", AT_FDCWD, "/w/out/a.skops", RENAME_NOREPLACE) = 0',
        'unlink("out/.a.tmp") = 0',
        "--- SIGCHLD ---",
    )
    bad = (
        '7 openat(AT_FDCWD, "/w/in/x", O_RDWR|O_CREAT, 0666) = 4',
        '7 openat(AT_FDCWD, "out/../x", O_WRONLY) = 4',
        'clone(child_stack=NULL, flags=CLONE_CHILD_CLEARTID|SIGCHLD) = 9',
        "socket(AF_UNIX, SOCK_STREAM, 0) = 3",
        'execve("/bin/sh", ["sh"], 0x7) = 0',
        'rename("out/a", "/w/b") = 0',
        'unlink("/w/in/x") = 0',
        'mkdir("/w/other", 0777) = 0',
    )
    told, written = faults([good[0], *good[1:], *bad], folder, start)
    wrong = [line for line in bad if line not in told] + [line for line in told if line in good]
    if written != 1:
        wrong.append(f"{written} files written")
    print("trace_convert: self test", f"failed: {wrong}" if wrong else f"passed, {len(good) + len(bad)} cases")
    return 1 if wrong else 0


class Toucher:
    """A pickle that would leave a file behind."""

    def __init__(self, path: Path):
        self.path = path

    def __reduce__(self):
        return os.system, (f"touch {self.path}",)


def trace(options, folder: Path, arguments: list[str]) -> tuple[int, list[str]]:
    log = folder / "log"
    done = subprocess.run(
        ["strace", "-f", "-qq", "-s", "4096", "-o", str(log), "-e", "trace=" + CALLS, options.inspect, *arguments],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        env={**os.environ, "TMPDIR": str(folder / "temporary"), "ASAN_OPTIONS": "detect_leaks=0"},
    )
    return done.returncode, log.read_text(errors="replace").splitlines() if log.exists() else []


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--inspect")
    parser.add_argument("--sample", type=Path)
    parser.add_argument("--self-test", action="store_true")
    options = parser.parse_args()
    if options.self_test:
        return self_test()
    if not shutil.which("strace") or subprocess.run(["strace", "-qq", "-o", os.devnull, "true"]).returncode != 0:
        print("trace_convert: skipped, since strace is not installed or may not be used here")
        return SKIPPED
    import pickle

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        for part in ("in", "temporary"):
            (folder / part).mkdir()
        shutil.copy(options.sample, folder / "in" / "model.pkl")
        shutil.copy(options.sample, folder / "in" / "second.pkl")
        (folder / "in" / "hostile.pkl").write_bytes(pickle.dumps(Toucher(folder / "in" / "touched")))
        status, lines = trace(options, folder, ["convert", "in", "--output-dir", "out", "--jobs", "2", "-vv"])
        found, written = faults(lines, folder / "out", folder)
        outputs = sorted(path.name for path in (folder / "out").iterdir())
        left = sorted(path.name for path in (folder / "temporary").iterdir())
        if status != 1 or outputs != ["model.skops", "second.skops"] or left or (folder / "in" / "touched").exists():
            found.append(f"status {status}, outputs {outputs}, left over {left}")
        if written < 2:
            found.append(f"only {written} files seen that were opened for writing: the trace is not complete")
    print("\n".join(found))
    print(f"{len(lines)} calls, {written} files opened for writing, {len(found)} against the rules")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
