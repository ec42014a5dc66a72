#include "models/event_rows.h"

#include <algorithm>
#include <numeric>

namespace skops::ui {
namespace {

using audit::Judgement;

constexpr size_t eventsBetweenChecks = 16'384;

/// The audit of a reading. That of a pickle speaks of its main one only; another is judged by itself.
Result<audit::PickleAuditPtr> auditOf(const review::PickleReview& pickle, size_t reading,
                                      const Cancel& cancel)
{
    if (reading == 0)
        return pickle.audit;
    auto single = std::make_shared<pickle::Analysis>();
    single->readings.push_back(pickle.analysis->readings[reading]);
    return audit::PickleAudit::make(std::move(single), pickle.audit->profile(), cancel);
}

bool isShown(Judgement judgement, const EventChoice& choice)
{
    return !choice.onlyOpen || judgement != Judgement::Known;
}

Result<void> fillInOrder(EventRows& rows, const Cancel& cancel)
{
    const size_t count = rows.graph().events().size();
    rows.events.reserve(rows.choice.onlyOpen ? 0 : count);
    for (size_t i = 0; i < count; ++i) {
        if (i % eventsBetweenChecks == 0 && cancel.isRequested())
            return fail(Code::Cancelled);
        if (isShown(rows.readingAudit->judgement(i), rows.choice))
            rows.events.push_back(static_cast<uint32_t>(i));
    }
    return {};
}

/// A counting sort: stable, and one look at each event.
void sortByJudgement(EventRows& rows)
{
    const auto judgementOf = [&](uint32_t event) {
        return static_cast<size_t>(rows.readingAudit->judgement(event));
    };
    for (const uint32_t event : rows.events)
        ++rows.begin[judgementOf(event) + 1];
    std::partial_sum(rows.begin.begin(), rows.begin.end(), rows.begin.begin());
    auto next = rows.begin;
    std::vector<uint32_t> sorted(rows.events.size());
    for (const uint32_t event : rows.events)
        sorted[next[judgementOf(event)]++] = event;
    rows.events = std::move(sorted);
}

void indexOffsets(EventRows& rows)
{
    const pickle::ObjectGraph& graph = rows.graph();
    const auto offset = [&graph](const pickle::Event& event) { return graph.offset(event); };
    // What an array in joblib's stream holds may have been recorded before the array itself.
    if (std::ranges::is_sorted(graph.events(), {}, offset))
        return;
    rows.byOffset.resize(graph.events().size());
    std::iota(rows.byOffset.begin(), rows.byOffset.end(), 0U);
    std::ranges::stable_sort(rows.byOffset, {},
                             [&](uint32_t event) { return graph.offset(graph.events()[event]); });
}

size_t countStates(const pickle::ObjectGraph& graph)
{
    return static_cast<size_t>(std::ranges::count_if(graph.events(), [&](const pickle::Event& event) {
        return event.kind == pickle::EventKind::Change &&
               graph.changes()[event.index].kind == pickle::ChangeKind::Build;
    }));
}

} // namespace

std::optional<size_t> EventRows::rowOf(uint32_t event) const
{
    auto first = events.begin();
    auto last = events.end();
    if (choice.order == EventOrder::DangerousFirst) {
        const auto judgement = static_cast<size_t>(readingAudit->judgement(event));
        first = events.begin() + begin[judgement];
        last = events.begin() + begin[judgement + 1];
    }
    const auto found = std::lower_bound(first, last, event);
    if (found == last || *found != event)
        return std::nullopt;
    return static_cast<size_t>(found - events.begin());
}

std::optional<uint32_t> EventRows::eventAt(uint64_t offset) const
{
    const size_t count = graph().events().size();
    const auto eventOf = [this](size_t i) {
        return byOffset.empty() ? static_cast<uint32_t>(i) : byOffset[i];
    };
    const auto offsetOf = [&](size_t i) { return graph().offset(graph().events()[eventOf(i)]); };
    size_t low = 0; // the first event at or behind `offset`
    for (size_t high = count; low < high;) {
        const size_t middle = low + (high - low) / 2;
        if (offsetOf(middle) < offset)
            low = middle + 1;
        else
            high = middle;
    }
    if (low < count && offsetOf(low) == offset)
        return eventOf(low);
    return low > 0 ? std::optional(eventOf(low - 1)) : std::nullopt;
}

Result<EventRowsPtr> makeEventRows(const review::Review& review, EventChoice choice,
                                   const EventRowsPtr& before, const Cancel& cancel)
{
    if (choice.pickle >= review.pickles.size())
        choice.pickle = choice.reading = 0;
    const review::PickleReview& pickle = review.pickles[choice.pickle];
    if (choice.reading >= pickle.analysis->readings.size())
        choice.reading = 0;
    if (before && before->choice == choice && before->pickleAudit == pickle.audit)
        return before;
    auto rows = std::make_shared<EventRows>();
    rows->choice = choice;
    rows->pickleAudit = pickle.audit;
    if (before && before->pickleAudit == pickle.audit && before->choice.reading == choice.reading) {
        rows->readingAudit = before->readingAudit;
    } else {
        auto audit = auditOf(pickle, choice.reading, cancel);
        if (!audit)
            return fail(audit.error());
        rows->readingAudit = std::move(*audit);
    }
    if (auto filled = fillInOrder(*rows, cancel); !filled)
        return fail(filled.error());
    if (choice.order == EventOrder::DangerousFirst)
        sortByJudgement(*rows);
    indexOffsets(*rows);
    rows->states = countStates(rows->graph());
    return EventRowsPtr(std::move(rows));
}

} // namespace skops::ui
