#pragma once

// Numbers as text, as CPython 3.11 reads them in INT, LONG, FLOAT, GET and PUT.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace skops::pickle {

struct ParsedInteger
{
    bool isBool = false; ///< load_int: "00" and "01"
    bool fits = true;    ///< `value` is it, else `bytes`
    int64_t value = 0;
    std::string bytes; ///< two's complement, little-endian
};

/// PyLong_FromString of the whole text, base 10, or 0 for prefixes: white space around it, a sign,
/// underscores between digits, no more than 4300 digits of a decimal number.
std::optional<ParsedInteger> parseInteger(std::string_view text, int base);

/// INT's line with its newline. C: strtol with base 0, else PyLong_FromString, both up to a NUL. pickle.py:
/// int(line, 0).
std::optional<ParsedInteger> parseIntLine(std::string_view line, bool isC);
/// LONG's line with its newline (pickle.py drops the last byte whatever it is).
std::optional<ParsedInteger> parseLongLine(std::string_view line, bool isC);
/// GET's and PUT's.
std::optional<ParsedInteger> parseIndexLine(std::string_view line, bool isC);
/// FLOAT's: the bits. C: PyOS_string_to_double, which takes no white space and raises when it overflows;
/// pickle.py: float(), which takes white space around it and underscores and overflows to infinity.
std::optional<uint64_t> parseFloatLine(std::string_view line, bool isC);

/// Whether a line is decimal digits after an optional minus, as pickle writes numbers: every reader agrees.
bool isPlainNumber(std::string_view digits);

} // namespace skops::pickle
