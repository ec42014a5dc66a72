// What a search finds in a tree, and in which order.

#include "document/document.h"
#include "document/tree_search.h"
#include "models/match_search.h"
#include "models/node_tree_model.h"
#include "support/tree_lines.h"
#include "ui/driver.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <random>
#include <thread>

using namespace skops;
using namespace skops::ui;
using namespace skops::test;

namespace {

constexpr auto names = static_cast<uint8_t>(SearchField::Names);
constexpr auto types = static_cast<uint8_t>(SearchField::Types);
constexpr auto values = static_cast<uint8_t>(SearchField::Values);
constexpr auto paths = static_cast<uint8_t>(SearchField::Paths);

review::ReviewPtr reviewOf(const std::string& schema)
{
    auto review = std::make_shared<review::Review>();
    review->tree = treeOf(schema);
    review->auditor = std::make_shared<audit::Auditor>(review->tree, profile::defaultProfile());
    review->audit = review->auditor->audit({});
    return review;
}

RowOrderPtr orderOf(const review::Review& review, Show show = Show::All)
{
    const RowSetPtr rows = *makeRowSet(*review.tree, *review.audit, show, Cancel());
    return *makeRowOrder(review.tree, rows, NodeTreeModel::maxDepth, Cancel());
}

struct Found
{
    std::vector<uint32_t> ranks;
    SearchLimits limits;
};

Found search(const RowOrder& order, const SearchQuery& query)
{
    MatchStream stream;
    Progress progress;
    Found found;
    if (!searchRows(order, query, stream, Cancel(), progress))
        qFatal("the search was stopped");
    stream.take(found.ranks, found.limits);
    return found;
}

/// The places where the matches stand, as key names joined with slashes.
QString placesOf(const RowOrder& order, const std::vector<uint32_t>& ranks)
{
    QStringList places;
    for (const uint32_t rank : ranks) {
        QStringList steps;
        for (EdgeId edge = order.edges[rank]; edge != none<EdgeId>;
             edge = order.tree->node(order.tree->sourceOf(edge)).parentEdge) {
            const nodes::Edge& step = order.tree->edge(edge);
            steps.prepend(step.key == none<nodes::NameId>
                              ? QString::number(skops::index(edge) -
                                                order.tree->node(order.tree->sourceOf(edge)).firstEdge)
                              : QString::fromStdString(std::string(order.tree->name(step.key))));
        }
        places.append(steps.isEmpty() ? QStringLiteral("root") : steps.join(QLatin1Char('/')));
    }
    return places.join(QLatin1Char(' '));
}

/// All rows from top to bottom, by opening everything: another way than that of the search.
void appendRows(NodeTreeModel& model, const QModelIndex& parent, std::vector<QModelIndex>& rows)
{
    while (model.canFetchMore(parent))
        model.fetchMore(parent);
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        if (!model.isRange(index))
            rows.push_back(index);
        appendRows(model, index, rows);
    }
}

/// By looking at the cells of every row.
std::vector<uint32_t> bruteForce(NodeTreeModel& model, const SearchQuery& query)
{
    std::vector<QModelIndex> rows;
    appendRows(model, {}, rows);
    std::vector<uint32_t> found;
    for (size_t rank = 0; rank < rows.size(); ++rank) {
        const QModelIndex& row = rows[rank];
        const auto has = [&](const QString& text) {
            return text.contains(query.text, query.isCaseSensitive ? Qt::CaseSensitive : Qt::CaseInsensitive);
        };
        const auto cell = [&](int column) { return row.siblingAtColumn(column).data().toString(); };
        const NodeId node = model.nodeAt(row);
        bool isFound = query.has(SearchField::Names) && has(cell(NodeTreeModel::NameColumn));
        if (node != none<NodeId> && !model.isRepeat(row)) {
            const bool isJson = nodes::rowOf(model.tree()->node(node).loader).label == nodes::Label::Json;
            isFound |= query.has(SearchField::Types) &&
                       (has(model.typeText(row)) || has(cell(NodeTreeModel::LoaderColumn)));
            isFound |= query.has(SearchField::Values) && isJson && has(cell(NodeTreeModel::ValueColumn));
            isFound |= query.has(SearchField::Paths) && has(model.pathText(row));
        }
        if (isFound)
            found.push_back(static_cast<uint32_t>(rank));
    }
    return found;
}

