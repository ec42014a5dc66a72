#pragma once

// Names from a file may hold control characters or bidirectional overrides that would change what a reader
// sees.

#include <string>
#include <string_view>

namespace skops {

/// `text` (UTF-8, possibly malformed) with C0/C1 controls, DEL, bidirectional controls, zero-width and other
/// invisible characters, line and paragraph separators, surrogates and malformed bytes written as \xNN,
/// \uNNNN or \UNNNNNNNN. Everything else is kept byte for byte; a backslash in the input is kept too.
std::string escapeForDisplay(std::string_view text);

/// Whether escapeForDisplay would change `text`.
bool needsEscape(std::string_view text);

} // namespace skops
