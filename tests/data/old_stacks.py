"""Environments of old releases, for the scripts that write files with them.

Each release of skops is installed beside one of a few base environments, so that a
base is downloaded once. Python 3.11 has them all; a newer one has not, because old
libraries have no wheels for it.
"""

import os
import subprocess
import sys
from pathlib import Path

# joblib 1.2 needs distutils, which Python 3.12 has not.
JOBLIB = "joblib==1.2.0" if sys.version_info < (3, 12) else "joblib==1.3.2"
COMMON = [JOBLIB, "threadpoolctl==3.1.0", "packaging==23.0"]
BASES = {
    "sklearn-1.2": ["scikit-learn==1.2.2", "numpy==1.24.4", "scipy==1.10.1", *COMMON],
    "sklearn-1.3": ["scikit-learn==1.3.2", "numpy==1.26.4", "scipy==1.11.4", "quantile-forest==1.2.4", *COMMON],
    "sklearn-1.5": ["scikit-learn==1.5.2", "numpy==1.26.4", "scipy==1.13.1", *COMMON],
    "sklearn-1.6": ["scikit-learn==1.6.1", "numpy==2.2.6", "scipy==1.14.1", *COMMON],
    "sklearn-1.7": ["scikit-learn==1.7.2", "numpy==2.3.5", "scipy==1.16.3", *COMMON],
    "sklearn-1.8": ["scikit-learn==1.8.0", "numpy==2.4.6", "scipy==1.17.1", *COMMON[1:], "joblib==1.5.1"],
}
RELEASES = {
    "0.3.0": "sklearn-1.2", "0.4.0": "sklearn-1.2", "0.5.0": "sklearn-1.2", "0.6.0": "sklearn-1.2", "0.7.post0": "sklearn-1.2",
    "0.8.0": "sklearn-1.2", "0.9.0": "sklearn-1.3", "0.10.0": "sklearn-1.5", "0.11.0": "sklearn-1.6", "0.12.0": "sklearn-1.6",
    "0.13.0": "sklearn-1.7", "0.14.0": "sklearn-1.8", "0.15.0": "sklearn-1.8",
}
# The last Python for which all of a base has wheels, where it is older than what distributions ship.
LAST_PYTHON = {"sklearn-1.2": (3, 11), "sklearn-1.3": (3, 12), "sklearn-1.5": (3, 12)}


def has_wheels(base: str) -> bool:
    return (3, 11) <= sys.version_info[:2] <= LAST_PYTHON.get(base, (3, 99))


def cache() -> Path:
    base = os.environ.get("SKOPS_TEST_CACHE") or Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "skops-inspector"
    return Path(base) / "old"


def install(python: Path, *arguments: str) -> None:
    subprocess.run([python, "-m", "pip", "--disable-pip-version-check", "-q", "install", "--no-deps", "--only-binary", ":all:", *arguments], check=True)


def python_with(release: str, base: str | None = None) -> tuple[Path, dict[str, str]]:
    """The interpreter of a base and the environment in which it finds that skops."""
    base = base or RELEASES[release]
    if not has_wheels(base):
        raise SystemExit(f"{base} has no wheels for this Python; Python 3.11 has all of them")
    home = cache() / (base if sys.version_info[:2] == (3, 11) else f"{base}-python3.{sys.version_info[1]}")
    python = home / "bin" / "python"
    done = home / "installed"
    if not done.exists():
        subprocess.run([sys.executable, "-m", "venv", "--clear", home], check=True)
        install(python, *BASES[base])
        done.touch()
    library = cache() / f"skops-{release}"
    if not library.exists():
        part = library.with_suffix(".part")
        install(python, "--target", str(part), f"skops=={release}")
        part.rename(library)
    return python, {**os.environ, "PYTHONPATH": str(library), "PYTHONHASHSEED": "0", "OMP_NUM_THREADS": "1"}
