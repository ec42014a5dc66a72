#include "pickle/object_graph.h"

#include "base/checked.h"

#include <cstring>

namespace skops::pickle {

std::span<const ValueId> ObjectGraph::items(const Value& value) const
{
    return std::span(m_items).subspan(value.payload, value.count);
}

std::span<const ValueId> ObjectGraph::items(const Change& change) const
{
    return std::span(m_items).subspan(change.first, change.count);
}

uint64_t ObjectGraph::offset(const Event& event) const
{
    switch (event.kind) {
    case EventKind::Import:
        return m_globals[event.index].offset;
    case EventKind::Call:
        return m_calls[event.index].offset;
    case EventKind::Change:
        return m_changes[event.index].offset;
    case EventKind::Array:
        return m_arrays[event.index].offset;
    }
    return noOffset;
}

std::span<const uint32_t> ObjectGraph::changesOf(ValueId id) const
{
    const size_t i = index(id);
    return std::span(m_changesOf).subspan(m_changesBegin[i], m_changesBegin[i + 1] - m_changesBegin[i]);
}

std::string_view ObjectGraph::keptText(ValueId id) const
{
    if (id == none<ValueId>)
        return {};
    const Value& value = this->value(id);
    switch (value.kind) {
    case ValueKind::Str:
    case ValueKind::Bytes:
    case ValueKind::ByteArray:
    case ValueKind::BigInt:
        break;
    default:
        return {};
    }
    const Text& text = this->text(value);
    return text.stored == noOffset ? std::string_view() : kept(text);
}

Result<void> ObjectGraph::bytes(const Text& text, uint64_t from, MutableBytes out) const
{
    if (!fits(from, out.size(), text.length))
        return fail(Code::FileShrank, Place{{}, text.offset});
    if (text.stored == noOffset)
        return m_source->readAt(text.offset + from, out);
    if (!out.empty())
        std::memcpy(out.data(), m_arena.data() + text.stored + from, out.size());
    return {};
}

} // namespace skops::pickle
