// Reading archives: what is accepted, what is refused and why.

#include "archive/archive.h"
#include "support/zip_builder.h"

#include <QTest>
#include <algorithm>
#include <array>

using namespace skops;
using archive::Archive;
using test::extraField;
using test::number;
using test::Zip;
using test::ZipMember;

namespace {

using ArchivePtr = std::shared_ptr<const Archive>;

constexpr std::array<uint16_t, 4> allMethods{0, 8, 12, 14};
constexpr std::array<uint16_t, 2> storedAndDeflated{0, 8};

const std::string text = [] {
    std::string all;
    for (int i = 0; i < 3000; ++i)
        all += std::to_string(i * i % 1009) + ", ";
    return all;
}();

Result<ArchivePtr> openZip(const Zip& zip, const Limits& limits = {})
{
    return Archive::open(test::zipSource(zip), limits, Cancel{});
}

Result<std::vector<uint8_t>> readMember(const Zip& zip, const char* name, const Limits& limits = {})
{
    const auto opened = openZip(zip, limits);
    if (!opened)
        return fail(opened.error());
    const auto id = (*opened)->find(name);
    if (!id)
        return fail(Code::ZipMemberMissing);
    return (*opened)->read(*id, Cancel{});
}

std::string asText(const std::vector<uint8_t>& bytes)
{
    return {bytes.begin(), bytes.end()};
}

/// The code of the refusal and its arguments, or "read".
template <class T>
QString outcome(const Result<T>& result)
{
    if (result)
        return QStringLiteral("read");
    const std::string_view id = codeId(result.error().code);
    QString out = QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
    for (const std::string& arg : result.error().args)
        out += QLatin1Char(' ') + QString::fromStdString(arg);
    return out;
}

Zip one(ZipMember member)
{
    return Zip{.members = {std::move(member)}};
}

/// Fails once so many bytes were read.
class FailingSource final : public ByteSource
{
public:
    FailingSource(SourcePtr source, uint64_t good) : m_source(std::move(source)), m_good(good) {}
    uint64_t sizeBytes() const override { return m_source->sizeBytes(); }
    Result<void> readAt(uint64_t offset, MutableBytes out) const override
    {
        if (offset + out.size() > m_good)
            return fail(Code::FileRead, {.offset = offset}, {"test"});
        return m_source->readAt(offset, out);
    }

private:
    SourcePtr m_source;
    uint64_t m_good;
};

} // namespace

class TestArchive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEachMethod_data();
    void readsEachMethod();
    void refusesMember_data();
    void refusesMember();
    void refusesDirectory_data();
    void refusesDirectory();
    void acceptsWhatZipfileAccepts_data();
    void acceptsWhatZipfileAccepts();
    void lastOfSameNamesWins();
    void nameEndsAtNul();
    void namesAreDecodedAsZipfileDoes();
    void findsEveryOfManyNames();
    void shortOutputIsCappedByTheDeclaredSize();
    void limitsAreKept_data();
    void limitsAreKept();
    void declaredSizesCostNoMemory();
    void headIsTheBeginning_data();
    void headIsTheBeginning();
    void streamComesInChunksAndStops();
    void storedMemberIsAWindow();
    void errorsNameTheMember();
    void sourceErrorsPass();
    void truncatedAnywhereHasAReason();
    void anyFlippedByteIsSurvived();
    void cancelled();
};

void TestArchive::readsEachMethod_data()
{
    QTest::addColumn<int>("method");
    QTest::newRow("stored") << 0;
    QTest::newRow("deflated") << 8;
    QTest::newRow("bzip2") << 12;
    QTest::newRow("lzma") << 14;
}

void TestArchive::readsEachMethod()
{
    QFETCH(int, method);
    const auto m = static_cast<uint16_t>(method);
    const std::string large(3'000'000, 'x');
    const Zip zip{
        .members = {{"schema.json", "{}", m}, {"text", text, m}, {"empty", "", m}, {"large", large, m}}};
    // Three million equal letters are a higher ratio than the usual limit for bzip2 and lzma.
    const Limits limits{.ratio = 1'000'000};
    QCOMPARE(asText(readMember(zip, "schema.json").value()), std::string("{}"));
    QCOMPARE(asText(readMember(zip, "text").value()), text);
    QCOMPARE(asText(readMember(zip, "empty").value()), std::string());
    QVERIFY(asText(readMember(zip, "large", limits).value()) == large);
}

