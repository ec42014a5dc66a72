#pragma once

// A window with one file, or with none yet.

#include "document/document.h"
#include "theme/appearance.h"

#include <QMainWindow>

class QActionGroup;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace skops::ui {

class Dialogs;
class MessagePage;
class ReviewPage;
class WindowMemory;

class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// More windows than this are never opened by one drop or command line.
    static constexpr int maxWindowsAtOnce = 12;

    /// `dialogs` outlives the window and those it opens. `profile` null: the default.
    explicit MainWindow(Dialogs& dialogs, audit::ProfilePtr profile = nullptr);
    ~MainWindow() override;

    /// The first in this window if it shows no file yet, each other in a window of its own.
    void openFiles(const QStringList& paths);

    Document& document() { return m_document; }
    ReviewPage& reviewPage() { return *m_reviewPage; }
    MessagePage& emptyPage() { return *m_emptyPage; }
    MessagePage& loadingPage() { return *m_loadingPage; }
    MessagePage& problemPage() { return *m_problemPage; }
    QWidget* currentPage() const;

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void makePages();
    void makeEmptyPage();
    void makeMenus();
    void makeFileMenu();
    void makeEditMenu();
    void makeViewMenu();
    void makeReviewMenu();
    void makeHelpMenu();
    void fillSamples(QMenu& menu);
    void showState();
    void showLoading();
    void showProblem();
    void showStopped();
    void updateActions();

    void askAndOpen();
    void open(const QString& path);
    void openInNewWindow(const QString& path);
    void askProfile();
    void exportTrustList();
    void copyTrustList();
    void setAppearance(Appearance appearance);
    void showAbout();

    Dialogs& m_dialogs;
    Document m_document;
    WindowMemory* m_memory = nullptr;
    QStackedWidget* m_pages = nullptr;
    MessagePage* m_emptyPage = nullptr;
    MessagePage* m_loadingPage = nullptr;
    MessagePage* m_problemPage = nullptr;
    ReviewPage* m_reviewPage = nullptr;
    QAction* m_reload = nullptr;
    QAction* m_stop = nullptr;
    QAction* m_export = nullptr;
    QAction* m_copyList = nullptr;
    QAction* m_readContents = nullptr;
    QAction* m_findings = nullptr;
    QActionGroup* m_appearances = nullptr;
};

} // namespace skops::ui
