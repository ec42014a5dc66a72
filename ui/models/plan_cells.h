#pragma once

// What stands in the cells of a load plan's rows: text for display, escaped and capped. May be called from
// any thread.

#include "audit/plan/load_plan.h"
#include "review/review.h"

#include <QString>

namespace skops::ui {

/// "call with 2 arguments"
QString planAction(const review::Review& review, const audit::LoadPlan& plan, const audit::PlanStep& step);
/// The effective target, or the member that is read.
QString planTarget(const review::Review& review, const audit::LoadPlan& plan, const audit::PlanStep& step);
/// What the file calls it, where that is something else.
QString planLabel(const review::Review& review, const audit::LoadPlan& plan, const audit::PlanStep& step);
/// Who allowed it.
QString planTrust(const review::Review& review, const audit::LoadPlan& plan, const audit::PlanStep& step);
QString planPlace(const review::Review& review, const audit::LoadPlan& plan, const audit::PlanStep& step);

/// Whether loading would raise, and where, in a sentence or two.
QString planOutcome(const review::Review& review, const audit::LoadPlan& plan);

} // namespace skops::ui
