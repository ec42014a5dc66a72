#pragma once

// What loading would cost without running anything: a few bytes of pickle can ask for endless work.

#include "base/result.h"
#include "pickle/object_graph.h"

#include <optional>

namespace skops::audit {

/// LimitExceeded ("hash-steps", "hash-levels") for the first key or member of a set whose hash takes too many
/// steps. A tuple's hash is that of its items, each time anew (CPython's tuplehash), so tuples of tuples that
/// share their items double it with every level.
std::optional<Finding> findHashCost(const pickle::ObjectGraph& graph);

} // namespace skops::audit
