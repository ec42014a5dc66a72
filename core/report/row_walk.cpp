#include "report/row_walk.h"

namespace skops::report {

using nodes::Edge;

RowWalk::RowWalk(const nodes::NodeTree& tree, const ShownTree& shown, Guides guides)
    : m_tree(tree), m_shown(shown), m_guides(guides)
{
}

void RowWalk::enter(NodeId node, uint32_t level, bool endsGroup)
{
    const auto edges = m_tree.edgesOf(node);
    const auto count = static_cast<uint32_t>(edges.size());
    uint32_t last = count;
    if (m_guides == Guides::AsPackage) {
        // By position; unused without edges. A method's last child is its name, which has no row.
        last = m_tree.node(node).loader == nodes::Loader::Method ? count : count - 1;
    } else if (!m_shown.hasValueRow(node) || !m_shown.areValuesVisible()) {
        while (last > 0 && !m_shown.hasVisible(edges[last - 1]))
            --last;
        --last;
    }
    m_stack.push_back({node, 0, last, level, endsGroup});
}

bool RowWalk::next(Row& row)
{
    if (!m_isStarted) {
        m_isStarted = true;
        row = {};
        if (m_shown.isExpanded(nodes::NodeTree::root))
            enter(nodes::NodeTree::root, 1, true);
        return true;
    }
    while (!m_stack.empty()) {
        Frame& frame = m_stack.back();
        const auto edges = m_tree.edgesOf(frame.node);
        if (frame.edge < edges.size()) {
            if (takeEdge(edges[frame.edge++], row))
                return true;
        } else if (frame.edge++ == edges.size()) {
            if (m_shown.hasValueRow(frame.node) && m_shown.areValuesVisible()) {
                row = {Row::Kind::Value, frame.node, nullptr, frame.level, frame.endsGroup};
                return true;
            }
        } else {
            m_stack.pop_back();
        }
    }
    return false;
}

bool RowWalk::takeEdge(const Edge& edge, Row& row)
{
    if (!m_shown.hasVisible(edge))
        return false;
    const Frame& frame = m_stack.back();
    const uint32_t level = frame.level;
    const bool isLastHere = frame.edge - 1 == frame.lastVisible;
    const bool isLast = isLastHere && (frame.endsGroup || m_guides == Guides::AsPackage);
    if (edge.target == none<NodeId>) {
        row = {Row::Kind::NoNode, none<NodeId>, &edge, level, isLast};
        return true;
    }
    const bool isExpanded = m_shown.isExpanded(edge);
    const bool isVisible = m_shown.isVisible(edge.target);
    const bool isCut = !isExpanded && nodes::rowOf(m_tree.node(edge.target).loader).shownBelow;
    if (isExpanded && (isVisible || m_guides == Guides::AsPackage))
        enter(edge.target, level + 1, true);
    else if (isExpanded)
        enter(edge.target, level, isLast);
    if (isVisible)
        row = {isCut ? Row::Kind::Repeat : Row::Kind::Node, edge.target, &edge, level, isLast};
    return isVisible;
}

bool doesPackagePrint(const nodes::NodeTree& tree, const ShownTree& shown)
{
    if (!shown.packageWalks() || !shown.canHideParents())
        return shown.packageWalks();
    RowWalk walk(tree, shown, Guides::AsPackage);
    uint32_t previous = 0;
    for (Row row; walk.next(row); previous = row.level) {
        if (row.level > previous + 1)
            return false;
    }
    return true;
}

} // namespace skops::report
