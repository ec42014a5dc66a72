// What is different between two arrays, sparse matrices and bytes.

#include "comparing.h"
#include "support/tree_lines.h"

#include <QTest>

#include <cmath>

using namespace skops;
using namespace skops::report;
using namespace skops::test;

namespace {

const char* const arraySchema = R"(,"type":"numpy","file":"1.npy")";
const char* const sparseSchema = R"(,"type":"scipy","file":"1.npz")";

Input arrayOf(const std::string& member, const std::string& type = "numpy.ndarray")
{
    return inputOf(root("NdArrayNode", type, arraySchema), {{.name = "1.npy", .data = member}});
}

Input sparseOf(const std::vector<ZipMember>& parts)
{
    const std::vector<uint8_t> bytes = buildZip({.members = parts});
    return inputOf(root("SparseMatrixNode", "scipy.sparse._csr.csr_matrix", sparseSchema),
                   {{.name = "1.npz", .data = std::string(bytes.begin(), bytes.end())}});
}

const double notANumber = std::nan("");
const std::string recordDescr = "[('a', '<i4'), ('', '|V4'), ('b', '<f8')]";

} // namespace

class TestCompareArrays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arrays_data();
    void arrays();
    void largeArrays();
    void parts();
    void partOfAnotherName();
    void bytes();
    void memberThatIsMissing();
    void memberThatCannotBeRead();
    void sameMemberUnderAnotherName();
    void memberThatTwoNodesName();
};

