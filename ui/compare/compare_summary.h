#pragma once

// A comparison in a sentence or two.

#include "compare/comparing.h"

#include <QString>

namespace skops::ui {

/// What is under way, why there is no result, or what is different: trust first.
QString compareSummary(const Comparing& comparing);
/// What was compared and what is no difference; of a result only.
QString compareDetails(const Comparing& comparing);
/// What a file is, or why it cannot be compared.
QString sideSentence(const Comparing& comparing, Side side);

} // namespace skops::ui
