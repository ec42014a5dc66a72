#pragma once

// A review as JSON. The schema is documented in docs/json.md and versioned by "format".

#include "audit/audit.h"

#include <functional>
#include <string>

namespace skops::report {

/// Turns a finding into a sentence and an advice; given by the front end, since core makes no sentences.
struct Texts
{
    std::function<std::string(const Finding&)> message;
    std::function<std::string(Code)> advice;
};

inline constexpr int jsonFormatVersion = 1;

} // namespace skops::report
