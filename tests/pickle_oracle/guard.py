"""The walls of the jail: limits of the process, and an end to it should anything of a file ever run."""

import os
import resource
import sys

MEMORY = 3 * 2**29
# Audit events that loading with recorders has no cause for. Code objects, imports and processes are what a payload
# needs, and the files that a loader reads are only read.
FORBIDDEN = {"import", "exec", "compile", "code.__new__", "pickle.find_class", "os.system", "os.exec", "os.fork", "os.forkpty",
             "os.posix_spawn", "os.spawn", "os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.chmod", "os.chown", "os.kill",
             "os.link", "os.symlink", "os.truncate", "os.putenv", "subprocess.Popen", "pty.spawn", "marshal.loads"}
FORBIDDEN_FAMILIES = ("socket.", "ctypes.", "shutil.", "urllib.", "ftplib.", "smtplib.", "sqlite3.")
BROKEN_OUT = 97  # the exit status then


class Guard:
    def __init__(self) -> None:
        self.is_closed = False
        sys.addaudithook(self._heard)

    def _heard(self, event: str, arguments: tuple) -> None:
        if not self.is_closed:
            return
        writes = event == "open" and isinstance(arguments[1], str) and arguments[1] not in ("r", "rb")
        if event in FORBIDDEN or event.startswith(FORBIDDEN_FAMILIES) or writes:
            # Nothing that a file can catch.
            os.write(2, f"jail: {event} while loading\n".encode())
            os._exit(BROKEN_OUT)


def limit_process() -> None:
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def allow_seconds(seconds: int) -> None:
    """The process is killed when it has used so much more of the processor."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    limit = int(used.ru_utime + used.ru_stime) + seconds
    resource.setrlimit(resource.RLIMIT_CPU, (limit, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def warm_up() -> None:
    """What loaders import by themselves the first time: codecs, and what error messages and arrays need."""
    for encoding in ("ascii", "utf-8", "latin1", "raw-unicode-escape", "unicode-escape"):
        "a".encode(encoding).decode(encoding)
    "\ud800".encode("utf-8", "surrogatepass").decode("utf-8", "surrogatepass")
