// `convert` with several inputs and folders: where outputs go, which clash, what is counted and reported.

#include "convert_samples.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <filesystem>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace skops;
using namespace skops::test;

namespace {

/// Sets the current folder while it lives.
class CurrentFolder
{
public:
    explicit CurrentFolder(const std::string& path) : m_before(std::filesystem::current_path())
    {
        std::filesystem::current_path(path);
    }
    ~CurrentFolder() { std::filesystem::current_path(m_before); }
    CurrentFolder(const CurrentFolder&) = delete;
    CurrentFolder& operator=(const CurrentFolder&) = delete;

private:
    std::filesystem::path m_before;
};

Ran convert(std::vector<std::string> arguments, const RunOptions& options = {})
{
    arguments.insert(arguments.begin(), "convert");
    return run(arguments, options);
}

} // namespace

class TestTerminalConvertMany : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outputStandsInTheCurrentFolder();
    void folderKeepsItsSubfolders();
    void countsStatusAndReasons();
    void nothingConvertible();
    void clashIsFoundBeforeAnyWork();
    void onlyPicklesClash();
    void ownOutputsAreNoFailures();
    void replacedInputsAreNoFailures();
    void manyAreToldInOrder();
    void reportForms();
    void namesAreNoFormulas();
    void reportIsNotInTheWay_data();
    void reportIsNotInTheWay();
    void missingInputDoesNotStopTheOthers();
    void detailsOfManyNeedVerbosity();
};

void TestTerminalConvertMany::outputStandsInTheCurrentFolder()
{
    Folder folder;
    folder.makeFolder("in/deep");
    folder.makeFolder("here");
    folder.write("in/a.b.pkl", plainPickle());
    folder.write("in/deep/c.joblib", plainPickle());
    const CurrentFolder here(folder.path("here"));
    QCOMPARE(convert({"../in/a.b.pkl"}).status, 0);
    QCOMPARE(folder.files("here"), "a.b.skops\n");
    // So is it with several and with folders.
    QCOMPARE(convert({"../in", "--force"}).status, 0);
    QCOMPARE(folder.files("here"), "a.b.skops\ndeep/c.skops\n");
}

void TestTerminalConvertMany::folderKeepsItsSubfolders()
{
    Folder folder;
    folder.makeFolder("in/a/b");
    folder.write("in/top.pkl", plainPickle());
    folder.write("in/a/b/deep.joblib", arrayPickle());
    folder.write("in/a/refused.pkl", refusedPickle());
    folder.write("in/a/notes.txt", "notes");
    folder.makeFolder("in/empty");
    const Ran dry = convert({folder.path("in"), "--output-dir", folder.path("out"), "--dry-run"});
    QCOMPARE(dry.status, 1);
    QVERIFY(!std::filesystem::exists(folder.path("out")));
    const Ran ran = convert({folder.path("in"), "--output-dir", folder.path("out")});
    QCOMPARE(ran.status, 1);
    QCOMPARE(folder.files("out"), "a/b/deep.skops\ntop.skops\n");
    // Again, only what is missing.
    std::filesystem::remove(folder.path("out/top.skops"));
    const Ran again = convert({folder.path("in"), "--output-dir", folder.path("out"), "--skip-existing"});
    QVERIFY2(has(again.out, "converted: 1\n") && has(again.out, "skipped: 1 (file-exists 1)\n"),
             again.out.c_str());
}

void TestTerminalConvertMany::countsStatusAndReasons()
{
    Folder folder;
    folder.makeFolder("in");
    for (const char* name : {"1", "2", "3"})
        folder.write(std::string("in/good") + name, plainPickle());
    folder.write("in/evil", hostilePickle());
    folder.write("in/lossy", lossyPickle());
    folder.write("in/unloadable", pickleOf("EMPTY_DICT; NONE; NONE; SETITEM; STOP"));
    folder.write("in/refused", refusedPickle());
    folder.write("in/text", "text");
    folder.write("in/nothing", "");
    folder.write("in/model.zip", zipOf(modelWith({})));
    QVERIFY(::symlink("nowhere", folder.path("in/broken").c_str()) == 0);
    QVERIFY(::symlink("good1", folder.path("in/same").c_str()) == 0);
    const Ran ran = convert({folder.path("in"), "--output-dir", folder.path("out")});
    QCOMPARE(ran.status, 1);
    QCOMPARE(QString::fromStdString(ran.out),
             u"converted: 3\n"
             "blocked: 1 (convert-blocked 1)\n"
             "refused: 1 (convert-refused 1)\n"
             "would lose something: 2 (convert-lossy 1, convert-unloadable 1)\n"
             "no pickles: 3 (empty 1, other 1, skops 1)\n"
             "not looked at: 1 (broken-link 1)\n"
             "further names of files counted already: 1\n"_s);
}

