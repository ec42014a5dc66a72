#pragma once

#include "review/review.h"

namespace skops::review {

/// Told by the first bytes and by whether a zip directory was found; never by name.
Kind kindOf(Bytes head, const archive::Archive* archive);

} // namespace skops::review
