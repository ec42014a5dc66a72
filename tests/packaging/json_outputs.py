"""Real outputs of the built program, of every kind, over samples, old files, hostile files and odd inputs."""

import json
import os
import subprocess
from pathlib import Path


# Of larger hostile files a scan is enough.
LARGE = 50_000


class Outputs:
    """Runs the program; each output is a pair of its kind (the name of its schema) and the value."""

    def __init__(self, inspect: str, source: Path, folder: Path):
        self.inspect = inspect
        self.folder = folder
        self.samples = sorted((source / "resources/samples").glob("*.skops")) + sorted((source / "tests/data/samples").glob("*.skops"))
        self.old = sorted((source / "tests/data/old").rglob("*.skops"))
        self.pickles = sorted((source / "resources/samples").glob("*.pkl")) + sorted((source / "tests/data/pickle").glob("*.joblib"))
        self.compressed = source / "tests/data/compressed"
        self.found: list[tuple[str, object]] = []

    def text(self, *arguments) -> str:
        """What it prints; status 2 is an answer too, a crash is not."""
        words = [self.inspect, *map(str, arguments)]
        ran = subprocess.run(words, capture_output=True, cwd=self.folder, timeout=550, check=False)
        if ran.returncode not in (0, 1, 2):
            raise RuntimeError(f"{' '.join(words)}: status {ran.returncode}: {ran.stderr.decode(errors='replace')}")
        return ran.stdout.decode()

    def add(self, kind: str, *arguments) -> None:
        self.found.append((kind, json.loads(self.text(*arguments))))

    def add_lines(self, kind: str, text: str) -> None:
        self.found += [(kind, json.loads(line)) for line in text.splitlines()]

    def odd_inputs(self) -> Path:
        """A folder of what is no model."""
        odd = self.folder / "odd"
        odd.mkdir()
        (odd / "empty").touch()
        (odd / "other.txt").write_text("nothing of ours\n")
        (odd / "array.npy").write_bytes(b"\x93NUMPY\x01\x00" + b"\x00" * 8)
        (odd / "list.json").write_text('{"version": 1, "types": [{"name": "mine.Scaler"}]}')
        (odd / "broken").symlink_to("nowhere")
        (odd / "folder").symlink_to(odd)
        os.mkfifo(odd / "pipe")
        (odd / "again.skops").symlink_to(self.samples[0])
        (odd / "sample.skops").write_bytes(self.samples[0].read_bytes())
        (odd / "link.skops").hardlink_to(odd / "sample.skops")
        return odd

    def reviews(self, hostile: list[Path]) -> None:
        odd = self.odd_inputs()
        models = self.samples + self.old + self.pickles
        for kind in ("untrusted", "info"):
            self.add(kind, kind, "--format", "json", *models, self.folder / "missing.skops")
            self.add(kind, kind, "--format", "json", "--no-verify", *self.samples)
        forest = next(path for path in self.samples if path.name == "random_forest.skops")
        for kind in ("untrusted", "scan"):
            self.add(kind, kind, "--format", "json", forest)
            self.add(kind, kind, "--format", "json", forest, "--trusted", "sklearn.tree._tree.Tree")
        self.add("info", "info", "--format", "json", *sorted(self.compressed.iterdir()))
        for folder in hostile:
            self.add("scan", "scan", "--format", "json", folder)
        pickles = [path for folder in hostile for path in sorted(folder.rglob("*.pkl")) if path.stat().st_size < LARGE]
        if pickles:
            self.add("info", "info", "--format", "json", *pickles)
        self.add("scan", "scan", "--format", "json", odd, self.folder / "missing", *models)
        self.add_lines("scan-line", self.text("scan", "--format", "jsonl", odd, *self.samples))

    def plans(self, hostile: list[Path]) -> None:
        small = [path for folder in hostile for path in sorted(folder.rglob("*.skops")) if path.stat().st_size < LARGE]
        self.add("plan", "plan", "--format", "json", *self.samples, *self.old, *self.pickles, self.folder / "missing.skops")
        if small:
            self.add("plan", "plan", "--format", "json", *small)
        self.add("plan", "plan", "--format", "json", "--all", "--no-verify", self.samples[1])
        self.add("plan", "plan", "--format", "json", "--trusted", "sklearn.tree._tree.Tree", "--", *self.samples, *self.pickles)

    def comparisons(self) -> None:
        by_name: dict[str, list[Path]] = {}
        for path in self.old:
            by_name.setdefault(path.name, []).append(path)
        for paths in by_name.values():
            for old, new in zip(paths, paths[1:]):
                self.add("diff", "diff", "--format", "json", old, new)
        first = next(iter(by_name.values()))[0]
        for other in self.old + self.samples:
            self.add("diff", "diff", "--format", "json", first, other)
        self.add("diff", "diff", "--format", "json", first, self.folder / "missing.skops")

    def trust_lists(self) -> None:
        sample = self.samples[0]
        made = [("a.json", "--reason", "read", "--who", "me"), ("b.json", "--expires", "2999-12-31"), ("c.json", "--only-these-files")]
        for name, *options in made:
            self.text("trust", sample, "--format", "json", "-o", name, *options)
            self.found.append(("trust-list", json.loads((self.folder / name).read_text())))
        (self.folder / "none.txt").touch()
        for old, new in (("a.json", "b.json"), ("a.json", "c.json"), ("none.txt", "a.json"), ("b.json", "none.txt")):
            self.add("trust-diff", "trust", "diff", "--format", "json", old, new)

    def converted(self, inputs: list[Path], number: int, *options) -> None:
        report = self.folder / f"report{number}.jsonl"
        self.text("convert", *inputs, "--output-dir", f"converted{number}", "--report", report, *options)
        self.add_lines("convert-report", report.read_text())

    def conversions(self, hostile: list[Path]) -> None:
        inputs = self.pickles + self.samples
        self.converted(inputs, 0)
        self.converted(inputs, 0, "--skip-existing")
        self.converted([*inputs, self.folder / "missing.pkl"], 0, "--dry-run", "--force")
        # Those of one folder have different names, and so their outputs.
        folders = sorted({path.parent for folder in hostile for path in folder.rglob("*.pkl")})
        for number, folder in enumerate(folders, 1):
            self.converted(sorted(folder.glob("*.pkl")), number)

    def tables(self) -> None:
        self.add("profiles", "profiles", "--format", "json")
        self.add("explain", "explain", "--format", "json")
        self.add("explain", "explain", "zip-bad-crc", "--format", "json")


def all_outputs(inspect: str, source: Path, hostile: list[Path], folder: Path) -> list[tuple[str, object]]:
    outputs = Outputs(inspect, source, folder)
    outputs.reviews(hostile)
    outputs.plans(hostile)
    outputs.comparisons()
    outputs.trust_lists()
    outputs.conversions(hostile)
    outputs.tables()
    return outputs.found
