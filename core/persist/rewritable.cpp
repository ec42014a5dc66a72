#include "persist/rewritable.h"

#include "nodes/json_index.h"
#include "persist/json_places.h"
#include "persist/update.h"

#include <algorithm>
#include <array>

namespace skops::persist {
namespace {

using nodes::JsonIndex;
using nodes::Node;
using nodes::NodeTree;

/// Without escapes equal names have equal texts.
bool hasDistinctFields(const JsonIndex& json, uint32_t object)
{
    constexpr size_t most = 16; // of a node that a release writes: 9
    std::array<std::string_view, most> names;
    size_t count = 0;
    for (uint32_t key = object + 1; key < json.at(object).next; key = json.after(key + 1)) {
        const std::string_view name = json.raw(key);
        const bool hasEscapes = json.at(key).next == 1;
        if (count == most || hasEscapes ||
            std::find(names.begin(), names.begin() + count, name) != names.begin() + count)
            return false;
        names[count++] = name;
    }
    return true;
}

/// Where the text of a repeat is read too.
bool hasPlainEntries(const NodeTree& tree, NodeId id, const JsonPlaces& places)
{
    const EdgeId parent = tree.node(id).parentEdge;
    if (parent == none<EdgeId> || tree.edge(parent).role != nodes::Role::BitGeneratorState)
        return true;
    return std::ranges::all_of(tree.edgesOf(id), [&](const nodes::Edge& edge) {
        return hasDistinctFields(*tree.json(), places.valueAt(edge.raw.begin));
    });
}

bool isUnderstood(nodes::Loader loader)
{
    return loader != nodes::Loader::Unknown && loader != nodes::Loader::Cached;
}

} // namespace

bool isRewritable(const NodeTree& tree)
{
    if (tree.protocol() != newestProtocol || !tree.findings().empty() || tree.hasCycle() || !tree.json())
        return false;
    const bool hasOddEdge = std::ranges::any_of(tree.edges(), [](const nodes::Edge& edge) {
        return edge.target == none<NodeId> || (edge.role == nodes::Role::BitGeneratorState && edge.isRepeat);
    });
    if (hasOddEdge)
        return false;
    const JsonPlaces places(*tree.json());
    for (size_t i = 0; i < tree.nodeCount(); ++i) {
        const Node& node = tree.nodes()[i];
        if (node.isBroken || !isUnderstood(node.loader))
            return false;
        if (node.raw.isEmpty()) // made by a loader
            continue;
        if (!hasDistinctFields(*tree.json(), places.valueAt(node.raw.begin)) ||
            !hasPlainEntries(tree, makeId<NodeId>(i), places))
            return false;
    }
    return true;
}

} // namespace skops::persist
