// Reading archives as zipfile does: names, bytes, and what it accepts.

#include "archive/open_zip.h"

#include <QTest>
#include <algorithm>

using namespace skops;
using namespace skops::test;

class TestArchive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEachMethod_data();
    void readsEachMethod();
    void acceptsWhatZipfileAccepts_data();
    void acceptsWhatZipfileAccepts();
    void lastOfSameNamesWins();
    void nameEndsAtNul();
    void namesAreDecodedAsZipfileDoes();
    void findsEveryOfManyNames();
    void shortOutputIsCappedByTheDeclaredSize();
    void headIsTheBeginning_data();
    void headIsTheBeginning();
    void streamComesInChunksAndStops();
    void storedMemberIsAWindow();
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

QTEST_GUILESS_MAIN(TestArchive)
#include "tst_archive.moc"
