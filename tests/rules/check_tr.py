"""Checks that ui shows no text that cannot be translated: outside of tr() and translate() no string literal reads like a
sentence or a title, and none with letters goes straight into a call that shows text. check_tr.py ROOT"""

import re
import sys
from pathlib import Path

TRANSLATED = re.compile(r"\b(?:tr|translate|QT_TR_NOOP|QT_TRANSLATE_NOOP)\s*\(")
LITERAL = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
COMMENT = re.compile(r'("(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)\')|//[^\n]*|^\s*#\s*include[^\n]*', re.M)
MARKUP = re.compile(r"<[^<>]*>|\\u[0-9a-fA-F]{4}|\\[nrt]|%L?\d")
PROSE = re.compile(r"^\W*[A-Z][a-z]{2,}|[A-Za-z]{2,} [A-Za-z]{2,}")
SHOWN_BY = re.compile(
    r"(?:set(?:Text|ToolTip|StatusTip|WhatsThis|WindowTitle|Title|PlaceholderText|AccessibleName|AccessibleDescription|"
    r"LabelText|TabText|TabToolTip|ItemText|HeaderLabels|Prefix|Suffix|SpecialValueText|InformativeText|Html|PlainText|"
    r"Message)|add(?:Action|Menu|Button|Tab|Row|Item|Section)|insert(?:Tab|Item)|"
    r"Q(?:Label|Action|Menu|GroupBox|CheckBox|RadioButton|PushButton|ToolButton|DockWidget)(?:\s+\w+)?)"
    r"\s*\(\s*(?:QStringLiteral\(|QLatin1String\(|QString\()?\s*$"
)
# Names, which are the same in every language.
NAMES = {"Skops Inspector", "Fortran", "English", "Deutsch", "QuaZip", "RapidJSON", "Apache-2.0", "Zlib"}


def without_comments(text: str) -> str:
    return COMMENT.sub(lambda found: found.group(1) or "", text)


def end_of_call(text: str, opening: int) -> int:
    """Behind the bracket that closes the one at `opening`."""
    depth, at = 0, opening
    while at < len(text):
        literal = LITERAL.match(text, at)
        if literal:
            at = literal.end()
            continue
        depth += {"(": 1, ")": -1}.get(text[at], 0)
        at += 1
        if depth == 0:
            break
    return at


def without_translated(text: str) -> str:
    kept, at = [], 0
    while found := TRANSLATED.search(text, at):
        kept.append(text[at : found.start()])
        at = end_of_call(text, found.end() - 1)
    return "".join(kept) + text[at:]


def untranslated(source: str) -> list[str]:
    text = without_translated(without_comments(source))
    faults = []
    for found in LITERAL.finditer(text):
        literal = found.group(1)
        words = MARKUP.sub(" ", literal).strip()
        is_shown = SHOWN_BY.search(text[: found.start()][-120:]) and re.search(r"[A-Za-z]{2,}", words)
        if words not in NAMES and (PROSE.search(words) or is_shown):
            faults.append(literal)
    return faults


def main() -> int:
    root = Path(sys.argv[1]).resolve()
    count, faults = 0, []
    for folder in ("ui", "app/window"):
        for source in sorted((root / folder).rglob("*.[ch]*")):
            count += 1
            faults += [f"{source.relative_to(root)}: {text!r} is not translated" for text in untranslated(source.read_text())]
    print(f"{count} files checked, {len(faults)} texts that cannot be translated")
    print("\n".join(faults))
    return 1 if faults or not count else 0


if __name__ == "__main__":
    sys.exit(main())
