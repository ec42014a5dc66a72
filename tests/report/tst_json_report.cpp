#include "report/json.h"
#include "support/tree_lines.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace skops;
using namespace skops::report;
using namespace skops::test;

namespace {

QJsonObject parsed(const std::string& text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(text), &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("%s in %s", qPrintable(error.errorString()), text.c_str());
    return document.object();
}

Texts plainTexts()
{
    return {
        .message = [](const Finding& finding) { return "message of " + std::string(codeId(finding.code)); },
        .advice = [](Code) { return std::string("advice"); }};
}

} // namespace

class TestJsonReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAnyText_data();
    void writesAnyText();
    void holdsAReview();
    void holdsAFileThatCouldNotBeOpened();
    void isHandedOutInParts();
    void holdsATrustListComparison();
};

void TestJsonReport::writesAnyText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("plain") << QByteArray("a/b é") << QByteArray("\"a/b é\"\n");
    QTest::newRow("controls") << QByteArray("a\"\\\n\x1b\x7f")
                              << QByteArray("\"a\\\"\\\\\\n\\u001b\\u007f\"\n");
    QTest::newRow("bidirectional") << QByteArray("\xe2\x80\xae") << QByteArray("\"\\u202e\"\n");
    QTest::newRow("tag character") << QByteArray("\xf3\xa0\x80\x81") << QByteArray("\"\\udb40\\udc01\"\n");
    QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80") << QByteArray("\"\\ud800\"\n");
    QTest::newRow("no UTF-8") << QByteArray("\xff") << QByteArray("\"\\udcff\"\n");
    QTest::newRow("astral") << QByteArray("😀") << QByteArray("\"😀\"\n");
}

void TestJsonReport::writesAnyText()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    JsonWriter json;
    json.string(text.toStdString());
    QCOMPARE(QByteArray::fromStdString(json.take()), expected);
}

void TestJsonReport::holdsAReview()
{
    const nodes::NodeTreePtr tree = treeOf(root(
        "ListNode", "builtins.list", ",\"content\":[" + node("ObjectNode", "a.B") + "," + json("1") + "]"));
    const audit::Auditor auditor(tree, profile::defaultProfile());
    const audit::AuditPtr audit = auditor.audit({});
    const std::vector<Finding> findings{{Code::ZipBadCrc, {.member = "1.npy", .offset = 5}, {"1", "2"}},
                                        {Code::ClassMissing, {.node = NodeId{1}}, {"a.B"}, 3}};
    FileReport file;
    file.file = "model.skops";
    file.status = 2;
    file.kind = "skops";
    file.tree = tree.get();
    file.audit = audit.get();
    file.findings = findings;
    file.verdict = audit::Verdict::WouldNotLoad;
    JsonReport report("1.2.3", "info", "a profile");
    report.add(fileAsJson(file, plainTexts()));
    const QJsonObject all = parsed(report.finish(2));
    QCOMPARE(all["format"_L1].toInt(), jsonFormatVersion);
    QCOMPARE(all["version"_L1].toString(), QStringLiteral("1.2.3"));
    QCOMPARE(all["profile"_L1].toString(), QStringLiteral("a profile"));
    QCOMPARE(all["status"_L1].toInt(), 2);
    const QJsonObject first = all["files"_L1].toArray().at(0).toObject();
    QCOMPARE(first["verdict"_L1].toString(), QStringLiteral("would-not-load"));
    QVERIFY(first["sha256"_L1].isNull());
    QCOMPARE(first["counts"_L1].toObject()["nodes"_L1].toInt(), 3);
    const QJsonObject type = first["untrusted"_L1].toArray().at(0).toObject();
    QCOMPARE(type["type"_L1].toString(), QStringLiteral("a.B"));
    QCOMPARE(type["group"_L1].toString(), QStringLiteral("unknown"));
    QCOMPARE(type["trusted"_L1].toBool(true), false);
    QCOMPARE(type["paths"_L1].toArray().at(0).toString(), QStringLiteral("root[0]"));
    const QJsonObject crc = first["findings"_L1].toArray().at(0).toObject();
    QCOMPARE(crc["code"_L1].toString(), QStringLiteral("zip-bad-crc"));
    QCOMPARE(crc["severity"_L1].toString(), QStringLiteral("danger"));
    QCOMPARE(crc["message"_L1].toString(), QStringLiteral("message of zip-bad-crc"));
    QCOMPARE(crc["args"_L1].toArray().size(), 2);
    QCOMPARE(crc["place"_L1].toObject()["member"_L1].toString(), QStringLiteral("1.npy"));
    QCOMPARE(crc["place"_L1].toObject()["offset"_L1].toInt(), 5);
    QVERIFY(crc["place"_L1].toObject()["path"_L1].isNull());
    const QJsonObject missing = first["findings"_L1].toArray().at(1).toObject();
    QCOMPARE(missing["count"_L1].toInt(), 3);
    QCOMPARE(missing["place"_L1].toObject()["path"_L1].toString(), QStringLiteral("root[0]"));
}

