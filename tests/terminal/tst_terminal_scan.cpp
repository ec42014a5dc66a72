#include "terminal_run.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace skops::test;

namespace {

const std::string osSystem = "cos\nsystem\n(S'true'\ntR.";
const std::string plainDict = "\x80\x04}\x8c\x01"
                              "a\x94K\x01s.";
const std::string unknownClass = "\x80\x02"
                                 "cmine\nThing\n)\x81}b.";

/// The number behind "name: " in the closing count.
QString countOf(const Ran& ran, const QString& name)
{
    for (const QString& line : QString::fromStdString(ran.out).split(u'\n')) {
        if (line.startsWith(name + u": "_s))
            return line.mid(name.size() + 2);
    }
    return u"no such line"_s;
}

bool has(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

QJsonObject parsed(const std::string& bytes)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(bytes)).object();
}

void makeFolder(const Folder& folder, const QString& name)
{
    QDir(QString::fromStdString(folder.path(""))).mkpath(name);
}

} // namespace

class TestTerminalScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneFile_data();
    void oneFile();
    void dangerousIsNamed();
    void unknownClassCanBeTrusted();
    void foldersOfAllKinds();
    void linksAndRepeats();
    void unreadableFolders();
    void nothingToExamine();
    void failOn();
    void standardInput();
    void keepsTheOrder();
    void boundsWhatItSaysOfAFile();
    void json();
    void jsonLines();
    void infoOfAPickle();
    void infoListsEvents();
};

void TestTerminalScan::oneFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("counted"); // the line of the closing count in which the file stands
    const auto row = [](const char* name, const std::string& bytes, int status, const char* counted) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes) << status << QString::fromLatin1(counted);
    };
    row("clean skops", zipOf(modelWith({})), 0, "nothing to say");
    row("a type", zipOf(modelWith({"a.B"})), 1, "to review");
    row("known dangerous", zipOf(modelWith({"os.system"})), 1, "dangerous or deceptive");
    row("no schema that loads", zipOf("{"), 2, "would not load");
    row("newer protocol",
        zipOf(R"({"protocol":9,"__class__":"int","__module__":"builtins","__loader__":"TypeNode"})"), 2,
        "not analysed");
    row("dict", plainDict, 0, "nothing to say");
    row("os.system", osSystem, 1, "dangerous or deceptive");
    row("unknown class", unknownClass, 1, "to review");
    row("pickle cut short", osSystem.substr(0, osSystem.size() - 1), 2, "dangerous or deceptive");
    row("cut short before anything", "\x80\x04", 2, "would not load");
    row("text", "hello", 2, "not examined");
    row("empty", "", 2, "not examined");
}

void TestTerminalScan::oneFile()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    QFETCH(QString, counted);
    Folder folder;
    const Ran ran = run({"scan", folder.write("x", bytes.toStdString())});
    QVERIFY2(ran.status == status, ran.out.c_str());
    QVERIFY2(countOf(ran, counted).startsWith(u'1'), ran.out.c_str());
    QCOMPARE(countOf(ran, u"examined"_s), counted == u"not examined"_s ? u"0"_s : u"1"_s);
    // Only what has something to say has a line.
    QCOMPARE(has(ran.out, folder.path("x") + ": "), counted != u"nothing to say"_s);
    QCOMPARE(ran.err, "");
}

void TestTerminalScan::dangerousIsNamed()
{
    Folder folder;
    const std::string file = folder.write("evil.pkl", osSystem);
    const Ran ran = run({"scan", file});
    QVERIFY2(ran.out.starts_with(file + ": Dangerous: "), ran.out.c_str());
    QVERIFY2(has(ran.out, "os.system"), ran.out.c_str());
    QVERIFY2(has(ran.out, "(call-dangerous)"), ran.out.c_str());
    // Neither a name nor a list takes a danger away.
    QCOMPARE(run({"scan", file, "--trusted", "os.system"}).status, 1);
}

void TestTerminalScan::unknownClassCanBeTrusted()
{
    Folder folder;
    const std::string file = folder.write("a.pkl", unknownClass);
    const Ran ran = run({"scan", file});
    QVERIFY2(has(ran.out, "  type: mine.Thing (Unknown)\n"), ran.out.c_str());
    const Ran trusted = run({"scan", file, "--trusted", "mine.Thing", "--trusted", "no.Such"});
    QVERIFY2(!has(trusted.out, "  type: "), trusted.out.c_str());
    QCOMPARE(trusted.err, "skops-inspect: note: --trusted no.Such is not among the untrusted types\n");
    const Ran expired =
        run({"scan", file, "--trust-list", folder.write("list", "# expires: 2026-10-16\nmine.Thing\n")});
    QVERIFY2(has(expired.err, "expired on 2026-10-16"), expired.err.c_str());
}

