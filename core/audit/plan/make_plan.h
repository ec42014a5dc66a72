#pragma once

#include "audit/plan/load_plan.h"
#include "audit/plan/plan_subject.h"
#include "audit/plan/python_error.h"

namespace skops::audit {

/// What load would do with a tree. Errors: Cancelled.
Result<LoadPlanPtr> makePlan(const PlanSubject& subject);

/// The plan of a file that has no tree: nothing is done, and this is raised. `error`: nothing: not known.
LoadPlanPtr planOfFailure(Code code, std::optional<PythonError> error, std::string_view member);

} // namespace skops::audit