void TestArchive::refusesMember_data()
{
    QTest::addColumn<Zip>("zip");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, ZipMember m, const char* expected) {
        m.name = "m";
        if (m.data.empty())
            m.data = text;
        QTest::newRow(name) << one(std::move(m)) << QString::fromUtf8(expected);
    };
    row("crc", {.method = 0, .crc = 1}, "zip-bad-crc 1 935773622");
    row("local magic", {.localMagic = "PK\x03\x05"}, "zip-bad-local-header magic");
    row("header behind the file", {.offset = 1'000'000}, "zip-bad-local-header truncated");
    row("local name differs", {.localName = "n"}, "zip-name-differs n");
    row("local name is no UTF-8", {.localName = "\xff", .localFlags = 0x800}, "zip-bad-local-header name");
    row("encrypted", {.flags = 1}, "zip-encrypted");
    row("strong encryption", {.flags = 0x40}, "zip-unsupported strong-encryption");
    row("patched data", {.flags = 0x20}, "zip-unsupported patched-data");
    row("unknown method", {.method = 93}, "zip-unknown-method 93");
    row("damaged deflate", {.method = 8, .packed = "\xff\xff\xff"}, "zip-bad-stream 8");
    row("damaged bzip2", {.method = 12, .packed = "BZx"}, "zip-bad-stream 12");
    row("lzma with wrong properties",
        {.method = 14, .packed = std::string("\x09\x04\x05\x00\xff\0\0\0\0\0", 10)}, "zip-bad-stream 14");
    row("lzma with wrong size of properties",
        {.method = 14, .packed = std::string("\x09\x04\x02\x00\x5d\0\0\0\0", 9)}, "zip-bad-stream 14");
    row("stored beyond the file", {.size = 90'000, .compressed = 100'000}, "zip-truncated");
}

void TestArchive::refusesMember()
{
    QFETCH(Zip, zip);
    QFETCH(QString, expected);
    const auto result = readMember(zip, "m");
    QVERIFY2(outcome(result).startsWith(expected), qPrintable(outcome(result)));
    QCOMPARE(result.error().where.member, std::string("m"));
}

void TestArchive::refusesDirectory_data()
{
    QTest::addColumn<Zip>("zip");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, Zip zip, const char* expected) {
        QTest::newRow(name) << std::move(zip) << QString::fromUtf8(expected);
    };
    row("version 64", one({.name = "m", .version = 64}), "zip-unsupported version 64");
    row("name is no UTF-8", one({.name = "\xed\xa0\x80", .flags = 0x800}), "zip-bad-directory name");
    row("extra field too long", one({.name = "m", .extra = number(7, 2) + number(9, 2) + "x"}),
        "zip-bad-directory extra-field");
    row("zip64 field too short", one({.name = "m", .extra = extraField(1, "1234567"), .size = 0xffffffff}),
        "zip-bad-directory zip64-extra-field");
    row("directory longer than the file", {.directoryBytes = 5000}, "zip-bad-directory offset");
    row("directory cut", {.members = {{.name = "m"}}, .directoryBytes = 46}, "zip-bad-directory magic");
}

void TestArchive::refusesDirectory()
{
    QFETCH(Zip, zip);
    QFETCH(QString, expected);
    QCOMPARE(outcome(openZip(zip)), expected);
}

