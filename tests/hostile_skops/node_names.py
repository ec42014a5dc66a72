"""Names that look like others, or that change the screen they are shown on."""

from cases import case
from nodes import dict_, function, json_, list_, node, object_, skops, type_, value

CHARACTERS = {
    "escape": ("Basket\x1b[2K\x1b[1A", "clears the line above on a terminal"),
    "title": ("Basket\x1b]0;safe\x07", "sets the title of the terminal's window"),
    "link": ("Basket\x1b]8;;http://example.invalid\x1b\\", "is a link on a terminal"),
    "c1": ("Basket\x9b2K", "has a control character of the second set"),
    "backspace": ("evil" + "\b" * 4 + "safe", "overwrites itself with another name"),
    "carriage_return": ("Basket\rsafe  ", "goes back to the begin of the line"),
    "line_break": ("Basket\n- sklearn.svm.SVC", "forges a line of a list"),
    "bidi": ("Basket\u202eCVS", "turns the direction of writing"),
    "bidi_isolate": ("\u2066Basket\u2069", "isolates a direction of writing"),
    "right_to_left": ("Basket\u200f", "has a mark of direction"),
    "zero_width": ("Bas\u200bket", "has a space of no width"),
    "joiner": ("Bas\u200dket", "has a joiner of no width"),
    "soft_hyphen": ("Bas\u00adket", "has a hyphen that is not shown"),
    "no_break": ("Basket\u00a0", "ends in a blank that does not break"),
    "bom": ("\ufeffBasket", "begins with a byte order mark"),
    "nul": ("Basket\0", "ends in a NUL"),
    "tag": ("Basket\U000e0041", "has a tag character that is not shown"),
    "variation": ("Basket\ufe0f", "has a variation selector"),
    "combining": ("Bas\u0336ket", "is struck through"),
    "private": ("Basket\ue000", "has a character that every font draws differently"),
    "line_separator": ("Bas\u2028ket", "has a line separator"),
    "surrogate": ("Bas\udc80ket", "has half of a character"),
    "markup": ("Basket[/red][green]safe", "is markup of rich, with which skops draws"),
    "html": ("Basket<img src=x>", "is markup of HTML, with which windows draw"),
    "percent": ("Basket%s%n", "has format directives"),
    "braces": ("Basket{0.__class__}", "has format fields"),
    "shell": ("Basket$(touch ran)", "is a command where a shell gets it"),
    "formula": ("=HYPERLINK(1)", "is a formula where a table gets it"),
    "long": ("B" * 100000, "is 100,000 characters long"),
    "empty": ("", "is empty"),
    "blank": (" ", "is a blank"),
}


def characters():
    plain = (
        "markup",
        "html",
        "percent",
        "braces",
        "shell",
        "formula",
        "long",
        "empty",
        "blank",
        "private",
        "variation",
        "combining",
    )
    for name, (text, what) in CHARACTERS.items():
        codes = "name-deceives" if name not in plain else "name-deceives"
        yield case(
            f"class_{name}",
            f"The name of a class {what}.",
            skops(list_(object_("shop.X") | {"__class__": text})),
            "hygiene",
            codes,
        )
    for name in ("escape", "line_break", "bidi", "zero_width", "markup", "nul"):
        text, what = CHARACTERS[name]
        yield case(
            f"module_{name}",
            f"The name of a module {what}.",
            skops(list_(function("shop.x") | {"__module__": text})),
            "hygiene",
            "name-deceives",
        )
        yield case(
            f"key_{name}",
            f"The name of an attribute {what}.",
            skops(dict_({text: object_("shop.Basket")})),
            "hygiene",
            "name-deceives",
        )
    for name in ("escape", "bidi", "markup"):
        text, what = CHARACTERS[name]
        yield case(
            f"value_{name}",
            f"The text of a JsonNode, shown as it stands, {what}.",
            skops(list_(json_(f'"{text}"'), object_("shop.Basket"))),
            "hygiene",
            "name-deceives json-content",
        )
        yield case(
            f"method_{name}",
            f"The name of a method {what}.",
            skops(node("MethodNode", "shop.Basket", content={"func": text, "obj": object_("shop.Basket")})),
            "hygiene",
            "name-deceives",
        )


def lookalikes():
    regression = "sklearn.linear_model._base.LinearRegression"
    for name, label, what in (
        ("cyrillic", regression.replace("L", "\u041b").replace("e", "\u0435"), "is written with Cyrillic letters"),
        (
            "fullwidth",
            regression.replace("L", "\uff2c"),
            "is written with a wide letter, which Python takes for the same in source text",
        ),
        ("ligature", "sklearn.mani\ufb01old.TSNE", "is written with a ligature"),
        ("capital_i", "sklearn.Iinear_model._base.LinearRegression", "has a capital I for an l"),
        ("case", "sklearn.linear_model._base.linearregression", "is in small letters"),
        ("dot_leader", regression.replace(".", "\u2024", 1), "has a dot that is none"),
        ("blank_end", regression + " ", "ends in a blank"),
        ("doubled_dot", regression.replace(".", "..", 1), "has two dots"),
        ("short", "sklearn.linear_model.LinearRegression", "is the public path, which skops does not trust"),
        ("builtin", "__builtin__.list", "is of a module of Python 2"),
        ("main", "__main__.Basket", "is of whatever program loads it"),
        ("relative", ".shop.Basket", "is a relative import"),
        ("nested", "shop.Basket.Handle", "may be a class within a class, or of a module"),
        ("locals", "shop.make.<locals>.Basket", "is of a class that nobody can import"),
        ("lambda", "shop.<lambda>", "is a function without a name"),
    ):
        loader = "FunctionNode" if name == "lambda" else "ObjectNode"
        codes = {"short": "", "nested": "", "main": "name-deceives"}.get(
            name, "name-deceives class-missing library-missing"
        )
        yield case(f"like_{name}", f"The name of a class {what}.", skops(list_(node(loader, label))), "hygiene", codes)
    yield case(
        "like_trusted_twice",
        "One name is trusted for one loader and not for another.",
        skops(list_(type_("numpy.float64"), object_("numpy.float64"))),
        "hygiene",
        "",
    )
    yield case(
        "like_unicode_forms",
        "Two classes are one name in two normal forms.",
        skops(list_(object_("shop.Caf\u00e9"), object_("shop.Cafe\u0301"))),
        "hygiene",
        "name-deceives",
    )


def many():
    yield case(
        "many_types",
        "5,000 untrusted types bury one that starts programs.",
        skops(list_(*[object_(f"shop.Basket{i}") for i in range(5000)], function("os.system"))),
        "hygiene",
        "known-dangerous",
    )
    yield case(
        "many_same",
        "One untrusted type stands 5,000 times.",
        skops(list_(*[object_("shop.Basket") for _ in range(5000)])),
        "hygiene",
        "",
    )
    yield case(
        "many_modules",
        "A module's path has 5,000 parts.",
        skops(list_(object_(".".join(["a"] * 5000) + ".B"))),
        "hygiene",
        "name-deceives",
    )
    yield case(
        "many_values", "100,000 values of a list.", skops(list_(*[value(i) for i in range(100000)])), "hygiene", ""
    )


def cases():
    for make in (characters, lookalikes, many):
        yield from make()
