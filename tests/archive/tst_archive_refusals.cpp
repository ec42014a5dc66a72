// Damaged, hostile and too large archives: each is refused with a reason.

#include "archive/open_zip.h"

#include <QTest>

using namespace skops;
using namespace skops::test;

namespace {

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

class TestArchiveRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesMember_data();
    void refusesMember();
    void refusesDirectory_data();
    void refusesDirectory();
    void limitsAreKept_data();
    void limitsAreKept();
    void declaredSizesCostNoMemory();
    void errorsNameTheMember();
    void sourceErrorsPass();
    void truncatedAnywhereHasAReason();
    void anyFlippedByteIsSurvived();
    void cancelled();
};

void TestArchiveRefusals::refusesMember_data()
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

void TestArchiveRefusals::refusesMember()
{
    QFETCH(Zip, zip);
    QFETCH(QString, expected);
    const auto result = readMember(zip, "m");
    QVERIFY2(outcome(result).startsWith(expected), qPrintable(outcome(result)));
    QCOMPARE(result.error().where.member, std::string("m"));
}

void TestArchiveRefusals::refusesDirectory_data()
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

void TestArchiveRefusals::refusesDirectory()
{
    QFETCH(Zip, zip);
    QFETCH(QString, expected);
    QCOMPARE(outcome(openZip(zip)), expected);
}

void TestArchiveRefusals::limitsAreKept_data()
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
    // Deflate packs 140 MiB of one letter to a thousandth.
    QTest::newRow("bomb") << one({"m", std::string(size_t{140} << 20U, 'x'), 8}) << Limits()
                          << "limit-exceeded ratio";
    QTest::newRow("ratio") << zip << Limits{.ratio = 100} << "limit-exceeded ratio";
}

void TestArchiveRefusals::limitsAreKept()
{
    QFETCH(Zip, zip);
    QFETCH(Limits, limits);
    QFETCH(QString, expected);
    const auto result = readMember(zip, "m", limits);
    QVERIFY2(outcome(result).startsWith(expected), qPrintable(outcome(result)));
}

void TestArchiveRefusals::declaredSizesCostNoMemory()
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

void TestArchiveRefusals::errorsNameTheMember()
{
    const Zip zip{.members = {{.name = "good", .data = "x"}, {.name = "bad", .data = "y", .crc = 7}}};
    const ArchivePtr opened = openZip(zip).value();
    const auto result = opened->read(*opened->find("bad"), Cancel{});
    QCOMPARE(result.error().code, Code::ZipBadCrc);
    QCOMPARE(result.error().where.member, std::string("bad"));
    QCOMPARE(result.error().args.at(0), std::string("7"));
}

void TestArchiveRefusals::sourceErrorsPass()
{
    const SourcePtr whole = test::zipSource(one({"m", text}));
    const auto cut = std::make_shared<FailingSource>(whole, 9);
    QCOMPARE(Archive::open(cut, {}, Cancel{}).error().code, Code::FileRead);
}

void TestArchiveRefusals::truncatedAnywhereHasAReason()
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

void TestArchiveRefusals::anyFlippedByteIsSurvived()
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

void TestArchiveRefusals::cancelled()
{
    Cancel cancel;
    const ArchivePtr opened = openZip(one({"m", text, 8})).value();
    cancel.request();
    QCOMPARE(outcome(opened->read(MemberId{0}, cancel)), QStringLiteral("cancelled"));
    QCOMPARE(outcome(Archive::open(test::zipSource(one({"m", text})), {}, cancel)),
             QStringLiteral("cancelled"));
}

QTEST_GUILESS_MAIN(TestArchiveRefusals)
#include "tst_archive_refusals.moc"
