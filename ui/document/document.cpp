#include "document/document.h"

#include "document/tick_command.h"
#include "text/display.h"

#include <QFile>
#include <QFileInfo>

#include <utility>

namespace skops::ui {

Document::Document(QObject* parent) : QObject(parent)
{
    connect(&m_load, &Task::progressed, this, &Document::loadProgressed);
    connect(&m_verify, &Task::progressed, this, &Document::verifyChanged);
}

QString Document::fileName() const
{
    return displayText(toUtf8(QFileInfo(m_path).fileName()));
}

void Document::open(const QString& path)
{
    m_path = QFileInfo(path).absoluteFilePath();
    m_undo.clear();
    m_ticks.clear();
    load();
}

void Document::reload()
{
    if (m_state != State::Empty && m_state != State::Loading)
        load();
}

void Document::load()
{
    m_verify.stop();
    m_update.stop();
    m_error.reset();
    m_verifyError.reset();
    m_review.reset();
    m_base.reset();
    m_rows.reset();
    review::Options options;
    options.profile = m_profile;
    options.ticks = m_ticks;
    m_load.start<Shown>(
        [path = QFile::encodeName(m_path).toStdString(), options, show = m_show](Job& job) -> Result<Shown> {
            const auto source = openFile(path);
            if (!source)
                return fail(source.error());
            const auto review = review::open(*source, options, job.cancel, job.progress);
            if (!review)
                return fail(review.error());
            if (!(*review)->tree)
                return Shown{*review, nullptr, show};
            const auto rows = makeRowSet(*(*review)->tree, *(*review)->audit, show, job.cancel);
            if (!rows)
                return fail(rows.error());
            return Shown{*review, *rows, show};
        },
        [this](Result<Shown> result) { loaded(std::move(result)); });
    setState(State::Loading);
    Q_EMIT reviewChanged();
    Q_EMIT ticksChanged();
}

void Document::loaded(Result<Shown> result)
{
    if (!result) {
        m_error = result.error();
        setState(result.error().code == Code::Cancelled ? State::Stopped : State::Failed);
        return;
    }
    m_review = m_base = result->review;
    m_rows = result->rows;
    if (!m_rows) {
        setState(State::Failed);
        return;
    }
    if (!m_profile) {
        m_profile = m_review->auditor->profile();
        Q_EMIT profileChanged();
    }
    setState(State::Ready);
    Q_EMIT reviewChanged();
    startVerifying();
    // Ticks (by undo), profile or filter may have been changed while the file was loading.
    if (!isCurrent(*result))
        update();
}

bool Document::isCurrent(const Shown& shown) const
{
    return shown.show == m_show && shown.review->audit->ticks() == m_ticks &&
           shown.review->auditor->profile() == m_profile;
}

void Document::stopLoading()
{
    if (m_state != State::Loading)
        return;
    m_load.stop();
    setState(State::Stopped);
}

void Document::startVerifying()
{
    if (m_state != State::Ready || m_verify.isRunning() ||
        m_base->contentState != audit::ContentState::NotRead)
        return;
    m_verifyError.reset();
    m_verify.start<review::ReviewPtr>(
        [review = m_base](Job& job) {
            Workers workers;
            return review::withContents(review, workers, job.cancel, job.progress);
        },
        [this](Result<review::ReviewPtr> result) { verified(std::move(result)); });
    Q_EMIT verifyChanged();
}

void Document::verified(Result<review::ReviewPtr> result)
{
    if (result) {
        m_base = *result;
        update();
    } else {
        m_verifyError = result.error();
    }
    Q_EMIT verifyChanged();
}

void Document::stopVerifying()
{
    if (!m_verify.isRunning())
        return;
    m_verify.stop();
    m_verifyError = Error{Code::Cancelled, {}, {}};
    Q_EMIT verifyChanged();
}

/// Brings review and rows to what is wanted now. A run that is under way started from older wishes: it is
/// dropped.
void Document::update()
{
    if (m_state != State::Ready)
        return;
    m_update.start<Shown>(
        [base = m_base, ticks = m_ticks, profile = m_profile, show = m_show](Job& job) -> Result<Shown> {
            review::ReviewPtr review = base;
            if (profile != review->auditor->profile()) {
                auto judged = review::withProfile(review, profile, job.cancel);
                if (!judged)
                    return fail(judged.error());
                review = std::move(*judged);
            }
            if (ticks != review->audit->ticks())
                review = review::withTicks(review, ticks);
            const auto rows = makeRowSet(*review->tree, *review->audit, show, job.cancel);
            if (!rows)
                return fail(rows.error());
            return Shown{review, *rows, show};
        },
        [this](Result<Shown> result) {
            if (!result) {
                m_error = result.error();
                setState(State::Failed);
                return;
            }
            m_review = m_base = result->review;
            m_rows = result->rows;
            Q_EMIT reviewChanged();
        });
}

void Document::setTicked(const std::vector<std::string>& types, bool isTicked)
{
    audit::Ticks after = m_ticks;
    for (const std::string& type : types) {
        if (isTicked)
            after.insert(type);
        else
            after.erase(type);
    }
    if (after == m_ticks)
        return;
    const QString text =
        types.size() == 1 ? displayText(types.front(), 60) : tr("%1 types").arg(formatCount(types.size()));
    m_undo.push(new TickCommand(*this, std::move(after),
                                isTicked ? tr("tick %1").arg(text) : tr("untick %1").arg(text)));
}

void Document::applyTicks(const audit::Ticks& ticks)
{
    m_ticks = ticks;
    Q_EMIT ticksChanged();
    update();
}

void Document::setProfile(audit::ProfilePtr profile)
{
    if (profile == m_profile)
        return;
    m_profile = std::move(profile);
    Q_EMIT profileChanged();
    update();
}

void Document::setShow(Show show)
{
    if (show == m_show)
        return;
    m_show = show;
    Q_EMIT showChanged();
    update();
}

void Document::goTo(NodeId node)
{
    if (m_state == State::Ready && node != none<NodeId>)
        Q_EMIT nodeRequested(node);
}

void Document::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace skops::ui
