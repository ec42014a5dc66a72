#pragma once

// One task that writes a file, from waiting for its turn to what became of it.

#include "base/result.h"
#include "persist/optimise.h"
#include "tasks/rate_meter.h"
#include "tasks/task.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace skops::ui {

enum class FileTaskKind {
    Convert,
    Update,
    UpdateInPlace, ///< the source is the target
    SaveAs,
    MakeSmaller,
    ConvertList, ///< source and target are folders
    ExportTable,
};

/// Where a task writes.
struct FileTarget
{
    QString path{};
    bool mayReplace = false; ///< the user has said that a file of that name may go
};

/// What became of a run.
struct FileResult
{
    std::optional<Finding> problem{};       ///< why nothing was written; the rest is then empty
    uint64_t sizeBefore = 0;                ///< of the source; 0: there is nothing to compare
    uint64_t sizeBytes = 0;                 ///< of what was written
    uint64_t files = 0;                     ///< of a list, that were written
    uint64_t arrays = 0;                    ///< read back and equal; 0: not counted
    std::vector<Finding> changes{};         ///< of an update
    std::vector<persist::Saving> savings{}; ///< of making it smaller, step by step
};

/// All members belong to the thread of the object.
class FileTask : public QObject
{
    Q_OBJECT

public:
    enum class State {
        None,    ///< not begun
        Waiting, ///< for its turn
        Running,
        Stopping, ///< the run has been told to stop
        Stopped,
        Failed, ///< problem() says why
        Done,   ///< result() says what was written
    };
    Q_ENUM(State)
    enum class Unit { Bytes, Files };

    FileTask(FileTaskKind kind, QString source, FileTarget target);

    FileTaskKind kind() const { return m_kind; }
    /// Path of what is read; of a table the name of the list.
    const QString& source() const { return m_source; }
    const FileTarget& target() const { return m_target; }
    /// For the next run; nothing happens while isActive(), and after it is done.
    void setTarget(FileTarget target);

    State state() const { return m_state; }
    /// Waiting, running or stopping.
    bool isActive() const;
    /// Of a failed task.
    const std::optional<Finding>& problem() const { return m_result.problem; }
    const FileResult& result() const { return m_result; }

    virtual Unit unit() const { return Unit::Bytes; }
    /// Of the run under way; 0 if there is none, or nothing is known yet.
    virtual uint64_t done() const = 0;
    virtual uint64_t total() const = 0;
    const RateMeter& meter() const { return m_meter; }
    /// Whether it can be begun again after it was stopped or failed.
    virtual bool canTryAgain() const { return true; }

    /// Returns at once; changed() tells when it has ended. Of what has its name already, it is done.
    void stop();

Q_SIGNALS:
    /// The state, or the target.
    void changed();
    /// Only while running.
    void progressed();

protected:
    /// The work of begin() got further.
    void tellProgress();
    /// The work of begin() is over. Cancelled is Stopped, any other error Failed.
    void end(Result<FileResult> result);

private:
    friend class TaskList;
    void wait();
    void run();
    void setState(State state);
    virtual void begin() = 0;
    virtual void requestStop() = 0;

    FileTaskKind m_kind;
    QString m_source;
    FileTarget m_target;
    State m_state = State::None;
    FileResult m_result;
    QElapsedTimer m_clock;
    RateMeter m_meter;
};

using FileTaskPtr = std::shared_ptr<FileTask>;

/// What has to be different before a failed or stopped task can succeed.
enum class Remedy {
    Retry,     ///< nothing, or nothing that the program can do
    ReadAgain, ///< the file is not what was reviewed
    OtherName,
};
Remedy remedyOf(const FileTask& task);

/// A function of core that writes one file.
class WriteTask final : public FileTask
{
    Q_OBJECT

public:
    /// Runs in a worker, owns its inputs. Errors: Cancelled, OutOfMemory; what else goes wrong is the
    /// result's problem.
    using Work = std::function<Result<FileResult>(const FileTarget&, const Cancel&, Progress&)>;

    WriteTask(FileTaskKind kind, QString source, FileTarget target, Work work);
    /// Stops and waits.
    ~WriteTask() override;

    uint64_t done() const override { return m_run.done(); }
    uint64_t total() const override { return m_run.total(); }

private:
    void begin() override;
    void requestStop() override;

    Work m_work; ///< none once it is done: it holds on to what was read
    /// Not the task's own, which would drop the result: a stop may come when the file has its name already.
    std::shared_ptr<Cancel> m_cancel;
    Task m_run; ///< last: it is stopped before anything else goes
};

} // namespace skops::ui
