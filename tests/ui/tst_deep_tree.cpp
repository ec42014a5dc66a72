// A tree that is deeper than rows go: where its nodes lead to, without a long walk on the window's thread.

#include "models/shown_ancestor.h"
#include "support/tree_lines.h"
#include "ui/search_driver.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QStandardPaths>

using namespace skops;
using namespace skops::ui;
using namespace skops::test;

namespace {

constexpr int levels = 5000;

std::string listOf(const std::string& items)
{
    return node("ListNode", "builtins.list", ",\"content\":[" + items + "]");
}

/// A list of a shallow value, of lists within each other with a value in the last one, and of that value
/// again.
std::string deepSchema()
{
    const std::string last = node("ListNode", "builtins.list", ",\"content\":[]" + withId(1));
    std::string chain = last;
    for (int i = 0; i < levels; ++i)
        chain = listOf(chain);
    return root("ListNode", "builtins.list",
                ",\"content\":[" + listOf(json("7")) + "," + chain + "," + last + "]");
}

} // namespace

class TestDeepTree final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<SearchedTree> m_tree;

    const nodes::NodeTree& tree() { return *m_tree->document.review()->tree; }
    int depthOfCurrent()
    {
        int depth = 0;
        for (QModelIndex at = m_tree->view().currentIndex().parent(); at.isValid(); at = at.parent())
            ++depth;
        return depth;
    }
    NodeId deepest()
    {
        NodeId at = nodes::NodeTree::root;
        for (EdgeId edge = makeId<EdgeId>(tree().node(at).firstEdge + 1);;
             edge = makeId<EdgeId>(tree().node(at).firstEdge)) {
            at = tree().edge(edge).target;
            if (tree().node(at).edgeCount == 0)
                return at;
        }
    }
    QModelIndex item(int position)
    {
        const QModelIndex root = m_tree->panel.model().index(0, 0);
        return m_tree->panel.model().index(position, 0, root);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        m_tree = std::make_unique<SearchedTree>();
        QVERIFY(m_tree->open(writeSkops(m_folder, QStringLiteral("deep.skops"), deepSchema())));
        m_tree->view().expand(m_tree->panel.model().index(0, 0));
    }
    void init() { m_tree->view().setCurrentIndex(m_tree->panel.model().index(0, 0)); }
    void cleanupTestCase() { m_tree.reset(); }

    void aDeepNodeLeadsToItsAncestor()
    {
        m_tree->document.goTo({.node = deepest()});
        QCOMPARE(depthOfCurrent(), 0); // the way is looked for elsewhere
        QVERIFY(waitFor([&] { return depthOfCurrent() == static_cast<int>(NodeTreeModel::maxDepth); }));
    }

    void aShallowNodeOfADeepTreeIsShown()
    {
        const NodeId node = tree().edge(makeId<EdgeId>(tree().node(nodes::NodeTree::root).firstEdge)).target;
        m_tree->document.goTo({.node = node});
        QVERIFY(waitFor([&] { return m_tree->panel.model().nodeAt(m_tree->view().currentIndex()) == node; }));
    }

    void whoGoesElsewhereMeanwhileStaysThere()
    {
        m_tree->document.goTo({.node = deepest()});
        m_tree->view().setCurrentIndex(item(0));
        QTest::qWait(200);
        QCOMPARE(m_tree->view().currentIndex(), item(0));
    }

    void theOriginalOfADeepRepeatIsFound()
    {
        m_tree->view().setCurrentIndex(item(2));
        QVERIFY(m_tree->panel.goToOriginalAction()->isEnabled());
        m_tree->panel.goToOriginalAction()->trigger();
        QVERIFY(waitFor([&] { return depthOfCurrent() == static_cast<int>(NodeTreeModel::maxDepth); }));
    }

    void thePathOfADeepNodeIsNotWrittenOut()
    {
        m_tree->view().setCurrentIndex(item(2));
        m_tree->panel.copyPathAction()->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("a node more than 2,000 levels down"));
        m_tree->view().setCurrentIndex(item(0));
        m_tree->panel.copyPathAction()->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("root[0]"));
    }

    void anAncestorIsLookedForUntilStopped()
    {
        Cancel cancel;
        QCOMPARE(ancestorWithin(tree(), deepest(), levels + 9, cancel).value(), deepest());
        QCOMPARE(ancestorWithin(tree(), deepest(), 0, cancel).value(), nodes::NodeTree::root);
        QCOMPARE(ancestorWithin(tree(), deepest(), levels, cancel).value(), tree().parentOf(deepest()));
        cancel.request();
        QCOMPARE(ancestorWithin(tree(), deepest(), levels, cancel).error().code, Code::Cancelled);
    }
};

QTEST_MAIN(TestDeepTree)
#include "tst_deep_tree.moc"
