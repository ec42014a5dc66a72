#pragma once

#include <charconv>

namespace skops::platform {

/// std::from_chars(begin, end, value), which the C++ library of macOS has for integers only.
std::from_chars_result readDouble(const char* begin, const char* end, double& value);

/// The same by strtod() of the C locale, for where the library has none. Not on Windows.
std::from_chars_result readDoubleByC(const char* begin, const char* end, double& value);

} // namespace skops::platform
