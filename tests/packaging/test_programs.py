#!/usr/bin/env python3
"""The packaged programs themselves: test_programs.py ROOT SOURCE-FOLDER BUILD-FOLDER [--fortified]

--fortified also asks for checked stacks and libc calls, which only the preset `package` compiles in.
"""

import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import time
import unittest

ROOT = pathlib.Path(sys.argv[1])
MACHINE = sys.argv[2:4]
FORTIFIED = "--fortified" in sys.argv
PROGRAMS = [ROOT / "usr/bin" / name for name in ("skops-inspect", "skops-inspector")]


def output(*command):
    return subprocess.run([str(word) for word in command], check=True, capture_output=True, text=True).stdout


def owner(path):
    return output("dpkg-query", "-S", os.path.realpath(path)).split(":")[0]


class Programs(unittest.TestCase):
    def each(self):
        for program in PROGRAMS:
            with self.subTest(program.name):
                yield program

    def test_they_know_no_path_of_the_machine_that_built_them(self):
        for program in self.each():
            content = program.read_bytes()
            for path in MACHINE:
                # QStringLiteral is UTF-16.
                self.assertEqual([code for code in ("utf-8", "utf-16-le") if path.encode(code) in content], [])

    def test_they_look_for_libraries_where_the_system_does(self):
        for program in self.each():
            self.assertNotRegex(output("readelf", "-d", program), "RPATH|RUNPATH")

    def test_they_are_hardened(self):
        for program in self.each():
            dynamic, headers = output("readelf", "-dW", program), output("readelf", "-lW", program)
            self.assertRegex(dynamic, r"FLAGS_1\b.*PIE")
            self.assertRegex(dynamic, r"BIND_NOW|FLAGS_1\b.*NOW")
            self.assertIn("GNU_RELRO", headers)
            self.assertRegex(headers, r"GNU_STACK .* RW ")
            if FORTIFIED:
                names = output("readelf", "-W", "--dyn-syms", program)
                self.assertIn("__stack_chk_fail", names)
                self.assertRegex(names, r"__(memcpy|memmove|read|snprintf|vsnprintf|fprintf)_chk")

    def test_they_are_stripped(self):
        for program in self.each():
            self.assertNotIn(".symtab", output("readelf", "-SW", program))


class Window(unittest.TestCase):
    """The window without a display; what a display adds is tried in a clean system (try_desktop.sh)."""

    def test_plugins_that_it_loads_come_with_its_dependencies(self):
        window = PROGRAMS[1]
        deb = next((ROOT.parent).glob("skops-inspector_*.deb"))
        listed = output("dpkg-deb", "-f", deb, "Depends")
        plugins = self.loaded_plugins(window)
        self.assertTrue(any("svg" in plugin for plugin in plugins), plugins)
        for plugin in plugins:
            # Qt loads every further image format and desktop theme that there happens to be.
            if re.search(r"/imageformats/(?!libqsvg)|/platformthemes/", plugin):
                continue
            with self.subTest(plugin):
                self.assertIn(owner(plugin), listed)

    def loaded_plugins(self, window):
        """Plugins in its memory once there are no new ones for three seconds."""
        with tempfile.TemporaryDirectory() as home:
            environment = {"HOME": home, "PATH": os.environ["PATH"], "QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8"}
            sample = ROOT / "usr/share/skops-inspector/samples/random_forest.skops"
            process = subprocess.Popen([window, sample], env=environment, stderr=subprocess.DEVNULL)
            try:
                seen, since = set(), time.monotonic()
                while time.monotonic() - since < 3 or not seen:
                    self.assertIsNone(process.poll(), "the window ended")
                    lines = pathlib.Path(f"/proc/{process.pid}/maps").read_text(encoding="utf-8").splitlines()
                    now = {line.split()[-1] for line in lines if "/plugins/" in line}
                    if now != seen:
                        seen, since = now, time.monotonic()
                    time.sleep(0.2)
                return seen
            finally:
                process.send_signal(signal.SIGKILL)
                process.wait()


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
