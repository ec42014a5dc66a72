"""The icons hold every size that their systems ask for, as Debian's own tools for these files read them."""

import re
import sys

from foreign import arguments_of, output, report

ICNS = {16, 32, 48, 128, 256, 512}
ICO = {16, 24, 32, 48, 64, 256}


def main() -> int:
    arguments = arguments_of(__doc__)
    icns = {int(width) for width in re.findall(r"(\d+)x\d+ 32-bit icon", output("icns2png", "-l", arguments.made / "app.icns"))}
    ico = {int(width) for width in re.findall(r"--width=(\d+)", output("icotool", "--list", arguments.made / "app.ico"))}
    faults = [f"app.icns lacks {size}" for size in ICNS - icns] + [f"app.ico lacks {size}" for size in ICO - ico]
    return report(faults, len(ICNS | ICO), "sizes")


if __name__ == "__main__":
    sys.exit(main())
