#include "terminal_run.h"

#include "profile/profile.h"
#include "profile/proof.h"
#include "texts/code_texts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace skops;
using namespace skops::test;

namespace {

QString text(const std::string& bytes)
{
    return QString::fromStdString(bytes);
}

QJsonObject parsed(const std::string& bytes)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(bytes)).object();
}

} // namespace

class TestTerminal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usageErrors_data();
    void usageErrors();
    void untrustedListsTypes();
    void untrustedStatus_data();
    void untrustedStatus();
    void severalFiles();
    void standardInput();
    void verifiesContents();
    void profileByNameAndFile();
    void jsonOutput();
    void limitsAreAdjustable();
    void namesAreEscaped();
    void visualizeShowsRows();
    void visualizeColours();
    void visualizeOfABrokenFile();
    void infoTells();
    void outputThatFails();
    void cancelled();
    void explainsEveryCode();
    void listsProfiles();
};

void TestTerminal::usageErrors_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::newRow("nothing") << u""_s;
    QTest::newRow("unknown subcommand") << u"frobnicate"_s;
    QTest::newRow("no file") << u"untrusted"_s;
    QTest::newRow("unknown option") << u"untrusted --fast x"_s;
    QTest::newRow("unknown format") << u"untrusted --format xml x"_s;
    QTest::newRow("unknown limit") << u"untrusted --limit speed=1 x"_s;
    QTest::newRow("limit without a number") << u"untrusted --limit nodes=many x"_s;
    QTest::newRow("unknown show") << u"visualize --show some x"_s;
    QTest::newRow("unknown colour") << u"visualize --color-safe bluish x"_s;
    QTest::newRow("two files to visualize") << u"visualize x y"_s;
    QTest::newRow("unknown code") << u"explain no-such-code"_s;
    QTest::newRow("no path to scan") << u"scan"_s;
    for (const char* arguments :
         {"convert", "convert -o x a b", "convert -o x --output-dir y a", "convert --force --skip-existing a",
          "convert --compression gzip a", "convert --compresslevel 10 a",
          "convert --compression bzip2 --compresslevel 0 a", "convert --encoding cp1252 a", "convert -",
          "convert --output-dir /none -", "convert -o - --skip-existing a", "convert --report - a",
          "convert --report /none/such/file a", "convert --jobs -1 a", "convert --profile none-such a"})
        QTest::newRow(arguments) << QString::fromLatin1(arguments);
    QTest::newRow("jobs without a number") << u"scan --jobs many x"_s;
    QTest::newRow("unknown encoding") << u"scan --encoding cp1252 x"_s;
    QTest::newRow("no path to trust") << u"trust"_s;
    QTest::newRow("bad expiry") << u"trust x --expires tomorrow"_s;
    QTest::newRow("one list to compare") << u"trust diff x"_s;
    QTest::newRow("unknown profile") << u"untrusted --profile none-such x"_s;
    QTest::newRow("missing trust list") << u"untrusted --trust-list /none/such x"_s;
}

void TestTerminal::usageErrors()
{
    QFETCH(QString, arguments);
    std::vector<std::string> plain;
    for (const QString& argument : arguments.split(u' ', Qt::SkipEmptyParts))
        plain.push_back(argument.toStdString());
    const Ran ran = run(plain);
    QCOMPARE(ran.status, 2);
    QCOMPARE(text(ran.out), QString());
    QVERIFY2(text(ran.err).startsWith(QStringLiteral("skops-inspect: ")), ran.err.c_str());
    QCOMPARE(text(ran.err).count(QLatin1Char('\n')), 1);
}

void TestTerminal::untrustedListsTypes()
{
    Folder folder;
    const std::string file = folder.writeModel("a.skops", modelWith({"z.Z", "a.B", "a.B"}));
    const Ran ran = run({"untrusted", file});
    QCOMPARE(ran.status, 1);
    QCOMPARE(text(ran.out), QStringLiteral("a.B\nz.Z\n"));
    QCOMPARE(text(ran.err), QString());
    const Ran trusted = run({"untrusted", file, "--trusted", "a.B", "z.Z"});
    QCOMPARE(trusted.status, 0);
    QCOMPARE(text(trusted.out + trusted.err), QString());
    // The option takes several types, and the last word is still the file.
    const Ran before = run({"untrusted", "--trusted", "a.B", "c.D", file});
    QCOMPARE(before.status, 1);
    QCOMPARE(text(before.out), QStringLiteral("z.Z\n"));
    QCOMPARE(text(before.err),
             QStringLiteral("skops-inspect: note: --trusted c.D is not among the untrusted types\n"));
}

