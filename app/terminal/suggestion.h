#pragma once

#include <span>
#include <string>
#include <string_view>

namespace skops::terminal {

/// The candidate that `word` may have been meant to be: one that begins with it, or that few slips of the
/// hand make of it. Empty: none is near. The first of several.
std::string nearest(std::string_view word, std::span<const std::string> candidates);

/// "; did you mean WORD?", or nothing.
std::string suggestion(std::string_view word, std::span<const std::string> candidates);

} // namespace skops::terminal
