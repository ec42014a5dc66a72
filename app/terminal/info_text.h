#pragma once

// The text form of `info`.

#include "terminal/pickle_text.h"
#include "terminal/session.h"

namespace skops::terminal {

/// Lines "key: value"; every line begins with `prefix`.
std::string infoText(const Examined& examined, std::string_view profile, EventLimit events,
                     const std::string& prefix);

} // namespace skops::terminal