/// A tree of a few dozen nodes with repeats, made of few letters.
std::string randomSchema(std::mt19937& random)
{
    const auto below = [&](unsigned end) {
        return std::uniform_int_distribution<unsigned>(0, end - 1)(random);
    };
    const auto word = [&] {
        std::string text;
        for (unsigned i = 0; i <= below(4); ++i)
            text += "abAB."[below(4)];
        return text;
    };
    int nextId = 1;
    const std::function<std::string(int)> make = [&](int depth) -> std::string {
        const unsigned kind = depth == 0 ? 0 : below(5);
        if (kind == 0)
            return node("JsonNode", "builtins.str",
                        ",\"content\":\"\\\"" + word() + "\\\"\"" + withId(static_cast<int>(below(40)) + 1));
        if (kind == 1)
            return node("TypeNode", "mod." + word(), withId(++nextId + 100));
        std::string items;
        const unsigned count = 1 + below(4);
        for (unsigned i = 0; i < count; ++i)
            items += (i > 0 ? "," : "") + make(depth - 1);
        return node("ListNode", "builtins.list", ",\"content\":[" + items + "]" + withId(++nextId + 100));
    };
    std::string content;
    for (unsigned i = 0; i < 3; ++i)
        content += (i > 0 ? "," : "") + ("\"" + word() + std::to_string(i) + "\":") + make(3);
    const std::string keys =
        node("ListNode", "builtins.list",
             ",\"content\":[" + node("TypeNode", "builtins.str") + "," + node("TypeNode", "builtins.str") +
                 "," + node("TypeNode", "builtins.str") + "]");
    return root("DictNode", "builtins.dict", ",\"key_types\":" + keys + ",\"content\":{" + content + "}");
}

} // namespace

