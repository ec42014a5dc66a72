// What core/base/platform promises, on whatever system this runs.

#include "base/platform/replace.h"
#include "base/platform/windows_names.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace skops;
using namespace skops::platform;

class TestPlatform : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewFileIsNoOldOne();
    void writesAndReadsByPosition();
    void readingEndsWithNothing();
    void aFileIsReplaced();
    void nothingIsReplacedThatMayNotBe();
    void aFileWithoutANameLeavesNothing();
    void aFolderIsToldFromAFile();
    void aFileThatIsMissingHasNoState();
    void temporaryNamesDiffer();
    void errorsHaveTheSystemsText();
    void usableOnWindows_data();
    void usableOnWindows();

private:
    std::filesystem::path path(const char* name) const;
    std::filesystem::path made(const char* name, const std::string& text) const;
    QByteArray contents(const char* name) const;

    QTemporaryDir m_folder;
};

namespace {

std::span<const uint8_t> bytesOf(const std::string& text)
{
    return {reinterpret_cast<const uint8_t*>(text.data()), text.size()};
}

} // namespace

std::filesystem::path TestPlatform::path(const char* name) const
{
    return m_folder.filePath(QString::fromUtf8(name)).toStdString();
}

std::filesystem::path TestPlatform::made(const char* name, const std::string& text) const
{
    QFile::remove(m_folder.filePath(QString::fromUtf8(name)));
    const auto file = createNew(path(name), nullptr);
    if (!file || !writeAll(file->get(), bytesOf(text)))
        qFatal("cannot write %s", name);
    return path(name);
}

QByteArray TestPlatform::contents(const char* name) const
{
    QFile file(m_folder.filePath(QString::fromUtf8(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

void TestPlatform::aNewFileIsNoOldOne()
{
    made("there", "old");
    QCOMPARE(createNew(path("there"), nullptr).error(), std::errc::file_exists);
    QCOMPARE(contents("there"), QByteArray("old"));
}

void TestPlatform::writesAndReadsByPosition()
{
    const auto file = openUnnamed();
    QVERIFY(file);
    QCOMPARE(writeAt(file->get(), 10, bytesOf("end")).value(), size_t{3});
    QCOMPARE(writeAt(file->get(), 0, bytesOf("0123456789")).value(), size_t{10});
    std::array<uint8_t, 4> read{};
    QCOMPARE(readAt(file->get(), 8, read).value(), size_t{4});
    QCOMPARE(std::string(read.begin(), read.end()), std::string("89en"));
    QCOMPARE(stateOf(file->get()).value().sizeBytes, uint64_t{13});
}

void TestPlatform::readingEndsWithNothing()
{
    const auto file = openForReading(made("three", "abc"), Opening::AtOnce);
    std::array<uint8_t, 8> read{};
    QCOMPARE(platform::read(file->get(), read).value(), size_t{3});
    QCOMPARE(platform::read(file->get(), read).value(), size_t{0});
    QCOMPARE(readAt(file->get(), 3, read).value(), size_t{0});
}

void TestPlatform::aFileIsReplaced()
{
    const auto held = openForReading(made("target", "old"), Opening::AtOnce);
    QVERIFY(replace(made("fresh", "new"), path("target")));
    QCOMPARE(contents("target"), QByteArray("new"));
    QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("fresh"))));
    std::array<uint8_t, 3> read{}; // who had the old one open still reads it
    QCOMPARE(readAt(held->get(), 0, read).value(), size_t{3});
    QCOMPARE(std::string(read.begin(), read.end()), std::string("old"));
}

void TestPlatform::nothingIsReplacedThatMayNotBe()
{
    made("kept", "old");
    made("other", "new");
    QCOMPARE(renameToNew(path("other"), path("kept")).error(), std::errc::file_exists);
    QCOMPARE(contents("kept"), QByteArray("old"));
    QCOMPARE(contents("other"), QByteArray("new"));
    QVERIFY(renameToNew(path("other"), path("moved")));
    QCOMPARE(contents("moved"), QByteArray("new"));
}

void TestPlatform::aFileWithoutANameLeavesNothing()
{
    const QDir folder(QString::fromStdString(temporaryFolder().string()));
    const auto ours = [&] {
        return folder.entryList({QStringLiteral(".skops-inspector-*")}, QDir::Files | QDir::Hidden);
    };
    const QStringList before = ours();
    {
        const auto file = openUnnamed();
        QVERIFY(file && writeAll(file->get(), bytesOf("gone")));
    }
    for (const QString& name : ours())
        QVERIFY2(before.contains(name), qPrintable(name));
}

void TestPlatform::aFolderIsToldFromAFile()
{
    QCOMPARE(stateOf(path(".")).value().kind, FileKind::Folder);
    QCOMPARE(stateOf(made("plain", "x")).value().kind, FileKind::Regular);
    const auto folder = openForReading(path("."), Opening::AtOnce);
    QCOMPARE(stateOf(folder->get()).value().kind, FileKind::Folder);
}

void TestPlatform::aFileThatIsMissingHasNoState()
{
    QCOMPARE(stateOf(path("nowhere")).error(), std::errc::no_such_file_or_directory);
    QCOMPARE(openForReading(path("nowhere"), Opening::AtOnce).error(), std::errc::no_such_file_or_directory);
}

void TestPlatform::temporaryNamesDiffer()
{
    const std::string name = temporaryName();
    QVERIFY(isUsableOnWindows(name));
    QVERIFY(name != temporaryName());
}

void TestPlatform::errorsHaveTheSystemsText()
{
    QCOMPARE(textOf(std::errc::no_such_file_or_directory), std::string("No such file or directory"));
}

void TestPlatform::usableOnWindows_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("isUsable");
    for (const char* name : {"model.skops", "Modell ä.skops", ".hidden", "console", "com10.skops",
                             "COM.skops", "a.con", "nul_", "a b.skops", "lpt.1"})
        QTest::newRow(name) << QByteArray(name) << true;
    for (const char* name :
         {"",           "con",      "CON.skops", "nul",        "Aux.tar.gz", "com1",
          "COM1.skops", "lpt9.pkl", "com¹",      "prn .skops", "conin$",     "a.skops:stream",
          "a?",         "a*b",      "a|b",       "a<b",        "a>b",        "a\"b",
          "a\\b",       "a/b",      "a.",        "a ",         "a\nb",       "a\x1f"})
        QTest::addRow("not %s", name) << QByteArray(name) << false;
}

void TestPlatform::usableOnWindows()
{
    QFETCH(QByteArray, name);
    QFETCH(bool, isUsable);
    QCOMPARE(isUsableOnWindows(name.toStdString()), isUsable);
}

QTEST_GUILESS_MAIN(TestPlatform)
#include "tst_platform.moc"
