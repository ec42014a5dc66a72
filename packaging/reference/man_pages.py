"""Man pages of skops-inspect and its commands: the man macros, as man-pages(7) and groff_man(7) describe them."""

import re

from arguments import all_commands, named_options, positionals, usage, with_default

# What the pages are about, for the last heading of each.
SEE_ALSO_WINDOW = "skops-inspector"


def escaped(text: str) -> str:
    text = text.replace("\\", "\\e")
    # A hyphen in front of a word is the sign of an option, to be copied as it is.
    text = re.sub(r"(?<![\w-])-+(?=\w|$|[ ;,:)])", lambda m: m.group().replace("-", "\\-"), text)
    text = re.sub(r"(?<=\\-)[\w-]+", lambda m: m.group().replace("-", "\\-"), text)
    return re.sub(r"(?m)^([.'])", r"\\&\1", text)


def literal(text: str) -> str:
    """As it is typed: every hyphen a minus."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace('"', "\\(dq")
    return re.sub(r"(?m)^\.", r"\\&.", text)


def page_name(command: str) -> str:
    return "skops-inspect" + ("-" + command.replace(" ", "-") if command else "")


# A name that is broken at a hyphen could not be copied: no hyphenation, no stretched lines.
def heading(name: str, facts: dict) -> str:
    return f'.TH {name.upper().replace("-", chr(92) + "-")} 1 "{facts["date"]}" "skops\\-inspector {facts["version"]}" "User Commands"\n.nh\n.ad l\n'


def name_section(name: str, summary: str) -> str:
    summary = summary[0].lower() + summary[1:]
    return f".SH NAME\n{literal(name)} \\- {escaped(summary.rstrip('.'))}\n"


def paragraphs(texts: list[str]) -> str:
    return "\n.PP\n".join(escaped(text) for text in texts) + "\n"


def item(term: str, text: str) -> str:
    return f".TP\n{term}\n{escaped(text)}\n"


def option_term(option: dict) -> str:
    names = ", ".join(f"\\fB{literal(name)}\\fR" for name in option["names"])
    if not option["type"]:
        return names
    values = "|".join(
        f"\\fB{literal(word)}\\fR" if option["choices"] else f"\\fI{literal(word)}\\fR" for word in option["type"].split("|")
    )
    return f"{names} {values}" + (" ..." if option["takes_many"] else "")


def options_section(options: list[dict]) -> str:
    text = ".SH OPTIONS\n"
    groups: dict[str, list[dict]] = {}
    for option in options:
        groups.setdefault(option["group"], []).append(option)
    for group, members in groups.items():
        if group != "Options":
            text += f".SS {escaped(group)}\n"
        text += "".join(item(option_term(option), with_default(option) + ".") for option in members)
    return text


def examples_section(examples: list[str]) -> str:
    return ".SH EXAMPLES\n" + ".PP\n".join(f".nf\n{literal(line)}\n.fi\n" for line in examples)


def exit_section(statuses: dict) -> str:
    return ".SH EXIT STATUS\n" + "".join(item(f"\\fB{number}\\fR", sentence(text)) for number, text in statuses.items())


def sentence(text: str) -> str:
    return text[0].upper() + text[1:] + "."


def see_also(names: list[str]) -> str:
    return ".SH SEE ALSO\n" + ",\n".join(f".BR {literal(name)} (1)" for name in names).replace(",\n", " ,\n") + "\n"


def command_page(description: dict, command: dict, facts: dict) -> str:
    name = page_name(command["name"])
    text = heading(name, facts) + name_section(name, command["summary"])
    arguments = "".join(f" \\fI{literal(word)}\\fR" if word[0] != "[" else f" {literal(word)}" for word in usage(description, command).split())
    text += f".SH SYNOPSIS\n\\fBskops\\-inspect {literal(command['name'])}\\fR [\\fIOPTIONS\\fR]{arguments}\n"
    for sub in command["commands"]:
        text += f".br\n\\fBskops\\-inspect {literal(sub['name'])}\\fR [\\fIOPTIONS\\fR]{literal(usage(description, sub))}\n"
    text += ".SH DESCRIPTION\n" + paragraphs([command["summary"] + "."] + command["notes"])
    for option in positionals(command):
        text += item(f"\\fI{literal(option['positional'])}\\fR", with_default(option) + ".")
    text += options_section(named_options(command))
    text += exit_section(command["exit_statuses"])
    text += examples_section(command["examples"])
    return text + see_also(["skops-inspect"] + [page_name(sub["name"]) for sub in command["commands"]] + parent_of(command))


def parent_of(command: dict) -> list[str]:
    above, _, _ = command["name"].rpartition(" ")
    return [page_name(above)] if above else []


FILES = {
    "*.skops": "Models that skops wrote. What a file is, is told by its content and not by its name.",
    "*.pkl, *.pickle, *.joblib": "Pickles and joblib files, compressed or not.",
}


def main_page(description: dict, facts: dict) -> str:
    text = heading("skops-inspect", facts)
    text += name_section("skops-inspect", "show what is inside model files and what loading them would do")
    text += ".SH SYNOPSIS\n\\fBskops\\-inspect\\fR \\fICOMMAND\\fR [\\fIOPTIONS\\fR] \\fIFILE\\fR...\n"
    text += ".br\n\\fBskops\\-inspect help\\fR \\fICOMMAND\\fR\n"
    text += ".SH DESCRIPTION\n" + paragraphs([description["description"]] + description["footer"].split("\n"))
    text += ".SH COMMANDS\n"
    for command in description["commands"]:
        text += f".TP\n.BR {literal(page_name(command['name']))} (1)\n{escaped(command['summary'])}.\n"
    text += options_section(description["options"])
    text += ".SH EXIT STATUS\n" + item("\\fB0\\fR", "Done; of a gate, that there is nothing to say.")
    text += item("\\fB1\\fR", "There is something to review, or a policy refused it; the page of each command says what.")
    text += item("\\fB2\\fR", "Not analysed, would not load, failed, or the command line is wrong.")
    text += item("\\fB130\\fR", "Stopped by a signal.")
    text += ".SH ENVIRONMENT\n" + "".join(item(f"\\fB{name}\\fR", text_) for name, text_ in description["environment"].items())
    text += ".SH FILES\n" + "".join(item(f"\\fI{literal(name)}\\fR", text_) for name, text_ in FILES.items())
    text += examples_section([line for command in description["commands"] for line in command["examples"][:1]])
    return text + see_also([page_name(command["name"]) for command in description["commands"]] + [SEE_ALSO_WINDOW])


def man_pages(description: dict, facts: dict) -> dict[str, str]:
    """Pages of the terminal program by the name of their file."""
    pages = {"skops-inspect.1": main_page(description, facts)}
    for command in all_commands(description):
        pages[page_name(command["name"]) + ".1"] = command_page(description, command, facts)
    return pages
