#pragma once

// Nodes of a tree that loading could make one of and nobody would notice.

#include "base/task.h"
#include "nodes/node_tree.h"

namespace skops::persist {

/// By node of the tree.
struct SharedNodes
{
    std::vector<NodeId> keeper;   ///< the first node that is equal: the node itself, if it stays
    std::vector<bool> isKeyTypes; ///< a list of which nothing but the types of keys is made
    std::vector<bool> isGone;     ///< below a list of types whose keeper is another one
};

/// Equal are
///  - values that cannot change and have no parts: JSON scalars, types and functions. Those two only where
///  the
///    same names are trusted, which a loss or a tree passes on to what is below it;
///  - lists of the types of keys of the same dict class: DictNode keeps nothing of them but the calls that
///    make the keys (skops/io/_general.py, 0.10 to 0.16).
/// Fields that no loader reads count as well. The name of a bit generator stays where it is: since 0.15 it is
/// read from the text, not from a node (skops/io/_numpy.py RandomGeneratorNode). Errors: Cancelled.
Result<SharedNodes> shareNodes(const nodes::NodeTree& tree, const Cancel& cancel);

} // namespace skops::persist
