"""Archives: names of members that mean different things to different readers."""

import struct
import unicodedata
import zlib

from cases import case
from nodes import bytes_, list_, object_, schema, value
from zips import ENCRYPTED, UTF8, Member, archive

GOOD = schema(list_(value("good")))
OTHER = schema(list_(value("other"), object_("shop.Basket")))
WITH_BYTES = schema(list_(bytes_("x.bin")))


def first_and_last():
    good, other = Member("schema.json", GOOD), Member("schema.json", OTHER)
    yield case(
        "duplicate_schema",
        "Holds schema.json twice, and readers take the first or the last.",
        archive([good, other]),
        "differs",
        "zip-duplicate-name",
    )
    yield case(
        "duplicate_schema_hidden_first",
        "The harmless schema is last, where CPython looks; a reader of streams meets another first.",
        archive([other, good]),
        "differs",
        "zip-duplicate-name",
    )
    yield case(
        "duplicate_member",
        "A member of the model stands twice with other bytes.",
        archive([Member("x.bin", b"first"), Member("x.bin", b"last"), Member("schema.json", WITH_BYTES)]),
        "differs",
        "zip-duplicate-name",
    )
    yield case(
        "duplicate_many",
        "One name stands a thousand times.",
        archive([*[Member("x.bin", b"%d" % i) for i in range(1000)], Member("schema.json", WITH_BYTES)]),
        "differs",
        "zip-duplicate-name",
    )
    yield case(
        "duplicate_directory_only",
        "The directory lists one member twice under its one name.",
        archive([Member("x.bin", b"abc", listed=2), Member("schema.json", WITH_BYTES)]),
        "hygiene",
        "zip-duplicate-name",
    )
    yield case(
        "duplicate_directory_order",
        "The directory lists the two schemas in another order than they stand in.",
        archive([good, other], order=[1, 0]),
        "differs",
        "zip-duplicate-name",
    )
    yield case(
        "duplicate_same_bytes",
        "schema.json stands twice with the same bytes.",
        archive([good, good]),
        "hygiene",
        "zip-duplicate-name",
    )


def nul():
    for name, what, raw, rest in (
        ("schema", "The schema's name is cut at a NUL by CPython alone.", b"schema.json\0.txt", []),
        (
            "schema_twin",
            "A second name becomes schema.json by the cut at a NUL, and CPython reads that one.",
            b"schema.json\0.txt",
            [Member("schema.json", OTHER)],
        ),
        ("member", "A member's name is cut at a NUL.", b"x.bin\0.png", [Member("schema.json", WITH_BYTES)]),
        ("first", "A name begins with a NUL and is empty to CPython.", b"\0hidden.bin", [Member("schema.json", GOOD)]),
    ):
        member = Member(raw, b"abc" if rest and name != "schema_twin" else GOOD)
        data = archive([*rest, member] if name == "schema_twin" else [member, *rest])
        effect = "differs" if name != "first" else "hygiene"
        yield case(f"nul_{name}", what, data, effect, "zip-nul-in-name")


def headers():

    whole = archive([Member("schema.json", GOOD, local={"name": b"schemb.json"})])
    yield case(
        "local_name_other",
        "The local header has another name than the directory: CPython refuses, readers of streams see the other.",
        whole,
        "differs",
        "zip-name-differs",
        proof=["raises", "differs"],
    )
    yield case(
        "local_name_longer",
        "The local name is longer than the directory's.",
        archive([Member("schema.json", GOOD, local={"name": b"schema.json.txt"})]),
        "differs",
        "zip-name-differs",
    )
    yield case(
        "local_name_empty",
        "The local header has no name.",
        archive([Member("schema.json", GOOD, local={"name": b""})]),
        "raises",
        "zip-name-differs zip-bad-local-header",
    )
    yield case(
        "local_name_hides_member",
        "Only streams see that a member is called schema.json.",
        archive([Member("notes.txt", OTHER, local={"name": b"schema.json"}), Member("schema.json", GOOD)]),
        "differs",
        "zip-name-differs zip-ambiguous-name",
    )
    yield case(
        "local_name_encoding",
        "The local header says UTF-8 and the directory does not.",
        archive([Member("schema.json", GOOD), Member("é.bin".encode(), b"a", local={"flags": UTF8})]),
        "hygiene",
        "zip-ambiguous-name zip-local-differs",
    )
    whole = archive([Member("schema.json", GOOD)])
    length_at = whole.index(b"PK\1\2") + 28
    yield case(
        "central_name_overruns",
        "The directory's only name is longer than the directory, which CPython accepts.",
        whole[:length_at] + b"\xff" + whole[length_at + 1 :],
        "hygiene",
        "zip-bad-directory zip-name-differs zip-end-differs",
    )


