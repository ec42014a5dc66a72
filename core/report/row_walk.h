#pragma once

// The rows of a text tree, one after the other, from an explicit stack. Internal to report.

#include "report/shown_tree.h"

#include <vector>

namespace skops::report {

struct Row
{
    enum class Kind : uint8_t {
        Node,   ///< `edge` leads to it; the root has none
        Repeat, ///< a node that is not expanded again
        NoNode, ///< an edge whose value is no node
        Value,  ///< what `node` holds beside its children
    };
    Kind kind = Kind::Node;
    NodeId node = nodes::NodeTree::root; ///< of Value: the node that holds it; of NoNode: none
    const nodes::Edge* edge = nullptr;
    uint32_t level = 0;
    bool isLast = false;
};

/// How rows that are not shown count for guides.
enum class Guides : uint8_t {
    AsPackage, ///< levels and last children as if every row were shown
    Corrected, ///< a row stands below the nearest row that is shown
};

/// Gives the visible rows in order.
class RowWalk
{
public:
    RowWalk(const nodes::NodeTree& tree, const ShownTree& shown, Guides guides);

    /// False at the end.
    bool next(Row& row);

private:
    struct Frame
    {
        NodeId node;
        uint32_t edge;        ///< next to look at; the one past the edges is the value row
        uint32_t lastVisible; ///< position of the last edge that prints anything
        uint32_t level;       ///< of the rows of its children
        bool endsGroup;       ///< nothing follows behind this node's rows at their level
    };

    void enter(NodeId node, uint32_t level, bool endsGroup);
    bool takeEdge(const nodes::Edge& edge, Row& row);

    const nodes::NodeTree& m_tree;
    const ShownTree& m_shown;
    Guides m_guides;
    std::vector<Frame> m_stack;
    bool m_isStarted = false;
};

/// Whether skops' printing gets through the visible rows: it raises where one is two levels deeper than the
/// one before it.
bool doesPackagePrint(const nodes::NodeTree& tree, const ShownTree& shown);

} // namespace skops::report
