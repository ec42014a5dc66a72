#include "terminal/log_line.h"

#include <algorithm>

namespace skops::terminal {

std::string logLine(std::string level, const std::string& message)
{
    level.resize(std::max<size_t>(level.size(), 8), ' ');
    return level + ": " + message + '\n';
}

} // namespace skops::terminal
