#!/usr/bin/env python3
"""The budgets, each beside its yardstick in the same run.

    run.py BUILD_DIR [--rounds N] [--quick] [--write]

    --quick   without the real package: no environment and no large models are made, those that are there are used
    --write   also write the table to results.md

In every round each yardstick and what is held against it are measured one after the other; a ratio is that of the
medians. Times are processor time, which other work on the machine changes little. Reading and verifying runs on all
cores, so there it is wall time, which needs a machine with nothing else to do. A table in which a budget is not met
ends with status 1.
"""

import argparse
import datetime
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "conformance"))

from environment import cache_folder, environment  # noqa: E402

MB = 1e6
SHAPES = ("list", "deep", "bushy", "shared")
COUNTS = (1_000, 10_000, 100_000, 1_000_000)
#                 at most times DOM, at least times faster than get_untrusted_types and visualize
BUDGETS = {"forest": (2.5, 20, 20), "boosting": (2.5, 15, 20)}


class Programs:
    def __init__(self, build: Path):
        self.bench = build / "tests" / "bench" / "skops-bench"
        self.inspect = build / "app" / "terminal" / "skops-inspect"
        for program in (self.bench, self.inspect):
            if not program.exists():
                raise SystemExit(f"run.py: {program} is not built; configure with SKOPS_BUILD_BENCHMARKS")

    def measure(self, *arguments: object) -> tuple[float, float]:
        """Processor and wall time in ms, as skops-bench prints them."""
        command = [self.bench, *(str(a) for a in arguments)]
        out = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        cpu, wall = out.split()
        return float(cpu), float(wall)

    def inspect_once(self, *arguments: object, statuses: tuple[int, ...] = (0, 1)) -> tuple[float, float]:
        """Processor time in ms and peak memory in bytes of a whole process. Status 1: there are types to review."""
        # Output goes to a file, as a reader's would go to a pipe; it is thrown away.
        with tempfile.TemporaryFile() as out:
            child = subprocess.Popen([self.inspect, *(str(a) for a in arguments)], stdout=out, stderr=out)
            _, status, usage = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
            if child.returncode not in statuses:
                out.seek(0)
                raise SystemExit(f"run.py: {arguments}: {out.read().decode()}")
        return 1e3 * (usage.ru_utime + usage.ru_stime), usage.ru_maxrss * 1024


