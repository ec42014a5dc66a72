"""What the window says of its command line, from what it prints for --help: lines as Qt's QCommandLineParser lays them
out, a name, two blanks or more, a text that may go on in the next lines."""

import re

ROW = re.compile(r"^  (\S.*?)(?: {2,}(\S.*))?$")
VALUE = re.compile(r" <(.+)>$")


def rows(text: str) -> list[list[str]]:
    """Pairs of a name and its text."""
    found: list[list[str]] = []
    for line in text.splitlines():
        if match := ROW.match(line):
            found.append([match[1], match[2] or ""])
        elif line.startswith("   ") and found:
            found[-1][1] = f"{found[-1][1]} {line.strip()}".strip()
    return found


def option_of(name: str, text: str) -> dict:
    value = VALUE.search(name)
    names = VALUE.sub("", name).split(", ")
    option = {"names": names, "positional": "", "type": value[1] if value else "", "description": text.rstrip(".")}
    return option | {"group": "Options", "default": "", "required": False, "takes_many": False, "repeatable": False, "choices": [], "excludes": []}


def window_description(help_text: str) -> dict:
    """Of the same form as a command of the terminal."""
    before, _, behind = help_text.partition("\nOptions:\n")
    options, _, arguments = behind.partition("\nArguments:\n")
    command = {"name": "", "summary": " ".join(before.splitlines()[1:]).strip().rstrip("."), "commands": []}
    command["options"] = [option_of(name, text) for name, text in rows(options)]
    for name, text in rows(arguments):
        command["options"].append(option_of("", text) | {"names": [], "positional": name, "takes_many": True})
    if not command["summary"] or not command["options"]:
        raise ValueError("this is no help of the window:\n" + help_text)
    return command
