#pragma once

// Converting the pickle of a document: whether, where the result loads, and the run that writes it.

#include "document/file_works.h"
#include "tasks/task.h"
#include "tasks/task_list.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace skops::ui {

/// All members belong to the thread of the object. A run keeps the review it was started with: ticks, another
/// profile or a reload do not touch it.
class Conversion final : public QObject
{
    Q_OBJECT

public:
    using State = FileTask::State;

    struct Target
    {
        QString path;
        persist::Compression compression = persist::Compression::Stored;
        bool mayReplace = false; ///< the user has said that a file of that name may go
    };

    explicit Conversion(QObject* parent = nullptr);

    /// Where its runs are listed from now on; they go on when the conversion is gone. Before that, in a list
    /// of its own.
    void setTasks(TaskListPtr tasks) { m_tasks = std::move(tasks); }

    /// What would be converted next, and the path of its file; null: nothing.
    void setReview(review::ReviewPtr review, const QString& source);
    /// What it would become; null: there is nothing to convert.
    const review::Converted* converted() const { return m_review ? m_review->converted.get() : nullptr; }
    /// The shipped profiles it loads in; none while that is being looked at, and if it cannot be converted.
    const std::optional<std::vector<std::string_view>>& environments() const { return m_environments; }

    /// Whether the user accepts what would be lost. Forgotten when something else would be.
    bool acceptsLoss() const { return m_acceptsLoss; }
    void setAcceptsLoss(bool accepts);
    /// Whether it can be written, with what would be lost.
    bool isAccepted() const;
    /// Whether start() may be called.
    bool canStart() const { return isAccepted() && !isRunning(); }

    /// What is converted is what was set last. changed() follows.
    void start(const Target& target);
    /// Returns at once; the run tells what became of it.
    void stop();
    /// A run is stopped and its result dropped, an earlier one forgotten.
    void reset();

    /// The last run; null: nothing was converted yet.
    const FileTaskPtr& task() const { return m_task; }
    State state() const { return m_task ? m_task->state() : State::None; }
    /// Waiting included.
    bool isRunning() const { return m_task && m_task->isActive(); }

Q_SIGNALS:
    /// Anything but the progress.
    void changed();
    /// A run has ended well.
    void written(const QString& path);

private:
    void findEnvironments();
    void taskChanged();

    TaskListPtr m_tasks;
    review::ReviewPtr m_review; ///< would be converted next
    QString m_source;
    std::optional<std::vector<std::string_view>> m_environments;
    bool m_acceptsLoss = false;
    FileTaskPtr m_task;
    Task m_lookup; ///< last: it is stopped before anything else goes
};

} // namespace skops::ui
