"""Checks what the binaries import: of Qt in the terminal program only what QuaZip needs to write archives, nothing in
core that starts a process, loads code or opens a socket."""

import re
import subprocess
import sys

FORBIDDEN = re.compile(
    r"^(exec[lv]p?e?|execvpe|fexecve|posix_spawnp?|fork|vfork|system|popen|dlopen|dlmopen|socket|connect|bind|listen|"
    r"accept4?|sendto|getaddrinfo|gethostbyname)$"
)
# QuaZip is made with Qt: its own library needs these two (objdump -p libquazip1-qt6.so) and no other of Qt.
QT_OF_QUAZIP = re.compile(r"^lib(Qt6Core|Qt6Core5Compat|quazip1-qt6)\.so\.")


def output(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def main() -> int:
    terminal, *archives = sys.argv[1:]
    faults = []
    needed = re.findall(r"NEEDED\s+(\S+)", output("objdump", "-p", terminal))
    faults += [f"{terminal} links {name}" for name in needed if re.search("qt", name, re.I) and not QT_OF_QUAZIP.match(name)]
    symbols = 0
    for archive in archives:
        for line in output("nm", "--undefined-only", archive).splitlines():
            name = line.split()[-1].split("@")[0] if line.split() else ""
            symbols += 1
            if FORBIDDEN.match(name):
                faults.append(f"{archive} imports {name}")
    print(f"{len(needed)} libraries and {symbols} imports checked, {len(faults)} against the rules")
    print("\n".join(faults))
    return 1 if faults or not needed or not symbols else 0


if __name__ == "__main__":
    sys.exit(main())
