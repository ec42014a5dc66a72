// Arrays as tables: which element stands where, how little is read of it, and headers that lie.

#include "comparing.h"
#include "preview_cells.h"
#include "report/preview/array_table.h"

#include <QTest>

using namespace skops;
using namespace skops::report;
using namespace skops::test;

namespace {

PreviewBytesPtr bytesIn(const std::string& data)
{
    return PreviewBytes::of(sourceFromBytes({data.begin(), data.end()}));
}

/// A source of zeros that has more bytes than any machine, and counts what is read of it.
class EndlessSource final : public ByteSource
{
public:
    EndlessSource(std::string head, uint64_t size) : m_head(std::move(head)), m_size(size) {}

    uint64_t sizeBytes() const override { return m_size; }
    Result<void> readAt(uint64_t offset, MutableBytes out) const override
    {
        for (size_t i = 0; i < out.size(); ++i)
            out[i] = offset + i < m_head.size() ? static_cast<uint8_t>(m_head[offset + i]) : 0;
        bytesRead += out.size();
        return {};
    }

    mutable uint64_t bytesRead = 0;

private:
    std::string m_head;
    uint64_t m_size;
};

std::shared_ptr<const archive::Members> membersOf(const std::string& npy, uint16_t method)
{
    const auto archive = archive::Archive::open(
        zipSource({.members = {{.name = "1.npy", .data = npy, .method = method}}}), Limits(), Cancel());
    return *archive;
}

std::string counting(size_t count)
{
    std::vector<int32_t> numbers;
    for (size_t i = 0; i < count; ++i)
        numbers.push_back(static_cast<int32_t>(i));
    return bytesOf(numbers);
}

} // namespace

class TestPreviewArrays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAndColumns_data();
    void rowsAndColumns();
    void slices();
    void columnsAreNamed();
    void onlyWhatIsShownIsRead();
    void manyRows();
    void blocksOutsideAreRefused();
    void compressedMembers_data();
    void compressedMembers();
    void largeCompressedMember();
    void hostileHeaders_data();
    void hostileHeaders();
    void membersThatEndBefore();
};

void TestPreviewArrays::rowsAndColumns_data()
{
    QTest::addColumn<QByteArray>("npy");
    QTest::addColumn<QByteArray>("cells");
    const auto row = [](const char* name, const std::string& npy, const char* cells) {
        QTest::newRow(name) << QByteArray::fromStdString(npy) << QByteArray(cells);
    };
    row("scalar", npy("'<i4'", "()", counting(1)), "0\n");
    row("one axis", npy("'<i4'", "(3,)", counting(3)), "0\n1\n2\n");
    row("two axes", npy("'<i4'", "(2, 3)", counting(6)), "0 1 2\n3 4 5\n");
    row("two axes, Fortran", npy("'<i4'", "(2, 3)", counting(6), true), "0 2 4\n1 3 5\n");
    row("three axes", npy("'<i4'", "(2, 2, 2)", counting(8)), "0 1\n2 3\n");
    row("three axes, Fortran", npy("'<i4'", "(2, 2, 2)", counting(8), true), "0 4\n2 6\n");
    row("no rows", npy("'<i4'", "(0, 3)", ""), "");
    row("no columns", npy("'<i4'", "(3, 0)", ""), "");
    row("no slices", npy("'<i4'", "(0, 3, 3)", ""), "");
    row("record", npy("[('a', '<i4'), ('', '|V4'), ('b', '<i4')]", "(2,)", counting(6)), "0 2\n3 5\n");
    row("record in a scalar", npy("[('a', '<i4'), ('b', '<i4')]", "()", counting(2)), "0 1\n");
    row("records of two axes", npy("[('a', '<i4'), ('b', '<i4')]", "(2, 2)", counting(8)), "0 1\n2 3\n");
    row("void without bytes", npy("'|V0'", "(2,)", ""), "b''\nb''\n");
}

