#pragma once

// What stands between a member's data and the next header, or the directory: sizes that were written behind
// the data, and bytes that belong to nobody. zipfile looks at neither.

#include "archive/local_header.h"

namespace skops::archive {

/// Adds ZipLocalDiffers ("descriptor") and ZipGap. A member that runs into the next one, or out of the
/// file, has no end to check.
/// Errors: those of the source.
Result<void> checkMemberEnd(const Archive& archive, const OpenMember& opened, std::vector<Finding>& findings);

} // namespace skops::archive
