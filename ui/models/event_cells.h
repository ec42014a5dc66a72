#pragma once

// What stands in the cells of an event's row, and all that can be said of one event: text for display,
// escaped and capped.

#include "models/event_rows.h"
#include "pickle/value_text.h"

#include <QString>

namespace skops::ui {

/// Short texts, for cells. The window's thread reads no file, so a long text of the pickle is only named.
inline constexpr pickle::TextLimits cellLimits{.readsSource = false};

/// "Import", "Call", "Set state", "Add items", "Array".
QString eventKindText(const pickle::ObjectGraph& graph, const pickle::Event& event);

/// What is imported, called or changed.
QString eventName(const pickle::ObjectGraph& graph, const pickle::Event& event,
                  const pickle::TextLimits& limits = cellLimits);

/// The arguments of a call, the state or the items that are added, the shape of an array.
QString eventArguments(const pickle::ObjectGraph& graph, const pickle::Event& event,
                       const pickle::TextLimits& limits = cellLimits);

/// "module.name" as the loader would find it, of what an event imports or calls; empty if the stream does not
/// say. Not escaped.
std::string importedName(const pickle::ObjectGraph& graph, const pickle::Event& event);

/// Everything about the event of a row in lines: what, with which arguments, where, and why it is judged as
/// it is.
QString eventDetails(const review::Review& review, const EventRows& rows, size_t row);

/// What the pickle is and how much loading it would do, in one line.
QString pickleFacts(const review::Review& review, const EventRows& rows);

} // namespace skops::ui
