#!/usr/bin/env python3
"""How many of the hostile files other scanners flag, beside this program.

    scanners.py OUTDIR [--inspect PROGRAM] [--python P] [--write results.md]

Makes a virtual environment with the scanners of scanners.txt once, in the folder of tests/conformance/environment.py.
With --python also looks at genuine scikit-learn models made by that interpreter.
"""

import argparse
import hashlib
import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "conformance"))
from environment import cache_folder  # noqa: E402
import check  # noqa: E402

OTHERS = ("picklescan", "picklescan-strict", "fickling")
OURS = "skops-inspect"


def environment() -> Path:
    pins = HERE / "scanners.txt"
    digest = hashlib.sha256(pins.read_bytes() + sys.version.encode()).hexdigest()[:12]
    target = cache_folder() / f"scanners-{digest}"
    done = target / "done"
    if not done.exists():
        for command in (
            [sys.executable, "-m", "venv", "--clear", target],
            [
                target / "bin" / "python",
                "-m",
                "pip",
                "--disable-pip-version-check",
                "--quiet",
                "install",
                "--no-deps",
                "-r",
                pins,
            ],
        ):
            subprocess.run([str(part) for part in command], check=True)
        done.touch()
    return target / "bin" / "python"


def ask_others(files: list[Path]) -> dict[str, dict[str, str]]:
    answer = subprocess.run(
        [str(environment()), "-I", str(HERE / "ask_scanners.py")],
        input="\n".join(map(str, files)) + "\n",
        capture_output=True,
        text=True,
        check=True,
    )
    told = {}
    for line in answer.stdout.splitlines():
        row = json.loads(line)
        told[row.pop("file")] = row
    if set(told) != set(map(str, files)):
        raise SystemExit("scanners: not every file was answered")
    return told


def ask_ours(program: str, files: list[Path]) -> dict[str, str]:
    told = {}
    for path in files:
        answer, _, _ = check.scan(program, [path], 10)
        if answer is None:
            told[str(path)] = "error"
            continue
        report = answer["files"][0]
        strong = report["verdict"] in check.STRONG_VERDICTS or any(
            finding["severity"] in check.STRONG for finding in report["findings"]
        )
        told[str(path)] = "flagged" if strong and report["status"] else "silent"
    return told


def cell(answers: list[str]) -> str:
    flagged, errors = answers.count("flagged"), answers.count("error")
    return f"{flagged}" + (f" (+{errors})" if errors else "")


def table(groups: dict[str, list[str]], told: dict[str, dict[str, str]], names: list[str], head: str) -> list[str]:
    lines = [f"| {head} | files | " + " | ".join(names) + " |", "|---|---:|" + "---:|" * len(names)]
    total: list[str] = []
    for group, files in groups.items():
        cells = [cell([told[path][name] for path in files]) for name in names]
        lines.append(f"| {group} | {len(files)} | " + " | ".join(cells) + " |")
        total += files
    if len(groups) > 1:
        cells = [cell([told[path][name] for path in total]) for name in names]
        lines.append(f"| **together** | {len(total)} | " + " | ".join(cells) + " |")
    return lines


def genuine(python: str, folder: Path) -> list[Path]:
    subprocess.run([python, str(HERE / "genuine_models.py"), str(folder)], check=True)
    return sorted(folder.iterdir())


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--inspect", help="the skops-inspect program")
    parser.add_argument("--python", help="interpreter with scikit-learn and joblib")
    parser.add_argument("--write", type=Path, help="the Markdown file, else standard output")
    options = parser.parse_args()
    rows = json.loads((options.out / "manifest.json").read_text())
    groups: dict[str, dict[str, list[str]]] = {
        kind: defaultdict(list) for kind in ("runs", "hygiene", "control", "genuine")
    }
    for row in rows:
        kind = "runs" if row["effect"] == "runs-elsewhere" else row["effect"]
        groups[kind][row["technique"]].append(str(options.out / row["file"]))
    with tempfile.TemporaryDirectory() as folder:
        if options.python:
            for path in genuine(options.python, Path(folder)):
                groups["genuine"]["joblib" if path.suffix == ".joblib" else "pickle"].append(str(path))
        files = [Path(path) for kind in groups.values() for part in kind.values() for path in part]
        told = ask_others(files)
        names = list(OTHERS)
        if options.inspect:
            names.insert(0, OURS)
            for path, answer in ask_ours(options.inspect, files).items():
                told[path][OURS] = answer
    pins = [line for line in (HERE / "scanners.txt").read_text().splitlines() if "==" in line and "typing" not in line]
    text = [
        "# Hostile pickles: what other scanners say",
        "",
        f"Made by `scanners.py` with {', '.join(pins)}; picklescan-strict is its `--strict`.",
        "",
        "Number of files that are flagged; `(+n)`: for n more the scanner says that it could not tell, fails, or exceeds",
        "20 s of processor time or 2 GB. A plain number is the better case for a file that runs something.",
        "",
        "## Files that run something",
        "",
        *table(groups["runs"], told, names, "technique"),
        "",
        "## Files that run nothing but are broken or exhaust their reader",
        "",
        *table(groups["hygiene"], told, names, "technique"),
        "",
        "## False alarms",
        "",
        *table(groups["control"], told, names, "controls of the standard library"),
    ]
    if options.python:
        text += ["", *table(groups["genuine"], told, names, "fitted scikit-learn models")]
    result = "\n".join(text) + "\n"
    if options.write:
        options.write.write_text(result)
    else:
        print(result, end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
