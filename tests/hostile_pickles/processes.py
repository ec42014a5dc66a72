"""Callables that start a process or end this one."""

from asm import (
    ARGV,
    EMPTY_TUPLE,
    MARK,
    OBJ,
    POP,
    REDUCE,
    SH,
    TUPLE,
    Ops,
    call,
    call_keywords,
    drop,
    framed,
    get,
    join,
    method,
    named,
    old_global,
    push,
    put,
    stream,
    tup,
)
from cases import elsewhere, rotate, runs

TECHNIQUE = "processes"
ENVIRON = named("os environ")

# callable, arguments, proof if not the marker
PLAIN = (
    ("os system", (SH,)),
    ("posix system", (SH,)),
    ("os popen", (SH,)),
    ("os spawnlp", (0, "sh", *ARGV)),
    ("os spawnvp", (0, "sh", ARGV)),
    ("os spawnve", (0, "/bin/sh", ARGV, ENVIRON)),
    ("os posix_spawn", ("/bin/sh", ARGV, ENVIRON)),
    ("os posix_spawnp", ("sh", ARGV, ENVIRON)),
    ("posix posix_spawn", ("/bin/sh", ARGV, ENVIRON)),
    ("os execvp", ("sh", ARGV)),
    ("os execl", ("/bin/sh", *ARGV)),
    ("os execlp", ("sh", *ARGV)),
    ("os execvpe", ("sh", ARGV, ENVIRON)),
    ("posix execv", ("/bin/sh", ARGV)),
    ("os fork", (), "audit:os.fork"),
    ("posix fork", (), "audit:os.fork"),
    ("os forkpty", (), "audit:os.forkpty"),
    ("pty spawn", (ARGV,)),
    ("pty fork", (), "audit:os.forkpty"),
    ("subprocess Popen", (ARGV,)),
    ("subprocess run", (ARGV,)),
    ("subprocess call", (ARGV,)),
    ("subprocess check_call", (ARGV,)),
    ("subprocess check_output", (ARGV,)),
    ("subprocess getoutput", (SH,)),
    ("subprocess getstatusoutput", (SH,)),
    ("multiprocessing.util spawnv_passfds", (b"/bin/sh", ARGV, ())),
    ("imaplib IMAP4_stream", (SH,)),
    ("uuid _get_command_stdout", tuple(ARGV)),
    ("_osx_support _read_output", (SH + " #",)),
    ("pydoc pipepager", ("text", SH)),
    ("pydoc tempfilepager", ("text", SH + " #")),
    ("distutils.spawn spawn", (ARGV,)),
    ("test.support.script_helper spawn_python", ("-c", "import os; open(os.environ['CANARY'], 'w')")),
    ("platform _Processor.from_subprocess", (), "audit:subprocess.Popen"),
    ("platform _syscmd_file", ("/bin/sh",), "audit:subprocess.Popen"),
    ("ctypes.util _findLib_gcc", ("c",), "audit:subprocess.Popen"),
    ("ctypes.util find_library", ("c",), "audit:subprocess.Popen"),
    ("ensurepip _run_pip", (["--version"],), "stdout:pip "),
    ("antigravity webbrowser.open", ("about:blank",), "audit:webbrowser.open"),
    ("webbrowser open", ("about:blank",), "audit:webbrowser.open"),
    ("webbrowser open_new_tab", ("about:blank",), "audit:webbrowser.open"),
    ("os abort", (), "status:-6"),
    ("os _exit", (42,), "status:42"),
    ("posix _exit", (43,), "status:43"),
    ("sys exit", (44,), "stdout:outcome:exit:44"),
    ("builtins exit", (45,), "stdout:outcome:exit:45"),
    ("os kill", (0, 15), "status:-15"),
    ("signal raise_signal", (15,), "status:-15"),
    ("_signal raise_signal", (15,), "status:-15"),
    ("faulthandler _sigsegv", (), "status:-11"),
    ("ctypes string_at", (1, 8), "status:-11"),
    # It runs the script in the folder above sklearn, so there is no marker to look for here.
    ("sklearn.utils._testing assert_run_python_script_without_output", ("pass",), "audit:subprocess.Popen"),
    ("numpy.distutils.exec_command exec_command", (SH,)),
    ("numpy.distutils.exec_command _exec_command", (ARGV,)),
    ("pip._internal.cli.main main", (["--version"],), "stdout:pip "),
    ("pip._internal main", (["--version"],), "stdout:pip "),
    ("pip main", (["--version"],), "stdout:pip "),
    ("setuptools._distutils.spawn spawn", (ARGV,)),
)


