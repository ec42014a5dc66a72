#include "persist/update.h"
#include "support/tree_lines.h"

#include <QTest>

using namespace skops;
using namespace skops::test;

namespace {

/// A root node of an old protocol.
std::string oldRoot(int protocol, const std::string& content)
{
    return "{\"__class__\":\"list\",\"__module__\":\"builtins\",\"__loader__\":\"ListNode\",\"content\":[" +
           content + "],\"__id__\":7,\"protocol\":" + std::to_string(protocol) +
           ",\"_skops_version\":\"0.5.0\"}";
}

persist::Updated update(const std::string& schema)
{
    return *persist::updateSchema(*treeOf(schema), "0.16.0", Cancel());
}

QByteArray bytes(const std::string& text)
{
    return QByteArray::fromStdString(text);
}

/// "code args", one line a change.
QByteArray changesText(const std::vector<Finding>& changes)
{
    std::string text;
    for (const Finding& change : changes) {
        text += std::string(codeId(change.code));
        for (const std::string& argument : change.args)
            text += ' ' + argument;
        text += change.count > 1 ? " x" + std::to_string(change.count) + '\n' : "\n";
    }
    return bytes(text);
}

const std::string plainGenerator =
    "{\"__class__\":\"Generator\",\"__module__\":\"numpy.random._generator\",\"__loader__\":"
    "\"RandomGeneratorNode\","
    "\"content\":{\"bit_generator\":{\"bit_generator\":\"PCG64\",\"state\":{\"state\":1,\"inc\":3},"
    "\"has_uint32\":0,\"uinteger\":0}},\"__id__\":41}";

std::string nodeGenerator()
{
    const std::string state =
        node("DictNode", "builtins.dict",
             ",\"content\":{\"bit_generator\":" + json("\\\"PCG64\\\"") +
                 "},\"key_types\":" + node("ListNode", "builtins.list", ",\"content\":[]"));
    return node("RandomGeneratorNode", "numpy.random._generator.Generator",
                ",\"content\":{\"bit_generator\":" + state + "}");
}

} // namespace

class TestUpdate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatHasToChangeChanges_data();
    void onlyWhatHasToChangeChanges();
    void currentFilesNeedNone_data();
    void currentFilesNeedNone();
    void plainStatesBecomeNodes();
    void generatorsGetASeedSequence();
    void anotherStateGetsAnotherSeed();
    void newIdsAreNobodyElses();
    void newNodesAreLaidOutLikeTheirNeighbours();
    void statesOfNoReleaseStay();
    void valuesThatWereLeftOutAreTold();
    void repeatsSayTheSameAsTheirFirst();
    void aStopIsAnError();
};

void TestUpdate::onlyWhatHasToChangeChanges_data()
{
    QTest::addColumn<int>("protocol");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("changes");
    const auto row = [](const char* name, int protocol, const std::string& before, const std::string& after,
                        const std::string& changes) {
        QTest::newRow(name) << protocol << bytes(before) << bytes(after) << bytes(changes);
    };
    const std::string plain =
        "{\"__class__\":\"A\", \"__module__\":\"a\",  \"__loader__\":\"ObjectNode\",\"x\":[1]}";
    row("nothing but the protocol", 1, plain, plain, "");
    const std::string function =
        "{\"__class__\":\"ufunc\",\"__module__\":\"numpy\",\"__loader__\":\"FunctionNode\"";
    row("function", 0, function + ",\"content\":{\"module_path\":\"a.b\",\"function\":\"c\"},\"__id__\":9}",
        "{\"__class__\":\"c\",\"__module__\":\"a.b\",\"__loader__\":\"FunctionNode\",\"__id__\":9}",
        "update-function a.b.c\n");
    row("function whose content comes first", 0,
        "{\"content\":{\"function\":\"c\",\"module_path\":\"a\"},\"__loader__\":\"FunctionNode\","
        "\"__class__\":\"function\",\"__module__\":\"numpy\"}",
        "{\"__loader__\":\"FunctionNode\",\"__class__\":\"c\",\"__module__\":\"a\"}",
        "update-function a.c\n");
    row("function of protocol 1", 1, function + "}", function + "}", "");
    row("function without names", 0, function + ",\"content\":{\"function\":\"c\"}}",
        function + ",\"content\":{\"function\":\"c\"}}", "");
    const std::string loss = ",\"__reduce__\":{\"args\":" + json("1") + "},\"content\":" + json("2");
    row("loss", 1, node("SGDNode", "a.Hinge", loss), node("LossNode", "a.Hinge", loss),
        "update-loss a.Hinge\n");
    const std::string bound = ",\"content\":{\"func\":\"f\",\"obj\":" + node("ObjectNode", "m.Owner") + "}";
    row("method", 1, node("MethodNode", "base.method", bound), node("MethodNode", "m.Owner", bound),
        "update-method base.method m.Owner\n");
    row("method with its owner's label", 1, node("MethodNode", "m.Owner", bound),
        node("MethodNode", "m.Owner", bound), "");
    row("method with a label that no release wrote", 1, node("MethodNode", "a.B", bound),
        node("MethodNode", "a.B", bound), "");
    row("dict with deprecated keys", 1,
        node("_DictWithDeprecatedKeysNode", "sklearn.covariance._graph_lasso._DictWithDeprecatedKeys",
             ",\"content\":{\"main\":" + json("3") + ",\"_deprecated_key_to_new_key\":" + json("4") + "}"),
        json("3"), "update-deprecated-dict\n");
}

