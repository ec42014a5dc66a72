#include "terminal_run.h"

#include "audit/trust_list.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

#include <unistd.h>

using namespace skops;
using namespace skops::test;

namespace {

audit::TrustList listOf(const std::string& text)
{
    const auto list = audit::readTrustList({reinterpret_cast<const uint8_t*>(text.data()), text.size()});
    if (!list)
        qFatal("no list: %s", text.c_str());
    return *list;
}

std::string namesIn(const audit::TrustList& list)
{
    std::string names;
    for (const audit::TrustEntry& entry : list.entries)
        names += entry.type + " ";
    return names;
}

} // namespace

class TestTerminalTrust : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAListThatGates_data();
    void writesAListThatGates();
    void carriesReasons();
    void onlyTheseFiles();
    void expiredAndForeignEntriesAreTold();
    void severalListsAndForms();
    void leavesOutWhatIsDangerous();
    void takesFolders();
    void replacesFilesWhole();
    void overwritesNoInput();
    void writesNothingForAFailure();
    void invalidListsAreErrors();
    void compares();
};

void TestTerminalTrust::writesAListThatGates_data()
{
    QTest::addColumn<QString>("format");
    for (const char* format : {"python", "json", "text"})
        QTest::newRow(format) << QString::fromLatin1(format);
}

void TestTerminalTrust::writesAListThatGates()
{
    QFETCH(QString, format);
    Folder folder;
    const std::string file = folder.writeModel("a.skops", modelWith({"a.B", "z.Z"}));
    const Ran ran = run({"trust", file, "--format", format.toStdString(), "-o", folder.path("list")});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.out + ran.err, "");
    QCOMPARE(run({"trust", file, "--format", format.toStdString()}).out, folder.read("list"));
    const Ran gate = run({"untrusted", file, "--trust-list", folder.path("list")});
    QCOMPARE(gate.status, 0);
    QCOMPARE(gate.out + gate.err, "");
    // What has to be escaped in a list is odd as a name, and told as that.
    const std::string odd = folder.writeModel("odd.skops", modelWith({"z.\\\"Z"}));
    QCOMPARE(run({"trust", odd, "--format", format.toStdString(), "-o", folder.path("list")}).status, 0);
    const Ran listed = run({"untrusted", odd, "--trust-list", folder.path("list")});
    QCOMPARE(listed.out, "");
    QVERIFY2(listed.err.find("(name-deceives)") != std::string::npos, listed.err.c_str());
}

void TestTerminalTrust::carriesReasons()
{
    Folder folder;
    const std::string file = folder.writeModel("a.skops", modelWith({"a.B", "c.D"}));
    const std::string known =
        folder.write("known.txt", "# reason: read it\n# who: them\n# date: 2026-01-01\na.B\nx.Y\n");
    const Ran ran = run(
        {"trust", file, "--trust-list", known, "--reason", "new", "--who", "me", "--expires", "2027-01-31"});
    QCOMPARE(ran.status, 0);
    const audit::TrustList list = listOf(ran.out);
    QCOMPARE(list.entries.size(), 2U);
    QCOMPARE(list.entries[0], (audit::TrustEntry{"a.B", "read it", "them", "2026-01-01", "", {}}));
    QCOMPARE(list.entries[1], (audit::TrustEntry{"c.D", "new", "me", "2026-10-17", "2027-01-31", {}}));
    QVERIFY(!list.profile.empty());
}

void TestTerminalTrust::onlyTheseFiles()
{
    Folder folder;
    const std::string a = folder.writeModel("a.skops", modelWith({"a.B"}));
    const std::string b = folder.writeModel("b.skops", modelWith({"a.B", "a.B"}));
    const std::string other = folder.writeModel("other.skops", modelWith({"a.B", "a.B", "a.B"}));
    QCOMPARE(run({"trust", a, b, "--only-these-files", "-o", folder.path("list")}).status, 0);
    QCOMPARE(listOf(folder.read("list")).entries.at(0).sha256.size(), 2U);
    QCOMPARE(run({"untrusted", a, b, "--trust-list", folder.path("list")}).status, 0);
    const Ran foreign = run({"untrusted", other, "--trust-list", folder.path("list")});
    QCOMPARE(foreign.status, 1);
    QCOMPARE(foreign.out, "a.B\n");
    QVERIFY(foreign.err.find("is for other files") != std::string::npos);
}

void TestTerminalTrust::expiredAndForeignEntriesAreTold()
{
    Folder folder;
    const std::string file = folder.writeModel("a.skops", modelWith({"a.B"}));
    const Ran expired =
        run({"untrusted", file, "--trust-list", folder.write("old", "# expires: 2026-10-16\na.B\n")});
    QCOMPARE(expired.status, 1);
    QVERIFY(expired.err.find("expired on 2026-10-16") != std::string::npos);
    QCOMPARE(
        run({"untrusted", file, "--trust-list", folder.write("new", "# expires: 2026-10-17\na.B\n")}).status,
        0);
    const Ran foreign = run({"untrusted", file, "--trust-list", folder.write("p", "# profile: mine\na.B\n")});
    QCOMPARE(foreign.status, 0);
    QVERIFY(foreign.err.find("made for profile mine") != std::string::npos);
}

