#pragma once

// Which members of what is to be written hold the same bytes.

#include "persist/save.h"

namespace skops::persist {

/// For each member the first one that holds the same bytes: itself, if there is none. Arrays of an .npz are
/// compared with nothing, and members that only seem to be equal to many others count as different. Errors:
/// those of the sources, Cancelled.
Result<std::vector<uint32_t>> firstEqualMembers(const Content& content, const Cancel& cancel);

} // namespace skops::persist
