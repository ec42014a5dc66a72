"""A wall that ends a process which asks for a socket (seccomp(2)): it is put up before a program starts, holds for its
threads and children, and nothing in the program can take it down."""

import ctypes
import platform
import signal
import socket
from collections.abc import Callable

PR_SET_NO_NEW_PRIVS = 38
PR_SET_SECCOMP = 22
SECCOMP_MODE_FILTER = 2
ALLOW = 0x7FFF0000
KILL_PROCESS = 0x80000000
ENDED_BY_WALL = -signal.SIGSYS  # what subprocess tells then

# linux/filter.h: load a word, return, jump if equal, jump if greater or equal
LOAD, RETURN, EQUAL, AT_LEAST = 0x20, 0x06, 0x15, 0x35
# linux/seccomp.h, struct seccomp_data: the number, the architecture, the first argument's lower half
NUMBER, ARCHITECTURE, ARGUMENT = 0, 4, 16
X32 = 0x40000000  # x86-64: the same calls by other numbers
# linux/audit.h, asm/unistd.h: architecture, socket, socketpair
CALLS = {"x86_64": (0xC000003E, 41, 53), "aarch64": (0xC00000B7, 198, 199)}
IO_URING_SETUP = 425  # would do it without a call


class _Instruction(ctypes.Structure):
    _fields_ = [("code", ctypes.c_ushort), ("yes", ctypes.c_ubyte), ("no", ctypes.c_ubyte), ("k", ctypes.c_uint)]


class _Program(ctypes.Structure):
    _fields_ = [("size", ctypes.c_ushort), ("code", ctypes.POINTER(_Instruction))]


def _filter(allows_local: bool) -> list[tuple[int, int, int, int]]:
    architecture, socket_call, pair_call = CALLS[platform.machine()]
    # Jumps count the instructions that are skipped.
    return [
        (LOAD, 0, 0, ARCHITECTURE),
        (EQUAL, 0, 8, architecture),
        (LOAD, 0, 0, NUMBER),
        (AT_LEAST, 6, 0, X32),
        (EQUAL, 5, 0, IO_URING_SETUP),
        (EQUAL, 1, 0, socket_call),
        (EQUAL, 0, 2, pair_call),
        (LOAD, 0, 0, ARGUMENT),
        (EQUAL, 0 if allows_local else 1, 1, socket.AF_UNIX),
        (RETURN, 0, 0, ALLOW),
        (RETURN, 0, 0, KILL_PROCESS),
    ]


def wall(allows_local: bool) -> Callable[[], None]:
    """For subprocess' preexec_fn. `allows_local`: sockets of this machine (AF_UNIX) are no reason to end."""
    libc = ctypes.CDLL(None, use_errno=True)
    code = (_Instruction * 11)(*_filter(allows_local))
    program = _Program(len(code), code)

    def put_up() -> None:
        if libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) or libc.prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, ctypes.byref(program)):
            raise OSError(ctypes.get_errno(), "no seccomp here")

    return put_up
