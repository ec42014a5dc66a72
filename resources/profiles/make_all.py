#!/usr/bin/env python3
"""Make every shipped profile again, each in a virtual environment of its own.

    make_all.py FOLDER [--python PYTHON]

FOLDER keeps the environments (FOLDER/NAME), so a second run only makes the profiles. An
environment is made from requirements/NAME.txt, a complete list of pinned versions; names
come from shipped.txt, whose first line is the default profile. Environments that describe
the same libraries share one file of facts.
"""

import argparse
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
FACTS = '"facts":'
PROVED = "proved.json"  # made by tests/conformance; says of which bytes it holds


def python_of(folder, name, python):
    """The interpreter of the environment, which is made if it is not there."""
    environment = folder / name
    interpreter = environment / "bin" / "python"
    ready = environment / "ready"
    if not ready.exists():
        subprocess.run([python, "-m", "venv", "--clear", str(environment)], check=True)
        subprocess.run([str(interpreter), "-m", "pip", "install", "--quiet", "--no-deps",
                        "-r", str(HERE / "requirements" / f"{name}.txt")], check=True)
        ready.touch()
    return interpreter


def split(text):
    """The profile with the place of its facts left open, and the facts."""
    begin = text.index(FACTS) + len(FACTS)
    end = text.rindex("}")
    return text[:begin], text[begin:end].rstrip("\n"), text[end:]


def facts_name(text):
    """A file name from the libraries the facts describe."""
    parts = []
    for label, package in (("sklearn", "scikit-learn"), ("numpy", "numpy"), ("scipy", "scipy")):
        version = re.search(rf'"{package}":"(\d+\.\d+)', text)
        parts.append(f"{label}-{version.group(1)}")
    return f"facts-{'+'.join(parts)}.json"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path, help="where the environments are kept")
    parser.add_argument("--python", default=sys.executable, help="the interpreter to make environments with")
    arguments = parser.parse_args()
    folder = arguments.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    for old in HERE.glob("*.json"):
        if old.name != PROVED:
            old.unlink()
    for name in (HERE / "shipped.txt").read_text(encoding="ascii").split():
        interpreter = python_of(folder, name, arguments.python)
        made = subprocess.run([str(interpreter), str(HERE / "make_profile.py"), "--name", name],
                              check=True, stdout=subprocess.PIPE, text=True, encoding="ascii").stdout
        before, facts, after = split(made)
        file = HERE / facts_name(before)
        if file.exists() and file.read_text(encoding="ascii") != facts + "\n":
            sys.exit(f"make_all.py: {name} and another environment differ in {file.name}")
        file.write_text(facts + "\n", encoding="ascii", newline="\n")
        (HERE / f"{name}.json").write_text(f'{before}"{file.name}"\n{after}', encoding="ascii", newline="\n")


if __name__ == "__main__":
    main()
