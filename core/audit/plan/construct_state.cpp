// Constructors that take arguments from the file, and objects that take a state.

#include "audit/plan/construct_walk.h"

#include "audit/rules/native_blob.h"

namespace skops::audit {

using profile::Method;

/// "callee(*content)"; false: it raises.
bool ConstructWalk::checkSpread(NodeId id, const std::string& callee, NodeId content)
{
    if (content == none<NodeId> || !isNotIterable(valueOf(content).kind))
        return true;
    const std::string type(typeNameOf(valueOf(content).kind));
    PythonError error{"TypeError", std::nullopt};
    if (!callee.empty())
        error.text = callee + " argument after * must be an iterable, not " + type;
    fail(id, std::move(error));
    return false;
}

/// "callee(**content)" of a callee in C; false: it raises.
bool ConstructWalk::checkNamed(NodeId id, const std::string& callee, NodeId content, bool takesAnyKey)
{
    if (content == none<NodeId>)
        return true;
    if (!takesAnyKey && valueOf(content).kind == ValueKind::Dict && valueOf(content).hasNoTextKey) {
        fail(id, typeError("keywords must be strings"));
        return false;
    }
    if (!isNoMapping(valueOf(content).kind))
        return true;
    fail(id, typeError(callee + " argument after ** must be a mapping, not " +
                       std::string(typeNameOf(valueOf(content).kind))));
    return false;
}

void ConstructWalk::callSpread(NodeId id, TypeId type, NodeId content, const std::string& callee)
{
    const PlannedValue arguments = content == none<NodeId> ? PlannedValue() : valueOf(content);
    const bool isCounted = arguments.kind == ValueKind::List || arguments.kind == ValueKind::Tuple;
    checkSpread(id, callee, content);
    addNamed(id, type, PlanAction::Call, isCounted ? PlanArguments::Values : PlanArguments::Unknown,
             arguments.count, true);
    valueOf(id).kind = ValueKind::Unknown;
}

void ConstructWalk::callConstructor(NodeId id, NodeRef node)
{
    const NodeId constructor = targetAt(node, 2);
    if (constructor == none<NodeId>)
        return;
    const TypeId type = m_tree.node(constructor).type;
    m_names.addLookUp(constructor, type);
    callSpread(id, type, targetAt(node, 1), m_names.of(type).callee);
}

void ConstructWalk::endObject(const Frame& frame, NodeRef node)
{
    valueOf(frame.node).kind = ValueKind::Object;
    if (node.edgeCount == 0 || valueAtEdge(node, 0).kind == ValueKind::None)
        return;
    setState(frame, node.type, targetAt(node, 0));
}

void ConstructWalk::endReduce(const Frame& frame, NodeRef node)
{
    const NodeId constructor = targetAt(node, 2);
    valueOf(frame.node).kind = ValueKind::Object;
    if (constructor == none<NodeId> || valueAtEdge(node, 0).isFalsy)
        return;
    if (const auto fault = m_dtypeFaults.find(static_cast<uint32_t>(frame.node));
        fault != m_dtypeFaults.end())
        fail(frame.node, {"ValueError", std::nullopt}, fault->second->code);
    setState(frame, m_tree.node(constructor).type, targetAt(node, 0));
}

void ConstructWalk::setState(const Frame& frame, TypeId type, NodeId state)
{
    const NodeId id = frame.node;
    const PlannedName& name = m_names.of(type);
    addNative(frame, type);
    const PlannedValue value = state == none<NodeId> ? PlannedValue() : valueOf(state);
    if (name.facts && !name.facts->has(Method::SetState) && name.facts->hasInstanceDict())
        return updateDict(id, name, state);
    if (isPlainEstimator(name)) {
        const std::string_view stateType = typeNameOf(value.kind);
        if (value.kind == ValueKind::List)
            fail(id, typeError("pop expected at most 1 argument, got 2"));
        else if (!stateType.empty() && value.kind != ValueKind::Dict)
            fail(id, noAttribute(stateType, "pop"));
    }
    if (const auto fault = m_dtypeFaults.find(static_cast<uint32_t>(id));
        fault != m_dtypeFaults.end() && fault->second->code == Code::PredictorDtype)
        fail(id, {"ValueError", std::nullopt}, Code::PredictorDtype);
    addNamed(id, type, PlanAction::SetState, PlanArguments::None, value.count, !isPlainEstimator(name));
}

/// instance.__dict__.update(state)
void ConstructWalk::updateDict(NodeId id, const PlannedName& name, NodeId state)
{
    const PlannedValue value = state == none<NodeId> ? PlannedValue() : valueOf(state);
    if (isNotIterable(value.kind))
        fail(id, notIterable(typeNameOf(value.kind)));
    m_out.add({.target = name.target,
               .node = id,
               .count = value.count,
               .action = PlanAction::SetAttributes,
               .trust = m_names.trustOf(id, m_tree.node(id).type)});
}

void ConstructWalk::addNative(const Frame& frame, TypeId type)
{
    const std::string_view library = rules::nativeLibraryOf(m_tree.fullName(type));
    if (library.empty())
        return;
    PlanStep step{.target = m_out.name(library),
                  .node = frame.node,
                  .count = 1,
                  .action = PlanAction::ParseNative,
                  .isUndecided = true};
    if (frame.firstBytes == m_bytes.size())
        m_out.add(step); // a text of the schema: lightgbm keeps its models so
    for (size_t i = frame.firstBytes; i < m_bytes.size(); ++i) {
        step.member = m_bytes[i];
        m_out.add(step);
    }
    m_bytes.resize(frame.firstBytes);
}

} // namespace skops::audit
