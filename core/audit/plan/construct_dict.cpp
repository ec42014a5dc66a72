// DictNode._construct: for k_type, (key, value) in zip(key_types, content.items()) (skops/io/_general.py).

#include "audit/plan/construct_walk.h"

#include "audit/rules/key_value.h"
#include "nodes/json_index.h"
#include "nodes/python_str.h"

#include <algorithm>

namespace skops::audit {

using nodes::Loader;
using rules::KeyKind;

namespace {

enum class KeyCall : uint8_t {
    Text,       ///< str(key): the key as it is
    Integer,    ///< raises if the text is no integer
    Number,     ///< raises if the text is no number
    Any,        ///< never raises
    Unhashable, ///< gives what cannot be a key
    Unknown,
};

struct KeyRow
{
    std::string_view type;
    KeyCall call;
    ValueKind made = ValueKind::Unknown;
};

/// Sources: CPython's int() and float(), and the scalar types of numpy 2.3, which read texts with them.
constexpr KeyRow keyRows[] = {
    {"builtins.str", KeyCall::Text},
    {"builtins.int", KeyCall::Integer},
    {"builtins.float", KeyCall::Number},
    {"builtins.bool", KeyCall::Any},
    {"builtins.tuple", KeyCall::Any},
    {"builtins.list", KeyCall::Unhashable, ValueKind::List},
    {"builtins.set", KeyCall::Unhashable, ValueKind::Set},
    {"numpy.str_", KeyCall::Any},
    {"numpy.int8", KeyCall::Integer},
    {"numpy.int16", KeyCall::Integer},
    {"numpy.int32", KeyCall::Integer},
    {"numpy.int64", KeyCall::Integer},
    {"numpy.uint8", KeyCall::Integer},
    {"numpy.uint16", KeyCall::Integer},
    {"numpy.uint32", KeyCall::Integer},
    {"numpy.uint64", KeyCall::Integer},
    {"numpy.float32", KeyCall::Number},
    {"numpy.float64", KeyCall::Number},
    {"numpy.bool", KeyCall::Any},
    {"numpy.bool_", KeyCall::Any},
};

KeyRow keyRowOf(std::string_view type)
{
    const auto row = std::ranges::find(keyRows, type, &KeyRow::type);
    return row == std::end(keyRows) ? KeyRow{type, KeyCall::Unknown} : *row;
}

/// float() takes them and keyValueOf() does not, since they are not equal to themselves.
bool isNan(std::string_view text)
{
    std::string lower;
    for (const char c : text) {
        if (std::string_view(" \t\n\v\f\r+-").find(c) == std::string_view::npos)
            lower += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    }
    return lower == "nan";
}

} // namespace

void ConstructWalk::beginDict(NodeId id, NodeRef node)
{
    m_names.addLookUp(id, node.type);
    const ValueKind made = builtinKindOf(m_tree.fullName(node.type));
    addNamed(id, node.type, PlanAction::Call, PlanArguments::None, 0, made == ValueKind::Unknown);
    PlannedValue& value = valueOf(id);
    value.kind = made;
    const PlannedName& name = m_names.of(node.type);
    if (made == ValueKind::Unknown && name.facts && name.facts->kind() == profile::ClassKind::Dict)
        value.kind = ValueKind::Dict;
}

uint32_t ConstructWalk::itemCountOf(NodeId id, NodeRef node)
{
    const NodeId types = targetAt(node, 0);
    const uint32_t items = node.edgeCount - 1;
    if (types == none<NodeId> || m_states[index(types)] != State::Done || types == id)
        return items;
    const PlannedValue& value = valueOf(types);
    const bool isCounted = value.kind == ValueKind::List || value.kind == ValueKind::Tuple;
    return isCounted && m_tree.node(types).loader != Loader::Json ? std::min(items, value.count) : items;
}

void ConstructWalk::afterKeyTypes(NodeId id, NodeRef node)
{
    Frame& frame = m_stack.back();
    const PlannedValue types = valueAtEdge(node, 0);
    if (isNotIterable(types.kind))
        fail(id, notIterable(typeNameOf(types.kind)));
    // Entries behind the last type are never constructed.
    frame.childCount = types.isFalsy ? 1 : 1 + itemCountOf(id, node);
}

void ConstructWalk::afterItem(NodeId id, NodeRef node, uint32_t edge)
{
    const nodes::Edge& item = m_tree.edgesOf(id)[edge];
    if (item.key == none<nodes::NameId>)
        return;
    const NodeId types = targetAt(node, 0);
    const bool isList = types != none<NodeId> && (m_tree.node(types).loader == Loader::List ||
                                                  m_tree.node(types).loader == Loader::Tuple);
    const NodeId type = isList ? targetAt(m_tree.node(types), edge - 1) : none<NodeId>;
    if (type == none<NodeId>) {
        valueOf(id).hasOtherKeys = true;
        checkOtherType(id, valueAtEdge(node, 0).kind);
    } else
        callKeyType(id, type, m_tree.name(item.key));
    if (edge > 1)
        return;
    const ValueKind kind = valueOf(id).kind;
    if (kind == ValueKind::List && valueOf(id).hasOtherKeys)
        fail(id, {});
    else if (kind == ValueKind::List)
        fail(id, typeError("list indices must be integers or slices, not str"));
    else if (kind != ValueKind::Dict && kind != ValueKind::Unknown)
        fail(id,
             typeError("'" + std::string(typeNameOf(kind)) + "' object does not support item assignment"));
}

/// The first key is called by the first item of what is no list of types.
void ConstructWalk::checkOtherType(NodeId id, ValueKind types)
{
    if (types == ValueKind::Str)
        fail(id, typeError("'str' object is not callable"));
    else if (types == ValueKind::Bytes || types == ValueKind::Bytearray)
        fail(id, typeError("'int' object is not callable"));
    else if (types == ValueKind::Array)
        fail(id, {"TypeError", std::nullopt});
}

void ConstructWalk::callKeyType(NodeId id, NodeId type, std::string_view key)
{
    const nodes::Node& node = m_tree.node(type);
    if (node.loader != Loader::Type) {
        valueOf(id).hasOtherKeys = true;
        if (node.loader == Loader::Function)
            m_out.add({.target = m_names.of(node.type).target,
                       .node = id,
                       .count = 1,
                       .action = PlanAction::Call,
                       .arguments = PlanArguments::Key,
                       .trust = m_names.trustOf(type, node.type),
                       .isUndecided = true});
        const PlannedValue value = m_states[index(type)] == State::Done ? valueOf(type) : PlannedValue();
        if (isNotCallable(value.kind))
            fail(id, typeError("'" + std::string(typeNameOf(value.kind)) + "' object is not callable"));
        return;
    }
    const KeyRow row = keyRowOf(m_tree.fullName(node.type));
    if (row.call == KeyCall::Text)
        return;
    valueOf(id).hasOtherKeys = true;
    const bool isText = row.call == KeyCall::Unknown || row.type == "numpy.str_";
    valueOf(id).hasNoTextKey = valueOf(id).hasNoTextKey || !isText;
    if (row.call == KeyCall::Integer)
        checkInteger(id, key);
    if (row.call == KeyCall::Number && !rules::keyValueOf(KeyKind::Number, key) && !isNan(key))
        fail(id, valueError("could not convert string to float: " + nodes::pythonRepr(key)));
    m_out.add({.target = m_names.of(node.type).target,
               .node = id,
               .count = 1,
               .action = PlanAction::Call,
               .arguments = PlanArguments::Key,
               .trust = m_names.trustOf(type, node.type),
               .isUndecided = row.call == KeyCall::Unknown});
    if (row.call == KeyCall::Unhashable)
        fail(id, unhashable(typeNameOf(row.made)));
}

/// int(key)
void ConstructWalk::checkInteger(NodeId id, std::string_view key)
{
    const auto digits =
        static_cast<size_t>(std::ranges::count_if(key, [](char c) { return c >= '0' && c <= '9'; }));
    if (digits > nodes::pythonIntegerDigits)
        fail(id, {"ValueError", std::nullopt});
    else if (!rules::keyValueOf(KeyKind::Integer, key))
        fail(id, valueError("invalid literal for int() with base 10: " + nodes::pythonRepr(key)));
}

void ConstructWalk::endDict(NodeId id, NodeRef node)
{
    PlannedValue& value = valueOf(id);
    value.count = m_stack.back().childCount - (m_stack.back().childCount > 0 ? 1 : 0);
    value.isFalsy = value.count == 0 && builtinKindOf(m_tree.fullName(node.type)) != ValueKind::Unknown;
    if (value.count > 0)
        addNamed(id, node.type, PlanAction::SetItems, PlanArguments::None, value.count, false);
}

} // namespace skops::audit
