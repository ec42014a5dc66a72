"""Archives, read by Python's zipfile and by our Archive: the same members, names, bytes and refusals.

Usage: zipfile_differential.py ZIP_DUMP [--count N] [--seed N] [--keep FOLDER] [--hostile] [--archives FOLDER...]

The archives: N made and mutated here; with --hostile each file that tests/hostile_skops makes; each .skops in the
folders of --archives. What our limits refuse is not read by zipfile, and counted.
"""

import argparse
import collections
import json
import pathlib
import random
import subprocess
import sys
import tempfile
import zipfile
import zlib

import zip_recipe


HOSTILE = pathlib.Path(__file__).resolve().parent.parent / "hostile_skops"
LIMIT = "limit-exceeded"


def is_limit(mine):
    return mine.get("error", "").startswith(LIMIT)


def end_offsets(archive):
    """ZipInfo._end_offset as zipfile computes it since 3.11.8, for the versions before."""
    ends = {}
    end = archive.start_dir
    for info in sorted(archive.infolist(), key=lambda i: i.header_offset, reverse=True):
        ends[id(info)] = end
        end = info.header_offset
    return ends


def read_member(archive, info, ends):
    """What zipfile makes of one member, its test for overlaps apart."""
    if hasattr(info, "_end_offset"):
        info._end_offset = None
    with archive.open(info) as file:
        overlaps = file._fileobj.tell() + info.compress_size > ends[id(info)]
        data = file.read()
    return {"size": len(data), "crc": zlib.crc32(data), "overlaps": overlaps}


def read_by_python(path, ours):
    if is_limit(ours):
        return {"limit": True}
    try:
        archive = zipfile.ZipFile(path)
    except Exception as error:  # whatever it is, a loader would fail with it
        return {"error": repr(error)}
    with archive:
        ends = end_offsets(archive)
        members = []
        # One that is not there tells nothing of a limit: their numbers are compared later.
        own = collections.defaultdict(dict, enumerate(ours.get("members", [])))
        last = {info.filename: i for i, info in enumerate(archive.infolist())}
        for number, info in enumerate(archive.infolist()):
            seen = {"name": info.filename, "declared": info.file_size, "resolves": last[info.filename]}
            members.append(seen)
            if is_limit(own[number]):
                seen["limit"] = True
                continue
            try:
                seen.update(read_member(archive, info, ends))
            except Exception as error:
                seen["error"] = repr(error)
        # A finding names the place and the name of a header: entries that share both share what is said of them.
        places = [(info.header_offset, info.filename) for info in archive.infolist()]
        overlapping = {place for place, seen in zip(places, members) if seen.get("overlaps")}
        for place, seen in zip(places, members):
            if "overlaps" in seen:
                seen["overlaps"] = place in overlapping
        return {"members": members, "comment": len(archive.comment)}


def with_right_crcs(recipe):
    """The recipe with each CRC as zipfile computes it, so that it accepts the bytes it gets, however few."""
    fixed = zip_recipe.copy.deepcopy(recipe)
    with tempfile.TemporaryFile() as file:
        file.write(zip_recipe.build(recipe))
        try:
            archive = zipfile.ZipFile(file)
        except Exception:
            return fixed
        order = recipe["order"] or range(len(recipe["members"]))
        for i, info in zip(order, archive.infolist()):
            try:
                with archive.open(info) as member:
                    member._expected_crc = None
                    fixed["members"][i]["crc"] = zlib.crc32(member.read())
            except Exception:
                continue
    return fixed


def make_cases(count, rng):
    bases = zip_recipe.bases(rng)
    files = [zip_recipe.build(base) for base in bases]
    yield from files
    for _ in range(count - len(files)):
        recipe = rng.choice(bases)
        if rng.random() < 0.6:
            recipe = zip_recipe.mutate_recipe(recipe, rng)
            if rng.random() < 0.6:
                recipe = with_right_crcs(recipe)
            data = zip_recipe.build(recipe)
            if rng.random() < 0.85:
                yield data
                continue
        yield zip_recipe.mutate_headers(zip_recipe.build(recipe), rng, rng.choice(files))


def differences(python, ours):
    if "limit" in python:
        return []
    if ("error" in python) != ("error" in ours):
        return ["open"]
    if "error" in python:
        return []
    if len(python["members"]) != len(ours["members"]):
        return ["member count"]
    found = [] if python["comment"] == ours["comment"] else ["comment"]
    for theirs, mine in zip(python["members"], ours["members"]):
        same = ["name", "declared", "resolves"]
        if not mine["agree"]:
            found.append("our ways to read disagree")
        if "limit" in theirs:
            pass  # its name and size are compared all the same
        elif ("error" in theirs) != ("error" in mine):
            found.append(f"refusal of {theirs['name']!r}: {theirs.get('error')} / {mine.get('error')}")
        elif "error" not in theirs:
            same += ["size", "crc", "overlaps"]
        found += [f"{key} of {theirs['name']!r}: {theirs[key]} / {mine[key]}" for key in same if theirs[key] != mine[key]]
    return found


def make_archives(options, folder):
    """The paths of all archives."""
    for i, data in enumerate(make_cases(options.count, random.Random(options.seed))):
        path = folder / f"{i}.zip"
        path.write_bytes(data)
        yield path
    folders = list(options.archives)
    if options.hostile:
        folders.append(folder / "hostile")
        subprocess.run([sys.executable, HOSTILE / "make_hostile.py", folders[-1]], check=True, stdout=subprocess.DEVNULL)
    for archives in folders:
        yield from sorted(archives.rglob("*.skops"))


def count(totals, python):
    totals["archives"] += 1
    totals["archives refused"] += "error" in python
    totals["archives over a limit"] += "limit" in python
    for seen in python.get("members", []):
        kind = "refused" if "error" in seen else "over a limit" if "limit" in seen else "read"
        totals[f"members {kind}"] += 1
        totals["members overlapping"] += seen.get("overlaps", False)


def compare(options, folder):
    totals = collections.Counter()
    paths = list(make_archives(options, folder))
    dump = subprocess.run([options.zip_dump], input="\n".join(map(str, paths)), capture_output=True, text=True)
    lines = dump.stdout.splitlines()
    if dump.returncode != 0 or len(lines) != len(paths):
        raise SystemExit(f"{dump.stderr[-3000:]}\nzip_dump ended with {dump.returncode} at {len(lines)} of {len(paths)}")
    for path, line in zip(paths, lines):
        ours = json.loads(line)
        python = read_by_python(path, ours)
        count(totals, python)
        found = differences(python, ours)
        if found:
            totals["archives that differ"] += 1
            print(f"{path.name}: {'; '.join(found)}; {python.get('error')} / {ours.get('error')}")
    return totals


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("zip_dump")
    arguments.add_argument("--count", type=int, default=3000)
    arguments.add_argument("--seed", type=int, default=20240517)
    arguments.add_argument("--keep", type=pathlib.Path)
    arguments.add_argument("--hostile", action="store_true")
    arguments.add_argument("--archives", type=pathlib.Path, nargs="*", default=[])
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or pathlib.Path(temporary)
        folder.mkdir(exist_ok=True)
        totals = compare(options, folder)
    print(", ".join(f"{number} {what}" for what, number in totals.items()))
    return 1 if totals["archives that differ"] else 0


if __name__ == "__main__":
    sys.exit(main())
