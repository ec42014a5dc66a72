#pragma once

// In which order the children of two nodes are shown side by side. Internal to report/compare.

#include "report/compare/edge_pairs.h"

#include <vector>

namespace skops::report {

/// Positions of `pairs` as they are shown: those of A in the order of its edges, what only B has behind what
/// stands before it in B.
std::vector<uint32_t> rowOrder(const std::vector<EdgePair>& pairs);

/// Every edge of a node as a pair without the other side, but for those that no file holds and key_types that
/// say what the keys say; `side` is the member of EdgePair that is set.
void addAlone(const nodes::NodeTree& tree, NodeId node, EdgeId EdgePair::*side, std::vector<EdgePair>& pairs);

} // namespace skops::report
