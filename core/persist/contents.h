#pragma once

// What the containers of a graph hold when the stream has been read, or when something was made of them.

#include "pickle/object_graph.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace skops::persist {

using pickle::ValueId;
using pickle::ValueKind;

class Contents
{
public:
    using Items = std::vector<ValueId>;
    using Pairs = std::vector<std::pair<ValueId, ValueId>>;

    explicit Contents(const pickle::ObjectGraph& graph) : m_graph(graph) {}

    const pickle::ObjectGraph& graph() const { return m_graph; }
    const pickle::Value& value(ValueId id) const { return m_graph.value(id); }
    ValueKind kind(ValueId id) const { return m_graph.value(id).kind; }
    /// A kept Str; empty otherwise.
    std::string_view str(ValueId id) const;
    bool isStr(ValueId id, std::string_view text) const;
    /// A whole number or bool that 64 bits hold.
    std::optional<int64_t> integer(ValueId id) const;
    std::optional<uint64_t> count(ValueId id) const;

    /// Items of a tuple.
    std::span<const ValueId> tuple(ValueId id) const;
    /// What was given to the callable of a Result; empty if that is no tuple.
    std::span<const ValueId> arguments(const pickle::Call& call) const { return tuple(call.args); }

    /// Items of a tuple, list, set or frozenset; for any other value what was appended or added to it. Only
    /// what happened before the opcode at `before`. Nothing: something else was done to it.
    std::optional<Items> items(ValueId id, uint64_t before = noOffset) const;
    /// Keys and values of a dict in Python's order; for any other value what was set on it. `base`: what it
    /// held at first. Nothing: as for items().
    std::optional<Pairs> pairs(ValueId id, uint64_t before = noOffset) const;
    /// Adds to `pairs`, with equal keys replaced in place.
    void merge(Pairs& pairs, const Pairs& more) const;
    /// The value of a text key, or none.
    ValueId find(const Pairs& pairs, std::string_view key) const;

    struct State
    {
        ValueId value = none<ValueId>;
        uint64_t offset = noOffset;
    };
    /// What BUILD gave to it, in order.
    std::vector<State> states(ValueId id) const;
    bool hasChanges(ValueId id, pickle::ChangeKind kind) const;

private:
    std::string keyText(ValueId id) const;

    const pickle::ObjectGraph& m_graph;
};

} // namespace skops::persist
