// `convert`: what becomes of one input, and what is said of it.

#include "convert_samples.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace skops;
using namespace skops::test;

namespace {

QJsonObject reportOf(const Folder& folder)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(folder.read("report"))).object();
}

/// The compression method in the first local header.
int firstMethod(const std::string& archive)
{
    return static_cast<unsigned char>(archive.at(8)) + 256 * static_cast<unsigned char>(archive.at(9));
}

} // namespace

class TestTerminalConvert : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outcomes_data();
    void outcomes();
    void saysWhatSkopsSays_data();
    void saysWhatSkopsSays();
    void tellsWhereItLoadsAndWhatWasCompared();
    void tellsFindingsWithTheirPlace();
    void namesWriterInTheComment();
    void compressions_data();
    void compressions();
    void encodings_data();
    void encodings();
    void profileIsTheTarget();
    void standardInputToStandardOutput();
    void brokenStandardOutput();
    void namesAreEscaped();
};

void TestTerminalConvert::outcomes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("options");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("reason"); // empty: none
    const auto row = [](const char* name, const std::string& bytes, const char* options, int status,
                        const char* outcome, const char* reason) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes) << QString::fromLatin1(options) << status
                            << QString::fromLatin1(outcome) << QString::fromLatin1(reason);
    };
    const std::string plain = plainPickle();
    row("plain", plain, "", 0, "converted", "");
    row("plain, dry", plain, "--dry-run", 0, "convertible", "");
    row("array", arrayPickle(), "", 0, "converted", "");
    row("class of the user's", ownClassPickle(), "", 0, "converted", "");
    row("lossy", lossyPickle(), "", 1, "lossy", "convert-lossy");
    row("lossy, dry", lossyPickle(), "--dry-run", 1, "lossy", "convert-lossy");
    row("lossy, allowed", lossyPickle(), "--allow-lossy", 0, "converted", "");
    row("unloadable", pickleOf("EMPTY_DICT; NONE; NONE; SETITEM; STOP"), "", 1, "lossy",
        "convert-unloadable");
    row("refused", refusedPickle(), "", 1, "refused", "convert-refused");
    row("refused, though losses are allowed", refusedPickle(), "--allow-lossy --force", 1, "refused",
        "convert-refused");
    row("hostile", hostilePickle(), "", 1, "blocked", "convert-blocked");
    row("hostile, though losses are allowed", hostilePickle(), "--allow-lossy --force", 1, "blocked",
        "convert-blocked");
    row("cut short", plain.substr(0, plain.size() - 1), "", 2, "failed", "pickle-truncated");
    row("a skops file", zipOf(modelWith({})), "", 2, "not-pickle", "not-pickle");
    row("text", "hello", "", 2, "not-pickle", "not-pickle");
    row("empty", "", "", 2, "not-pickle", "not-pickle");
    row("over a limit", plain, "--limit schema-bytes=10", 2, "failed", "limit-exceeded");
}

void TestTerminalConvert::outcomes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, options);
    QFETCH(int, status);
    QFETCH(QString, outcome);
    QFETCH(QString, reason);
    Folder folder;
    const std::string file = folder.write("model.pkl", bytes.toStdString());
    std::vector<std::string> arguments{"convert",          file,       "-o",
                                       folder.path("out"), "--report", folder.path("report")};
    for (const QString& option : options.split(u' ', Qt::SkipEmptyParts))
        arguments.push_back(option.toStdString());
    const Ran ran = run(arguments);
    QVERIFY2(ran.status == status, ran.err.c_str());
    QCOMPARE(ran.out, "");
    const QJsonObject report = reportOf(folder);
    QCOMPARE(report["status"_L1].toString(), outcome);
    QCOMPARE(report["reason"_L1].toString(), reason);
    QCOMPARE(report["input"_L1].toString(), QString::fromStdString(file));
    QCOMPARE(report["sha256"_L1].toString().size(), 64);
    const bool isWritten = outcome == "converted"_L1;
    QCOMPARE(folder.files(), isWritten ? "model.pkl\nout\nreport\n" : "model.pkl\nreport\n");
    QCOMPARE(report["output"_L1].isNull(), !reason.isEmpty());
    // Whatever was not converted says why.
    QCOMPARE(has(ran.err, " (" + reason.toStdString() + ")\n"), !reason.isEmpty());
    // What was converted is a .skops that loads.
    if (isWritten)
        QVERIFY(run({"untrusted", folder.path("out")}).status < 2);
}

