"""Sparse matrices: index arrays out of range, which the first product reads beyond the end of memory."""

from archive_sizes import array_bomb
from cases import case
from models import linear
from nodes import array_, csr, list_, npy, npz, npy_head, numbers, skops, sparse_, text_array, tuple_
from zips import Member, archive

ABSTRACT = "scipy.sparse._matrix.spmatrix"
FAR = 2**31 - 8


def in_compressed():
    rows = (
        ("index_far", [0, FAR], [0, 1, 2], (2, 4), "A column index is far out of range", "crash"),
        ("index_negative", [0, -FAR], [0, 1, 2], (2, 4), "A column index is negative", "crash"),
        (
            "index_next",
            [0, 4],
            [0, 1, 2],
            (2, 4),
            "A column index is one too large: the product reads a neighbour",
            "quiet",
        ),
        ("pointer_far", [0, 1], [0, FAR, 2], (2, 4), "A row ends far behind the data", "crash"),
        ("pointer_back", [0, 1], [0, 2, 1], (2, 4), "A row ends before it begins", "quiet"),
        ("pointer_negative", [0, 1], [-FAR, 1, 2], (2, 4), "The first row begins before the data", "raises"),
        ("pointer_first_inside", [0, 1], [0, -FAR, 2], (2, 4), "The second row begins before the data", "crash"),
        ("pointer_short", [0, 1], [0, 2], (2, 4), "There are less rows than the shape has", "raises"),
        ("shape_negative", [0, 1], [0, 1, 2], (2, -4), "The shape is negative", "raises"),
        ("shape_huge", [0, 1], [0, 1, 2], (2, 10**15), "The shape is of 10^15 columns", "quiet"),
        ("indices_short", [0], [0, 1, 2], (2, 4), "There are less indices than numbers", "raises"),
        ("indices_twice", [0, 0], [0, 2, 2], (2, 4), "One place of a row has two numbers", "hygiene"),
    )
    for name, indices, indptr, shape, what, effect in rows:
        codes = (
            "sparse-index-range" if name.startswith(("index", "pointer")) else "sparse-index-range sparse-bad-format"
        )
        codes = "" if name == "indices_twice" else codes  # scipy adds them up, and says so
        data = csr([1.0] * len(indices) if name != "indices_short" else [1.0, 2.0], indices, indptr, shape)
        use = "product" if shape[1] != 10**15 and effect in ("crash", "quiet", "hygiene") else "nothing"
        yield case(
            f"csr_{name}",
            what + "; the label is the abstract base class, and nothing is untrusted.",
            skops(sparse_("1.npz", ABSTRACT), {"1.npz": data}),
            effect,
            "label-lies" if name == "shape_huge" else codes,
            use=use,
        )
        if effect == "crash":
            honest = sparse_("1.npz", "scipy.sparse._csc.csc_matrix")
            data = csr([1.0] * len(indices), indices, [*indptr, indptr[-1], indptr[-1]], (4, 4), "csc")
            yield case(
                f"csc_{name}",
                what + ", in a matrix by columns under its own label.",
                skops(honest, {"1.npz": data}),
                effect,
                codes,
                trust="listed",
                use="product",
            )
            wide = npz(
                indices=numbers(*[i * 2**30 for i in indices], descr="<i8"),
                indptr=numbers(*indptr, descr="<i8"),
                format=text_array("csr"),
                shape=numbers(*shape, descr="<i8"),
                data=numbers(1.0, 2.0),
                _is_array=numbers(True, descr="|b1", shape=()),
            )
            yield case(
                f"csr_array_{name}",
                what + ", in a sparse array with indices of 64 bits.",
                skops(sparse_("1.npz", "scipy.sparse._base.sparray"), {"1.npz": wide}),
                "hygiene" if "pointer" in name else effect,
                codes,
                use="nothing" if "pointer" in name else "product",
            )


