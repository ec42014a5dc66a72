#pragma once

// What skops would say of a tree in the environment of a profile, and what is left to decide.

#include "nodes/node_tree.h"
#include "profile/profile.h"

#include <cstdint>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace skops::audit {

using ProfilePtr = std::shared_ptr<const profile::Profile>;

/// The names a reader ticked: "module.Class".
using Ticks = std::set<std::string, std::less<>>;

/// The groups of types to review, worst first.
enum class Group : uint8_t {
    KnownDangerous, ///< known to run code, start a process, reach files or the network
    Unknown,        ///< no profile knows it: code of that name in the reader's environment would run
    NativeCode,     ///< a library's native code parses bytes of the file
    Library,        ///< a known library type; its contents are checked here where they can be
};

/// How visualize colours a node. The order is that of the three colours.
enum class Safety : uint8_t {
    Safe,           ///< nothing untrusted in or below it
    BelowUntrusted, ///< trusted itself, something reachable from it is not
    Untrusted,      ///< its own name is not trusted
};

/// Where a tick counts. skops' own two answers differ: visualize(trusted=) never trusts a method or a
/// defaultdict by the user's list, load(trusted=) subtracts the list from the whole set.
enum class TickRule : uint8_t { AsVisualize, AsLoad };

/// A name of skops' untrusted set.
struct UntrustedType
{
    std::string name; ///< "module.Class", as skops lists it
    Group group = Group::Unknown;
    uint32_t count = 0;        ///< nodes that contribute it
    std::vector<NodeId> nodes; ///< the first of them, at most 1,000
    bool isTicked = false;
};

/// Trust of a tree in a profile with a set of ticks. Immutable; made by Auditor.
class Audit
{
public:
    /// Node.is_self_safe: the tag of visualize.
    bool isOwnTrusted(NodeId id) const { return (m_flags[index(id)] & ownTrusted) != 0; }
    /// Node.is_safe: nothing reachable from it, itself included, adds to the untrusted set.
    bool isClean(NodeId id) const { return (m_flags[index(id)] & clean) != 0; }
    Safety safety(NodeId id) const
    {
        return isClean(id) ? Safety::Safe : isOwnTrusted(id) ? Safety::BelowUntrusted : Safety::Untrusted;
    }
    /// get_untrusted_types(): sorted by name as Python sorts, ticked ones included.
    std::span<const UntrustedType> types() const { return m_types; }
    /// Types that are not ticked.
    size_t openCount() const { return m_openCount; }
    const Ticks& ticks() const { return m_ticks; }

private:
    friend class Auditor;
    static constexpr uint8_t ownTrusted = 1;
    static constexpr uint8_t clean = 2;

    std::vector<uint8_t> m_flags; ///< by NodeId
    std::vector<UntrustedType> m_types;
    Ticks m_ticks;
    size_t m_openCount = 0;
};

using AuditPtr = std::shared_ptr<const Audit>;

/// Everything about a tree and a profile that does not depend on ticks. Immutable after construction,
/// thread-safe.
class Auditor
{
public:
    Auditor(nodes::NodeTreePtr tree, ProfilePtr profile);

    /// O(nodes + edges), no text is compared per node.
    AuditPtr audit(const Ticks& ticks, TickRule rule = TickRule::AsLoad) const;

    /// What the tree's reader found and the profile's release refuses, and what is known to be dangerous. A
    /// tick changes none of it.
    std::span<const Finding> findings() const { return m_findings; }

    const nodes::NodeTreePtr& tree() const { return m_tree; }
    const ProfilePtr& profile() const { return m_profile; }

private:
    void readTypes();
    void readEdges();
    bool isTrustedByDefault(const nodes::Node& node);
    bool addsOwnName(const nodes::Node& node) const;
    bool addsExtraName(const nodes::Node& node) const;
    void collectTypes();

    nodes::NodeTreePtr m_tree;
    ProfilePtr m_profile;
    std::vector<Finding> m_findings;
    std::vector<uint64_t> m_trusted;      ///< by TypeId: bit of each Loader that trusts the name by default
    std::vector<uint64_t> m_asked;        ///< by TypeId: bits of m_trusted that are known
    std::vector<uint8_t> m_nodeFlags;     ///< by NodeId: what a node adds by default
    std::vector<uint32_t> m_ownType;      ///< by NodeId: index into m_types of its own name, or noIndex
    std::vector<uint32_t> m_extraType;    ///< by NodeId: the same for its extra name
    std::vector<UntrustedType> m_types;   ///< with nothing ticked
    std::vector<uint32_t> m_reverseBegin; ///< by NodeId, into m_reverse
    std::vector<NodeId> m_reverse;        ///< sources of the edges to a node
};

/// Which group a name belongs to; `profile` is the reader's, every shipped profile is asked too. For a
/// method, `module` is the full name of its class.
Group groupOf(std::string_view module, std::string_view name, const profile::Profile& profile);

} // namespace skops::audit
