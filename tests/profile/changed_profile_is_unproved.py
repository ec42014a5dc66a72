"""A proof is compiled in while the profile is the one that was proved, and not when a byte of it has changed.

Usage: changed_profile_is_unproved.py
"""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
CORE = ROOT / "core" / "profile"
PROFILES = ROOT / "resources" / "profiles"

sys.path.insert(0, str(CORE))
from compile_profiles import profile_sha256  # noqa: E402


def proved_names(folder):
    """The names in the compiled table of proofs."""
    out = folder / "tables.cpp"
    subprocess.run([sys.executable, CORE / "compile_profiles.py", "--profiles", folder, "--flags", CORE / "flags.h",
                    "--packages", CORE / "profile.h", "-o", out], check=True)
    table = out.read_text().partition("proofsData[] = {")[2].partition("};")[0]
    return [row.partition('"')[0] for row in table.split('{"')[1:]]


def main():
    problems = []
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        for path in [*PROFILES.glob("*.json"), PROFILES / "shipped.txt"]:
            shutil.copy(path, folder)
        first, second = (folder / "shipped.txt").read_text().split()[:2]
        counts = {"written_files": 1, "files": 2, "answers": 3, "differences": 0}
        proofs = {name: {**counts, "profile_sha256": profile_sha256(folder, name)} for name in (first, second)}
        (folder / "proved.json").write_text(json.dumps(proofs))
        if proved_names(folder) != [first, second]:
            problems.append("proofs of unchanged profiles are missing")
        profile = folder / f"{first}.json"
        profile.write_bytes(profile.read_bytes() + b"\n")
        if proved_names(folder) != [second]:
            problems.append("a changed profile is still proved")
    print("\n".join(problems) or "2 profiles, one of them changed: 1 proved")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
