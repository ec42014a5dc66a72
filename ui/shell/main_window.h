#pragma once

// The window: a tab for each file, list or comparison, and the menus.

#include "shell/page.h"
#include "theme/appearance.h"

#include <QMainWindow>
#include <QUndoGroup>

#include <array>

class QActionGroup;
class QMenu;
class QTabWidget;

namespace skops::ui {

class BatchTab;
class Dialogs;
class DocumentPage;
class HelpHost;
struct StartRequest;
class TasksHost;
class WindowMemory;

class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// More tabs than this are never opened at once.
    static constexpr int maxTabsAtOnce = 12;

    /// `dialogs` outlives the window. `profile` null: the default.
    explicit MainWindow(Dialogs& dialogs, audit::ProfilePtr profile = nullptr);
    ~MainWindow() override;

    /// One file in a tab; several, or a folder, as a list in a tab. A file that has a tab is brought to the
    /// front. An empty tab is taken, if it is the current one.
    void openFiles(const QStringList& paths);
    /// What a start of the program asks for. Where the user has to choose it returns when that is done.
    void take(const StartRequest& request);
    void comeToFront(const QByteArray& token);
    /// Opens what was open when a window was closed last.
    void restoreSession();

    /// There is always one.
    Page& page(int tab) const;
    Page& currentPage() const;
    int pageCount() const;
    /// Null: the current page shows something else.
    DocumentPage* documentPage() const;
    BatchTab* batchTab() const;
    /// What writes files, for all of its tabs.
    TasksHost& tasks() const { return *m_tasks; }

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    static constexpr size_t menuCount = 6;

    void makeTabs();
    void makeMenus();
    void makeFileActions();
    void makeTabActions();
    QMenu* makeAppearanceMenu();
    void fillMenus();
    void fillMenu(Page::Menu menu, const QList<QAction*>& before, const QList<QAction*>& after);

    void askAndOpen();
    void askAndOpenFolder();
    void openFile(const QString& path);
    void openList(const QStringList& paths);
    void openEach(const QStringList& paths, const Decisions& decisions);
    DocumentPage* pageOf(const QString& path) const;
    void add(Page& page);
    void addDocument(audit::ProfilePtr profile);
    void remove(Page& page);
    void showPage();
    void showTitle(Page& page);
    void closeTab(int tab);
    void closeOtherTabs();
    void reopenClosed();
    void goToTab(int step);
    bool mayClose();
    void saveSession() const;
    void setAppearance(Appearance appearance);

    Dialogs& m_dialogs;
    QTabWidget* m_tabs = nullptr;
    HelpHost* m_help = nullptr;
    TasksHost* m_tasks = nullptr;
    WindowMemory* m_memory = nullptr;
    QUndoGroup m_undo;
    QList<QStringList> m_closed;             ///< the paths of tabs, the last one closed last
    std::array<QMenu*, menuCount> m_menus{}; ///< by Page::Menu; Copy is the menu Edit
    QList<QAction*> m_openActions;
    QList<QAction*> m_closeActions;
    QList<QAction*> m_editActions;
    QList<QAction*> m_tabActions;
    QAction* m_reopen = nullptr;
    QActionGroup* m_appearances = nullptr;
};

} // namespace skops::ui
