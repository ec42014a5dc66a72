#!/usr/bin/env python3
"""Small files of a corpus edited at random, and random programs, by seeds.

    mutate_pickles.py CORPUS OUTDIR [EDITS PROGRAMS]

OUTDIR/edits/NUMBER.pkl         edited pickles and joblib files
OUTDIR/compressed/NUMBER.pkl    edited compressed joblib files
OUTDIR/programs/NUMBER.pkl      random_programs.py
OUTDIR/manifest.json            the files
"""

import io
import json
import pickle
import pickletools
import random
import struct
import sys
from pathlib import Path

from random_programs import Generator

EDITS, PROGRAMS = 3000, 5000
LARGEST = 2500  # bytes of a file that is edited
SOURCES = 400
OPCODES = [ord(opcode.code) for opcode in pickletools.opcodes]
FRAME_END = 11  # where PROTO and FRAME end
COMPRESSED_SHARE = 15  # one edit in so many is of a compressed file
INSERTED = (pickle.NONE, pickle.MARK, pickle.DUP, pickle.POP, pickle.EMPTY_LIST, pickle.TUPLE1, pickle.TUPLE, pickle.REDUCE, pickle.BUILD,
            pickle.NEWOBJ, pickle.APPENDS, pickle.SETITEMS, pickle.ADDITEMS, pickle.STACK_GLOBAL, pickle.MEMOIZE, pickle.STOP,
            pickle.FRAME + b"\x08" + bytes(7), pickle.PROTO + b"\x02", b"cos\nsystem\n", b"(ios\nsystem\n", pickle.BINPERSID, pickle.EXT1 + b"\x07")


def boundaries(data: bytes) -> list[int]:
    """Where opcodes begin, as far as they can be told apart."""
    places = [0]
    try:
        for _, _, place in pickletools.genops(io.BytesIO(data)):
            places.append(place)
    except Exception:
        pass  # an array of joblib, or the end
    return places


def edit(data: bytes, donor: bytes, choose: random.Random) -> bytes:
    if not data:
        return donor
    places = boundaries(data)
    at = choose.choice(places) if choose.random() < 0.7 else choose.randrange(len(data))
    end = min(len(data), at + choose.choice((1, 2, 5, 20, 100)))
    kind = choose.choice(("flip", "opcode", "opcode", "truncate", "splice", "repeat", "delete", "insert", "insert", "swap", "length"))
    match kind:
        case "flip":
            return data[:at] + bytes([data[at] ^ (1 << choose.randrange(8))]) + data[at + 1 :]
        case "opcode":
            return data[:at] + bytes([choose.choice(OPCODES)]) + data[at + 1 :]
        case "truncate":
            return data[:at]
        case "splice":
            return data[:at] + donor[choose.choice(boundaries(donor)) :]
        case "repeat":
            return data[:end] + data[at:end] * choose.choice((1, 1, 3)) + data[end:]
        case "delete":
            return data[:at] + data[end:]
        case "insert":
            return data[:at] + choose.choice(INSERTED) + data[at:]
        case "swap":
            other = choose.choice(places)
            low, high = sorted((at, other))
            return data[:low] + data[high:] + data[low:high]
        case "length":
            return data[: at + 1] + bytes([choose.choice((0, 1, 0x7F, 0x80, 0xFF))]) + data[at + 2 :]
    raise AssertionError(kind)


def reframed(data: bytes) -> bytes:
    """With the length that its first frame has now, since a frame that is too long ends the C unpickler at once."""
    if data[2:3] != pickle.FRAME or len(data) < FRAME_END:
        return data
    return data[:3] + struct.pack("<Q", len(data) - FRAME_END) + data[FRAME_END:]


def sources(corpus: Path) -> dict[str, list[bytes]]:
    """Pickles, joblib files and compressed ones that are small enough, spread over the whole corpus."""
    found: dict[str, list[Path]] = {"pickle": [], "joblib": [], "compressed": []}
    for name in json.loads((corpus / "manifest.json").read_text())["files"]:
        path = corpus / name
        if path.stat().st_size <= LARGEST and name.startswith("genuine/"):
            writer = name.split(".")[-2]
            kind = "pickle" if name.endswith(".pkl") else "joblib" if writer in ("joblib", "joblib-protocol2") else "compressed"
            found[kind].append(path)
    choose = random.Random(0)
    return {kind: [path.read_bytes() for path in choose.sample(paths, min(SOURCES, len(paths)))] for kind, paths in found.items()}


def edited(corpus: Path, count: int):
    pool = sources(corpus)
    for number in range(count):
        choose = random.Random(number)
        kind = "compressed" if number % COMPRESSED_SHARE == 0 else choose.choice(("pickle", "pickle", "joblib"))
        data = choose.choice(pool[kind])
        donor = choose.choice(pool[choose.choice(("pickle", "joblib"))])
        for _ in range(choose.choice((1, 1, 1, 2, 4))):
            data = edit(data, donor, choose)
        if choose.random() < 0.6:
            data = reframed(data)
        yield ("compressed" if kind == "compressed" else "edits"), number, data


def write(out: Path, corpus: Path, edits: int, programs: int) -> list[str]:
    names = []
    made = [*edited(corpus, edits), *(("programs", number, Generator(number).program()) for number in range(programs))]
    for group, number, data in made:
        path = out / group / f"{number:04}.pkl"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        names.append(str(path.relative_to(out)))
    return sorted(names)


def main() -> None:
    corpus, out = Path(sys.argv[1]), Path(sys.argv[2])
    edits, programs = (int(sys.argv[3]), int(sys.argv[4])) if len(sys.argv) > 4 else (EDITS, PROGRAMS)
    out.mkdir(parents=True, exist_ok=True)
    names = write(out, corpus, edits, programs)
    (out / "manifest.json").write_text(json.dumps({"files": names, "skips": {}}, indent=1))
    print(f"mutate_pickles: {len(names)} files")


if __name__ == "__main__":
    main()