def style_reduce(target, arguments):
    return framed(call(target, *arguments))


def style_old(target, arguments):
    return stream(
        old_global(target),
        MARK,
        join(push(item) for item in arguments),
        TUPLE,
        REDUCE,
        protocol=4 if "." in target.split()[1] else 3,
    )  # dotted names need protocol 4


def style_obj(target, arguments):
    return stream(MARK, named(target), join(push(item) for item in arguments), OBJ)


def style_hidden(target, arguments):
    """The result is thrown away and a plain model-like dict is what the victim gets."""
    return framed(drop(call(target, *arguments)), push({"coef_": [0.5, 1.5], "intercept_": 0.0}))


STYLES = (style_reduce, style_old, style_obj, style_hidden)


def module_needs(target: str) -> list[str]:
    # Modules that some CPython has not: another release, or a library.
    head = target.split()[0].split(".")[0]
    return (
        [head]
        if head
        in (
            "_aix_support",
            "_bootsubprocess",
            "distutils",
            "test",
            "joblib",
            "sklearn",
            "numpy",
            "pip",
            "setuptools",
            "pandas",
            "scipy",
            "cloudpickle",
            "imp",
            "asyncore",
            "lib2to3",
        )
        else []
    )


def table(rows, styles=STYLES, name=""):
    for row, style in rotate(rows, styles):
        target, arguments = row[0], row[1]
        if style is style_obj and not arguments:
            style = style_reduce  # OBJ without arguments on a builtin is the same call
        if style is style_hidden and row[2:] and row[2].startswith(("result:", "repr-")):
            style = style_reduce
        yield runs(
            name + target.replace(" ", ".") + ".pkl",
            style(target, arguments),
            target,
            needs=module_needs(target),
            proof=row[2] if len(row) > 2 else "marker",
            expect="call-dangerous" if not module_needs(target) else None,
        )


