"""What ./dev does on systems that are not as it needs them, with stand-ins for the tools that it calls."""

import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

DEV = Path(__file__).resolve().parents[2] / "dev"
REAL_TOOLS = ("bash", "dirname", "env", "grep", "mkdir", "nproc", "readlink", "realpath", "sed")
STAND_INS = {
    "apt-get": "exit ${APT_STATUS:-0}",
    "cmake": "exit 0",
    "dpkg-query": "echo ${INSTALLED:-}",
    "id": "echo 1000",
    "sudo": '"$@"',
}


class Dev(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.home = Path(folder.name)
        self.checkout = self.home / "ein Prüfordner"
        self.tools = self.home / "tools"
        self.log = self.home / "log"
        self.tools.mkdir()
        self.checkout.mkdir()
        shutil.copy(DEV, self.checkout / "dev")
        for name in REAL_TOOLS:
            (self.tools / name).symlink_to(shutil.which(name))
        for name, body in STAND_INS.items():
            self.write(self.tools / name, f'echo "{name} $*" >> "$LOG"\n{body}')
        self.write(self.checkout / "build/release/app/terminal/skops-inspect", 'echo "inspect $*" >> "$LOG"')

    def write(self, path: Path, body: str) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"#!{shutil.which('bash')}\n{body}\n")
        path.chmod(0o755)

    def run_dev(self, *arguments: str, program: Path | None = None, **environment: str) -> subprocess.CompletedProcess:
        variables = {"PATH": str(self.tools), "LOG": str(self.log), "LANG": "C.UTF-8", **environment}
        command = [str(program or self.checkout / "dev"), *arguments]
        return subprocess.run(command, cwd=self.home, env=variables, capture_output=True, text=True)

    def calls(self, tool: str) -> list[str]:
        lines = self.log.read_text().splitlines() if self.log.exists() else []
        return [line for line in lines if line.startswith(f"{tool} ")]

    def assert_refused(self, result: subprocess.CompletedProcess, words: str) -> None:
        self.assertEqual(result.returncode, 1, result.stderr)
        self.assertIn(words, result.stderr.splitlines()[-1])
        self.assertEqual(self.calls("cmake"), [])

    def test_a_system_without_apt_is_refused(self):
        (self.tools / "apt-get").unlink()
        self.assert_refused(self.run_dev("run"), "Debian 12 and Ubuntu 24.04")

    def test_without_sudo_the_line_for_root_is_told(self):
        (self.tools / "sudo").unlink()
        result = self.run_dev("run")
        self.assert_refused(result, "run as root: apt-get install g++ cmake")
        self.assertEqual(self.calls("apt-get"), [])

    def test_nothing_is_built_when_apt_fails(self):
        self.assert_refused(self.run_dev("run", APT_STATUS="100"), "apt could not install")

    def test_a_checkout_that_cannot_be_written(self):
        shutil.rmtree(self.checkout / "build")
        (self.checkout / "build").symlink_to("/dev/null/build")  # nobody can make that, root neither
        self.assert_refused(self.run_dev("run"), "cannot be written")
        self.assertEqual(self.calls("sudo"), [])

    def test_what_is_missing_is_installed_through_sudo(self):
        self.assertEqual(self.run_dev("run").returncode, 0)
        self.assertEqual(len(self.calls("sudo")), 2)
        self.assertIn("install -y -qq --no-install-recommends g++ cmake", self.calls("apt-get")[1])

    def test_an_installed_system_needs_neither_sudo_nor_apt(self):
        result = self.run_dev("run", INSTALLED="installed")
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        self.assertEqual(self.calls("sudo") + self.calls("apt-get"), [])
        self.assertEqual(self.calls("inspect")[0], "inspect info resources/samples/random_forest.skops")

    def test_a_file_is_looked_for_where_the_user_is(self):
        link = self.home / "review"
        link.symlink_to(self.checkout / "dev")
        result = self.run_dev("run", "my model.skops", program=link, INSTALLED="installed")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(self.calls("inspect")[0], f"inspect info {self.home.resolve()}/my model.skops")


if __name__ == "__main__":
    unittest.main()
