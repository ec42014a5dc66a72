#pragma once

// A .skops as small as it gets without loading to anything else, in any release since 0.10.

#include "base/task.h"
#include "nodes/node_tree.h"
#include "persist/save.h"

#include <string_view>
#include <vector>

namespace skops::persist {

/// In the order in which they are done.
enum class OptimiseStep : uint8_t {
    Repeats,     ///< what stands at a node that was read before, down to its __id__
    KeyTypes,    ///< lists of the types of a dict's keys that are equal to an earlier one
    Values,      ///< numbers, texts, types and functions that are equal to an earlier one
    Ids,         ///< __id__s that nothing refers to; the others are counted from 1
    Blanks,      ///< between the values of schema.json
    Members,     ///< members that are equal to an earlier one
    Compression, ///< of what is left
};

/// "key-types".
std::string_view stepId(OptimiseStep step);

/// Before Compression in bytes that are not compressed, so that the sum is the difference between all members
/// as they were, uncompressed, and as they are in the archive.
struct Saving
{
    OptimiseStep step = OptimiseStep::Repeats;
    uint64_t bytes = 0;
};

} // namespace skops::persist
