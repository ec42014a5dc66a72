#include "pickle/value_text.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>

namespace skops::pickle {

namespace {

constexpr std::string_view more = "...";

std::string hexByte(uint8_t byte)
{
    constexpr std::string_view digits = "0123456789abcdef";
    return {digits[byte >> 4U], digits[byte & 0xfU]};
}

/// float.__repr__: the shortest digits, an exponent below 1e-4 and from 1e16 on.
std::string floatText(double number)
{
    if (std::isnan(number))
        return "nan";
    if (std::isinf(number))
        return number < 0 ? "-inf" : "inf";
    std::array<char, 64> buffer{};
    const double size = std::fabs(number);
    const bool isPlain = size == 0 || (size >= 1e-4 && size < 1e16);
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number,
                                   isPlain ? std::chars_format::fixed : std::chars_format::scientific)
                         .ptr;
    std::string text(buffer.data(), end);
    if (isPlain && text.find('.') == std::string::npos)
        text += ".0";
    return text;
}

/// A number of up to `bytes.size()` bytes, two's complement, in decimal.
std::string integerText(std::string_view bytes)
{
    constexpr size_t longest = 64;
    if (bytes.size() > longest)
        return "<int of " + std::to_string(bytes.size()) + " bytes>";
    const bool isNegative = (static_cast<uint8_t>(bytes.back()) & 0x80U) != 0;
    std::array<uint8_t, longest> magnitude{};
    unsigned carry = 1;
    for (size_t i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<uint8_t>(bytes[i]);
        carry += isNegative ? static_cast<uint8_t>(~byte) : 0U;
        magnitude[i] = isNegative ? static_cast<uint8_t>(carry) : byte;
        carry >>= 8U;
    }
    std::string digits;
    while (std::any_of(magnitude.begin(), magnitude.end(), [](uint8_t byte) { return byte != 0; })) {
        unsigned rest = 0;
        for (size_t i = magnitude.size(); i > 0; --i) {
            rest = rest << 8U | magnitude[i - 1];
            magnitude[i - 1] = static_cast<uint8_t>(rest / 10);
            rest %= 10;
        }
        digits.push_back(static_cast<char>('0' + rest));
    }
    if (isNegative)
        digits.push_back('-');
    std::reverse(digits.begin(), digits.end());
    return digits.empty() ? "0" : digits;
}

class Writer
{
public:
    Writer(const ObjectGraph& graph, const TextLimits& limits) : m_graph(graph), m_limits(limits) {}

    std::string write(ValueId root)
    {
        m_open.push_back({root, {}, 0});
        // What is open is bounded too: a container opens at most limits.items, limits.depth deep.
        while (!m_open.empty() && m_out.size() <= m_limits.characters) {
            const Part part = std::move(m_open.back());
            m_open.pop_back();
            if (part.id == none<ValueId>)
                m_out += part.text;
            else
                value(part.id, part.depth);
        }
        if (m_out.size() > m_limits.characters || !m_open.empty())
            cut();
        return std::move(m_out);
    }

    std::string callable(ValueId id)
    {
        const Value& value = m_graph.value(id);
        if (value.kind == ValueKind::Global)
            return globalName(m_graph.global(value));
        return value.kind == ValueKind::Result ? baseName(id) + "(...)" : write(id);
    }

private:
    struct Part
    {
        ValueId id; ///< none: the text
        std::string text;
        int depth;
    };

    void cut()
    {
        size_t end = std::min(m_out.size(), m_limits.characters);
        while (end > 0 && end < m_out.size() && (static_cast<uint8_t>(m_out[end]) & 0xc0U) == 0x80U)
            --end;
        m_out.resize(end);
        m_out += more;
    }

    void open(std::string text) { m_open.push_back({none<ValueId>, std::move(text), 0}); }

