// Inputs: files that are missing, change or shrink, pipes, bytes.

#include "base/byte_source.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <array>
#include <chrono>
#include <numeric>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace skops;

class TestByteSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsByPosition_data();
    void readsByPosition();
    void refusesBeyondTheEnd_data();
    void refusesBeyondTheEnd();
    void missingFile();
    void folder();
    void deniedFile();
    void namedPipeWithoutWriterDoesNotHang();
    void fileThatShrinks();
    void fileThatChanges();
    void spillsAPipe();
    void spillStopsAtTheLimit();
    void spillOfABadDescriptor();

private:
    std::filesystem::path write(const QByteArray& bytes);
    SourcePtr make(const QString& kind, const std::vector<uint8_t>& bytes);

    QTemporaryDir m_folder;
};

namespace {

std::vector<uint8_t> someBytes(size_t count)
{
    std::vector<uint8_t> bytes(count);
    std::iota(bytes.begin(), bytes.end(), uint8_t{0});
    return bytes;
}

/// A pipe from which `bytes` can be read while a thread writes them.
class FilledPipe
{
public:
    explicit FilledPipe(std::vector<uint8_t> bytes) : m_bytes(std::move(bytes))
    {
        if (::pipe(m_ends.data()) != 0)
            qFatal("no pipe");
        m_writer = std::thread([this] {
            size_t done = 0;
            while (done < m_bytes.size()) {
                const ssize_t n = ::write(m_ends[1], m_bytes.data() + done, m_bytes.size() - done);
                if (n <= 0)
                    break;
                done += static_cast<size_t>(n);
            }
            ::close(m_ends[1]);
        });
    }
    ~FilledPipe()
    {
        // What nobody read is drained, so that the writer ends.
        std::array<uint8_t, 4096> rest{};
        while (::read(m_ends[0], rest.data(), rest.size()) > 0) {
        }
        m_writer.join();
        ::close(m_ends[0]);
    }
    int descriptor() const { return m_ends[0]; }

private:
    std::vector<uint8_t> m_bytes;
    std::array<int, 2> m_ends{};
    std::thread m_writer;
};

} // namespace

std::filesystem::path TestByteSource::write(const QByteArray& bytes)
{
    static int count = 0;
    const QString path = m_folder.filePath(QString::number(++count));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write");
    return path.toStdString();
}

SourcePtr TestByteSource::make(const QString& kind, const std::vector<uint8_t>& bytes)
{
    if (kind == QStringLiteral("memory"))
        return sourceFromBytes(bytes);
    if (kind == QStringLiteral("pipe"))
        return spill(FilledPipe(bytes).descriptor(), bytes.size()).value();
    return openFile(
               write({reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())}))
        .value();
}

void TestByteSource::readsByPosition_data()
{
    QTest::addColumn<QString>("kind");
    for (const char* kind : {"memory", "file", "pipe"})
        QTest::newRow(kind) << QString::fromUtf8(kind);
}

void TestByteSource::readsByPosition()
{
    QFETCH(QString, kind);
    const std::vector<uint8_t> bytes = someBytes(300'000);
    const SourcePtr source = make(kind, bytes);
    QCOMPARE(source->sizeBytes(), uint64_t{300'000});
    std::vector<uint8_t> part(1000);
    QVERIFY(source->readAt(299'000, part).has_value());
    QVERIFY(std::equal(part.begin(), part.end(), bytes.begin() + 299'000));
    QVERIFY(source->readAt(0, part).has_value());
    QVERIFY(std::equal(part.begin(), part.end(), bytes.begin()));
    QVERIFY(source->readAt(300'000, {}).has_value());
    QVERIFY(source->checkUnchanged().has_value());
}

void TestByteSource::refusesBeyondTheEnd_data()
{
    readsByPosition_data();
}

void TestByteSource::refusesBeyondTheEnd()
{
    QFETCH(QString, kind);
    const SourcePtr source = make(kind, someBytes(100));
    std::array<uint8_t, 10> part{};
    for (const uint64_t offset :
         {uint64_t{91}, uint64_t{100}, uint64_t{101}, ~uint64_t{0}, ~uint64_t{0} - 5}) {
        const auto result = source->readAt(offset, part);
        QCOMPARE(result.error().code, Code::FileShrank);
        QCOMPARE(result.error().where.offset, offset);
    }
}

void TestByteSource::missingFile()
{
    QCOMPARE(openFile(m_folder.filePath(QStringLiteral("none")).toStdString()).error().code,
             Code::FileNotFound);
    QCOMPARE(openFile(write("x") / "below").error().code, Code::FileNotFound);
}

void TestByteSource::folder()
{
    QCOMPARE(openFile(m_folder.path().toStdString()).error().code, Code::FileIsFolder);
}

void TestByteSource::deniedFile()
{
    if (::geteuid() == 0)
        QSKIP("everything may be read");
    const std::filesystem::path path = write("x");
    std::filesystem::permissions(path, std::filesystem::perms::none);
    QCOMPARE(openFile(path).error().code, Code::FileDenied);
}

void TestByteSource::namedPipeWithoutWriterDoesNotHang()
{
    const std::string path = m_folder.filePath(QStringLiteral("pipe")).toStdString();
    QCOMPARE(::mkfifo(path.c_str(), 0600), 0);
    (void)openFile(path);
}

void TestByteSource::fileThatShrinks()
{
    const std::filesystem::path path = write(QByteArray(1000, 'x'));
    const SourcePtr source = openFile(path).value();
    std::filesystem::resize_file(path, 500);
    std::array<uint8_t, 10> part{};
    QCOMPARE(source->readAt(495, part).error().code, Code::FileShrank);
    QCOMPARE(source->checkUnchanged().error().code, Code::FileChanged);
}

void TestByteSource::fileThatChanges()
{
    const std::filesystem::path path = write("before");
    const SourcePtr source = openFile(path).value();
    QVERIFY(source->checkUnchanged().has_value());
    // Another file of that name is not what was opened.
    std::filesystem::rename(write("other"), path);
    std::array<uint8_t, 6> part{};
    QVERIFY(source->readAt(0, part).has_value());
    QCOMPARE(part[0], uint8_t{'b'});
    const std::filesystem::path touched = write("before");
    const SourcePtr again = openFile(touched).value();
    std::filesystem::last_write_time(touched,
                                     std::filesystem::file_time_type::clock::now() + std::chrono::hours(1));
    QCOMPARE(again->checkUnchanged().error().code, Code::FileChanged);
}

void TestByteSource::spillsAPipe()
{
    const std::vector<uint8_t> bytes = someBytes(3'000'000);
    const FilledPipe pipe(bytes);
    const SourcePtr source = spill(pipe.descriptor(), bytes.size()).value();
    std::vector<uint8_t> all(bytes.size());
    QVERIFY(source->readAt(0, all).has_value());
    QVERIFY(all == bytes);
}

void TestByteSource::spillStopsAtTheLimit()
{
    const FilledPipe pipe(someBytes(3'000'000));
    const auto result = spill(pipe.descriptor(), 2'000'000);
    QCOMPARE(result.error().code, Code::LimitExceeded);
    QCOMPARE(result.error().args.at(0), std::string("spill"));
    QCOMPARE(result.error().args.at(2), std::string("2000000"));
}

void TestByteSource::spillOfABadDescriptor()
{
    QCOMPARE(spill(-1, 10).error().code, Code::FileRead);
}

QTEST_GUILESS_MAIN(TestByteSource)
#include "tst_byte_source.moc"
