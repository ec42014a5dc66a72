#include "report/shown_tree.h"

#include "nodes/fields.h"
#include "nodes/json_index.h"

namespace skops::report {

using nodes::Edge;
using nodes::Loader;
using nodes::Node;
using nodes::NodeTree;
using nodes::Role;

namespace {

bool isEmptyContainer(const nodes::JsonIndex& json, uint32_t value)
{
    return (json.isObject(value) || json.isArray(value)) && json.after(value) == value + 1;
}

/// walk_tree goes through lists and dicts of any kind, and through empty ones without a word.
bool isSilent(const NodeTree& tree, const Node& node)
{
    const auto json = nodes::JsonIndex::build(tree.text(node.value), Cancel());
    if (!json)
        return false;
    if (node.loader == Loader::Method)
        return isEmptyContainer(*json, 0);
    for (const std::string_view key : {"start", "stop", "step"}) {
        const uint32_t value = json->isObject(0) ? nodes::memberOf(*json, 0, key) : noIndex;
        if (value == noIndex || !isEmptyContainer(*json, value))
            return false;
    }
    return true;
}

} // namespace

ShownTree::ShownTree(const nodes::NodeTree& tree, const audit::Audit& audit, Show show)
    : m_tree(tree), m_audit(audit), m_show(show), m_keyTypes(tree.names().find("key_types"))
{
    m_rows.resize(tree.nodeCount());
    m_hasVisible.resize(tree.nodeCount());
    m_packageWalks = !tree.hasCycle();
    if (tree.nodeCount() > 0)
        count(nodes::NodeTree::root);
}

bool ShownTree::isShown(const Edge& edge) const
{
    const bool isKeyTypes =
        edge.role == Role::KeyTypes ||
        (edge.role == Role::Value && edge.key == m_keyTypes && m_keyTypes != none<nodes::NameId>);
    return !isKeyTypes || edge.target == none<NodeId> || m_tree.node(edge.target).loader != Loader::List ||
           !m_audit.isClean(edge.target);
}

bool ShownTree::isExpanded(const Edge& edge) const
{
    if (edge.target == none<NodeId> || !isExpanded(edge.target))
        return false;
    return !(m_tree.hasCycle() && edge.isRepeat);
}

bool ShownTree::isVisible(NodeId id) const
{
    switch (m_show) {
    case Show::All:
        return true;
    case Show::Untrusted:
        return !m_audit.isClean(id);
    case Show::Trusted:
        return m_audit.isOwnTrusted(id);
    }
    return true;
}

bool ShownTree::hasVisible(const Edge& edge) const
{
    if (!isShown(edge))
        return false;
    if (edge.target == none<NodeId>)
        return areValuesVisible();
    return isVisible(edge.target) || (isExpanded(edge) && m_hasVisible[index(edge.target)]);
}

bool ShownTree::hasValueRow(NodeId id) const
{
    const Node& node = m_tree.node(id);
    switch (node.loader) {
    case Loader::Slice:
    case Loader::Method:
    case Loader::FunctionV0:
        return !node.value.isEmpty() && (node.loader == Loader::FunctionV0 || !isSilent(m_tree, node));
    default:
        return false;
    }
}

/// The nodes for which walk_tree or the reader before it raises, whatever is shown: its children are no
/// nodes, or it takes None for one.
bool ShownTree::doesPackageWalk(NodeId id) const
{
    const Node& node = m_tree.node(id);
    switch (node.loader) {
    case Loader::Unknown:
    case Loader::FunctionV0:
    case Loader::RandomGeneratorV0:
        return false;
    case Loader::Slice:
    case Loader::Method:
        return !node.value.isEmpty() && isSilent(m_tree, node);
    case Loader::Object:
        return node.edgeCount > 0 && !node.isBroken;
    default:
        return !node.isBroken || !nodes::rowOf(node.loader).shownBelow;
    }
}

void ShownTree::addTarget(NodeId source, const Edge& edge)
{
    if (hasVisible(edge)) {
        uint64_t& rows = m_rows[index(source)];
        const uint64_t below = isExpanded(edge) ? m_rows[index(edge.target)] : 1;
        if (__builtin_add_overflow(rows, below, &rows))
            rows = ~uint64_t{0};
        m_hasVisible[index(source)] = true;
    }
    if (edge.target != none<NodeId> && !isExpanded(edge.target))
        m_rows[index(edge.target)] = 1;
    const bool isKeyTypes =
        edge.role == Role::KeyTypes || (edge.role == Role::Value && edge.key == m_keyTypes);
    if (edge.target == none<NodeId> || isKeyTypes || !doesPackageWalk(edge.target))
        m_packageWalks = false;
}

void ShownTree::count(NodeId root)
{
    struct Frame
    {
        NodeId node;
        uint32_t edge;
    };
    std::vector<Frame> stack;
    const auto enter = [&](NodeId id) {
        m_rows[index(id)] = hasValueRow(id) ? 2 : 1;
        m_hasVisible[index(id)] = isVisible(id) || (hasValueRow(id) && areValuesVisible());
        stack.push_back({id, 0});
    };
    m_packageWalks = m_packageWalks && doesPackageWalk(root);
    enter(root);
    if (!isExpanded(root))
        stack.clear();
    while (!stack.empty()) {
        Frame& frame = stack.back();
        const auto edges = m_tree.edgesOf(frame.node);
        if (frame.edge == edges.size()) {
            stack.pop_back();
            continue;
        }
        const Edge& edge = edges[frame.edge];
        if (isShown(edge) && isExpanded(edge) && m_rows[index(edge.target)] == 0) {
            enter(edge.target); // the edge is looked at again when the numbers of its target are known
            continue;
        }
        if (isShown(edge))
            addTarget(frame.node, edge);
        ++frame.edge;
    }
}

} // namespace skops::report
