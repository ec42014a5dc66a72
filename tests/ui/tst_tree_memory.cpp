// What is open, chosen and scrolled to in the tree stays while its rows change.

#include "document/profiles.h"
#include "models/row_places.h"
#include "support/tree_lines.h"
#include "ui/search_driver.h"

#include <QScrollBar>
#include <QStandardPaths>

using namespace skops;
using namespace skops::ui;
using namespace skops::test;

namespace {

/// A dict of lists: every third has an untrusted item. `first` keys stand before them.
std::string listsSchema(const std::vector<std::string>& first = {}, int count = 150)
{
    std::string keys;
    std::string content;
    const auto add = [&](const std::string& key, const std::string& value) {
        keys += (keys.empty() ? "" : ",") + node("TypeNode", "builtins.str");
        content += (content.empty() ? "\"" : ",\"") + key + "\":" + value;
    };
    for (const std::string& key : first)
        add(key, json("0"));
    for (int i = 0; i < count; ++i)
        add("list" + std::to_string(i),
            node("ListNode", "builtins.list",
                 ",\"content\":[" + json("1") + "," +
                     (i % 3 == 0 ? node("FunctionNode", "mine.f") : json("2")) + "]"));
    return root("DictNode", "builtins.dict",
                ",\"key_types\":" + node("ListNode", "builtins.list", ",\"content\":[" + keys + "]") +
                    ",\"content\":{" + content + "}");
}

} // namespace

