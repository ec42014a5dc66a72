"""makensis takes what the installer writes into the registry, and the uninstaller takes back each key of it."""

import re
import sys

from foreign import arguments_of, output, report

SCRIPT = """
Name test
OutFile "{made}/associations.exe"
InstallDir "$TEMP"
Section
    !include "{windows}/associate.nsh"
    WriteUninstaller "$INSTDIR\\uninstall.exe"
SectionEnd
Section Uninstall
    !include "{windows}/unassociate.nsh"
SectionEnd
"""
PROGRAM_IDS = ("SkopsInspector.skops", "SkopsInspector.pickle")


def main() -> int:
    arguments = arguments_of(__doc__)
    windows = arguments.root / "packaging/windows"
    script = arguments.made / "associations.nsi"
    script.write_text(SCRIPT.format(made=arguments.made, windows=windows))
    output("makensis", "-V2", "-WX", script)
    written, removed = (windows / "associate.nsh").read_text(), (windows / "unassociate.nsh").read_text()
    extensions = set(re.findall(r"Classes\\(\.\w+)", written))
    faults = [f"{name} is not removed" for name in PROGRAM_IDS if f'DeleteRegKey SHCTX "Software\\Classes\\{name}"' not in removed]
    faults += [f"{extension} is not taken back" for extension in extensions if extension not in removed]
    # The value without a name is the default program.
    for extension in re.findall(r'WriteRegStr SHCTX "Software\\Classes\\(\.\w+)" ""', written):
        if extension != ".skops":
            faults.append(f"the default of {extension} is taken")
    return report(faults, len(extensions) + len(PROGRAM_IDS), "keys")


if __name__ == "__main__":
    sys.exit(main())
