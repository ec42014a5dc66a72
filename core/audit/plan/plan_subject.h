#pragma once

#include "archive/members.h"
#include "audit/audit.h"
#include "audit/contents.h"
#include "base/task.h"

#include <span>

namespace skops::audit {

/// What a plan is made of. All of it outlives the making.
struct PlanSubject
{
    const nodes::NodeTree& tree; ///< of a schema: its json() is there
    const Auditor& auditor;      ///< of the tree
    const Audit& audit;          ///< by the auditor, with the reader's ticks
    const archive::Members& members;
    const Contents* contents;               ///< null: the members were not read
    std::span<const Finding> dtypeFindings; ///< of checkTreeDtypes()
    const Cancel& cancel;

    const profile::Profile& profile() const { return *auditor.profile(); }
};

} // namespace skops::audit
