#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace skops::terminal {

/// The escape sequence that starts a colour given as rich gives it: a name ("cyan", "orange1"), "#rrggbb",
/// "color(214)", "rgb(255,175,0)", "default"; a plain number 0 to 255 too. Nothing for anything else.
std::optional<std::string> colorStart(std::string_view color);

inline constexpr std::string_view colorEnd = "\x1b[0m";

} // namespace skops::terminal
