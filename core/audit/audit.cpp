#include "audit/audit.h"

#include "audit/release_rules.h"

#include <algorithm>
#include <map>

namespace skops::audit {
namespace {

using nodes::Edge;
using nodes::Loader;
using nodes::Node;
using nodes::NodeTree;

/// Enough to go through them by hand; the count is exact whatever it is.
constexpr size_t maxListedNodes = 1'000;

// Bits of Auditor::m_nodeFlags.
constexpr uint8_t trustedByDefault = 1; ///< the node's own name
constexpr uint8_t hasOwn = 2;           ///< its own name is in the set with nothing ticked
constexpr uint8_t hasExtra = 4;         ///< so is its extra name
constexpr uint8_t userCounts = 8;       ///< visualize(trusted=) counts at the node itself

/// DefaultDictNode and _DictWithDeprecatedKeysNode ignore the list they are given (skops/io/_general.py,
/// _sklearn.py).
bool ignoresUser(Loader loader, const profile::Profile& profile)
{
    return (loader == Loader::DefaultDict && !profile.has(profile::Flag::UserTrustAtDefaultDict)) ||
           loader == Loader::DictWithDeprecatedKeys;
}

/// The constructor that a loader adds below a node of the same name: one place for a reader, not two.
bool repeatsItsParent(const NodeTree& tree, const Node& node)
{
    if (node.parentEdge == none<EdgeId> || tree.edge(node.parentEdge).role != nodes::Role::Constructor)
        return false;
    return tree.node(tree.sourceOf(node.parentEdge)).type == node.type;
}

} // namespace

Auditor::Auditor(nodes::NodeTreePtr tree, ProfilePtr profile)
    : m_tree(std::move(tree)), m_profile(std::move(profile)), m_trusted(m_tree->typeCount()),
      m_asked(m_tree->typeCount()), m_nodeFlags(m_tree->nodeCount())
{
    readTypes();
    collectTypes();
    readEdges();
    m_findings = releaseFindings(*m_tree, *m_profile, m_types);
}

bool Auditor::isTrustedByDefault(const Node& node)
{
    const auto asks = [&](Loader loader) {
        const size_t type = index(node.type);
        const uint64_t bit = uint64_t{1} << static_cast<unsigned>(loader);
        if ((m_asked[type] & bit) == 0) {
            m_asked[type] |= bit;
            if (m_profile->isTrusted(nodes::rowOf(loader).profileKey, m_tree->fullName(node.type)))
                m_trusted[type] |= bit;
        }
        return (m_trusted[type] & bit) != 0;
    };
    if (ignoresUser(node.loader, *m_profile))
        return asks(node.loader); // what is passed down stands in the list it is given
    using enum profile::Flag;
    return asks(node.loader) ||
           (node.belowLoss && m_profile->has(LossTrustPassedDown) && asks(Loader::Loss)) ||
           (node.belowTree && m_profile->has(TreeTrustPassedDown) && asks(Loader::Tree));
}

bool Auditor::addsOwnName(const Node& node) const
{
    switch (node.loader) {
    case Loader::Json:
    case Loader::Slice:
    case Loader::FunctionV0: // its function's name counts, the label does not
        return false;
    default:
        return true;
    }
}

bool Auditor::addsExtraName(const Node& node) const
{
    if (node.extra == none<TypeId>)
        return false;
    const std::string_view name = m_tree->fullName(node.extra);
    using enum profile::Flag;
    switch (node.loader) {
    case Loader::FunctionV0:
        return !m_profile->isTrusted(nodes::rowOf(node.loader).profileKey, name);
    case Loader::Method:
        return m_profile->has(MethodFuncDeclared);
    case Loader::RandomGenerator:
        return m_profile->has(BitGeneratorDeclared) && !m_profile->isBitGenerator(name);
    case Loader::RandomGeneratorV1:
        return m_profile->has(OldBitGeneratorDeclared) && !m_profile->isBitGenerator(name);
    default:
        return false;
    }
}

void Auditor::readTypes()
{
    for (size_t i = 0; i < m_tree->nodeCount(); ++i) {
        const Node& node = m_tree->nodes()[i];
        uint8_t flags = ignoresUser(node.loader, *m_profile) ? 0 : userCounts;
        // JsonNode.is_self_safe is always true (skops/io/_general.py).
        if (node.loader == Loader::Json || isTrustedByDefault(node))
            flags |= trustedByDefault;
        else if (addsOwnName(node))
            flags |= hasOwn;
        if (addsExtraName(node))
            flags |= hasExtra;
        m_nodeFlags[i] = flags;
    }
}

void Auditor::collectTypes()
{
    // Different (module, class) pairs can make one full name, and the name is what skops lists.
    std::map<std::string_view, std::vector<uint32_t>> byName;
    std::vector<uint32_t> slotOfType(m_tree->typeCount(), noIndex);
    m_ownType.assign(m_tree->nodeCount(), noIndex);
    m_extraType.assign(m_tree->nodeCount(), noIndex);
    const auto slotOf = [&](TypeId type) {
        uint32_t& slot = slotOfType[index(type)];
        if (slot == noIndex) {
            const std::string_view name = m_tree->fullName(type);
            const auto known = std::find_if(m_types.begin(), m_types.end(),
                                            [&](const UntrustedType& t) { return t.name == name; });
            slot = static_cast<uint32_t>(known - m_types.begin());
            if (known == m_types.end())
                m_types.push_back({std::string(name),
                                   groupOf(m_tree->moduleName(type), m_tree->className(type), *m_profile),
                                   0,
                                   {},
                                   false});
        }
        return slot;
    };
    const auto add = [&](TypeId type, size_t node) {
        const uint32_t slot = slotOf(type);
        if (repeatsItsParent(*m_tree, m_tree->nodes()[node]))
            return slot;
        UntrustedType& entry = m_types[slot];
        ++entry.count;
        if (entry.nodes.size() < maxListedNodes)
            entry.nodes.push_back(makeId<NodeId>(node));
        return slot;
    };
    for (size_t i = 0; i < m_tree->nodeCount(); ++i) {
        const Node& node = m_tree->nodes()[i];
        if (m_nodeFlags[i] & hasOwn)
            m_ownType[i] = add(node.type, i);
        if (m_nodeFlags[i] & hasExtra)
            m_extraType[i] = add(node.extra, i);
    }
    // UTF-8 sorts by bytes as Python sorts by code points.
    std::vector<uint32_t> order(m_types.size());
    for (uint32_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::sort(order.begin(), order.end(),
              [&](uint32_t a, uint32_t b) { return m_types[a].name < m_types[b].name; });
    std::vector<uint32_t> place(order.size());
    std::vector<UntrustedType> sorted;
    sorted.reserve(order.size());
    for (uint32_t i = 0; i < order.size(); ++i) {
        place[order[i]] = i;
        sorted.push_back(std::move(m_types[order[i]]));
    }
    m_types = std::move(sorted);
    for (std::vector<uint32_t>* slots : {&m_ownType, &m_extraType}) {
        for (uint32_t& slot : *slots)
            slot = slot == noIndex ? noIndex : place[slot];
    }
}

void Auditor::readEdges()
{
    m_reverseBegin.assign(m_tree->nodeCount() + 1, 0);
    for (const Edge& edge : m_tree->edges()) {
        if (edge.target != none<NodeId>)
            ++m_reverseBegin[index(edge.target) + 1];
    }
    for (size_t i = 1; i < m_reverseBegin.size(); ++i)
        m_reverseBegin[i] += m_reverseBegin[i - 1];
    m_reverse.resize(m_reverseBegin.back());
    std::vector<uint32_t> next(m_reverseBegin.begin(), m_reverseBegin.end() - 1);
    for (size_t i = 0; i < m_tree->nodeCount(); ++i) {
        for (const Edge& edge : m_tree->edgesOf(makeId<NodeId>(i))) {
            if (edge.target != none<NodeId>)
                m_reverse[next[index(edge.target)]++] = makeId<NodeId>(i);
        }
    }
}

AuditPtr Auditor::audit(const Ticks& ticks, TickRule rule) const
{
    auto audit = std::make_shared<Audit>();
    audit->m_ticks = ticks;
    audit->m_types = m_types;
    for (UntrustedType& type : audit->m_types) {
        type.isTicked = ticks.contains(type.name);
        audit->m_openCount += type.isTicked ? 0 : 1;
    }
    std::vector<uint8_t> isTicked(m_tree->typeCount());
    for (size_t i = 0; i < isTicked.size(); ++i)
        isTicked[i] = !ticks.empty() && ticks.contains(m_tree->fullName(makeId<TypeId>(i)));

    const bool asLoad = rule == TickRule::AsLoad;
    std::vector<NodeId> queue;
    audit->m_flags.resize(m_tree->nodeCount());
    for (size_t i = 0; i < m_tree->nodeCount(); ++i) {
        const Node& node = m_tree->nodes()[i];
        const uint8_t flags = m_nodeFlags[i];
        const bool tickCounts = isTicked[index(node.type)] && (asLoad || (flags & userCounts));
        const bool isOwn = (flags & trustedByDefault) || tickCounts;
        // visualize(trusted=): only a protocol-0 function's extra name heeds the user's list.
        const bool extraTicked = (flags & hasExtra) && isTicked[index(node.extra)] &&
                                 (asLoad || node.loader == Loader::FunctionV0);
        const bool adds = ((flags & hasOwn) && !isOwn) || ((flags & hasExtra) && !extraTicked);
        audit->m_flags[i] = static_cast<uint8_t>((isOwn ? Audit::ownTrusted : 0) | (adds ? 0 : Audit::clean));
        if (adds)
            queue.push_back(makeId<NodeId>(i));
    }
    // Whatever reaches an unclean node is unclean: backwards over the edges, each node once, so cycles end.
    for (size_t next = 0; next < queue.size(); ++next) {
        const size_t target = index(queue[next]);
        for (uint32_t i = m_reverseBegin[target]; i < m_reverseBegin[target + 1]; ++i) {
            uint8_t& flags = audit->m_flags[index(m_reverse[i])];
            if (flags & Audit::clean) {
                flags &= static_cast<uint8_t>(~Audit::clean);
                queue.push_back(m_reverse[i]);
            }
        }
    }
    return audit;
}

} // namespace skops::audit