void TestTerminalScan::foldersOfAllKinds()
{
    Folder folder;
    makeFolder(folder, u"models/.hidden/deep"_s);
    folder.writeModel("models/a.txt", modelWith({"a.B"}));
    folder.write("models/.hidden/deep/evil", osSystem);
    folder.write("models/.hidden/fine", plainDict);
    folder.write("models/notes.pkl", "This is no pickle.");
    folder.write("models/nothing.skops", "");
    folder.write("models/numbers.npy", "\x93NUMPY\x01");
    const Ran ran = run({"scan", folder.path("models")});
    QVERIFY2(ran.status == 1, ran.out.c_str());
    QCOMPARE(countOf(ran, u"examined"_s), u"3"_s);
    QCOMPARE(countOf(ran, u"dangerous or deceptive"_s), u"1"_s);
    QCOMPARE(countOf(ran, u"to review"_s), u"1"_s);
    QCOMPARE(countOf(ran, u"nothing to say"_s), u"1"_s);
    QCOMPARE(countOf(ran, u"not examined"_s), u"3 (empty 1, numpy 1, other 1)"_s);
    QVERIFY(has(ran.out, folder.path("models/.hidden/deep/evil") + ": Dangerous: "));
    QVERIFY(!has(ran.out, "notes.pkl"));
    // By its name it was asked for.
    const Ran named =
        run({"scan", folder.path("models"), folder.path("models/../models/notes.pkl"), folder.path("gone")});
    QCOMPARE(named.status, 2);
    QVERIFY2(has(named.out, "gone: Not analysed: There is no such file. (file-not-found)\n"),
             named.out.c_str());
    QCOMPARE(countOf(named, u"could not be opened"_s), u"1"_s);
}

void TestTerminalScan::linksAndRepeats()
{
    Folder folder;
    makeFolder(folder, u"models"_s);
    makeFolder(folder, u"elsewhere"_s);
    folder.write("elsewhere/evil", osSystem);
    const auto link = [&](const std::string& target, const std::string& name) {
        QVERIFY(::symlink(target.c_str(), folder.path("models/" + name).c_str()) == 0);
    };
    link("../elsewhere/evil", "a");
    link("a", "b");
    link("../elsewhere", "folder");
    link("nowhere", "broken");
    QVERIFY(::mkfifo(folder.path("models/pipe").c_str(), 0600) == 0);
    const Ran ran = run({"scan", folder.path("models"), folder.path("elsewhere")});
    QCOMPARE(ran.status, 1);
    QCOMPARE(countOf(ran, u"examined"_s), u"1"_s);
    QCOMPARE(countOf(ran, u"further names of files examined already"_s), u"2"_s);
    QCOMPARE(countOf(ran, u"not examined"_s), u"3 (broken-link 1, link-to-folder 1, special-file 1)"_s);
    // A link to a folder is followed when it is meant.
    QCOMPARE(countOf(run({"scan", folder.path("models/folder")}), u"examined"_s), u"1"_s);
}

void TestTerminalScan::unreadableFolders()
{
    if (::geteuid() == 0)
        QSKIP("root may read everything");
    Folder folder;
    makeFolder(folder, u"models/closed"_s);
    folder.write("models/fine", plainDict);
    QVERIFY(::chmod(folder.path("models/closed").c_str(), 0) == 0);
    const Ran ran = run({"scan", folder.path("models")});
    QCOMPARE(ran.status, 2);
    QVERIFY2(has(ran.out, "(file-denied)"), ran.out.c_str());
    QCOMPARE(countOf(ran, u"nothing to say"_s), u"1"_s);
}

void TestTerminalScan::nothingToExamine()
{
    Folder folder;
    makeFolder(folder, u"models"_s);
    const Ran ran = run({"scan", folder.path("models")});
    QCOMPARE(ran.status, 2);
    QVERIFY2(has(ran.err, "no file of a supported kind"), ran.err.c_str());
    QCOMPARE(run({"scan", "--allow-empty", folder.path("models")}).status, 0);
    folder.write("models/notes.txt", "notes");
    QCOMPARE(run({"scan", folder.path("models")}).status, 2);
    QCOMPARE(run({"scan", "--allow-empty", folder.path("models")}).status, 0);
    QCOMPARE(run({"scan", "--allow-empty", folder.path("models/notes.txt")}).status, 2);
}

