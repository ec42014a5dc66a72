// What a pipeline relies on: SARIF, what a folder says of itself, lists that lie among what is scanned.

#include "review/asked_trust.h"
#include "terminal/repository_uri.h"
#include "terminal_run.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

#include <filesystem>

using namespace Qt::StringLiterals;
using namespace skops;
using namespace skops::test;

namespace {

const std::string osSystem = "cos\nsystem\n(S'true'\ntR.";

bool has(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

QJsonObject sarifRun(const Ran& ran)
{
    const QJsonObject log = QJsonDocument::fromJson(QByteArray::fromStdString(ran.out)).object();
    return log["runs"_L1].toArray().at(0).toObject();
}

/// "rule level uri place" of each result, sorted.
QStringList resultLines(const QJsonObject& run)
{
    QStringList lines;
    for (const QJsonValue& result : run["results"_L1].toArray()) {
        const QJsonObject location = result["locations"_L1].toArray().at(0).toObject();
        lines.append(QStringList{
            result["ruleId"_L1].toString(), result["level"_L1].toString(),
            location["physicalLocation"_L1]["artifactLocation"_L1]["uri"_L1].toString().section(u'/', -1),
            location["logicalLocations"_L1].toArray().at(0)["fullyQualifiedName"_L1].toString()}
                         .join(u' '));
    }
    lines.sort();
    return lines;
}

} // namespace

class TestTerminalGate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sarifHasOneResultForEachCodeAndType();
    void sarifSaysWhatWasSkipped();
    void sarifIsTheSameInTheNextRun();
    void sarifShowsNoLinksOfFiles();
    void aNameIsNoOptionBehindTwoDashes();
    void uris_data();
    void uris();
    void hashesStandInEveryForm();
    void listsInTheFolderAreNotUsed();
    void filesMayFollowAList();
    void askedTypes_data();
    void askedTypes();
    void whatTheFolderAsksForIsShown();
};

void TestTerminalGate::sarifHasOneResultForEachCodeAndType()
{
    Folder folder;
    folder.makeFolder("models");
    folder.write("models/evil.pkl", osSystem);
    folder.writeModel("models/m.skops", modelWith({"a.B", "a.B", "os.system"}));
    const Ran ran = run({"scan", "--format", "sarif", folder.path("models"), "--trusted", "a.B"});
    QCOMPARE(ran.status, 1);
    QCOMPARE(
        resultLines(sarifRun(ran)),
        (QStringList{u"call-dangerous error evil.pkl "_s, u"import-dangerous error evil.pkl "_s,
                     u"known-dangerous error m.skops root[2]"_s, u"type-known-dangerous error evil.pkl "_s,
                     u"type-known-dangerous error m.skops "_s}));
    const Ran open = run({"scan", "--format", "sarif", folder.path("models/m.skops")});
    QVERIFY2(has(open.out, "a.B is not trusted by skops in") && has(open.out, "2 places"), open.out.c_str());
    QSet<QString> rules;
    for (const QJsonValue& rule : sarifRun(open)["tool"_L1]["driver"_L1]["rules"_L1].toArray())
        rules.insert(rule["id"_L1].toString());
    for (const QJsonValue& result : sarifRun(open)["results"_L1].toArray())
        QVERIFY(rules.contains(result["ruleId"_L1].toString()));
}

void TestTerminalGate::sarifSaysWhatWasSkipped()
{
    Folder folder;
    folder.makeFolder("models");
    folder.write("models/notes.txt", "notes");
    folder.writeModel("models/m.skops", modelWith({}));
    const Ran ran = run({"scan", "--format", "sarif", folder.path("models"), folder.path("gone")});
    QCOMPARE(ran.status, 2);
    const QJsonObject invocation = sarifRun(ran)["invocations"_L1].toArray().at(0).toObject();
    QCOMPARE(invocation["executionSuccessful"_L1].toBool(), false);
    QCOMPARE(invocation["exitCode"_L1].toInt(), 2);
    QStringList notes;
    for (const QJsonValue& note : invocation["toolExecutionNotifications"_L1].toArray())
        notes.append(note["message"_L1]["text"_L1].toString());
    QCOMPARE(notes, (QStringList{u"Not examined: 1 input of kind \"other\"."_s,
                                 u"Could not be opened: 1 input."_s}));
    QCOMPARE(resultLines(sarifRun(ran)), QStringList{u"file-not-found warning gone "_s});
    QCOMPARE(sarifRun(ran)["artifacts"_L1].toArray().size(), 2);
}

