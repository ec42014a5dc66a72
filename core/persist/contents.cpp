#include "persist/contents.h"

#include "archive/keyed_hash.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <unordered_map>

namespace skops::persist {

using pickle::Change;
using pickle::ChangeKind;
using pickle::Value;

std::string_view Contents::str(ValueId id) const
{
    return id != none<ValueId> && kind(id) == ValueKind::Str ? m_graph.keptText(id) : std::string_view();
}

bool Contents::isStr(ValueId id, std::string_view text) const
{
    return id != none<ValueId> && kind(id) == ValueKind::Str && m_graph.keptText(id) == text;
}

std::optional<int64_t> Contents::integer(ValueId id) const
{
    if (id == none<ValueId> || (kind(id) != ValueKind::Int && kind(id) != ValueKind::Bool))
        return std::nullopt;
    return static_cast<int64_t>(value(id).payload);
}

std::optional<uint64_t> Contents::count(ValueId id) const
{
    const auto number = integer(id);
    if (!number || *number < 0)
        return std::nullopt;
    return static_cast<uint64_t>(*number);
}

std::span<const ValueId> Contents::tuple(ValueId id) const
{
    if (id == none<ValueId> || kind(id) != ValueKind::Tuple)
        return {};
    return m_graph.items(value(id));
}

std::optional<Contents::Items> Contents::items(ValueId id, uint64_t before) const
{
    const Value& whole = value(id);
    Items out;
    if (whole.kind == ValueKind::Tuple || whole.kind == ValueKind::FrozenSet) {
        const auto given = m_graph.items(whole);
        out.assign(given.begin(), given.end());
        return out;
    }
    for (const uint32_t index : m_graph.changesOf(id)) {
        const Change& change = m_graph.changes()[index];
        if (change.offset >= before || change.kind == ChangeKind::Build)
            continue;
        if (change.kind == ChangeKind::SetItems)
            return std::nullopt;
        const auto given = m_graph.items(change);
        out.insert(out.end(), given.begin(), given.end());
    }
    return out;
}

// Two keys that are equal in Python have the same text; others that may be equal (NaN, results of calls)
// count as different.
std::string Contents::keyText(ValueId id) const
{
    const Value& key = value(id);
    switch (key.kind) {
    case ValueKind::None:
        return "n";
    case ValueKind::Bool:
    case ValueKind::Int:
        return "i" + std::to_string(static_cast<int64_t>(key.payload));
    case ValueKind::Float: {
        const auto number = std::bit_cast<double>(key.payload);
        if (std::abs(number) < 9e15 && std::trunc(number) == number)
            return "i" + std::to_string(static_cast<int64_t>(number));
        if (!std::isnan(number))
            return "f" + std::to_string(key.payload);
        break;
    }
    case ValueKind::Str:
    case ValueKind::Bytes:
    case ValueKind::BigInt:
        if (m_graph.isKept(key))
            return (key.kind == ValueKind::Str     ? "s"
                    : key.kind == ValueKind::Bytes ? "b"
                                                   : "l") +
                   std::string(m_graph.keptText(id));
        break;
    case ValueKind::ByteArray:
    case ValueKind::Tuple:
    case ValueKind::List:
    case ValueKind::Dict:
    case ValueKind::Set:
    case ValueKind::FrozenSet:
    case ValueKind::Global:
    case ValueKind::Result:
    case ValueKind::Array:
    case ValueKind::Persistent:
    case ValueKind::Extension:
    case ValueKind::Buffer:
        break;
    }
    return "v" + std::to_string(index(id));
}

void Contents::merge(Pairs& pairs, const Pairs& more) const
{
    if (pairs.size() + more.size() < 2) {
        pairs.insert(pairs.end(), more.begin(), more.end());
        return;
    }
    std::unordered_map<std::string, size_t, archive::KeyedHash> places;
    for (size_t i = 0; i < pairs.size(); ++i)
        places.emplace(keyText(pairs[i].first), i);
    for (const auto& pair : more) {
        const auto [place, isNew] = places.emplace(keyText(pair.first), pairs.size());
        if (isNew)
            pairs.push_back(pair);
        else
            pairs[place->second].second = pair.second;
    }
}

std::optional<Contents::Pairs> Contents::pairs(ValueId id, uint64_t before) const
{
    Pairs set;
    for (const uint32_t index : m_graph.changesOf(id)) {
        const Change& change = m_graph.changes()[index];
        if (change.offset >= before || change.kind == ChangeKind::Build)
            continue;
        if (change.kind != ChangeKind::SetItems)
            return std::nullopt;
        const auto given = m_graph.items(change);
        for (size_t i = 0; i + 1 < given.size(); i += 2)
            set.emplace_back(given[i], given[i + 1]);
    }
    Pairs out;
    merge(out, set);
    return out;
}

ValueId Contents::find(const Pairs& pairs, std::string_view key) const
{
    const auto found =
        std::find_if(pairs.begin(), pairs.end(), [&](const auto& pair) { return isStr(pair.first, key); });
    return found == pairs.end() ? none<ValueId> : found->second;
}

std::vector<Contents::State> Contents::states(ValueId id) const
{
    std::vector<State> out;
    for (const uint32_t index : m_graph.changesOf(id))
        if (const Change& change = m_graph.changes()[index]; change.kind == ChangeKind::Build)
            out.push_back({m_graph.items(change)[0], change.offset});
    return out;
}

bool Contents::hasChanges(ValueId id, ChangeKind kind) const
{
    const auto changes = m_graph.changesOf(id);
    return std::any_of(changes.begin(), changes.end(),
                       [&](uint32_t index) { return m_graph.changes()[index].kind == kind; });
}

} // namespace skops::persist
