#include "report/compare/node_digests.h"

#include "nodes/node_path.h"
#include "report/compare/current_form.h"
#include "report/compare/node_hash.h"
#include "report/compare/own_content.h"

#include <algorithm>

namespace skops::report {

using nodes::Edge;
using nodes::Loader;
using nodes::Node;
using nodes::Role;

namespace {

enum class Seen : uint8_t { No, Open, Done };

struct Frame
{
    NodeId node;
    uint32_t nextEdge;
};

} // namespace

/// Goes through the graph depth first from an explicit stack; a node's digest is made when those of all that
/// it reaches are.
class NodeDigests::Maker
{
public:
    Maker(NodeDigests& digests, const MemberDigests& members)
        : m_digests(digests), m_tree(*digests.m_tree), m_members(members), m_seen(m_tree.nodeCount())
    {
        m_digests.m_digests.resize(m_tree.nodeCount());
        m_digests.m_isExact.assign(m_tree.nodeCount(), true);
    }

    Result<void> run(const Cancel& cancel)
    {
        for (size_t i = 0; i < m_tree.nodeCount(); ++i) {
            if (m_seen[i] == Seen::No)
                open(makeId<NodeId>(i));
            while (!m_stack.empty()) {
                if (cancel.isRequested())
                    return fail(Code::Cancelled);
                step();
            }
        }
        return {};
    }

private:
    void open(NodeId id)
    {
        m_seen[index(id)] = Seen::Open;
        m_stack.push_back({id, 0});
    }

    void step()
    {
        Frame& frame = m_stack.back();
        const auto edges = m_tree.edgesOf(frame.node);
        while (frame.nextEdge < edges.size()) {
            const NodeId target = edges[frame.nextEdge++].target;
            if (target == none<NodeId>)
                continue;
            switch (m_seen[index(target)]) {
            case Seen::No:
                return open(target);
            case Seen::Open:
                m_digests.m_isExact[index(frame.node)] = false;
                break;
            case Seen::Done:
                if (!m_digests.m_isExact[index(target)])
                    m_digests.m_isExact[index(frame.node)] = false;
                break;
            }
        }
        const NodeId id = frame.node;
        m_stack.pop_back();
        finish(id);
        if (!m_stack.empty() && !m_digests.m_isExact[index(id)])
            m_digests.m_isExact[index(m_stack.back().node)] = false;
    }

    void finish(NodeId id)
    {
        m_digests.m_digests[index(id)] = digestOf(id);
        m_seen[index(id)] = Seen::Done;
    }

    Digest digestOf(NodeId id)
    {
        // The zero digest of a node within a cycle is never asked for: it is not exact.
        if (const NodeId described = describedNode(m_tree, id); described != id)
            return m_digests.of(described);
        const Node& node = m_tree.node(id);
        const auto rawState = rawStateDigest(m_tree, id);
        addHead(id, rawState ? std::string() : ownContent(m_tree, id));
        if (rawState)
            addGeneratorState(*rawState);
        if (node.loader == Loader::Dict)
            addDict(id);
        else
            addEdges(id, node.loader == Loader::Set);
        return m_hasher.finish();
    }

    void addHead(NodeId id, const std::string& content)
    {
        const Node& node = m_tree.node(id);
        addNodeHead(
            m_hasher,
            {.loader = describedLoader(node),
             .loaderName = node.loader == Loader::Unknown ? loaderNameOf(m_tree, id) : std::string_view(),
             .type = m_tree.fullName(describedType(m_tree, id)),
             .content = content,
             .member =
                 node.member == none<MemberId> ? std::nullopt : std::optional(m_members.of(node.member))});
    }

    /// As addEdges() adds the node of a state.
    void addGeneratorState(const Digest& state)
    {
        m_hasher.add(static_cast<uint64_t>(Role::BitGeneratorState));
        m_hasher.add(std::string_view());
        addNodeTarget(m_hasher, state);
    }

