#include "nodes/node_tree.h"

#include <algorithm>

namespace skops::nodes {

NodeId NodeTree::sourceOf(EdgeId id) const
{
    // Nodes take their edges in the order of their ids, so the source is the last node that begins at or
    // before the edge and has any.
    const auto it = std::upper_bound(m_nodes.begin(), m_nodes.end(), static_cast<uint32_t>(id),
                                     [](uint32_t edge, const Node& n) { return edge < n.firstEdge; });
    auto i = static_cast<size_t>(it - m_nodes.begin());
    while (i > 0 && m_nodes[i - 1].edgeCount == 0)
        --i;
    return i == 0 ? none<NodeId> : makeId<NodeId>(i - 1);
}

NodeId NodeTree::parentOf(NodeId id) const
{
    const EdgeId edge = node(id).parentEdge;
    return edge == none<EdgeId> ? none<NodeId> : sourceOf(edge);
}

} // namespace skops::nodes
