// `update` and `dump`.

#include "convert_samples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace skops;
using namespace skops::test;

namespace {

std::string oldModel(int protocol, const std::string& content)
{
    return node("ListNode", "builtins.list",
                ",\"content\":[" + content + "],\"protocol\":" + std::to_string(protocol) +
                    ",\"_skops_version\":\"0.9.0\"");
}

const std::string plain = oldModel(1, json("1"));
const std::string own =
    oldModel(1, node("ObjectNode", "mine.Model") + "," + node("ObjectNode", "mine.Other"));

/// The compression method in the first local header.
int firstMethod(const std::string& archive)
{
    return static_cast<unsigned char>(archive.at(8)) + 256 * static_cast<unsigned char>(archive.at(9));
}

} // namespace

class TestTerminalUpdate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatSkopsSays_data();
    void saysWhatSkopsSays();
    void trustIsGivenByNameOrList();
    void changesAreTold();
    void inPlace();
    void optionsThatDoNotGoTogether_data();
    void optionsThatDoNotGoTogether();
    void standardInputToStandardOutput();
    void whatIsNoSkopsFails();
    void dumpCompresses_data();
    void dumpCompresses();
    void optimisingTellsWhatItSaved();
    void dumpTakesPickles();
    void dumpRefuses();
};

void TestTerminalUpdate::saysWhatSkopsSays_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QString>("options");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("said"); // {out}: the name as given
    QTest::addColumn<bool>("isWritten");
    const auto row = [](const char* name, const std::string& schema, const char* options, int status,
                        const QString& said, bool isWritten) {
        QTest::newRow(name) << QByteArray::fromStdString(schema) << QString::fromLatin1(options) << status
                            << said << isWritten;
    };
    const QString untrusted =
        u"ERROR   : The input file contains types that are not trusted by default: ['mine.Model', "
        u"'mine.Other']. "
        "Updating a file requires loading it, and skops will not load untrusted types automatically. Review "
        "these "
        "types and, if you trust them, re-run with `--trusted` listing each one explicitly.\n"_s;
    const QString updatable =
        u"WARNING : File can be updated to the current protocol: 2. Please specify an output "
        "file path or use the `inplace` flag to create the updated Skops file.\n"_s;
    row("quiet", plain, "-o {out}", 0, {}, true);
    row("-v", plain, "-o {out} -v", 0, u"INFO    : Updated skops file written to {out}\n"_s, true);
    row("nowhere to write", plain, "", 0, updatable, false);
    row("current", oldModel(2, json("1")), "-o {out}", 0,
        u"WARNING : File was not updated because already up to date with the current protocol: 2\n"_s, false);
    row("newer", oldModel(3, json("1")), "-o {out}", 0,
        u"WARNING : File cannot be updated because its protocol is more recent than the current protocol: 2\n"_s,
        false);
    row("types", own, "-o {out}", 1, untrusted, false);
    row("types, nowhere to write", own, "", 1, untrusted, false);
    row("types that are trusted", own, "-o {out} --trusted mine.Model mine.Other", 0, {}, true);
}

void TestTerminalUpdate::saysWhatSkopsSays()
{
    QFETCH(QByteArray, schema);
    QFETCH(QString, options);
    QFETCH(int, status);
    QFETCH(QString, said);
    QFETCH(bool, isWritten);
    Folder folder;
    const QString out = QString::fromStdString(folder.path("out"));
    std::vector<std::string> arguments{"update", folder.writeModel("old.skops", schema.toStdString())};
    for (QString option : options.split(u' ', Qt::SkipEmptyParts))
        arguments.push_back(option.replace(u"{out}"_s, out).toStdString());
    const Ran ran = run(arguments);
    QCOMPARE(QString::fromStdString(ran.err), said.replace(u"{out}"_s, out));
    QCOMPARE(ran.status, status);
    QCOMPARE(ran.out, "");
    QCOMPARE(folder.files(), isWritten ? "old.skops\nout\n" : "old.skops\n");
    if (isWritten)
        QVERIFY(has(run({"info", folder.path("out")}).out, "0.16.0"));
}

void TestTerminalUpdate::trustIsGivenByNameOrList()
{
    Folder folder;
    const std::string file = folder.writeModel("old.skops", own);
    const std::string list = folder.write("list.txt", "mine.Model\n");
    const Ran half = run({"update", file, "-o", folder.path("out"), "--trust-list", list});
    QCOMPARE(half.status, 1);
    QVERIFY(has(half.err, "default: ['mine.Other']."));
    const Ran both =
        run({"update", file, "-o", folder.path("out"), "--trust-list", list, "--trusted", "mine.Other"});
    QVERIFY2(both.status == 0, both.err.c_str());
}

