#include "nodes/json_index.h"

#include "base/large_pages.h"
#include "nodes/json_structure.h"
#include "nodes/node_tree.h"

#include <bit>
#include <cstring>
#include <optional>

namespace skops::nodes {
namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool endsScalar(char c)
{
    switch (c) {
    case ' ':
    case '\n':
    case '\r':
    case '\t':
    case ',':
    case ']':
    case '}':
    case ':':
    case '{':
    case '[':
    case '"':
        return true;
    default:
        return false;
    }
}

/// Offset of the first quote or backslash from `i` on; stage 1 proved that a quote is there.
size_t findQuoteOrBackslash(std::string_view text, size_t i)
{
    constexpr uint64_t ones = 0x0101010101010101U;
    constexpr uint64_t highs = 0x8080808080808080U;
    if constexpr (std::endian::native == std::endian::little) {
        for (; i + 8 <= text.size(); i += 8) {
            uint64_t word;
            std::memcpy(&word, text.data() + i, 8);
            const uint64_t quote = word ^ (ones * '"');
            const uint64_t slash = word ^ (ones * '\\');
            // The lowest marked byte is exact; higher ones may be false, so only the lowest is used.
            const uint64_t hit = (((quote - ones) & ~quote) | ((slash - ones) & ~slash)) & highs;
            if (hit != 0)
                return i + static_cast<size_t>(std::countr_zero(hit)) / 8;
        }
    }
    while (i < text.size() && text[i] != '"' && text[i] != '\\')
        ++i;
    return i;
}

struct Scalar
{
    size_t end = 0; ///< 0: not a value
    size_t integerDigits = 0;
};

Scalar scanNumber(std::string_view text, size_t i)
{
    const auto at = [&](size_t k) { return k < text.size() ? text[k] : ' '; };
    Scalar scalar;
    if (at(i) == '-')
        ++i;
    const size_t first = i;
    if (!isDigit(at(i)))
        return {};
    if (at(i) == '0')
        ++i;
    else
        while (isDigit(at(i)))
            ++i;
    const size_t digits = i - first;
    bool isInteger = true;
    if (at(i) == '.') {
        if (!isDigit(at(i + 1)))
            return {};
        isInteger = false;
        for (++i; isDigit(at(i));)
            ++i;
    }
    if (at(i) == 'e' || at(i) == 'E') {
        ++i;
        if (at(i) == '+' || at(i) == '-')
            ++i;
        if (!isDigit(at(i)))
            return {};
        isInteger = false;
        while (isDigit(at(i)))
            ++i;
    }
    return {i, isInteger ? digits : 0};
}

Scalar scanScalar(std::string_view text, size_t begin)
{
    if (isDigit(text[begin]))
        return scanNumber(text, begin);
    for (const std::string_view word : {"true", "false", "null", "NaN", "Infinity", "-Infinity"}) {
        if (text.substr(begin, word.size()) == word)
            return {begin + word.size(), 0};
    }
    return scanNumber(text, begin);
}

} // namespace

/// Walks the structure once and writes the values; a loop with a stack of open containers.
class IndexBuilder
{
public:
    IndexBuilder(std::string_view text, std::span<const uint32_t> offsets, JsonIndex& out)
        : m_text(text), m_offsets(offsets), m_out(out)
    {
        m_out.m_text = text;
        m_out.m_values.reserve(offsets.size() / 2 + 1);
        preferLargePages(m_out.m_values.data(), m_out.m_values.capacity() * sizeof(JsonValue));
    }

    Result<void> run(const Cancel& cancel)
    {
        if (!takeValue(next("value")))
            return fail(std::move(*m_error));
        for (uint32_t count = 0; !m_open.empty(); ++count) {
            if ((count & 0xfffffU) == 0 && cancel.isRequested())
                return fail(Code::Cancelled);
            if (!takeMember())
                return fail(std::move(*m_error));
        }
        if (m_next < m_offsets.size())
            return fail(Code::JsonSyntax, {.offset = m_offsets[m_next]}, {"end"});
        return {};
    }

private:
    struct Open
    {
        uint32_t value;
        bool isObject;
    };

    bool refuse(size_t offset, const char* what)
    {
        m_error = Error{Code::JsonSyntax, {.offset = offset}, {what}};
        return false;
    }

    /// Offset of the next part of the structure; the end of the text, with an error, if there is none.
    uint32_t next(const char* wanted)
    {
        if (m_next < m_offsets.size())
            return m_offsets[m_next++];
        refuse(m_text.size(), wanted);
        return static_cast<uint32_t>(m_text.size());
    }

    bool isAtEnd(uint32_t offset) const { return offset == m_text.size(); }