    /// `separators` by turns between the items; opened backwards, since the last that is opened is written
    /// first.
    void container(std::string_view begin, const std::vector<ValueId>& items, bool isAll,
                   std::string_view end, bool isDict, int depth)
    {
        m_out += begin;
        if (depth >= m_limits.depth && !items.empty()) {
            m_out += more;
            m_out += end;
            return;
        }
        open(std::string(isAll ? "" : items.empty() ? "..." : ", ...") + std::string(end));
        for (size_t i = items.size(); i > 0; --i) {
            m_open.push_back({items[i - 1], {}, depth + 1});
            if (i > 1)
                open(isDict && i % 2 == 0 ? ": " : ", ");
        }
    }

    /// The first items that were put into a list, dict or set.
    void changed(ValueId id, std::string_view begin, std::string_view end, ChangeKind kind, int depth)
    {
        const bool isDict = kind == ChangeKind::SetItems;
        const size_t most = m_limits.items * (isDict ? 2 : 1);
        std::vector<ValueId> items;
        bool isAll = true;
        for (const uint32_t i : m_graph.changesOf(id)) {
            const Change& change = m_graph.changes()[i];
            if (change.kind != kind)
                continue;
            const auto added = m_graph.items(change);
            const size_t taken = std::min(added.size(), most - items.size());
            items.insert(items.end(), added.begin(), added.begin() + static_cast<ptrdiff_t>(taken));
            isAll = taken == added.size();
            if (!isAll || items.size() == most) {
                isAll = isAll && m_graph.value(id).count <= items.size() / (isDict ? 2 : 1);
                break;
            }
        }
        container(begin, items, isAll, end, isDict, depth);
    }

    void fixed(const Value& value, std::string_view begin, std::string_view end, int depth)
    {
        const auto all = m_graph.items(value);
        const auto shown = all.first(std::min(all.size(), m_limits.items));
        container(begin, {shown.begin(), shown.end()}, shown.size() == all.size(), end, false, depth);
    }

    /// The beginning of a text, as much as can be shown.
    std::string head(const Value& value) const
    {
        const Text& text = m_graph.text(value);
        std::string bytes(static_cast<size_t>(std::min<uint64_t>(text.length, m_limits.characters + 4)), 0);
        if (!m_graph.bytes(text, 0, {reinterpret_cast<uint8_t*>(bytes.data()), bytes.size()}))
            return {};
        return bytes;
    }

    /// Names what cannot be shown without reading the source; false: it can.
    bool isOnlyNamed(const Value& value, const char* type)
    {
        if (m_limits.readsSource || m_graph.isKept(value))
            return false;
        m_out.append("<").append(type).append(" of ");
        m_out += std::to_string(m_graph.text(value).length) + " bytes>";
        return true;
    }

    void quoted(const Value& value, bool isText)
    {
        const std::string bytes = head(value);
        const bool isCut = bytes.size() < m_graph.text(value).length;
        const char quote =
            bytes.find('\'') != std::string::npos && bytes.find('"') == std::string::npos ? '"' : '\'';
        m_out += quote;
        for (std::string_view rest = bytes; !rest.empty();) {
            const DecodedChar c = isText ? decodeUtf8(rest) : DecodedChar{static_cast<uint8_t>(rest[0]), 1};
            const std::string_view taken = rest.substr(0, std::max(1U, c.length));
            rest.remove_prefix(taken.size());
            if (c.length == 0 && isCut)
                break; // a character that was cut
            character(c.codePoint, taken, quote, isText);
        }
        if (isCut)
            m_out += more;
        m_out += quote;
    }

    void character(uint32_t code, std::string_view bytes, char quote, bool isText)
    {
        if (code == '\n')
            m_out += "\\n";
        else if (code == '\r')
            m_out += "\\r";
        else if (code == '\t')
            m_out += "\\t";
        else if (code == '\\' || code == static_cast<uint8_t>(quote))
            m_out += {'\\', static_cast<char>(code)};
        else if (code < 0x20 || code == 0x7f || (!isText && code >= 0x80))
            m_out += "\\x" + hexByte(static_cast<uint8_t>(code));
        else if (code >= 0xd800 && code < 0xe000)
            m_out += "\\u" + hexByte(static_cast<uint8_t>(code >> 8U)) + hexByte(static_cast<uint8_t>(code));
        else
            m_out += bytes;
    }

