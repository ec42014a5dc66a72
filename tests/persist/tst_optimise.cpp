#include "archive/archive.h"
#include "nodes/schema_reader.h"
#include "persist/compact_json.h"
#include "persist/copied_content.h"
#include "persist/optimise.h"
#include "persist/same_objects.h"
#include "support/tree_lines.h"
#include "support/zip_builder.h"

#include <QTest>

#include <array>

using namespace skops;
using namespace skops::persist;
using namespace skops::test;

namespace {

/// A node with an id.
std::string withId(const std::string& object, int id)
{
    return object.substr(0, object.size() - 1) + ",\"__id__\":" + std::to_string(id) + '}';
}

std::string number(const char* content, int id)
{
    return withId(json(content), id);
}

std::string type(const char* name, int id)
{
    return withId(node("TypeNode", name), id);
}

std::string listOf(const std::string& items)
{
    return root("ListNode", "builtins.list", ",\"content\":[" + items + "]");
}

std::string types(const std::string& items)
{
    return node("ListNode", "builtins.list", ",\"content\":[" + items + "]");
}

std::string dict(const std::string& entries, const std::string& keyTypes)
{
    return node("DictNode", "builtins.dict", ",\"content\":{" + entries + "},\"key_types\":" + keyTypes);
}

std::string array(const char* file, int id)
{
    return withId(
        node("NdArrayNode", "numpy.ndarray", std::string(",\"type\":\"numpy\",\"file\":\"") + file + '"'),
        id);
}

std::string generator(const std::string& name, int id)
{
    const std::string state = dict("\"bit_generator\":" + name, types(type("builtins.str", id)));
    const std::string seed = dict("", types(""));
    return node("RandomGeneratorNode", "numpy.random._generator.Generator",
                ",\"content\":{\"bit_generator\":" + state + ",\"seed_seq\":" + seed + "}");
}

std::shared_ptr<const archive::Archive> archiveOf(const Zip& zip)
{
    return *archive::Archive::open(zipSource(zip), Limits{}, Cancel());
}

Zip fileOf(const std::string& schema, std::vector<ZipMember> members = {})
{
    members.push_back({.name = "schema.json", .data = schema});
    return {.members = std::move(members)};
}

/// Of a file; qFatal if it cannot be.
Optimised optimisedZip(const Zip& zip)
{
    const auto archive = archiveOf(zip);
    const auto tree = *nodes::readTree(*archive, Limits{}, Cancel());
    const Content content = copiedContent(archive, std::string(tree->text()), CopyMode::Compressed);
    auto made = optimise(*tree, *archive, content, Limits{}, Cancel());
    if (!made)
        qFatal("%s", std::string(codeId(made.error().code)).c_str());
    return *std::move(made);
}

QByteArray schemaOf(const Optimised& optimised)
{
    return QByteArray::fromStdString(optimised.content->schema);
}

QByteArray membersOf(const Optimised& optimised)
{
    QByteArray names;
    for (const MemberData& member : optimised.content->members)
        names += QByteArray::fromStdString(member.name) + ' ';
    return names;
}

} // namespace

class TestOptimise : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void schemas_data();
    void schemas();
    void whatIsNotUnderstoodOnlyLosesItsBlanks_data();
    void whatIsNotUnderstoodOnlyLosesItsBlanks();
    void equalMembersAreKeptOnce();
    void membersThatNoNodeReadsGoIfTheyAreEqualToAnother();
    void savingsAreToldInOrder();
    void blanksInTextsStay_data();
    void blanksInTextsStay();
    void objectsThatAreNotTheSameAreSeen_data();
    void objectsThatAreNotTheSameAreSeen();
    void aStopIsAnError();
};

