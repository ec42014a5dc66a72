#pragma once

// The tasks that write files: how far they are, what became of them, and what can be done about each.

#include "jobs/tasks_model.h"

#include <QWidget>

class QAction;
class QBoxLayout;
class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace skops::ui {

class RowTable;

class TasksPanel final : public QWidget
{
    Q_OBJECT

public:
    /// `tasks` outlives the panel.
    explicit TasksPanel(TaskList& tasks, QWidget* parent = nullptr);

    RowTable& table() { return *m_table; }
    const QLabel& status() const { return *m_status; }
    const QPlainTextEdit& details() const { return *m_details; }
    /// The current one; null: none.
    FileTaskPtr current() const;

    QAction& stopAction() { return *m_stop; }
    QAction& tryAgainAction() { return *m_tryAgain; }
    QAction& otherNameAction() { return *m_otherName; }
    QAction& openAction() { return *m_open; }
    QAction& folderAction() { return *m_folder; }
    QAction& removeAction() { return *m_remove; }
    QAction& clearAction() { return *m_clear; }
    QAction& detailsAction() { return *m_showDetails; }

Q_SIGNALS:
    void tryAgainRequested(const skops::ui::FileTaskPtr& task);
    void otherNameRequested(const skops::ui::FileTaskPtr& task);
    void openRequested(const QString& path);
    void folderRequested(const QString& path);

private:
    void makeActions();
    QAction* addAction(const QString& text, const QString& tip, const QKeySequence& key);
    void makeTable();
    QBoxLayout* makeButtons();
    void showCurrent();
    void goTo(size_t row);

    TaskList& m_tasks;
    TasksModel m_model;
    RowTable* m_table = nullptr;
    QLabel* m_status = nullptr;
    QPlainTextEdit* m_details = nullptr;
    QAction* m_stop = nullptr;
    QAction* m_tryAgain = nullptr;
    QAction* m_otherName = nullptr;
    QAction* m_open = nullptr;
    QAction* m_folder = nullptr;
    QAction* m_remove = nullptr;
    QAction* m_clear = nullptr;
    QAction* m_showDetails = nullptr;
};

} // namespace skops::ui
