#include "document/conversion.h"

#include <QCoreApplication>
#include <QFile>

#include <utility>

namespace skops::ui {
namespace {

using review::ConvertState;

bool isPossible(const review::Converted* converted)
{
    return converted && (converted->state == ConvertState::Ready || converted->state == ConvertState::Lossy);
}

} // namespace

Conversion::Conversion(QObject* parent) : QObject(parent)
{
    connect(&m_run, &Task::progressed, this, &Conversion::progressed);
}

Conversion::~Conversion()
{
    if (m_cancel)
        m_cancel->request();
}

void Conversion::setReview(review::ReviewPtr review)
{
    const bool isSame = review && m_review && review->converted == m_review->converted;
    m_review = std::move(review);
    if (isSame)
        return;
    m_acceptsLoss = false;
    m_environments.reset();
    m_lookup.stop();
    if (isPossible(converted()))
        findEnvironments();
    Q_EMIT changed();
}

void Conversion::findEnvironments()
{
    using Names = std::vector<std::string_view>;
    m_lookup.start<Names>(
        [review = m_review](Job& job) -> Result<Names> { return review::loadsIn(*review, job.cancel); },
        [this](Result<Names> names) {
            if (names)
                m_environments = std::move(*names);
            Q_EMIT changed();
        });
}

void Conversion::setAcceptsLoss(bool accepts)
{
    if (accepts == m_acceptsLoss)
        return;
    m_acceptsLoss = accepts;
    Q_EMIT changed();
}

bool Conversion::canStart() const
{
    return isPossible(converted()) && !isRunning() &&
           (converted()->state == ConvertState::Ready || m_acceptsLoss);
}

void Conversion::start(Target target)
{
    if (!canStart())
        return;
    m_target = std::move(target);
    m_source = m_review;
    begin();
}

void Conversion::tryAgain()
{
    if (m_source && !isRunning())
        begin();
}

void Conversion::begin()
{
    review::ConvertFileOptions options;
    options.save.compression = m_target.compression;
    options.save.mayReplace = m_target.mayReplace;
    options.save.comment = "Skops Inspector " + QCoreApplication::applicationVersion().toStdString();
    options.allowsLoss = true; // canStart()
    m_problem.reset();
    m_cancel = std::make_shared<Cancel>();
    m_run.start<review::ConvertOutcome>(
        [review = m_source, path = QFile::encodeName(m_target.path).toStdString(), options,
         cancel = m_cancel](Job& job) {
            return review::convertReview(review, path, options, *cancel, job.progress);
        },
        [this](Result<review::ConvertOutcome> result) { ended(std::move(result)); });
    setState(State::Running);
}

void Conversion::ended(Result<review::ConvertOutcome> result)
{
    if (result && result->status == review::ConvertStatus::Converted) {
        m_saved = result->saved;
        setState(State::Done);
        Q_EMIT written(m_target.path);
        return;
    }
    if (!result && result.error().code == Code::Cancelled) {
        setState(State::Stopped);
        return;
    }
    m_problem = result ? result->reason : toFinding(std::move(result.error()));
    setState(State::Failed);
}

void Conversion::stop()
{
    if (m_state != State::Running)
        return;
    m_cancel->request();
    setState(State::Stopping);
}

void Conversion::reset()
{
    if (m_cancel)
        m_cancel->request();
    m_run.stop();
    m_source.reset();
    m_problem.reset();
    m_target = {};
    setState(State::None);
}

void Conversion::setState(State state)
{
    m_state = state;
    Q_EMIT changed();
}

} // namespace skops::ui
