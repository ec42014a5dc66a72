#include "persist/dtypes.h"

#include <algorithm>

namespace skops::persist {
namespace {

// numpy/_core/src/multiarray/descriptor.c arraydescr_setstate: (version, byte order, sub-array, names,
// fields, item size, alignment[, flags[, metadata]])
enum StateItem : size_t { Flags = 7, Metadata = 8 };

constexpr int64_t alignedStruct = 0x80; ///< NPY_ALIGNED_STRUCT

} // namespace

pickle::DtypeReader::Changes DTypes::Reader::changesOf(ValueId id) const
{
    const auto changes = graph().changesOf(id);
    if (changes.empty())
        return {};
    const uint32_t last = changes[changes.size() - 1];
    const pickle::Change& change = graph().changes()[last];
    const bool isBuild = change.kind == pickle::ChangeKind::Build;
    return {std::min<size_t>(changes.size(), 2), isBuild ? graph().items(change)[0] : none<ValueId>, last};
}

const pickle::DtypeReader::Fields* DTypes::Reader::fieldsOf(ValueId dict) const
{
    const auto pairs = m_contents.pairs(dict);
    if (!pairs)
        return nullptr;
    m_fields.clear();
    for (const auto& [key, value] : *pairs)
        if (m_contents.kind(key) == ValueKind::Str)
            m_fields.insert_or_assign(std::string(m_contents.str(key)), value);
    return &m_fields;
}

// numpy 2 makes it by a function of its own; it has no .npy.
bool DTypes::isStringType(ValueId id) const
{
    const pickle::ObjectGraph& graph = m_contents.graph();
    return graph.nameOf(graph.global(m_contents.value(graph.call(m_contents.value(id)).callable))) != "dtype";
}

// numpy.dtype(numpy.record)
bool DTypes::isRecordClass(ValueId id) const
{
    const auto args = m_contents.arguments(m_contents.graph().call(m_contents.value(id)));
    return !args.empty() && m_contents.kind(args[0]) == ValueKind::Global;
}

bool DTypes::losesMore(ValueId id, const numpy::Dtype& dtype) const
{
    const auto states = m_contents.states(id);
    const auto items = states.empty() ? std::span<const ValueId>() : m_contents.tuple(states.back().value);
    const bool hasUnit = dtype.kind == 'm' || dtype.kind == 'M'; // which is its metadata
    const bool hasMetadata = items.size() > Metadata && m_contents.kind(items[Metadata]) != ValueKind::None;
    const bool isAligned =
        items.size() > Flags && (m_contents.integer(items[Flags]).value_or(0) & alignedStruct) != 0;
    return (hasMetadata && !hasUnit) || isAligned;
}

DTypeView DTypes::of(ValueId id)
{
    if (id == none<ValueId>)
        return {};
    DTypeView view;
    view.dtype = m_reader.of(id);
    if (!view.dtype || isStringType(id))
        return {};
    view.isRecordClass = isRecordClass(id);
    view.losesMore = losesMore(id, *view.dtype);
    return view;
}

} // namespace skops::persist
