#pragma once

// A tab with one file, or with none yet: its document, what is shown of it in each state, and its actions.

#include "document/document.h"
#include "shell/page.h"
#include "tasks/task_list.h"

class QMenu;
class QStackedWidget;

namespace skops::ui {

class ConvertHost;
class Dialogs;
class MessagePage;
class ReviewPage;
class TrustHost;
class WriteHost;

class DocumentPage final : public Page
{
    Q_OBJECT

public:
    /// `dialogs` outlives the page. `profile` null: the default. What it writes is listed in `tasks`, and
    /// goes on when the page is gone.
    DocumentPage(Dialogs& dialogs, audit::ProfilePtr profile, const TaskListPtr& tasks,
                 QWidget* parent = nullptr);
    ~DocumentPage() override;

    QString title() const override;
    QString description() const override;
    QIcon icon() const override;
    QStringList paths() const override;
    bool isEmpty() const override;
    audit::ProfilePtr profile() const override { return m_document.profile(); }
    QList<QAction*> actions(Menu menu) const override;
    QUndoStack* undoStack() override { return &m_document.undoStack(); }
    bool takeDropped(const QString& path) override;
    void focusContents() override;

    Document& document() { return m_document; }
    ReviewPage& reviewPage() { return *m_reviewPage; }
    MessagePage& emptyPage() { return *m_emptyPage; }
    MessagePage& loadingPage() { return *m_loadingPage; }
    MessagePage& problemPage() { return *m_problemPage; }
    QWidget* currentPage() const;

Q_SIGNALS:
    /// The user wants to choose a file.
    void openAsked();

private:
    void makePages();
    void makeWriting(const TaskListPtr& tasks);
    void makeEmptyPage();
    void makeActions();
    void showState();
    void showLoading();
    void showProblem();
    void showStopped();
    void updateActions();

    Dialogs& m_dialogs;
    Document m_document;
    QStackedWidget* m_pages = nullptr;
    MessagePage* m_emptyPage = nullptr;
    MessagePage* m_loadingPage = nullptr;
    MessagePage* m_problemPage = nullptr;
    ReviewPage* m_reviewPage = nullptr;
    ConvertHost* m_convert = nullptr;
    WriteHost* m_write = nullptr;
    TrustHost* m_trust = nullptr;
    QMenu* m_recentLists = nullptr;
    QAction* m_reload = nullptr;
    QAction* m_stop = nullptr;
    QAction* m_profile = nullptr;
    QAction* m_readContents = nullptr;
    QAction* m_findings = nullptr;
};

} // namespace skops::ui
