"""The list of materials of the program at hand, and what makes it: test_sbom.py PROGRAM BUILD_FOLDER"""

import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from wheel_files import PACKAGING, program_and_parts, read_json, run, script

sys.path.insert(0, str(PACKAGING / "sbom"))
import find_parts  # noqa: E402

BUILT, BUILD = Path(sys.argv[1]), Path(sys.argv[2])


def needed_sources(program: Path) -> set[str]:
    """Asked of dpkg for each library that the dynamic linker finds, without find_parts."""
    names = re.findall(r"NEEDED\s+(\S+)", run("objdump", "-p", program))
    paths = dict(re.findall(r"(\S+) => (\S+)", run("ldd", program)))
    sources = set()
    for name in names:
        done = subprocess.run(["dpkg", "-S", f"*/{Path(paths[name]).name}"], capture_output=True, text=True)
        package = done.stdout.split(":")[0]
        sources.add(run("dpkg-query", "-W", "-f=${source:Package}\n", package).splitlines()[0])
    return sources


class Document(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.work = Path(cls.folder.name)
        cls.program, cls.parts = program_and_parts(BUILT, BUILD, cls.work)
        cls.products = cls.work / "products"
        cls.products.mkdir()
        shutil.copy(cls.program, cls.products)
        (cls.products / "notes.txt").write_text("of nothing known\n")
        cls.path = cls.make()
        cls.document = read_json(cls.path)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    @classmethod
    def make(cls) -> Path:
        return Path(script("sbom/make_sbom.py", cls.products, "--parts", cls.parts).split()[0])

    def related(self, relation: str) -> set[str]:
        names = {row["SPDXID"]: row["name"] for row in self.document["packages"]}
        rows = [row for row in self.document["relationships"] if row["relationshipType"] == relation]
        return {names[row["relatedSpdxElement"]] for row in rows}

    def test_names_every_library_that_the_program_needs(self):
        needed = needed_sources(self.program)
        self.assertIn("glibc", needed)
        self.assertEqual(self.related("DYNAMIC_LINK"), needed)

    def test_names_libraries_that_are_headers_only(self):
        self.assertLessEqual({"cli11", "rapidjson", "tl-expected"}, self.related("CONTAINS"))

    def test_has_what_spdx_asks_for(self):
        self.assertEqual(self.document["spdxVersion"], "SPDX-2.3")
        ids = [row["SPDXID"] for row in self.document["packages"]]
        self.assertEqual(len(ids), len(set(ids)))
        for row in self.document["packages"]:
            self.assertLessEqual({"name", "downloadLocation", "licenseDeclared", "copyrightText"}, row.keys())
            self.assertRegex(row["SPDXID"], r"^SPDXRef-[A-Za-z0-9.-]+$")
        for row in self.document["relationships"]:
            self.assertIn(row["spdxElementId"], [*ids, "SPDXRef-DOCUMENT"])
            self.assertIn(row["relatedSpdxElement"], ids)

    def test_hashes_are_those_of_the_files(self):
        self.assertIn("skops-inspect: OK", run("sh", "-c", f"cd '{self.products}' && sha256sum -c --strict SHA256SUMS"))
        sums = dict(reversed(line.split()) for line in (self.products / "SHA256SUMS").read_text().splitlines())
        listed = {row["name"]: row["checksums"][0]["checksumValue"] for row in self.document["packages"] if "checksums" in row}
        self.assertEqual(listed, {name: sums[name] for name in ("skops-inspect", "notes.txt")})

    def test_a_program_whose_parts_are_not_known_is_an_error(self):
        other = self.work / "other"
        other.mkdir()
        (other / "program").write_bytes(self.program.read_bytes() + b"\0")
        told = script("sbom/make_sbom.py", other, "--parts", self.parts, expect=1)
        self.assertIn("the parts of program are not known", told)

    def test_is_the_same_bytes_twice(self):
        before = self.path.read_bytes()
        self.assertEqual(self.make().read_bytes(), before)


class Parts(unittest.TestCase):
    def find(self, linked: set[str]) -> list[dict]:
        return find_parts.find_parts({"linked": linked, "loaded": set(), "compiled": set()}, BUILD)

    def test_archives_inside_a_static_program_are_found(self):
        with tempfile.TemporaryDirectory() as work:
            source, linker_map = Path(work) / "a.c", Path(work) / "a.map"
            source.write_text("#include <zlib.h>\nint main(void) { return zlibVersion()[0] == 0; }\n")
            run("gcc", "-static-pie", source, "-lz", f"-Wl,-Map,{linker_map}", "-o", Path(work) / "a")
            parts = self.find(find_parts.linked_archives(linker_map.read_text()))
        found = {part["name"]: part["use"] for part in parts}
        self.assertEqual((found["glibc"], found["zlib"]), ("linked", "linked"))

    def test_a_file_of_no_package_is_an_error(self):
        with self.assertRaisesRegex(SystemExit, "/nowhere/libx.a belongs to no package"):
            self.find({"/nowhere/libx.a"})

    def test_a_package_whose_licence_is_not_noted_is_an_error(self):
        with self.assertRaisesRegex(SystemExit, "licences.json has no row for dpkg"):
            self.find({"/usr/bin/dpkg"})


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
