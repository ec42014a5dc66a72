#!/usr/bin/env python3
"""The proof that files of old releases are updated as skops 0.16 reads them.

    run_update.py --inspect skops-inspect [--release R...] [--write-expected]

Every file of tests/data/old is updated. Three things are asked, each with the libraries with which the file was
written:
  - skops 0.16 loads what was updated, with the types trusted that it lists;
  - what it loads is what the release that wrote the file loads of it, and models predict the same;
  - where skops 0.16 can update the file itself, its result loads to the same, and lists the same types.
`diff` of the old and the new file tells of nothing but the seed sequences that old generators had not.
What was changed in each file is compared with expected_update.json.
"""

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
DATA = HERE.parent / "data"
EXPECTED = HERE / "expected_update.json"
CURRENT = "0.16.0"
sys.path[:0] = [str(DATA), str(HERE), str(HERE.parent / "conformance")]

# Values that no release gets out of the file, so that it is asked without them: an ObjectNode of a builtin or operator
# function holds nothing before 0.6, one of a date before 0.12.
UNREADABLE = {"code": ("0.6.0", ["len", "itemgetter", "attrgetter", "methodcaller"]), "containers": ("0.12.0", ["date"])}
# Objects that pickle makes other ones (a type, a fill value), so that only skops' own update can be asked about them.
UNPICKLED = ("by_function", "masked")


def as_numbers(release: str) -> list[int]:
    return [int(part) for part in re.findall(r"\d+", release)]


def unreadable(release: str, name: str) -> list[str]:
    before, keys = UNREADABLE.get(name, ("0", []))
    return keys if as_numbers(release) < as_numbers(before) else []


# --- within an environment -------------------------------------------------------------------------------------------


def load_with_skops(path: Path):
    import skops
    import skops.io

    if as_numbers(skops.__version__) < [0, 10]:
        return skops.io.load(path, trusted=True)
    return skops.io.load(path, trusted=skops.io.get_untrusted_types(file=path))


def comparable(thing):
    """Random generators as what they draw from: a seed sequence that the file does not hold is another one each time."""
    import numpy as np

    if isinstance(thing, np.random.Generator):
        return {"state": thing.bit_generator.state, "next": thing.random(3)}
    if isinstance(thing, np.random.RandomState):
        return thing.get_state(legacy=False)
    return {key: comparable(value) for key, value in thing.items()} if type(thing) is dict else thing


def without_unpickled(thing):
    return {key: value for key, value in thing.items() if key not in UNPICKLED} if type(thing) is dict else thing


def answers(thing):
    import numpy as np

    values = list(thing.values()) if type(thing) is dict else [thing]
    out = []
    for model in values:
        if hasattr(model, "predict"):
            out.append(model.predict(np.random.RandomState(3).rand(20, model.n_features_in_)))
        elif hasattr(model, "transform"):
            out.append(model.transform(["one two two", "three"]).toarray())
    return out


def load_all(folder: Path) -> None:
    """Writes beside each file what this environment's skops loads of it, as a pickle, or why it does not."""
    import pickle
    import warnings

    warnings.simplefilter("ignore")
    for path in sorted(folder.glob("*.skops")):
        try:
            path.with_suffix(".pkl").write_bytes(pickle.dumps(without_unpickled(load_with_skops(path)), protocol=5))
        except Exception as error:
            path.with_suffix(".error").write_text(f"{type(error).__name__}: {error}")


def skops_update(path: Path, line: dict) -> bytes | None:
    """What skops' own update writes; why it does not is in the line."""
    import skops.io

    try:
        own = skops.io.dumps(load_with_skops(path))
        skops.io.loads(own, trusted=skops.io.get_untrusted_types(data=own))
    except Exception as error:
        line["refusal"] = f"{type(error).__name__}: {str(error)[:80]}"
        return None
    return own


def compare_all(old: Path, new: Path) -> None:
    """One line of JSON a file."""
    import pickle
    import warnings

    import skops.io
    from round_trip import difference

    warnings.simplefilter("ignore")
    for path in sorted(old.glob("*.skops")):
        line = {"file": path.stem, "faults": []}
        faults = line["faults"]
        try:
            ours = load_with_skops(new / path.name)
        except Exception as error:
            faults.append(f"skops {CURRENT} does not load it: {type(error).__name__}: {str(error)[:200]}")
            print(json.dumps(line))
            continue
        own = skops_update(path, line)
        if own is not None:
            theirs = skops.io.loads(own, trusted=skops.io.get_untrusted_types(data=own))
            faults += filter(None, [difference(comparable(theirs), comparable(ours))])
            types, listed = (set(skops.io.get_untrusted_types(**of)) for of in ({"data": own}, {"file": new / path.name}))
            line["lists_more"] = sorted(listed - types)
            faults += [f"does not list {name}" for name in sorted(types - listed)]
        written = path.with_suffix(".pkl")
        if written.exists():
            loaded, ours = pickle.loads(written.read_bytes()), without_unpickled(load_with_skops(new / path.name))
            faults += filter(None, [difference(comparable(loaded), comparable(ours)), difference(answers(loaded), answers(ours))])
        elif own is None:
            faults.append(f"nobody loads it: {path.with_suffix('.error').read_text()[:200]}")
        print(json.dumps(line))


# --- outside ---------------------------------------------------------------------------------------------------------


