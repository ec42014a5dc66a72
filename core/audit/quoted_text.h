#pragma once

// Any text written so that a reader of JSON, of Python or of a plain list gets the same text back, and so
// that a terminal shows what is there: invisible characters are always escaped.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace skops::audit {

enum class Escapes : uint8_t {
    Json,   ///< \uNNNN only; beyond U+FFFF a surrogate pair
    Python, ///< \xNN, \uNNNN, \UNNNNNNNN
};

/// Appends `text` with backslashes, controls and invisible characters escaped, and every ASCII character of
/// `also`. A malformed byte 0xNN becomes the surrogate U+DCNN, as Python's surrogateescape does.
void appendEscaped(std::string& out, std::string_view text, Escapes escapes, std::string_view also = {});

/// The same between double quotation marks.
void appendQuoted(std::string& out, std::string_view text, Escapes escapes);

/// Reads one escape sequence at the backslash at text[at], appends what it means to `out` and returns the
/// position behind it. Nothing if it is none of those that appendEscaped writes, \', \" or \/.
std::optional<size_t> readEscape(std::string_view text, size_t at, Escapes escapes, std::string& out);

} // namespace skops::audit
