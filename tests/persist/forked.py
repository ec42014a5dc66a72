"""Asks something of many files in children that are forked: a file that crashes or hangs takes only its child along.

Answers are kept with the SHA-256 of what was asked: the same is not asked again.
"""

import hashlib
import json
import mmap
import os
import signal
import traceback
from pathlib import Path
from typing import Callable

CHILDREN = 2
SECONDS = 120


def answer_all(names: list[str], target: Callable[[str], Path], about: Callable[[str], bytes], ask: Callable[[str], dict]) -> None:
    """Writes ask(name) as JSON to target(name); {"crash": true} if a child died of it, or took longer than SECONDS.

    about(name): all that the answer depends on.
    """
    questions = [(target(name), hashlib.sha256(about(name)).hexdigest(), name) for name in names]
    new = [question for question in questions if not _is_answered(*question[:2])]
    children = [_Child(new[share::CHILDREN], ask) for share in range(CHILDREN)]
    for child in children:
        child.start()
    while any(child.pid for child in children):
        ended, _ = os.wait()
        next(child for child in children if child.pid == ended).ended()


def _is_answered(path: Path, digest: str) -> bool:
    return path.exists() and json.loads(path.read_text()).get("of") == digest


def _put(path: Path, answer: dict) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(path.name + ".part")
    part.write_text(json.dumps(answer))
    part.rename(path)  # an interrupted run leaves no half answer


class _Child:
    def __init__(self, questions: list[tuple[Path, str, str]], ask: Callable[[str], dict]) -> None:
        self.pid = 0
        self._questions, self._ask = questions, ask
        self._done = mmap.mmap(-1, 8)  # how many are answered; shared with the child

    def _count(self) -> int:
        return int.from_bytes(self._done[:8], "little")

    def _answered(self) -> None:
        self._done[:8] = (self._count() + 1).to_bytes(8, "little")

    def start(self) -> None:
        if self._count() == len(self._questions):
            self.pid = 0
            return
        self.pid = os.fork()
        if self.pid == 0:
            self._work()

    def _work(self) -> None:
        status = 1
        try:
            for path, digest, name in self._questions[self._count():]:
                signal.alarm(SECONDS)
                _put(path, {**self._ask(name), "of": digest})
                self._answered()
            status = 0
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(status)

    def ended(self) -> None:
        if self._count() < len(self._questions):
            path, digest, _ = self._questions[self._count()]
            _put(path, {"crash": True, "of": digest})
            self._answered()
        self.start()