void TestTerminal::untrustedStatus_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code"); // of the first message; empty: any, or no message for a status below 2
    const auto row = [](const char* name, const std::string& bytes, int status, const char* code) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes) << status << QString::fromLatin1(code);
    };
    row("nothing to say", zipOf(modelWith({})), 0, "");
    row("a type", zipOf(modelWith({"a.B"})), 1, "");
    row("known dangerous", zipOf(modelWith({"os.system"})), 1, "known-dangerous");
    row("empty", "", 2, "kind-unknown");
    row("not a zip", "hello", 2, "");
    row("no schema", zipOf("").substr(0, 20), 2, "");
    row("bad JSON", zipOf("{"), 2, "json-syntax");
    row("unknown loader", zipOf(root("NewNode", "a.B")), 2, "loader-unknown");
    row("would not load", zipOf(root("CachedNode", "a.B")), 2, "cached-unknown-id");
    row("newer protocol",
        zipOf(R"({"protocol":9,"__class__":"int","__module__":"builtins","__loader__":"TypeNode"})"), 2,
        "protocol-newer");
}

void TestTerminal::untrustedStatus()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    QFETCH(QString, code);
    Folder folder;
    const Ran ran = run({"untrusted", folder.write("x.skops", bytes.toStdString())});
    QVERIFY2(ran.status == status, (ran.out + ran.err).c_str());
    if (!code.isEmpty())
        QVERIFY2(text(ran.err).section(u'\n', 0, 0).endsWith(u" ("_s + code + u')'), ran.err.c_str());
    QCOMPARE(ran.err.empty(), code.isEmpty() && status != 2);
}

