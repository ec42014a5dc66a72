#include "audit/verdict.h"
#include "support/tree_lines.h"

#include <QTest>

using namespace skops;
using namespace skops::audit;
using namespace skops::test;

namespace {

std::string list(const std::string& items, const std::string& more = {})
{
    return node("ListNode", "builtins.list", more + ",\"content\":[" + items + "]");
}

std::string listRoot(const std::string& items, const std::string& more = {})
{
    return root("ListNode", "builtins.list", more + ",\"content\":[" + items + "]");
}

std::string id(int number)
{
    return ",\"__id__\":" + std::to_string(number);
}

std::string typesOf(const Audit& audit)
{
    std::string out;
    for (const UntrustedType& type : audit.types())
        out += type.name + " " + std::to_string(type.count) + (type.isTicked ? " ticked" : "") + "\n";
    return out;
}

std::string generator(const std::string& name)
{
    const std::string state = node("DictNode", "builtins.dict",
                                   ",\"key_types\":" + list("") + ",\"content\":{\"bit_generator\":" +
                                       json("\\\"" + name + "\\\"") + "}");
    return node("RandomGeneratorNode", "numpy.random._generator.Generator",
                ",\"content\":{\"bit_generator\":" + state + ",\"seed_seq\":" + state + "}");
}

std::string method(const std::string& label, const std::string& object)
{
    return node("MethodNode", label,
                ",\"content\":{\"func\":\"go\",\"obj\":" + node("ObjectNode", object) + "}");
}

std::string loss(const std::string& below)
{
    return node("LossNode", "sklearn._loss._loss.CyHuberLoss",
                ",\"content\":" + below + ",\"__reduce__\":{\"args\":" + list("") + "}");
}

} // namespace

class TestAudit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsWhatSkopsLists_data();
    void listsWhatSkopsLists();
    void untrustedBelowIsReachability();
    void ticksCountAsInLoadOrAsInVisualize();
    void findsWhatTheReleaseRefuses_data();
    void findsWhatTheReleaseRefuses();
    void groupsByWhatIsKnown_data();
    void groupsByWhatIsKnown();
    void verdictIsTheWorstThatApplies_data();
    void verdictIsTheWorstThatApplies();
    void sharedChainsCostNothingExtra();
};

void TestAudit::listsWhatSkopsLists_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const std::string& schema, const char* expected) {
        QTest::newRow(name) << QByteArray::fromStdString(schema) << QByteArray(expected);
    };
    row("nothing", listRoot(json("1")), "");
    row("own name", listRoot(node("ObjectNode", "a.B")), "a.B 1\n");
    row("an estimator is trusted",
        listRoot(node("ObjectNode", "sklearn.linear_model._base.LinearRegression")), "");
    row("a list by an estimator's name is not",
        listRoot(node("ListNode", "sklearn.linear_model._base.LinearRegression", R"(,"content":[])")),
        "sklearn.linear_model._base.LinearRegression 1\n");
    row("sorted as Python sorts",
        listRoot(node("TypeNode", "b.C") + "," + node("TypeNode", "B.c") + "," +
                 node("TypeNode", "\xc3\xa9.x")),
        "B.c 1\nb.C 1\n\xc3\xa9.x 1\n");
    row("one name of two pairs",
        listRoot(
            R"({"__loader__":"TypeNode","__module__":"a","__class__":"b.c"},{"__loader__":"TypeNode","__module__":"a.b","__class__":"c"})"),
        "a.b.c 2\n");
    row("a repeat counts once", listRoot(node("ObjectNode", "a.B", id(5)) + R"(,{"__id__":5})"), "a.B 1\n");
    row("value with a lying label", listRoot(node("JsonNode", "os.system", R"(,"content":"1")")), "");
    row("slice with a lying label",
        listRoot(node("SliceNode", "os.system", R"(,"content":{"start":1,"stop":2,"step":null})")), "");
    row("below an array of objects",
        listRoot(
            node("NdArrayNode", "numpy.ndarray",
                 ",\"type\":\"json\",\"content\":[" + node("ObjectNode", "a.B") + "],\"shape\":" + list(""))),
        "a.B 1\n");
    row("method names its function", listRoot(method("a.B", "a.B")), "a.B 2\na.B.go 1\n");
    row("real bit generator", listRoot(generator("PCG64")), "");
    row("other bit generator", listRoot(generator("test")), "numpy.random.test 1\n");
    row("losses are allowed below a loss",
        listRoot(loss(list(node("TypeNode", "sklearn._loss._loss.CyHuberLoss")))), "");
    row("and nowhere else", listRoot(node("TypeNode", "sklearn._loss._loss.CyHuberLoss")),
        "sklearn._loss._loss.CyHuberLoss 1\n");
}

