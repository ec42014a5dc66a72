#pragma once

// The text form of `info`.

#include "terminal/session.h"

namespace skops::terminal {

/// Lines "key: value"; every line begins with `prefix`.
std::string infoText(const Examined& examined, std::string_view profile, const std::string& prefix);

} // namespace skops::terminal
