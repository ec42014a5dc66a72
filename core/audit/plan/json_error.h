#pragma once

// Where and why json.loads refuses a text: CPython's scanner (Modules/_json.c, 3.11) followed character by
// character, since its messages name the character.

#include "audit/plan/python_error.h"

namespace skops::audit {

/// `text`: UTF-8, surrogates passed, as json.loads decodes bytes. Nothing: it is JSON to Python. Not
/// recursive; nesting beyond what Python takes is a RecursionError.
std::optional<PythonError> jsonError(std::string_view text);

} // namespace skops::audit
