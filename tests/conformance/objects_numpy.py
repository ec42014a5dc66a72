"""numpy's and scipy's objects: arrays, dtypes, ufuncs, random states, sparse matrices."""

import numpy as np
import scipy
import scipy.sparse
import scipy.stats
import user_module as user


def arrays(r):
    base = np.arange(6)
    for code in ("?", "b", "B", "h", "H", "i", "I", "l", "L", "q", "Q", "e", "f", "d", "g", "F", "D", "G"):
        r.add("array", f"type_{ord(code)}_{np.dtype(code).name}", lambda code=code: base.astype(code))
    for code in (">i4", ">f8", ">c16", ">U3", "<U5", "S4", "S0", "U0", "V3", "M8[ns]", "M8[D]", "m8[s]", ">M8[us]"):
        plain = code.replace(">", "big_").replace("<", "").replace("[", "_").replace("]", "")
        r.add("array", f"dtype_{plain}", lambda code=code: np.zeros(4, dtype=code))
    record = [("a", "i4"), ("b", "f8", (2,)), ("c", [("x", "U2"), ("y", ">i2")])]
    r.values(
        "array",
        zero_d=np.array(3.5), zero_d_str=np.array("abc"), empty=np.zeros(0), empty_2d=np.zeros((0, 3)),
        three_d=np.zeros((2, 3, 4)), ones=np.ones((1, 1, 1, 1)), fortran=np.asfortranarray(np.ones((3, 2))),
        sliced=np.arange(10)[::2], reversed=np.arange(5)[::-1], transposed=np.ones((2, 3)).T,
        structured=np.zeros(3, dtype=record), aligned=np.zeros(2, np.dtype([("a", "i1"), ("b", "f8")], align=True)),
        titled=np.zeros(1, np.dtype([(("title", "name"), "i4")])), offsets=np.zeros(
            1, np.dtype({"names": ["a", "b"], "formats": ["i1", "i4"], "offsets": [3, 8], "itemsize": 20})),
        unicode_field=np.zeros(2, dtype=[("näme∀", "i4")]), many_fields=np.zeros(
            1, dtype=[(f"a_rather_long_name_of_a_field_{i}", "f8") for i in range(2500)]),
        recarray=np.zeros(2, dtype=[("a", "i4")]).view(np.recarray), broadcast=np.broadcast_to(np.arange(3), (4, 3)),
        strings=np.array(["a", "ünï", ""]), bytes=np.array([b"a", b"bcd"]), void=np.array([b"abc"], "V3"),
        not_a_time=np.array(["NaT", "2020-01-01"], "M8[D]"), specials=np.array([np.nan, np.inf, -np.inf, -0.0]),
        matrix=np.matrix([[1, 2], [3, 4]]), subarray_dtype=np.zeros(2, dtype="(2,3)f4"),
        object_1d=np.array([1, "a", None, user.Plain()], dtype=object), object_empty=np.array([], dtype=object),
        object_2d=np.array([[1, "a"], [None, 2.5]], dtype=object), object_0d=np.array(user.Plain(), dtype=object),
        object_structured=np.zeros(1, dtype=[("a", "O")]), object_2d_user=np.array([[user.Plain(), 1]], dtype=object),
    )
    r.add("array", "object_nested", nested_objects)
    r.add("array", "object_ragged", ragged)
    r.add("array", "shared", lambda: [base, base, {"again": base}])
    r.add("array", "copies", lambda: [base.copy(), base.copy()])
    r.add("array", "chararray", lambda: np.char.array(["a", "b"]))
    r.add("array", "string_dtype", lambda: np.array(["a", "long text"], dtype=np.dtypes.StringDType()))
    r.add("array", "subclass", lambda: np.arange(3).view(type("Sub", (np.ndarray,), {"__module__": "user_module"})))


def nested_objects():
    outer = np.empty(3, dtype=object)
    outer[:] = [np.array([user.Plain(), np.arange(2)], dtype=object), [1, {"a": user.Empty()}], np.float64(1)]
    return {"arrays": outer, "safe": np.array([1, 2], dtype=object)}


def ragged():
    result = np.empty(2, dtype=object)
    result[:] = [np.arange(2), np.arange(3)]
    return result


def masked(r):
    data = np.ma.MaskedArray([1.0, 2.0, 3.0], mask=[0, 1, 0])
    r.values(
        "masked", array=data, no_mask=np.ma.MaskedArray([1, 2]), constant=np.ma.masked,
        fill=np.ma.MaskedArray([1, 2], mask=[1, 0], fill_value=9), two_d=np.ma.masked_less(np.ones((2, 2)), 2),
        objects=np.ma.MaskedArray(np.array([user.Plain(), 1], dtype=object), mask=[0, 1]),
        records=np.ma.zeros(2, dtype=[("a", "i4")]), in_dict={"cv": data},
    )