def without(source: Path, target: Path, keys: list[str]) -> None:
    """A copy of a file of one dict, without some of its entries."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for info in old.infolist():
            data = old.read(info)
            if info.filename == "schema.json":
                schema = json.loads(data)
                for key in filter(schema["content"].__contains__, keys):
                    del schema["key_types"]["content"][list(schema["content"]).index(key)]
                    del schema["content"][key]
                data = json.dumps(schema, indent=2)
            new.writestr(info, data)


def update(inspect: str, source: Path, target: Path) -> dict:
    """Updates with every type trusted; what our program says of it."""
    command = [inspect, "update", "-v", str(source), "-o", str(target)]
    asked = subprocess.run(command, capture_output=True, text=True)
    listed = re.search(r"^ERROR   : .*: \[(.*)\]\. Updating", asked.stderr, re.MULTILINE)
    trusted = re.findall(r"'([^']*)'", listed[1]) if listed else []
    done = subprocess.run([*command, "--trusted", *trusted] if trusted else command, capture_output=True, text=True)
    said = {"status": done.returncode, "changes": sorted(set(re.findall(r"\((update-[a-z-]+)\)", done.stderr)))}
    if "already up to date" in done.stderr:
        said["current"] = True
        shutil.copy(source, target)
    if done.returncode != 0 or not target.exists():
        said["error"] = done.stderr
    return said


def compared(inspect: str, source: Path, target: Path, changes: list[str]) -> str | None:
    """What `diff` of the old and the new file should not say: all but the seed sequences that had to be invented."""
    ran = subprocess.run([inspect, "diff", "--format", "json", str(source), str(target)], capture_output=True, text=True)
    rows = json.loads(ran.stdout)["differences"] if ran.stdout else []
    others = [row for row in rows if row["change"] != "added" or not row["new_path"].endswith("<seed_seq_state>")]
    is_expected = not others and ran.returncode == bool(rows) and bool(rows) == ("update-seed-sequence" in changes)
    return None if is_expected else f"diff: status {ran.returncode}, {others or rows or ran.stderr}"


def prove(release: str, inspect: str, work: Path) -> tuple[dict, list[str], int]:
    from old_stacks import RELEASES, python_with

    old, new = work / release / "old", work / release / "new"
    old.mkdir(parents=True)
    new.mkdir()
    said, faults = {}, []
    for source in sorted((DATA / "old" / release).glob("*.skops")):
        whole = update(inspect, source, new / source.name)
        if "error" not in whole and (told := compared(inspect, source, new / source.name, whole["changes"])):
            faults.append(f"{release}/{source.stem}: {told}")
        if left_out := unreadable(release, source.stem):
            without(source, old / source.name, left_out)
            part = update(inspect, old / source.name, new / source.name)
            if "error" in part:
                faults.append(f"{release}/{source.stem}: {part['error']}")
        else:
            shutil.copy(source, old / source.name)
        if "error" in whole:
            faults.append(f"{release}/{source.stem}: {whole.pop('error')}")
        said[f"{release}/{source.stem}"] = whole
    for arguments, (python, environment) in ((["--load", old], python_with(release)),
                                             (["--compare", old, new], python_with(CURRENT, RELEASES[release]))):
        ran = subprocess.run([python, __file__, *map(str, arguments)], env=environment, stdout=subprocess.PIPE, text=True, check=True)
    lines = [json.loads(line) for line in ran.stdout.splitlines()]
    for line in lines:
        faults += [f"{release}/{line['file']}: {fault}" for fault in line["faults"]]
        said[f"{release}/{line['file']}"].update({key: line[key] for key in ("refusal", "lists_more") if line.get(key)})
    if len(lines) != len(said):
        faults.append(f"{release}: {len(lines)} of {len(said)} files were compared")
    return said, faults, sum("refusal" not in line for line in lines)


def main() -> int:
    if sys.argv[1:2] == ["--load"]:
        load_all(Path(sys.argv[2]))
        return 0
    if sys.argv[1:2] == ["--compare"]:
        compare_all(Path(sys.argv[2]), Path(sys.argv[3]))
        return 0
    from old_stacks import RELEASES, has_wheels

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--inspect", required=True, help="skops-inspect")
    parser.add_argument("--release", action="append", choices=RELEASES)
    parser.add_argument("--write-expected", action="store_true", help="what is said now is right")
    arguments = parser.parse_args()
    expected = json.loads(EXPECTED.read_text()) if EXPECTED.exists() else {}
    said, faults, own = {}, [], 0
    without_wheels = [release for release, base in RELEASES.items() if not has_wheels(base)]
    if without_wheels:
        print(f"not asked, for want of wheels for this Python (3.11 has all): {', '.join(without_wheels)}")
    with tempfile.TemporaryDirectory() as folder:
        for release in arguments.release or [release for release in RELEASES if release not in without_wheels]:
            of_release, more, by_skops = prove(release, arguments.inspect, Path(folder))
            said.update(of_release)
            faults += more
            own += by_skops
            print(f"{release}: {len(of_release)} files, {by_skops} of which skops {CURRENT} updates itself, {len(more)} faults", flush=True)
    if arguments.write_expected:
        EXPECTED.write_text("{\n" + ",\n".join(f"  {json.dumps(name)}: {json.dumps(row)}" for name, row in said.items()) + "\n}\n")
    else:
        faults += [f"{name}: says {row}, expected {expected.get(name)}" for name, row in said.items() if expected.get(name) != row]
    print("\n".join(faults) or f"{len(said)} files load and are equal; skops {CURRENT} updates {own} of them itself")
    return 1 if faults or not said else 0


if __name__ == "__main__":
    sys.exit(main())
