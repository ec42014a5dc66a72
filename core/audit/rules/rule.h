#pragma once

// Rules find in a .skops what skops would not tell. One rule a file, and one table of them (rules.cpp): a new
// one is a function and a row.

#include "archive/archive.h"
#include "audit/rules/member_heads.h"
#include "base/task.h"
#include "nodes/json_index.h"
#include "nodes/node_tree.h"
#include "profile/profile.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace skops::audit {

using rules::MemberHeads;

/// What rules look at. All of it outlives them.
struct RuleSubject
{
    const nodes::NodeTree& tree;
    /// Every value of tree.text(), in file order.
    const nodes::JsonIndex& json;
    const archive::Members& members;
    const archive::Archive* archive; ///< the members' archive; null for what is still to be written
    MemberHeads& heads;              ///< of `members`
    const profile::Profile& profile;
    const Cancel& cancel;

    /// The value of `json` that begins there: a node's raw, an edge's raw. noIndex: none. O(log values), and
    /// less the nearer it is to the one asked for before: nodes are mostly in file order.
    uint32_t valueAt(uint32_t begin) const;

    mutable uint32_t lastValue = 0; ///< where valueAt() ended
};

/// Takes what rules find; of each code the first thousand, with a count of places.
class RuleFindings
{
public:
    void add(Code code, NodeId node, std::vector<std::string> args = {});
    void add(Finding finding);
    std::vector<Finding> take() { return std::move(m_findings); }

private:
    static constexpr uint32_t mostOfOneCode = 1'000;

    std::vector<Finding> m_findings;
    std::array<uint32_t, codeCount> m_counts{};
};

/// Linear in the size of the tree, or nearly; never recursive.
using Rule = void (*)(const RuleSubject& subject, RuleFindings& findings);

struct RuleRow
{
    std::string_view name; ///< of its file
    Rule check;
};

std::span<const RuleRow> allRules();

/// All rules, one after the other, of a tree that was read from a schema. `archive` as in RuleSubject.
/// Errors: Cancelled.
Result<std::vector<Finding>> checkRules(const nodes::NodeTree& tree, const archive::Members& members,
                                        const archive::Archive* archive, const profile::Profile& profile,
                                        const Cancel& cancel);

} // namespace skops::audit
