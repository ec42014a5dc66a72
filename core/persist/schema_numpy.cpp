#include "persist/schema_writer.h"

#include "numpy/npy_writer.h"
#include "persist/json_text.h"
#include "persist/record_cast.h"

#include <algorithm>

namespace skops::persist {
namespace {

/// numpy's name of a scalar type of that dtype.
std::string scalarName(const numpy::Dtype& dtype)
{
    const std::string bits = std::to_string(8 * dtype.itemBytes);
    constexpr uint64_t longDouble = 16;
    switch (dtype.kind) {
    case 'b':
        return "bool_";
    case 'i':
        return "int" + bits;
    case 'u':
        return "uint" + bits;
    case 'f':
        return dtype.itemBytes == longDouble ? "longdouble" : "float" + bits;
    case 'c':
        return dtype.itemBytes == 2 * longDouble ? "clongdouble" : "complex" + bits;
    case 'U':
        return "str_";
    case 'S':
        return "bytes_";
    case 'M':
        return "datetime64";
    case 'm':
        return "timedelta64";
    case 'O':
        return "object_";
    default:
        return "void";
    }
}

} // namespace

TypeName& SchemaWriter::scalarType(const DTypeView& dtype)
{
    const bool isRecord = dtype.isRecordClass && dtype.dtype->kind == 'V';
    return *m_types.find("numpy", isRecord ? "record" : scalarName(*dtype.dtype));
}

void SchemaWriter::plainArray(const TypeName& type, NpyData data, uint64_t id)
{
    header(type, "NdArrayNode");
    const std::string name = std::to_string(id) + ".npy";
    m_json.key("type");
    m_json.string("numpy");
    m_json.key("file");
    m_json.string(name);
    endNode(id);
    if (!m_written.emplace(id, true).second)
        return;
    ++m_arrayCount;
    addMember(name, std::move(data));
}

void SchemaWriter::planRow(ValueId holder, const ObjectArray& array, uint8_t level, uint64_t first)
{
    plan({.what = Do::OpenArray});
    uint64_t stride = 1;
    for (size_t i = level + size_t{1}; i < array.shape.size(); ++i)
        stride *= array.shape[i];
    const bool isLast = level + size_t{1} == array.shape.size();
    for (uint64_t i = 0; i < array.shape[level]; ++i) {
        if (isLast)
            planVisit(array.items[first + i], As::Itself, {PathPart::Kind::Index, none<ValueId>, i});
        else
            plan({.what = Do::Visit,
                  .as = As::ArrayRow,
                  .level = static_cast<uint8_t>(level + 1),
                  .value = holder,
                  .part = {PathPart::Kind::Index, none<ValueId>, i},
                  .number = first + i * stride});
    }
    plan({.what = Do::Close});
}

void SchemaWriter::arrayRow(const Step& step)
{
    header(*m_types.builtin("list"), "ListNode");
    m_json.key("content");
    planRow(step.value, m_objectArrays[step.value], step.level, step.number);
    planEnd(freshId());
}

// ndarray_get_state. `holder`: by what the items of an object array are found again.
void SchemaWriter::arrayNode(const TypeName& type, ArrayContent content, ValueId holder, uint64_t id)
{
    if (!content.objects) {
        plainArray(type, std::move(content.npy), id);
        return;
    }
    header(type, "NdArrayNode");
    const ObjectArray& array =
        m_objectArrays.insert_or_assign(holder, ObjectArray{*std::move(content.objects), content.npy.shape})
            .first->second;
    m_json.key("content");
    if (array.shape.empty()) {
        // tolist() is the object itself; skops writes the content of its node, and cannot read that.
        std::string text;
        bool isJson = false;
        (void)jsonText(array.items[0], text, isJson);
        m_json.string(text);
    } else {
        planRow(holder, array, 0, 0);
    }
    planText("type", "json");
    planKey("shape");
    plan({.what = Do::Shape, .value = holder});
    planEnd(id);
}

Result<void> SchemaWriter::array(ValueId id, const ObjectView& view)
{
    auto content = m_arrays.array(id);
    if (!content)
        return fail(std::move(content.error()));
    if (content->refusal != Reason::None)
        return refuse(view, content->refusal, idOf(id));
    if (m_widened.contains(id)) {
        const auto isDone = widenRecords(content->npy, m_types.profile().predictorNodes());
        if (!isDone)
            return fail(Error(isDone.error()));
        if (!*isDone)
            return refuse(view, Reason::RefusedTreeNodes, idOf(id));
    }
    if (content->dtype.losesMore)
        tell(Reason::LossyDtypeDetails, view);
    if (content->objects && content->npy.shape.empty()) {
        std::string text;
        bool isJson = false;
        if (auto done = jsonText((*content->objects)[0], text, isJson); !done)
            return done;
        if (!isJson)
            return refuse(view, Reason::RefusedObject0d, idOf(id));
        tell(Reason::UnloadableObject0d, view);
    }
    constexpr size_t maxDimensions = 64; // NPY_MAXDIMS of numpy 2
    if (content->npy.shape.size() > maxDimensions)
        return refuse(view, Reason::RefusedArray, idOf(id));
    if (!content->objects) {
        auto text = numpy::npyHeader(content->npy.dtype, content->npy.shape, content->npy.isFortran);
        if (!text)
            return refuse(view, Reason::RefusedDtype, idOf(id));
        if (text->size() > numpy::maxHeaderChars)
            tell(Reason::UnloadableHeader, view);
        content->npy.head = std::move(*text);
    }
    arrayNode(*view.type, *std::move(content), id, idOf(id));
    return {};
}

Result<void> SchemaWriter::scalar(ValueId id, const ObjectView& view)
{
    auto content = m_arrays.scalar(id);
    if (!content)
        return fail(std::move(content.error()));
    if (content->refusal != Reason::None)
        return refuse(view, content->refusal, idOf(id));
    TypeName& type = scalarType(content->dtype);
    if (content->npy.dtype.kind == 'S') {
        // bytes comes before generic among the bases of bytes_, and BytesNode gives bytes.
        ObjectView self = view;
        self.type = &type;
        tell(Reason::LossySubclass, self);
        binary(type, "BytesNode", std::move(content->npy.data), idOf(id));
        return {};
    }
    plainArray(type, std::move(content->npy), idOf(id));
    return {};
}

Result<void> SchemaWriter::masked(ValueId id, const ObjectView& view)
{
    auto content = m_arrays.masked(id);
    if (!content)
        return fail(std::move(content.error()));
    if (content->refusal != Reason::None)
        return refuse(view, content->refusal, idOf(id));
    if (content->losesFill)
        tell(Reason::LossyFillValue, view);
    header(*view.type, "MaskedArrayNode");
    m_json.key("content");
    m_json.openObject();
    m_json.key("data");
    // The view that MaskedArray.data makes is another array each time.
    if (!content->data.objects) {
        plainArray(*m_types.find("numpy", "ndarray"), std::move(content->data.npy), freshId());
        m_json.key("mask");
        plainArray(*m_types.find("numpy", "ndarray"), std::move(content->mask), freshId());
        m_json.close();
        endNode(idOf(id));
        return {};
    }
    arrayNode(*m_types.find("numpy", "ndarray"), std::move(content->data), id, freshId());
    planKey("mask");
    plan({.what = Do::Mask, .value = id});
    plan({.what = Do::Close});
    planEnd(idOf(id));
    return {};
}

Result<void> SchemaWriter::maskNode(ValueId id)
{
    auto content = m_arrays.masked(id);
    if (!content)
        return fail(std::move(content.error()));
    plainArray(*m_types.find("numpy", "ndarray"), std::move(content->mask), freshId());
    return {};
}

// dtype_get_state: an empty array of it.
Result<void> SchemaWriter::dtype(ValueId id, const ObjectView& view)
{
    const DTypeView known = m_arrays.dtype(id);
    if (!known.dtype)
        return refuse(view, Reason::RefusedDtype, idOf(id));
    if (known.dtype->hasObject && known.dtype->kind != 'O')
        return refuse(view, Reason::RefusedStructuredObject, idOf(id));
    if (known.losesMore)
        tell(Reason::LossyDtypeDetails, view);
    NpyData data;
    data.dtype = *known.dtype;
    data.shape = {0};
    data.shape.insert(data.shape.end(), data.dtype.subShape.begin(), data.dtype.subShape.end());
    data.dtype.subShape.clear();
    data.dtype.itemBytes = data.dtype.baseBytes;
    data.data = ownBlob({});
    if (!data.dtype.hasObject && !numpy::npyHeader(data.dtype, data.shape, false))
        return refuse(view, Reason::RefusedDtype, idOf(id));
    labels("dtype", "numpy");
    m_json.key("__loader__");
    m_json.string("DTypeNode");
    m_json.key("content");
    TypeName& ndarray = *m_types.find("numpy", "ndarray");
    if (data.dtype.hasObject) {
        header(ndarray, "NdArrayNode");
        m_json.key("content");
        m_json.openArray();
        m_json.close();
        m_json.key("type");
        m_json.string("json");
        m_json.key("shape");
        shapeNode(data.shape);
        endNode(freshId());
    } else {
        plainArray(ndarray, std::move(data), freshId());
    }
    endNode(idOf(id));
    return {};
}

Result<void> SchemaWriter::randomState(ValueId id, const ObjectView& view)
{
    if (view.state == none<ValueId> || m_contents.kind(view.state) != ValueKind::Dict)
        return refuse(view, Reason::RefusedState, idOf(id));
    const auto state = m_contents.pairs(view.state);
    if (state && !m_contents.isStr(m_contents.find(*state, "bit_generator"), "MT19937"))
        tell(Reason::UnloadableBitGenerator, view);
    header(*view.type, "RandomStateNode");
    planKey("content");
    planCopy(view.state, As::PlainDict);
    planEnd(idOf(id));
    return {};
}

Result<void> SchemaWriter::generator(ValueId id, const ObjectView& view)
{
    // numpy 2: the bit generator has the state and the seeds; before, the generator has the state.
    ValueId state = view.state;
    ValueId seeds = none<ValueId>;
    if (view.body != none<ValueId>) {
        const ObjectView& bits = m_objects.view(view.body);
        state = bits.state;
        const auto pair = state == none<ValueId> ? std::span<const ValueId>() : m_contents.tuple(state);
        if (pair.size() == 2) {
            state = pair[0];
            seeds = pair[1];
        }
    }
    if (state == none<ValueId> || m_contents.kind(state) != ValueKind::Dict)
        return refuse(view, Reason::RefusedState, idOf(id));
    // BitGenerator.seed_seq came with numpy 1.25.
    const std::string_view numpy = m_types.profile().version(profile::Package::Numpy);
    if (numpy.starts_with("1.24.") || numpy.starts_with("1.23."))
        return refuse(view, Reason::RefusedSeedSequence, idOf(id));
    header(*view.type, "RandomGeneratorNode");
    planKey("content");
    plan({.what = Do::OpenObject});
    planKey("bit_generator");
    planCopy(state, As::PlainDict);
    planKey("seed_seq");
    // numpy/random/bit_generator.pyx: (entropy, n_children_spawned, pool, pool_size, spawn_key)
    const ValueId seedState = seeds != none<ValueId> && m_contents.kind(seeds) == ValueKind::Result
                                  ? m_objects.view(seeds).state
                                  : none<ValueId>;
    constexpr size_t parts = 5;
    if (seedState != none<ValueId> && m_contents.tuple(seedState).size() == parts)
        plan({.what = Do::Seeds, .value = seedState});
    else {
        // The pickle does not hold them: loading makes new ones, which only spawn() would use.
        tell(Reason::ChangedSeedSequence, view);
        plan({.what = Do::Seeds});
    }
    plan({.what = Do::Close});
    planEnd(idOf(id));
    return {};
}

void SchemaWriter::seedsNode(ValueId state)
{
    constexpr std::string_view names[] = {"entropy", "spawn_key", "pool_size", "n_children_spawned"};
    constexpr size_t places[] = {0, 4, 3, 1};
    const auto items = state == none<ValueId> ? std::span<const ValueId>() : m_contents.tuple(state);
    header(*m_types.builtin("dict"), "DictNode");
    planKey("content");
    plan({.what = Do::OpenObject});
    uint64_t count = 0;
    for (size_t i = 0; i < std::size(names); ++i) {
        // SeedSequence.state leaves out what is None.
        if (!items.empty() && m_contents.kind(items[places[i]]) == ValueKind::None)
            continue;
        planKey(names[i]);
        m_keyTypes.push_back(m_types.builtin("str"));
        ++count;
        if (!items.empty())
            planVisit(items[places[i]]);
        else if (names[i] == "spawn_key")
            plan({.what = Do::EmptyTuple});
        else
            plan({.what = Do::IntNode, .number = names[i] == "pool_size" ? uint64_t{4} : 0});
    }
    plan({.what = Do::Close});
    plan({.what = Do::KeyTypes, .number = count});
    planEnd(freshId());
}

} // namespace skops::persist