void TestAudit::listsWhatSkopsLists()
{
    QFETCH(QByteArray, schema);
    QFETCH(QByteArray, expected);
    const Auditor auditor(treeOf(schema.toStdString()), profile::defaultProfile());
    QCOMPARE(QByteArray::fromStdString(typesOf(*auditor.audit({}))), expected);
}

void TestAudit::untrustedBelowIsReachability()
{
    // root[B[-> root], X] with X untrusted: B reaches X through the root.
    const auto tree = treeOf(
        listRoot(list(R"({"__id__":1})", id(2)) + "," + node("ObjectNode", "x.X") + "," + json("1"), id(1)));
    const auto audit = Auditor(tree, profile::defaultProfile()).audit({});
    const auto safetyAt = [&](size_t edge) { return audit->safety(tree->edges()[edge].target); };
    QCOMPARE(audit->safety(nodes::NodeTree::root), Safety::BelowUntrusted);
    QCOMPARE(safetyAt(0), Safety::BelowUntrusted);
    QCOMPARE(safetyAt(1), Safety::Untrusted);
    QCOMPARE(safetyAt(2), Safety::Safe);
}

void TestAudit::ticksCountAsInLoadOrAsInVisualize()
{
    const auto tree = treeOf(listRoot(method("a.B", "a.B")));
    const Auditor auditor(tree, profile::defaultProfile());
    const Ticks ticks{"a.B", "a.B.go", "not.There"};
    const auto load = auditor.audit(ticks, TickRule::AsLoad);
    QCOMPARE(load->openCount(), size_t{0});
    QCOMPARE(load->safety(nodes::NodeTree::root), Safety::Safe);
    QCOMPARE(typesOf(*load), std::string("a.B 2 ticked\na.B.go 1 ticked\n"));
    const auto visualize = auditor.audit(ticks, TickRule::AsVisualize);
    QCOMPARE(visualize->safety(nodes::NodeTree::root), Safety::BelowUntrusted);
}

void TestAudit::findsWhatTheReleaseRefuses_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("profile");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const std::string& schema, const char* profile,
                        const char* expected) {
        QTest::newRow(name) << QByteArray::fromStdString(schema) << QByteArray(profile)
                            << QByteArray(expected);
    };
    const char* newest = "skops-0.16+sklearn-1.9";
    const char* old = "skops-0.11+sklearn-1.6";
    const std::string object = "sklearn.linear_model._base.LinearRegression";
    row("method's label", listRoot(method("a.B", object)), newest,
        "method-label root[0] a.B sklearn.linear_model._base.LinearRegression\n");
    row("0.11 takes any label", listRoot(method("a.B", object)), old, "");
    const std::string op = listRoot(node("OperatorFuncNode", "other.add", ",\"attrs\":" + list("")));
    row("operator's module", op, newest, "operator-module root[0] other\n");
    row("0.11 takes any module", op, old, "");
    const std::string reduce =
        listRoot(node("ConstructorFromReduceNode", "datetime.date", ",\"content\":" + list("")));
    row("loader of a later release", reduce, old,
        "loader-not-in-profile root[0] ConstructorFromReduceNode 2\n");
    row("loader of an earlier release",
        listRoot(node("SGDNode", "sklearn.linear_model._sgd_fast.Hinge",
                      ",\"content\":" + list("") + ",\"__reduce__\":{\"args\":" + list("") + "}")),
        newest, "loader-not-in-profile root[0] SGDNode 2\n");
    row("missing class", listRoot(node("ObjectNode", "sklearn.linear_model._base.NoRegression")), newest,
        "class-missing root[0] sklearn.linear_model._base.NoRegression\n");
    row("module that is only looked up", listRoot(node("FunctionNode", "sklearn.tree")), newest, "");
    row("module that a module imports", listRoot(node("FunctionNode", "sklearn.os")), newest, "");
    row("module that is called", listRoot(node("ObjectNode", "sklearn.tree")), newest,
        "class-missing root[0] sklearn.tree\n");
    row("a library nobody knows", listRoot(node("ObjectNode", "mylib.Thing")), newest, "");
    row("protocol of another type", node("ListNode", "builtins.list", R"(,"content":[],"protocol":"2")"),
        newest, "protocol-invalid root \"2\"\n");
    row("0.11 takes any protocol", node("ListNode", "builtins.list", R"(,"content":[],"protocol":"2")"), old,
        "");
    row("but none that cannot be looked up",
        node("ListNode", "builtins.list", R"(,"content":[],"protocol":[2])"), old,
        "protocol-invalid root [2]\n");
    row("known to be dangerous", listRoot(node("FunctionNode", "os.system")), newest,
        "known-dangerous root[0] os.system\n");
}

