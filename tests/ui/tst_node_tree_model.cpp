#include "models/node_tree_model.h"

#include "support/tree_lines.h"
#include "ui/driver.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QPersistentModelIndex>
#include <QTest>

using namespace skops;
using namespace skops::ui;
using namespace skops::test;

namespace {

review::ReviewPtr reviewOf(const std::string& schema, const audit::Ticks& ticks = {})
{
    auto review = std::make_shared<review::Review>();
    review->tree = treeOf(schema);
    review->auditor = std::make_shared<audit::Auditor>(review->tree, profile::defaultProfile());
    review->audit = review->auditor->audit(ticks);
    return review;
}

RowSetPtr rowsOf(const review::Review& review, Show show = Show::All)
{
    return *makeRowSet(*review.tree, *review.audit, show, Cancel());
}

QStringList names(QAbstractItemModel& model)
{
    return linesOf(model, {NodeTreeModel::NameColumn});
}

} // namespace

class TestNodeTreeModel final : public QObject
{
    Q_OBJECT

private:
    NodeTreeModel m_model;
    // Attached to the empty model, before any data arrives.
    QAbstractItemModelTester m_tester{&m_model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    void show(const review::ReviewPtr& review, Show show = Show::All)
    {
        m_model.setReview(review, rowsOf(*review, show));
    }

private Q_SLOTS:
    // The tester of Qt 6.4 would make rows while it is still told of a reset, and complain about itself.
    void initTestCase() { m_tester.setUseFetchMore(false); }
    void cleanup() { m_model.setReview(nullptr, nullptr); }

    void empty()
    {
        QCOMPARE(m_model.rowCount(), 0);
        QVERIFY(!m_model.hasChildren());
        QVERIFY(!m_model.index(0, 0).isValid());
        QVERIFY(!m_model.showNode(nodes::NodeTree::root).isValid());
    }

    void cells()
    {
        show(reviewOf(mixedSchema()));
        const QStringList lines = linesOf(m_model, {NodeTreeModel::NameColumn, NodeTreeModel::ValueColumn,
                                                    NodeTreeModel::LoaderColumn, NodeTreeModel::TrustColumn});
        const QStringList expected{
            QStringLiteral("root | builtins.dict | DictNode | untrusted below"),
            QStringLiteral("  model | mypackage.Model | ObjectNode | untrusted"),
            QStringLiteral("    attrs | builtins.dict | DictNode | trusted"),
            QStringLiteral("      alpha | 0.5 | JsonNode | trusted"),
            QStringLiteral("      beta | true | JsonNode | trusted"),
            QStringLiteral("  numbers | builtins.list | ListNode | trusted"),
            QStringLiteral("    [0] | 1 | JsonNode | trusted"),
            QStringLiteral("    [1] | 2 | JsonNode | trusted"),
            QStringLiteral("  again | same as root['numbers'] | ListNode | trusted"),
            QStringLiteral("  scores | builtins.list | ListNode | untrusted below"),
            QStringLiteral("    [0] | mypackage.score | FunctionNode | untrusted"),
            QStringLiteral("    [1] | 3 | JsonNode | trusted"),
        };
        QCOMPARE(lines, expected);
    }

    void rowsAreMadeWhenTheirParentOpens()
    {
        show(reviewOf(mixedSchema()));
        const QModelIndex root = m_model.index(0, 0);
        QVERIFY(m_model.hasChildren(root));
        QCOMPARE(m_model.rowCount(root), 0);
        m_model.fetchMore(root);
        QCOMPARE(m_model.rowCount(root), 4);
        QCOMPARE(m_model.rowCount(m_model.index(0, 0, root)), 0);
    }

    void repeatLeadsToItsOriginal()
    {
        show(reviewOf(mixedSchema()));
        const QModelIndex root = m_model.index(0, 0);
        m_model.fetchMore(root);
        const QModelIndex repeat = m_model.index(2, 0, root);
        QVERIFY(m_model.isRepeat(repeat));
        QVERIFY(!m_model.hasChildren(repeat));
        QCOMPARE(m_model.showNode(m_model.nodeAt(repeat)), m_model.index(1, 0, root));
    }

    void filters()
    {
        const auto review = reviewOf(mixedSchema());
        show(review, Show::Untrusted);
        QCOMPARE(names(m_model), (QStringList{QStringLiteral("root"), QStringLiteral("  model"),
                                              QStringLiteral("  scores"), QStringLiteral("    [0]")}));
        show(review, Show::Trusted);
        QCOMPARE(names(m_model),
                 (QStringList{QStringLiteral("root"), QStringLiteral("  numbers"), QStringLiteral("    [0]"),
                              QStringLiteral("    [1]"), QStringLiteral("  again"),
                              QStringLiteral("  scores"), QStringLiteral("    [1]")}));
    }

    void filterKeepsRowsThatRemain()
    {
        const auto review = reviewOf(mixedSchema());
        show(review);
        names(m_model);
        const QModelIndex root = m_model.index(0, 0);
        const QPersistentModelIndex scores = m_model.index(3, 0, root);
        const QPersistentModelIndex score = m_model.index(0, NodeTreeModel::TrustColumn, scores);
        const QPersistentModelIndex numbers = m_model.index(1, 0, root);
        show(review, Show::Untrusted);
        QVERIFY(!numbers.isValid());
        QCOMPARE(scores.row(), 1);
        QCOMPARE(score.data().toString(), QStringLiteral("untrusted"));
        QCOMPARE(QModelIndex(score).parent(), QModelIndex(scores));
        show(review);
        QCOMPARE(scores.row(), 3);
        QCOMPARE(m_model.rowCount(scores), 2);
    }

    void ticksRecolour()
    {
        const auto review = reviewOf(mixedSchema());
        show(review);
        names(m_model);
        const QPersistentModelIndex model = m_model.index(0, 0, m_model.index(0, 0));
        auto ticked = std::make_shared<review::Review>(*review);
        ticked->audit = review->auditor->audit({"mypackage.Model"});
        show(ticked);
        QVERIFY(model.isValid());
        QCOMPARE(QModelIndex(model).siblingAtColumn(NodeTreeModel::TrustColumn).data().toString(),
                 QStringLiteral("ticked by you"));
    }

    void namesFromTheFileAreNotMarkup()
    {
        show(reviewOf(root("ObjectNode", "evil.\\u202e<b>bold</b>\\n")));
        const QModelIndex value = m_model.index(0, NodeTreeModel::ValueColumn);
        QCOMPARE(value.data().toString(), QStringLiteral("evil.\\u202e<b>bold</b>\\x0a"));
        QVERIFY(!value.data(Qt::ToolTipRole).toString().contains(QStringLiteral("<b>")));
    }

    void longTextIsCapped()
    {
        show(reviewOf(root("ObjectNode", "evil." + std::string(100'000, 'a'))));
        QVERIFY(m_model.index(0, NodeTreeModel::ValueColumn).data().toString().size() <= cellLimit);
        show(
            reviewOf(root("JsonNode", "builtins.str", ",\"content\":\"" + std::string(100'000, 'b') + "\"")));
        QVERIFY(m_model.index(0, NodeTreeModel::ValueColumn).data().toString().size() <= cellLimit);
    }

    void aMillionItemsOpenInRanges()
    {
        constexpr size_t count = 1'000'000;
        const auto review = reviewOf(longSchema(count));
        const RowSetPtr rows = rowsOf(*review);
        NodeTreeModel model;
        QElapsedTimer clock;
        clock.start();
        model.setReview(review, rows);
        const QModelIndex root = model.index(0, 0);
        model.fetchMore(root);
        QCOMPARE(model.rowCount(root), 1000);
        const QModelIndex range = model.index(999, 0, root);
        QVERIFY(model.isRange(range));
        QCOMPARE(range.data().toString(), QStringLiteral("[999000] to [999999]"));
        model.fetchMore(range);
        QCOMPARE(model.rowCount(range), 1000);
        const QModelIndex last = model.index(999, NodeTreeModel::ValueColumn, range);
        QCOMPARE(last.data().toString(), QStringLiteral("999999"));
        QCOMPARE(model.showNode(model.nodeAt(last)), last.siblingAtColumn(0));
        QVERIFY2(clock.elapsed() < 50, qPrintable(QString::number(clock.elapsed())));
    }

    void rangesUnderTheTester()
    {
        show(reviewOf(longSchema(2500)));
        const QModelIndex root = m_model.index(0, 0);
        m_model.fetchMore(root);
        QCOMPARE(m_model.rowCount(root), 3);
        m_model.fetchMore(m_model.index(2, 0, root));
        QCOMPARE(m_model.rowCount(m_model.index(2, 0, root)), 500);
    }

    void filterFindsRangesAgain()
    {
        // 1,500 untrusted items among 3,000: two ranges of the filter, three of the whole.
        std::string items;
        for (int i = 0; i < 3000; ++i)
            items += (i > 0 ? "," : "") + (i % 2 == 0 ? json("1") : node("FunctionNode", "mine.f"));
        const auto review = reviewOf(root("ListNode", "builtins.list", ",\"content\":[" + items + "]"));
        show(review);
        const QModelIndex root = m_model.index(0, 0);
        m_model.fetchMore(root);
        m_model.fetchMore(m_model.index(1, 0, root));
        const QPersistentModelIndex item = m_model.index(1, 0, m_model.index(1, 0, root));
        QCOMPARE(item.data().toString(), QStringLiteral("[1001]"));
        show(review, Show::Untrusted);
        QCOMPARE(item.data().toString(), QStringLiteral("[1001]"));
        QCOMPARE(m_model.rowCount(m_model.index(0, 0)), 2);
        show(review, Show::All);
        QCOMPARE(item.data().toString(), QStringLiteral("[1001]"));
        QCOMPARE(QModelIndex(item).parent().row(), 1);
    }

    void deepFilesStopOpening()
    {
        constexpr int levels = 3000;
        std::string schema = json("1");
        for (int i = 0; i < levels; ++i)
            schema = i + 1 < levels ? node("ListNode", "builtins.list", ",\"content\":[" + schema + "]")
                                    : root("ListNode", "builtins.list", ",\"content\":[" + schema + "]");
        const auto review = reviewOf(schema);
        NodeTreeModel model;
        model.setReview(review, rowsOf(*review));
        const QModelIndex deepest = model.showNode(makeId<NodeId>(review->tree->nodeCount() - 1));
        QVERIFY(deepest.isValid());
        QVERIFY(!model.hasChildren(deepest));
        int depth = 0;
        for (QModelIndex at = deepest; at.parent().isValid(); at = at.parent())
            ++depth;
        QCOMPARE(depth, static_cast<int>(NodeTreeModel::maxDepth));
    }

    void brokenValueIsARow()
    {
        show(reviewOf(root("ListNode", "builtins.list", ",\"content\":[" + json("1") + ",7]")));
        const QStringList lines = linesOf(m_model, {NodeTreeModel::NameColumn, NodeTreeModel::ValueColumn});
        QCOMPARE(lines.last(), QStringLiteral("  [1] | not a node: 7"));
    }

    void headers()
    {
        for (int column = 0; column < NodeTreeModel::columnTotal; ++column) {
            QVERIFY(!m_model.headerData(column, Qt::Horizontal).toString().isEmpty());
            QVERIFY(!m_model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
        }
        QVERIFY(!m_model.headerData(NodeTreeModel::columnTotal, Qt::Horizontal).isValid());
    }

private:
    static constexpr qsizetype cellLimit = 200;
};

QTEST_MAIN(TestNodeTreeModel)
#include "tst_node_tree_model.moc"
