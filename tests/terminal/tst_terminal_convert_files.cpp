// `convert`: outputs that exist, links, full disks and stops: nothing is lost and nothing is left
// half-written.

#include "convert_samples.h"

#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace skops;
using namespace skops::test;

namespace {

/// No file may grow over so many bytes while it lives, as if the disk were full.
class FullDisk
{
public:
    explicit FullDisk(rlim_t bytes)
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit bound{bytes, m_before.rlim_max};
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        ::setrlimit(RLIMIT_FSIZE, &bound);
    }
    ~FullDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    rlimit m_before{};
    void (*m_handler)(int) = nullptr;
};

std::vector<std::string> splitOptions(const QString& options)
{
    std::vector<std::string> words;
    for (const QString& word : options.split(u' ', Qt::SkipEmptyParts))
        words.push_back(word.toStdString());
    return words;
}

Ran convert(std::vector<std::string> arguments, const RunOptions& options = {})
{
    arguments.insert(arguments.begin(), "convert");
    return run(arguments, options);
}

mode_t modeOf(const std::string& path)
{
    struct stat status = {};
    return ::lstat(path.c_str(), &status) == 0 ? status.st_mode : 0;
}

} // namespace

class TestTerminalConvertFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void existing_data();
    void existing();
    void inputIsNeverOverwritten_data();
    void inputIsNeverOverwritten();
    void throughALinkKeepingPermissions();
    void badOutputs_data();
    void badOutputs();
    void readOnlyFolder();
    void fullDisk_data();
    void fullDisk();
    void stopBeforeWriting();
    void stopInTheMiddle();
};

void TestTerminalConvertFiles::existing_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isReplaced");
    QTest::newRow("kept") << u"--output-dir {dir}"_s << 2 << false;
    QTest::newRow("forced") << u"--output-dir {dir} --force"_s << 0 << true;
    QTest::newRow("skipped") << u"--output-dir {dir} --skip-existing"_s << 0 << false;
    QTest::newRow("forced, dry") << u"--output-dir {dir} --force --dry-run"_s << 0 << false;
    QTest::newRow("kept, dry") << u"--output-dir {dir} --dry-run"_s << 2 << false;
    QTest::newRow("named, as skops overwrites it") << u"-o {dir}/model.skops"_s << 0 << true;
    QTest::newRow("named and skipped") << u"-o {dir}/model.skops --skip-existing"_s << 0 << false;
}

void TestTerminalConvertFiles::existing()
{
    QFETCH(QString, options);
    QFETCH(int, status);
    QFETCH(bool, isReplaced);
    Folder folder;
    folder.makeFolder("out");
    folder.write("out/model.skops", "old");
    options.replace("{dir}"_L1, QString::fromStdString(folder.path("out")));
    std::vector<std::string> arguments = splitOptions(options);
    arguments.push_back(folder.write("model.pkl", plainPickle()));
    const Ran ran = convert(arguments);
    QVERIFY2(ran.status == status, ran.err.c_str());
    QCOMPARE(folder.read("out/model.skops") != "old", isReplaced);
    QCOMPARE(folder.files("out"), "model.skops\n");
    QCOMPARE(has(ran.err, "/model.skops: A file of that name exists. (file-exists)\n"), status == 2);
}

void TestTerminalConvertFiles::inputIsNeverOverwritten_data()
{
    QTest::addColumn<QString>("options");
    QTest::newRow("its name") << u"-o {dir}/model.skops"_s;
    QTest::newRow("another way to it") << u"-o {dir}/sub/../model.skops"_s;
    QTest::newRow("a link to it") << u"-o {dir}/link"_s;
    QTest::newRow("its folder") << u"--output-dir {dir} --force"_s;
}

void TestTerminalConvertFiles::inputIsNeverOverwritten()
{
    QFETCH(QString, options);
    Folder folder;
    folder.makeFolder("sub");
    const std::string file = folder.write("model.skops", plainPickle()); // a pickle by another name
    QVERIFY(::symlink("model.skops", folder.path("link").c_str()) == 0);
    options.replace("{dir}"_L1, QString::fromStdString(folder.path("")));
    std::vector<std::string> arguments = splitOptions(options);
    arguments.push_back(file);
    QCOMPARE(convert(arguments).status, 2);
    QVERIFY(folder.read("model.skops") == plainPickle());
}

void TestTerminalConvertFiles::throughALinkKeepingPermissions()
{
    Folder folder;
    folder.makeFolder("far");
    folder.write("far/target.skops", "old");
    QVERIFY(::chmod(folder.path("far/target.skops").c_str(), 0640) == 0);
    QVERIFY(::symlink("far/target.skops", folder.path("a.skops").c_str()) == 0);
    const std::string file = folder.write("a.pkl", plainPickle());
    QCOMPARE(convert({file, "--output-dir", folder.path("")}).status, 2);
    QCOMPARE(folder.read("far/target.skops"), "old");
    QCOMPARE(convert({file, "--output-dir", folder.path(""), "--force"}).status, 0);
    QVERIFY(S_ISLNK(modeOf(folder.path("a.skops"))));
    QVERIFY(folder.read("far/target.skops").starts_with("PK"));
    QCOMPARE(modeOf(folder.path("far/target.skops")) & 07777U, 0640U);
}