class RealPackage:
    script = "skops_times.py"

    def __init__(self, python: Path):
        self.process = subprocess.Popen(
            [python, HERE / self.script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        if self.process.stdout.readline() != "ready\n":
            raise SystemExit("run.py: the real package does not start")

    def ask(self, task: str, path: Path) -> list[float]:
        self.process.stdin.write(f"{task} {path}\n")
        self.process.stdin.flush()
        return [float(part) for part in self.process.stdout.readline().split()]

    def measure(self, task: str, path: Path) -> float:
        """Processor time in ms."""
        return self.ask(task, path)[0]

    def close(self) -> None:
        self.process.stdin.close()
        self.process.wait()


class Table:
    def __init__(self) -> None:
        self.lines = ["| what | yardstick | ours | ratio | budget | met |", "|---|---|---|---|---|---|"]
        self.all_met = True

    def add(self, what: str, yardstick: str, ours: str, ratio: str, budget: str, met: bool) -> None:
        self.all_met = self.all_met and met
        self.lines.append(f"| {what} | {yardstick} | {ours} | {ratio} | {budget} | {'yes' if met else 'NO'} |")
        print(f"{what:34} {yardstick:>28} {ours:>12} {ratio:>14} {budget:>12} {'met' if met else 'NOT MET'}", flush=True)

    def slower(self, what: str, name: str, yardstick: list[float], ours: list[float], limit: float) -> None:
        a, b = statistics.median(yardstick), statistics.median(ours)
        self.add(what, f"{name} {a:.1f} ms", f"{b:.1f} ms", f"{b / a:.2f}x", f"<= {limit}x", b <= limit * a)

    def faster(self, what: str, name: str, yardstick: list[float], ours: list[float], least: float) -> None:
        a, b = statistics.median(yardstick), statistics.median(ours)
        self.add(what, f"{name} {a:.0f} ms", f"{b:.1f} ms", f"{a / b:.1f}x faster", f">= {least}x", a >= least * b)


def models(python: Path | None) -> dict[str, Path]:
    folder = cache_folder() / "bench"
    if python:
        subprocess.run([python, HERE / "make_models.py", folder], check=True, stdout=sys.stderr)
    found = {name: folder / f"{name}.skops" for name in BUDGETS}
    return {name: path for name, path in found.items() if path.exists()}


def measure_model(table: Table, programs: Programs, real: RealPackage | None, name: str, path: Path, rounds: int) -> None:
    dom, audit, memory, crc, verify, visualize = [], [], [], [], [], []
    for _ in range(rounds):
        path.read_bytes()  # what is measured is not the disk
        dom.append(programs.measure("dom", path)[0])
        cpu, peak = programs.inspect_once("untrusted", "--no-verify", path)
        audit.append(cpu)
        memory.append(peak)
        visualize.append(programs.inspect_once("visualize", path)[0])
        crc.append(programs.measure("crc", path)[1])
        verify.append(programs.measure("verify", path)[1])
    most_dom, least_audit, least_visualize = BUDGETS[name]
    table.slower(f"{name}: open and audit", "DOM", dom, audit, most_dom)
    table.slower(f"{name}: read and verify", "read + crc32", crc, verify, 1.5)
    with zipfile.ZipFile(path) as archive:
        schema = archive.getinfo("schema.json").file_size
    limit, peak = 3 * schema + 40 * MB, statistics.median(memory)
    table.add(f"{name}: peak memory", f"schema.json {schema / MB:.0f} MB", f"{peak / MB:.0f} MB",
              f"{peak / schema:.1f}x", f"<= {limit / MB:.0f} MB", peak <= limit)
    if real:
        table.faster(f"{name}: open and audit", "get_untrusted_types",
                     [real.measure("audit", path) for _ in range(3)], audit, least_audit)
        table.faster(f"{name}: visualize", "visualize",
                     [real.measure("visualize", path) for _ in range(3)], visualize, least_visualize)


def measure_growth(table: Table, programs: Programs, rounds: int) -> None:
    for shape in SHAPES:
        times: dict[int, list[float]] = {count: [] for count in COUNTS}
        for _ in range(rounds):
            for count in COUNTS:
                times[count].append(programs.measure("growth", shape, count)[0] * 1e3)
        cost = {count: statistics.median(times[count]) for count in COUNTS}
        ratio = cost[COUNTS[-1]] / cost[COUNTS[0]]
        table.add(f"growth: {shape}", f"1k nodes: {cost[COUNTS[0]]:.0f} ns each",
                  f"1M: {cost[COUNTS[-1]]:.0f} ns", f"{ratio:.2f}x", "<= 1.5x", ratio <= 1.5)


def processor() -> str:
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.processor()


def write_results(what: str, title: str, lines: list[str]) -> None:
    """results_WHAT.md of run_WHAT.py."""
    head = (f"# {title}\n\n{processor()}, {os.cpu_count()} cores, {datetime.date.today().isoformat()}. "
            f"Made by `run_{what}.py --write`; processor time, medians.\n\n")
    (HERE / f"results_{what}.md").write_text(head + "\n".join(lines) + "\n")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("build", type=Path)
    parser.add_argument("--rounds", type=int, default=11)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    programs = Programs(options.build)
    python = None if options.quick else environment("newest") / "bin" / "python"
    load = os.getloadavg()[0]
    table = Table()
    real = RealPackage(python) if python else None
    for name, path in models(python).items():
        measure_model(table, programs, real, name, path, options.rounds)
    if real:
        real.close()
    measure_growth(table, programs, min(options.rounds, 5))
    if options.write:
        today = datetime.date.today().isoformat()
        head = (f"# Budgets\n\n{processor()}, {os.cpu_count()} cores, {today}, load average {load:.1f} before the run. "
                "Made by `run.py --write`.\n\n")
        (HERE / "results.md").write_text(head + "\n".join(table.lines) + "\n")
    return 0 if table.all_met else 1


if __name__ == "__main__":
    sys.exit(main())
