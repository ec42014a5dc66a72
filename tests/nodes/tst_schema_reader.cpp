#include "nodes/schema_reader.h"
#include "support/tree_lines.h"

#include <QTest>

using namespace skops;
using namespace skops::test;

class TestSchemaReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNodes_data();
    void readsNodes();
    void tellsWhatIsRefused_data();
    void tellsWhatIsRefused();
    void repeatsById_data();
    void repeatsById();
    void namesPlacesAsPython();
    void everyLoaderHasItsSteps();
    void deepTreesNeedNoStack();
    void manyNodesAreALimit();
    void dropsEarlierValuesOfAKey();
};

void TestSchemaReader::readsNodes_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const std::string& schema, const char* expected) {
        QTest::newRow(name) << QByteArray::fromStdString(schema) << QByteArray(expected);
    };
    const std::string list = node("ListNode", "builtins.list", R"(,"content":[])");
    row("list", root("ListNode", "builtins.list", ",\"content\":[" + json("1") + "," + list + "]"),
        "root: ListNode builtins.list\n  content: JsonNode builtins.str\n  content: ListNode "
        "builtins.list\n");
    row("key types come first",
        root("DictNode", "builtins.dict", ",\"content\":{\"a\":" + json("1") + "},\"key_types\":" + list),
        "root: DictNode builtins.dict\n  key_types: ListNode builtins.list\n  a: JsonNode builtins.str\n");
    row("object without state", root("ObjectNode", "a.B"), "root: ObjectNode a.B\n");
    row("object with null state", root("ObjectNode", "a.B", R"(,"content":null)"), "root: ObjectNode a.B\n");
    row("tree has a constructor of its own",
        root("TreeNode", "x.Y", ",\"content\":" + list + ",\"__reduce__\":{\"args\":" + list + "}"),
        "root: TreeNode x.Y\n  attrs: ListNode builtins.list\n  args: ListNode builtins.list\n"
        "  constructor: TypeNode sklearn.tree._tree.Tree\n");
    row("loss is its own constructor",
        root("LossNode", "x.Y", ",\"content\":" + list + ",\"__reduce__\":{\"args\":" + list + "}"),
        "root: LossNode x.Y\n  attrs: ListNode builtins.list\n  args: ListNode builtins.list\n"
        "  constructor: TypeNode x.Y\n");
    row("array of objects",
        root("NdArrayNode", "numpy.ndarray",
             ",\"type\":\"json\",\"content\":[" + json("1") + "],\"shape\":" + list),
        "root: NdArrayNode numpy.ndarray\n  content: JsonNode builtins.str\n  shape: ListNode "
        "builtins.list\n");
    row("escaped field names",
        R"({"__l\u006fader__":"ListNode","__module__":"m","__class__":"C","content":[],"protocol":2})",
        "root: ListNode m.C\n");
    row("last of two fields counts",
        R"({"__loader__":"X","__loader__":"ListNode","__module__":"m","__class__":"C","content":[],"protocol":2})",
        "root: ListNode m.C\n");
    row("unknown loader is searched for nodes",
        root("PandasNode", "p.D", ",\"content\":{\"x\":[" + list + "],\"y\":" + json("1") + "}"),
        "root: PandasNode p.D\n  x: ListNode builtins.list\n  y: JsonNode builtins.str\n");
}

void TestSchemaReader::readsNodes()
{
    QFETCH(QByteArray, schema);
    QFETCH(QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(linesOf(*treeOf(schema.toStdString()))), expected);
}

