#include "numpy/dtype.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <climits>
#include <optional>

namespace skops::numpy {
namespace {

struct Alias
{
    std::string_view name;
    char kind;
    uint8_t bytes;
};

/// One-letter codes of numpy.dtype on 64-bit Unix; a byte order may stand before them.
constexpr auto letters = std::to_array<Alias>({
    {"?", 'b', 1},  {"b", 'i', 1}, {"B", 'u', 1},  {"h", 'i', 2},  {"H", 'u', 2}, {"i", 'i', 4},
    {"I", 'u', 4},  {"l", 'i', 8}, {"L", 'u', 8},  {"q", 'i', 8},  {"Q", 'u', 8}, {"n", 'i', 8},
    {"N", 'u', 8},  {"p", 'i', 8}, {"P", 'u', 8},  {"e", 'f', 2},  {"f", 'f', 4}, {"d", 'f', 8},
    {"g", 'f', 16}, {"F", 'c', 8}, {"D", 'c', 16}, {"G", 'c', 32}, {"S", 'S', 0}, {"a", 'S', 0},
    {"c", 'S', 1},  {"U", 'U', 0}, {"V", 'V', 0},  {"m", 'm', 8},  {"M", 'M', 8}, {"O", 'O', 8},
    {"T", 'O', 16},
});

/// Names in numpy.sctypeDict; without a byte order.
constexpr auto names = std::to_array<Alias>({
    {"bool", 'b', 1},        {"bool_", 'b', 1},     {"int8", 'i', 1},      {"byte", 'i', 1},
    {"uint8", 'u', 1},       {"ubyte", 'u', 1},     {"int16", 'i', 2},     {"short", 'i', 2},
    {"uint16", 'u', 2},      {"ushort", 'u', 2},    {"int32", 'i', 4},     {"intc", 'i', 4},
    {"uint32", 'u', 4},      {"uintc", 'u', 4},     {"int64", 'i', 8},     {"long", 'i', 8},
    {"longlong", 'i', 8},    {"intp", 'i', 8},      {"int_", 'i', 8},      {"int", 'i', 8},
    {"uint64", 'u', 8},      {"ulong", 'u', 8},     {"ulonglong", 'u', 8}, {"uintp", 'u', 8},
    {"uint", 'u', 8},        {"float16", 'f', 2},   {"half", 'f', 2},      {"float32", 'f', 4},
    {"single", 'f', 4},      {"float64", 'f', 8},   {"double", 'f', 8},    {"float", 'f', 8},
    {"longdouble", 'f', 16}, {"float128", 'f', 16}, {"complex64", 'c', 8}, {"csingle", 'c', 8},
    {"complex128", 'c', 16}, {"cdouble", 'c', 16},  {"complex", 'c', 16},  {"clongdouble", 'c', 32},
    {"complex256", 'c', 32}, {"bytes_", 'S', 0},    {"bytes", 'S', 0},     {"str_", 'U', 0},
    {"str", 'U', 0},         {"unicode", 'U', 0},   {"void", 'V', 0},      {"object_", 'O', 8},
    {"object", 'O', 8},
});

constexpr auto units =
    std::to_array<std::string_view>({"Y", "M", "W", "D", "h", "m", "s", "ms", "us", "ns", "ps", "fs", "as"});

template <size_t N>
const Alias* findAlias(const std::array<Alias, N>& table, std::string_view name)
{
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const Alias& a) { return a.name == name; });
    return found == table.end() ? nullptr : &*found;
}

Dtype plain(char kind, uint64_t itemBytes, char order)
{
    Dtype dtype;
    dtype.kind = kind;
    dtype.itemBytes = itemBytes;
    dtype.baseBytes = itemBytes;
    dtype.hasObject = kind == 'O';
    const bool isOrdered =
        kind == 'U' || (itemBytes > 1 && std::string_view("iufcmM").find(kind) != std::string_view::npos);
    if (isOrdered)
        dtype.byteOrder = order;
    return dtype;
}

/// C's strtol for a whole text: blanks and a plus sign may stand before the digits.
std::optional<uint64_t> readSize(std::string_view text)
{
    text.remove_prefix(std::min(text.find_first_not_of(" \t\n\v\f\r"), text.size()));
    if (text.starts_with('+'))
        text.remove_prefix(1);
    uint64_t value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || read.ec != std::errc{} || read.ptr != text.data() + text.size() || value > INT_MAX)
        return std::nullopt;
    return value;
}

