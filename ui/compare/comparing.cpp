#include "compare/comparing.h"

#include "document/open_options.h"
#include "text/convert_texts.h"
#include "text/sentences.h"

#include <QFile>

#include <algorithm>
#include <utility>

namespace skops::ui {
namespace {

bool canBeCompared(const review::Review& review)
{
    using review::ConvertState;
    const bool wouldConvert = !review.converted || review.converted->state == ConvertState::Ready ||
                              review.converted->state == ConvertState::Lossy;
    return review.tree && review.audit && wouldConvert;
}

/// Why a file has no tree to compare.
QString problemOf(const review::Review& review)
{
    if (review.converted)
        return convertSentence(*review.converted);
    if (!review.pickles.empty())
        return Comparing::tr("It holds pickles and is not one itself, so there is no tree to compare.");
    return review.findings.empty() ? kindSentence(review.kind) : findingSentence(review.findings.front());
}

} // namespace

Comparing::Comparing(audit::ProfilePtr profile, audit::Ticks ticks, QObject* parent)
    : QObject(parent), m_profile(profile ? std::move(profile) : defaultProfile()), m_ticks(std::move(ticks))
{
    for (const Task& task : m_reading)
        connect(&task, &Task::progressed, this, &Comparing::progressed);
}

void Comparing::open(const QString& pathA, const QString& pathB)
{
    stop();
    m_files = {File{.path = pathA}, File{.path = pathB}};
    m_compared.reset();
    m_problem.clear();
    readMissing();
}

void Comparing::swapSides()
{
    stop();
    std::swap(m_files[0], m_files[1]);
    m_compared.reset();
    m_problem.clear();
    readMissing();
}

void Comparing::setProfile(audit::ProfilePtr profile)
{
    if (!profile || profile == m_profile)
        return;
    m_profile = std::move(profile);
    open(m_files[0].path, m_files[1].path);
}

void Comparing::tryAgain()
{
    if (isBusy())
        return;
    for (File& file : m_files) {
        if (!file.problem.isEmpty() || !m_problem.isEmpty())
            file = File{.path = file.path};
    }
    m_problem.clear();
    readMissing();
}

void Comparing::stop()
{
    if (!isBusy())
        return;
    for (Task& task : m_reading)
        task.stop();
    m_comparing.stop();
    m_wasStopped = true;
    setPhase(Phase::Idle);
}

/// What neither was read nor has a problem.
void Comparing::readMissing()
{
    m_wasStopped = false;
    m_phase = Phase::Reading;
    for (const Side side : {Side::A, Side::B}) {
        if (file(side).problem.isEmpty() && !file(side).read.digests)
            startReading(side);
    }
    Q_EMIT changed();
    compareIfRead();
}

void Comparing::startReading(Side side)
{
    review::Options options;
    options.profile = m_profile;
    options.ticks = m_ticks;
    options.limits = chosenLimits();
    const std::string path = QFile::encodeName(file(side).path).toStdString();
    m_reading[index(side)].start<ReadSide>(
        [path, options](Job& job) { return read(path, options, job); },
        [this, side](Result<ReadSide> result) { tookSide(side, std::move(result)); });
}

/// In a worker.
Result<ReadSide> Comparing::read(const std::string& path, const review::Options& options, Job& job)
{
    auto source = openFile(path);
    if (!source)
        return fail(std::move(source.error()));
    auto review = review::open(*source, options, job.cancel, job.progress);
    if (review)
        review = review::withConversion(*review, job.cancel, job.progress);
    if (!review)
        return fail(std::move(review.error()));
    ReadSide side{.review = *review};
    if (!canBeCompared(**review))
        return side;
    const report::CompareSide compared = compareSide(**review);
    job.progress.start(report::bytesToRead(compared.tree, compared.members));
    Workers workers(static_cast<unsigned>(std::max(1, QThread::idealThreadCount() / 2)));
    auto digests = report::SideDigests::make(compared, workers, job.cancel, job.progress);
    if (!digests)
        return fail(std::move(digests.error()));
    if (auto unchanged = (*source)->checkUnchanged(); !unchanged)
        return fail(std::move(unchanged.error()));
    side.digests = std::make_shared<const report::SideDigests>(std::move(*digests));
    return side;
}

void Comparing::tookSide(Side side, Result<ReadSide> read)
{
    File& file = fileOf(side);
    if (!read) {
        file.problem = errorSentence(read.error());
    } else {
        file.read = std::move(*read);
        if (!file.read.digests)
            file.problem = problemOf(*file.read.review);
    }
    Q_EMIT changed();
    compareIfRead();
}

void Comparing::compareIfRead()
{
    if (m_phase != Phase::Reading || std::ranges::any_of(m_reading, &Task::isRunning))
        return;
    if (!file(Side::A).read.digests || !file(Side::B).read.digests) {
        setPhase(Phase::Idle);
        return;
    }
    m_comparing.start<CompareOutcome>(
        [a = file(Side::A).read, b = file(Side::B).read](Job& job) { return compareSides(a, b, job.cancel); },
        [this](Result<CompareOutcome> outcome) { tookResult(std::move(outcome)); });
    setPhase(Phase::Comparing);
}

void Comparing::tookResult(Result<CompareOutcome> outcome)
{
    if (!outcome) {
        m_problem = errorSentence(outcome.error());
    } else {
        m_compared = std::move(outcome->compared);
        for (const Side side : {Side::A, Side::B}) {
            if (outcome->hasChanged[index(side)])
                fileOf(side).problem = errorSentence(Error{Code::FileChanged, {}, {}});
        }
    }
    setPhase(Phase::Idle);
}

uint64_t Comparing::done() const
{
    return m_reading[0].done() + m_reading[1].done();
}

uint64_t Comparing::total() const
{
    return m_reading[0].total() + m_reading[1].total();
}

void Comparing::setPhase(Phase phase)
{
    m_phase = phase;
    Q_EMIT changed();
}

} // namespace skops::ui
