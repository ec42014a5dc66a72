"""The field `file`: it may name anything in the archive."""

import pickle

from cases import case
from nodes import array_, bytes_, list_, node, npy, npz, numbers, object_, schema, skops, sparse_, value
from zips import Member, archive

REGRESSION = "sklearn.linear_model._base.LinearRegression"
ONE = numbers(1.0)


def readers():
    yield "array", array_, ".npy"
    yield "sparse", sparse_, ".npz"
    yield "bytes", bytes_, ".bin"


def other_names():
    for kind, make, suffix in readers():
        effect = "quiet" if kind == "bytes" else "raises"
        yield case(
            f"file_schema_{kind}",
            f"The file of a node ({kind}) is schema.json itself.",
            skops(list_(make("schema.json"))),
            effect,
            "file-of-schema",
        )
        yield case(
            f"file_nothing_{kind}",
            f"The file of a node ({kind}) is not in the archive.",
            skops(list_(make("9" + suffix))),
            "raises",
            "zip-member-missing",
        )
        yield case(
            f"file_empty_name_{kind}",
            f"The file of a node ({kind}) has no name.",
            skops(list_(make(""))),
            "raises",
            "zip-member-missing",
        )
        yield case(
            f"file_path_{kind}",
            f"The file of a node ({kind}) is a path of the machine that loads it.",
            skops(list_(make("/etc/hostname"))),
            "raises",
            "zip-member-missing",
        )
        yield case(
            f"file_parent_{kind}",
            f"The file of a node ({kind}) climbs out of the archive.",
            skops(list_(make("../x" + suffix))),
            "raises",
            "zip-member-missing",
        )
        yield case(
            f"file_case_{kind}",
            f"The file of a node ({kind}) differs from the member in case only.",
            skops(list_(make("A" + suffix)), {"a" + suffix: ONE}),
            "raises",
            "zip-member-missing",
        )
        yield case(
            f"file_nul_{kind}",
            f"The file of a node ({kind}) has a NUL behind the member's name.",
            skops(list_(make("a" + suffix + "\0x")), {"a" + suffix: ONE}),
            "raises",
            "zip-member-missing",
        )
        yield case(
            f"file_folder_{kind}",
            f"The file of a node ({kind}) is a folder.",
            archive([Member("a/"), Member("schema.json", schema(list_(make("a/"))))]),
            "raises" if kind != "bytes" else "hygiene",
            "zip-ambiguous-name npy-bad-magic sparse-bad-format member-kind npz-bad-member",
        )


def wrong_kinds():
    contents = {
        "empty": b"",
        "text": b"hello",
        "pickle": pickle.dumps({"a": 1}, 2),
        "npy": ONE,
        "npz": npz(a=ONE),
        "zip": archive([Member("a.txt", b"a")]),
        "magic_only": b"\x93NUMPY",
        "objects": npy(pickle.dumps([1], 2), "|O", (1,)),
    }
    for kind, make, suffix in readers():
        for name, data in contents.items():
            if kind == "bytes" or (kind == "array" and name in ("npy", "npz")):
                continue
            effect = "quiet" if kind == "array" and name == "zip" else "raises"
            codes = "npy-bad-magic npy-object-dtype npy-bad-header npy-too-short npz-bad-member sparse-bad-format member-kind npy-bad-version label-lies"
            yield case(
                f"kind_{kind}_{name}",
                f"The member of a node ({kind}) is of another kind: {name}.",
                skops(list_(make("1" + suffix)), {"1" + suffix: data}),
                effect,
                codes,
            )
    yield case(
        "kind_bytes_array",
        "Bytes of the model are an array's file.",
        skops(list_(bytes_("1.npy")), {"1.npy": ONE}),
        "hygiene",
        "member-kind member-shared",
    )
    yield case(
        "kind_array_npz",
        "An array's member is an archive of arrays.",
        skops(list_(array_("1.npy")), {"1.npy": npz(a=ONE)}),
        "quiet",
        "member-kind npy-bad-magic label-lies",
    )
    yield case(
        "kind_array_npz_pickle",
        "An array's member is an archive that holds a pickle, which numpy opens when it is asked.",
        skops(list_(array_("1.npy")), {"1.npy": archive([Member("a.npy", npy(pickle.dumps([1], 2), "|O", (1,)))])}),
        "quiet",
        "member-kind npy-bad-magic label-lies npy-object-dtype",
    )


