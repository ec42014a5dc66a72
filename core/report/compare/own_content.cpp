#include "report/compare/own_content.h"

#include "report/compare/current_form.h"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace skops::report {
namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isKey(const nodes::JsonIndex& json, uint32_t i)
{
    if (!json.isString(i))
        return false;
    size_t behind = json.at(i).end;
    while (behind < json.text().size() && isSpace(json.text()[behind]))
        ++behind;
    return behind < json.text().size() && json.text()[behind] == ':';
}

/// Fields that are compared on their own, or say nothing of the object.
bool isIdentity(std::string_view rawKey)
{
    constexpr std::array<std::string_view, 6> keys{"\"__class__\"", "\"__module__\"", "\"__loader__\"",
                                                   "\"__id__\"",    "\"protocol\"",   "\"_skops_version\""};
    return std::find(keys.begin(), keys.end(), rawKey) != keys.end();
}

/// Every token of a node's object but those fields of its own and the nodes below it.
std::string unreadFields(const nodes::NodeTree& tree, NodeId id)
{
    const nodes::Node& node = tree.node(id);
    const nodes::JsonIndex* json = tree.json();
    const auto found = json ? jsonValueAt(*json, node.raw.begin) : std::nullopt;
    if (!found)
        return compactJson(tree.text(node.raw));
    const uint32_t object = *found;
    std::unordered_set<uint32_t> children;
    for (const nodes::Edge& edge : tree.edgesOf(id))
        children.insert(edge.raw.begin);
    std::string out;
    uint32_t fieldAt = object + 1; // the next field of the node itself
    for (uint32_t i = object + 1; i < json->at(object).next;) {
        const bool isField = i == fieldAt;
        if (isField)
            fieldAt = json->after(i + 1);
        if (isField && isIdentity(json->raw(i))) {
            i = fieldAt;
            continue;
        }
        if (children.contains(json->at(i).begin)) {
            out += "<node>";
            i = json->after(i);
            continue;
        }
        const bool isContainer = json->isObject(i) || json->isArray(i);
        // The end of a container is told by its length, so that moving a value out of it counts.
        out +=
            isContainer ? json->firstChar(i) + std::to_string(json->after(i) - i) : std::string(json->raw(i));
        out += isKey(*json, i) ? ':' : ',';
        ++i;
    }
    return out;
}

} // namespace

std::optional<uint32_t> jsonValueAt(const nodes::JsonIndex& json, uint32_t offset)
{
    uint32_t low = 0;
    uint32_t high = json.count();
    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;
        if (json.at(middle).begin < offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low < json.count() && json.at(low).begin == offset ? std::optional(low) : std::nullopt;
}

std::string compactJson(std::string_view raw)
{
    std::string out;
    out.reserve(raw.size());
    bool isInString = false;
    for (size_t i = 0; i < raw.size(); ++i) {
        const char c = raw[i];
        if (!isInString && isSpace(c))
            continue;
        if (isInString && c == '\\' && i + 1 < raw.size())
            out += raw[i++];
        else if (c == '"')
            isInString = !isInString;
        out += raw[i];
    }
    return out;
}

std::string_view loaderNameOf(const nodes::NodeTree& tree, NodeId id)
{
    const nodes::NameId name = tree.node(id).loaderName;
    return name == none<nodes::NameId> ? std::string_view() : tree.name(name);
}

std::string ownContent(const nodes::NodeTree& tree, NodeId id)
{
    const nodes::Node& node = tree.node(id);
    // Their loaders keep a state as it stands in the file (skops/io/old/_numpy_v0.py), or are not known.
    if (node.loader == nodes::Loader::Unknown || node.loader == nodes::Loader::RandomGeneratorV0)
        return unreadFields(tree, id);
    // What it names is its type: describedType().
    const bool isNamed = describedLoader(node) == nodes::Loader::Function;
    if (node.value.isEmpty() || isNamed)
        return {};
    const std::string_view raw = tree.text(node.value);
    return raw.starts_with('"') ? nodes::decodeJsonText(raw) : compactJson(raw);
}

} // namespace skops::report