void TestUpdate::onlyWhatHasToChangeChanges()
{
    QFETCH(int, protocol);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QByteArray, changes);
    const persist::Updated updated = update(oldRoot(protocol, before.toStdString()));
    std::string expected = oldRoot(2, after.toStdString());
    expected.replace(expected.find("0.5.0"), 5, "0.16.0");
    QVERIFY(updated.isNeeded());
    QCOMPARE(bytes(updated.schema), bytes(expected));
    QCOMPARE(changesText(updated.changes), changes);
}

void TestUpdate::currentFilesNeedNone_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("isNeeded");
    const std::string bound = ",\"content\":{\"func\":\"f\",\"obj\":" + node("ObjectNode", "m.Owner") + "}";
    QTest::newRow("plain") << bytes(node("ObjectNode", "a.B")) << false;
    QTest::newRow("generator") << bytes(nodeGenerator()) << false;
    QTest::newRow("method of 0.12") << bytes(node("MethodNode", "m.Owner", bound)) << false;
    // Current releases refuse these files of 0.10 and 0.11, though their protocol is theirs.
    QTest::newRow("method of 0.11") << bytes(node("MethodNode", "m.method", bound)) << true;
    QTest::newRow("loss of 0.10") << bytes(node("SGDNode", "a.Hinge")) << true;
}

void TestUpdate::currentFilesNeedNone()
{
    QFETCH(QByteArray, content);
    QFETCH(bool, isNeeded);
    const persist::Updated updated = update(oldRoot(2, content.toStdString()));
    QCOMPARE(updated.isNeeded(), isNeeded);
    QCOMPARE(updated.changes.empty(), !isNeeded);
}

void TestUpdate::plainStatesBecomeNodes()
{
    const persist::Updated updated = update(oldRoot(0, plainGenerator));
    QCOMPARE(changesText(updated.changes),
             QByteArray("update-generator PCG64\nupdate-seed-sequence PCG64\n"));
    const auto tree = treeOf(updated.schema);
    QCOMPARE(bytes(linesOf(tree->findings(), tree.get())), QByteArray());
    const std::string lines = linesOf(*tree);
    QVERIFY2(lines.find("bit_generator_state: DictNode builtins.dict") != lines.npos, lines.c_str());
    QVERIFY2(lines.find(" state: DictNode builtins.dict") != lines.npos, lines.c_str());
    QVERIFY2(lines.find("inc: JsonNode builtins.str") != lines.npos, lines.c_str());
    QVERIFY(updated.schema.find("\"content\": \"\\\"PCG64\\\"\"") != updated.schema.npos);
}

void TestUpdate::generatorsGetASeedSequence()
{
    const std::string schema = oldRoot(1, nodeGenerator());
    const persist::Updated updated = update(schema);
    QCOMPARE(changesText(updated.changes), QByteArray("update-seed-sequence PCG64\n"));
    const std::string lines = linesOf(*treeOf(updated.schema));
    for (const char* key :
         {"entropy: Json", "spawn_key: Tuple", "pool_size: Json", "n_children_spawned: Json"})
        QVERIFY2(lines.find(key) != lines.npos, lines.c_str());
    QCOMPARE(bytes(update(schema).schema), bytes(updated.schema));
}

