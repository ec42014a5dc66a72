#pragma once

// The tasks of a window that write files: those that wait, those that run, and what became of the others.

#include "tasks/file_task.h"

#include <memory>
#include <vector>

namespace skops::ui {

/// All members belong to the thread of the object. Tasks outlive the views that began them; those that are
/// still under way when the list goes are stopped.
class TaskList final : public QObject
{
    Q_OBJECT

public:
    /// Each reads and writes as fast as it can: more at once would only take longer.
    static constexpr size_t maxRunning = 2;

    explicit TaskList(QObject* parent = nullptr);
    ~TaskList() override;

    /// In the order in which they were begun.
    const std::vector<FileTaskPtr>& tasks() const { return m_tasks; }
    size_t activeCount() const;

    /// At the end of the list; it runs as soon as it is its turn. Again: a task that is not active.
    void start(const FileTaskPtr& task);
    /// One whose work was begun already, at the end of the list; those that wait wait for it too.
    void follow(const FileTaskPtr& task);
    /// Takes a task off the list, unless it is active.
    void remove(const FileTaskPtr& task);
    /// The same of all that are not active.
    void clearEnded();
    /// Returns at once.
    void stopAll();

Q_SIGNALS:
    void aboutToAdd(size_t row);
    void added(size_t row);
    void aboutToRemove(size_t row);
    void removed(size_t row);
    /// State, target or progress of one.
    void rowChanged(size_t row);
    /// activeCount() may be another.
    void activityChanged();

private:
    size_t rowOf(const FileTask* task) const;
    void append(const FileTaskPtr& task);
    void taskChanged(const FileTask* task);
    void startNext();

    std::vector<FileTaskPtr> m_tasks;
};

using TaskListPtr = std::shared_ptr<TaskList>;

} // namespace skops::ui