void TestTerminal::severalFiles()
{
    Folder folder;
    const std::string clean = folder.writeModel("clean.skops", modelWith({}));
    const std::string typed = folder.writeModel("typed.skops", modelWith({"a.B"}));
    const Ran ran = run({"untrusted", clean, typed});
    QCOMPARE(ran.status, 1);
    QCOMPARE(ran.out, typed + ": a.B\n");
    const Ran withMissing = run({"untrusted", typed, folder.path("gone"), clean});
    QCOMPARE(withMissing.status, 2);
    QCOMPARE(withMissing.out, typed + ": a.B\n");
    QCOMPARE(withMissing.err,
             "skops-inspect: " + folder.path("gone") + ": There is no such file. (file-not-found)\n");
    const Ran info = run({"info", clean, typed});
    for (const QString& line : text(info.out).split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        QVERIFY(line.startsWith(text(clean + ": ")) || line.startsWith(text(typed + ": ")));
}

void TestTerminal::standardInput()
{
    const Ran ran = run({"untrusted", "-"}, {.input = zipOf(modelWith({"a.B"}))});
    QCOMPARE(ran.status, 1);
    QCOMPARE(text(ran.out), QStringLiteral("a.B\n"));
    QCOMPARE(run({"untrusted", "-", "-"}, {.input = zipOf(modelWith({}))}).status, 2);
}

void TestTerminal::verifiesContents()
{
    Folder folder;
    const std::string file = folder.writeModel("a.skops", modelWith({}));
    QCOMPARE(run({"untrusted", file}).status, 0);
    const Ran skipped = run({"untrusted", "--no-verify", file});
    QCOMPARE(skipped.status, 0);
    QVERIFY(text(skipped.err).contains(QStringLiteral("not verified")));
}

void TestTerminal::profileByNameAndFile()
{
    Folder folder;
    const std::string file =
        folder.writeModel("a.skops", modelWith({"sklearn.linear_model._logistic.LogisticRegression"}));
    for (const std::string_view name : profile::shippedNames()) {
        // An older one finds that a newer skops wrote the file, and trusts the type all the same.
        const Ran ran = run({"untrusted", "--profile", std::string(name), file});
        QCOMPARE(text(ran.out), QString());
        QVERIFY(ran.status < 2);
    }
    const Ran broken = run({"untrusted", "--profile", folder.write("p.json", "{}"), file});
    QCOMPARE(broken.status, 2);
    QVERIFY(text(broken.err).contains(QStringLiteral("(profile-invalid)")));
}

void TestTerminal::jsonOutput()
{
    Folder folder;
    const std::string file = folder.writeModel("a.skops", modelWith({"a.B"}));
    const Ran ran = run({"untrusted", "--format", "json", file, folder.path("gone")});
    QCOMPARE(ran.status, 2);
    const QJsonObject all = parsed(ran.out);
    QCOMPARE(all["format"_L1].toInt(), 1);
    QCOMPARE(all["status"_L1].toInt(), 2);
    QCOMPARE(all["files"_L1].toArray().size(), 2);
    const QJsonObject first = all["files"_L1].toArray().at(0).toObject();
    QCOMPARE(first["status"_L1].toInt(), 1);
    QCOMPARE(first["untrusted"_L1].toArray().at(0).toObject()["type"_L1].toString(), QStringLiteral("a.B"));
    QCOMPARE(first["contents"_L1].toObject()["state"_L1].toString(), QStringLiteral("verified"));
    const QJsonObject gone = all["files"_L1].toArray().at(1).toObject();
    QCOMPARE(gone["findings"_L1].toArray().at(0).toObject()["code"_L1].toString(),
             QStringLiteral("file-not-found"));
    const QJsonObject info = parsed(run({"info", "--format", "json", file}).out);
    QCOMPARE(info["files"_L1].toArray().at(0).toObject()["sha256"_L1].toString().size(), 64);
}

void TestTerminal::limitsAreAdjustable()
{
    Folder folder;
    const std::string file = folder.writeModel("a.skops", modelWith({"a.B", "z.Z"}));
    const Ran nodes = run({"untrusted", "--limit", "nodes=1", file});
    QCOMPARE(nodes.status, 2);
    QVERIFY(text(nodes.err).contains(QStringLiteral("limit-exceeded")));
    QCOMPARE(run({"visualize", "--limit", "rows=2", file}).status, 2);
    QCOMPARE(run({"visualize", "--limit", "rows=100", "--limit", "nodes=100", file}).status, 0);
}

void TestTerminal::namesAreEscaped()
{
    Folder folder;
    const std::string file = folder.writeModel("a\x1b[31m.skops", modelWith({"a.\\u202eB"}));
    const Ran ran = run({"untrusted", file, file});
    QVERIFY(!text(ran.out + ran.err).contains(QChar(0x202e)));
    QVERIFY((ran.out + ran.err).find('\x1b') == std::string::npos);
    QVERIFY(text(ran.out).contains(QStringLiteral("a\\x1b[31m.skops: a.\\u202eB\n")));
    const Ran raw = run({"visualize", "--raw", file});
    QVERIFY(text(raw.out).contains(QChar(0x202e)));
    QVERIFY(!text(run({"visualize", file}).out).contains(QChar(0x202e)));
    QVERIFY(!text(run({"info", "--format", "json", file}).out).contains(QChar(0x202e)));
    QCOMPARE(run({"untrusted", "--raw", file}).out, "a.\xe2\x80\xae"
                                                    "B\n");
    // A usage error shows what was typed.
    QVERIFY(run({"untrusted", "--a\x1b[31m", "x"}).err.find('\x1b') == std::string::npos);
}

void TestTerminal::visualizeShowsRows()
{
    Folder folder;
    const std::string file = folder.writeModel("a.skops", modelWith({"a.B", "z.Z"}));
    const Ran ran = run({"visualize", file});
    QCOMPARE(ran.status, 0);
    QCOMPARE(text(ran.out), QStringLiteral("root: builtins.list\n"
                                           "├── content: a.B [UNSAFE]\n"
                                           "│   └── attrs: json-type(1)\n"
                                           "└── content: z.Z [UNSAFE]\n"
                                           "    └── attrs: json-type(1)\n"));
    QCOMPARE(
        text(run({"visualize", "--show", "untrusted", "--tag-unsafe", "!", "--trusted", "z.Z", "--", file})
                 .out),
        QStringLiteral("root: builtins.list\n"
                       "├── content: a.B !\n"));
}

void TestTerminal::visualizeColours()
{
    Folder folder;
    const std::string file = folder.writeModel("a.skops", modelWith({"a.B"}));
    const QString coloured = QStringLiteral("root: \x1b[35mbuiltins.list\x1b[0m\n"
                                            "└── content: \x1b[38;5;214ma.B [UNSAFE]\x1b[0m\n"
                                            "    └── attrs: \x1b[36mjson-type(1)\x1b[0m\n");
    QCOMPARE(text(run({"visualize", "--color", "always", file}, {.noColor = true}).out), coloured);
    QCOMPARE(text(run({"visualize", file}, {.isTty = true}).out), coloured);
    const auto isPlain = [](const Ran& ran) { return ran.out.find('\x1b') == std::string::npos; };
    QVERIFY(isPlain(run({"visualize", file})));
    QVERIFY(isPlain(run({"visualize", file}, {.isTty = true, .noColor = true})));
    QVERIFY(isPlain(run({"visualize", "--color", "never", file}, {.isTty = true})));
    const Ran own = run({"visualize", "--color", "always", "--color-unsafe", "#ff0010", file});
    QVERIFY(own.out.find("\x1b[38;2;255;0;16ma.B") != std::string::npos);
}

void TestTerminal::visualizeOfABrokenFile()
{
    Folder folder;
    const Ran none = run({"visualize", folder.write("x", "hello")});
    QCOMPARE(none.status, 2);
    QVERIFY(!none.err.empty());
    // A tree that would not load is still shown, and the reason told.
    const Ran shown = run({"visualize", folder.writeModel("a.skops", root("CachedNode", "a.B"))});
    QCOMPARE(shown.status, 0);
    QCOMPARE(text(shown.out), QStringLiteral("root: a.B [UNSAFE]\n"));
    QVERIFY(text(shown.err).contains(QStringLiteral("(cached-unknown-id)")));
}

void TestTerminal::infoTells()
{
    Folder folder;
    const Ran ran = run({"info", folder.writeModel("a.skops", modelWith({"a.B", "os.system"}))});
    QCOMPARE(ran.status, 0);
    const QString info = text(ran.out);
    for (const char* part :
         {"verdict: Dangerous", "profile: skops-", "protocol: 2", "sha256: ", "nodes: 5", "members: 1",
          "Known dangerous", "os.system (1 place)\n      why: Calls the operating system",
          "types to review: 2 of 2", "findings: 1"})
        QVERIFY2(info.contains(QString::fromLatin1(part)), ran.out.c_str());
    QCOMPARE(run({"info", folder.write("x", "hello")}).status, 2);
}

void TestTerminal::outputThatFails()
{
    Folder folder;
    const std::string file = folder.writeModel("a.skops", modelWith({"a.B"}));
    const Ran ran = run({"untrusted", file}, {.outputLimit = 2});
    QCOMPARE(ran.status, 2);
    QVERIFY(text(ran.err).contains(QStringLiteral("(file-write)")));
    QCOMPARE(run({"visualize", file}, {.outputLimit = 2}).status, 2);
    QCOMPARE(run({"--help"}, {.outputLimit = 2}).status, 2);
}

void TestTerminal::cancelled()
{
    Folder folder;
    const std::string file = folder.writeModel("a.skops", modelWith({}));
    for (const char* subcommand : {"untrusted", "visualize", "info", "scan", "trust", "convert"}) {
        const Ran ran = run({subcommand, file}, {.isCancelled = true});
        QCOMPARE(ran.status, 130);
        QVERIFY(text(ran.err).endsWith(QStringLiteral(": cancelled\n")));
        QCOMPARE(text(ran.out), QString());
    }
}

void TestTerminal::explainsEveryCode()
{
    const QString list = text(run({"explain"}).out);
    for (int i = 0; i < codeCount; ++i) {
        const std::string id(codeId(static_cast<Code>(i)));
        QVERIFY(list.contains(text(id)));
        const Ran ran = run({"explain", id});
        QCOMPARE(ran.status, 0);
        QVERIFY(text(ran.out).contains(text(texts::textOf(static_cast<Code>(i)).advice)));
    }
    QCOMPARE(parsed(run({"explain", "--format", "json"}).out)["codes"_L1].toArray().size(), codeCount);
    QCOMPARE(parsed(run({"explain", "zip-ratio", "--format", "json"}).out)["codes"_L1].toArray().size(), 1);
}

void TestTerminal::listsProfiles()
{
    const Ran ran = run({"profiles"});
    QCOMPARE(ran.status, 0);
    QVERIFY(text(ran.out).contains(QStringLiteral("(default)\n")));
    const QJsonArray profiles = parsed(run({"profiles", "--format", "json"}).out)["profiles"_L1].toArray();
    QCOMPARE(static_cast<size_t>(profiles.size()), profile::shippedNames().size());
    QCOMPARE(profiles.at(0).toObject()["default"_L1].toBool(), true);
    for (const QJsonValue& row : profiles) {
        const auto proof = profile::findProof(row["name"_L1].toString().toStdString());
        QCOMPARE(row["proof"_L1].isNull(), !proof.has_value());
        QCOMPARE(row["proof"_L1]["answers"_L1].toInt(), proof ? static_cast<int>(proof->answers) : 0);
    }
    const qsizetype proved = text(ran.out).count(QStringLiteral("\n  proved: "));
    QCOMPARE(proved + text(ran.out).count(QStringLiteral("\n  unproved: ")), profiles.size());
    QVERIFY(proved > 0);
    QVERIFY(text(run({"--version"}).out).startsWith(QStringLiteral("skops-inspect ")));
}

QTEST_GUILESS_MAIN(TestTerminal)
#include "tst_terminal.moc"
