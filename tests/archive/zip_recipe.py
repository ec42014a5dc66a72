"""Builds zip files of which every field can be told, right or wrong, and mutates the recipe or the bytes."""

import bz2
import copy
import lzma
import struct
import zlib

STORED, DEFLATED, BZIP2, LZMA = 0, 8, 12, 14
INTERESTING = (0, 1, 2, 21, 22, 29, 30, 31, 45, 46, 0x7F, 0x80, 0xFF, 0x100, 0x7FFF, 0x8000, 0xFFFE, 0xFFFF,
               0x10000, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFE, 0xFFFFFFFF, 0x100000000, 2**63 - 1, 2**63,
               2**64 - 2**32, 2**64 - 1)


def compress(method, data, end_mark=True):
    if method == DEFLATED:
        packer = zlib.compressobj(6, zlib.DEFLATED, -15)
        return packer.compress(data) + packer.flush()
    if method == BZIP2:
        return bz2.compress(data, 1)
    if method == LZMA:
        if not end_mark:  # the .lzma format with a known size has no end mark; its header is 13 bytes
            whole = lzma.compress(data, format=lzma.FORMAT_ALONE)
            return struct.pack("<BBH", 9, 4, 5) + whole[:5] + whole[13:]
        filters = [{"id": lzma.FILTER_LZMA1, "dict_size": 1 << 16}]
        properties = lzma._encode_filter_properties(filters[0])
        packer = lzma.LZMACompressor(lzma.FORMAT_RAW, filters=filters)
        return struct.pack("<BBH", 9, 4, len(properties)) + properties + packer.compress(data) + packer.flush()
    return data


def member(name, data, method=STORED, **fields):
    """Values of None are worked out when the file is built."""
    raw = name.encode("utf-8") if isinstance(name, str) else name
    flags = 0x800 if isinstance(name, str) and not name.isascii() else 0
    entry = dict(raw=raw, local_raw=None, method=method, local_method=None, flags=flags, local_flags=None,
                 packed=compress(method, data), crc=zlib.crc32(data), local_crc=None, size=len(data),
                 local_size=None, compressed=None, local_compressed=None, extra=b"", local_extra=b"", comment=b"",
                 version=20, disk=0, offset=None, name_length=None, extra_length=None, comment_length=None,
                 local_name_length=None, local_extra_length=None, gap=b"", magic=b"PK\1\2", local_magic=b"PK\3\4")
    entry.update(fields)
    return entry


def archive(*members, **fields):
    recipe = dict(members=list(members), prefix=b"", shift=0, comment=b"", comment_length=None, suffix=b"", before_end=b"",
                  zip64=False, entries=None, directory_size=None, directory_offset=None, locator_offset=None,
                  locator_disks=1, locator_disk=0, plain=None, end_magic=b"PK\5\6", zip64_magic=b"PK\6\6",
                  locator_magic=b"PK\6\7", order=None)
    recipe.update(fields)
    return recipe


def pick(told, right):
    return right if told is None else told


def pack(layout, *values):
    """struct.pack that cuts numbers to their width instead of refusing them."""
    widths = {"B": 8, "H": 16, "L": 32, "Q": 64}
    cut = [v & ((1 << widths[c]) - 1) if c in widths else v
           for c, v in zip(layout.replace("<", "").replace("4s", "s"), values)]
    return struct.pack(layout, *cut)


def local_header(entry):
    raw = pick(entry["local_raw"], entry["raw"])
    return pack("<4sHHHHHLLLHH", entry["local_magic"], entry["version"], pick(entry["local_flags"], entry["flags"]),
                pick(entry["local_method"], entry["method"]), 0, 33, pick(entry["local_crc"], entry["crc"]),
                pick(entry["local_compressed"], len(entry["packed"])), pick(entry["local_size"], entry["size"]),
                pick(entry["local_name_length"], len(raw)),
                pick(entry["local_extra_length"], len(entry["local_extra"]))) + raw + entry["local_extra"]


