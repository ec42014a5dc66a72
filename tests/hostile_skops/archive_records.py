"""Archives: records that contradict each other, and more than one archive in a file."""

import struct

from archive_names import GOOD, OTHER, WITH_BYTES
from cases import case
from zips import Member, archive, end_record

SCHEMA = Member("schema.json", GOOD)
HIDDEN = Member("schema.json", OTHER)
END = b"PK\5\6"


def around():
    yield case(
        "prefix",
        "A hundred bytes stand before the archive.",
        archive([SCHEMA], prefix=b"#" * 100),
        "hygiene",
        "zip-prefix-data",
    )
    yield case(
        "prefix_script",
        "The file begins as a shell script, and is an archive too.",
        archive([SCHEMA], prefix=b"#!/bin/sh\nexit 0\n"),
        "hygiene",
        "zip-prefix-data",
    )
    yield case(
        "prefix_pickle",
        "The file begins with a pickle, and is an archive too.",
        archive([SCHEMA], prefix=b"\x80\x04\x8c\x05hello\x94."),
        "hygiene",
        "zip-prefix-data pickle-beside-archive",
    )
    yield case(
        "prefix_archive",
        "Another archive stands in front, which readers of streams take.",
        archive([HIDDEN]) + archive([SCHEMA]),
        "differs",
        "zip-several-ends zip-prefix-data",
    )
    yield case(
        "prefix_large",
        "A megabyte stands before the archive.",
        archive([SCHEMA], prefix=b"#" * (1 << 20)),
        "hygiene",
        "zip-prefix-data",
    )
    yield case(
        "prefix_counted",
        "Bytes before the archive that its offsets count.",
        archive([SCHEMA], prefix=b"#" * 64, prefix_counts=True),
        "hygiene",
        "zip-prefix-data",
    )
    yield case(
        "prefix_member",
        "Bytes before the archive are a member that no directory lists.",
        archive([SCHEMA], prefix=archive([HIDDEN])[:60]),
        "hygiene",
        "zip-prefix-data",
    )
    yield case(
        "tail",
        "Bytes behind the end of the archive.",
        archive([SCHEMA], tail=b"#" * 100),
        "hygiene",
        "zip-trailing-data",
    )
    yield case(
        "tail_pickle",
        "A pickle behind the end of the archive.",
        archive([SCHEMA], tail=b"\x80\x04\x8c\x05hello\x94."),
        "hygiene",
        "zip-trailing-data pickle-beside-archive",
    )
    yield case(
        "no_archive_pickle",
        "A pickle in place of an archive: model cards of skops up to 0.12 load it with joblib.",
        b"cos\nsystem\n(S'true'\ntR.",
        "raises",
        "import-dangerous call-dangerous",
    )
    yield case(
        "tail_archive",
        "A second archive stands behind the first: CPython takes the last.",
        archive([HIDDEN]) + archive([SCHEMA]) + b"",
        "differs",
        "zip-several-ends zip-prefix-data",
    )
    yield case(
        "tail_too_long",
        "More stands behind the end than a comment can be: CPython finds no end.",
        archive([SCHEMA], tail=b"#" * 70000),
        "raises",
        "zip-no-end zip-trailing-data",
    )
    yield case(
        "gap_of_members",
        "Between two members stand bytes that belong to none.",
        archive([Member("x.bin", b"abc"), Member("schema.json", WITH_BYTES)], between={1: b"hidden" * 50}),
        "hygiene",
        "zip-gap",
    )
    yield case(
        "gap_member",
        "Between two members stands one that no directory lists: readers of streams see it.",
        archive(
            [Member("x.bin", b"abc"), Member("schema.json", WITH_BYTES)], between={1: archive([HIDDEN])[: -(22 + 57)]}
        ),
        "differs",
        "zip-gap",
    )
    yield case(
        "gap_directory",
        "Bytes stand between the last member and the directory.",
        archive([SCHEMA], gap=b"hidden" * 50),
        "hygiene",
        "zip-gap",
    )