void TestTerminalConvert::saysWhatSkopsSays_data()
{
    QTest::addColumn<bool>("hasOwnClass");
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("said"); // {in}, {out}: the names as given
    const QString warning = u"WARNING : While converting {in}, the following unknown types were found: "
                            u"mine.Model. When loading {out} "
                            "with skops.load, these types must be specified as 'trusted'\n"_s;
    const QString converting = u"DEBUG   : Converting model.tar\n"_s;
    const QString writing = u"DEBUG   : Writing to {out}\n"_s;
    const QString nothing = u"INFO    : No unknown types found in model.tar.\n"_s;
    QTest::newRow("quiet, nothing") << false << QString() << QString();
    QTest::newRow("-v, nothing") << false << u"-v"_s << nothing;
    QTest::newRow("-vv, nothing") << false << u"-vv"_s << converting + nothing + writing;
    QTest::newRow("--verbose twice") << false << u"--verbose --verbose"_s << converting + nothing + writing;
    QTest::newRow("quiet, a type") << true << QString() << warning;
    QTest::newRow("-v, a type") << true << u"-v"_s << warning;
    QTest::newRow("-vvv, a type") << true << u"-vvv"_s << converting + warning + writing;
    QTest::newRow("-vv, dry") << true << u"-vv --dry-run"_s << converting + warning;
}

void TestTerminalConvert::saysWhatSkopsSays()
{
    QFETCH(bool, hasOwnClass);
    QFETCH(QString, option);
    QFETCH(QString, said);
    Folder folder;
    const std::string file = folder.write("model.tar.pkl", hasOwnClass ? ownClassPickle() : plainPickle());
    std::vector<std::string> arguments{"convert", file, "-o", folder.path("out")};
    for (const QString& one : option.split(u' ', Qt::SkipEmptyParts))
        arguments.push_back(one.toStdString());
    QString ofSkops;
    for (const QString& line : QString::fromStdString(run(arguments).err).split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.startsWith("skops-inspect: "_L1))
            ofSkops += line + u'\n';
    }
    said.replace("{in}"_L1, QString::fromStdString(file));
    said.replace("{out}"_L1, QString::fromStdString(folder.path("out")));
    QCOMPARE(ofSkops, said);
}

void TestTerminalConvert::tellsWhereItLoadsAndWhatWasCompared()
{
    Folder folder;
    const std::string file = folder.write("a.pkl", arrayPickle());
    const Ran ran = run({"convert", file, "-o", folder.path("a.skops")});
    QVERIFY2(has(ran.err, "skops-inspect: " + file + ": loads in: skops-0.16"), ran.err.c_str());
    QVERIFY2(has(ran.err, ": 1 array byte-equal\n"), ran.err.c_str());
    const std::string lossy = folder.write("b.pkl", pickleOf("EMPTY_DICT; NONE; BININT1 1; SETITEM; STOP"));
    const Ran never = run({"convert", lossy, "--allow-lossy", "-o", folder.path("b.skops")});
    QVERIFY2(has(never.err, "loads in no environment that is known here\n"), never.err.c_str());
}

void TestTerminalConvert::tellsFindingsWithTheirPlace()
{
    Folder folder;
    const Ran refused = run({"convert", folder.write("a.pkl", refusedPickle()), "-o", folder.path("out")});
    QVERIFY2(has(refused.err, " [root[0], byte "), refused.err.c_str());
    const Ran plain = run({"convert", folder.write("b.pkl", ownClassPickle()), "-o", folder.path("out")});
    QVERIFY2(has(plain.err, "mine.Model") && has(plain.err, "(convert-assumed-plain)"), plain.err.c_str());
    const Ran blocked = run({"convert", folder.write("c.pkl", hostilePickle()), "-o", folder.path("out")});
    QVERIFY2(has(blocked.err, "os.system") && has(blocked.err, "(call-dangerous)"), blocked.err.c_str());
}

void TestTerminalConvert::namesWriterInTheComment()
{
    Folder folder;
    QCOMPARE(run({"convert", folder.write("a.pkl", plainPickle()), "-o", folder.path("out")}).status, 0);
    QVERIFY(has(folder.read("out"), "Skops Inspector " + run({"--version"}).out.substr(14, 5)));
}

