"""docs/reference/terminal.md: every command with its options, examples and exit statuses."""

from arguments import all_commands, named_options, positionals, usage, with_default

HEAD = """# The terminal program

Made from the program's own help by `./dev reference`; do not edit.

"""


def cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*")


def code(text: str) -> str:
    """In a table a bar ends the cell, also within code."""
    return "`" + text.replace("|", "\\|") + "`"


def anchor(name: str) -> str:
    return "skops-inspect-" + name.replace(" ", "-")


def option_names(option: dict) -> str:
    value = f" {option['type']}" if option["type"] else ""
    many = " ..." if option["takes_many"] else ""
    return code(", ".join(option["names"]) + value + many)


def option_table(options: list[dict]) -> str:
    text = "| option | meaning |\n|---|---|\n"
    for option in options:
        text += f"| {option_names(option)} | {cell(with_default(option))} |\n"
    return text + "\n"


def status_table(statuses: dict) -> str:
    return "| exit status | meaning |\n|---|---|\n" + "".join(f"| {number} | {cell(text)} |\n" for number, text in statuses.items()) + "\n"


def command_section(description: dict, command: dict) -> str:
    text = f"## skops-inspect {command['name']}\n\n{command['summary']}.\n\n"
    text += f"```\nskops-inspect {command['name']} [OPTIONS]{usage(description, command)}\n```\n\n"
    text += "".join(note + "\n\n" for note in command["notes"])
    text += "".join(f"- `{option['positional']}`: {with_default(option)}\n" for option in positionals(command))
    text += "\n" if positionals(command) else ""
    text += option_table(named_options(command))
    text += "```\n" + "".join(line + "\n" for line in command["examples"]) + "```\n\n"
    return text + status_table(command["exit_statuses"])


def terminal_page(description: dict) -> str:
    text = HEAD + description["description"] + "\n\n"
    for line in description["footer"].split("\n"):
        text += line + "\n"
    text += "\n| command | |\n|---|---|\n"
    commands = all_commands(description)
    for command in commands:
        text += f"| [{command['name']}](#{anchor(command['name'])}) | {cell(command['summary'])} |\n"
    text += "\n" + option_table(description["options"])
    text += "| variable | meaning |\n|---|---|\n"
    text += "".join(f"| {code(name)} | {cell(meaning)} |\n" for name, meaning in description["environment"].items())
    text += "\n| limit | default |\n|---|---|\n"
    text += "".join(f"| {code(name)} | {limit:,} |\n" for name, limit in description["limits"].items()) + "\n"
    return text + "".join(command_section(description, command) for command in commands).rstrip("\n") + "\n"
