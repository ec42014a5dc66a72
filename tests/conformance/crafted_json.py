"""schema.json as text: everything CPython's json reads, and what it refuses."""

import codecs
import json

from crafted_base import dict_, json_, list_, node, object_, put_together, root

HEAD = '"__class__":"list","__module__":"builtins","__loader__":"ListNode","protocol":2'
CHILD = '{"__class__":"B","__module__":"a","__loader__":"ObjectNode"}'


def whole(more: str = "", content: str = CHILD) -> str:
    return "{" + HEAD + ',"content":[' + content + "]" + more + "}"


def protocols():
    values = {"0": 0, "1": 1, "2": 2, "3": 3, "99": 99, "minus": -1, "true": True, "false": False, "string": "2", "float": 2.0, "float_odd": 1.5, "null": None, "list": [2], "object": {}, "huge": 2**70, "minus_huge": -(2**70)}
    for name, value in values.items():
        yield "protocol", name, put_together(root(list_(object_(), json_()), value))
    yield "protocol", "missing", put_together(list_(object_()))
    yield "protocol", "exponent", put_together(whole().replace('"protocol":2', '"protocol":2e0').encode())
    yield "protocol", "minus_zero", put_together(whole().replace('"protocol":2', '"protocol":-0').encode())
    yield "protocol", "twice", put_together(whole(',"protocol":0').encode())
    yield "protocol", "twice_bad_last", put_together(whole(',"protocol":"2"').encode())
    yield "protocol", "nan", put_together(whole().replace('"protocol":2', '"protocol":NaN').encode())
    for version in (None, 5, "", "99.0", "0.3", [], "x\ny"):
        yield "protocol", f"version_{version}", put_together(root(list_(object_()), 2, version))
    yield "loader", "unknown", put_together(root(list_(node("PandasFrameNode", "pandas.DataFrame", content=list_()))))
    yield "loader", "unknown_root", put_together(root(node("NopeNode", "a.b")))
    for name in ("Node", "ReduceNode", "", "dictnode", "DictNode ", "TypeNode\0", "SGDNode"):
        yield "loader", f"name_{name}", put_together(root(list_(node(name, "a.b", content=list_()))))
    yield "loader", "unknown_old", put_together(root(node("NopeNode", "a.b"), 0))
    yield "loader", "unknown_without_class", put_together(b'{"protocol":2,"__loader__":"Nope"}')


def keys():
    duplicate = {
        "class": whole(',"__class__":"other"'), "content": whole(',"content":[]'), "content_first_bad": "{" + HEAD + ',"content":5,"content":[' + CHILD + "]}",
        "content_last_bad": whole(',"content":5'), "loader": whole(',"__loader__":"TypeNode"'), "loader_last_unknown": whole(',"__loader__":"x"'),
        "in_dict": '{"__class__":"dict","__module__":"builtins","__loader__":"DictNode","protocol":2,"content":{"a":' + CHILD + ',"b":' + CHILD.replace('"B"', '"C"') + ',"a":' + CHILD.replace('"B"', '"D"') +
                   '},"key_types":{"__class__":"list","__module__":"builtins","__loader__":"ListNode","content":[]}}',
        "id": '{"__id__":1,"__id__":0,' + HEAD + ',"content":[{"__id__":1,"__class__":"B","__module__":"a","__loader__":"TypeNode"}]}',
        "dropped_ids": "{" + HEAD + ',"content":[{"__id__":7,"__class__":"First","__module__":"a","__loader__":"TypeNode"}],"content":[{"__id__":7,"__class__":"Last","__module__":"a","__loader__":"TypeNode"}]}',
    }
    for name, text in duplicate.items():
        yield "duplicate_key", name, put_together(text.encode())
    for name, old, new in (
        ("class", '"__class__":"list"', '"__\\u0063lass__":"list"'), ("class_twice", '"__class__":"list"', '"__class__":"x","__\\u0063lass__":"list"'), ("class_first", '"__class__":"list"', '"__\\u0063lass__":"x","__class__":"list"'),
        ("content", '"content"', '"\\u0063ontent"'), ("loader_value", '"ListNode"', '"\\u004cistNode"'), ("upper_hex", '"ListNode"', '"\\u004CistNode"'), ("protocol", '"protocol"', '"pr\\u006ftocol"'),
        ("slash", '"builtins"', '"built\\/ins"'), ("all_escapes", '"builtins"', '"\\"\\\\\\b\\f\\n\\r\\t"'), ("pair", '"builtins"', '"\\ud83d\\ude42"'), ("lone_high", '"builtins"', '"\\ud83d"'), ("lone_low", '"builtins"', '"\\ude42"'),
        ("reversed_pair", '"builtins"', '"\\ude42\\ud83d"'), ("high_then_text", '"builtins"', '"\\ud83dx"'), ("high_then_escape", '"builtins"', '"\\ud83d\\u0041"'), ("nul", '"builtins"', '"built\\u0000ins"'),
        ("two_highs", '"builtins"', '"\\ud83d\\ud83d\\ude42"'), ("bad_escape", '"builtins"', '"\\x41"'), ("short_hex", '"builtins"', '"\\u00g1"'), ("capital_u", '"builtins"', '"\\U00000041"'), ("hex_sign", '"builtins"', '"\\u+041"'),
    ):
        yield "escape", name, put_together(whole().replace(old, new, 1).encode())


