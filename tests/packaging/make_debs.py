#!/usr/bin/env python3
"""Makes the Debian packages of a build folder, and unpacks them side by side as they would be installed.

make_debs.py CPACK CONFIG OUT: OUT/*.deb, OUT/root. They are made twice, and both have to be equal.
"""

import pathlib
import shutil
import subprocess
import sys
import time


def make(cpack, config, folder):
    subprocess.run([cpack, "--config", config, "-G", "DEB", "-B", str(folder)], check=True)
    shutil.rmtree(folder / "_CPack_Packages")
    return {deb.name: deb.read_bytes() for deb in folder.glob("*.deb")}


def main():
    cpack, config, out = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
    shutil.rmtree(out, ignore_errors=True)
    first = make(cpack, config, out)
    time.sleep(1)  # a time of packing would be another one
    again = make(cpack, config, out / "again")
    if first != again:
        sys.exit(f"packages of the same files differ: {[name for name in first if first[name] != again.get(name)]}")
    shutil.rmtree(out / "again")
    for name in first:
        subprocess.run(["dpkg-deb", "-x", str(out / name), str(out / "root")], check=True)


if __name__ == "__main__":
    main()
