#include "persist/copied_content.h"
#include "persist/saving.h"
#include "support/zip_builder.h"

using namespace skops;
using namespace skops::persist;
using archive::Archive;
using archive::Method;

namespace {

constexpr uint16_t endMark = 0x2;

std::shared_ptr<const Archive> archiveOf(const test::Zip& zip)
{
    return *Archive::open(test::zipSource(zip), Limits{}, Cancel());
}

std::shared_ptr<const Archive> archiveAt(const QString& path)
{
    return *Archive::open(*openFile(path.toStdString()), Limits{}, Cancel());
}

std::string textOf(const Archive& archive, std::string_view name)
{
    const auto id = archive.find(name);
    if (!id)
        return "no member";
    const auto bytes = archive.read(*id, Cancel());
    return bytes ? std::string(bytes->begin(), bytes->end()) : std::string(codeId(bytes.error().code));
}

std::string rawTextOf(const Archive& archive, std::string_view name)
{
    const auto source = archive.openRaw(*archive.find(name));
    std::string text((*source)->sizeBytes(), '\0');
    const auto read = (*source)->readAt(0, {reinterpret_cast<uint8_t*>(text.data()), text.size()});
    return read ? text : "error";
}

/// A member of each method, one with a name that is not ASCII, and a schema that is not the last.
test::Zip everyMethod()
{
    const std::string data = sample::counting(5'000, 4);
    return {.members = {{.name = "stored.npy", .data = data},
                        {.name = "deflated.npy", .data = data, .method = 8},
                        {.name = "schema.json", .data = "{}", .method = 8},
                        {.name = "bzip2.npy", .data = data, .method = 12},
                        {.name = "lzma.npy", .data = data, .method = 14, .flags = endMark},
                        {.name = "\xc3\xa4.bin", .data = "", .flags = 0x800}}};
}

Content copied(const test::Zip& zip, CopyMode mode)
{
    return copiedContent(archiveOf(zip), "{\"new\": 1}", mode);
}

} // namespace

class TestCopiedMembers : public Saving
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makeFolder(); }
    void rawCopiesAreTheSameBytes();
    void compressedAnew_data();
    void compressedAnew();
    void marksOfLzmaAreKept_data();
    void marksOfLzmaAreKept();
    void theSameInputMakesTheSameFile();
    void damageIsAnError_data();
    void damageIsAnError();
    void aMemberThatIsCutShortIsNotCopied();
    void namesThatHideEachOtherAreRefused();
    void sizesAreThoseOfTheOtherArchive();
};

void TestCopiedMembers::rawCopiesAreTheSameBytes()
{
    const test::Zip zip = everyMethod();
    QVERIFY(saveTo(path("a"), copied(zip, CopyMode::Raw), false, Compression::Deflated));
    const auto before = archiveOf(zip);
    const auto after = archiveAt(path("a"));
    QCOMPARE(after->count(), before->count());
    QVERIFY(after->findings().empty());
    QCOMPARE(after->name(MemberId{5}), std::string_view("schema.json"));
    QCOMPARE(after->member(MemberId{5}).method, Method::Deflated);
    QCOMPARE(textOf(*after, "schema.json"), std::string("{\"new\": 1}"));
    for (const test::ZipMember& member : zip.members) {
        if (member.name == "schema.json")
            continue;
        const archive::Member& was = before->member(*before->find(member.name));
        const archive::Member& is = after->member(*after->find(member.name));
        QCOMPARE(is.method, was.method);
        QCOMPARE(is.crc, was.crc);
        QCOMPARE(is.sizeBytes, was.sizeBytes);
        QVERIFY(rawTextOf(*after, member.name) == rawTextOf(*before, member.name));
        QVERIFY(textOf(*after, member.name) == member.data);
    }
}

void TestCopiedMembers::compressedAnew_data()
{
    QTest::addColumn<int>("compression");
    QTest::addColumn<int>("method");
    QTest::newRow("stored") << static_cast<int>(Compression::Stored) << 0;
    QTest::newRow("deflated") << static_cast<int>(Compression::Deflated) << 8;
    QTest::newRow("bzip2") << static_cast<int>(Compression::Bzip2) << 12;
    QTest::newRow("lzma") << static_cast<int>(Compression::Lzma) << 14;
}

