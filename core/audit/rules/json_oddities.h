#pragma once

// What CPython's json.loads takes and other readers refuse or read differently. Raw JSON in, an argument of
// JsonNotStandard out; empty: nothing odd.

#include <string_view>

namespace skops::audit::rules {

/// Of a string with its quotes: "surrogate" (one without its partner), "escape" (of a character that
/// json.dumps writes as it is: a search for the text does not find it).
std::string_view stringOddity(std::string_view raw);

/// Of a number: "number" (NaN, an infinity, or what a double does not hold exactly: an integer beyond 2^53,
/// an overflow).
std::string_view numberOddity(std::string_view raw);

} // namespace skops::audit::rules