void TestTerminalScan::failOn()
{
    Folder folder;
    // Bytes in front of the archive: a warning that does not change the verdict.
    const std::string warned = folder.write("warned", "#!/bin/sh\n" + zipOf(modelWith({})));
    QCOMPARE(run({"scan", warned}).status, 1);
    QCOMPARE(run({"scan", warned, "--fail-on", "warning"}).status, 1);
    const Ran ran = run({"scan", warned, "--fail-on", "danger"});
    QCOMPARE(ran.status, 0);
    QVERIFY2(has(ran.out, "(zip-prefix-data)"), ran.out.c_str());
    QCOMPARE(countOf(ran, u"to review"_s), u"1"_s);
    std::string schema = modelWith({});
    schema.replace(schema.find("0.16.0"), 6, "0.15.0");
    const std::string older = folder.writeModel("older", schema);
    QCOMPARE(run({"scan", older}).status, 0);
    const Ran told = run({"scan", older, "--fail-on", "info"});
    QVERIFY2(told.status == 1, told.out.c_str());
    QCOMPARE(run({"scan", "--fail-on", "never", warned}).status, 2);
}

void TestTerminalScan::standardInput()
{
    const Ran ran = run({"scan", "-"}, {.input = osSystem});
    QCOMPARE(ran.status, 1);
    QVERIFY(ran.out.starts_with("-: Dangerous: "));
    const Ran twice = run({"scan", "-", "-"}, {.input = plainDict});
    QCOMPARE(twice.status, 2);
    QVERIFY2(has(twice.out, "only once"), twice.out.c_str());
}

