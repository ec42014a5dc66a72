#!/usr/bin/env python3
"""The list of materials of what is in a folder: make_sbom.py FOLDER [--parts PARTS.json]; prints the paths made.

Makes FOLDER/skops-inspector-VERSION.spdx.json (SPDX 2.3) and FOLDER/SHA256SUMS over all files of the folder. The program
that is one file, and the wheel that holds it, contain the parts of PARTS.json (sbom/find_parts.py, by default that of
static/build.sh); a Debian package depends on what its own control file says. A file that is none of these is listed
with its hash. Needs dpkg-deb where there are Debian packages."""

import argparse
import hashlib
import json
import re
import subprocess
import uuid
import zipfile
from pathlib import Path

from project import ROOT, made_at, version

SUMS = "SHA256SUMS"
PURPOSES = {".deb": "INSTALL", ".whl": "INSTALL"}
RELATIONS = {"linked": "STATIC_LINK", "loaded": "DYNAMIC_LINK", "compiled": "CONTAINS"}
PUBLIC_DOMAIN = "As its Debian copyright file says: in the public domain."


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def identifier(*words: str) -> str:
    """SPDX 2.3, 7.2: letters, digits, full stops and hyphens."""
    return "SPDXRef-" + re.sub(r"[^A-Za-z0-9.-]+", "-", "-".join(words))


def package(name: str, number: str | None, licence: str, **more) -> dict:
    row = {
        "SPDXID": identifier(name, number or "any"),
        "name": name,
        "downloadLocation": "NOASSERTION",
        "filesAnalyzed": False,
        "licenseConcluded": "NOASSERTION",
        "licenseDeclared": licence,
        "copyrightText": "NOASSERTION",
        **more,
    }
    return row | ({"versionInfo": number} if number else {})


def product(path: Path) -> dict:
    row = package(path.name, version(), "MIT", checksums=[{"algorithm": "SHA256", "checksumValue": sha256(path)}])
    return row | {"packageFileName": path.name, "primaryPackagePurpose": PURPOSES.get(path.suffix, "APPLICATION")}


def source_part(part: dict) -> dict:
    locator = f"pkg:deb/debian/{part['name']}@{part['version']}?arch=source".replace("+", "%2B").replace("~", "%7E")
    reference = {"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", "referenceLocator": locator}
    comment = f"From {', '.join(part['packages'])}."
    supplier = "Organization: Debian"
    return package(part["name"], part["version"], part["licence"], externalRefs=[reference], comment=comment, supplier=supplier)


def control_field(deb: Path, field: str) -> str:
    return subprocess.run(["dpkg-deb", "-f", deb, field], check=True, capture_output=True, text=True).stdout


def dependencies(deb: Path) -> list[str]:
    """Each alternative of Depends as it stands: `libc6 (>= 2.34)`."""
    return [word.strip() for word in re.split(r"[,|]", control_field(deb, "Depends")) if word.strip()]


class Document:
    def __init__(self):
        self.packages: dict[str, dict] = {}
        self.relations: list[dict] = []

    def relate(self, row: dict, relation: str, other: dict) -> None:
        self.packages.setdefault(other["SPDXID"], other)
        self.relations.append(
            {"spdxElementId": row["SPDXID"], "relationshipType": relation, "relatedSpdxElement": other["SPDXID"]}
        )

    def add_product(self, path: Path, facts: dict | None) -> None:
        row = product(path)
        self.packages[row["SPDXID"]] = row
        self.relations.append(
            {"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES", "relatedSpdxElement": row["SPDXID"]}
        )
        if path.suffix == ".deb":
            for name in dependencies(path):
                needed = package(re.split(r"[ (]", name)[0], None, "NOASSERTION", comment=f"As {path.name} asks for it: {name}")
                self.relate(row, "DEPENDS_ON", needed)
        elif facts:
            for part in facts["parts"]:
                self.relate(row, RELATIONS[part["use"]], source_part(part))

    def json(self, hashes: str) -> dict:
        created = made_at().strftime("%Y-%m-%dT%H:%M:%SZ")
        space = uuid.uuid5(uuid.NAMESPACE_URL, hashes)
        return {
            "spdxVersion": "SPDX-2.3",
            "dataLicense": "CC0-1.0",
            "SPDXID": "SPDXRef-DOCUMENT",
            "name": f"skops-inspector-{version()}",
            "documentNamespace": f"urn:uuid:{space}",
            "creationInfo": {"created": created, "creators": ["Tool: make_sbom.py"]},
            "hasExtractedLicensingInfos": [
                {"licenseId": "LicenseRef-public-domain", "extractedText": PUBLIC_DOMAIN, "name": "Public domain"}
            ],
            "packages": list(self.packages.values()),
            "relationships": self.relations,
        }


def program_in(path: Path) -> bytes | None:
    """The program that a file is, or that a wheel holds."""
    if path.suffix == ".whl":
        with zipfile.ZipFile(path) as wheel:
            return next(wheel.read(name) for name in wheel.namelist() if name.endswith("/scripts/skops-inspect"))
    content = path.read_bytes()
    return content if content.startswith(b"\x7fELF") else None


def parts_of(path: Path, facts: dict | None) -> dict | None:
    """None for what is no program; of a program the parts have to be known."""
    program = program_in(path)
    if program is None:
        return None
    if not facts or hashlib.sha256(program).hexdigest() != facts["sha256"]:
        raise SystemExit(f"make_sbom.py: the parts of {path.name} are not known")
    return facts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--parts", type=Path, default=ROOT / "build/static/parts.json")
    arguments = parser.parse_args()
    facts = json.loads(arguments.parts.read_text()) if arguments.parts.exists() else None
    out = arguments.folder / f"skops-inspector-{version()}.spdx.json"
    sums = arguments.folder / SUMS
    paths = sorted(path for path in arguments.folder.iterdir() if path.is_file() and path not in (out, sums))

    document = Document()
    for path in paths:
        document.add_product(path, parts_of(path, facts))
    lines = [f"{sha256(path)}  {path.name}\n" for path in paths]
    out.write_text(json.dumps(document.json("".join(lines)), indent=1) + "\n")
    sums.write_text("".join([*lines, f"{sha256(out)}  {out.name}\n"]))
    print(out, sums, sep="\n")


if __name__ == "__main__":
    main()
