// Headers as numpy writes them and as nobody should; what numpy makes of each was asked by
// npy_differential.py.

#include "numpy/npy_stream.h"

#include <QTest>

#include <string>

using namespace skops;
using skops::numpy::readNpyHeader;

namespace {

QByteArray wrapped(int major, const QByteArray& header, qsizetype dataBytes)
{
    QByteArray out("\x93NUMPY");
    out.append(char(major)).append('\0');
    const auto length = header.size();
    for (int i = 0; i < (major == 1 ? 2 : 4); ++i)
        out.append(char((length >> (8 * i)) & 0xff));
    return out + header + QByteArray(dataBytes, '\0');
}

QByteArray headerOf(const QByteArray& descr, const QByteArray& shape)
{
    return "{'descr': " + descr + ", 'fortran_order': False, 'shape': " + shape + ", }\n";
}

Result<numpy::NpyHeader> read(const QByteArray& bytes, qsizetype total = -1)
{
    const auto* data = reinterpret_cast<const uint8_t*>(bytes.constData());
    return readNpyHeader(Bytes(data, size_t(bytes.size())), uint64_t(total < 0 ? bytes.size() : total));
}

QByteArray shapeText(const numpy::NpyHeader& header)
{
    QByteArray out;
    for (const uint64_t size : header.shape)
        out += (out.isEmpty() ? "" : ",") + QByteArray::number(qulonglong(size));
    return out;
}

} // namespace

class TestNpy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void refusesTruncatedFiles();
    void tellsSizes();
    void tellsNeededHead();
    void countsCharactersNotBytes();
    void streamsInPiecesOfAnySize_data();
    void streamsInPiecesOfAnySize();
};

void TestNpy::reads_data()
{
    QTest::addColumn<int>("major");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("dtype");
    QTest::addColumn<QByteArray>("shape");
    const auto row = [](const char* name, const char* descr, const char* dtype) {
        QTest::newRow(name) << 1 << headerOf(descr, "(2,)") << QByteArray(dtype) << QByteArray("2");
    };
    row("float", "'<f8'", "<f8");
    row("big endian", "'>i4'", ">i4");
    row("bool", "'|b1'", "|b1");
    row("half", "'<f2'", "<f2");
    row("long double", "'<f16'", "<f16");
    row("complex long double", "'<c32'", "<c32");
    row("text", "'<U5'", "<U5");
    row("bytes", "'|S5'", "|S5");
    row("void", "'|V5'", "|V5");
    row("empty text", "'<U0'", "<U0");
    row("datetime", "'<M8[ns]'", "<M8[ns]");
    row("multiple", "'>m8[25s]'", ">m8[25s]");
    row("generic datetime", "'<M8'", "<M8");
    row("native order", "'=f8'", "<f8");
    row("name", "'float64'", "<f8");
    row("record", "[('a', '<i8'), ('b', '|u1')]", "[('a', '<i8'), ('b', '|u1')]");
    row("padding", "[('a', '|u1'), ('', '|V7'), ('b', '<f8'), ('', '|V4')]",
        "[('a', '|u1'), ('', '|V7'), ('b', '<f8'), ('', '|V4')]");
    row("title", "[(('t', 'a'), '<i8')]", "[(('t', 'a'), '<i8')]");
    row("sub-array field", "[('a', '<i8', (2, 3))]", "[('a', '<i8', (2, 3))]");
    row("empty sub-array field", "[('a', '<f8', (0,))]", "[('a', '<f8', (0,))]");
    row("nested", "[('a', [('b', '<i8'), ('c', '|S2', (2,))])]",
        "[('a', [('b', '<i8'), ('c', '|S2', (2,))])]");
    row("nested sub-arrays", "[('a', ('<f8', (2,)), (3,))]", "[('a', '<f8', (3, 2))]");
    row("no fields", "[]", "[]");
    row("sub-array of one", "('<f8', (1,))", "('<f8', (1,))");
    row("object in padding", "[('', '|O', (2,)), ('a', '<f8')]", "[('', '|V16'), ('a', '<f8')]");
    row("joined strings", "'<f' u'8'", "<f8");
    row("escapes", "'\\x3cf\\u0038'", "<f8");

    const auto whole = [](const char* name, int major, const QByteArray& header, const char* shape) {
        QTest::newRow(name) << major << header << QByteArray("<f8") << QByteArray(shape);
    };
    whole("scalar", 1, headerOf("'<f8'", "()"), "");
    whole("version 2", 2, headerOf("'<f8'", "(2, 3)"), "2,3");
    whole("version 3", 3, headerOf("'<f8'", "(0, 3)"), "0,3");
    whole("Python 2", 1, headerOf("'<f8'", "(2L, 3 L)"), "2,3");
    whole("hexadecimal", 1, headerOf("'<f8'", "(0x2, +1, 1_0)"), "2,1,10");
    whole("last key wins", 1, "{'shape': (1, 7), 'descr': '<f8', 'fortran_order': False, 'shape': (2,)}",
          "2");
    whole("comments", 1, "# a\n{'descr':\n '<f8', # b\n 'fortran_order': False, 'shape': (2,)} \\\n\n", "2");
    whole("parentheses", 1, "(" + headerOf("'<f8'", "((2),)").trimmed() + ")", "2");
}

