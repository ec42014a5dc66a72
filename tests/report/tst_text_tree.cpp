#include "report/text_tree.h"
#include "support/tree_lines.h"

#include <QTest>

using namespace skops;
using namespace skops::report;
using namespace skops::test;

namespace {

std::string list(const std::string& items, const std::string& more = {})
{
    return node("ListNode", "builtins.list", more + ",\"content\":[" + items + "]");
}

std::string dict(const std::string& type, const std::string& content, const std::string& keyTypes = list(""))
{
    return node("DictNode", type, ",\"key_types\":" + keyTypes + ",\"content\":{" + content + "}");
}

std::string rootList(const std::string& items, const std::string& more = {})
{
    return root("ListNode", "builtins.list", more + ",\"content\":[" + items + "]");
}

std::string object(const std::string& type, const std::string& content)
{
    return node("ObjectNode", type, ",\"content\":" + content);
}

std::string id(int number)
{
    return ",\"__id__\":" + std::to_string(number);
}

struct Printed
{
    std::string text;
    std::optional<Error> error;
};

Printed print(const std::string& schema, TextTreeOptions options = {}, const Cancel& cancel = Cancel())
{
    const nodes::NodeTreePtr tree = treeOf(schema);
    const audit::Auditor auditor(tree, profile::defaultProfile());
    const audit::AuditPtr audit = auditor.audit({}, audit::TickRule::AsVisualize);
    Printed printed;
    const auto written = writeTextTree(*tree, *audit, nullptr, options, cancel,
                                       [&](std::string_view text) { printed.text += text; });
    if (!written)
        printed.error = written.error();
    return printed;
}

Show showOf(const QString& word)
{
    return word == QLatin1String("untrusted") ? Show::Untrusted
           : word == QLatin1String("trusted") ? Show::Trusted
                                              : Show::All;
}

/// 2^depth rows from a few hundred bytes: each list holds the one below twice.
std::string doubling(int depth)
{
    std::string inner = list("", id(1));
    for (int i = 2; i <= depth; ++i)
        inner = list(inner + ",{\"__id__\":" + std::to_string(i - 1) + "}", id(i));
    return rootList(inner);
}

const std::string one = json("1");

} // namespace

class TestTextTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void prints_data();
    void prints();
    void raisesNothingWherePackageDoes_data();
    void raisesNothingWherePackageDoes();
    void escapesNames();
    void tagsAndColours();
    void tellsWhatHasNoRow();
    void refusesTooManyRows();
    void canBeCancelled();
    void deepTreesCostNoStack();
};

// The package prints these texts (skops 0.16): the rows of tests/conformance hold many more.
void TestTextTree::prints_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QString>("show");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const std::string& schema, const char* show, const char* expected) {
        QTest::newRow(name) << QByteArray::fromStdString(schema) << QString::fromLatin1(show)
                            << QByteArray(expected);
    };
    row("nested", rootList(one + "," + list(one) + "," + one), "all",
        "root: builtins.list\n"
        "├── content: json-type(1)\n"
        "├── content: builtins.list\n"
        "│   └── content: json-type(1)\n"
        "└── content: json-type(1)\n");
    row("untrusted by position", rootList(object("a.B", dict("builtins.dict", "\"x\":" + one)) + "," + one),
        "untrusted",
        "root: builtins.list\n"
        "├── content: a.B [UNSAFE]\n");
    row("hidden sibling lends its guide", rootList(list(one) + "," + dict("a.Dict", "\"x\":" + one)),
        "trusted",
        "root: builtins.list\n"
        "├── content: builtins.list\n"
        "│   └── content: json-type(1)\n"
        "│   └── x: json-type(1)\n");
    row("key_types is left out, also as a key",
        rootList(dict("builtins.dict", "\"a\":" + one + ",\"key_types\":" + list(""))), "all",
        "root: builtins.list\n"
        "└── content: builtins.dict\n"
        "    ├── a: json-type(1)\n");
    row("repeats are expanded", rootList(list(one, id(1)) + ",{\"__id__\":1}"), "all",
        "root: builtins.list\n"
        "├── content: builtins.list\n"
        "│   └── content: json-type(1)\n"
        "└── content: builtins.list\n"
        "    └── content: json-type(1)\n");
    row("json of other kinds", rootList(node("JsonNode", "builtins.str", ",\"content\":[1,null]")), "all",
        "root: builtins.list\n"
        "└── content: json-type([1, None])\n");
    row("names that are no text",
        rootList("{\"__class__\":null,\"__module__\":true,\"__loader__\":\"TypeNode\"}"), "all",
        "root: builtins.list\n"
        "└── content: True.None [UNSAFE]\n");
}

void TestTextTree::prints()
{
    QFETCH(QByteArray, schema);
    QFETCH(QString, show);
    QFETCH(QByteArray, expected);
    const Printed printed = print(schema.toStdString(), {.show = showOf(show)});
    QVERIFY(!printed.error);
    QCOMPARE(QByteArray::fromStdString(printed.text), expected);
}

