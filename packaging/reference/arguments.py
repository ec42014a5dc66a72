"""What an option or an argument of a command takes, for completions: words, or files of some kind."""

from dataclasses import dataclass

MODELS = ("skops", "pkl", "pickle", "joblib")
TRUST_LISTS = ("json", "py", "txt")
PROFILE_FILES = ("json",)

# Arguments that stand for files, by the suffixes that fit; none: any file.
ARGUMENT_SUFFIXES = {"FILE": MODELS, "INPUT": MODELS, "PATH": MODELS, "OLD": MODELS, "NEW": MODELS}
OPTION_SUFFIXES = {"--trust-list": TRUST_LISTS, "--output-file": ("skops",), "--output": TRUST_LISTS, "--report": ("csv", "jsonl")}
# What nobody can complete.
FREE = {"N", "TEXT", "DAY", "TYPE"}
# Of the window, whose help says them in a sentence.
WINDOW_WORDS = {"LOOK": ("system", "light", "dark"), "WHAT": ("file", "folder")}


@dataclass(frozen=True)
class Values:
    words: tuple[str, ...] = ()
    suffixes: tuple[str, ...] | None = None  # None: no files
    folders: bool = False
    is_open: bool = False  # a word is only the beginning: no blank behind it


def long_name(option: dict) -> str:
    return next((name for name in option["names"] if name.startswith("--")), "")


def values(description: dict, command: dict, option: dict) -> Values:
    if option["choices"]:
        return Values(tuple(option["choices"]))
    argument = option["positional"]
    if argument == "CODE":
        return Values(tuple(code["code"] for code in description["codes"]))
    if argument == "COMMAND":
        return Values(tuple(row["name"] for row in description["commands"] if row["name"] != "help"))
    if argument:
        lists = command["name"] == "trust diff"
        return Values(suffixes=TRUST_LISTS if lists else ARGUMENT_SUFFIXES[argument], folders=True)
    kind = option["type"]
    if not kind or kind in FREE:
        return Values()
    if kind in WINDOW_WORDS:
        return Values(WINDOW_WORDS[kind])
    if kind == "NAME=N":
        return Values(tuple(f"{name}=" for name in description["limits"]), is_open=True)
    if kind == "NAME|FILE":
        return Values(tuple(description["profiles"]), PROFILE_FILES, True)
    if kind == "N|all":
        return Values(("all",))
    if kind == "COLOR":
        return Values(tuple(description["colors"]))
    if kind == "DIR":
        return Values(folders=True)
    return Values(suffixes=OPTION_SUFFIXES[long_name(option)], folders=True)


def all_commands(description: dict) -> list[dict]:
    """Every command behind the one that it belongs to."""
    found = []
    for command in description["commands"]:
        found.append(command)
        found += command["commands"]
    return found


def named_options(command: dict) -> list[dict]:
    return [option for option in command["options"] if option["names"]]


def positionals(command: dict) -> list[dict]:
    return [option for option in command["options"] if option["positional"]]


def takes_value(option: dict) -> bool:
    return bool(option["type"])


def with_default(option: dict) -> str:
    """The description with the default and what does not go together."""
    text = option["description"]
    if option["excludes"]:
        text += "; not with " + ", ".join(option["excludes"])
    if option["default"]:
        text += f" (default: {option['default']})"
    if option["required"] and option["names"]:
        text += " (required)"
    return text


def usage(description: dict, command: dict) -> str:
    """The arguments as --help gives them: "FILE..."."""
    text = ""
    for option in positionals(command):
        name = option["positional"] + ("..." if option["takes_many"] else "")
        text += f" {name}" if option["required"] else f" [{name}]"
    return text
