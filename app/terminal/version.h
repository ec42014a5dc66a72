#pragma once

namespace skops::terminal {

inline constexpr const char* toolVersion = SKOPS_VERSION;

} // namespace skops::terminal
