"""Models whose arrays contradict each other: native code reads outside of them when the model is used."""

import struct

from cases import case
from models import boosting, counter, kmeans, logistic, logistic_members, neighbours, pipeline, svc, tree, tree_model
from nodes import array_, npy, numbers, object_, skops, tuple_, value

FAR = 2**40
LEAF = (-1, -1, -2)


def trees():
    rows = {
        "left_far": ([(FAR, 2, 0), LEAF, LEAF], "crash", "The left child is far behind the last node"),
        "right_far": ([(1, FAR, 0), LEAF, LEAF], "crash", "The right child is far behind the last node"),
        "left_negative": ([(-FAR, 2, 0), LEAF, LEAF], "crash", "The left child is before the first node"),
        "feature_far": ([(1, 2, FAR), LEAF, LEAF], "crash", "The feature is far behind the last"),
        "feature_negative": ([(1, 2, -FAR), LEAF, LEAF], "crash", "The feature is negative"),
        "feature_next": (
            [(1, 2, 2), LEAF, LEAF],
            "hygiene",
            "The feature is one too large: a neighbour's value decides",
        ),
        "loop": ([(0, 0, 0), LEAF, LEAF], "hang", "A node is its own child: predicting never ends"),
        "loop_of_two": ([(1, 1, 0), (0, 0, 0), LEAF], "hang", "Two nodes are each other's children"),
        "shared_child": ([(1, 1, 0), LEAF, LEAF], "hygiene", "A node is the child twice"),
        "no_nodes": ([], "hygiene", "A tree has no node"),
    }
    for name, (nodes, effect, what) in rows.items():
        inner, members = tree(nodes)
        yield case(
            f"tree_{name}",
            what + " (decision tree, whose type is listed).",
            skops(tree_model(inner), members),
            effect,
            "tree-index-range",
            trust="listed",
            use="predict",
        )
    inner, members = tree([(1, 2, 0), LEAF, LEAF], values=1)
    yield case(
        "tree_values_short",
        "A tree has less values than nodes.",
        skops(tree_model(inner), members),
        "raises",
        "tree-index-range tree-dtype",
        trust="listed",
        use="predict",
    )
    inner, members = tree([(1, 2, 0), LEAF, LEAF], count=10**6)
    yield case(
        "tree_count",
        "A tree counts a million nodes and has three.",
        skops(tree_model(inner), members),
        "hygiene",
        "tree-index-range tree-dtype",
        trust="listed",
        use="predict",
    )
    inner, members = tree([(1, 2, 0), LEAF, LEAF])
    inner["__reduce__"]["args"] = tuple_(value(2), array_("n_classes.npy"), value(2**40))
    yield case(
        "tree_outputs",
        "A tree of 2^40 outputs.",
        skops(tree_model(inner), members),
        "memory",
        "tree-index-range tree-dtype",
        trust="listed",
    )
    inner, members = tree([(1, 2, 0), LEAF, LEAF])
    inner["__reduce__"]["args"] = tuple_(value(2), array_("n_classes.npy"), value(2**26))
    yield case(
        "tree_outputs_huge",
        "A tree of 2^26 outputs has one number of classes.",
        skops(tree_model(inner), members),
        "raises",
        "tree-index-range tree-dtype",
        trust="listed",
    )
    inner, members = tree([(1, 2, 0), LEAF, LEAF], depth=2**30)
    yield case(
        "tree_depth",
        "A tree is said to be of depth 2^30.",
        skops(tree_model(inner), members),
        "hygiene",
        "",
        trust="listed",
        use="predict",
    )
    members = members | {"nodes.npy": npy(b"\0" * 192, "<f8", (24,))}
    yield case(
        "tree_layout",
        "The nodes of a tree are plain numbers.",
        skops(tree_model(inner), members),
        "raises",
        "tree-dtype",
        trust="listed",
        use="predict",
    )


def predictors():
    leaf = (0, 0, 0, 1, 0, 0)
    rows = {
        "left_far": (
            [(0, 2**32 - 1, 2**32 - 1, 0, 0, 0), leaf, leaf],
            "crash",
            "Both children are far behind the last node",
        ),
        "feature_far": ([(FAR, 1, 2, 0, 0, 0), leaf, leaf], "crash", "The feature is far behind the last"),
        "feature_negative": ([(-FAR, 1, 2, 0, 0, 0), leaf, leaf], "crash", "The feature is negative"),
        "loop": ([(0, 0, 0, 0, 0, 0), leaf, leaf], "hang", "A node is its own child"),
        "categories_far": ([(0, 1, 2, 0, 1, 2**31), leaf, leaf], "crash", "The set of categories does not exist"),
    }
    for name, (nodes, effect, what) in rows.items():
        made, members = boosting(nodes)
        yield case(
            f"predictor_{name}",
            what + " (histogram boosting, whose type is listed).",
            skops(made, members),
            effect,
            "tree-index-range",
            trust="listed",
            use="predict",
        )


