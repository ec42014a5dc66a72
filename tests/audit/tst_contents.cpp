// Archives whose members are damaged, or whose trees and sparse matrices point out of their arrays.

#include "contents_cases.h"
#include "nodes/schema_reader.h"
#include "support/tree_lines.h"

#include <QTest>

using namespace skops;
using namespace skops::test;

class TestContents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checksTrees_data();
    void checksTrees();
    void checksPredictors_data();
    void checksPredictors();
    void checksSparseMatrices_data();
    void checksSparseMatrices();
    void comparesTreeLayouts_data();
    void comparesTreeLayouts();
    void readsLongTreesInPieces();
    void tellsDamagedMembers();
    void stopsWhenCancelled();
    void findsNothingInGenuineFiles();
};

void TestContents::checksTrees_data()
{
    QTest::addColumn<TreeCase>("tree");
    QTest::addColumn<QByteArray>("finding");
    const auto row = [](const char* name, const TreeCase& tree, const char* finding) {
        QTest::newRow(name) << tree << QByteArray(finding);
    };
    row("genuine", {}, "");
    row("one leaf", {.records = {-1, -1, -2}, .nodeCount = "1", .valuesShape = {1, 1, 2}}, "");
    row("32 bits, big endian",
        {.records = {0x01000000, 0x02000000, 0, -1, -1, -1, -1, -1, -1},
         .descr = "[('left_child', '>i4'), ('right_child', '>i4'), ('feature', '>i4')]",
         .widths = {4, 4, 4}},
        "");
    row("child beyond", {.records = {1, 3, 0, -1, -1, -2, -1, -1, -2}}, "right_child 0 3");
    row("child is itself", {.records = {0, 2, 0, -1, -1, -2, -1, -1, -2}}, "left_child 0 0");
    row("cycle", {.records = {1, 2, 0, 0, 2, 0, -1, -1, -2}}, "left_child 1 0");
    row("half a leaf", {.records = {1, 2, 0, -1, 2, -2, -1, -1, -2}}, "left_child 1 -1");
    row("negative child", {.records = {1, -5, 0, -1, -1, -2, -1, -1, -2}}, "right_child 0 -5");
    row("feature beyond", {.records = {1, 2, 4, -1, -1, -2, -1, -1, -2}}, "feature 0 4");
    row("negative feature", {.records = {1, 2, -1, -1, -1, -2, -1, -1, -2}}, "feature 0 -1");
    row("feature beyond the estimator's", {.records = {1, 2, 3, -1, -1, -2, -1, -1, -2}, .columns = "3"},
        "feature 0 3");
    row("more nodes told", {.nodeCount = "4"}, "node_count 0 4");
    row("negative count", {.nodeCount = "-1"}, "node_count 0 -1");
    row("count is no number", {.nodeCount = "3.0"}, "node_count 0 none");
    row("no nodes", {.records = {}, .nodeCount = "0", .valuesShape = {0, 1, 2}}, "nodes 0 0");
    row("more outputs than n_classes", {.outputs = "2", .valuesShape = {3, 2, 2}}, "n_classes 0 1");
    row("negative classes", {.classes = {-2}}, "n_classes 0 -2");
    row("values too few", {.valuesShape = {2, 1, 2}}, "values 0 2");
    row("fields change places",
        {.descr = "[('right_child', '<i8'), ('left_child', '<i8'), ('feature', '<i8')]"},
        "left_child 0 order");
}

void TestContents::checksTrees()
{
    QFETCH(TreeCase, tree);
    QFETCH(QByteArray, finding);
    const Answer answer = ask(tree);
    const QByteArray expected = finding.isEmpty() ? finding : QByteArray("tree-index-range " + finding);
    const QByteArray lines = QByteArray::fromStdString(answer.lines);
    QCOMPARE(lines, expected);
    QCOMPARE(answer.contents.checked.size(), size_t(1));
    QCOMPARE(answer.contents.checked[0].type, std::string("sklearn.tree._tree.Tree"));
    QCOMPARE(answer.contents.checked[0].total, 1U);
    QCOMPARE(answer.contents.checked[0].inRange, finding.isEmpty() ? 1U : 0U);
    QVERIFY(answer.contents.allReadable);
    QCOMPARE(answer.progressDone, answer.progressTotal);
}

