#include "audit/trust_list_cursor.h"

#include <algorithm>

namespace skops::audit {
namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// "2027-01-31", with a month and a day that can be.
bool isDay(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return false;
    for (const size_t i : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U}) {
        if (!isDigit(text[i]))
            return false;
    }
    const int month = (text[5] - '0') * 10 + (text[6] - '0');
    const int day = (text[8] - '0') * 10 + (text[9] - '0');
    return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/// Lower-case hex of a SHA-256, or nothing.
std::optional<std::string> readHash(std::string_view text)
{
    if (text.size() != 64)
        return std::nullopt;
    std::string hash(text);
    for (char& c : hash) {
        if (c >= 'A' && c <= 'F')
            c = static_cast<char>(c - 'A' + 'a');
        if (!isDigit(c) && !(c >= 'a' && c <= 'f'))
            return std::nullopt;
    }
    return hash;
}

} // namespace

bool isListSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool TrustCursor::take(char c)
{
    if (peek() != c || isAtEnd())
        return false;
    ++m_at;
    return true;
}

void TrustCursor::skipSpace()
{
    while (!isAtEnd() && isListSpace(m_text[m_at]))
        ++m_at;
}

std::string_view TrustCursor::restOfLine()
{
    const size_t end = std::min(m_text.find('\n', m_at), m_text.size());
    std::string_view line = m_text.substr(m_at, end - m_at);
    m_at = end;
    while (!line.empty() && isListSpace(line.back()))
        line.remove_suffix(1);
    return line;
}

Result<void> TrustCursor::expected(const char* what, size_t offset) const
{
    Place place;
    place.offset = offset;
    return fail(Code::TrustListInvalid, place, {what});
}

Result<std::string> TrustCursor::readString(Escapes escapes)
{
    const size_t begin = m_at;
    const char quote = peek();
    if (isAtEnd() || (quote != '"' && !(quote == '\'' && escapes == Escapes::Python)))
        return fail(expected("a name in quotation marks").error());
    ++m_at;
    std::string out;
    while (!isAtEnd()) {
        const char c = m_text[m_at];
        if (c == quote) {
            ++m_at;
            return out;
        }
        if (c == '\n' || (escapes == Escapes::Json && static_cast<unsigned char>(c) < 0x20))
            break;
        if (c == '\\') {
            const auto next = readEscape(m_text, m_at, escapes, out);
            if (!next)
                return fail(expected("a known escape sequence").error());
            m_at = *next;
        } else {
            out += c;
            ++m_at;
        }
    }
    return fail(expected("a closing quotation mark", begin).error());
}

/// Fields mean the same in every form, and are checked the same way.
Result<void> setTrustField(const TrustCursor& cursor, TrustEntry& entry, std::string_view key,
                           std::string value, size_t offset)
{
    const bool isDate = key == "date" || key == "expires";
    if (isDate && !value.empty() && !isDay(value))
        return cursor.expected("a day like 2027-01-31", offset);
    if (key == "reason")
        entry.reason = std::move(value);
    else if (key == "who")
        entry.who = std::move(value);
    else if (key == "date")
        entry.date = std::move(value);
    else if (key == "expires")
        entry.expires = std::move(value);
    if (key != "sha256")
        return {};
    auto hash = readHash(value);
    if (!hash)
        return cursor.expected("a SHA-256 of 64 hexadecimal digits", offset);
    entry.sha256.push_back(std::move(*hash));
    return {};
}

} // namespace skops::audit
