#include "document/document.h"

#include "document/decide_command.h"
#include "document/open_options.h"
#include "document/profiles.h"
#include "document/reviewer.h"
#include "review/asked_trust.h"
#include "text/display.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace skops::ui {
namespace {

bool hasTicks(const review::Review& review, const audit::Ticks& ticks)
{
    const auto isRight = [&](const audit::ImportedType& type) {
        return type.isTicked == ticks.contains(type.name);
    };
    return (!review.audit || review.audit->ticks() == ticks) && std::ranges::all_of(review.imports, isRight);
}

} // namespace

Document::Document(QObject* parent) : QObject(parent)
{
    connect(&m_load, &Task::progressed, this, &Document::loadProgressed);
    connect(&m_verify, &Task::progressed, this, &Document::verifyChanged);
    connect(&m_hash, &FileHash::changed, this, &Document::dropDecisionsOnOtherFiles);
}

QString Document::fileName() const
{
    return displayText(toUtf8(QFileInfo(m_path).fileName()));
}

void Document::open(const QString& path, Decisions decisions)
{
    m_path = QFileInfo(path).absoluteFilePath();
    m_undo.clear();
    m_decisions = std::move(decisions);
    m_conversion.reset();
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
    m_nodeNotes.reset();
    m_eventRows.reset();
    m_eventChoice.pickle = m_eventChoice.reading = 0;
    m_load.start<Shown>(
        [path = QFile::encodeName(m_path).toStdString(), wishes = wishes(),
         limits = chosenLimits()](Job& job) -> Result<Shown> {
            const auto source = openFile(path);
            if (!source)
                return fail(source.error());
            review::Options options;
            options.profile = wishes.profile;
            options.ticks = wishes.ticks;
            options.limits = limits;
            auto review = review::open(*source, options, job.cancel, job.progress);
            if (review)
                review = review::withConversion(*review, job.cancel, job.progress);
            if (!review)
                return fail(review.error());
            review = review::withAskedTrust(*review, path);
            return makeRows(*review, wishes, nullptr, job.cancel);
        },
        [this](Result<Shown> result) { loaded(std::move(result)); });
    setState(State::Loading);
    m_conversion.setReview(nullptr, m_path);
    m_updateOffer.setReview(nullptr);
    m_hash.setSource(nullptr);
    Q_EMIT reviewChanged();
    Q_EMIT ticksChanged();
    Q_EMIT decisionsChanged();
}

/// In a worker: the rows of a review that was made for these wishes.
Result<Document::Shown> Document::makeRows(review::ReviewPtr review, const Wishes& wishes,
                                           const EventRowsPtr& before, const Cancel& cancel)
{
    Shown shown{std::move(review), nullptr, nullptr, nullptr, wishes};
    if (shown.review->tree) {
        auto rows = makeRowSet(*shown.review->tree, *shown.review->audit, wishes.show, cancel);
        if (!rows)
            return fail(rows.error());
        shown.rows = std::move(*rows);
        shown.nodeNotes = std::make_shared<const NodeNotes>(*shown.review);
    }
    if (!shown.review->pickles.empty()) {
        auto rows = makeEventRows(*shown.review, wishes.events, before, cancel);
        if (!rows)
            return fail(rows.error());
        shown.eventRows = std::move(*rows);
    }
    return shown;
}

void Document::loaded(Result<Shown> result)
{
    if (!result) {
        m_error = result.error();
        setState(result.error().code == Code::Cancelled ? State::Stopped : State::Failed);
        return;
    }
    Wishes madeFor = result->wishes;
    take(std::move(*result));
    if (!m_rows && !m_eventRows) {
        setState(State::Failed);
        return;
    }
    if (!m_profile) {
        m_profile = madeFor.profile = profileOf(*m_review);
        Q_EMIT profileChanged();
    }
    m_hash.setSource(m_review->source);
    const auto isScoped = [](const auto& entry) { return !entry.second.sha256.empty(); };
    if (std::ranges::any_of(m_decisions.byType(), isScoped))
        m_hash.request();
    setState(State::Ready);
    Q_EMIT reviewChanged();
    if (readsContents())
        startVerifying();
    // Ticks (by undo), profile or filter may have been changed while the file was loading.
    if (madeFor != wishes())
        update();
}

