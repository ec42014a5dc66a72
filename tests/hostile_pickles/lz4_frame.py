"""An lz4 frame of stored blocks: enough for any reader, and no compressor is needed.

Layout: lz4_Frame_format.md of the lz4 project; xxh32: xxhash_spec.md of the xxHash project.
"""

import struct

P1, P2, P3, P4, P5 = 2654435761, 2246822519, 3266489917, 668265263, 374761393
M = 0xFFFFFFFF


def _rotate(value: int, bits: int) -> int:
    return ((value << bits) | (value >> (32 - bits))) & M


def xxh32(data: bytes, seed: int = 0) -> int:
    offset = 0
    if len(data) >= 16:
        lanes = [(seed + P1 + P2) & M, (seed + P2) & M, seed & M, (seed - P1) & M]
        while offset + 16 <= len(data):
            for index, word in enumerate(struct.unpack_from("<4I", data, offset)):
                lanes[index] = _rotate((lanes[index] + word * P2) & M, 13) * P1 & M
            offset += 16
        value = sum(_rotate(lane, bits) for lane, bits in zip(lanes, (1, 7, 12, 18))) & M
    else:
        value = (seed + P5) & M
    value = (value + len(data)) & M
    while offset + 4 <= len(data):
        value = _rotate((value + struct.unpack_from("<I", data, offset)[0] * P3) & M, 17) * P4 & M
        offset += 4
    for byte in data[offset:]:
        value = _rotate((value + byte * P5) & M, 11) * P1 & M
    value = (value ^ (value >> 15)) * P2 & M
    value = (value ^ (value >> 13)) * P3 & M
    return value ^ (value >> 16)


def lz4_frame(data: bytes, block: int = 65536) -> bytes:
    # Version 1, independent blocks, content checksum; blocks of at most 64 kB.
    descriptor = b"\x64\x40"
    out = b"\x04\x22\x4d\x18" + descriptor + bytes([xxh32(descriptor) >> 8 & 0xFF])
    for start in range(0, len(data), block):
        part = data[start : start + block]
        out += struct.pack("<I", len(part) | 0x80000000) + part  # the high bit: stored
    return out + bytes(4) + struct.pack("<I", xxh32(data))
