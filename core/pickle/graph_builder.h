#pragma once

// Fills an ObjectGraph. What a reader of pickles needs and nobody else.

#include "pickle/object_graph.h"

#include <array>
#include <cstring>

namespace skops::pickle {

/// Whether a value was spelled out by the stream, so that its type is certain.
constexpr bool isLiteral(ValueKind kind)
{
    return kind <= ValueKind::FrozenSet;
}

class GraphBuilder
{
public:
    explicit GraphBuilder(SourcePtr source);

    const Value& value(ValueId id) const { return m_graph.m_values[index(id)]; }
    const ObjectGraph& graph() const { return m_graph; }
    /// Whether a value that was not spelled out can be this too; it is remembered.
    bool show(ValueId id, Shown shown);
    /// Values, items and changes so far, each of which costs memory.
    uint64_t cost() const;
    uint64_t textBytes() const { return m_graph.m_arena.size(); }

    // Immutable values that are met again and again are one value each.
    ValueId none();
    ValueId boolean(bool isTrue);
    ValueId integer(int64_t value);
    ValueId floating(uint64_t bits)
    {
        return push({ValueKind::Float, false, false, Shown::Nothing, 0, bits});
    }
    /// Two's complement, little-endian; an Int if it fits.
    ValueId bigInteger(std::string_view bytes);

    /// A Str, Bytes or ByteArray that stands in the source at `offset`; `text` is all of it.
    ValueId text(ValueKind kind, std::string_view text, uint64_t offset);
    /// The same made from escapes.
    ValueId madeText(ValueKind kind, std::string_view text) { return this->text(kind, text, noOffset); }
    /// The same text as Bytes that nobody can hash: a memoryview of a bytearray.
    ValueId viewOf(ValueId byteArray);
    /// One too long to be kept.
    ValueId longText(ValueKind kind, uint64_t length, uint64_t offset);

    ValueId tuple(std::span<const ValueId> items);
    ValueId frozenSet(std::span<const ValueId> items);
    ValueId list() { return push({ValueKind::List, true, false, Shown::Nothing, 0, 0}); }
    ValueId dict() { return push({ValueKind::Dict, true, false, Shown::Nothing, 0, 0}); }
    ValueId set() { return push({ValueKind::Set, true, false, Shown::Nothing, 0, 0}); }
    ValueId extension(int64_t code)
    {
        return push({ValueKind::Extension, false, false, Shown::Nothing, 0, static_cast<uint64_t>(code)});
    }
    ValueId buffer(uint64_t number)
    {
        return push({ValueKind::Buffer, false, false, Shown::Nothing, 0, number});
    }

    /// The loader itself, given to what is called.
    ValueId unpickler();

    // Records with their events.
    ValueId addGlobal(const Global& global);
    /// `call.result` is filled in and returned.
    ValueId addCall(Call call);
    ValueId addArray(Array array, bool isUnhashable);
    /// `change.first` and `change.count` are filled in; an event if it is foreign.
    void addChange(Change change, std::span<const ValueId> items);
    size_t addPickle(const Pickle& pickle);
    Pickle& pickle(size_t i) { return m_graph.m_pickles[i]; }
    /// Takes the last pickle back, of which only these many events and calls are to stay.
    void dropLastPickle(size_t events, size_t calls);

    size_t eventCount() const { return m_graph.m_events.size(); }

    /// From here on changesBefore() can be asked.
    void trackChanges() { m_isTracking = true; }
    /// The last change of an object so far, and the one before a change: indices of changes(), noIndex if
    /// none.
    uint32_t lastChangeOf(ValueId id) const;
    uint32_t changeBefore(uint32_t change) const { return m_changeBefore[change]; }

    /// The builder is empty afterwards.
    ObjectGraphPtr finish();

private:
    static constexpr int64_t smallest = -16; ///< of the integers that are one value each
    static constexpr int64_t largest = 1024;

    ValueId push(const Value& value)
    {
        m_graph.m_values.push_back(value);
        return makeId<ValueId>(m_graph.m_values.size() - 1);
    }
    ValueId shared(ValueId& slot, const Value& value)
    {
        if (slot == skops::none<ValueId>)
            slot = push(value);
        return slot;
    }
    uint32_t keepItems(std::span<const ValueId> items);
    void addEvent(EventKind kind, size_t i);

    ObjectGraph m_graph;
    ValueId m_none = skops::none<ValueId>;
    ValueId m_true = skops::none<ValueId>;
    ValueId m_false = skops::none<ValueId>;
    ValueId m_emptyTuple = skops::none<ValueId>;
    std::array<ValueId, largest - smallest + 1> m_integers;
    bool m_isTracking = false;
    std::vector<uint32_t> m_lastChange;   ///< by ValueId
    std::vector<uint32_t> m_changeBefore; ///< by change
};

inline ValueId GraphBuilder::integer(int64_t value)
{
    const Value made{ValueKind::Int, false, false, Shown::Nothing, 0, static_cast<uint64_t>(value)};
    if (value < smallest || value > largest)
        return push(made);
    return shared(m_integers[static_cast<size_t>(value - smallest)], made);
}

inline ValueId GraphBuilder::text(ValueKind kind, std::string_view text, uint64_t offset)
{
    const uint64_t stored = m_graph.m_arena.size();
    m_graph.m_arena.insert(m_graph.m_arena.end(), text.begin(), text.end());
    m_graph.m_texts.push_back(Text{text.size(), offset, stored});
    return push({kind, kind == ValueKind::ByteArray, false, Shown::Nothing, 0, m_graph.m_texts.size() - 1});
}

} // namespace skops::pickle
