#pragma once

// Which events of a pickle are shown as rows, and in which order. Computed in a worker, so that the model
// only looks up.

#include "base/task.h"
#include "review/review.h"

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace skops::ui {

enum class EventOrder {
    Stream,         ///< as loading would do it
    DangerousFirst, ///< by judgement, within one as loading would do it
};

/// What the reader wants to see of an input's pickles.
struct EventChoice
{
    size_t pickle = 0;  ///< of Review::pickles
    size_t reading = 0; ///< of its Analysis::readings
    EventOrder order = EventOrder::Stream;
    bool onlyOpen = false; ///< leave out what is part of every genuine model

    bool operator==(const EventChoice&) const = default;
};

inline constexpr size_t judgementCount = static_cast<size_t>(audit::Judgement::Known) + 1;

/// The shown events of one reading. Immutable, shared between threads.
struct EventRows
{
    EventChoice choice;
    audit::PickleAuditPtr pickleAudit;  ///< of the pickle: rows of another audit are other rows
    audit::PickleAuditPtr readingAudit; ///< judges the events of the chosen reading, which is its main one
    std::vector<uint32_t> events;       ///< by row; into ObjectGraph::events()
    std::array<uint32_t, judgementCount + 1> begin{}; ///< by judgement, into events; only for DangerousFirst
    std::vector<uint32_t> byOffset; ///< all events by offset; empty: they are in that order by themselves
    size_t states = 0;              ///< changes that set a state

    const pickle::Reading& reading() const { return readingAudit->analysis()->main(); }
    const pickle::ObjectGraph& graph() const { return *reading().graph; }
    audit::Judgement judgementAt(size_t row) const { return readingAudit->judgement(events[row]); }

    /// Where an event is shown, O(log rows); none: it is left out.
    std::optional<size_t> rowOf(uint32_t event) const;
    /// The event at an offset of the stream, else the last one before it, O(log events); none: there is no
    /// such.
    std::optional<uint32_t> eventAt(uint64_t offset) const;
};

using EventRowsPtr = std::shared_ptr<const EventRows>;

/// Rows of the pickle and reading that `choice` names; of one that does not exist, the first. `before`, if
/// any, is handed back when nothing changed. Errors: Cancelled, those of PickleAudit::make().
Result<EventRowsPtr> makeEventRows(const review::Review& review, EventChoice choice,
                                   const EventRowsPtr& before, const Cancel& cancel);

} // namespace skops::ui