void TestTerminalConvertFiles::badOutputs_data()
{
    QTest::addColumn<QString>("options");
    QTest::newRow("a folder") << u"-o {dir}/folder"_s;
    QTest::newRow("below a file") << u"-o {dir}/file/x.skops"_s;
    QTest::newRow("folder below a file") << u"--output-dir {dir}/file/sub"_s;
    QTest::newRow("folder that is a file") << u"--output-dir {dir}/file"_s;
    QTest::newRow("a device") << u"-o /dev/full"_s;
}

void TestTerminalConvertFiles::badOutputs()
{
    QFETCH(QString, options);
    Folder folder;
    folder.makeFolder("folder");
    folder.write("file", "old");
    options.replace("{dir}"_L1, QString::fromStdString(folder.path("")));
    std::vector<std::string> arguments = splitOptions(options);
    arguments.push_back(folder.write("a.pkl", plainPickle()));
    const Ran ran = convert(arguments);
    QVERIFY2(ran.status == 2, ran.err.c_str());
    QVERIFY2(has(ran.err, "(file-write)") || has(ran.err, "(file-is-folder)"), ran.err.c_str());
    QCOMPARE(folder.files(), "a.pkl\nfile\n");
}

void TestTerminalConvertFiles::readOnlyFolder()
{
    if (::geteuid() == 0)
        QSKIP("root may write everywhere");
    Folder folder;
    folder.makeFolder("out");
    QVERIFY(::chmod(folder.path("out").c_str(), 0500) == 0);
    const Ran ran = convert({folder.write("a.pkl", plainPickle()), "--output-dir", folder.path("out")});
    QCOMPARE(ran.status, 2);
    QVERIFY2(has(ran.err, "(file-write)"), ran.err.c_str());
    QCOMPARE(folder.files(), "a.pkl\n");
}

void TestTerminalConvertFiles::fullDisk_data()
{
    QTest::addColumn<int>("bytes");
    for (const int bytes : {0, 1, 100, 1'000})
        QTest::newRow(qPrintable(QString::number(bytes))) << bytes;
}

void TestTerminalConvertFiles::fullDisk()
{
    QFETCH(int, bytes);
    Folder folder;
    const std::string file = folder.write("a.pkl", pickleOf("SHORT_BINUNICODE " + std::string(250, 'x') +
                                                            "; DUP; TUPLE2; DUP; "
                                                            "TUPLE2; DUP; TUPLE2; STOP"));
    folder.write("a.skops", "old");
    const Ran ran = [&] {
        const FullDisk full(static_cast<rlim_t>(bytes));
        return convert({file, "--output-dir", folder.path(""), "--force"});
    }();
    QVERIFY2(ran.status == 2 && has(ran.err, "(file-write)"), ran.err.c_str());
    QCOMPARE(folder.read("a.skops"), "old");
    QCOMPARE(folder.files(), "a.pkl\na.skops\n");
}

void TestTerminalConvertFiles::stopBeforeWriting()
{
    Folder folder;
    folder.write("a.skops", "old");
    const Ran ran =
        convert({folder.write("a.pkl", arrayPickle()), "--force", "--output-dir", folder.path("")},
                {.stopAt = "loads in: "});
    QCOMPARE(ran.status, 130);
    QVERIFY2(ran.err.ends_with("skops-inspect: cancelled\n"), ran.err.c_str());
    QCOMPARE(folder.read("a.skops"), "old");
    QCOMPARE(folder.files(), "a.pkl\na.skops\n");
}

void TestTerminalConvertFiles::stopInTheMiddle()
{
    Folder folder;
    folder.makeFolder("in");
    for (int i = 100; i < 200; ++i)
        folder.write("in/" + std::to_string(i), arrayPickle());
    const Ran ran = convert({folder.path("in"), "-v", "--jobs", "2", "--output-dir", folder.path("out"),
                             "--report", folder.path("report")},
                            {.stopAt = "110.skops written"});
    QCOMPARE(ran.status, 130);
    QCOMPARE(folder.read("report"), "no such file");
    const QStringList written = QString::fromStdString(folder.files("out")).split(u'\n', Qt::SkipEmptyParts);
    QVERIFY(written.size() >= 11 && written.size() < 100);
    for (const QString& name : written) {
        QVERIFY2(name.endsWith(".skops"_L1), qPrintable(name));
        QCOMPARE(run({"untrusted", folder.path("out/" + name.toStdString())}).status, 0);
    }
    // Going on takes what is missing.
    const Ran rest = convert({folder.path("in"), "--output-dir", folder.path("out"), "--skip-existing"});
    QCOMPARE(rest.status, 0);
    QCOMPARE(QString::fromStdString(folder.files("out")).count(u'\n'), 100);
}

QTEST_GUILESS_MAIN(TestTerminalConvertFiles)
#include "tst_terminal_convert_files.moc"
