#include "codec/zf_header.h"

#include "base/checked.h"

#include <algorithm>
#include <string_view>

namespace skops::codec {
namespace {

/// What int() takes for the value of a digit to base 16; 16: no digit.
unsigned digitValue(char c)
{
    if (c >= '0' && c <= '9')
        return static_cast<unsigned>(c - '0');
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? static_cast<unsigned>(lower - 'a' + 10) : 16;
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view spaces = " \t\n\r\f\v"; // Py_ISSPACE
    const size_t first = text.find_first_not_of(spaces);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(spaces) - first + 1);
}

/// Whether `digits` are digits with single underscores between them, and one in front if `mayBegin`.
bool isNumber(std::string_view digits, bool mayBegin)
{
    bool wasDigit = mayBegin;
    for (const char c : digits) {
        if (c == '_' ? !wasDigit : digitValue(c) == 16)
            return false;
        wasDigit = c != '_';
    }
    return !digits.empty() && digits.back() != '_';
}

} // namespace

// numpy_pickle_compat.read_zfile() calls int(bytes, 16): spaces around it, a sign, "0x" and underscores are
// taken.
std::optional<ZfLength> readZfLength(Bytes header)
{
    if (header.size() <= zfMagicBytes)
        return std::nullopt;
    const std::string_view all(reinterpret_cast<const char*>(header.data()), header.size());
    const std::string_view text = trimmed(all.substr(zfMagicBytes));
    std::string_view digits = text;
    const bool isNegative = digits.starts_with('-');
    if (isNegative || digits.starts_with('+'))
        digits.remove_prefix(1);
    const bool hasPrefix = digits.starts_with("0x") || digits.starts_with("0X");
    if (hasPrefix)
        digits.remove_prefix(2);
    if (!isNumber(digits, hasPrefix))
        return std::nullopt;
    std::optional<uint64_t> value = 0;
    for (const char c : digits) {
        if (c == '_')
            continue;
        if (value)
            value = checkedMul<uint64_t>(*value, 16);
        if (value)
            value = checkedAdd<uint64_t>(*value, digitValue(c));
    }
    if (isNegative && value != uint64_t{0})
        value.reset();
    return ZfLength{std::string(text), value};
}

} // namespace skops::codec