void TestContents::checksPredictors_data()
{
    QTest::addColumn<QList<qlonglong>>("root");
    QTest::addColumn<int>("words");
    QTest::addColumn<QByteArray>("finding");
    const auto row = [](const char* name, QList<qlonglong> root, const char* finding, int words = 8) {
        QTest::newRow(name) << root << words << QByteArray(finding);
    };
    row("genuine", {2, 1, 2, 0, 0, 0}, "");
    row("categorical", {2, 1, 2, 0, 1, 0}, "");
    row("leaf", {99, 99, 99, 1, 0, 0}, "");
    row("child beyond", {2, 1, 3, 0, 0, 0}, "right 0 3");
    row("endless", {2, 0, 2, 0, 0, 0}, "left 0 0");
    row("feature beyond", {3, 1, 2, 0, 0, 0}, "feature_idx 0 3");
    row("negative feature", {-1, 1, 2, 0, 0, 0}, "feature_idx 0 -1");
    row("bitset beyond", {2, 1, 2, 0, 1, 1}, "bitset_idx 0 1");
    row("narrow bitsets", {2, 1, 2, 0, 1, 0}, "bitset_idx 0 0", 7);
    row("leaf only before the cast", {2, 9, 9, 256, 0, 0}, "left 0 9");
}

void TestContents::checksPredictors()
{
    QFETCH(QList<qlonglong>, root);
    QFETCH(int, words);
    QFETCH(QByteArray, finding);
    Numbers records(root.begin(), root.end());
    for (int leaf = 0; leaf < 2; ++leaf)
        records.insert(records.end(), {0, 0, 0, 1, 0, 0});
    const Answer answer = askPredictor(records, {1, words});
    const QByteArray lines = QByteArray::fromStdString(answer.lines);
    if (finding.isEmpty())
        QVERIFY(!lines.contains("tree-index-range"));
    else
        QVERIFY2(lines.contains("tree-index-range " + finding), answer.lines.c_str());
    QCOMPARE(answer.contents.checked[0].inRange, finding.isEmpty() ? 1U : 0U);
}

void TestContents::checksSparseMatrices_data()
{
    QTest::addColumn<Arrays>("arrays");
    QTest::addColumn<QByteArray>("finding");
    const auto row = [](const char* name, const Arrays& arrays, const char* finding) {
        QTest::newRow(name) << arrays << QByteArray(finding);
    };
    const auto coordinates = [](const Numbers& rows, const Numbers& columns) {
        return Arrays{{"row", integers(rows)},
                      {"col", integers(columns)},
                      {"format", formatArray("coo")},
                      {"shape", integers({2, 3})},
                      {"data", integers({7, 8})}};
    };
    row("csr", compressed("csr", {0, 2, 1}, {0, 2, 3}), "");
    row("csc", compressed("csc", {0, 1, 1}, {0, 1, 2, 3}), "");
    row("index beyond", compressed("csr", {0, 3, 1}, {0, 2, 3}), "sparse-index-range indices 1 3");
    row("negative index", compressed("csr", {0, -1, 1}, {0, 2, 3}), "sparse-index-range indices 1 -1");
    row("index beyond in csc", compressed("csc", {0, 2, 1}, {0, 1, 2, 3}), "sparse-index-range indices 1 2");
    row("pointers fall", compressed("csr", {0, 2, 1}, {0, 3, 2}), "sparse-index-range indptr 2 2");
    row("pointer beyond", compressed("csr", {0, 2, 1}, {0, 2, 4}), "sparse-index-range indptr 2 4");
    row("pointers begin at 1", compressed("csr", {0, 2, 1}, {1, 2, 3}), "sparse-index-range indptr 0 1");
    row("pointer missing", compressed("csr", {0, 2, 1}, {0, 3}), "sparse-index-range indptr 2 2");
    row("fewer indices than data", compressed("csr", {0, 2}, {0, 2, 2}), "sparse-index-range indices 2 2");
    row("format unknown", compressed("lil", {0, 2, 1}, {0, 2, 3}), "sparse-bad-format lil");
    row("no format", {{"shape", integers({2, 3})}}, "npz-bad-member format");
    row("shape negative", {{"format", formatArray("csr")}, {"shape", integers({2, -3})}},
        "sparse-index-range shape 1 -3");
    row("coo", coordinates({0, 1}, {2, 0}), "");
    row("row beyond", coordinates({0, 2}, {2, 0}), "sparse-index-range row 1 2");
    row("column beyond", coordinates({0, 1}, {3, 0}), "sparse-index-range col 0 3");
    row("float indices",
        {{"indices", npy("'<f8'", "(3,)", {0, 0, 0}, {8})},
         {"indptr", integers({0, 2, 3})},
         {"format", formatArray("csr")},
         {"shape", integers({2, 3})},
         {"data", integers({7, 8, 9})}},
        "npz-bad-member indices");
    row("pickled format", {{"format", npy("'|O'", "()", {}, {8})}}, "npy-object-dtype |O");
    row("empty archive", {}, "npz-bad-member format");
}

