#include "pickle/number_text.h"

#include "base/platform/read_double.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <vector>

namespace skops::pickle {

namespace {

constexpr size_t maxDecimalDigits = 4300; // sys.int_info.default_max_str_digits

bool isSpace(char c) // Py_ISSPACE
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

int digitOf(char c)
{
    if (isDigit(c))
        return c - '0';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'Z' ? c - 'A' + 10 : 36;
}

std::string_view strip(std::string_view text)
{
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

std::string_view upToNul(std::string_view text)
{
    return text.substr(0, text.find('\0'));
}

std::string_view withoutLast(std::string_view line)
{
    return line.substr(0, line.empty() ? 0 : line.size() - 1);
}

/// Little-endian bytes of a magnitude.
std::string magnitudeOf(const std::string& digits, int base)
{
    std::string bytes;
    if (base == 10) {
        std::vector<uint32_t> words; // of 32 bits, lowest first
        for (size_t i = 0; i < digits.size();) {
            uint64_t carry = 0;
            uint64_t scale = 1;
            for (const size_t end = std::min(i + 9, digits.size()); i < end; ++i) {
                carry = carry * 10 + static_cast<uint64_t>(digits[i] - '0');
                scale *= 10;
            }
            for (uint32_t& word : words) {
                const uint64_t sum = word * scale + carry;
                word = static_cast<uint32_t>(sum);
                carry = sum >> 32U;
            }
            if (carry != 0)
                words.push_back(static_cast<uint32_t>(carry));
        }
        for (const uint32_t word : words)
            for (unsigned shift = 0; shift < 32; shift += 8)
                bytes.push_back(static_cast<char>(word >> shift & 0xffU));
        return bytes;
    }
    const unsigned bits = base == 16 ? 4 : base == 8 ? 3 : 1;
    uint32_t pending = 0;
    unsigned count = 0;
    for (size_t i = digits.size(); i > 0; --i) {
        pending |= static_cast<uint32_t>(digitOf(digits[i - 1])) << count;
        count += bits;
        if (count >= 8) {
            bytes.push_back(static_cast<char>(pending & 0xffU));
            pending >>= 8U;
            count -= 8;
        }
    }
    bytes.push_back(static_cast<char>(pending));
    return bytes;
}

ParsedInteger makeInteger(const std::string& digits, int base, bool isNegative)
{
    ParsedInteger made;
    uint64_t small = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), small, base);
    if (read.ec == std::errc() && small <= static_cast<uint64_t>(INT64_MAX)) {
        made.value = isNegative ? -static_cast<int64_t>(small) : static_cast<int64_t>(small);
        return made;
    }
    made.fits = false;
    made.bytes = magnitudeOf(digits, base);
    made.bytes.push_back(0);
    if (isNegative) {
        unsigned carry = 1;
        for (char& c : made.bytes) {
            carry += static_cast<uint8_t>(~static_cast<uint8_t>(c));
            c = static_cast<char>(carry & 0xffU);
            carry >>= 8U;
        }
    }
    return made;
}

/// The digits without underscores; none if they are no number of this base.
std::optional<std::string> plainDigits(std::string_view text, int base)
{
    std::string digits;
    char before = '_';
    for (const char c : text) {
        if (c == '_') {
            if (before == '_')
                return std::nullopt;
        } else if (digitOf(c) < base) {
            digits.push_back(c);
        } else {
            return std::nullopt;
        }
        before = c;
    }
    if (before == '_')
        return std::nullopt;
    return digits;
}

/// strtol with base 0 in the C locale: none if it overflows or does not stop at `stop` or the end.
std::optional<int64_t> likeStrtol(std::string_view text, char stop)
{
    size_t i = 0;
    while (i < text.size() && isSpace(text[i]))
        ++i;
    bool isNegative = false;
    if (i < text.size() && (text[i] == '+' || text[i] == '-'))
        isNegative = text[i++] == '-';
    int base = 10;
    if (i < text.size() && text[i] == '0') {
        base = 8;
        if (i + 2 < text.size() && (text[i + 1] == 'x' || text[i + 1] == 'X') && digitOf(text[i + 2]) < 16) {
            base = 16;
            i += 2;
        }
    }
    size_t end = i;
    while (end < text.size() && digitOf(text[end]) < base)
        ++end;
    const bool isEmpty = end == i;
    if (const size_t stands = isEmpty ? 0 : end; stands < text.size() && text[stands] != stop)
        return std::nullopt;
    if (isEmpty)
        return 0;
    uint64_t value = 0;
    const auto read = std::from_chars(text.data() + i, text.data() + end, value, base);
    const uint64_t largest = isNegative ? uint64_t{1} << 63U : static_cast<uint64_t>(INT64_MAX);
    if (read.ec != std::errc() || value > largest)
        return std::nullopt;
    return static_cast<int64_t>(isNegative ? ~value + 1 : value);
}

bool equalsIgnoringCase(std::string_view text, std::string_view lower)
{
    return std::equal(text.begin(), text.end(), lower.begin(), lower.end(),
                      [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; });
}

struct FloatText
{
    uint64_t bits = 0;
    bool isOverflow = false;
};

/// _Py_dg_strtod and _Py_parse_inf_or_nan of the whole text.
std::optional<FloatText> parseDouble(std::string_view text)
{
    std::string_view rest = text;
    const bool isNegative = !rest.empty() && rest.front() == '-';
    if (!rest.empty() && (rest.front() == '+' || rest.front() == '-'))
        rest.remove_prefix(1);
    const uint64_t sign = uint64_t{isNegative} << 63U;
    constexpr uint64_t infinity = 0x7ff0000000000000;
    if (equalsIgnoringCase(rest, "inf") || equalsIgnoringCase(rest, "infinity"))
        return FloatText{sign | infinity};
    if (equalsIgnoringCase(rest, "nan"))
        return FloatText{sign | infinity | uint64_t{1} << 51U};

    size_t i = 0;
    int64_t scale = 0; // of the first digit that is not 0: where the number lies
    bool isZero = true;
    size_t digits = 0;
    bool isFraction = false;
    for (; i < rest.size() && (isDigit(rest[i]) || (rest[i] == '.' && !isFraction)); ++i) {
        if (rest[i] == '.') {
            isFraction = true;
            continue;
        }
        ++digits;
        isZero = isZero && rest[i] == '0';
        if (!isFraction)
            scale += isZero ? 0 : 1;
        else
            scale -= isZero ? 1 : 0;
    }
    if (digits == 0)
        return std::nullopt;
    if (i < rest.size() && (rest[i] == 'e' || rest[i] == 'E')) {
        ++i;
        const bool isDown = i < rest.size() && rest[i] == '-';
        if (i < rest.size() && (rest[i] == '+' || rest[i] == '-'))
            ++i;
        const size_t first = i;
        int64_t exponent = 0;
        for (; i < rest.size() && isDigit(rest[i]); ++i)
            exponent = std::min<int64_t>(exponent * 10 + (rest[i] - '0'), int64_t{1} << 50U);
        if (i == first)
            return std::nullopt;
        scale += isDown ? -exponent : exponent;
    }
    if (i != rest.size())
        return std::nullopt;
    double value = 0;
    const auto read = platform::readDouble(rest.data(), rest.data() + rest.size(), value);
    if (read.ec == std::errc::result_out_of_range) {
        if (scale > 0 && !isZero)
            return FloatText{sign | infinity, true};
        // from_chars may give up on what is only too small for a normal number.
        return FloatText{sign | (isZero ? 0 : std::bit_cast<uint64_t>(value))};
    }
    if (read.ec != std::errc())
        return std::nullopt;
    return FloatText{sign | std::bit_cast<uint64_t>(value)};
}

/// _Py_string_to_number_with_underscores: between digits only.
std::optional<std::string> withoutUnderscores(std::string_view text)
{
    std::string plain;
    char before = 0;
    for (const char c : text) {
        if (c == '_') {
            if (!isDigit(before))
                return std::nullopt;
        } else {
            if (before == '_' && !isDigit(c))
                return std::nullopt;
            plain.push_back(c);
        }
        before = c;
    }
    if (before == '_')
        return std::nullopt;
    return plain;
}

} // namespace

