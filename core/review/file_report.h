#pragma once

// A review as JSON output tells it: the same in the terminal and in the window.

#include "report/json_file.h"
#include "review/review.h"

namespace skops::review {

/// Views into `review`, which must outlive it. Name, status and SHA-256 are left to the caller.
report::FileReport fileReport(const Review& review);

/// Of a review that was asked what its pickle would become; else empty.
report::ConvertedReport convertedReport(const Review& review);

} // namespace skops::review
