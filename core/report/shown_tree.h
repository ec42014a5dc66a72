#pragma once

// Which rows the walk of skops' visualize visits (skops/io/_visualize.py walk_tree, 0.16), before anything is
// expanded. Internal to report.

#include "audit/audit.h"
#include "report/text_tree.h"

#include <cstdint>
#include <vector>

namespace skops::report {

class ShownTree
{
public:
    ShownTree(const nodes::NodeTree& tree, const audit::Audit& audit, Show show);

    /// Whether the walk goes along this edge: a `key_types` that is a list with nothing untrusted is left
    /// out.
    bool isShown(const nodes::Edge& edge) const;
    /// Whether the walk goes on below the target. A tree with a cycle has no end in skops: there, no repeat
    /// is expanded.
    bool isExpanded(const nodes::Edge& edge) const;
    bool isExpanded(NodeId id) const { return nodes::rowOf(m_tree.node(id).loader).shownBelow; }
    /// Whether a row is printed for the node.
    bool isVisible(NodeId id) const;
    /// The same for an edge without a node, and for the value that a node holds beside its children.
    bool areValuesVisible() const { return m_show != Show::Trusted; }
    /// Whether a row is printed for the edge's target or for anything below it.
    bool hasVisible(const nodes::Edge& edge) const;
    /// What a node holds that is no node: the start, stop and step of a slice, a method's name.
    bool hasValueRow(NodeId id) const;

    /// Whether the walk comes to the node at all, its row shown or not.
    bool isReached(NodeId id) const { return m_rows[index(id)] != 0; }
    /// Rows that the walk goes through with every repeat expanded, saturating; parts without a visible row
    /// are left out.
    uint64_t rows() const { return m_rows.empty() ? 0 : m_rows[0]; }
    /// Whether a row can be shown whose parent is not.
    bool canHideParents() const { return m_show == Show::Trusted; }
    /// Whether skops gets through its own walk; it raises for some nodes that it writes itself.
    bool packageWalks() const { return m_packageWalks; }

private:
    void count(NodeId root);
    void addTarget(NodeId source, const nodes::Edge& edge);
    bool doesPackageWalk(NodeId id) const;

    const nodes::NodeTree& m_tree;
    const audit::Audit& m_audit;
    Show m_show;
    nodes::NameId m_keyTypes;
    std::vector<uint64_t> m_rows;   ///< by NodeId; 0: not reached
    std::vector<bool> m_hasVisible; ///< by NodeId
    bool m_packageWalks = true;
};

} // namespace skops::report