std::optional<ParsedInteger> parseInteger(std::string_view text, int base)
{
    text = strip(text);
    const bool isNegative = !text.empty() && text.front() == '-';
    if (!text.empty() && (text.front() == '+' || text.front() == '-'))
        text.remove_prefix(1);
    bool isZeroOnly = false;
    if (base == 0) {
        base = 10;
        if (text.size() > 1 && text[0] == '0') {
            const char mark = static_cast<char>(text[1] | 0x20);
            base = mark == 'x' ? 16 : mark == 'o' ? 8 : mark == 'b' ? 2 : 10;
            isZeroOnly = base == 10; // the octal numbers of C
        }
        if (base != 10) {
            text.remove_prefix(2);
            if (!text.empty() && text.front() == '_')
                text.remove_prefix(1);
        }
    }
    const auto digits = plainDigits(text, base);
    if (!digits || (base == 10 && digits->size() > maxDecimalDigits))
        return std::nullopt;
    ParsedInteger made = makeInteger(*digits, base, isNegative);
    if (isZeroOnly && !(made.fits && made.value == 0))
        return std::nullopt;
    return made;
}

std::optional<ParsedInteger> parseIntLine(std::string_view line, bool isC)
{
    if (!isC) {
        if (line == "00\n" || line == "01\n")
            return ParsedInteger{true, true, line[1] == '1' ? 1 : 0, {}};
        return parseInteger(line, 0);
    }
    if (line.size() < 2)
        return std::nullopt;
    const std::string_view text = upToNul(line);
    if (const auto value = likeStrtol(text, '\n'))
        return ParsedInteger{line.size() == 3 && (*value == 0 || *value == 1), true, *value, {}};
    return parseInteger(text, 0);
}

