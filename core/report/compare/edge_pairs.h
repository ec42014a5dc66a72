#pragma once

// Which children of two nodes belong together.

#include "report/compare/node_digests.h"

#include <vector>

namespace skops::report {

/// An edge of each side; none: it has no counterpart.
struct EdgePair
{
    EdgeId a = none<EdgeId>;
    EdgeId b = none<EdgeId>;
};

struct DigestedNode
{
    const nodes::NodeTree& tree;
    const NodeDigests& digests;
    NodeId id;
};

/// Every edge of both nodes once, but for those that no file holds and key_types that say what the keys say.
/// Both nodes have one loader. Values of a dict by key, items by what is in them, others by what they are.
std::vector<EdgePair> pairEdges(const DigestedNode& a, const DigestedNode& b, const Cancel& cancel);

} // namespace skops::report
