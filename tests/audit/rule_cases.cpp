#include "rule_cases.h"

#include "audit/rules/rule.h"
#include "nodes/schema_reader.h"
#include "support/zip_builder.h"

#include <QTest>

namespace skops::test {

std::string content(const std::string& raw)
{
    return ",\"content\":" + raw;
}

std::string list(const std::string& items, const std::string& type)
{
    return node("ListNode", type, content("[" + items + "]"));
}

std::string type(const std::string& name)
{
    return node("TypeNode", name);
}

std::string dictOf(const std::string& entries, const std::string& keyTypes)
{
    return node("DictNode", "builtins.dict", ",\"key_types\":" + keyTypes + content("{" + entries + "}"));
}

std::string reduced(const std::string& name, const std::string& arguments)
{
    return node("ConstructorFromReduceNode", name,
                content(node("TupleNode", "builtins.tuple", content("[" + arguments + "]"))));
}

std::string object(const std::string& name, const std::string& attribute, const std::string& value)
{
    return node("ObjectNode", name,
                content(dictOf("\"" + attribute + "\":" + value, list(type("builtins.str")))));
}

std::string masked(const std::string& name)
{
    return node("MaskedArrayNode", name, content("{\"data\":" + json("1") + ",\"mask\":" + json("1") + "}"));
}

std::string partial(const std::string& name)
{
    return node("PartialNode", name,
                content("{\"func\":" + json("1") + ",\"args\":" + json("1") + ",\"kwds\":" + json("1") +
                        ",\"namespace\":" + json("1") + "}"));
}

std::string method(const std::string& func, const std::string& object)
{
    return node("MethodNode", regression, content("{\"func\":\"" + func + "\",\"obj\":" + object + "}"));
}

std::string array(const std::string& name)
{
    return node("NdArrayNode", name, R"(,"type":"numpy","file":"1.npy")");
}

std::string npy(const std::string& descr, const std::string& shape)
{
    std::string head = "{'descr': '" + descr + "', 'fortran_order': False, 'shape': " + shape + ", }";
    head.resize(117, ' ');
    return "\x93NUMPY\x01" + number(0, 1) + number(118, 2) + head + "\n" + std::string(64, '\0');
}

std::string found(std::string_view code, const std::string& item, const std::string& member)
{
    const std::string schema = root("ListNode", "builtins.list", content("[" + item + "]"));
    const SourcePtr source = zipSource({.members = {{.name = "schema.json", .data = schema},
                                                    {.name = "1.npy", .data = member},
                                                    {.name = "1.npz", .data = member}}});
    const auto archive = *archive::Archive::open(source, Limits(), Cancel());
    const auto tree = *nodes::readTree(*archive, Limits(), Cancel());
    const auto all = audit::checkRules(*tree, *archive, archive.get(), *profile::defaultProfile(), Cancel());
    std::vector<Finding> wanted;
    for (const Finding& finding : *all) {
        if (codeId(finding.code) == code)
            wanted.push_back(finding);
    }
    std::string lines = linesOf(wanted, tree.get());
    for (size_t at = lines.find(code); at != lines.npos; at = lines.find(code, at))
        lines.erase(at, code.size() + 1);
    return lines;
}

void addColumns()
{
    QTest::addColumn<QByteArray>("item");
    QTest::addColumn<QByteArray>("expected");
}

void row(const char* name, const std::string& item, const char* expected)
{
    QTest::newRow(name) << QByteArray::fromStdString(item) << QByteArray(expected);
}

void compare(std::string_view code)
{
    QFETCH(QByteArray, item);
    QFETCH(QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(found(code, item.toStdString())), expected);
}

} // namespace skops::test
