#pragma once

// Small pieces of text output.

#include <cstdint>
#include <string>
#include <string_view>

namespace skops::terminal {

/// 1234567 as "1,234,567".
std::string withCommas(uint64_t number);

/// "1 type", "2 types".
std::string counted(uint64_t number, std::string_view noun);

/// What every line of a file's output begins with: nothing for one file, "FILE: " (escaped) for several.
std::string linePrefix(std::string_view file, bool isOneOfSeveral);

} // namespace skops::terminal
