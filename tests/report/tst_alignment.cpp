// Which items of two sequences belong together.

#include "report/compare/alignment.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace skops;
using namespace skops::report;

namespace {

std::vector<Digest> digestsOf(const std::vector<uint64_t>& values)
{
    std::vector<Digest> digests;
    for (const uint64_t value : values)
        digests.push_back({{value, 0}});
    return digests;
}

/// Each letter is an item; what looks the same has the same letter, a capital is another content.
std::vector<ItemDigests> itemsOf(std::string_view text)
{
    std::vector<ItemDigests> items;
    for (const char c : text)
        items.push_back({{{static_cast<uint64_t>(c), 0}}, {{static_cast<uint64_t>(c | 0x20), 0}}});
    return items;
}

std::string textOf(const std::vector<AlignedItem>& aligned, std::string_view a, std::string_view b)
{
    std::string text;
    for (const AlignedItem& item : aligned) {
        text += text.empty() ? "" : " ";
        text += item.a ? a[*item.a] : '_';
        text += item.b ? b[*item.b] : '_';
    }
    return text;
}

/// The textbook's table, for short sequences.
size_t longestCommon(const std::vector<uint64_t>& a, const std::vector<uint64_t>& b)
{
    std::vector<std::vector<size_t>> length(a.size() + 1, std::vector<size_t>(b.size() + 1));
    for (size_t i = 1; i <= a.size(); ++i) {
        for (size_t j = 1; j <= b.size(); ++j)
            length[i][j] = a[i - 1] == b[j - 1] ? length[i - 1][j - 1] + 1
                                                : std::max(length[i - 1][j], length[i][j - 1]);
    }
    return length[a.size()][b.size()];
}

} // namespace

class TestAlignment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matchesAreALongestCommonSubsequence();
    void aligns_data();
    void aligns();
    void itemsWithoutAnOrder();
    void givesUpInTheMiddleOnly();
};

void TestAlignment::matchesAreALongestCommonSubsequence()
{
    std::mt19937 random(1);
    for (int round = 0; round < 2'000; ++round) {
        std::vector<uint64_t> a(random() % 12);
        std::vector<uint64_t> b(random() % 12);
        for (std::vector<uint64_t>* values : {&a, &b})
            std::generate(values->begin(), values->end(), [&] { return random() % 4; });
        const auto matches = matchEqual(digestsOf(a), digestsOf(b), Cancel());
        QCOMPARE(matches.size(), longestCommon(a, b));
        for (size_t i = 0; i < matches.size(); ++i) {
            QCOMPARE(a[matches[i].first], b[matches[i].second]);
            QVERIFY(i == 0 ||
                    (matches[i - 1].first < matches[i].first && matches[i - 1].second < matches[i].second));
        }
    }
}

void TestAlignment::aligns_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<QByteArray>("pairs");
    QTest::newRow("nothing") << QByteArray() << QByteArray() << QByteArray();
    QTest::newRow("one side") << QByteArray("ab") << QByteArray() << QByteArray("a_ b_");
    QTest::newRow("inserted") << QByteArray("ac") << QByteArray("abc") << QByteArray("aa _b cc");
    QTest::newRow("alike") << QByteArray("axc") << QByteArray("abXc") << QByteArray("aa _b xX cc");
    QTest::newRow("the rest one by one")
        << QByteArray("axyc") << QByteArray("apc") << QByteArray("aa xp y_ cc");
    QTest::newRow("changed at the end") << QByteArray("ab") << QByteArray("aB") << QByteArray("aa bB");
}

void TestAlignment::aligns()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QFETCH(QByteArray, pairs);
    const std::string left = a.toStdString();
    const std::string right = b.toStdString();
    const auto aligned = alignItems(itemsOf(left), itemsOf(right), Cancel());
    QCOMPARE(QByteArray::fromStdString(textOf(aligned, left, right)), pairs);
}

void TestAlignment::itemsWithoutAnOrder()
{
    const auto aligned = alignUnordered(itemsOf("abbd"), itemsOf("bxab"));
    QCOMPARE(textOf(aligned, "abbd", "bxab"), std::string("aa bb bb d_ _x"));
}

void TestAlignment::givesUpInTheMiddleOnly()
{
    std::vector<uint64_t> a{1};
    std::vector<uint64_t> b{1};
    for (uint64_t i = 0; i < 2'000; ++i) {
        a.push_back(10 + i);
        b.push_back(10'000 + i);
    }
    a.push_back(2);
    b.push_back(2);
    const auto matches = matchEqual(digestsOf(a), digestsOf(b), Cancel());
    QCOMPARE(matches.size(), size_t{2});
    QCOMPARE(matches[1].first, uint32_t{2'001});
}

QTEST_APPLESS_MAIN(TestAlignment)
#include "tst_alignment.moc"
