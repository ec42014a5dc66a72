#include "shell/batch_task.h"

#include <algorithm>
#include <utility>

namespace skops::ui {

BatchTask::BatchTask(Batch& batch, QString source)
    : FileTask(FileTaskKind::ConvertList, std::move(source), {}), m_batch(&batch)
{
}

void BatchTask::begin()
{
    connect(m_batch, &Batch::rowsChanged, this, &BatchTask::tellProgress);
    connect(m_batch, &Batch::phaseChanged, this, &BatchTask::phaseChanged);
    connect(m_batch, &QObject::destroyed, this, [this] {
        if (isActive())
            end(fail(Code::Cancelled));
    });
}

void BatchTask::requestStop()
{
    if (m_batch)
        m_batch->stop();
}

void BatchTask::phaseChanged()
{
    if (!isActive() || m_batch->phase() == Batch::Phase::Converting)
        return;
    m_batch->disconnect(this);
    if (m_batch->wasStopped()) {
        end(fail(Code::Cancelled));
        return;
    }
    const auto isConverted = [](const BatchRowPtr& row) {
        return row->outcome == review::ConvertStatus::Converted;
    };
    FileResult result;
    result.files = static_cast<uint64_t>(std::ranges::count_if(m_batch->rows(), isConverted));
    end(std::move(result));
}

} // namespace skops::ui
