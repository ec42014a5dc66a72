#include "show_value.h"

#include "base/utf8.h"
#include "shown_text.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <openssl/evp.h>
#include <set>

namespace skops::pickle::testing {

namespace {

constexpr int maxDepth = 5;
constexpr size_t maxItems = 20;
constexpr size_t maxDigits = 4300;

} // namespace

ShowValue::ShowValue(const ObjectGraph& graph) : m_graph(graph)
{
    for (size_t i = 0; i < graph.calls().size(); ++i)
        m_calls[graph.calls()[i].result] = i;
    for (size_t i = 0; i < graph.valueCount(); ++i)
        if (graph.value(makeId<ValueId>(i)).kind == ValueKind::Array)
            m_arrays[makeId<ValueId>(i)] = graph.value(makeId<ValueId>(i)).payload;
}

std::string ShowValue::bytesOf(ValueId id) const
{
    const Text& text = m_graph.text(m_graph.value(id));
    std::string bytes(text.length, 0);
    if (!m_graph.bytes(text, 0, {reinterpret_cast<uint8_t*>(bytes.data()), bytes.size()}))
        return "<unreadable>";
    return bytes;
}

std::string ShowValue::byteArray(ValueId id, uint32_t changesBefore)
{
    std::string bytes = bytesOf(id);
    for (const uint32_t i : m_graph.changesOf(id)) {
        if (i >= changesBefore)
            break;
        const Change& change = m_graph.changes()[i];
        const auto items = m_graph.items(change);
        const auto number = [&](ValueId item) { return static_cast<int64_t>(m_graph.value(item).payload); };
        if (change.kind == ChangeKind::Append)
            for (const ValueId item : items)
                bytes.push_back(static_cast<char>(number(item)));
        else
            for (size_t k = 0; k < items.size(); k += 2)
                if (const int64_t at = number(items[k]) < 0
                                           ? number(items[k]) + static_cast<int64_t>(bytes.size())
                                           : number(items[k]);
                    at >= 0 && at < static_cast<int64_t>(bytes.size()))
                    bytes[static_cast<size_t>(at)] = static_cast<char>(number(items[k + 1]));
    }
    return bytes;
}

std::vector<ValueId> ShowValue::listItems(ValueId id, uint32_t changesBefore)
{
    std::vector<ValueId> all;
    for (const uint32_t i : m_graph.changesOf(id)) {
        if (i >= changesBefore)
            break;
        const Change& change = m_graph.changes()[i];
        const auto items = m_graph.items(change);
        if (change.kind != ChangeKind::SetItems) {
            all.insert(all.end(), items.begin(), items.end());
            continue;
        }
        for (size_t k = 0; k < items.size(); k += 2) {
            auto at = static_cast<int64_t>(m_graph.value(items[k]).payload);
            at += at < 0 ? static_cast<int64_t>(all.size()) : 0;
            if (m_graph.value(items[k]).kind <= ValueKind::Int && at >= 0 &&
                at < static_cast<int64_t>(all.size()))
                all[static_cast<size_t>(at)] = items[k + 1];
        }
    }
    return all;
}

std::string ShowValue::equalityKey(ValueId id, uint32_t changesBefore)
{
    const Value& value = m_graph.value(id);
    switch (value.kind) {
    case ValueKind::Bool:
    case ValueKind::Int:
    case ValueKind::BigInt:
        return "n" + (value.kind == ValueKind::Bool ? std::to_string(value.payload) : integer(id));
    case ValueKind::Float: {
        const auto number = std::bit_cast<double>(value.payload);
        if (std::isnan(number))
            return "nan" + std::to_string(index(id));
        if (number == std::floor(number) && std::fabs(number) < 9e18)
            return "n" + std::to_string(static_cast<int64_t>(number));
        return "f" + std::to_string(value.payload);
    }
    case ValueKind::Str:
        return "s" + bytesOf(id);
    case ValueKind::Bytes:
        return "b" + bytesOf(id);
    case ValueKind::Tuple:
    case ValueKind::FrozenSet: {
        std::vector<std::string> keys;
        for (const ValueId item : m_graph.items(value))
            keys.push_back(equalityKey(item, changesBefore));
        if (value.kind == ValueKind::FrozenSet) {
            std::sort(keys.begin(), keys.end());
            keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
        }
        std::string all = value.kind == ValueKind::Tuple ? "t" : "F";
        for (const std::string& key : keys)
            all += std::to_string(key.size()) + ":" + key;
        return all;
    }
    case ValueKind::Global:
        return "g" + show(id, changesBefore);
    default:
        return "i" + std::to_string(index(id));
    }
}

ShowValue::Pairs ShowValue::dictItems(ValueId id, uint32_t changesBefore)
{
    Pairs pairs;
    std::map<std::string, size_t> places;
    for (const uint32_t i : m_graph.changesOf(id)) {
        if (i >= changesBefore)
            break;
        const auto items = m_graph.items(m_graph.changes()[i]);
        for (size_t k = 0; k < items.size(); k += 2) {
            const auto [found, isNew] = places.emplace(equalityKey(items[k], changesBefore), pairs.size());
            if (isNew)
                pairs.emplace_back(items[k], items[k + 1]);
            else
                pairs[found->second].second = items[k + 1];
        }
    }
    return pairs;
}

bool ShowValue::isEmptyDict(ValueId id, uint32_t changesBefore)
{
    return m_graph.value(id).kind == ValueKind::Dict && dictItems(id, changesBefore).empty();
}

std::vector<ValueId> ShowValue::uniqueMembers(const std::vector<ValueId>& members, uint32_t changesBefore)
{
    std::set<std::string> seen;
    std::vector<ValueId> unique;
    for (const ValueId member : members)
        if (seen.insert(equalityKey(member, changesBefore)).second)
            unique.push_back(member);
    return unique;
}

std::string ShowValue::integer(ValueId id) const
{
    const Value& value = m_graph.value(id);
    if (value.kind != ValueKind::BigInt)
        return std::to_string(static_cast<int64_t>(value.payload));
    const std::string bytes = trimmed(bytesOf(id));
    if (bytes.size() < 1800) {
        std::string digits = decimal(bytes);
        if (digits.size() - (digits[0] == '-' ? 1 : 0) <= maxDigits)
            return digits;
    }
    return "int:" + sha256(bytes);
}

std::string ShowValue::row(char open, char close, const std::vector<ValueId>& items, uint32_t changesBefore,
                           int depth, bool isTuple)
{
    std::string out(1, open);
    for (size_t i = 0; i < items.size(); ++i) {
        out += i > 0 ? "," : "";
        if (i == maxItems) {
            out += "…+" + std::to_string(items.size() - maxItems);
            break;
        }
        out += show(items[i], changesBefore, depth + 1);
    }
    if (isTuple && items.size() == 1)
        out += ",";
    return out + close;
}

std::string ShowValue::set(const char* prefix, const std::vector<ValueId>& members, uint32_t changesBefore,
                           int depth)
{
    std::vector<std::string> texts;
    for (const ValueId member : uniqueMembers(members, changesBefore))
        texts.push_back(show(member, changesBefore, depth + 1));
    std::sort(texts.begin(), texts.end());
    std::string out = std::string(prefix) + "{";
    for (size_t i = 0; i < texts.size(); ++i) {
        out += i > 0 ? "," : "";
        if (i == maxItems) {
            out += "…+" + std::to_string(texts.size() - maxItems);
            break;
        }
        out += texts[i];
    }
    return out + "}";
}

std::string ShowValue::showSpread(ValueId id, uint32_t changesBefore)
{
    const Value& value = m_graph.value(id);
    std::vector<ValueId> items;
    switch (value.kind) {
    case ValueKind::List:
        items = listItems(id, changesBefore);
        break;
    case ValueKind::Dict:
        for (const auto& [key, item] : dictItems(id, changesBefore))
            items.push_back(key);
        break;
    case ValueKind::Set:
        items = uniqueMembers(listItems(id, changesBefore), changesBefore);
        break;
    case ValueKind::FrozenSet: {
        const auto all = m_graph.items(value);
        items = uniqueMembers({all.begin(), all.end()}, changesBefore);
        break;
    }
    case ValueKind::Str:
    case ValueKind::Bytes:
    case ValueKind::ByteArray: {
        const std::string bytes =
            value.kind == ValueKind::ByteArray ? byteArray(id, changesBefore) : bytesOf(id);
        std::vector<std::string> parts;
        for (std::string_view rest = bytes; !rest.empty();) {
            const size_t length =
                value.kind == ValueKind::Str ? std::max(1U, decodeUtf8(rest).length) : size_t{1};
            parts.push_back(value.kind == ValueKind::Str ? jsonText(rest.substr(0, length))
                                                         : std::to_string(static_cast<uint8_t>(rest[0])));
            rest.remove_prefix(length);
        }
        std::string out = "(";
        for (size_t i = 0; i < parts.size(); ++i) {
            out += i > 0 ? "," : "";
            if (i == maxItems) {
                out += "…+" + std::to_string(parts.size() - maxItems);
                break;
            }
            out += parts[i];
        }
        return out + (parts.size() == 1 ? ",)" : ")");
    }
    default:
        return show(id, changesBefore);
    }
    return row('(', ')', items, changesBefore, 0, true);
}

std::string ShowValue::show(ValueId id, uint32_t changesBefore, int depth)
{
    if (depth > maxDepth)
        return "…";
    const Value& value = m_graph.value(id);
    switch (value.kind) {
    case ValueKind::None:
        return "None";
    case ValueKind::Bool:
        return value.payload != 0 ? "True" : "False";
    case ValueKind::Int:
    case ValueKind::BigInt:
        return integer(id);
    case ValueKind::Float: {
        if (std::isnan(std::bit_cast<double>(value.payload)))
            return "f:nan";
        std::string bytes;
        for (unsigned shift = 64; shift > 0; shift -= 8)
            bytes.push_back(static_cast<char>(value.payload >> (shift - 8) & 0xffU));
        return "f:" + hex(bytes);
    }
    case ValueKind::Str:
        return jsonText(bytesOf(id));
    case ValueKind::Bytes:
        return octets(value.isUnhashable ? "mv:" : "b:", bytesOf(id));
    case ValueKind::ByteArray:
        return octets("ba:", byteArray(id, changesBefore));
    case ValueKind::Tuple: {
        const auto items = m_graph.items(value);
        return row('(', ')', {items.begin(), items.end()}, changesBefore, depth, true);
    }
    case ValueKind::List:
        return row('[', ']', listItems(id, changesBefore), changesBefore, depth, false);
    case ValueKind::Dict: {
        const Pairs pairs = dictItems(id, changesBefore);
        std::string out = "{";
        for (size_t i = 0; i < pairs.size(); ++i) {
            out += i > 0 ? "," : "";
            if (i == maxItems) {
                out += "…+" + std::to_string(pairs.size() - maxItems);
                break;
            }
            out += show(pairs[i].first, changesBefore, depth + 1) + ":" +
                   show(pairs[i].second, changesBefore, depth + 1);
        }
        return out + "}";
    }
    case ValueKind::Set:
        return set("s", listItems(id, changesBefore), changesBefore, depth);
    case ValueKind::FrozenSet: {
        const auto items = m_graph.items(value);
        return set("fs", {items.begin(), items.end()}, changesBefore, depth);
    }
    case ValueKind::Global: {
        const Global& global = m_graph.global(value);
        if (global.offset == noOffset)
            return "<unpickler>";
        const auto part = [&](ValueId name) {
            return name == none<ValueId> ? std::string("?") : bytesOf(name);
        };
        return "<" + part(global.module) + "." + part(global.name) + ">";
    }
    case ValueKind::Result:
    case ValueKind::Persistent:
        return "<call " + std::to_string(m_calls[id]) + ">";
    case ValueKind::Array:
        return "<array " + std::to_string(m_arrays[id]) + ">";
    case ValueKind::Extension:
        return "<extension " + std::to_string(value.payload) + ">";
    case ValueKind::Buffer:
        return "<buffer " + std::to_string(value.payload) + ">";
    }
    return {};
}

} // namespace skops::pickle::testing
