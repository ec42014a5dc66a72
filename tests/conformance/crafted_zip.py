"""Archives that zip readers see differently; CPython's zipfile is the one that counts."""

import io
import json
import struct
import warnings
import zipfile

from crafted_base import json_, list_, node, object_, put_together, root

GOOD = json.dumps(root(list_(object_("a.Good"), json_()))).encode()
OTHER = json.dumps(root(list_(object_("a.Other")))).encode()
ARRAY = json.dumps(root(list_(node("BytesNode", "builtins.bytes", file="x.bin"), object_("a.Good")))).encode()
LOCAL, CENTRAL, END = b"PK\3\4", b"PK\1\2", b"PK\5\6"


def archive(*members, **options) -> bytes:
    buffer = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of duplicate names
        with zipfile.ZipFile(buffer, "w", **options) as target:
            for name, data in members:
                target.writestr(name, data)
    return buffer.getvalue()


def patched(data: bytes, signature: bytes, offset: int, format_: str, value, which: int = 0) -> bytes:
    """The archive with one field of its which-th header of a kind changed."""
    position = -1
    for _ in range(which + 1):
        position = data.index(signature, position + 1)
    raw = struct.pack("<" + format_, value)
    start = position + offset
    return data[:start] + raw + data[start + len(raw):]


def duplicates():
    yield "zip", "duplicate_schema", archive(("schema.json", OTHER), ("schema.json", GOOD))
    yield "zip", "duplicate_schema_last_bad", archive(("schema.json", GOOD), ("schema.json", b"nope"))
    yield "zip", "duplicate_member", archive(("x.bin", b"first"), ("x.bin", b"last"), ("schema.json", ARRAY))
    yield "zip", "duplicate_many", archive(*[("x.bin", bytes([i])) for i in range(9)], ("schema.json", ARRAY))
    for name in ("Schema.json", "schema.JSON", "./schema.json", "/schema.json", "a/schema.json", "schema.json/", "schema.json ", "a/../schema.json", "\\schema.json"):
        yield "zip", f"schema_named_{name}", archive((name, GOOD))
    yield "zip", "case_beside", archive(("SCHEMA.JSON", OTHER), ("schema.json", GOOD))
    yield "zip", "no_schema", archive(("x.bin", b""))
    yield "zip", "empty_archive", archive()
    yield "zip", "missing_member", archive(("schema.json", ARRAY))
    yield "zip", "schema_first", archive(("schema.json", ARRAY), ("x.bin", b"abc"))
    yield "zip", "nested_zip_member", archive(("x.bin", archive(("schema.json", OTHER))), ("schema.json", ARRAY))