void TestTerminalConvert::compressions_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<int>("method"); // as the zip's header has it
    QTest::newRow("as skops does it") << QString() << 0;
    QTest::newRow("stored") << u"--compression stored"_s << 0;
    QTest::newRow("deflated") << u"--compression deflated"_s << 8;
    QTest::newRow("deflated at most") << u"--compression deflated --compresslevel 9"_s << 8;
    QTest::newRow("bzip2") << u"--compression bzip2"_s << 12;
    QTest::newRow("bzip2 at least") << u"--compression bzip2 --compresslevel 1"_s << 12;
    QTest::newRow("lzma") << u"--compression lzma"_s << 14;
}

void TestTerminalConvert::compressions()
{
    QFETCH(QString, options);
    QFETCH(int, method);
    Folder folder;
    std::vector<std::string> arguments{"convert", folder.write("a.pkl", arrayPickle()), "-o",
                                       folder.path("out")};
    for (const QString& option : options.split(u' ', Qt::SkipEmptyParts))
        arguments.push_back(option.toStdString());
    QCOMPARE(run(arguments).status, 0);
    QCOMPARE(firstMethod(folder.read("out")), method);
    QCOMPARE(run({"untrusted", folder.path("out")}).status, 0);
}

void TestTerminalConvert::encodings_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<int>("status");
    QTest::newRow("ASCII") << QByteArray("ASCII") << 2;
    QTest::newRow("latin1") << QByteArray("latin1") << 0;
    QTest::newRow("bytes") << QByteArray("bytes") << 0;
}

void TestTerminalConvert::encodings()
{
    QFETCH(QByteArray, encoding);
    QFETCH(int, status);
    Folder folder;
    const std::string file = folder.write("a.pkl", "(S'caf\\xe9'\nl.");
    const std::vector<std::string> more{"--encoding", encoding.toStdString()};
    QCOMPARE(run({"convert", file, "-o", folder.path("out"), more[0], more[1]}).status, status);
    QCOMPARE(run({"visualize", file, more[0], more[1]}).status, status == 0 ? 0 : 2);
}

void TestTerminalConvert::profileIsTheTarget()
{
    Folder folder;
    const std::string file = folder.write("a.pkl", plainPickle());
    QCOMPARE(run({"convert", file, "--profile", "skops-0.11+sklearn-1.6", "-o", folder.path("out")}).status,
             0);
    QVERIFY(has(folder.read("out"), "\"_skops_version\": \"0.11.0\""));
}

void TestTerminalConvert::standardInputToStandardOutput()
{
    Folder folder;
    QCOMPARE(run({"convert", folder.write("a.pkl", arrayPickle()), "-o", folder.path("a.skops")}).status, 0);
    const Ran ran = run({"convert", "-", "-o", "-"}, {.input = arrayPickle()});
    QCOMPARE(ran.status, 0);
    QVERIFY(ran.out == folder.read("a.skops"));
    QVERIFY2(has(ran.err, "-: loads in: "), ran.err.c_str());
    QCOMPARE(run({"convert", "-", "-o", folder.path("b.skops")}, {.input = arrayPickle()}).status, 0);
    QVERIFY(folder.read("b.skops") == ran.out);
    // Nothing half-done reaches the next program of a pipe.
    QCOMPARE(run({"convert", "-", "-o", "-"}, {.input = hostilePickle()}).out, "");
    QCOMPARE(run({"convert", "-", "-o", "-", "--dry-run"}, {.input = arrayPickle()}).out, "");
}

void TestTerminalConvert::brokenStandardOutput()
{
    const Ran ran = run({"convert", "-", "-o", "-"}, {.input = arrayPickle(), .outputLimit = 2});
    QCOMPARE(ran.status, 2);
    QVERIFY2(has(ran.err, "(file-write)"), ran.err.c_str());
}

void TestTerminalConvert::namesAreEscaped()
{
    Folder folder;
    const std::string file = folder.write("a\x1b[31m\n.pkl", pickleOf("GLOBAL m \xe2\x80\xae"
                                                                      "C; EMPTY_TUPLE; NEWOBJ; STOP"));
    const Ran ran = run({"convert", "-vv", file, "-o", folder.path("o\x1b.skops")});
    QVERIFY2(ran.err.find('\x1b') == std::string::npos && !has(ran.err, "\xe2\x80\xae"), ran.err.c_str());
    QVERIFY2(has(ran.err, "m.\\u202eC"), ran.err.c_str());
}

QTEST_GUILESS_MAIN(TestTerminalConvert)
#include "tst_terminal_convert.moc"