void TestTerminalConvertMany::nothingConvertible()
{
    Folder folder;
    folder.makeFolder("in");
    QCOMPARE(convert({folder.path("in")}).status, 2);
    folder.write("in/notes.txt", "notes");
    const Ran ran = convert({folder.path("in"), "--output-dir", folder.path("out")});
    QCOMPARE(ran.status, 2);
    QVERIFY2(has(ran.err, "no pickle"), ran.err.c_str());
    QVERIFY(!std::filesystem::exists(folder.path("out")));
}

void TestTerminalConvertMany::clashIsFoundBeforeAnyWork()
{
    Folder folder;
    folder.makeFolder("in");
    folder.write("in/first.pkl", plainPickle());
    folder.write("in/model.joblib", plainPickle());
    folder.write("in/model.pkl", plainPickle());
    const Ran ran = convert({folder.path("in"), "--output-dir", folder.path("out"), "--force"});
    QCOMPARE(ran.status, 2);
    QVERIFY2(has(ran.err, folder.path("in/model.joblib") + ": "), ran.err.c_str());
    QVERIFY2(has(ran.err, folder.path("in/model.pkl") + ". (output-clash)\n"), ran.err.c_str());
    QVERIFY2(!has(ran.err, "first"), ran.err.c_str());
    QVERIFY(!std::filesystem::exists(folder.path("out")));
    // The same name in two folders that are given one by one.
    folder.makeFolder("other");
    folder.write("other/first.pkl", plainPickle());
    QCOMPARE(convert({folder.path("in/first.pkl"), folder.path("other/first.pkl"), "--output-dir",
                      folder.path("out")})
                 .status,
             2);
}

void TestTerminalConvertMany::onlyPicklesClash()
{
    Folder folder;
    folder.makeFolder("in");
    folder.write("in/model.json", "{}");
    folder.write("in/model.pkl", plainPickle());
    QCOMPARE(convert({folder.path("in"), "--output-dir", folder.path("out")}).status, 0);
    QCOMPARE(folder.files("out"), "model.skops\n");
}

void TestTerminalConvertMany::ownOutputsAreNoFailures()
{
    Folder folder;
    folder.write("a.pkl", plainPickle());
    folder.write("b.pkl", plainPickle());
    folder.write("b.txt", "notes on b");
    const std::vector<std::string> in{folder.path(""), "--output-dir", folder.path("")};
    QCOMPARE(convert(in).status, 0);
    QCOMPARE(folder.files(), "a.pkl\na.skops\nb.pkl\nb.skops\nb.txt\n");
    for (const char* option : {"--skip-existing", "--force"}) {
        const Ran again = convert({in[0], in[1], in[2], option});
        QVERIFY2(again.status == 0, (again.out + again.err).c_str());
        QVERIFY2(has(again.out, "no pickles: "), again.out.c_str());
    }
    const Ran kept = convert(in);
    QCOMPARE(kept.status, 2);
    QVERIFY2(has(kept.out, "failed: 2 (file-exists 2)\n"), kept.out.c_str());
}

void TestTerminalConvertMany::replacedInputsAreNoFailures()
{
    Folder folder;
    for (int i = 0; i < 200; ++i)
        folder.write(std::to_string(i) + ".pkl", plainPickle());
    const std::vector<std::string> in{folder.path(""), "--output-dir", folder.path("")};
    QCOMPARE(convert(in).status, 0);
    // Each of the 200 outputs is read as an input while others are written over it.
    for (int round = 0; round < 3; ++round) {
        const Ran again = convert({in[0], in[1], in[2], "--force"});
        QVERIFY2(again.status == 0, (again.out + again.err).c_str());
    }
}

void TestTerminalConvertMany::manyAreToldInOrder()
{
    Folder folder;
    folder.makeFolder("in");
    std::vector<std::string> names;
    for (int i = 100; i < 160; ++i) {
        names.push_back(folder.path("in/" + std::to_string(i)));
        folder.write("in/" + std::to_string(i), i % 3 == 0 ? ownClassPickle() : refusedPickle());
    }
    Ran told[2];
    std::string reports[2];
    for (const int i : {0, 1}) {
        const Ran ran = convert({folder.path("in"), "--output-dir", folder.path("out"), "--force", "--jobs",
                                 i == 0 ? "1" : "8", "--report", folder.path("report")});
        QCOMPARE(ran.status, 1);
        told[i] = ran;
        reports[i] = folder.read("report");
    }
    QVERIFY(told[0].err == told[1].err);
    QVERIFY(reports[0] == reports[1]);
    QStringList lines = QString::fromStdString(reports[0]).split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(static_cast<size_t>(lines.size()), names.size());
    for (size_t i = 0; i < names.size(); ++i)
        QVERIFY(lines[static_cast<qsizetype>(i)].contains(QString::fromStdString(names[i])));
}

