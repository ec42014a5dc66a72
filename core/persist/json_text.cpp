#include "persist/json_text.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <vector>

namespace skops::persist {
namespace {

constexpr uint32_t limbBase = 1'000'000'000; // the largest power of ten in 32 bits
constexpr size_t limbDigits = 9;
/// 10^4300 takes 1,786 bytes: a longer number is refused before it costs anything.
constexpr size_t maxIntBytes = 1'786;

void appendEscape(std::string& out, uint32_t unit)
{
    static constexpr std::string_view hex = "0123456789abcdef";
    out += "\\u";
    for (unsigned shift = 16; shift > 0; shift -= 4)
        out += hex[(unit >> (shift - 4)) & 15U];
}

/// json.encoder.ESCAPE_DCT; 0 for others.
char shortEscape(char c)
{
    switch (c) {
    case '"':
    case '\\':
        return c;
    case '\b':
        return 'b';
    case '\f':
        return 'f';
    case '\n':
        return 'n';
    case '\r':
        return 'r';
    case '\t':
        return 't';
    default:
        return 0;
    }
}

/// A byte as it stands in a magnitude: negated when the number is negative.
class Magnitude
{
public:
    explicit Magnitude(Bytes twosComplement)
        : m_bytes(twosComplement), m_isNegative(!twosComplement.empty() && twosComplement.back() >= 0x80U)
    {
        const uint8_t sign = m_isNegative ? 0xffU : 0;
        while (!m_bytes.empty() && m_bytes.back() == sign)
            m_bytes = m_bytes.first(m_bytes.size() - 1);
    }

    bool isNegative() const { return m_isNegative; }
    /// Bytes without what only repeats the sign; the magnitude may need one bit more (-256).
    size_t size() const { return m_bytes.size(); }

    /// In 32-bit units, lowest first.
    std::vector<uint32_t> units() const
    {
        std::vector<uint32_t> out((m_bytes.size() / 4) + 1);
        for (size_t i = 0; i < m_bytes.size(); ++i)
            out[i / 4] |= uint32_t{m_bytes[i]} << (8 * (i % 4));
        if (!m_isNegative)
            return out;
        for (size_t i = m_bytes.size(); i < out.size() * 4; ++i)
            out[i / 4] |= uint32_t{0xff} << (8 * (i % 4));
        uint64_t carry = 1;
        for (uint32_t& unit : out) {
            carry += static_cast<uint32_t>(~unit);
            unit = static_cast<uint32_t>(carry);
            carry >>= 32U;
        }
        return out;
    }

private:
    Bytes m_bytes;
    bool m_isNegative;
};

/// Divides in place and returns the remainder.
uint32_t divide(std::vector<uint32_t>& units, uint32_t divisor)
{
    uint64_t rest = 0;
    for (size_t i = units.size(); i-- > 0;) {
        rest = rest << 32U | units[i];
        units[i] = static_cast<uint32_t>(rest / divisor);
        rest %= divisor;
    }
    while (!units.empty() && units.back() == 0)
        units.pop_back();
    return static_cast<uint32_t>(rest);
}

tl::unexpected<Error> tooLong()
{
    return fail(Code::LimitExceeded, {},
                {"int-digits", std::to_string(maxIntDigits + 1), std::to_string(maxIntDigits)});
}

} // namespace

void appendJsonFloat(std::string& out, double value)
{
    if (std::isnan(value)) {
        out += "NaN";
        return;
    }
    if (std::isinf(value)) {
        out += value < 0 ? "-Infinity" : "Infinity";
        return;
    }
    // The shortest digits that read back, laid out as Python/pystrtod.c format_float_short does for 'r': with
    // an exponent from 1e16 and below 1e-4.
    std::array<char, 32> buffer{};
    char* const end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::scientific).ptr;
    const std::string_view text(buffer.data(), static_cast<size_t>(end - buffer.data()));
    const size_t e = text.find('e');
    int exponent = 0;
    std::from_chars(text.data() + e + 2, end, exponent);
    if (text[e + 1] == '-')
        exponent = -exponent;
    if (exponent < -4 || exponent >= 16) {
        out += text;
        return;
    }
    std::string digits;
    for (const char c : text.substr(0, e)) {
        if (c == '-')
            out += c;
        else if (c != '.')
            digits += c;
    }
    if (exponent < 0) {
        out += "0.";
        out.append(static_cast<size_t>(-exponent - 1), '0');
        out += digits;
        return;
    }
    const auto whole = static_cast<size_t>(exponent) + 1;
    if (digits.size() <= whole)
        digits.append(whole + 1 - digits.size(), '0');
    out.append(digits, 0, whole);
    out += '.';
    out.append(digits, whole);
}

void appendJsonInt(std::string& out, int64_t value)
{
    std::array<char, 20> buffer{};
    out.append(buffer.data(), std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr);
}

Result<void> appendJsonInt(std::string& out, Bytes twosComplement)
{
    const Magnitude magnitude(twosComplement);
    if (magnitude.size() > maxIntBytes)
        return tooLong();
    std::vector<uint32_t> units = magnitude.units();
    std::string reversed;
    do {
        uint32_t part = divide(units, limbBase);
        for (size_t i = 0; i < limbDigits; ++i, part /= 10)
            reversed += static_cast<char>('0' + part % 10);
    } while (!units.empty());
    reversed.resize(std::max<size_t>(1, reversed.find_last_not_of('0') + 1));
    if (reversed.size() > maxIntDigits)
        return tooLong();
    if (magnitude.isNegative())
        out += '-';
    out.append(reversed.rbegin(), reversed.rend());
    return {};
}

void appendJsonString(std::string& out, std::string_view text)
{
    out += '"';
    while (!text.empty()) {
        const auto isPlain = [](char c) { return c >= ' ' && c <= '~' && c != '"' && c != '\\'; };
        const auto stop =
            static_cast<size_t>(std::find_if_not(text.begin(), text.end(), isPlain) - text.begin());
        out.append(text.substr(0, stop));
        text.remove_prefix(stop);
        if (text.empty())
            break;
        if (const char escape = shortEscape(text.front())) {
            (out += '\\') += escape;
            text.remove_prefix(1);
            continue;
        }
        const DecodedChar c = decodeUtf8(text);
        if (c.length == 0) {
            appendEscape(out, 0xdc00U + static_cast<unsigned char>(text.front()));
            text.remove_prefix(1);
            continue;
        }
        if (c.codePoint >= 0x10000U) {
            appendEscape(out, 0xd800U + ((c.codePoint - 0x10000U) >> 10U));
            appendEscape(out, 0xdc00U + ((c.codePoint - 0x10000U) & 0x3ffU));
        } else {
            appendEscape(out, c.codePoint);
        }
        text.remove_prefix(c.length);
    }
    out += '"';
}

} // namespace skops::persist
