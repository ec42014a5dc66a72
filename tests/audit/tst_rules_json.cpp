// Rules that look at schema.json as a text, at its writer and at the names of members.

#include "audit/rules/rule_table.h"
#include "support/tree_lines.h"
#include "support/zip_builder.h"

#include <QTest>

using namespace skops;
using audit::Rule;
using test::json;
using test::node;
using test::root;

namespace {

/// What one rule finds in an archive of this schema and an empty member: "code path args", one line a
/// finding.
QByteArray linesOf(Rule rule, const std::string& schema, const std::string& member = "1.npy")
{
    const test::Zip zip{
        .members = {{.name = "schema.json", .data = schema}, {.name = member, .flags = 0x800}}};
    const auto archive = archive::Archive::open(test::zipSource(zip), {}, Cancel());
    const auto tree = nodes::readTree(**archive, Limits(), Cancel());
    if (!tree)
        return "no tree";
    audit::MemberHeads heads(**archive);
    audit::RuleFindings findings;
    rule({**tree, *(*tree)->json(), **archive, archive->get(), heads, *profile::defaultProfile(), Cancel()},
         findings);
    return QByteArray::fromStdString(test::linesOf(findings.take(), tree->get()));
}

std::string listOf(const std::string& item, const std::string& more = {})
{
    return root("ListNode", "builtins.list", ",\"content\":[" + item + "]" + more);
}

std::string sliceFrom(const std::string& start)
{
    return listOf(node("SliceNode", "builtins.slice",
                       R"(,"content":{"start":)" + start + R"(,"stop":null,"step":-1})"));
}

std::string withVersion(const std::string& version, const std::string& protocol = "2")
{
    return node("ListNode", "builtins.list",
                R"(,"content":[],"protocol":)" + protocol + R"(,"_skops_version":")" + version + "\"");
}

} // namespace

class TestRulesJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rules_data();
    void rules();
    void namesOfMembers_data();
    void namesOfMembers();
    void encodings();
};