void TestOptimise::schemas_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char* name, const std::string& before, const std::string& after) {
        QTest::newRow(name) << QByteArray::fromStdString(before) << QByteArray::fromStdString(after);
    };
    const std::string stub = "{\"__id__\":1}";
    row("a repeat", listOf(number("1", 77) + "," + number("1", 77)), listOf(number("1", 1) + "," + stub));
    row("an id that nothing refers to", listOf(number("1", 77)), listOf(json("1")));
    row("equal numbers", listOf(number("1", 77) + "," + number("1", 78)),
        listOf(number("1", 1) + "," + stub));
    row("equal texts without ids", listOf(json("\\\"a\\\"") + "," + json("\\\"a\\\"")),
        listOf(number("\\\"a\\\"", 1) + "," + stub));
    row("numbers that are written otherwise stay", listOf(json("1.0") + "," + json("1.00")),
        listOf(json("1.0") + "," + json("1.00")));
    row("JSON that makes a list stays two lists", listOf(json("[1]") + "," + json("[1]")),
        listOf(json("[1]") + "," + json("[1]")));
    row("blanks before such a list", listOf(json(" {}") + "," + json(" {}")),
        listOf(json(" {}") + "," + json(" {}")));
    row("lists stay two", listOf(types("") + "," + types("")), listOf(types("") + "," + types("")));
    row("a list that is shared stays one",
        listOf(withId(types(json("1")), 9) + "," + withId(types(json("1")), 9)),
        listOf(withId(types(json("1")), 1) + "," + stub));
    const std::string str = node("TypeNode", "builtins.str");
    row("key types",
        listOf(dict("\"a\":" + json("1"), types(str)) + "," + dict("\"b\":" + json("2"), types(str))),
        listOf(dict("\"a\":" + json("1"), withId(types(str), 1)) + "," + dict("\"b\":" + json("2"), stub)));
    row("key types of another number",
        listOf(dict("\"a\":" + json("1"), types(str)) + "," +
               dict("\"b\":" + json("2") + ",\"c\":" + json("3"), types(str + "," + str))),
        listOf(dict("\"a\":" + json("1"), types(withId(str, 1))) + "," +
               dict("\"b\":" + json("2") + ",\"c\":" + json("3"), types(stub + "," + stub))));
    row("a list that is key types and an item stays",
        listOf(withId(types(str), 5) + "," + dict("\"a\":" + json("1"), withId(types(str), 5)) + "," +
               dict("\"a\":" + json("2"), types(type("builtins.str", 6)))),
        listOf(withId(types(withId(str, 2)), 1) + "," + dict("\"a\":" + json("1"), stub) + "," +
               dict("\"a\":" + json("2"), types("{\"__id__\":2}"))));
    row("fields that nobody reads make a difference",
        listOf(json("1") + "," + node("JsonNode", "builtins.str", ",\"content\":\"1\",\"more\":2")),
        listOf(json("1") + "," + node("JsonNode", "builtins.str", ",\"content\":\"1\",\"more\":2")));
    const std::string pcg = json("\\\"PCG64\\\"");
    row("the name of a bit generator is read from the text",
        listOf(generator(pcg, 1) + "," + generator(pcg, 2)),
        listOf(node("RandomGeneratorNode", "numpy.random._generator.Generator",
                    ",\"content\":{\"bit_generator\":" +
                        dict("\"bit_generator\":" + pcg, withId(types(str), 1)) +
                        ",\"seed_seq\":" + dict("", withId(types(""), 2)) + "}") +
               "," +
               node("RandomGeneratorNode", "numpy.random._generator.Generator",
                    ",\"content\":{\"bit_generator\":" + dict("\"bit_generator\":" + pcg, stub) +
                        ",\"seed_seq\":" + dict("", "{\"__id__\":2}") + "}")));
    row("also where it is a repeat",
        listOf(generator(withId(pcg, 50), 1) + "," + generator(withId(pcg, 50), 2)),
        listOf(node("RandomGeneratorNode", "numpy.random._generator.Generator",
                    ",\"content\":{\"bit_generator\":" +
                        dict("\"bit_generator\":" + withId(pcg, 2), withId(types(str), 1)) +
                        ",\"seed_seq\":" + dict("", withId(types(""), 3)) + "}") +
               "," +
               node("RandomGeneratorNode", "numpy.random._generator.Generator",
                    ",\"content\":{\"bit_generator\":" + dict("\"bit_generator\":" + withId(pcg, 2), stub) +
                        ",\"seed_seq\":" + dict("", "{\"__id__\":3}") + "}")));
    const std::string loss = node(
        "LossNode", "m.Loss",
        ",\"__reduce__\":{\"args\":" + node("TupleNode", "builtins.tuple", ",\"content\":[" + str + "]") +
            "},\"content\":" + dict("", types("")));
    row("no types below a loss are those of any dict",
        listOf(dict("", types("")) + "," +
               node("LossNode", "m.Loss",
                    ",\"__reduce__\":{\"args\":" + types("") + "},\"content\":" + dict("", types("")))),
        listOf(dict("", withId(types(""), 1)) + "," +
               node("LossNode", "m.Loss",
                    ",\"__reduce__\":{\"args\":" + types("") + "},\"content\":" + dict("", stub))));
    row("a type below a loss is trusted otherwise", listOf(str + "," + loss), listOf(str + "," + loss));
}

