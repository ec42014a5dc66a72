"""What several starts of the window do together, with the real program: one window for all files of a user."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path
from urllib.parse import quote

from window_runs import Desktop, wait_for

PROGRAM, SAMPLE = "", Path()


class Instances(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(os.path.realpath(folder.name))
        self.desktop = Desktop(PROGRAM, self.folder)
        self.addCleanup(self.desktop.close)

    def file(self, name: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        shutil.copy(SAMPLE, path)
        return path

    def window(self, *arguments: str, **options) -> subprocess.Popen:
        """A start whose window shows a file."""
        first = self.file("first.skops")
        process = self.desktop.start(*arguments, str(first), **options)
        self.assertTrue(self.desktop.shows(process, first))
        return process

    def test_ten_starts_at_once_are_one_window_with_all_files(self) -> None:
        files = [self.file(f"{i}.skops") for i in range(10)]
        starts = [self.desktop.start(str(file)) for file in files]
        self.assertTrue(wait_for(lambda: sum(start.poll() is None for start in starts) == 1))
        self.assertEqual([start.returncode for start in starts if start.poll() is not None], [0] * 9)
        first = next(start for start in starts if start.poll() is None)
        self.assertTrue(self.desktop.shows(first, *files))

    def test_several_files_and_folders_go_to_the_window(self) -> None:
        first = self.window()
        files = [self.file("several/a.skops"), self.file("several/b.skops")]
        self.assertEqual(self.desktop.run(str(files[0]), str(files[1])), 0)
        self.assertEqual(self.desktop.run(str(self.folder / "several")), 0)
        self.assertIsNone(first.poll())

    def test_a_start_without_files_asks_for_the_window(self) -> None:
        first = self.window()
        self.assertEqual(self.desktop.run(), 0)
        self.assertIsNone(first.poll())

    def test_names_mean_what_they_mean_to_the_start(self) -> None:
        first = self.window()
        for name, argument in (("other/a.skops", "a.skops"), ("other/b c.skops", "./../other/b c.skops"),
                               ("other/d\n.skops", "d\n.skops"), ("other/ä#%.skops", "")):
            file = self.file(name)
            url = "file://" + quote(str(file))
            self.assertEqual(self.desktop.run(argument or url, cwd=self.folder / "other"), 0)
            self.assertTrue(self.desktop.shows(first, file), name)

    def test_after_one_was_killed_the_next_is_the_first(self) -> None:
        first = self.window()
        first.kill()
        first.wait()
        second = self.window()
        self.assertEqual(self.desktop.run(str(self.file("more.skops"))), 0)
        self.assertTrue(self.desktop.shows(second, self.folder / "more.skops"))

    def test_one_that_hangs_keeps_nobody_from_a_window(self) -> None:
        first = self.window()
        first.send_signal(signal.SIGSTOP)
        second = self.file("second.skops")
        self.assertTrue(self.desktop.shows(self.desktop.start(str(second)), second))
        first.send_signal(signal.SIGCONT)
        third = self.file("third.skops")
        self.assertEqual(self.desktop.run(str(third)), 0)
        self.assertTrue(self.desktop.shows(first, third))

    def test_some_options_ask_for_a_window_of_their_own(self) -> None:
        first = self.window()
        more = self.file("more.skops")
        for options in (["--new-window"], ["--appearance", "dark"], ["--profile", "skops-0.13+sklearn-1.7"]):
            own = self.desktop.start(*options, str(more))
            self.assertTrue(self.desktop.shows(own, more), options)
        self.assertEqual(self.desktop.run(str(self.file("last.skops"))), 0)
        self.assertTrue(self.desktop.shows(first, self.folder / "last.skops"))

    def test_without_a_runtime_folder_it_is_the_same(self) -> None:
        del self.desktop.environment["XDG_RUNTIME_DIR"]
        first = self.window()
        self.assertEqual(self.desktop.run(), 0)
        self.assertIsNone(first.poll())

    def test_a_runtime_folder_of_a_name_too_long_for_sockets(self) -> None:
        folder = self.folder / ("x" * 100)
        folder.mkdir(mode=0o700)
        self.desktop.environment["XDG_RUNTIME_DIR"] = str(folder)
        self.window()
        self.window()

    def test_a_word_that_is_not_known_ends_the_start(self) -> None:
        self.assertEqual(self.desktop.run("--choose", "nothing"), 1)


if __name__ == "__main__":
    PROGRAM, SAMPLE = sys.argv.pop(1), Path(sys.argv.pop(1))
    unittest.main()
