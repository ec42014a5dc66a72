#!/usr/bin/env python3
"""What a desktop makes of files once the package is there: test_mime.py ROOT SAMPLES

Databases are made in a temporary folder, beside the system's own types, and asked as gio and xdg-mime ask them.
docs/desktop.md says what is expected and why.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(sys.argv[1]).resolve()
SAMPLES = pathlib.Path(sys.argv[2]).resolve()
OURS = "skops-inspector.desktop"
PICKLES = ("application/x-python-pickle", "application/x-joblib")

# A zip that skops did not write: its first member has a word for a name.
OTHER_ZIP = b"PK\x03\x04" + bytes(22) + b"\x09\x00\x00\x00" + b"arr_0.npy" + bytes(64)


class Desktop(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.databases = pathlib.Path(folder.name)
        for name, source in (("system", ROOT / "usr/share/mime/packages/skops-inspector.xml"),
                             ("other", "/usr/share/mime/packages/freedesktop.org.xml")):
            (cls.databases / name / "packages").mkdir(parents=True)
            shutil.copy(source, cls.databases / name / "packages")
            subprocess.run(["update-mime-database", cls.databases / name], check=True, stderr=subprocess.DEVNULL)

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.top = pathlib.Path(folder.name)
        # Where the package is, where another distribution's package is, and the user's own.
        self.system, self.other, self.home = (self.top / name for name in ("system", "other", "home"))
        for data in (self.system, self.other, self.home):
            (data / "applications").mkdir(parents=True)
        shutil.copy(ROOT / "usr/share/applications" / OURS, self.system / "applications")
        # TryExec: the program is not installed here.
        entry = self.system / "applications" / OURS
        entry.write_text(re.sub("^TryExec.*\n", "", entry.read_text(), flags=re.M).replace("Exec=skops-inspector", "Exec=true"))
        for data in (self.system, self.other):
            shutil.copytree(self.databases / data.name, data / "mime")
        self.settle(self.system)

    def run_tool(self, *command, desktop=""):
        environment = {"PATH": os.environ["PATH"], "HOME": str(self.top), "LANG": "C.UTF-8",
                       "XDG_DATA_DIRS": f"{self.system}:{self.other}", "XDG_DATA_HOME": str(self.home),
                       "XDG_CONFIG_HOME": str(self.top / "config"), "XDG_CONFIG_DIRS": str(self.top / "etc"),
                       "XDG_CURRENT_DESKTOP": desktop}
        return subprocess.run([str(word) for word in command], env=environment, capture_output=True, text=True,
                              check=True).stdout.strip()

    def settle(self, data):
        self.run_tool("update-desktop-database", data / "applications")

    def register(self, name, mime_type, data):
        (data / "applications" / name).write_text(
            f"[Desktop Entry]\nType=Application\nName={name}\nExec=true %f\nMimeType={mime_type};\n")
        self.settle(data)

    def file(self, name, content):
        path = self.top / name
        path.write_bytes(content)
        return path

    def gio_type(self, path):
        return re.search(r"standard::content-type: (\S+)", self.run_tool("gio", "info", path))[1]

    def default_of(self, mime_type):
        found = re.match(r"Default application for .*: (\S+)", self.run_tool("gio", "mime", mime_type))
        return found and found[1]

    def offered_for(self, mime_type):
        return re.findall(r"^\t(\S+)$", self.run_tool("gio", "mime", mime_type), flags=re.M)


class Types(Desktop):
    def test_a_skops_file_has_its_own_type(self):
        for sample in SAMPLES.glob("*.skops"):
            self.assertEqual(self.gio_type(sample), "application/x-skops")
            for desktop in ("GNOME", "XFCE"):
                self.assertEqual(self.run_tool("xdg-mime", "query", "filetype", sample, desktop=desktop), "application/x-skops")

    def test_it_is_told_without_its_extension(self):
        content = (SAMPLES / "random_forest.skops").read_bytes()
        self.assertEqual(self.gio_type(self.file("model", content)), "application/x-skops")

    def test_other_archives_stay_what_they_are(self):
        self.assertEqual(self.gio_type(self.file("archive", OTHER_ZIP)), "application/zip")
        self.assertEqual(self.gio_type(self.file("a.zip", (SAMPLES / "random_forest.skops").read_bytes())), "application/zip")

    def test_pickles_have_types(self):
        for name, wanted in (("a.pkl", PICKLES[0]), ("a.pickle", PICKLES[0]), ("a.joblib", PICKLES[1])):
            self.assertEqual(self.gio_type(self.file(name, b"\x80\x04N.")), wanted)

    def test_who_knows_a_better_type_for_pickles_is_heard(self):
        (self.other / "mime/packages/better.xml").write_text(
            '<?xml version="1.0"?><mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">'
            '<mime-type type="application/x-better"><glob pattern="*.pkl"/></mime-type></mime-info>')
        self.run_tool("update-mime-database", self.other / "mime")
        self.assertEqual(self.gio_type(self.file("a.pkl", b"\x80\x04N.")), "application/x-better")


class Programs(Desktop):
    def test_a_skops_file_opens_with_the_window(self):
        self.assertEqual(self.default_of("application/x-skops"), OURS)
        self.assertEqual(self.run_tool("xdg-mime", "query", "default", "application/x-skops"), OURS)

    def test_pickles_offer_it(self):
        for mime_type in PICKLES:
            self.assertIn(OURS, self.offered_for(mime_type))

    def test_whoever_is_registered_for_pickles_stays_their_default(self):
        for mime_type in PICKLES:
            for name in ("aaa.desktop", "zzz.desktop"):
                for data in (self.system, self.other, self.home):
                    with self.subTest(type=mime_type, name=name, data=data.name):
                        self.register(name, mime_type, data)
                        self.assertEqual(self.default_of(mime_type), name)
                        self.assertEqual(self.run_tool("xdg-mime", "query", "default", mime_type), name)
                        self.assertIn(OURS, self.offered_for(mime_type))
                        (data / "applications" / name).unlink()
                        self.settle(data)

    def test_a_default_that_was_chosen_stays(self):
        # The chosen one is registered for nothing.
        self.register("chosen.desktop", "text/x-none", self.other)
        for place in (self.top / "config", self.other / "applications"):
            with self.subTest(place.name):
                place.mkdir(exist_ok=True)
                (place / "mimeapps.list").write_text(f"[Default Applications]\n{PICKLES[0]}=chosen.desktop\n")
                self.assertEqual(self.default_of(PICKLES[0]), "chosen.desktop")
                self.assertIn(OURS, self.offered_for(PICKLES[0]))
                (place / "mimeapps.list").unlink()


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
