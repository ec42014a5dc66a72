#pragma once

// The text form of `info`.

#include "terminal/pickle_text.h"
#include "terminal/session.h"

namespace skops::terminal {

/// Lines "key: value"; every line begins with `prefix`.
std::string infoText(const Examined& examined, std::string_view profile, EventLimit events,
                     const std::string& prefix);

/// The lines on what a pickle would become as a .skops.
std::string convertedText(const review::Review& review, const std::string& prefix, const Cancel& cancel);

} // namespace skops::terminal
