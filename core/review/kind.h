#pragma once

#include "review/pickles.h"

namespace skops::review {

/// Told by the first bytes, by whether a zip directory was found, and by what the stream gave; never by name.
Kind kindOf(Bytes head, const archive::Archive* archive, const FoundPickles& found,
            std::span<const PickleReview> pickles);

} // namespace skops::review
