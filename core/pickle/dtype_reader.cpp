#include "pickle/dtype_reader.h"

#include "base/checked.h"
#include "numpy/dtype.h"

#include <algorithm>
#include <set>

namespace skops::pickle {

namespace {

constexpr size_t noUnit = 8;
constexpr uint64_t largestItem = INT32_MAX;

} // namespace

std::optional<uint64_t> literalCount(const ObjectGraph& graph, ValueId id)
{
    const Value& value = graph.value(id);
    if ((value.kind != ValueKind::Int && value.kind != ValueKind::Bool) ||
        static_cast<int64_t>(value.payload) < 0)
        return std::nullopt;
    return value.payload;
}

bool DtypeReader::isCall(ValueId id) const
{
    const Value& value = graph().value(id);
    if (value.kind != ValueKind::Result)
        return false;
    const Call& call = graph().call(value);
    if (call.kind != CallKind::Reduce || graph().value(call.callable).kind != ValueKind::Global ||
        graph().value(call.args).kind != ValueKind::Tuple)
        return false;
    const Global& global = graph().global(graph().value(call.callable));
    return (graph().moduleOf(global) == "numpy" && graph().nameOf(global) == "dtype") || isStringType(global);
}

// How numpy 2 writes its StringDType.
bool DtypeReader::isStringType(const Global& global) const
{
    return graph().moduleOf(global) == "numpy._core._internal" &&
           graph().nameOf(global) == "_convert_to_stringdtype_kwargs";
}

bool DtypeReader::isCurrent(ValueId id) const
{
    const auto found = m_made.find(id);
    return found != m_made.end() && found->second.lastChange == changesOf(id).last;
}

DtypeReader::Known DtypeReader::known(ValueId id) const
{
    const auto found = m_made.find(id);
    return found == m_made.end() ? nullptr : found->second.dtype;
}

// The dtypes that this one is made of, by its last state.
void DtypeReader::collect(ValueId id, std::vector<ValueId>& parts) const
{
    const ValueId given = changesOf(id).state;
    if (given == none<ValueId>)
        return;
    const Value& state = graph().value(given);
    if (state.kind != ValueKind::Tuple || state.count < 5)
        return;
    const auto items = graph().items(state);
    const auto addFirst = [&](ValueId tuple) {
        const Value& pair = graph().value(tuple);
        if (pair.kind == ValueKind::Tuple && pair.count > 0 && isCall(graph().items(pair)[0]))
            parts.push_back(graph().items(pair)[0]);
    };
    addFirst(items[2]);
    if (graph().value(items[4]).kind != ValueKind::Dict)
        return;
    if (const Fields* fields = fieldsOf(items[4]))
        for (const auto& [name, field] : *fields)
            addFirst(field);
}

// Parts before what they are part of. A dtype that is part of itself stays unmade.
std::shared_ptr<const numpy::Dtype> DtypeReader::of(ValueId root)
{
    if (!isCall(root))
        return nullptr;
    std::vector<std::pair<ValueId, bool>> open{{root, false}};
    std::set<ValueId> seen;
    while (!open.empty()) {
        const auto [id, hasParts] = open.back();
        open.pop_back();
        if (isCurrent(id) && !hasParts)
            continue;
        if (hasParts) {
            m_made[id] = Made{changesOf(id).last, make(id)};
            continue;
        }
        if (!seen.insert(id).second)
            continue;
        open.emplace_back(id, true);
        std::vector<ValueId> parts;
        collect(id, parts);
        for (const ValueId part : parts)
            open.emplace_back(part, false);
    }
    return known(root);
}

DtypeReader::Known DtypeReader::make(ValueId id) const
{
    const Call& call = graph().call(graph().value(id));
    const auto args = graph().items(graph().value(call.args));
    if (isStringType(graph().global(graph().value(call.callable)))) {
        const auto made = numpy::dtypeFromString("T");
        return made ? std::make_shared<numpy::Dtype>(*made) : nullptr;
    }
    if (args.empty() || args.size() > 3)
        return nullptr;
    auto dtype = std::make_shared<numpy::Dtype>();
    const Value& spec = graph().value(args[0]);
    if (spec.kind == ValueKind::Str) {
        auto parsed = numpy::dtypeFromString(graph().keptText(args[0]));
        if (!parsed)
            return nullptr;
        *dtype = *std::move(parsed);
    } else {
        // numpy.dtype(numpy.record): a void whose size is in the state.
        if (spec.kind != ValueKind::Global)
            return nullptr;
        const Global& global = graph().global(spec);
        const std::string_view module = graph().moduleOf(global);
        if (graph().nameOf(global) != "record" || (module != "numpy" && module != "numpy.rec"))
            return nullptr;
    }
    const Changes changes = changesOf(id);
    if (changes.count == 0)
        return dtype;
    // Only what was made as a copy takes a state, and only one is ever given.
    const bool isCopy = args.size() == 3 && literalCount(graph(), args[2]).value_or(0) != 0;
    if (!isCopy || changes.count != 1 || changes.state == none<ValueId> || !applyState(*dtype, changes.state))
        return nullptr;
    return dtype;
}

// (version, byte order, sub-array, names, fields, item size, alignment[, flags[, metadata]])
bool DtypeReader::applyState(numpy::Dtype& dtype, ValueId id) const
{
    const Value& state = graph().value(id);
    if (state.kind != ValueKind::Tuple || state.count < 7 || state.count > 9)
        return false;
    const auto items = graph().items(state);
    const auto isNone = [&](size_t i) { return graph().value(items[i]).kind == ValueKind::None; };
    const auto version = literalCount(graph(), items[0]);
    if (!version || *version < 2 || *version > 4)
        return false;

    const std::string_view order = graph().keptText(items[1]);
    if (order.size() != 1 || std::string_view("<>=|").find(order[0]) == std::string_view::npos)
        return false;
    if (dtype.byteOrder != '|') {
        if (order[0] == '|')
            return false;
        dtype.byteOrder = order[0] == '>' ? '>' : '<';
    }

    const Value& size = graph().value(items[5]);
    const bool isSized = dtype.kind == 'V' || dtype.kind == 'S' || dtype.kind == 'U';
    if (size.kind != ValueKind::Int)
        return false;
    if (isSized) {
        if (size.payload > largestItem || (dtype.itemBytes != 0 && dtype.itemBytes != size.payload))
            return false;
        dtype.itemBytes = dtype.baseBytes = size.payload;
    }
    if (isNone(3) != isNone(4) || (!isNone(2) && !isNone(3)) ||
        (dtype.kind != 'V' && !(isNone(2) && isNone(3))))
        return false;
    if (!isNone(2) && !applySubArray(dtype, items[2]))
        return false;
    if (!isNone(3) && !applyFields(dtype, items[3], items[4]))
        return false;
    if (state.count == 9 && !isNone(noUnit) && !applyUnit(dtype, items[noUnit]))
        return false;
    if (state.count > 7 && *version > 2) {
        // NPY_ITEM_HASOBJECT, by which joblib decides how to read the array.
        const Value& flags = graph().value(items[7]);
        if (flags.kind != ValueKind::Int || ((flags.payload & 1U) != 0) != dtype.hasObject)
            return false;
    }
    return true;
}

bool DtypeReader::applySubArray(numpy::Dtype& dtype, ValueId id) const
{
    const Value& pair = graph().value(id);
    if (pair.kind != ValueKind::Tuple || pair.count != 2)
        return false;
    const auto parts = graph().items(pair);
    const Known base = known(parts[0]);
    if (!base)
        return false;
    std::vector<uint64_t> shape;
    const Value& dimensions = graph().value(parts[1]);
    if (dimensions.kind == ValueKind::Tuple) {
        for (const ValueId item : graph().items(dimensions)) {
            const auto length = literalCount(graph(), item);
            if (!length || *length > largestItem)
                return false;
            shape.push_back(*length);
        }
    } else {
        const auto length = literalCount(graph(), parts[1]);
        if (!length || *length > largestItem)
            return false;
        shape.push_back(*length);
    }
    uint64_t bytes = base->itemBytes;
    for (const uint64_t length : shape) {
        const auto product = checkedMul(bytes, length);
        if (!product || *product > largestItem)
            return false;
        bytes = *product;
    }
    if (bytes != dtype.itemBytes)
        return false;
    shape.insert(shape.end(), base->subShape.begin(), base->subShape.end());
    dtype = *base;
    dtype.itemBytes = bytes;
    dtype.subShape = std::move(shape);
    return true;
}

bool DtypeReader::applyFields(numpy::Dtype& dtype, ValueId names, ValueId fields) const
{
    if (graph().value(names).kind != ValueKind::Tuple || graph().value(fields).kind != ValueKind::Dict)
        return false;
    const Fields* byName = fieldsOf(fields);
    if (byName == nullptr)
        return false;
    dtype.isRecord = true;
    for (const ValueId id : graph().items(graph().value(names))) {
        if (graph().value(id).kind != ValueKind::Str)
            return false;
        const auto found = byName->find(graph().keptText(id));
        if (found == byName->end())
            return false;
        const Value& entry = graph().value(found->second);
        if (entry.kind != ValueKind::Tuple || entry.count < 2 || entry.count > 3)
            return false;
        const auto parts = graph().items(entry);
        const Known part = known(parts[0]);
        const auto offset = literalCount(graph(), parts[1]);
        if (!part || !offset || !fits(*offset, part->itemBytes, dtype.itemBytes))
            return false;
        numpy::Field field;
        field.name = found->first;
        field.offset = *offset;
        field.dtype = *part;
        if (entry.count == 3) {
            field.hasTitle = true;
            field.title = graph().keptText(parts[2]);
        }
        dtype.hasObject = dtype.hasObject || part->hasObject;
        dtype.fields.push_back(std::move(field));
    }
    return true;
}

// b"ns", which the protocols below 3 write as _codecs.encode("ns", "latin1").
std::string DtypeReader::unitName(ValueId id) const
{
    const Value& value = graph().value(id);
    if (value.kind != ValueKind::Result)
        return std::string(graph().keptText(id));
    const Value& args = graph().value(graph().call(value).args);
    return args.kind == ValueKind::Tuple && args.count > 0
               ? std::string(graph().keptText(graph().items(args)[0]))
               : std::string();
}

// (metadata, (unit, number, 1, 1))
bool DtypeReader::applyUnit(numpy::Dtype& dtype, ValueId id) const
{
    const Value& pair = graph().value(id);
    if (pair.kind != ValueKind::Tuple || pair.count != 2 || (dtype.kind != 'm' && dtype.kind != 'M'))
        return false;
    const Value& unit = graph().value(graph().items(pair)[1]);
    if (unit.kind != ValueKind::Tuple || unit.count < 2)
        return false;
    const auto parts = graph().items(unit);
    const std::string name = unitName(parts[0]);
    const auto number = literalCount(graph(), parts[1]);
    if (!number || name.empty())
        return false;
    dtype.unit = name == "generic" ? "" : *number == 1 ? name : std::to_string(*number) + name;
    return true;
}

} // namespace skops::pickle
