// Untrusted types inside arrays of objects: NdArrayNode has no children for visualize (skops/io/_numpy.py,
// 0.16; _visualize.py walk_tree), so no row of its tree shows them.

#include "audit/audit.h"
#include "audit/rules/rule_table.h"

namespace skops::audit::rules {
namespace {

using nodes::Edge;
using nodes::Loader;
using nodes::Node;

class HiddenRule
{
public:
    HiddenRule(const RuleSubject& subject, RuleFindings& findings)
        : m_tree(subject.tree), m_profile(subject.profile), m_findings(findings),
          m_isSeen(subject.tree.nodeCount()), m_isTold(subject.tree.typeCount())
    {
    }

    void check()
    {
        for (size_t i = 0; i < m_tree.nodeCount(); ++i) {
            const auto id = makeId<NodeId>(i);
            if (m_tree.node(id).loader == Loader::NdArray)
                addBelow(id);
        }
        while (!m_open.empty()) {
            const NodeId id = m_open.back();
            m_open.pop_back();
            checkNode(id);
            addBelow(id);
        }
    }

private:
    void addBelow(NodeId id)
    {
        for (const Edge& edge : m_tree.edgesOf(id)) {
            if (edge.target == none<NodeId> || m_isSeen[index(edge.target)])
                continue;
            m_isSeen[index(edge.target)] = true;
            m_open.push_back(edge.target);
        }
    }

    /// Each type once, as the loader that stands first has it.
    void checkNode(NodeId id)
    {
        const Node& node = m_tree.node(id);
        const bool hasName = node.type != none<TypeId> && node.loader != Loader::Json &&
                             node.loader != Loader::Slice && !node.belowLoss && !node.belowTree;
        if (!hasName || m_isTold[index(node.type)])
            return;
        const std::string_view name = m_tree.fullName(node.type);
        m_isTold[index(node.type)] = true;
        // The trees of gradient boosting stand in such an array; what they hold is checked here.
        if (m_profile.isTrusted(nodes::rowOf(node.loader).profileKey, name) ||
            groupOf(m_tree.moduleName(node.type), m_tree.className(node.type), m_profile) == Group::Library)
            return;
        m_findings.add(Code::ObjectArrayHidden, id, {std::string(name)});
    }

    const nodes::NodeTree& m_tree;
    const profile::Profile& m_profile;
    RuleFindings& m_findings;
    std::vector<bool> m_isSeen; ///< by NodeId: stands below an array
    std::vector<bool> m_isTold; ///< by TypeId
    std::vector<NodeId> m_open;
};

} // namespace

void objectsHidden(const RuleSubject& subject, RuleFindings& findings)
{
    HiddenRule(subject, findings).check();
}

} // namespace skops::audit::rules
