"""Asks the terminal program one file's questions and judges its answers.

The rules, for one file; "real" is what the real skops said (oracle.py):

untrusted   real lists: the same lines, and status 0 or 1; 1 without a line only where a finding
            is named on standard error. Status 2 is right only where
            the real load fails with everything trusted; the list is equal all the same,
            if it is printed. Real raises: status 2, with a reason on standard error.
visualize   real prints: the same bytes and status 0. Real raises: something is printed
            and the status is 0, unless the file has no readable schema: then status 2.
escaped     where a name holds control or bidirectional characters, the bytes are
            compared with --raw, and without it no such character is printed.
members     each member that zipfile reads, of a file that was read and verified (0 or 1).
slow        real ran out of time: any answer in time, with a reason if the status is 2.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

from inspector import TIME_LIMIT_SECONDS, Answer, Inspector

MODES = ("all", "untrusted", "trusted")
# What the program escapes (core/base/escape.cpp): controls, bidirectional and invisible characters, surrogates.
SPECIAL = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u034f\u0600-\u0605\u061c\u06dd\u070f\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
# A finding as the program tells it: a sentence that ends with its code.
FINDING = re.compile(rb"\(([a-z0-9]+-)+[a-z0-9]+\)")

ROW = re.compile("(│   |    )*(├──|└──) ")


def has_special(text: str) -> bool:
    """Whether a printed tree holds what is escaped, a line break within a name included."""
    rows = text.removesuffix("\n").split("\n")[1:]
    return bool(SPECIAL.search(text)) or not all(ROW.match(row) for row in rows)


@dataclass
class Judged:
    """What was compared for one file: counts by kind, and differences as (kind, text)."""

    name: str
    compared: dict[str, int] = field(default_factory=dict)
    differences: list[tuple[str, str]] = field(default_factory=list)

    def count(self, kind: str, number: int = 1) -> None:
        self.compared[kind] = self.compared.get(kind, 0) + number

    def check(self, kind: str, problem: str | None) -> None:
        self.count(kind)
        if problem:
            self.differences.append((kind, problem))


def text_bytes(text: str) -> bytes:
    # A name may hold a lone surrogate, which JSON can write and UTF-8 cannot.
    return text.encode("utf-8", "surrogatepass")


def first_difference(real: bytes, ours: bytes) -> str:
    real_lines, our_lines = real.split(b"\n"), ours.split(b"\n")
    for number, (one, other) in enumerate(zip(real_lines, our_lines), start=1):
        if one != other:
            return f"line {number}: skops {one[:200]!r}, ours {other[:200]!r}"
    return f"skops prints {len(real_lines)} lines, ours {len(our_lines)}"


def ended_well(answer: Answer) -> str | None:
    if answer.status is None:
        return f"no answer in {TIME_LIMIT_SECONDS} s"
    if answer.status not in (0, 1, 2):
        return f"ended with status {answer.status}: {answer.err[-300:]!r}"
    if answer.status == 2 and not answer.err.strip():
        return "status 2 without a reason on standard error"
    return None


class FileJudge:
    def __init__(self, inspector: Inspector, path: Path, record: dict) -> None:
        self._inspector = inspector
        self._path = path
        self._record = record
        self._judged = Judged(record["file"])

    def judge(self) -> Judged:
        self._untrusted("untrusted", ())
        for mode in MODES:
            self._visualize(f"visualize {mode}", mode, ())
        trusted = self._record.get("trusted")
        # An argument cannot hold a NUL or a lone surrogate.
        if trusted and not any("\0" in name or re.search("[\ud800-\udfff]", name) for name in trusted):
            options = [part for name in trusted for part in ("--trusted", name)]
            self._untrusted("trusted untrusted", options)
            for mode in MODES:
                self._visualize(f"trusted visualize {mode}", mode, options)
        return self._judged

    def _real(self, kind: str) -> dict | None:
        """The real answer; None where it was not asked, or ran out of time."""
        return self._record.get(kind)

    def _was_slow(self, kind: str, answer_for) -> bool:
        if self._real(kind) is not None:
            return False
        if kind in ("untrusted", "visualize all") and "stopped" in self._record:
            self._judged.check("slow", ended_well(answer_for()))
        return True

    def _untrusted(self, kind: str, options) -> None:
        def ask(*more):
            return self._inspector.ask("untrusted", self._path, *options, *more)

        if self._was_slow(kind, ask):
            return
        real = self._real(kind)
        if "list" not in real:
            answer = ask()
            problem = ended_well(answer)
            if not problem and answer.status != 2:
                problem = f"skops raises {real['error']}: {real['message'][:120]}; ours ends with {answer.status}"
            self._judged.check(f"{kind} raises", problem)
            return
        expected = text_bytes("".join(name + "\n" for name in real["list"]))
        special = any(SPECIAL.search(name) or "\n" in name for name in real["list"])
        answer = ask("--raw") if special else ask()
        problem = ended_well(answer)
        if not problem:
            problem = self._list_problem(real, expected, answer)
        self._judged.check(kind, problem)
        if special:
            self._escaped(ask())
        if kind == "untrusted" and answer.status in (0, 1) and not problem:
            read = [length for _, length in self._record.get("members", {}).get("list", []) if isinstance(length, int)]
            self._judged.count("members", len(read))

    def _list_problem(self, real: dict, expected: bytes, answer: Answer) -> str | None:
        if answer.status == 2:
            if "ok" in self._record.get("load", {}):
                return f"skops loads it; ours says it would not: {answer.err[-200:]!r}"
            return None if answer.out in (b"", expected) else first_difference(expected, answer.out)
        if answer.out != expected:
            return first_difference(expected, answer.out)
        status = 1 if real["list"] else 0
        if answer.status == 1 and status == 0 and FINDING.search(answer.err):
            # The program knows something that skops does not tell: a finding of its own, named by its code.
            self._judged.count("flagged beyond the list")
            return None
        return None if answer.status == status else f"status {answer.status}, not {status}"

    def _visualize(self, kind: str, mode: str, options) -> None:
        def ask(*more):
            return self._inspector.ask("visualize", self._path, "--show", mode, "--color", "never", *options, *more)

        if self._was_slow(kind, ask):
            return
        real = self._real(kind)
        if "text" not in real:
            answer = ask()
            problem = ended_well(answer)
            if not problem and "ok" in self._record["schema"] and (answer.status != 0 or not answer.out.strip()):
                problem = f"skops raises {real['error']}; ours prints {len(answer.out)} bytes with status {answer.status}: {answer.err[-200:]!r}"
            self._judged.check(f"{kind} raises", problem)
            return
        expected = text_bytes(real["text"])
        special = has_special(real["text"])
        answer = ask("--raw") if special else ask()
        problem = ended_well(answer)
        if not problem and answer.out != expected:
            problem = first_difference(expected, answer.out)
        if not problem and answer.status != 0:
            problem = f"status {answer.status}, not 0"
        self._judged.check(kind, problem)
        if special:
            self._escaped(ask())

    def _escaped(self, answer: Answer) -> None:
        found = SPECIAL.search(answer.out.decode("utf-8", "surrogatepass"))
        problem = f"prints the character {found.group()!r} unescaped" if found else None
        self._judged.check("escaped", ended_well(answer) or problem)
