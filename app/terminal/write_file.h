#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace skops::terminal {

/// Replaces `path` (through a symbolic link, its target) with `text` in one step: written beside it, read
/// back, flushed to disk and renamed. A failure leaves what was there. Errors: FileWrite.
Result<void> replaceFile(const std::string& path, std::string_view text);

} // namespace skops::terminal
