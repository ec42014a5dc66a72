#include "audit/verdict.h"
#include "nodes/json_index.h"
#include "report/text_tree.h"
#include "review/review.h"
#include "support/zip_builder.h"

#include <QFile>
#include <QTest>

#include <random>

using namespace skops;
using namespace skops::test;

namespace {

// Small files that between them hold every kind of node, from an old protocol and the newest release with
// samples.
const QStringList files{QStringLiteral("0.15.0/code.skops"), QStringLiteral("0.15.0/containers.skops"),
                        QStringLiteral("0.15.0/arrays.skops"), QStringLiteral("0.15.0/tree.skops"),
                        QStringLiteral("0.5.0/code.skops")};
constexpr int mutationsPerFile = 4'000; // of each, half before zipping

using Generator = std::mt19937;

std::vector<uint8_t> bytesOf(const QString& name)
{
    QFile file(QStringLiteral(SKOPS_SOURCE_DIR "/tests/data/old/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no file %s", qPrintable(name));
    const QByteArray bytes = file.readAll();
    return {bytes.begin(), bytes.end()};
}

size_t below(Generator& random, size_t limit)
{
    return limit == 0 ? 0 : std::uniform_int_distribution<size_t>(0, limit - 1)(random);
}

/// One to four edits: a bit, a byte that means something, a cut, a repeat or a swap of short pieces.
template <class Text>
void mutate(Text& text, Generator& random)
{
    using Char = typename Text::value_type;
    static constexpr std::string_view telling = "\"{}[]:,0-\\u\x7f\x80\xff\x01n.e";
    for (size_t edits = 1 + below(random, 4); edits > 0 && !text.empty(); --edits) {
        const size_t at = below(random, text.size());
        const size_t length = std::min(1 + below(random, 40), text.size() - at);
        const auto begin = text.begin() + static_cast<std::ptrdiff_t>(at);
        const auto end = begin + static_cast<std::ptrdiff_t>(length);
        switch (below(random, 5)) {
        case 0:
            text[at] = static_cast<Char>(text[at] ^ (1 << below(random, 8)));
            break;
        case 1:
            text[at] = static_cast<Char>(telling[below(random, telling.size())]);
            break;
        case 2:
            text.erase(begin, end);
            break;
        case 3: {
            const Text piece(begin, end);
            const size_t to = below(random, text.size());
            text.insert(text.begin() + static_cast<std::ptrdiff_t>(to), piece.begin(), piece.end());
            break;
        }
        default: {
            const Text piece(begin, end);
            const size_t to = below(random, text.size() - length + 1);
            std::copy(piece.begin(), piece.end(), text.begin() + static_cast<std::ptrdiff_t>(to));
        }
        }
    }
}

/// The members as they are, to be zipped again with right checksums.
Zip membersOf(const std::vector<uint8_t>& bytes)
{
    const auto archive = archive::Archive::open(sourceFromBytes(bytes), Limits(), Cancel());
    Zip zip;
    for (size_t i = 0; i < (*archive)->members().size(); ++i) {
        const auto data = (*archive)->read(makeId<MemberId>(i), Cancel());
        ZipMember member;
        member.name = (*archive)->name(makeId<MemberId>(i));
        member.data.assign(data->begin(), data->end());
        zip.members.push_back(std::move(member));
    }
    return zip;
}

/// Puts a value of a JSON text in the place of another one, texts only for texts: what comes out is JSON
/// again.
void graft(std::string& text, Generator& random)
{
    const auto json = nodes::JsonIndex::build(text, Cancel());
    if (!json)
        return;
    const auto to = static_cast<uint32_t>(below(random, json->count()));
    const auto from = static_cast<uint32_t>(below(random, json->count()));
    if (json->isString(to) != json->isString(from))
        return;
    const std::string value(json->raw(from));
    text.replace(json->at(to).begin, json->raw(to).size(), value);
}

/// schema.json three times in four, then mostly by its values; else any member.
std::vector<uint8_t> zipWithOneMutatedMember(Zip zip, Generator& random)
{
    size_t chosen = below(random, zip.members.size());
    const size_t way = below(random, 4);
    for (size_t i = 0; i < zip.members.size(); ++i)
        chosen = way > 0 && zip.members[i].name == "schema.json" ? i : chosen;
    if (way < 2)
        mutate(zip.members[chosen].data, random);
    for (size_t times = 0; way >= 2 && times < 1 + way; ++times)
        graft(zip.members[chosen].data, random);
    return buildZip(zip);
}

struct Counts
{
    int tried = 0;
    int reachedNodes = 0;
    int withoutReason = 0;
};

/// Everything a front end does with a file. A file that does not load must say why.
void reviewAll(std::vector<uint8_t> bytes, Counts& counts)
{
    ++counts.tried;
    const Cancel cancel;
    Progress progress;
    Limits limits;
    limits.memberBytes = uint64_t{64} << 20U; // what a sanitizer's allocator can take
    const auto opened = review::open(sourceFromBytes(std::move(bytes)),
                                     {.profile = nullptr, .ticks = {}, .limits = limits}, cancel, progress);
    if (!opened)
        return;
    counts.reachedNodes += (*opened)->tree ? 1 : 0;
    Workers workers(1);
    const auto whole = review::withContents(*opened, workers, cancel, progress);
    const review::ReviewPtr review = whole ? *whole : *opened;
    const bool needsReason =
        review->verdict != audit::Verdict::NothingLeft && review->verdict != audit::Verdict::ToReview;
    counts.withoutReason += needsReason && review->findings.empty() ? 1 : 0;
    if (!review->tree)
        return;
    for (size_t i = 0; i < review->tree->nodeCount(); ++i)
        (void)nodes::pathOf(*review->tree, makeId<NodeId>(i));
    (void)report::writeTextTree(*review->tree, *review->audit, review->archive.get(), {}, cancel,
                                [](std::string_view) {});
}

} // namespace

class TestBrokenFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutAnywhere_data();
    void cutAnywhere();
    void mutated_data() { cutAnywhere_data(); }
    void mutated();
};

