#pragma once

// The first phase of load: get_tree reads nodes and members (skops/io/_audit.py get_tree, 0.16).

#include "audit/plan/plan_subject.h"
#include "audit/plan/plan_writer.h"

namespace skops::audit {

/// Adds the members that are read, in order, and what is raised on the way. Not recursive.
void planReading(const PlanSubject& subject, PlanWriter& out);

} // namespace skops::audit
