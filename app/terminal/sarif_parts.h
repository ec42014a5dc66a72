#pragma once

// What a SARIF report of `scan` says: its rules, and the results of one input.

#include "report/sarif.h"
#include "terminal/session.h"

#include <filesystem>

namespace skops::terminal {

/// One for each code, and one for each group of types ("type-unknown").
std::vector<report::SarifRule> sarifRules();

/// One for each code among the findings of at least `least`, and one for each type that is not ticked. The
/// places of each are counted in its message.
std::vector<report::SarifResult> sarifResults(const Examined& examined, std::string_view profile,
                                              Severity least, const std::string& uri);

/// "2 files were not examined: empty." and such.
std::vector<std::string> sarifNotes(const report::ScanCounts& counts);

} // namespace skops::terminal
