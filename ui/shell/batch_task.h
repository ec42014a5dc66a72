#pragma once

// Converting a list of files, as one of the tasks of the window.

#include "batch/batch.h"
#include "tasks/file_task.h"

#include <QPointer>

namespace skops::ui {

/// Follows a conversion that the list has begun; the list's page says what became of each file. Ends with the
/// list.
class BatchTask final : public FileTask
{
    Q_OBJECT

public:
    BatchTask(Batch& batch, QString source);

    Unit unit() const override { return Unit::Files; }
    uint64_t done() const override { return m_batch ? m_batch->runDone() : 0; }
    uint64_t total() const override { return m_batch ? m_batch->runTotal() : 0; }
    /// The list's page tries again what failed.
    bool canTryAgain() const override { return false; }

private:
    void begin() override;
    void requestStop() override;
    void phaseChanged();

    QPointer<Batch> m_batch;
};

} // namespace skops::ui
