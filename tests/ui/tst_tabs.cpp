// Tabs of the window: which one a file gets, closing, and what comes back at the next start.

#include "shell/batch_tab.h"
#include "shell/document_page.h"
#include "shell/main_window.h"
#include "ui/driver.h"

#include <QApplication>
#include <QMenuBar>
#include <QSettings>
#include <QStandardPaths>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>

using namespace skops;
using namespace skops::ui;
using namespace skops::test;

class TestTabs final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_mixed;
    QString m_dangerous;
    AnsweredDialogs m_dialogs;
    std::unique_ptr<MainWindow> m_window;

    void makeWindow()
    {
        m_window = std::make_unique<MainWindow>(m_dialogs);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    Document& document() { return m_window->documentPage()->document(); }
    QTabBar& tabBar() { return *m_window->findChild<QTabWidget*>()->tabBar(); }

    void open(const QString& path)
    {
        m_window->openFiles({path});
        QVERIFY(waitUntilQuiet(document()));
    }

    QStringList titles()
    {
        QStringList result;
        for (int i = 0; i < m_window->pageCount(); ++i)
            result.append(tabBar().tabText(i));
        return result;
    }

    void press(int key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier)
    {
        QTest::keyClick(m_window.get(), static_cast<Qt::Key>(key), modifiers);
    }

    QMenu* menu(const QString& title)
    {
        for (const QAction* action : m_window->menuBar()->actions()) {
            if (action->isVisible() && action->text().remove(QLatin1Char('&')) == title)
                return action->menu();
        }
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QApplication::setOrganizationName(QStringLiteral("skops-inspector-test"));
        QApplication::setApplicationName(QStringLiteral("tst_tabs"));
        m_mixed = writeSkops(m_folder, QStringLiteral("mixed.skops"), mixedSchema());
        m_dangerous = writeSkops(m_folder, QStringLiteral("a&b.skops"), dangerousSchema());
    }

    void init()
    {
        QSettings().clear();
        makeWindow();
    }

    void cleanup() { m_window.reset(); }

    void aFileTakesTheEmptyTabAndTheNextOneIsAdded()
    {
        QVERIFY(!tabBar().isVisible());
        open(m_mixed);
        QCOMPARE(m_window->pageCount(), 1);
        document().setTicked({"mypackage.Model"}, true);
        open(m_dangerous);
        QCOMPARE(titles(), (QStringList{QStringLiteral("mixed.skops"), QStringLiteral("a&&b.skops")}));
        QVERIFY(tabBar().isVisible());
        QCOMPARE(document().path(), m_dangerous);
    }

    void aFileThatIsOpenIsBroughtToTheFront()
    {
        open(m_mixed);
        document().setTicked({"mypackage.Model"}, true);
        open(m_dangerous);
        open(m_folder.path() + QStringLiteral("/./mixed.skops"));
        QCOMPARE(m_window->pageCount(), 2);
        QCOMPARE(document().path(), m_mixed);
        QCOMPARE(document().ticks(), audit::Ticks{"mypackage.Model"});
    }

    void keysGoThroughTheTabs()
    {
        open(m_mixed);
        open(m_dangerous);
        press(Qt::Key_PageDown);
        QCOMPARE(document().path(), m_mixed);
        press(Qt::Key_PageUp);
        QCOMPARE(document().path(), m_dangerous);
        QCOMPARE(m_window->windowTitle(), QStringLiteral("a&b.skops"));
    }

    void undoIsThatOfTheTabInFront()
    {
        open(m_mixed);
        document().setTicked({"mypackage.Model"}, true);
        open(m_dangerous);
        document().setTicked({"os.system"}, true);
        press(Qt::Key_Z);
        QVERIFY(document().ticks().empty());
        press(Qt::Key_Z);
        press(Qt::Key_PageUp);
        QCOMPARE(document().ticks(), audit::Ticks{"mypackage.Model"});
        press(Qt::Key_Z);
        QVERIFY(document().ticks().empty());
    }

    void menusAreThoseOfThePageInFront()
    {
        open(m_mixed);
        QVERIFY(menu(QStringLiteral("Trust")));
        QVERIFY(!menu(QStringLiteral("List")));
        m_window->openFiles({m_folder.path()});
        QVERIFY(m_window->batchTab());
        QVERIFY(!menu(QStringLiteral("Trust")));
        QVERIFY(menu(QStringLiteral("List")));
        press(Qt::Key_PageUp);
        QVERIFY(menu(QStringLiteral("Trust")));
    }

    void aListTakesAnEmptyTab()
    {
        m_window->openFiles({m_folder.path()});
        QCOMPARE(m_window->pageCount(), 1);
        QVERIFY(m_window->batchTab());
    }

    void closingAndReopening()
    {
        open(m_mixed);
        open(m_dangerous);
        press(Qt::Key_W);
        QCOMPARE(titles(), QStringList{QStringLiteral("mixed.skops")});
        press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(waitUntilQuiet(document()));
        QCOMPARE(document().path(), m_dangerous);
    }

    void theLastTabLeavesAnEmptyOneAndThatClosesTheWindow()
    {
        open(m_mixed);
        press(Qt::Key_W);
        QCOMPARE(m_window->pageCount(), 1);
        QCOMPARE(document().state(), Document::State::Empty);
        QVERIFY(m_window->windowTitle().isEmpty());
        press(Qt::Key_W);
        QVERIFY(!m_window->isVisible());
    }

    void aClickOfTheMiddleButtonClosesATab()
    {
        open(m_mixed);
        open(m_dangerous);
        QTest::mouseClick(&tabBar(), Qt::MiddleButton, Qt::NoModifier, tabBar().tabRect(0).center());
        QCOMPARE(titles(), QStringList{QStringLiteral("a&&b.skops")});
    }

    void otherTabsAreClosed()
    {
        open(m_mixed);
        open(m_dangerous);
        for (QAction* action : menu(QStringLiteral("File"))->actions()) {
            if (action->text().startsWith(QStringLiteral("Close Other")))
                action->trigger();
        }
        QCOMPARE(titles(), QStringList{QStringLiteral("a&&b.skops")});
    }

    void theNextStartOpensWhatWasOpen()
    {
        open(m_mixed);
        m_window->openFiles({m_folder.path()});
        open(m_dangerous);
        press(Qt::Key_PageDown); // around to the first
        QVERIFY(m_window->close());
        makeWindow();
        m_window->restoreSession();
        QCOMPARE(m_window->pageCount(), 3);
        QCOMPARE(document().path(), m_mixed);
        QVERIFY(waitUntilQuiet(document()));
        press(Qt::Key_PageDown);
        QVERIFY(m_window->batchTab());
    }

    void aStartThatDidNotEndIsNotRepeated()
    {
        open(m_mixed);
        QVERIFY(m_window->close());
        makeWindow();
        m_window->restoreSession();
        QCOMPARE(document().path(), m_mixed);
        makeWindow(); // the one before is gone without having been closed
        m_window->restoreSession();
        QCOMPARE(document().state(), Document::State::Empty);
    }

    void aNameIsNoMarkup()
    {
        open(writeSkops(m_folder, QStringLiteral("<b>x.skops"), mixedSchema()));
        QVERIFY2(tabBar().tabToolTip(0).contains(QStringLiteral("&lt;b&gt;x.skops")),
                 qPrintable(tabBar().tabToolTip(0)));
    }

    void theSessionIsLeftAloneWhenThatIsSet()
    {
        open(m_mixed);
        QVERIFY(m_window->close());
        QSettings().setValue(QStringLiteral("session/restore"), false);
        makeWindow();
        m_window->restoreSession();
        QCOMPARE(document().state(), Document::State::Empty);
    }

    void aFileThatIsGoneIsSaidToBe()
    {
        const QString path = writeSkops(m_folder, QStringLiteral("gone.skops"), mixedSchema());
        open(path);
        QVERIFY(m_window->close());
        QVERIFY(QFile::remove(path));
        makeWindow();
        m_window->restoreSession();
        QVERIFY(waitFor([&] { return document().state() == Document::State::Failed; }));
    }
};

QTEST_MAIN(TestTabs)
#include "tst_tabs.moc"
