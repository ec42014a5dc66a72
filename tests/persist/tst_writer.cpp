#include "archive/writer.h"
#include "persist/golden.h"

#include <QTemporaryFile>

using namespace skops;
using namespace skops::archive;
using skops::persist::golden::bytesOf;
using skops::persist::golden::SplitMix;

namespace {

struct Entry
{
    NewMember member;
    std::string bytes;
};

Entry entryOf(std::string_view name, std::string bytes, Method method = Method::Stored,
              std::optional<int> level = {})
{
    Entry entry{{.name = name, .method = method, .level = level}, std::move(bytes)};
    entry.member.sizeBytes = entry.bytes.size();
    return entry;
}

/// Half of it compresses.
std::string sample(size_t size, uint64_t seed = 7)
{
    SplitMix values(seed);
    std::string out;
    while (out.size() < size) {
        const uint64_t value = values.next();
        out.append(reinterpret_cast<const char*>(&value), sizeof value);
        out.append(sizeof value, 'x');
    }
    out.resize(size);
    return out;
}

Result<void> addTo(Writer& writer, const Entry& entry, size_t piece = 100'000)
{
    return writer.add(entry.member, [&](const Writer::Sink& sink) -> Result<void> {
        for (size_t at = 0; at < entry.bytes.size(); at += piece) {
            if (auto done = sink(bytesOf(std::string_view(entry.bytes).substr(at, piece))); !done)
                return done;
        }
        return {};
    });
}

class Output
{
public:
    Output() { m_file.open(); }
    int descriptor() const { return m_file.handle(); }
    QByteArray bytes()
    {
        m_file.seek(0);
        return m_file.readAll();
    }
    std::shared_ptr<const Archive> open()
    {
        const auto source = openFile(m_file.fileName().toStdString());
        auto archive = source ? Archive::open(*source, Limits{}, Cancel{}) : fail(source.error());
        return archive ? *archive : nullptr;
    }

private:
    QTemporaryFile m_file;
};

QByteArray written(const std::vector<Entry>& entries, std::string_view comment = {},
                   const WriterOptions& options = {})
{
    Output output;
    auto writer = Writer::open(output.descriptor(), options);
    for (const Entry& entry : entries) {
        if (!writer || !addTo(*writer, entry))
            return {};
    }
    const auto size = writer->finish(comment);
    const QByteArray bytes = output.bytes();
    return size && *size == static_cast<uint64_t>(bytes.size()) ? bytes : QByteArray();
}

std::shared_ptr<const Archive> opened(const QByteArray& bytes)
{
    const auto archive = Archive::open(sourceFromBytes({bytes.begin(), bytes.end()}), Limits{}, Cancel{});
    return archive ? *archive : nullptr;
}

void compare(const Archive& archive, const std::vector<Entry>& entries)
{
    QCOMPARE(archive.members().size(), entries.size());
    for (const Finding& finding : archive.findings())
        QCOMPARE(finding.code, Code::ZipComment); // it is asked for, and told of every archive that has one
    for (size_t i = 0; i < entries.size(); ++i) {
        const auto id = makeId<MemberId>(i);
        QCOMPARE(archive.name(id), entries[i].member.name);
        QCOMPARE(archive.member(id).method, entries[i].member.method);
        std::string bytes;
        std::vector<Finding> findings;
        const auto done = archive.stream(
            id, Cancel{},
            [&](Bytes piece) -> Result<void> {
                bytes.append(reinterpret_cast<const char*>(piece.data()), piece.size());
                return {};
            },
            &findings);
        QVERIFY(done);
        QVERIFY(findings.empty());
        QVERIFY(bytes == entries[i].bytes);
    }
}

std::vector<Entry> everyKind()
{
    std::vector<Entry> entries;
    for (const size_t size : {size_t{0}, size_t{1}, size_t{70'000}, size_t{900'000}}) {
        entries.push_back(entryOf("stored", sample(size)));
        for (const std::optional<int> level :
             {std::optional<int>(), std::optional(0), std::optional(1), std::optional(9), std::optional(-1)})
            entries.push_back(entryOf("deflated", sample(size), Method::Deflated, level));
        for (const std::optional<int> level : {std::optional<int>(), std::optional(1), std::optional(9)})
            entries.push_back(entryOf("bzip2", sample(size), Method::Bzip2, level));
        entries.push_back(entryOf("lzma", sample(size), Method::Lzma));
    }
    static std::vector<std::string> names;
    names.resize(entries.size());
    for (size_t i = 0; i < entries.size(); ++i) {
        names[i] =
            std::to_string(i) + (i % 3 == 0 ? "-n\xc3\xa4me-" : "-") + std::string(entries[i].member.name);
        entries[i].member.name = names[i];
    }
    return entries;
}

Code refusal(const NewMember& member)
{
    Output output;
    auto writer = Writer::open(output.descriptor());
    const auto done = writer->add(member, [](const Writer::Sink&) { return Result<void>(); });
    // A refused member leaves the writer as it was.
    const auto other = addTo(*writer, entryOf("other", "bytes"));
    const auto size = writer->finish();
    return !done && other && size && output.open()->members().size() == 1 ? done.error().code
                                                                          : Code::Cancelled;
}

} // namespace

class TestWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsRead()
    {
        const std::vector<Entry> entries = everyKind();
        const auto archive = opened(written(entries, "a comment"));
        QVERIFY(archive);
        QCOMPARE(archive->comment(), std::string_view("a comment"));
        compare(*archive, entries);
    }

