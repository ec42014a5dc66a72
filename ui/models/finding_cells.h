#pragma once

// What stands in the cells of a finding's row: text for display, escaped and capped. May be called from any
// thread.

#include "review/review.h"

#include <QString>

namespace skops::ui {

/// "Danger"
QString findingSeverity(const Finding& finding);
/// The code as it is given to `explain`: "tree-index-range".
QString findingCode(const Finding& finding);
QString findingMessage(const Finding& finding);
/// Where, with the number of further places: "root.steps[1] (and 3 more)".
QString findingPlace(const review::Review& review, const Finding& finding);
/// All of it with tabs between, to copy.
QString findingLine(const review::Review& review, const Finding& finding);

/// What a reader should know of a code: "Why it matters" and "What to do", as `explain` words them.
struct FindingSection
{
    QString title;
    QString text;
};
std::vector<FindingSection> findingSections(const Finding& finding);

} // namespace skops::ui
