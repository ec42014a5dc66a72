#pragma once

#include "review/review.h"

#include "audit/plan/load_plan.h"

#include <string>
#include <string_view>

namespace skops::terminal {

/// What `plan` prints of a file, every line beginning with `prefix`; names from the file are escaped.
/// `isFolded`: steps that differ in place only are one line.
std::string planText(const review::Review& review, const audit::LoadPlan& plan, std::string_view profile,
                     bool isFolded, const std::string& prefix);

} // namespace skops::terminal
