#pragma once

#include <string_view>

namespace skops::audit::rules {

/// The library whose native code parses the bytes that a state of this type holds; empty: none that is known.
std::string_view nativeLibraryOf(std::string_view type);

} // namespace skops::audit::rules
