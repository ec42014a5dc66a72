#include "document/conversion.h"

#include <utility>

namespace skops::ui {
namespace {

using review::ConvertState;

bool isPossible(const review::Converted* converted)
{
    return converted && (converted->state == ConvertState::Ready || converted->state == ConvertState::Lossy);
}

} // namespace

Conversion::Conversion(QObject* parent) : QObject(parent), m_tasks(std::make_shared<TaskList>()) {}

void Conversion::setReview(review::ReviewPtr review, const QString& source)
{
    const bool isSame = review && m_review && review->converted == m_review->converted;
    m_review = std::move(review);
    m_source = source;
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

bool Conversion::isAccepted() const
{
    return isPossible(converted()) && (converted()->state == ConvertState::Ready || m_acceptsLoss);
}

void Conversion::start(const Target& target)
{
    if (!canStart())
        return;
    if (m_task)
        m_task->disconnect(this);
    m_task = convertTask(m_review, m_source, {.path = target.path, .mayReplace = target.mayReplace},
                         {.compression = target.compression});
    connect(m_task.get(), &FileTask::changed, this, &Conversion::taskChanged);
    m_tasks->start(m_task);
}

void Conversion::taskChanged()
{
    Q_EMIT changed();
    if (state() == State::Done)
        Q_EMIT written(m_task->target().path);
}

void Conversion::stop()
{
    if (m_task)
        m_task->stop();
}

void Conversion::reset()
{
    if (m_task) {
        m_task->disconnect(this);
        m_task->stop();
    }
    m_task.reset();
    Q_EMIT changed();
}

} // namespace skops::ui
