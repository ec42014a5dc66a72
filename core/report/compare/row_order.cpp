#include "report/compare/row_order.h"

#include <algorithm>
#include <utility>

namespace skops::report {

std::vector<uint32_t> rowOrder(const std::vector<EdgePair>& pairs)
{
    std::vector<uint32_t> ofA;
    std::vector<uint32_t> onlyB;
    for (uint32_t i = 0; i < pairs.size(); ++i)
        (pairs[i].a != none<EdgeId> ? ofA : onlyB).push_back(i);
    std::ranges::sort(ofA, {}, [&](uint32_t i) { return pairs[i].a; });
    std::ranges::sort(onlyB, {}, [&](uint32_t i) { return pairs[i].b; });
    if (onlyB.empty())
        return ofA;
    // Where each edge of B stands among those of A, by edge.
    std::vector<std::pair<EdgeId, uint32_t>> inB;
    for (uint32_t place = 0; place < ofA.size(); ++place) {
        if (pairs[ofA[place]].b != none<EdgeId>)
            inB.emplace_back(pairs[ofA[place]].b, place + 1);
    }
    std::ranges::sort(inB);
    // The end of the run of rows that only A has, by the place at which it begins.
    std::vector<uint32_t> endOfRun(ofA.size() + 1, static_cast<uint32_t>(ofA.size()));
    for (auto place = static_cast<uint32_t>(ofA.size()); place-- > 0;)
        endOfRun[place] = pairs[ofA[place]].b == none<EdgeId> ? endOfRun[place + 1] : place;
    std::vector<std::pair<uint32_t, uint32_t>> placed; // place among those of A, pair
    placed.reserve(onlyB.size());
    for (const uint32_t i : onlyB) {
        const auto behind = std::ranges::lower_bound(inB, std::pair(pairs[i].b, uint32_t{0}));
        const uint32_t place = behind == inB.begin() ? 0 : std::prev(behind)->second;
        placed.emplace_back(endOfRun[place], i);
    }
    std::ranges::stable_sort(placed, {}, &std::pair<uint32_t, uint32_t>::first);
    std::vector<uint32_t> order;
    order.reserve(pairs.size());
    auto next = placed.begin();
    for (uint32_t place = 0; place <= ofA.size(); ++place) {
        for (; next != placed.end() && next->first == place; ++next)
            order.push_back(next->second);
        if (place < ofA.size())
            order.push_back(ofA[place]);
    }
    return order;
}

void addAlone(const nodes::NodeTree& tree, NodeId node, EdgeId EdgePair::*side, std::vector<EdgePair>& pairs)
{
    const bool areKeysEnough = hasPlainKeyTypes(tree, node);
    const uint32_t first = tree.node(node).firstEdge;
    const auto edges = tree.edgesOf(node);
    for (uint32_t i = 0; i < edges.size(); ++i) {
        const bool isLeftOut = edges[i].role == nodes::Role::Constructor ||
                               (edges[i].role == nodes::Role::KeyTypes && areKeysEnough);
        if (isLeftOut)
            continue;
        EdgePair pair;
        pair.*side = EdgeId{first + i};
        pairs.push_back(pair);
    }
}

} // namespace skops::report