def paths():
    rows = {
        "parent": ("../x.bin", "climbs out of the folder it is unpacked to"),
        "parent_deep": ("a/../../x.bin", "climbs out of the folder by the way of another"),
        "parent_backslash": ("..\\x.bin", "climbs out where the backslash divides"),
        "absolute": ("/tmp/x.bin", "is an absolute path"),
        "drive": ("C:\\x.bin", "is an absolute path of Windows"),
        "drive_relative": ("C:x.bin", "names a drive"),
        "network": ("\\\\server\\share\\x.bin", "names a server of Windows"),
        "backslash": ("a\\x.bin", "is one name or two, by the reader"),
        "dot": ("./x.bin", "has a dot as its folder"),
        "slashes": ("a//x.bin", "has an empty folder"),
        "folder": ("x.bin/", "ends like a folder and holds bytes"),
        "device": ("NUL", "is a device of Windows"),
        "stream": ("x.bin:hidden", "is a second stream of a file of Windows"),
        "trailing_dot": ("x.bin.", "loses its dot on Windows"),
        "trailing_blank": ("x.bin ", "loses its blank on Windows"),
        "newline": ("x\n.bin", "has a line break"),
        "escape": ("x\x1b[2K.bin", "has an escape sequence of terminals"),
        "bidi": ("x\u202egnp.bin", "turns the direction of writing"),
        "zero_width": ("x\u200b.bin", "has a character of no width"),
        "long": ("n" * 60000, "is 60,000 characters long"),
        "empty": ("", "is empty"),
    }
    for name, (text, what) in rows.items():
        codes = "zip-ambiguous-name" if name != "long" else ""
        if name in ("newline", "escape", "bidi", "zero_width"):
            codes += " name-deceives"
        data = archive([Member(text, b"abc"), Member("schema.json", schema(list_(bytes_(text))))])
        yield case(
            f"path_{name}",
            f"The name of a member {what}.",
            data,
            "hygiene",
            codes,
        )


def twins():
    composed, decomposed = unicodedata.normalize("NFC", "é.bin"), unicodedata.normalize("NFD", "é.bin")
    rows = {
        "case": ("x.bin", "X.BIN", "differ in case only"),
        "normal_form": (composed, decomposed, "are one name in two normal forms"),
        "compatible": ("ﬁle.bin", "file.bin", "are one name to systems that take ligatures apart"),
        "width": ("ｘ.bin", "x.bin", "differ in the width of a letter"),
        "dot": ("./x.bin", "x.bin", "are one path"),
        "blank": ("x.bin ", "x.bin", "are one file on Windows"),
        "turkish": ("i.bin", "İ.bin", "are one name by the case rules of Turkish"),
        "homoglyph": ("x.bin", "х.bin", "look the same: one letter is Cyrillic"),
    }
    for name, (first, second, what) in rows.items():
        members = [
            Member(first, b"first"),
            Member(second, b"second"),
            Member("schema.json", schema(list_(bytes_(first), bytes_(second)))),
        ]
        effect = "differs" if name == "dot" else "hygiene"
        yield case(f"twin_{name}", f"Two members {what}.", archive(members), effect, "zip-ambiguous-name")
    members = [Member("Schema.JSON", OTHER), Member("schema.json", GOOD)]
    yield case(
        "twin_schema_case",
        "A second schema differs in case only: one overwrites the other on Windows and macOS.",
        archive(members),
        "hygiene",
        "zip-ambiguous-name",
    )
    yield case(
        "twin_schema_folder",
        "A second schema stands in a folder of its own.",
        archive([Member("a/../schema.json", OTHER), Member("schema.json", GOOD)]),
        "hygiene",
        "zip-ambiguous-name",
    )
    yield case(
        "schema_case_only",
        "There is Schema.json only, which is schema.json to systems without case.",
        archive([Member("Schema.json", GOOD)]),
        "raises",
        "schema-missing zip-ambiguous-name",
    )