def of_others():
    a, b = array_("2.npy", __id__=1), array_("1.npy", __id__=2)
    two = {"1.npy": numbers(1.0), "2.npy": numbers(2.0)}
    yield case(
        "file_swapped",
        "Two arrays name each other's members.",
        skops(list_(a, b), two),
        "hygiene",
        "member-shared",
    )
    yield case(
        "file_shared",
        "Two arrays of different ids are one member.",
        skops(list_(array_("1.npy", __id__=1), array_("1.npy", __id__=2)), {"1.npy": ONE}),
        "hygiene",
        "member-shared",
    )
    yield case(
        "file_shared_kinds",
        "Bytes and an array are one member.",
        skops(list_(array_("1.npy", __id__=1), bytes_("1.npy")), {"1.npy": ONE}),
        "hygiene",
        "member-shared",
    )
    yield case(
        "file_other_suffix",
        "An array's member is called model.pkl.",
        skops(list_(array_("model.pkl")), {"model.pkl": ONE}),
        "hygiene",
        "member-shared member-kind",
    )
    yield case(
        "file_of_repeat",
        "A repeat names a member of its own, which is never read.",
        skops(list_(array_("1.npy", __id__=1), array_("2.npy", __id__=1)), two),
        "hygiene",
        "member-orphan id-reuse",
    )
    yield case(
        "file_orphans",
        "A hundred arrays lie in the archive that no node names.",
        skops(list_(), {f"{i}.npy": ONE for i in range(100)}),
        "hygiene",
        "member-orphan",
    )
    yield case(
        "file_orphan_of_hidden_key",
        "The entry whose key type is missing is the only one to name a member.",
        skops({**list_(), "hidden": array_("1.npy")}, {"1.npy": ONE}),
        "hygiene",
        "member-orphan json-unread",
    )


def blobs():
    for name, label, data, what in (
        ("xgboost", "xgboost.core.Booster", b"{L" + b"\0" * 500, "xgboost"),
        ("lightgbm", "lightgbm.basic.Booster", b"tree\nversion=v4\nnum_class=99999999\n", "lightgbm"),
        ("catboost", "catboost.core._CatBoost", b"CBM1" + b"\xff" * 60, "catboost"),
    ):
        root = object_(label, {"handle": node("BytearrayNode", "builtins.bytearray", file="1.bin")})
        yield case(
            f"blob_{name}",
            f"A blob that native code of {what} would parse.",
            skops(root, {"1.bin": data}),
            "hygiene",
            "native-blob known-dangerous",
            trust="listed",
        )
    for name, data, what in (
        ("pickle", pickle.dumps({"a": 1}, 4), "a pickle"),
        ("elf", b"\x7fELF" + bytes(60), "a program"),
        ("gzip", b"\x1f\x8b\x08" + bytes(30), "packed again"),
        ("script", b"#!/bin/sh\n", "a script"),
        ("skops", skops(list_(value(1))), "a .skops of its own"),
    ):
        yield case(
            f"blob_bytes_{name}",
            f"Bytes in an estimator's attribute are {what}.",
            skops(object_(REGRESSION, {"payload": bytes_("x.bin")}), {"x.bin": data}),
            "hygiene",
            "bytes-inside pickle-in-archive native-blob",
        )
    array = npy(pickle.dumps({"a": 1}, 4), "|u1")
    yield case(
        "blob_array_pickle",
        "The bytes of an array are a pickle.",
        skops(object_(REGRESSION, {"coef_": array_("1.npy")}), {"1.npy": array}),
        "hygiene",
        "bytes-inside",
    )


def cases():
    for make in (other_names, wrong_kinds, of_others, blobs):
        yield from make()
