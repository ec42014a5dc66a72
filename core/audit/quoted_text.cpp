#include "audit/quoted_text.h"

#include "base/escape.h"
#include "base/utf8.h"

#include <array>
#include <cstdio>

namespace skops::audit {
namespace {

void appendFormatted(std::string& out, const char* format, uint32_t codePoint)
{
    std::array<char, 12> buffer{};
    const int n = std::snprintf(buffer.data(), buffer.size(), format, codePoint);
    out.append(buffer.data(), static_cast<size_t>(n));
}

void appendCodePoint(std::string& out, uint32_t c, Escapes escapes)
{
    switch (c) {
    case '\\':
        out += "\\\\";
        return;
    case '"':
        out += "\\\"";
        return;
    case '\n':
        out += "\\n";
        return;
    case '\r':
        out += "\\r";
        return;
    case '\t':
        out += "\\t";
        return;
    default:
        break;
    }
    if (escapes == Escapes::Python) {
        appendFormatted(out, c < 0x100U ? "\\x%02x" : c < 0x10000U ? "\\u%04x" : "\\U%08x", c);
    } else if (c < 0x10000U) {
        appendFormatted(out, "\\u%04x", c);
    } else {
        appendFormatted(out, "\\u%04x", 0xd800U + ((c - 0x10000U) >> 10U));
        appendFormatted(out, "\\u%04x", 0xdc00U + ((c - 0x10000U) & 0x3ffU));
    }
}

bool isPlain(char c, std::string_view also)
{
    return c >= 0x20 && c < 0x7f && c != '\\' && also.find(c) == std::string_view::npos;
}

/// The value of `count` hexadecimal digits at text[at].
std::optional<uint32_t> readHex(std::string_view text, size_t at, size_t count)
{
    if (at > text.size() || count > text.size() - at)
        return std::nullopt;
    uint32_t value = 0;
    for (const char c : text.substr(at, count)) {
        uint32_t digit = 0;
        if (c >= '0' && c <= '9')
            digit = static_cast<uint32_t>(c - '0');
        else if (c >= 'a' && c <= 'f')
            digit = static_cast<uint32_t>(c - 'a') + 10U;
        else if (c >= 'A' && c <= 'F')
            digit = static_cast<uint32_t>(c - 'A') + 10U;
        else
            return std::nullopt;
        value = value * 16U + digit;
    }
    return value;
}

/// \uNNNN in JSON, where a high and a low surrogate make one character.
std::optional<size_t> readJsonUnicode(std::string_view text, size_t at, std::string& out)
{
    const auto first = readHex(text, at + 2, 4);
    if (!first)
        return std::nullopt;
    const bool isHigh = *first >= 0xd800U && *first < 0xdc00U;
    if (isHigh && text.substr(at + 6, 2) == "\\u") {
        const auto second = readHex(text, at + 8, 4);
        if (second && *second >= 0xdc00U && *second < 0xe000U) {
            appendUtf8(out, 0x10000U + ((*first - 0xd800U) << 10U) + (*second - 0xdc00U));
            return at + 12;
        }
    }
    appendUtf8(out, *first);
    return at + 6;
}

std::optional<char> simpleEscape(char c, Escapes escapes)
{
    switch (c) {
    case '\\':
    case '"':
        return c;
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    case '\'':
        return escapes == Escapes::Python ? std::optional(c) : std::nullopt;
    case '/':
        return escapes == Escapes::Json ? std::optional(c) : std::nullopt;
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    default:
        return std::nullopt;
    }
}

} // namespace

void appendEscaped(std::string& out, std::string_view text, Escapes escapes, std::string_view also)
{
    while (!text.empty()) {
        size_t plain = 0;
        while (plain < text.size() && isPlain(text[plain], also))
            ++plain;
        out.append(text.substr(0, plain));
        text.remove_prefix(plain);
        if (text.empty())
            return;
        const DecodedChar c = decodeUtf8(text);
        if (c.length == 0) {
            appendCodePoint(out, 0xdc00U + static_cast<unsigned char>(text.front()), escapes);
            text.remove_prefix(1);
            continue;
        }
        const std::string_view bytes = text.substr(0, c.length);
        if (c.codePoint < 0x80U || needsEscape(bytes))
            appendCodePoint(out, c.codePoint, escapes);
        else
            out.append(bytes);
        text.remove_prefix(c.length);
    }
}

void appendQuoted(std::string& out, std::string_view text, Escapes escapes)
{
    out += '"';
    appendEscaped(out, text, escapes, "\"");
    out += '"';
}

std::optional<size_t> readEscape(std::string_view text, size_t at, Escapes escapes, std::string& out)
{
    if (at + 1 >= text.size())
        return std::nullopt;
    const char kind = text[at + 1];
    if (const auto simple = simpleEscape(kind, escapes)) {
        out += *simple;
        return at + 2;
    }
    if (escapes == Escapes::Json)
        return kind == 'u' ? readJsonUnicode(text, at, out) : std::nullopt;
    const size_t digits = kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
    const auto value = digits == 0 ? std::nullopt : readHex(text, at + 2, digits);
    if (!value || *value > 0x10ffffU)
        return std::nullopt;
    appendUtf8(out, *value);
    return at + 2 + digits;
}

} // namespace skops::audit
