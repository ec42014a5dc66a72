"""docs/reference/json.md: the members of every kind of output, from the schemas."""

HEAD = """# JSON output

Made from the schemas in `resources/json-schema` and the program's own words by `./dev reference`; do not edit.
[json.md](../json.md) says what is stable. An object has every member that is described, if it is not said otherwise, and
no other.

"""


# More of them stand on a page of their own: the codes.
MOST_WORDS = 50


def prose(text: str) -> str:
    """What Markdown would read as a sign of its own."""
    return text.replace("*", "\\*").replace("_", "\\_")


def type_text(value: dict) -> str:
    if "$ref" in value:
        name = value["$ref"].removeprefix("#/$defs/")
        return f"[{shown(name)}](#{shown(name)})"
    if "anyOf" in value:
        return " or ".join(type_text(one) for one in value["anyOf"])
    if "const" in value:
        return f"`{value['const']}`"
    kinds = value["type"] if isinstance(value["type"], list) else [value["type"]]
    return " or ".join(array_text(value) if kind == "array" else kind for kind in kinds)


def array_text(value: dict) -> str:
    return "array of " + type_text(value["items"]) if "items" in value else "array"


def shown(name: str) -> str:
    return name.replace("_", "-")


def words_of(value: dict) -> list[str]:
    """The words of an enum; of numbers the description says enough."""
    words = value.get("enum") or value.get("items", {}).get("enum", [])
    return [word for word in words if isinstance(word, str)]


def meaning(value: dict) -> str:
    text = prose(value.get("description", ""))
    words = words_of(value)
    if len(words) > MOST_WORDS:
        return text + " ([all](findings.md))"
    if words:
        text += ". One of " + ", ".join(f"`{word}`" for word in words)
    return text.removeprefix(". ").replace("|", "\\|")


def members(piece: dict) -> str:
    text = "| member | type | meaning |\n|---|---|---|\n"
    for name, value in piece["properties"].items():
        text += f"| `{name}` | {type_text(value)} | {meaning(value)}{when(piece, name)} |\n"
    return text + "\n" + "".join(inner_members(name, value) for name, value in piece["properties"].items())


def when(piece: dict, name: str) -> str:
    return "" if name in piece["required"] else " (not always there)"


def inner_members(name: str, value: dict) -> str:
    """Of an object that has no name of its own."""
    inner = value.get("items", value)
    if "properties" not in inner:
        return ""
    return f"`{name}` has\n\n" + members(inner)


def section(level: str, name: str, piece: dict) -> str:
    text = f"{level} {shown(name)}\n\n{prose(piece['description'])}\n\n"
    if "properties" in piece:
        return text + members(piece)
    return text + meaning({**piece, "description": ""}).strip() + "\n\n" if "enum" in piece else text


def json_page(bundles: dict[str, dict]) -> str:
    text = HEAD + "| output | schema |\n|---|---|\n"
    for name, bundle in bundles.items():
        text += f"| [{bundle['title']}](#{name}) | [{name}.schema.json](json/{name}.schema.json) |\n"
    text += "\n" + "".join(section("##", name, bundle) for name, bundle in bundles.items())
    pieces = {name: piece for bundle in bundles.values() for name, piece in bundle["$defs"].items()}
    text += "# Parts\n\n" + "".join(section("##", name, pieces[name]) for name in sorted(pieces) if shown(name) not in bundles)
    return text.rstrip("\n") + "\n"
