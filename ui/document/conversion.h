#pragma once

// Converting the pickle of a document: whether, where the result loads, and the run that writes it.

#include "review/convert_file.h"
#include "tasks/task.h"

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
    enum class State {
        None, ///< nothing was converted yet
        Running,
        Stopping, ///< the run has been told to stop
        Stopped,
        Failed, ///< problem() says why
        Done,   ///< saved() says what was written
    };
    Q_ENUM(State)

    struct Target
    {
        QString path;
        persist::Compression compression = persist::Compression::Stored;
        bool mayReplace = false; ///< the user has said that a file of that name may go
    };

    explicit Conversion(QObject* parent = nullptr);
    ~Conversion() override;

    /// What would be converted next; null: nothing.
    void setReview(review::ReviewPtr review);
    /// What it would become; null: there is nothing to convert.
    const review::Converted* converted() const { return m_review ? m_review->converted.get() : nullptr; }
    /// The shipped profiles it loads in; none while that is being looked at, and if it cannot be converted.
    const std::optional<std::vector<std::string_view>>& environments() const { return m_environments; }

    /// Whether the user accepts what would be lost. Forgotten when something else would be.
    bool acceptsLoss() const { return m_acceptsLoss; }
    void setAcceptsLoss(bool accepts);
    /// Whether start() may be called.
    bool canStart() const;

    /// What is converted is what was set last. changed() follows.
    void start(Target target);
    /// The same again.
    void tryAgain();
    /// Returns at once; the run tells what became of it.
    void stop();
    /// A run is stopped and its result dropped, an earlier one forgotten.
    void reset();

    State state() const { return m_state; }
    bool isRunning() const { return m_state == State::Running || m_state == State::Stopping; }
    const Target& target() const { return m_target; }
    const std::optional<Finding>& problem() const { return m_problem; }
    const persist::Saved& saved() const { return m_saved; }
    /// Of what was converted last.
    uint64_t arrays() const { return m_source ? m_source->converted->arrays : 0; }
    /// Progress, in bytes written and compared.
    const Task& run() const { return m_run; }

Q_SIGNALS:
    /// Anything but the progress.
    void changed();
    void progressed();
    /// A run has ended well.
    void written(const QString& path);

private:
    void findEnvironments();
    void begin();
    void ended(Result<review::ConvertOutcome> result);
    void setState(State state);

    review::ReviewPtr m_review; ///< would be converted next
    review::ReviewPtr m_source; ///< was converted last
    std::optional<std::vector<std::string_view>> m_environments;
    bool m_acceptsLoss = false;
    State m_state = State::None;
    Target m_target;
    std::optional<Finding> m_problem;
    persist::Saved m_saved;
    /// Of the run. Not the task's own, which would drop the result: a stop may come when the file has its
    /// name already.
    std::shared_ptr<Cancel> m_cancel;
    Task m_lookup; ///< tasks last: they are stopped before anything else goes
    Task m_run;
};

} // namespace skops::ui
