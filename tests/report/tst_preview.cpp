// What is shown of a node: sparse matrices, trees, bytes, JSON.

#include "comparing.h"
#include "preview_cells.h"
#include "report/preview/preview.h"
#include "support/tree_lines.h"

#include <QTest>

using namespace skops;
using namespace skops::report;
using namespace skops::test;

namespace {

std::string zipOf(const std::vector<ZipMember>& members)
{
    const std::vector<uint8_t> bytes = buildZip({.members = members});
    return {bytes.begin(), bytes.end()};
}

Result<PreviewPtr> previewOfRoot(const Input& input)
{
    return previewOf(*input.tree, input.members, nodes::NodeTree::root, Cancel());
}

Input sparseOf(const std::vector<ZipMember>& parts)
{
    return inputOf(
        root("SparseMatrixNode", "scipy.sparse._csr.csr_matrix", R"(,"type":"scipy","file":"1.npz")"),
        {{.name = "1.npz", .data = zipOf(parts)}});
}

ZipMember text(const char* name, const char* value)
{
    return {.name = std::string(name) + ".npy", .data = npy("'|S3'", "()", value), .method = 8};
}

ZipMember integers(const char* name, const std::vector<int32_t>& values, const char* shape = nullptr)
{
    return {.name = std::string(name) + ".npy",
            .data = npy("'<i4'", shape ? shape : "(" + std::to_string(values.size()) + ",)", bytesOf(values)),
            .method = 8};
}

ZipMember reals(const std::vector<double>& values, const char* shape = nullptr)
{
    return {.name = "data.npy",
            .data = npy("'<f8'", shape ? shape : "(" + std::to_string(values.size()) + ",)", bytesOf(values)),
            .method = 8};
}

std::string dict(const std::vector<std::pair<std::string, std::string>>& values)
{
    std::string types;
    std::string content;
    for (const auto& [key, value] : values) {
        types += (types.empty() ? "" : ",") + node("TypeNode", "builtins.str");
        content += (content.empty() ? "\"" : ",\"") + key + "\":" + value;
    }
    return node("DictNode", "builtins.dict",
                ",\"key_types\":" + node("ListNode", "builtins.list", ",\"content\":[" + types + "]") +
                    ",\"content\":{" + content + "}");
}

std::string arrayNode(const std::string& file)
{
    return node("NdArrayNode", "numpy.ndarray", ",\"type\":\"numpy\",\"file\":\"" + file + "\"");
}

std::string treeSchema()
{
    const std::string args =
        node("TupleNode", "builtins.tuple",
             ",\"content\":[" + json("1") + "," + arrayNode("3.npy") + "," + json("1") + "]");
    return root("TreeNode", "sklearn.tree._tree.Tree",
                ",\"content\":" + dict({{"nodes", arrayNode("1.npy")}, {"values", arrayNode("2.npy")}}) +
                    ",\"__reduce__\":{\"args\":" + args + "}");
}

Input treeOfNodes(const std::string& nodesMember, const std::string& valuesMember)
{
    return inputOf(treeSchema(), {{.name = "1.npy", .data = nodesMember},
                                  {.name = "2.npy", .data = valuesMember},
                                  {.name = "3.npy", .data = npy("'<i8'", "(1,)", bytesOf<int64_t>({2}))}});
}

std::string treeNodes()
{
    return npy("[('left_child', '<i8'), ('right_child', '<i8'), ('threshold', '<f8')]", "(3,)",
               bytesOf<int64_t>({1, 2}) + bytesOf<double>({0.5}) + bytesOf<int64_t>({-1, -1}) +
                   bytesOf<double>({-2}) + bytesOf<int64_t>({-1, -1}) + bytesOf<double>({-2}));
}

} // namespace

class TestPreview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sparse_data();
    void sparse();
    void sparseSummary();
    void brokenSparse_data();
    void brokenSparse();
    void treeNodesAreATable();
    void partsOfATree();
    void treeWithoutRecords();
    void bytesAreAHexDump();
    void kinds_data();
    void kinds();
    void jsonIsLaidOut_data();
    void jsonIsLaidOut();
    void jsonIsCut();
    void nothingToShow();
};