void TestUpdate::anotherStateGetsAnotherSeed()
{
    const auto seedOf = [](const std::string& generator) {
        const std::string schema = update(oldRoot(0, generator)).schema;
        const size_t begin = schema.find("\"content\": \"", schema.find("\"entropy\"")) + 12;
        return schema.substr(begin, schema.find('"', begin) - begin);
    };
    std::string other = plainGenerator;
    other.replace(other.find("\"inc\":3"), 7, "\"inc\":5");
    const std::string seed = seedOf(plainGenerator);
    QVERIFY(seed.size() > 30 && seed.size() < 40); // 128 bits
    QCOMPARE(seed.find_first_not_of("0123456789"), std::string::npos);
    QVERIFY(seedOf(other) != seed);
}

void TestUpdate::newIdsAreNobodyElses()
{
    const auto tree = treeOf(update(oldRoot(0, plainGenerator + "," + json("1"))).schema);
    size_t repeats = 0;
    for (const nodes::Edge& edge : tree->edges())
        repeats += edge.isRepeat ? 1 : 0;
    QCOMPARE(repeats, size_t{9}); // of the type str: ten keys, the first of which is no repeat
}

void TestUpdate::newNodesAreLaidOutLikeTheirNeighbours()
{
    const persist::Updated updated =
        update("{\n  \"content\": {\n    \"bit_generator\": {}\n  },\n"
               "  \"__class__\": \"G\",\n  \"__module__\": \"g\",\n"
               "  \"__loader__\": \"RandomGeneratorNode\",\n  \"protocol\": 1\n}");
    QVERIFY2(
        updated.schema.starts_with("{\n  \"content\": {\n    \"bit_generator\": {},\n    \"seed_seq\": {\n"
                                   "      \"__class__\": \"dict\",\n"),
        updated.schema.c_str());
    QVERIFY2(updated.schema.ends_with("\"protocol\": 2,\n  \"_skops_version\": \"0.16.0\"\n}"),
             updated.schema.c_str());
}

void TestUpdate::statesOfNoReleaseStay()
{
    std::string listed = plainGenerator;
    listed.replace(listed.find("\"inc\":3"), 7, "\"inc\":[3]");
    const persist::Updated updated = update(oldRoot(0, listed));
    QVERIFY(updated.changes.empty());
    QVERIFY(!treeOf(updated.schema)->findings().empty());
}

void TestUpdate::valuesThatWereLeftOutAreTold()
{
    const auto told = [](const std::string& content) {
        return changesText(update(oldRoot(0, content)).changes);
    };
    const std::string empty = ",\"content\":" + json("null");
    QCOMPARE(told(node("ObjectNode", "builtins.bytes", empty) + "," + node("ObjectNode", "builtins.bytes")),
             QByteArray("update-lost builtins.bytes x2\n"));
    QCOMPARE(told(node("ObjectNode", "a.B", empty)), QByteArray());
    QCOMPARE(told(node("ObjectNode", "datetime.date", ",\"content\":" + json("1"))), QByteArray());
}

void TestUpdate::repeatsSayTheSameAsTheirFirst()
{
    const std::string function = node("FunctionNode", "numpy.ufunc",
                                      ",\"__id__\":5,\"content\":{\"module_path\":\"a\",\"function\":\"f\"}");
    const persist::Updated updated = update(oldRoot(0, function + "," + function));
    QCOMPARE(changesText(updated.changes), QByteArray("update-function a.f x2\n"));
    QCOMPARE(updated.schema.find("module_path"), std::string::npos);
}

void TestUpdate::aStopIsAnError()
{
    Cancel cancel;
    cancel.request();
    const auto updated = persist::updateSchema(*treeOf(oldRoot(0, plainGenerator)), "0.16.0", cancel);
    QVERIFY(!updated);
    QCOMPARE(updated.error().code, Code::Cancelled);
}

QTEST_APPLESS_MAIN(TestUpdate)
#include "tst_update.moc"
