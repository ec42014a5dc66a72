#pragma once

// The schema of an older release as skops 0.16 reads it: what `skops update` would get by loading the file
// and dumping it again, without running anything, and also where that release refuses the file.

#include "base/task.h"
#include "nodes/node_tree.h"

#include <string>
#include <string_view>
#include <vector>

namespace skops::persist {

/// The protocol that is written.
inline constexpr int newestProtocol = 2;

struct Updated
{
    /// Of newestProtocol. Only what has to change is different: order of keys, layout and fields that no
    /// loader reads stay. Empty if nothing has to.
    std::string schema;
    /// UpdateFunction, UpdateGenerator, UpdateSeedSequence, UpdateLoss, UpdateMethod, UpdateDeprecatedDict,
    /// and UpdateLost for values that the file does not hold. One for each distinct (code, arguments), with a
    /// count; Place::node is in the tree that was given.
    std::vector<Finding> changes;

    bool isNeeded() const { return !schema.empty(); }
};

/// `tree` was read from a schema of at most newestProtocol. `skopsVersion`: to be named as the writer. Nodes
/// that are written in no form that is known stay as they are, and current releases then refuse them. Errors:
/// Cancelled.
Result<Updated> updateSchema(const nodes::NodeTree& tree, std::string_view skopsVersion,
                             const Cancel& cancel);

} // namespace skops::persist