/// PyArray_TypestrConvert, and the sized kinds of _convert_from_str.
std::optional<Dtype> sized(char kind, uint64_t size, char order)
{
    const auto isOneOf = [size](std::initializer_list<uint64_t> sizes) {
        return std::find(sizes.begin(), sizes.end(), size) != sizes.end();
    };
    switch (kind) {
    case 'S':
    case 'a':
        return plain('S', size, order);
    case 'U':
        return size > INT_MAX / 4 ? std::nullopt : std::optional(plain('U', size * 4, order));
    case 'V':
        return plain('V', size, order);
    case 'b':
        return isOneOf({1}) ? std::optional(plain('b', 1, order)) : std::nullopt;
    case 'i':
    case 'u':
        return isOneOf({1, 2, 4, 8}) ? std::optional(plain(kind, size, order)) : std::nullopt;
    case 'f':
        return isOneOf({2, 4, 8, 16}) ? std::optional(plain('f', size, order)) : std::nullopt;
    case 'c':
        return isOneOf({8, 16, 32}) ? std::optional(plain('c', size, order)) : std::nullopt;
    case 'm':
    case 'M': // with a blank before the 8; without one it was a datetime's text
        return isOneOf({8}) ? std::optional(plain(kind, 8, order)) : std::nullopt;
    case 'O':
        return isOneOf({4, 8}) ? std::optional(plain('O', 8, order)) : std::nullopt;
    default:
        return std::nullopt;
    }
}

/// "[25s]" behind M8: a multiple and a unit. A divided unit ("[s/2]") is not read.
std::optional<std::string> readUnit(std::string_view text)
{
    if (text.empty())
        return std::string();
    if (text.size() < 2 || text.front() != '[' || text.back() != ']')
        return std::nullopt;
    text = text.substr(1, text.size() - 2);
    const size_t letter = std::min(text.find_first_not_of(" \t\n\v\f\r+0123456789"), text.size());
    const std::string_view unit = text.substr(letter) == "\xce\xbcs" ? "us" : text.substr(letter);
    const std::optional<uint64_t> multiple = letter == 0 ? 1 : readSize(text.substr(0, letter));
    if (!multiple)
        return std::nullopt;
    if (unit == "generic")
        return std::string();
    if (std::find(units.begin(), units.end(), unit) == units.end())
        return std::nullopt;
    return *multiple == 1 ? std::string(unit) : std::to_string(*multiple) + std::string(unit);
}

/// Datetime types: "M8[ns]", "timedelta64"; nothing if `type` is none.
std::optional<std::string_view> datetimeUnit(std::string_view type)
{
    for (const std::string_view prefix : {"M8", "m8", "datetime64", "timedelta64"}) {
        if (type.starts_with(prefix))
            return type.substr(prefix.size());
    }
    return std::nullopt;
}

std::optional<Dtype> convert(std::string_view text)
{
    char order = '<';
    std::string_view type = text;
    if (!type.empty() && std::string_view("<>=|").find(type.front()) != std::string_view::npos) {
        order = type.front() == '>' ? '>' : '<';
        type.remove_prefix(1);
    }
    if (type.empty())
        return std::nullopt;
    if (const auto unitText = datetimeUnit(type)) {
        const std::optional<std::string> unit = readUnit(*unitText);
        if (!unit)
            return std::nullopt;
        Dtype dtype = plain(type.front() == 'M' || type.front() == 'd' ? 'M' : 'm', 8, order);
        dtype.unit = *unit;
        return dtype;
    }
    if (type.size() == 1) {
        const Alias* letter = findAlias(letters, type);
        return letter ? std::optional(plain(letter->kind, letter->bytes, order)) : std::nullopt;
    }
    if (const auto size = readSize(type.substr(1))) {
        if (auto dtype = sized(type.front(), *size, order))
            return dtype;
    }
    const Alias* name = findAlias(names, text);
    return name ? std::optional(plain(name->kind, name->bytes, '<')) : std::nullopt;
}

} // namespace

Result<Dtype> dtypeFromString(std::string_view text)
{
    if (auto dtype = convert(text))
        return *std::move(dtype);
    return fail(Code::NpyBadDtype, {}, {std::string(text)});
}

} // namespace skops::numpy