def numbers():
    texts = {
        "nan": "NaN", "infinity": "Infinity", "minus_infinity": "-Infinity", "minus_nan": "-NaN", "lower_nan": "nan", "inf": "Inf", "big": "9" * 400, "exponent": "1e400", "minus_exponent": "-1e400", "tiny": "1e-400",
        "digits_4300": "9" * 4300, "digits_4301": "9" * 4301, "minus_digits_4301": "-" + "9" * 4301, "float_digits": "1." + "9" * 5000, "leading_zero": "01", "minus_zero": "-0", "plus": "+1", "point": "1.", "no_zero": ".5",
        "hex": "0x10", "exponent_only": "1e", "exponent_plus": "1E+5", "exponent_zero": "1e05", "true_upper": "True", "none": "None", "minus": "-", "minus_space": "- 1", "two": "1 2", "undefined": "undefined", "literal_tail": "nullx",
        "two_63": str(2**63), "two_64": str(2**64), "underscore": "1_000",
    }
    for name, text in texts.items():
        # Read by the slice's loader, and beside it by nobody.
        yield "number", f"slice_{name}", put_together(whole(content='{"__class__":"slice","__module__":"builtins","__loader__":"SliceNode","content":{"start":' + text + ',"stop":null,"step":null}}').encode())
        yield "number", f"extra_{name}", put_together(whole(f',"extra":[{text}]').encode())
        yield "number", f"id_{name}", put_together(whole(content=CHILD[:-1] + ',"__id__":' + text + '},' + CHILD[:-1].replace("B", "C") + ',"__id__":' + text + "}").encode())
    for name, text in texts.items():
        yield "number", f"name_{name}", put_together(whole(content='{"__class__":' + text + ',"__module__":"a","__loader__":"FunctionNode"}').encode())


def encodings():
    text = whole(content=CHILD.replace('"B"', '"Bé∀🙂"'))
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"):
        yield "encoding", encoding, put_together(text.encode(encoding))
    yield "encoding", "utf-16-be-bom", put_together(codecs.BOM_UTF16_BE + text.encode("utf-16-be"))
    yield "encoding", "utf-32-be-bom", put_together(codecs.BOM_UTF32_BE + text.encode("utf-32-be"))
    yield "encoding", "two_boms", put_together(codecs.BOM_UTF8 * 2 + text.encode())
    yield "encoding", "latin1", put_together(whole(content=CHILD.replace('"B"', '"Bé"')).encode("latin-1"))
    yield "encoding", "utf16_odd", put_together(text.encode("utf-16") + b"x")
    raw = {"surrogate": b"\xed\xa0\x80", "surrogate_pair": b"\xed\xa0\xbd\xed\xb9\x82", "overlong": b"\xc0\xaf", "too_big": b"\xf4\x90\x80\x80", "cut": b"\xe2\x82", "continuation": b"\x80", "ff": b"\xff",
           "control": b"\x01", "newline": b"\n", "tab": b"\t", "nul": b"\0", "del": b"\x7f", "bom_inside": codecs.BOM_UTF8, "non_character": "\uffff".encode(), "c1": "\x85".encode(), "line_separator": "\u2028".encode()}
    for name, part in raw.items():
        yield "encoding", f"in_name_{name}", put_together(whole().encode().replace(b'"B"', b'"B' + part + b'"'))
    utf16 = whole().replace('"B"', '"B\ud800"').encode("utf-16-le", "surrogatepass")
    yield "encoding", "utf16_surrogate", put_together(utf16)


def texts():
    good = whole()
    values = {
        "empty": "", "space": " ", "null": "null", "true": "true", "number": "5", "string": '"x"', "list": "[]", "empty_object": "{}", "list_of_node": "[" + good + "]", "tail": good + "x", "tail_space": good + " \n\t\r", "head_space": " \n\t\r" + good,
        "form_feed": "\f" + good, "no_break_space": "\u00a0" + good, "vertical_tab": good.replace(",", ",\v", 1), "comment": good.replace(",", ",/* x */", 1), "comment_line": good + "// x", "comma_object": good[:-1] + ",}", "comma_list": whole(content=CHILD + ","),
        "comma_first": "{," + good[1:], "no_comma": good.replace(",", " ", 1), "no_colon": good.replace(":", " ", 1), "single_quotes": good.replace('"', "'"), "unquoted": good.replace('"__class__"', "__class__"), "number_key": good[:-1] + ",1:2}", "null_key": good[:-1] + ",null:2}",
        "unclosed": good[:-1], "unclosed_string": good[:-2] + ',"x', "extra_close": good + "}", "two": good + good, "nul_tail": good + "\0", "mixed_close": good[:-2] + "}]", "only_open": "{", "only_list": "[" * 50, "colon_twice": good.replace(":", "::", 1),
        "spread": json.dumps(json.loads(good), indent=7).replace(":", " \t:\r\n"), "empty_key": good[:-1] + ',"":1}', "child_is_null": whole(content="null"), "child_is_string": whole(content='"x"'), "child_is_list": whole(content="[]"), "child_is_number": whole(content="0"),
        "child_empty": whole(content="{}"), "child_true": whole(content="true"),
    }
    for name, text in values.items():
        yield "text", name, put_together(text.encode())
    for position in range(5, len(good), 29):
        yield "text", f"cut_{position:03}", put_together(good[:position].encode())


def dict_contents():
    for name, content in {"null": None, "list": [], "string": "", "child_null": {"a": None}, "child_string": {"a": "x"}, "child_list": {"a": []}}.items():
        yield "dict_content", name, put_together(root(dict_({}) | {"content": content}))


def all_files():
    for make in (protocols, keys, numbers, encodings, texts, dict_contents):
        yield from make()
