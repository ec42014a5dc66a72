#pragma once

// The second phase of load: audit_tree asks every node for its untrusted set (skops/io/_audit.py, 0.16).

#include "audit/plan/plan_subject.h"
#include "audit/plan/plan_writer.h"

namespace skops::audit {

/// Adds what is raised: for names that are no text, for values that are no nodes, and for types that neither
/// skops nor the reader trusts. Not recursive.
void planAudit(const PlanSubject& subject, PlanWriter& out);

} // namespace skops::audit
