#include "persist/dtypes.h"

#include "base/checked.h"
#include "numpy/dtype.h"

#include <algorithm>
#include <set>

// numpy/_core/src/multiarray/descriptor.c arraydescr_setstate: (version, byte order, sub-array, names,
// fields, item size, alignment[, flags[, metadata]])

namespace skops::persist {
namespace {

constexpr uint64_t largestItem = INT32_MAX;

enum StateItem : size_t { Version, Order, SubArray, Names, Fields, ItemSize, Alignment, Flags, Metadata };

} // namespace

bool DTypes::isCall(ValueId id) const
{
    if (id == none<ValueId> || m_contents.kind(id) != ValueKind::Result)
        return false;
    const pickle::ObjectGraph& graph = m_contents.graph();
    const pickle::Call& call = graph.call(m_contents.value(id));
    if (call.kind != pickle::CallKind::Reduce || m_contents.kind(call.callable) != ValueKind::Global)
        return false;
    const pickle::Global& global = graph.global(m_contents.value(call.callable));
    return graph.moduleOf(global) == "numpy" && graph.nameOf(global) == "dtype";
}

// The dtypes that this one is made of.
void DTypes::collect(ValueId id, std::vector<ValueId>& parts) const
{
    const auto states = m_contents.states(id);
    const auto state = states.empty() ? std::span<const ValueId>() : m_contents.tuple(states.back().value);
    if (state.size() <= Fields)
        return;
    const auto addFirst = [&](ValueId tuple) {
        const auto pair = m_contents.tuple(tuple);
        if (!pair.empty() && isCall(pair[0]))
            parts.push_back(pair[0]);
    };
    addFirst(state[SubArray]);
    if (m_contents.kind(state[Fields]) == ValueKind::Dict)
        if (const auto fields = m_contents.pairs(state[Fields]))
            for (const auto& [name, field] : *fields)
                addFirst(field);
}

// Parts before what they are part of. A dtype that is part of itself stays unmade.
DTypeView DTypes::of(ValueId root)
{
    if (!isCall(root))
        return {};
    std::vector<std::pair<ValueId, bool>> open{{root, false}};
    std::set<ValueId> seen;
    while (!open.empty()) {
        const auto [id, hasParts] = open.back();
        open.pop_back();
        if (hasParts) {
            m_made[id] = make(id);
            continue;
        }
        if (m_made.contains(id) || !seen.insert(id).second)
            continue;
        open.emplace_back(id, true);
        std::vector<ValueId> parts;
        collect(id, parts);
        for (const ValueId part : parts)
            open.emplace_back(part, false);
    }
    const auto found = m_made.find(root);
    return found == m_made.end() ? DTypeView{} : found->second;
}

DTypeView DTypes::make(ValueId id) const
{
    const pickle::ObjectGraph& graph = m_contents.graph();
    const auto args = m_contents.arguments(graph.call(m_contents.value(id)));
    if (args.empty() || args.size() > 3)
        return {};
    DTypeView view;
    auto dtype = std::make_shared<numpy::Dtype>();
    if (m_contents.kind(args[0]) == ValueKind::Str) {
        auto parsed = numpy::dtypeFromString(m_contents.str(args[0]));
        if (!parsed)
            return {};
        *dtype = *std::move(parsed);
    } else {
        // numpy.dtype(numpy.record): a void whose size is in the state.
        if (m_contents.kind(args[0]) != ValueKind::Global ||
            graph.nameOf(graph.global(m_contents.value(args[0]))) != "record")
            return {};
        view.isRecordClass = true;
    }
    const auto states = m_contents.states(id);
    if (states.size() > 1 || (!states.empty() && !applyState(view, *dtype, states[0].value)))
        return {};
    view.dtype = std::move(dtype);
    return view;
}

bool DTypes::applyState(DTypeView& view, numpy::Dtype& dtype, ValueId id) const
{
    const auto items = m_contents.tuple(id);
    if (items.size() <= Alignment || items.size() > Metadata + 1)
        return false;
    const auto isNone = [&](size_t i) { return m_contents.kind(items[i]) == ValueKind::None; };
    const std::string_view order = m_contents.str(items[Order]);
    if (order.size() != 1 || std::string_view("<>=|").find(order[0]) == std::string_view::npos)
        return false;
    if (dtype.byteOrder != '|')
        dtype.byteOrder = order[0] == '>' ? '>' : '<';
    const auto size = m_contents.integer(items[ItemSize]);
    const bool isSized = dtype.kind == 'V' || dtype.kind == 'S' || dtype.kind == 'U';
    if (!size)
        return false;
    if (isSized) {
        if (*size < 0 || static_cast<uint64_t>(*size) > largestItem)
            return false;
        dtype.itemBytes = dtype.baseBytes = static_cast<uint64_t>(*size);
    }
    if (isNone(Names) != isNone(Fields) || (!isNone(SubArray) && !isNone(Names)))
        return false;
    if (!isNone(SubArray) && !applySubArray(dtype, items[SubArray]))
        return false;
    if (!isNone(Names) && !applyFields(dtype, items[Names], items[Fields]))
        return false;
    if (items.size() > Metadata && !isNone(Metadata)) {
        const bool hasUnit = dtype.kind == 'm' || dtype.kind == 'M';
        if (hasUnit && !applyUnit(dtype, items[Metadata]))
            return false;
        view.losesMore = !hasUnit;
    }
    // NPY_ALIGNED_STRUCT
    if (items.size() > Flags && (m_contents.integer(items[Flags]).value_or(0) & 0x80) != 0)
        view.losesMore = true;
    return true;
}

bool DTypes::applySubArray(numpy::Dtype& dtype, ValueId id) const
{
    const auto parts = m_contents.tuple(id);
    if (parts.size() != 2)
        return false;
    const auto base = m_made.find(parts[0]);
    if (base == m_made.end() || !base->second.dtype)
        return false;
    const ValueId dimensions = parts[1];
    const auto many = m_contents.tuple(dimensions);
    const bool isOne = m_contents.kind(dimensions) != ValueKind::Tuple;
    std::vector<uint64_t> shape;
    uint64_t bytes = base->second.dtype->itemBytes;
    for (const ValueId item : isOne ? std::span(&dimensions, 1) : many) {
        const auto length = m_contents.count(item);
        const auto product = checkedMul(bytes, length.value_or(0));
        if (!length || !product || *product > largestItem)
            return false;
        bytes = *product;
        shape.push_back(*length);
    }
    const numpy::Dtype whole = *base->second.dtype;
    shape.insert(shape.end(), whole.subShape.begin(), whole.subShape.end());
    dtype = whole;
    dtype.itemBytes = bytes;
    dtype.subShape = std::move(shape);
    return true;
}

bool DTypes::applyFields(numpy::Dtype& dtype, ValueId names, ValueId fields) const
{
    if (m_contents.kind(names) != ValueKind::Tuple || m_contents.kind(fields) != ValueKind::Dict)
        return false;
    const auto pairs = m_contents.pairs(fields);
    if (!pairs)
        return false;
    std::map<std::string_view, ValueId> byName;
    for (const auto& [key, value] : *pairs)
        if (m_contents.kind(key) == ValueKind::Str)
            byName.emplace(m_contents.str(key), value);
    dtype.isRecord = true;
    for (const ValueId name : m_contents.tuple(names)) {
        const auto found = byName.find(m_contents.str(name));
        if (m_contents.kind(name) != ValueKind::Str || found == byName.end())
            return false;
        const auto parts = m_contents.tuple(found->second);
        if (parts.size() < 2 || parts.size() > 3)
            return false;
        const auto part = m_made.find(parts[0]);
        const auto offset = m_contents.count(parts[1]);
        if (part == m_made.end() || !part->second.dtype || !offset ||
            !fits(*offset, part->second.dtype->itemBytes, dtype.itemBytes))
            return false;
        numpy::Field field;
        field.name = found->first;
        field.offset = *offset;
        field.dtype = *part->second.dtype;
        if (parts.size() == 3) {
            field.hasTitle = true;
            field.title = m_contents.str(parts[2]);
        }
        dtype.hasObject = dtype.hasObject || field.dtype.hasObject;
        dtype.fields.push_back(std::move(field));
    }
    return true;
}

// (metadata, (unit, number, 1, 1)); numpy 1 gives the unit as bytes.
bool DTypes::applyUnit(numpy::Dtype& dtype, ValueId id) const
{
    const auto pair = m_contents.tuple(id);
    if (pair.size() != 2)
        return false;
    const auto parts = m_contents.tuple(pair[1]);
    if (parts.size() < 2)
        return false;
    ValueId text = parts[0];
    // Protocols 0 to 2: _codecs.encode(text, 'latin1')
    if (m_contents.kind(text) == ValueKind::Result) {
        const auto args = m_contents.arguments(m_contents.graph().call(m_contents.value(text)));
        text = args.empty() ? text : args[0];
    }
    const std::string name(m_contents.graph().keptText(text));
    const auto number = m_contents.count(parts[1]);
    if (!number || name.empty())
        return false;
    dtype.unit = name == "generic" ? "" : *number == 1 ? name : std::to_string(*number) + name;
    return true;
}

} // namespace skops::persist
