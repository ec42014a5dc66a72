#pragma once

// Values as Python's str() and repr() write them (CPython 3.11).

#include <string>
#include <string_view>

namespace skops::nodes {

/// str() of a JSON value after json.loads: a string as it is, None, True, 1e+16, ['a', 1].
std::string pythonStr(std::string_view rawJson);

/// repr() of a str of these characters (UTF-8, surrogates as their three bytes).
std::string pythonRepr(std::string_view text);

/// Appends one character of repr() of a str or bytes if it has an escape of its own; else returns false.
bool appendPythonEscape(std::string& out, char c, char quote);

} // namespace skops::nodes
