#pragma once

// NodeTree, the hub: what a schema.json says, as a graph in flat arrays. Every reader makes one, every
// feature is a function from one. Built once by a builder (schema_reader.h), then immutable and shared
// between threads.

#include "archive/archive.h"
#include "base/ids.h"
#include "base/result.h"
#include "nodes/loader.h"
#include "nodes/names.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace skops::nodes {

class JsonIndex;

/// Bytes [begin, end) of NodeTree::text().
struct Span
{
    uint32_t begin = 0;
    uint32_t end = 0;

    bool isEmpty() const { return begin == end; }
    bool operator==(const Span&) const = default;
};

/// A distinct pair of __module__ and __class__.
struct TypeName
{
    NameId module;
    NameId cls;
    NameId full; ///< "module.Class", the name that skops lists and compares
};

struct Node
{
    TypeId type = none<TypeId>;
    TypeId extra = none<TypeId>; ///< a name that the node itself adds to the untrusted set: Method's
                                 ///< object.func, a generator's numpy.random.X, the function of a FunctionV0
    EdgeId parentEdge = none<EdgeId>; ///< the edge that was read first; none for the root
    uint32_t firstEdge = 0;
    uint32_t edgeCount = 0;
    Span raw;                         ///< the whole object in the text; empty for a Constructor
    Span value;                       ///< raw JSON of what Read::Text kept (content, func); empty if nothing
    MemberId member = none<MemberId>; ///< of a Read::File step; none if missing in the archive
    NameId loaderName = none<NameId>; ///< __loader__ as it stands in the file
    Loader loader = Loader::Unknown;
    bool belowLoss = false; ///< what LossNode trusts is passed on to here
    bool belowTree = false; ///< what TreeNode trusts is passed on to here
    bool isBroken = false;  ///< the real loader would raise here; a finding says why
};

/// Edges of a node are contiguous and in the order its loader reads them.
struct Edge
{
    NodeId target = none<NodeId>; ///< none if the value is not a node; a finding says why
    NameId key = none<NameId>;    ///< of Value and Found edges
    Span raw;                     ///< the value in the text (of a repeat: what stands there and is not read)
    Role role = Role::Content;
    bool isRepeat = false; ///< the target was read before: same object, same node
};

class NodeTree
{
public:
    static constexpr NodeId root = NodeId{0};

    size_t nodeCount() const { return m_nodes.size(); }
    size_t edgeCount() const { return m_edges.size(); }
    size_t typeCount() const { return m_types.size(); }

    const Node& node(NodeId id) const { return m_nodes[index(id)]; }
    std::span<const Node> nodes() const { return m_nodes; }
    const Edge& edge(EdgeId id) const { return m_edges[index(id)]; }
    std::span<const Edge> edges() const { return m_edges; }
    std::span<const Edge> edgesOf(NodeId id) const
    {
        const Node& n = node(id);
        return std::span(m_edges).subspan(n.firstEdge, n.edgeCount);
    }
    /// The node whose edge this is. O(log nodes).
    NodeId sourceOf(EdgeId id) const;
    /// The node from which `id` was first read; none for the root.
    NodeId parentOf(NodeId id) const;

    const TypeName& type(TypeId id) const { return m_types[index(id)]; }
    /// "module.Class" of a node's label.
    std::string_view fullName(TypeId id) const { return name(type(id).full); }
    std::string_view moduleName(TypeId id) const { return name(type(id).module); }
    std::string_view className(TypeId id) const { return name(type(id).cls); }
    std::string_view name(NameId id) const { return m_names.at(id); }
    const Names& names() const { return m_names; }

    /// schema.json as UTF-8; all spans point into it. Empty for a tree that was not read from a schema.
    std::string_view text() const { return {reinterpret_cast<const char*>(m_text.data()), m_text.size()}; }
    std::string_view text(Span span) const { return text().substr(span.begin, span.end - span.begin); }
    /// Every value of text(), in file order: kept for the rules, since making it again takes as long as
    /// opening the file. Lives as long as the tree; null for a tree that was not read from a schema.
    const JsonIndex* json() const { return m_json.get(); }

    int protocol() const { return m_protocol; }
    /// _skops_version, or empty.
    std::string_view writer() const { return m_writer; }

    /// What the real loader would refuse and what could not be understood. Place::node is set where there is
    /// one.
    std::span<const Finding> findings() const { return m_findings; }

    /// Longest chain of first-read edges from the root.
    uint32_t depth() const { return m_depth; }
    /// Whether some node can reach itself.
    bool hasCycle() const { return m_hasCycle; }

private:
    friend class TreeBuilder;
    friend class SchemaReader;

    std::vector<Node> m_nodes;
    std::vector<Edge> m_edges;
    std::vector<TypeName> m_types;
    Names m_names;
    std::vector<uint8_t> m_text;
    std::shared_ptr<const JsonIndex> m_json; ///< its views point into m_text
    std::string m_writer;
    std::vector<Finding> m_findings;
    int m_protocol = 2;
    uint32_t m_depth = 0;
    bool m_hasCycle = false;
};

using NodeTreePtr = std::shared_ptr<const NodeTree>;

/// Where a node is, as Python would reach it from the loaded object: "root", "root.steps[1][1].coef_".
/// Not recursive. Keys are escaped for display.
std::string pathOf(const NodeTree& tree, NodeId id);

/// The characters of a JSON string given with its quotes (escapes resolved, lone surrogates kept), or the
/// text as it is if it is no string.
std::string decodeJsonText(std::string_view raw);

} // namespace skops::nodes
