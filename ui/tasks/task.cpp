#include "tasks/task.h"

#include <algorithm>
#include <utility>

namespace skops::ui {

Task::Task(QObject* parent) : QObject(parent)
{
    m_timer.setInterval(50);
    connect(&m_timer, &QTimer::timeout, this, &Task::poll);
}

Task::~Task()
{
    stop();
    for (Run& run : m_runs)
        run.future.waitForFinished();
}

void Task::stop()
{
    if (!m_job)
        return;
    m_job->cancel.request();
    m_job.reset();
    m_timer.stop();
    ++m_token;
}

// A pool of our own: a stopped run that has not ended yet must not keep the next one waiting.
QThreadPool& Task::pool()
{
    static QThreadPool threads;
    static const bool isSetUp = [] {
        threads.setMaxThreadCount(QThread::idealThreadCount() + 4);
        return true;
    }();
    Q_UNUSED(isSetUp);
    return threads;
}

std::shared_ptr<Job> Task::begin()
{
    stop();
    forgetFinished();
    m_job = std::make_shared<Job>();
    m_lastDone = 0;
    ++m_token;
    m_timer.start();
    return m_job;
}

void Task::forgetFinished()
{
    std::erase_if(m_runs, [](const Run& run) { return run.future.isFinished(); });
}

/// Whether the result of a run that ended is still wanted.
bool Task::finish(quint64 token)
{
    // Before the result is taken: a future without one says it is not finished, and would be waited for for
    // ever.
    forgetFinished();
    if (token != m_token)
        return false;
    m_job.reset();
    m_timer.stop();
    return true;
}

void Task::poll()
{
    const uint64_t now = done();
    if (now == m_lastDone || now - std::min(now, m_lastDone) < total() / 1000)
        return;
    m_lastDone = now;
    Q_EMIT progressed();
}

} // namespace skops::ui
