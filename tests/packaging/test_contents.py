#!/usr/bin/env python3
"""What is in which Debian package: test_contents.py DEBS VERSION"""

import pathlib
import re
import subprocess
import sys
import unittest

DEBS = pathlib.Path(sys.argv[1])
VERSION = sys.argv[2]

NEEDED = {
    "skops-inspect": [
        "usr/bin/skops-inspect",
        "usr/share/bash-completion/completions/skops-inspect",
        "usr/share/doc/skops-inspect/changelog.gz",
        "usr/share/doc/skops-inspect/copyright",
        "usr/share/fish/vendor_completions.d/skops-inspect.fish",
        "usr/share/man/man1/skops-inspect.1.gz",
        "usr/share/zsh/vendor-completions/_skops-inspect",
    ],
    "skops-inspector": [
        "usr/bin/skops-inspector",
        "usr/share/applications/skops-inspector.desktop",
        "usr/share/doc/skops-inspector/changelog.gz",
        "usr/share/doc/skops-inspector/copyright",
        "usr/share/icons/hicolor/16x16/apps/skops-inspector.png",
        "usr/share/icons/hicolor/512x512/apps/skops-inspector.png",
        "usr/share/icons/hicolor/scalable/apps/skops-inspector.svg",
        "usr/share/icons/hicolor/scalable/mimetypes/application-x-skops.svg",
        "usr/share/icons/hicolor/scalable/mimetypes/application-x-python-objects.svg",
        "usr/share/man/man1/skops-inspector.1.gz",
        "usr/share/metainfo/io.github.skops_inspector.metainfo.xml",
        "usr/share/mime/packages/skops-inspector.xml",
        "usr/share/skops-inspector/samples/random_forest.skops",
    ],
}


def deb(package):
    return str(DEBS / f"{package}_{VERSION}_amd64.deb")


def output(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def listing(package):
    """{path: (mode, owner)}"""
    rows = (line.split(None, 5) for line in output("dpkg-deb", "-c", deb(package)).splitlines())
    return {row[5].removeprefix("./").rstrip("/"): (row[0], row[1]) for row in rows}


def field(package, name):
    return output("dpkg-deb", "-f", deb(package), name).strip()


def depends(package):
    return {re.split(r"[ (|]", item.strip())[0] for item in field(package, "Depends").split(",")}


class Contents(unittest.TestCase):
    def test_each_package_has_its_files(self):
        for package, paths in NEEDED.items():
            with self.subTest(package):
                self.assertEqual([path for path in paths if path not in listing(package)], [])

    def test_no_file_is_in_both(self):
        files = [{path for path, (mode, _) in listing(package).items() if mode[0] == "-"} for package in NEEDED]
        self.assertEqual(files[0] & files[1], set())

    def test_all_is_roots_and_only_programs_can_be_run(self):
        for package in NEEDED:
            for path, (mode, owner) in listing(package).items():
                wanted = "drwxr-xr-x" if mode[0] == "d" else "-rwxr-xr-x" if "/bin/" in path else "-rw-r--r--"
                with self.subTest(path):
                    self.assertEqual((mode, owner), (wanted, "root/root"))

    def test_nothing_runs_when_it_is_installed(self):
        for package in NEEDED:
            with self.subTest(package):
                members = output("sh", "-c", f"dpkg-deb --ctrl-tarfile '{deb(package)}' | tar t").split()
                self.assertEqual({m.removeprefix("./") for m in members} - {""}, {"control", "md5sums"})


class Dependencies(unittest.TestCase):
    def test_the_terminal_program_needs_no_window_system(self):
        windows = re.compile(r"libqt6(gui|widgets|svg|network)|libx|libgl|libwayland")
        self.assertEqual([name for name in depends("skops-inspect") if windows.match(name)], [])

    def test_what_is_linked_is_found(self):
        self.assertLessEqual({"libc6", "libqt6core6", "libquazip1-qt6-1"},
                             {name.removesuffix("t64") for name in depends("skops-inspect")})
        self.assertIn("libqt6widgets6", {name.removesuffix("t64") for name in depends("skops-inspector")})

    def test_packages_do_not_need_each_other(self):
        for package in NEEDED:
            self.assertEqual(depends(package) & set(NEEDED), set())

    def test_the_version_is_the_projects(self):
        for package in NEEDED:
            self.assertEqual(field(package, "Version"), VERSION)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
