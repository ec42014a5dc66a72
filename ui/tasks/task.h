#pragma once

// Runs one function of core at a time off the window's thread and hands its result back to it.

#include "base/task.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <QThreadPool>
#include <QTimer>
#include <QtConcurrentRun>

#include <functional>
#include <memory>
#include <new>
#include <vector>

namespace skops::ui {

/// What a running function sees; owned by the run, so it outlives the Task if it must.
struct Job
{
    Cancel cancel;
    Progress progress;
};

/// A slot for one task. Starting again or stopping drops the result of the run before; the destructor stops
/// and waits, so a run never outlives what it uses. All members belong to the thread of the object.
class Task final : public QObject
{
    Q_OBJECT

public:
    explicit Task(QObject* parent = nullptr);
    ~Task() override;

    /// `work` runs in a worker and must own its inputs and touch no QObject. `done` runs in this thread, from
    /// the event loop, unless the run was stopped or superseded.
    template <class T>
    void start(std::function<Result<T>(Job&)> work, std::function<void(Result<T>)> done);

    /// The run is told to stop and its result will be dropped. Returns at once; nothing happens if none is
    /// running.
    void stop();

    bool isRunning() const { return m_job != nullptr; }
    uint64_t done() const { return m_job ? m_job->progress.done() : 0; }
    uint64_t total() const { return m_job ? m_job->progress.total() : 0; }

Q_SIGNALS:
    /// Only while running, when at least 0.1 % more is done. Never promises a last call at 100 %.
    void progressed();

private:
    struct Run
    {
        std::shared_ptr<Job> job;
        QFuture<void> future;
    };

    static QThreadPool& pool();
    std::shared_ptr<Job> begin();
    void forgetFinished();
    bool finish(quint64 token);
    void poll();

    std::vector<Run> m_runs;    ///< dropped ones stay until they are over: the destructor waits for them
    std::shared_ptr<Job> m_job; ///< of the current run
    QTimer m_timer;
    quint64 m_token = 0;
    uint64_t m_lastDone = 0;
};

template <class T>
void Task::start(std::function<Result<T>(Job&)> work, std::function<void(Result<T>)> done)
{
    std::shared_ptr<Job> job = begin();
    QFuture<Result<T>> future =
        QtConcurrent::run(&pool(), [job, work = std::move(work)](QPromise<Result<T>>& promise) {
            // The only exception a task may meet; across QFuture its meaning would be lost.
            try {
                promise.addResult(work(*job));
            } catch (const std::bad_alloc&) {
                promise.addResult(Result<T>(fail(Code::OutOfMemory)));
            }
        });
    m_runs.push_back({job, QFuture<void>(future)});
    auto* watcher = new QFutureWatcher<Result<T>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this,
            [this, watcher, token = m_token, done = std::move(done)] {
                watcher->deleteLater();
                if (finish(token))
                    done(watcher->future().takeResult());
            });
    watcher->setFuture(future);
}

} // namespace skops::ui
