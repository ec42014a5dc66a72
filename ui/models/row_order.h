#pragma once

// The rows of a tree from top to bottom, as if everything were open. Made in a worker.

#include "models/row_set.h"

#include <memory>
#include <utility>
#include <vector>

namespace skops::ui {

/// A rank is the place of a row among all rows: 0 is the root. Immutable, shared between threads.
struct RowOrder
{
    nodes::NodeTreePtr tree;
    RowSetPtr rows;
    std::vector<EdgeId> edges;   ///< by rank; none for the root
    std::vector<uint32_t> ranks; ///< by EdgeId; noIndex: no row
    std::vector<uint32_t> shown; ///< by rank: the row itself, or what is above it `maxDepth` levels deep;
                                 ///< empty if nothing is deeper

    /// Of the root for none; noIndex: no row of its own.
    uint32_t rankOf(EdgeId edge) const { return edge == none<EdgeId> ? 0 : ranks[index(edge)]; }
    /// The row with this rank, or the nearest above it that is not too deep to show.
    EdgeId shownEdge(uint32_t rank) const { return edges[shown.empty() ? rank : shown[rank]]; }
};

using RowOrderPtr = std::shared_ptr<const RowOrder>;

/// Errors: Cancelled.
Result<RowOrderPtr> makeRowOrder(nodes::NodeTreePtr tree, RowSetPtr rows, uint32_t maxDepth,
                                 const Cancel& cancel);

/// Visits rows from top to bottom, without recursion. A frame is a row whose children are being visited.
class RowWalk
{
public:
    RowWalk(const nodes::NodeTree& tree, const RowSet& rows) : m_tree(tree), m_rows(rows)
    {
        m_frames.push_back({m_rows.begin[0], m_rows.begin[1]});
    }

    /// The next row below the root; none: there is no more.
    EdgeId next()
    {
        while (!m_frames.empty() && m_frames.back().next == m_frames.back().end)
            m_frames.pop_back();
        if (m_frames.empty())
            return none<EdgeId>;
        m_depth = m_frames.size();
        const EdgeId id = m_rows.edges[m_frames.back().next++];
        const nodes::Edge& edge = m_tree.edge(id);
        if (edge.target != none<NodeId> && !edge.isRepeat)
            m_frames.push_back({m_rows.begin[index(edge.target)], m_rows.begin[index(edge.target) + 1]});
        return id;
    }

    /// Of the row that next() gave: 1 for the children of the root.
    size_t depth() const { return m_depth; }

private:
    struct Frame
    {
        uint32_t next;
        uint32_t end;
    };

    const nodes::NodeTree& m_tree;
    const RowSet& m_rows;
    std::vector<Frame> m_frames;
    size_t m_depth = 0;
};

} // namespace skops::ui