void TestCompareArrays::arrays_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<QByteArray>("lines");
    const auto row = [](const char* name, const std::string& a, const std::string& b, const char* lines) {
        QTest::newRow(name) << QByteArray::fromStdString(a) << QByteArray::fromStdString(b)
                            << QByteArray(lines);
    };
    const std::string f8 = bytesOf<double>({1, 2, 3});
    row("an item", npy("'<f8'", "(3,)", f8), npy("'<f8'", "(3,)", bytesOf<double>({1, 2.5, 7})),
        "changed root array-values: 2 -> 2.5 [2/3 4 1]\n");
    row("NaN in both", npy("'<f8'", "(2,)", bytesOf<double>({notANumber, 1})),
        npy("'<f8'", "(2,)", bytesOf<double>({-notANumber, 2})),
        "changed root array-values: 1 -> 2 [1/2 1 1]\n");
    row("NaN in one", npy("'<f8'", "(2,)", bytesOf<double>({notANumber, 1})),
        npy("'<f8'", "(2,)", bytesOf<double>({3, 1})), "changed root array-values: nan -> 3 [1/2 - 0]\n");
    row("signs of zero", npy("'<f8'", "(1,)", bytesOf<double>({0.0})),
        npy("'<f8'", "(1,)", bytesOf<double>({-0.0})), "");
    row("dtype only", npy("'<f8'", "(3,)", f8), npy("'<f4'", "(3,)", bytesOf<float>({1, 2, 3})),
        "changed root array-dtype: <f8 -> <f4\n");
    row("dtype and an item", npy("'<f8'", "(3,)", f8), npy("'<i2'", "(3,)", bytesOf<int16_t>({1, -2, 3})),
        "changed root array-dtype: <f8 -> <i2\n"
        "changed root array-values: 2 -> -2 [1/3 4 1]\n");
    row("byte order", npy("'<u2'", "(2,)", std::string("\1\0\2\0", 4)),
        npy("'>u2'", "(2,)", std::string("\0\1\0\2", 4)), "changed root array-dtype: <u2 -> >u2\n");
    row("shape", npy("'<f8'", "(3,)", f8), npy("'<f8'", "(3, 1)", f8),
        "changed root array-shape: (3,) -> (3, 1)\n");
    row("integers that a double cannot tell apart",
        npy("'<i8'", "(2,)", bytesOf<int64_t>({INT64_MIN, INT64_MAX})),
        npy("'<i8'", "(2,)", bytesOf<int64_t>({INT64_MIN, INT64_MAX - 1})),
        "changed root array-values: 9223372036854775807 -> 9223372036854775806 [1/2 1 1]\n");
    row("unsigned and signed", npy("'<u8'", "(1,)", bytesOf<uint64_t>({UINT64_MAX})),
        npy("'<i8'", "(1,)", bytesOf<int64_t>({-1})),
        "changed root array-dtype: <u8 -> <i8\n"
        "changed root array-values: 18446744073709551615 -> -1 [1/1 18446744073709551616 0]\n");
    row("halves", npy("'<f2'", "(4,)", bytesOf<uint16_t>({0x3c00, 0x0001, 0x7c00, 0xfe00})),
        npy("'<f2'", "(4,)", bytesOf<uint16_t>({0xbc00, 0x0001, 0x7c00, 0x7e00})),
        "changed root array-values: 1 -> -1 [1/4 2 0]\n");
    row("complex", npy("'<c16'", "(1,)", bytesOf<double>({1, 2})),
        npy("'<c16'", "(1,)", bytesOf<double>({4, -2})),
        "changed root array-values: 1+2j -> 4-2j [1/1 5 0]\n");
    row("order in memory", npy("'<f8'", "(2, 3)", bytesOf<double>({1, 2, 3, 4, 5, 6})),
        npy("'<f8'", "(2, 3)", bytesOf<double>({1, 4, 2, 5, 3, 6}), true), "");
    row("order in memory and an item", npy("'<f8'", "(2, 3)", bytesOf<double>({1, 2, 3, 4, 5, 6})),
        npy("'<f8'", "(2, 3)", bytesOf<double>({1, 9, 2, 5, 8, 6}), true),
        "changed root array-values: 3 -> 8 [2/6 5 2]\n");
    row("text", npy("'<U2'", "(2,)", bytesOf<uint32_t>({'a', 0, 'b', 0})),
        npy("'<U3'", "(2,)", bytesOf<uint32_t>({'a', 0, 0, 'b', 'c', 0})),
        "changed root array-dtype: <U2 -> <U3\n"
        "changed root array-values:  ->  [1/2 - 1]\n");
    row("record", npy(recordDescr, "(1,)", bytesOf<int32_t>({1, 77}) + bytesOf<double>({2})),
        npy(recordDescr, "(1,)", bytesOf<int32_t>({1, 78}) + bytesOf<double>({2.5})),
        "changed root array-values: 2 -> 2.5 [1/1 0.5 0]\n");
    row("times of other units", npy("'<M8[s]'", "(1,)", bytesOf<int64_t>({1})),
        npy("'<M8[ms]'", "(1,)", bytesOf<int64_t>({2})), "changed root array-dtype: <M8[s] -> <M8[ms]\n");
    row("no items", npy("'<f8'", "(0,)", ""), npy("'<f8'", "(0, 3)", ""),
        "changed root array-shape: (0,) -> (0, 3)\n");
    row("a scalar", npy("'<f8'", "()", bytesOf<double>({1})), npy("'<f8'", "()", bytesOf<double>({2})),
        "changed root array-values: 1 -> 2 [1/1 1 0]\n");
    row("no array", "text", npy("'<f8'", "(3,)", f8), "changed root bytes: 4 -> 152\n");
}

void TestCompareArrays::arrays()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QFETCH(QByteArray, lines);
    QCOMPARE(QByteArray::fromStdString(differencesOf(arrayOf(a.toStdString()), arrayOf(b.toStdString()))),
             lines);
}

