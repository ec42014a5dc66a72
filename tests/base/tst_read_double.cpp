// Reading a double by strtod() gives what std::from_chars gives, which macOS does not have.

#include "base/platform/read_double.h"

#include <QTest>

#include <bit>
#include <cstdint>

using namespace skops::platform;

class TestReadDouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAsFromChars_data();
    void isAsFromChars();
};

void TestReadDouble::isAsFromChars_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"",
                             "0",
                             "-0",
                             "1",
                             "1.5",
                             "-1.5e3",
                             ".5",
                             "5.",
                             "1e400",
                             "-1e400",
                             "1e-400",
                             "4e-324",
                             "1e-310",
                             "1e308",
                             "inf",
                             "-inf",
                             "nan",
                             "-nan",
                             "0x10",
                             "-0x10",
                             "0x",
                             "+1",
                             " 1",
                             "\t1",
                             "- 1",
                             "-+1",
                             "--1",
                             "1,5",
                             "1.5abc",
                             "1e",
                             "1e+",
                             "e5",
                             ".",
                             "-",
                             "12 3",
                             "1_0",
                             "9007199254740993",
                             "0.1000000000000000055511151231257827",
                             "infinity",
                             "in"})
        QTest::addRow("<%s>", text) << QByteArray(text);
}

void TestReadDouble::isAsFromChars()
{
    QFETCH(QByteArray, text);
    const char* const end = text.constData() + text.size();
    double expected = 7;
    double value = 7;
    const auto wanted = readDouble(text.constData(), end, expected);
    const auto read = readDoubleByC(text.constData(), end, value);
    QCOMPARE(read.ec, wanted.ec);
    QCOMPARE(read.ptr - text.constData(), wanted.ptr - text.constData());
    QCOMPARE(std::bit_cast<uint64_t>(value), std::bit_cast<uint64_t>(expected));
}

QTEST_GUILESS_MAIN(TestReadDouble)
#include "tst_read_double.moc"
