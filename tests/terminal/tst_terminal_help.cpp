#include "terminal_run.h"

#include "terminal/command.h"
#include "terminal/command_texts.h"
#include "terminal/suggestion.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace skops;
using namespace skops::test;

namespace {

QString text(const std::string& bytes)
{
    return QString::fromStdString(bytes);
}

std::vector<std::string> words(const QString& line)
{
    std::vector<std::string> found;
    for (const QString& word : line.split(u' ', Qt::SkipEmptyParts))
        found.push_back(word.toStdString());
    return found;
}

} // namespace

class TestTerminalHelp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCommandTeaches_data();
    void everyCommandTeaches();
    void everyCommandHasTexts();
    void programTeaches();
    void helpOfNoCommand();
    void nearWordIsSuggested_data();
    void nearWordIsSuggested();
    void nearest_data();
    void nearest();
    void wraps_data();
    void wraps();
};

void TestTerminalHelp::everyCommandTeaches_data()
{
    QTest::addColumn<QString>("command");
    for (const terminal::CommandText& row : terminal::commandTexts())
        QTest::newRow(row.name) << QString::fromLatin1(row.name);
}

void TestTerminalHelp::everyCommandTeaches()
{
    QFETCH(QString, command);
    const Ran ran = run(words(command + u" --help"_s));
    QCOMPARE(ran.status, 0);
    QCOMPARE(text(ran.err), QString());
    const QString help = text(ran.out);
    QVERIFY(help.contains(u"Examples:\n  skops-inspect %1"_s.arg(command)));
    QVERIFY(help.contains(u"\nExit status:\n  0 "_s));
    // A file is never called safe; only the options of colours speak of it, in skops' own words.
    QVERIFY(!help.contains(u"safe "_s) || command == u"visualize"_s);
    for (const QString& line : help.split(u'\n'))
        QVERIFY2(line.size() <= int(terminal::helpColumns) || line.startsWith(u"Usage:"_s), qPrintable(line));
    QCOMPARE(text(run(words(u"help "_s + command)).out), help);
}

void TestTerminalHelp::everyCommandHasTexts()
{
    for (const terminal::CommandRow& row : terminal::commandTable())
        QCOMPARE(terminal::commandText(row.name).name, std::string_view(row.name));
}

void TestTerminalHelp::programTeaches()
{
    const Ran ran = run({"--help"});
    QCOMPARE(ran.status, 0);
    for (const terminal::CommandRow& row : terminal::commandTable())
        QVERIFY(text(ran.out).contains(u"\n  %1 "_s.arg(QLatin1String(row.name))));
    QCOMPARE(run({"help"}).out, ran.out);
    QCOMPARE(run({"-h"}).out, ran.out);
}

void TestTerminalHelp::helpOfNoCommand()
{
    const Ran ran = run({"help", "scna"});
    QCOMPARE(ran.status, 2);
    QCOMPARE(
        text(ran.err),
        u"skops-inspect: there is no command \"scna\"; did you mean scan?; see skops-inspect --help\n"_s);
}

void TestTerminalHelp::nearWordIsSuggested_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("told");
    QTest::newRow("command")
        << u"untrsted model.skops"_s
        << u"no command \"untrsted\"; did you mean untrusted?; see skops-inspect --help"_s;
    QTest::newRow("a file instead") << u"model.skops"_s
                                    << u"no command \"model.skops\"; see skops-inspect --help"_s;
    QTest::newRow("option") << u"scan --formt json x"_s
                            << u"no option --formt; did you mean --format?; see skops-inspect scan --help"_s;
    QTest::newRow("option with a value")
        << u"scan --fial-on=info x"_s << u"no option --fial-on; did you mean --fail-on?"_s;
    QTest::newRow("option of the program")
        << u"--verison"_s << u"no option --verison; did you mean --version?"_s;
    QTest::newRow("nothing near") << u"scan --quux x"_s
                                  << u"no option --quux; see skops-inspect scan --help"_s;
    QTest::newRow("nested")
        << u"trust diff --formt json a b"_s
        << u"no option --formt; did you mean --format?; see skops-inspect trust diff --help"_s;
    QTest::newRow("code") << u"explain zip-bad-crr"_s
                          << u"no code \"zip-bad-crr\"; did you mean zip-bad-crc?"_s;
    QTest::newRow("escaped") << u"sc\u202ean"_s << u"no command \"sc\\u202ean\""_s;
}

void TestTerminalHelp::nearWordIsSuggested()
{
    QFETCH(QString, line);
    QFETCH(QString, told);
    const Ran ran = run(words(line));
    QCOMPARE(ran.status, 2);
    QVERIFY2(text(ran.err).contains(told), ran.err.c_str());
}

void TestTerminalHelp::nearest_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("found");
    QTest::newRow("the word itself") << u"scan"_s << u"scan"_s;
    QTest::newRow("swapped letters") << u"scna"_s << u"scan"_s;
    QTest::newRow("a letter too many") << u"difff"_s << u"diff"_s;
    QTest::newRow("a letter too few") << u"updte"_s << u"update"_s;
    QTest::newRow("a beginning") << u"upd"_s << u"update"_s;
    QTest::newRow("too short a beginning") << u"up"_s << QString();
    QTest::newRow("nothing near") << u"remove"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("far too long") << QString(10'000, u'u') << QString();
}

void TestTerminalHelp::nearest()
{
    QFETCH(QString, word);
    QFETCH(QString, found);
    const std::vector<std::string> candidates{"scan", "diff", "update", "dump"};
    QCOMPARE(text(terminal::nearest(word.toStdString(), candidates)), found);
}

void TestTerminalHelp::wraps_data()
{
    QTest::addColumn<QString>("in");
    QTest::addColumn<QString>("out");
    QTest::newRow("fits") << u"one two"_s << u"one two"_s;
    QTest::newRow("at a blank") << u"one two three"_s << u"one two\nthree"_s;
    QTest::newRow("exactly as wide") << u"12345678 9"_s << u"12345678\n9"_s;
    QTest::newRow("a longer word") << u"a 1234567890 b"_s << u"a\n1234567890\nb"_s;
    QTest::newRow("own line breaks") << u"one\n\ntwo"_s << u"one\n\ntwo"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void TestTerminalHelp::wraps()
{
    QFETCH(QString, in);
    QFETCH(QString, out);
    QCOMPARE(text(terminal::wrapped(in.toStdString(), 8)), out);
}

QTEST_GUILESS_MAIN(TestTerminalHelp)
#include "tst_terminal_help.moc"
