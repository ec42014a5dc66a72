// A cache that knows an earlier header must answer as readNpyHeader() does, whatever the next one looks like.

#include "numpy/npy_cache.h"

#include <QTest>

using namespace skops;

namespace {

const QByteArray known = "{'descr': '<f8', 'fortran_order': False, 'shape': (3, 4), }   \n";

QByteArray npy(const QByteArray& header, qsizetype dataBytes, char major = 1)
{
    QByteArray out("\x93NUMPY");
    out.append(major).append('\0');
    out.append(char(header.size() & 0xff)).append(char(header.size() >> 8));
    if (major > 1)
        out.append(2, '\0');
    return out + header + QByteArray(dataBytes, '\0');
}

QByteArray told(const Result<numpy::NpyHeader>& header)
{
    if (!header)
        return QByteArray(codeId(header.error().code).data()) + " at " +
               QByteArray::number(qulonglong(header.error().where.offset));
    QByteArray out = QByteArray::fromStdString(header->dtype.text());
    for (const uint64_t size : header->shape)
        out += ' ' + QByteArray::number(qulonglong(size));
    for (const uint64_t number :
         {header->count, header->dataBytes, header->dataOffset, header->trailingBytes})
        out += " | " + QByteArray::number(qulonglong(number));
    return out;
}

QByteArray descr(const QByteArray& shape, const QByteArray& rest = ", }\n")
{
    return "{'descr': '<f8', 'fortran_order': False, 'shape': " + shape + rest;
}

} // namespace

class TestNpyCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersAsWithout_data();
    void answersAsWithout();
    void keepsQuotesApart();
};

void TestNpyCache::answersAsWithout_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("the same") << npy(known, 96);
    QTest::newRow("one size") << npy(descr("(5,)"), 40);
    QTest::newRow("no size") << npy(descr("()"), 8);
    QTest::newRow("empty") << npy(descr("(0, 7)"), 0);
    QTest::newRow("trailing data") << npy(descr("(2,)"), 20);
    QTest::newRow("too short") << npy(descr("(6,)"), 40);
    QTest::newRow("another order") << npy("{'descr': '<f8', 'fortran_order': True, 'shape': (2, 2), }\n", 32);
    QTest::newRow("another type") << npy("{'descr': '<i2', 'fortran_order': False, 'shape': (2, 2), }\n", 8);
    QTest::newRow("version 2") << npy(known, 96, 2);
    QTest::newRow("an int as shape") << npy(descr("(5)"), 40);
    QTest::newRow("a comma behind two") << npy(descr("(5, 1,)"), 40);
    QTest::newRow("leading zero") << npy(descr("(05,)"), 40);
    QTest::newRow("negative") << npy(descr("(-5,)"), 40);
    QTest::newRow("overflow") << npy(descr("(999999999999999999, 99)"), 40);
    QTest::newRow("19 digits") << npy(descr("(9999999999999999999,)"), 40);
    QTest::newRow("text in it") << npy(descr("('a',)"), 40);
    QTest::newRow("another key") << npy(descr("(5,)", ", 'x': 1}\n"), 40);
    QTest::newRow("key again") << npy(descr("(5,)", ", 'shape': (2,), }\n"), 40);
    QTest::newRow("no comma") << npy(descr("(5,)", "}\n"), 40);
    QTest::newRow("no new line") << npy(descr("(5,)", ", }  "), 40);
    QTest::newRow("something behind") << npy(descr("(5,)", ", } 1\n"), 40);
    QTest::newRow("unclosed") << npy(descr("(5, "), 40);
    QTest::newRow("ends there") << npy(descr("("), 40);
    QTest::newRow("33 sizes") << npy(descr("(" + QByteArray("1, ").repeated(32) + "1)"), 8);
    QTest::newRow("no header") << QByteArray("\x93NUMPY\x01", 7);
}

void TestNpyCache::answersAsWithout()
{
    QFETCH(const QByteArray, bytes);
    const auto asBytes = [](const QByteArray& b) {
        return Bytes(reinterpret_cast<const uint8_t*>(b.constData()), size_t(b.size()));
    };
    numpy::NpyHeaderCache cache;
    const QByteArray first = npy(known, 96);
    QVERIFY(cache.read(asBytes(first), uint64_t(first.size())));
    const auto total = uint64_t(bytes.size());
    QCOMPARE(told(cache.read(asBytes(bytes), total)), told(numpy::readNpyHeader(asBytes(bytes), total)));
}

void TestNpyCache::keepsQuotesApart()
{
    // The text up to the shape is the same; in the first it is within the name of a field.
    const QByteArray start = "{'descr': [(\"', 'fortran_order': False, 'shape': (";
    const QByteArray inside = npy(start + "\", '<f8')], 'fortran_order': False, 'shape': (1,), }\n", 8);
    const QByteArray outside = npy(start + "1,), }\n", 8);
    const auto asBytes = [](const QByteArray& b) {
        return Bytes(reinterpret_cast<const uint8_t*>(b.constData()), size_t(b.size()));
    };
    numpy::NpyHeaderCache cache;
    QVERIFY(cache.read(asBytes(inside), uint64_t(inside.size())));
    QVERIFY(!cache.read(asBytes(outside), uint64_t(outside.size())));
}

QTEST_APPLESS_MAIN(TestNpyCache)
#include "tst_npy_cache.moc"
