// Two trees as one: which rows stand side by side, and where the differences are.

#include "comparing.h"
#include "report/compare/aligned_rows.h"
#include "support/tree_lines.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace skops;
using namespace skops::report;
using namespace skops::test;

namespace {

struct Aligned
{
    Input a;
    Input b;
    Comparison comparison;
    AlignedRows rows;
};

Result<Aligned> align(const Input& a, const Input& b, const CompareOptions& options = {},
                      const Cancel& cancel = Cancel())
{
    Workers workers(1);
    Progress progress;
    const CompareSide sideA{*a.tree, a.members.get(), a.audit.get()};
    const CompareSide sideB{*b.tree, b.members.get(), b.audit.get()};
    const auto digestsA = SideDigests::make(sideA, workers, Cancel(), progress);
    const auto digestsB = SideDigests::make(sideB, workers, Cancel(), progress);
    if (!digestsA || !digestsB)
        qFatal("no digests");
    auto comparison = compareDigested(sideA, *digestsA, sideB, *digestsB, {}, Cancel());
    if (!comparison)
        qFatal("no comparison");
    auto rows = AlignedRows::make(sideA, *digestsA, sideB, *digestsB, *comparison, options, cancel);
    if (!rows)
        return fail(rows.error());
    return Aligned{a, b, std::move(*comparison), std::move(*rows)};
}

NodeId nodeOf(const nodes::NodeTree& tree, uint32_t row, EdgeId edge)
{
    if (row == 0)
        return nodes::NodeTree::root;
    return edge == none<EdgeId> ? none<NodeId> : tree.edge(edge).target;
}

std::string cell(const nodes::NodeTree& tree, uint32_t row, EdgeId edge)
{
    const NodeId id = nodeOf(tree, row, edge);
    if (id == none<NodeId>)
        return ".";
    const nodes::Node& node = tree.node(id);
    return node.value.isEmpty() ? std::string(tree.className(node.type))
                                : nodes::decodeJsonText(tree.text(node.value));
}

/// Two spaces a level, both cells, the sign; in reading order.
std::string linesOf(const Aligned& aligned)
{
    std::string lines;
    std::vector<uint32_t> open{0};
    while (!open.empty()) {
        const uint32_t id = open.back();
        open.pop_back();
        const AlignedRow& row = aligned.rows.rows()[id];
        const char* sign = aligned.rows.isAdded(id)     ? " +"
                           : aligned.rows.isRemoved(id) ? " -"
                           : row.isChanged              ? " ~"
                                                        : "";
        lines += std::string(row.depth * 2, ' ') + cell(*aligned.a.tree, id, row.a) + " | " +
                 cell(*aligned.b.tree, id, row.b) + sign + (row.leadsToChange ? " >" : "") + "\n";
        for (uint32_t i = row.childCount; i-- > 0;)
            open.push_back(row.firstChild + i);
    }
    return lines;
}

/// Edges that a side shows, in order, of every row that is open there.
bool areOwnRows(const Aligned& aligned, bool isOfA, bool isInOrder)
{
    const nodes::NodeTree& tree = isOfA ? *aligned.a.tree : *aligned.b.tree;
    const auto rows = aligned.rows.rows();
    for (uint32_t id = 0; id < rows.size(); ++id) {
        std::vector<size_t> shown;
        for (uint32_t child = rows[id].firstChild; child < rows[id].firstChild + rows[id].childCount;
             ++child) {
            const EdgeId edge = isOfA ? rows[child].a : rows[child].b;
            if (edge != none<EdgeId>)
                shown.push_back(index(edge));
        }
        const NodeId node = nodeOf(tree, id, isOfA ? rows[id].a : rows[id].b);
        if (rows[id].childCount == 0 || node == none<NodeId>)
            continue;
        std::vector<size_t> own;
        for (uint32_t i = 0; i < tree.edgesOf(node).size(); ++i) {
            const nodes::Role role = tree.edgesOf(node)[i].role;
            if (role != nodes::Role::KeyTypes && role != nodes::Role::Constructor)
                own.push_back(tree.node(node).firstEdge + i);
        }
        if (!isInOrder)
            std::ranges::sort(shown);
        if (shown != own)
            return false;
    }
    return true;
}

std::string list(const std::string& items)
{
    return node("ListNode", "builtins.list", ",\"content\":[" + items + "]");
}

std::string text(const std::string& content)
{
    return json("\\\"" + content + "\\\"");
}

Input rootList(const std::string& items)
{
    return inputOf(root("ListNode", "builtins.list", ",\"content\":[" + items + "]"));
}

Input rootDict(const std::vector<std::pair<std::string, std::string>>& values)
{
    std::string types;
    std::string content;
    for (const auto& [key, value] : values) {
        types += (types.empty() ? "" : ",") + node("TypeNode", "builtins.str");
        content += (content.empty() ? "\"" : ",\"") + key + "\":" + value;
    }
    return inputOf(root("DictNode", "builtins.dict",
                        ",\"key_types\":" + list(types) + ",\"content\":{" + content + "}"));
}

/// A list of lists of numbers that differ a little from seed to seed; the same seed gives the same.
Input randomLists(uint32_t seed)
{
    uint32_t state = seed;
    const auto next = [&state](uint32_t limit) {
        state = state * 1664525U + 1013904223U;
        return (state >> 16U) % limit;
    };
    std::string lists;
    for (int i = 0; i < 20; ++i) {
        std::string items;
        for (uint32_t j = 0; j < 3 + next(6); ++j)
            items +=
                (items.empty() ? "" : ",") + (next(4) == 0 ? list(json("7")) : json(std::to_string(next(5))));
        if (next(5) != 0)
            lists += (lists.empty() ? "" : ",") + list(items);
    }
    return rootList(lists);
}

const std::string one = json("1");
const std::string two = json("2");
const std::string three = json("3");

} // namespace

class TestAlignedRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sideBySide_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<QString>("lines");
        const auto add = [](const char* name, const std::string& a, const std::string& b, const char* lines) {
            QTest::newRow(name) << QString::fromStdString(a) << QString::fromStdString(b)
                                << QString::fromUtf8(lines);
        };
        const std::string comma = ",";
        add("equal", one + comma + two, one + comma + two, "list | list\n  1 | 1\n  2 | 2\n");
        add("a value", one + comma + two, one + comma + three, "list | list >\n  1 | 1\n  2 | 3 ~\n");
        add("added", one + comma + three, one + comma + two + comma + three,
            "list | list >\n  1 | 1\n  . | 2 +\n  3 | 3\n");
        add("removed", one + comma + two + comma + three, one + comma + three,
            "list | list >\n  1 | 1\n  2 | . -\n  3 | 3\n");
        add("what is alone is alone to its end", list(one) + comma + two, two,
            "list | list >\n  list | . - >\n    1 | . -\n  2 | 2\n");
        add("another class", node("FunctionNode", "a.f") + comma + one, list(two) + comma + one,
            "list | list >\n  f | list ~ >\n    . | 2 +\n  1 | 1\n");
    }

    void sideBySide()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(QString, lines);
        const auto aligned = align(rootList(a.toStdString()), rootList(b.toStdString()));
        QVERIFY(aligned);
        QCOMPARE(QString::fromStdString(linesOf(*aligned)), lines);
    }

    void keysInAnotherOrderStandTogether()
    {
        const auto aligned =
            align(rootDict({{"x", one}, {"y", two}}), rootDict({{"y", two}, {"new", three}, {"x", one}}));
        QVERIFY(aligned);
        QCOMPARE(linesOf(*aligned), std::string("dict | dict >\n  1 | 1\n  2 | 2\n  . | 3 +\n"));
    }

    void everyDifferenceHasItsRow()
    {
        const auto aligned = align(rootList(list(one + "," + two) + "," + text("kept")),
                                   rootList(list(one + "," + three) + "," + text("kept") + "," + one));
        QVERIFY(aligned);
        const auto& differences = aligned->comparison.differences();
        QCOMPARE(differences.size(), size_t{2});
        std::set<uint32_t> rows;
        for (size_t i = 0; i < differences.size(); ++i) {
            const uint32_t row = aligned->rows.rowOf(i);
            QVERIFY(aligned->rows.isDifferent(row));
            QVERIFY(std::ranges::find(aligned->rows.differencesOf(row), i) !=
                    aligned->rows.differencesOf(row).end());
            rows.insert(row);
        }
        QCOMPARE(rows.size(), size_t{2});
    }

    void aTypeToTrustHasTheRowThatNamesIt()
    {
        const auto aligned = align(rootList(one), rootList(one + "," + node("FunctionNode", "mine.f")));
        QVERIFY(aligned);
        const auto& differences = aligned->comparison.differences();
        const auto trust = std::ranges::find(differences, Aspect::Trust, &Difference::aspect);
        QVERIFY(trust != differences.end());
        const uint32_t row = aligned->rows.rowOf(static_cast<size_t>(trust - differences.begin()));
        QVERIFY(aligned->rows.isAdded(row));
        QCOMPARE(cell(*aligned->b.tree, row, aligned->rows.rows()[row].b), std::string("f"));
    }

    void aPairOpensOnce()
    {
        const std::string shared =
            node("ListNode", "builtins.list", ",\"content\":[" + one + "],\"__id__\":9");
        const std::string other =
            node("ListNode", "builtins.list", ",\"content\":[" + two + "],\"__id__\":9");
        const auto aligned = align(rootList(shared + "," + shared), rootList(other + "," + other));
        QVERIFY(aligned);
        QCOMPARE(linesOf(*aligned),
                 std::string("list | list >\n  list | list >\n    1 | 2 ~\n  list | list\n"));
    }

    void withoutGapsASideShowsItsOwnRows()
    {
        for (uint32_t seed = 0; seed < 60; ++seed) {
            const auto aligned = align(randomLists(seed), randomLists(seed + seed % 3));
            QVERIFY(aligned);
            QVERIFY(areOwnRows(*aligned, true, true));
            QVERIFY(areOwnRows(*aligned, false, true));
            QCOMPARE(aligned->comparison.isEqual(), !aligned->rows.rows()[0].leadsToChange);
        }
        const auto dicts = align(rootDict({{"x", one}, {"y", list(two)}, {"z", one}}),
                                 rootDict({{"z", one}, {"w", two}, {"x", three}}));
        QVERIFY(dicts);
        QVERIFY(areOwnRows(*dicts, true, true));
        QVERIFY(areOwnRows(*dicts, false, false));
    }

    void deepTreesNeedNoStack()
    {
        constexpr int depth = 50'000;
        const auto deep = [](const std::string& inner) {
            const std::string open =
                R"({"__class__":"list","__module__":"builtins","__loader__":"ListNode","content":[)";
            std::string all;
            for (int i = 0; i < depth; ++i)
                all += open;
            all += inner;
            for (int i = 0; i < depth; ++i)
                all += "]}";
            return rootList(all);
        };
        const auto aligned = align(deep(one), deep(two));
        QVERIFY(aligned);
        QCOMPARE(aligned->rows.rows().size(), size_t{depth + 2});
        QCOMPARE(aligned->rows.rows().back().depth, uint32_t{depth + 1});
        QVERIFY(aligned->rows.rows().back().isChanged);
    }

    void tooManyRowsAreAnError()
    {
        const auto aligned = align(rootList(one + "," + two), rootList(one + "," + two), {.maxPairs = 2});
        QVERIFY(!aligned);
        QVERIFY(aligned.error().code == Code::LimitExceeded);
    }

    void stops()
    {
        Cancel cancel;
        cancel.request();
        const auto aligned = align(rootList(one), rootList(one), {}, cancel);
        QVERIFY(!aligned);
        QVERIFY(aligned.error().code == Code::Cancelled);
    }
};

QTEST_APPLESS_MAIN(TestAlignedRows)
#include "tst_aligned_rows.moc"