def directory_entry(entry, offset):
    return pack("<4sBBBBHHHHLLLHHHHHLL", entry["magic"], 20, 3, entry["version"], 0, entry["flags"],
                entry["method"], 0, 33, entry["crc"], pick(entry["compressed"], len(entry["packed"])), entry["size"],
                pick(entry["name_length"], len(entry["raw"])), pick(entry["extra_length"], len(entry["extra"])),
                pick(entry["comment_length"], len(entry["comment"])), entry["disk"], 0, 0,
                pick(entry["offset"], offset)) + entry["raw"] + entry["extra"] + entry["comment"]


def build(recipe):
    out = bytearray(recipe["prefix"])
    offsets = []
    for entry in recipe["members"]:
        out += entry["gap"]
        offsets.append(len(out) - recipe["shift"])
        out += local_header(entry) + entry["packed"]
    order = pick(recipe["order"], range(len(offsets)))
    directory = b"".join(directory_entry(recipe["members"][i], offsets[i]) for i in order)
    start = len(out) - recipe["shift"]
    out += directory + recipe["before_end"]
    count = pick(recipe["entries"], len(recipe["members"]))
    size = pick(recipe["directory_size"], len(directory))
    offset = pick(recipe["directory_offset"], start)
    if recipe["zip64"]:
        record = len(out) - recipe["shift"]
        out += pack("<4sQHHLLQQQQ", recipe["zip64_magic"], 44, 45, 45, 0, 0, count, count, size, offset)
        out += pack("<4sLQL", recipe["locator_magic"], recipe["locator_disk"], pick(recipe["locator_offset"], record),
                    recipe["locator_disks"])
        count, size, offset = pick(recipe["plain"], (0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF))
    out += pack("<4sHHHHLLH", recipe["end_magic"], 0, 0, count, count, size, offset,
                pick(recipe["comment_length"], len(recipe["comment"])))
    return bytes(out + recipe["comment"] + recipe["suffix"])


def zip64_extra(*values):
    return struct.pack("<HH", 1, 8 * len(values)) + b"".join(struct.pack("<Q", v) for v in values)


def bases(random):
    """Genuine and odd archives to start from."""
    text = b"".join(b"%d node of a tree, " % (i % 37) for i in range(200))
    noise = random.randbytes(700)
    methods = (STORED, DEFLATED, BZIP2, LZMA)
    each = [archive(member("schema.json", b'{"a": 1}'), member("b.npy", text, m), member("c.npy", noise, m))
            for m in methods]
    mixed = [member("schema.json", text, DEFLATED), member("sub/\u00e9\u4e2d.npy", noise),
             member(b"caf\x82.txt", b"cp437"), member("empty", b""), member("lzma", text, LZMA, flags=2)]
    wide = member("wide", text, DEFLATED, compressed=0xFFFFFFFF, size=0xFFFFFFFF)
    wide["extra"] = zip64_extra(len(text), len(wide["packed"]))
    twice = copy.deepcopy(wide)  # the second field replaces a size that is still all ones
    twice["extra"] = zip64_extra(2**64 - 1, len(wide["packed"])) + zip64_extra(len(text))
    no_mark = member("no-mark", text, LZMA, packed=compress(LZMA, text, end_mark=False))
    long = bytes(random.choices(b"abcd", k=120_000))
    cut = bz2.compress(long, 9)[:-10]  # no end mark: CPython gives the first 32 KiB of the last block only
    return each + [
        archive(*mixed), archive(*mixed, comment=b"a comment"), archive(*mixed, zip64=True),
        archive(*mixed, prefix=b"#!/bin/sh\n" * 9), archive(*mixed, prefix=b"x" * 90, shift=90),
        archive(wide, member("b", noise)), archive(twice), archive(no_mark, member("b", noise)),
        archive(member("same", b"one"), member("same", b"two"), member("Same", b"three")),
        archive(member(b"schema.json\0.txt", b"nul"), member("other", noise)),
        archive(member("cut", long[:32768], BZIP2, packed=cut, size=len(long)), member("b", noise)),
        archive(), archive(comment=b"empty"),
        archive(member("b", noise, flags=8, local_crc=0, local_size=0, local_compressed=0)),
    ]


