#include "report/compare/pair_walk.h"

#include "archive/keyed_hash.h"
#include "nodes/node_path.h"
#include "report/compare/current_form.h"
#include "report/compare/member_compare.h"
#include "report/compare/own_content.h"
#include "report/text_tree.h"

#include <algorithm>

namespace skops::report {

using nodes::Construct;
using nodes::Edge;
using nodes::Label;
using nodes::Loader;
using nodes::Node;

namespace {

/// At most maxEvidenceBytes, cut between two characters.
std::string evidence(std::string text)
{
    if (text.size() <= maxEvidenceBytes)
        return text;
    size_t end = maxEvidenceBytes - 3;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0U) == 0x80U)
        --end;
    return text.substr(0, end) + "...";
}

/// What a node is, for whoever has not got it.
std::string summaryOf(const CompareSide& side, NodeId id)
{
    const Node& node = side.tree.node(id);
    std::string type(side.tree.fullName(describedType(side.tree, id)));
    switch (nodes::rowOf(node.loader).label) {
    case Label::Json:
        return ownContent(side.tree, id);
    case Label::Bytes:
    case Label::Bytearray:
        return labelOf(side.tree, side.members, id);
    case Label::TypeName:
        break;
    }
    const bool isArray = node.loader == Loader::NdArray && node.member != none<MemberId>;
    const std::string array = isArray ? arrayText(*side.members, node.member) : std::string();
    return array.empty() ? type : type + " " + array;
}

std::string edgeSummary(const CompareSide& side, EdgeId id)
{
    const Edge& edge = side.tree.edge(id);
    return edge.target == none<NodeId> ? compactJson(side.tree.text(edge.raw)) : summaryOf(side, edge.target);
}

/// The state of a generator, raw or a node; nothing: there is none to be told.
std::optional<Digest> stateDigest(const DigestedSide& side, NodeId id)
{
    if (const auto raw = rawStateDigest(side.side.tree, id))
        return raw;
    for (const Edge& edge : side.side.tree.edgesOf(id)) {
        if (edge.role == nodes::Role::BitGeneratorState && edge.target != none<NodeId>)
            return side.nodes.isExact(edge.target) ? std::optional(side.nodes.of(edge.target)) : std::nullopt;
    }
    return std::nullopt;
}

/// Whether a type is listed only for how an old release wrote what the other side has as well.
bool isOnlyOldForm(const nodes::NodeTree& tree, const audit::UntrustedType& type,
                   const nodes::NodeTree& other)
{
    const auto isKnown = [&](std::string_view name) {
        for (size_t i = 0; i < other.typeCount(); ++i) {
            if (other.fullName(makeId<TypeId>(i)) == name)
                return true;
        }
        return false;
    };
    std::unordered_set<std::string_view, archive::KeyedHash> described;
    for (const NodeId id : type.nodes) {
        if (!isOldForm(tree, id))
            return false;
        described.insert(tree.fullName(describedType(tree, id)));
    }
    return type.nodes.size() == type.count && std::ranges::all_of(described, isKnown);
}

/// The type of the key of a dict's value.
std::string_view keyTypeOfEdge(const nodes::NodeTree& tree, EdgeId id)
{
    const NodeId dict = tree.sourceOf(id);
    const Edge* first = valuesOf(tree, dict).data();
    return nodes::keyTypeOf(tree, tree.node(dict), static_cast<size_t>(&tree.edge(id) - first));
}

} // namespace

Result<Comparison> PairWalk::run(const Cancel& cancel)
{
    const uint32_t root = addStep(noIndex, {});
    auto visited = visitNodes(nodes::NodeTree::root, nodes::NodeTree::root, root, cancel);
    while (visited && !m_stack.empty()) {
        const Pending pending = m_stack.back();
        m_stack.pop_back();
        visited = visit(pending, cancel);
    }
    if (!visited)
        return fail(visited.error());
    compareTrust();
    return std::move(m_comparison);
}

