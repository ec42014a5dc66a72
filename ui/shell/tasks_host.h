#pragma once

// The tasks of the window: their dock, their count, and whether it may close while they run.

#include "tasks/task_list.h"

#include <QObject>

class QAction;
class QDockWidget;
class QMainWindow;
class QToolButton;

namespace skops::ui {

class Dialogs;
class TasksPanel;

class TasksHost final : public QObject
{
    Q_OBJECT

public:
    /// `dialogs` outlives the host, which belongs to `window`.
    TasksHost(QMainWindow& window, Dialogs& dialogs);

    const TaskListPtr& tasks() const { return m_tasks; }
    TasksPanel& panel() { return *m_panel; }
    QToolButton& countButton() { return *m_count; }
    /// Shows or hides the dock.
    QAction* showAction() const { return m_show; }

    /// Asks if closing the window stops something, and then stops it; what runs is waited for when the list
    /// goes.
    bool mayClose();

Q_SIGNALS:
    /// A file is to be shown, as it is now.
    void openRequested(const QString& path);

private:
    void makeDock();
    void makeCount();
    void showCount();
    void taskAdded(size_t row);

    QMainWindow& m_window;
    Dialogs& m_dialogs;
    TaskListPtr m_tasks;
    QDockWidget* m_dock = nullptr;
    TasksPanel* m_panel = nullptr;
    QAction* m_show = nullptr;
    QToolButton* m_count = nullptr;
};

} // namespace skops::ui
