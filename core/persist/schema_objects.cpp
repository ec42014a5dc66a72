#include "persist/schema_writer.h"

#include "persist/json_text.h"
#include "persist/record_cast.h"

#include <algorithm>
#include <array>

namespace skops::persist {

void SchemaWriter::binary(const TypeName& type, std::string_view loader, Blob blob, uint64_t id)
{
    header(type, loader);
    // As the uuid4 that skops makes up, from a number.
    constexpr size_t digits = 12;
    const std::string number = std::to_string(++m_binaries);
    std::string name = "00000000-0000-4000-8000-";
    name.append(digits - std::min(digits, number.size()), '0').append(number).append(".bin");
    m_json.key("file");
    m_json.string(name);
    endNode(id);
    addMember(std::move(name), std::move(blob));
}

Result<void> SchemaWriter::bytes(ValueId id, const ObjectView& view)
{
    auto blob = m_arrays.bytes().of(view.body);
    if (!blob)
        return fail(std::move(blob.error()));
    if (!*blob)
        return refuse(view, Reason::RefusedBytes, idOf(id));
    binary(*view.type, view.writer == Writer::Bytes ? "BytesNode" : "BytearrayNode", **std::move(blob),
           idOf(id));
    return {};
}

// The values stand bare in schema.json, so that json.dumps itself has to take them.
Result<void> SchemaWriter::slice(ValueId id, const ObjectView& view)
{
    const auto args = m_contents.tuple(view.body);
    if (args.empty() || args.size() > 3)
        return refuse(view, Reason::RefusedArguments, idOf(id));
    // slice(stop), slice(start, stop), slice(start, stop, step)
    std::array<std::string, 3> texts{"null", "null", "null"};
    for (size_t i = 0; i < args.size(); ++i) {
        bool isJson = false;
        std::string& text = texts[args.size() == 1 ? 1 : i];
        text.clear();
        if (auto done = jsonText(args[i], text, isJson); !done)
            return done;
        if (!isJson)
            return refuse(view, Reason::RefusedSliceValue, idOf(id));
    }
    header(*view.type, "SliceNode");
    m_json.key("content");
    m_json.openObject();
    m_json.key("start");
    m_json.raw(texts[0]);
    m_json.key("stop");
    m_json.raw(texts[1]);
    m_json.key("step");
    m_json.raw(texts[2]);
    m_json.close();
    endNode(idOf(id));
    return {};
}

// copyreg._reduce_ex: a class with __slots__ needs a __getstate__ of its own.
bool SchemaWriter::isSlots(const ObjectView& view) const
{
    if (view.type->has(profile::Method::GetState) || view.type->has(profile::Method::Reduce))
        return false;
    if (view.type->isKnown() && view.type->has(profile::Method::SetState))
        return false;
    const auto pair = m_contents.tuple(view.state);
    return pair.size() == 2 && m_contents.kind(pair[1]) == ValueKind::Dict &&
           (m_contents.kind(pair[0]) == ValueKind::None || m_contents.kind(pair[0]) == ValueKind::Dict);
}

Result<void> SchemaWriter::object(ValueId id, const ObjectView& view)
{
    const bool hasItems = m_contents.hasChanges(id, pickle::ChangeKind::Append) ||
                          m_contents.hasChanges(id, pickle::ChangeKind::SetItems);
    const bool isDeque = view.type->module == "collections" && view.type->name == "deque";
    const auto& profile = m_types.profile();
    if (view.body != none<ValueId> && view.state == none<ValueId> && !hasItems && !isDeque &&
        profile.has(profile::Flag::DumpConstructorFromReduce))
        return constructor(id, view);
    if (view.body != none<ValueId> && !isDeque && !m_contents.tuple(view.body).empty())
        tell(Reason::LossyArguments, view);
    if (view.state != none<ValueId> && isSlots(view))
        return refuse(view, Reason::RefusedSlots, idOf(id));
    if (view.type->name == "TreePredictor" && view.type->module.starts_with("sklearn.ensemble.")) {
        const auto takes = takesNodes(view);
        if (!takes)
            return fail(Error(takes.error()));
        if (!*takes)
            return refuse(view, Reason::RefusedTreeNodes, idOf(id));
    }
    // copyreg._reduce_ex: a compiled class has to say how it is pickled. One of Cython's has no __dict__.
    if (view.state != none<ValueId> && view.type->module.starts_with("scipy.") && view.type->isKnown() &&
        !view.type->facts->hasInstanceDict() && !view.type->has(profile::Method::Reduce))
        return refuse(view, Reason::RefusedNative, idOf(id));
    header(*view.type, "ObjectNode");
    planKey("content");
    // SeedSequence has only what Cython's __reduce__ gives; its __getstate__ is that of object.
    if (view.state == none<ValueId> || view.maker == Maker::SeedSequence)
        plan({.what = Do::NullNode});
    else if (m_contents.kind(view.state) == ValueKind::Dict)
        planVisit(id, As::Attributes);
    else if (view.type->name.find("Distance") != std::string::npos &&
             m_contents.kind(view.state) == ValueKind::Tuple)
        planCopy(view.state, As::FreshTuple); // DistanceMetric.__getstate__: (p, asarray(vec), asarray(mat))
    else
        planVisit(view.state);
    planEnd(idOf(id));
    return {};
}

// __getstate__ of an object: its __dict__ as the states of the stream filled it.
Result<void> SchemaWriter::attributes(ValueId id)
{
    const ObjectView& view = m_objects.view(id);
    Contents::Pairs all;
    for (const Contents::State& state : m_contents.states(id)) {
        const auto pairs = m_contents.kind(state.value) == ValueKind::Dict
                               ? m_contents.pairs(state.value, state.offset)
                               : std::nullopt;
        if (!pairs)
            return refuse(view, Reason::RefusedState, freshId());
        if (all.empty())
            all = *pairs;
        else
            m_contents.merge(all, *pairs);
    }
    const bool hasOwn = view.type->has(profile::Method::GetState);
    // object.__getstate__ gives None for an empty __dict__.
    if (all.empty() && !hasOwn) {
        nullNode();
        return {};
    }
    uint64_t nodeId = 0;
    if (hasOwn) {
        nodeId = freshId();
    } else {
        uint64_t& known = m_attributeIds[id];
        if (known == 0)
            known = freshId();
        nodeId = known;
    }
    return dict(*m_types.builtin("dict"), all, nodeId, true);
}

Result<void> SchemaWriter::constructor(ValueId id, const ObjectView& view)
{
    header(*view.type, "ConstructorFromReduceNode");
    m_json.key("content");
    const auto args = m_contents.tuple(view.body);
    const bool isDateTime = view.type->isSubclassOf("datetime", "datetime");
    const bool isTime = view.type->isSubclassOf("datetime", "time");
    if ((isDateTime || isTime) && !args.empty()) {
        // __reduce__ asks for protocol 2, which has no bit for the fold (datetime._getstate).
        constexpr uint64_t longestState = 10;
        auto state = m_arrays.bytes().text(args[0], longestState);
        if (!state)
            return fail(std::move(state.error()));
        const size_t place = isDateTime ? 2 : 0;
        if (*state && (*state)->size() > place && (static_cast<uint8_t>((**state)[place]) & 0x80U) != 0) {
            tell(Reason::LossyFold, view);
            std::string without = **state;
            without[place] = static_cast<char>(static_cast<uint8_t>(without[place]) & 0x7fU);
            header(*m_types.builtin("tuple"), "TupleNode");
            m_json.key("content");
            m_json.openArray();
            binary(*m_types.builtin("bytes"), "BytesNode", ownBlob(std::move(without)), freshId());
            for (size_t i = 1; i < args.size(); ++i)
                planVisit(args[i], As::Itself, {PathPart::Kind::Index, none<ValueId>, i});
            plan({.what = Do::Close});
            planEnd(freshId());
            planEnd(idOf(id));
            return {};
        }
    }
    planVisit(view.body, As::FreshTuple);
    planEnd(idOf(id));
    return {};
}

void SchemaWriter::frozenSet(ValueId id, const ObjectView& view)
{
    const auto all = itemsOf(id, view);
    if (!all) {
        (void)refuse(view, Reason::RefusedItems, idOf(id));
        return;
    }
    if (!m_types.profile().has(profile::Flag::DumpConstructorNoneRest)) {
        tell(Reason::LossyItems, view);
        header(*view.type, "ObjectNode");
        m_json.key("content");
        nullNode();
        endNode(idOf(id));
        return;
    }
    // frozenset.__reduce__: (frozenset, ([...],), None)
    header(*view.type, "ConstructorFromReduceNode");
    m_json.key("content");
    header(*m_types.builtin("tuple"), "TupleNode");
    m_json.key("content");
    m_json.openArray();
    items(*m_types.builtin("list"), "ListNode", *all, freshId());
    plan({.what = Do::Close});
    planEnd(freshId());
    planEnd(idOf(id));
}

Result<void> SchemaWriter::zoneInfo(ValueId id, const ObjectView& view)
{
    const auto args = m_contents.tuple(view.body);
    if (args.empty() || m_contents.kind(args[0]) != ValueKind::Str)
        return refuse(view, Reason::RefusedNoKey, idOf(id));
    header(*view.type, "ConstructorFromReduceNode");
    m_json.key("content");
    items(*m_types.builtin("tuple"), "TupleNode", {args[0]}, freshId());
    planEnd(idOf(id));
    return {};
}

void SchemaWriter::method(ValueId id, const ObjectView& view)
{
    const ObjectView& owner = m_objects.view(view.body);
    // The methods of numpy's random classes are Cython's, which are bound methods of Python since numpy 2.
    const bool isOldRandom = (owner.writer == Writer::RandomState || owner.writer == Writer::Generator) &&
                             m_types.profile().version(profile::Package::Numpy).starts_with("1.");
    const bool isOfBuiltin = owner.writer == Writer::Function || isOldRandom ||
                             (owner.type->module == "builtins" && owner.writer != Writer::Type);
    if (isOfBuiltin) {
        // type_get_state of a builtin method: it has no module, and no module has it (whichmodule).
        tell(Reason::UnloadableBuiltinMethod, owner);
        labels(m_contents.str(view.extra), "__main__");
        m_json.key("__loader__");
        m_json.string("TypeNode");
        endNode(idOf(id));
        return;
    }
    const bool isOfClass = owner.writer == Writer::Type;
    const bool hasOwner = m_types.profile().has(profile::Flag::DumpMethodLabelIsOwner);
    labels(!hasOwner ? "method" : isOfClass ? "type" : owner.type->name, owner.type->module);
    m_json.key("__loader__");
    m_json.string("MethodNode");
    m_json.key("content");
    m_json.openObject();
    m_json.key("func");
    m_json.string(m_contents.str(view.extra));
    planKey("obj");
    planVisit(view.body);
    plan({.what = Do::Close});
    planEnd(idOf(id));
}

void SchemaWriter::partial(ValueId id, const ObjectView& view)
{
    const auto state =
        view.state == none<ValueId> ? std::span<const ValueId>() : m_contents.tuple(view.state);
    constexpr size_t parts = 4;
    if (state.size() != parts) {
        (void)refuse(view, Reason::RefusedState, idOf(id));
        return;
    }
    labels("partial", view.type->module);
    m_json.key("__loader__");
    m_json.string("PartialNode");
    constexpr std::string_view names[parts] = {"func", "args", "kwds", "namespace"};
    planKey("content");
    plan({.what = Do::OpenObject});
    for (size_t i = 0; i < parts; ++i) {
        planKey(names[i]);
        planVisit(state[i]);
    }
    plan({.what = Do::Close});
    planEnd(idOf(id));
}

void SchemaWriter::operatorFunc(ValueId id, const ObjectView& view)
{
    labels(view.type->name, "operator");
    m_json.key("__loader__");
    m_json.string("OperatorFuncNode");
    planKey("attrs");
    planVisit(view.body, As::FreshTuple);
    planEnd(idOf(id));
}

// reduce_get_state: the loader's name comes last.
void SchemaWriter::reduceNode(ValueId id, const ObjectView& view, std::string_view loader)
{
    labels(view.type->name, view.type->module);
    planKey("__reduce__");
    plan({.what = Do::OpenObject});
    planKey("args");
    planCopy(view.body, As::FreshTuple);
    plan({.what = Do::Close});
    planKey("content");
    if (view.state == none<ValueId>)
        plan({.what = Do::EmptyDict});
    else if (m_contents.kind(view.state) == ValueKind::Dict)
        planCopy(view.state, As::PlainDict);
    else
        planVisit(view.state);
    planText("__loader__", loader);
    planEnd(idOf(id));
}

/// The nodes in the state of a tree, and what they are; none: there are none.
Result<std::pair<ValueId, numpy::Dtype>> SchemaWriter::nodesOf(const ObjectView& view)
{
    const auto state = view.state != none<ValueId> && m_contents.kind(view.state) == ValueKind::Dict
                           ? m_contents.pairs(view.state)
                           : std::nullopt;
    const ValueId nodes = state ? m_contents.find(*state, "nodes") : none<ValueId>;
    if (nodes == none<ValueId> || m_objects.view(nodes).writer != Writer::NdArray)
        return std::pair(none<ValueId>, numpy::Dtype{});
    auto content = m_arrays.array(nodes);
    if (!content)
        return fail(std::move(content.error()));
    return std::pair(m_arrays.resolve(nodes), std::move(content->npy.dtype));
}

// TreePredictor.__setstate__ makes its nodes those of the environment.
Result<bool> SchemaWriter::takesNodes(const ObjectView& view)
{
    const profile::RecordDtype& wanted = m_types.profile().predictorNodes();
    auto nodes = nodesOf(view);
    if (!nodes)
        return fail(std::move(nodes.error()));
    if (nodes->first == none<ValueId>)
        return false;
    if (isSameRecord(nodes->second, wanted))
        return true;
    if (!canWiden(nodes->second, wanted))
        return false;
    m_widened.insert(nodes->first);
    return true;
}

// Tree.__setstate__ refuses other nodes.
Result<void> SchemaWriter::tree(ValueId id, const ObjectView& view)
{
    auto nodes = nodesOf(view);
    if (!nodes)
        return fail(std::move(nodes.error()));
    if (nodes->first == none<ValueId> || !isSameRecord(nodes->second, m_types.profile().treeNodes()))
        return refuse(view, Reason::RefusedTreeNodes, idOf(id));
    reduceNode(id, view, "TreeNode");
    return {};
}

void SchemaWriter::loss(ValueId id, const ObjectView& view)
{
    if (view.maker != Maker::CythonLoss) {
        reduceNode(id, view, "LossNode");
        return;
    }
    // loss_get_state, where __reduce__ is (__pyx_unpickle_X, (class, checksum, state), ...)
    header(*view.type, "LossNode");
    planKey("__reduce__");
    plan({.what = Do::OpenObject});
    planKey("args");
    if (view.body != none<ValueId>)
        planVisit(view.body, As::FreshTuple);
    else
        plan({.what = Do::EmptyTuple});
    plan({.what = Do::Close});
    planKey("content");
    if (view.state == none<ValueId> || view.body != none<ValueId>)
        plan({.what = Do::EmptyDict});
    else
        planVisit(view.state);
    planEnd(idOf(id));
}

} // namespace skops::persist
