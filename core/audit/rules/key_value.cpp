#include "audit/rules/key_value.h"

#include "base/platform/read_double.h"
#include "base/utf8.h"
#include "nodes/json_index.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace skops::audit::rules {
namespace {

/// The zeros of the decimal digits that scripts of the basic plane have (Unicode 14, category Nd), ascending.
constexpr char32_t zeros[] = {
    0x0030, 0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66,
    0x0de6, 0x0e50, 0x0ed0, 0x0f20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50,
    0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10,
};

/// Longer texts are no numbers that a writer makes.
constexpr size_t mostBytes = 4 * nodes::pythonIntegerDigits;

std::optional<char> digitOf(char32_t c)
{
    const auto above = std::ranges::upper_bound(zeros, c);
    if (above == std::begin(zeros) || c - *(above - 1) > 9)
        return std::nullopt;
    return static_cast<char>('0' + (c - *(above - 1)));
}

/// Digits of all scripts as ASCII and without the blanks around, as int() and float() begin
/// (_PyUnicode_TransformDecimalAndSpaceToASCII).
std::optional<std::string> toAscii(std::string_view text)
{
    std::string out;
    size_t at = 0;
    while (at < text.size()) {
        const DecodedChar decoded = decodeUtf8(text.substr(at));
        if (decoded.length == 0)
            return std::nullopt;
        at += decoded.length;
        const char32_t c = decoded.codePoint;
        if (const auto digit = digitOf(c))
            out += *digit;
        else if (c < 0x80)
            out += static_cast<char>(c);
        else
            return std::nullopt;
    }
    constexpr std::string_view blanks = " \t\n\v\f\r\x1c\x1d\x1e\x1f";
    const size_t first = out.find_first_not_of(blanks);
    if (first == out.npos)
        return std::nullopt;
    return out.substr(first, out.find_last_not_of(blanks) - first + 1);
}

/// Single underscores between digits go.
std::optional<std::string> withoutUnderscores(std::string_view text)
{
    const auto isDigit = [&](size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
    std::string out;
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '_')
            out += text[i];
        else if (i == 0 || !isDigit(i - 1) || !isDigit(i + 1))
            return std::nullopt;
    }
    return out;
}

std::optional<std::string> numberOf(std::string_view text)
{
    const auto ascii = toAscii(text);
    const auto plain = ascii ? withoutUnderscores(*ascii) : std::nullopt;
    if (!plain)
        return std::nullopt;
    const char* begin = plain->data() + (plain->front() == '+' ? 1 : 0);
    const char* end = plain->data() + plain->size();
    double value = 0;
    const auto [rest, error] = platform::readDouble(begin, end, value);
    if (error != std::errc() || rest != end || std::isnan(value)) // not even equal to itself
        return std::nullopt;
    if (std::isfinite(value) && value == std::trunc(value)) {
        char digits[400];
        const auto written =
            std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed, 0);
        const std::string integer(digits, written.ptr);
        return "n" + (integer == "-0" ? "0" : integer);
    }
    char shortest[64];
    const auto written = std::to_chars(shortest, shortest + sizeof shortest, value);
    return "n" + std::string(shortest, written.ptr);
}

} // namespace

std::optional<std::string> plainInteger(std::string_view text)
{
    if (text.size() > mostBytes)
        return std::nullopt;
    const auto ascii = toAscii(text);
    const auto plain = ascii ? withoutUnderscores(*ascii) : std::nullopt;
    if (!plain)
        return std::nullopt;
    const bool hasSign = plain->front() == '-' || plain->front() == '+';
    const std::string_view digits = std::string_view(*plain).substr(hasSign ? 1 : 0);
    const bool isNumber =
        !digits.empty() && std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
    if (!isNumber)
        return std::nullopt;
    const size_t first = digits.find_first_not_of('0');
    if (first == digits.npos)
        return "0";
    return (plain->front() == '-' ? "-" : "") + std::string(digits.substr(first));
}

std::optional<std::string> keyValueOf(KeyKind kind, std::string_view text)
{
    if (kind == KeyKind::Text)
        return "t" + std::string(text);
    if (kind == KeyKind::Flag)
        return text.empty() ? "n0" : "n1";
    if (text.size() > mostBytes)
        return std::nullopt;
    if (kind == KeyKind::Number)
        return numberOf(text);
    const auto integer = plainInteger(text);
    return integer ? std::optional("n" + *integer) : std::nullopt;
}

uint64_t integerHash(std::string_view plain)
{
    constexpr uint64_t modulus = (uint64_t{1} << 61U) - 1;
    uint64_t hash = 0;
    for (const char c : plain) {
        if (c == '-')
            continue; // the sign is kept, with many of both there are many of one
        // Ten times, in parts that 64 bits hold.
        hash = (hash * 7 % modulus + hash * 3 % modulus + static_cast<uint64_t>(c - '0')) % modulus;
    }
    return hash;
}

} // namespace skops::audit::rules