def mutate_recipe(recipe, random):
    recipe = copy.deepcopy(recipe)
    for _ in range(random.choice((1, 1, 1, 2, 3))):
        target = random.choice(recipe["members"]) if recipe["members"] and random.random() < 0.75 else recipe
        key = random.choice([k for k in target if k not in ("members", "plain", "order")])
        mutate_field(target, key, random)
    if random.random() < 0.1 and len(recipe["members"]) > 1:
        recipe["order"] = random.sample(range(len(recipe["members"])), len(recipe["members"]))
    return recipe


def mutate_field(target, key, random):
    old = target[key]
    if key == "local_raw" and old is None:
        old = target["raw"]
    if isinstance(old, bytes):
        target[key] = mutate_field_bytes(key, old, random)
    elif isinstance(old, bool):
        target[key] = not old
    else:
        near = random.choice(INTERESTING) if old is None or random.random() < 0.5 else old + random.randint(-40, 40)
        small = random.randrange(0, 300)
        target[key] = max(0, random.choice((near, near, small, 1 << random.randrange(16))))


def mutate_field_bytes(key, old, random):
    if key.endswith("extra") and random.random() < 0.7:
        fields = [zip64_extra(*(random.choice(INTERESTING) for _ in range(random.randrange(4)))),
                  struct.pack("<HH", random.choice((1, 2, 0x7075, 0x5455)), random.randrange(20)),
                  struct.pack("<HHBL", 0x7075, 5 + 4, 1, 0) + b"path", random.randbytes(random.randrange(6))]
        return b"".join(random.choices(fields, k=random.randrange(1, 4)))
    if key.endswith("raw") and random.random() < 0.6:
        return random.choice((old + b"\0tail", b"\0", b"", b"../up", b"/abs", b"back\\slash", b"\xff\xfe", b"\xed\xa0\x80",
                              "\u00e9".encode(), b"\x82", old.upper(), b"long" * 90))
    return mutate_bytes(old, random)


def mutate_bytes(data, random):
    data = bytearray(data)
    how = random.randrange(5)
    at = random.randrange(len(data) + 1)
    if how == 0 and data:
        data[min(at, len(data) - 1)] ^= 1 << random.randrange(8)
    elif how == 1:
        del data[at:]
    elif how == 2:
        del data[at:at + random.randrange(1, 30)]
    elif how == 3:
        data[at:at] = random.randbytes(random.randrange(1, 30))
    else:
        data[at:at + 4] = struct.pack("<Q", random.choice(INTERESTING))[:random.choice((1, 2, 4))]
    return bytes(data)


def mutate_headers(data, random, other):
    """Bytes of a whole file, mostly where its records are."""
    data = bytearray(data)
    for _ in range(random.choice((1, 1, 2, 4))):
        starts = [i for i in range(len(data) - 1) if data[i:i + 2] == b"PK"]
        at = random.choice(starts) + random.randrange(60) if starts and random.random() < 0.85 else random.randrange(len(data) + 1)
        how = random.randrange(7)
        if how < 3 and at < len(data):
            data[at] = random.choice((data[at] ^ (1 << random.randrange(8)), random.randrange(256), 0, 255))
        elif how == 3:
            data[at:at] = random.randbytes(random.randrange(1, 40))
        elif how == 4:
            del data[at:at + random.randrange(1, 40)]
        elif how == 5:
            cut = random.randrange(len(other) + 1)
            data[at:] = other[cut:]
        else:
            data = data[:at] if random.random() < 0.5 else data[at:]
    return bytes(data)
