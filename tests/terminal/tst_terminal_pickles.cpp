// `untrusted`, `visualize` and `trust` take a pickle as the .skops that it would become.

#include "convert_samples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace skops;
using namespace skops::test;

class TestTerminalPickles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void untrusted_data();
    void untrusted();
    void sayWhatTheySayOfTheConvertedFile_data();
    void sayWhatTheySayOfTheConvertedFile();
    void importsThatAreNoTypesAreTold();
    void trustCoversTypes();
    void visualizeShowsWhatIsRefused();
    void trustOfAFolderTakesSkopsFiles();
    void trustRefusesWhatCannotBeConverted();
    void jsonHasTheTree();
    void infoSaysWhatItWouldBecome_data();
    void infoSaysWhatItWouldBecome();
    void refuseWhatOnlyHoldsPickles();
};

void TestTerminalPickles::untrusted_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("types");
    QTest::addColumn<QByteArray>("code"); // of a message; empty: nothing is told
    const auto row = [](const char* name, const std::string& bytes, int status, const char* types,
                        const char* code) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes) << status << QByteArray(types)
                            << QByteArray(code);
    };
    row("nothing", plainPickle(), 0, "", "");
    row("array", arrayPickle(), 0, "", "");
    row("a class of the user's", ownClassPickle(), 1, "mine.Model\n", "");
    row("lossy", lossyPickle(), 1, "", "convert-lossy");
    row("refused", refusedPickle(), 2, "", "convert-refused");
    row("hostile", hostilePickle(), 2, "", "call-dangerous");
    row("cut short", plainPickle().substr(0, 4), 2, "", "pickle-truncated");
}

void TestTerminalPickles::untrusted()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    QFETCH(QByteArray, types);
    QFETCH(QByteArray, code);
    Folder folder;
    const Ran ran = run({"untrusted", folder.write("a.pkl", bytes.toStdString())});
    QVERIFY2(ran.status == status, (ran.out + ran.err).c_str());
    if (status < 2)
        QCOMPARE(ran.out, types.toStdString());
    QCOMPARE(ran.err.empty(), code.isEmpty());
    QVERIFY2(code.isEmpty() || has(ran.err, "(" + code.toStdString() + ")\n"), ran.err.c_str());
    // A gate that fails says why.
    QVERIFY(status == 0 || !(ran.out + ran.err).empty());
}

void TestTerminalPickles::sayWhatTheySayOfTheConvertedFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("array") << QByteArray::fromStdString(arrayPickle());
    QTest::newRow("a class of the user's") << QByteArray::fromStdString(ownClassPickle());
    QTest::newRow("both, shared") << QByteArray::fromStdString(
        pickleOf("MARK; GLOBAL mine Model; MEMOIZE; EMPTY_TUPLE; NEWOBJ; BINGET 0; "
                 "SHORT_BINUNICODE a; LIST; STOP"));
}

void TestTerminalPickles::sayWhatTheySayOfTheConvertedFile()
{
    QFETCH(QByteArray, bytes);
    Folder folder;
    const std::string pickle = folder.write("a.pkl", bytes.toStdString());
    const std::string skops = folder.path("a.skops");
    QCOMPARE(run({"convert", pickle, "-o", skops}).status, 0);
    for (const char* subcommand : {"untrusted", "visualize"}) {
        const Ran ofPickle = run({subcommand, pickle});
        const Ran ofSkops = run({subcommand, skops});
        QCOMPARE(ofPickle.out, ofSkops.out);
        QCOMPARE(ofPickle.status, ofSkops.status);
    }
    QCOMPARE(run({"trust", pickle, "--format", "text"}).out, run({"trust", skops, "--format", "text"}).out);
}

void TestTerminalPickles::importsThatAreNoTypesAreTold()
{
    Folder folder;
    // The class is popped: loading imports it, and the result does not name it.
    const std::string file = folder.write("a.pkl", pickleOf("GLOBAL mine Model; POP; EMPTY_LIST; STOP"));
    const Ran ran = run({"untrusted", file});
    QCOMPARE(ran.out, "");
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.err,
             "skops-inspect: " + file + ": note: loading the pickle itself would also import mine.Model\n");
}

void TestTerminalPickles::trustCoversTypes()
{
    Folder folder;
    const std::string file = folder.write("a.pkl", ownClassPickle());
    const Ran ran = run({"untrusted", file, "--trusted", "mine.Model"});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.out + ran.err, "");
    QCOMPARE(run({"trust", file, "-o", folder.path("list")}).status, 0);
    QCOMPARE(run({"untrusted", file, "--trust-list", folder.path("list")}).status, 0);
    QVERIFY(!has(run({"visualize", file, "--trusted", "mine.Model"}).out, "[UNSAFE]"));
}