void TestOptimise::schemas()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const Optimised once = optimisedZip(fileOf(before.toStdString()));
    QCOMPARE(schemaOf(once), after);
    QCOMPARE(schemaOf(optimisedZip(fileOf(once.content->schema))), after); // nothing is left to do
}

void TestOptimise::whatIsNotUnderstoodOnlyLosesItsBlanks_data()
{
    QTest::addColumn<QByteArray>("schema");
    const auto row = [](const char* name, const std::string& schema) {
        QTest::newRow(name) << QByteArray::fromStdString(schema);
    };
    const std::string twice = number("1", 7) + "," + number("1", 7);
    row("a loader that is not known", listOf(twice + "," + node("NewNode", "m.T")));
    row("a reference to nothing", listOf(twice + "," + withId(node("CachedNode", "m.T"), 99)));
    row("an old protocol", node("ListNode", "builtins.list", ",\"content\":[" + twice + "],\"protocol\":1"));
    row("a member that is missing", listOf(twice + "," + array("no.npy", 8)));
    row("two ids", listOf(twice + "," + withId(number("2", 8), 9)));
    row("a cycle", listOf(twice + "," + withId(types(withId(types(""), 5)), 5)));
}

void TestOptimise::whatIsNotUnderstoodOnlyLosesItsBlanks()
{
    QFETCH(QByteArray, schema);
    const QByteArray spaced = QByteArray(schema).replace(",\"", ",\r\n\t \"");
    QCOMPARE(schemaOf(optimisedZip(fileOf(spaced.toStdString()))), schema);
}

void TestOptimise::equalMembersAreKeptOnce()
{
    const std::vector<ZipMember> members{{.name = "1.npy", .data = "same"},
                                         {.name = "2.npy", .data = "other"},
                                         {.name = "3.npy", .data = "same"}};
    const Optimised made = optimisedZip(
        fileOf(listOf(array("3.npy", 3) + "," + array("2.npy", 2) + "," + array("1.npy", 1)), members));
    QCOMPARE(membersOf(made), "1.npy 2.npy ");
    const auto without = [](const char* file) {
        return node("NdArrayNode", "numpy.ndarray",
                    std::string(",\"type\":\"numpy\",\"file\":\"") + file + '"');
    };
    QCOMPARE(schemaOf(made), QByteArray::fromStdString(
                                 listOf(without("1.npy") + "," + without("2.npy") + "," + without("1.npy"))));
}

void TestOptimise::membersThatNoNodeReadsGoIfTheyAreEqualToAnother()
{
    const Optimised made =
        optimisedZip(fileOf(listOf(array("2.npy", 2)), {{.name = "1.bin", .data = "same"},
                                                        {.name = "2.npy", .data = "same"},
                                                        {.name = "3.bin", .data = "lost"},
                                                        {.name = "4.bin", .data = "lost"}}));
    QCOMPARE(membersOf(made), "2.npy 3.bin 4.bin ");
}

