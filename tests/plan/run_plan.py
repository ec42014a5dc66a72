#!/usr/bin/env python3
"""The proof of `skops-inspect plan` on one or more stacks, from nothing.

    run_plan.py --inspect PROGRAM [--stack S...] [compare_plan.py's options]

Makes environment and corpus as tests/conformance does, asks the real skops what loading each file does (kept in the
cache folder under a hash of what went into it), and compares.
"""

import argparse
import hashlib
import json
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
for folder in ("conformance", "support"):
    sys.path.append(str(HERE.parent / folder))

import compare_plan  # noqa: E402
import environment  # noqa: E402
import no_network  # noqa: E402
from run import corpora  # noqa: E402


def answers(stack: str) -> Path:
    """What the real skops says of both corpora of a stack; asked once."""
    folders = corpora(stack)
    digest = hashlib.sha256(str(folders[0]).encode())
    for name in ("ask_load.py", "recording.py"):
        digest.update((HERE / name).read_bytes())
    out = environment.cache_folder() / f"plan-{stack}-{digest.hexdigest()[:12]}.jsonl"
    if out.exists():
        return out
    names = [f"{folder}/{name}" for folder in folders for name in json.loads((folder / "manifest.json").read_text())["files"]]
    python = environment.environment(stack) / "bin" / "python"
    part = out.with_name(out.name + ".part")
    command = [*no_network.prefix(), str(python), "-B", str(HERE / "ask_load.py"), str(part)]
    subprocess.run(command, input="".join(f"{name}\n" for name in names), text=True, check=True)
    for outdated in out.parent.glob(f"plan-{stack}-*.jsonl"):
        outdated.unlink()
    part.rename(out)
    return out


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--inspect", required=True)
    parser.add_argument("--stack", action="append", choices=environment.stacks())
    arguments, more = parser.parse_known_args()
    status = 0
    for stack in arguments.stack or ["newest"]:
        # The newest stack is the program's default profile; the others bear the stack's name.
        profile = [] if stack == "newest" else ["--profile", stack]
        status |= compare_plan.main(["--inspect", arguments.inspect, "--answers", str(answers(stack)), "--stack", stack,
                                *profile, *more])
    return status


if __name__ == "__main__":
    sys.exit(main())
