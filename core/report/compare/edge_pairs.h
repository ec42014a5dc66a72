#pragma once

// Which children of two nodes belong together.

#include "report/compare/comparison.h"
#include "report/compare/node_digests.h"

#include <vector>

namespace skops::report {

/// An edge of each side; none: it has no counterpart.
struct EdgePair
{
    EdgeId a = none<EdgeId>;
    EdgeId b = none<EdgeId>;
};

/// One side with what was worked out of it.
struct DigestedSide
{
    const CompareSide& side;
    const MemberDigests& members;
    const NodeDigests& nodes;
};

struct DigestedNode
{
    const nodes::NodeTree& tree;
    const NodeDigests& digests;
    NodeId id;
};

/// Whether the same part of skops loads both; of one that no release has, by name.
bool haveOneLoader(const DigestedNode& a, const DigestedNode& b);
/// Whether what is in two nodes is compared: their classes are the same or called the same, or both only hold
/// what is in them.
bool areContentsPaired(const DigestedNode& a, const DigestedNode& b);

/// Every edge of what both nodes describe (current_form.h) once, but for those that no file holds, key_types
/// that say what the keys say, and the state of a generator where one of both has it raw.
/// Both nodes have one loader. Values of a dict by key, items by what is in them, others by what they are.
std::vector<EdgePair> pairEdges(const DigestedNode& a, const DigestedNode& b, const Cancel& cancel);

} // namespace skops::report
