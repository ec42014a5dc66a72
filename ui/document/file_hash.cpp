#include "document/file_hash.h"

#include "review/review.h"

#include <utility>

namespace skops::ui {

void FileHash::setSource(SourcePtr source)
{
    if (source == m_source)
        return;
    m_task.stop();
    m_source = std::move(source);
    m_value.clear();
    m_error.reset();
}

void FileHash::request()
{
    if (!m_source || !m_value.empty() || m_task.isRunning())
        return;
    m_error.reset();
    m_task.start<std::string>(
        [source = m_source](Job& job) { return sha256Of(*source, job.cancel, job.progress); },
        [this](Result<std::string> result) {
            if (result)
                m_value = std::move(*result);
            else
                m_error = std::move(result.error());
            Q_EMIT changed();
        });
}

void FileHash::take(const SourcePtr& source, const std::string& sha256)
{
    if (source != m_source || sha256.empty() || sha256 == m_value)
        return;
    m_task.stop();
    m_value = sha256;
    m_error.reset();
    Q_EMIT changed();
}

Result<std::string> sha256Of(const ByteSource& source, const Cancel& cancel, Progress& progress)
{
    auto hash = review::sha256(source, cancel, progress);
    if (!hash)
        return hash;
    if (auto unchanged = source.checkUnchanged(); !unchanged)
        return fail(std::move(unchanged.error()));
    return hash;
}

} // namespace skops::ui
