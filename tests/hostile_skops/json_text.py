"""schema.json as text: what is no JSON, or JSON that readers take differently."""

import codecs

from cases import case
from nodes import json_, list_, schema, text_file, value

GOOD = schema(list_(value("good"))).decode()
HEAD = (
    '"__class__": "list", "__module__": "builtins", "__loader__": "ListNode", "_skops_version": "0.16.0", "protocol": 2'
)
ONE = '{"__class__": "str", "__module__": "builtins", "__loader__": "JsonNode", "__id__": 2, "content": "1", "is_json": true}'
BASKET = '{"__class__": "Basket", "__module__": "shop", "__loader__": "ObjectNode", "__id__": 3, "content": null}'
NESTED_LIST = '{"__class__":"list","__module__":"builtins","__loader__":"ListNode","content":['


def whole(content: str = ONE, more: str = "") -> str:
    return "{" + HEAD + ', "__id__": 1, "content": [' + content + "]" + more + "}"


def encodings():
    for name, encoding in (
        ("utf16", "utf-16"),
        ("utf16_le", "utf-16-le"),
        ("utf16_be", "utf-16-be"),
        ("utf32", "utf-32"),
        ("utf32_be", "utf-32-be"),
    ):
        yield case(
            f"encoding_{name}",
            f"The schema is in {encoding}, which CPython tells by its zeros and others refuse.",
            text_file(GOOD.encode(encoding)),
            "hygiene",
            "json-encoding json-not-standard",
        )
    hidden = whole(BASKET)
    yield case(
        "encoding_utf16_hides",
        "Untrusted types in UTF-16, which a search for their names does not find.",
        text_file(hidden.encode("utf-16")),
        "hygiene",
        "json-encoding json-not-standard",
    )
    yield case(
        "bom",
        "A byte order mark stands before the schema, which bytes of CPython's json may have.",
        text_file(codecs.BOM_UTF8 + GOOD.encode()),
        "hygiene",
        "json-encoding json-not-standard",
    )
    yield case(
        "bom_twice",
        "Two byte order marks stand before the schema.",
        text_file(codecs.BOM_UTF8 * 2 + GOOD.encode()),
        "raises",
        "json-encoding json-syntax",
    )
    yield case(
        "latin1",
        "A name is in Latin-1.",
        text_file(whole(BASKET.replace("Basket", "Körbe")).encode("latin-1")),
        "raises",
        "json-encoding",
    )
    for name, raw in (
        ("overlong", b"\xc0\xaf"),
        ("too_high", b"\xf4\x90\x80\x80"),
        ("cut", b"\xe2\x82"),
        ("lonely", b"\x80"),
    ):
        yield case(
            f"utf8_{name}",
            f"Malformed UTF-8 in a name: {name}.",
            text_file(whole(BASKET).encode().replace(b"Basket", b"B" + raw)),
            "raises",
            "json-encoding",
        )
    yield case(
        "utf8_surrogate",
        "A lone surrogate in three bytes, which only CPython decodes.",
        text_file(whole(BASKET).encode().replace(b"Basket", b"B\xed\xa0\x80")),
        "hygiene",
        "json-encoding name-deceives json-not-standard",
    )
    yield case(
        "utf8_surrogate_pair",
        "A character outside the first plane as two surrogates of three bytes.",
        text_file(whole(BASKET).encode().replace(b"Basket", b"B\xed\xa0\xbd\xed\xb9\x82")),
        "hygiene",
        "json-encoding name-deceives json-not-standard",
    )
    for name, text in (("lone", "\\ud800"), ("reversed", "\\ude42\\ud83d"), ("in_id", "\\udc80")):
        source = (
            whole(ONE.replace('"__id__": 2', f'"__id__": "{text}"'))
            if name == "in_id"
            else whole(BASKET.replace("Basket", text))
        )
        yield case(
            f"surrogate_{name}",
            "An escaped surrogate without its partner, which cannot be printed or written.",
            text_file(source),
            "hygiene",
            "name-deceives json-not-standard json-encoding",
        )


