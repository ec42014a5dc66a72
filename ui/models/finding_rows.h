#pragma once

// Which findings of a review are shown as rows, and in which order. Made in a worker: a filter looks at the
// sentences of all of them.

#include "base/task.h"
#include "review/review.h"

#include <QString>

#include <array>
#include <memory>
#include <vector>

namespace skops::ui {

enum class FindingOrder {
    Severity, ///< as the review has them: the worst first
    Code,     ///< by the name of the code
    Place,    ///< what is of the whole file first, then by node, member and offset
};

inline constexpr size_t severityCount = static_cast<size_t>(Severity::Danger) + 1;

/// What the reader wants to see of the findings.
struct FindingChoice
{
    QString text; ///< stands in severity, code, message or place; upper and lower case are the same
    std::array<bool, severityCount> isHidden{}; ///< by Severity
    FindingOrder order = FindingOrder::Severity;
    bool isReversed = false;

    bool operator==(const FindingChoice&) const = default;
};

/// Immutable, shared between threads.
struct FindingRows
{
    FindingChoice choice;
    std::vector<uint32_t> findings;                ///< by row; into Review::findings
    std::array<uint32_t, severityCount> matches{}; ///< by Severity: those with the text, hidden or not
};

using FindingRowsPtr = std::shared_ptr<const FindingRows>;

/// Those of a review's findings that `choice` asks for. Errors: Cancelled.
Result<FindingRowsPtr> makeFindingRows(const review::Review& review, const FindingChoice& choice,
                                       const Cancel& cancel);

/// How many findings of each severity a review has, by Severity.
std::array<uint32_t, severityCount> countSeverities(const review::Review& review);

} // namespace skops::ui
