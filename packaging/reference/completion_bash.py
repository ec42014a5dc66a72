"""Completion for bash; needs nothing but bash 4."""

from arguments import Values, all_commands, named_options, positionals, takes_value, values

HEAD = """# bash completion for {program}; made by packaging/reference

# Files with one of the suffixes $1 ("a|b"; empty: none), and folders.
_{function}_files() {{
    local suffix
    compopt -o filenames 2>/dev/null
    compgen -d -- "$cur"
    for suffix in ${{1//|/ }}; do
        compgen -f -X "!*.$suffix" -- "$cur"
    done
}}

"""

MIDDLE = """_skops_inspect() {
    local cur=${COMP_WORDS[COMP_CWORD]} option=${COMP_WORDS[COMP_CWORD - 1]} command='' i
    # "--format=json" comes as three words.
    if [ "$cur" = = ]; then
        cur=''
    elif [ "$option" = = ]; then
        option=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    for ((i = 1; i < COMP_CWORD; ++i)); do
        case "$command ${COMP_WORDS[i]}" in
"""

TAIL = """}

complete -F _skops_inspect skops-inspect
"""


def reply(value: Values) -> str:
    """The lines that fill COMPREPLY."""
    parts = []
    if value.words:
        parts.append(f"compgen -W '{' '.join(value.words)}' -- \"$cur\"")
    if value.suffixes is not None or value.folders:
        parts.append(f"_skops_inspect_files '{'|'.join(value.suffixes or ())}'")
    if not parts:
        return "COMPREPLY=()"
    fill = f"mapfile -t COMPREPLY < <({'; '.join(parts)})"
    if value.suffixes is not None or value.folders:
        fill += "\n            compopt -o filenames 2>/dev/null"
    if value.is_open:
        fill += "\n            compopt -o nospace 2>/dev/null"
    return fill


def case(pattern: str, body: str) -> str:
    return f"        {pattern})\n            {body}\n            ;;\n"


def option_cases(description: dict, command: dict) -> str:
    """A line for each option with a value."""
    text = ""
    for option in filter(takes_value, named_options(command)):
        pattern = " | ".join(f"'{command['name']} {name}'" for name in option["names"])
        text += case(pattern, reply(values(description, command, option)) + "\n            return")
    return text


def word_case(description: dict, command: dict) -> str:
    names = tuple(name for option in named_options(command) for name in option["names"])
    subs = tuple(sub["name"].split()[-1] for sub in command["commands"])
    body = f"if [[ $cur == -* ]]; then\n                {reply(Values(names))}\n                return\n            fi\n            "
    found = [values(description, command, option) for option in positionals(command)]
    value = found[0] if found else Values()
    return case(f"'{command['name']}'", body + reply(Values(subs + value.words, value.suffixes, value.folders)))


def bash_completion(description: dict) -> str:
    commands = all_commands(description)
    text = HEAD.format(program="skops-inspect", function="skops_inspect") + MIDDLE
    first = " | ".join(f"' {command['name']}'" for command in description["commands"])
    text += f"        {first})\n            command=${{COMP_WORDS[i]}}\n            ;;\n"
    for command in commands:
        if " " in command["name"]:
            text += f"        '{command['name']}')\n            command='{command['name']}'\n            ;;\n"
    text += "        esac\n    done\n    case \"$command $option\" in\n"
    text += "".join(option_cases(description, command) for command in commands)
    text += "    esac\n    case \"$command\" in\n"
    top = tuple(command["name"] for command in description["commands"])
    options = tuple(name for option in description["options"] for name in option["names"])
    text += case("''", reply(Values(top + options)))
    text += "".join(word_case(description, command) for command in commands)
    return text + "    esac\n" + TAIL
