#pragma once

// datetime64 and timedelta64 as str() of numpy's scalars writes them (numpy/_core/src/multiarray/datetime.c,
// datetime_strings.c).

#include <cstdint>
#include <string>
#include <string_view>

namespace skops::report {

/// `unit`: as numpy::Dtype::unit. A unit that numpy does not have, and a time without one, is the number.
std::string dateText(int64_t value, std::string_view unit);
std::string durationText(int64_t value, std::string_view unit);

} // namespace skops::report
