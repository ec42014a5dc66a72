// What other starts and the desktop ask for reaches the window, at a time when the window can take it.

#include "shell/arrivals.h"
#include "shell/batch_tab.h"
#include "shell/document_page.h"
#include "shell/main_window.h"
#include "ui/driver.h"

#include <QApplication>
#include <QDialog>
#include <QFileOpenEvent>
#include <QMenu>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>
#include <QUrl>

using namespace skops;
using namespace skops::ui;
using namespace skops::test;

namespace {

/// The user takes a while to answer, and meanwhile something happens.
class SlowDialogs final : public Dialogs
{
public:
    QStringList chosen;
    std::function<void()> meanwhile;

    QStringList askOpenFiles(QWidget*, const QString&, const QString&) override
    {
        meanwhile();
        return chosen;
    }
};

} // namespace

class TestArrivals final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_a;
    QString m_b;
    AnsweredDialogs m_dialogs;
    std::unique_ptr<Arrivals> m_arrivals;
    std::unique_ptr<MainWindow> m_window;

    void show()
    {
        m_window->show();
        m_arrivals->setWindow(m_window.get());
    }

    static StartRequest requestFor(const QStringList& paths)
    {
        return {.paths = paths, .choice = {}, .token = {}};
    }

    static void sendByDesktop(const QUrl& url)
    {
        QFileOpenEvent event(url);
        QCoreApplication::sendEvent(qApp, &event);
    }

    QStringList openPaths() const
    {
        QStringList paths;
        for (int i = 0; i < m_window->pageCount(); ++i)
            paths += m_window->page(i).paths();
        return paths;
    }

    bool waitForPaths(const QStringList& paths) const
    {
        return waitFor([&] { return openPaths() == paths && m_arrivals->isEmpty(); });
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QApplication::setOrganizationName(QStringLiteral("skops-inspector-test"));
        QApplication::setApplicationName(QStringLiteral("tst_arrivals"));
        m_a = writeSkops(m_folder, QStringLiteral("a.skops"), mixedSchema());
        m_b = writeSkops(m_folder, QStringLiteral("b.skops"), dangerousSchema());
    }

    void init()
    {
        QSettings().clear();
        m_arrivals = std::make_unique<Arrivals>();
        m_window = std::make_unique<MainWindow>(m_dialogs);
    }

    void cleanup()
    {
        m_window.reset();
        m_arrivals.reset();
    }

    void whatComesBeforeTheWindowWaitsForIt()
    {
        QVERIFY(m_arrivals->isEmpty());
        m_arrivals->add(requestFor({m_a}));
        sendByDesktop(QUrl::fromLocalFile(m_b));
        QTest::qWait(50);
        QVERIFY(!m_arrivals->isEmpty());
        show();
        QVERIFY(waitForPaths({m_a, m_b}));
    }

    void eachRequestIsATab()
    {
        show();
        m_arrivals->add(requestFor({m_a}));
        m_arrivals->add(requestFor({m_b}));
        QVERIFY(waitForPaths({m_a, m_b}));
        m_arrivals->add(requestFor({m_a})); // is there
        QTest::qWait(50);
        QCOMPARE(openPaths(), (QStringList{m_a, m_b}));
        QCOMPARE(m_window->currentPage().paths(), QStringList{m_a});
    }

    void severalFilesOfOneRequestAreAList()
    {
        show();
        m_arrivals->add(requestFor({m_a, m_b}));
        QVERIFY(waitForPaths({m_a, m_b}));
        QVERIFY(m_window->batchTab());
    }

    void aFolderIsAList()
    {
        show();
        m_arrivals->add(requestFor({m_folder.path()}));
        QVERIFY(waitForPaths({m_folder.path()}));
        QVERIFY(m_window->batchTab());
    }

    void aFileThatIsNotThereIsSaidInTheWindow()
    {
        show();
        m_arrivals->add(requestFor({m_folder.path() + QStringLiteral("/none.skops")}));
        QVERIFY(waitFor([&] {
            return m_window->documentPage() &&
                   m_window->documentPage()->document().state() == Document::State::Failed;
        }));
    }

    void aWindowThatWasMinimisedComesBack()
    {
        show();
        m_window->showMinimized();
        QVERIFY(m_window->isMinimized());
        m_arrivals->add({});
        QVERIFY(!m_window->isMinimized());
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void nothingIsOpenedBelowAQuestion_data()
    {
        QTest::addColumn<bool>("isMenu");
        QTest::newRow("question") << false;
        QTest::newRow("menu") << true;
    }

    void nothingIsOpenedBelowAQuestion()
    {
        QFETCH(bool, isMenu);
        show();
        QDialog question(m_window.get());
        QMenu menu(m_window.get());
        menu.addAction(QStringLiteral("-"));
        if (isMenu)
            menu.popup(QPoint(10, 10));
        else
            question.open();
        m_arrivals->add(requestFor({m_a}));
        QTest::qWait(250);
        QCOMPARE(openPaths(), QStringList());
        QVERIFY(!m_arrivals->isEmpty());
        question.close();
        menu.close();
        QVERIFY(waitForPaths({m_a}));
    }

    void whatComesWhileTheWindowClosesIsKept()
    {
        show();
        QVERIFY(m_window->close());
        m_arrivals->add(requestFor({m_a}));
        QTest::qWait(50);
        QVERIFY(!m_arrivals->isEmpty());
        m_window = std::make_unique<MainWindow>(m_dialogs);
        show();
        QVERIFY(waitForPaths({m_a}));
    }

    void theUserIsAskedAtOnce_data()
    {
        QTest::addColumn<StartRequest::Choice>("choice");
        QTest::addColumn<QString>("path");
        QTest::newRow("file") << StartRequest::Choice::File << m_a;
        QTest::newRow("folder") << StartRequest::Choice::Folder << m_folder.path();
    }

    void theUserIsAskedAtOnce()
    {
        QFETCH(StartRequest::Choice, choice);
        QFETCH(QString, path);
        m_dialogs.openFiles = {m_a};
        m_dialogs.folder = m_folder.path();
        show();
        m_arrivals->add({.paths = {}, .choice = choice, .token = {}});
        QVERIFY(waitForPaths({path}));
    }

    void whatComesWhileTheUserChoosesWaits()
    {
        SlowDialogs dialogs;
        dialogs.chosen = {m_b};
        dialogs.meanwhile = [this] {
            m_arrivals->add(requestFor({m_a}));
            QTest::qWait(100);
            QCOMPARE(openPaths(), QStringList());
        };
        m_window = std::make_unique<MainWindow>(dialogs);
        show();
        m_arrivals->add({.paths = {}, .choice = StartRequest::Choice::File, .token = {}});
        QVERIFY(waitForPaths({m_b, m_a}));
        m_window.reset();
    }

    void theDesktopSendsFilesAsEvents()
    {
        show();
        sendByDesktop(QUrl::fromLocalFile(m_a));
        QVERIFY(waitForPaths({m_a}));
        QVERIFY(m_window->documentPage());
        sendByDesktop(QUrl::fromLocalFile(m_b));
        QVERIFY(waitForPaths({m_a, m_b}));
    }

    void filesThatTheDesktopSendsTogetherAreAList()
    {
        show();
        sendByDesktop(QUrl::fromLocalFile(m_a));
        sendByDesktop(QUrl::fromLocalFile(m_b));
        QVERIFY(waitForPaths({m_a, m_b}));
        QVERIFY(m_window->batchTab());
    }

    void whatIsNoFileOfThisMachineIsNotOpened()
    {
        show();
        sendByDesktop(QUrl(QStringLiteral("https://example.org/a.skops")));
        QTest::qWait(50);
        QVERIFY(m_arrivals->isEmpty());
        QCOMPARE(openPaths(), QStringList());
    }
};

QTEST_MAIN(TestArrivals)
#include "tst_arrivals.moc"