void TestTerminalTrust::severalListsAndForms()
{
    Folder folder;
    const std::string file = folder.writeModel("a.skops", modelWith({"a.B", "c.D", "e.F"}));
    const Ran ran = run({"untrusted", "--trust-list", folder.write("1", "a.B\n"), "--trust-list",
                         folder.write("2", "trusted = ['c.D']\n"), file});
    QCOMPARE(ran.status, 1);
    QCOMPARE(ran.out, "e.F\n");
}

void TestTerminalTrust::leavesOutWhatIsDangerous()
{
    Folder folder;
    const std::string file = folder.writeModel("a.skops", modelWith({"a.B", "os.system"}));
    const Ran ran = run({"trust", file});
    QCOMPARE(ran.status, 1);
    QCOMPARE(namesIn(listOf(ran.out)), "a.B ");
    QVERIFY(ran.err.find("os.system is known to be dangerous and was left out") != std::string::npos);
    const Ran meant = run({"trust", file, "--trusted", "os.system"});
    QCOMPARE(meant.status, 0);
    QCOMPARE(namesIn(listOf(meant.out)), "a.B os.system ");
    // A tick does not lower a finding: the gate still speaks.
    QCOMPARE(run({"untrusted", file, "--trusted", "a.B", "os.system"}).status, 1);
}

void TestTerminalTrust::takesFolders()
{
    Folder folder;
    QDir(QString::fromStdString(folder.path(""))).mkpath(QStringLiteral("models/deep"));
    folder.writeModel("models/a.skops", modelWith({"a.B"}));
    folder.writeModel("models/deep/b.skops", modelWith({"c.D"}));
    folder.write("models/notes.txt", "not a model");
    const Ran ran = run({"trust", folder.path("models")});
    QCOMPARE(ran.status, 0);
    QCOMPARE(namesIn(listOf(ran.out)), "a.B c.D ");
    QDir(QString::fromStdString(folder.path(""))).mkpath(QStringLiteral("empty"));
    QCOMPARE(run({"trust", folder.path("empty")}).status, 2);
}

void TestTerminalTrust::replacesFilesWhole()
{
    Folder folder;
    const std::string file = folder.writeModel("a.skops", modelWith({"a.B"}));
    folder.write("target", "old");
    QVERIFY(::symlink("target", folder.path("link").c_str()) == 0);
    QCOMPARE(run({"trust", file, "-o", folder.path("link"), "--format", "text"}).status, 0);
    QCOMPARE(namesIn(listOf(folder.read("target"))), "a.B ");
    QVERIFY(QFileInfo(QString::fromStdString(folder.path("link"))).isSymLink());
    const Ran ran = run({"trust", file, "-o", folder.path("none/such/list")});
    QCOMPARE(ran.status, 2);
    QVERIFY(ran.err.find("(file-write)") != std::string::npos);
    // Nothing temporary is left behind.
    QCOMPARE(QDir(QString::fromStdString(folder.path(""))).entryList(QDir::Files | QDir::Hidden).size(), 3);
}

void TestTerminalTrust::overwritesNoInput()
{
    Folder folder;
    const std::string file = folder.writeModel("a.skops", modelWith({"a.B"}));
    const std::string before = folder.read("a.skops");
    QVERIFY(::symlink("a.skops", folder.path("link").c_str()) == 0);
    for (const char* output : {"a.skops", "link"}) {
        for (const std::string& input : {file, folder.path("")})
            QCOMPARE(run({"trust", input, "-o", folder.path(output)}).status, 2);
    }
    QVERIFY(folder.read("a.skops") == before);
}

void TestTerminalTrust::writesNothingForAFailure()
{
    Folder folder;
    const std::string good = folder.writeModel("a.skops", modelWith({"a.B"}));
    const std::string list = folder.write("list", "old");
    const Ran ran = run({"trust", good, folder.write("b.skops", "damaged"), "-o", list});
    QCOMPARE(ran.status, 2);
    QCOMPARE(folder.read("list"), "old");
}

void TestTerminalTrust::invalidListsAreErrors()
{
    Folder folder;
    const std::string file = folder.writeModel("a.skops", modelWith({"a.B"}));
    const Ran ran = run({"untrusted", file, "--trust-list", folder.write("list", "['a.B'")});
    QCOMPARE(ran.status, 2);
    QCOMPARE(ran.out, "");
    QVERIFY(ran.err.find("byte 6] (trust-list-invalid)") != std::string::npos);
}

void TestTerminalTrust::compares()
{
    Folder folder;
    const std::string before = folder.write("old", "a.B\n# reason: x\nc.D\n");
    const std::string after = folder.write("new", "['c.D', 'e.F']");
    const Ran ran = run({"trust", "diff", before, after});
    QCOMPARE(ran.status, 1);
    QCOMPARE(ran.out, "+ e.F\n- a.B\n~ c.D: reason: \"x\" -> nothing\n");
    QCOMPARE(run({"trust", "diff", before, before}).status, 0);
    QCOMPARE(run({"trust", "diff", before, folder.path("gone")}).status, 2);
    QCOMPARE(run({"trust", "diff", before, after, "--format", "json"}).out.front(), '{');
}

QTEST_GUILESS_MAIN(TestTerminalTrust)
#include "tst_terminal_trust.moc"