void TestAudit::findsWhatTheReleaseRefuses()
{
    QFETCH(QByteArray, schema);
    QFETCH(QByteArray, profile);
    QFETCH(QByteArray, expected);
    const auto chosen = profile::shipped(profile.toStdString());
    QVERIFY(chosen);
    const auto tree = treeOf(schema.toStdString());
    QCOMPARE(QByteArray::fromStdString(linesOf(Auditor(tree, chosen).findings(), tree.get())), expected);
}

void TestAudit::groupsByWhatIsKnown_data()
{
    QTest::addColumn<QByteArray>("module");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("group");
    const auto row = [](const char* module, const char* name, Group group) {
        QTest::addRow("%s.%s", module, name) << QByteArray(module) << QByteArray(name) << int(group);
    };
    row("os", "system", Group::KnownDangerous);
    row("os.path", "join", Group::KnownDangerous);
    row("osmium", "Reader", Group::Unknown);
    row("builtins", "eval", Group::KnownDangerous);
    row("builtins", "eval.__call__", Group::KnownDangerous);
    row("builtins.eval", "__call__", Group::KnownDangerous);
    row("numpy.linalg", "test", Group::KnownDangerous);
    row("numpy.testing_of_mine", "x", Group::Unknown);
    row("pandas", "read_feather", Group::KnownDangerous);
    row("pathlib.PosixPath", "write_text", Group::KnownDangerous);
    row("pathlib", "PosixPath", Group::Library);
    row("inspect", "Signature", Group::Library);
    row("sklearn.pipeline", "Parallel", Group::KnownDangerous); // its origin is sklearn.utils.parallel
    row("sklearn.pipeline.Parallel", "__call__", Group::KnownDangerous);
    row("builtins", "len", Group::Library);
    row("sklearn.tree._tree", "Tree", Group::Library);
    row("sklearn.linear_model._base.LinearRegression", "predict", Group::Library);
    row("xgboost.core", "Booster", Group::NativeCode);
    row("xgboost.core.Booster", "load_model", Group::NativeCode);
    row("scipy.stats._continuous_distns", "uniform_gen", Group::NativeCode);
    row("__main__", "Scaler", Group::Unknown);
    row("", "", Group::Unknown);
}

void TestAudit::groupsByWhatIsKnown()
{
    QFETCH(QByteArray, module);
    QFETCH(QByteArray, name);
    QFETCH(int, group);
    QCOMPARE(int(groupOf(module.toStdString(), name.toStdString(), *profile::defaultProfile())), group);
}

void TestAudit::verdictIsTheWorstThatApplies_data()
{
    QTest::addColumn<QByteArray>("item");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("clean") << QByteArray::fromStdString(json("1")) << QByteArray("nothing-left");
    QTest::newRow("untrusted") << QByteArray::fromStdString(node("ObjectNode", "a.B"))
                               << QByteArray("to-review");
    QTest::newRow("refused") << QByteArray::fromStdString(node("ListNode", "a.B"))
                             << QByteArray("would-not-load");
    QTest::newRow("unknown loader") << QByteArray::fromStdString(node("NoNode", "a.B"))
                                    << QByteArray("not-analysed");
    QTest::newRow("dangerous") << QByteArray::fromStdString(node("TypeNode", "os.system") + "," +
                                                            node("NoNode", "a.B"))
                               << QByteArray("dangerous");
}

void TestAudit::verdictIsTheWorstThatApplies()
{
    QFETCH(QByteArray, item);
    QFETCH(QByteArray, expected);
    const Auditor auditor(treeOf(listRoot(item.toStdString())), profile::defaultProfile());
    // A tick never hides or lowers a finding.
    const auto all = auditor.audit({"os.system", "a.C"});
    QCOMPARE(
        QByteArray::fromStdString(std::string(verdictId(verdictOf(auditor.findings(), all->openCount())))),
        expected);
}

void TestAudit::sharedChainsCostNothingExtra()
{
    // Each level holds the next one twice: 2^60 paths, 61 nodes. skops' own audit would never end.
    std::string schema = node("ObjectNode", "a.B", id(1000));
    for (int level = 60; level > 0; --level)
        schema =
            list(schema + R"(,{"__id__":)" + std::to_string(level == 60 ? 1000 : 1000 - (60 - level)) + "}",
                 id(1000 - (61 - level)));
    const auto tree = treeOf(listRoot(schema));
    QCOMPARE(tree->nodeCount(), size_t{62});
    QCOMPARE(typesOf(*Auditor(tree, profile::defaultProfile()).audit({})), std::string("a.B 1\n"));
}

QTEST_APPLESS_MAIN(TestAudit)
#include "tst_audit.moc"
