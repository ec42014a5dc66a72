"""Trust is by name: a class or function that somebody trusts is called with arguments that the file chooses."""

import pickle

from cases import case
from nodes import array_, called, dict_, function, list_, node, npy, operator_, skops, type_, value

TOUCH = "touch ran"
PYTHON = "open('ran', 'w').close()"
RAN = ["file:ran"]
CALLED = "known-dangerous name-called"


def runs(name, what, root, members=None, codes=CALLED, proof=None, **more):
    return case(name, what, skops(root, members), "runs", codes, proof=proof or RAN, trust="listed", **more)


# name, arguments, what it does
PROGRAMS = (
    ("os.system", (TOUCH,), "starts a shell"),
    ("posix.system", (TOUCH,), "starts a shell under the name of the module behind os"),
    ("os.popen", (TOUCH,), "starts a shell"),
    ("subprocess.Popen", (["touch", "ran"],), "starts a program"),
    ("subprocess.getoutput", (TOUCH,), "starts a shell"),
    ("builtins.eval", (PYTHON,), "evaluates a text"),
    ("builtins.exec", (PYTHON,), "runs a text"),
    ("timeit.timeit", (PYTHON,), "runs a text, again and again"),
    ("cProfile.run", (PYTHON,), "runs a text under a profiler"),
    ("numpy.testing._private.utils.runstring", (PYTHON, {}), "runs a text, a helper of numpy's tests"),
    ("code.InteractiveInterpreter.runsource", (PYTHON,), "has no such path: raises"),
    ("logging.FileHandler", ("ran",), "creates a file, under a harmless name"),
    ("logging.handlers.RotatingFileHandler", ("ran",), "creates a file"),
    ("io.FileIO", ("ran", "w"), "empties or creates a file"),
    ("numpy.memmap", ("ran", "uint8", "w+", 0, [1]), "creates a file, under the name of an array's class"),
    ("gzip.GzipFile", ("ran", "wb"), "creates a file"),
    ("bz2.BZ2File", ("ran", "w"), "creates a file"),
    ("lzma.LZMAFile", ("ran", "w"), "creates a file"),
    ("zipfile.ZipFile", ("ran", "w"), "creates a file"),
    ("tarfile.TarFile", ("ran", "w"), "creates a file"),
    ("mailbox.mbox", ("ran",), "creates a file"),
    ("_sqlite3.Connection", ("ran",), "opens a database"),
    ("os.mkdir", ("ran",), "creates a folder"),
    ("os.symlink", ("/", "ran"), "creates a link"),
    ("shutil.copyfile", ("/etc/hostname", "ran"), "copies a file"),
)


def constructors():
    for name, arguments, what in PROGRAMS:
        short = name.replace("builtins.", "").replace("._private.utils", "").replace(".", "_")
        proof, effect = RAN, "runs"
        if name.startswith("code."):
            proof, effect = ["raises"], "raises"
        elif name == "_sqlite3.Connection":
            proof = ["event:sqlite3.connect:ran"]
        yield case(
            f"called_{short}",
            f"A constructor of a reduced object is {name}, which {what}.",
            skops(called(name, *map(value, arguments))),
            effect,
            CALLED,
            proof=proof,
            trust="listed",
        )
    yield runs(
        "called_list",
        "A list is of the class subprocess.Popen, which is called with the items.",
        list_(value("touch"), value("ran"), name="subprocess.Popen"),
    )
    yield runs(
        "called_set",
        "A set is of the class subprocess.Popen.",
        node("SetNode", "subprocess.Popen", content=[value("touch"), value("ran")]),
    )
    data = pickle.dumps(_Touch(), 2)
    yield runs(
        "called_array",
        "An array is of the class _pickle.loads, which is called with its bytes.",
        array_("1.npy", "_pickle.loads"),
        {"1.npy": npy(data, "|u1")},
    )
    yield case(
        "called_dict_abort",
        "A dictionary is of the class os.abort, which is called without arguments.",
        skops(dict_({}, "os.abort")),
        "crash",
        CALLED,
        trust="listed",
    )
    yield case(
        "called_random_state",
        "A random state is of the class faulthandler._sigsegv, which is called without arguments.",
        skops(node("RandomStateNode", "faulthandler._sigsegv", content=dict_({}))),
        "crash",
        CALLED,
        trust="listed",
    )
    yield case(
        "called_kill",
        "A process is told to end: the one that loads.",
        skops(called("signal.raise_signal", value(11))),
        "crash",
        CALLED,
        trust="listed",
    )
    yield case(
        "called_string_at",
        "Memory is read where nothing is.",
        skops(called("ctypes.string_at", value(1))),
        "crash",
        CALLED,
        trust="listed",
    )


