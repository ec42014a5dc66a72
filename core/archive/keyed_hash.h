#pragma once

// For tables whose keys are texts of a file.

#include "archive/name_table.h"

namespace skops::archive {

/// The library's own hash of texts has no key, so a file could be made whose keys all collide; the order of a
/// table with this one differs from run to run.
struct KeyedHash
{
    size_t operator()(std::string_view text) const { return static_cast<size_t>(hashName(text)); }
};

} // namespace skops::archive