void TestCopiedMembers::compressedAnew()
{
    QFETCH(int, compression);
    QFETCH(int, method);
    const test::Zip zip = everyMethod();
    const auto saved =
        saveTo(path("a"), copied(zip, CopyMode::Compressed), false, static_cast<Compression>(compression));
    QVERIFY(saved);
    QCOMPARE(saved->members, uint64_t{6});
    const auto after = archiveAt(path("a"));
    for (const archive::Member& member : after->members())
        QCOMPARE(static_cast<int>(member.method), method);
    for (const test::ZipMember& member : zip.members) {
        if (member.name != "schema.json")
            QVERIFY(textOf(*after, member.name) == member.data);
    }
}

void TestCopiedMembers::marksOfLzmaAreKept_data()
{
    QTest::addColumn<int>("flags");
    QTest::newRow("with an end mark") << int{endMark};
    QTest::newRow("without") << 0;
}

void TestCopiedMembers::marksOfLzmaAreKept()
{
    QFETCH(int, flags);
    const test::Zip zip{
        .members = {{.name = "a.bin", .data = "abc", .method = 14, .flags = static_cast<uint16_t>(flags)}}};
    QVERIFY(saveTo(path("a"), copied(zip, CopyMode::Raw)));
    QCOMPARE(int{archiveAt(path("a"))->member(MemberId{0}).flags}, flags);
}

void TestCopiedMembers::theSameInputMakesTheSameFile()
{
    for (const CopyMode mode : {CopyMode::Raw, CopyMode::Compressed}) {
        QVERIFY(saveTo(path("a"), copied(everyMethod(), mode), true, Compression::Lzma));
        QVERIFY(saveTo(path("b"), copied(everyMethod(), mode), true, Compression::Lzma));
        QCOMPARE(bytesAt(path("a")), bytesAt(path("b")));
    }
}

void TestCopiedMembers::damageIsAnError_data()
{
    QTest::addColumn<bool>("isRaw");
    QTest::newRow("raw") << true;
    QTest::newRow("compressed anew") << false;
}

void TestCopiedMembers::damageIsAnError()
{
    QFETCH(bool, isRaw);
    const CopyMode mode = isRaw ? CopyMode::Raw : CopyMode::Compressed;
    const test::Zip badCrc{.members = {{.name = "a.bin", .data = "abc", .crc = 1}}};
    QCOMPARE(codeOf(saveTo(path("a"), copied(badCrc, mode))), Code::ZipBadCrc);
    const test::Zip badStream{
        .members = {{.name = "a.bin", .data = "abc", .method = 8, .packed = std::string(9, '\xff')}}};
    QCOMPARE(codeOf(saveTo(path("a"), copied(badStream, mode))), Code::ZipBadStream);
    const test::Zip encrypted{.members = {{.name = "a.bin", .data = "abc", .flags = 1}}};
    QCOMPARE(codeOf(saveTo(path("a"), copied(encrypted, mode))), Code::ZipEncrypted);
    QVERIFY(entries().isEmpty());
}

/// Compressed anew it is what zipfile reads: as short as the shorter of its two sizes.
void TestCopiedMembers::aMemberThatIsCutShortIsNotCopied()
{
    const test::Zip tooLong{.members = {{.name = "a.bin", .data = "abc", .compressed = 1U << 30U}}};
    QCOMPARE(codeOf(saveTo(path("a"), copied(tooLong, CopyMode::Raw))), Code::ZipTruncated);
    QVERIFY(entries().isEmpty());
    QVERIFY(saveTo(path("a"), copied(tooLong, CopyMode::Compressed)));
    QCOMPARE(textOf(*archiveAt(path("a")), "a.bin"), std::string("abc"));
}

void TestCopiedMembers::namesThatHideEachOtherAreRefused()
{
    const test::Zip twice{.members = {{.name = "a.bin", .data = "1"}, {.name = "a.bin", .data = "2"}}};
    QCOMPARE(codeOf(saveTo(path("a"), copied(twice, CopyMode::Raw))), Code::SavedDiffers);
    QVERIFY(entries().isEmpty());
}

void TestCopiedMembers::sizesAreThoseOfTheOtherArchive()
{
    Limits limits;
    limits.memberBytes = 100;
    Progress progress;
    const auto saved =
        save(copied(everyMethod(), CopyMode::Raw), path("a").toStdString(), {}, limits, Cancel(), progress);
    QCOMPARE(codeOf(saved), Code::LimitExceeded);
    QVERIFY(entries().isEmpty());
}

QTEST_APPLESS_MAIN(TestCopiedMembers)
#include "tst_copied_members.moc"
