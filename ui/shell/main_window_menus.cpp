// The menus of MainWindow: everything the window can do has an entry here, and a key. Each is what the window
// itself can do and, in between, what the current page can.

#include "shell/compare_host.h"
#include "shell/compare_page.h"
#include "shell/dialogs.h"
#include "shell/document_page.h"
#include "shell/help_host.h"
#include "shell/main_window.h"
#include "shell/recent_files.h"
#include "shell/samples.h"
#include "shell/tasks_host.h"
#include "theme/icons.h"

#include <QActionGroup>
#include <QApplication>
#include <QMenuBar>
#include <QSettings>
#include <QTabWidget>

namespace skops::ui {
namespace {

constexpr QLatin1String appearanceKey("appearance");

} // namespace

void MainWindow::makeMenus()
{
    const auto makeMenu = [this](Page::Menu menu, const QString& title) {
        m_menus[static_cast<size_t>(menu)] = menuBar()->addMenu(title);
    };
    makeMenu(Page::Menu::File, tr("&File"));
    makeMenu(Page::Menu::Copy, tr("&Edit"));
    makeMenu(Page::Menu::View, tr("&View"));
    makeMenu(Page::Menu::Review, tr("&Review"));
    makeMenu(Page::Menu::Trust, tr("Tr&ust"));
    makeMenu(Page::Menu::List, tr("&List"));
    m_help = new HelpHost(*this, m_dialogs);
    connect(m_help, &HelpHost::profileChosen, this, [this](const audit::ProfilePtr& profile) {
        if (DocumentPage* page = documentPage())
            page->document().setProfile(profile);
    });
    makeFileActions();
    makeTabActions();
    QAction* undo = m_undo.createUndoAction(this, tr("&Undo"));
    undo->setShortcut(QKeySequence::Undo);
    QAction* redo = m_undo.createRedoAction(this, tr("&Redo"));
    redo->setShortcut(QKeySequence::Redo);
    m_editActions = {undo, redo};
    QMenu* help = menuBar()->addMenu(tr("&Help"));
    help->addActions({m_help->guideAction(), m_help->aboutAction()});
}

void MainWindow::makeFileActions()
{
    auto* open = new QAction(icon(Icon::Open), tr("&Open\u2026"), this);
    open->setShortcut(QKeySequence::Open);
    connect(open, &QAction::triggered, this, &MainWindow::askAndOpen);
    auto* folder = new QAction(tr("Open &Folder\u2026"), this);
    folder->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    connect(folder, &QAction::triggered, this, &MainWindow::askAndOpenFolder);
    auto* recent = new QMenu(tr("Open &Recent"), this);
    auto* files = new RecentFiles(*recent, this);
    connect(files, &RecentFiles::chosen, this, [this](const QString& path) { openFiles({path}); });
    auto* samples = new QMenu(tr("Open an &Example"), this);
    fillWithSamples(*samples, [this](const QString& path) { openFiles({path}); });
    auto* compare = new CompareHost(*this, m_dialogs, [this]() -> Page& { return currentPage(); });
    connect(compare, &CompareHost::pageMade, this, [this](ComparePage* page) {
        Page& before = currentPage();
        add(*page);
        if (before.isEmpty())
            remove(before);
    });
    m_openActions = {open, folder, recent->menuAction(), samples->menuAction(), nullptr};
    m_openActions += compare->actions();

    auto* closeAction = new QAction(tr("&Close Tab"), this);
    closeAction->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_W));
    connect(closeAction, &QAction::triggered, this, [this] { closeTab(m_tabs->currentIndex()); });
    auto* closeOthers = new QAction(tr("Close Other &Tabs"), this);
    connect(closeOthers, &QAction::triggered, this, &MainWindow::closeOtherTabs);
    m_reopen = new QAction(tr("Reopen Close&d Tab"), this);
    m_reopen->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T));
    m_reopen->setEnabled(false);
    connect(m_reopen, &QAction::triggered, this, &MainWindow::reopenClosed);
    auto* quit = new QAction(tr("&Quit"), this);
    quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    connect(quit, &QAction::triggered, qApp, &QApplication::closeAllWindows);
    m_closeActions = {closeAction, closeOthers, m_reopen, nullptr, quit};
}

void MainWindow::makeTabActions()
{
    auto* next = new QAction(tr("Ne&xt Tab"), this);
    next->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_PageDown), QKeySequence(Qt::CTRL | Qt::Key_Tab)});
    connect(next, &QAction::triggered, this, [this] { goToTab(1); });
    auto* previous = new QAction(tr("Pre&vious Tab"), this);
    previous->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::Key_PageUp), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab)});
    connect(previous, &QAction::triggered, this, [this] { goToTab(-1); });
    m_tabActions = {
        m_tasks->showAction(), nullptr, next, previous, nullptr, makeAppearanceMenu()->menuAction()};
}

QMenu* MainWindow::makeAppearanceMenu()
{
    auto* menu = new QMenu(tr("Appeara&nce"), this);
    m_appearances = new QActionGroup(this);
    const auto add = [&](const QString& text, Appearance which) {
        QAction* action = menu->addAction(text, this, [this, which] { setAppearance(which); });
        action->setCheckable(true);
        action->setActionGroup(m_appearances);
        action->setData(appearanceId(which));
    };
    add(tr("Follow the &System"), Appearance::System);
    add(tr("&Light"), Appearance::Light);
    add(tr("&Dark"), Appearance::Dark);
    connect(menu, &QMenu::aboutToShow, this, [this] {
        const QString chosen = appearanceId(appearanceFromId(QSettings().value(appearanceKey).toString()));
        for (QAction* action : m_appearances->actions())
            action->setChecked(action->data().toString() == chosen);
    });
    return menu;
}

void MainWindow::fillMenus()
{
    fillMenu(Page::Menu::File, m_openActions, m_closeActions);
    fillMenu(Page::Menu::Copy, m_editActions, {m_help->settingsAction()});
    fillMenu(Page::Menu::View, {}, m_tabActions);
    fillMenu(Page::Menu::Review, {}, {});
    fillMenu(Page::Menu::Trust, {}, {});
    fillMenu(Page::Menu::List, {}, {});
}

/// Of the page's actions only those of the current one are in a menu: the keys of two pages never meet.
void MainWindow::fillMenu(Page::Menu menu, const QList<QAction*>& before, const QList<QAction*>& after)
{
    QMenu& target = *m_menus[static_cast<size_t>(menu)];
    target.clear();
    const auto addGroup = [&](const QList<QAction*>& group) {
        if (!group.isEmpty() && !target.isEmpty())
            target.addSeparator();
        for (QAction* action : group) {
            if (action)
                target.addAction(action);
            else
                target.addSeparator();
        }
    };
    addGroup(before);
    addGroup(currentPage().actions(menu));
    addGroup(after);
    target.menuAction()->setVisible(!target.isEmpty());
}

void MainWindow::setAppearance(Appearance appearance)
{
    QSettings().setValue(appearanceKey, appearanceId(appearance));
    applyAppearance(appearance);
}

} // namespace skops::ui