void TestTerminalUpdate::changesAreTold()
{
    Folder folder;
    const std::string function =
        node("FunctionNode", "numpy.ufunc", ",\"content\":{\"module_path\":\"numpy\",\"function\":\"sqrt\"}");
    const std::string lost = node("ObjectNode", "builtins.bytes");
    const std::string file = folder.writeModel("old.skops", oldModel(0, function + "," + lost));
    const std::vector<std::string> arguments{
        "update", file, "-o", folder.path("out"), "--trusted", "numpy.sqrt", "builtins.bytes"};
    const Ran quiet = run(arguments);
    QVERIFY2(quiet.status == 0, quiet.err.c_str());
    QVERIFY(has(quiet.err, "(update-lost)"));
    QVERIFY(!has(quiet.err, "(update-function)"));
    std::vector<std::string> verbose = arguments;
    verbose.insert(verbose.begin() + 1, "-v");
    QVERIFY(has(run(verbose).err, "numpy.sqrt"));
    QVERIFY(has(run(verbose).err, "(update-function)"));
}

void TestTerminalUpdate::inPlace()
{
    Folder folder;
    const std::string file = folder.writeModel("old.skops", plain);
    const std::string before = folder.read("old.skops");
    QCOMPARE(run({"update", "--inplace", folder.writeModel("own.skops", own)}).status, 1);
    const Ran ran = run({"update", "--inplace", "-v", file});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.err, "INFO    : Updated skops file written to " + file + "\n");
    QVERIFY(folder.read("old.skops") != before);
    QCOMPARE(folder.files(), "old.skops\nown.skops\n");
    QVERIFY(has(run({"update", "--inplace", file}).err, "already up to date"));
}

void TestTerminalUpdate::optionsThatDoNotGoTogether_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("said");
    QTest::newRow("both")
        << u"update {in} --inplace -o {out}"_s
        << u"Cannot specify both an output file path and the inplace flag. Please choose whether "
           "you want to create a new file or overwrite the input file."_s;
    QTest::newRow("itself") << u"update {in} -o {in}"_s << u"-o names the input itself"_s;
    QTest::newRow("a pipe in place") << u"update - --inplace"_s << u"in place"_s;
    QTest::newRow("dump to itself") << u"dump {in} -o {in}"_s << u"-o names the input itself"_s;
    QTest::newRow("bzip2 without a level") << u"dump {in} -o {out} --compression bzip2 --compresslevel 0"_s
                                           << u"--compresslevel of bzip2 begins at 1"_s;
}

void TestTerminalUpdate::optionsThatDoNotGoTogether()
{
    QFETCH(QString, options);
    QFETCH(QString, said);
    Folder folder;
    const QString in = QString::fromStdString(folder.writeModel("old.skops", plain));
    const std::string before = folder.read("old.skops");
    std::vector<std::string> arguments;
    for (QString option : options.split(u' '))
        arguments.push_back(option.replace(u"{in}"_s, in)
                                .replace(u"{out}"_s, QString::fromStdString(folder.path("out")))
                                .toStdString());
    const Ran ran = run(arguments);
    QCOMPARE(ran.status, 2);
    QVERIFY2(has(ran.err, said.toStdString()), ran.err.c_str());
    QCOMPARE(folder.files(), "old.skops\n");
    QCOMPARE(folder.read("old.skops"), before);
}

void TestTerminalUpdate::standardInputToStandardOutput()
{
    Folder folder;
    folder.writeModel("old.skops", plain);
    const Ran ran = run({"update", "-", "-o", "-"}, {.input = folder.read("old.skops")});
    QVERIFY2(ran.status == 0, ran.err.c_str());
    QVERIFY(ran.out.starts_with("PK"));
    run({"update", folder.path("old.skops"), "-o", folder.path("out")});
    QVERIFY(ran.out == folder.read("out"));
}