def numpy_scalars(r):
    for name in ("bool_", "int8", "uint8", "int16", "int32", "int64", "uint64", "float16", "float32", "float64",
                 "longdouble", "complex64", "complex128", "clongdouble"):
        r.add("numpy_scalar", name, lambda name=name: getattr(np, name)(1))
        r.add("numpy_type", name, lambda name=name: getattr(np, name))
    r.values(
        "numpy_scalar", str_=np.str_("x"), bytes_=np.bytes_(b"x"), datetime64=np.datetime64("2020-01-01"),
        timedelta64=np.timedelta64(3, "h"), nan=np.float64("nan"), void=np.void(b"abc"),
        record=np.zeros(1, dtype=[("a", "i4")])[0], mixed=[np.int64(1), np.float32(2), {"a": np.bool_(False)}],
    )
    r.values("numpy_type", str_=np.str_, bytes_=np.bytes_, datetime64=np.datetime64, object_=np.object_,
             void=np.void, generic=np.generic, ndarray=np.ndarray, dtype=np.dtype, ufunc=np.ufunc,
             matrix=np.matrix, masked_array=np.ma.MaskedArray, random_state=np.random.RandomState)
    for code in ("f8", "i4", ">i2", "U3", "S2", "O", "M8[ns]", "?", "V4", "c8", "g"):
        plain = code.replace(">", "big_").replace("[", "_").replace("]", "").replace("?", "bool")
        r.add("dtype", plain, lambda code=code: np.dtype(code))
    r.add("dtype", "structured", lambda: np.dtype([("a", "i4"), ("b", "U3")]))
    r.add("dtype", "structured_object", lambda: np.dtype([("a", "O")]))
    r.add("dtype", "in_list", lambda: [np.dtype("f8"), np.dtype("f8"), {"d": np.dtype("i4")}])


def functions(r):
    for name in ("sqrt", "add", "exp", "log1p", "matmul", "isfinite", "logaddexp", "maximum", "square", "sign"):
        r.add("function", f"numpy_{name}", lambda name=name: getattr(np, name))
    for name in ("expit", "logit", "exp10", "gamma", "erf", "boxcox", "xlogy", "softmax", "logsumexp", "factorial"):
        r.add("function", f"scipy_{name}", lambda name=name: getattr(scipy.special, name))
    for name in ("mean", "median", "sum", "concatenate", "where", "array", "zeros", "dot", "percentile", "average"):
        r.add("function", f"numpy_function_{name}", lambda name=name: getattr(np, name))
    r.values("function", several=[np.sqrt, len, scipy.special.expit, user.function],
             linalg_norm=np.linalg.norm, frompyfunc=np.frompyfunc(user.function, 1, 1),
             ufunc_reduce=np.add.reduce, vectorize=np.vectorize(user.function),
             scipy_distance=__import__("scipy.spatial.distance").spatial.distance.euclidean)


def random(r):
    for name in ("PCG64", "PCG64DXSM", "MT19937", "Philox", "SFC64"):
        generator = getattr(np.random, name)
        r.add("random", f"generator_{name}", lambda generator=generator: np.random.Generator(generator(0)))
        r.add("random", f"bare_{name}", lambda generator=generator: generator(0))
        r.add("random", f"state_{name}", lambda generator=generator: np.random.RandomState(generator(0)))
    r.add("random", "state", lambda: np.random.RandomState(3))
    r.add("random", "state_used", used_state)
    r.add("random", "default_rng", lambda: np.random.default_rng(5))
    r.add("random", "spawned", lambda: np.random.default_rng(np.random.SeedSequence(5, spawn_key=(1, 2))))
    r.add("random", "shared", shared_state)
    r.add("random", "seed_sequence", lambda: np.random.SeedSequence(4))
    r.add("random", "entropy_list", lambda: np.random.default_rng([1, 2, 3]))
    r.add("random", "bound_method", lambda: np.random.default_rng(0).normal)


def used_state():
    state = np.random.RandomState(3)
    state.normal(size=3)
    return state


def shared_state():
    state = np.random.RandomState(1)
    return {"a": state, "b": [state, np.random.default_rng(0)]}


def sparse(r):
    dense = np.array([[0, 1.5, 0], [2, 0, 0], [0, 0, 0]])
    for format_ in ("csr", "csc", "coo", "bsr", "dia", "lil", "dok"):
        for kind in ("matrix", "array"):
            make = getattr(scipy.sparse, f"{format_}_{kind}")
            r.add("sparse", f"{format_}_{kind}", lambda make=make: make(dense))
    r.values("sparse", integers=scipy.sparse.csr_matrix(dense.astype(int)), empty=scipy.sparse.csr_matrix((3, 0)),
             boolean=scipy.sparse.csr_matrix(dense > 0), complex=scipy.sparse.csr_matrix(dense * 1j),
             zero=scipy.sparse.csr_matrix((4, 4)), in_dict={"m": scipy.sparse.csc_matrix(dense), "n": [1]})
    r.add("sparse", "shared", lambda: [m := scipy.sparse.csr_matrix(dense), m])
    r.add("sparse", "one_d_array", lambda: scipy.sparse.coo_array(np.array([0, 1, 2])))


def scipy_objects(r):
    r.add("scipy", "uniform", lambda: scipy.stats.uniform(0, 1))
    r.add("scipy", "randint", lambda: scipy.stats.randint(1, 5))
    r.add("scipy", "loguniform", lambda: scipy.stats.loguniform(1e-3, 1))
    r.add("scipy", "norm", lambda: scipy.stats.norm)
    r.add("scipy", "kdtree", lambda: scipy.spatial.cKDTree(np.eye(3)))
    r.add("scipy", "interp1d", lambda: __import__("scipy.interpolate").interpolate.interp1d([1, 2], [3, 4]))
    r.add("scipy", "rotation", lambda: __import__("scipy.spatial.transform").spatial.transform.Rotation.identity())
    r.add("scipy", "optimize_result", lambda: __import__("scipy.optimize").optimize.OptimizeResult(x=np.ones(2)))


def register(r):
    for fill in (arrays, masked, numpy_scalars, functions, random, sparse, scipy_objects):
        fill(r)