    void sameInputMakesTheSameBytes()
    {
        const QByteArray first = written(everyKind());
        QVERIFY(!first.isEmpty());
        qputenv("TZ", "Pacific/Kiritimati");
        tzset();
        QCOMPARE(written(everyKind()), first);
        qunsetenv("TZ");
        tzset();
    }

    void membersAreLargerThanTheBuffer()
    {
        const std::vector<Entry> entries{entryOf("a", sample(300'000)), entryOf("b", sample(2'500'000)),
                                         entryOf("c", sample(262'144)), entryOf("d", sample(5))};
        compare(*opened(written(entries)), entries);
        Output output;
        auto writer = Writer::open(output.descriptor());
        for (const Entry& entry : entries)
            QVERIFY(addTo(*writer, entry, 3'000'000));
        QVERIFY(writer->finish());
        compare(*output.open(), entries);
    }

    void anEmptyArchiveIsRead() { compare(*opened(written({})), {}); }

    void roomFor64BitSizesIsMade()
    {
        const std::vector<Entry> entries = everyKind();
        const QByteArray bytes = written(entries, {}, {.zip64From = 0});
        compare(*opened(bytes), entries);
        QVERIFY(bytes.size() > written(entries).size());
    }

    void moreThan65535MembersAreWritten()
    {
        std::vector<Entry> entries;
        std::vector<std::string> names(70'000);
        for (size_t i = 0; i < names.size(); ++i) {
            names[i] = std::to_string(i);
            entries.push_back(entryOf(names[i], names[i]));
        }
        const auto archive = opened(written(entries));
        QVERIFY(archive);
        QVERIFY(archive->findings().empty());
        QCOMPARE(archive->members().size(), size_t{70'000});
        QCOMPARE(archive->name(makeId<MemberId>(69'999)), std::string_view("69999"));
    }

    void namesOfTheMaximalLengthAreWritten()
    {
        const std::string name(65'535, 'n');
        const std::vector<Entry> entries{entryOf(name, "x"), entryOf("short", "y")};
        compare(*opened(written(entries, std::string(65'535, 'c'))), entries);
    }

    void namesThatNobodyCouldReadAreRefused()
    {
        QCOMPARE(refusal({.name = std::string(65'536, 'n')}), Code::LimitExceeded);
        QCOMPARE(refusal({.name = std::string_view("a\0b", 3)}), Code::ZipNulInName);
        QCOMPARE(refusal({.name = "a\xff"}), Code::ZipAmbiguousName);
        QCOMPARE(refusal({.name = "a\xed\xa0\x80"}), Code::ZipAmbiguousName);
    }

    void levelsThatZipfileRefusesAreRefused()
    {
        QCOMPARE(refusal({.name = "a", .method = Method::Deflated, .level = 10}), Code::LimitExceeded);
        QCOMPARE(refusal({.name = "a", .method = Method::Bzip2, .level = 0}), Code::LimitExceeded);
    }

    void aCommentThatLooksLikeAnEndIsRefused()
    {
        Output output;
        auto writer = Writer::open(output.descriptor());
        QCOMPARE(writer->finish("see PK\5\6").error().code, Code::ZipSeveralEnds);
        QCOMPARE(writer->finish(std::string(65'536, 'c')).error().code, Code::LimitExceeded);
    }

    void aMemberThatIsNotAsLongAsSaidIsRefused()
    {
        for (const Method method : {Method::Stored, Method::Deflated, Method::Bzip2, Method::Lzma}) {
            for (const uint64_t size : {uint64_t{9}, uint64_t{11}}) {
                Output output;
                auto writer = Writer::open(output.descriptor());
                Entry entry = entryOf("a", std::string(10, 'a'), method);
                entry.member.sizeBytes = size;
                QCOMPARE(addTo(*writer, entry).error().code, Code::FileChanged);
                QCOMPARE(addTo(*writer, entryOf("b", "b")).error().code, Code::FileChanged);
                QCOMPARE(writer->finish().error().code, Code::FileChanged);
            }
        }
    }

    void anErrorOfTheProducerIsTold()
    {
        Output output;
        auto writer = Writer::open(output.descriptor());
        const auto done =
            writer->add({.name = "a", .method = Method::Deflated, .sizeBytes = 10},
                        [](const Writer::Sink&) -> Result<void> { return fail(Code::Cancelled); });
        QCOMPARE(done.error().code, Code::Cancelled);
    }

    void aFileThatCannotBeWrittenIsTold()
    {
        QFile readOnly(QStringLiteral("/dev/null"));
        QVERIFY(readOnly.open(QIODevice::ReadOnly));
        auto writer = Writer::open(readOnly.handle());
        QVERIFY(writer);
        for (const Method method : {Method::Deflated, Method::Bzip2, Method::Lzma, Method::Stored}) {
            const auto done = addTo(*writer, entryOf("a", sample(2'000'000), method));
            QVERIFY(!done);
            QCOMPARE(done.error().code, Code::FileWrite);
            QCOMPARE(done.error().args.at(0), std::string("Bad file descriptor"));
        }
        QCOMPARE(writer->finish().error().code, Code::FileWrite);
    }
};

QTEST_APPLESS_MAIN(TestWriter)
#include "tst_writer.moc"
