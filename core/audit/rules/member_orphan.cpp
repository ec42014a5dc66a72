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
    for (size_t i = 0; i < tree.edgeCount(); ++i) {
        const nodes::Edge& edge = tree.edges()[i];
        const uint32_t object = edge.isRepeat ? subject.valueAt(edge.raw.begin) : noIndex;
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
