// What another zip reader could resolve differently.

#include "archive/archive.h"
#include "support/zip_builder.h"

#include <QTest>

using namespace skops;
using archive::Archive;
using test::buildZip;
using test::extraField;
using test::number;
using test::Zip;
using test::ZipMember;

namespace {

void addTo(QStringList& out, const Finding& finding)
{
    const std::string_view id = codeId(finding.code);
    QString line = QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
    if (!finding.where.member.empty())
        line += QStringLiteral(" [%1]").arg(QString::fromStdString(finding.where.member));
    for (const std::string& arg : finding.args)
        line += QLatin1Char(' ') + QString::fromStdString(arg);
    out << line;
}

/// The findings of the directory, then those of each member.
QStringList findingsOf(const Zip& zip, const Limits& limits = {})
{
    QStringList out;
    const auto opened = Archive::open(test::zipSource(zip), limits, Cancel{});
    if (!opened)
        return {QStringLiteral("refused")};
    for (const Finding& finding : (*opened)->findings())
        addTo(out, finding);
    for (size_t i = 0; i < (*opened)->members().size(); ++i) {
        std::vector<Finding> found;
        const auto sink = [](Bytes) { return Result<void>{}; };
        (void)(*opened)->stream(makeId<MemberId>(i), Cancel{}, sink, &found);
        for (const Finding& finding : found)
            addTo(out, finding);
    }
    return out;
}

std::string endRecord(const std::string& comment)
{
    return "PK\x05\x06" + number(0, 16) + number(comment.size(), 2) + comment;
}

std::string asText(const std::vector<uint8_t>& bytes)
{
    return {bytes.begin(), bytes.end()};
}

/// "data", and four gigabytes asked for.
std::string hugeDictionary()
{
    return test::packed(14, "data").replace(5, 4, number(0xffffffff, 4));
}

constexpr uint32_t dataCrc = 2918445923; // of "data"

} // namespace

class TestArchiveFindings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ordinaryArchivesHaveNone_data();
    void ordinaryArchivesHaveNone();
    void archiveFindings_data();
    void archiveFindings();
    void memberFindings_data();
    void memberFindings();
    void harmlessOnesDoNotHideGraveOnes();
};

void TestArchiveFindings::ordinaryArchivesHaveNone_data()
{
    QTest::addColumn<Zip>("zip");
    const ZipMember plain{.name = "schema.json", .data = "{}"};
    QTest::newRow("empty") << Zip{};
    QTest::newRow("zip64") << Zip{.members = {plain}, .zip64 = true};
    QTest::newRow("archive as a member")
        << Zip{.members = {plain, {"a.npz", asText(buildZip({.members = {plain}}))}}};
    ZipMember later{
        .name = "m", .data = "data", .flags = 8, .localCrc = 0, .localSize = 0, .localCompressed = 0};
    later.behind = "PK\x07\x08" + number(dataCrc, 4) + number(4, 4) + number(4, 4);
    QTest::newRow("data descriptor") << Zip{.members = {later}};
    QTest::newRow("data descriptor before another") << Zip{.members = {later, plain}};
    later.behind = number(dataCrc, 4) + number(4, 4) + number(4, 4);
    QTest::newRow("data descriptor without signature") << Zip{.members = {later}};
    later.behind = "PK\x07\x08" + number(dataCrc, 4) + number(4, 8) + number(4, 8);
    later.localExtra = extraField(1, number(0, 16));
    QTest::newRow("data descriptor, zip64") << Zip{.members = {later}};
    const uint32_t plainFile = 0100644U << 16U;
    const uint32_t folder = (040755U << 16U) + 0x10;
    QTest::newRow("modes") << Zip{.members = {{.name = "m", .system = 3, .attributes = plainFile},
                                              {.name = "a/", .system = 3, .attributes = folder}}};
    QTest::newRow("mode of another system")
        << Zip{.members = {{.name = "m", .system = 0, .attributes = 0120777U << 16U}}};
    QTest::newRow("UTF-8") << Zip{.members = {{"\xc3\xa9", "x", 0, 0x800}}};
    QTest::newRow("folder") << Zip{.members = {{"folder/", ""}, {"folder/a..b", "x"}}};
    QTest::newRow("lzma") << Zip{.members = {{"m", "data", 14}, {"n", "data", 14, 2}}};
}

void TestArchiveFindings::ordinaryArchivesHaveNone()
{
    QFETCH(Zip, zip);
    QCOMPARE(findingsOf(zip), QStringList());
}

