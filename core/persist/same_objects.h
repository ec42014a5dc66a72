#pragma once

#include "persist/shared_nodes.h"

#include <string>

namespace skops::persist {

/// Whether loading both trees gives equal objects: the same nodes in the same places, each of the first tree
/// a node of its own in the second one, but for those that may be shared. `fileOf`: as for smallerSchema().
/// The trees are walked side by side, without what was worked out to make the second one.
bool areSameObjects(const nodes::NodeTree& first, const archive::Members& firstMembers,
                    const nodes::NodeTree& second, const archive::Members& secondMembers,
                    std::span<const std::string_view> fileOf);

} // namespace skops::persist
