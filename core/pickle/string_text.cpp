#include "pickle/string_text.h"

#include "base/utf8.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace skops::pickle {

namespace {

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::optional<uint32_t> hexNumber(std::string_view text, size_t at, size_t digits)
{
    if (text.size() - at < digits)
        return std::nullopt;
    uint32_t number = 0;
    for (size_t i = at; i < at + digits; ++i) {
        const int digit = hexDigit(text[i]);
        if (digit < 0)
            return std::nullopt;
        number = number << 4U | static_cast<uint32_t>(digit);
    }
    return number;
}

char simpleEscape(char c)
{
    switch (c) {
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 't':
        return '\t';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 'v':
        return '\v';
    case 'a':
        return '\a';
    case '\\':
    case '\'':
    case '"':
        return c;
    default:
        return 0;
    }
}

size_t asciiLength(std::string_view text)
{
    size_t i = 0;
    for (; i + 8 <= text.size(); i += 8) {
        uint64_t word;
        std::memcpy(&word, text.data() + i, 8);
        if ((word & 0x8080808080808080U) != 0)
            break;
    }
    while (i < text.size() && static_cast<uint8_t>(text[i]) < 0x80)
        ++i;
    return i;
}

bool isSurrogate(uint32_t codePoint)
{
    return codePoint >= 0xd800 && codePoint < 0xe000;
}

/// Bytes of whole characters of two and three bytes at the beginning of `text`, without surrogates: what most
/// texts that are not ASCII are made of. Less than there may be.
size_t commonLength(std::string_view text)
{
    const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
    size_t i = 0;
    while (i + 3 <= text.size()) {
        const uint8_t first = bytes[i];
        const bool isSecond = (bytes[i + 1] & 0xc0U) == 0x80;
        if (first >= 0xc2 && first < 0xe0 && isSecond)
            i += 2;
        else if (first > 0xe0 && first < 0xf0 && first != 0xed && isSecond && (bytes[i + 2] & 0xc0U) == 0x80)
            i += 3;
        else
            break;
    }
    return i;
}

/// How many bytes of a character that `text` may be the beginning of are missing; 0: none, or it is none.
size_t missingBytes(std::string_view text)
{
    const auto first = static_cast<uint8_t>(text[0]);
    const size_t length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 1;
    return length > text.size() ? length - text.size() : 0;
}

} // namespace

// PyBytes_DecodeEscape
std::optional<std::string> decodeEscapes(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\') {
            out.push_back(text[i]);
            continue;
        }
        if (++i == text.size())
            return std::nullopt;
        const char c = text[i];
        if (c == '\n')
            continue;
        if (const char simple = simpleEscape(c)) {
            out.push_back(simple);
        } else if (c >= '0' && c <= '7') {
            unsigned value = 0;
            const size_t end = std::min(i + 3, text.size());
            for (; i < end && text[i] >= '0' && text[i] <= '7'; ++i)
                value = value * 8 + static_cast<unsigned>(text[i] - '0');
            --i;
            out.push_back(static_cast<char>(value & 0xffU));
        } else if (c == 'x') {
            const auto value = hexNumber(text, i + 1, 2);
            if (!value)
                return std::nullopt;
            out.push_back(static_cast<char>(*value));
            i += 2;
        } else {
            out.push_back('\\');
            out.push_back(c);
        }
    }
    return out;
}

// _PyUnicode_DecodeRawUnicodeEscapeStateful
std::optional<std::string> decodeRawUnicode(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            appendUtf8(out, static_cast<uint8_t>(text[i]));
            continue;
        }
        const char c = text[++i];
        if (c != 'u' && c != 'U') {
            out.push_back('\\');
            appendUtf8(out, static_cast<uint8_t>(c));
            continue;
        }
        const size_t digits = c == 'u' ? 4 : 8;
        const auto codePoint = hexNumber(text, i + 1, digits);
        if (!codePoint || *codePoint > 0x10ffff)
            return std::nullopt;
        appendUtf8(out, *codePoint);
        i += digits;
    }
    return out;
}

StringEncoding findEncoding(std::string_view name)
{
    std::string plain;
    for (const char c : name) {
        if (c == '_' || c == '-' || c == ' ')
            continue;
        plain.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
    }
    if (name == "bytes")
        return StringEncoding::Bytes;
    if (plain == "ascii" || plain == "usascii" || plain == "646")
        return StringEncoding::Ascii;
    if (plain == "latin1" || plain == "latin" || plain == "iso88591" || plain == "l1")
        return StringEncoding::Latin1;
    return plain == "utf8" || plain == "u8" ? StringEncoding::Utf8 : StringEncoding::Unknown;
}

bool isAscii(std::string_view text)
{
    return asciiLength(text) == text.size();
}

std::string latin1ToUtf8(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (const char c : text)
        appendUtf8(out, static_cast<uint8_t>(c));
    return out;
}

bool Utf8Check::add(std::string_view piece)
{
    if (!m_rest.empty()) {
        const size_t taken = std::min(missingBytes(m_rest), piece.size());
        m_rest += piece.substr(0, taken);
        piece.remove_prefix(taken);
        if (missingBytes(m_rest) > 0)
            return true;
        const DecodedChar decoded = decodeUtf8(m_rest);
        if (decoded.length == 0 || (isSurrogate(decoded.codePoint) && !m_takesSurrogates))
            return false;
        m_rest.clear();
    }
    while (true) {
        piece.remove_prefix(asciiLength(piece));
        piece.remove_prefix(commonLength(piece));
        if (piece.empty())
            return true;
        const DecodedChar decoded = decodeUtf8(piece);
        if (decoded.length == 0) {
            if (missingBytes(piece) == 0)
                return false;
            m_rest = piece;
            return true;
        }
        if (isSurrogate(decoded.codePoint) && !m_takesSurrogates)
            return false;
        piece.remove_prefix(decoded.length);
    }
}

bool isUtf8(std::string_view text, bool takesSurrogates)
{
    if (isAscii(text))
        return true;
    Utf8Check check(takesSurrogates);
    return check.add(text) && check.isWhole();
}

} // namespace skops::pickle