class _Touch:
    def __reduce__(self):
        import os

        return os.mkdir, ("ran",)


def harmless_names():
    """Names that a reviewer lets pass."""

    def big(name, what, root, effect="memory", **more):
        return case(f"called_{name}", what, skops(root), effect, "name-called", trust="listed", **more)

    yield big(
        "bytes_size", "builtins.bytes is called with a number: 10 GB of zeros.", called("builtins.bytes", value(10**10))
    )
    yield big(
        "bytearray_size", "builtins.bytearray is called with a number.", called("builtins.bytearray", value(2 * 10**9))
    )
    yield big(
        "list_of_range",
        "builtins.list of builtins.range: a list of a billion numbers.",
        called("builtins.list", called("builtins.range", value(10**9))),
    )
    yield big(
        "set_of_range",
        "builtins.set of builtins.range.",
        called("builtins.set", called("builtins.range", value(10**8))),
    )
    yield big(
        "deque_of_repeat",
        "A deque of itertools.repeat has no end.",
        called("collections.deque", called("itertools.repeat", value(0))),
    )
    yield big(
        "deque_without_room",
        "A deque without room of an endless iterator takes no memory and never ends.",
        called("collections.deque", called("itertools.repeat", value(0)), value(0)),
        "hang",
    )
    yield big(
        "sum_of_range",
        "builtins.sum of builtins.range.",
        called("builtins.sum", called("builtins.range", value(10**13))),
        "hang",
    )
    yield big("numpy_zeros", "numpy.ones of a shape of a gigabyte and more.", called("numpy.ones", value(2 * 10**8)))
    yield big(
        "fraction", "fractions.Fraction of 1e999999999.", called("fractions.Fraction", value("1e999999999")), "hang"
    )
    yield big("sleep", "time.sleep of a day.", called("time.sleep", value(86400)), "hang")
    yield case(
        "called_import",
        "A type is imported from a module that prints a poem when it is imported.",
        skops(type_("this.s")),
        "runs",
        "known-dangerous",
        proof=["event:open:this"],
        trust="listed",
    )
    for name in ("io.BytesIO", "datetime.date", "uuid.UUID"):
        arguments = {
            "io.BytesIO": [],
            "datetime.date": [value(2024), value(1), value(1)],
            "uuid.UUID": [value("12345678123456781234567812345678")],
        }[name]
        yield case(
            f"called_{name.replace('.', '_')}",
            f"{name} is called with fitting arguments, as skops itself writes it.",
            skops(called(name, *arguments)),
            "hygiene",
            "",
            trust="listed",
        )


def operators():
    yield runs(
        "operator_call", "operator.call calls os.system.", operator_("call", function("os.system"), value(TOUCH))
    )
    yield case(
        "operator_pow",
        "operator.pow with a large power.",
        skops(operator_("pow", value(7), value(10**9))),
        "hang",
        "name-called",
        trust="listed",
    )
    yield case(
        "operator_lshift",
        "operator.lshift makes a number of 2 GB.",
        skops(operator_("lshift", value(1), value(16 * 10**9))),
        "memory",
        "name-called",
        trust="listed",
    )
    yield case(
        "operator_mul",
        "operator.mul repeats a list 2 * 10^8 times.",
        skops(operator_("mul", list_(value(0)), value(2 * 10**8))),
        "memory",
        "name-called",
        trust="listed",
    )
    yield case(
        "operator_mul_text",
        "operator.mul repeats a text.",
        skops(operator_("mul", value("a" * 100), value(2 * 10**7))),
        "memory",
        "name-called",
        trust="listed",
    )
    yield case(
        "operator_setitem",
        "operator.setitem changes the environment of the process.",
        skops(operator_("setitem", function("os.environ"), value("SHOP"), value("open"))),
        "runs",
        CALLED + " name-called",
        proof=["event:os.putenv:SHOP"],
        trust="listed",
    )
    yield case(
        "operator_countof",
        "operator.countOf of an endless iterator.",
        skops(operator_("countOf", called("itertools.repeat", value(0)), value(1))),
        "hang",
        "name-called",
        trust="listed",
    )
    getter = operator_("methodcaller", value("system"), value(TOUCH))
    yield runs(
        "operator_methodcaller",
        "A methodcaller calls system of the module os, which is reached by the name sklearn.os.",
        operator_("call", getter, function("sklearn.os")),
    )


def cases():
    for make in (constructors, harmless_names, operators):
        yield from make()