void TestCompareArrays::largeArrays()
{
    // Longer than what is held in memory, and than the pieces in which members come.
    std::vector<double> values(3'000'000);
    const Input a = arrayOf(npy("'<f8'", "(3000000,)", bytesOf(values)));
    values[131'071] = 1;
    values[2'999'999] = -2;
    const Input b = arrayOf(npy("'<f8'", "(3000000,)", bytesOf(values)));
    QCOMPARE(differencesOf(a, b), std::string("changed root array-values: 0 -> 1 [2/3000000 2 131071]\n"));
}

void TestCompareArrays::parts()
{
    const std::string indices = npy("'<i4'", "(2,)", bytesOf<int32_t>({0, 1}));
    const Input a = sparseOf({{.name = "indices.npy", .data = indices},
                              {.name = "data.npy", .data = npy("'<f8'", "(2,)", bytesOf<double>({1, 2}))}});
    const Input b = sparseOf({{.name = "data.npy", .data = npy("'<f8'", "(2,)", bytesOf<double>({1, 5}))},
                              {.name = "indices.npy", .data = indices, .method = 8}});
    QCOMPARE(differencesOf(a, b), std::string("changed root sparse data: 2 -> 5 [1/2 3 1]\n"));
}

void TestCompareArrays::partOfAnotherName()
{
    const std::string one = npy("'<f8'", "(1,)", bytesOf<double>({1}));
    const std::string two = npy("'<f8'", "(2,)", bytesOf<double>({1, 2}));
    const Input a = sparseOf({{.name = "row.npy", .data = one}, {.name = "data.npy", .data = one}});
    const Input b = sparseOf({{.name = "indptr.npy", .data = one}, {.name = "data.npy", .data = two}});
    QCOMPARE(differencesOf(a, b), std::string("changed root sparse data: <f8 (1,) -> <f8 (2,)\n"
                                              "removed root sparse row: <f8 (1,) -> \n"
                                              "added root sparse indptr:  -> <f8 (1,)\n"));
}

void TestCompareArrays::bytes()
{
    const std::string schema = root("BytesNode", "builtins.bytes", R"(,"file":"1.bin")");
    const Input a = inputOf(schema, {{.name = "1.bin", .data = "abc"}});
    const Input b = inputOf(schema, {{.name = "1.bin", .data = "abd"}});
    QCOMPARE(differencesOf(a, b), std::string("changed root bytes: b'abc' -> b'abd'\n"));
}

void TestCompareArrays::memberThatIsMissing()
{
    const std::string schema = root("BytesNode", "builtins.bytes", R"(,"file":"1.bin")");
    const Input a = inputOf(schema, {{.name = "1.bin", .data = "abc"}});
    const Input b = inputOf(schema);
    const auto comparison = compareInputs(a, b);
    QVERIFY(comparison);
    QCOMPARE(comparison->count(), uint64_t{1});
    QCOMPARE(comparison->differences()[0].change, Change::Removed);
    QCOMPARE(comparison->differences()[0].aspect, Aspect::Bytes);
}

void TestCompareArrays::memberThatCannotBeRead()
{
    const std::string schema = root("BytesNode", "builtins.bytes", R"(,"file":"1.bin")");
    const Input a = inputOf(schema, {{.name = "1.bin", .data = "abc"}});
    const Input b = inputOf(schema, {{.name = "1.bin", .data = "abc", .crc = 1}});
    const auto comparison = compareInputs(a, b);
    QVERIFY(!comparison);
    QCOMPARE(comparison.error().code, Code::ZipBadCrc);
}

void TestCompareArrays::sameMemberUnderAnotherName()
{
    const Input a = inputOf(root("BytesNode", "builtins.bytes", R"(,"file":"1.bin")"),
                            {{.name = "1.bin", .data = "abc"}});
    const Input b = inputOf(root("BytesNode", "builtins.bytes", R"(,"file":"2.bin")"),
                            {{.name = "0.bin"}, {.name = "2.bin", .data = "abc", .method = 8}});
    QCOMPARE(differencesOf(a, b), std::string());
}

void TestCompareArrays::memberThatTwoNodesName()
{
    const std::string array = node("NdArrayNode", "numpy.ndarray", arraySchema);
    const std::string schema =
        root("ListNode", "builtins.list", ",\"content\":[" + array + "," + array + "]");
    const auto input = [&](double value) {
        return inputOf(schema, {{.name = "1.npy", .data = npy("'<f8'", "(1,)", bytesOf<double>({value}))}});
    };
    QCOMPARE(differencesOf(input(1), input(2)),
             std::string("changed root[0] array-values: 1 -> 2 [1/1 1 0]\n"
                         "changed root[1] array-values: 1 -> 2 [1/1 1 0]\n"));
}

QTEST_APPLESS_MAIN(TestCompareArrays)
#include "tst_compare_arrays.moc"
