// `diff`: what is different between two files, and its exit status.

#include "support/tree_lines.h"
#include "terminal_run.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace skops::test;

namespace {

std::string listOf(const std::string& items)
{
    return root("ListNode", "builtins.list", ",\"content\":[" + items + "]");
}

} // namespace

class TestTerminalDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesAndStatus_data();
    void linesAndStatus();
    void namesAreEscaped();
    void whatCannotBeComparedFails_data();
    void whatCannotBeComparedFails();
    void pickleIsComparedAsWhatItBecomes();
    void jsonTellsEverything();
    void jsonOfAFailureSaysSo();
    void limitOfPairs();

private:
    Folder m_folder;
};

void TestTerminalDiff::linesAndStatus_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<int>("status");
    const auto row = [](const char* name, const std::string& a, const std::string& b, const char* lines) {
        QTest::newRow(name) << QByteArray::fromStdString(a) << QByteArray::fromStdString(b)
                            << QByteArray(lines) << (*lines ? 1 : 0);
    };
    row("equal", listOf(json("1")), listOf(json("1")), "");
    row("changed", listOf(json("1")), listOf(json("2")), "~ root[0]: 1 -> 2\n");
    row("added", listOf(json("1")), listOf(json("1") + "," + json("2")), "+ root[1]: 2\n");
    row("removed, and moved",
        listOf(json("0") + "," + json("1") + "," +
               node("ListNode", "builtins.list", ",\"content\":[" + json("1") + "]")),
        listOf(json("1") + "," + node("ListNode", "builtins.list", ",\"content\":[" + json("2") + "]")),
        "- root[0]: 0\n"
        "~ root[2][0] (now root[1][0]): 1 -> 2\n");
    row("class", modelWith({"a.B"}), modelWith({"a.C"}),
        "~ root[0]: type a.B -> a.C\n"
        "- untrusted a.B\n"
        "+ untrusted a.C\n");
}

void TestTerminalDiff::linesAndStatus()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QFETCH(QByteArray, lines);
    QFETCH(int, status);
    const Ran ran = run({"diff", m_folder.writeModel("a.skops", a.toStdString()),
                         m_folder.writeModel("b.skops", b.toStdString())});
    QCOMPARE(QByteArray::fromStdString(ran.out), lines);
    QCOMPARE(ran.status, status);
}

void TestTerminalDiff::namesAreEscaped()
{
    const Ran ran = run({"diff", m_folder.writeModel("a.skops", modelWith({"a\\u001b.B"})),
                         m_folder.writeModel("b.skops", modelWith({"a.\\u202eB"}))});
    QVERIFY(ran.out.starts_with("~ root[0]: type a\\x1b.B -> a.\\u202eB\n"));
    QVERIFY(ran.out.find('\x1b') == std::string::npos);
}

void TestTerminalDiff::whatCannotBeComparedFails_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no archive") << QByteArray("text");
    QTest::newRow("no tree") << QByteArray::fromStdString(zipOf("[1]"));
    QTest::newRow("dangerous pickle") << QByteArray("cos\nsystem\n(S'true'\ntR.");
}

void TestTerminalDiff::whatCannotBeComparedFails()
{
    QFETCH(QByteArray, bytes);
    const std::string good = m_folder.writeModel("good.skops", modelWith({}));
    const std::string bad = m_folder.write("bad.skops", bytes.toStdString());
    const Ran ran = run({"diff", good, bad});
    QCOMPARE(ran.status, 2);
    QCOMPARE(ran.out, std::string());
    QVERIFY(!ran.err.empty());
    QCOMPARE(run({"diff", bad, bad}).status, 2);
    QCOMPARE(run({"diff", good, m_folder.path("none.skops")}).status, 2);
}

void TestTerminalDiff::pickleIsComparedAsWhatItBecomes()
{
    const std::string pickle = m_folder.write("list.pkl", "(lp0\nI1\na.");
    QCOMPARE(run({"diff", pickle, m_folder.writeModel("same.skops", listOf(json("1")))}).status, 0);
    const Ran ran = run({"diff", pickle, m_folder.writeModel("other.skops", listOf(json("2")))});
    QCOMPARE(ran.out, std::string("~ root[0]: 1 -> 2\n"));
    QCOMPARE(ran.status, 1);
}

void TestTerminalDiff::jsonTellsEverything()
{
    const std::string a = m_folder.writeModel("a.skops", listOf(json("1")));
    const std::string b = m_folder.writeModel("b.skops", listOf(json("2")));
    const Ran ran = run({"diff", a, b, "--format", "json"});
    const QJsonObject report = QJsonDocument::fromJson(QByteArray::fromStdString(ran.out)).object();
    QCOMPARE(report["command"_L1].toString(), u"diff"_s);
    QCOMPARE(report["file"_L1].toString(), QString::fromStdString(a));
    QCOMPARE(report["new_file"_L1].toString(), QString::fromStdString(b));
    QCOMPARE(report["status"_L1].toInt(), 1);
    QCOMPARE(report["count"_L1].toInt(), 1);
    const QJsonObject expected{{u"change"_s, u"changed"_s},   {u"what"_s, u"value"_s},
                               {u"path"_s, u"root[0]"_s},     {u"new_path"_s, u"root[0]"_s},
                               {u"part"_s, QJsonValue::Null}, {u"before"_s, u"1"_s},
                               {u"after"_s, u"2"_s},          {u"array"_s, QJsonValue::Null}};
    QCOMPARE(report["differences"_L1].toArray(), QJsonArray{expected});
}

void TestTerminalDiff::jsonOfAFailureSaysSo()
{
    const std::string a = m_folder.writeModel("a.skops", listOf(json("1")));
    const Ran ran = run({"diff", a, m_folder.write("b.skops", "text"), "--format", "json"});
    const QJsonObject report = QJsonDocument::fromJson(QByteArray::fromStdString(ran.out)).object();
    QCOMPARE(ran.status, 2);
    QCOMPARE(report["status"_L1].toInt(), 2);
    QVERIFY(report["count"_L1].isNull());
}

void TestTerminalDiff::limitOfPairs()
{
    const Ran ran = run({"diff", "--limit", "rows=1", m_folder.writeModel("a.skops", listOf(json("1"))),
                         m_folder.writeModel("b.skops", listOf(json("2")))});
    QCOMPARE(ran.status, 2);
    QVERIFY(ran.err.find("rows is 2, the limit is 1") != std::string::npos);
}

QTEST_APPLESS_MAIN(TestTerminalDiff)
#include "tst_terminal_diff.moc"