def numbers():
    huge = "9" * 5000
    yield case(
        "long_integer",
        "An integer of 5,000 digits, which CPython refuses.",
        text_file(whole(more=f', "extra": {huge}')),
        "raises",
        "json-long-integer",
    )
    yield case(
        "long_integer_slice",
        "A slice begins at an integer of 5,000 digits.",
        text_file(whole(slice_(huge))),
        "raises",
        "json-long-integer",
    )
    yield case(
        "integer_4300",
        "An integer of 4,300 digits, the longest that CPython reads.",
        text_file(whole(slice_("9" * 4300))),
        "hygiene",
        "json-long-integer json-not-standard",
    )
    yield case(
        "many_integers",
        "2,000 integers of 4,299 digits: each takes quadratic time.",
        text_file(whole(more=', "extra": [' + ",".join(["9" * 4299] * 2000) + "]")),
        "hygiene",
        "json-not-standard",
    )
    for name, text in (
        ("nan", "NaN"),
        ("infinity", "Infinity"),
        ("minus_infinity", "-Infinity"),
        ("overflow", "1e400"),
    ):
        yield case(
            f"number_{name}",
            f"The number {text} stands in the schema, which is no JSON to others.",
            text_file(whole(more=f', "extra": {text}')),
            "hygiene",
            "json-not-standard",
        )
    yield case(
        "nan_as_id",
        "Two ids are NaN, which equals nothing, yet CPython finds the same.",
        text_file(whole(ONE.replace("2", "NaN", 1) + "," + BASKET.replace("3", "NaN"))),
        "hygiene",
        "json-not-standard id-reuse",
    )
    ids = (9007199254740992, 9007199254740993)
    pair = (
        ONE.replace('"__id__": 2', f'"__id__": {ids[0]}') + "," + BASKET.replace('"__id__": 3', f'"__id__": {ids[1]}')
    )
    yield case(
        "ids_beyond_doubles",
        "Two ids that differ in the last digit, and are equal where numbers are doubles.",
        text_file(whole(pair)),
        "differs",
        "json-not-standard id-reuse",
        proof=["differs-json"],
    )
    for name, text in (
        ("plus", "+1"),
        ("leading_zero", "01"),
        ("hexadecimal", "0x10"),
        ("point", "1."),
        ("underscore", "1_000"),
    ):
        yield case(
            f"number_{name}",
            f"The number {text} is no JSON.",
            text_file(whole(more=f', "extra": {text}')),
            "raises",
            "json-syntax",
        )


def slice_(start: str) -> str:
    return (
        '{"__class__": "slice", "__module__": "builtins", "__loader__": "SliceNode", "content": {"start": %s, "stop": null, "step": null}}'
        % start
    )


def nesting():
    for name, what, opening, closing, levels in (
        ("lists", "100,000 lists one in the other", "[", "]", 100000),
        ("objects", "100,000 objects one in the other", '{"a":', "}", 100000),
    ):
        text = whole(more=', "extra": ' + opening * levels + ("1" if opening != "[" else "") + closing * levels)
        yield case(
            f"deep_{name}",
            what + " in a field that nobody reads.",
            text_file(text),
            "raises",
            "json-too-deep tree-too-deep",
        )
    yield case(
        "deep_open",
        "A million lists are opened and none is closed.",
        text_file("[" * 1000000),
        "raises",
        "json-too-deep json-syntax",
    )
    for levels in (150, 400, 5000):
        text = NESTED_LIST * levels + "]}" * levels
        text = text[:-1] + ', "protocol": 2, "_skops_version": "0.16.0"}'
        yield case(
            f"deep_nodes_{levels}",
            f"{levels} lists of the model one in the other.",
            text_file(text),
            "hygiene" if levels == 150 else "raises",
            "" if levels == 150 else "tree-too-deep json-too-deep",
        )
    text = "[" * 200000 + "]" * 200000
    yield case(
        "deep_content",
        "A JsonNode holds 200,000 lists one in the other, which nobody audits.",
        text_file(schema(list_(json_(text)))),
        "raises",
        "json-content json-too-deep",
    )


