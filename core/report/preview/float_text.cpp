#include "report/preview/float_text.h"

#include "numpy/element.h"

#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <limits>

namespace skops::report {
namespace {

using numpy::loadBytes;

/// d.ddd * 10^exponent.
struct Decimal
{
    std::string digits;
    int exponent = 0;
};

/// Of "1.25e-07".
Decimal decimalOf(std::string_view scientific)
{
    const size_t e = scientific.find('e');
    Decimal decimal;
    for (const char c : scientific.substr(0, e)) {
        if (c != '.')
            decimal.digits += c;
    }
    std::string_view exponent = scientific.substr(e + 1);
    if (exponent.starts_with('+'))
        exponent.remove_prefix(1);
    std::from_chars(exponent.data(), exponent.data() + exponent.size(), decimal.exponent);
    return decimal;
}

template <class Float>
Decimal shortest(Float magnitude)
{
    std::array<char, 64> buffer{};
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), magnitude, std::chars_format::scientific);
    return decimalOf({buffer.data(), static_cast<size_t>(end.ptr - buffer.data())});
}

std::string positional(const Decimal& decimal)
{
    const std::string& digits = decimal.digits;
    if (decimal.exponent < 0)
        return "0." + std::string(static_cast<size_t>(-decimal.exponent - 1), '0') + digits;
    const auto whole = static_cast<size_t>(decimal.exponent) + 1;
    if (digits.size() <= whole)
        return digits + std::string(whole - digits.size(), '0') + ".0";
    return digits.substr(0, whole) + "." + digits.substr(whole);
}

std::string scientific(const Decimal& decimal)
{
    std::array<char, 16> exponent{};
    std::snprintf(exponent.data(), exponent.size(), "e%c%02d", decimal.exponent < 0 ? '-' : '+',
                  std::abs(decimal.exponent));
    const std::string rest = decimal.digits.substr(1);
    return decimal.digits.substr(0, 1) + (rest.empty() ? "" : "." + rest) + exponent.data();
}

/// `limit`: from there on numbers are written with an exponent.
template <class Float>
std::string textOf(Float value, Float limit, Decimal (*digitsOf)(Float))
{
    if (std::isnan(value))
        return "nan";
    const std::string sign = std::signbit(value) ? "-" : "";
    const Float magnitude = std::abs(value);
    if (std::isinf(value))
        return sign + "inf";
    if (magnitude == 0)
        return sign + "0.0";
    const Decimal decimal = digitsOf(magnitude);
    const bool isPositional = magnitude >= 1e-4L && magnitude < limit;
    return sign + (isPositional ? positional(decimal) : scientific(decimal));
}

/// The fewest digits that lie nearer to this half than to its neighbours.
Decimal shortestHalf(double magnitude)
{
    int exponent = 0;
    const double mantissa = std::frexp(magnitude, &exponent);
    const double above = std::ldexp(1.0, std::max(exponent - 11, -24));
    const bool isPower = mantissa == 0.5 && exponent > -13;
    const double below = isPower ? above / 2 : above;
    const bool isEven = std::fmod(magnitude / above, 2) == 0;
    std::array<char, 32> buffer{};
    const auto isNear = [&](double from, int digits) {
        std::snprintf(buffer.data(), buffer.size(), "%.*e", digits, from);
        const double off = std::strtod(buffer.data(), nullptr) - magnitude;
        const double room = (off < 0 ? below : above) / 2;
        return std::abs(off) < room || (isEven && std::abs(off) == room);
    };
    // Above a power of two there is more room than below it: of two that are equally near the upper one may
    // do.
    const double raised = isPower ? std::nextafter(magnitude, HUGE_VAL) : magnitude;
    constexpr int mostDigits = 5;
    for (int digits = 0; digits < mostDigits; ++digits) {
        if (isNear(magnitude, digits) || isNear(raised, digits))
            break;
    }
    return decimalOf(buffer.data());
}

/// x86's extended precision: 64 bits of mantissa, the first one written, then 15 of exponent and the sign.
long double extendedOf(Bytes value, bool isBigEndian)
{
    const Bytes mantissaBytes = isBigEndian ? value.last(8) : value.first(8);
    const Bytes headBytes = isBigEndian ? value.subspan(6, 2) : value.subspan(8, 2);
    const uint64_t mantissa = loadBytes(mantissaBytes, isBigEndian);
    const uint64_t head = loadBytes(headBytes, isBigEndian);
    const int exponent = static_cast<int>(head & 0x7fffU);
    const long double sign = (head & 0x8000U) != 0 ? -1.0L : 1.0L;
    if (exponent == 0x7fff)
        return (mantissa << 1U) == 0 ? sign * std::numeric_limits<long double>::infinity()
                                     : std::numeric_limits<long double>::quiet_NaN();
    // Not by its bits: a mantissa whose first bit is missing is a number here and none to the processor.
    return sign * std::ldexp(static_cast<long double>(mantissa), std::max(exponent, 1) - 16'446);
}

} // namespace

std::string floatText(Bytes value, bool isBigEndian)
{
    // Where the exponent begins: the limits of numpy 2.4, found by trying its types.
    switch (value.size()) {
    case 2:
        return textOf<double>(numpy::halfToDouble(static_cast<uint16_t>(loadBytes(value, isBigEndian))), 1e3,
                              shortestHalf);
    case 4:
        return textOf<float>(std::bit_cast<float>(static_cast<uint32_t>(loadBytes(value, isBigEndian))), 1e6F,
                             shortest<float>);
    case 8:
        return textOf<double>(std::bit_cast<double>(loadBytes(value, isBigEndian)), 1e16, shortest<double>);
    case 16:
        return textOf<long double>(extendedOf(value, isBigEndian), 1e16L, shortest<long double>);
    default:
        return {};
    }
}

std::string complexText(Bytes value, bool isBigEndian)
{
    const size_t half = value.size() / 2;
    // numpy leaves out the real part if it is +0, and ".0" everywhere (scalartypes.c.src, c@type@_str).
    const auto part = [&](Bytes bytes) {
        std::string text = floatText(bytes, isBigEndian);
        if (text.ends_with(".0"))
            text.resize(text.size() - 2);
        return text;
    };
    const std::string real = part(value.first(half));
    const std::string imaginary = part(value.subspan(half));
    if (real == "0")
        return imaginary + "j";
    return "(" + real + (imaginary.starts_with('-') ? "" : "+") + imaginary + "j)";
}

double doubleOf(Bytes value, bool isBigEndian)
{
    switch (value.size()) {
    case 2:
        return numpy::halfToDouble(static_cast<uint16_t>(loadBytes(value, isBigEndian)));
    case 4:
        return std::bit_cast<float>(static_cast<uint32_t>(loadBytes(value, isBigEndian)));
    case 8:
        return std::bit_cast<double>(loadBytes(value, isBigEndian));
    case 16:
        return static_cast<double>(extendedOf(value, isBigEndian));
    default:
        return 0;
    }
}

} // namespace skops::report
