#pragma once

// Records with wider fields, as numpy's astype() makes them.

#include "persist/blob.h"
#include "profile/profile.h"

namespace skops::persist {

bool isSameRecord(const numpy::Dtype& found, const profile::RecordDtype& wanted);

/// Whether each field of `found` is that of `wanted` in its place, or a narrower integer whose values it all
/// holds.
bool canWiden(const numpy::Dtype& found, const profile::RecordDtype& wanted);

/// For which canWiden() holds. False: the array is too big to be made anew. Errors: those of the source.
Result<bool> widenRecords(NpyData& data, const profile::RecordDtype& wanted);

} // namespace skops::persist
