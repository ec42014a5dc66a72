#pragma once

#include "audit/trust_list.h"

namespace skops::terminal {

/// "+ type", "- type" and "~ type: field: old -> new", a line each.
std::string trustDiffText(const audit::TrustDiff& diff);

} // namespace skops::terminal
