// Nodes of different ids that read one member, or an array named after another node: skops calls arrays
// <id>.npy and sparse matrices <id>.npz (skops/io/_numpy.py, _scipy.py, 0.3 to 0.16). In a file in which no
// member is called so, as in those that `dump --optimise` writes, a member of several nodes says nothing.

#include "audit/rules/lookup.h"
#include "audit/rules/rule_table.h"
#include "nodes/fields.h"

#include <unordered_map>

namespace skops::audit::rules {
namespace {

/// The id as it stands in the text; empty if there is none.
std::string_view idOf(const RuleSubject& subject, const nodes::Node& node)
{
    const uint32_t object = subject.valueAt(node.raw.begin);
    if (object == noIndex || node.raw.isEmpty())
        return {};
    const uint32_t id = idValueOf(subject.json, object);
    return id == noIndex ? std::string_view() : subject.json.raw(id);
}

std::string_view stemOf(std::string_view name)
{
    return name.substr(0, name.rfind('.'));
}

} // namespace

void memberShared(const RuleSubject& subject, RuleFindings& findings)
{
    const nodes::NodeTree& tree = subject.tree;
    std::unordered_map<size_t, NodeId> firstOf;            // by member
    std::unordered_map<std::string_view, NodeId> nodeOfId; // of nodes with a member
    bool areNamedById = false;
    for (size_t i = 0; i < tree.nodeCount(); ++i) {
        const nodes::Node& node = tree.nodes()[i];
        if (node.member == none<MemberId>)
            continue;
        const std::string_view id = idOf(subject, node);
        nodeOfId.try_emplace(id, makeId<NodeId>(i));
        areNamedById = areNamedById || id == stemOf(subject.members.name(node.member));
    }
    uint32_t told = 0;
    for (size_t i = 0; i < tree.nodeCount() && told < mostTold; ++i) {
        const nodes::Node& node = tree.nodes()[i];
        if (node.member == none<MemberId> || subject.members.name(node.member) == "schema.json")
            continue;
        const auto id = makeId<NodeId>(i);
        const auto [first, isFirst] = firstOf.try_emplace(index(node.member), id);
        NodeId other = isFirst || !areNamedById ? none<NodeId> : first->second;
        const auto named = nodeOfId.find(stemOf(subject.members.name(node.member)));
        if (isFirst && named != nodeOfId.end() && named->second != id)
            other = named->second;
        if (other == none<NodeId>)
            continue;
        ++told;
        findings.add(Code::MemberShared, id, {nodes::pathOf(tree, other)});
    }
}

} // namespace skops::audit::rules
