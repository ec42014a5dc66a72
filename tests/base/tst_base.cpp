// Checked arithmetic, text, codes and workers.

#include "base/codes.h"
#include "base/escape.h"
#include "base/task.h"
#include "base/utf8.h"

#include <QTest>
#include <atomic>
#include <limits>
#include <set>
#include <string>
#include <vector>
#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot parse <concepts>
#include "base/checked.h"
#endif

using namespace skops;

class TestBase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void overflowIsNoNumber();
    void fitsNeverWraps();
    void decodesUtf8_data();
    void decodesUtf8();
    void everyCodePointGoesRound();
    void escapesWhatCannotBeSeen_data();
    void escapesWhatCannotBeSeen();
    void codeIdsAreUniqueAndFound();
    void everyIndexIsVisitedOnce_data();
    void everyIndexIsVisitedOnce();
    void cancelStopsWorkers();
};

void TestBase::overflowIsNoNumber()
{
    constexpr uint64_t most = std::numeric_limits<uint64_t>::max();
    QCOMPARE(checkedAdd<uint64_t>(most, 0), std::optional(most));
    QVERIFY(!checkedAdd<uint64_t>(most, 1));
    QCOMPARE(checkedMul<uint64_t>(1ULL << 32U, (1ULL << 32U) - 1),
             std::optional((1ULL << 32U) * ((1ULL << 32U) - 1)));
    QVERIFY(!checkedMul<uint64_t>(1ULL << 32U, 1ULL << 32U));
    QVERIFY(!checkedAdd<int32_t>(std::numeric_limits<int32_t>::min(), -1));
}

void TestBase::fitsNeverWraps()
{
    constexpr uint64_t most = std::numeric_limits<uint64_t>::max();
    QVERIFY(fits(0, 0, 0));
    QVERIFY(fits(3, 7, 10));
    QVERIFY(fits(10, 0, 10));
    QVERIFY(!fits(3, 8, 10));
    QVERIFY(!fits(11, 0, 10));
    QVERIFY(!fits(most, 2, 10));
    QVERIFY(!fits(2, most, 10));
}

void TestBase::decodesUtf8_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<uint32_t>("codePoint");
    QTest::addColumn<uint32_t>("length");
    const auto row = [](const char* name, const char* text, uint32_t codePoint, uint32_t length) {
        QTest::newRow(name) << QByteArray(text) << codePoint << length;
    };
    row("nothing", "", 0, 0);
    row("ASCII", "a", 'a', 1);
    row("two bytes", "\xc3\xa9x", 0xe9, 2);
    row("three bytes", "\xe4\xb8\xad", 0x4e2d, 3);
    row("four bytes", "\xf0\x9f\x98\x80", 0x1f600, 4);
    row("last code point", "\xf4\x8f\xbf\xbf", 0x10ffff, 4);
    row("behind the last", "\xf4\x90\x80\x80", 0, 0);
    row("surrogate", "\xed\xa0\x80", 0xd800, 3);
    row("overlong slash", "\xc0\xaf", 0, 0);
    row("overlong, three bytes", "\xe0\x80\xaf", 0, 0);
    row("overlong, four bytes", "\xf0\x80\x80\xaf", 0, 0);
    row("cut", "\xe4\xb8", 0, 0);
    row("continuation", "\x80", 0, 0);
    row("never in UTF-8", "\xff", 0, 0);
}

void TestBase::decodesUtf8()
{
    QFETCH(QByteArray, text);
    QFETCH(uint32_t, codePoint);
    QFETCH(uint32_t, length);
    const DecodedChar c = decodeUtf8(text.toStdString());
    QCOMPARE(c.length, length);
    if (length > 0)
        QCOMPARE(c.codePoint, codePoint);
}

void TestBase::everyCodePointGoesRound()
{
    for (uint32_t c = 0; c <= 0x10ffffU; ++c) {
        std::string text;
        appendUtf8(text, c);
        const DecodedChar read = decodeUtf8(text);
        QVERIFY(read.codePoint == c && read.length == text.size());
    }
}

void TestBase::escapesWhatCannotBeSeen_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("shown");
    const auto row = [](const char* name, QByteArray text, const char* shown) {
        QTest::newRow(name) << std::move(text) << QByteArray(shown);
    };
    row("plain", "numpy.ndarray \xc3\xa9 \\n", "numpy.ndarray \xc3\xa9 \\n");
    row("control", QByteArray("a\0\x1b[31m", 7), "a\\x00\\x1b[31m");
    row("C1", "\xc2\x9b", "\\x9b");
    row("bidirectional override", "a\xe2\x80\xaezip", "a\\u202ezip");
    row("isolate", "\xe2\x81\xa6", "\\u2066");
    row("zero width", "os\xe2\x80\x8b.system", "os\\u200b.system");
    row("line separator", "\xe2\x80\xa8", "\\u2028");
    row("tag", "\xf3\xa0\x80\xa1", "\\U000e0021");
    row("surrogate", "\xed\xa0\x80", "\\ud800");
    row("malformed", "a\xff\xc3", "a\\xff\\xc3");
}

void TestBase::escapesWhatCannotBeSeen()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, shown);
    QCOMPARE(QByteArray::fromStdString(escapeForDisplay(text.toStdString())), shown);
    QCOMPARE(needsEscape(text.toStdString()), text != shown);
}

void TestBase::codeIdsAreUniqueAndFound()
{
    std::set<std::string_view> ids;
    for (int i = 0; i < codeCount; ++i) {
        const auto code = static_cast<Code>(i);
        QVERIFY(ids.insert(codeId(code)).second);
        QCOMPARE(findCode(codeId(code)), code);
    }
    QVERIFY(!findCode("no-such-code"));
}

void TestBase::everyIndexIsVisitedOnce_data()
{
    QTest::addColumn<unsigned>("threads");
    QTest::addColumn<size_t>("count");
    QTest::newRow("none") << 4U << size_t{0};
    QTest::newRow("one") << 4U << size_t{1};
    QTest::newRow("fewer than threads") << 8U << size_t{3};
    QTest::newRow("many") << 4U << size_t{20'000};
    QTest::newRow("one thread") << 1U << size_t{1000};
}

void TestBase::everyIndexIsVisitedOnce()
{
    QFETCH(unsigned, threads);
    QFETCH(size_t, count);
    Workers workers(threads);
    std::vector<std::atomic<int>> visits(count);
    QVERIFY(parallelFor(workers, count, Cancel{}, [&](size_t i) { ++visits[i]; }).has_value());
    for (const std::atomic<int>& visit : visits)
        QCOMPARE(visit.load(), 1);
}

void TestBase::cancelStopsWorkers()
{
    Workers workers(4);
    Cancel cancel;
    std::atomic<size_t> done = 0;
    const auto result = parallelFor(workers, 1'000'000, cancel, [&](size_t) {
        if (++done == 10)
            cancel.request();
    });
    QCOMPARE(result.error().code, Code::Cancelled);
    QVERIFY(done.load() < 1'000'000);
}

QTEST_GUILESS_MAIN(TestBase)
#include "tst_base.moc"
