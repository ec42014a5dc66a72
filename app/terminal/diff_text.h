#pragma once

#include "report/compare/comparison.h"

#include <string>

namespace skops::terminal {

/// One line a difference: "+" only the second side has it, "-" only the first, "~" both, and they differ.
/// Names and values from the files are escaped.
std::string diffText(const report::Comparison& comparison, const nodes::NodeTree& a,
                     const nodes::NodeTree& b);

} // namespace skops::terminal
