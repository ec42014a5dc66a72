#include "report/compare/edge_pairs.h"

#include "archive/keyed_hash.h"
#include "report/compare/alignment.h"
#include "report/compare/current_form.h"
#include "report/compare/own_content.h"

#include <algorithm>
#include <unordered_map>

namespace skops::report {

using nodes::Construct;
using nodes::Edge;
using nodes::Loader;
using nodes::Role;

namespace {

uint32_t firstEdge(const DigestedNode& node)
{
    return node.tree.node(node.id).firstEdge;
}

/// Edges of one node that are matched in one way.
std::vector<uint32_t> edgesWith(const DigestedNode& node, bool (*isWanted)(Role))
{
    std::vector<uint32_t> wanted;
    const auto edges = node.tree.edgesOf(node.id);
    for (uint32_t i = 0; i < edges.size(); ++i) {
        if (isWanted(edges[i].role))
            wanted.push_back(firstEdge(node) + i);
    }
    return wanted;
}

bool isItem(Role role)
{
    return role == Role::Item || role == Role::Found;
}

bool isField(Role role)
{
    return !isItem(role) && role != Role::Value && role != Role::Constructor;
}

bool isValue(Role role)
{
    return role == Role::Value;
}

void pairFields(const DigestedNode& a, const DigestedNode& b, std::vector<EdgePair>& pairs)
{
    const bool areKeysEnough = hasPlainKeyTypes(a.tree, a.id) && hasPlainKeyTypes(b.tree, b.id);
    const auto isWanted = [&](Role role) { return role != Role::KeyTypes || !areKeysEnough; };
    std::vector<uint32_t> open = edgesWith(b, isField);
    for (const uint32_t inA : edgesWith(a, isField)) {
        const Role role = a.tree.edge(EdgeId{inA}).role;
        const auto found = std::find_if(open.begin(), open.end(),
                                        [&](uint32_t inB) { return b.tree.edge(EdgeId{inB}).role == role; });
        if (isWanted(role))
            pairs.push_back({EdgeId{inA}, found == open.end() ? none<EdgeId> : EdgeId{*found}});
        if (found != open.end())
            open.erase(found);
    }
    for (const uint32_t inB : open) {
        if (isWanted(b.tree.edge(EdgeId{inB}).role))
            pairs.push_back({none<EdgeId>, EdgeId{inB}});
    }
}

void pairValues(const DigestedNode& a, const DigestedNode& b, std::vector<EdgePair>& pairs)
{
    std::vector<uint32_t> open = edgesWith(b, isValue);
    std::unordered_map<std::string_view, uint32_t, archive::KeyedHash> byKey;
    for (const uint32_t inB : open)
        byKey.emplace(b.tree.name(b.tree.edge(EdgeId{inB}).key), inB);
    for (const uint32_t inA : edgesWith(a, isValue)) {
        const auto found = byKey.find(a.tree.name(a.tree.edge(EdgeId{inA}).key));
        pairs.push_back({EdgeId{inA}, found == byKey.end() ? none<EdgeId> : EdgeId{found->second}});
        if (found != byKey.end())
            byKey.erase(found);
    }
    for (const uint32_t inB : open) {
        if (byKey.contains(b.tree.name(b.tree.edge(EdgeId{inB}).key)))
            pairs.push_back({none<EdgeId>, EdgeId{inB}});
    }
}

ItemDigests itemDigests(const DigestedNode& node, uint32_t edgeIndex)
{
    const Edge& edge = node.tree.edge(EdgeId{edgeIndex});
    if (edge.target != none<NodeId>)
        return {node.digests.of(edge.target), node.digests.outline(edge.target)};
    Hasher hasher;
    hasher.add(std::string_view(compactJson(node.tree.text(edge.raw))));
    return {hasher.finish(), {}};
}

std::vector<ItemDigests> itemDigests(const DigestedNode& node, const std::vector<uint32_t>& edges)
{
    std::vector<ItemDigests> digests;
    digests.reserve(edges.size());
    for (const uint32_t edge : edges)
        digests.push_back(itemDigests(node, edge));
    return digests;
}

void pairItems(const DigestedNode& a, const DigestedNode& b, const Cancel& cancel,
               std::vector<EdgePair>& pairs)
{
    const std::vector<uint32_t> inA = edgesWith(a, isItem);
    const std::vector<uint32_t> inB = edgesWith(b, isItem);
    const Loader loader = a.tree.node(a.id).loader;
    // Position is what an item of a tuple or of an array is known by.
    const bool isByPosition =
        (loader == Loader::Tuple || loader == Loader::NdArray) && inA.size() == inB.size();
    if (isByPosition) {
        for (size_t i = 0; i < inA.size(); ++i)
            pairs.push_back({EdgeId{inA[i]}, EdgeId{inB[i]}});
        return;
    }
    const auto digestsA = itemDigests(a, inA);
    const auto digestsB = itemDigests(b, inB);
    const auto aligned =
        loader == Loader::Set ? alignUnordered(digestsA, digestsB) : alignItems(digestsA, digestsB, cancel);
    for (const AlignedItem& item : aligned)
        pairs.push_back(
            {item.a ? EdgeId{inA[*item.a]} : none<EdgeId>, item.b ? EdgeId{inB[*item.b]} : none<EdgeId>});
}

/// Whether the class says no more of an object than how what is in it is held.
bool isContainer(Construct construct)
{
    switch (construct) {
    case Construct::CallNoArguments:
    case Construct::CallWithItems:
    case Construct::TupleOfItems:
    case Construct::Fixed:
    case Construct::ArrayOrCall:
    case Construct::Value:
        return true;
    case Construct::Unknown:
    case Construct::ImportName:
    case Construct::NewAndState:
    case Construct::CallWithContent:
    case Construct::ConstructorCall:
    case Construct::GetAttribute:
    case Construct::OperatorCall:
        return false;
    }
    return false;
}

} // namespace

bool haveOneLoader(const DigestedNode& a, const DigestedNode& b)
{
    const Loader loader = describedLoader(a.tree.node(describedNode(a.tree, a.id)));
    return loader == describedLoader(b.tree.node(describedNode(b.tree, b.id))) &&
           (loader != Loader::Unknown || loaderNameOf(a.tree, a.id) == loaderNameOf(b.tree, b.id));
}

bool areContentsPaired(const DigestedNode& a, const DigestedNode& b)
{
    const NodeId inA = describedNode(a.tree, a.id);
    const TypeId typeA = describedType(a.tree, inA);
    const TypeId typeB = describedType(b.tree, describedNode(b.tree, b.id));
    return haveOneLoader(a, b) && (a.tree.fullName(typeA) == b.tree.fullName(typeB) ||
                                   isContainer(nodes::rowOf(a.tree.node(inA).loader).construct) ||
                                   a.tree.className(typeA) == b.tree.className(typeB));
}

std::vector<EdgePair> pairEdges(const DigestedNode& a, const DigestedNode& b, const Cancel& cancel)
{
    const DigestedNode inA{a.tree, a.digests, describedNode(a.tree, a.id)};
    const DigestedNode inB{b.tree, b.digests, describedNode(b.tree, b.id)};
    std::vector<EdgePair> pairs;
    pairFields(inA, inB, pairs);
    pairValues(inA, inB, pairs);
    pairItems(inA, inB, cancel, pairs);
    // A state that stands raw in one of both files has no edge there; nodes are told apart by it.
    if (rawStateDigest(inA.tree, inA.id).has_value() != rawStateDigest(inB.tree, inB.id).has_value())
        std::erase_if(pairs, [&](const EdgePair& pair) {
            const Edge& edge = pair.a == none<EdgeId> ? b.tree.edge(pair.b) : a.tree.edge(pair.a);
            return edge.role == Role::BitGeneratorState;
        });
    return pairs;
}

} // namespace skops::report