void TestPreview::sparse_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<QByteArray>("cells");
    QTest::newRow("csr") << 0 << QByteArray("0 1 1.5\n2 0 2.5\n2 2 -1.0\n");
    QTest::newRow("csc") << 1 << QByteArray("1 0 1.5\n0 2 2.5\n2 2 -1.0\n");
    QTest::newRow("coo") << 2 << QByteArray("0 1 1.5\n2 0 2.5\n2 2 -1.0\n");
    QTest::newRow("coords") << 3 << QByteArray("0 1 1.5\n2 0 2.5\n2 2 -1.0\n");
    QTest::newRow("bsr") << 4 << QByteArray("0 1 [1.5, 2.5, -1.0, 0.0]\n");
}

void TestPreview::sparse()
{
    QFETCH(int, which);
    QFETCH(QByteArray, cells);
    const std::vector<double> values{1.5, 2.5, -1};
    const std::vector<ZipMember> compressed{reals(values), integers("indices", {1, 0, 2}),
                                            integers("indptr", {0, 1, 1, 3}), integers("shape", {3, 3})};
    std::vector<ZipMember> parts = compressed;
    switch (which) {
    case 0:
        parts.push_back(text("format", "csr"));
        break;
    case 1:
        parts.push_back(text("format", "csc"));
        break;
    case 2:
        parts = {reals(values), integers("row", {0, 2, 2}), integers("col", {1, 0, 2}),
                 integers("shape", {3, 3}), text("format", "coo")};
        break;
    case 3:
        parts = {reals(values), integers("coords", {0, 2, 2, 1, 0, 2}, "(2, 3)"), integers("shape", {3, 3}),
                 text("format", "coo")};
        break;
    default:
        parts = {reals({1.5, 2.5, -1, 0}, "(1, 2, 2)"), integers("indices", {1}),
                 integers("indptr", {0, 1, 1}), integers("shape", {4, 4}), text("format", "bsr")};
        break;
    }
    const Input input = sparseOf(parts);
    const auto preview = previewOfRoot(input);
    QVERIFY(preview);
    const auto& matrix = std::get<SparsePreview>((*preview)->content);
    QVERIFY(matrix.entries);
    QCOMPARE(cellsOf(*matrix.entries), cells.toStdString());
}

void TestPreview::sparseSummary()
{
    const Input input = sparseOf({reals({1, 2, 3, 4, 5, 6}, "(2, 3)"), integers("offsets", {0, 1}),
                                  integers("shape", {3, 4}), text("format", "dia")});
    const auto preview = previewOfRoot(input);
    QVERIFY(preview);
    const auto& matrix = std::get<SparsePreview>((*preview)->content);
    QCOMPARE(matrix.summary.format, std::string("dia"));
    QCOMPARE(matrix.summary.shape, (std::vector<uint64_t>{3, 4}));
    QCOMPARE(matrix.summary.stored, uint64_t{6});
    QCOMPARE(matrix.summary.density, 0.5);
    QVERIFY(!matrix.entries);
    QCOMPARE(matrix.arrays.size(), size_t{4});
    QCOMPARE(cellsOf(*matrix.arrays[1].table), std::string("0\n1\n"));
}

void TestPreview::brokenSparse_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("no format") << 0 << QByteArray("npz-bad-member");
    QTest::newRow("unknown format") << 1 << QByteArray("sparse-bad-format");
    QTest::newRow("pointers end before the data") << 2 << QByteArray("npz-bad-member");
    QTest::newRow("no data") << 3 << QByteArray("npz-bad-member");
    QTest::newRow("indices are no integers") << 4 << QByteArray("npz-bad-member");
    QTest::newRow("fewer indices than data") << 5 << QByteArray("npz-bad-member");
}

void TestPreview::brokenSparse()
{
    QFETCH(int, which);
    QFETCH(QByteArray, code);
    std::vector<ZipMember> parts{reals({1, 2}), integers("indices", {0, 1}), integers("indptr", {0, 1, 2}),
                                 integers("shape", {2, 2}), text("format", "csr")};
    switch (which) {
    case 0:
        parts.pop_back();
        break;
    case 1:
        parts.back() = text("format", "xyz");
        break;
    case 2:
        parts[2] = integers("indptr", {0, 1, 1});
        break;
    case 3:
        parts.erase(parts.begin());
        break;
    case 4:
        parts[1].data = npy("'<f8'", "(2,)", bytesOf<double>({0, 1}));
        break;
    default:
        parts[1] = integers("indices", {0});
        break;
    }
    const Input input = sparseOf(parts);
    const auto preview = previewOfRoot(input);
    QVERIFY(!preview);
    QCOMPARE(codeId(preview.error().code), std::string_view(code.data(), static_cast<size_t>(code.size())));
    QCOMPARE(preview.error().where.member, std::string("1.npz"));
}

