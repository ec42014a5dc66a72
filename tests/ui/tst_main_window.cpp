#include "shell/document_page.h"
#include "shell/main_window.h"

#include "document/profiles.h"
#include "findings/findings_panel.h"
#include "findings/findings_view.h"
#include "shell/message_page.h"
#include "shell/recent_files.h"
#include "shell/review_page.h"
#include "tree/node_view.h"
#include "tree/tree_panel.h"
#include "types/types_panel.h"
#include "ui/driver.h"
#include "verdict/verdict_bar.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QStandardPaths>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace skops;
using namespace skops::ui;
using namespace skops::test;

class TestMainWindow final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_mixed;
    QString m_dangerous;
    QString m_long;
    AnsweredDialogs m_dialogs;
    std::unique_ptr<MainWindow> m_window;

    Document& document() { return m_window->documentPage()->document(); }
    NodeView& tree() { return m_window->documentPage()->reviewPage().tree().view(); }
    NodeTreeModel& treeModel() { return m_window->documentPage()->reviewPage().tree().model(); }
    QTreeView& types() { return m_window->documentPage()->reviewPage().types().view(); }
    VerdictBar& verdict() { return m_window->documentPage()->reviewPage().verdict(); }

    void open(const QString& path)
    {
        m_window->openFiles({path});
        QVERIFY(waitUntilQuiet(document()));
    }

    /// The row of a type, its tick box clicked with the mouse.
    void clickTickBox(const std::string& type)
    {
        const QModelIndex index = m_window->documentPage()->reviewPage().types().model().indexOfType(type);
        QVERIFY(index.isValid());
        types().scrollTo(index);
        QStyleOptionViewItem option;
        option.initFrom(&types());
        option.rect = types().visualRect(index);
        option.features = QStyleOptionViewItem::HasCheckIndicator | QStyleOptionViewItem::HasDisplay;
        const QRect box =
            types().style()->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &option, &types());
        QTest::mouseClick(types().viewport(), Qt::LeftButton, Qt::NoModifier, box.center());
        QVERIFY(waitUntilQuiet(document()));
    }

    QString trustOf(const QModelIndex& index) const
    {
        return index.siblingAtColumn(NodeTreeModel::TrustColumn).data().toString();
    }

    static QPushButton* button(QWidget& page, const QString& text)
    {
        for (QPushButton* candidate : page.findChildren<QPushButton*>()) {
            if (candidate->text().remove(QLatin1Char('&')).startsWith(text))
                return candidate;
        }
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QApplication::setOrganizationName(QStringLiteral("skops-inspector-test"));
        QApplication::setApplicationName(QStringLiteral("tst_main_window"));
        RecentFiles::clear();
        m_mixed = writeSkops(m_folder, QStringLiteral("mixed.skops"), mixedSchema());
        m_dangerous = writeSkops(m_folder, QStringLiteral("dangerous.skops"), dangerousSchema());
        m_long = writeSkops(m_folder, QStringLiteral("long.skops"), longSchema(200'000));
    }

    void init()
    {
        m_window = std::make_unique<MainWindow>(m_dialogs);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void cleanup() { m_window.reset(); }

    void emptyWindow()
    {
        QCOMPARE(m_window->documentPage()->currentPage(), &m_window->documentPage()->emptyPage());
        QVERIFY(button(m_window->documentPage()->emptyPage(), QStringLiteral("Open an Example")));
    }

    void openByDialog()
    {
        m_dialogs.openFiles = {m_mixed};
        QTest::keyClick(m_window.get(), Qt::Key_O, Qt::ControlModifier);
        QVERIFY(waitUntilQuiet(document()));
        QCOMPARE(m_window->documentPage()->currentPage(), &m_window->documentPage()->reviewPage());
        QVERIFY(m_window->windowTitle().contains(QStringLiteral("mixed.skops")));
        QCOMPARE(RecentFiles::paths().first(), m_mixed);
    }

    void openByDrop()
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(m_mixed)});
        // Over the types panel: anywhere on the window counts.
        const QPoint where(m_window->width() - 20, m_window->height() / 2);
        QDragEnterEvent enter(where, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(where, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &drop);
        QVERIFY(waitUntilQuiet(document()));
    }

    void dropOfTextIsRefused()
    {
        QMimeData data;
        data.setText(QStringLiteral("mixed.skops"));
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(!enter.isAccepted());
        QDropEvent drop(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &drop);
        QCOMPARE(document().state(), Document::State::Empty);
    }

    void tickByMouseAndUndo()
    {
        open(m_mixed);
        const QPersistentModelIndex model = treeModel().index(0, 0, treeModel().index(0, 0));
        tree().expand(model);
        tree().setCurrentIndex(model);
        QCOMPARE(trustOf(model), QStringLiteral("untrusted"));
        clickTickBox("mypackage.Model");
        QCOMPARE(trustOf(model), QStringLiteral("ticked by you"));
        QVERIFY(tree().isExpanded(model));
        QCOMPARE(tree().currentIndex(), QModelIndex(model)); // the click ticked, it did not go anywhere
        clickTickBox("mypackage.Model");
        QCOMPARE(trustOf(model), QStringLiteral("untrusted"));
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(waitUntilQuiet(document()));
        QCOMPARE(trustOf(model), QStringLiteral("ticked by you"));
    }

    void tickByKeyboardUntilNothingIsLeft()
    {
        open(m_mixed);
        types().setFocus();
        for (const char* type : {"mypackage.Model", "mypackage.score"}) {
            types().setCurrentIndex(m_window->documentPage()->reviewPage().types().model().indexOfType(type));
            QTest::keyClick(&types(), Qt::Key_Space);
        }
        QVERIFY(waitUntilQuiet(document()));
        QCOMPARE(document().review()->verdict, audit::Verdict::NothingLeft);
    }

    void clickOnATypeGoesThroughItsPlaces()
    {
        open(m_mixed);
        const QModelIndex type =
            m_window->documentPage()->reviewPage().types().model().indexOfType("mypackage.score");
        const QRect row = types().visualRect(type);
        QTest::mouseClick(types().viewport(), Qt::LeftButton, Qt::NoModifier,
                          QPoint(row.left() + row.width() * 2 / 3, row.center().y()));
        QCOMPARE(treeModel().typeText(tree().currentIndex()), QStringLiteral("mypackage.score"));
    }

    void filter()
    {
        open(m_mixed);
        const QModelIndex root = treeModel().index(0, 0);
        QCOMPARE(treeModel().rowCount(root), 4);
        tree().setCurrentIndex(treeModel().index(3, 0, root));
        tree().expand(tree().currentIndex());
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QVERIFY(waitUntilQuiet(document()));
        QCOMPARE(treeModel().rowCount(treeModel().index(0, 0)), 2);
        QCOMPARE(tree().currentIndex().data().toString(), QStringLiteral("scores"));
        QVERIFY(tree().isExpanded(tree().currentIndex()));
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
        QVERIFY(waitUntilQuiet(document()));
        QCOMPARE(treeModel().rowCount(treeModel().index(0, 0)), 4);
        QVERIFY(tree().isExpanded(tree().currentIndex()));
    }

    void keysInTheTree()
    {
        open(m_mixed);
        const QModelIndex root = treeModel().index(0, 0);
        tree().setFocus();
        tree().setCurrentIndex(treeModel().index(2, 0, root)); // the repeat
        QTest::keyClick(&tree(), Qt::Key_Return);
        QCOMPARE(tree().currentIndex().data().toString(), QStringLiteral("numbers"));
        QTest::keyClick(&tree(), Qt::Key_Left);
        QCOMPARE(tree().currentIndex().data().toString(), QStringLiteral("root"));
        QTest::keyClick(&tree(), Qt::Key_Asterisk);
        QVERIFY(!tree().isExpanded(treeModel().index(0, 0, root)));
    }

    void copy()
    {
        open(m_mixed);
        const QModelIndex root = treeModel().index(0, 0);
        tree().setFocus();
        tree().setCurrentIndex(treeModel().index(3, 0, root));
        tree().selectionModel()->select(treeModel().index(0, 0, root),
                                        QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QTest::keyClick(&tree(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(),
                 QStringLiteral("root['model']\tmypackage.Model\nroot['scores']\tbuiltins.list\n"));
    }

    void exportTrustList()
    {
        open(m_mixed);
        clickTickBox("mypackage.Model");
        m_dialogs.saveFile = m_folder.filePath(QStringLiteral("list.py"));
        QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier);
        QFile file(m_folder.filePath(QStringLiteral("list.py")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("mypackage.Model"));
        QTest::keyClick(m_window.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("mypackage.Model")));
        m_dialogs.warnings.clear();
        m_dialogs.saveFile = m_folder.filePath(QStringLiteral("no/such/list.py"));
        QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier);
        QCOMPARE(m_dialogs.warnings.size(), 1);
    }

    void stopWhileLoading()
    {
        m_window->openFiles({m_long});
        QCOMPARE(m_window->documentPage()->currentPage(), &m_window->documentPage()->loadingPage());
        QPushButton* stop = button(m_window->documentPage()->loadingPage(), QStringLiteral("Stop"));
        QVERIFY(stop);
        QElapsedTimer clock;
        clock.start();
        QTest::mouseClick(stop, Qt::LeftButton);
        QVERIFY(clock.elapsed() < 100);
        QCOMPARE(m_window->documentPage()->currentPage(), &m_window->documentPage()->problemPage());
        QCOMPARE(m_window->documentPage()->problemPage().title().text(), QStringLiteral("Stopped"));
        QTest::mouseClick(button(m_window->documentPage()->problemPage(), QStringLiteral("Try Again")),
                          Qt::LeftButton);
        QVERIFY(waitUntilQuiet(document()));
    }

    void closeWhileLoading()
    {
        m_window->openFiles({m_long});
        QTest::qWait(10);
        m_window->close();
        m_window.reset();
        QTest::qWait(100);
    }

    void closeWhileReadingTheContents()
    {
        m_window->openFiles({m_long});
        QVERIFY(waitFor([&] { return document().state() == Document::State::Ready; }));
        m_window.reset();
        QTest::qWait(100);
    }

    void brokenFile()
    {
        QFile file(m_folder.filePath(QStringLiteral("broken.skops")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(1000, 'x'));
        file.close();
        m_window->openFiles({file.fileName()});
        QVERIFY(waitFor([&] {
            return m_window->documentPage()->currentPage() == &m_window->documentPage()->problemPage();
        }));
        QVERIFY(
            m_window->documentPage()->problemPage().title().text().contains(QStringLiteral("broken.skops")));
        QVERIFY(m_window->documentPage()->problemPage().text().text().size() > 20);
        // The window is free for the next file.
        m_dialogs.openFiles = {m_mixed};
        QTest::mouseClick(button(m_window->documentPage()->problemPage(), QStringLiteral("Open Another")),
                          Qt::LeftButton);
        QVERIFY(waitUntilQuiet(document()));
    }

    void missingFile()
    {
        m_window->openFiles({m_folder.filePath(QStringLiteral("missing.skops"))});
        QVERIFY(waitFor([&] {
            return m_window->documentPage()->currentPage() == &m_window->documentPage()->problemPage();
        }));
        QVERIFY(
            m_window->documentPage()->problemPage().text().text().contains(QStringLiteral("no such file")));
    }

    void profileChange()
    {
        open(m_mixed);
        QComboBox& box = verdict().profiles();
        box.setFocus();
        QTest::keyClick(&box, Qt::Key_Down);
        QVERIFY(waitUntilQuiet(document()));
        QCOMPARE(document().profile(), shippedProfiles()[1]);
        QCOMPARE(document().review()->auditor->profile(), shippedProfiles()[1]);
    }

    void profileFromAFileThatIsNone()
    {
        open(m_mixed);
        const audit::ProfilePtr before = document().profile();
        m_dialogs.openFile = m_mixed;
        m_dialogs.warnings.clear();
        Q_EMIT verdict().profileFileRequested();
        QVERIFY(m_dialogs.warnings.isEmpty()); // it is read in the background
        QVERIFY(waitFor([&] { return m_dialogs.warnings.size() == 1; }));
        QCOMPARE(document().profile(), before);
    }

    void findings()
    {
        open(m_dangerous);
        FindingsPanel& panel = m_window->documentPage()->reviewPage().findings();
        QVERIFY(panel.isVisible()); // the reason of a verdict is not hidden
        QTest::mouseClick(&verdict().findingsButton(), Qt::LeftButton);
        QVERIFY(!panel.isVisible());
        clickTickBox("os.system");
        QVERIFY(!panel.isVisible()); // folded by the reader, and the verdict is the same
        QTest::mouseClick(&verdict().findingsButton(), Qt::LeftButton);
        QVERIFY(panel.isVisible());
        const QRect row = panel.view().visualRect(panel.view().model()->index(0, 0));
        QTest::mouseClick(panel.view().viewport(), Qt::LeftButton, Qt::NoModifier, row.center());
        QCOMPARE(treeModel().typeText(tree().currentIndex()), QStringLiteral("os.system"));
    }

    void aTickHidesNoDanger()
    {
        open(m_dangerous);
        QCOMPARE(document().review()->verdict, audit::Verdict::Dangerous);
        clickTickBox("os.system");
        QCOMPARE(document().review()->verdict, audit::Verdict::Dangerous);
    }

    void accessibleNames()
    {
        open(m_mixed);
        QVERIFY(verdict().accessibleName().contains(QStringLiteral("To review")));
        const QAccessibleInterface* bar = QAccessible::queryAccessibleInterface(&verdict());
        QVERIFY(bar && bar->text(QAccessible::Name).contains(QStringLiteral("To review")));
        document().setTicked({"mypackage.Model", "mypackage.score"}, true);
        QVERIFY(waitUntilQuiet(document()));
        QVERIFY(verdict().accessibleName().contains(QStringLiteral("Nothing left")));
        for (const QWidget* widget : m_window->findChildren<QAbstractItemView*>()) {
            if (widget->window() == m_window.get() && widget->focusPolicy() != Qt::NoFocus)
                QVERIFY2(!widget->accessibleName().isEmpty() || widget->inherits("QHeaderView") ||
                             widget->inherits("QComboBoxListView"),
                         widget->metaObject()->className());
        }
    }

    void everyMenuEntryHasAMnemonicOrKey()
    {
        for (const QAction* menu : m_window->menuBar()->actions()) {
            QVERIFY2(menu->text().contains(QLatin1Char('&')), qPrintable(menu->text()));
            for (const QAction* action : menu->menu()->actions())
                QVERIFY2(action->isSeparator() || action->text().contains(QLatin1Char('&')),
                         qPrintable(action->text()));
        }
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
