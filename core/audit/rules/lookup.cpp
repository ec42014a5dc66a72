#include "audit/rules/lookup.h"

#include "nodes/fields.h"

#include <algorithm>
#include <charconv>

namespace skops::audit::rules {

NodeId childOf(const nodes::NodeTree& tree, NodeId node, nodes::Role role)
{
    if (node == none<NodeId>)
        return none<NodeId>;
    for (const nodes::Edge& edge : tree.edgesOf(node)) {
        if (edge.role == role)
            return edge.target;
    }
    return none<NodeId>;
}

NodeId entryOf(const nodes::NodeTree& tree, NodeId dict, std::string_view key)
{
    if (dict == none<NodeId> || tree.node(dict).loader != nodes::Loader::Dict)
        return none<NodeId>;
    for (const nodes::Edge& edge : tree.edgesOf(dict)) {
        if (edge.role == nodes::Role::Value && tree.name(edge.key) == key)
            return edge.target;
    }
    return none<NodeId>;
}

std::string jsonTextOf(const nodes::NodeTree& tree, NodeId node)
{
    if (node == none<NodeId> || tree.node(node).loader != nodes::Loader::Json)
        return {};
    return nodes::decodeJsonText(tree.text(tree.node(node).value));
}

std::optional<std::string> textOf(const nodes::NodeTree& tree, NodeId node)
{
    const std::string text = jsonTextOf(tree, node);
    if (text.size() < 2 || text.front() != '"')
        return std::nullopt;
    return nodes::decodeJsonText(text);
}

std::optional<int64_t> integerOf(const nodes::NodeTree& tree, NodeId node)
{
    const std::string text = jsonTextOf(tree, node);
    int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

uint32_t idValueOf(const nodes::JsonIndex& json, uint32_t object)
{
    constexpr std::string_view field = "__id__";
    const uint32_t last = nodes::lastScalarOf(json, object, field);
    return last != noIndex ? last : nodes::memberOf(json, object, field);
}

std::string shownValue(const nodes::NodeTree& tree, NodeId value)
{
    const std::string text = jsonTextOf(tree, value);
    if (!text.empty() || value == none<NodeId>)
        return shortened(text);
    return std::string(tree.fullName(tree.node(value).type)) + ", " +
           std::to_string(tree.edgesOf(value).size());
}

std::string shortened(std::string text)
{
    constexpr size_t most = 40;
    if (text.size() <= most)
        return text;
    size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0U) == 0x80U)
        --end;
    return text.substr(0, end) + "...";
}

} // namespace skops::audit::rules