class TestTreeMemory final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<SearchedTree> m_tree;

    NodeTreeModel& model() { return m_tree->panel.model(); }
    QModelIndex list(int number)
    {
        const QModelIndex root = model().index(0, 0);
        for (int row = 0; row < model().rowCount(root); ++row) {
            const QModelIndex index = model().index(row, 0, root);
            if (index.data().toString() == QStringLiteral("list%1").arg(number))
                return index;
        }
        return {};
    }
    bool show(Show show)
    {
        m_tree->document.setShow(show);
        return m_tree->isQuiet();
    }
    int scroll() { return m_tree->view().verticalScrollBar()->value(); }
    QString top() { return m_tree->view().indexAt(QPoint(1, 1)).data().toString(); }
    QStringList selected()
    {
        QStringList names;
        for (const QModelIndex& index : m_tree->view().selectionModel()->selectedRows())
            names.append(index.parent().data().toString() + QLatin1Char('/') + index.data().toString());
        names.sort();
        return names;
    }

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init()
    {
        m_path = writeSkops(m_folder, QStringLiteral("lists.skops"), listsSchema());
        m_tree = std::make_unique<SearchedTree>();
        QVERIFY(m_tree->open(m_path));
        for (const int number : {3, 4, 5, 40})
            m_tree->view().expand(list(number));
    }
    void cleanup() { m_tree.reset(); }

    void openRowsComeBack()
    {
        const QStringList before = m_tree->rows();
        QVERIFY(show(Show::Untrusted));
        QVERIFY(m_tree->rows() != before);
        QVERIFY(m_tree->view().isExpanded(list(3)));
        QVERIFY(show(Show::Trusted));
        QVERIFY(show(Show::All));
        QCOMPARE(m_tree->rows(), before);
    }

    void rowsClosedMeanwhileStayClosed()
    {
        QVERIFY(show(Show::Untrusted));
        m_tree->view().collapse(list(3));
        QVERIFY(show(Show::All));
        QVERIFY(!m_tree->view().isExpanded(list(3)));
        QVERIFY(m_tree->view().isExpanded(list(4)));
    }

    void whatIsOpenBelowAClosedRowComesBackWithIt()
    {
        m_tree->view().collapse(model().index(0, 0));
        QVERIFY(show(Show::Untrusted));
        QVERIFY(show(Show::All));
        m_tree->view().expand(model().index(0, 0));
        QVERIFY(m_tree->view().isExpanded(list(4)));
        QVERIFY(!m_tree->view().isExpanded(list(6)));
    }

    void theSelectionComesBack()
    {
        QItemSelectionModel& selection = *m_tree->view().selectionModel();
        const auto rows = QItemSelectionModel::Rows;
        selection.setCurrentIndex(model().index(0, 0, list(4)), rows | QItemSelectionModel::ClearAndSelect);
        selection.select(list(5), rows | QItemSelectionModel::Select);
        selection.select(list(3), rows | QItemSelectionModel::Select);
        const QStringList before = selected();
        QCOMPARE(before.size(), 3);
        QVERIFY(show(Show::Untrusted));
        QCOMPARE(selected(), QStringList{QStringLiteral("root/list3")});
        QVERIFY(show(Show::All));
        QCOMPARE(selected(), before);
        QCOMPARE(m_tree->view().currentIndex(), model().index(0, 0, list(4)));
    }

    void anotherRowChosenMeanwhileStaysChosen()
    {
        m_tree->view().setCurrentIndex(list(4));
        QVERIFY(show(Show::Untrusted));
        QCOMPARE(m_tree->current(), QStringLiteral("root")); // what is above
        m_tree->view().setCurrentIndex(list(6));
        QVERIFY(show(Show::All));
        QCOMPARE(m_tree->current(), QStringLiteral("list6"));
        QCOMPARE(selected(), QStringList{QStringLiteral("root/list6")});
    }

    void theScrollPositionComesBack_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("what remains fits") << 60;
        QTest::newRow("what remains does not fit") << 150;
    }

    void theScrollPositionComesBack()
    {
        QFETCH(int, count);
        QVERIFY(m_tree->open(writeSkops(m_folder, QStringLiteral("count.skops"), listsSchema({}, count))));
        m_tree->view().verticalScrollBar()->setValue(30);
        const int before = scroll();
        QCOMPARE(before, 30);
        QVERIFY(show(Show::Untrusted));
        QVERIFY(show(Show::All));
        QCOMPARE(scroll(), before);
    }

    void theTopRowStaysOnTop()
    {
        m_tree->view().verticalScrollBar()->setValue(20);
        QCOMPARE(top(), QStringLiteral("list13")); // root, 13 lists and their 6 open rows are above it
        QVERIFY(show(Show::Untrusted));
        // It and the next are hidden; the one after them stays the third.
        QCOMPARE(m_tree->view().indexAt(QPoint(1, 1 + 2 * m_tree->view().visualRect(list(15)).height())),
                 list(15));
    }

    void ticksAndProfilesMoveNothing()
    {
        m_tree->view().verticalScrollBar()->setValue(20);
        m_tree->view().selectionModel()->setCurrentIndex(list(30), QItemSelectionModel::Rows |
                                                                       QItemSelectionModel::ClearAndSelect);
        const int before = scroll();
        const QStringList rows = m_tree->rows();
        m_tree->document.setTicked({"mine.f"}, true);
        QVERIFY(m_tree->isQuiet());
        m_tree->document.undoStack().undo();
        QVERIFY(m_tree->isQuiet());
        m_tree->document.setProfile(shippedProfiles().back());
        QVERIFY(m_tree->isQuiet());
        QCOMPARE(m_tree->rows(), rows);
        QCOMPARE(scroll(), before);
        QCOMPARE(m_tree->current(), QStringLiteral("list30"));
    }

    void readingTheFileAgainMovesNothing()
    {
        m_tree->view().setCurrentIndex(model().index(1, 0, list(40)));
        m_tree->view().verticalScrollBar()->setValue(25);
        const QStringList rows = m_tree->rows();
        const QString topBefore = top();
        m_tree->document.reload();
        QVERIFY(waitUntilQuiet(m_tree->document));
        QVERIFY(m_tree->isQuiet());
        QCOMPARE(m_tree->rows(), rows);
        QCOMPARE(top(), topBefore);
        QCOMPARE(m_tree->view().currentIndex(), model().index(1, 0, list(40)));
    }

    void aChangedFileKeepsWhatItStillHas()
    {
        m_tree->view().setCurrentIndex(list(40));
        writeSkops(m_folder, QStringLiteral("lists.skops"), listsSchema({"new", "newer"}));
        m_tree->document.reload();
        QVERIFY(waitUntilQuiet(m_tree->document));
        QVERIFY(m_tree->isQuiet());
        QCOMPARE(m_tree->current(), QStringLiteral("list40"));
        for (const int number : {3, 4, 5, 40})
            QVERIFY(m_tree->view().isExpanded(list(number)));
        QVERIFY(!m_tree->view().isExpanded(list(6)));
    }

    void anotherFileBeginsAtItsRoot()
    {
        m_tree->view().setCurrentIndex(list(40));
        QVERIFY(m_tree->open(writeSkops(m_folder, QStringLiteral("other.skops"), listsSchema())));
        QCOMPARE(m_tree->current(), QStringLiteral("root"));
        QVERIFY(m_tree->view().isExpanded(model().index(0, 0)));
        QVERIFY(!m_tree->view().isExpanded(list(4)));
    }

    void rangesComeBack()
    {
        QVERIFY(m_tree->open(writeSkops(m_folder, QStringLiteral("long.skops"), longSchema(2500))));
        const QModelIndex range = model().index(1, 0, model().index(0, 0));
        m_tree->view().expand(range);
        m_tree->view().setCurrentIndex(model().index(7, 0, range));
        m_tree->document.reload();
        QVERIFY(waitUntilQuiet(m_tree->document));
        QVERIFY(m_tree->isQuiet());
        QCOMPARE(m_tree->current(), QStringLiteral("[1007]"));
        QVERIFY(m_tree->view().isExpanded(model().index(1, 0, model().index(0, 0))));
        QVERIFY(!m_tree->view().isExpanded(model().index(2, 0, model().index(0, 0))));
    }

    void placesInAnotherTree_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("now");
        QTest::addColumn<bool>("isThere");
        const auto dict = [](const char* content) {
            return QString::fromStdString(
                root("DictNode", "builtins.dict",
                     ",\"key_types\":" + node("ListNode", "builtins.list", ",\"content\":[]") +
                         ",\"content\":{" + content + "}"));
        };
        const std::string value = json("1");
        const QString one = dict(("\"a\":" + value + ",\"b\":" + value).c_str());
        QTest::newRow("the same") << one << one << true;
        QTest::newRow("moved") << one << dict(("\"b\":" + value + ",\"a\":" + value).c_str()) << true;
        QTest::newRow("gone") << one << dict(("\"a\":" + value).c_str()) << false;
        QTest::newRow("another") << one << dict(("\"a\":" + value + ",\"c\":" + value).c_str()) << false;
        QTest::newRow("no dict") << one << QString::fromStdString(longSchema(3)) << false;
    }

    void placesInAnotherTree()
    {
        QFETCH(QString, before);
        QFETCH(QString, now);
        QFETCH(bool, isThere);
        const nodes::NodeTreePtr tree = treeOf(before.toStdString());
        const nodes::NodeTreePtr other = treeOf(now.toStdString());
        const EdgeId last = makeId<EdgeId>(tree->node(nodes::NodeTree::root).firstEdge +
                                           tree->node(nodes::NodeTree::root).edgeCount - 1);
        const std::vector<EdgeId> edges{none<EdgeId>, last};
        const auto found = RowPlaces(*tree, edges).in(*other);
        QCOMPARE(found.size(), size_t{2});
        QVERIFY(found[0] == none<EdgeId>);
        QCOMPARE(found[1].has_value(), isThere);
        if (isThere)
            QCOMPARE(other->name(other->edge(*found[1]).key), tree->name(tree->edge(last).key));
    }
};

QTEST_MAIN(TestTreeMemory)
#include "tst_tree_memory.moc"
