#pragma once

// What a review means for a gate: its exit status, and the verdict that it is counted under.

#include "review/review.h"

namespace skops::review {

/// 2 not analysed or would not load, 1 types to review that are not ticked or findings of at least `failOn`,
/// 0 nothing to say.
int gateStatus(const Review& review, Severity failOn = Severity::Review);
/// The same with another number of types that are not ticked; none: nothing could be read.
int gateStatus(const Review& review, std::optional<size_t> open, Severity failOn);

/// The verdict; where nothing is left but findings of at least `least` have something to say, it is to
/// review.
audit::Verdict gateVerdict(const Review& review, Severity least);

} // namespace skops::review
