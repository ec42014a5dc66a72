#!/usr/bin/env python3
"""What is inside a program, and what it needs: find_parts.py PROGRAM BUILD_FOLDER OUT.json

By facts and not by a list: the archives that the linker took members of (its map, of a static program), the shared
libraries that the program loads (ldd), and the headers that its objects were compiled with (ninja's dependencies), each
traced to the source package that it comes from. A file that belongs to none, or a package without a row in
licences.json, is an error.

OUT.json: {"program", "sha256", "linkage", "parts": [{"name", "version", "licence", "texts", "copyright", "use",
"packages"}]}, sorted by name. `use` is linked (code in the program), loaded (a shared library) or compiled (headers).
Needs Debian, ninja, ldd."""

import hashlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path

from project import ROOT

USES = ["linked", "loaded", "compiled"]  # what a package is used for several times counts as the first


def output(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def linked_archives(map_text: str) -> set[str]:
    """Of ld's map; its first section names each member that was taken."""
    members = map_text.split("Memory Configuration")[0]
    return set(re.findall(r"^(/\S+\.a)\(", members, re.MULTILINE))


def loaded_libraries(program: Path) -> set[str]:
    """Those that it names itself; what these load in turn is the matter of their packages."""
    needed = re.findall(r"\(NEEDED\).*\[(\S+)\]", output("readelf", "-dW", str(program)))
    found = dict(re.findall(r"^\t(\S+) => (\S+)", output("ldd", str(program)), re.MULTILINE)) if needed else {}
    return {found[name] for name in needed}


def compiled_headers(build: Path) -> set[str]:
    inputs = output("ninja", "-C", str(build), "-t", "inputs", "skops-inspect").splitlines()
    objects = [name for name in inputs if name.endswith(".o")]
    listed = output("ninja", "-C", str(build), "-t", "deps", *objects)
    return {os.path.normpath(build / name) for name in re.findall(r"^    (\S.*)$", listed, re.MULTILINE)}


def spellings(path: str) -> list[str]:
    """dpkg knows a file by the name its package gave it, with or without /usr of a merged system."""
    real = str(Path(path).resolve())
    names = [str(Path(path)), real, re.sub(r"^/usr(?=/lib)", "", real), re.sub(r"^(?=/lib)", "/usr", real)]
    return list(dict.fromkeys(names))


def owners(paths: set[str]) -> dict[str, str]:
    """Binary package of each path; what dpkg does not know is not there."""
    wanted = sorted({name for path in paths for name in spellings(path)})
    if not wanted:
        return {}
    listed = subprocess.run(["dpkg", "-S", *wanted], capture_output=True, text=True).stdout
    known = {}
    for line in listed.splitlines():
        package, _, name = line.partition(": ")
        if not line.startswith("diversion "):
            known[name] = package.split(",")[0]
    return {path: known[name] for path in paths for name in spellings(path) if name in known}


class Prefix:
    """The static libraries that were built from source packages (static/libraries.sh)."""

    def __init__(self, build: Path):
        note = build / "libraries"
        self.folder = Path(note.read_text().strip()) if note.exists() else None
        self.sources = {}
        for listing in self.folder.glob("share/doc/*/files") if self.folder else []:
            self.sources.update({name: listing.parent.name for name in listing.read_text().splitlines()})

    def part(self, path: str) -> dict | None:
        source = self.sources.get(path)
        if not source:
            return None
        notes = self.folder / "share/doc" / source
        return {
            "name": source,
            "version": (notes / "version").read_text().strip(),
            "copyright": str(notes / "copyright"),
            "package": f"{source} (built from source)",
        }


def debian_part(package: str) -> dict:
    form = "${source:Package} ${source:Version}"
    source, version = output("dpkg-query", "-W", f"-f={form}", package).split()
    plain = package.split(":")[0]
    return {"name": source, "version": version, "copyright": f"/usr/share/doc/{plain}/copyright", "package": plain}


def is_ours(path: str, build: Path) -> bool:
    inside = [ROOT, build]
    # Our header in the place of Qt5Compat's is a part of the sources.
    return "/include/core5compat/" in path or ("/build/static-libs/" not in path and any(Path(path).is_relative_to(f) for f in inside))


def find_parts(uses: dict[str, set[str]], build: Path) -> list[dict]:
    licences = json.loads((Path(__file__).parent / "licences.json").read_text())
    prefix = Prefix(build)
    parts: dict[str, dict] = {}
    for use in USES:
        paths = {path for path in uses[use] if not is_ours(path, build)}
        known = owners(paths)
        packages = {name: debian_part(name) for name in set(known.values())}
        for path in sorted(paths):
            found = prefix.part(path) or packages.get(known.get(path, ""))
            if not found:
                raise SystemExit(f"find_parts.py: {path} belongs to no package")
            licence = licences.get(re.sub(r"^gcc-\d+$", "gcc", found["name"]))
            if not licence:
                raise SystemExit(f"find_parts.py: licences.json has no row for {found['name']} ({path})")
            part = parts.setdefault(found["name"], {**found, **licence, "use": use, "packages": []})
            if found["package"] not in part["packages"]:
                part["packages"].append(found["package"])
    for part in parts.values():
        del part["package"]
        part["packages"].sort()
    return sorted(parts.values(), key=lambda part: part["name"])


def main() -> None:
    program, build, out = Path(sys.argv[1]), Path(sys.argv[2]).resolve(), Path(sys.argv[3])
    loaded = loaded_libraries(program)
    linked = set() if loaded else linked_archives((build / "skops-inspect.map").read_text())
    if not loaded and not linked:
        raise SystemExit(f"find_parts.py: neither libraries of {program} nor archives in it are known")
    parts = find_parts({"linked": linked, "loaded": loaded, "compiled": compiled_headers(build)}, build)
    facts = {
        "program": program.name,
        "sha256": hashlib.sha256(program.read_bytes()).hexdigest(),
        "linkage": "dynamic" if loaded else "static",
        "parts": parts,
    }
    out.write_text(json.dumps(facts, indent=1) + "\n")


if __name__ == "__main__":
    main()
