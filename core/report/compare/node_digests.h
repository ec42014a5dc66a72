#pragma once

// A digest of everything that is reachable from a node, ids, names of members and the order of dict keys and
// set items left out.

#include "nodes/node_tree.h"
#include "report/compare/member_digests.h"

#include <vector>

namespace skops::report {

class NodeDigests
{
public:
    /// Errors: Cancelled.
    static Result<NodeDigests> make(const nodes::NodeTree& tree, const MemberDigests& members,
                                    const Cancel& cancel);

    const Digest& of(NodeId id) const { return m_digests[index(id)]; }
    /// False for a node that reaches a cycle: equal digests of such nodes prove nothing.
    bool isExact(NodeId id) const { return m_isExact[index(id)]; }

    /// What a node looks like from outside, to find out what became of it: loader, type, and of a list or
    /// tuple its first item (the name of a step).
    Digest outline(NodeId id) const;

private:
    class Maker;
    explicit NodeDigests(const nodes::NodeTree& tree) : m_tree(&tree) {}

    const nodes::NodeTree* m_tree;
    std::vector<Digest> m_digests;
    std::vector<bool> m_isExact;
};

/// Whether `key_types` tells the type of each key of a dict, so that the keys themselves say everything.
bool hasPlainKeyTypes(const nodes::NodeTree& tree, NodeId dict);

/// The values of a dict: the part of its edges behind key_types.
std::span<const nodes::Edge> valuesOf(const nodes::NodeTree& tree, NodeId dict);

} // namespace skops::report
