// `plan`: what loading would do, and its exit status.

#include "terminal_run.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace skops::test;

namespace {

QJsonObject fileOf(const Ran& ran)
{
    const QJsonObject report = QJsonDocument::fromJson(QByteArray::fromStdString(ran.out)).object();
    return report["files"_L1].toArray().at(0).toObject();
}

bool has(const Ran& ran, const std::string& part)
{
    return ran.out.find(part) != std::string::npos;
}

} // namespace

class TestTerminalPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void status_data();
    void status();
    void equalStepsAreOneLine();
    void tellsWhatWouldBeRaised();
    void namesAreEscaped();
    void jsonTellsStepsAndExceptions();
    void pickleIsPlannedAsWhatItBecomes();

private:
    Folder m_folder;
};

void TestTerminalPlan::status_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("trusted");
    QTest::addColumn<int>("status");
    const auto row = [](const char* name, const std::string& bytes, const char* trusted, int status) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes) << QByteArray(trusted) << status;
    };
    row("clean", zipOf(modelWith({})), "x.Y", 0);
    row("untrusted", zipOf(modelWith({"a.B"})), "x.Y", 1);
    row("ticked", zipOf(modelWith({"a.B"})), "a.B", 0);
    row("would raise", zipOf("[1]"), "x.Y", 1);
    row("no archive", "text", "x.Y", 1);
    row("nothing that can be opened", {}, "x.Y", 1);
    row("dangerous pickle", "cos\nsystem\n(S'true'\ntR.", "x.Y", 2);
}

void TestTerminalPlan::status()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, trusted);
    QFETCH(int, status);
    const std::string file = m_folder.write("model.skops", bytes.toStdString());
    QCOMPARE(run({"plan", file, "--trusted", trusted.toStdString()}).status, status);
    QCOMPARE(run({"plan", m_folder.path("not-there")}).status, 2);
}

void TestTerminalPlan::equalStepsAreOneLine()
{
    const std::string file = m_folder.writeModel("model.skops", modelWith({"a.B", "a.B", "a.B"}));
    const Ran folded = run({"plan", file, "--trusted", "a.B"});
    QVERIFY(has(folded, "make without constructor a.B x 3, first at root[0] (ticked)"));
    QVERIFY(!has(folded, "root[2]"));
    const Ran all = run({"plan", file, "--trusted", "a.B", "--all"});
    QVERIFY(has(all, "make without constructor a.B at root[2] (ticked)"));
}

void TestTerminalPlan::tellsWhatWouldBeRaised()
{
    const std::string file = m_folder.writeModel(
        "model.skops", root("ListNode", "builtins.list", ",\"content\":[" + json("[1,") + "]"));
    const Ran ran = run({"plan", file});
    QVERIFY(has(ran,
                "would raise: json.decoder.JSONDecodeError: Expecting value: line 1 column 4 (char 3) at "
                "root[0], while the objects are made (load-raises)\n"));
    QVERIFY(
        has(run({"plan", m_folder.writeModel("clean.skops", modelWith({}))}), "nothing known would raise\n"));
}

void TestTerminalPlan::namesAreEscaped()
{
    const std::string file = m_folder.writeModel("model.skops", modelWith({"a\\u001b.B\\u202e"}));
    const Ran ran = run({"plan", file});
    QVERIFY(has(ran, "a\\x1b.B\\u202e"));
    QVERIFY(!has(ran, "\x1b"));
    QVERIFY(!has(ran, "\xe2\x80\xae"));
}

void TestTerminalPlan::jsonTellsStepsAndExceptions()
{
    const std::string file = m_folder.writeModel("model.skops", modelWith({"a.B"}));
    const Ran ran = run({"plan", file, "--format", "json", "--all"});
    const QJsonObject plan = fileOf(ran);
    QCOMPARE(plan["status"_L1].toInt(), 1);
    QCOMPARE(plan["reached"_L1].toInt(), 0);
    QCOMPARE(plan["modules"_L1].toArray(), (QJsonArray{u"builtins"_s, u"a"_s}));
    const QJsonObject step = plan["plan"_L1].toArray().at(2).toObject();
    QCOMPARE(step["action"_L1].toString(), u"new"_s);
    QCOMPARE(step["target"_L1].toString(), u"a.B"_s);
    QCOMPARE(step["path"_L1].toString(), u"root[0]"_s);
    QCOMPARE(step["trust"_L1].toString(), u"untrusted"_s);
    QCOMPARE(step["reached"_L1].toBool(), false);
    const QJsonObject raised = plan["raises"_L1].toArray().at(0).toObject();
    QCOMPARE(raised["exception"_L1].toString(), u"skops.io.exceptions.UntrustedTypesFoundException"_s);
    QCOMPARE(raised["text"_L1].toString(), u"Untrusted types found in the file: ['a.B']."_s);
    QCOMPARE(raised["phase"_L1].toString(), u"audit"_s);
}

void TestTerminalPlan::pickleIsPlannedAsWhatItBecomes()
{
    const std::string file = m_folder.write("list.pkl", "(lp0\nI1\na.");
    const Ran ran = run({"plan", file});
    QCOMPARE(ran.status, 0);
    QVERIFY(has(ran, "call builtins.list with a list of 1 values at root"));
}

QTEST_APPLESS_MAIN(TestTerminalPlan)
#include "tst_terminal_plan.moc"
