#!/usr/bin/env python3
"""Checks that what `scan --format sarif` writes is SARIF 2.1.0, and can be used as such.

    check_sarif.py --inspect PROGRAM

The files are those of resources/samples, hostile .skops files of tests/hostile_skops, a small pickle that would run a
program, and names that are hard to write. The report is read by types made from the schema (sarif.txt) in an
environment that is made once.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.parse import unquote

HERE = Path(__file__).resolve().parent
TESTS = HERE.parent
sys.path.insert(0, str(TESTS / "conformance"))
from environment import environment  # noqa: E402

READ = """
import sys
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Log
Log.model_validate_json(sys.stdin.buffer.read())
"""
ODD_NAMES = ("a b.pkl", "[click](http:x).pkl", "per%cent#?.pkl", "ünï.pkl", "{0}.pkl")
PICKLE = b"cos\nsystem\n(S'true'\ntR."


def make_files(folder: Path) -> None:
    shutil.copytree(TESTS.parent / "resources" / "samples", folder / "samples")
    for name in ODD_NAMES:
        (folder / name).write_bytes(PICKLE)
    (folder / "notes.txt").write_text("no model")
    (folder / "gone.skops").symlink_to("nowhere")
    subprocess.run(
        [sys.executable, TESTS / "hostile_skops" / "make_hostile.py", folder / "hostile"],
        check=True,
        stdout=subprocess.DEVNULL,
    )


def scan(program: str, folder: Path) -> bytes:
    done = subprocess.run(
        [program, "scan", "--format", "sarif", "."], cwd=folder, capture_output=True, stdin=subprocess.DEVNULL
    )
    if done.returncode not in (0, 1, 2):
        raise SystemExit(f"scan ended with {done.returncode}: {done.stderr[-300:]!r}")
    return done.stdout


def problems(report: dict, folder: Path) -> list[str]:
    found = []
    run = report["runs"][0]
    rules = {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    artifacts = {artifact["location"]["uri"]: artifact for artifact in run["artifacts"]}
    prints = set()
    for result in run["results"]:
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        fingerprint = result["partialFingerprints"]["skopsInspect/v1"]
        if result["ruleId"] not in rules:
            found.append(f"{uri}: no rule {result['ruleId']}")
        if fingerprint in prints:
            found.append(f"{uri}: two results have one fingerprint ({result['ruleId']})")
        prints.add(fingerprint)
        if uri not in artifacts:
            found.append(f"{uri}: is no artifact")
    for uri, artifact in artifacts.items():
        if not (folder / unquote(uri)).is_file():
            found.append(f"{uri}: does not lead to a file")
        elif len(artifact.get("hashes", {}).get("sha-256", "")) != 64:
            found.append(f"{uri}: has no SHA-256")
    for name in ODD_NAMES:
        if name not in map(unquote, artifacts):
            found.append(f"{name}: is missing")
    if not run["invocations"][0]["toolExecutionNotifications"]:
        found.append("what was skipped is not told")
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--inspect", required=True)
    options = parser.parse_args()
    python = environment("sarif", HERE) / "bin" / "python"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_files(folder)
        written = scan(options.inspect, folder)
        read = subprocess.run([python, "-c", READ], input=written, capture_output=True)
        if read.returncode != 0:
            print(read.stderr.decode()[-2000:])
            return 1
        report = json.loads(written)
        found = problems(report, folder)
    print(f"{len(report['runs'][0]['results'])} results of {len(report['runs'][0]['artifacts'])} files")
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())