    /// The rest of the innermost container up to its next value, or its end.
    bool takeMember()
    {
        const bool isObject = m_open.back().isObject;
        const char* first = isObject ? "key" : "value";
        uint32_t offset = next(m_isEmpty ? first : "comma");
        if (isAtEnd(offset))
            return false;
        if (m_text[offset] == (isObject ? '}' : ']'))
            return close(offset);
        if (!m_isEmpty) {
            if (m_text[offset] != ',')
                return refuse(offset, "comma");
            offset = next(first);
        }
        m_isEmpty = false;
        if (isObject) {
            if (isAtEnd(offset) || !takeKey(offset))
                return false;
            offset = next("value");
        }
        return takeValue(offset);
    }

    bool takeKey(uint32_t offset)
    {
        if (m_text[offset] != '"')
            return refuse(offset, "key");
        if (!addString(offset))
            return false;
        const uint32_t colon = next("colon");
        return !isAtEnd(colon) && (m_text[colon] == ':' || refuse(colon, "colon"));
    }

    bool takeValue(uint32_t offset)
    {
        if (isAtEnd(offset))
            return false;
        const char c = m_text[offset];
        if (c == '"')
            return addString(offset);
        if (c != '{' && c != '[')
            return addScalar(offset);
        m_open.push_back({m_out.count(), c == '{'});
        m_out.m_objects += c == '{' ? 1 : 0;
        m_out.m_values.push_back({offset, 0, 0});
        m_out.m_depth = std::max(m_out.m_depth, static_cast<uint32_t>(m_open.size()));
        m_isEmpty = true;
        return true;
    }

    bool close(uint32_t offset)
    {
        JsonValue& container = m_out.m_values[m_open.back().value];
        container.end = offset + 1;
        container.next = m_out.count();
        m_open.pop_back();
        m_isEmpty = false;
        return true;
    }

    bool addString(uint32_t begin)
    {
        uint32_t hasEscapes = 0;
        size_t i = begin + 1;
        for (;;) {
            i = findQuoteOrBackslash(m_text, i);
            if (i >= m_text.size())
                return refuse(begin, "string");
            if (m_text[i] == '"')
                break;
            hasEscapes = 1;
            const size_t length = escapeLength(i);
            if (length == 0)
                return refuse(i, "escape");
            i += length;
        }
        m_out.m_values.push_back({begin, static_cast<uint32_t>(i + 1), hasEscapes});
        return true;
    }

    /// Bytes of the escape sequence at a backslash; 0: CPython refuses it.
    size_t escapeLength(size_t i) const
    {
        const std::string_view rest = m_text.substr(i + 1, 5);
        if (rest.empty())
            return 0;
        if (rest[0] != 'u')
            return std::string_view("\"\\/bfnrt").find(rest[0]) != std::string_view::npos ? 2 : 0;
        if (rest.size() < 5)
            return 0;
        for (const char digit : rest.substr(1)) {
            if (!isHexDigit(digit))
                return 0;
        }
        return 6;
    }

    bool addScalar(uint32_t begin)
    {
        const Scalar scalar = scanScalar(m_text, begin);
        if (scalar.end == 0 || (scalar.end < m_text.size() && !endsScalar(m_text[scalar.end])))
            return refuse(begin, "value");
        // To simdjson a string right behind a number or a word is a part of it and not in the structure.
        if (scalar.end < m_text.size() && m_text[scalar.end] == '"')
            return refuse(scalar.end, m_open.empty() ? "end" : "comma");
        if (scalar.integerDigits > pythonIntegerDigits) {
            m_error = Error{Code::JsonLongInteger, {.offset = begin}, {std::to_string(scalar.integerDigits)}};
            return false;
        }
        m_out.m_values.push_back({begin, static_cast<uint32_t>(scalar.end), 0});
        return true;
    }

    std::string_view m_text;
    std::span<const uint32_t> m_offsets;
    size_t m_next = 0; ///< in m_offsets
    JsonIndex& m_out;
    std::vector<Open> m_open; ///< containers that are not closed yet
    bool m_isEmpty = false;   ///< whether nothing of the innermost one was read
    std::optional<Error> m_error;
};

Result<JsonIndex> JsonIndex::build(std::string_view text, const Cancel& cancel)
{
    const auto structure = JsonStructure::find(text);
    if (!structure)
        return fail(structure.error());
    JsonIndex index;
    if (auto done = IndexBuilder(text, structure->offsets(), index).run(cancel); !done)
        return fail(done.error());
    return index;
}

std::string_view JsonIndex::string(uint32_t i, std::string& buffer) const
{
    const std::string_view quoted = raw(i);
    if (m_values[i].next == 0)
        return quoted.substr(1, quoted.size() - 2);
    buffer = decodeJsonText(quoted);
    return buffer;
}

} // namespace skops::nodes