void TestArchive::acceptsWhatZipfileAccepts_data()
{
    QTest::addColumn<Zip>("zip");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, Zip zip, const std::string& expected) {
        QTest::newRow(name) << std::move(zip) << QByteArray::fromStdString(expected);
    };
    const ZipMember plain{.name = "m", .data = "data"};
    row("prefix", {.members = {plain}, .prefix = "#!/bin/sh\n"}, "data");
    row("comment", {.members = {plain}, .comment = "hello"}, "data");
    row("comment longer than the file", {.members = {plain}, .comment = "x", .commentLength = 900}, "data");
    row("bytes behind the comment", {.members = {plain}, .comment = "x", .suffix = "more"}, "data");
    row("wrong count of entries", {.members = {plain}, .entries = 9}, "data");
    row("zip64", {.members = {plain}, .zip64 = true}, "data");
    row("empty data", one({.name = "m", .data = ""}), "");
    ZipMember member = plain;
    member.localCrc = 1;
    member.localSize = 2;
    member.localCompressed = 3;
    member.localMethod = 8;
    row("local numbers are not looked at", one(member), "data");
    row("last name overruns the directory", one({.name = "m", .data = "data", .nameLength = 900}), "data");
    row("declared longer than stored", one({.name = "m", .data = "data", .size = 900}), "data");
    row("zip64 sizes",
        one({.name = "m",
             .data = "data",
             .extra = extraField(1, number(4, 8) + number(4, 8)),
             .size = 0xffffffff,
             .compressed = 0xffffffff}),
        "data");
    const std::string lzma = test::packed(14, "data");
    row("lzma without its end",
        one({.name = "m", .data = "data", .method = 14, .packed = lzma.substr(0, lzma.size() - 1)}), "data");
    row("bytes behind a deflate stream",
        one({.name = "m", .data = "data", .method = 8, .packed = test::packed(8, "data") + "more"}), "data");
}

void TestArchive::acceptsWhatZipfileAccepts()
{
    QFETCH(Zip, zip);
    QFETCH(QByteArray, expected);
    const auto bytes = readMember(zip, "m");
    QCOMPARE(outcome(bytes), QStringLiteral("read"));
    QCOMPARE(asText(*bytes), expected.toStdString());
}

void TestArchive::lastOfSameNamesWins()
{
    const Zip zip{.members = {{"a", "first"}, {"b", "other"}, {"a", "last"}}};
    QCOMPARE(asText(readMember(zip, "a").value()), std::string("last"));
    const ArchivePtr opened = openZip(zip).value();
    QCOMPARE(opened->member(MemberId{2}).nextSameName, 0U);
    QCOMPARE(opened->member(MemberId{0}).nextSameName, noIndex);
    QCOMPARE(asText(opened->read(MemberId{0}, Cancel{}).value()), std::string("first"));
}

void TestArchive::nameEndsAtNul()
{
    using namespace std::string_literals;
    const Zip zip = one({"schema.json\0.txt"s, "seen"});
    QCOMPARE(asText(readMember(zip, "schema.json").value()), std::string("seen"));
    const ArchivePtr opened = openZip(zip).value();
    QCOMPARE(opened->fullName(MemberId{0}), std::string_view("schema.json\0.txt", 16));
    QVERIFY(!opened->find("schema.json\0.txt"s));
}

void TestArchive::namesAreDecodedAsZipfileDoes()
{
    const Zip zip{.members = {{"caf\x82", "cp437"}, {"caf\xc3\xa9s", "utf-8", 0, 0x800}}};
    const ArchivePtr opened = openZip(zip).value();
    QCOMPARE(opened->name(MemberId{0}), std::string_view("caf\xc3\xa9"));
    QCOMPARE(opened->name(MemberId{1}), std::string_view("caf\xc3\xa9s"));
    // The local header may spell the same name in the other encoding.
    const Zip mixed =
        one({.name = "caf\x82", .data = "same", .localName = "caf\xc3\xa9", .localFlags = 0x800});
    QCOMPARE(asText(readMember(mixed, "caf\xc3\xa9").value()), std::string("same"));
}

void TestArchive::findsEveryOfManyNames()
{
    Zip zip;
    for (int i = 0; i < 5000; ++i)
        zip.members.push_back({std::to_string(i) + ".npy", std::to_string(i)});
    const ArchivePtr opened = openZip(zip).value();
    for (uint32_t i = 0; i < 5000; ++i)
        QCOMPARE(opened->find(std::to_string(i) + ".npy"), MemberId{i});
    QVERIFY(!opened->find("5000.npy"));
    QVERIFY(!opened->find(""));
}