void TestTerminalUpdate::whatIsNoSkopsFails()
{
    Folder folder;
    const Ran pickle = run({"update", folder.write("model.pkl", plainPickle()), "-o", folder.path("out")});
    QCOMPARE(pickle.status, 2);
    QVERIFY2(has(pickle.err, "(not-skops)"), pickle.err.c_str());
    const std::string missing =
        oldModel(1, node("NdArrayNode", "numpy.ndarray", ",\"type\":\"numpy\",\"file\":\"1.npy\""));
    const Ran blocked = run({"update", folder.writeModel("a.skops", missing), "-o", folder.path("out")});
    QCOMPARE(blocked.status, 2);
    QVERIFY2(has(blocked.err, "(update-blocked)") && has(blocked.err, "(zip-member-missing)"),
             blocked.err.c_str());
    QCOMPARE(folder.files(), "a.skops\nmodel.pkl\n");
}

void TestTerminalUpdate::dumpCompresses_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<int>("method");
    QTest::newRow("as skops") << QString() << 0;
    QTest::newRow("deflated") << u"--compression deflated --compresslevel 9"_s << 8;
    QTest::newRow("bzip2") << u"--compression bzip2 --compresslevel 1"_s << 12;
    QTest::newRow("lzma") << u"--compression lzma"_s << 14;
}

void TestTerminalUpdate::dumpCompresses()
{
    QFETCH(QString, options);
    QFETCH(int, method);
    Folder folder;
    std::vector<std::string> arguments{"dump", folder.writeModel("old.skops", own), "-o", folder.path("out"),
                                       "-v"};
    for (const QString& option : options.split(u' ', Qt::SkipEmptyParts))
        arguments.push_back(option.toStdString());
    const Ran ran = run(arguments);
    QVERIFY2(ran.status == 0, ran.err.c_str());
    QVERIFY2(has(ran.err, "1 member byte-equal"), ran.err.c_str());
    QCOMPARE(firstMethod(folder.read("out")), method);
    QCOMPARE(run({"untrusted", folder.path("out")}).out, run({"untrusted", folder.path("old.skops")}).out);
}

void TestTerminalUpdate::optimisingTellsWhatItSaved()
{
    Folder folder;
    const std::string one = node("JsonNode", "builtins.str", ",\"content\":\"1\",\"__id__\":5");
    const std::string file = folder.writeModel("model.skops", oldModel(2, one + ",  " + one));
    const Ran ran = run({"dump", file, "-o", folder.path("out"), "--optimise", "--compresslevel", "1"});
    QVERIFY2(ran.status == 0, ran.err.c_str());
    QVERIFY2(has(ran.err, "saved 2 bytes: white space in schema.json"), ran.err.c_str());
    QVERIFY(folder.read("out").size() < folder.read("model.skops").size());
    QCOMPARE(run({"diff", file, folder.path("out")}).status, 0);
    QCOMPARE(
        run({"dump", folder.path("out"), "-o", folder.path("again"), "--optimise", "--compresslevel", "1"})
            .status,
        0);
    QVERIFY(folder.read("again") == folder.read("out"));
    const Ran both = run({"dump", file, "-o", folder.path("out"), "--optimise", "--compression", "lzma"});
    QCOMPARE(both.status, 2);
}

void TestTerminalUpdate::dumpTakesPickles()
{
    Folder folder;
    const std::string file = folder.write("model.pkl", arrayPickle());
    QCOMPARE(run({"dump", file, "-o", folder.path("a"), "--compression", "lzma"}).status, 0);
    QCOMPARE(run({"convert", file, "-o", folder.path("b"), "--compression", "lzma"}).status, 0);
    QVERIFY(folder.read("a") == folder.read("b"));
}

void TestTerminalUpdate::dumpRefuses()
{
    Folder folder;
    const Ran hostile = run({"dump", folder.write("a.pkl", hostilePickle()), "-o", folder.path("out")});
    QCOMPARE(hostile.status, 1);
    QVERIFY2(has(hostile.err, "(convert-blocked)"), hostile.err.c_str());
    const std::string lossy = folder.write("b.pkl", lossyPickle());
    QCOMPARE(run({"dump", lossy, "-o", folder.path("out")}).status, 1);
    const Ran text = run({"dump", folder.write("c", "hello"), "-o", folder.path("out")});
    QCOMPARE(text.status, 2);
    QVERIFY2(has(text.err, "(not-skops)"), text.err.c_str());
    QCOMPARE(folder.files(), "a.pkl\nb.pkl\nc\n");
    QCOMPARE(run({"dump", lossy, "-o", folder.path("out"), "--allow-lossy"}).status, 0);
}

QTEST_APPLESS_MAIN(TestTerminalUpdate)
#include "tst_terminal_update.moc"
