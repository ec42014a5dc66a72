#pragma once

// Values as Python's json.dumps writes them (ensure_ascii and allow_nan, its defaults), appended to a text.

#include "base/byte_source.h"

#include <string>
#include <string_view>

namespace skops::persist {

/// CPython turns no int of more decimal digits into a str (sys.int_info.default_max_str_digits).
inline constexpr size_t maxIntDigits = 4'300;

/// "0.1", "1e-05", "1e+16", "-0.0", "NaN", "Infinity".
void appendJsonFloat(std::string& out, double value);

void appendJsonInt(std::string& out, int64_t value);

/// `twosComplement`: little endian, of any length, as the LONG opcodes hold it; none is 0. Errors:
/// LimitExceeded ("int-digits") over maxIntDigits.
Result<void> appendJsonInt(std::string& out, Bytes twosComplement);

/// In quotes; all but printable ASCII as \uXXXX, above U+FFFF as two surrogates. `text`: UTF-8, lone
/// surrogates included. A byte that is no UTF-8 becomes a surrogate as Python's "surrogateescape" makes it.
void appendJsonString(std::string& out, std::string_view text);

} // namespace skops::persist
