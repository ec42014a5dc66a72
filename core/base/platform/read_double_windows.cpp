#include "base/platform/read_double.h"

namespace skops::platform {

std::from_chars_result readDouble(const char* begin, const char* end, double& value)
{
    return std::from_chars(begin, end, value);
}

} // namespace skops::platform
