"""Archives: small files that become large, and large counts."""

import functools
import random
import zlib

from archive_names import GOOD
from cases import case
from nodes import array_, bytes_, list_, node, npy_head, schema, skops
from zips import BZIP2, DEFLATED, LZMA, Member, archive, deflate, lzma_alone

MEBI = 1 << 20


@functools.cache
def packed_zeros(size: int) -> bytes:
    """A deflated stream of zeros made of equal blocks, so that nobody has to pack a gigabyte."""
    maker = zlib.compressobj(9, zlib.DEFLATED, -15)
    head = maker.compress(bytes(MEBI)) + maker.flush(zlib.Z_FULL_FLUSH)
    again = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = again.compress(bytes(MEBI)) + again.flush(zlib.Z_FULL_FLUSH)
    return head + block * (size // MEBI - 1) + deflate(b"")


@functools.cache
def crc_of_zeros(size: int) -> int:
    crc = 0
    for _ in range(size // MEBI):
        crc = zlib.crc32(bytes(MEBI), crc)
    return crc


def zeros(name: str, size: int) -> Member:
    both = {"size": size, "crc": crc_of_zeros(size)}
    return Member(name, b"", DEFLATED, packed=packed_zeros(size), local=both, central=both)


def bombs():
    size = 1536 * MEBI
    yield case(
        "bomb_bytes",
        "1.5 GiB of zeros in a member of 1.5 MB, read before anything is audited.",
        archive([zeros("x.bin", size), Member("schema.json", schema(list_(bytes_("x.bin"))))]),
        "memory",
        "zip-ratio",
    )
    yield case(
        "bomb_bytearray",
        "192 MiB of zeros become a list of numbers on the way to a bytearray.",
        archive(
            [
                zeros("x.bin", 192 * MEBI),
                Member("schema.json", schema(node("BytearrayNode", "builtins.bytearray", file="x.bin"))),
            ]
        ),
        "memory",
        "zip-ratio",
    )
    members = [zeros(f"{i}.bin", 256 * MEBI) for i in range(5)]
    yield case(
        "bomb_many",
        "Five members of 256 MiB of zeros each.",
        archive([*members, Member("schema.json", schema(list_(*[bytes_(f"{i}.bin") for i in range(5)])))]),
        "memory",
        "zip-ratio",
    )
    yield case(
        "bomb_schema",
        "The schema is 1.2 GiB of blanks before its text.",
        archive([blank_schema(1200)]),
        "memory",
        "zip-ratio limit-exceeded",
    )
    yield case(
        "bomb_orphan",
        "1.5 GiB of zeros in a member that no node names: skops does not read it.",
        archive([zeros("x.bin", size), Member("schema.json", GOOD)]),
        "hygiene",
        "zip-ratio member-orphan",
    )
    head = npy_head("{'descr': '|u1', 'fortran_order': False, 'shape': (%d,)}" % (700 * MEBI))
    yield case(
        "bomb_array",
        "An array of 700 MiB of zeros; numpy copies it while it reads.",
        archive([array_bomb(head, 700), Member("schema.json", schema(list_(array_("1.npy"))))]),
        "memory",
        "zip-ratio",
    )
    for name, method in (("bzip2", BZIP2), ("lzma", LZMA)):
        data = bytes(64 * MEBI)
        rows = [Member("x.bin", data, method), Member("schema.json", schema(list_(bytes_("x.bin"))))]
        yield case(
            f"ratio_{name}",
            f"64 MiB of zeros packed with {name}, by a factor of thousands.",
            archive(rows),
            "hygiene",
            "zip-ratio",
        )
    yield case(
        "ratio_low",
        "40 MiB packed by a factor of 200: under what is called absurd.",
        archive([low_ratio(40), Member("schema.json", GOOD)]),
        "hygiene",
        "zip-ratio member-orphan",
    )
    yield case(
        "lzma_dictionary",
        "An LZMA member asks its reader for a dictionary of 4 GiB.",
        archive([Member("schema.json", GOOD, LZMA, packed=lzma_alone(GOOD, declared=0xFFFFFFFF))]),
        "memory",
        "zip-lzma-dictionary zip-unsupported",
        proof=["memory"],
    )


def blank_schema(megabytes: int) -> Member:
    size = megabytes * MEBI
    maker = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = maker.compress(b" " * MEBI) + maker.flush(zlib.Z_FULL_FLUSH)
    crc = 0
    for _ in range(megabytes):
        crc = zlib.crc32(b" " * MEBI, crc)
    both = {"size": size + len(GOOD), "crc": zlib.crc32(GOOD, crc)}
    return Member("schema.json", b"", DEFLATED, packed=block * megabytes + deflate(GOOD), local=both, central=both)


def array_bomb(head: bytes, megabytes: int) -> Member:
    maker = zlib.compressobj(9, zlib.DEFLATED, -15)
    first = maker.compress(head) + maker.flush(zlib.Z_FULL_FLUSH)
    size = megabytes * MEBI
    crc = zlib.crc32(head)
    for _ in range(megabytes):
        crc = zlib.crc32(bytes(MEBI), crc)
    both = {"size": size + len(head), "crc": crc}
    return Member("1.npy", b"", DEFLATED, packed=first + packed_zeros(size), local=both, central=both)


def low_ratio(megabytes: int) -> Member:
    part = random.Random(5).randbytes(5 * 1024) + bytes(MEBI - 5 * 1024)
    return Member("x.bin", part * megabytes, DEFLATED)


def shared():
    block = bytes(range(256)) * 4096
    for name, what, nodes, effect in (
        (
            "read_often",
            "One stored member of a megabyte is named by 1,600 nodes, and each reads a copy of its own",
            1600,
            "memory",
        ),
        ("read_twice", "Two nodes of different ids read one member", 2, "hygiene"),
    ):
        yield case(
            f"shared_{name}",
            what + ".",
            skops(list_(*[bytes_("x.bin") for _ in range(nodes)]), {"x.bin": block}),
            effect,
            "member-shared",
        )
    padding = "p" * 1_200_000
    yield case(
        "shared_schema",
        "1,200 nodes read the schema itself, each a copy of its own.",
        skops(list_(*[bytes_("schema.json") for _ in range(1200)]), padding=padding),
        "memory",
        "file-of-schema",
    )
    first = Member("0.bin", block, central={})
    rows = [first, Member("schema.json", schema(list_(*[bytes_(f"{i}.bin") for i in range(1600)])))]
    yield case(
        "overlap_all",
        "1,600 entries of the directory are one and the same member.",
        overlapping(rows, 1600),
        "raises",
        "zip-overlap zip-name-differs",
        proof=["raises"],
    )


def overlapping(rows: list[Member], count: int) -> bytes:
    first = rows[0]
    twins = [
        Member(
            f"{i}.bin",
            b"",
            central={"offset": 0} | {k: v for k, v in first.values().items() if k in ("crc", "packed", "size")},
        )
        for i in range(1, count)
    ]
    return archive([first, *twins, rows[1]])


def counts():
    for name, what, members in (
        ("members", "70,000 empty members that no node names", 70000),
        ("names", "2,000 members whose names are 2,000 characters long", 2000),
    ):
        rows = [Member((f"{i:06}" if name == "members" else f"{i:06}" + "n" * 2000) + ".bin") for i in range(members)]
        yield case(
            f"count_{name}",
            what + ".",
            archive([*rows, Member("schema.json", GOOD)], zip64={} if members > 65534 else None),
            "hygiene",
            "member-orphan",
        )
    yield case(
        "count_entries",
        "The directory lists one member 20,000 times.",
        archive([Member("x.bin", b"abc", listed=20000), Member("schema.json", GOOD)]),
        "hygiene",
        "zip-duplicate-name",
    )
    yield case(
        "comments_large",
        "Every entry of the directory has a comment of 60,000 bytes.",
        archive(
            [*[Member(f"{i}.bin", central={"comment": b"c" * 60000}) for i in range(50)], Member("schema.json", GOOD)]
        ),
        "hygiene",
        "member-orphan zip-comment",
    )
    yield case("nothing", "An empty archive.", archive([]), "raises", "schema-missing zip-no-end")
    yield case(
        "no_schema", "An archive without a schema.", archive([Member("model.json", GOOD)]), "raises", "schema-missing"
    )
    yield case(
        "orphan_pickle",
        "A pickle that no node names lies in the archive.",
        skops(list_(), {"model.pkl": b"\x80\x04\x8c\x05hello\x94."}),
        "hygiene",
        "member-orphan pickle-in-archive",
    )
    yield case(
        "orphan_script",
        "A script that no node names lies in the archive.",
        skops(list_(), {"setup.py": b"print('hello')\n"}),
        "hygiene",
        "member-orphan",
    )
    yield case(
        "orphan_array",
        "An array that no node names lies in the archive.",
        skops(list_(), {"77.npy": b"\x93NUMPY"}),
        "hygiene",
        "member-orphan",
    )
    yield case(
        "archive_in_archive",
        "A member is an archive with a schema of its own.",
        skops(list_(bytes_("inner.skops")), {"inner.skops": archive([Member("schema.json", GOOD)])}),
        "hygiene",
        "",
    )


def cases():
    for make in (bombs, shared, counts):
        yield from make()
