"""The rule for files that real packages wrote: our tool finds nothing in them that needs a person.

expected_findings.json holds the exceptions, {"code": pattern, "file": pattern, "message": pattern, "stack": pattern, "reason": text}; an
entry that excuses nothing fails.
"""

import collections
import fnmatch
import json
import subprocess
from pathlib import Path

EXPECTED = Path(__file__).resolve().parent / "expected_findings.json"
AT_ONCE = 200


def examined(inspect: str, paths: list[str], root: Path):
    """What skops-inspect says of each file; `paths`: relative to `root`."""
    for first in range(0, len(paths), AT_ONCE):
        batch = paths[first : first + AT_ONCE]
        result = subprocess.run([inspect, "info", "--format", "json", *batch], cwd=root, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
        try:
            reports = json.loads(result.stdout)["files"]
        except (ValueError, KeyError):
            raise SystemExit(f"findings: skops-inspect ended with {result.returncode} and no report: {result.stdout[:200]!r}")
        if [report["file"] for report in reports] != batch:
            raise SystemExit("findings: skops-inspect does not report on the files that it was asked about")
        yield from reports


class Judge:
    def __init__(self, entries: list[dict]) -> None:
        self.counts: collections.Counter = collections.Counter()
        self.problems: list[str] = []
        self._entries = entries
        self._used: set[int] = set()

    def file(self, name: str, report: dict) -> None:
        self.counts["files"] += 1
        # A file that was not understood has no findings of its content.
        if report["verdict"] == "not-analysed":
            self.problems.append(f"{name}: not analysed: {[finding['code'] for finding in report['findings']]}")
            return
        for finding in report["findings"]:
            if finding["severity"] == "info":
                continue
            excuses = [place for place, entry in enumerate(self._entries)
                       if fnmatch.fnmatchcase(finding["code"], entry["code"]) and fnmatch.fnmatchcase(name, entry["file"])
                       and fnmatch.fnmatchcase(finding["message"], entry.get("message", "*"))]
            self._used.update(excuses)
            self.counts["excused findings" if excuses else "findings"] += 1
            if not excuses:
                self.problems.append(f"{name}: {finding['severity']}: {finding['code']}: {finding['message']}")

    def stale(self) -> list[str]:
        return [f"excuse without a finding: {entry}" for place, entry in enumerate(self._entries) if place not in self._used]


def expected(stack: str) -> list[dict]:
    return [entry for entry in json.loads(EXPECTED.read_text()) if fnmatch.fnmatchcase(stack, entry.get("stack", "*"))]


def check(inspect: str, stack: str, paths: list[str], root: Path) -> list[str]:
    """Prints the outcome and returns why it fails."""
    judge = Judge(expected(stack))
    for path, report in zip(paths, examined(inspect, paths, root)):
        judge.file(path, report)
    print("  findings in genuine files:")
    for what, number in sorted(judge.counts.items()):
        print(f"    {number:8} {what}")
    for problem in judge.problems[:60]:
        print(f"FINDING {problem}")
    return ([f"{len(judge.problems)} findings in genuine files"] if judge.problems else []) + judge.stale()
