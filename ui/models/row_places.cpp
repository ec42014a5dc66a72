#include "models/row_places.h"

#include <algorithm>
#include <unordered_map>

namespace skops::ui {

RowPlaces::RowPlaces(const nodes::NodeTree& tree, std::span<const EdgeId> edges)
{
    std::unordered_map<EdgeId, uint32_t> known{{none<EdgeId>, noIndex}};
    std::vector<EdgeId> path;
    for (const EdgeId edge : edges) {
        path.clear();
        for (EdgeId at = edge; !known.contains(at); at = tree.node(tree.sourceOf(at)).parentEdge)
            path.push_back(at);
        for (auto at = path.rbegin(); at != path.rend(); ++at) {
            const nodes::Edge& step = tree.edge(*at);
            const nodes::Node& source = tree.node(tree.sourceOf(*at));
            m_steps.push_back(
                {.parent = known.at(source.parentEdge),
                 .position = static_cast<uint32_t>(index(*at)) - source.firstEdge,
                 .role = step.role,
                 .key = step.key == none<nodes::NameId> ? std::string() : std::string(tree.name(step.key))});
            known.emplace(*at, static_cast<uint32_t>(m_steps.size() - 1));
        }
        m_places.push_back(known.at(edge));
    }
}

std::optional<EdgeId> RowPlaces::find(const nodes::NodeTree& tree, NodeId above, const Step& step)
{
    const auto edges = tree.edgesOf(above);
    const nodes::NameId key = step.key.empty() ? none<nodes::NameId> : tree.names().find(step.key);
    const auto isIt = [&](const nodes::Edge& edge) { return edge.role == step.role && edge.key == key; };
    const auto idOf = [&](size_t position) { return makeId<EdgeId>(tree.node(above).firstEdge + position); };
    if (step.position < edges.size() && isIt(edges[step.position]))
        return idOf(step.position);
    if (key == none<nodes::NameId>)
        return std::nullopt;
    // The window's thread asks: it does not look through a dict of a million keys.
    constexpr size_t maxLooked = 10'000;
    const auto looked = edges.first(std::min(edges.size(), maxLooked));
    const auto found = std::ranges::find_if(looked, isIt);
    return found == looked.end() ? std::nullopt
                                 : std::optional(idOf(static_cast<size_t>(found - looked.begin())));
}

std::vector<std::optional<EdgeId>> RowPlaces::in(const nodes::NodeTree& tree) const
{
    std::vector<std::optional<EdgeId>> steps(m_steps.size());
    for (size_t i = 0; i < m_steps.size(); ++i) {
        NodeId above = nodes::NodeTree::root;
        if (const uint32_t parent = m_steps[i].parent; parent != noIndex) {
            if (!steps[parent] || tree.edge(*steps[parent]).isRepeat ||
                tree.edge(*steps[parent]).target == none<NodeId>)
                continue;
            above = tree.edge(*steps[parent]).target;
        }
        steps[i] = find(tree, above, m_steps[i]);
    }
    std::vector<std::optional<EdgeId>> edges;
    for (const uint32_t place : m_places)
        edges.push_back(place == noIndex ? std::optional(none<EdgeId>) : steps[place]);
    return edges;
}

} // namespace skops::ui