void TestSchemaReader::tellsWhatIsRefused_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const std::string& schema, const char* expected) {
        QTest::newRow(name) << QByteArray::fromStdString(schema) << QByteArray(expected);
    };
    const auto list = [](const std::string& item) {
        return root("ListNode", "builtins.list", ",\"content\":[" + item + "]");
    };
    row("nothing", list(json("1")), "");
    row("no protocol", node("ListNode", "builtins.list", R"(,"content":[])"),
        "field-missing root protocol\n");
    for (const char* value : {"true", "\"2\"", "2.0", "-1", "null", "[2]"})
        row(("protocol " + std::string(value)).c_str(),
            node("ListNode", "builtins.list", ",\"content\":[],\"protocol\":" + std::string(value)),
            ("protocol-invalid root " + std::string(value) + "\n").c_str());
    row("newer protocol", node("ListNode", "builtins.list", R"(,"content":[],"protocol":3)"),
        "protocol-newer root 3\n");
    row("huge protocol",
        node("ListNode", "builtins.list", R"(,"content":[],"protocol":99999999999999999999)"),
        "protocol-newer root 99999999999999999999\n");
    row("item is no node", list("1"), "node-not-object root content\n");
    row("no loader", list(R"({"__module__":"m","__class__":"c"})"), "field-missing root[0] __loader__\n");
    row("unknown loader", list(node("NoNode", "a.B")), "loader-unknown root[0] NoNode\n");
    row("no class", list(R"({"__loader__":"TypeNode","__module__":"m"})"),
        "field-missing root[0] __class__\n");
    row("class is no text", list(R"({"__loader__":"TypeNode","__module__":"m","__class__":null})"),
        "name-not-text root[0] __class__\n");
    row("class of a value is free",
        list(R"({"__loader__":"JsonNode","__module__":1,"__class__":null,"content":"1"})"), "");
    row("no content", list(node("ListNode", "builtins.list")), "field-missing root[0] content\n");
    row("content is no list", list(node("ListNode", "builtins.list", R"(,"content":1)")),
        "field-wrong-type root[0] content\n");
    row("empty text is an empty list", list(node("ListNode", "builtins.list", R"(,"content":"")")), "");
    row("dict content is a list",
        list(node("DictNode", "builtins.dict", ",\"key_types\":" + json("1") + ",\"content\":[]")),
        "field-wrong-type root[0] content\n");
    row("no key types", list(node("DictNode", "builtins.dict", R"(,"content":{})")),
        "field-missing root[0] key_types\n");
    row("list as id", list(node("ListNode", "builtins.list", R"(,"content":[],"__id__":[])")),
        "id-unhashable root[0]\n");
    row("cached", list(node("CachedNode", "a.B", R"(,"__id__":7)")), "cached-unknown-id root[0]\n");
    row("array type", list(node("NdArrayNode", "numpy.ndarray", R"(,"type":"other")")),
        "array-type root[0] other\n");
    row("no array type", list(node("NdArrayNode", "numpy.ndarray")), "field-missing root[0] type\n");
    row("no member", list(node("NdArrayNode", "numpy.ndarray", R"(,"type":"numpy","file":"1.npy")")),
        "zip-member-missing root[0] 1.npy\n");
    row("half a partial",
        list(node("PartialNode", "functools.partial", ",\"content\":{\"func\":" + json("1") + "}")),
        "field-missing root[0] args\nfield-missing root[0] kwds\nfield-missing root[0] namespace\n");
    row("method's name is no text",
        list(node("MethodNode", "a.B", ",\"content\":{\"func\":1,\"obj\":" + json("1") + "}")),
        "field-wrong-type root[0] func\n");
    row("cycle", root("ListNode", "builtins.list", R"(,"__id__":1,"content":[{"__id__":1}])"),
        "cycle-unloadable\n");
}

void TestSchemaReader::tellsWhatIsRefused()
{
    QFETCH(QByteArray, schema);
    QFETCH(QByteArray, expected);
    const auto tree = treeOf(schema.toStdString());
    QCOMPARE(QByteArray::fromStdString(linesOf(tree->findings(), tree.get())), expected);
}

void TestSchemaReader::repeatsById_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<bool>("isRepeat");
    const auto row = [](const char* first, const char* second, bool isRepeat) {
        QTest::addRow("%s and %s", first, second) << QByteArray(first) << QByteArray(second) << isRepeat;
    };
    row("7", "7", true);
    row("1", "1.0", true);
    row("1", "true", true);
    row("1e3", "1000", true);
    row("NaN", "NaN", true);
    row("1e400", "Infinity", true);
    row("\"a\"", "\"\\u0061\"", true);
    row("100000000000000000000", "1e20", true);
    row("7", "\"7\"", false);
    row("1", "1.5", false);
    row("0", "0", false);
    row("0.0", "0.0", false);
    row("-0", "-0", false);
    row("null", "null", false);
    row("\"\"", "\"\"", false);
    row("false", "false", false);
}

