#pragma once

// Two files that are compared: both are opened, judged and read, then compared, all in workers. It knows no
// widget.

#include "compare/compared.h"
#include "tasks/task.h"

#include <QObject>
#include <QString>

#include <array>

namespace skops::ui {

class Comparing final : public QObject
{
    Q_OBJECT

public:
    enum class Phase {
        Idle,
        Reading,
        Comparing,
    };
    Q_ENUM(Phase)

    struct File
    {
        QString path;
        QString problem{}; ///< why there is nothing of it to compare, in sentences; empty: nothing is wrong
        ReadSide read{};   ///< null: not read, or it could not be opened; without digests: no tree
    };

    /// Both sides are judged for `profile` (null: the default) and with `ticks`.
    explicit Comparing(audit::ProfilePtr profile, audit::Ticks ticks = {}, QObject* parent = nullptr);

    /// Compares two files in place of those that were compared; A is the earlier one.
    void open(const QString& pathA, const QString& pathB);
    /// B becomes A. What was read is not read again.
    void swapSides();
    void stop();
    /// What failed or was stopped is begun again.
    void tryAgain();
    /// Both files are read and judged again.
    void setProfile(audit::ProfilePtr profile);

    Phase phase() const { return m_phase; }
    bool isBusy() const { return m_phase != Phase::Idle; }
    bool wasStopped() const { return m_wasStopped; }
    const audit::ProfilePtr& profile() const { return m_profile; }
    const File& file(Side side) const { return m_files[index(side)]; }
    /// Why files that could both be read were not compared; empty: nothing is wrong.
    const QString& problem() const { return m_problem; }
    /// Null until both were read and compared.
    const ComparedPtr& compared() const { return m_compared; }

    /// Bytes of both files that are read, of those that are to be read as far as is known.
    uint64_t done() const;
    uint64_t total() const;

Q_SIGNALS:
    /// Phase, files, problem or result are different.
    void changed();
    void progressed();

private:
    static size_t index(Side side) { return static_cast<size_t>(side); }
    static Result<ReadSide> read(const std::string& path, const review::Options& options, Job& job);
    File& fileOf(Side side) { return m_files[index(side)]; }
    void readMissing();
    void startReading(Side side);
    void tookSide(Side side, Result<ReadSide> read);
    void compareIfRead();
    void tookResult(Result<CompareOutcome> outcome);
    void setPhase(Phase phase);

    audit::ProfilePtr m_profile;
    audit::Ticks m_ticks;
    Phase m_phase = Phase::Idle;
    bool m_wasStopped = false;
    std::array<File, 2> m_files;
    QString m_problem;
    ComparedPtr m_compared;
    std::array<Task, 2> m_reading; ///< tasks last: they are stopped before anything else goes
    Task m_comparing;
};

} // namespace skops::ui
