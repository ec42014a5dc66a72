// Nodes of different ids that read one member, or an array named after another node: skops calls arrays
// <id>.npy and sparse matrices <id>.npz (skops/io/_numpy.py, _scipy.py, 0.3 to 0.16). `dump --optimise` keeps
// equal members once, and ids only where something refers to them: there it is told only if the copies take
// much memory.

#include "archive/keyed_hash.h"
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

/// Nodes to which something refers by their id.
std::vector<bool> referredTo(const nodes::NodeTree& tree)
{
    std::vector<bool> referred(tree.nodeCount(), false);
    for (const nodes::Edge& edge : tree.edges()) {
        if (edge.isRepeat)
            referred[index(edge.target)] = true;
    }
    return referred;
}

/// Who reads a member.
struct Readers
{
    NodeId first = none<NodeId>;
    uint64_t count = 0;
};

/// Each reader holds a copy of its own (skops/io/_numpy.py NdArrayNode, _general.py BytesNode).
bool takesMuchMemory(uint64_t readers, uint64_t memberBytes)
{
    constexpr uint64_t much = uint64_t{256} << 20U;
    return memberBytes > much / readers;
}

} // namespace

void memberShared(const RuleSubject& subject, RuleFindings& findings)
{
    const nodes::NodeTree& tree = subject.tree;
    const std::vector<bool> isReferredTo = referredTo(tree);
    std::vector<bool> hasIdleId(tree.nodeCount(), false);
    std::unordered_map<size_t, Readers> readersOf;                             // by member
    std::unordered_map<std::string_view, NodeId, archive::KeyedHash> nodeOfId; // of nodes with a member
    for (size_t i = 0; i < tree.nodeCount(); ++i) {
        if (tree.nodes()[i].member == none<MemberId>)
            continue;
        const std::string_view id = idOf(subject, tree.nodes()[i]);
        nodeOfId.try_emplace(id, makeId<NodeId>(i));
        hasIdleId[i] = !id.empty() && !isReferredTo[i];
    }
    uint32_t told = 0;
    for (size_t i = 0; i < tree.nodeCount() && told < mostTold; ++i) {
        const nodes::Node& node = tree.nodes()[i];
        if (node.member == none<MemberId> || subject.members.name(node.member) == "schema.json")
            continue;
        const auto id = makeId<NodeId>(i);
        Readers& readers = readersOf[index(node.member)];
        NodeId other = none<NodeId>;
        if (++readers.count == 1) {
            readers.first = id;
            const auto named = nodeOfId.find(stemOf(subject.members.name(node.member)));
            if (named != nodeOfId.end() && named->second != id)
                other = named->second;
        } else if (hasIdleId[i] || hasIdleId[index(readers.first)] ||
                   takesMuchMemory(readers.count, subject.members.sizeBytes(node.member))) {
            other = readers.first;
        }
        if (other == none<NodeId>)
            continue;
        ++told;
        findings.add(Code::MemberShared, id, {nodes::pathOf(tree, other)});
    }
}

} // namespace skops::audit::rules