void TestSchemaReader::repeatsById()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    QFETCH(bool, isRepeat);
    const auto item = [](const QByteArray& id) {
        return node("JsonNode", "builtins.str", ",\"content\":\"1\",\"__id__\":" + id.toStdString());
    };
    const auto tree =
        treeOf(root("ListNode", "builtins.list", ",\"content\":[" + item(first) + "," + item(second) + "]"));
    QCOMPARE(tree->edges()[1].isRepeat, isRepeat);
    QCOMPARE(tree->nodeCount(), isRepeat ? 2U : 3U);
}

void TestSchemaReader::namesPlacesAsPython()
{
    const std::string types =
        node("ListNode", "builtins.list", ",\"content\":[" + node("TypeNode", "builtins.int") + "]");
    const std::string inner = node("DictNode", "builtins.dict",
                                   ",\"key_types\":" + types + ",\"content\":{\"5\":" + json("1") + "}");
    const std::string steps =
        node("ListNode", "builtins.list", ",\"content\":[" + json("1") + "," + inner + "]");
    const std::string attrs = node("DictNode", "builtins.dict",
                                   ",\"key_types\":" + node("ListNode", "builtins.list", R"(,"content":[])") +
                                       ",\"content\":{\"steps\":" + steps + "}");
    const auto tree = treeOf(root("ObjectNode", "a.B", ",\"content\":" + attrs));
    std::vector<std::string> paths;
    for (size_t i = 0; i < tree->nodeCount(); ++i)
        paths.push_back(nodes::pathOf(*tree, makeId<NodeId>(i)));
    QCOMPARE(paths[0], std::string("root"));
    QVERIFY(std::find(paths.begin(), paths.end(), "root.steps[1][5]") != paths.end());
}

void TestSchemaReader::everyLoaderHasItsSteps()
{
    for (const nodes::LoaderRow& row : nodes::allLoaders()) {
        QCOMPARE(&nodes::rowOf(row.loader), &row);
        for (const nodes::Step& step : row.steps)
            QVERIFY(!step.outer.empty());
        if (row.loader != nodes::Loader::Unknown)
            QCOMPARE(nodes::findLoader(row.name, row.protocol), std::optional(row.loader));
    }
    QCOMPARE(nodes::findLoader("FunctionNode", 1), std::optional(nodes::Loader::Function));
    QCOMPARE(nodes::findLoader("", 2), std::nullopt);
}

void TestSchemaReader::deepTreesNeedNoStack()
{
    std::string schema;
    constexpr int depth = 200'000;
    for (int i = 0; i < depth; ++i)
        schema +=
            R"({"__loader__":"ListNode","__module__":"builtins","__class__":"list","protocol":2,"content":[)";
    for (int i = 0; i < depth; ++i)
        schema += "]}";
    const auto tree = treeOf(schema);
    QCOMPARE(tree->nodeCount(), size_t{depth});
    QCOMPARE(tree->depth(), uint32_t{depth});
    QVERIFY(nodes::pathOf(*tree, makeId<NodeId>(depth - 1)).size() > depth);
    QCOMPARE(tree->findings().size(), size_t{2}); // too deep for json.loads, too deep for get_tree
}

void TestSchemaReader::manyNodesAreALimit()
{
    Limits limits;
    limits.nodes = 10;
    std::string items = json("1");
    for (int i = 0; i < 20; ++i)
        items += "," + json("1");
    const auto tree = nodes::readTree(root("ListNode", "builtins.list", ",\"content\":[" + items + "]"),
                                      nullptr, limits, Cancel());
    QVERIFY(!tree);
    QCOMPARE(tree.error().code, Code::LimitExceeded);
    QCOMPARE(tree.error().args[0], std::string("nodes"));
}

void TestSchemaReader::dropsEarlierValuesOfAKey()
{
    const std::string types = node("ListNode", "builtins.list", R"(,"content":[])");
    const auto tree = treeOf(root("DictNode", "builtins.dict",
                                  ",\"key_types\":" + types + ",\"content\":{\"a\":" + json("1") +
                                      ",\"b\":" + json("2") + ",\"\\u0061\":" + types + "}"));
    QCOMPARE(linesOf(*tree), std::string("root: DictNode builtins.dict\n  key_types: ListNode builtins.list\n"
                                         "  a: ListNode builtins.list\n  b: JsonNode builtins.str\n"));
    QCOMPARE(linesOf(tree->findings(), tree.get()), std::string("json-duplicate-key root a\n"));
}

QTEST_APPLESS_MAIN(TestSchemaReader)
#include "tst_schema_reader.moc"