def around():
    good = put_together(GOOD)
    for size in (1, 100, 70000):
        yield "zip", f"prefix_{size}", b"#" * size + good
        yield "zip", f"suffix_{size}", good + b"#" * size
    yield "zip", "prefix_zip", archive(("schema.json", OTHER)) + good
    yield "zip", "suffix_zip", good + archive(("schema.json", OTHER))
    with_comment = good[:-2]
    for name, comment in {"text": b"hello", "long": b"c" * 65535, "end_record": END + b"\0" * 18, "other_archive": archive(("schema.json", OTHER)), "signatures": (LOCAL + CENTRAL + END) * 5, "zip64_locator": b"PK\6\7" + b"\0" * 16}.items():
        yield "zip", f"comment_{name}", with_comment + struct.pack("<H", len(comment)) + comment
    yield "zip", "comment_short", with_comment + struct.pack("<H", 10) + b"abc"
    yield "zip", "comment_longer", with_comment + struct.pack("<H", 2) + b"abcdef"
    yield "zip", "two_end_records", good + good[good.index(END):]
    for position in range(0, len(good), max(1, len(good) // 30)):
        yield "zip", f"truncated_{position:04}", good[:position]
    for cut in range(1, 24, 3):
        yield "zip", f"truncated_end_{cut:02}", good[:-cut]
    yield "zip", "not_a_zip", b"this is no archive"
    yield "zip", "pickle", b"\x80\x04K\x01."
    yield "zip", "empty_file", b""


def fields():
    good = archive(("x.bin", b"abc" * 50), ("schema.json", ARRAY))
    deflated = archive(("x.bin", b"abc" * 50), ("schema.json", ARRAY), compression=zipfile.ZIP_DEFLATED)
    # name: (bytes, signature, offset, format, values)
    table = {
        "local_crc": (good, LOCAL, 14, "I", (0, 1)), "local_size": (good, LOCAL, 18, "I", (0, 99999)), "local_full_size": (good, LOCAL, 22, "I", (0, 99999)), "local_method": (good, LOCAL, 8, "H", (8, 99)),
        "local_flags": (good, LOCAL, 6, "H", (1, 8, 0x20, 0x40, 0x800, 0x2000)), "local_version": (good, LOCAL, 4, "H", (0, 63, 99, 255)), "local_name_length": (good, LOCAL, 26, "H", (0, 4, 6, 65535)), "local_extra_length": (good, LOCAL, 28, "H", (1, 4, 65535)),
        "local_name": (good, LOCAL, 30, "B", (89, 0)), "central_crc": (good, CENTRAL, 16, "I", (0, 1)), "central_size": (good, CENTRAL, 20, "I", (0, 1, 151, 99999, 0xFFFFFFFF)), "central_full_size": (good, CENTRAL, 24, "I", (0, 1, 151, 99999, 0xFFFFFFFF)),
        "central_method": (good, CENTRAL, 10, "H", (1, 6, 8, 9, 12, 14, 93, 99)), "central_flags": (good, CENTRAL, 8, "H", (1, 8, 0x20, 0x40, 0x41, 0x800, 0x2000)), "central_version": (good, CENTRAL, 6, "H", (0, 63, 64, 99, 255)),
        "central_name_length": (good, CENTRAL, 28, "H", (0, 4, 6, 200, 65535)), "central_extra_length": (good, CENTRAL, 30, "H", (1, 4, 65535)), "central_comment_length": (good, CENTRAL, 32, "H", (1, 65535)), "central_disk": (good, CENTRAL, 34, "H", (1, 65535)),
        "central_offset": (good, CENTRAL, 42, "I", (1, 5, 99999, 0xFFFFFFFF)), "central_name": (good, CENTRAL, 46, "B", (89, 0)), "end_disk": (good, END, 4, "H", (1, 65535)), "end_central_disk": (good, END, 6, "H", (1, 65535)),
        "end_count": (good, END, 8, "H", (0, 1, 3, 65535)), "end_total": (good, END, 10, "H", (0, 1, 3, 65535)), "end_size": (good, END, 12, "I", (0, 1, 99, 99999, 0xFFFFFFFF)), "end_offset": (good, END, 16, "I", (0, 1, 99999, 0xFFFFFFFF)),
        "end_comment": (good, END, 20, "H", (1, 65535)), "deflated_size": (deflated, CENTRAL, 20, "I", (1, 5, 12, 300, 99999)), "deflated_full_size": (deflated, CENTRAL, 24, "I", (0, 149, 151, 99999)), "deflated_crc": (deflated, CENTRAL, 16, "I", (7,)),
        "deflated_method": (deflated, CENTRAL, 10, "H", (0, 12, 14)), "local_signature": (good, LOCAL, 0, "I", (0,)), "central_signature": (good, CENTRAL, 0, "I", (0,)),
    }
    for name, (data, signature, offset, format_, values) in table.items():
        for value in values:
            yield "zip_field", f"{name}_{value}", patched(data, signature, offset, format_, value)
    for value in (0, 1, 99999):
        yield "zip_field", f"schema_central_size_{value}", patched(good, CENTRAL, 24, "I", value, which=1)
        yield "zip_field", f"schema_crc_{value}", patched(good, CENTRAL, 16, "I", value, which=1)
    yield "zip_field", "schema_encrypted", patched(good, CENTRAL, 8, "H", 1, which=1)
    yield "zip_field", "schema_offset_of_other", patched(good, CENTRAL, 42, "I", 0, which=1)
    start = deflated.index(b"x.bin") + 5
    for position in range(0, 12, 2):
        damaged = bytearray(deflated)
        damaged[start + position] ^= 0xFF
        yield "zip_field", f"deflated_damage_{position:02}", bytes(damaged)


def names():
    good = archive(("x.bin", b"abc"), ("schema.json", ARRAY))
    renamed = json.dumps(root(list_(node("BytesNode", "builtins.bytes", file="é.bin"), object_("a.Good")))).encode()
    yield "zip_name", "utf8", archive(("é.bin", b"abc"), ("schema.json", renamed))
    # Without the flag a name is in code page 437, where é is one byte, and utf-8's two bytes are ├⌐.
    for title, raw in {"cp437": b"\x82.bin", "utf8_without_flag": "é.bin".encode(), "box": b"\xc3.bin"}.items():
        for stored in ("é.bin", raw.decode("cp437")):
            schema = json.dumps(root(list_(node("BytesNode", "builtins.bytes", file=stored), object_("a.Good")))).encode()
            placeholder = "n" * (len(raw) - 4) + ".bin"
            yield "zip_name", f"{title}_{'direct' if stored == 'é.bin' else 'decoded'}", archive((placeholder, b"abc"), ("schema.json", schema)).replace(placeholder.encode(), raw)
    utf8 = archive(("é.bin", b"abc"), ("schema.json", renamed))
    yield "zip_name", "flag_bad_utf8", utf8.replace("é.bin".encode(), b"\xff\xfe.bin")
    yield "zip_name", "flag_only_central", patched(archive(("nn.bin", b"abc"), ("schema.json", renamed)).replace(b"nn.bin", "é.bin".encode()), CENTRAL, 8, "H", 0x800)
    yield "zip_name", "flag_only_local", patched(archive(("nn.bin", b"abc"), ("schema.json", renamed)).replace(b"nn.bin", "é.bin".encode()), LOCAL, 6, "H", 0x800)
    for title, name in {"schema": b"schema.json\0.txt", "member": b"x.bin\0hidden.png", "only_nul": b"\0abcdefg"}.items():
        placeholder = "n" * len(name)
        content = GOOD if title == "schema" else b"abc"
        members = [(placeholder, content)] + ([] if title == "schema" else [("schema.json", ARRAY)])
        yield "zip_name", f"nul_{title}", archive(*members).replace(placeholder.encode(), name)
    yield "zip_name", "nul_hides_duplicate", archive(("schema.json", GOOD), ("n" * 15, OTHER)).replace(b"n" * 15, b"schema.json\0.tx")
    yield "zip_name", "backslash", archive(("nnnnn", b"abc"), ("schema.json", ARRAY)).replace(b"nnnnn", b"a\\bin")
    yield "zip_name", "long", archive(("n" * 60000, b"abc"), ("schema.json", GOOD))
    local = good.replace(b"x.bin", b"y.bin", 1)
    yield "zip_name", "local_differs", local
    yield "zip_name", "central_differs", good[:good.index(CENTRAL)] + good[good.index(CENTRAL):].replace(b"x.bin", b"y.bin")
    yield "zip_name", "schema_local_differs", good.replace(b"schema.json", b"schemb.json", 1)
    yield "zip_name", "unicode_path_extra", with_unicode_path()


def with_unicode_path():
    """Info-ZIP's extra field that renames a member: CPython reads it since 3.12, or not at all."""
    info = zipfile.ZipInfo("x.bin")
    import zlib

    info.extra = struct.pack("<HHBI", 0x7075, 5 + len(b"schema.json"), 1, zlib.crc32(b"x.bin")) + b"schema.json"
    return archive((info, OTHER), ("schema.json", GOOD))


class Unseekable(io.RawIOBase):
    """Makes zipfile write data descriptors."""

    def __init__(self):
        self.data = bytearray()

    def writable(self):
        return True

    def write(self, data):
        self.data += data
        return len(data)


def forms():
    for method in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
        yield "zip_form", f"method_{method}", archive(("x.bin", b"abc" * 99), ("schema.json", ARRAY), compression=method)
        sink = Unseekable()
        with zipfile.ZipFile(sink, "w", compression=method) as target:
            target.writestr("x.bin", b"abc")
            target.writestr("schema.json", ARRAY)
        yield "zip_form", f"descriptor_{method}", bytes(sink.data)
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", compression=method) as target:
            for name, data in (("x.bin", b"abc"), ("schema.json", ARRAY)):
                with target.open(name, "w", force_zip64=True) as stream:
                    stream.write(data)
        yield "zip_form", f"zip64_local_{method}", buffer.getvalue()
        yield "zip_form", f"empty_member_{method}", archive(("x.bin", b""), ("schema.json", ARRAY), compression=method)
        damaged = archive(("x.bin", bytes(range(256)) * 4), ("schema.json", ARRAY), compression=method)
        middle = damaged.index(b"x.bin") + 25
        yield "zip_form", f"damaged_{method}", damaged[:middle] + bytes([damaged[middle] ^ 0x55]) + damaged[middle + 1:]
    good = archive(("x.bin", b"abc"), ("schema.json", ARRAY))
    yield "zip_form", "zip64_end", zip64_end(good)
    yield "zip_form", "zip64_end_prefix", b"#" * 33 + zip64_end(good)
    yield "zip_form", "zip64_end_values", zip64_end(good, keep=True)
    yield "zip_form", "zip64_bad_locator", zip64_end(good).replace(b"PK\6\6", b"PK\6\5")
    yield "zip_form", "zip64_two_disks", patched(zip64_end(good), b"PK\6\7", 16, "I", 2)
    yield "zip_form", "directory_member", archive(("folder/", b""), ("x.bin", b"abc"), ("schema.json", ARRAY))
    yield "zip_form", "many_members", archive(*[(f"{i}.npy", b"") for i in range(3000)], ("schema.json", GOOD))
    yield "zip_form", "gap", gap(good)
    yield "zip_form", "extra_bad", with_extra(b"\x01\x00\xff\xff")
    yield "zip_form", "extra_short", with_extra(b"\x01\x00")
    yield "zip_form", "extra_zip64_unneeded", with_extra(struct.pack("<HHQ", 1, 8, 5))
    yield "zip_form", "bomb", archive(("x.bin", b"\0" * 3_000_000), ("schema.json", ARRAY), compression=zipfile.ZIP_DEFLATED)
    two = archive(("x.bin", b"abc"), ("y.bin", b"defg"), ("schema.json", ARRAY))
    yield "zip_form", "overlap", patched(two, CENTRAL, 42, "I", 0, which=1)


def zip64_end(data: bytes, keep: bool = False) -> bytes:
    """The archive with a zip64 end record and locator before its end record."""
    at = data.index(END)
    count, _, size, offset = struct.unpack("<HHII", data[at + 8:at + 20])
    record = struct.pack("<4sQHHIIQQQQ", b"PK\6\6", 44, 45, 45, 0, 0, count, count, size, offset)
    locator = struct.pack("<4sIQI", b"PK\6\7", 0, at, 1)
    end = data[at:] if keep else END + struct.pack("<HHHHIIH", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    return data[:at] + record + locator + end


def gap(data: bytes) -> bytes:
    """Bytes between the last member and the directory, which then lies elsewhere than CPython computes."""
    at = data.index(CENTRAL)
    end = data.index(END)
    moved = patched(data[:end] + data[end:], END, 16, "I", at + 7)
    return moved[:at] + b"\0" * 7 + moved[at:]


def with_extra(extra: bytes) -> bytes:
    info = zipfile.ZipInfo("n" * 5)
    data = archive((info, b"abc"), ("schema.json", ARRAY)).replace(b"n" * 5, b"x.bin")
    at = data.index(CENTRAL)
    headed = patched(data, CENTRAL, 30, "H", len(extra))
    result = headed[:at + 46 + 5] + extra + headed[at + 46 + 5:]
    end = result.index(END)
    size = struct.unpack("<I", result[end + 12:end + 16])[0]
    return patched(result, END, 12, "I", size + len(extra))


def all_files():
    for make in (duplicates, around, fields, names, forms):
        yield from make()
