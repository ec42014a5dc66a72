#pragma once

// The part of `info` on pickles.

#include "review/review.h"
#include "terminal/text_lines.h"

namespace skops::terminal {

/// How many events are listed; nothing: the first 30 where one of them is dangerous or unknown, else none.
using EventLimit = std::optional<size_t>;

/// What each pickle of the review is and what loading it would do.
void addPickles(TextLines& lines, const review::Review& review, EventLimit limit);

/// The names that pickles import and that skops would not trust by itself, in their groups.
void addImports(TextLines& lines, std::span<const audit::ImportedType> imports);

} // namespace skops::terminal
