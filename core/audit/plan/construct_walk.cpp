#include "audit/plan/construct_walk.h"

#include "audit/plan/json_error.h"
#include "audit/plan/node_faults.h"
#include "nodes/fields.h"
#include "nodes/python_str.h"

namespace skops::audit {

using nodes::Edge;
using nodes::Loader;
using nodes::Node;
using nodes::Role;

namespace {

bool isReduce(Loader loader)
{
    return loader == Loader::Tree || loader == Loader::Loss || loader == Loader::Sgd ||
           loader == Loader::QuantileForest;
}

} // namespace

ConstructWalk::ConstructWalk(const PlanSubject& subject, PlanWriter& out)
    : m_tree(subject.tree), m_subject(subject), m_out(out), m_names(subject, out),
      m_states(subject.tree.nodeCount()), m_values(subject.tree.nodeCount())
{
    if (subject.contents) {
        for (const Finding& finding : subject.contents->findings) {
            if (effectOf(finding.code) != Effect::None && !isReadError(finding.code))
                m_arrayFindings.try_emplace(finding.where.member, &finding);
        }
    }
    for (const Finding& finding : subject.dtypeFindings)
        m_dtypeFaults.try_emplace(static_cast<uint32_t>(finding.where.node), &finding);
}

void ConstructWalk::run()
{
    enter(nodes::NodeTree::root);
    while (!m_stack.empty() && !m_subject.cancel.isRequested()) {
        Frame& frame = m_stack.back();
        const Node& node = m_tree.node(frame.node);
        if (frame.child == frame.childCount) {
            leave();
            continue;
        }
        const uint32_t edge = childAt(node, frame.child++);
        const NodeId target = targetAt(node, edge);
        if (target == none<NodeId> || m_states[index(target)] == State::Done)
            afterChild(frame, edge);
        else
            construct(target, frame.node);
    }
}

void ConstructWalk::construct(NodeId child, NodeId source)
{
    if (m_states[index(child)] == State::New)
        return enter(child);
    // construct() of a node whose _construct() runs calls it again, and so on (_audit.py Node.construct).
    fail(source, recursionError(), Code::CycleUnloadable);
    const Frame& frame = m_stack.back();
    afterChild(frame, childAt(m_tree.node(source), frame.child - 1));
}

void ConstructWalk::enter(NodeId id)
{
    m_states[index(id)] = State::Open;
    m_stack.push_back({.node = id, .firstBytes = static_cast<uint32_t>(m_bytes.size())});
    begin(m_stack.back());
}

void ConstructWalk::leave()
{
    const Frame frame = m_stack.back();
    end(frame);
    m_states[index(frame.node)] = State::Done;
    m_stack.pop_back();
    if (m_stack.empty())
        return;
    const Frame& parent = m_stack.back();
    afterChild(parent, childAt(m_tree.node(parent.node), parent.child - 1));
}

/// The edge that is constructed at this turn; edges stand in the order in which they are read.
uint32_t ConstructWalk::childAt(NodeRef node, uint32_t i) const
{
    if (node.loader == Loader::NdArray && node.edgeCount > 0)
        return i == 0 ? node.edgeCount - 1 : i - 1; // the shape comes first
    if (node.loader == Loader::RandomGenerator || isReduce(node.loader))
        return i == 0 ? 1 : 0; // seed_seq before bit_generator, args before attrs
    return i;
}

uint32_t ConstructWalk::childCountOf(NodeRef node) const
{
    if (isReduce(node.loader))
        return std::min(node.edgeCount, 2U); // its constructor is a name and no child
    if (node.loader == Loader::Unknown || node.loader == Loader::RandomGeneratorV0)
        return 0;
    return node.edgeCount;
}

void ConstructWalk::begin(Frame& frame)
{
    const NodeId id = frame.node;
    const Node& node = m_tree.node(id);
    frame.childCount = childCountOf(node);
    switch (node.loader) {
    case Loader::Dict:
        return beginDict(id, node);
    case Loader::List:
    case Loader::Set:
    case Loader::Tuple:
    case Loader::ConstructorFromReduce:
        return m_names.addLookUp(id, node.type);
    case Loader::Object:
        m_names.addLookUp(id, node.type);
        return addNamed(id, node.type, PlanAction::New, PlanArguments::None, 0,
                        !isPlainEstimator(m_names.of(node.type)));
    case Loader::RandomState:
        m_names.addLookUp(id, node.type);
        return addNamed(id, node.type, PlanAction::Call, PlanArguments::None, 0, true);
    case Loader::Function:
    case Loader::Type:
    case Loader::FunctionV0: {
        const TypeId type = node.loader == Loader::FunctionV0 ? node.extra : node.type;
        if (type == none<TypeId>)
            return;
        m_names.addLookUp(id, type);
        addNamed(id, type, PlanAction::LookUp, PlanArguments::None, 0, !m_names.of(type).isKnown);
        const PlannedName& name = m_names.of(type);
        if (name.isKnown)
            valueOf(id).kind = name.kind != profile::NameKind::Class   ? ValueKind::Function
                               : m_tree.moduleName(type) == "builtins" ? ValueKind::BuiltinClass
                                                                       : ValueKind::Class;
        return;
    }
    case Loader::OperatorFunc:
        return beginOperator(id, node);
    case Loader::NdArray:
    case Loader::SparseMatrix:
        return beginArray(id, node);
    case Loader::RandomGenerator:
        return m_names.addOwnImport(id, "numpy.random.bit_generator");
    case Loader::RandomGeneratorV0:
        return beginOldGenerator(id, node);
    case Loader::Json:
        return beginJson(id, node);
    case Loader::Slice:
        valueOf(id).kind = ValueKind::Slice;
        return;
    case Loader::Bytes:
    case Loader::Bytearray:
        valueOf(id).kind = node.loader == Loader::Bytes ? ValueKind::Bytes : ValueKind::Bytearray;
        if (node.member != none<MemberId>)
            m_bytes.push_back(node.member);
        return;
    case Loader::Unknown:
    case Loader::Cached:
    case Loader::DefaultDict:
    case Loader::Partial:
    case Loader::Method:
    case Loader::MaskedArray:
    case Loader::RandomGeneratorV1:
    case Loader::DType:
    case Loader::Tree:
    case Loader::Loss:
    case Loader::Sgd:
    case Loader::QuantileForest:
    case Loader::DictWithDeprecatedKeys:
        return;
    }
}

void ConstructWalk::beginJson(NodeId id, NodeRef node)
{
    const std::string_view raw = m_tree.text(node.value);
    if (raw.empty())
        return;
    if (!raw.starts_with('"'))
        return fail(id,
                    typeError("the JSON object must be str, bytes or bytearray, not " +
                              std::string(pythonTypeOf(raw))),
                    Code::FieldWrongType);
    const std::string text = nodes::decodeJsonText(raw);
    if (text.starts_with("\xef\xbb\xbf"))
        return fail(id,
                    {"json.decoder.JSONDecodeError", "Unexpected UTF-8 BOM (decode using utf-8-sig): line 1 "
                                                     "column 1 (char 0)"},
                    Code::LoadRaises);
    if (auto error = jsonError(text))
        return fail(id, std::move(*error), Code::LoadRaises);
    valueOf(id) = valueOfJson(text);
}

void ConstructWalk::beginOperator(NodeId id, NodeRef node)
{
    // getattr(operator, name): the module is there, whatever the label says.
    const std::string_view cls = m_tree.className(node.type);
    if (m_subject.profile().existence("operator", cls) == profile::Existence::Missing)
        fail(id, {"AttributeError", "module 'operator' has no attribute '" + std::string(cls) + "'"},
             Code::ClassMissing);
    m_out.add({.target = m_out.name("operator." + std::string(cls)),
               .node = id,
               .action = PlanAction::GetAttribute,
               .trust = m_names.trustOf(id, node.type)});
}

/// gettype("numpy.random", state["bit_generator"])() of the raw state (skops/io/old/_numpy_v0.py): the audit
/// lets through what holds nothing.
void ConstructWalk::beginOldGenerator(NodeId id, NodeRef node)
{
    const nodes::JsonIndex& json = *m_tree.json();
    const nodes::Fields fields(json, valueAt(json, node.raw.begin));
    const uint32_t content = fields.at(nodes::Field::Content);
    const uint32_t state = content != noIndex && json.isObject(content)
                               ? nodes::memberOf(json, content, "bit_generator")
                               : noIndex;
    if (state == noIndex)
        return;
    fail(id, json.isObject(state) ? keyError("bit_generator") : notSubscriptable(json.raw(state)),
         Code::GeneratorProtocol0);
}

void ConstructWalk::fail(NodeId node, PythonError error, Code code)
{
    m_out.fail(PlanPhase::Construct, node, code, std::move(error));
}

void ConstructWalk::addOwn(NodeId node, std::string_view target, PlanAction action, PlanArguments arguments,
                           uint32_t count)
{
    m_out.add({.target = m_out.name(target),
               .label = labelOf(m_tree.node(node), target),
               .node = node,
               .count = count,
               .action = action,
               .arguments = arguments});
}

void ConstructWalk::addNamed(NodeId node, TypeId type, PlanAction action, PlanArguments arguments,
                             uint32_t count, bool isUndecided)
{
    const PlannedName& name = m_names.of(type);
    m_out.add({.target = name.target,
               .label = labelOf(m_tree.node(node), m_tree.fullName(type)),
               .node = node,
               .count = count,
               .action = action,
               .arguments = arguments,
               .trust = m_names.trustOf(node, type),
               .isUndecided = isUndecided});
}

nodes::NameId ConstructWalk::labelOf(NodeRef node, std::string_view target)
{
    const std::string_view label = m_tree.fullName(node.type);
    return label == target ? none<nodes::NameId> : m_out.name(label);
}

NodeId ConstructWalk::targetAt(NodeRef node, uint32_t edge) const
{
    return edge < node.edgeCount ? m_tree.edges()[node.firstEdge + edge].target : none<NodeId>;
}

PlannedValue ConstructWalk::valueAtEdge(NodeRef node, uint32_t edge) const
{
    const NodeId target = targetAt(node, edge);
    // A node that is still under construction stands in a cycle.
    return target == none<NodeId> || m_states[index(target)] != State::Done ? PlannedValue()
                                                                            : m_values[index(target)];
}

} // namespace skops::audit
