#pragma once

#include <string>
#include <string_view>

namespace skops::persist {

/// The same JSON without the white space between its values; everything else byte for byte.
std::string compactJson(std::string_view json);

} // namespace skops::persist
