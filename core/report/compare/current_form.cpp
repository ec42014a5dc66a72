#include "report/compare/current_form.h"

#include "nodes/fields.h"
#include "report/compare/node_hash.h"
#include "report/compare/own_content.h"

#include <algorithm>
#include <string>
#include <vector>

namespace skops::report {

using nodes::Loader;
using nodes::Node;
using nodes::NodeTree;
using nodes::Role;

namespace {

/// The first target by a role; none if there is none.
NodeId targetOf(const NodeTree& tree, NodeId id, Role role)
{
    const auto edges = tree.edgesOf(id);
    const auto found = std::ranges::find(edges, role, &nodes::Edge::role);
    return found == edges.end() ? none<NodeId> : found->target;
}

/// A dict of the state while its values are digested.
struct OpenDict
{
    uint32_t next; ///< its key that comes next
    uint32_t end;
    std::string key{}; ///< of the value that is being digested
    std::vector<std::pair<std::string, Digest>> values{};
};

Digest jsonDigest(Hasher& hasher, std::string_view raw)
{
    addNodeHead(hasher, {.loader = Loader::Json, .type = "builtins.str", .content = raw});
    return hasher.finish();
}

/// As the digest of a dict node whose keys are all texts.
Digest dictDigest(Hasher& hasher, std::vector<std::pair<std::string, Digest>> values)
{
    std::ranges::sort(values);
    addNodeHead(hasher, {.loader = Loader::Dict, .type = "builtins.dict"});
    hasher.add(uint64_t{values.size()});
    for (const auto& [key, digest] : values) {
        addDictKey(hasher, key, "builtins.str");
        addNodeTarget(hasher, digest);
    }
    return hasher.finish();
}

/// The JSON value of a raw state; nothing if it is no object, or holds a list: no release wrote one.
std::optional<uint32_t> rawState(const NodeTree& tree, NodeId id)
{
    const nodes::JsonIndex* json = tree.json();
    if (tree.node(id).loader != Loader::RandomGeneratorV0 || !json)
        return std::nullopt;
    const auto object = jsonValueAt(*json, tree.node(id).raw.begin);
    if (!object || !json->isObject(*object))
        return std::nullopt;
    const nodes::Fields fields(*json, *object);
    const uint32_t content = fields.at(nodes::Field::Content);
    if (content == noIndex || !json->isObject(content))
        return std::nullopt;
    const uint32_t state = nodes::memberOf(*json, content, "bit_generator");
    if (state == noIndex || !json->isObject(state))
        return std::nullopt;
    for (uint32_t i = state; i < json->after(state); ++i) {
        if (json->isArray(i))
            return std::nullopt;
    }
    return state;
}

} // namespace

NodeId describedNode(const NodeTree& tree, NodeId id)
{
    if (tree.node(id).loader != Loader::DictWithDeprecatedKeys)
        return id;
    const NodeId dict = targetOf(tree, id, Role::Main);
    return dict == none<NodeId> ? id : dict;
}

Loader describedLoader(const Node& node)
{
    if (node.loader == Loader::FunctionV0 && node.extra != none<TypeId>)
        return Loader::Function;
    if (node.loader == Loader::Sgd)
        return Loader::Loss;
    if (node.loader == Loader::RandomGeneratorV0 || node.loader == Loader::RandomGeneratorV1)
        return Loader::RandomGenerator;
    return node.loader;
}

TypeId describedType(const NodeTree& tree, NodeId id)
{
    const Node& node = tree.node(id);
    if (node.loader == Loader::FunctionV0 && node.extra != none<TypeId>)
        return node.extra;
    if (node.loader == Loader::Method && tree.className(node.type) == "method") {
        const NodeId object = targetOf(tree, id, Role::Obj);
        if (object != none<NodeId> && tree.node(object).loader != Loader::Method)
            return tree.node(object).type;
    }
    return node.type;
}

bool isOldForm(const NodeTree& tree, NodeId id)
{
    const Node& node = tree.node(id);
    return describedNode(tree, id) != id || describedLoader(node) != node.loader ||
           describedType(tree, id) != node.type;
}

std::optional<Digest> rawStateDigest(const NodeTree& tree, NodeId id)
{
    const auto state = rawState(tree, id);
    if (!state)
        return std::nullopt;
    const nodes::JsonIndex& json = *tree.json();
    Hasher hasher;
    std::string buffer;
    std::vector<OpenDict> open{{.next = *state + 1, .end = json.after(*state)}};
    while (true) {
        OpenDict& dict = open.back();
        if (dict.next >= dict.end) {
            const Digest digest = dictDigest(hasher, std::move(dict.values));
            open.pop_back();
            if (open.empty())
                return digest;
            open.back().values.emplace_back(open.back().key, digest);
            continue;
        }
        const uint32_t value = dict.next + 1;
        dict.key = json.string(dict.next, buffer);
        dict.next = json.after(value);
        if (json.isObject(value))
            open.push_back({.next = value + 1, .end = json.after(value)});
        else
            dict.values.emplace_back(dict.key, jsonDigest(hasher, json.raw(value)));
    }
}

} // namespace skops::report