void TestTerminalGate::sarifIsTheSameInTheNextRun()
{
    Folder folder;
    folder.makeFolder("models");
    const auto fingerprints = [&] {
        QSet<QString> prints;
        const Ran ran = run({"scan", "--format", "sarif", folder.path("models")});
        for (const QJsonValue& result : sarifRun(ran)["results"_L1].toArray())
            prints.insert(result["partialFingerprints"_L1]["skopsInspect/v1"_L1].toString());
        return prints;
    };
    folder.writeModel("models/m.skops", modelWith({"a.B", "a.C"}));
    const QSet<QString> before = fingerprints();
    QCOMPARE(before.size(), 2);
    folder.writeModel("models/m.skops", modelWith({"a.C", "a.B", "a.D"}));
    folder.writeModel("models/a.skops", modelWith({"a.B"}));
    const QSet<QString> after = fingerprints();
    QCOMPARE(after.size(), 4);
    QVERIFY(after.contains(before));
}

void TestTerminalGate::sarifShowsNoLinksOfFiles()
{
    Folder folder;
    const std::string file = folder.writeModel("m.skops", modelWith({"[click](http.B", R"([two\\](http.B)"}));
    const QJsonObject run = sarifRun(test::run({"scan", "--format", "sarif", file}));
    QStringList texts;
    for (const QJsonValue& result : run["results"_L1].toArray())
        texts.append(result["message"_L1]["text"_L1].toString());
    QVERIFY2(texts.join(u'\n').contains(u"[click\\](http.B is not trusted"_s), qPrintable(texts.join(u'\n')));
    QVERIFY(!texts.join(u'\n').contains(u"[click]("_s));
    QVERIFY2(texts.join(u'\n').contains(u"[two\\](http.B is not trusted"_s), qPrintable(texts.join(u'\n')));
}

/// As the hook for pre-commit calls it: names of files are behind what ends the options.
void TestTerminalGate::aNameIsNoOptionBehindTwoDashes()
{
    Folder folder;
    folder.write("--trusted=os.system.pkl", osSystem);
    const std::filesystem::path before = std::filesystem::current_path();
    std::filesystem::current_path(folder.path(""));
    const Ran ran = test::run({"scan", "--", "--trusted=os.system.pkl"});
    std::filesystem::current_path(before);
    QCOMPARE(ran.status, 1);
    QVERIFY2(has(ran.out, "import-dangerous"), ran.out.c_str());
    QFile hooks(QStringLiteral(SKOPS_SOURCE_DIR "/.pre-commit-hooks.yaml"));
    QVERIFY(hooks.open(QIODevice::ReadOnly));
    QVERIFY(hooks.readAll().contains("\n  args: [\"--\"]\n"));
}

void TestTerminalGate::uris_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("uri");
    QTest::newRow("below the root") << QByteArray("/r/models/a.skops") << QByteArray("models/a.skops");
    QTest::newRow("elsewhere") << QByteArray("/other/a.skops") << QByteArray("file:///other/a.skops");
    QTest::newRow("a sibling with the same beginning")
        << QByteArray("/root/a.skops") << QByteArray("file:///root/a.skops");
    QTest::newRow("dots") << QByteArray("/r/x/../models/./a") << QByteArray("models/a");
    QTest::newRow("special characters")
        << QByteArray("/r/a b#c?%[é]:d") << QByteArray("a%20b%23c%3F%25%5B%C3%A9%5D%3Ad");
    QTest::newRow("no UTF-8") << QByteArray("/r/\xff") << QByteArray("%FF");
    QTest::newRow("standard input") << QByteArray("-") << QByteArray("-");
}

void TestTerminalGate::uris()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, uri);
    QCOMPARE(QByteArray::fromStdString(terminal::repositoryUri(file.toStdString(), "/r")), uri);
}

