#include "jobs/tasks_model.h"

#include "text/display.h"
#include "text/task_texts.h"
#include "theme/icons.h"

#include <QDir>

#include <algorithm>

namespace skops::ui {
namespace {

using State = FileTask::State;

/// Thousandths; -1: unknown.
int stepsOf(const FileTask& task)
{
    if (task.total() == 0)
        return -1;
    const double part =
        static_cast<double>(std::min(task.done(), task.total())) / static_cast<double>(task.total());
    return static_cast<int>(part * TasksModel::progressSteps);
}

QString stateText(const FileTask& task)
{
    switch (task.state()) {
    case State::None:
        return {};
    case State::Waiting:
        return TasksModel::tr("Waiting");
    case State::Running:
        return stepsOf(task) < 0
                   ? TasksModel::tr("Running")
                   : TasksModel::tr("%1 %").arg(stepsOf(task) * 100 / TasksModel::progressSteps);
    case State::Stopping:
        return TasksModel::tr("Stopping");
    case State::Stopped:
        return TasksModel::tr("Stopped");
    case State::Failed:
        return TasksModel::tr("Failed");
    case State::Done:
        return TasksModel::tr("Done");
    }
    return {};
}

QVariant stateIcon(State state)
{
    switch (state) {
    case State::Failed:
        return icon(Icon::Warning);
    case State::Stopped:
    case State::Stopping:
        return icon(Icon::Stop);
    case State::Done:
        return icon(Icon::NothingLeft);
    case State::None:
    case State::Waiting:
    case State::Running:
        break;
    }
    return {};
}

QString textOf(const FileTask& task, int column)
{
    switch (column) {
    case TasksModel::TaskColumn:
        return taskName(task.kind());
    case TasksModel::FileColumn:
        return shownName(task.source());
    case TasksModel::TargetColumn:
        return shownName(task.target().path);
    case TasksModel::ProgressColumn:
        return stateText(task);
    case TasksModel::StatusColumn:
        return taskStatus(task);
    default:
        return {};
    }
}

QString pathText(const QString& path)
{
    constexpr qsizetype pathCharacters = 400;
    return plainToolTip(displayText(toUtf8(QDir::toNativeSeparators(path)), pathCharacters));
}

QString toolTip(const FileTask& task, int column)
{
    switch (column) {
    case TasksModel::FileColumn:
        return pathText(task.source());
    case TasksModel::TargetColumn:
        return pathText(task.target().path);
    default:
        return plainToolTip(taskStatus(task));
    }
}

} // namespace

TasksModel::TasksModel(TaskList& tasks, QObject* parent) : QAbstractTableModel(parent), m_tasks(tasks)
{
    connect(&tasks, &TaskList::aboutToAdd, this,
            [this](size_t row) { beginInsertRows({}, static_cast<int>(row), static_cast<int>(row)); });
    connect(&tasks, &TaskList::added, this, [this] { endInsertRows(); });
    connect(&tasks, &TaskList::aboutToRemove, this,
            [this](size_t row) { beginRemoveRows({}, static_cast<int>(row), static_cast<int>(row)); });
    connect(&tasks, &TaskList::removed, this, [this] { endRemoveRows(); });
    connect(&tasks, &TaskList::rowChanged, this, [this](size_t row) {
        Q_EMIT dataChanged(index(static_cast<int>(row), 0), index(static_cast<int>(row), columns - 1));
    });
}

FileTaskPtr TasksModel::taskAt(const QModelIndex& index) const
{
    const auto row = static_cast<size_t>(index.row());
    return index.isValid() && row < m_tasks.tasks().size() ? m_tasks.tasks()[row] : nullptr;
}

int TasksModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_tasks.tasks().size());
}

int TasksModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant TasksModel::data(const QModelIndex& index, int role) const
{
    const FileTaskPtr task = taskAt(index);
    if (!task)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return textOf(*task, index.column());
    case Qt::ToolTipRole:
        return toolTip(*task, index.column());
    case Qt::DecorationRole:
        return index.column() == ProgressColumn ? stateIcon(task->state()) : QVariant();
    case ProgressRole:
        return index.column() == ProgressColumn && task->isActive() ? QVariant(stepsOf(*task)) : QVariant();
    default:
        return {};
    }
}

QVariant TasksModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TaskColumn:
        return tr("Task");
    case FileColumn:
        return tr("File");
    case TargetColumn:
        return tr("Written to");
    case ProgressColumn:
        return tr("State");
    case StatusColumn:
        return tr("Progress and result");
    default:
        return {};
    }
}

} // namespace skops::ui
