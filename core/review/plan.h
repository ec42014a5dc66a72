#pragma once

// The load plan of a review: what loading it with skops would do.

#include "audit/plan/load_plan.h"
#include "review/review.h"

namespace skops::review {

/// What load would do with a review's file in the environment it is judged for, with its ticks; of a pickle
/// that was converted (withConversion), with what it becomes. Never null. A review without a tree has a plan
/// of one failure and no steps if a finding tells what load would raise, else an empty plan: that of a pickle
/// which becomes nothing, or of which nobody asked what it becomes.
///
/// Without withContents() the members were not read: a bad CRC, an array whose header lies and JSON content
/// that does not parse are missing among the failures, and the first one told may not be the first.
/// Reads heads of members. Any thread. Errors: Cancelled, OutOfMemory.
Result<audit::LoadPlanPtr> planOf(const Review& review, const Cancel& cancel);

} // namespace skops::review
