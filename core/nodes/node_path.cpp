#include "nodes/node_path.h"

#include "base/escape.h"

#include <algorithm>

namespace skops::nodes {
namespace {

bool isIdentifier(std::string_view text)
{
    const auto isWord = [](char c) {
        return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    };
    return !text.empty() && std::all_of(text.begin(), text.end(), isWord) && (text[0] < '0' || text[0] > '9');
}

std::string subscript(const NodeTree& tree, const Node& dict, const Edge& edge, size_t position)
{
    const std::string key = escapeForDisplay(tree.name(edge.key));
    const std::string_view type = keyTypeOf(tree, dict, position);
    if (type.starts_with("numpy.") || type == "builtins.int" || type == "builtins.float" ||
        type == "builtins.bool")
        return "[" + key + "]";
    return "['" + key + "']";
}

/// Whether a dict holds the attributes of the object above it: its items are reached with a dot.
bool isAttributes(const NodeTree& tree, const Node& dict)
{
    if (dict.parentEdge == none<EdgeId> || tree.edge(dict.parentEdge).role != Role::Attrs)
        return false;
    const NodeId owner = tree.sourceOf(dict.parentEdge);
    return tree.node(owner).loader == Loader::Object && dict.loader == Loader::Dict;
}

} // namespace

std::string_view keyTypeOf(const NodeTree& tree, const Node& dict, size_t position)
{
    const Edge& types = tree.edge(EdgeId{dict.firstEdge});
    if (types.role != Role::KeyTypes || types.target == none<NodeId>)
        return {};
    const auto items = tree.edgesOf(types.target);
    if (position >= items.size() || items[position].target == none<NodeId>)
        return {};
    return tree.fullName(tree.node(items[position].target).type);
}

std::string stepOf(const NodeTree& tree, EdgeId id)
{
    const Edge& edge = tree.edge(id);
    const Node& source = tree.node(tree.sourceOf(id));
    const size_t position = index(id) - source.firstEdge;
    const std::string role(roleName(edge.role));
    switch (edge.role) {
    case Role::Value: {
        const std::string_view key = tree.name(edge.key);
        return isAttributes(tree, source) && isIdentifier(key) ? "." + std::string(key)
                                                               : subscript(tree, source, edge, position - 1);
    }
    case Role::Item:
        return (source.loader == Loader::NdArray ? ".flat[" : "[") + std::to_string(position) + "]";
    case Role::Attrs: {
        const bool isDict = edge.target != none<NodeId> && tree.node(edge.target).loader == Loader::Dict;
        return source.loader == Loader::Object && isDict ? "" : ".__getstate__()";
    }
    case Role::Main:
        return "";
    case Role::Kwds:
        return ".keywords";
    case Role::Obj:
        return ".__self__";
    case Role::Namespace:
        return ".__dict__";
    case Role::DefaultFactory:
    case Role::Func:
    case Role::Data:
    case Role::Mask:
    case Role::Shape:
        return "." + role;
    case Role::Args:
        return source.loader == Loader::Partial ? ".args" : "<args>";
    case Role::Found:
        return "<" + (edge.key == none<NameId> ? role : escapeForDisplay(tree.name(edge.key))) + ">";
    case Role::KeyTypes:
    case Role::Content:
    case Role::BitGeneratorState:
    case Role::SeedSeqState:
    case Role::DeprecatedKeys:
    case Role::Constructor:
        return "<" + role + ">";
    }
    return {};
}

std::string pathOf(const NodeTree& tree, NodeId id)
{
    std::vector<EdgeId> edges;
    for (EdgeId edge = tree.node(id).parentEdge; edge != none<EdgeId>;
         edge = tree.node(tree.sourceOf(edge)).parentEdge)
        edges.push_back(edge);
    std::string path = "root";
    for (auto it = edges.rbegin(); it != edges.rend(); ++it)
        path += stepOf(tree, *it);
    return path;
}

} // namespace skops::nodes
