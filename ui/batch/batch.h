#pragma once

// Many files in one list: their summaries, what is ticked for all of them, and the tasks that read and
// convert them. It knows no widget.

#include "batch/batch_convert.h"
#include "batch/batch_index.h"
#include "batch/batch_queue.h"
#include "batch/batch_read.h"
#include "document/decisions.h"
#include "tasks/task.h"

#include <QObject>
#include <QStringList>
#include <QTimer>
#include <QUndoStack>

#include <map>
#include <memory>
#include <vector>

namespace skops::ui {

class Batch final : public QObject
{
    Q_OBJECT

public:
    enum class Phase {
        Idle,
        Finding, ///< folders are looked through
        Reading,
        Converting,
    };
    Q_ENUM(Phase)

    /// Files beyond this are not listed.
    static constexpr size_t maxFiles = 100'000;
    static constexpr int tellMs = 100; ///< changes are told together, this far apart

    /// `profile` null: the default.
    explicit Batch(audit::ProfilePtr profile, QObject* parent = nullptr);
    /// Stops what is under way and waits for it.
    ~Batch() override;

    /// To be called once. Folders stand for the files in and below them.
    void open(const QStringList& paths);

    Phase phase() const { return m_phase; }
    bool isBusy() const { return m_phase != Phase::Idle; }
    /// What is under way ends soon; what is done stays, the rest is as if it had not been begun.
    void stop();
    /// Whether the last run was stopped.
    bool wasStopped() const { return m_wasStopped; }

    /// By id: the order in which they were found.
    const std::vector<BatchRowPtr>& rows() const { return m_rows; }
    const BatchIndex& index() const { return m_index; }
    /// Files that were found and are not listed.
    size_t notListed() const { return m_notListed; }
    const audit::ProfilePtr& profile() const { return m_profile; }
    /// Every file is read and judged again; what is being converted comes to its end before.
    void setProfile(audit::ProfilePtr profile);
    /// Where a worker is; `total` may be 0.
    struct Active
    {
        uint32_t row;
        uint64_t done;
        uint64_t total;
    };
    std::vector<Active> active() const;
    /// Rows of the run under way, and those that are done.
    size_t runTotal() const { return m_runTotal; }
    size_t runDone() const { return m_runDone; }

    const BatchTicks& ticks() const { return m_ticks; }
    /// A step of undoStack(). Types that already are so are left alone; new ticks are dated today and by
    /// reviewerName().
    void setTicked(const std::vector<uint32_t>& types, bool isTicked);
    /// The same ticks by name, with who made them.
    const Decisions& decisions() const { return m_decisions; }
    QUndoStack& undoStack() { return m_undo; }
    /// Types of any file that are not ticked.
    size_t openTypeCount() const;

    /// Converts what `plan` and `choice` want, if nothing else is under way.
    void convert(const ConvertPlan& plan, const ConvertChoice& choice);
    /// Reads again what could not be read or converted, and converts again what was to be.
    void retryFailed();

Q_SIGNALS:
    void phaseChanged();
    /// New rows at the end of the list.
    void rowsAdded();
    /// Some rows, types or reasons are different, or work got further.
    void rowsChanged();
    void ticksChanged();

private:
    struct Found
    {
        std::vector<BatchRow> rows;
        size_t notListed = 0;
    };
    using ReadQueue = BatchQueue<Result<BatchRead>>;
    using ConvertQueue = BatchQueue<Result<BatchConverted>>;
    using Outputs = std::map<uint32_t, std::filesystem::path>; ///< by row

    static Result<Found> find(const std::vector<std::string>& paths, const Cancel& cancel);
    void found(Result<Found> result);
    void read(std::vector<uint32_t> ids);
    void readAll();
    void convertRows(const Outputs& outputs);
    template <class Queue, class Work>
    void startRun(const std::shared_ptr<Queue>& queue, Work work);
    template <class Queue, class Work>
    void startTurn(const std::shared_ptr<Queue>& queue, Work work, size_t worker);
    void beginRun(size_t rows, Phase phase);
    void workerEnded();
    void endRun();

    void tell();
    void takeRead();
    void takeConverted();
    DecisionChanges applyDecisions(const DecisionChanges& changes);
    void apply(BatchRow& row, const BatchRead& read);
    void setProblem(BatchRow& row, std::optional<Finding> problem);
    void replace(uint32_t id, BatchRow row);
    void setPhase(Phase phase);

    audit::ProfilePtr m_profile;
    Phase m_phase = Phase::Idle;
    bool m_wasStopped = false;
    std::vector<BatchRowPtr> m_rows;
    size_t m_notListed = 0;
    BatchIndex m_index;
    Decisions m_decisions;
    BatchTicks m_ticks; ///< those of m_decisions, by type
    QUndoStack m_undo;
    ConvertChoice m_choice;
    bool m_isOutdated = false; ///< the profile is another than that of the rows
    Outputs m_toRetry;         ///< to be converted once they have been read again
    size_t m_runTotal = 0;
    size_t m_runDone = 0;
    size_t m_running = 0; ///< workers
    QTimer m_timer;
    std::shared_ptr<ReadQueue> m_reading;       ///< null: no such run
    std::shared_ptr<ConvertQueue> m_converting; ///< the same
    Task m_find;                                ///< tasks last: they are stopped before anything else goes
    std::vector<std::unique_ptr<Task>> m_workers;
};

} // namespace skops::ui