    std::string globalName(const Global& global) const
    {
        const auto part = [&](ValueId id) {
            return id == none<ValueId> ? std::string("?") : std::string(m_graph.keptText(id));
        };
        return global.offset == noOffset ? "the unpickler" : part(global.module) + "." + part(global.name);
    }

    /// What was called first for a result, and what for that, ...
    std::string baseName(ValueId id) const
    {
        const Value* value = &m_graph.value(id);
        // A callable was made before its call, so that this ends.
        while (value->kind == ValueKind::Result)
            value = &m_graph.value(m_graph.call(*value).callable);
        switch (value->kind) {
        case ValueKind::Global:
            return globalName(m_graph.global(*value));
        case ValueKind::Persistent:
            return "a persistent object";
        case ValueKind::Extension:
            return "extension " + std::to_string(value->payload);
        default:
            return "?";
        }
    }

    std::string arrayText(const Array& array) const
    {
        std::string text = "<array of " + array.dtype->text() + ", shape (";
        for (const uint64_t length : array.shape)
            text += std::to_string(length) + ",";
        return text + ")>";
    }

    void value(ValueId id, int depth)
    {
        const Value& value = m_graph.value(id);
        switch (value.kind) {
        case ValueKind::None:
            m_out += "None";
            break;
        case ValueKind::Bool:
            m_out += value.payload != 0 ? "True" : "False";
            break;
        case ValueKind::Int:
            m_out += std::to_string(static_cast<int64_t>(value.payload));
            break;
        case ValueKind::BigInt:
            m_out += m_graph.isKept(value)
                         ? integerText(m_graph.keptText(id))
                         : "<int of " + std::to_string(m_graph.text(value).length) + " bytes>";
            break;
        case ValueKind::Float:
            m_out += floatText(std::bit_cast<double>(value.payload));
            break;
        case ValueKind::Str:
            if (!isOnlyNamed(value, "str"))
                quoted(value, true);
            break;
        case ValueKind::Bytes:
            if (isOnlyNamed(value, "bytes"))
                break;
            m_out += "b";
            quoted(value, false);
            break;
        case ValueKind::ByteArray:
            if (isOnlyNamed(value, "bytearray"))
                break;
            m_out += "bytearray(b";
            quoted(value, false);
            m_out += ")";
            break;
        case ValueKind::Tuple:
            fixed(value, "(", value.count == 1 ? ",)" : ")", depth);
            break;
        case ValueKind::FrozenSet:
            fixed(value, "frozenset({", "})", depth);
            break;
        case ValueKind::List:
            changed(id, "[", "]", ChangeKind::Append, depth);
            break;
        case ValueKind::Dict:
            changed(id, "{", "}", ChangeKind::SetItems, depth);
            break;
        case ValueKind::Set:
            changed(id, value.count == 0 ? "set(" : "{", value.count == 0 ? ")" : "}", ChangeKind::Add,
                    depth);
            break;
        case ValueKind::Global:
            m_out += "<" + globalName(m_graph.global(value)) + ">";
            break;
        case ValueKind::Result:
            m_out += "<" + baseName(id) + "(...)>";
            break;
        case ValueKind::Array:
            m_out += arrayText(m_graph.array(value));
            break;
        case ValueKind::Persistent:
            m_out += "<persistent ";
            open(">");
            m_open.push_back({static_cast<ValueId>(value.payload), {}, depth + 1});
            break;
        case ValueKind::Extension:
            m_out += "<extension " + std::to_string(value.payload) + ">";
            break;
        case ValueKind::Buffer:
            m_out += "<buffer " + std::to_string(value.payload) + ">";
            break;
        }
    }

    const ObjectGraph& m_graph;
    const TextLimits& m_limits;
    std::string m_out;
    std::vector<Part> m_open;
};

} // namespace

std::string valueText(const ObjectGraph& graph, ValueId id, const TextLimits& limits)
{
    return Writer(graph, limits).write(id);
}

std::string callableText(const ObjectGraph& graph, ValueId id)
{
    const TextLimits limits;
    return id == none<ValueId> ? "persistent_load" : Writer(graph, limits).callable(id);
}

} // namespace skops::pickle
