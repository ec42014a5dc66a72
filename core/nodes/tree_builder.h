#pragma once

// Builds a NodeTree from the values of a schema. Internal to nodes.

#include "nodes/fields.h"
#include "nodes/id_table.h"
#include "nodes/json_index.h"
#include "nodes/node_tree.h"

namespace skops::nodes {

/// Follows get_tree (skops/io/_audit.py, 0.16): depth first in loader order, a known __id__ is the earlier
/// node, a node is remembered before its children are read.
class TreeBuilder
{
public:
    TreeBuilder(NodeTree& tree, const JsonIndex& json, const archive::Members* members, const Limits& limits);
    Result<void> run(const Cancel& cancel);

    /// Frames that the real reader needs at its deepest.
    uint32_t pythonFrames() const { return m_pythonFrames; }

private:
    /// In m_edgeValues: the target is made by the loader and stands nowhere in the text.
    static constexpr uint32_t fromConstructor = noIndex;

    struct Frame
    {
        NodeId node;
        uint32_t edge; ///< the next one to visit
        uint32_t end;
        uint32_t pythonFrames; ///< that get_tree has open when it reads a child of this node
    };
    /// A node that is being read.
    struct Reading
    {
        NodeId node;
        uint32_t object;
        const Fields& fields;
        NodeId* remembered; ///< where to remember it; null if it has no __id__ that counts
    };

    void makeRoom();
    void readRootFields(const Fields& fields);
    void visit(uint32_t edge);
    NodeId addNode(uint32_t object, const Fields& fields, uint32_t parentEdge, NodeId* remembered);
    NodeId* rememberedAt(uint32_t value);
    bool linkRepeat(uint32_t edge, const NodeId* known);
    void readSteps(const Reading& reading);
    void readStep(const Reading& reading, const Step& step);
    void readItems(const Reading& reading, const Step& step, uint32_t value);
    void readValues(const Reading& reading, uint32_t value);
    void readFile(const Reading& reading, uint32_t value);
    void readBitGeneratorName(const Reading& reading);
    void readFunctionV0(const Reading& reading);
    void findNodesBelow(const Reading& reading);
    void addConstructor(const Reading& reading);
    void finish(NodeId id);

    uint32_t valueAt(const Reading& reading, std::string_view outer, std::string_view inner, bool isRequired);
    bool isWantedType(const Reading& reading, std::string_view wanted) const;
    void checkType(const Reading& reading);
    void addEdge(Role role, uint32_t value, NameId key = none<NameId>);
    TypeId internType(NameId module, NameId cls);
    TypeId internType(std::string_view module, std::string_view cls);
    void readLoader(const Reading& reading);
    void remember(const Reading& reading);
    bool hasRepeatedKeys(size_t first);
    void dropRepeatedKeys(const Reading& reading, size_t first);
    NameId nameOf(const Reading& reading, Field field);
    void refuse(NodeId id, Code code, std::vector<std::string> args = {});
    Node& at(NodeId id) { return m_tree.m_nodes[index(id)]; }
    Span spanOf(uint32_t value) const { return {m_json.at(value).begin, m_json.at(value).end}; }

    NodeTree& m_tree;
    const JsonIndex& m_json;
    const archive::Members* m_members;
    const Limits& m_limits;
    std::vector<Frame> m_stack;
    std::vector<uint32_t> m_edgeValues; ///< by edge: index of its value, or fromConstructor
    std::vector<bool> m_onStack;        ///< by node
    IdTable m_ids;
    std::vector<uint32_t>
        m_edgeOfKey;     ///< by NameId: one more than the last edge that has it as a key; 0: none
    Names m_typeKeys;    ///< pairs of name ids, as bytes; the index is the TypeId
    Names m_loaderTexts; ///< distinct __loader__ values, raw
    std::vector<std::pair<NameId, Loader>> m_loaders; ///< by name in m_loaderTexts
    uint32_t m_pythonFrames = 0;                      ///< the most that get_tree would have open
    std::string m_buffer;
};

} // namespace skops::nodes