def chains():
    yield runs(
        "asyncio_shell",
        stream(call("asyncio run", call("asyncio create_subprocess_shell", SH))),
        "asyncio.create_subprocess_shell",
    )
    yield runs(
        "asyncio_unix_transport_module",
        stream(call("asyncio.unix_events subprocess.call", ARGV)),
        "asyncio.unix_events.subprocess.call",
        "a submodule of a listed module (CVE-2025-10157)",
    )
    yield runs(
        "asyncio_loop_call_soon",
        stream(
            call("asyncio new_event_loop"),
            put(1),
            POP,
            drop(method(get(1), "call_soon", named("os system"), SH)),
            drop(method(get(1), "stop")),
            method(get(1), "run_forever"),
        ),
        "asyncio.new_event_loop",
    )
    yield runs(
        "webbrowser_generic",
        stream(method(call("webbrowser GenericBrowser", ARGV), "open", "about:blank")),
        "webbrowser.GenericBrowser",
    )
    yield runs(
        "webbrowser_background",
        stream(method(call("webbrowser BackgroundBrowser", ARGV), "open", "about:blank")),
        "webbrowser.BackgroundBrowser",
    )
    yield runs(
        "thread_pool_map",
        stream(method(call("multiprocessing.pool ThreadPool", 1), "map", named("os system"), [SH])),
        "multiprocessing.pool.ThreadPool",
    )
    yield runs(
        "executor_submit",
        stream(method(call("concurrent.futures.thread ThreadPoolExecutor", 1), "submit", named("os system"), SH)),
        "concurrent.futures.thread.ThreadPoolExecutor",
    )
    yield runs(
        "dummy_process",
        stream(method(call("multiprocessing.dummy Process", None, named("os system"), None, (SH,)), "start")),
        "multiprocessing.dummy.Process",
    )
    yield runs(
        "process_start",
        stream(method(call("multiprocessing.context ForkProcess", None, named("os system"), None, (SH,)), "start")),
        "multiprocessing.context.ForkProcess",
    )
    yield runs(
        "process_run",
        stream(method(call("multiprocessing.process BaseProcess", None, named("os system"), None, (SH,)), "run")),
        "multiprocessing.process.BaseProcess",
    )
    yield runs(
        "mp_finalize",
        stream(call("multiprocessing.util Finalize", None, named("os system"), (SH,), None, 1)),
        "multiprocessing.util.Finalize",
        "runs when the interpreter ends",
    )
    yield runs(
        "thread_start",
        stream(method(call("threading Thread", None, named("os system"), None, (SH,)), "start")),
        "threading.Thread",
    )
    yield runs(
        "thread_run",
        stream(method(call("threading Thread", None, named("os system"), None, (SH,)), "run")),
        "threading.Thread",
    )
    yield runs(
        "timer", stream(method(call("threading Timer", 0.01, named("os system"), (SH,)), "start")), "threading.Timer"
    )
    yield runs(
        "start_new_thread",
        stream(drop(call("_thread start_new_thread", named("os system"), (SH,))), call("time sleep", 0.3)),
        "_thread.start_new_thread",
    )
    yield runs(
        "scheduler",
        stream(
            call("sched scheduler"),
            put(1),
            POP,
            drop(method(get(1), "enter", 0, 1, named("os system"), (SH,))),
            method(get(1), "run"),
        ),
        "sched.scheduler",
    )
    yield runs("popen_keyword_shell", stream(call_keywords("subprocess run", SH, shell=True)), "subprocess.run")
    yield runs(
        "popen_newobj_init",
        stream(
            named("subprocess Popen.__new__"),
            tup(named("subprocess Popen")),
            REDUCE,
            put(1),
            POP,
            call("subprocess Popen.__init__", get(1), ARGV),
        ),
        "subprocess.Popen.__init__",
    )
    yield runs(
        "bootsubprocess",
        stream(method(call("_bootsubprocess Popen", ["/bin/sh", "-c", SH]), "wait")),
        "_bootsubprocess.Popen",
        needs=["_bootsubprocess"],
    )
    yield runs(
        "pipes_template",
        stream(
            call("pipes Template"),
            put(1),
            POP,
            drop(method(get(1), "append", SH, "--")),
            method(get(1), "copy", "/dev/null", "/dev/null"),
        ),
        "pipes.Template",
        needs=["pipes"],
    )
    yield runs(
        "pip_call_subprocess",
        stream(call_keywords("pip._internal.utils.subprocess call_subprocess", ARGV, command_desc="x")),
        "pip._internal.utils.subprocess.call_subprocess",
        needs=["pip"],
    )
    yield runs(
        "joblib_batched_calls",
        stream(
            call(
                "joblib.parallel BatchedCalls",
                [(named("os system"), (SH,), {})],
                (call("joblib._parallel_backends SequentialBackend"), 1),
            ),
            EMPTY_TUPLE,
            REDUCE,
        ),
        "joblib.parallel.BatchedCalls",
        needs=["joblib"],
    )
    yield runs(
        "joblib_sequential_submit",
        stream(method(call("joblib.parallel Parallel", 1), "__call__", [(named("os system"), (SH,), {})])),
        "joblib.parallel.Parallel",
        needs=["joblib"],
    )
    yield runs(
        "sklearn_func_wrapper",
        stream(call(call("sklearn.utils.parallel _FuncWrapper", named("os system")), SH)),
        "sklearn.utils.parallel._FuncWrapper",
        needs=["sklearn"],
    )


def away():
    yield elsewhere(
        "nt.system.pkl", stream(call("nt system", "exit 0")), "nt.system", "Windows: posixmodule.c, os_system"
    )
    yield elsewhere(
        "os.startfile.pkl",
        stream(call("os startfile", "notepad.exe")),
        "os.startfile",
        "Windows: posixmodule.c, os_startfile_impl",
    )
    yield elsewhere(
        "_winapi.CreateProcess.pkl",
        stream(call("_winapi CreateProcess", None, "cmd /c exit 0", None, None, 0, 0, None, None, None)),
        "_winapi.CreateProcess",
        "Windows: _winapi.c, _winapi_CreateProcess_impl",
    )
    yield elsewhere(
        "joblib_testing",
        stream(call("joblib.testing check_subprocess_call", ARGV)),
        "joblib.testing.check_subprocess_call",
        "with pytest installed: joblib/testing.py",
    )
    yield elsewhere(
        "popen2", Ops(b"cpopen2\npopen2\n(S'true'\ntR."), "popen2.popen2", "Python 2: Lib/popen2.py, popen2"
    )


def cases():
    yield from table(PLAIN)
    yield from chains()
    yield from away()
