#pragma once

#include <string_view>

namespace skops::audit::rules {

/// Whether a regular expression of Python has a group, repeated without end, that is itself one thing
/// repeated without end, "(a+)+", or twice the same choice, "(a|a)*": on a text that does not match, both
/// take time that doubles with each character. Other slow patterns are not found. Linear in the pattern.
bool isSlowPattern(std::string_view pattern);

} // namespace skops::audit::rules