void TestPreviewArrays::rowsAndColumns()
{
    QFETCH(QByteArray, npy);
    QFETCH(QByteArray, cells);
    const auto table = ArrayTable::open(bytesIn(npy.toStdString()), Cancel());
    QVERIFY(table);
    QCOMPARE(cellsOf(**table), cells.toStdString());
}

void TestPreviewArrays::slices()
{
    const auto table = ArrayTable::open(bytesIn(npy("'<i4'", "(2, 3, 2, 2)", counting(24))), Cancel());
    QVERIFY(table);
    QCOMPARE((*table)->outerShape(), (std::vector<uint64_t>{2, 3}));
    QCOMPARE((*table)->slice(), (std::vector<uint64_t>{0, 0}));
    QCOMPARE(cellsOf(*(*table)->at({1, 2})), std::string("20 21\n22 23\n"));
    QCOMPARE(cellsOf(*(*table)->at({1, 99})), std::string("20 21\n22 23\n"));
    const auto fortran =
        ArrayTable::open(bytesIn(npy("'<i4'", "(2, 3, 2, 2)", counting(24), true)), Cancel());
    QCOMPARE(cellsOf(*(*fortran)->at({1, 2})), std::string("5 17\n11 23\n"));
}

void TestPreviewArrays::columnsAreNamed()
{
    const auto record =
        ArrayTable::open(bytesIn(npy("[('left', '<i4'), ('b', '<i4')]", "(1,)", counting(2))), Cancel());
    QCOMPARE((*record)->columnName(0), std::string("left"));
    const auto plain = ArrayTable::open(bytesIn(npy("'<i4'", "(1, 2)", counting(2))), Cancel());
    QCOMPARE((*plain)->columnName(1), std::string("1"));
}