void TestRulesJson::rules_data()
{
    using namespace audit::rules;
    QTest::addColumn<Rule>("rule");
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, Rule rule, const std::string& schema, const char* expected) {
        QTest::newRow(name) << rule << QByteArray::fromStdString(schema) << QByteArray(expected);
    };

    for (const char* content :
         {"1", "-12", "0", "1.5", "1e5", "NaN", "-Infinity", "true", "null", "123456789012345678901234567890",
          R"(\"text\")", R"(\"a \\\"b\\\"\")", R"(\"\\u00e9\")", R"(\"\\ud83d\\ude42\")", R"(\"\")"})
        row(content, jsonContent, listOf(json(content)), "");
    row("no content", jsonContent, listOf(json("")),
        "json-content root[0] syntax\n"
        "load-raises root[0] json.decoder.JSONDecodeError Expecting value: line 1 column 1 (char 0)\n");
    row("two values", jsonContent, listOf(json("1 2")),
        "json-content root[0] syntax\n"
        "load-raises root[0] json.decoder.JSONDecodeError Extra data: line 1 column 3 (char 2)\n");
    row("text that ends early", jsonContent, listOf(json(R"(\"a\" \"b\")")),
        "json-content root[0] syntax\n"
        "load-raises root[0] json.decoder.JSONDecodeError Extra data: line 1 column 5 (char 4)\n");
    row("a name", jsonContent, listOf(json("nope")),
        "json-content root[0] syntax\n"
        "load-raises root[0] json.decoder.JSONDecodeError Expecting value: line 1 column 1 (char 0)\n");
    row("leading zero", jsonContent, listOf(json("01")),
        "json-content root[0] syntax\n"
        "load-raises root[0] json.decoder.JSONDecodeError Extra data: line 1 column 2 (char 1)\n");
    row("a list", jsonContent, listOf(json(" [1]")), "json-content root[0] structure\n");
    row("an object", jsonContent, listOf(json("{}")), "json-content root[0] structure\n");
    row("too long for int()", jsonContent, listOf(json(std::string(5000, '9'))),
        "json-content root[0] long-integer\n"
        "load-raises root[0] ValueError Exceeds the limit (4300 digits) for integer string conversion: value "
        "has "
        "5000 digits; use sys.set_int_max_str_digits() to increase the limit\n");
    row("overflow", jsonContent, listOf(json("-1e999")), "json-not-standard root[0] number\n");
    row("underflow", jsonContent, listOf(json("1e-999")), "");
    row("half a character", jsonContent, listOf(json(R"(\"\\ud83d\")")),
        "json-not-standard root[0] surrogate\n");
    row("slice", jsonContent, sliceFrom("-3"), "");
    row("slice of names", jsonContent, sliceFrom("\"a\""), "");
    row("slice of nothing", jsonContent, sliceFrom("null"), "");
    for (const char* start : {"1.5", "NaN", "true", "12345678901234567890"})
        row(("slice from " + std::string(start)).c_str(), jsonContent, sliceFrom(start), "");
    for (const char* start : {"[1]", "{}"})
        row(("slice from " + std::string(start)).c_str(), jsonContent, sliceFrom(start),
            "json-content root[0] slice\n");

    const auto label = [](const std::string& name) { return listOf(node("TypeNode", "a." + name)); };
    row("letters", jsonText, label("B"), "");
    row("letters outside ASCII", jsonText, label("\\u00e9\\ud83d\\ude42\\u007f"), "");
    row("escaped letter", jsonText, label("\\u0042"), "json-not-standard escape\n");
    row("escaped backslash before a u", jsonText, label("\\\\u0042"), "");
    row("escaped slash", jsonText, label("a\\/b"), "json-not-standard escape\n");
    row("surrogates in the wrong order", jsonText, label("\\ude42\\ud83d"), "json-not-standard surrogate\n");
    row("surrogate in bytes", jsonText, label("\xed\xa0\x80"), "json-not-standard surrogate-bytes\n");
    row("a letter like a surrogate in bytes", jsonText, label("\xed\x9f\xbf"), "");
    for (const char* number : {"NaN", "-Infinity", "1e400", "9007199254740993", "-9007199254740993"})
        row(number, jsonText, listOf("", ",\"x\":" + std::string(number)), "json-not-standard number\n");
    for (const char* number : {"9007199254740992", "1e-400", "0.1", "-0"})
        row(number, jsonText, listOf("", ",\"x\":" + std::string(number)), "");
    row("each kind once", jsonText, listOf("", ",\"x\":[NaN,NaN]"), "json-not-standard number\n");

    row("keys", jsonKeys, listOf(json("1")), "");
    row("key twice", jsonKeys, listOf("", R"(,"x":1,"x":2,"x":3)"), "json-duplicate-key x\n");
    row("key twice, once escaped", jsonKeys, listOf("", R"(,"x":1,"\u0078":2)"), "json-duplicate-key x\n");
    row("key twice in what nobody reads", jsonKeys, listOf("", R"(,"x":[{"y":1,"y":2}])"),
        "json-duplicate-key y\n");
    row("entries, which the reader of nodes tells", jsonKeys,
        listOf(node("DictNode", "builtins.dict",
                    ",\"content\":{\"a\":" + json("1") + ",\"a\":" + json("1") +
                        "},\"key_types\":" + node("ListNode", "builtins.list", ",\"content\":[]"))),
        "");

    row("fields that are read", jsonUnread, listOf(json("1"), ",\"__id__\":5"), "");
    row("flag of a JSON node", jsonUnread,
        listOf(node("JsonNode", "builtins.int", R"(,"content":"1","is_json":true)")), "");
    row("other flag of a JSON node", jsonUnread,
        listOf(node("JsonNode", "builtins.int", R"(,"content":"1","is_json":false)")),
        "json-unread root[0] is_json\n");
    row("field of nobody", jsonUnread, listOf("", ",\"note\":1"), "json-unread root note\n");
    row("field of another loader", jsonUnread, listOf(json("1").insert(1, R"("file":"x",)")),
        "json-unread root[0] file\n");
    row("field within a field", jsonUnread,
        listOf(node("SliceNode", "builtins.slice",
                    R"(,"content":{"start":1,"stop":null,"step":null,"note":1})")),
        "json-unread root[0] note\n");
    row("protocol within", jsonUnread, listOf(json("1").insert(1, "\"protocol\":2,")),
        "json-unread root[0] protocol\n");
    row("a long name", jsonUnread, listOf("", ",\"" + std::string(98, 'n') + "\":1"),
        ("json-unread root " + std::string(40, 'n') + "...\n").c_str());
    row("blanks", jsonUnread, listOf("") + std::string(1024, ' '), "");
    row("many blanks", jsonUnread, listOf("") + std::string(1025, ' '), "json-unread 1025 bytes\n");

    for (const char* release : {"0.16.0", "0.16.0rc1", "0.7.post0", "0.15.0", "0.10.0"})
        row(release, writer, withVersion(release, release[2] == '7' ? "1" : "2"), "");
    for (const char* later : {"0.17.0", "1.0", "99.0.1"})
        row(later, writer, withVersion(later), "");
    row("0.5 and its protocol", writer, withVersion("0.5.0", "0"), "");
    row("another protocol", writer, withVersion("0.5.0"), "protocol-mismatch root 2 0.5.0\n");
    row("old protocol", writer, withVersion("0.16.0", "0"), "protocol-mismatch root 0 0.16.0\n");
    row("a patch of no release", writer, withVersion("0.7.3"), "writer-unknown root 0.7.3\n");
    row("development", writer, withVersion("0.17.dev0"), "writer-unknown root 0.17.dev0\n");
    row("local version", writer, withVersion("0.16.0+a"), "writer-unknown root 0.16.0+a\n");
    row("a text", writer, withVersion("trust me"), "writer-unknown root trust me\n");
    row("a long version", writer, withVersion(std::string(50, '1')), "writer-unknown root 50 bytes\n");
}

void TestRulesJson::rules()
{
    QFETCH(Rule, rule);
    QFETCH(QByteArray, schema);
    QFETCH(QByteArray, expected);
    QCOMPARE(linesOf(rule, schema.toStdString()), expected);
}

void TestRulesJson::namesOfMembers_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("ascii") << QByteArray("1.npy") << QByteArray();
    QTest::newRow("accent") << QByteArray("\xc3\xa9.npy") << QByteArray("zip-ambiguous-name not-ascii\n");
}

void TestRulesJson::namesOfMembers()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, expected);
    QCOMPARE(linesOf(audit::rules::memberNames, listOf(""), name.toStdString()), expected);
}

void TestRulesJson::encodings()
{
    const std::string plain = listOf("");
    std::string wide;
    for (const char c : plain)
        wide.append({c, '\0'});
    QCOMPARE(linesOf(audit::rules::jsonText, wide), QByteArray("json-not-standard encoding\n"));
    QCOMPARE(linesOf(audit::rules::jsonText, "\xef\xbb\xbf" + plain),
             QByteArray("json-not-standard encoding\n"));
}

QTEST_GUILESS_MAIN(TestRulesJson)
#include "tst_rules_json.moc"