Result<void> PairWalk::visit(const Pending& pending, const Cancel& cancel)
{
    if (cancel.isRequested())
        return fail(Code::Cancelled);
    const uint32_t step = addStep(pending.parent, pending.edges);
    if (pending.edges.a == none<EdgeId> || pending.edges.b == none<EdgeId>) {
        addLoneEdge(pending.edges, step);
        return {};
    }
    compareKeyTypes(pending.edges, step);
    const NodeId a = m_a.side.tree.edge(pending.edges.a).target;
    const NodeId b = m_b.side.tree.edge(pending.edges.b).target;
    if (a != none<NodeId> && b != none<NodeId>)
        return visitNodes(a, b, step, cancel);
    std::string before = edgeSummary(m_a.side, pending.edges.a);
    std::string after = edgeSummary(m_b.side, pending.edges.b);
    if (a != b || before != after)
        add({.step = step, .a = a, .b = b, .before = std::move(before), .after = std::move(after)});
    return {};
}

Result<void> PairWalk::visitNodes(NodeId a, NodeId b, uint32_t step, const Cancel& cancel)
{
    a = describedNode(m_a.side.tree, a);
    b = describedNode(m_b.side.tree, b);
    const uint64_t pair = uint64_t{index(a)} << 32U | index(b);
    if (areKnownEqual(a, b) || !m_visited.insert(pair).second)
        return {};
    if (m_visited.size() > m_options.maxPairs)
        return fail(Code::LimitExceeded, {},
                    {"rows", std::to_string(m_visited.size()), std::to_string(m_options.maxPairs)});
    if (!compareKinds(a, b, step))
        return {};
    if (auto compared = compareContents(a, b, step, cancel); !compared)
        return compared;
    const auto pairs = pairEdges({m_a.side.tree, m_a.nodes, a}, {m_b.side.tree, m_b.nodes, b}, cancel);
    for (auto edges = pairs.rbegin(); edges != pairs.rend(); ++edges) {
        if (!areKnownEqual(*edges))
            m_stack.push_back({step, *edges});
    }
    return {};
}

Result<void> PairWalk::compareContents(NodeId a, NodeId b, uint32_t step, const Cancel& cancel)
{
    compareOwnContents(a, b, step);
    const MemberId inA = m_a.side.tree.node(a).member;
    const MemberId inB = m_b.side.tree.node(b).member;
    const bool areBothThere = inA != none<MemberId> && inB != none<MemberId>;
    if (inA == inB && !areBothThere)
        return {};
    if (areBothThere && m_a.members.of(inA) == m_b.members.of(inB))
        return {};
    // Many nodes may name the same two members; they are read once.
    const auto [known, isNew] =
        m_comparedMembers.try_emplace({m_a.side.tree.node(a).loader, inA, inB}, std::vector<Difference>());
    if (isNew) {
        auto found = compareMembers(m_a.side, a, m_b.side, b, cancel);
        if (!found)
            return fail(found.error());
        known->second = std::move(*found);
    }
    for (Difference difference : known->second) {
        difference.step = step;
        difference.a = a;
        difference.b = b;
        add(std::move(difference));
    }
    return {};
}

void PairWalk::compareOwnContents(NodeId a, NodeId b, uint32_t step)
{
    std::string before = ownContent(m_a.side.tree, a);
    std::string after = ownContent(m_b.side.tree, b);
    const auto rawA = rawStateDigest(m_a.side.tree, a);
    const auto rawB = rawStateDigest(m_b.side.tree, b);
    if (rawA.has_value() == rawB.has_value() ? before == after : stateDigest(m_a, a) == stateDigest(m_b, b))
        return;
    add({.step = step, .a = a, .b = b, .before = std::move(before), .after = std::move(after)});
}

bool PairWalk::areKnownEqual(NodeId a, NodeId b) const
{
    return m_a.nodes.isExact(a) && m_b.nodes.isExact(b) && m_a.nodes.of(a) == m_b.nodes.of(b);
}

bool PairWalk::areKnownEqual(const EdgePair& edges) const
{
    if (edges.a == none<EdgeId> || edges.b == none<EdgeId>)
        return false;
    const Edge& a = m_a.side.tree.edge(edges.a);
    const Edge& b = m_b.side.tree.edge(edges.b);
    const bool areNodes = a.target != none<NodeId> && b.target != none<NodeId>;
    const bool isKeyed = a.role == nodes::Role::Value;
    return areNodes && areKnownEqual(a.target, b.target) &&
           (!isKeyed || keyTypeOfEdge(m_a.side.tree, edges.a) == keyTypeOfEdge(m_b.side.tree, edges.b));
}