void TestJsonReport::holdsAFileThatCouldNotBeOpened()
{
    const std::vector<Finding> findings{{Code::FileNotFound, {}, {}}};
    FileReport file;
    file.file = "gone";
    file.status = 2;
    file.findings = findings;
    JsonReport report("1", "untrusted", "p");
    report.add(fileAsJson(file, plainTexts()));
    const QJsonObject first = parsed(report.finish(2))["files"_L1].toArray().at(0).toObject();
    QVERIFY(first["kind"_L1].isNull());
    QVERIFY(first["protocol"_L1].isNull());
    QCOMPARE(first["verdict"_L1].toString(), QStringLiteral("not-analysed"));
    QCOMPARE(first["findings"_L1].toArray().size(), 1);
}

void TestJsonReport::isHandedOutInParts()
{
    JsonReport report("1", "scan", "p");
    std::string text;
    for (const char* name : {"a", "b", "c"}) {
        FileReport file;
        file.file = name;
        report.add(fileAsJson(file, plainTexts()));
        text += report.takePart();
        QCOMPARE(report.takePart(), "");
        QVERIFY(text.ends_with('}'));
    }
    ScanCounts counts;
    counts.byVerdict[static_cast<size_t>(audit::Verdict::Deceptive)] = 2;
    counts.unreadable = 1;
    counts.notExamined["zip"] = 4;
    const QJsonObject all = parsed(text + report.finish(2, &counts));
    QCOMPARE(all["files"_L1].toArray().size(), 3);
    QCOMPARE(all["files"_L1].toArray().at(2)["file"_L1].toString(), u"c"_s);
    QCOMPARE(all["counts"_L1]["examined"_L1].toInt(), 2);
    QCOMPARE(all["counts"_L1]["deceptive"_L1].toInt(), 2);
    QCOMPARE(all["counts"_L1]["unreadable"_L1].toInt(), 1);
    QCOMPARE(all["counts"_L1]["not_examined"_L1]["zip"_L1].toInt(), 4);
}

void TestJsonReport::holdsATrustListComparison()
{
    audit::TrustDiff diff;
    diff.added.push_back({"a.B", "r", "w", "2026-10-17", "", {}});
    diff.changed.emplace_back(audit::TrustEntry{"c", "", "", "", "", {}},
                              audit::TrustEntry{"c", "x", "", "", "", {}});
    const QJsonObject all = parsed(trustDiffAsJson(diff, "1"));
    const QJsonObject added = all["added"_L1].toArray().at(0).toObject();
    QCOMPARE(added["name"_L1].toString(), QStringLiteral("a.B"));
    QCOMPARE(added["scope"_L1].toString(), QStringLiteral("any"));
    QVERIFY(added["expires"_L1].isNull());
    QCOMPARE(all["removed"_L1].toArray().size(), 0);
    QCOMPARE(all["changed"_L1].toArray().at(0).toObject()["new"_L1].toObject()["reason"_L1].toString(),
             QStringLiteral("x"));
}

QTEST_APPLESS_MAIN(TestJsonReport)
#include "tst_json_report.moc"
