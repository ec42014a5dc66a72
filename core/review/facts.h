#pragma once

#include "review/review.h"

namespace skops::review {

/// Reads what a tree says of its writers.
Facts factsOf(const nodes::NodeTree& tree);

/// The version line as findings: WriterNewer and WriterOlder for each package whose version differs from the
/// profile's.
std::vector<Finding> compareVersions(const Facts& facts, const profile::Profile& profile);

/// Compares dotted numbers; anything behind the numbers ("rc1", ".post0") is left out. Negative: a is older.
int compareVersion(std::string_view a, std::string_view b);

} // namespace skops::review
