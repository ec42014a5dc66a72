// What old releases wrote otherwise is no difference to how current ones write it.

#include "comparing.h"
#include "support/tree_lines.h"

#include <QTest>

#include <algorithm>

using namespace skops;
using namespace skops::report;
using namespace skops::test;

namespace {

/// A list with one item, of a protocol.
Input rootOf(int protocol, const std::string& item)
{
    const std::string fields = ",\"content\":[" + item + "]";
    std::string schema = root("ListNode", "builtins.list", fields);
    const std::string newest = "\"protocol\":2";
    return inputOf(
        schema.replace(schema.find(newest), newest.size(), "\"protocol\":" + std::to_string(protocol)));
}

std::string typeNode(const char* name)
{
    return node("TypeNode", name);
}

std::string dict(int keys, const std::string& content)
{
    std::string types;
    for (int i = 0; i < keys; ++i)
        types += (i > 0 ? "," : "") + typeNode("builtins.str");
    return node("DictNode", "builtins.dict",
                ",\"key_types\":" + node("ListNode", "builtins.list", ",\"content\":[" + types + "]") +
                    ",\"content\":{" + content + "}");
}

std::string oldFunction(const std::string& module, const std::string& name)
{
    return node("FunctionNode", "numpy.ufunc",
                R"(,"content":{"module_path":")" + module + R"(","function":")" + name + "\"}");
}

std::string method(const char* label)
{
    return node("MethodNode", label,
                ",\"content\":{\"obj\":" + node("ObjectNode", "mine.Plain", ",\"content\":null") +
                    ",\"func\":\"predict\"}");
}

std::string loss(const char* loader, const char* name)
{
    return node(loader, name,
                ",\"content\":" + dict(0, "") + ",\"__reduce__\":{\"args\":" +
                    node("TupleNode", "builtins.tuple", ",\"content\":[" + json("1.0") + "]") + "}");
}

std::string generator(const std::string& content)
{
    return node("RandomGeneratorNode", "numpy.random._generator.Generator", ",\"content\":{" + content + "}");
}

const std::string rawState =
    R"("bit_generator":{"state":{"inc":340282366920938463463374607431768211455,"state":7},"bit_generator":"PCG64"})";

/// The same with its entries in another order, as nodes.
std::string stateNode(const char* value)
{
    return "\"bit_generator\":" + dict(2, "\"bit_generator\":" + json(R"(\"PCG64\")") + ",\"state\":" +
                                              dict(2, "\"state\":" + json(value) + ",\"inc\":" +
                                                          json("340282366920938463463374607431768211455")));
}

const std::string seedSequence = ",\"seed_seq\":" + dict(1, "\"entropy\":" + json("1"));

std::string deprecatedKeys(const std::string& main)
{
    return node("_DictWithDeprecatedKeysNode", "sklearn.utils._bunch._DictWithDeprecatedKeys",
                ",\"content\":{\"main\":" + main + ",\"_deprecated_key_to_new_key\":" + dict(0, "") + "}");
}

} // namespace

class TestCompareReleases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneObject_data();
    void oneObject();
    void otherObjects_data();
    void otherObjects();
    void trustOfAnOldFormIsNoDifference();
    void trustOfWhatIsGoneIsOne();
};

void TestCompareReleases::oneObject_data()
{
    QTest::addColumn<int>("protocol");
    QTest::addColumn<std::string>("old");
    QTest::addColumn<std::string>("now");
    QTest::addColumn<std::string>("expected");
    const std::string none;
    QTest::newRow("function") << 0 << oldFunction("numpy", "mean") << node("FunctionNode", "numpy.mean")
                              << none;
    QTest::newRow("method") << 1 << method("mine.method") << method("mine.Plain") << none;
    QTest::newRow("loss") << 1 << loss("SGDNode", "sklearn.linear_model._sgd_fast.Hinge")
                          << loss("LossNode", "sklearn.linear_model._sgd_fast.Hinge") << none;
    QTest::newRow("dict of deprecated keys")
        << 0 << deprecatedKeys(dict(1, "\"a\":" + json("1"))) << dict(1, "\"a\":" + json("1")) << none;
    QTest::newRow("generator, and what updating invents")
        << 0 << generator(rawState) << generator(stateNode("7") + seedSequence)
        << std::string("added root[0]<seed_seq_state> item:  -> builtins.dict\n");
    QTest::newRow("generator of protocol 1")
        << 1 << generator(stateNode("7")) << generator(stateNode("7") + seedSequence)
        << std::string("added root[0]<seed_seq_state> item:  -> builtins.dict\n");
}

void TestCompareReleases::oneObject()
{
    QFETCH(int, protocol);
    QFETCH(std::string, old);
    QFETCH(std::string, now);
    QFETCH(std::string, expected);
    QCOMPARE(QByteArray::fromStdString(differencesOf(rootOf(protocol, old), rootOf(2, now))),
             QByteArray::fromStdString(expected));
}

void TestCompareReleases::otherObjects_data()
{
    QTest::addColumn<int>("protocol");
    QTest::addColumn<std::string>("old");
    QTest::addColumn<std::string>("now");
    QTest::addColumn<std::string>("expected");
    QTest::newRow("function") << 0 << oldFunction("numpy", "mean") << node("FunctionNode", "numpy.sum")
                              << std::string("changed root[0] type: numpy.mean -> numpy.sum\n");
    QTest::newRow("method") << 1 << method("mine.method") << method("other.Plain")
                            << std::string("changed root[0] type: mine.Plain -> other.Plain\n");
    QTest::newRow("loss") << 1 << loss("SGDNode", "sklearn.linear_model._sgd_fast.Hinge")
                          << loss("LossNode", "sklearn.linear_model._sgd_fast.Log")
                          << std::string("changed root[0] type: sklearn.linear_model._sgd_fast.Hinge -> "
                                         "sklearn.linear_model._sgd_fast.Log\n");
    QTest::newRow("dict of deprecated keys")
        << 0 << deprecatedKeys(dict(1, "\"a\":" + json("1"))) << dict(1, "\"a\":" + json("2"))
        << std::string("changed root[0]['a'] value: 1 -> 2\n");
    QTest::newRow("generator of protocol 1")
        << 1 << generator(stateNode("7")) << generator(stateNode("8"))
        << std::string("changed root[0]<bit_generator_state>['state']['state'] value: 7 -> 8\n");
}

void TestCompareReleases::otherObjects()
{
    oneObject();
}

void TestCompareReleases::trustOfAnOldFormIsNoDifference()
{
    const auto comparison = compareInputs(rootOf(1, method("mine.method")), rootOf(2, method("mine.Plain")));
    QVERIFY(comparison);
    QCOMPARE(comparison->count(), 0);
}

void TestCompareReleases::trustOfWhatIsGoneIsOne()
{
    const auto comparison = compareInputs(rootOf(1, method("mine.method")), rootOf(2, json("1")));
    QVERIFY(comparison);
    const auto isLabel = [](const Difference& difference) {
        return difference.aspect == Aspect::Trust && difference.before == "mine.method";
    };
    QCOMPARE(std::ranges::count_if(comparison->differences(), isLabel), 1);
}

QTEST_APPLESS_MAIN(TestCompareReleases)
#include "tst_compare_releases.moc"
