#pragma once

// The last phase of load: root.construct() (skops/io: each node class's _construct, 0.16), followed node by
// node without making anything.

#include "archive/keyed_hash.h"
#include "audit/plan/name_steps.h"

#include <unordered_map>

namespace skops::audit {

class ConstructWalk
{
public:
    ConstructWalk(const PlanSubject& subject, PlanWriter& out);

    /// Adds imports, calls and states in order, and what is raised. Not recursive.
    void run();

private:
    struct Frame
    {
        NodeId node;
        uint32_t child = 0; ///< the next one to be constructed, as childAt() counts
        uint32_t childCount = 0;
        uint32_t firstBytes = 0; ///< in m_bytes: of the members that were read below
    };

    using NodeRef = const nodes::Node&;

    // construct_walk.cpp: the walk, and what comes before a node's children
    void enter(NodeId id);
    void leave();
    void construct(NodeId child, NodeId source);
    uint32_t childAt(NodeRef node, uint32_t i) const;
    uint32_t childCountOf(NodeRef node) const;
    void begin(Frame& frame);
    void beginJson(NodeId id, NodeRef node);
    void beginOperator(NodeId id, NodeRef node);
    void beginOldGenerator(NodeId id, NodeRef node);

    // construct_steps.cpp: what comes between and behind them
    void afterChild(const Frame& frame, uint32_t edge);
    void end(const Frame& frame);
    void endItems(NodeId id, NodeRef node);
    void endTuple(NodeId id, NodeRef node);
    void endPartial(NodeId id, NodeRef node);
    void endMasked(NodeId id, NodeRef node);
    void endObjectArray(NodeId id, NodeRef node);
    void endGenerator(NodeId id, NodeRef node);
    void endMethod(NodeId id, NodeRef node);
    void checkHashable(NodeId id);

    // construct_state.cpp: what is called with what stands in the file, and takes states
    void callSpread(NodeId id, TypeId type, NodeId content, const std::string& callee);
    bool checkSpread(NodeId id, const std::string& callee, NodeId content);
    bool checkNamed(NodeId id, const std::string& callee, NodeId content, bool takesAnyKey = false);
    void callConstructor(NodeId id, NodeRef node);
    void endObject(const Frame& frame, NodeRef node);
    void endReduce(const Frame& frame, NodeRef node);
    void setState(const Frame& frame, TypeId type, NodeId state);
    void updateDict(NodeId id, const PlannedName& name, NodeId state);
    void addNative(const Frame& frame, TypeId type);

    // construct_arrays.cpp
    void beginArray(NodeId id, NodeRef node);
    std::optional<PythonError> arrayError(const Finding& finding, bool isSparse, std::string_view head) const;

    // construct_dict.cpp
    uint32_t itemCountOf(NodeId id, NodeRef node);
    void beginDict(NodeId id, NodeRef node);
    void afterKeyTypes(NodeId id, NodeRef node);
    void afterItem(NodeId id, NodeRef node, uint32_t edge);
    void checkOtherType(NodeId id, ValueKind types);
    void checkInteger(NodeId id, std::string_view key);
    void callKeyType(NodeId id, NodeId type, std::string_view key);
    void endDict(NodeId id, NodeRef node);

    // steps and failures
    void fail(NodeId node, PythonError error, Code code = Code::LoadRaises);
    void addOwn(NodeId node, std::string_view target, PlanAction action, PlanArguments arguments,
                uint32_t count = 0);
    void addNamed(NodeId node, TypeId type, PlanAction action, PlanArguments arguments, uint32_t count,
                  bool isUndecided);
    nodes::NameId labelOf(NodeRef node, std::string_view target);
    PlannedValue& valueOf(NodeId id) { return m_values[index(id)]; }
    /// Of none: Unknown.
    PlannedValue valueAtEdge(NodeRef node, uint32_t edge) const;
    NodeId targetAt(NodeRef node, uint32_t edge) const;

    enum class State : uint8_t { New, Open, Done };

    const nodes::NodeTree& m_tree;
    const PlanSubject& m_subject;
    PlanWriter& m_out;
    NameSteps m_names;
    std::unordered_map<std::string_view, const Finding*, archive::KeyedHash>
        m_arrayFindings;                                        ///< the first, by member
    std::unordered_map<uint32_t, const Finding*> m_dtypeFaults; ///< by NodeId
    std::vector<State> m_states;                                ///< by NodeId
    std::vector<PlannedValue> m_values;                         ///< by NodeId
    std::vector<Frame> m_stack;
    std::vector<MemberId> m_bytes; ///< of Bytes and Bytearray nodes that native code above may parse
};

} // namespace skops::audit
