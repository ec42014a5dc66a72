#pragma once

// Values as short Python text, for evidence: "('id', <os.system>)".

#include "pickle/object_graph.h"

#include <string>

namespace skops::pickle {

struct TextLimits
{
    size_t characters = 200; ///< of the whole; the rest becomes "..."
    int depth = 4;
    size_t items = 20; ///< of one container
    /// Whether the beginning of a text that was not kept is read; else it is named: <str of 5000 bytes>.
    bool readsSource = true;
};

/// As repr() would write it, a global as <module.name>, a result as <module.name(...)>, both as the stream
/// says them. Containers as they are at the end of the stream. Not escaped for display.
std::string valueText(const ObjectGraph& graph, ValueId id, const TextLimits& limits = {});

/// "module.name" of what is called: a global, or "module.name(...)" for what a call gives, or the value's
/// text.
std::string callableText(const ObjectGraph& graph, ValueId id);

} // namespace skops::pickle
