"""docs/reference/findings.md: every code, as `skops-inspect explain` explains it."""

HEAD = """# Findings and messages

Made from the program's own table by `./dev reference`; do not edit. `skops-inspect explain CODE` prints the same.

Every message and finding has a code, which never changes; sentences may. The severity says how much it should worry a
reader, and `scan --fail-on` compares with it. Dots stand for what differs from file to file.

"""


def cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*").replace("_", "\\_")


def prose(text: str) -> str:
    return text.replace("<", "&lt;").replace("*", "\\*").replace("_", "\\_")


def code_section(row: dict) -> str:
    return (
        f"## {row['code']}\n\n{row['severity_text']}. {prose(row['meaning'])}\n\n{prose(row['effect_text'])}\n\n"
        f"**Example.** {prose(row['example'])}\n\n**What to do.** {prose(row['advice'])}\n\n"
    )


def findings_page(description: dict) -> str:
    text = HEAD + "| code | severity | effect on the verdict | meaning |\n|---|---|---|---|\n"
    for row in description["codes"]:
        text += f"| [{row['code']}](#{row['code']}) | {row['severity']} | {row['effect']} | {cell(row['meaning'])} |\n"
    return text + "\n" + "".join(code_section(row) for row in description["codes"]).rstrip("\n") + "\n"