void TestPreview::treeNodesAreATable()
{
    const Input input =
        treeOfNodes(treeNodes(), npy("'<f8'", "(3, 1, 2)", bytesOf<double>({0.5, 0.5, 1, 0, 0.25, 0.75})));
    const auto preview = previewOfRoot(input);
    QVERIFY(preview);
    const auto& tree = std::get<TreePreview>((*preview)->content);
    QCOMPARE(tree.table->columnName(2), std::string("threshold"));
    QCOMPARE(tree.table->columnName(3), std::string());
    QCOMPARE(cellsOf(*tree.table), std::string("1 2 0.5 False [0.5, 0.5]\n"
                                               "-1 -1 -2.0 True [1.0, 0.0]\n"
                                               "-1 -1 -2.0 True [0.25, 0.75]\n"));
}

void TestPreview::partsOfATree()
{
    const Input input =
        treeOfNodes(treeNodes(), npy("'<f8'", "(3, 1, 2)", bytesOf<double>({0.5, 0.5, 1, 0, 0.25, 0.75})));
    const auto preview = previewOfRoot(input);
    QVERIFY(preview);
    std::vector<CellBlock> blocks{{.firstRow = 1, .firstColumn = 3, .rows = 2, .columns = 1},
                                  {.firstRow = 2, .firstColumn = 1, .rows = 1, .columns = 4}};
    QVERIFY(std::get<TreePreview>((*preview)->content).table->read(blocks, Cancel()));
    QCOMPARE(blocks[0].texts, (std::vector<std::string>{"True", "True"}));
    QCOMPARE(blocks[1].texts, (std::vector<std::string>{"-1", "-2.0", "True", "[0.25, 0.75]"}));
}

void TestPreview::treeWithoutRecords()
{
    // Values of another count are left out; nodes that are no records are an error.
    const Input other = treeOfNodes(treeNodes(), npy("'<f8'", "(2, 1, 1)", bytesOf<double>({1, 2})));
    const auto preview = previewOfRoot(other);
    QVERIFY(preview);
    QCOMPARE(std::get<TreePreview>((*preview)->content).table->columnCount(), uint64_t{4});
    const Input plain = treeOfNodes(npy("'<f8'", "(2,)", bytesOf<double>({1, 2})),
                                    npy("'<f8'", "(2, 1, 1)", bytesOf<double>({1, 2})));
    const auto refused = previewOfRoot(plain);
    QVERIFY(!refused);
    QCOMPARE(codeId(refused.error().code), std::string_view("npy-bad-header"));
}

void TestPreview::bytesAreAHexDump()
{
    std::string data = "PK\x03\x04";
    for (int i = 0; i < 30; ++i)
        data += static_cast<char>('a' + i);
    const Input input = inputOf(root("BytesNode", "builtins.bytes", R"(,"file":"1.bin")"),
                                {{.name = "1.bin", .data = data, .method = 8}});
    const auto preview = previewOfRoot(input);
    QVERIFY(preview);
    const auto& bytes = std::get<BytesPreview>((*preview)->content);
    QCOMPARE(bytes.kind, ByteKind::Zip);
    QCOMPARE(bytes.sizeBytes, uint64_t{34});
    QCOMPARE(bytes.table->rowName(2), std::string("00000020"));
    QCOMPARE(cellsOf(*bytes.table),
             std::string("50 4b 03 04 61 62 63 64  65 66 67 68 69 6a 6b 6c PK..abcdefghijkl\n"
                         "6d 6e 6f 70 71 72 73 74  75 76 77 78 79 7a 7b 7c mnopqrstuvwxyz{|\n"
                         "7d 7e }~\n"));
}

