"""The wheel that is made of the program at hand: test_wheel.py PROGRAM BUILD_FOLDER VERSION"""

import base64
import csv
import hashlib
import io
import stat
import sys
import tempfile
import unittest
import zipfile
from email.parser import Parser
from pathlib import Path

from wheel_files import PACKAGING, program_and_parts, run, script

BUILT, BUILD, VERSION = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]


class Wheel(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.work = Path(cls.folder.name)
        cls.program, cls.parts = program_and_parts(BUILT, BUILD, cls.work)
        cls.path = cls.make("first")
        cls.zip = zipfile.ZipFile(cls.path)
        cls.info = f"skops_inspect-{VERSION}.dist-info"

    @classmethod
    def tearDownClass(cls):
        cls.zip.close()
        cls.folder.cleanup()

    @classmethod
    def make(cls, name: str) -> Path:
        return Path(script("wheel/make_wheel.py", cls.program, cls.work / name, "--parts", cls.parts).strip())

    def test_is_the_same_bytes_twice(self):
        self.assertEqual(self.make("second").read_bytes(), self.path.read_bytes())

    def test_record_has_each_file_with_its_hash_and_size(self):
        rows = list(csv.reader(io.StringIO(self.zip.read(f"{self.info}/RECORD").decode())))
        self.assertEqual(sorted(row[0] for row in rows), sorted(self.zip.namelist()))
        for name, digest, size in rows:
            if name.endswith("/RECORD"):
                self.assertEqual((digest, size), ("", ""))
                continue
            content = self.zip.read(name)
            real = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).decode().rstrip("=")
            self.assertEqual((digest, size), (f"sha256={real}", str(len(content))), name)

    def test_metadata_names_project_and_version(self):
        metadata = Parser().parsestr(self.zip.read(f"{self.info}/METADATA").decode())
        self.assertEqual((metadata["Name"], metadata["Version"]), ("skops-inspect", VERSION))
        self.assertIn("# Skops Inspector", metadata.get_payload())

    def test_tags_of_name_and_content_are_equal(self):
        wheel = Parser().parsestr(self.zip.read(f"{self.info}/WHEEL").decode())
        python, abi, platforms = self.path.stem.split("-")[2:]
        self.assertEqual(wheel.get_all("Tag"), [f"{python}-{abi}-{name}" for name in platforms.split(".")])
        self.assertEqual(wheel["Root-Is-Purelib"], "false")

    def test_a_program_that_needs_libraries_claims_no_other_system(self):
        self.assertRegex(self.path.name, r"-py3-none-linux_[a-z0-9_]+\.whl$")

    def test_the_program_is_a_script_that_can_be_run(self):
        entry = self.zip.getinfo(f"skops_inspect-{VERSION}.data/scripts/skops-inspect")
        self.assertEqual(stat.S_IMODE(entry.external_attr >> 16), 0o755)
        self.assertEqual(self.zip.read(entry), self.program.read_bytes())

    def test_licences_of_the_parts_are_inside(self):
        text = self.zip.read(f"{self.info}/LICENCES.txt").decode()
        for words in ("MIT License", "CLI11", "GNU GENERAL PUBLIC LICENSE"):
            self.assertIn(words, text)

    def test_parts_of_another_program_are_refused(self):
        other = self.work / "other"
        other.write_bytes(self.program.read_bytes() + b"\0")
        told = script("wheel/make_wheel.py", other, self.work, "--parts", self.parts, expect=1)
        self.assertIn("is of another program", told)

    def test_installs_without_network_runs_and_is_removed(self):
        self.assertIn("removed without a trace", run(PACKAGING / "wheel/try_wheel.sh", "--quick", self.path))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