def extras():
    def unicode_path(path: bytes, name: bytes) -> bytes:
        field = struct.pack("<BI", 1, zlib.crc32(name)) + path
        return struct.pack("<HH", 0x7075, len(field)) + field

    extra = unicode_path(b"schema.json", b"x.bin")
    yield case(
        "unicode_path",
        "An extra field renames a member to schema.json for readers that know it.",
        archive([Member("x.bin", OTHER, extra=extra), Member("schema.json", GOOD)]),
        "differs",
        "zip-ambiguous-name",
    )
    extra = unicode_path(b"model.json", b"schema.json")
    yield case(
        "unicode_path_away",
        "An extra field gives the schema another name.",
        archive([Member("schema.json", GOOD, extra=extra)]),
        "differs",
        "zip-ambiguous-name",
    )
    extra = unicode_path(b"../x.bin", b"x.bin")
    yield case(
        "unicode_path_parent",
        "An extra field gives a member a name that climbs out of the folder.",
        archive([Member("x.bin", b"abc", extra=extra), Member("schema.json", WITH_BYTES)]),
        "differs",
        "zip-ambiguous-name",
    )
    extra = struct.pack("<HHBI", 0x7075, 5 + 11, 1, 7) + b"schema.json"
    yield case(
        "unicode_path_wrong_sum",
        "The extra field with another name has a wrong checksum: some readers believe it.",
        archive([Member("x.bin", OTHER, extra=extra), Member("schema.json", GOOD)]),
        "hygiene",
        "zip-ambiguous-name",
    )
    yield case(
        "cp437_or_utf8",
        "A name without the UTF-8 flag is other text in every locale.",
        archive([Member("é.bin".encode(), b"abc"), Member("schema.json", schema(list_(bytes_("├⌐.bin"))))]),
        "differs",
        "zip-ambiguous-name",
    )
    yield case(
        "flag_bad_utf8",
        "A name says it is UTF-8 and is not.",
        archive([Member(b"\xff\xfe.bin", b"abc", flags=UTF8), Member("schema.json", GOOD)]),
        "raises",
        "zip-bad-directory",
    )
    yield case(
        "overlong_utf8",
        "A slash in a name is an overlong form of UTF-8.",
        archive([Member(b"a\xc0\xafx.bin", b"abc", flags=UTF8), Member("schema.json", GOOD)]),
        "raises",
        "zip-bad-directory",
    )


def kinds():
    link = {"external": 0o120777 << 16}
    yield case(
        "symbolic_link",
        "A member is a symbolic link to a file outside.",
        archive([Member("x.bin", b"/etc/hostname", central=link), Member("schema.json", WITH_BYTES)]),
        "differs",
        "zip-special-member",
    )
    yield case(
        "symbolic_link_schema",
        "schema.json is a symbolic link for what unpacks the archive.",
        archive([Member("schema.json", GOOD, central=link)]),
        "differs",
        "zip-special-member",
    )
    for name, mode, what in (
        ("device", 0o060666, "a device"),
        ("pipe", 0o010666, "a pipe"),
        ("setuid", 0o104755, "a program that runs as its owner"),
        ("folder", 0o040755, "a folder"),
    ):
        data = archive([Member("x.bin", b"abc", central={"external": mode << 16}), Member("schema.json", WITH_BYTES)])
        yield case(
            f"attribute_{name}", f"The attributes of a member say it is {what}.", data, "hygiene", "zip-special-member"
        )
    yield case(
        "encrypted_flag",
        "The schema is marked as encrypted and is not: CPython refuses.",
        archive([Member("schema.json", GOOD, flags=ENCRYPTED)]),
        "raises",
        "zip-encrypted",
    )
    yield case(
        "encrypted_flag_central",
        "Only the directory says that the schema is encrypted.",
        archive([Member("schema.json", GOOD, central={"flags": ENCRYPTED})]),
        "raises",
        "zip-encrypted",
    )
    yield case(
        "encrypted_flag_local",
        "Only the local header says that the schema is encrypted: CPython reads it, others ask for a password.",
        archive([Member("schema.json", GOOD, local={"flags": ENCRYPTED})]),
        "hygiene",
        "zip-local-differs zip-encrypted",
    )


def cases():
    for make in (first_and_last, nul, headers, paths, twins, extras, kinds):
        yield from make()
