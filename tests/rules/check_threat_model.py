"""Checks docs/threat-model.md: each test that it names is one of the build, each promise of SECURITY.md has a row, and
each row says how it is kept, which tests fail, and what is left.

check_threat_model.py ROOT CTEST BUILD_FOLDER"""

import re
import subprocess
import sys
from pathlib import Path

PROMISE = re.compile(r"^(\d+)\. \*\*", re.M)
CELLS = 5  # promise, threat, how it is kept, tests, what is left
NO_TEST = "none"


def promises(security: str) -> set[str]:
    return set(PROMISE.findall(security))


def rows(page: str) -> list[list[str]]:
    """Of the tables whose first column is a promise's number."""
    table = [line.strip().strip("|").split(" | ") for line in page.splitlines() if re.match(r"\| *\d+ *\|", line)]
    return [[cell.strip() for cell in row] for row in table]


def faults(page: str, security: str, tests: set[str]) -> list[str]:
    found = []
    table = rows(page)
    for number in sorted(promises(security) - {row[0] for row in table}):
        found.append(f"promise {number} of SECURITY.md has no row")
    for number in sorted({row[0] for row in table} - promises(security)):
        found.append(f"there is no promise {number} in SECURITY.md")
    for row in table:
        name = row[1] if len(row) > 1 else row[0]
        if len(row) != CELLS or not all(row):
            found.append(f"{name}: {len(row)} cells, or an empty one, instead of {CELLS}")
            continue
        named = re.findall(r"`([^`]+)`", row[3])
        if not named and row[3] != NO_TEST:
            found.append(f"{name}: names no test")
        found += [f"{name}: there is no test {test}" for test in named if test not in tests]
    return found


def tests_of(ctest: str, build: str) -> set[str]:
    listed = subprocess.run([ctest, "--test-dir", build, "-N"], capture_output=True, text=True, check=True).stdout
    return set(re.findall(r"^ *Test +#\d+: (\S+)", listed, re.M))


def main() -> int:
    root, ctest, build = sys.argv[1:]
    page = (Path(root) / "docs" / "threat-model.md").read_text(encoding="utf-8")
    security = (Path(root) / "SECURITY.md").read_text(encoding="utf-8")
    found = faults(page, security, tests_of(ctest, build))
    print("\n".join(found) if found else f"{len(rows(page))} rows")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