void TestArchive::shortOutputIsCappedByTheDeclaredSize()
{
    for (const uint16_t method : allMethods) {
        const Zip zip =
            one({.name = "m", .data = "abcd", .method = method, .packed = test::packed(method, "abcdefgh")});
        QCOMPARE(asText(readMember(zip, "m").value()), std::string("abcd"));
    }
}

void TestArchive::limitsAreKept_data()
{
    QTest::addColumn<Zip>("zip");
    QTest::addColumn<Limits>("limits");
    QTest::addColumn<QString>("expected");
    const std::string large(2'000'000, 'x');
    const Zip zip{.members = {{"m", large, 8}, {"n", text}}};
    QTest::newRow("members") << zip << Limits{.members = 1} << "limit-exceeded members 2 1";
    QTest::newRow("name") << zip << Limits{.nameBytes = 0} << "limit-exceeded name-bytes 1 0";
    QTest::newRow("total") << zip << Limits{.totalBytes = 1'000'000}
                           << "limit-exceeded total-bytes 2014682 1000000";
    QTest::newRow("stored member") << one({"m", large}) << Limits{.memberBytes = 9}
                                   << "limit-exceeded member-bytes 2000000 9";
    QTest::newRow("deflated member") << zip << Limits{.memberBytes = 999'999}
                                     << "limit-exceeded member-bytes";
    QTest::newRow("ratio") << zip << Limits{.ratio = 100} << "limit-exceeded ratio";
}

void TestArchive::limitsAreKept()
{
    QFETCH(Zip, zip);
    QFETCH(Limits, limits);
    QFETCH(QString, expected);
    const auto result = readMember(zip, "m", limits);
    QVERIFY2(outcome(result).startsWith(expected), qPrintable(outcome(result)));
}

void TestArchive::declaredSizesCostNoMemory()
{
    for (const uint16_t method : allMethods) {
        const Zip zip =
            one({.name = "m",
                 .data = "data",
                 .method = method,
                 .extra = extraField(1, number(uint64_t{1} << 62U, 8) + number(uint64_t{1} << 62U, 8)),
                 .size = 0xffffffff,
                 .compressed = 0xffffffff});
        // A stored member is cut by the end of the file, and so are the others unless their stream ends
        // before.
        const auto result = readMember(zip, "m");
        QCOMPARE(outcome(result), method == 0 ? QStringLiteral("zip-truncated") : QStringLiteral("read"));
        if (result)
            QVERIFY(result->capacity() < 300'000);
    }
}

void TestArchive::headIsTheBeginning_data()
{
    readsEachMethod_data();
}

void TestArchive::headIsTheBeginning()
{
    QFETCH(int, method);
    const auto m = static_cast<uint16_t>(method);
    // A wrong CRC does not matter for a head.
    const Zip zip{.members = {{.name = "short", .data = "abc", .method = m},
                              {.name = "long", .data = text, .method = m, .crc = 5}}};
    const ArchivePtr opened = openZip(zip).value();
    for (const size_t wanted : {0U, 1U, 100U, 8000U}) {
        std::vector<uint8_t> head(wanted, 0);
        QCOMPARE(opened->readHead(MemberId{0}, head).value(), std::min<size_t>(wanted, 3));
        QCOMPARE(opened->readHead(MemberId{1}, head).value(), wanted);
        QVERIFY(std::equal(head.begin(), head.end(), text.begin(),
                           [](uint8_t a, char b) { return a == static_cast<uint8_t>(b); }));
    }
}

void TestArchive::streamComesInChunksAndStops()
{
    const std::string large(2'500'000, 'y');
    for (const uint16_t method : storedAndDeflated) {
        const ArchivePtr opened = openZip(one({"m", large, method})).value();
        size_t total = 0;
        const auto count = [&](Bytes chunk) -> Result<void> {
            total += chunk.size();
            return chunk.size() <= size_t{1} << 20U ? Result<void>{} : fail(Code::OutOfMemory);
        };
        QVERIFY(opened->stream(MemberId{0}, Cancel{}, count).has_value());
        QCOMPARE(total, large.size());
        const auto refuse = [](Bytes) -> Result<void> { return fail(Code::FileWrite); };
        QCOMPARE(outcome(opened->stream(MemberId{0}, Cancel{}, refuse)), QStringLiteral("file-write"));
    }
}

void TestArchive::storedMemberIsAWindow()
{
    const Zip inner = one({"array.npy", "numbers"});
    const std::vector<uint8_t> bytes = buildZip(inner);
    for (const uint16_t method : storedAndDeflated) {
        const Zip outer{.members = {{"a", "before"}, {"inner.npz", asText(bytes), method}, {"z", "behind"}}};
        const ArchivePtr opened = openZip(outer).value();
        const SourcePtr source = opened->open(*opened->find("inner.npz"), Cancel{}).value();
        QCOMPARE(source->sizeBytes(), uint64_t{bytes.size()});
        const ArchivePtr again = Archive::open(source, {}, Cancel{}).value();
        QCOMPARE(asText(again->read(MemberId{0}, Cancel{}).value()), std::string("numbers"));
        std::vector<uint8_t> more(10);
        QCOMPARE(outcome(source->readAt(bytes.size() - 9, more)), QStringLiteral("file-shrank 10"));
    }
}

void TestArchive::errorsNameTheMember()
{
    const Zip zip{.members = {{.name = "good", .data = "x"}, {.name = "bad", .data = "y", .crc = 7}}};
    const ArchivePtr opened = openZip(zip).value();
    const auto result = opened->read(*opened->find("bad"), Cancel{});
    QCOMPARE(result.error().code, Code::ZipBadCrc);
    QCOMPARE(result.error().where.member, std::string("bad"));
    QCOMPARE(result.error().args.at(0), std::string("7"));
}

void TestArchive::sourceErrorsPass()
{
    const SourcePtr whole = test::zipSource(one({"m", text}));
    const auto cut = std::make_shared<FailingSource>(whole, 9);
    QCOMPARE(Archive::open(cut, {}, Cancel{}).error().code, Code::FileRead);
}

void TestArchive::truncatedAnywhereHasAReason()
{
    for (const uint16_t method : allMethods) {
        const Zip zip{.members = {{"schema.json", "{\"a\": 1}", method}, {"b", text.substr(0, 300), method}},
                      .zip64 = method == 8};
        const std::vector<uint8_t> bytes = buildZip(zip);
        for (size_t size = 0; size < bytes.size(); ++size) {
            const auto opened = Archive::open(
                sourceFromBytes({bytes.begin(), bytes.begin() + static_cast<ptrdiff_t>(size)}), {}, Cancel{});
            QVERIFY(!opened.has_value());
            QCOMPARE(opened.error().code, Code::ZipNoEnd);
        }
    }
}

void TestArchive::anyFlippedByteIsSurvived()
{
    for (const uint16_t method : allMethods) {
        const Zip zip{.members = {{"schema.json", "{\"a\": 1}", method}, {"b", text.substr(0, 300), method}},
                      .prefix = "prefix",
                      .comment = "comment",
                      .zip64 = method == 0};
        const std::vector<uint8_t> good = buildZip(zip);
        for (size_t i = 0; i < good.size(); ++i) {
            for (const int value : {0x00, 0x01, 0x7f, 0x80, 0xff}) {
                std::vector<uint8_t> bytes = good;
                bytes[i] = static_cast<uint8_t>(bytes[i] ^ value);
                const auto opened = Archive::open(sourceFromBytes(bytes), {}, Cancel{});
                for (size_t m = 0; opened && m < (*opened)->members().size(); ++m)
                    (void)(*opened)->read(makeId<MemberId>(m), Cancel{});
            }
        }
    }
}

void TestArchive::cancelled()
{
    Cancel cancel;
    const ArchivePtr opened = openZip(one({"m", text, 8})).value();
    cancel.request();
    QCOMPARE(outcome(opened->read(MemberId{0}, cancel)), QStringLiteral("cancelled"));
    QCOMPARE(outcome(Archive::open(test::zipSource(one({"m", text})), {}, cancel)),
             QStringLiteral("cancelled"));
}

QTEST_GUILESS_MAIN(TestArchive)
#include "tst_archive.moc"