def in_others():
    codes = "sparse-index-range sparse-bad-format"
    for name, row, column, effect in (("far", [FAR], [0], "raises"), ("negative", [-5], [0], "raises")):
        data = npz(
            row=numbers(*row, descr="<i4"),
            col=numbers(*column, descr="<i4"),
            format=text_array("coo"),
            shape=numbers(3, 3, descr="<i8"),
            data=numbers(1.0),
        )
        yield case(
            f"coo_{name}",
            f"A place of a matrix of places is out of range ({name}): scipy looks.",
            skops(sparse_("1.npz", ABSTRACT), {"1.npz": data}),
            effect,
            codes,
        )
    for name, indices, effect in (("far", [FAR // 4], "crash"), ("negative", [-(FAR // 4)], "crash")):
        blocks = npz(
            indices=numbers(*indices, descr="<i4"),
            indptr=numbers(0, 1, descr="<i4"),
            format=text_array("bsr"),
            shape=numbers(2, 2, descr="<i8"),
            data=numbers(1.0, 2.0, 3.0, 4.0, shape=(1, 2, 2)),
        )
        yield case(
            f"bsr_{name}",
            f"A block's column is out of range ({name}).",
            skops(sparse_("1.npz", ABSTRACT), {"1.npz": blocks}),
            effect,
            codes,
            use="product",
        )
    for name, offsets in (("far", [FAR]), ("negative", [-FAR]), ("twice", [0, 0])):
        rows = len(offsets)
        data = npz(
            offsets=numbers(*offsets, descr="<i4"),
            format=text_array("dia"),
            shape=numbers(3, 3, descr="<i8"),
            data=numbers(*[1.0] * 3 * rows, shape=(rows, 3)),
        )
        yield case(
            f"dia_{name}",
            f"The offset of a diagonal is out of range or doubled ({name}).",
            skops(sparse_("1.npz", ABSTRACT), {"1.npz": data}),
            "raises" if name == "twice" else "hygiene",
            codes + " label-lies" if name == "twice" else "",
        )


def in_npz():
    good = {
        "indices": numbers(0, descr="<i4"),
        "indptr": numbers(0, 1, descr="<i4"),
        "shape": numbers(1, 1, descr="<i8"),
        "data": numbers(1.0),
    }
    codes = "sparse-bad-format npz-bad-member npy-object-dtype"
    for name, format_ in (("unknown", "xyz"), ("lil", "lil"), ("empty", " "), ("dangerous", "__class__")):
        yield case(
            f"npz_format_{name}",
            f"The format of a sparse matrix is {format_!r}.",
            skops(sparse_("1.npz", ABSTRACT), {"1.npz": npz(format=text_array(format_), **good)}),
            "raises",
            codes,
        )
    for missing in good:
        arrays = {key: data for key, data in good.items() if key != missing} | {"format": text_array("csr")}
        yield case(
            f"npz_without_{missing}",
            f"A sparse matrix has no {missing}.",
            skops(sparse_("1.npz", ABSTRACT), {"1.npz": npz(**arrays)}),
            "raises",
            codes,
        )
    arrays = good | {"format": text_array("csr"), "data": npy(b"\x80\x04]\x94.", "|O", (1,))}
    yield case(
        "npz_objects",
        "The numbers of a sparse matrix are a pickle of objects.",
        skops(sparse_("1.npz", ABSTRACT), {"1.npz": npz(**arrays)}),
        "raises",
        codes,
    )
    arrays = good | {"format": text_array("csr"), "evil": npy(b"\x80\x04]\x94.", "|O", (1,))}
    yield case(
        "npz_extra",
        "A pickle lies beside the arrays of a sparse matrix.",
        skops(sparse_("1.npz", ABSTRACT), {"1.npz": npz(**arrays)}),
        "hygiene",
        codes,
    )
    arrays = good | {"format": text_array("csr")}
    rows = [Member(name + ".npy", data) for name, data in arrays.items()]
    doubled = archive([Member("data.npy", numbers(9.0)), *rows])
    yield case(
        "npz_duplicate",
        "The archive within a member holds its numbers twice.",
        skops(sparse_("1.npz", ABSTRACT), {"1.npz": doubled}),
        "hygiene",
        "zip-duplicate-name npz-bad-member",
    )
    yield case(
        "npz_prefix",
        "The archive within a member has another in front of it.",
        skops(sparse_("1.npz", ABSTRACT), {"1.npz": doubled + archive(rows)}),
        "hygiene",
        "zip-prefix-data zip-several-ends npz-bad-member sparse-bad-format",
    )
    yield case(
        "npz_bomb",
        "The archive within a stored member is the bomb: 1.3 GB of zeros.",
        skops(sparse_("1.npz", ABSTRACT), {"1.npz": bomb(rows)}),
        "memory",
        "zip-ratio",
    )


def bomb(rows: list[Member]) -> bytes:
    megabytes = 1300
    head = npy_head("{'descr': '<f8', 'fortran_order': False, 'shape': (%d,)}" % (megabytes * (1 << 20) // 8))
    zeros = array_bomb(head, megabytes)
    zeros.name = "data.npy"
    return archive([*[row for row in rows if row.name != "data.npy"], zeros])


def in_models():
    """Where a model multiplies what it holds."""
    matrix = csr([1.0], [FAR], [0, 1], (1, 2))
    yield case(
        "csr_in_model",
        "The coefficients of an estimator are a sparse matrix with an index out of range: predicting crashes.",
        skops(linear(coef_=sparse_("1.npz", ABSTRACT)), {"1.npz": matrix}),
        "crash",
        "sparse-index-range label-lies",
        use="predict",
    )
    yield case(
        "csr_in_list",
        "A sparse matrix with an index out of range stands in a list that nobody uses.",
        skops(list_(tuple_(sparse_("1.npz", ABSTRACT)), array_("2.npy")), {"1.npz": matrix, "2.npy": numbers(1.0)}),
        "hygiene",
        "sparse-index-range label-lies",
    )


def cases():
    for make in (in_compressed, in_others, in_npz, in_models):
        yield from make()
