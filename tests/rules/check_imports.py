"""Checks what the binaries import: no Qt in the terminal program, nothing in core that starts a process, loads code
or opens a socket."""

import re
import subprocess
import sys

FORBIDDEN = re.compile(
    r"^(exec[lv]p?e?|execvpe|fexecve|posix_spawnp?|fork|vfork|system|popen|dlopen|dlmopen|socket|connect|bind|listen|"
    r"accept4?|sendto|getaddrinfo|gethostbyname)$"
)


def output(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def main() -> int:
    terminal, *archives = sys.argv[1:]
    faults = []
    needed = re.findall(r"NEEDED\s+(\S+)", output("objdump", "-p", terminal))
    faults += [f"{terminal} links {name}" for name in needed if "Qt" in name]
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