void TestBrokenFiles::cutAnywhere_data()
{
    QTest::addColumn<QString>("file");
    for (const QString& file : files)
        QTest::newRow(qPrintable(file)) << file;
}

void TestBrokenFiles::cutAnywhere()
{
    QFETCH(QString, file);
    const std::vector<uint8_t> whole = bytesOf(file);
    // Every byte of the directory and the end record, every 97th of the rest.
    size_t clean = 0;
    for (size_t length = 0; length<whole.size(); length += whole.size() - length> 2'000 ? 97 : 1) {
        Counts counts;
        reviewAll({whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(length)}, counts);
        QCOMPARE(counts.withoutReason, 0);
        clean += static_cast<size_t>(counts.reachedNodes);
    }
    QCOMPARE(clean, size_t{0});
}

void TestBrokenFiles::mutated()
{
    QFETCH(QString, file);
    const std::vector<uint8_t> whole = bytesOf(file);
    const Zip members = membersOf(whole);
    Generator random(20'26);
    Counts counts;
    for (int i = 0; i < mutationsPerFile; ++i) {
        std::vector<uint8_t> bytes = whole;
        if (i % 2 == 0)
            mutate(bytes, random);
        else
            bytes = zipWithOneMutatedMember(members, random);
        reviewAll(std::move(bytes), counts);
    }
    qInfo("%s: %d mutations, %d reached the node reader", qPrintable(file), counts.tried,
          counts.reachedNodes);
    QCOMPARE(counts.tried, mutationsPerFile);
    QCOMPARE(counts.withoutReason, 0);
    QVERIFY(counts.reachedNodes > mutationsPerFile / 4);
}

QTEST_APPLESS_MAIN(TestBrokenFiles)
#include "tst_broken_files.moc"
