#!/usr/bin/env python3
"""Files for the desktop, by the validators of their standards: test_desktop_files.py ROOT"""

import configparser
import pathlib
import re
import struct
import subprocess
import sys
import unittest

SHARE = pathlib.Path(sys.argv[1]) / "usr/share"
ENTRY = SHARE / "applications/skops-inspector.desktop"
METAINFO = SHARE / "metainfo/io.github.skops_inspector.metainfo.xml"
MIME = SHARE / "mime/packages/skops-inspector.xml"
ICONS = SHARE / "icons/hicolor"


class Validators(unittest.TestCase):
    def accepts(self, *command):
        done = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False)
        self.assertEqual((done.returncode, done.stderr), (0, ""), done.stdout)
        return done.stdout

    def test_the_desktop_entry_is_valid(self):
        self.assertEqual(self.accepts("desktop-file-validate", ENTRY), "")

    def test_the_metainfo_is_valid(self):
        done = subprocess.run(["appstreamcli", "validate", "--no-net", "--no-color", str(METAINFO)], capture_output=True,
                              text=True, check=False)
        self.assertIn("Validation", done.stdout)
        # AppStream 1.0 asks for a homepage, and the project has no host yet.
        faults = set(re.findall(r"^[EW]: .*?(\S+)$", done.stdout, flags=re.M))
        self.assertEqual(faults - {"url-homepage-missing"}, set())

    def test_xml_is_well_formed(self):
        for path in [METAINFO, MIME, *SHARE.rglob("*.svg")]:
            with self.subTest(path.name):
                self.accepts("xmllint", "--noout", "--nonet", path)


class Entry(unittest.TestCase):
    def setUp(self):
        self.entry = configparser.ConfigParser(interpolation=None)
        self.entry.optionxform = str
        self.entry.read(ENTRY, encoding="utf-8")

    def test_several_files_are_one_start(self):
        self.assertEqual(self.entry["Desktop Entry"]["Exec"], "skops-inspector %F")

    def test_each_action_is_described(self):
        actions = [name for name in self.entry["Desktop Entry"]["Actions"].split(";") if name]
        for action in actions:
            self.assertRegex(self.entry[f"Desktop Action {action}"]["Exec"], r"^skops-inspector --choose (file|folder)$")
        self.assertEqual(len(actions), 2)

    def test_its_icon_is_installed(self):
        name = self.entry["Desktop Entry"]["Icon"]
        self.assertTrue((ICONS / "scalable/apps" / f"{name}.svg").exists())


class Icons(unittest.TestCase):
    def test_pictures_are_as_large_as_their_folder_says(self):
        pictures = list(ICONS.rglob("*.png"))
        self.assertGreaterEqual(len(pictures), 27)
        for path in pictures:
            with self.subTest(path.relative_to(ICONS)):
                size = int(re.match(r"\d+", path.relative_to(ICONS).parts[0])[0])
                self.assertEqual(struct.unpack(">II", path.read_bytes()[16:24]), (size, size))

    def test_every_type_has_one(self):
        text = MIME.read_text(encoding="utf-8")
        for name in ["application-x-skops", *re.findall(r'<icon name="([^"]+)"', text)]:
            self.assertTrue((ICONS / "scalable/mimetypes" / f"{name}.svg").exists(), name)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