bool PairWalk::compareKinds(NodeId a, NodeId b, uint32_t step)
{
    const nodes::NodeTree& treeA = m_a.side.tree;
    const nodes::NodeTree& treeB = m_b.side.tree;
    const auto typeA = treeA.fullName(describedType(treeA, a));
    const auto typeB = treeB.fullName(describedType(treeB, b));
    const bool isSameType = typeA == typeB;
    const DigestedNode inA{treeA, m_a.nodes, a};
    const DigestedNode inB{treeB, m_b.nodes, b};
    const bool isSameLoader = haveOneLoader(inA, inB);
    Difference difference{.step = step, .a = a, .b = b};
    if (!isSameType) {
        difference.aspect = Aspect::Type;
        difference.before = isSameLoader ? std::string(typeA) : summaryOf(m_a.side, a);
        difference.after = isSameLoader ? std::string(typeB) : summaryOf(m_b.side, b);
        add(std::move(difference));
    } else if (!isSameLoader) {
        difference.aspect = Aspect::Loader;
        difference.before = loaderNameOf(treeA, a);
        difference.after = loaderNameOf(treeB, b);
        add(std::move(difference));
    }
    return areContentsPaired(inA, inB);
}

void PairWalk::compareKeyTypes(const EdgePair& edges, uint32_t step)
{
    if (m_a.side.tree.edge(edges.a).role != nodes::Role::Value)
        return;
    const auto before = keyTypeOfEdge(m_a.side.tree, edges.a);
    const auto after = keyTypeOfEdge(m_b.side.tree, edges.b);
    if (before != after)
        add({.aspect = Aspect::KeyType,
             .step = step,
             .a = m_a.side.tree.edge(edges.a).target,
             .b = m_b.side.tree.edge(edges.b).target,
             .before = std::string(before),
             .after = std::string(after)});
}

void PairWalk::addLoneEdge(const EdgePair& edges, uint32_t step)
{
    // What nobody will see need not be described, which can take reading a member.
    if (m_comparison.m_differences.size() >= m_options.maxDifferences) {
        ++m_comparison.m_count;
        return;
    }
    Difference difference{.aspect = Aspect::Item, .step = step};
    if (edges.b == none<EdgeId>) {
        difference.change = Change::Removed;
        difference.a = m_a.side.tree.edge(edges.a).target;
        difference.before = edgeSummary(m_a.side, edges.a);
    } else {
        difference.change = Change::Added;
        difference.b = m_b.side.tree.edge(edges.b).target;
        difference.after = edgeSummary(m_b.side, edges.b);
    }
    add(std::move(difference));
}

void PairWalk::compareTrust()
{
    if (!m_a.side.audit || !m_b.side.audit)
        return;
    const auto a = m_a.side.audit->types();
    const auto b = m_b.side.audit->types();
    const auto namesOf = [](std::span<const audit::UntrustedType> types) {
        std::unordered_set<std::string_view, archive::KeyedHash> names;
        for (const audit::UntrustedType& type : types)
            names.insert(type.name);
        return names;
    };
    const auto namesA = namesOf(a);
    const auto namesB = namesOf(b);
    const auto nodeOf = [](const audit::UntrustedType& type) {
        return type.nodes.empty() ? none<NodeId> : type.nodes.front();
    };
    for (const audit::UntrustedType& type : a) {
        if (!namesB.contains(type.name) && !isOnlyOldForm(m_a.side.tree, type, m_b.side.tree))
            add({.change = Change::Removed, .aspect = Aspect::Trust, .a = nodeOf(type), .before = type.name});
    }
    for (const audit::UntrustedType& type : b) {
        if (!namesA.contains(type.name) && !isOnlyOldForm(m_b.side.tree, type, m_a.side.tree))
            add({.change = Change::Added, .aspect = Aspect::Trust, .b = nodeOf(type), .after = type.name});
    }
}

void PairWalk::add(Difference difference)
{
    ++m_comparison.m_count;
    if (difference.aspect != Aspect::Trust)
        m_comparison.m_steps[difference.step].isChanged = true;
    if (m_comparison.m_differences.size() >= m_options.maxDifferences)
        return;
    difference.before = evidence(std::move(difference.before));
    difference.after = evidence(std::move(difference.after));
    m_comparison.m_differences.push_back(std::move(difference));
}

uint32_t PairWalk::addStep(uint32_t parent, const EdgePair& edges)
{
    m_comparison.m_steps.push_back({parent, edges.a, edges.b, false});
    return static_cast<uint32_t>(m_comparison.m_steps.size() - 1);
}

} // namespace skops::report
