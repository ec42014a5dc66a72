#pragma once

#include <string>

namespace skops::terminal {

/// As logging.basicConfig(format="%(levelname)-8s: %(message)s") writes it, the format of the subcommands of
/// skops (skops/cli/_convert.py, _update.py main, 0.16).
std::string logLine(std::string level, const std::string& message);

} // namespace skops::terminal
