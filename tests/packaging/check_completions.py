"""Drives a real shell on the cases of a table and compares what it offers.

check_completions.py bash|zsh|fish FOLDER [CASES]: FOLDER has the made completions, in a folder for each shell
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
FILES = ("model.skops", "old.pkl", "new.joblib", "some.pickle", "notes.txt", "list.json")


def command(shell: str, folder: Path, line: str) -> list[str]:
    if shell == "bash":
        program = line.split()[0]
        return ["bash", "--norc", HERE / "complete.bash", folder / "bash" / program, line]
    if shell == "zsh":
        return ["zsh", "-f", HERE / "complete.zsh", folder / "zsh", line]
    program = line.split()[0]
    script = f"source '{folder}/fish/{program}.fish'; complete -C '{line}'"
    return ["fish", "--no-config", "--command", script]


def offers(shell: str, folder: Path, line: str, where: str) -> set[str]:
    """What is offered: words without the description behind them, folders without the slash."""
    ran = subprocess.run(command(shell, folder, line), capture_output=True, text=True, cwd=where, timeout=120, check=False)
    if ran.stderr:
        raise RuntimeError(f"{shell}: {line}: {ran.stderr}")
    words = {row.split("\t")[0].rstrip("/") for row in ran.stdout.splitlines() if row}
    # A shell may offer "--format=json" for what another offers as "json"; "name=" is a beginning.
    before, sign, _ = line.split()[-1].partition("=")
    return {word.removeprefix(before + sign) if sign and not line.endswith(" ") else word for word in words}


def faults(case: dict, found: set[str]) -> list[str]:
    expected = set(case.get("is", ()))
    if "is" in case and found != expected:
        return [f"{case['line']!r}: offers {sorted(found)}, not {sorted(expected)}"]
    told = [f"{case['line']!r}: does not offer {word}" for word in case.get("has", ()) if word not in found]
    return told + [f"{case['line']!r}: offers {word}" for word in case.get("lacks", ()) if word in found]


def main() -> int:
    shell, folder = sys.argv[1], Path(sys.argv[2]).resolve()
    cases = json.loads(Path(sys.argv[3] if len(sys.argv) > 3 else HERE / "completion_cases.json").read_text())
    told = []
    with tempfile.TemporaryDirectory() as where:
        for name in FILES:
            Path(where, name).touch()
        Path(where, "folder").mkdir()
        for case in cases:
            told += faults(case, offers(shell, folder, case["line"], where))
    for fault in told:
        print(f"{shell}: {fault}", file=sys.stderr)
    print(f"{shell}: {len(cases)} lines")
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main())