void TestPreviewArrays::onlyWhatIsShownIsRead()
{
    // 10^9 rows and 10 columns of 8 bytes.
    const std::string head = npy("'<f8'", "(1000000000, 10)", "");
    const auto source = std::make_shared<EndlessSource>(head, head.size() + 80'000'000'000U);
    const auto table = ArrayTable::open(PreviewBytes::of(source), Cancel());
    QVERIFY(table);
    const uint64_t ofHead = source->bytesRead;
    QCOMPARE((*table)->rowCount(), uint64_t{1'000'000'000});
    std::vector<CellBlock> blocks{{.firstRow = 999'999'990, .firstColumn = 5, .rows = 10, .columns = 2}};
    QVERIFY((*table)->read(blocks, Cancel()));
    QCOMPARE(blocks[0].texts.back(), std::string("0.0"));
    QCOMPARE(source->bytesRead - ofHead, uint64_t{10 * 2 * 8});
}

void TestPreviewArrays::manyRows()
{
    const std::string head = npy("'|u1'", "(9000000000000000000,)", "");
    const auto source = std::make_shared<EndlessSource>(head, head.size() + 9'000'000'000'000'000'000U);
    const auto table = ArrayTable::open(PreviewBytes::of(source), Cancel());
    QVERIFY(table);
    std::vector<CellBlock> blocks{{.firstRow = 8'999'999'999'999'999'999U, .rows = 1, .columns = 1}};
    QVERIFY((*table)->read(blocks, Cancel()));
    QCOMPARE(blocks[0].texts[0], std::string("0"));
}

void TestPreviewArrays::blocksOutsideAreRefused()
{
    const auto table = ArrayTable::open(bytesIn(npy("'<i4'", "(2, 3)", counting(6))), Cancel());
    for (const CellBlock& block : {CellBlock{.firstRow = 2, .rows = 1, .columns = 1},
                                   CellBlock{.firstColumn = 1, .rows = 1, .columns = 3},
                                   CellBlock{.firstRow = UINT64_MAX, .rows = 2, .columns = 1}}) {
        std::vector<CellBlock> blocks{block};
        const auto read = (*table)->read(blocks, Cancel());
        QVERIFY(!read);
        QCOMPARE(read.error().code, Code::LimitExceeded);
    }
}

void TestPreviewArrays::compressedMembers_data()
{
    QTest::addColumn<int>("method");
    QTest::newRow("stored") << 0;
    QTest::newRow("deflate") << 8;
    QTest::newRow("bzip2") << 12;
    QTest::newRow("LZMA") << 14;
}

void TestPreviewArrays::compressedMembers()
{
    QFETCH(int, method);
    const auto members = membersOf(npy("'<i4'", "(2, 3)", counting(6)), static_cast<uint16_t>(method));
    const auto bytes = PreviewBytes::open(members, MemberId{0}, Cancel());
    QVERIFY(bytes);
    const auto table = ArrayTable::open(*bytes, Cancel());
    QVERIFY(table);
    QCOMPARE(cellsOf(**table), std::string("0 1 2\n3 4 5\n"));
}

void TestPreviewArrays::largeCompressedMember()
{
    const size_t count = (PreviewBytes::keptBytes + 4'000'000) / 4;
    const std::string shape = "(" + std::to_string(count) + ",)";
    std::string data(4 * count, '\0');
    data[4 * 5'000] = 9;
    data[4 * (count - 1)] = 7;
    const auto members = membersOf(npy("'<i4'", shape, data), 8);
    const auto bytes = PreviewBytes::open(members, MemberId{0}, Cancel());
    QVERIFY(bytes);
    QVERIFY(!(*bytes)->isDirect());
    const auto table = ArrayTable::open(*bytes, Cancel());
    QVERIFY(table);
    std::vector<CellBlock> blocks{{.firstRow = count - 2, .rows = 2, .columns = 1},
                                  {.firstRow = 5'000, .rows = 1, .columns = 1}};
    QVERIFY((*table)->read(blocks, Cancel()));
    QCOMPARE(blocks[0].texts, (std::vector<std::string>{"0", "7"}));
    QCOMPARE(blocks[1].texts, std::vector<std::string>{"9"});
    const auto direct = (*bytes)->direct(Cancel());
    QVERIFY(direct && (*direct)->isDirect());
    QCOMPARE((*direct)->sizeBytes(), (*bytes)->sizeBytes());
    Cancel cancel;
    cancel.request();
    const auto stopped = (*table)->read(blocks, cancel);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, Code::Cancelled);
}

void TestPreviewArrays::hostileHeaders_data()
{
    QTest::addColumn<QByteArray>("npy");
    QTest::addColumn<int>("code");
    const auto row = [](const char* name, const std::string& npy, Code code) {
        QTest::newRow(name) << QByteArray::fromStdString(npy) << static_cast<int>(code);
    };
    row("empty", "", Code::NpyBadMagic);
    row("too large", npy("'<f8'", "(1000000000000,)", ""), Code::NpyTooShort);
    row("overflow", npy("'<f8'", "(4611686018427387904, 8)", ""), Code::NpyShapeOverflow);
    row("objects", npy("'|O'", "(1,)", "12345678"), Code::NpyObjectDtype);
    row("sub-array", npy("('<f8', (2,))", "(1,)", std::string(16, '\0')), Code::NpyBadHeader);
}

void TestPreviewArrays::hostileHeaders()
{
    QFETCH(QByteArray, npy);
    QFETCH(int, code);
    const auto table = ArrayTable::open(bytesIn(npy.toStdString()), Cancel());
    QVERIFY(!table);
    QCOMPARE(codeId(table.error().code), codeId(static_cast<Code>(code)));
}

void TestPreviewArrays::membersThatEndBefore()
{
    const PreviewBytesPtr bytes = bytesIn("0123");
    std::vector<uint8_t> into(3);
    const auto read = bytes->read({{.offset = 2, .into = into}}, Cancel());
    QVERIFY(!read);
    QCOMPARE(read.error().code, Code::NpyTooShort);
    QVERIFY(!bytes->read({{.offset = UINT64_MAX, .into = into}}, Cancel()));
}

QTEST_APPLESS_MAIN(TestPreviewArrays)
#include "tst_preview_arrays.moc"
