#include "tasks/task_list.h"

#include <algorithm>

namespace skops::ui {

TaskList::TaskList(QObject* parent) : QObject(parent) {}

TaskList::~TaskList()
{
    // Nothing is begun in the place of what is stopped, and nobody is told: who listens may be gone.
    for (const FileTaskPtr& task : m_tasks)
        task->disconnect(this);
    stopAll();
}

size_t TaskList::activeCount() const
{
    return static_cast<size_t>(
        std::ranges::count_if(m_tasks, [](const FileTaskPtr& task) { return task->isActive(); }));
}

size_t TaskList::rowOf(const FileTask* task) const
{
    return static_cast<size_t>(std::ranges::find(m_tasks, task, &FileTaskPtr::get) - m_tasks.begin());
}

void TaskList::start(const FileTaskPtr& task)
{
    if (task->isActive())
        return;
    if (rowOf(task.get()) == m_tasks.size())
        append(task);
    task->wait(); // and with that it may be its turn
}

void TaskList::follow(const FileTaskPtr& task)
{
    append(task);
    task->run();
}

void TaskList::append(const FileTaskPtr& task)
{
    const size_t row = m_tasks.size();
    Q_EMIT aboutToAdd(row);
    m_tasks.push_back(task);
    connect(task.get(), &FileTask::changed, this, [this, raw = task.get()] { taskChanged(raw); });
    connect(task.get(), &FileTask::progressed, this,
            [this, raw = task.get()] { Q_EMIT rowChanged(rowOf(raw)); });
    Q_EMIT added(row);
}

void TaskList::taskChanged(const FileTask* task)
{
    Q_EMIT rowChanged(rowOf(task));
    startNext();
    Q_EMIT activityChanged();
}

void TaskList::startNext()
{
    using State = FileTask::State;
    const auto isRunning = [](const FileTaskPtr& task) {
        return task->state() == State::Running || task->state() == State::Stopping;
    };
    if (static_cast<size_t>(std::ranges::count_if(m_tasks, isRunning)) >= maxRunning)
        return;
    const auto next =
        std::ranges::find(m_tasks, State::Waiting, [](const FileTaskPtr& task) { return task->state(); });
    if (next != m_tasks.end())
        (*next)->run(); // which changes its state, so the next one is looked for
}

void TaskList::remove(const FileTaskPtr& task)
{
    const size_t row = rowOf(task.get());
    if (row == m_tasks.size() || task->isActive())
        return;
    const FileTaskPtr kept = task; // `task` may be the one in the list
    Q_EMIT aboutToRemove(row);
    kept->disconnect(this);
    m_tasks.erase(m_tasks.begin() + static_cast<std::ptrdiff_t>(row));
    Q_EMIT removed(row);
}

void TaskList::clearEnded()
{
    for (size_t row = m_tasks.size(); row-- > 0;)
        remove(m_tasks[row]);
}

void TaskList::stopAll()
{
    const std::vector<FileTaskPtr> tasks = m_tasks; // who hears of it may change the list
    for (const FileTaskPtr& task : tasks)
        task->stop();
}

} // namespace skops::ui
