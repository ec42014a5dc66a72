"""The man page and the completions of the window."""

from arguments import Values, named_options, positionals, takes_value, values
from completion_fish import quoted
from completion_zsh import HEAD as ZSH_HEAD
from completion_zsh import argument_specs, option_specs
from man_pages import FILES, heading, item, literal, name_section, options_section, paragraphs, see_also

PROGRAM = "skops-inspector"

NOTES = "Nothing from a file is run, imported or believed, and no network connection is opened."


def window_man_page(window: dict, facts: dict) -> str:
    text = heading(PROGRAM, facts) + name_section(PROGRAM, "see what is inside a model file and what loading it would do")
    text += f".SH SYNOPSIS\n\\fB{literal(PROGRAM)}\\fR [\\fIOPTIONS\\fR] [\\fIFILE\\fR...]\n"
    text += ".SH DESCRIPTION\n" + paragraphs([window["summary"] + ".", NOTES])
    text += "".join(item(f"\\fI{option['positional']}\\fR", option["description"] + ".") for option in positionals(window))
    text += options_section(named_options(window))
    text += ".SH EXIT STATUS\n" + item("\\fB0\\fR", "Done.")
    text += item("\\fB1\\fR", "An option is not known.") + item("\\fB2\\fR", "There is no such profile.")
    text += ".SH FILES\n" + "".join(item(f"\\fI{literal(name)}\\fR", meaning) for name, meaning in FILES.items())
    text += f".SH EXAMPLES\n.nf\n{literal(PROGRAM)} model.skops\n{literal(PROGRAM)} models/\n.fi\n"
    return text + see_also(["skops-inspect"])


def bash_reply(value: Values) -> str:
    words = f"compgen -W '{' '.join(value.words)}' -- \"$cur\"; " if value.words else ""
    if value.suffixes is None:
        return f"mapfile -t COMPREPLY < <({words}:)"
    ends = " ".join(value.suffixes)
    loop = f'compgen -d -- "$cur"; for end in {ends}; do compgen -f -X "!*.$end" -- "$cur"; done'
    return f"compopt -o filenames 2>/dev/null\n        mapfile -t COMPREPLY < <({words}{loop})"


def window_bash(description: dict, window: dict) -> str:
    text = f"# bash completion for {PROGRAM}; made by packaging/reference\n\n_skops_inspector() {{\n"
    text += '    local cur=${COMP_WORDS[COMP_CWORD]} option=${COMP_WORDS[COMP_CWORD - 1]} end\n    case "$option" in\n'
    for option in filter(takes_value, named_options(window)):
        text += f"    {' | '.join(option['names'])})\n        {bash_reply(values(description, window, option))}\n        return\n        ;;\n"
    names = tuple(name for option in named_options(window) for name in option["names"])
    text += f"    esac\n    if [[ $cur == -* ]]; then\n        {bash_reply(Values(names))}\n        return\n    fi\n"
    text += "    " + bash_reply(values(description, window, positionals(window)[0])).replace("\n        ", "\n    ") + "\n}\n\n"
    return text + f"complete -F _skops_inspector {PROGRAM}\n"


def window_zsh(description: dict, window: dict) -> str:
    specs = [spec for option in named_options(window) for spec in option_specs(description, window, option)]
    specs += argument_specs(description, window)
    head = ZSH_HEAD.replace("skops-inspect", PROGRAM)
    body = " \\\n    ".join(specs).replace("_skops-inspect_", f"_{PROGRAM}_")
    return f"{head}_arguments -s -S : \\\n    {body}\n"


def window_fish(description: dict, window: dict) -> str:
    text = f"# fish completion for {PROGRAM}; made by packaging/reference\n\nfunction __skops_inspector_files\n"
    text += "    set -l ends (string join '|' $argv)\n"
    text += '    __fish_complete_path (commandline -ct) | string match --entire --regex "(/|\\\\.($ends))(\\t|\\$)"\nend\n\n'
    text += f"complete -c {PROGRAM} -f\n"
    for option in named_options(window):
        text += f"complete -c {PROGRAM}"
        text += "".join(f" -l {name[2:]}" if name.startswith("--") else f" -s {name[1:]}" for name in option["names"])
        if takes_value(option):
            text += f" -x -a {quoted(fish_sources(values(description, window, option)))}"
        text += f" -d {quoted(option['description'])}\n"
    value = values(description, window, positionals(window)[0])
    return text + f"complete -c {PROGRAM} -a {quoted(fish_sources(value))}\n"


def fish_sources(value: Values) -> str:
    files = [f"(__skops_inspector_files {' '.join(value.suffixes)})"] if value.suffixes else []
    return " ".join([*value.words, *files])