void TestOptimise::savingsAreToldInOrder()
{
    const std::string before = listOf(number("1", 77) + "," + number("1", 77) + ", " + number("1", 78));
    const Optimised made = optimisedZip(fileOf(before));
    // By OptimiseStep; compression comes when the file is written.
    constexpr std::array steps{"repeats", "key-types", "values", "ids", "blanks", "members"};
    QByteArray told;
    uint64_t sum = 0;
    for (const Saving& saving : made.savings) {
        told += QByteArray(steps.at(static_cast<size_t>(saving.step))) + (saving.bytes > 0 ? "+ " : " ");
        sum += saving.bytes;
    }
    QCOMPARE(told, "repeats+ key-types values+ ids+ blanks+ members ");
    QCOMPARE(sum, before.size() - made.content->schema.size());
}

void TestOptimise::blanksInTextsStay_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("between values") << QByteArray(" [ 1 ,\r\n\t2 ] \n") << QByteArray("[1,2]");
    QTest::newRow("in a text") << QByteArray("[ \"a b\" ]") << QByteArray("[\"a b\"]");
    QTest::newRow("behind a quote in it")
        << QByteArray("[ \"a\\\" b\", \"\\\\\" , 1]") << QByteArray("[\"a\\\" b\",\"\\\\\",1]");
    QTest::newRow("numbers as they are")
        << QByteArray("[ 1.50 , NaN , 1e400 ]") << QByteArray("[1.50,NaN,1e400]");
    QTest::newRow("a text that does not end") << QByteArray("[ \"a \\") << QByteArray("[\"a \\");
    QTest::newRow("nothing") << QByteArray("") << QByteArray("");
}

void TestOptimise::blanksInTextsStay()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QCOMPARE(QByteArray::fromStdString(compactJson(before.toStdString())), after);
}

void TestOptimise::objectsThatAreNotTheSameAreSeen_data()
{
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<bool>("isSame");
    const auto row = [](const char* name, const std::string& other, bool isSame) {
        QTest::newRow(name) << QByteArray::fromStdString(other) << isSame;
    };
    const std::string one = number("1", 1);
    row("itself", listOf(types(one) + "," + types(one)), true);
    row("other ids", listOf(types(number("1", 5)) + "," + types(number("1", 5))), true);
    row("a value that was one is two", listOf(types(json("1")) + "," + types(number("1", 5))), false);
    row("one list for two", listOf(withId(types(one), 2) + "," + withId(types(one), 2)), false);
    row("another value", listOf(types(one) + "," + types(json("2"))), false);
    row("another type", listOf(types(one) + "," + node("ListNode", "m.list", ",\"content\":[" + one + "]")),
        false);
    row("another loader",
        listOf(types(one) + "," + node("SetNode", "builtins.list", ",\"content\":[" + one + "]")), false);
    row("one more", listOf(types(one) + "," + types(one + "," + one)), false);
}

void TestOptimise::objectsThatAreNotTheSameAreSeen()
{
    QFETCH(QByteArray, other);
    QFETCH(bool, isSame);
    const std::string one = number("1", 1);
    const auto archive = archiveOf(fileOf(listOf(types(one) + "," + types(one))));
    const auto first = treeOf(listOf(types(one) + "," + types(one)));
    const auto second = treeOf(other.toStdString());
    const std::vector<std::string_view> files(first->nodeCount());
    QCOMPARE(areSameObjects(*first, *archive, *second, *archive, files), isSame);
}

void TestOptimise::aStopIsAnError()
{
    const auto archive = archiveOf(fileOf(listOf(json("1")), {{.name = "1.npy", .data = "x"}}));
    const auto tree = *nodes::readTree(*archive, Limits{}, Cancel());
    Cancel cancel;
    cancel.request();
    const auto made =
        optimise(*tree, *archive, copiedContent(archive, {}, CopyMode::Compressed), Limits{}, cancel);
    QVERIFY(!made);
    QCOMPARE(made.error().code, Code::Cancelled);
}

QTEST_APPLESS_MAIN(TestOptimise)
#include "tst_optimise.moc"
