#include "nodes/tree_builder.h"

#include "base/large_pages.h"
#include "nodes/python_str.h"

#include <algorithm>
#include <charconv>
#include <tuple>

namespace skops::nodes {
namespace {

/// Loaders that never use their own name: _general.py JsonNode and SliceNode.
bool usesOwnName(Loader loader)
{
    return loader != Loader::Json && loader != Loader::Slice;
}

/// Whether LossNode's allowed names are passed on (skops/io/_sklearn.py LossNode).
bool passesLosses(Loader loader)
{
    return loader == Loader::Loss || loader == Loader::Sgd;
}

/// Frames that reading one level costs CPython 3.11: get_tree and __init__, one more where a comprehension
/// reads the children, one more for ReduceNode.__init__.
uint32_t framesOf(Loader loader)
{
    switch (loader) {
    case Loader::Dict:
    case Loader::List:
    case Loader::Set:
    case Loader::Tuple:
    case Loader::NdArray:
    case Loader::Tree:
    case Loader::Loss:
    case Loader::Sgd:
    case Loader::QuantileForest:
        return 3;
    default:
        return 2;
    }
}

} // namespace

TreeBuilder::TreeBuilder(NodeTree& tree, const JsonIndex& json, const archive::Members* members,
                         const Limits& limits)
    : m_tree(tree), m_json(json), m_members(members), m_limits(limits)
{
}

Result<void> TreeBuilder::run(const Cancel& cancel)
{
    if (!m_json.isObject(0))
        return fail(Code::NodeNotObject, {.member = "schema.json", .offset = m_json.at(0).begin});
    makeRoom();
    const Fields root(m_json, 0);
    readRootFields(root);
    addNode(0, root, noIndex, root.has(Field::Id) ? rememberedAt(root.at(Field::Id)) : nullptr);
    while (!m_stack.empty()) {
        Frame& frame = m_stack.back();
        if (frame.edge == frame.end) {
            finish(frame.node);
            m_stack.pop_back();
            continue;
        }
        visit(frame.edge++);
        if (m_tree.m_nodes.size() > m_limits.nodes)
            return fail(Code::LimitExceeded, {.member = "schema.json"},
                        {"nodes", std::to_string(m_tree.m_nodes.size()), std::to_string(m_limits.nodes)});
        if ((m_tree.m_nodes.size() & 0xfffU) == 0 && cancel.isRequested())
            return fail(Code::Cancelled);
    }
    return {};
}

void TreeBuilder::makeRoom()
{
    // Growing by doubling touches twice the pages. Only address space is taken: a node that can be read takes
    // 64 bytes of text or more, and what is not filled costs nothing.
    constexpr size_t leastNodeBytes = 64;
    const size_t objects = std::min<size_t>(m_json.objectCount(), m_json.text().size() / leastNodeBytes + 1);
    m_tree.m_nodes.reserve(objects);
    m_tree.m_edges.reserve(objects);
    m_edgeValues.reserve(objects);
    preferLargePages(m_tree.m_nodes.data(), m_tree.m_nodes.capacity() * sizeof(Node));
    preferLargePages(m_tree.m_edges.data(), m_tree.m_edges.capacity() * sizeof(Edge));
}

void TreeBuilder::readRootFields(const Fields& fields)
{
    if (fields.has(Field::Version))
        m_tree.m_writer = pythonStr(m_json.raw(fields.at(Field::Version)));
    const auto note = [&](Code code, std::vector<std::string> args) {
        m_tree.m_findings.push_back(
            {code, {.member = "schema.json", .node = NodeTree::root}, std::move(args)});
    };
    if (!fields.has(Field::Protocol))
        return note(Code::FieldMissing, {"protocol"});
    const std::string_view raw = m_json.raw(fields.at(Field::Protocol));
    int protocol = -1;
    const auto [end, error] = std::from_chars(raw.data(), raw.data() + raw.size(), protocol);
    const bool isInt = end == raw.data() + raw.size() && raw.find_first_not_of("-0123456789") == raw.npos;
    if (isInt && (error == std::errc::result_out_of_range ? raw.front() != '-' : protocol > 2)) {
        m_tree.m_protocol = error == std::errc() ? protocol : 3;
        return note(Code::ProtocolNewer, {std::string(raw)});
    }
    if (!isInt || error != std::errc() || protocol < 0)
        return note(Code::ProtocolInvalid, {std::string(raw.substr(0, 40))});
    m_tree.m_protocol = protocol;
}

void TreeBuilder::visit(uint32_t edgeIndex)
{
    const uint32_t object = m_edgeValues[edgeIndex];
    if (object == fromConstructor)
        return;
    const NodeId source = m_stack.back().node;
    if (!m_json.isObject(object))
        return refuse(source, Code::NodeNotObject,
                      {m_tree.m_edges[edgeIndex].key == none<NameId>
                           ? std::string(roleName(m_tree.m_edges[edgeIndex].role))
                           : std::string(m_tree.name(m_tree.m_edges[edgeIndex].key))});
    // skops writes __id__ last, and a repeat is told by it alone: three of four objects of a forest are not
    // walked over.
    const uint32_t last = lastScalarOf(m_json, object, "__id__");
    NodeId* known = last == noIndex ? nullptr : rememberedAt(last);
    if (linkRepeat(edgeIndex, known))
        return;
    const Fields fields(m_json, object);
    if (last == noIndex && fields.has(Field::Id)) {
        known = rememberedAt(fields.at(Field::Id));
        if (linkRepeat(edgeIndex, known))
            return;
    }
    const NodeId target = addNode(object, fields, edgeIndex, known);
    m_tree.m_edges[edgeIndex].target = target;
}

NodeId* TreeBuilder::rememberedAt(uint32_t value)
{
    const IdKey key = idKeyOf(m_json, value, m_buffer);
    return key.kind == IdKey::Kind::Key ? &m_ids.at(key.text) : nullptr;
}

bool TreeBuilder::linkRepeat(uint32_t edgeIndex, const NodeId* known)
{
    if (known == nullptr || *known == none<NodeId>)
        return false;
    Edge& edge = m_tree.m_edges[edgeIndex];
    edge.target = *known;
    edge.isRepeat = true;
    m_tree.m_hasCycle = m_tree.m_hasCycle || m_onStack[index(edge.target)];
    return true;
}

NodeId TreeBuilder::addNode(uint32_t object, const Fields& fields, uint32_t parentEdge, NodeId* remembered)
{
    const NodeId id = makeId<NodeId>(m_tree.m_nodes.size());
    m_tree.m_nodes.emplace_back();
    m_onStack.push_back(true);
    const Reading reading{id, object, fields, remembered};
    at(id).raw = spanOf(object);
    at(id).parentEdge = static_cast<EdgeId>(parentEdge);
    if (!m_stack.empty()) {
        const Node& parent = at(m_stack.back().node);
        at(id).belowLoss = parent.belowLoss || passesLosses(parent.loader);
        at(id).belowTree = parent.belowTree || parent.loader == Loader::Tree;
    }

    readLoader(reading);
    const NameId module = nameOf(reading, Field::Module);
    const NameId cls = nameOf(reading, Field::Class);
    at(id).type = internType(module, cls);
    remember(reading);

    at(id).firstEdge = static_cast<uint32_t>(m_tree.m_edges.size());
    readSteps(reading);
    at(id).edgeCount = static_cast<uint32_t>(m_tree.m_edges.size()) - at(id).firstEdge;
    const uint32_t frames = (m_stack.empty() ? 0 : m_stack.back().pythonFrames) + framesOf(at(id).loader);
    m_pythonFrames = std::max(m_pythonFrames, frames);
    m_stack.push_back({id, at(id).firstEdge, at(id).firstEdge + at(id).edgeCount, frames});
    m_tree.m_depth = std::max(m_tree.m_depth, static_cast<uint32_t>(m_stack.size()));
    addConstructor(reading);
    return id;
}

void TreeBuilder::readLoader(const Reading& reading)
{
    Node& node = at(reading.node);
    if (!reading.fields.has(Field::Loader))
        return refuse(reading.node, Code::FieldMissing, {"__loader__"});
    const uint32_t value = reading.fields.at(Field::Loader);
    const NameId distinct = m_loaderTexts.intern(m_json.raw(value));
    if (index(distinct) == m_loaders.size()) {
        const std::string name = pythonStr(m_json.raw(value));
        const auto known = m_json.isString(value) ? findLoader(name, m_tree.m_protocol) : std::nullopt;
        m_loaders.emplace_back(m_tree.m_names.intern(name), known.value_or(Loader::Unknown));
    }
    std::tie(node.loaderName, node.loader) = m_loaders[index(distinct)];
    if (node.loader == Loader::Unknown)
        refuse(reading.node, Code::LoaderUnknown, {std::string(m_tree.name(node.loaderName))});
}

void TreeBuilder::remember(const Reading& reading)
{
    if (!reading.fields.has(Field::Id))
        return;
    if (reading.remembered == nullptr) {
        if (idKeyOf(m_json, reading.fields.at(Field::Id), m_buffer).kind == IdKey::Kind::Unhashable)
            refuse(reading.node, Code::IdUnhashable);
        return;
    }
    // A CachedNode is not remembered (skops/io/_audit.py CachedNode: memoize=False).
    if (at(reading.node).loader != Loader::Cached)
        *reading.remembered = reading.node;
}

NameId TreeBuilder::nameOf(const Reading& reading, Field field)
{
    const std::string_view fieldName = field == Field::Class ? "__class__" : "__module__";
    if (!reading.fields.has(field)) {
        refuse(reading.node, Code::FieldMissing, {std::string(fieldName)});
        return m_tree.m_names.intern("");
    }
    const uint32_t value = reading.fields.at(field);
    if (m_json.isString(value))
        return m_tree.m_names.intern(m_json.string(value, m_buffer));
    if (usesOwnName(at(reading.node).loader))
        refuse(reading.node, Code::NameNotText, {std::string(fieldName)});
    return m_tree.m_names.intern(pythonStr(m_json.raw(value)));
}

void TreeBuilder::addConstructor(const Reading& reading)
{
    // A TypeNode without __id__ that the loader makes (skops/io/_sklearn.py ReduceNode).
    const uint32_t last = at(reading.node).firstEdge + at(reading.node).edgeCount;
    if (last == at(reading.node).firstEdge || m_tree.m_edges[last - 1].role != Role::Constructor)
        return;
    const LoaderRow& row = rowOf(at(reading.node).loader);
    const NodeId id = makeId<NodeId>(m_tree.m_nodes.size());
    Node constructor;
    constructor.loader = Loader::Type;
    constructor.loaderName = m_tree.m_names.intern("TypeNode");
    constructor.parentEdge = static_cast<EdgeId>(last - 1);
    constructor.belowLoss = at(reading.node).belowLoss || passesLosses(row.loader);
    constructor.belowTree = at(reading.node).belowTree || row.loader == Loader::Tree;
    constructor.firstEdge = static_cast<uint32_t>(m_tree.m_edges.size());
    constructor.type = row.constructorClass.empty() ? at(reading.node).type
                                                    : internType(row.constructorModule, row.constructorClass);
    m_tree.m_nodes.push_back(constructor);
    m_onStack.push_back(false);
    m_tree.m_edges[last - 1].target = id;
}

void TreeBuilder::finish(NodeId id)
{
    m_onStack[index(id)] = false;
    if (at(id).loader != Loader::Method || at(id).edgeCount == 0)
        return;
    const NodeId object = m_tree.m_edges[at(id).firstEdge].target;
    if (object == none<NodeId>)
        return;
    // MethodNode.get_unsafe_set names the method by its object (skops/io/_general.py).
    const std::string owner(m_tree.fullName(at(object).type));
    at(id).extra = internType(owner, pythonStr(m_tree.text(at(id).value)));
}

void TreeBuilder::addEdge(Role role, uint32_t value, NameId key)
{
    Edge edge;
    edge.role = role;
    edge.key = key;
    if (value != fromConstructor) {
        edge.raw = spanOf(value);
        m_json.prefetchEnd(value);
    }
    m_tree.m_edges.push_back(edge);
    m_edgeValues.push_back(value);
}

TypeId TreeBuilder::internType(NameId module, NameId cls)
{
    const uint32_t pair[] = {static_cast<uint32_t>(module), static_cast<uint32_t>(cls)};
    const NameId key = m_typeKeys.intern({reinterpret_cast<const char*>(pair), sizeof pair});
    if (index(key) == m_tree.m_types.size()) {
        std::string full(m_tree.name(module));
        full += '.';
        full += m_tree.name(cls);
        m_tree.m_types.push_back({module, cls, m_tree.m_names.intern(full)});
    }
    return makeId<TypeId>(index(key));
}

TypeId TreeBuilder::internType(std::string_view module, std::string_view cls)
{
    const NameId moduleId = m_tree.m_names.intern(module);
    return internType(moduleId, m_tree.m_names.intern(cls));
}

void TreeBuilder::refuse(NodeId id, Code code, std::vector<std::string> args)
{
    if (effectOf(code) != Effect::None)
        at(id).isBroken = true;
    // Enough to explain a file; a hostile one could otherwise make as many findings as it has bytes.
    constexpr size_t maxFindings = 10'000;
    if (m_tree.m_findings.size() < maxFindings)
        m_tree.m_findings.push_back({code, {.node = id}, std::move(args)});
}

} // namespace skops::nodes
