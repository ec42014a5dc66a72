#include "models/node_cells.h"

#include "text/display.h"
#include "text/sentences.h"

#include <QCoreApplication>

namespace skops::ui {
namespace {

struct Cells
{
    Q_DECLARE_TR_FUNCTIONS(skops::ui::NodeCells)
};

bool isItem(const nodes::Edge& edge)
{
    return edge.role == nodes::Role::Item || edge.role == nodes::Role::Value;
}

// What is no item stands before and behind the items, so only the ends are looked at, not a million items.
size_t itemCount(std::span<const nodes::Edge> edges)
{
    while (!edges.empty() && !isItem(edges.front()))
        edges = edges.subspan(1);
    while (!edges.empty() && !isItem(edges.back()))
        edges = edges.first(edges.size() - 1);
    return edges.size();
}

size_t itemPosition(const nodes::NodeTree& tree, EdgeId id)
{
    const nodes::Node& source = tree.node(tree.sourceOf(id));
    size_t first = source.firstEdge;
    while (first < index(id) && tree.edge(makeId<EdgeId>(first)).role != nodes::Role::Item)
        ++first;
    return index(id) - first;
}

} // namespace

QString edgeName(const nodes::NodeTree& tree, EdgeId id)
{
    const nodes::Edge& edge = tree.edge(id);
    if (edge.role == nodes::Role::Item)
        return QStringLiteral("[%1]").arg(itemPosition(tree, id));
    if (edge.key != none<nodes::NameId>)
        return displayText(tree.name(edge.key));
    return displayText(nodes::roleName(edge.role));
}

QString nodeValue(const nodes::NodeTree& tree, NodeId id)
{
    const nodes::Node& node = tree.node(id);
    if (nodes::rowOf(node.loader).label == nodes::Label::Json && !node.value.isEmpty()) {
        // A long value is not decoded as a whole for one cell; its beginning is shown as it stands in the
        // file.
        constexpr size_t decodedBytes = 4096;
        const std::string_view raw = tree.text(node.value);
        return raw.size() <= decodedBytes ? displayText(nodes::decodeJsonText(raw)) : displayText(raw);
    }
    return node.type == none<TypeId> ? QString() : displayText(tree.fullName(node.type));
}

QString repeatText(const nodes::NodeTree& tree, NodeId node)
{
    // Python has one None and one True: nearly every such value is a repeat, and the reader wants the value.
    if (nodes::rowOf(tree.node(node).loader).label == nodes::Label::Json)
        return nodeValue(tree, node);
    // The path of a node is as long as it is deep.
    constexpr uint32_t maxPathDepth = 2000;
    if (tree.depth() > maxPathDepth)
        return Cells::tr("same as an earlier node");
    return Cells::tr("same as %1").arg(displayText(nodes::pathOf(tree, node)));
}

QString nodeSize(const review::Review& review, NodeId id)
{
    const nodes::Node& node = review.tree->node(id);
    if (const archive::Members* members = review.members(); members && node.member != none<MemberId>)
        return formatBytes(members->sizeBytes(node.member));
    if (const size_t count = itemCount(review.tree->edgesOf(id)); count > 0)
        return count == 1 ? Cells::tr("1 item") : Cells::tr("%1 items").arg(formatCount(count));
    return {};
}

QString trustText(const review::Review& review, NodeId id)
{
    const audit::Safety safety = review.audit->safety(id);
    const nodes::Node& node = review.tree->node(id);
    if (safety == audit::Safety::Safe && node.type != none<TypeId> &&
        review.audit->ticks().contains(review.tree->fullName(node.type)))
        return Cells::tr("ticked by you");
    return safetyWord(safety);
}

} // namespace skops::ui