void TestTerminalPickles::visualizeShowsWhatIsRefused()
{
    Folder folder;
    const Ran ran = run({"visualize", folder.write("a.pkl", refusedPickle())});
    QCOMPARE(ran.status, 2);
    QVERIFY2(ran.out.starts_with("root: builtins.list\n") && has(ran.out, "builtins.complex"),
             ran.out.c_str());
    QVERIFY2(has(ran.err, "(convert-refused)"), ran.err.c_str());
    const Ran blocked = run({"visualize", folder.write("b.pkl", hostilePickle())});
    QCOMPARE(blocked.status, 2);
    QCOMPARE(blocked.out, "");
    QVERIFY2(has(blocked.err, "os.system"), blocked.err.c_str());
}

void TestTerminalPickles::trustOfAFolderTakesSkopsFiles()
{
    Folder folder;
    folder.makeFolder("models");
    folder.write("models/a.pkl", ownClassPickle());
    folder.writeModel("models/b.skops", modelWith({"a.B"}));
    QCOMPARE(run({"trust", folder.path("models"), "--format", "python"}).out.find("mine.Model"),
             std::string::npos);
    QVERIFY(has(run({"trust", folder.path("models"), folder.path("models/a.pkl"), "--format", "text"}).out,
                "mine.Model"));
}

void TestTerminalPickles::trustRefusesWhatCannotBeConverted()
{
    Folder folder;
    for (const std::string& bytes : {hostilePickle(), refusedPickle()}) {
        const Ran ran = run({"trust", folder.write("a.pkl", bytes)});
        QCOMPARE(ran.status, 2);
        QCOMPARE(ran.out, "");
        QVERIFY2(has(ran.err, "no list was written"), ran.err.c_str());
    }
}

void TestTerminalPickles::jsonHasTheTree()
{
    Folder folder;
    const Ran ran = run({"untrusted", "--format", "json", folder.write("a.pkl", ownClassPickle()),
                         folder.write("b.pkl", hostilePickle())});
    QCOMPARE(ran.status, 2);
    const QJsonArray files =
        QJsonDocument::fromJson(QByteArray::fromStdString(ran.out)).object()["files"_L1].toArray();
    const QJsonObject own = files.at(0).toObject();
    QCOMPARE(own["protocol"_L1].toInt(), 2);
    QCOMPARE(own["untrusted"_L1].toArray().at(0)["type"_L1].toString(), u"mine.Model"_s);
    QCOMPARE(own["contents"_L1]["state"_L1].toString(), u"verified"_s);
    QCOMPARE(own["status"_L1].toInt(), 1);
    QVERIFY(files.at(1).toObject()["protocol"_L1].isNull());
}

void TestTerminalPickles::infoSaysWhatItWouldBecome_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("state");
    QTest::addColumn<QByteArray>("line");
    const auto row = [](const char* state, const std::string& bytes, const char* line) {
        QTest::newRow(state) << QByteArray::fromStdString(bytes) << QByteArray(state) << QByteArray(line);
    };
    row("ready", arrayPickle(), "as .skops: ready, 1 array\n  would load in: skops-0.16");
    row("lossy", lossyPickle(), "as .skops: lossy, 0 arrays\n  builtins.dict would come back different");
    row("refused", refusedPickle(), "as .skops: refused, 0 arrays\n");
    row("blocked", hostilePickle(), "as .skops: blocked\n");
    row("failed", plainPickle().substr(0, 4), "as .skops: failed\n");
}

void TestTerminalPickles::infoSaysWhatItWouldBecome()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, state);
    QFETCH(QByteArray, line);
    Folder folder;
    const std::string file = folder.write("a.pkl", bytes.toStdString());
    const Ran ran = run({"info", file});
    QVERIFY2(has(ran.out, line.toStdString()), ran.out.c_str());
    const Ran json = run({"info", "--format", "json", file});
    const QJsonObject converted = QJsonDocument::fromJson(QByteArray::fromStdString(json.out))
                                      .object()["files"_L1][0]["converted"_L1]
                                      .toObject();
    QCOMPARE(converted["state"_L1].toString(), QString::fromLatin1(state));
    const bool hasFile = state == "ready" || state == "lossy";
    QCOMPARE(converted["loads_in"_L1].isNull(), !hasFile);
    QCOMPARE(has(ran.out, "  would load in: skops-0.16"), hasFile);
    QVERIFY(!has(run({"info", folder.writeModel("a.skops", modelWith({}))}).out, "as .skops"));
}

void TestTerminalPickles::refuseWhatOnlyHoldsPickles()
{
    Folder folder;
    // numpy.save of an array of objects.
    std::string header = "{'descr': '|O', 'fortran_order': False, 'shape': (1,), }";
    header.resize(117, ' ');
    header += '\n';
    const std::string file =
        folder.write("a.npy", std::string("\x93NUMPY\x01\x00\x76\x00", 10) + header + plainPickle());
    for (const char* subcommand : {"untrusted", "visualize", "trust"}) {
        const Ran ran = run({subcommand, file});
        QCOMPARE(ran.status, 2);
        QCOMPARE(ran.out, "");
        QVERIFY2(has(ran.err, "this holds pickles"), ran.err.c_str());
    }
    QCOMPARE(run({"convert", file, "-o", folder.path("out")}).status, 2);
}

QTEST_GUILESS_MAIN(TestTerminalPickles)
#include "tst_terminal_pickles.moc"