void TestNpy::reads()
{
    QFETCH(int, major);
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, dtype);
    QFETCH(QByteArray, shape);
    const auto result = read(wrapped(major, header, 4096));
    QVERIFY(result);
    QCOMPARE(QByteArray::fromStdString(result->dtype.text()), dtype);
    QCOMPARE(shapeText(*result), shape);
    QCOMPARE(result->dataOffset, uint64_t(header.size() + (major == 1 ? 10 : 12)));
    QCOMPARE(result->dataBytes, result->count * result->dtype.itemBytes);
    QCOMPARE(result->dataBytes + result->trailingBytes, uint64_t(4096));
}

void TestNpy::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("code");
    const auto whole = [](const char* name, const QByteArray& header, const char* code, int major = 1) {
        QTest::newRow(name) << wrapped(major, header, 4096) << QByteArray(code);
    };
    const auto descr = [&](const char* name, const char* text, const char* code) {
        whole(name, headerOf(text, "(2,)"), code);
    };
    const auto shape = [&](const char* name, const QByteArray& text, const char* code) {
        whole(name, headerOf("'<f8'", text), code);
    };
    descr("object", "'|O'", "npy-object-dtype");
    descr("object in a record", "[('a', [('b', '|O')])]", "npy-object-dtype");
    descr("unknown type", "'<i3'", "npy-bad-dtype");
    descr("comma string", "'i4,f8'", "npy-bad-dtype");
    descr("field as text", "['ab']", "npy-bad-dtype");
    descr("number", "1", "npy-bad-header");
    descr("bytes", "b'<f8'", "npy-bad-header");
    descr("same name twice", "[('a', '<f8'), ('a', '<f8')]", "npy-bad-header");
    descr("title is a name", "[('t', '<f8'), (('t', 'a'), '<f8')]", "npy-bad-header");
    descr("record over 2 GiB", "[('a', '|V2000000000'), ('b', '|V2000000000')]", "npy-bad-header");
    descr("sub-array at the top", "('<f8', (2,))", "npy-bad-header");
    descr("negative sub-array", "[('a', '<f8', (-1,))]", "npy-bad-header");
    descr("f-string", "f'<f8'", "npy-bad-header");
    descr("named character", "[('\\N{BULLET}', '<f8')]", "npy-bad-dtype");
    shape("negative", "(-1,)", "npy-bad-header");
    shape("bool", "(True, 3)", "npy-bad-header");
    shape("list", "[2]", "npy-bad-header");
    shape("number alone", "(2)", "npy-bad-header");
    shape("65 dimensions", "(" + QByteArray("1,").repeated(65) + ")", "npy-bad-header");
    shape("overflow", "(4294967296, 4294967296)", "npy-shape-overflow");
    shape("overflow beside 0", "(0, 4611686018427387904, 4611686018427387904)", "npy-shape-overflow");
    shape("big integer", "(99999999999999999999,)", "npy-shape-overflow");
    shape("4 GiB", "(4294967296,)", "npy-too-short");
    shape("call", "(print(1),)", "npy-bad-header");
    shape("201 brackets", QByteArray(201, '(') + "2" + QByteArray(201, ')'), "npy-bad-header");
    whole("order is no bool", "{'descr': '<f8', 'fortran_order': 0, 'shape': (2,)}", "npy-bad-header");
    whole("key too many", "{'descr': '<f8', 'fortran_order': False, 'shape': (2,), 'x': 1}",
          "npy-bad-header");
    whole("key missing", "{'descr': '<f8', 'shape': (2,)}", "npy-bad-header");
    whole("no dict", "[]", "npy-bad-header");
    whole("set", "{'descr', 'fortran_order', 'shape'}", "npy-bad-header");
    whole("empty", "", "npy-bad-header");
    whole("text behind", headerOf("'<f8'", "(2,)") + "x", "npy-bad-header");
    whole("indented", "\n " + headerOf("'<f8'", "(2,)"), "npy-bad-header");
    whole("NUL", headerOf("'<f8'", "(2,)") + QByteArray(1, '\0'), "npy-bad-header");
    whole("L in version 3", headerOf("'<f8'", "(2L,)"), "npy-bad-header", 3);
    whole("not UTF-8", headerOf("'\xff'", "(2,)"), "npy-bad-header", 3);
    whole("surrogate", headerOf("'\xed\xa0\x80'", "(2,)"), "npy-bad-header", 3);
    whole("10,001 characters", headerOf("'<f8'", "(2,)").leftJustified(10'001), "npy-bad-header");
    whole("version 4", headerOf("'<f8'", "(2,)"), "npy-bad-version", 4);
    QTest::newRow("zip") << QByteArray("PK\3\4") + QByteArray(100, '\0') << QByteArray("npy-bad-magic");
    QTest::newRow("nothing") << QByteArray() << QByteArray("npy-bad-magic");
}

void TestNpy::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, code);
    const auto result = read(bytes);
    QVERIFY(!result);
    QCOMPARE(QByteArray::fromStdString(std::string(codeId(result.error().code))), code);
}

