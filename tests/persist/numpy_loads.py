"""What persist::save() writes, loaded by the real numpy and scipy: numpy_loads.py SAVE_SAMPLE (see sample_content.h)."""

import io
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import numpy as np


def saved(array: np.ndarray) -> bytes:
    buffer = io.BytesIO()
    np.save(buffer, array)
    return buffer.getvalue()


def arrays_of(npz: bytes) -> dict[str, tuple[int, bytes]]:
    with zipfile.ZipFile(io.BytesIO(npz)) as archive:
        return {info.filename: (info.compress_type, archive.read(info)) for info in archive.infolist()}


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sample.skops"
        subprocess.run([sys.argv[1], str(path)], check=True)
        with zipfile.ZipFile(path) as archive:
            members = {name: archive.read(name) for name in archive.namelist()}
    expected = {
        "matrix.npy": np.arange(120_000).reshape(-1, 3),
        "swapped.npy": np.array([1, 2], dtype="<i4"),
        "latin1.npy": np.frombuffer(b"\xe4\x80zz", dtype=np.uint8),
    }
    faults = [name for name, array in expected.items() if members[name] != saved(array)]
    with np.load(io.BytesIO(members["sparse.npz"]), allow_pickle=False) as arrays:
        if arrays.files != ["indices", "indptr", "format", "shape", "data"] or arrays["format"].item() != b"csr":
            faults.append("sparse.npz")
    try:
        from scipy import sparse
    except ImportError:
        print("no scipy here")
    else:
        matrix = sparse.load_npz(io.BytesIO(members["sparse.npz"]))
        if matrix.format != "csr" or (matrix.toarray() != np.diag([0, 1, 2])).any():
            faults.append("load_npz")
        written = io.BytesIO()
        sparse.save_npz(written, matrix)
        ours, real = arrays_of(members["sparse.npz"]), arrays_of(written.getvalue())
        if list(ours) != list(real):
            faults.append(f"arrays {list(ours)}, scipy {list(real)}")
        faults += [name for name in real if ours.get(name) != real[name]]
    print(f"{len(members)} members, {len(faults)} faults", *faults, sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
