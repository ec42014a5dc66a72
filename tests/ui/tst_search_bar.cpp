// Searching the tree with the keyboard.

#include "support/tree_lines.h"
#include "theme/appearance.h"
#include "tree/match_delegate.h"
#include "ui/search_driver.h"

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QToolButton>

using namespace skops;
using namespace skops::ui;
using namespace skops::test;

class TestSearchBar final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_mixed;
    std::unique_ptr<SearchedTree> m_tree;

    SearchBar& bar() { return m_tree->bar; }
    QString status() { return bar().status().text(); }
    /// Types a text into the open bar.
    bool type(const char* text)
    {
        bar().text().selectAll();
        QTest::keyClicks(&bar().text(), QString::fromLatin1(text));
        return m_tree->isQuiet();
    }
    bool find(const char* text)
    {
        m_tree->press(*m_tree, Qt::Key_F, Qt::ControlModifier);
        return type(text);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        m_mixed = writeSkops(m_folder, QStringLiteral("mixed.skops"), mixedSchema());
    }
    void init()
    {
        m_tree = std::make_unique<SearchedTree>();
        QVERIFY(m_tree->open(m_mixed));
    }
    void cleanup() { m_tree.reset(); }

    void opensAndCloses()
    {
        m_tree->view().setFocus();
        QVERIFY(bar().isHidden());
        m_tree->press(m_tree->view(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(bar().isVisible());
        QVERIFY(bar().text().hasFocus());
        m_tree->press(bar().text(), Qt::Key_Escape);
        QVERIFY(bar().isHidden());
        QVERIFY(m_tree->view().hasFocus());
        QVERIFY(!m_tree->panel.search().isActive());
    }

    void typingGoesToTheFirstMatchFromTheCurrentRow()
    {
        QVERIFY(find("mo"));
        QCOMPARE(m_tree->current(), QStringLiteral("model"));
        QVERIFY(type("sc"));
        QCOMPARE(m_tree->current(), QStringLiteral("scores"));
        QVERIFY(type("mo"));
        QCOMPARE(m_tree->current(), QStringLiteral("model"));
        QVERIFY(bar().text().hasFocus());
    }

    void stepsAndWraps()
    {
        QVERIFY(find("[1]"));
        QCOMPARE(status(), QStringLiteral("1 of 2"));
        m_tree->press(bar().text(), Qt::Key_Return);
        QCOMPARE(status(), QStringLiteral("2 of 2"));
        QCOMPARE(m_tree->view().currentIndex().parent().data().toString(), QStringLiteral("scores"));
        m_tree->press(*m_tree, Qt::Key_F3);
        QCOMPARE(status(), QStringLiteral("1 of 2, continued at the top"));
        m_tree->press(bar().text(), Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(status(), QStringLiteral("2 of 2, continued at the end"));
        m_tree->press(*m_tree, Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(status(), QStringLiteral("1 of 2"));
    }

    void goesOnFromWhereTheReaderIs()
    {
        QVERIFY(find("[1]"));
        m_tree->view().setCurrentIndex(m_tree->panel.model().index(2, 0, m_tree->panel.model().index(0, 0)));
        QCOMPARE(status(), QStringLiteral("2 matches"));
        m_tree->press(*m_tree, Qt::Key_F3);
        QCOMPARE(status(), QStringLiteral("2 of 2"));
    }

    void findNextOpensTheBarWithTheTextBefore()
    {
        QVERIFY(find("beta"));
        m_tree->press(bar().text(), Qt::Key_Escape);
        m_tree->press(m_tree->view(), Qt::Key_F3);
        QVERIFY(m_tree->isQuiet());
        QVERIFY(bar().isVisible());
        QCOMPARE(status(), QStringLiteral("1 of 1"));
    }

    void says_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isRegex");
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("message");
        QTest::newRow("nothing found")
            << QStringLiteral("zebra") << false << QStringLiteral("Nothing found") << QString();
        QTest::newRow("one") << QStringLiteral("beta") << false << QStringLiteral("1 of 1") << QString();
        QTest::newRow("no expression")
            << QStringLiteral("ab(c") << true << QString()
            << QStringLiteral("This is no regular expression. At character 5: missing closing parenthesis.");
    }

    void says()
    {
        QFETCH(QString, text);
        QFETCH(bool, isRegex);
        bar().regexButton().setChecked(isRegex);
        QVERIFY(find(qPrintable(text)));
        QTEST(status(), "status");
        QTEST(bar().message().text(), "message");
        QCOMPARE(bar().message().isVisible(), !bar().message().text().isEmpty());
    }

    void fieldsAreSwitchedByKeyboard()
    {
        QVERIFY(find("model"));
        QCOMPARE(status(), QStringLiteral("1 of 1"));
        QToolButton& names = bar().fieldButton(SearchField::Names);
        QToolButton& types = bar().fieldButton(SearchField::Types);
        names.setFocus();
        m_tree->press(names, Qt::Key_Space);
        QVERIFY(!names.isChecked());
        QVERIFY(m_tree->isQuiet());
        QCOMPARE(status(), QStringLiteral("1 of 1")); // mypackage.Model
        types.setFocus();
        m_tree->press(types, Qt::Key_Space);
        QVERIFY(m_tree->isQuiet());
        QCOMPARE(status(), QStringLiteral("Nothing found"));
        m_tree->press(types, Qt::Key_Escape);
        QVERIFY(bar().isHidden());
    }

    void caseIsToldApartIfWanted()
    {
        QVERIFY(find("ALPHA"));
        QCOMPARE(status(), QStringLiteral("1 of 1"));
        bar().caseButton().click();
        QVERIFY(m_tree->isQuiet());
        QCOMPARE(status(), QStringLiteral("Nothing found"));
    }

    void onlyMatchesAndBack()
    {
        m_tree->view().expand(m_tree->panel.model().index(3, 0, m_tree->panel.model().index(0, 0)));
        const QStringList before = m_tree->rows();
        QVERIFY(find("alpha"));
        bar().onlyMatches().setChecked(true);
        QVERIFY(m_tree->isQuiet());
        QCOMPARE(m_tree->rows(), (QStringList{QStringLiteral("root"), QStringLiteral(" model"),
                                              QStringLiteral("  attrs"), QStringLiteral("   alpha")}));
        QCOMPARE(m_tree->current(), QStringLiteral("alpha"));
        QVERIFY(type("numbers"));
        QCOMPARE(m_tree->rows(), (QStringList{QStringLiteral("root"), QStringLiteral(" numbers")}));
        QCOMPARE(m_tree->current(), QStringLiteral("numbers"));
        m_tree->press(bar().text(), Qt::Key_Escape);
        QVERIFY(m_tree->isQuiet());
        // What was opened to get to alpha is as if the reader had opened it.
        QStringList after = before;
        after.insert(2, QStringLiteral("  attrs"));
        after.insert(3, QStringLiteral("   alpha"));
        after.insert(4, QStringLiteral("   beta"));
        QCOMPARE(m_tree->rows(), after);
        QCOMPARE(m_tree->current(), QStringLiteral("numbers"));
    }

    void whatOnlyMatchesOpenedIsClosedAgain()
    {
        const QStringList before = m_tree->rows();
        QVERIFY(find("numbers"));
        bar().onlyMatches().setChecked(true);
        QVERIFY(type("[1]"));
        QCOMPARE(m_tree->rows(),
                 (QStringList{QStringLiteral("root"), QStringLiteral(" numbers"), QStringLiteral("  [1]"),
                              QStringLiteral(" scores"), QStringLiteral("  [1]")}));
        m_tree->view().setCurrentIndex(m_tree->panel.model().index(0, 0));
        m_tree->press(bar().text(), Qt::Key_Escape);
        QVERIFY(m_tree->isQuiet());
        QStringList after = before;
        after.insert(3, QStringLiteral("  [0]")); // the first match was gone to
        after.insert(4, QStringLiteral("  [1]"));
        QCOMPARE(m_tree->rows(), after);
    }

    void ticksAndUndoWhileOnlyMatchesShow()
    {
        QVERIFY(find("mypackage"));
        bar().onlyMatches().setChecked(true);
        QVERIFY(m_tree->isQuiet());
        const QStringList rows = m_tree->rows();
        QSignalSpy jumps(&m_tree->panel.search(), &TreeSearch::goToRequested);
        const auto trust = [&] {
            return m_tree->view()
                .currentIndex()
                .siblingAtColumn(NodeTreeModel::TrustColumn)
                .data()
                .toString();
        };
        QCOMPARE(trust(), QStringLiteral("untrusted"));
        m_tree->document.setTicked({"mypackage.Model"}, true);
        QVERIFY(m_tree->isQuiet());
        QCOMPARE(trust(), QStringLiteral("ticked by you"));
        m_tree->document.undoStack().undo();
        QVERIFY(m_tree->isQuiet());
        QCOMPARE(trust(), QStringLiteral("untrusted"));
        m_tree->document.undoStack().redo();
        QVERIFY(m_tree->isQuiet());
        QCOMPARE(trust(), QStringLiteral("ticked by you"));
        QCOMPARE(m_tree->rows(), rows);
        QCOMPARE(jumps.count(), 0);
    }

    void anotherFilterIsSearchedAgain()
    {
        QVERIFY(find("numbers"));
        QCOMPARE(status(), QStringLiteral("1 of 1"));
        m_tree->document.setShow(Show::Untrusted);
        QVERIFY(m_tree->isQuiet());
        QCOMPARE(status(), QStringLiteral("Nothing found in the rows that are shown"));
        m_tree->document.setShow(Show::All);
        QVERIFY(m_tree->isQuiet());
        QCOMPARE(status(), QStringLiteral("1 of 1"));
        QCOMPARE(m_tree->current(), QStringLiteral("numbers"));
    }

    void aFileThatIsReadAgainIsSearchedAgain()
    {
        QVERIFY(find("[1]"));
        m_tree->press(bar().text(), Qt::Key_Return);
        m_tree->document.reload();
        QVERIFY(waitUntilQuiet(m_tree->document));
        QVERIFY(m_tree->isQuiet());
        QCOMPARE(status(), QStringLiteral("2 of 2"));
        QCOMPARE(m_tree->view().currentIndex().parent().data().toString(), QStringLiteral("scores"));
    }

    void whatMatchesIsMarked()
    {
        QVERIFY(find("mo"));
        NodeTreeModel& model = m_tree->panel.model();
        const auto& delegate = *qobject_cast<MatchDelegate*>(m_tree->view().itemDelegate());
        const auto marks = [&](int row, int column) {
            const QModelIndex index = model.index(row, column, model.index(0, 0));
            return delegate.rangesIn(index, index.data().toString());
        };
        QCOMPARE(marks(0, NodeTreeModel::NameColumn), (std::vector<TextRange>{{0, 2}}));
        QCOMPARE(marks(0, NodeTreeModel::ValueColumn), (std::vector<TextRange>{{10, 2}}));
        QVERIFY(marks(1, NodeTreeModel::NameColumn).empty());
        bar().fieldButton(SearchField::Types).click();
        QVERIFY(marks(0, NodeTreeModel::ValueColumn).empty());
        QVERIFY(type("list"));
        bar().fieldButton(SearchField::Types).click();
        QVERIFY(!marks(1, NodeTreeModel::LoaderColumn).empty());
        QVERIFY(marks(2, NodeTreeModel::LoaderColumn).empty()); // a repeat
    }

    void marksAreSeen_data()
    {
        QTest::addColumn<Appearance>("appearance");
        QTest::newRow("light") << Appearance::Light;
        QTest::newRow("dark") << Appearance::Dark;
    }

    void marksAreSeen()
    {
        QFETCH(Appearance, appearance);
        applyAppearance(appearance);
        const QImage before = m_tree->view().viewport()->grab().toImage();
        QVERIFY(find("numbers"));
        m_tree->view().setCurrentIndex(m_tree->panel.model().index(0, 0));
        const QImage after = m_tree->view().viewport()->grab().toImage();
        QVERIFY(before != after);
    }
};

QTEST_MAIN(TestSearchBar)
#include "tst_search_bar.moc"