void TestContents::checksSparseMatrices()
{
    QFETCH(Arrays, arrays);
    QFETCH(QByteArray, finding);
    const Answer answer = askSparse(arrays);
    QCOMPARE(QByteArray::fromStdString(answer.lines), finding);
    QCOMPARE(answer.contents.checked[0].inRange, finding.isEmpty() ? 1U : 0U);
    for (const Finding& found : answer.contents.findings)
        QCOMPARE(found.where.member, std::string("1.npz"));
}

void TestContents::comparesTreeLayouts_data()
{
    QTest::addColumn<QByteArray>("replace");
    QTest::addColumn<QByteArray>("by");
    QTest::addColumn<QByteArray>("difference");
    const auto row = [](const char* name, const char* replace, const char* by, const char* difference) {
        QTest::newRow(name) << QByteArray(replace) << QByteArray(by) << QByteArray(difference);
    };
    // What scikit-learn 1.5 and 1.9 take and refuse: asked of Tree.__setstate__.
    row("same", "", "", "");
    row("packed", ", ('', '|V7')", "", "");
    row("32 bits", "<i8", "<i4", "");
    row("big endian", "<", ">", "");
    row("before 1.3", ", ('missing_go_to_left', '|u1'), ('', '|V7')", "", "missing field missing_go_to_left");
    row("field more", "('', '|V7')", "('x', '<i8')", "unknown field x");
    row("one width differs", "('feature', '<i8')", "('feature', '<i4')", "field feature <i4");
    row("one order differs", "('feature', '<i8')", "('feature', '>i8')", "field feature >i8");
    row("float", "('threshold', '<f8')", "('threshold', '<f4')", "field threshold <f4");
    row("bool", "|u1", "|b1", "field missing_go_to_left |b1");
    row("title", "'feature'", "('T', 'feature')", "unknown field T");
    row("change places", "('left_child', '<i8'), ('right_child', '<i8')",
        "('right_child', '<i8'), ('left_child', '<i8')", "field order");
}

void TestContents::comparesTreeLayouts()
{
    QFETCH(QByteArray, replace);
    QFETCH(QByteArray, by);
    QFETCH(QByteArray, difference);
    QByteArray descr =
        "[('left_child', '<i8'), ('right_child', '<i8'), ('feature', '<i8'), ('threshold', '<f8'), "
        "('impurity', '<f8'), ('n_node_samples', '<i8'), ('weighted_n_node_samples', '<f8'), "
        "('missing_go_to_left', '|u1'), ('', '|V7')]";
    if (!replace.isEmpty())
        descr.replace(replace, by);
    const Answer answer =
        ask(TreeCase{.records = Numbers(90), .descr = descr.toStdString(), .widths = std::vector<int>(9, 8)});
    const bool isShort = answer.dtypes.empty() && !difference.isEmpty();
    QVERIFY2(!isShort, "no difference told");
    QCOMPARE(answer.dtypes.size(), size_t(difference.isEmpty() ? 0 : 1));
    if (!difference.isEmpty()) {
        QCOMPARE(answer.dtypes[0].code, Code::TreeDtype);
        QCOMPARE(QByteArray::fromStdString(answer.dtypes[0].args.at(0)), difference);
    }
}

