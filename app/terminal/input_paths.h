#pragma once

#include "base/result.h"

#include <string>
#include <vector>

namespace skops::terminal {

/// The files that paths stand for: a folder stands for the .skops files in and below it, sorted; links to
/// folders are not followed. Errors: FileRead, FileNotFound (a folder without any such file).
Result<std::vector<std::string>> findInputs(const std::vector<std::string>& paths);

} // namespace skops::terminal
