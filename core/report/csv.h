#pragma once

// Fields of CSV (RFC 4180) that spreadsheets show as text. A spreadsheet runs a field that begins as a
// formula does, and names of files are chosen by whoever made them.

#include <string>
#include <string_view>

namespace skops::report {

/// In quotation marks where it needs them; what would be a formula begins with an apostrophe.
std::string csvField(std::string_view text);

/// The same for a file's path: what would be a formula begins with "./" and is still the path of that file.
/// "-" alone (standard input) is none.
std::string csvPath(std::string_view path);

} // namespace skops::report