/// Over 1 MiB, so that records lie across the pieces in which a member is read.
void TestContents::readsLongTreesInPieces()
{
    const int64_t count = 100'001;
    TreeCase tree{.nodeCount = std::to_string(count), .valuesShape = {count, 1, 2}};
    tree.records.clear();
    for (int64_t i = 0; i < count; ++i) {
        const bool isLeaf = i % 2 == 1 || i == count - 1;
        tree.records.insert(tree.records.end(), {isLeaf ? -1 : i + 1, isLeaf ? -1 : i + 2, isLeaf ? -2 : 0});
    }
    tree.records[size_t(3 * 87'654) + 2] = 77;
    const Answer answer = ask(tree);
    QVERIFY2(answer.lines.find("tree-index-range feature 87654 77") != std::string::npos,
             answer.lines.c_str());
}

void TestContents::tellsDamagedMembers()
{
    Zip zip;
    zip.members.push_back({.name = "1.npy", .data = integers({1, 2, 3}) + "tail"});
    zip.members.push_back({.name = "2.npy", .data = "PK"});
    zip.members.push_back({.name = "3.bin", .data = "bytes", .crc = 1U});
    const std::string items = array("1.npy") + "," + array("2.npy") + "," + array("1.npy");
    const Answer answer =
        ask(zip, skops::test::root("ListNode", "builtins.list", ",\"content\":[" + items + "]"));
    QVERIFY(!answer.contents.allReadable);
    QCOMPARE(answer.contents.membersRead, uint64_t(3));
    QCOMPARE(answer.contents.findings.size(), size_t(3));
    QCOMPARE(answer.contents.findings[0].code, Code::NpyTrailingData);
    QCOMPARE(answer.contents.findings[0].args, std::vector<std::string>{"4"});
    QCOMPARE(answer.contents.findings[1].code, Code::NpyBadMagic);
    QCOMPARE(answer.contents.findings[1].where.member, std::string("2.npy"));
    QVERIFY(answer.contents.findings[1].where.node != none<NodeId>);
    QCOMPARE(answer.contents.findings[2].code, Code::ZipBadCrc);
    QCOMPARE(answer.contents.findings[2].where.member, std::string("3.bin"));
    QCOMPARE(answer.progressDone, answer.progressTotal);
}

void TestContents::stopsWhenCancelled()
{
    Zip zip;
    zip.members.push_back({.name = "1.npy", .data = integers({1, 2, 3})});
    Cancel cancel;
    Progress progress;
    Workers workers(1);
    const auto archive = archive::Archive::open(zipSource(zip), Limits{}, cancel);
    cancel.request();
    const auto contents =
        audit::readContents(nullptr, **archive, *profile::defaultProfile(), workers, cancel, progress);
    QVERIFY(!contents);
    QCOMPARE(contents.error().code, Code::Cancelled);
}

/// Three models as people published them; the first is from scikit-learn 1.2.
void TestContents::findsNothingInGenuineFiles()
{
    const std::string folder = SKOPS_SOURCE_DIR "/tests/data/samples/";
    for (const auto& [file, trees] : {std::pair("credit-forest_skops-0.9_sklearn-1.2.skops", 1),
                                      {"decision-tree_skops-0.11_sklearn-1.6.skops", 0},
                                      {"drug-pipeline_skops-0.13_sklearn-1.7.skops", 0}}) {
        const Cancel cancel;
        Progress progress;
        Workers workers(2);
        const auto source = openFile(folder + file);
        QVERIFY(source);
        const auto archive = archive::Archive::open(*source, Limits{}, cancel);
        const auto tree = nodes::readTree(**archive, Limits{}, cancel);
        const auto profile = profile::defaultProfile();
        const auto contents =
            audit::readContents(tree->get(), **archive, *profile, workers, cancel, progress);
        QVERIFY(contents->allReadable);
        QVERIFY(contents->findings.empty());
        QCOMPARE(contents->checked[0].type, std::string("sklearn.tree._tree.Tree"));
        QVERIFY(contents->checked[0].total > 0);
        QCOMPARE(contents->checked[0].inRange, contents->checked[0].total);
        const auto dtypes = audit::checkTreeDtypes(**tree, **archive, *profile, cancel);
        QCOMPARE(dtypes.size(), size_t(trees) * contents->checked[0].total);
    }
}

QTEST_APPLESS_MAIN(TestContents)
#include "tst_contents.moc"
