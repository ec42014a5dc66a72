#pragma once

#include "base/task.h"
#include "terminal/terminal.h"

#include <filesystem>

namespace skops::terminal {

/// Writes all of a file to an output. Errors: as openFile(), Cancelled.
Result<void> copyFile(Output& out, const std::filesystem::path& file, const Cancel& cancel);

/// Whether two names lead to one file, which need not exist.
bool isSameFile(const std::filesystem::path& a, const std::filesystem::path& b);

} // namespace skops::terminal
