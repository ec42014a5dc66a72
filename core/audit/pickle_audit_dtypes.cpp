#include "audit/pickle_audit_dtypes.h"

#include "base/checked.h"
#include "numpy/dtype.h"
#include "pickle/known_callables.h"

#include <algorithm>

namespace skops::audit {
namespace {

using pickle::Change;
using pickle::ChangeKind;
using pickle::Value;
using pickle::ValueId;
using pickle::ValueKind;

// Places in the state: version, byte order, sub-array, names, fields, item size, alignment, flags, metadata.
constexpr size_t subArrayAt = 2;
constexpr size_t namesAt = 3;
constexpr size_t fieldsAt = 4;
constexpr size_t sizeAt = 5;
constexpr size_t flagsAt = 7;

/// NPY_ITEM_REFCOUNT and NPY_LIST_PICKLE (ndarraytypes.h): what every dtype with objects has.
constexpr uint64_t objectFlags = 3;
constexpr uint64_t refCountFlag = 1;
constexpr uint64_t largestItem = INT32_MAX;
constexpr size_t maxArgs = 8;
constexpr size_t maxDimensions = 64;

std::optional<uint64_t> countIn(const pickle::ObjectGraph& graph, ValueId id)
{
    const Value& value = graph.value(id);
    if (value.kind != ValueKind::Int || static_cast<int64_t>(value.payload) < 0)
        return std::nullopt;
    return value.payload;
}

uint32_t keyOf(ValueId id)
{
    return static_cast<uint32_t>(index(id));
}

} // namespace

PickleDtypes::Dtype PickleDtypes::specOf(ValueId spec) const
{
    // numpy.dtype(numpy.record): a void whose size the state has.
    if (m_graph.value(spec).kind == ValueKind::Global)
        return {true, false, 0};
    const auto parsed = numpy::dtypeFromString(m_graph.keptText(spec));
    return parsed ? Dtype{true, parsed->hasObject, parsed->itemBytes} : Dtype{};
}

bool PickleDtypes::isPlainSpec(ValueId spec) const
{
    return specOf(spec).isKnown;
}

void PickleDtypes::noteUses(const pickle::Call& call)
{
    const Value& args = m_graph.value(call.args);
    if (args.kind != ValueKind::Tuple)
        return;
    for (const ValueId item : m_graph.items(args).first(std::min<size_t>(args.count, maxArgs))) {
        if (m_graph.value(item).kind == ValueKind::Result)
            m_used.try_emplace(keyOf(item), call.offset);
    }
}

/// As it is when the change of that number reads it; unknown if it is changed again afterwards.
PickleDtypes::Dtype PickleDtypes::at(ValueId dtype, uint32_t before) const
{
    const Value& value = m_graph.value(dtype);
    if (value.kind != ValueKind::Result)
        return {};
    const auto changes = m_graph.changesOf(dtype);
    if (!changes.empty() && changes.back() >= before)
        return {};
    if (const auto built = m_built.find(keyOf(dtype)); built != m_built.end())
        return built->second;
    const pickle::Call& call = m_graph.call(value);
    std::string buffer;
    const auto name = pickle::calleeName(m_graph, call.callable, buffer);
    const Value& args = m_graph.value(call.args);
    if (!changes.empty() || name.module != "numpy" || name.name != "dtype" || args.kind != ValueKind::Tuple ||
        args.count == 0)
        return {};
    return specOf(m_graph.items(args)[0]);
}

void PickleDtypes::addField(Fields& fields, ValueId entry, uint32_t change) const
{
    const Value& field = m_graph.value(entry);
    fields.isSound = fields.isSound && field.kind == ValueKind::Tuple && field.count >= 2;
    if (!fields.isSound)
        return;
    const auto items = m_graph.items(field);
    const Dtype part = at(items[0], change);
    const auto offset = countIn(m_graph, items[1]);
    const auto end = offset ? checkedAdd(*offset, part.bytes) : std::nullopt;
    fields.isSound = part.isKnown && end;
    fields.hasObjects = fields.hasObjects || part.hasObjects;
    fields.end = std::max(fields.end, end.value_or(0));
}

const PickleDtypes::Fields& PickleDtypes::fieldsOf(ValueId dict, uint32_t change)
{
    const auto [at, isNew] = m_fields.try_emplace(keyOf(dict));
    Fields& fields = at->second;
    if (!isNew)
        return fields;
    for (const uint32_t i : m_graph.changesOf(dict)) {
        const auto items = m_graph.items(m_graph.changes()[i]);
        for (size_t item = 1; item < items.size(); item += 2)
            addField(fields, items[item], change);
        // A dtype keeps the dict itself: what comes later comes unchecked.
        fields.isSound = fields.isSound && i < change;
    }
    return fields;
}

std::optional<uint64_t> PickleDtypes::productOf(ValueId shape, uint64_t bytes) const
{
    std::optional<uint64_t> product = bytes;
    const auto multiply = [&](ValueId length) {
        const auto count = countIn(m_graph, length);
        product = product && count ? checkedMul(*product, *count) : std::nullopt;
    };
    const Value& value = m_graph.value(shape);
    if (value.kind != ValueKind::Tuple)
        multiply(shape);
    else if (value.count <= maxDimensions)
        std::ranges::for_each(m_graph.items(value), multiply);
    else
        return std::nullopt;
    return product;
}

bool PickleDtypes::isSizeOfArray(ValueId data, ValueId shape, ValueId dtype) const
{
    const Value& bytes = m_graph.value(data);
    const Dtype item = at(dtype, noIndex);
    if ((bytes.kind != ValueKind::Bytes && bytes.kind != ValueKind::ByteArray) || !item.isKnown)
        return true;
    return productOf(shape, item.bytes) == m_graph.text(bytes).length;
}

bool PickleDtypes::addSubArray(Dtype& made, ValueId pair, uint32_t change) const
{
    const Value& value = m_graph.value(pair);
    if (value.kind != ValueKind::Tuple || value.count != 2)
        return false;
    const auto items = m_graph.items(value);
    const Dtype base = at(items[0], change);
    const auto bytes = productOf(items[1], base.bytes);
    made.hasObjects = made.hasObjects || base.hasObjects;
    return base.isKnown && bytes && *bytes == made.bytes;
}

DtypeState PickleDtypes::judge(const Change& build, uint32_t change)
{
    const auto state = m_graph.items(m_graph.value(m_graph.items(build)[0]));
    // One state each, and before anything is made with it.
    const auto used = m_used.find(keyOf(build.target));
    const auto changes = m_graph.changesOf(build.target);
    const bool isLate = (used != m_used.end() && used->second < build.offset) || changes.size() != 1;

    const pickle::Call& call = m_graph.call(m_graph.value(build.target));
    const Value& args = m_graph.value(call.args);
    Dtype made = args.kind == ValueKind::Tuple && args.count > 0 ? specOf(m_graph.items(args)[0]) : Dtype{};
    bool isSound = made.isKnown && state.size() > flagsAt;
    if (!isSound)
        return isLate ? DtypeState::Confused : DtypeState::Unusual;

    const auto isNone = [&](size_t i) { return m_graph.value(state[i]).kind == ValueKind::None; };
    // -1: the size is that of the type.
    if (const auto size = countIn(m_graph, state[sizeAt])) {
        isSound = *size <= largestItem && (made.bytes == 0 || made.bytes == *size);
        made.bytes = *size;
    }
    if (!isNone(subArrayAt))
        isSound = addSubArray(made, state[subArrayAt], change) && isSound;
    if (!isNone(fieldsAt) && m_graph.value(state[fieldsAt]).kind == ValueKind::Dict) {
        const Fields& fields = fieldsOf(state[fieldsAt], change);
        made.hasObjects = made.hasObjects || fields.hasObjects;
        isSound = isSound && fields.isSound && fields.end <= made.bytes;
    }
    isSound = isSound && isNone(namesAt) == isNone(fieldsAt);
    const uint64_t flags = m_graph.value(state[flagsAt]).payload;
    made.isKnown = isSound;
    m_built[keyOf(build.target)] = made;
    const bool isFlagged =
        made.hasObjects ? (flags & objectFlags) == objectFlags : (flags & refCountFlag) == 0;
    if (!isFlagged || isLate)
        return DtypeState::Confused;
    return isSound ? DtypeState::Genuine : DtypeState::Unusual;
}

} // namespace skops::audit
