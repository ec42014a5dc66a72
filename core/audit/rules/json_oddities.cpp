#include "audit/rules/json_oddities.h"

#include <charconv>
#include <cstdint>
#include <optional>

namespace skops::audit::rules {
namespace {

/// The number of an escape \uXXXX at `at`.
std::optional<uint32_t> escapeAt(std::string_view raw, size_t at)
{
    constexpr size_t digits = 4;
    if (!raw.substr(at).starts_with("\\u") || raw.size() - at < 2 + digits)
        return std::nullopt;
    uint32_t code = 0;
    const char* begin = raw.data() + at + 2;
    if (std::from_chars(begin, begin + digits, code, 16).ptr != begin + digits)
        return std::nullopt;
    return code;
}

bool isHigh(uint32_t code)
{
    return code >= 0xd800 && code < 0xdc00;
}

bool isLow(uint32_t code)
{
    return code >= 0xdc00 && code < 0xe000;
}

/// json.encoder.ESCAPE_ASCII: all but these is escaped.
bool isWrittenAsItIs(uint32_t code)
{
    return code >= ' ' && code <= '~' && code != '"' && code != '\\';
}

} // namespace

std::string_view stringOddity(std::string_view raw)
{
    constexpr size_t escapeBytes = 6;
    for (size_t at = raw.find('\\'); at != raw.npos; at = raw.find('\\', at)) {
        const auto code = escapeAt(raw, at);
        if (!code) {
            if (raw.substr(at).starts_with("\\/"))
                return "escape";
            at += 2; // the character behind the backslash may be one itself
            continue;
        }
        at += escapeBytes;
        if (isWrittenAsItIs(*code))
            return "escape";
        const auto partner = isHigh(*code) ? escapeAt(raw, at) : std::nullopt;
        const bool isPair = partner && isLow(*partner);
        if (!isPair && (isHigh(*code) || isLow(*code)))
            return "surrogate";
        at += isPair ? escapeBytes : 0;
    }
    return {};
}

std::string_view numberOddity(std::string_view raw)
{
    constexpr uint64_t exactInDoubles = uint64_t{1} << 53U;
    const std::string_view digits = raw.substr(raw.starts_with('-') ? 1 : 0);
    if (digits.starts_with('N') || digits.starts_with('I'))
        return "number";
    if (digits.find_first_of(".eE") != digits.npos) {
        double value = 0;
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        // An underflow is 0 to all readers; without a negative exponent it is an overflow.
        const bool isTiny = digits.find("e-") != digits.npos || digits.find("E-") != digits.npos;
        return read.ec == std::errc::result_out_of_range && !isTiny ? "number" : "";
    }
    constexpr size_t exactDigits = 15;
    if (digits.size() <= exactDigits)
        return "";
    uint64_t value = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return read.ec == std::errc::result_out_of_range || value > exactInDoubles ? "number" : "";
}

} // namespace skops::audit::rules
