#pragma once

// Which inputs this program has something to tell of.

#include "review/review.h"

namespace skops::review {

/// Whether the input is a file of which this program has something to tell: false for what was read as far as
/// needed to know that no loader of models takes it.
bool isSupported(const Review& review);

/// What keeps an input that is no archive from being seen as what it is: a limit, damage. Null: nothing.
const Finding* hidingFinding(const Review& review);

} // namespace skops::review
