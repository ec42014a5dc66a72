#pragma once

// Which row stands for a node that is deeper than rows go.

#include "base/task.h"
#include "nodes/node_tree.h"

namespace skops::ui {

/// The node itself, or its ancestor that many levels below the root if it is deeper. Takes as many steps as
/// the node is deep, which may be a million: not for the window's thread unless the tree is known to be less
/// deep. Errors: Cancelled.
Result<NodeId> ancestorWithin(const nodes::NodeTree& tree, NodeId node, size_t levels, const Cancel& cancel);

} // namespace skops::ui
