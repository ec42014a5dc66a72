#pragma once

// Which steps of a load plan are shown as rows. Made in a worker: a filter looks at the texts of all of them.

#include "audit/plan/load_plan.h"
#include "base/task.h"
#include "review/review.h"

#include <QString>

#include <memory>
#include <vector>

namespace skops::ui {

/// What the reader wants to see of a plan.
struct PlanChoice
{
    QString text; ///< stands in a cell of the row; upper and lower case are the same
    bool onlyImportsAndCalls = false;

    bool operator==(const PlanChoice&) const = default;
};

/// Immutable, shared between threads.
struct PlanRows
{
    PlanChoice choice;
    audit::LoadPlanPtr plan;
    std::vector<uint32_t> steps; ///< by row; into LoadPlan::steps()
};

using PlanRowsPtr = std::shared_ptr<const PlanRows>;

/// Steps of `plan`, which is that of the review. Errors: Cancelled.
Result<PlanRowsPtr> makePlanRows(const review::Review& review, audit::LoadPlanPtr plan,
                                 const PlanChoice& choice, const Cancel& cancel);

/// Whether a step imports a name or calls something.
bool isImportOrCall(audit::PlanAction action);

} // namespace skops::ui