void Document::take(Shown shown)
{
    m_review = m_base = std::move(shown.review);
    m_rows = std::move(shown.rows);
    m_nodeNotes = std::move(shown.nodeNotes);
    m_eventRows = std::move(shown.eventRows);
    m_conversion.setReview(m_review, m_path);
    m_updateOffer.setReview(m_review);
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
    if (m_state != State::Ready || !m_base->tree || m_verify.isRunning() ||
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
        [base = m_base, wishes = wishes(), before = m_eventRows](Job& job) -> Result<Shown> {
            review::ReviewPtr review = base;
            if (wishes.profile != profileOf(*review)) {
                auto judged = review::withProfile(review, wishes.profile, job.cancel);
                if (!judged)
                    return fail(judged.error());
                review = std::move(*judged);
            }
            if (!hasTicks(*review, wishes.ticks))
                review = review::withTicks(review, wishes.ticks);
            return makeRows(std::move(review), wishes, before, job.cancel);
        },
        [this](Result<Shown> result) {
            if (!result) {
                m_error = result.error();
                setState(State::Failed);
                return;
            }
            // In another environment a pickle becomes another tree, whose contents were not read.
            const bool isOtherTree = result->review->tree != m_base->tree;
            take(std::move(*result));
            Q_EMIT reviewChanged();
            if (isOtherTree) {
                m_verify.stop();
                startVerifying();
            }
        });
}

void Document::setTicked(const std::vector<std::string>& types, bool isTicked)
{
    const std::string who = isTicked ? toUtf8(reviewerName()) : std::string();
    DecisionChanges changes;
    for (const std::string& type : types) {
        if (ticks().contains(type) == isTicked)
            continue;
        DecisionChange& change = changes.emplace_back(DecisionChange{type, std::nullopt});
        if (isTicked)
            change.decision = Decision{
                .type = type, .reason = {}, .who = who, .date = today(), .expires = {}, .sha256 = {}};
    }
    const QString text =
        types.size() == 1 ? displayText(types.front(), 60) : tr("%1 types").arg(formatCount(types.size()));
    decide(changes, isTicked ? tr("tick %1").arg(text) : tr("untick %1").arg(text));
}

void Document::decide(const DecisionChanges& changes, const QString& text, int session)
{
    const auto isNew = [this](const DecisionChange& change) {
        const Decision* before = m_decisions.find(change.type);
        return before ? change.decision != *before : change.decision.has_value();
    };
    if (std::ranges::any_of(changes, isNew))
        m_undo.push(
            new DecideCommand([this](const DecisionChanges& wanted) { return applyDecisions(wanted); },
                              changes, text, session));
}

/// What takes them back.
DecisionChanges Document::applyDecisions(const DecisionChanges& changes)
{
    Decisions::Undo undo = m_decisions.apply(changes);
    if (undo.isOfTicks)
        Q_EMIT ticksChanged();
    Q_EMIT decisionsChanged();
    if (undo.isOfTicks)
        update();
    return std::move(undo.changes);
}

/// The file was changed and loaded again.
void Document::dropDecisionsOnOtherFiles()
{
    DecisionChanges changes;
    for (const auto& [type, decision] : m_decisions.byType()) {
        if (!m_hash.value().empty() && !isInScope(decision, m_hash.value()))
            changes.push_back({type, std::nullopt});
    }
    decide(changes, tr("untick what was for the file before it changed"));
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

void Document::setEventChoice(const EventChoice& choice)
{
    if (choice == m_eventChoice)
        return;
    m_eventChoice = choice;
    Q_EMIT eventChoiceChanged();
    update();
}

void Document::goTo(const Place& place)
{
    if (m_state != State::Ready)
        return;
    if (place.node != none<NodeId>) {
        Q_EMIT nodeRequested(place.node);
        return;
    }
    const auto pickle = std::ranges::find(m_review->pickles, place.member, &review::PickleReview::member);
    if (place.offset != noOffset && pickle != m_review->pickles.end())
        Q_EMIT eventRequested(static_cast<size_t>(pickle - m_review->pickles.begin()), place.offset);
}

void Document::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace skops::ui
