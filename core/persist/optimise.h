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

inline constexpr size_t optimiseSteps = static_cast<size_t>(OptimiseStep::Compression) + 1;

/// Before Compression in bytes that are not compressed, so that the sum is the difference between all members
/// as they were, uncompressed, and as they are in the archive.
struct Saving
{
    OptimiseStep step = OptimiseStep::Repeats;
    uint64_t bytes = 0;
};

struct Optimised
{
    std::shared_ptr<const Content> content{};
    std::vector<Saving> savings{}; ///< all steps but Compression, which is done by save()
};

/// `tree` was read from a schema with `members`, which are those of `content`; the tree's schema is used, not
/// that of `content`. Objects keep their identity: what is shared stays shared, what can change stays apart.
/// A schema that is not as a release writes it (isRewritable()) only loses its blanks. The new schema is read
/// and compared with the tree. Errors: those of the sources; SavedDiffers if it says something else;
/// Cancelled.
Result<Optimised> optimise(const nodes::NodeTree& tree, const archive::Members& members,
                           const Content& content, const Limits& limits, const Cancel& cancel);

} // namespace skops::persist
