"""Completion for fish."""

from arguments import Values, all_commands, named_options, positionals, takes_value, values, with_default

HEAD = """# fish completion for skops-inspect; made by packaging/reference

# Whether the command line so far is of the command $argv; "": of none yet.
function __skops_inspect_is
    set -l command ''
    for word in (commandline -opc)[2..-1]
        switch "$command $word"
"""

MIDDLE = """        end
    end
    test "$command" = "$argv"
end

# Files whose name ends in one of $argv, and folders.
function __skops_inspect_files
    set -l ends (string join '|' $argv)
    __fish_complete_path (commandline -ct) | string match --entire --regex "(/|\\\\.($ends))(\\t|\\$)"
end

complete -c skops-inspect -f
"""


def quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def sources(value: Values) -> str:
    parts = list(value.words)
    if value.suffixes is not None:
        parts.append(f"(__skops_inspect_files {' '.join(value.suffixes)})")
    elif value.folders:
        parts.append("(__fish_complete_directories (commandline -ct))")
    return " ".join(parts)


def option_line(description: dict, command: dict, option: dict) -> str:
    text = f"complete -c skops-inspect -n {quoted('__skops_inspect_is ' + quoted_name(command))}"
    for name in option["names"]:
        text += f" -l {name[2:]}" if name.startswith("--") else f" -s {name[1:]}"
    if takes_value(option):
        text += " -x"
        found = sources(values(description, command, option))
        if found:
            text += f" -a {quoted(found)}"
    return text + f" -d {quoted(with_default(option))}\n"


def quoted_name(command: dict) -> str:
    return f'"{command["name"]}"'


def argument_lines(description: dict, command: dict) -> str:
    found = {sources(values(description, command, option)) for option in positionals(command)}
    return "".join(
        f"complete -c skops-inspect -n {quoted('__skops_inspect_is ' + quoted_name(command))} -a {quoted(text)}\n" for text in sorted(found)
    )


def fish_completion(description: dict) -> str:
    commands = all_commands(description)
    text = HEAD
    first = " ".join(quoted(f" {command['name']}") for command in description["commands"])
    text += f"            case {first}\n                set command $word\n"
    for command in commands:
        if " " in command["name"]:
            text += f"            case {quoted(command['name'])}\n                set command {quoted(command['name'])}\n"
    text += MIDDLE
    none = {"name": ""}
    text += "".join(option_line(description, none, option) for option in description["options"])
    for command in commands:
        above, _, word = command["name"].rpartition(" ")
        condition = quoted("__skops_inspect_is " + quoted_name({"name": above}))
        text += f"complete -c skops-inspect -n {condition} -a {word} -d {quoted(command['summary'])}\n"
        text += "".join(option_line(description, command, option) for option in named_options(command))
        text += argument_lines(description, command)
    return text
