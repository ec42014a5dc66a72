"""A writer of archives that says nothing of itself: every field of every record can be given."""

import bz2
import lzma
import struct
import zlib
from dataclasses import dataclass, field

STORED, DEFLATED, BZIP2, LZMA = 0, 8, 12, 14
UTF8, ENCRYPTED, DESCRIPTOR = 0x800, 1, 8
TIME = 33 << 16  # 1980-01-01 00:00


def deflate(data: bytes, level: int = 9) -> bytes:
    maker = zlib.compressobj(level, zlib.DEFLATED, -15)
    return maker.compress(data) + maker.flush()


def lzma_alone(data: bytes, dictionary: int = 1 << 16, declared: int | None = None) -> bytes:
    """As zipfile writes it: version of the SDK, length of the properties, properties, raw stream."""
    filters = [{"id": lzma.FILTER_LZMA1, "dict_size": dictionary}]
    raw = lzma.compress(data, lzma.FORMAT_RAW, filters=filters)
    properties = bytes([(2 * 5 + 0) * 9 + 3]) + struct.pack("<I", dictionary if declared is None else declared)
    return struct.pack("<BBH", 9, 4, len(properties)) + properties + raw


PACKERS = {STORED: bytes, DEFLATED: deflate, BZIP2: bz2.compress, LZMA: lzma_alone}


@dataclass
class Member:
    """`local` and `central` change fields of one header: version, flags, method, crc, packed, size, name, extra; the
    central one also made_by, external, comment, disk, offset."""

    name: bytes | str
    data: bytes = b""
    method: int = STORED
    packed: bytes | None = None  # the stream itself, where it is not the data's
    flags: int = 0
    extra: bytes = b""
    local: dict = field(default_factory=dict)
    central: dict = field(default_factory=dict)
    descriptor: bytes = b""  # between this member's bytes and the next header
    listed: int = 1  # how often the directory has it

    def values(self) -> dict:
        name = self.name if isinstance(self.name, bytes) else self.name.encode()
        flags = self.flags | (0 if name.isascii() or isinstance(self.name, bytes) else UTF8)
        packed = self.stream()
        return {
            "version": 20,
            "flags": flags,
            "method": self.method,
            "crc": zlib.crc32(self.data),
            "packed": len(packed),
            "size": len(self.data),
            "name": name,
            "extra": self.extra,
            "made_by": 0x314,
            "external": 0o600 << 16,
            "comment": b"",
            "disk": 0,
        }

    def stream(self) -> bytes:
        return PACKERS[self.method](self.data) if self.packed is None else self.packed


def local_header(member: Member) -> bytes:
    v = member.values() | member.local
    head = (v["version"], v["flags"], v["method"], TIME, v["crc"], v["packed"], v["size"])
    return struct.pack("<4sHHHIIIIHH", b"PK\3\4", *head, len(v["name"]), len(v["extra"])) + v["name"] + v["extra"]


def central_header(member: Member, offset: int) -> bytes:
    v = member.values() | {"offset": offset} | member.central
    return (
        struct.pack(
            "<4sHHHHIIIIHHHHHII",
            b"PK\1\2",
            v["made_by"],
            v["version"],
            v["flags"],
            v["method"],
            TIME,
            v["crc"],
            v["packed"],
            v["size"],
            len(v["name"]),
            len(v["extra"]),
            len(v["comment"]),
            v["disk"],
            0,
            v["external"],
            v["offset"],
        )
        + v["name"]
        + v["extra"]
        + v["comment"]
    )


def end_record(count: int, size: int, offset: int, comment: bytes = b"", /, **changes) -> bytes:
    shown = min(count, 0xFFFF)
    v = {"disk": 0, "start_disk": 0, "here": shown, "total": shown, "size": size, "offset": offset}
    v |= {"comment_length": len(comment)} | changes
    return (
        struct.pack(
            "<4sHHHHIIH",
            b"PK\5\6",
            v["disk"],
            v["start_disk"],
            v["here"],
            v["total"],
            v["size"],
            v["offset"],
            v["comment_length"],
        )
        + comment
    )


def zip64_end(count: int, size: int, offset: int, at: int, /, **changes) -> bytes:
    """The zip64 record, which stands at `at`, and its locator."""
    v = {"count": count, "size": size, "offset": offset, "record_at": at, "disks": 1, "length": 44} | changes
    record = struct.pack(
        "<4sQHHIIQQQQ", b"PK\6\6", v["length"], 45, 45, 0, 0, v["count"], v["count"], v["size"], v["offset"]
    )
    return record + struct.pack("<4sIQI", b"PK\6\7", 0, v["record_at"], v["disks"])


def body(members: list[Member], start: int = 0, between: dict[int, bytes] | None = None) -> tuple[bytes, list[int]]:
    """The members one behind the other, and where each begins. `between`: bytes in front of a member."""
    data, offsets = bytearray(), []
    for index, member in enumerate(members):
        data += (between or {}).get(index, b"")
        offsets.append(start + len(data))
        data += local_header(member) + member.stream() + member.descriptor
    return bytes(data), offsets


def archive(
    members: list[Member],
    *,
    prefix: bytes = b"",
    prefix_counts: bool = False,  # offsets as if there were no prefix, unless true
    between: dict[int, bytes] | None = None,
    gap: bytes = b"",  # between the members and the directory
    comment: bytes = b"",
    end: dict | None = None,  # changes of the end record
    zip64: dict | None = None,  # a zip64 end record with these changes
    order: list[int] | None = None,  # of the directory
    tail: bytes = b"",
) -> bytes:
    start = len(prefix) if prefix_counts else 0
    data, offsets = body(members, start, between)
    data += gap
    directory_at = start + len(data)
    listed = [index for index in (order or range(len(members))) for _ in range(members[index].listed)]
    directory = b"".join(central_header(members[index], offsets[index]) for index in listed)
    data += directory
    numbers = (len(listed), len(directory), directory_at)
    if zip64 is not None:
        data += zip64_end(*numbers, start + len(data), **zip64)
    data += end_record(*numbers, comment, **(end or {}))
    return prefix + data + tail
