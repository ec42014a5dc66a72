// What is told of a value is told of its node in the tree that the written schema is read as.

#include "nodes/schema_reader.h"
#include "persist/content_members.h"
#include "persist/conversion.h"
#include "program.h"

#include <QTest>

using namespace skops;
using namespace skops::persist;

namespace {

struct Placed
{
    Conversion conversion;
    nodes::NodeTreePtr tree;
};

Placed convertProgram(std::string_view program)
{
    const Cancel cancel;
    const Limits limits;
    Progress progress;
    const SourcePtr source = sourceFromBytes(pickle::testing::assemble(program));
    const auto reading = pickle::read(source, {}, limits, cancel, progress);
    auto conversion = convert(*reading, source, {profile::defaultProfile()}, limits, cancel, progress);
    const auto members = ContentMembers::make(std::make_shared<const Content>(conversion->content));
    auto tree = nodes::readTree(conversion->content.schema, members->get(), limits, cancel);
    placeInTree(*conversion, **tree);
    return {*std::move(conversion), *std::move(tree)};
}

} // namespace

class TestFindingPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nodeIsThatOfThePath_data();
    void nodeIsThatOfThePath();
    void rightTypeOfNode();
};

// `path`: that of the node, if it is not that of the value.
void TestFindingPlaces::nodeIsThatOfThePath_data()
{
    QTest::addColumn<QByteArray>("program");
    QTest::addColumn<QList<QByteArray>>("paths");

    const QByteArray complex = "GLOBAL builtins complex; BININT1 1; BININT1 2; TUPLE2; REDUCE; ";
    const QByteArray user = "GLOBAL mine Thing; EMPTY_TUPLE; NEWOBJ; ";
    const QByteArray list = "PROTO 2; EMPTY_LIST; ";
    const QByteArray dict = "PROTO 4; EMPTY_DICT; ";
    QTest::newRow("the root") << "PROTO 2; " + complex + "STOP" << QList<QByteArray>{"root"};
    QTest::newRow("in a list") << list + "BININT1 1; APPEND; " + complex + "APPEND; STOP"
                               << QList<QByteArray>{"root[1]"};
    QTest::newRow("in a list in a tuple")
        << "PROTO 2; EMPTY_LIST; " + complex + "APPEND; TUPLE1; STOP" << QList<QByteArray>{"root[0][0]"};
    QTest::newRow("in a dict") << dict + "SHORT_BINUNICODE a; " + complex + "SETITEM; STOP"
                               << QList<QByteArray>{"root['a']"};
    QTest::newRow("the dict with a key") << dict + "SHORT_BINUNICODE a; EMPTY_DICT; NONE; NONE; SETITEM; "
                                                   "SETITEM; STOP"
                                         << QList<QByteArray>{"root['a']"};
    QTest::newRow("an attribute") << "PROTO 4; " + user + "EMPTY_DICT; SHORT_BINUNICODE x; " + complex +
                                         "SETITEM; BUILD; STOP"
                                  << QList<QByteArray>{"root", "root.x"};
    QTest::newRow("behind others") << list + "EMPTY_LIST; EMPTY_DICT; APPEND; APPEND; " + user + "APPEND; " +
                                          complex + "APPEND; STOP"
                                   << QList<QByteArray>{"root[1]", "root[2]"};
    QTest::newRow("written twice") << list + user + "MEMOIZE; APPEND; BINGET 0; APPEND; STOP"
                                   << QList<QByteArray>{"root[0]"};
}

void TestFindingPlaces::nodeIsThatOfThePath()
{
    QFETCH(QByteArray, program);
    QFETCH(QList<QByteArray>, paths);
    const Placed placed = convertProgram(program.toStdString());
    QList<QByteArray> nodes;
    QList<QByteArray> values;
    for (const Finding& finding : placed.conversion.findings) {
        QVERIFY(index(finding.where.node) < placed.tree->nodeCount());
        nodes.append(QByteArray::fromStdString(nodes::pathOf(*placed.tree, finding.where.node)));
        values.append(QByteArray::fromStdString(finding.args.back()));
    }
    QCOMPARE(values, paths);
    QCOMPARE(nodes, paths);
}

void TestFindingPlaces::rightTypeOfNode()
{
    const Placed placed = convertProgram("PROTO 2; EMPTY_LIST; GLOBAL mine A; EMPTY_TUPLE; NEWOBJ; APPEND; "
                                         "GLOBAL mine B; EMPTY_TUPLE; NEWOBJ; APPEND; STOP");
    QCOMPARE(placed.conversion.findings.size(), size_t{2});
    for (const Finding& finding : placed.conversion.findings)
        QCOMPARE(placed.tree->fullName(placed.tree->node(finding.where.node).type), finding.args[0]);
}

QTEST_APPLESS_MAIN(TestFindingPlaces)
#include "tst_finding_places.moc"