def duplicates():
    rows = {
        "class": whole(more=', "__class__": "tuple"'),
        "content": whole(BASKET, more=f', "content": [{ONE}]'),
        "content_hidden": whole(ONE, more=f', "content": [{BASKET}]'),
        "loader": whole(ONE.replace('"__loader__"', '"__loader__": "ObjectNode", "__loader__"')),
        "label": whole(
            BASKET.replace('"__class__": "Basket"', '"__class__": "LinearRegression", "__class__": "Basket"')
        ),
        "protocol": whole(more=', "protocol": 0'),
        "escaped": whole(
            BASKET.replace('"__module__": "shop"', '"__module__": "sklearn.linear_model", "__mod\\u0075le__": "shop"')
        ),
        "id": whole(
            ONE.replace('"__id__": 2', '"__id__": 7, "__id__": 8') + "," + BASKET.replace('"__id__": 3', '"__id__": 7')
        ),
    }
    for name, text in rows.items():
        yield case(
            f"duplicate_{name}",
            f"One object has two fields of a name ({name}); readers take the first or the last.",
            text_file(text),
            "hygiene",
            "json-duplicate-key",
        )
    fields = ",".join(f'"extra": {number}' for number in range(100000))
    yield case(
        "duplicate_many",
        "One field stands 100,000 times in an object.",
        text_file(whole(more="," + fields)),
        "hygiene",
        "json-duplicate-key",
    )
    keys = '{"__class__": "dict", "__module__": "builtins", "__loader__": "DictNode", "__id__": 4, "content": {"a": %s, "a": %s}, "key_types": %s}'
    types = NESTED_LIST + '{"__class__": "str", "__module__": "builtins", "__loader__": "TypeNode"}]}'
    yield case(
        "duplicate_dict_key",
        "A dictionary of the model has one key twice: the untrusted first value vanishes.",
        text_file(whole(keys % (BASKET, ONE, types))),
        "hygiene",
        "json-duplicate-key",
    )


def syntax():
    rows = {
        "comment": GOOD.replace(",", ", /* x */", 1),
        "comma": GOOD.rstrip()[:-1] + ",}",
        "single_quotes": GOOD.replace('"', "'"),
        "two_texts": GOOD + GOOD,
        "cut": GOOD[: len(GOOD) // 2],
        "empty": "",
        "nul_behind": GOOD + "\0",
        "control_in_text": whole(BASKET.replace("Basket", "Bas\x01ket")),
        "line_break_in_text": whole(BASKET.replace("Basket", "Bas\nket")),
        "bad_escape": whole(BASKET.replace("Basket", "Bas\\x6bet")),
        "form_feed": "\f" + GOOD,
        "pickle": "\x80\x04N.",
    }
    for name, text in rows.items():
        yield case(
            f"syntax_{name}",
            f"The schema is no JSON: {name.replace('_', ' ')}.",
            text_file(text.encode("latin-1")),
            "raises",
            "json-syntax json-encoding",
        )
    yield case(
        "escaped_names",
        "Every letter of the names is escaped, which a search does not find.",
        text_file(whole(BASKET.replace("Basket", "".join(f"\\u{ord(c):04x}" for c in "Basket")))),
        "hygiene",
        "json-not-standard",
    )
    yield case(
        "blanks",
        "Twenty megabytes of blanks stand in the schema.",
        text_file(GOOD + " " * (20 << 20)),
        "hygiene",
        "json-unread",
    )
    yield case(
        "one_text",
        "A field that nobody reads holds ten megabytes.",
        text_file(whole(more=', "note": "' + "n" * (10 << 20) + '"')),
        "hygiene",
        "json-unread",
    )
    table = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    yield case(
        "payload_in_unread_field",
        "A field that no loader reads carries a packed program.",
        text_file(whole(more=', "note": "' + table * 500 + '"')),
        "hygiene",
        "json-unread",
    )


def cases():
    for make in (encodings, numbers, nesting, duplicates, syntax):
        yield from make()
