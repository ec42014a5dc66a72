// Arrays of objects say a shape and hold lists within lists (ndarray_get_state, skops/io/_numpy.py, 0.16);
// loading looks only at how many dimensions the shape has, and takes their sizes from the lists. The mask of
// a masked array is an array of its own.

#include "audit/rules/array_member.h"
#include "audit/rules/lookup.h"
#include "audit/rules/rule_table.h"

#include <algorithm>

namespace skops::audit::rules {
namespace {

using nodes::Loader;
using nodes::NodeTree;
using nodes::Role;

/// numpy's limit (NPY_MAXDIMS, 2.x).
constexpr size_t mostDimensions = 64;

/// Nothing if the node is no tuple of sizes.
std::optional<std::vector<uint64_t>> shapeOf(const NodeTree& tree, NodeId node)
{
    if (node == none<NodeId> || tree.node(node).loader != Loader::Tuple)
        return std::nullopt;
    std::vector<uint64_t> shape;
    for (const nodes::Edge& edge : tree.edgesOf(node)) {
        const auto size = integerOf(tree, edge.target);
        if (!size || *size < 0 || shape.size() == mostDimensions)
            return std::nullopt;
        shape.push_back(static_cast<uint64_t>(*size));
    }
    return shape;
}

std::string textOf(const std::vector<uint64_t>& shape)
{
    std::string text = "(";
    for (const uint64_t size : shape)
        text += (text.size() > 1 ? ", " : "") + std::to_string(size);
    return text + (shape.size() == 1 ? ",)" : ")");
}

/// Items along the first path through the lists: what the shape should say. Fits only if every list on each
/// level has as many items, up to `budget` of them in all.
bool fits(const NodeTree& tree, NodeId array, const std::vector<uint64_t>& shape, size_t& budget)
{
    std::vector<NodeId> level{array};
    for (size_t dimension = 0; dimension < shape.size(); ++dimension) {
        std::vector<NodeId> next;
        for (const NodeId list : level) {
            if (list == none<NodeId> || (dimension > 0 && tree.node(list).loader != Loader::List))
                return false;
            uint64_t items = 0;
            for (const nodes::Edge& edge : tree.edgesOf(list)) {
                if (edge.role != Role::Item)
                    continue;
                ++items;
                if (dimension + 1 < shape.size())
                    next.push_back(edge.target);
            }
            if (items != shape[dimension])
                return false;
            if (budget < items)
                return true;
            budget -= items;
        }
        level = std::move(next);
    }
    return true;
}

size_t itemsOf(const NodeTree& tree, NodeId array)
{
    const auto edges = tree.edgesOf(array);
    return static_cast<size_t>(std::ranges::count(edges, Role::Item, &nodes::Edge::role));
}

void checkObjects(const RuleSubject& subject, NodeId id, size_t& budget, RuleFindings& findings)
{
    const NodeTree& tree = subject.tree;
    const NodeId shapeNode = childOf(tree, id, Role::Shape);
    if (shapeNode == none<NodeId>)
        return;
    const auto shape = shapeOf(tree, shapeNode);
    // Of no dimension is one object, whose own content stands in place of the items.
    if (shape &&
        ((shape->empty() && itemsOf(tree, id) == 0) || (!shape->empty() && fits(tree, id, *shape, budget))))
        return;
    const std::string text =
        shape ? textOf(*shape) : shortened(std::string(tree.text(tree.node(shapeNode).raw)));
    findings.add(Code::ArrayShape, id, {text, std::to_string(itemsOf(tree, id))});
}

void checkMask(const RuleSubject& subject, NodeId id, RuleFindings& findings)
{
    const auto data = headerOf(subject, childOf(subject.tree, id, Role::Data));
    const auto mask = headerOf(subject, childOf(subject.tree, id, Role::Mask));
    // A mask of one item stands for all (numpy.ma).
    if (!data || !mask || mask->count == 1 || mask->shape == data->shape)
        return;
    findings.add(Code::ArrayShape, id, {textOf(mask->shape), std::to_string(data->count)});
}

} // namespace

void arrayShape(const RuleSubject& subject, RuleFindings& findings)
{
    // Shared lists could be counted again for each array that holds them.
    size_t budget = 4 * subject.tree.edgeCount();
    for (size_t i = 0; i < subject.tree.nodeCount(); ++i) {
        const auto id = makeId<NodeId>(i);
        switch (subject.tree.node(id).loader) {
        case Loader::NdArray:
            checkObjects(subject, id, budget, findings);
            break;
        case Loader::MaskedArray:
            checkMask(subject, id, findings);
            break;
        default:
            break;
        }
    }
}

} // namespace skops::audit::rules