void TestTerminalConvertMany::reportForms()
{
    Folder folder;
    const std::string good = folder.write("a, \"b\".pkl", plainPickle());
    const std::string evil = folder.write("evil.pkl", hostilePickle());
    const std::vector<std::string> arguments{good, evil, "--output-dir", folder.path("out"), "--force"};
    const auto report = [&](const char* name) {
        std::vector<std::string> all = arguments;
        all.insert(all.end(), {"--report", folder.path(name)});
        return convert(all).status == 1 ? QString::fromStdString(folder.read(name)) : QString();
    };
    const QStringList csv = report("r.csv").split("\r\n"_L1);
    QCOMPARE(csv.size(), 4);
    QCOMPARE(csv[0], u"input,sha256,output,status,reason"_s);
    QVERIFY2(csv[1].startsWith(u"\""_s) && csv[1].contains("a, \"\"b\"\".pkl\","_L1) &&
                 csv[1].endsWith(",converted,"_L1),
             qPrintable(csv[1]));
    QVERIFY2(csv[2].endsWith(",,blocked,convert-blocked"_L1), qPrintable(csv[2]));
    const QStringList json = report("r.txt").split(u'\n');
    QCOMPARE(json.size(), 3);
    const QJsonObject first = QJsonDocument::fromJson(json[0].toUtf8()).object();
    QCOMPARE(first["input"_L1].toString(), QString::fromStdString(good));
    QCOMPARE(first["output"_L1].toString(), QString::fromStdString(folder.path("out/a, \"b\".skops")));
    QCOMPARE(first["status"_L1].toString(), u"converted"_s);
    QVERIFY(first["reason"_L1].isNull());
    QVERIFY(csv[1].contains(first["sha256"_L1].toString()));
    const QJsonObject second = QJsonDocument::fromJson(json[1].toUtf8()).object();
    QVERIFY(second["output"_L1].isNull());
    QCOMPARE(second["reason"_L1].toString(), u"convert-blocked"_s);
}

void TestTerminalConvertMany::namesAreNoFormulas()
{
    Folder folder;
    folder.write("=1+1.pkl", plainPickle());
    const CurrentFolder inside(folder.path(""));
    QCOMPARE(convert({"=1+1.pkl", "--report", "r.csv"}).status, 0);
    const QString row = QString::fromStdString(folder.read("r.csv")).split("\r\n"_L1)[1];
    QVERIFY2(row.startsWith("./=1+1.pkl,"_L1), qPrintable(row));
}

void TestTerminalConvertMany::reportIsNotInTheWay_data()
{
    QTest::addColumn<QString>("report");
    QTest::newRow("the input") << u"a.pkl"_s;
    QTest::newRow("an output that is not there yet") << u"a.skops"_s;
}

void TestTerminalConvertMany::reportIsNotInTheWay()
{
    QFETCH(QString, report);
    Folder folder;
    const std::string file = folder.write("a.pkl", plainPickle());
    QCOMPARE(convert({file, "--output-dir", folder.path(""), "--report", folder.path(report.toStdString())})
                 .status,
             2);
    QCOMPARE(folder.files(), "a.pkl\n");
    QVERIFY(folder.read("a.pkl") == plainPickle());
}

void TestTerminalConvertMany::missingInputDoesNotStopTheOthers()
{
    Folder folder;
    const Ran ran = convert(
        {folder.path("gone.pkl"), folder.write("a.pkl", plainPickle()), "--output-dir", folder.path("out")});
    QCOMPARE(ran.status, 2);
    QVERIFY2(has(ran.err, folder.path("gone.pkl") + ": There is no such file. (file-not-found)\n"),
             ran.err.c_str());
    QVERIFY2(has(ran.out, "converted: 1\nfailed: 1 (file-not-found 1)\n"), ran.out.c_str());
    QCOMPARE(folder.files("out"), "a.skops\n");
}

void TestTerminalConvertMany::detailsOfManyNeedVerbosity()
{
    Folder folder;
    const std::vector<std::string> arguments{folder.write("a.pkl", plainPickle()),
                                             folder.write("b.pkl", plainPickle()), "--output-dir",
                                             folder.path("out"), "--force"};
    QCOMPARE(convert(arguments).err, "");
    std::vector<std::string> verbose = arguments;
    verbose.push_back("-v");
    const Ran ran = convert(verbose);
    QVERIFY2(has(ran.err, "b.pkl: loads in: ") && has(ran.err, "byte-equal"), ran.err.c_str());
}

QTEST_GUILESS_MAIN(TestTerminalConvertMany)
#include "tst_terminal_convert_many.moc"