void TestTextTree::raisesNothingWherePackageDoes_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QString>("show");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const std::string& schema, const char* show, const char* expected) {
        QTest::newRow(name) << QByteArray::fromStdString(schema) << QString::fromLatin1(show)
                            << QByteArray(expected);
    };
    row("slice",
        rootList(node("SliceNode", "builtins.slice", ",\"content\":{\"start\":1,\"stop\":null,\"step\":2}")),
        "all",
        "root: builtins.list\n"
        "└── content: builtins.slice\n"
        "    └── content: json-type({\"start\":1,\"stop\":null,\"step\":2})\n");
    row("method",
        rootList(
            node("MethodNode", "a.B", ",\"content\":{\"func\":\"go\",\"obj\":" + object("a.B", one) + "}")),
        "all",
        "root: builtins.list\n"
        "└── content: a.B [UNSAFE]\n"
        "    ├── obj: a.B [UNSAFE]\n"
        "    │   └── attrs: json-type(1)\n"
        "    └── func: json-type(\"go\")\n");
    row("object without attributes", rootList(node("ObjectNode", "a.B") + "," + one), "untrusted",
        "root: builtins.list\n"
        "└── content: a.B [UNSAFE]\n");
    row("key_types with something untrusted",
        rootList(dict("builtins.dict", "", list(node("TypeNode", "a.B")))), "all",
        "root: builtins.list\n"
        "└── content: builtins.dict\n"
        "    └── key_types: builtins.list\n"
        "        └── content: a.B [UNSAFE]\n");
    row("hidden parent", rootList(object("a.B", dict("builtins.dict", "\"x\":" + one)) + "," + one),
        "trusted",
        "root: builtins.list\n"
        "├── attrs: builtins.dict\n"
        "│   └── x: json-type(1)\n"
        "└── content: json-type(1)\n");
    row("hidden last parent", rootList(one + "," + object("a.B", object("a.C", list(one + "," + one)))),
        "trusted",
        "root: builtins.list\n"
        "├── content: json-type(1)\n"
        "└── attrs: builtins.list\n"
        "    ├── content: json-type(1)\n"
        "    └── content: json-type(1)\n");
    row("cycle", rootList(list("{\"__id__\":7}," + one, id(8)), id(7)), "all",
        "root: builtins.list\n"
        "└── content: builtins.list\n"
        "    ├── content: builtins.list (= root)\n"
        "    └── content: json-type(1)\n");
    row("no node", rootList("5," + one), "all",
        "root: builtins.list\n"
        "├── content: json-type(5)\n"
        "└── content: json-type(1)\n");
    row("unknown loader", root("NewNode", "a.B", ",\"x\":{\"y\":" + one + "}"), "all",
        "root: a.B [UNSAFE]\n"
        "└── y: json-type(1)\n");
}

void TestTextTree::raisesNothingWherePackageDoes()
{
    prints();
}

void TestTextTree::escapesNames()
{
    const std::string schema = rootList(dict("builtins.dict", "\"a\\u202e\\n\":" + json("\\u001b[31m")));
    QCOMPARE(print(schema).text, "root: builtins.list\n"
                                 "└── content: builtins.dict\n"
                                 "    └── a\\u202e\\x0a: json-type(\\x1b[31m)\n");
    QCOMPARE(print(schema, {.raw = true}).text, "root: builtins.list\n"
                                                "└── content: builtins.dict\n"
                                                "    └── a\xe2\x80\xae\n: json-type(\x1b[31m)\n");
}

void TestTextTree::tagsAndColours()
{
    TextTreeOptions options;
    options.tagSafe = "[ok]";
    options.tagUnsafe = "";
    options.colorStart = {"<s>", "<b>", "<u>"};
    options.colorEnd = "</>";
    QCOMPARE(print(rootList(one + "," + object("a.B", one)), options).text,
             "root: <b>builtins.list [ok]</>\n"
             "├── content: <s>json-type(1) [ok]</>\n"
             "└── content: <u>a.B</>\n"
             "    └── attrs: <s>json-type(1) [ok]</>\n");
}

void TestTextTree::tellsWhatHasNoRow()
{
    const auto array = [](const std::string& items) {
        return node("NdArrayNode", "numpy.ndarray",
                    ",\"type\":\"json\",\"shape\":" + list("") + ",\"content\":[" + items + "]");
    };
    const nodes::NodeTreePtr tree =
        treeOf(rootList(array(object("a.Hidden", one) + "," + object("a.Both", one)) + "," +
                        object("a.Both", one) + "," + array("")));
    const audit::Auditor auditor(tree, profile::defaultProfile());
    QCOMPARE(openTypesWithoutRow(*tree, *auditor.audit({})), std::vector<std::string>{"a.Hidden"});
    QCOMPARE(openTypesWithoutRow(*tree, *auditor.audit({"a.Hidden"})), std::vector<std::string>{});
}

void TestTextTree::refusesTooManyRows()
{
    const Printed printed = print(doubling(40));
    QVERIFY(printed.text.empty());
    QVERIFY(printed.error.has_value());
    QCOMPARE(int(printed.error->code), int(Code::LimitExceeded));
    QCOMPARE(printed.error->args,
             (std::vector<std::string>{"rows", std::to_string(uint64_t{1} << 40U), "5000000"}));
    // More than 2^64 rows saturate.
    QCOMPARE(print(doubling(80)).error->args[1], std::to_string(~uint64_t{0}));
    // Nothing untrusted: one row, however many there would be.
    QCOMPARE(print(doubling(40), {.show = Show::Untrusted}).text, "root: builtins.list\n");
}

void TestTextTree::canBeCancelled()
{
    Cancel cancel;
    cancel.request();
    const Printed printed = print(doubling(15), {}, cancel);
    QVERIFY(printed.error.has_value());
    QCOMPARE(int(printed.error->code), int(Code::Cancelled));
}

void TestTextTree::deepTreesCostNoStack()
{
    constexpr int depth = 3'000;
    std::string schema = one;
    for (int i = 0; i < depth; ++i)
        schema = list(schema);
    const Printed printed = print(rootList(schema));
    QVERIFY(!printed.error);
    QCOMPARE(std::count(printed.text.begin(), printed.text.end(), '\n'), depth + 2);
}

QTEST_APPLESS_MAIN(TestTextTree)
#include "tst_text_tree.moc"
