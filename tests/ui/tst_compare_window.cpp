// Comparing in the real window: how a comparison begins, its tab, its menus, its export.

#include "compare/compare_view.h"
#include "compare/differences_view.h"
#include "shell/compare_page.h"
#include "shell/document_page.h"
#include "shell/main_window.h"
#include "ui/driver.h"

#include <QAbstractItemView>
#include <QAction>
#include <QFile>
#include <QStandardPaths>
#include <QTest>

using namespace skops;
using namespace skops::ui;
using namespace skops::test;

namespace {

/// Answers that differ from question to question.
class QueuedDialogs final : public Dialogs
{
public:
    QStringList files;
    QString saveFile;
    QStringList warnings;

    QString askOpenFile(QWidget*, const QString&, const QString&) override
    {
        return files.isEmpty() ? QString() : files.takeFirst();
    }
    QString askSaveFile(QWidget*, const QString&, const QString&, const QStringList&) override
    {
        return saveFile;
    }
    void warn(QWidget*, const QString& title, const QString& text) override
    {
        warnings.append(title + QStringLiteral(": ") + text);
    }
};

} // namespace

class TestCompareWindow final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QueuedDialogs m_dialogs;
    std::unique_ptr<MainWindow> m_window;
    QString m_mixed;
    QString m_dangerous;

    ComparePage* page() { return qobject_cast<ComparePage*>(&m_window->currentPage()); }
    bool isQuiet()
    {
        return page() && waitFor([&] { return page()->view().isUpToDate(); });
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_window.get(), key, modifiers);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("skops-inspector-test"));
        QCoreApplication::setApplicationName(QStringLiteral("tst_compare_window"));
        m_mixed = writeSkops(m_folder, QStringLiteral("mixed.skops"), mixedSchema());
        m_dangerous = writeSkops(m_folder, QStringLiteral("dangerous.skops"), dangerousSchema());
    }

    void init()
    {
        m_dialogs = QueuedDialogs();
        m_window = std::make_unique<MainWindow>(m_dialogs);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void cleanup() { m_window.reset(); }

    void twoFilesGetATab()
    {
        m_dialogs.files = {m_dangerous, m_mixed};
        key(Qt::Key_D, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(isQuiet());
        QCOMPARE(page()->title(), QStringLiteral("dangerous.skops and mixed.skops"));
        QCOMPARE(m_window->windowTitle(), page()->title());
        QCOMPARE(m_window->pageCount(), 1); // the empty tab gave way
        QVERIFY(page()->comparing().compared());
        key(Qt::Key_F7);
        QVERIFY(page()->view().list().currentIndex().isValid());
        const int row = page()->view().list().currentIndex().row();
        key(Qt::Key_F7);
        QCOMPARE(page()->view().list().currentIndex().row(), row + 1);
        key(Qt::Key_F7, Qt::ShiftModifier);
        QCOMPARE(page()->view().list().currentIndex().row(), row);
    }

    void theOpenFileIsTheLaterOneWithItsTicks()
    {
        m_window->openFiles({m_mixed});
        Document& document = m_window->documentPage()->document();
        QVERIFY(waitUntilQuiet(document));
        document.setTicked({"mypackage.Model", "mypackage.score"}, true);
        m_dialogs.files = {m_dangerous};
        key(Qt::Key_D, Qt::ControlModifier);
        QVERIFY(isQuiet());
        QCOMPARE(page()->comparing().file(Side::B).path, m_mixed);
        QCOMPARE(page()->comparing().profile(), document.profile());
        QCOMPARE(page()->comparing().compared()->newToReview, size_t{0});
    }

    void nothingHappensWithoutASecondFile()
    {
        m_dialogs.files = {m_dangerous};
        key(Qt::Key_D, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(!page());
        QCOMPARE(m_window->pageCount(), 1);
    }

    void exportsAndTellsWhenItCannot()
    {
        m_dialogs.files = {m_dangerous, m_mixed};
        key(Qt::Key_D, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(isQuiet());
        m_dialogs.saveFile = m_folder.filePath(QStringLiteral("out.json"));
        key(Qt::Key_E, Qt::ControlModifier);
        QVERIFY(waitFor([&] { return QFile::exists(m_dialogs.saveFile); }));
        m_dialogs.saveFile = m_folder.filePath(QStringLiteral("none/out.json"));
        key(Qt::Key_E, Qt::ControlModifier);
        QVERIFY(waitFor([&] { return !m_dialogs.warnings.isEmpty(); }));
    }

    void anotherTabIsLeftAlone()
    {
        m_window->openFiles({m_mixed});
        QVERIFY(waitUntilQuiet(m_window->documentPage()->document()));
        m_dialogs.files = {m_dangerous};
        key(Qt::Key_D, Qt::ControlModifier);
        QVERIFY(isQuiet());
        QCOMPARE(m_window->pageCount(), 2);
        key(Qt::Key_W, Qt::ControlModifier);
        QVERIFY(waitFor([&] { return m_window->pageCount() == 1; }));
        QVERIFY(m_window->documentPage());
        QCOMPARE(m_window->documentPage()->document().path(), m_mixed);
    }

    void everythingHasANameAndAKey()
    {
        m_dialogs.files = {m_dangerous, m_mixed};
        key(Qt::Key_D, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(isQuiet());
        for (const QWidget* widget : page()->findChildren<QAbstractItemView*>()) {
            if (widget->focusPolicy() != Qt::NoFocus && !widget->inherits("QHeaderView"))
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
        QSet<QKeySequence> keys;
        for (const Page::Menu menu : {Page::Menu::File, Page::Menu::Copy, Page::Menu::View}) {
            for (const QAction* action : page()->actions(menu)) {
                QVERIFY2(action->text().contains(QLatin1Char('&')), qPrintable(action->text()));
                QVERIFY2(!action->shortcut().isEmpty() && !keys.contains(action->shortcut()),
                         qPrintable(action->text()));
                keys.insert(action->shortcut());
            }
        }
    }
};

QTEST_MAIN(TestCompareWindow)
#include "tst_compare_window.moc"
