#pragma once

// What a difference is, in words: text for display, escaped and capped. May be called from any thread.

#include "compare/compared.h"

#include <QString>

namespace skops::ui {

/// "+", "−", "≠"
QString changeSign(report::Change change);
/// "added", "removed", "changed"
QString changeWord(report::Change change);
/// What differs, with how much of an array: "shape", "items: 12 of 200 differ, by at most 0.25".
QString aspectText(const report::Difference& difference);

/// Where both sides have it, and where it is in B if that is somewhere else; of a type to trust where it is
/// met first.
QString placeText(const Compared& compared, size_t difference);
/// What stands on a side; empty if it has nothing.
QString evidenceText(const report::Difference& difference, Side side);

/// A difference in one line: "changed, shape: (3,), now (4,)".
QString differenceText(const report::Difference& difference);

} // namespace skops::ui
