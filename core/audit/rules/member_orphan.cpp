// Members that nothing names. A repeat of bytes has a member of its own (uuid4), which is never read, so that
// what stands in repeats counts as named.

#include "audit/rules/lookup.h"
#include "audit/rules/rule_table.h"

#include <algorithm>

namespace skops::audit::rules {
namespace {

/// Marks the members that the values of keys `file` name within a repeat; O(its text).
void markFiles(const RuleSubject& subject, uint32_t object, std::vector<bool>& isNamed)
{
    constexpr std::string_view key = "\"file\"";
    std::string buffer;
    const nodes::JsonIndex& json = subject.json;
    for (uint32_t i = object + 1; i + 1 < json.after(object); ++i) {
        const bool isAsLong = json.at(i).end - json.at(i).begin == key.size();
        if (!isAsLong || json.raw(i) != key || !json.isString(i + 1))
            continue;
        if (const auto member = subject.members.find(json.string(i + 1, buffer)))
            isNamed[index(*member)] = true;
    }
}

/// By node, whether it or a node below it names a member. What stands at a repeat of others and names one is
/// not what skops writes there.
std::vector<bool> nodesWithMembers(const nodes::NodeTree& tree)
{
    std::vector<bool> holds(tree.nodeCount());
    // A node stands behind the one that it was read from.
    for (size_t i = tree.nodeCount(); i-- > 0;) {
        const auto id = makeId<NodeId>(i);
        holds[i] = holds[i] || tree.node(id).member != none<MemberId>;
        if (const NodeId parent = tree.parentOf(id); holds[i] && parent != none<NodeId>)
            holds[index(parent)] = true;
    }
    return holds;
}

} // namespace

void memberOrphan(const RuleSubject& subject, RuleFindings& findings)
{
    const nodes::NodeTree& tree = subject.tree;
    std::vector<bool> isNamed(subject.members.count());
    for (const nodes::Node& node : tree.nodes()) {
        if (node.member != none<MemberId>)
            isNamed[index(node.member)] = true;
    }
    const auto schema = subject.members.find("schema.json");
    if (schema)
        isNamed[index(*schema)] = true;
    if (std::ranges::find(isNamed, false) == isNamed.end())
        return;
    const std::vector<bool> holds = nodesWithMembers(tree);
    for (size_t i = 0; i < tree.edgeCount(); ++i) {
        const nodes::Edge& edge = tree.edges()[i];
        if (!edge.isRepeat || !holds[index(edge.target)])
            continue;
        const uint32_t object = subject.valueAt(edge.raw.begin);
        if (object != noIndex)
            markFiles(subject, object, isNamed);
    }
    for (size_t i = 0; i < isNamed.size(); ++i) {
        const std::string_view name = subject.members.name(makeId<MemberId>(i));
        // Of members with one name the last is read; the others are told as duplicates.
        const auto read = subject.members.find(name);
        if (read && isNamed[index(*read)])
            continue;
        findings.add({Code::MemberOrphan, {.member = std::string(name)}, {}});
    }
}

} // namespace skops::audit::rules
