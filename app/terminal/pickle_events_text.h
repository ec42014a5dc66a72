#pragma once

// Single events of a pickle in words.

#include "audit/pickle_audit.h"

#include <string>

namespace skops::terminal {

/// What one event does and to what, without what it is given: "call os.system"; equal for events that do the
/// same. Escaped for a terminal.
std::string eventSubject(const pickle::ObjectGraph& graph, const pickle::Event& event);

/// The whole of it: "call os.system with ('true',)". Escaped for a terminal.
std::string eventText(const pickle::ObjectGraph& graph, const pickle::Event& event);

const char* judgementText(audit::Judgement judgement);

} // namespace skops::terminal
