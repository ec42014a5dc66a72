"""Proves that neither program opens a network connection: all that they do is done behind a wall that ends a process
which asks for a socket, and comes out as without the wall. The terminal program may not even have a local one."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from socket_wall import ENDED_BY_WALL, wall
from window_runs import Desktop

TERMINAL, WINDOW, SOURCES, WINDOW_TESTS = "", "", Path(), []

SAMPLES = ["random_forest.skops", "text_pipeline.skops", "scaled_regression.pkl"]
# Every subcommand, with files that it has something to do for.
RUNS = {
    "untrusted": [["random_forest.skops"]],
    "visualize": [["text_pipeline.skops"], ["scaled_regression.pkl"]],
    "info": [["random_forest.skops", "--format", "json"], ["scaled_regression.pkl"]],
    "scan": [["."], [".", "--format", "sarif"]],
    "trust": [["random_forest.skops", "--format", "json", "-o", "trust.json"]],
    "plan": [["random_forest.skops"]],
    "diff": [["random_forest.skops", "text_pipeline.skops"]],
    "convert": [["scaled_regression.pkl", "-o", "converted.skops"]],
    "update": [["old.skops", "-o", "updated.skops"]],
    "dump": [["random_forest.skops", "-o", "small.skops", "--optimise"]],
    "profiles": [[]],
    "explain": [[], ["import-dangerous"]],
    "help": [["scan"]],
}


def python(code: str, allows_local: bool) -> int:
    return subprocess.run([sys.executable, "-c", f"import socket; {code}"], preexec_fn=wall(allows_local)).returncode


class Folder(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(os.path.realpath(folder.name))

    def inputs(self, name: str) -> Path:
        folder = self.folder / name
        folder.mkdir()
        for sample in SAMPLES:
            shutil.copy(SOURCES / "resources/samples" / sample, folder)
        shutil.copy(SOURCES / "tests/data/old/0.9.0/pipeline.skops", folder / "old.skops")
        return folder


class TheWall(unittest.TestCase):
    def test_it_ends_what_asks_for_a_socket(self) -> None:
        for code in ("socket.socket(socket.AF_INET)", "socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)",
                     "socket.socket(socket.AF_NETLINK, socket.SOCK_RAW)"):
            for allows_local in (False, True):
                self.assertEqual(python(code, allows_local), ENDED_BY_WALL, code)

    def test_a_child_is_behind_it_too(self) -> None:
        command = [sys.executable, "-c", "import socket; socket.socket()"]
        self.assertEqual(python(f"import subprocess; exit(subprocess.call({command}) == {ENDED_BY_WALL})", True), 1)

    def test_local_sockets_are_told_apart(self) -> None:
        for code in ("socket.socket(socket.AF_UNIX)", "socket.socketpair()"):
            self.assertEqual(python(code, True), 0)
            self.assertEqual(python(code, False), ENDED_BY_WALL)


class Terminal(Folder):
    def outcome(self, command: list[str], is_walled: bool) -> tuple:
        """Status, what was said and what was written."""
        folder = self.inputs("walled" if is_walled else "open")
        done = subprocess.run([TERMINAL, *command], cwd=folder, capture_output=True,
                              preexec_fn=wall(allows_local=False) if is_walled else None)
        written = {file.name: file.stat().st_size for file in folder.iterdir()}
        told = [text.replace(bytes(folder), b"FOLDER") for text in (done.stdout, done.stderr)]
        shutil.rmtree(folder)
        return done.returncode, *told, written

    def test_every_subcommand_does_the_same_without_any_socket(self) -> None:
        for name, runs in RUNS.items():
            for arguments in runs:
                with self.subTest(name, arguments=arguments):
                    walled = self.outcome([name, *arguments], is_walled=True)
                    self.assertIn(walled[0], (0, 1), walled)
                    self.assertEqual(walled, self.outcome([name, *arguments], is_walled=False))

    def test_no_subcommand_is_left_out(self) -> None:
        text = subprocess.run([TERMINAL, "--help"], capture_output=True, text=True, check=True).stdout
        self.assertEqual(set(re.findall(r"^  ([a-z]+) {2,}", text.split("Subcommands:")[1], re.M)), set(RUNS))


class Window(Folder):
    def desktop(self, is_walled: bool) -> Desktop:
        desktop = Desktop(WINDOW, self.folder, wall(allows_local=True) if is_walled else None)
        self.addCleanup(desktop.close)
        return desktop

    def test_it_shows_files_of_every_kind(self) -> None:
        desktop = self.desktop(is_walled=True)
        folder = self.inputs("files")
        files = [folder / name for name in SAMPLES]
        window = desktop.start(str(files[0]))
        self.assertTrue(desktop.shows(window, files[0]))
        for file in files[1:]:
            self.assertEqual(desktop.run(str(file)), 0)
        self.assertTrue(desktop.shows(window, *files))

    def test_its_own_socket_is_the_only_one_that_it_calls(self) -> None:
        """A program can also reach the network through a local one: name services, proxies."""
        desktop = self.desktop(is_walled=False)
        file = self.inputs("files") / SAMPLES[0]
        log = self.folder / "calls"
        traced = ("strace", "-f", "-qq", "-e", "trace=connect,sendto,sendmsg", "-o", str(log))
        window = desktop.start(str(file), prefix=traced)
        self.assertTrue(desktop.shows(window, file))
        self.assertEqual(desktop.run(str(file), prefix=(*traced[:-1], str(log) + "2")), 0)
        calls = log.read_text() + Path(str(log) + "2").read_text()
        called = set(re.findall(r'sun_path=@?"([^"]*)"', calls))
        self.assertEqual({os.path.dirname(path) for path in called}, {str(self.folder / "run")})
        self.assertNotRegex(calls, "AF_INET|AF_NETLINK|AF_PACKET")

    def test_what_its_tests_do_with_it_is_done_behind_the_wall(self) -> None:
        """Session, guide, converting, lists: each a program that drives the real widgets."""
        environment = self.desktop(is_walled=True).environment
        for test in WINDOW_TESTS:
            with self.subTest(test):
                done = subprocess.run([test], env=environment, preexec_fn=wall(allows_local=True), capture_output=True)
                self.assertEqual(done.returncode, 0, done.stdout.decode(errors="replace")[-2000:])


if __name__ == "__main__":
    TERMINAL, WINDOW, SOURCES, WINDOW_TESTS = sys.argv[1], sys.argv[2], Path(sys.argv[3]), sys.argv[4:]
    unittest.main(argv=sys.argv[:1])
