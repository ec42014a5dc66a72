#include "persist/shared_nodes.h"

#include "archive/keyed_hash.h"
#include "nodes/json_index.h"
#include "persist/compact_json.h"
#include "persist/json_places.h"

#include <algorithm>
#include <unordered_map>

namespace skops::persist {
namespace {

using nodes::Edge;
using nodes::Loader;
using nodes::Node;
using nodes::NodeTree;
using nodes::Role;

/// json.loads of such a content makes something that can change.
bool isScalarContent(std::string_view raw)
{
    if (!raw.starts_with('"'))
        return false;
    const std::string content = nodes::decodeJsonText(raw);
    const size_t first = content.find_first_not_of(" \t\r\n");
    return first != content.npos && content[first] != '[' && content[first] != '{';
}

class Sharing
{
public:
    explicit Sharing(const NodeTree& tree) : m_tree(tree), m_places(*tree.json())
    {
        const size_t count = tree.nodeCount();
        m_shared.keeper.resize(count);
        m_shared.isKeyTypes.assign(count, false);
        m_shared.isGone.assign(count, false);
        m_isKept.assign(count, false);
        for (size_t i = 0; i < count; ++i)
            m_shared.keeper[i] = makeId<NodeId>(i);
    }

    Result<SharedNodes> run(const Cancel& cancel)
    {
        keepNamesOfBitGenerators();
        if (auto done = forEachNode(cancel, &Sharing::shareValue); !done)
            return fail(std::move(done.error()));
        findKeyTypes();
        if (auto done = forEachNode(cancel, &Sharing::shareKeyTypes); !done)
            return fail(std::move(done.error()));
        return std::move(m_shared);
    }

private:
    static constexpr size_t nodesBetweenChecks = 1U << 14U;

    Result<void> forEachNode(const Cancel& cancel, void (Sharing::*visit)(NodeId))
    {
        for (size_t i = 0; i < m_tree.nodeCount(); ++i) {
            if (i % nodesBetweenChecks == 0 && cancel.isRequested())
                return fail(Code::Cancelled);
            (this->*visit)(makeId<NodeId>(i));
        }
        return {};
    }

    void keepNamesOfBitGenerators()
    {
        for (size_t i = 0; i < m_tree.nodeCount(); ++i) {
            if (m_tree.nodes()[i].loader != Loader::RandomGenerator)
                continue;
            for (const Edge& state : m_tree.edgesOf(makeId<NodeId>(i))) {
                if (state.role != Role::BitGeneratorState)
                    continue;
                for (const Edge& entry : m_tree.edgesOf(state.target)) {
                    if (entry.role == Role::Value && m_tree.name(entry.key) == "bit_generator")
                        m_isKept[index(entry.target)] = true;
                }
            }
        }
    }

    void shareValue(NodeId id)
    {
        const Node& node = m_tree.node(id);
        const bool isValue = node.loader == Loader::Json
                                 ? isScalarContent(m_tree.text(node.value))
                                 : node.loader == Loader::Type || node.loader == Loader::Function;
        if (!isValue || node.raw.isEmpty())
            return;
        std::string key = ownText(node, {});
        if (node.loader != Loader::Json)
            key += node.belowLoss ? node.belowTree ? "lt" : "l" : node.belowTree ? "t" : "";
        share(id, std::move(key));
    }

    /// The list is read by a dict for its keys, and by nothing else.
    void findKeyTypes()
    {
        std::vector<bool> isUsedOtherwise(m_tree.nodeCount(), false);
        for (const Edge& edge : m_tree.edges()) {
            if (edge.target != none<NodeId> && edge.role != Role::KeyTypes)
                isUsedOtherwise[index(edge.target)] = true;
        }
        const auto isType = [&](const Edge& item) { return m_tree.node(item.target).loader == Loader::Type; };
        for (const Edge& edge : m_tree.edges()) {
            if (edge.role != Role::KeyTypes || edge.isRepeat || isUsedOtherwise[index(edge.target)])
                continue;
            const Node& list = m_tree.node(edge.target);
            m_shared.isKeyTypes[index(edge.target)] =
                list.loader == Loader::List && m_tree.fullName(list.type) == "builtins.list" &&
                std::ranges::all_of(m_tree.edgesOf(edge.target), isType);
        }
    }

    void shareKeyTypes(NodeId id)
    {
        if (!m_shared.isKeyTypes[index(id)])
            return;
        std::string items = "[";
        for (const Edge& item : m_tree.edgesOf(id))
            items += std::to_string(index(m_shared.keeper[index(item.target)])) + ',';
        share(id, ownText(m_tree.node(id), items));
        if (m_shared.keeper[index(id)] == id)
            return;
        for (const Edge& item : m_tree.edgesOf(id)) {
            if (!item.isRepeat)
                m_shared.isGone[index(item.target)] = true;
        }
    }

    void share(NodeId id, std::string key)
    {
        const auto [first, isFirst] = m_firstOf.try_emplace(std::move(key), id);
        if (!isFirst && !m_isKept[index(id)])
            m_shared.keeper[index(id)] = first->second;
    }

    /// All that stands in a node but its id; `content`, if given, in the place of its content.
    std::string ownText(const Node& node, std::string_view content) const
    {
        const nodes::JsonIndex& json = *m_tree.json();
        const uint32_t object = m_places.valueAt(node.raw.begin);
        std::string out;
        for (uint32_t key = object + 1; key < json.at(object).next; key = json.after(key + 1)) {
            const std::string_view name = json.raw(key);
            if (name == "\"__id__\"")
                continue;
            out += name;
            if (!content.empty() && name == "\"content\"")
                out += content;
            else
                out += compactJson(json.raw(key + 1));
        }
        return out;
    }

    const NodeTree& m_tree;
    JsonPlaces m_places;
    SharedNodes m_shared;
    std::vector<bool> m_isKept; ///< stays where it is
    std::unordered_map<std::string, NodeId, archive::KeyedHash> m_firstOf;
};

} // namespace

Result<SharedNodes> shareNodes(const NodeTree& tree, const Cancel& cancel)
{
    return Sharing(tree).run(cancel);
}

} // namespace skops::persist