class TestTreeSearch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("fields");
        QTest::addColumn<bool>("isRegex");
        QTest::addColumn<bool>("isCaseSensitive");
        QTest::addColumn<QString>("places");
        const auto row = [](const char* name, const char* text, int fields, const char* places,
                            bool isRegex = false, bool isCaseSensitive = false) {
            QTest::newRow(name) << QString::fromUtf8(text) << fields << isRegex << isCaseSensitive
                                << QString::fromUtf8(places);
        };
        row("a name", "numbers", names, "numbers");
        row("the name of a repeat", "again", names, "again");
        row("a part of a name", "umb", names, "numbers");
        row("a position", "[1]", names, "numbers/1 scores/1");
        row("the root", "root", names, "root");
        row("names are no types", "ListNode", names, "");
        row("a type", "mypackage.", types, "model scores/0");
        row("a loader", "functionnode", types, "scores/0");
        row("a type is found once", "builtins.list", types, "numbers scores");
        row("a value", "0.5", values, "model/0/alpha");
        row("values of repeats are found once", "3", values, "scores/1");
        row("types are no values", "builtins", values, "");
        row("a path", "['scores']", paths, "scores scores/0 scores/1");
        row("over steps of a path", "s'][1", paths, "numbers/1 scores/1");
        row("several fields", "s", names | values, "model/0 numbers scores");
        row("no case", "ALPHA", names, "model/0/alpha");
        row("case", "ALPHA", names, "", false, true);
        row("letters beyond ASCII", "GRÖSSE", names, "");
        row("an expression", "^(model|again)$", names, "model again", true);
        row("an expression with case", "^M", names, "", true, true);
        row("an expression on paths", "\\]$", paths,
            "model model/0 numbers numbers/0 numbers/1 scores scores/0 scores/1", true);
        row("text that looks like an expression", ".*", names | types | values, "");
        row("nothing anywhere", "zebra", names | types | values | paths, "");
    }

    void finds()
    {
        QFETCH(QString, text);
        QFETCH(int, fields);
        QFETCH(bool, isRegex);
        QFETCH(bool, isCaseSensitive);
        const auto review = reviewOf(mixedSchema());
        const RowOrderPtr order = orderOf(*review);
        const Found found = search(*order, {.text = text,
                                            .fields = static_cast<uint8_t>(fields),
                                            .isRegex = isRegex,
                                            .isCaseSensitive = isCaseSensitive});
        QTEST(placesOf(*order, found.ranks), "places");
        QCOMPARE(found.limits, SearchLimits());
    }

    void onlyShownRowsAreFound()
    {
        const auto review = reviewOf(mixedSchema());
        const RowOrderPtr order = orderOf(*review, Show::Untrusted);
        QCOMPARE(placesOf(*order, search(*order, {.text = QStringLiteral("s"), .fields = names}).ranks),
                 QStringLiteral("scores"));
    }

    void stringsAreFoundAsShownAndAsPythonHasThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isFound");
        QTest::newRow("as Python has it") << QStringLiteral("caf\u00e9") << true;
        QTest::newRow("as it is shown") << QStringLiteral("\\u00e9") << true;
        QTest::newRow("neither") << QStringLiteral("cafe") << false;
    }

    void stringsAreFoundAsShownAndAsPythonHasThem()
    {
        QFETCH(QString, text);
        const auto review =
            reviewOf(root("JsonNode", "builtins.str", ",\"content\":\"\\\"caf\\\\u00e9\\\"\""));
        const Found found = search(*orderOf(*review), {.text = text, .fields = values});
        QTEST(!found.ranks.empty(), "isFound");
    }

    void whatAWalkOverAllCellsFinds_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 0; seed < 60; ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }

    void whatAWalkOverAllCellsFinds()
    {
        QFETCH(int, seed);
        std::mt19937 random(static_cast<unsigned>(seed));
        const auto review = reviewOf(randomSchema(random));
        const RowOrderPtr order = orderOf(*review);
        NodeTreeModel model;
        model.setReview(review, order->rows);
        for (const char* text : {"a", "B", "ab", ".", "0", "List", "]", "b]", "'"}) {
            for (uint8_t fields = 1; fields < 16; ++fields) {
                const SearchQuery query{.text = QString::fromLatin1(text),
                                        .fields = fields,
                                        .isRegex = false,
                                        .isCaseSensitive = seed % 2 == 0};
                const Found found = search(*order, query);
                QVERIFY(std::ranges::is_sorted(found.ranks));
                QCOMPARE(found.ranks, bruteForce(model, query));
                SearchQuery regex = query;
                regex.isRegex = true;
                regex.text = QRegularExpression::escape(query.text);
                QCOMPARE(search(*order, regex).ranks, found.ranks);
            }
        }
    }

    void onlyMatchesShowsWhatLeadsToThem()
    {
        const auto review = reviewOf(mixedSchema());
        const RowOrderPtr order = orderOf(*review);
        const Found found = search(*order, {.text = QStringLiteral("alpha"), .fields = names});
        NodeTreeModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        // The tester of Qt 6.4 would make rows while it is still told of a change, and complain about itself.
        tester.setUseFetchMore(false);
        model.setReview(review, order->rows);
        linesOf(model, {NodeTreeModel::NameColumn});
        model.setReview(review, *makeMatchRows(*order, found.ranks, Cancel()));
        QCOMPARE(linesOf(model, {NodeTreeModel::NameColumn}),
                 (QStringList{QStringLiteral("root"), QStringLiteral("  model"), QStringLiteral("    attrs"),
                              QStringLiteral("      alpha")}));
        model.setReview(review, *makeMatchRows(*order, {}, Cancel()));
        QCOMPARE(linesOf(model, {NodeTreeModel::NameColumn}), QStringList{QStringLiteral("root")});
    }

    void anExpressionWithoutEndIsGivenUp()
    {
        const std::string text(5000, 'a');
        const auto review = reviewOf(
            root("ListNode", "builtins.list", ",\"content\":[" + json(text + "!") + "," + json("aab") + "]"));
        const Found found = search(*orderOf(*review),
                                   {.text = QStringLiteral("^(a+)+b?$"), .fields = values, .isRegex = true});
        QCOMPARE(found.ranks, std::vector<uint32_t>{2});
        QCOMPARE(found.limits.givenUp, 1U);
    }

    void longTextsAreSearchedInPart()
    {
        const std::string text(20'000, 'x');
        const auto review = reviewOf(root("JsonNode", "builtins.str", ",\"content\":\"" + text + "needle\""));
        const RowOrderPtr order = orderOf(*review);
        SearchQuery query{.text = QStringLiteral("needle"), .fields = values};
        QCOMPARE(search(*order, query).ranks.size(), size_t{1});
        query.isRegex = true;
        const Found found = search(*order, query);
        QVERIFY(found.ranks.empty());
        QCOMPARE(found.limits.cut, 1U);
    }

    void deepRowsAreFoundAndLeadToWhatCanBeShown()
    {
        constexpr int levels = 3000;
        std::string schema = json("needle");
        for (int i = 0; i < levels; ++i)
            schema = i + 1 < levels ? node("ListNode", "builtins.list", ",\"content\":[" + schema + "]")
                                    : root("ListNode", "builtins.list", ",\"content\":[" + schema + "]");
        const auto review = reviewOf(schema);
        const RowOrderPtr order = orderOf(*review);
        const Found found = search(*order, {.text = QStringLiteral("needle"), .fields = values});
        QCOMPARE(found.ranks, std::vector<uint32_t>{levels});
        QCOMPARE(order->rankOf(order->shownEdge(levels)), NodeTreeModel::maxDepth);
    }

    void aStoppedSearchStopsSoon()
    {
        const auto review = reviewOf(longSchema(300'000));
        const RowOrderPtr order = orderOf(*review);
        MatchStream stream;
        Cancel cancel;
        Progress progress;
        std::thread stopper([&] {
            while (progress.done() == 0)
                std::this_thread::yield();
            cancel.request();
        });
        const auto result =
            searchRows(*order, {.text = QStringLiteral("x"), .fields = names | types | values | paths},
                       stream, cancel, progress);
        stopper.join();
        QVERIFY(!result);
        QCOMPARE(result.error().code, Code::Cancelled);
        QVERIFY(progress.done() < progress.total());
    }

    void aNewTextStopsTheSearchBefore()
    {
        const QTemporaryDir folder;
        Document document;
        TreeSearch search(document);
        document.open(writeSkops(folder, QStringLiteral("long.skops"), longSchema(100'000)));
        QVERIFY(waitUntilQuiet(document));
        for (const char* text : {"9", "99", "999", "9999", "99999"})
            search.setQuery({.text = QString::fromLatin1(text), .fields = values});
        QVERIFY(search.isRunning());
        QVERIFY(waitFor([&] { return search.isQuiet(); }));
        QCOMPARE(search.matchCount(), size_t{1});
        search.setQuery({.text = QStringLiteral("9999"), .fields = values});
        QVERIFY(waitFor([&] { return search.isQuiet(); }));
        QCOMPARE(search.matchCount(), size_t{19});
    }
};

QTEST_MAIN(TestTreeSearch)
#include "tst_tree_search.moc"
