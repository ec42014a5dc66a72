// What the node classes do between and behind the construction of their children.

#include "audit/plan/construct_walk.h"

#include "audit/rules/lookup.h"
#include "nodes/python_str.h"

#include <algorithm>

namespace skops::audit {

using nodes::Loader;
using nodes::Role;

namespace {

/// The characters of a text that json.loads would give; nothing: it gives something else.
std::optional<std::string> jsonString(std::string_view text)
{
    const size_t first = std::min(text.find_first_not_of(" \t\r\n"), text.size());
    const std::string_view value = text.substr(first, text.find_last_not_of(" \t\r\n") + 1 - first);
    if (value.size() < 2 || value.front() != '"' || value.back() != '"')
        return std::nullopt;
    return nodes::decodeJsonText(value);
}

} // namespace

void ConstructWalk::afterChild(const Frame& frame, uint32_t edge)
{
    const nodes::Node& node = m_tree.node(frame.node);
    switch (node.loader) {
    case Loader::Dict:
        return edge == 0 ? afterKeyTypes(frame.node, node) : afterItem(frame.node, node, edge);
    case Loader::RandomGenerator:
        if (edge == 1 &&
            checkNamed(frame.node, "numpy.random.bit_generator.SeedSequence()", targetAt(node, 1))) {
            addOwn(frame.node, "numpy.random.bit_generator.SeedSequence", PlanAction::Call,
                   PlanArguments::Named, valueAtEdge(node, 1).count);
        }
        return;
    case Loader::Tree:
    case Loader::Loss:
    case Loader::Sgd:
    case Loader::QuantileForest:
        if (edge == 1)
            callConstructor(frame.node, node);
        return;
    default:
        return;
    }
}

void ConstructWalk::end(const Frame& frame)
{
    const NodeId id = frame.node;
    const nodes::Node& node = m_tree.node(id);
    switch (node.loader) {
    case Loader::Dict:
        return endDict(id, node);
    case Loader::List:
    case Loader::Set:
        return endItems(id, node);
    case Loader::Tuple:
        return endTuple(id, node);
    case Loader::DefaultDict:
    case Loader::DictWithDeprecatedKeys: {
        const std::string_view target = node.loader == Loader::DefaultDict
                                            ? "collections.defaultdict"
                                            : "sklearn.covariance._graph_lasso._DictWithDeprecatedKeys";
        checkNamed(id, std::string(target) + "()", targetAt(node, 0));
        addOwn(id, target, PlanAction::Call, PlanArguments::Named, valueAtEdge(node, 0).count);
        valueOf(id) = {.kind = ValueKind::Dict, .hasOtherKeys = true, .count = valueAtEdge(node, 0).count};
        return addOwn(id,
                      std::string(target) + (node.loader == Loader::DefaultDict
                                                 ? ".default_factory"
                                                 : "._deprecated_key_to_new_key"),
                      PlanAction::SetAttributes, PlanArguments::None, 1);
    }
    case Loader::Partial:
        return endPartial(id, node);
    case Loader::ConstructorFromReduce:
        return callSpread(id, node.type, targetAt(node, 0), m_names.of(node.type).callee);
    case Loader::OperatorFunc:
        checkSpread(id, "operator." + std::string(m_tree.className(node.type)) + "()", targetAt(node, 0));
        m_out.add({.target = m_out.name("operator." + std::string(m_tree.className(node.type))),
                   .node = id,
                   .count = valueAtEdge(node, 0).count,
                   .action = PlanAction::Call,
                   .arguments = PlanArguments::Values,
                   .trust = m_names.trustOf(id, node.type),
                   .isUndecided = true});
        return;
    case Loader::Object:
        return endObject(frame, node);
    case Loader::Method:
        return endMethod(id, node);
    case Loader::MaskedArray:
        return endMasked(id, node);
    case Loader::NdArray:
        return node.edgeCount > 0 ? endObjectArray(id, node) : void();
    case Loader::RandomState:
        valueOf(id).kind = ValueKind::Object;
        return addNamed(id, node.type, PlanAction::SetState, PlanArguments::None, 1, true);
    case Loader::RandomGenerator:
    case Loader::RandomGeneratorV1:
        return endGenerator(id, node);
    case Loader::DType: {
        const PlannedValue content = valueAtEdge(node, 0);
        const std::string_view type = typeNameOf(content.kind);
        if (!type.empty() && content.kind != ValueKind::Array)
            fail(id, noAttribute(type, "dtype"));
        valueOf(id).kind = ValueKind::Object;
        m_out.add({.target = m_out.name("numpy.ndarray.dtype"),
                   .label = labelOf(node, "numpy.dtype"),
                   .node = id,
                   .action = PlanAction::GetAttribute,
                   .isUndecided = content.kind != ValueKind::Array});
        return;
    }
    case Loader::Tree:
    case Loader::Loss:
    case Loader::Sgd:
    case Loader::QuantileForest:
        return endReduce(frame, node);
    case Loader::Unknown:
    case Loader::Function:
    case Loader::FunctionV0:
    case Loader::Type:
    case Loader::Slice:
    case Loader::Json:
    case Loader::Bytes:
    case Loader::Bytearray:
    case Loader::RandomGeneratorV0:
    case Loader::SparseMatrix:
    case Loader::Cached:
        return;
    }
}

void ConstructWalk::endItems(NodeId id, NodeRef node)
{
    const std::string_view label = m_tree.fullName(node.type);
    const ValueKind made = builtinKindOf(label);
    const bool isContainer = made == ValueKind::List || made == ValueKind::Tuple || made == ValueKind::Set ||
                             made == ValueKind::Bool;
    addNamed(id, node.type, PlanAction::Call, PlanArguments::List, node.edgeCount, !isContainer);
    if (made == ValueKind::Int || made == ValueKind::Float)
        fail(id, typeError(std::string(typeNameOf(made)) +
                           (made == ValueKind::Int ? "() argument must be a string, a bytes-like object or a "
                                                     "real number, not 'list'"
                                                   : "() argument must be a string or a real number, not "
                                                     "'list'")));
    if (made == ValueKind::Set)
        checkHashable(id);
    valueOf(id) = {
        .kind = isContainer || made == ValueKind::Str || made == ValueKind::Dict ? made : ValueKind::Unknown,
        .isFalsy = (isContainer || made == ValueKind::Dict) && node.edgeCount == 0,
        .count = node.edgeCount};
}

void ConstructWalk::checkHashable(NodeId id)
{
    for (uint32_t i = 0; i < m_tree.node(id).edgeCount; ++i) {
        const ValueKind kind = unhashableKindOf(valueAtEdge(m_tree.node(id), i));
        if (kind == ValueKind::Unknown)
            continue;
        return fail(id, unhashable(typeNameOf(kind)));
    }
}

void ConstructWalk::endTuple(NodeId id, NodeRef node)
{
    const PlannedName& name = m_names.of(node.type);
    const bool isPlain = m_tree.fullName(node.type) == "builtins.tuple" ||
                         (name.facts && name.facts->kind() != profile::ClassKind::NamedTuple);
    const bool isNamed = name.facts && name.facts->kind() == profile::ClassKind::NamedTuple;
    if (name.isKnown && name.kind == profile::NameKind::Builtin)
        fail(id, noAttribute("builtin_function_or_method", "__bases__"));
    else if (name.isKnown && name.kind == profile::NameKind::Function && !name.facts)
        fail(id, {"AttributeError", std::nullopt});
    if (isPlain)
        addOwn(id, "builtins.tuple", PlanAction::Call, PlanArguments::List, node.edgeCount);
    else
        addNamed(id, node.type, PlanAction::Call, PlanArguments::Values, node.edgeCount, !isNamed);
    if (isNamed && name.facts->fieldCount() != node.edgeCount)
        fail(id, {"TypeError", std::nullopt});
    PlannedValue& value = valueOf(id);
    value = {.kind = ValueKind::Tuple, .isFalsy = node.edgeCount == 0, .count = node.edgeCount};
    for (uint32_t i = 0; i < node.edgeCount && value.unhashable == ValueKind::Unknown; ++i)
        value.unhashable = unhashableKindOf(valueAtEdge(node, i));
}

void ConstructWalk::endPartial(NodeId id, NodeRef node)
{
    const PlannedValue args = valueAtEdge(node, 1);
    // func stands before *args, so the list of arguments is extended (ceval.c LIST_EXTEND).
    if (isNotIterable(args.kind))
        fail(id, typeError("Value after * must be an iterable, not " + std::string(typeNameOf(args.kind))));
    else
        checkNamed(id, "functools.partial()", targetAt(node, 2), true);
    if (isNotCallable(valueAtEdge(node, 0).kind))
        fail(id, typeError("the first argument must be callable"));
    addOwn(id, "functools.partial", PlanAction::Call, PlanArguments::Values,
           1 + args.count + valueAtEdge(node, 2).count);
    valueOf(id).kind = ValueKind::Object;
    if (!valueAtEdge(node, 3).isFalsy)
        addOwn(id, "functools.partial.__dict__", PlanAction::SetAttributes, PlanArguments::None,
               valueAtEdge(node, 3).count);
}

void ConstructWalk::endMasked(NodeId id, NodeRef node)
{
    valueOf(id).kind = ValueKind::Array;
    // Whether the two shapes agree is numpy's affair.
    m_out.add({.target = m_out.name("numpy.ma.MaskedArray"),
               .label = labelOf(node, "numpy.ma.MaskedArray"),
               .node = id,
               .count = 2,
               .action = PlanAction::Call,
               .arguments = PlanArguments::Values,
               .isUndecided = true});
}

void ConstructWalk::endObjectArray(NodeId id, NodeRef node)
{
    const PlannedValue shape = valueAtEdge(node, node.edgeCount - 1);
    if (isNotIterable(shape.kind))
        fail(id, typeError("object of type '" + std::string(typeNameOf(shape.kind)) + "' has no len()"));
    const bool isFlat = shape.count == 1;
    addOwn(id, isFlat ? "numpy.ndarray" : "numpy.array", PlanAction::Call, PlanArguments::List,
           node.edgeCount - 1);
    valueOf(id).kind = ValueKind::Array;
}

void ConstructWalk::endMethod(NodeId id, NodeRef node)
{
    const NodeId object = targetAt(node, 0);
    if (node.extra == none<TypeId> || object == none<NodeId>)
        return;
    const std::string_view type = typeNameOf(valueAtEdge(node, 0).kind);
    m_out.add({.target = m_names.of(node.extra).target,
               .node = id,
               .action = PlanAction::GetAttribute,
               .trust = m_names.trustOf(id, node.extra),
               .isUndecided = true});
    if (type == "NoneType")
        fail(id, noAttribute(type, m_tree.className(node.extra)));
}

void ConstructWalk::endGenerator(NodeId id, NodeRef node)
{
    const NodeId state = targetAt(node, 0);
    const auto name = jsonString(rules::jsonTextOf(m_tree, rules::entryOf(m_tree, state, "bit_generator")));
    const PlannedValue value = valueAtEdge(node, 0);
    m_names.addOwnImport(id, "numpy.random");
    if (name) {
        const std::string full = "numpy.random." + *name;
        if (name->empty())
            fail(id, valueError("Object '' of module 'numpy.random' is unknown"));
        else if (m_subject.profile().existence("numpy.random", *name) == profile::Existence::Missing)
            fail(id, {"AttributeError", "module 'numpy.random' has no attribute '" + *name + "'"});
        else if (!m_subject.profile().isBitGenerator(full) && *name != "BitGenerator")
            fail(id, valueError("Expected a numpy.random bit generator, got " + nodes::pythonRepr(*name) +
                                ". This is probably due to a corrupted or a malicious file."));
        m_out.add({.target = m_out.name(full),
                   .node = id,
                   .count = node.loader == Loader::RandomGenerator ? 1U : 0U,
                   .action = PlanAction::Call,
                   .arguments =
                       node.loader == Loader::RandomGenerator ? PlanArguments::Values : PlanArguments::None,
                   .trust = node.extra == none<TypeId> ? PlanTrust::Own : m_names.trustOf(id, node.extra),
                   .isUndecided = true});
        m_out.add({.target = m_out.name(full + ".state"),
                   .node = id,
                   .count = 1,
                   .action = PlanAction::SetState,
                   .isUndecided = true});
    } else if (rules::entryOf(m_tree, state, "bit_generator") != none<NodeId>) {
        m_out.add({.target = m_out.name("numpy.random"),
                   .node = id,
                   .action = PlanAction::Call,
                   .arguments = PlanArguments::Unknown,
                   .isUndecided = true});
    } else if (value.kind == ValueKind::Dict && !value.hasOtherKeys &&
               rules::entryOf(m_tree, state, "bit_generator") == none<NodeId>) {
        fail(id, keyError("bit_generator"));
    }
    m_names.addLookUp(id, node.type);
    addNamed(id, node.type, PlanAction::Call, PlanArguments::Named, 1,
             m_tree.fullName(node.type) != "numpy.random._generator.Generator");
    valueOf(id).kind = ValueKind::Object;
}

} // namespace skops::audit