void TestPreview::kinds_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<int>("kind");
    const auto row = [](const char* name, std::string_view head, ByteKind kind) {
        QTest::newRow(name) << QByteArray(head.data(), static_cast<qsizetype>(head.size()))
                            << static_cast<int>(kind);
    };
    using namespace std::string_view_literals;
    row("nothing", "", ByteKind::Empty);
    row("pickle", "\x80\x04\x95\x10\0\0\0\0\0\0\0"sv, ByteKind::Pickle);
    row("zip", "PK\x03\x04", ByteKind::Zip);
    row("gzip", "\x1f\x8b\x08", ByteKind::Gzip);
    row("zlib", "\x78\x9c\x03\x00"sv, ByteKind::Zlib);
    row("PNG", "\x89PNG\r\n\x1a\n", ByteKind::Png);
    row("ELF",
        "\x7f"
        "ELF\x02",
        ByteKind::Elf);
    row("XGBoost's JSON", "{\"learner\":{", ByteKind::Json);
    row("XGBoost's UBJSON", "{L\0\0\0\0\0\0\0\x07learner{"sv, ByteKind::Ubjson);
    row("LightGBM", "tree\nversion=v4\n", ByteKind::LightgbmText);
    row("npy", "\x93NUMPY\x01\0"sv, ByteKind::Npy);
    row("text", "some words\n", ByteKind::Text);
    row("cut character", "abc\xe2\x82", ByteKind::Text);
    row("noise", "\x01\x02\xff", ByteKind::Unknown);
}

void TestPreview::kinds()
{
    QFETCH(QByteArray, head);
    QFETCH(int, kind);
    QCOMPARE(static_cast<int>(
                 kindOf({reinterpret_cast<const uint8_t*>(head.data()), static_cast<size_t>(head.size())})),
             kind);
}

void TestPreview::jsonIsLaidOut_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isText");
    QTest::newRow("number") << QByteArray("1e400") << QByteArray("1e400") << false;
    QTest::newRow("list") << QByteArray("[1,[],{ }]") << QByteArray("[\n    1,\n    [],\n    {}\n]") << false;
    QTest::newRow("object") << QByteArray(R"({"a":{"b":"},["},"c":null})")
                            << QByteArray(
                                   "{\n    \"a\": {\n        \"b\": \"},[\"\n    },\n    \"c\": null\n}")
                            << false;
    QTest::newRow("string") << QByteArray(R"("a\n\u00e4")") << QByteArray("a\n\xc3\xa4") << true;
    QTest::newRow("string that does not end") << QByteArray(R"("a\)") << QByteArray(R"("a\)") << false;
    QTest::newRow("escape that does not end") << QByteArray(R"("\u1")") << QByteArray(R"("\u1")") << false;
    QTest::newRow("too many ends") << QByteArray("]]1") << QByteArray("\n]\n]1") << false;
}

void TestPreview::jsonIsLaidOut()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, text);
    QFETCH(bool, isText);
    const JsonPreview preview = previewJson(json.toStdString());
    QCOMPARE(preview.text, text.toStdString());
    QCOMPARE(preview.isText, isText);
    QCOMPARE(preview.shownBytes, preview.totalBytes);
}

void TestPreview::jsonIsCut()
{
    const JsonPreview deep = previewJson(std::string(2'000'000, '['));
    QCOMPARE(deep.shownBytes, jsonPreviewBytes);
    QCOMPARE(deep.totalBytes, uint64_t{2'000'000});
    QVERIFY(deep.text.size() < 500 * jsonPreviewBytes);
    const JsonPreview text = previewJson("\"" + std::string(1'000'000, 'x') + "\"");
    QVERIFY(!text.isText);
    QCOMPARE(text.shownBytes, jsonPreviewBytes);
}

void TestPreview::nothingToShow()
{
    const Input input = inputOf(root("JsonNode", "builtins.int", R"(,"content":"[1, 2]")"));
    const auto preview = previewOf(*input.tree, nullptr, nodes::NodeTree::root, Cancel());
    QVERIFY(preview);
    QCOMPARE(std::get<JsonPreview>((*preview)->content).text, std::string("[\n    1,\n    2\n]"));
    const Input missing = inputOf(root("BytesNode", "builtins.bytes", R"(,"file":"no.bin")"));
    const auto json = previewOfRoot(missing);
    QVERIFY(json);
    QVERIFY(std::holds_alternative<JsonPreview>((*json)->content));
}

QTEST_APPLESS_MAIN(TestPreview)
#include "tst_preview.moc"
