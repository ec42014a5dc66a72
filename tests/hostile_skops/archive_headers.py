"""Archives: headers of members that contradict each other, and streams that do not fit them."""

import struct
import zlib

from archive_names import GOOD, OTHER, WITH_BYTES
from cases import case
from zips import BZIP2, DEFLATED, DESCRIPTOR, LZMA, STORED, Member, archive, deflate

HIDDEN = Member("schema.json", OTHER)


def headers():
    data = b"abc" * 50
    packed = deflate(data)
    for name, what, where, changes, effect in (
        ("crc", "The local header has another checksum", "local", {"crc": 1}, "hygiene"),
        ("size", "The local header has another size", "local", {"size": 7}, "hygiene"),
        (
            "packed",
            "The local header has another packed size: readers of streams stop or run on",
            "local",
            {"packed": 9, "size": 9},
            "differs",
        ),
        (
            "method",
            "The local header says deflated where the directory says stored",
            "local",
            {"method": DEFLATED},
            "hygiene",
        ),
        ("flags", "The local header says that sizes follow behind the data", "local", {"flags": DESCRIPTOR}, "hygiene"),
        ("version", "The local header needs version 9.9", "local", {"version": 99}, "hygiene"),
        (
            "extra",
            "The local header has an extra field that the directory has not",
            "local",
            {"extra": b"\x99\x99\4\0abcd"},
            "hygiene",
        ),
    ):
        member = Member("x.bin", data, **{where: changes})
        yield case(
            f"local_{name}",
            what + ".",
            archive([member, Member("schema.json", WITH_BYTES)]),
            effect,
            "" if name in ("version", "extra") else "zip-local-differs",  # many writers do that
        )
    for name, what, changes in (
        ("crc", "A member's checksum is wrong", {"crc": 1}),
        ("version", "A member needs version 9.9 to be read", {"version": 99}),
        ("method_unknown", "A member is packed in a way that CPython does not know", {"method": 99}),
        ("method_shrink", "A member is shrunk, as before 1990", {"method": 1}),
        (
            "method_zstd",
            "A member is packed with zstandard, which CPython 3.11 does not know and others do",
            {"method": 93},
        ),
        ("method_stored", "A deflated member is said to be stored", {"method": STORED}),
        ("patched", "A member is said to be patched data", {"flags": 0x20}),
        ("strong", "A member is said to be strongly encrypted", {"flags": 0x41}),
        ("offset_zero", "A member begins where another does", {"offset": 1}),
        ("offset_beyond", "A member begins behind the end", {"offset": 1 << 30}),
        ("size_less", "A member is said to be shorter than it is", {"size": 5}),
        ("packed_more", "A packed member runs into the next", {"packed": len(packed) + 40}),
        ("disk", "A member is said to be on another disk", {"disk": 7}),
    ):
        member = Member("x.bin", data, DEFLATED, central=changes)
        effect = "hygiene" if name in ("disk", "packed_more") else "raises"
        codes = (
            "zip-bad-crc zip-unknown-method zip-unsupported zip-bad-local-header zip-overlap zip-truncated zip-encrypted zip-bad-stream "
            "zip-local-differs zip-long-stream zip-end-differs zip-short-stream"
        )
        yield case(f"central_{name}", what + ".", archive([member, Member("schema.json", WITH_BYTES)]), effect, codes)


def streams():
    text = GOOD
    member = Member("schema.json", text, DEFLATED, packed=deflate(text) + b"behind the end of the stream")
    yield case(
        "stream_tail",
        "Bytes stand behind the end of a deflated stream, within the member.",
        archive([member]),
        "hygiene",
        "zip-stream-tail zip-local-differs",
    )
    member = Member("schema.json", text, DEFLATED, packed=deflate(text)[:-20])
    yield case(
        "stream_cut",
        "A deflated stream is cut.",
        archive([member]),
        "raises",
        "zip-truncated zip-bad-stream zip-bad-crc zip-short-stream",
    )
    member = Member("x.bin", b"abc", central={"size": 50}, local={"size": 50})
    yield case(
        "stream_short",
        "A member is said to be longer than its stream, and CPython reads it.",
        archive([member, Member("schema.json", WITH_BYTES)]),
        "hygiene",
        "zip-short-stream zip-bad-crc",
    )
    spare = b"\x01\x00\x00\xff\xff"
    member = Member("x.bin", b"", DEFLATED, packed=b"\x00\x00\x00\xff\xff" * 100000 + spare)
    yield case(
        "stream_of_nothing",
        "Half a megabyte of packed bytes is an empty member.",
        archive([member, Member("schema.json", WITH_BYTES)]),
        "hygiene",
        "",
    )
    for name, method in (("deflate", DEFLATED), ("bzip2", BZIP2), ("lzma", LZMA)):
        member = Member("schema.json", text, method, packed=b"\xff" * 60)
        yield case(
            f"stream_bad_{name}",
            f"The {name} stream of the schema is damaged.",
            archive([member]),
            "raises",
            "zip-bad-stream zip-truncated zip-bad-crc",
        )
    crc = struct.pack("<4sIII", b"PK\7\x08", zlib.crc32(b"abc"), 3, 3)
    sizes = {"crc": 0, "packed": 0, "size": 0}
    for name, what, descriptor, effect in (
        ("right", "Sizes stand behind the data, as writers of streams do it", crc, "hygiene"),
        ("wrong", "The sizes behind the data are wrong", struct.pack("<4sIII", b"PK\7\x08", 1, 99, 99), "hygiene"),
        ("missing", "The sizes are said to stand behind the data and do not", b"", "hygiene"),
        ("unsigned", "The sizes behind the data have no signature", crc[4:], "hygiene"),
    ):
        member = Member("x.bin", b"abc", flags=DESCRIPTOR, local=sizes, descriptor=descriptor)
        yield case(
            f"descriptor_{name}",
            what + ".",
            archive([member, Member("schema.json", WITH_BYTES)]),
            effect,
            "" if name in ("right", "unsigned") else "zip-local-differs",
        )
    inner = archive([HIDDEN])
    member = Member(
        "x.bin",
        inner,
        flags=DESCRIPTOR,
        local=sizes,
        descriptor=struct.pack("<4sIII", b"PK\7\x08", zlib.crc32(inner), len(inner), len(inner)),
    )
    yield case(
        "descriptor_hides_archive",
        "A stored member with sizes behind it holds an archive: readers of streams cannot tell where it ends.",
        archive([member, Member("schema.json", WITH_BYTES)]),
        "hygiene",
        "zip-several-ends zip-local-differs bytes-inside",
    )


def cases():
    for make in (headers, streams):
        yield from make()
