#!/usr/bin/env python3
"""Shows the effect of every file on the real skops, or on CPython beside other readers.

    prove.py OUTDIR [--python P] [--only TEXT] [--write results.json]

P has skops; without it the newest environment of tests/conformance is taken. Every file is asked in a process of its
own (ask_skops.py), in an empty folder, with limits on memory and time, and without a network where `unshare -rn`
works. What the rows of the manifest claim, in `proof`, all of it:

    lists:A,B        get_untrusted_types lists exactly these, in any order; lists: nothing
    loads, raises    what loading does, or listing before it
    type:NAME        the class of what is loaded; repr:TEXT, use-repr:TEXT how the repr of it, or of its use, begins
    file:NAME        NAME is in the folder afterwards; event:NAME:TEXT an audit event happened with TEXT in it
    signal           the process was ended, by a signal or by a library
    hang             a stage took more than 10 seconds
    memory           more than a gigabyte was used or refused
    differs          another reader of archives has other members or bytes; differs-json: of JSON, other values
"""

import argparse
import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

from readers import who_differs_on_json, who_differs_on_members

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "conformance"))
sys.path.insert(0, str(HERE.parent / "support"))
from environment import environment  # noqa: E402
from no_network import prefix  # noqa: E402

STAGES = ("audit", "load", "use")
MEMORY = 1024  # megabytes
RESULTS = HERE / "results.json"


def ended(record: dict) -> str:
    return next((record[stage]["ended"] for stage in (*STAGES, "end") if "ended" in record.get(stage, {})), "")


def raised(record: dict) -> str:
    return next((record[stage]["raises"] for stage in STAGES if "raises" in record.get(stage, {})), "")


def took_memory(record: dict) -> bool:
    return record["megabytes"] > MEMORY or any(record.get(stage, {}).get("raises") == "MemoryError" for stage in STAGES)


def shows(record: dict, proof: str, readers: list[str]) -> bool:
    """`readers`: those that differ from CPython."""
    kind, _, wanted = proof.partition(":")
    loaded = record.get("load", {}).get("ok")
    if kind == "lists":
        return sorted(record["audit"].get("ok", ["?"])) == sorted(name for name in wanted.split(",") if name)
    if kind == "loads":
        return loaded is not None
    if kind == "raises":
        return bool(raised(record))
    if kind == "type":
        return bool(loaded) and loaded["type"] == wanted
    if kind == "repr":
        return bool(loaded) and loaded["repr"].startswith(wanted)
    if kind == "use-repr":
        return record.get("use", {}).get("ok", {}).get("repr", "").startswith(wanted)
    if kind in ("file", "event"):
        return proof in record["marks"]
    if kind == "signal":
        return bool(ended(record)) and ended(record) != "hang"
    if kind == "hang":
        return ended(record) == "hang"
    if kind == "memory":
        return took_memory(record)
    if kind in ("differs", "differs-json"):
        return bool(readers)
    raise SystemExit(f"prove: no proof {proof}")


def seen(record: dict, readers: list[str]) -> str:
    """The effect class that was seen, the worst first."""
    if any(mark.startswith(("file:", "event:")) for mark in record["marks"]):
        return "runs"
    if ended(record) == "hang":
        return "hang"
    if took_memory(record):
        return "memory"
    if ended(record):
        return "crash"
    if readers:
        return "differs"
    return "raises" if raised(record) else "loads"


def ask(python: Path, out: Path, rows: list[dict]):
    settings = {
        "PATH": os.environ["PATH"],
        "HOME": "/nonexistent",
        "OMP_NUM_THREADS": "2",
        "OPENBLAS_NUM_THREADS": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONHASHSEED": "0",
    }
    process = subprocess.Popen(
        [*prefix(), str(python), str(HERE / "ask_skops.py"), str(out.resolve())],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=settings,
        text=True,
    )
    process.stdin.write(json.dumps(rows))
    process.stdin.close()
    yield from (json.loads(line) for line in process.stdout)
    if process.wait():
        raise SystemExit(f"prove: ask_skops.py ended with {process.returncode}")


def differing(out: Path, row: dict) -> list[str]:
    if "differs" in row["proof"]:
        return who_differs_on_members(out / row["file"])
    return who_differs_on_json(out / row["file"]) if "differs-json" in row["proof"] else []


def short(record: dict, readers: list[str]) -> dict:
    """What is kept: nothing that differs from run to run."""
    kept = {"seen": seen(record, readers)}
    for stage in STAGES:
        answer = record.get(stage, {})
        if "ok" in answer:
            kept[stage] = [name[:100] for name in answer["ok"][:8]] if stage == "audit" else answer["ok"]["type"]
        elif answer:
            kept[stage] = {"raises": answer["raises"]} if "raises" in answer else answer
    return kept | ({"readers": readers} if readers else {})


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--python", type=Path, help="interpreter with skops")
    parser.add_argument("--only", help="only files with this in their name")
    parser.add_argument("--write", type=Path, help="keeps what was seen")
    options = parser.parse_args()
    everything = json.loads((options.out / "manifest.json").read_text())
    names = [row["file"] for row in everything]
    rows = [row for row in everything if not options.only or options.only in row["file"]]
    python = options.python or environment("newest") / "bin" / "python"
    counts: Counter = Counter()
    kept = {}
    if options.only and options.write and options.write.exists():  # the answers on the others stay
        kept = json.loads(options.write.read_text())
    for row, record in zip(rows, ask(python, options.out, rows)):
        readers = differing(options.out, row)
        wrong = [proof for proof in row["proof"] if not shows(record, proof, readers)]
        counts["failed" if wrong else f"{row['effect']} shown"] += 1
        kept[row["file"]] = short(record, readers)
        if wrong or options.only:
            told = {key: thing for key, thing in record.items() if key != "file"}
            print(
                f"{'FAIL' if wrong else 'ok'} {row['file']} ({row['effect']}): not {', '.join(wrong)}: {json.dumps(told)[:400]} {readers}",
                flush=True,
            )
    if sum(counts.values()) != len(rows):
        raise SystemExit(f"prove: {len(rows)} files and {sum(counts.values())} answers")
    print(", ".join(f"{count} {name}" for name, count in sorted(counts.items())))
    if options.write:
        lines = [f" {json.dumps(name)}: {json.dumps(kept[name])}" for name in names if name in kept]
        options.write.write_text("{\n" + ",\n".join(lines) + "\n}\n")
    if not prefix():
        print("unshare does not work here: the files were loaded with a network")
    return 1 if counts["failed"] else 0


if __name__ == "__main__":
    sys.exit(main())