void TestTerminalScan::keepsTheOrder()
{
    Folder folder;
    makeFolder(folder, u"models"_s);
    std::vector<std::string> names;
    for (int i = 0; i < 300; ++i) {
        names.push_back(folder.path("models/" + std::to_string(1'000 + i)));
        // Large and small by turns, so that threads finish out of order.
        folder.write("models/" + std::to_string(1'000 + i),
                     zipOf(modelWith(std::vector<std::string>(i % 10 == 0 ? 2'000 : 1, "a.B"))));
    }
    const Ran ran = run({"scan", "--jobs", "8", folder.path("models")});
    QCOMPARE(ran.status, 1);
    std::vector<std::string> told;
    for (const QString& line : QString::fromStdString(ran.out).split(u'\n')) {
        if (line.contains(u": To review: "_s))
            told.push_back(line.section(u": "_s, 0, 0).toStdString());
    }
    QCOMPARE(told, names);
    QCOMPARE(run({"scan", "--jobs", "1", folder.path("models")}).out, ran.out);
}

void TestTerminalScan::boundsWhatItSaysOfAFile()
{
    std::vector<std::string> types;
    for (int i = 0; i < 50; ++i)
        types.push_back("a.B" + std::to_string(i));
    Folder folder;
    const std::string file = folder.writeModel("a.skops", modelWith(types));
    const Ran ran = run({"scan", file});
    QCOMPARE(QString::fromStdString(ran.out).count(u"  type: a.B"_s), 10);
    QVERIFY2(has(ran.out, "  and 40 more types; --format json gives all\n"), ran.out.c_str());
    const QJsonObject json = parsed(run({"scan", file, "--format", "json"}).out);
    QCOMPARE(json["files"_L1].toArray().at(0)["untrusted"_L1].toArray().size(), 50);
}

void TestTerminalScan::json()
{
    Folder folder;
    makeFolder(folder, u"models"_s);
    folder.write("models/1", plainDict);
    folder.write("models/2", osSystem);
    folder.write("models/3", "text");
    const Ran ran = run({"scan", "--format", "json", folder.path("models"), folder.path("gone")});
    QCOMPARE(ran.status, 2);
    QCOMPARE(ran.err, "");
    const QJsonObject all = parsed(ran.out);
    QCOMPARE(all["command"_L1].toString(), u"scan"_s);
    QCOMPARE(all["status"_L1].toInt(), 2);
    const QJsonObject counts = all["counts"_L1].toObject();
    QCOMPARE(counts["examined"_L1].toInt(), 2);
    QCOMPARE(counts["dangerous"_L1].toInt(), 1);
    QCOMPARE(counts["nothing_to_say"_L1].toInt(), 1);
    QCOMPARE(counts["unreadable"_L1].toInt(), 1);
    QCOMPARE(counts["not_examined"_L1]["other"_L1].toInt(), 1);
    const QJsonArray files = all["files"_L1].toArray();
    QCOMPARE(files.size(), 4);
    const QJsonObject dict = files.at(0)["pickles"_L1].toArray().at(0).toObject();
    QCOMPARE(dict["protocol"_L1].toInt(), 4);
    QCOMPARE(dict["stream_bytes"_L1].toInteger(), static_cast<qint64>(plainDict.size()));
    QVERIFY(dict["compression"_L1].isNull());
    QCOMPARE(dict["readings"_L1].toArray().at(0)["complete"_L1].toBool(), true);
    const QJsonObject evil = files.at(1).toObject();
    QCOMPARE(evil["kind"_L1].toString(), u"pickle"_s);
    QCOMPARE(evil["verdict"_L1].toString(), u"dangerous"_s);
    QCOMPARE(evil["examined"_L1].toBool(), true);
    const QJsonObject pickle = evil["pickles"_L1].toArray().at(0).toObject();
    QVERIFY(pickle["events"_L1]["dangerous"_L1].toInt() >= 1);
    const QJsonObject import = pickle["imports"_L1].toArray().at(0).toObject();
    QCOMPARE(import["name"_L1].toString(), u"os.system"_s);
    QCOMPARE(import["group"_L1].toString(), u"known-dangerous"_s);
    QCOMPARE(import["calls"_L1].toInt(), 1);
    QCOMPARE(import["offset"_L1].toInt(), 0);
    QCOMPARE(import["trusted"_L1].toBool(), false);
    QCOMPARE(files.at(2)["examined"_L1].toBool(), false);
    QCOMPARE(files.at(2)["status"_L1].toInt(), 0);
    QCOMPARE(files.at(3)["findings"_L1].toArray().at(0)["code"_L1].toString(), u"file-not-found"_s);
}

void TestTerminalScan::jsonLines()
{
    Folder folder;
    const std::string clean = folder.write("clean.skops", zipOf(modelWith({})));
    const std::string dangerous = folder.write("dangerous.pkl", osSystem);
    const Ran ran = run({"scan", "--format", "jsonl", clean, dangerous});
    const QStringList lines = QString::fromStdString(ran.out).split(u'\n');
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines[3].isEmpty());
    const std::array files{clean, dangerous};
    for (int i = 0; i < 2; ++i) {
        // A line says what a scan of that file alone says, but for the counts.
        QJsonObject alone = parsed(run({"scan", "--format", "json", files[static_cast<size_t>(i)]}).out);
        alone.remove("counts"_L1);
        QCOMPARE(parsed(lines[i].toStdString()), alone);
    }
    QJsonObject whole = parsed(run({"scan", "--format", "json", clean, dangerous}).out);
    whole["files"_L1] = QJsonArray();
    QCOMPARE(parsed(lines[2].toStdString()), whole);
}

void TestTerminalScan::infoOfAPickle()
{
    Folder folder;
    const Ran ran = run({"info", folder.write("evil.pkl", osSystem)});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.err, "");
    for (const char* part :
         {"verdict: Dangerous", "kind: pickle\n", "pickle: 23 bytes, protocol 0\n",
          "call os.system (1 time, first at byte 21, dangerous)", "imports to review: 1 of 1",
          "Calls the operating system",
          "what loading would do, in order:", "byte 21: call os.system with ('true',) (dangerous)"})
        QVERIFY2(has(ran.out, part), (part + ("\n" + ran.out)).c_str());
    // A name that would change what a reader sees.
    const Ran hidden = run({"info", folder.write("hidden.pkl", "cm\n\xe2\x80\xae"
                                                               "C\n)R.")});
    QVERIFY2(has(hidden.out, "m.\\u202eC") && !has(hidden.out, "\xe2\x80\xae"), hidden.out.c_str());
}

void TestTerminalScan::infoListsEvents()
{
    Folder folder;
    // 40 times the same class, which nobody knows.
    std::string many = "\x80\x02(";
    for (int i = 0; i < 40; ++i)
        many += "cmine\nThing\n)R";
    const std::string file = folder.write("many.pkl", many + "t.");
    const auto lines = [&](const std::vector<std::string>& more) {
        std::vector<std::string> arguments{"info", file};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return QString::fromStdString(run(arguments).out).count(u"\n    byte "_s);
    };
    QCOMPARE(lines({}), 30);
    QCOMPARE(lines({"--events", "all"}), 80);
    QCOMPARE(lines({"--events", "3"}), 3);
    QCOMPARE(lines({"--events", "0"}), 0);
    QCOMPARE(run({"info", file, "--events", "some"}).status, 2);
    QVERIFY(!has(run({"info", folder.write("dict.pkl", plainDict)}).out, "in order"));
}

QTEST_GUILESS_MAIN(TestTerminalScan)
#include "tst_terminal_scan.moc"
