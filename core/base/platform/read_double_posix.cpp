#include "base/platform/read_double.h"

#include <cerrno>
#include <cmath>
#include <cstdlib>
#include <locale.h>
#include <string>
#ifdef __APPLE__
#include <xlocale.h>
#endif

namespace skops::platform {
namespace {

/// What strtod() takes and from_chars() does not: blanks and a plus in front, hexadecimal digits.
bool startsLikeANumber(const std::string& text)
{
    const char first = text.empty() ? ' ' : text.front();
    return first == '-' ? text.size() > 1 && text[1] != '+' && text[1] != '-' && text[1] != ' '
                        : first != '+' && first > ' ';
}

bool isHexadecimal(const std::string& text, size_t at)
{
    return text.size() > at + 1 && text[at] == '0' && (text[at + 1] | 0x20) == 'x';
}

} // namespace

std::from_chars_result readDoubleByC(const char* begin, const char* end, double& value)
{
    const std::string text(begin, end);
    if (!startsLikeANumber(text))
        return {begin, std::errc::invalid_argument};
    const size_t digits = text.front() == '-' ? 1 : 0;
    if (isHexadecimal(text, digits)) {
        value = digits == 1 ? -0.0 : 0.0;
        return {begin + digits + 1, std::errc()};
    }
    static const locale_t plain = ::newlocale(LC_ALL_MASK, "C", nullptr);
    char* rest = nullptr;
    errno = 0;
    const double read = ::strtod_l(text.c_str(), &rest, plain);
    const char* const stop = begin + (rest - text.c_str());
    if (stop == begin)
        return {begin, std::errc::invalid_argument};
    if (errno == ERANGE && (std::isinf(read) || read == 0))
        return {stop, std::errc::result_out_of_range};
    value = read;
    return {stop, std::errc()};
}

std::from_chars_result readDouble(const char* begin, const char* end, double& value)
{
#ifdef __cpp_lib_to_chars
    return std::from_chars(begin, end, value);
#else
    return readDoubleByC(begin, end, value);
#endif
}

} // namespace skops::platform
