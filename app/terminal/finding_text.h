#pragma once

// Findings as lines for people.

#include "nodes/node_tree.h"

#include <string>

namespace skops::terminal {

/// The sentence of a finding with its arguments, escaped for a terminal.
std::string messageOf(const Finding& finding);

/// "message [place] (code)", escaped for a terminal.
std::string findingLine(const Finding& finding, const nodes::NodeTree* tree);

} // namespace skops::terminal