void TestTerminalGate::hashesStandInEveryForm()
{
    Folder folder;
    const std::string file = folder.write("evil.pkl", osSystem);
    const std::string hash = "1105b92d05026d4f7edd8924fd7bf32f60c6673061618cbb77b053a31ff1687c"; // sha256sum
    for (const char* format : {"text", "json", "sarif"})
        QVERIFY2(has(run({"scan", "--format", format, file}).out, hash), format);
}

void TestTerminalGate::listsInTheFolderAreNotUsed()
{
    Folder folder;
    folder.makeFolder("models");
    folder.writeModel("models/m.skops", modelWith({"a.B"}));
    const std::string list = folder.path("models/trusted.json");
    for (const char* format : {"json", "python", "text"}) {
        QCOMPARE(run({"trust", folder.path("models/m.skops"), "--format", format, "-o", list}).status, 0);
        const Ran ran = run({"scan", folder.path("models")});
        QCOMPARE(ran.status, 1);
        QVERIFY2(has(ran.err, "trusted.json: note: This is a trust list and was not used."), ran.err.c_str());
        QVERIFY2(has(ran.out, "not examined: 1 (trust-list 1)\n"), ran.out.c_str());
        const Ran named = run({"scan", folder.path("models"), "--trust-list", list});
        QCOMPARE(named.status, 0);
        QVERIFY2(has(named.err, "it is used because it was named"), named.err.c_str());
    }
    folder.write("models/trusted.json", "{\"a\": 1}");
    QVERIFY(has(run({"scan", folder.path("models")}).out, "not examined: 1 (other 1)\n"));
}

void TestTerminalGate::filesMayFollowAList()
{
    Folder folder;
    const std::string list = folder.write("list", "a.B\n");
    const std::string file = folder.writeModel("m.skops", modelWith({"a.B"}));
    QCOMPARE(run({"scan", "--trust-list", list, file}).status, 0);
    QCOMPARE(run({"scan", "--limit", "members=1000000", file, "--trust-list", list}).status, 0);
}

void TestTerminalGate::askedTypes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("types");
    QTest::newRow("as PyYAML writes it")
        << QByteArray(
               "flavors:\n  sklearn:\n    skops_trusted_types:\n    - a.B\n    - 'c.D'\n    x: 1\n    - no\n")
        << QByteArray("a.B c.D");
    QTest::newRow("in brackets") << QByteArray("skops_trusted_types: [a.B, \"c.D\"]\r\n- no")
                                 << QByteArray("a.B c.D");
    QTest::newRow("null") << QByteArray("skops_trusted_types: null\n- no") << QByteArray();
    QTest::newRow("none") << QByteArray("flavors:\n") << QByteArray();
    QTest::newRow("unfinished") << QByteArray("skops_trusted_types: [a.B") << QByteArray("a.B");
    QTest::newRow("empty") << QByteArray("skops_trusted_types: []") << QByteArray();
}

void TestTerminalGate::askedTypes()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, types);
    QByteArrayList found;
    for (const std::string& type : review::askedTypes(text.toStdString()))
        found.append(QByteArray::fromStdString(type));
    QCOMPARE(found.join(' '), types);
}

void TestTerminalGate::whatTheFolderAsksForIsShown()
{
    Folder folder;
    folder.makeFolder("model");
    const std::string file = folder.writeModel("model/model.skops", modelWith({"a.B"}));
    folder.write("model/MLmodel", "flavors:\n  sklearn:\n    skops_trusted_types:\n    - a.B\n");
    const Ran ran = run({"scan", folder.path("model")});
    QCOMPARE(ran.status, 1);
    QVERIFY2(has(ran.err, "MLmodel asks to trust a.B"), ran.err.c_str());
    QVERIFY2(has(ran.out, "type: a.B (Unknown)"), ran.out.c_str());
    QVERIFY(has(run({"scan", "--format", "json", file}).out, "\"trust-asked\""));
    QVERIFY(has(run({"info", file}).out, "(trust-asked)"));
}

QTEST_GUILESS_MAIN(TestTerminalGate)
#include "tst_terminal_gate.moc"
