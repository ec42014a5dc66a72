"""Asks the terminal program: a process for each question, or one that answers many (inspect_server.cpp)."""

import os
import select
import subprocess
import threading
import time
from dataclasses import dataclass
from pathlib import Path

TIME_LIMIT_SECONDS = 30
# Of a server's outputs no more is kept. A tree that is deeper than skops can print takes gigabytes.
MOST_BYTES = 256 << 20


@dataclass
class Answer:
    status: int | None  # None: it ran out of time; negative: a signal ended it
    out: bytes
    err: bytes


class Inspector:
    def __init__(self, program: str, profile: str | None) -> None:
        self._program = program
        self._profile = ["--profile", profile] if profile else []

    def ask(self, command: str, path: Path, *options: str) -> Answer:
        return self._run([command, str(path), *self._profile, *options])

    def _run(self, arguments: list[str]) -> Answer:
        try:
            done = subprocess.run([self._program, *arguments], capture_output=True, stdin=subprocess.DEVNULL,
                                  timeout=TIME_LIMIT_SECONDS)
        except subprocess.TimeoutExpired:
            return Answer(None, b"", b"")
        return Answer(done.returncode, done.stdout, done.stderr)


class ServedInspector(Inspector):
    """A server for each thread, started again when a question has ended it."""

    def __init__(self, program: str, profile: str | None) -> None:
        super().__init__(program, profile)
        self._servers = threading.local()

    def _run(self, arguments: list[str]) -> Answer:
        answer = self.server().ask(arguments)
        if answer.status is None or answer.status < 0:
            self._servers.server = None
        return answer

    def server(self) -> "Server":
        """This thread's."""
        if getattr(self._servers, "server", None) is None:
            self._servers.server = Server(self._program)
        return self._servers.server


class Server:
    def __init__(self, program: str) -> None:
        # It ends when its input does: with this process at the latest.
        self._process = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                         stderr=subprocess.DEVNULL, bufsize=0)
        self._read = bytearray()

    def kill(self) -> None:
        self._process.kill()

    def ask(self, arguments: list[str]) -> Answer:
        self._deadline = time.monotonic() + TIME_LIMIT_SECONDS
        try:
            self._process.stdin.write(b"".join(os.fsencode(argument) + b"\0" for argument in arguments) + b"\0")
            return self._answer()
        except TimeoutError:
            self.kill()
            self._process.wait()
            return Answer(None, b"", b"")
        except (EOFError, BrokenPipeError):
            return Answer(self._process.wait(), b"", b"")

    def _answer(self) -> Answer:
        kept = {b"out": bytearray(), b"err": bytearray()}
        while True:
            what, number = self._line().split()
            if what == b"status":
                return Answer(int(number), bytes(kept[b"out"]), bytes(kept[b"err"]))
            piece = self._take(int(number))
            if len(kept[what]) < MOST_BYTES:
                kept[what] += piece

    def _line(self) -> bytes:
        while b"\n" not in self._read:
            self._more()
        return self._take(self._read.index(b"\n") + 1)

    def _take(self, size: int) -> bytes:
        while len(self._read) < size:
            self._more()
        taken = bytes(self._read[:size])
        del self._read[:size]
        return taken

    def _more(self) -> None:
        ready, _, _ = select.select([self._process.stdout], [], [], max(0, self._deadline - time.monotonic()))
        if not ready:
            raise TimeoutError
        piece = os.read(self._process.stdout.fileno(), 1 << 20)
        if not piece:
            raise EOFError
        self._read += piece