def ends():
    good = archive([SCHEMA])
    yield case(
        "end_in_comment",
        "The comment holds a second end record: which is the end depends on where the search begins.",
        archive([SCHEMA], comment=end_record(0, 0, 0)),
        "hygiene",
        "zip-several-ends",
    )
    yield case(
        "archive_in_comment",
        "The comment holds a whole archive.",
        archive([SCHEMA], comment=archive([HIDDEN])),
        "differs",
        "zip-several-ends",
    )
    yield case(
        "end_twice",
        "There are two end records, one behind the other.",
        good + good[good.index(END) :],
        "hygiene",
        "zip-several-ends zip-trailing-data zip-prefix-data zip-bad-directory",
    )
    yield case(
        "comment_short",
        "The comment is shorter than its length.",
        archive([SCHEMA], end={"comment_length": 10}),
        "hygiene",
        "zip-end-differs zip-no-end zip-truncated zip-trailing-data",
    )
    yield case(
        "comment_escape",
        "The comment has escape sequences of terminals.",
        archive([SCHEMA], comment=b"\x1b]0;x\x07\x1b[2J"),
        "hygiene",
        "zip-comment",
    )
    for name, what, changes in (
        ("count_zero", "The end record counts no member, and CPython does not ask it", {"here": 0, "total": 0}),
        ("count_less", "The end record counts one member less than the directory lists", {"here": 1, "total": 1}),
        ("count_more", "The end record counts more members than there are", {"here": 9, "total": 9}),
        ("count_split", "The end record says that members are on another disk", {"here": 1}),
        ("disk", "The end record is that of a second disk", {"disk": 1, "start_disk": 1}),
    ):
        data = archive([Member("x.bin", b"abc"), Member("schema.json", WITH_BYTES)], end=changes)
        yield case(f"end_{name}", what + ".", data, "hygiene", "zip-end-differs")
    for name, what, changes in (
        ("size_short", "The directory is longer than the end record says", {"size": 20}),
        ("size_zero", "The directory is empty by the end record", {"size": 0}),
        ("offset_beyond", "The directory begins behind the end of the file", {"offset": 1 << 30}),
        ("size_huge", "The directory is larger than the file", {"size": 1 << 30}),
    ):
        yield case(
            f"end_{name}",
            what + ".",
            archive([SCHEMA], end=changes),
            "raises",
            "zip-bad-directory zip-no-end schema-missing zip-prefix-data zip-end-differs zip-truncated",
        )


def zip64():
    high = {"here": 0xFFFF, "total": 0xFFFF, "size": 0xFFFFFFFF, "offset": 0xFFFFFFFF}
    yield case(
        "zip64_needless",
        "A zip64 end record that is not needed says the same as the end record.",
        archive([SCHEMA], zip64={}),
        "hygiene",
        "",
    )
    yield case(
        "zip64_contradicts",
        "The zip64 end record names another directory than the end record: readers believe one or the other.",
        archive([SCHEMA], zip64={"count": 0, "size": 0}),
        "raises",
        "zip-end-differs zip-bad-directory schema-missing zip-prefix-data",
    )
    yield case(
        "zip64_two_directories",
        "The two end records lead to two directories.",
        two_directories(),
        "differs",
        "zip-end-differs zip-several-ends zip-prefix-data",
    )
    for name, what, changes in (
        ("locator_wrong", "The zip64 locator points elsewhere", {"record_at": 0}),
        ("disks", "The zip64 locator counts two disks", {"disks": 2}),
        ("huge_count", "The zip64 end record counts 2^60 members", {"count": 1 << 60}),
        ("huge_size", "The zip64 end record says the directory is of 2^62 bytes", {"size": 1 << 62}),
        ("negative", "The zip64 end record says the directory begins at 2^64-1", {"offset": (1 << 64) - 1}),
        ("length", "The zip64 end record's own length is wrong", {"length": 4}),
    ):
        effect = "raises" if name in ("huge_size", "negative", "disks") else "hygiene"
        yield case(
            f"zip64_{name}",
            what + ".",
            archive([SCHEMA], zip64=changes, end=high),
            effect,
            "zip-end-differs zip-bad-directory zip-unsupported zip-no-end limit-exceeded",
        )
    short = struct.pack("<HHI", 1, 4, 1)
    for name, what, extra, changes in (
        ("field_short", "The zip64 field of a member is too short", short, {"size": 0xFFFFFFFF}),
        (
            "field_missing",
            "A size stands for a zip64 field that is not there",
            b"",
            {"size": 0xFFFFFFFF, "packed": 0xFFFFFFFF},
        ),
        (
            "field_huge",
            "The zip64 field says the schema is of 2^62 bytes",
            struct.pack("<HHQ", 1, 8, 1 << 62),
            {"size": 0xFFFFFFFF},
        ),
        (
            "field_needless",
            "A zip64 field that is not needed contradicts the sizes",
            struct.pack("<HHQQ", 1, 16, 1, 1),
            {},
        ),
        (
            "field_twice",
            "A member has two zip64 fields",
            struct.pack("<HHQHHQ", 1, 8, len(GOOD), 1, 8, 5),
            {"size": 0xFFFFFFFF},
        ),
        ("extra_overruns", "An extra field is longer than all of them", b"\1\0\xff\xff", {}),
    ):
        member = Member("schema.json", GOOD, central={"extra": extra} | changes)
        effect = "raises" if name in ("field_short", "field_missing", "extra_overruns") else "hygiene"
        yield case(
            f"zip64_{name}",
            what + ".",
            archive([member]),
            effect,
            "zip-bad-directory zip-local-differs zip-truncated zip-bad-stream zip-short-stream zip-long-stream limit-exceeded",
        )


def two_directories() -> bytes:
    """The end record leads to a directory of one schema, the zip64 record to one of the other."""
    first = archive([HIDDEN])
    body, directory = first[: first.index(b"PK\1\2")], first[first.index(b"PK\1\2") : first.index(END)]
    whole = archive([SCHEMA], prefix=body + directory, prefix_counts=True, zip64={})
    return whole[: whole.rindex(END)] + end_record(1, len(directory), len(body))


def cases():
    for make in (around, ends, zip64):
        yield from make()
