#pragma once

// The tasks of a window as rows.

#include "tasks/task_list.h"

#include <QAbstractTableModel>

namespace skops::ui {

class TasksModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TaskColumn, FileColumn, TargetColumn, ProgressColumn, StatusColumn };
    static constexpr int columns = 5;
    /// Of ProgressColumn: 0 to progressSteps while the task is active, -1 while nothing is known of it; else
    /// no value.
    static constexpr int ProgressRole = Qt::UserRole;
    static constexpr int progressSteps = 1000;

    /// `tasks` outlives the model.
    explicit TasksModel(TaskList& tasks, QObject* parent = nullptr);

    /// Null: no such row.
    FileTaskPtr taskAt(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    TaskList& m_tasks;
};

} // namespace skops::ui
