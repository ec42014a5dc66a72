#pragma once

// Why a text is shown as something else than it is. The answers are arguments of NameDeceives; empty: it is
// shown as it is.

#include <string_view>

namespace skops::audit::rules {

/// Of any text: "no-character", "control", "direction", "invisible", "half-character", "private", "markup"
/// (of rich, with which skops draws). Characters that other scripts write with are none.
std::string_view disguiseOf(std::string_view text);

/// Of a value, which may be prose in any script: "control" (what steers a terminal), "direction" (what
/// overrides the direction of writing). A mark that joins letters is none.
std::string_view valueDisguiseOf(std::string_view text);

/// Of a name of Python, with dots between its parts: as disguiseOf(), or "length", "empty-part", "no-name",
/// "combining", "other-script".
std::string_view nameDisguiseOf(std::string_view name);

} // namespace skops::audit::rules
