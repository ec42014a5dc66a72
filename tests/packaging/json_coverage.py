"""Which members and which words of a schema are seen in real values."""

import jsonschema


class Coverage:
    """Of one schema. A member is "file.sha256", a word "verdict=dangerous" or "file.verdict=dangerous"."""

    def __init__(self, name: str, schema: dict):
        self.name = name
        self.schema = schema
        self.pieces = schema["$defs"]
        self.described = self.all_described()
        self.seen: set[str] = set()
        self.validators = {}

    def all_described(self) -> set[str]:
        found: set[str] = set()
        waiting = [(self.name, self.schema), *self.pieces.items()]
        while waiting:
            place, schema = waiting.pop()
            found |= {f"{place}={word}" for word in words_of(schema)}
            for member, value in schema.get("properties", {}).items():
                found.add(f"{place}.{member}")
                waiting.append((f"{place}.{member}", value))
            waiting += [(place, value) for value in (schema.get("anyOf", []) + [schema.get("items")]) if value]
        return found

    def is_valid(self, schema: dict, value) -> bool:
        key = id(schema)
        if key not in self.validators:
            self.validators[key] = jsonschema.Draft202012Validator({"$defs": self.pieces, **schema})
        return self.validators[key].is_valid(value)

    def see(self, value) -> None:
        """Without recursion: what is seen may be as deep as it likes."""
        waiting = [(self.name, self.schema, value)]
        while waiting:
            place, schema, value = waiting.pop()
            if "$ref" in schema:
                name = schema["$ref"].removeprefix("#/$defs/")
                waiting.append((name, self.pieces[name], value))
            for one in schema.get("anyOf", []):
                if self.is_valid(one, value):
                    waiting.append((place, one, value))
            if not isinstance(value, (dict, list)) and value in words_of(schema):
                self.seen.add(f"{place}={value}")
            if isinstance(value, dict):
                for member, inner in schema.get("properties", {}).items():
                    if member in value:
                        self.seen.add(f"{place}.{member}")
                        waiting.append((f"{place}.{member}", inner, value[member]))
            if isinstance(value, list) and "items" in schema:
                waiting += [(place, schema["items"], one) for one in value]


def words_of(schema: dict) -> list:
    """Words to choose from; a status is one, and null is."""
    return schema.get("enum", [])