std::optional<ParsedInteger> parseLongLine(std::string_view line, bool isC)
{
    if (isC) {
        if (line.size() < 2)
            return std::nullopt;
        if (line[line.size() - 2] == 'L')
            line.remove_suffix(2);
        return parseInteger(upToNul(line), 0);
    }
    line = withoutLast(line);
    if (!line.empty() && line.back() == 'L')
        line.remove_suffix(1);
    return parseInteger(line, 0);
}

std::optional<ParsedInteger> parseIndexLine(std::string_view line, bool isC)
{
    if (isC && line.size() < 2)
        return std::nullopt;
    return parseInteger(isC ? upToNul(line) : withoutLast(line), 10);
}

std::optional<uint64_t> parseFloatLine(std::string_view line, bool isC)
{
    if (isC) {
        if (line.size() < 2)
            return std::nullopt;
        const auto parsed = parseDouble(upToNul(withoutLast(line)));
        if (!parsed || parsed->isOverflow)
            return std::nullopt;
        return parsed->bits;
    }
    const auto plain = withoutUnderscores(strip(withoutLast(line)));
    const auto parsed = plain ? parseDouble(*plain) : std::nullopt;
    if (!parsed)
        return std::nullopt;
    return parsed->bits;
}

bool isPlainNumber(std::string_view digits)
{
    if (!digits.empty() && digits.front() == '-')
        digits.remove_prefix(1);
    if (digits.empty() || (digits.front() == '0' && digits.size() > 1))
        return false;
    return std::all_of(digits.begin(), digits.end(), isDigit);
}

} // namespace skops::pickle
