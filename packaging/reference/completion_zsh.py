"""Completion for zsh, by its _arguments."""

from arguments import Values, all_commands, named_options, positionals, takes_value, values, with_default

HEAD = """#compdef skops-inspect
# zsh completion for skops-inspect; made by packaging/reference

# Files that match the pattern $1, and folders; nothing else.
_skops-inspect_files() {
    local -a opts=(-g "$1")
    _path_files "$opts[@]"
    _path_files -/
}

# The words behind $1, and files.
_skops-inspect_words_files() {
    compadd -- "${@[2,-1]}"
    _skops-inspect_files "$1"
}

# Beginnings of words: no blank behind them.
_skops-inspect_beginnings() {
    compadd -S '' -- "$@"
}

"""


def quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"


def bracketed(text: str) -> str:
    """Within [...] of a specification, and between its colons."""
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]").replace(":", "\\:")


def action(value: Values) -> str:
    """Behind the second colon of a specification, so without a colon of its own. A blank in front keeps _arguments from
    putting words of its own before those that are given."""
    words = " ".join(value.words)
    pattern = f'"*.({"|".join(value.suffixes or ())})"'
    if value.is_open:
        return f" _skops-inspect_beginnings {words}"
    if value.suffixes is not None:
        return f" _skops-inspect_words_files {pattern} {words}" if words else f" _skops-inspect_files {pattern}"
    if value.folders:
        return "_path_files -/"
    return f"({words})" if words else " "


def option_specs(description: dict, command: dict, option: dict) -> list[str]:
    excluded = " ".join(option["names"] + option["excludes"])
    guard = "*" if option["repeatable"] else f"({excluded})"
    text = f"[{bracketed(with_default(option))}]"
    if takes_value(option):
        value = action(values(description, command, option))
        text += f":{bracketed(option['type'])}:{value}"
    return [quoted(guard + name + sign_of(name, option) + text) for name in option["names"]]


def sign_of(name: str, option: dict) -> str:
    """What may stand between a name and its value: "--format=json", "-oFILE"."""
    if not takes_value(option):
        return ""
    return "=" if name.startswith("--") else "+"


def argument_specs(description: dict, command: dict) -> list[str]:
    specs = []
    for option in positionals(command):
        value = values(description, command, option)
        sign = "*" if option["takes_many"] else ""
        specs.append(quoted(f"{sign}:{bracketed(option['positional'])}:{action(value)}"))
    return specs


def function_name(command: dict) -> str:
    return "_skops-inspect_" + command["name"].replace(" ", "_")


def command_function(description: dict, command: dict) -> str:
    specs = [spec for option in named_options(command) for spec in option_specs(description, command, option)]
    specs += argument_specs(description, command)
    body = ""
    for sub in command["commands"]:
        word = sub["name"].split()[-1]
        body += f"    if (( CURRENT > 2 )) && [[ $words[2] == {word} ]]; then\n"
        body += f"        shift words\n        (( CURRENT-- ))\n        {function_name(sub)}\n        return\n    fi\n"
        body += f"    (( CURRENT == 2 )) && compadd -X command -- {word}\n"
    return f"{function_name(command)}() {{\n{body}    _arguments -s -S : \\\n        " + " \\\n        ".join(specs) + "\n}\n\n"


def zsh_completion(description: dict) -> str:
    text = HEAD + "".join(command_function(description, command) for command in all_commands(description))
    text += "_skops-inspect() {\n    local -a commands=(\n"
    for command in description["commands"]:
        text += "        " + quoted(f"{command['name']}:{command['summary'].replace(':', chr(92) + ':')}") + "\n"
    text += "    )\n    if (( CURRENT == 2 )) && [[ $PREFIX != -* ]]; then\n        _describe command commands\n        return\n    fi\n"
    text += "    if (( CURRENT == 2 )); then\n        _arguments : \\\n            "
    specs = [spec for option in description["options"] for spec in option_specs(description, {}, option)]
    text += " \\\n            ".join(specs) + "\n        return\n    fi\n"
    text += "    local function=_skops-inspect_$words[2]\n    shift words\n    (( CURRENT-- ))\n"
    return text + "    (( $+functions[$function] )) && $function\n}\n\n_skops-inspect \"$@\"\n"
