// Integers out of raw bytes, fields by name, and types compared.

#include "numpy/dtype.h"
#include "numpy/element.h"

#include <QTest>

using namespace skops;
using namespace skops::numpy;

namespace {

Dtype typeOf(const char* descr)
{
    const auto tree = parseLiteral(descr, false);
    auto dtype = tree ? dtypeFromLiteral(*tree, tree->root()) : Result<Dtype>(fail(tree.error()));
    return dtype ? *std::move(dtype) : Dtype{};
}

} // namespace

class TestNpyDtype : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsIntegers_data();
    void readsIntegers();
    void findsFields();
    void comparesTypes();
};

void TestNpyDtype::readsIntegers_data()
{
    QTest::addColumn<QByteArray>("descr");
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<qlonglong>("value");
    const auto row = [](const char* descr, const char* hex, qlonglong value) {
        QTest::addRow("%s %s", descr, hex) << QByteArray(descr) << QByteArray(hex) << value;
    };
    row("'|i1'", "ff", -1);
    row("'|u1'", "ff", 255);
    row("'|b1'", "01", 1);
    row("'<i2'", "feff", -2);
    row("'>i2'", "fffe", -2);
    row("'<u2'", "feff", 65534);
    row("'<i4'", "00000080", INT32_MIN);
    row("'>u4'", "80000000", 2147483648LL);
    row("'<i8'", "ffffffffffffffff", -1);
    row("'>i8'", "8000000000000000", INT64_MIN);
    row("'<u8'", "ffffffffffffff7f", INT64_MAX);
    row("'<u8'", "ffffffffffffffff", INT64_MAX);
}

void TestNpyDtype::readsIntegers()
{
    QFETCH(QByteArray, descr);
    QFETCH(QByteArray, hex);
    QFETCH(qlonglong, value);
    const auto view = integerOf(typeOf(descr.constData()));
    QVERIFY(view);
    const QByteArray bytes = QByteArray::fromHex(hex);
    QCOMPARE(view->read(Bytes(reinterpret_cast<const uint8_t*>(bytes.constData()), size_t(bytes.size()))),
             value);
}

void TestNpyDtype::findsFields()
{
    const Dtype record =
        typeOf("[('x', '|u1'), ('', '|V7'), ('left_child', '>i4'), ('t', '<f8'), ('a', '<i8', (2,))]");
    const auto view = integerField(record, "left_child");
    QVERIFY(view);
    QCOMPARE(view->offset, uint64_t(8));
    QCOMPARE(int(view->bytes), 4);
    QVERIFY(view->isBigEndian);
    QVERIFY(!integerField(record, "t"));
    QVERIFY(!integerField(record, "a"));
    QVERIFY(!integerField(record, ""));
    QVERIFY(!findField(record, "missing"));
    QCOMPARE(findField(record, "a")->dtype.itemBytes, uint64_t(16));
}

void TestNpyDtype::comparesTypes()
{
    QVERIFY(typeOf("[('a', '<i8')]") == typeOf("[('a', 'int64')]"));
    QVERIFY(typeOf("[('a', '<i8')]") != typeOf("[('a', '>i8')]"));
    QVERIFY(typeOf("[('a', '<i8')]") != typeOf("[('b', '<i8')]"));
    QVERIFY(typeOf("[('a', '<i8')]") != typeOf("[('a', '<i8'), ('', '|V1')]"));
    QVERIFY(typeOf("[(('t', 'a'), '<i8')]") != typeOf("[('a', '<i8')]"));
}

QTEST_APPLESS_MAIN(TestNpyDtype)
#include "tst_npy_dtype.moc"
