#include "models/node_notes.h"

#include <algorithm>

namespace skops::ui {

NodeNotes::NodeNotes(const review::Review& review)
{
    const size_t nodes = review.tree ? review.tree->nodeCount() : 0;
    for (size_t i = 0; i < review.findings.size(); ++i) {
        const NodeId node = review.findings[i].where.node;
        if (node != none<NodeId> && index(node) < nodes)
            m_notes.push_back({node, static_cast<uint32_t>(i)});
    }
    std::ranges::stable_sort(m_notes, {}, &NodeNote::node);
}

std::span<const NodeNote> NodeNotes::of(NodeId node) const
{
    const auto found = std::ranges::equal_range(m_notes, node, {}, &NodeNote::node);
    return {found.begin(), found.end()};
}

} // namespace skops::ui