/// Every proper start of a file is refused, and no byte behind its end is touched.
void TestNpy::refusesTruncatedFiles()
{
    const QByteArray bytes = wrapped(1, headerOf("[('a', '<i8'), ('b', '<f8')]", "(2,)"), 32);
    for (qsizetype size = 0; size < bytes.size(); ++size) {
        const auto result = read(QByteArray(bytes.constData(), size));
        QVERIFY(!result);
        QCOMPARE(result.error().code, size < 6 ? Code::NpyBadMagic : Code::NpyTooShort);
    }
    QVERIFY(read(bytes));
}

void TestNpy::tellsSizes()
{
    const QByteArray bytes = wrapped(1, headerOf("'<i4'", "(3, 5)"), 0);
    const auto exact = read(bytes, bytes.size() + 60);
    QVERIFY(exact);
    QCOMPARE(exact->count, uint64_t(15));
    QCOMPARE(exact->dataBytes, uint64_t(60));
    QCOMPARE(exact->trailingBytes, uint64_t(0));
    QCOMPARE(read(bytes, bytes.size() + 67)->trailingBytes, uint64_t(7));
    const auto tooShort = read(bytes, bytes.size() + 59);
    QVERIFY(!tooShort);
    QCOMPARE(tooShort.error().args, (std::vector<std::string>{std::to_string(bytes.size() + 60),
                                                              std::to_string(bytes.size() + 59)}));
}

void TestNpy::tellsNeededHead()
{
    const QByteArray bytes = wrapped(2, headerOf("'<i4'", "(3,)").leftJustified(5000), 12);
    const auto* data = reinterpret_cast<const uint8_t*>(bytes.constData());
    QCOMPARE(numpy::neededHeadBytes(Bytes(data, 12)), size_t(5012));
    const QByteArray huge = wrapped(2, QByteArray(100'000, ' '), 12);
    QCOMPARE(numpy::neededHeadBytes(Bytes(reinterpret_cast<const uint8_t*>(huge.constData()), 12)),
             numpy::headBytes);
    QCOMPARE(numpy::neededHeadBytes(Bytes()), size_t(0));
}

void TestNpy::countsCharactersNotBytes()
{
    const QByteArray name = QByteArray("\xe4\xb8\xad").repeated(9'900);
    const auto wide = read(wrapped(3, headerOf("[('" + name + "', '<f8')]", "(2,)"), 16));
    QVERIFY(wide);
    QCOMPARE(wide->dtype.fields.at(0).name.size(), size_t(29'700));
    QVERIFY(!read(wrapped(3, headerOf("[('" + name + name + "', '<f8')]", "(2,)"), 16)));
}

void TestNpy::streamsInPiecesOfAnySize_data()
{
    QTest::addColumn<qsizetype>("piece");
    for (const qsizetype piece : {1, 2, 3, 11, 12, 13, 64, 100, 1000, 100'000})
        QTest::addRow("%lld", static_cast<long long>(piece)) << piece;
}

void TestNpy::streamsInPiecesOfAnySize()
{
    QFETCH(qsizetype, piece);
    QByteArray bytes = wrapped(1, headerOf("[('a', '<i4'), ('b', '|u1')]", "(200,)"), 0);
    QByteArray data;
    for (int i = 0; i < 1000; ++i)
        data.append(char(i % 251));
    bytes += data + "trailing";
    QByteArray seen;
    uint64_t next = 0;
    numpy::NpyStream stream(uint64_t(bytes.size()), [&](const numpy::NpyHeader&) {
        return [&](uint64_t first, Bytes elements) {
            QCOMPARE(first, next);
            QCOMPARE(elements.size() % 5, size_t(0));
            next += elements.size() / 5;
            seen.append(reinterpret_cast<const char*>(elements.data()), qsizetype(elements.size()));
        };
    });
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        const auto length = std::min(piece, bytes.size() - at);
        QVERIFY(stream.feed(Bytes(reinterpret_cast<const uint8_t*>(bytes.constData() + at), size_t(length))));
    }
    QVERIFY(stream.finish());
    QCOMPARE(stream.header()->trailingBytes, uint64_t(8));
    QCOMPARE(seen, data);
}

QTEST_APPLESS_MAIN(TestNpy)
#include "tst_npy.moc"
