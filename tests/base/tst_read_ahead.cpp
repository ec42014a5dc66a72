#include "base/read_ahead.h"

#include <QTest>

#include <numeric>

using namespace skops;

class TestReadAhead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheSameBytes();
    void refusesWhatTheSourceRefuses();
};

namespace {

std::vector<uint8_t> pattern(size_t size)
{
    std::vector<uint8_t> bytes(size);
    for (size_t i = 0; i < size; ++i)
        bytes[i] = static_cast<uint8_t>(i * 2654435761U >> 13U);
    return bytes;
}

} // namespace

void TestReadAhead::givesTheSameBytes()
{
    const std::vector<uint8_t> bytes = pattern(1U << 20U);
    ReadAhead ahead(sourceFromBytes(bytes));
    // Forwards, backwards, across blocks, longer than a block, and with an end in the middle.
    for (const uint64_t end : {bytes.size(), size_t{300'000}}) {
        ahead.readUpTo(end);
        for (const auto& [offset, size] : std::vector<std::pair<size_t, size_t>>{{0, 10},
                                                                                 {5, 4'000},
                                                                                 {260'000, 6'000},
                                                                                 {262'140, 8},
                                                                                 {100, 7},
                                                                                 {299'990, 10},
                                                                                 {299'990, 11},
                                                                                 {300'000, 0},
                                                                                 {1, 500'000},
                                                                                 {900'000, 148'576},
                                                                                 {7, 65'536},
                                                                                 {8, 65'537}}) {
            std::vector<uint8_t> out(size);
            QVERIFY(ahead.readAt(offset, out));
            QVERIFY(std::equal(out.begin(), out.end(), bytes.begin() + static_cast<std::ptrdiff_t>(offset)));
        }
    }
}

void TestReadAhead::refusesWhatTheSourceRefuses()
{
    const ReadAhead ahead(sourceFromBytes(pattern(100)));
    std::vector<uint8_t> out(11);
    QCOMPARE(ahead.readAt(90, out).error().code, Code::FileShrank);
    QCOMPARE(ahead.readAt(~uint64_t{0}, out).error().code, Code::FileShrank);
    QVERIFY(ahead.readAt(89, out));
}

QTEST_APPLESS_MAIN(TestReadAhead)
#include "tst_read_ahead.moc"
