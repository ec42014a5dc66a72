#pragma once

// The text of a schema in which each object is written once.

#include "persist/optimise.h"
#include "persist/shared_nodes.h"

#include <array>

namespace skops::persist {

struct SmallerSchema
{
    std::string text;
    /// By step, of those that are about the schema.
    std::array<uint64_t, optimiseSteps> saved{};
};

/// `tree`: isRewritable(). `fileOf`: by node the name of the member it shall read; empty: as it is. What is a
/// repeat of a node becomes {"__id__": n}, which is all that get_tree looks at (skops/io/_audit.py, 0.10 to
/// 0.16; in all of them nodes are read in the same order). Errors: Cancelled.
Result<SmallerSchema> smallerSchema(const nodes::NodeTree& tree, const SharedNodes& shared,
                                    std::span<const std::string_view> fileOf, const Cancel& cancel);

} // namespace skops::persist