def kernels():
    codes = "model-inconsistent"

    def of_svc(name, what, effect, codes=codes, **changes):
        made, members = svc(**changes)
        return case(
            f"svc_{name}",
            what + " (support vectors, nothing is untrusted).",
            skops(made, members),
            effect,
            codes,
            use="predict",
        )

    yield of_svc("plain", "All arrays fit", "hygiene", codes="")
    yield of_svc(
        "dual_short",
        "There are less coefficients than support vectors: the next memory is read",
        "quiet",
        **{"_dual_coef_": numbers(1.0, shape=(1, 1)), "dual_coef_": numbers(1.0, shape=(1, 1))},
    )
    yield of_svc(
        "counts",
        "The classes are said to have millions of support vectors",
        "raises",
        _n_support=numbers(10**9, 10**9, descr="<i4"),
    )
    yield of_svc(
        "counts_balanced",
        "One class has a billion support vectors and the other minus a billion: the sum is right",
        "crash",
        _n_support=numbers(10**9, 2 - 10**9, descr="<i4"),
    )
    yield of_svc("intercept_short", "There is no intercept", "hygiene", _intercept_=numbers())
    many = {"classes_": numbers(*range(8000), descr="<i8"), "_n_support": numbers(1, 1, *[0] * 7998, descr="<i4")}
    yield of_svc("classes", "There are eight thousand classes and one intercept", "crash", **many)
    yield of_svc(
        "precomputed",
        "A kernel is said to be computed beforehand, and the indices of its vectors are out of range",
        "crash",
        kernel="precomputed",
        support_=numbers(10**9, 10**9, descr="<i4"),
        shape_fit_=[2, 2],
    )
    made, members = neighbours([0, 10**12, 1, 10**12, 10**12, 10**12])
    yield case(
        "neighbours_label_far",
        "The class of a neighbour does not exist: its vote is counted outside of the array.",
        skops(made, members),
        "crash",
        codes,
        use="predict_proba",
    )
    made, members = neighbours([0, -(10**12), -(10**12), -(10**12), -(10**12), -(10**12)])
    yield case(
        "neighbours_label_negative",
        "The class of a neighbour is negative.",
        skops(made, members),
        "crash",
        codes,
        use="predict_proba",
    )
    made, members = neighbours([0])
    yield case(
        "neighbours_few",
        "There are less points than neighbours.",
        skops(made, members),
        "hygiene",
        codes,
        use="predict",
    )
    made, members = neighbours([0, 1, 0, 1], n_neighbors=2**62)
    yield case(
        "neighbours_many",
        "2^62 neighbours are asked for.",
        skops(made, members),
        "raises",
        "attribute-cost",
        use="predict_proba",
    )
    made, members = kmeans(_n_threads=10**6)
    yield case(
        "kmeans_threads",
        "The number of threads of a clustering is a million.",
        skops(made, members),
        "hygiene",
        "attribute-cost model-inconsistent",
        use="predict",
    )
    made, members = kmeans(_n_threads=-1)
    yield case(
        "kmeans_threads_negative",
        "The number of threads is negative: the runtime gives up and ends the process.",
        skops(made, members),
        "crash",
        "attribute-cost model-inconsistent",
        use="predict",
    )


def vocabularies():
    for name, index, effect in (("far", 2**31 - 8, "crash"), ("next", 3, "hygiene"), ("negative", -(2**30), "crash")):
        words = {"one": 0, "two": index, "bb": 1}
        model = pipeline(counter(words), logistic(3))
        yield case(
            f"vocabulary_{name}",
            f"A word's column is out of range ({name}): the sparse matrix is multiplied all the same, and nothing is untrusted.",
            skops(model, logistic_members(3)),
            effect,
            "model-inconsistent",
            use="predict_text",
        )


def search_trees():
    fields = [("idx_start", "<i8"), ("idx_end", "<i8"), ("is_leaf", "<i8"), ("radius", "<f8")]
    distance = "sklearn.metrics._dist_metrics.EuclideanDistance64"

    def made(order, start=0, end=4, leaf=1, levels=1, nodes=1):
        metric = object_(distance) | {"content": tuple_(value(2.0), array_("one.npy"), array_("two.npy"))}
        state = tuple_(
            array_("points.npy"),
            array_("order.npy"),
            array_("nodes.npy"),
            array_("bounds.npy"),
            value(40),
            value(levels),
            value(nodes),
            value(0),
            value(0),
            value(0),
            value(0),
            metric,
            value(None),
        )
        members = {
            "points.npy": numbers(*[float(i) for i in range(8)], shape=(4, 2)),
            "order.npy": numbers(*order, descr="<i8"),
            "nodes.npy": npy(struct.pack("<qqqd", start, end, leaf, 0.0), fields, (1,)),
            "bounds.npy": numbers(0.0, 0.0, 6.0, 7.0, shape=(2, 1, 2)),
            "one.npy": numbers(1.0),
            "two.npy": numbers(1.0, shape=(1, 1)),
        }
        return skops(object_("sklearn.neighbors._kd_tree.KDTree") | {"content": state}, members)

    for name, arguments, what in (
        ("order", {"order": [FAR] * 4}, "The points of a search tree are out of range"),
        ("order_negative", {"order": [-FAR] * 4}, "The points of a search tree are negative"),
        ("end", {"order": [0, 1, 2, 3], "end": FAR}, "A leaf of a search tree ends far behind the points"),
        (
            "leaf",
            {"order": [0, 1, 2, 3], "leaf": 0, "nodes": 2**40, "levels": 40},
            "The only node of a search tree is no leaf",
        ),
    ):
        yield case(
            f"search_tree_{name}",
            what + " (its types are listed).",
            made(**arguments),
            "crash",
            "model-inconsistent known-dangerous native-blob",
            trust="listed",
            use="query",
        )


def cases():
    for make in (trees, predictors, kernels, vocabularies, search_trees):
        yield from make()
