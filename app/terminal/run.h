#pragma once

#include "terminal/terminal.h"

#include <string>
#include <vector>

namespace skops::terminal {

/// Runs skops-inspect with these arguments (without the program's name) and gives its exit status.
int run(std::vector<std::string> arguments, Terminal& terminal);

/// Exit status of a task that was stopped, as shells give it for SIGINT.
inline constexpr int statusCancelled = 130;

} // namespace skops::terminal