void TestArchiveFindings::archiveFindings_data()
{
    using namespace std::string_literals;
    QTest::addColumn<Zip>("zip");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, Zip zip, std::initializer_list<const char*> expected) {
        QStringList lines;
        for (const char* line : expected)
            lines << QString::fromUtf8(line);
        QTest::newRow(name) << std::move(zip) << lines;
    };
    const ZipMember m{.name = "m", .data = "data"};
    row("same name", {.members = {m, m, m}}, {"zip-duplicate-name [m] m 3"});
    row("same name behind a NUL", {.members = {m, {.name = "m\0x"s}}},
        {"zip-nul-in-name [m]", "zip-duplicate-name [m] m 2"});
    row("prefix", {.members = {m}, .prefix = "1234"}, {"zip-prefix-data 4"});
    row("archive as a prefix", {.members = {m}, .prefix = asText(buildZip({.members = {m}}))},
        {"zip-prefix-data 104", "zip-end-differs directory-offset 35 139", "zip-several-ends"});
    row("suffix", {.members = {m}, .suffix = "12345"}, {"zip-trailing-data 5"});
    row("comment cut", {.members = {m}, .commentLength = 3}, {"zip-end-differs comment-bytes 3 0"});
    row("end record in the comment", {.members = {m}, .comment = endRecord("")},
        {"zip-prefix-data 104", "zip-several-ends"});
    row("end record whose comment reaches the end",
        {.members = {{"a", endRecord(std::string(200, 'x'))}}, .commentLength = 0}, {});
    row("count", {.members = {m}, .entries = 2},
        {"zip-end-differs entries 2 1", "zip-end-differs entries-on-disk 2 1"});
    row("directory elsewhere", {.members = {m}, .directoryOffset = 9000},
        {"zip-end-differs directory-offset 9000 35"});
    row("case", {.members = {m, {.name = "M"}}}, {"zip-ambiguous-name [M] case"});
    row("case among others", {.members = {{.name = "Mn"}, {.name = "mN"}}}, {"zip-ambiguous-name [mN] case"});
    row("backslash", {.members = {{.name = "a\\b"}}}, {"zip-ambiguous-name [a\\b] backslash"});
    row("absolute", {.members = {{.name = "/a"}, {.name = "C:a"}}},
        {"zip-ambiguous-name [/a] absolute", "zip-ambiguous-name [C:a] absolute"});
    row("parent", {.members = {{.name = "a/../b"}}}, {"zip-ambiguous-name [a/../b] parent"});
    row("empty", {.members = {{.name = ""}}}, {"zip-ambiguous-name empty"});
    row("encoding", {.members = {{.name = "\x82"}}}, {"zip-ambiguous-name [\xc3\xa9] encoding"});
    row("unicode path",
        {.members = {{.name = "m",
                      .extra = extraField(0x7075, "\x01"
                                                  "1234other")}}},
        {"zip-ambiguous-name [m] unicode-path"});
    row("unicode path that is the name",
        {.members = {{.name = "m",
                      .extra = extraField(0x7075, "\x01"
                                                  "1234m")}}},
        {});
    row("overlap", {.members = {{.name = "m", .data = "data", .compressed = 5}, {.name = "n"}}},
        {"zip-overlap [m] n", "zip-local-differs [m] compressed-size 5 4", "zip-long-stream [m] 4"});
    row("into the directory", {.members = {{.name = "m", .data = "data", .size = 5, .compressed = 5}}},
        {"zip-overlap [m] ", "zip-local-differs [m] compressed-size 5 4"});
    const auto special = [&](const char* kind, uint32_t mode) {
        const std::string line = std::string("zip-special-member [m] ") + kind;
        row(kind, {.members = {{.name = "m", .system = 3, .attributes = mode << 16U}}}, {line.c_str()});
    };
    special("symbolic-link", 0120777);
    special("device", 0060666);
    special("pipe", 0010666);
    special("socket", 0140666);
    special("folder", 0040755);
    special("set-id", 0104755);
    row("folder of MS-DOS", {.members = {{.name = "m", .attributes = 0x10}}},
        {"zip-special-member [m] folder"});
    row("comment", {.members = {m}, .comment = "comment"}, {"zip-comment 7"});
    row("comment of this program", {.members = {m}, .comment = "Skops Inspector 0.1.0"}, {});
    row("comment behind that of this program", {.members = {m}, .comment = "Skops Inspector 1 x"},
        {"zip-comment 19"});
    row("comment of a member", {.members = {{.name = "m", .comment = "abc"}}}, {"zip-comment [m] 3"});
    row("counted prefix", {.members = {m}, .skipped = "1234"}, {"zip-prefix-data 4"});
    row("gap", {.members = {{.name = "m", .data = "data", .behind = "12"}, {.name = "n"}}},
        {"zip-gap [m] 35 2"});
    row("gap before the directory", {.members = {{.name = "m", .behind = "12"}}}, {"zip-gap [m] 31 2"});
    row("gap behind a descriptor",
        {.members = {{.name = "m",
                      .data = "data",
                      .flags = 8,
                      .behind = number(dataCrc, 4) + number(4, 4) + number(4, 4) + "1"}}},
        {"zip-gap [m] 47 1"});
    row("descriptor of other data",
        {.members = {{.name = "m",
                      .data = "data",
                      .flags = 8,
                      .behind = "PK\x07\x08" + number(9, 4) + number(4, 4) + number(4, 4)}}},
        {"zip-local-differs [m] descriptor 2918445923 9"});
    row("no descriptor", {.members = {{.name = "m", .data = "data", .flags = 8}}},
        {"zip-local-differs [m] descriptor 2918445923 0"});
    row("member of another disk", {.members = {{.name = "m", .disk = 7}}},
        {"zip-end-differs [m] member-disk 0 7"});
    row("length of the zip64 record", {.members = {m}, .zip64 = true, .zip64Bytes = 4},
        {"zip-end-differs zip64-record-bytes 4 44"});
    row("folder with bytes", {.members = {{.name = "a/", .data = "x"}}}, {"zip-ambiguous-name [a/] folder"});
    for (const auto& [why, name] : {std::pair("dot", "./a"),
                                    {"empty-part", "a//b"},
                                    {"colon", "ab:c"},
                                    {"device", "d/nul.npy"},
                                    {"trailing-dot", "a./b"},
                                    {"trailing-blank", "a "},
                                    {"control", "a\nb"}}) {
        const std::string line = std::string("zip-ambiguous-name [") + name + "] " + why;
        row(why, {.members = {{.name = name}}}, {line.c_str()});
    }
    row("lzma dictionary",
        {.members = {{.name = "m", .data = "data", .method = 14, .packed = hugeDictionary()}}},
        {"zip-lzma-dictionary [m] 4294967295"});
    row("needless zip64 field",
        {.members = {{.name = "m", .data = "data", .extra = extraField(1, number(9, 8))}}},
        {"zip-local-differs [m] zip64-field 4 9"});
    row("second zip64 field",
        {.members = {{.name = "m",
                      .data = "data",
                      .extra = extraField(1, number(4, 8)) + extraField(1, number(5, 8)),
                      .size = 0xffffffff,
                      .localSize = 4}}},
        {"zip-local-differs [m] zip64-field 4 5"});
    row("needless zip64 field that says the same",
        {.members = {{.name = "m", .data = "data", .extra = extraField(1, number(4, 8) + number(4, 8))}}},
        {});
    row("ratio", {.members = {{.name = "m", .method = 8, .size = 2'000'000'000}}},
        {"zip-ratio [m] 1000000000", "zip-short-stream [m] 2000000000 0"});
}

void TestArchiveFindings::archiveFindings()
{
    QFETCH(Zip, zip);
    QFETCH(QStringList, expected);
    QCOMPARE(findingsOf(zip), expected);
}

void TestArchiveFindings::memberFindings_data()
{
    QTest::addColumn<ZipMember>("member");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, ZipMember m, const char* expected) {
        m.name = "m";
        m.data = "data";
        QTest::newRow(name) << std::move(m) << QString::fromUtf8(expected);
    };
    row("local crc", {.localCrc = 9}, "zip-local-differs [m] crc 2918445923 9");
    row("local size", {.localSize = 9}, "zip-local-differs [m] size 4 9");
    row("local compressed size", {.localCompressed = 9}, "zip-local-differs [m] compressed-size 4 9");
    row("local method", {.localMethod = 8}, "zip-local-differs [m] method 0 8");
    row("local flags", {.localFlags = 1}, "zip-local-differs [m] flags 0 1");
    row("zeros without a descriptor", {.localSize = 0}, "zip-local-differs [m] size 4 0");
    row("shorter than declared", {.size = 9}, "zip-short-stream [m] 9 4");
    row("longer than declared", {.packed = "data and more"}, "zip-long-stream [m] 4");
    row("deflate longer than declared", {.method = 8, .packed = test::packed(8, "data and more")},
        "zip-long-stream [m] 4");
    row("bytes behind a stream", {.method = 8, .packed = test::packed(8, "data") + "123"},
        "zip-stream-tail [m] 3");
    const std::string bzip2 = test::packed(12, "data");
    row("stream without its end", {.method = 12, .packed = bzip2.substr(0, bzip2.size() - 1)},
        "zip-short-stream [m] 4 4");
}

void TestArchiveFindings::memberFindings()
{
    QFETCH(ZipMember, member);
    QFETCH(QString, expected);
    QCOMPARE(findingsOf(Zip{.members = {member}}), QStringList(expected));
}

void TestArchiveFindings::harmlessOnesDoNotHideGraveOnes()
{
    Zip zip;
    for (int i = 0; i < 3000; ++i)
        zip.members.push_back({.name = "/" + std::to_string(i)});
    zip.members.push_back({.name = "m"});
    zip.members.push_back({.name = "m"});
    const QStringList found = findingsOf(zip);
    QVERIFY(found.size() <= 1000);
    QVERIFY(found.contains(QStringLiteral("zip-duplicate-name [m] m 2")));
}

QTEST_GUILESS_MAIN(TestArchiveFindings)
#include "tst_archive_findings.moc"
