#include "tasks/file_task.h"

#include <utility>

namespace skops::ui {

FileTask::FileTask(FileTaskKind kind, QString source, FileTarget target)
    : m_kind(kind), m_source(std::move(source)), m_target(std::move(target))
{
}

bool FileTask::isActive() const
{
    return m_state == State::Waiting || m_state == State::Running || m_state == State::Stopping;
}

void FileTask::setTarget(FileTarget target)
{
    if (isActive() || m_state == State::Done)
        return;
    m_target = std::move(target);
    Q_EMIT changed();
}

void FileTask::stop()
{
    if (m_state == State::Waiting) {
        setState(State::Stopped);
        return;
    }
    if (m_state != State::Running)
        return;
    requestStop();
    setState(State::Stopping);
}

void FileTask::wait()
{
    m_result = {};
    setState(State::Waiting);
}

void FileTask::run()
{
    m_clock.start();
    m_meter.start(0);
    begin();
    setState(State::Running);
}

void FileTask::tellProgress()
{
    m_meter.sample(m_clock.elapsed(), done());
    Q_EMIT progressed();
}

void FileTask::end(Result<FileResult> result)
{
    if (!result && result.error().code == Code::Cancelled) {
        setState(State::Stopped);
        return;
    }
    if (result)
        m_result = std::move(*result);
    else
        m_result.problem = toFinding(std::move(result.error()));
    setState(m_result.problem ? State::Failed : State::Done);
}

void FileTask::setState(State state)
{
    m_state = state;
    Q_EMIT changed();
}

Remedy remedyOf(const FileTask& task)
{
    if (!task.problem())
        return Remedy::Retry;
    const Code code = task.problem()->code;
    if (code == Code::FileChanged || code == Code::FileShrank)
        return Remedy::ReadAgain;
    if (code == Code::FileExists || code == Code::FileIsFolder)
        return Remedy::OtherName;
    return Remedy::Retry;
}

WriteTask::WriteTask(FileTaskKind kind, QString source, FileTarget target, Work work)
    : FileTask(kind, std::move(source), std::move(target)), m_work(std::move(work))
{
    connect(&m_run, &Task::progressed, this, &WriteTask::tellProgress);
}

WriteTask::~WriteTask()
{
    if (m_cancel)
        m_cancel->request();
}

void WriteTask::begin()
{
    m_cancel = std::make_shared<Cancel>();
    m_run.start<FileResult>([work = m_work, where = target(),
                             cancel = m_cancel](Job& job) { return work(where, *cancel, job.progress); },
                            [this](Result<FileResult> result) {
                                if (result && !result->problem)
                                    m_work = nullptr;
                                end(std::move(result));
                            });
}

void WriteTask::requestStop()
{
    m_cancel->request();
}

} // namespace skops::ui
