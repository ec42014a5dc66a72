#include "persist/same_objects.h"

#include "persist/compact_json.h"

namespace skops::persist {
namespace {

using nodes::Edge;
using nodes::Loader;
using nodes::Node;
using nodes::NodeTree;
using nodes::Role;

/// One of the trees, and what its nodes read.
struct Side
{
    const NodeTree& tree;
    const archive::Members& members;
};

class Comparing
{
public:
    Comparing(const Side& first, const Side& second, std::span<const std::string_view> fileOf)
        : m_first(first), m_second(second), m_fileOf(fileOf),
          m_secondOf(first.tree.nodeCount(), none<NodeId>), m_isTaken(second.tree.nodeCount(), false)
    {
    }

    bool run()
    {
        if (!compareNodes(NodeTree::root, NodeTree::root, false))
            return false;
        while (!m_pairs.empty()) {
            const auto [first, second] = m_pairs.back();
            m_pairs.pop_back();
            if (!compareEdges(first, second))
                return false;
        }
        return true;
    }

private:
    bool compareEdges(NodeId firstId, NodeId secondId)
    {
        const auto firstEdges = m_first.tree.edgesOf(firstId);
        const auto secondEdges = m_second.tree.edgesOf(secondId);
        if (firstEdges.size() != secondEdges.size())
            return false;
        for (size_t i = 0; i < firstEdges.size(); ++i) {
            if (!compareEdge(firstEdges[i], secondEdges[i]))
                return false;
        }
        return true;
    }

    bool compareEdge(const Edge& first, const Edge& second)
    {
        if (first.role != second.role || keyOf(m_first, first) != keyOf(m_second, second))
            return false;
        return compareNodes(first.target, second.target, first.role == Role::KeyTypes);
    }

    /// A pair is compared when it is met for the first time, its children later.
    bool compareNodes(NodeId first, NodeId second, bool isKeyTypes)
    {
        NodeId& known = m_secondOf[index(first)];
        if (known != none<NodeId>)
            return known == second;
        known = second;
        // Two nodes of the first tree that are one in the second have to be of the kinds that nobody can
        // tell apart.
        if (m_isTaken[index(second)] && !isKeyTypes && !mayBeShared(m_first.tree.node(first).loader))
            return false;
        m_isTaken[index(second)] = true;
        if (!isSameNode(first, second, isKeyTypes))
            return false;
        m_pairs.emplace_back(first, second);
        return true;
    }

    static bool mayBeShared(Loader loader)
    {
        return loader == Loader::Json || loader == Loader::Type || loader == Loader::Function;
    }

    bool isSameNode(NodeId firstId, NodeId secondId, bool isKeyTypes) const
    {
        const Node& first = m_first.tree.node(firstId);
        const Node& second = m_second.tree.node(secondId);
        if (first.loader != second.loader || first.isBroken || second.isBroken ||
            nameOf(m_first, first.type) != nameOf(m_second, second.type) ||
            nameOf(m_first, first.extra) != nameOf(m_second, second.extra))
            return false;
        // What is allowed below a loss or a tree matters to neither: a scalar is always trusted, and so is
        // builtins.list.
        const bool isTrustedAnywhere = first.loader == Loader::Json || isKeyTypes;
        if (!isTrustedAnywhere &&
            (first.belowLoss != second.belowLoss || first.belowTree != second.belowTree))
            return false;
        return compactJson(m_first.tree.text(first.value)) == compactJson(m_second.tree.text(second.value)) &&
               isSameMember(firstId, first.member, second.member);
    }

    bool isSameMember(NodeId firstId, MemberId first, MemberId second) const
    {
        if (first == none<MemberId> || second == none<MemberId>)
            return first == second;
        const std::string_view file = m_fileOf[index(firstId)];
        return (file.empty() ? m_first.members.name(first) : file) == m_second.members.name(second);
    }

    static std::pair<std::string_view, std::string_view> nameOf(const Side& side, TypeId type)
    {
        if (type == none<TypeId>)
            return {};
        return {side.tree.moduleName(type), side.tree.className(type)};
    }

    static std::string_view keyOf(const Side& side, const Edge& edge)
    {
        return edge.key == none<nodes::NameId> ? std::string_view() : side.tree.name(edge.key);
    }

    Side m_first;
    Side m_second;
    std::span<const std::string_view> m_fileOf;
    std::vector<NodeId> m_secondOf;                 ///< by node of the first tree
    std::vector<bool> m_isTaken;                    ///< by node of the second tree
    std::vector<std::pair<NodeId, NodeId>> m_pairs; ///< whose children are still to be compared
};

} // namespace

bool areSameObjects(const NodeTree& first, const archive::Members& firstMembers, const NodeTree& second,
                    const archive::Members& secondMembers, std::span<const std::string_view> fileOf)
{
    return Comparing({first, firstMembers}, {second, secondMembers}, fileOf).run();
}

} // namespace skops::persist
