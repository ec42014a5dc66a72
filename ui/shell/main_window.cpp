#include "shell/main_window.h"

#include "shell/batch_tab.h"
#include "shell/dialogs.h"
#include "shell/document_page.h"
#include "shell/tasks_host.h"
#include "shell/window_memory.h"
#include "text/display.h"
#include "theme/icons.h"

#include <QAction>
#include <QCloseEvent>
#include <QMouseEvent>
#include <QScreen>
#include <QSettings>
#include <QTabBar>
#include <QTabWidget>

#include <algorithm>
#include <utility>

namespace skops::ui {
namespace {

constexpr QLatin1String restoreKey("session/restore");
constexpr QLatin1String tabsKey("session/tabs");
constexpr QLatin1String pathsKey("paths");
constexpr QLatin1String currentKey("session/current");

/// An ampersand in a file's name is no mnemonic.
QString tabText(const QString& title)
{
    return QString(title).replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

MainWindow::MainWindow(Dialogs& dialogs, audit::ProfilePtr profile) : m_dialogs(dialogs)
{
    setWindowIcon(icon(Icon::App));
    setAcceptDrops(true);
    makeTabs();
    m_tasks = new TasksHost(*this, m_dialogs);
    connect(m_tasks, &TasksHost::openRequested, this, [this](const QString& path) { openEach({path}, {}); });
    makeMenus();
    const QSize room = screen()->availableSize();
    resize(std::min(1240, room.width() * 9 / 10), std::min(800, room.height() * 9 / 10));
    m_memory = new WindowMemory(*this);
    m_memory->restore();
    addDocument(std::move(profile));
}

MainWindow::~MainWindow()
{
    // Pages tell of their undo stacks and tasks until they are gone.
    m_tabs->disconnect(this);
    delete takeCentralWidget();
}

void MainWindow::makeTabs()
{
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_tabs->setTabsClosable(true);
    m_tabs->setMovable(true);
    m_tabs->setTabBarAutoHide(true);
    m_tabs->setElideMode(Qt::ElideMiddle);
    m_tabs->tabBar()->setAccessibleName(tr("Open files"));
    m_tabs->tabBar()->installEventFilter(this);
    setCentralWidget(m_tabs);
    connect(m_tabs, &QTabWidget::currentChanged, this, &MainWindow::showPage);
    connect(m_tabs, &QTabWidget::tabCloseRequested, this, &MainWindow::closeTab);
}

Page& MainWindow::page(int tab) const
{
    return *static_cast<Page*>(m_tabs->widget(tab));
}

Page& MainWindow::currentPage() const
{
    return page(m_tabs->currentIndex());
}

int MainWindow::pageCount() const
{
    return m_tabs->count();
}

DocumentPage* MainWindow::documentPage() const
{
    return qobject_cast<DocumentPage*>(&currentPage());
}

BatchTab* MainWindow::batchTab() const
{
    return qobject_cast<BatchTab*>(&currentPage());
}

void MainWindow::add(Page& page)
{
    connect(&page, &Page::titleChanged, this, [this, &page] { showTitle(page); });
    connect(&page, &Page::openRequested, this, &MainWindow::openEach);
    if (auto* document = qobject_cast<DocumentPage*>(&page))
        connect(document, &DocumentPage::openAsked, this, &MainWindow::askAndOpen);
    if (QUndoStack* stack = page.undoStack())
        m_undo.addStack(stack);
    const int place = m_tabs->currentIndex() + 1;
    m_tabs->setCurrentIndex(m_tabs->insertTab(place, &page, page.icon(), tabText(page.title())));
    showTitle(page);
}

void MainWindow::addDocument(audit::ProfilePtr profile)
{
    add(*new DocumentPage(m_dialogs, std::move(profile), m_tasks->tasks(), m_tabs));
}

/// Later: what it does may have asked for it.
void MainWindow::remove(Page& page)
{
    m_tabs->removeTab(m_tabs->indexOf(&page));
    page.deleteLater();
}

void MainWindow::showPage()
{
    if (m_tabs->count() == 0)
        return;
    m_undo.setActiveStack(currentPage().undoStack());
    fillMenus();
    showTitle(currentPage());
    currentPage().focusContents();
}

void MainWindow::showTitle(Page& page)
{
    const int tab = m_tabs->indexOf(&page);
    m_tabs->setTabText(tab, tabText(page.title()));
    m_tabs->setTabIcon(tab, page.icon());
    m_tabs->setTabToolTip(tab, plainToolTip(page.description()));
    if (tab == m_tabs->currentIndex())
        setWindowTitle(page.paths().isEmpty() && page.isEmpty() ? QString() : page.title());
}

void MainWindow::closeTab(int tab)
{
    Page& closing = page(tab);
    if (!closing.mayClose())
        return;
    if (!closing.paths().isEmpty())
        m_closed.append(closing.paths());
    if (m_tabs->count() == 1) {
        if (closing.paths().isEmpty() && closing.isEmpty()) {
            close();
            return;
        }
        addDocument(closing.profile());
    }
    remove(closing);
    m_reopen->setEnabled(!m_closed.isEmpty());
}

void MainWindow::closeOtherTabs()
{
    const Page& kept = currentPage();
    for (int tab = m_tabs->count() - 1; tab >= 0; --tab) {
        if (&page(tab) != &kept)
            closeTab(tab);
    }
}

void MainWindow::reopenClosed()
{
    if (!m_closed.isEmpty())
        openFiles(m_closed.takeLast());
    m_reopen->setEnabled(!m_closed.isEmpty());
}

void MainWindow::goToTab(int step)
{
    const int count = m_tabs->count();
    m_tabs->setCurrentIndex((m_tabs->currentIndex() + step + count) % count);
}

/// What runs is asked about once, and first: what was told to stop needs no question of its page.
bool MainWindow::mayClose()
{
    if (!m_tasks->mayClose())
        return false;
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        if (!page(tab).mayClose()) {
            m_tabs->setCurrentIndex(tab);
            return false;
        }
    }
    return true;
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!mayClose()) {
        event->ignore();
        return;
    }
    m_memory->save();
    saveSession();
    event->accept();
}

void MainWindow::saveSession() const
{
    QSettings settings;
    settings.remove(tabsKey);
    settings.beginWriteArray(tabsKey);
    int count = 0;
    int current = 0;
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        const QStringList paths = page(tab).paths();
        if (paths.isEmpty())
            continue;
        if (tab == m_tabs->currentIndex())
            current = count;
        settings.setArrayIndex(count++);
        settings.setValue(pathsKey, paths);
    }
    settings.endArray();
    settings.setValue(currentKey, current);
}

void MainWindow::restoreSession()
{
    QSettings settings;
    if (!settings.value(restoreKey, true).toBool())
        return;
    QList<QStringList> tabs;
    const int count = std::min(settings.beginReadArray(tabsKey), maxTabsAtOnce);
    for (int tab = 0; tab < count; ++tab) {
        settings.setArrayIndex(tab);
        tabs.append(settings.value(pathsKey).toStringList());
    }
    settings.endArray();
    // Closing writes them anew. What ends the program before that, at one of these files, does so once.
    settings.remove(tabsKey);
    settings.sync();
    for (const QStringList& paths : tabs)
        openFiles(paths);
    const int current = settings.value(currentKey).toInt();
    if (current >= 0 && current < m_tabs->count())
        m_tabs->setCurrentIndex(current);
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_tabs->tabBar() && event->type() == QEvent::MouseButtonRelease) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const int tab = m_tabs->tabBar()->tabAt(mouse->position().toPoint());
        if (mouse->button() == Qt::MiddleButton && tab >= 0) {
            closeTab(tab);
            return true;
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

} // namespace skops::ui
