"""Checks the translations of the window against the sources: every text that lupdate finds is translated and finished,
nothing else is kept, and placeholders and mnemonics are those of the English text. Prints what is wrong.

check_translations.py ROOT [LUPDATE]"""

import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections import Counter
from pathlib import Path

SOURCES = ["ui", "app/window", "resources/texts"]
PLACEHOLDER = re.compile(r"%L?\d+|%L?n|\{\d+\}")
MNEMONIC = re.compile(r"&(?=\w)")
# Of English there is only what lupdate -pluralonly takes: texts with a number in them.
PLURAL_ONLY = {"en"}


def lupdate_program(arguments: list[str]) -> str:
    # Debian has no qt6 tools in the path.
    found = arguments[0] if arguments else shutil.which("lupdate6") or shutil.which("lupdate", path="/usr/lib/qt6/bin")
    if not found:
        sys.exit("lupdate is missing (Debian: qt6-l10n-tools)")
    return found


def updated(root: Path, lupdate: str, ts: Path) -> ElementTree.Element:
    """The messages of `ts` as they would be after an update from the sources."""
    options = ["-pluralonly"] if language_of(ts) in PLURAL_ONLY else []
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / ts.name
        shutil.copy(ts, copy)
        subprocess.run([lupdate, "-silent", "-locations", "none", *options, *SOURCES, "-ts", copy], cwd=root, check=True)
        return ElementTree.parse(copy).getroot()


def language_of(ts: Path) -> str:
    return ts.stem.rsplit("_", 1)[1]


def faults_of_text(source: str, text: str, may_drop_number: bool) -> list[str]:
    faults = []
    wanted, found = Counter(PLACEHOLDER.findall(source)), Counter(PLACEHOLDER.findall(text))
    if set(wanted) != set(found) and not (may_drop_number and set(wanted) - set(found) <= {"%n", "%Ln"}):
        faults.append(f"placeholders {sorted(found)} instead of {sorted(wanted)}")
    if len(MNEMONIC.findall(source)) != len(MNEMONIC.findall(text)):
        faults.append("not as many mnemonics (&)")
    if source[-1:] in "…:" and source[-1:] != text[-1:]:
        faults.append(f"does not end with {source[-1:]}")
    if source != source.strip() and (source[:1].isspace(), source[-1:].isspace()) != (text[:1].isspace(), text[-1:].isspace()):
        faults.append("spaces at an end are missing")
    return faults


def faults_of_message(message: ElementTree.Element) -> list[str]:
    source, translation = message.findtext("source"), message.find("translation")
    kind = translation.get("type")
    if kind in ("vanished", "obsolete"):
        return ["obsolete: no source has it any more"]
    forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
    if not all(forms):
        return ["missing"]
    faults = ["unfinished"] if kind == "unfinished" else []
    for index, text in enumerate(forms):
        faults += faults_of_text(source, text, may_drop_number=len(forms) > 1 and index == 0)
    return faults


def main() -> int:
    root = Path(sys.argv[1]).resolve()
    lupdate = lupdate_program(sys.argv[2:])
    count, faults = 0, []
    for ts in sorted((root / "translations").glob("*.ts")):
        for context in updated(root, lupdate, ts).findall("context"):
            for message in context.findall("message"):
                count += 1
                for fault in faults_of_message(message):
                    faults.append(f"{ts.name}: {context.findtext('name')}: {message.findtext('source')!r}: {fault}")
    print(f"{count} texts checked, {len(faults)} faults")
    print("\n".join(faults))
    return 1 if faults or not count else 0


if __name__ == "__main__":
    sys.exit(main())