    void addTarget(const Edge& edge)
    {
        if (edge.target == none<NodeId>) {
            m_hasher.add(uint64_t{0});
            m_hasher.add(std::string_view(compactJson(m_tree.text(edge.raw))));
        } else if (m_seen[index(edge.target)] == Seen::Done) {
            addNodeTarget(m_hasher, m_digests.of(edge.target));
        }
    }

    void addDict(NodeId id)
    {
        const auto values = valuesOf(m_tree, id);
        std::vector<uint32_t> order(values.size());
        for (uint32_t i = 0; i < order.size(); ++i)
            order[i] = i;
        std::sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
            return m_tree.name(values[a].key) < m_tree.name(values[b].key);
        });
        m_hasher.add(uint64_t{values.size()});
        for (const uint32_t i : order) {
            addDictKey(m_hasher, m_tree.name(values[i].key), nodes::keyTypeOf(m_tree, m_tree.node(id), i));
            addTarget(values[i]);
        }
        const auto edges = m_tree.edgesOf(id);
        if (edges.size() > values.size() && !hasPlainKeyTypes(m_tree, id))
            addTarget(edges.front());
    }

    void addEdges(NodeId id, bool isUnordered)
    {
        std::vector<Digest> parts;
        Hasher& hasher = m_hasher;
        const auto edges = m_tree.edgesOf(id);
        if (isUnordered) {
            for (const Edge& edge : edges) {
                if (edge.target != none<NodeId>)
                    parts.push_back(m_digests.of(edge.target));
            }
            std::sort(parts.begin(), parts.end());
            for (const Digest& part : parts)
                hasher.add(part);
        }
        for (const Edge& edge : edges) {
            const bool isAdded = isUnordered && edge.target != none<NodeId>;
            // What the loader makes and no file holds says what the type says.
            if (isAdded || edge.role == Role::Constructor)
                continue;
            hasher.add(static_cast<uint64_t>(edge.role));
            hasher.add(edge.key == none<nodes::NameId> ? std::string_view() : m_tree.name(edge.key));
            addTarget(edge);
        }
    }

    NodeDigests& m_digests;
    const nodes::NodeTree& m_tree;
    const MemberDigests& m_members;
    std::vector<Seen> m_seen;
    std::vector<Frame> m_stack;
    Hasher m_hasher;
};

Result<NodeDigests> NodeDigests::make(const nodes::NodeTree& tree, const MemberDigests& members,
                                      const Cancel& cancel)
{
    NodeDigests digests(tree);
    if (auto made = Maker(digests, members).run(cancel); !made)
        return fail(made.error());
    return digests;
}

Digest NodeDigests::outline(NodeId id) const
{
    id = describedNode(*m_tree, id);
    const Node& node = m_tree->node(id);
    Hasher hasher;
    hasher.add(static_cast<uint64_t>(describedLoader(node)));
    hasher.add(m_tree->fullName(describedType(*m_tree, id)));
    const auto edges = m_tree->edgesOf(id);
    const bool isSequence = node.loader == Loader::List || node.loader == Loader::Tuple;
    if (isSequence && !edges.empty() && edges.front().target != none<NodeId>)
        hasher.add(of(edges.front().target));
    return hasher.finish();
}

bool hasPlainKeyTypes(const nodes::NodeTree& tree, NodeId dict)
{
    const auto edges = tree.edgesOf(dict);
    if (edges.empty() || edges.front().role != Role::KeyTypes || edges.front().target == none<NodeId> ||
        tree.node(edges.front().target).loader != Loader::List)
        return false;
    const auto types = tree.edgesOf(edges.front().target);
    return types.size() == edges.size() - 1 && std::all_of(types.begin(), types.end(), [&](const Edge& type) {
               return type.target != none<NodeId> && tree.node(type.target).loader == Loader::Type;
           });
}

std::span<const Edge> valuesOf(const nodes::NodeTree& tree, NodeId dict)
{
    const auto edges = tree.edgesOf(dict);
    const bool hasTypes = !edges.empty() && edges.front().role == Role::KeyTypes;
    return edges.subspan(hasTypes ? 1 : 0);
}

} // namespace skops::report
