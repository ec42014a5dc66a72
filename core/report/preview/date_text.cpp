#include "report/preview/date_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <utility>

namespace skops::report {
namespace {

// numpy counts in 64 bits and wraps around at their end; here the date is that which is written.
__extension__ using Wide = __int128;

constexpr int64_t notATime = INT64_MIN;

struct Unit
{
    std::string_view name;
    std::string_view plural;
    int64_t perSecond;     ///< ticks of a second; 0: a longer unit
    int64_t seconds;       ///< of one; 0: a shorter unit, a month or a year
    int digits;            ///< of the fraction of a second
    std::string_view time; ///< how much of the time is written
};

constexpr std::array<Unit, 13> units{{
    {"Y", "years", 0, 0, 0, ""},
    {"M", "months", 0, 0, 0, ""},
    {"W", "weeks", 0, 604'800, 0, ""},
    {"D", "days", 0, 86'400, 0, ""},
    {"h", "hours", 0, 3'600, 0, "h"},
    {"m", "minutes", 0, 60, 0, "hm"},
    {"s", "seconds", 1, 1, 0, "hms"},
    {"ms", "milliseconds", 1'000, 0, 3, "hms"},
    {"us", "microseconds", 1'000'000, 0, 6, "hms"},
    {"ns", "nanoseconds", 1'000'000'000, 0, 9, "hms"},
    {"ps", "picoseconds", 1'000'000'000'000, 0, 12, "hms"},
    {"fs", "femtoseconds", 1'000'000'000'000'000, 0, 15, "hms"},
    {"as", "attoseconds", 1'000'000'000'000'000'000, 0, 18, "hms"},
}};

/// Of "25s": how many, and of what; null if there is no such unit.
std::pair<int64_t, const Unit*> parse(std::string_view text)
{
    int64_t count = 1;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), count);
    text.remove_prefix(static_cast<size_t>(read.ptr - text.data()));
    const auto found = std::ranges::find(units, text, &Unit::name);
    return {count, found == units.end() ? nullptr : &*found};
}

std::string decimal(Wide value)
{
    std::string digits;
    for (Wide rest = value; digits.empty() || rest != 0; rest /= 10)
        digits += static_cast<char>('0' + static_cast<int>(rest % 10 < 0 ? -(rest % 10) : rest % 10));
    if (value < 0)
        digits += '-';
    std::ranges::reverse(digits);
    return digits;
}

/// As C's %0*d: a sign counts.
std::string padded(Wide value, size_t width)
{
    std::string text = decimal(value);
    const size_t sign = text.front() == '-' ? 1 : 0;
    if (text.size() < width)
        text.insert(sign, width - text.size(), '0');
    return text;
}

Wide floorDivide(Wide a, Wide b)
{
    const Wide quotient = a / b;
    return a % b < 0 ? quotient - 1 : quotient;
}

std::string monthText(Wide months)
{
    const Wide year = floorDivide(months, 12);
    return padded(1970 + year, 4) + "-" + padded(months - year * 12 + 1, 2);
}

/// Days since 1970-01-01 in the Gregorian calendar, in eras of 400 years that begin in March.
std::string dayText(Wide days)
{
    constexpr Wide eraDays = 146'097;
    const Wide fromMarch0 = days + 719'468;
    const Wide era = floorDivide(fromMarch0, eraDays);
    const auto day = static_cast<int64_t>(fromMarch0 - era * eraDays);
    const int64_t year = (day - day / 1'460 + day / 36'524 - day / 146'096) / 365;
    const int64_t dayOfYear = day - (365 * year + year / 4 - year / 100);
    const int64_t march = (5 * dayOfYear + 2) / 153;
    const int64_t month = march < 10 ? march + 3 : march - 9;
    const int64_t dayOfMonth = dayOfYear - (153 * march + 2) / 5 + 1;
    return padded(era * 400 + year + (month <= 2 ? 1 : 0), 4) + "-" + padded(month, 2) + "-" +
           padded(dayOfMonth, 2);
}

std::string timeText(const Unit& unit, Wide ticks)
{
    const Wide perDay = unit.seconds > 0 ? 86'400 / unit.seconds : Wide{86'400} * unit.perSecond;
    const Wide day = floorDivide(ticks, perDay);
    const Wide inDay = ticks - day * perDay;
    const Wide second = unit.seconds > 0 ? inDay * unit.seconds : inDay / unit.perSecond;
    std::string text = dayText(day) + "T" + padded(second / 3'600, 2);
    if (unit.time.size() > 1)
        text += ":" + padded(second / 60 % 60, 2);
    if (unit.time.size() > 2)
        text += ":" + padded(second % 60, 2);
    if (unit.digits > 0)
        text += "." + padded(inDay % unit.perSecond, static_cast<size_t>(unit.digits));
    return text;
}

} // namespace

std::string dateText(int64_t value, std::string_view unitText)
{
    if (value == notATime)
        return "NaT";
    const auto [count, unit] = parse(unitText);
    if (!unit)
        return std::to_string(value);
    const Wide ticks = Wide{value} * count;
    if (unit->name == "Y")
        return padded(1970 + ticks, 4);
    if (unit->name == "M")
        return monthText(ticks);
    if (unit->time.empty())
        return dayText(ticks * (unit->seconds / 86'400));
    return timeText(*unit, ticks);
}

std::string durationText(int64_t value, std::string_view unitText)
{
    if (value == notATime)
        return "NaT";
    const auto [count, unit] = parse(unitText);
    if (!unit)
        return std::to_string(value) + (unitText.empty() ? " generic time units" : "");
    return decimal(Wide{value} * count) + " " + std::string(unit->plural);
}

} // namespace skops::report
