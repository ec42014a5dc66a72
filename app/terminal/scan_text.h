#pragma once

// The text form of `scan`.

#include "terminal/session.h"

namespace skops::terminal {

/// "FILE: Verdict: worst finding", and below it, indented and at most a handful of each, the other findings
/// of at least `least` and the types to review. Empty: there is nothing to say.
std::string scanText(const Examined& examined, Severity least);

/// The line of a file that was given by name and is of no supported kind.
std::string notExaminedText(const Examined& examined);

/// The closing count, one number a line.
std::string countsText(const report::ScanCounts& counts);

} // namespace skops::terminal
