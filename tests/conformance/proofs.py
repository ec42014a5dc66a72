"""Keeps in resources/profiles/proved.json what was compared with which shipped profile.

A proof tells of which bytes of the profile it holds; compile_profiles.py takes no other.
"""

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PROFILES = ROOT / "resources" / "profiles"
PROVED = PROFILES / "proved.json"

sys.path.insert(0, str(ROOT / "core" / "profile"))
from compile_profiles import profile_sha256  # noqa: E402


def shipped() -> list[str]:
    return (PROFILES / "shipped.txt").read_text(encoding="ascii").split()


def counts(run) -> dict[str, int]:
    """Of a compare.Run."""
    return {
        "written_files": sum(name.startswith("written/") for name in run.files),
        "files": len(run.files),
        "answers": sum(run.compared.values()),
        "differences": run.explained()[2],
    }


def write(stack: str, run) -> None:
    """`run` None: it failed, and the profile is unproved from now on."""
    name = shipped()[0] if stack == "newest" else stack
    proofs = json.loads(PROVED.read_text(encoding="ascii"))
    proofs.pop(name, None)
    if run is not None:
        proofs[name] = {**counts(run), "profile_sha256": profile_sha256(PROFILES, name)}
    ordered = {name: proofs[name] for name in shipped() if name in proofs}
    PROVED.write_text(json.dumps(ordered, indent=1) + "\n", encoding="ascii", newline="\n")
