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

class BatchHost;
class ConvertHost;
class Dialogs;
class MessagePage;
class ReviewPage;
class TrustHost;
class WindowMemory;

class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// More windows than this are never opened at once.
    static constexpr int maxWindowsAtOnce = 12;

    /// `dialogs` outlives the window and those it opens. `profile` null: the default.
    explicit MainWindow(Dialogs& dialogs, audit::ProfilePtr profile = nullptr);
    ~MainWindow() override;

    /// One file in this window if it shows nothing yet, else in a new one; several, or a folder, as a list,
    /// in this window if it is empty, else in a new one.
    void openFiles(const QStringList& paths);

    Document& document() { return m_document; }
    /// Null: the window shows no list.
    BatchHost* batch() { return m_batch; }
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
    void makeTrustMenu();
    void makeHelpMenu();
    void fillSamples(QMenu& menu);
    void showState();
    void showLoading();
    void showProblem();
    void showStopped();
    void updateActions();

    void askAndOpen();
    void askAndOpenFolder();
    void open(const QString& path);
    void openList(const QStringList& paths);
    void openEach(const QStringList& paths);
    MainWindow& makeNextWindow();
    void askProfile();
    void setAppearance(Appearance appearance);
    void openConverted(const QString& path);
    void showAbout();

    Dialogs& m_dialogs;
    Document m_document;
    WindowMemory* m_memory = nullptr;
    QStackedWidget* m_pages = nullptr;
    MessagePage* m_emptyPage = nullptr;
    MessagePage* m_loadingPage = nullptr;
    MessagePage* m_problemPage = nullptr;
    ReviewPage* m_reviewPage = nullptr;
    BatchHost* m_batch = nullptr;
    ConvertHost* m_convert = nullptr;
    TrustHost* m_trust = nullptr;
    QAction* m_reload = nullptr;
    QAction* m_stop = nullptr;
    QAction* m_readContents = nullptr;
    QAction* m_findings = nullptr;
    QActionGroup* m_appearances = nullptr;
};

} // namespace skops::ui
