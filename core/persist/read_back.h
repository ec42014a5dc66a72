#pragma once

// A written archive against what it was made of.

#include "base/limits.h"
#include "persist/save.h"

namespace skops::persist {

/// Reads all of `file` as Archive does and compares it with a second look at every source, arrays of an .npz
/// each for itself. Members that anybody could read differently count as different. `progress` is advanced by
/// bytes compared. Errors: SavedDiffers, Cancelled, those of Archive and of the sources.
Result<Saved> readBack(SourcePtr file, const Content& content, const Limits& limits, const Cancel& cancel,
                       Progress& progress);

} // namespace skops::persist
