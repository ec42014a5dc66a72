#pragma once

// Findings as lines for people.

#include "nodes/node_tree.h"

#include <span>
#include <string>
#include <string_view>

namespace skops::terminal {

/// The sentence of a code, with dots for what differs from file to file.
std::string meaningOf(Code code);

/// The sentence of a finding with its arguments, escaped for a terminal.
std::string messageOf(const Finding& finding);

/// "message [place] (code)", escaped for a terminal.
std::string findingLine(const Finding& finding, const nodes::NodeTree* tree);

/// "skops-inspect: ABOUT: text" and a line end; `about` (may be empty) is a file, shown escaped.
std::string messageLine(std::string_view about, std::string_view text);

/// Such a line for each finding of at least `least`, at most 20 of a code.
std::string findingLines(std::string_view about, std::span<const Finding> findings,
                         const nodes::NodeTree* tree, Severity least);

} // namespace skops::terminal
