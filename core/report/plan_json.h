#pragma once

// A load plan as JSON, documented in docs/json.md, and its steps told shorter.

#include "audit/plan/load_plan.h"
#include "nodes/node_tree.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace skops::report {

/// A step, and how many steps it stands for.
struct FoldedStep
{
    audit::PlanStep step; ///< the first of them
    uint32_t times = 1;
    bool isReached = true; ///< whether the first of them is
};

/// Every step; or, `isFolded`, each distinct one once, where it is first done: which node, which member and
/// how many values does not count.
std::vector<FoldedStep> foldSteps(const audit::LoadPlan& plan, bool isFolded);

struct PlanReport
{
    std::string_view file;                 ///< as it was given
    int status = 0;                        ///< exit status this file alone would give
    const audit::LoadPlan* plan = nullptr; ///< null: the file could not be opened, or become a .skops
    const nodes::NodeTree* tree = nullptr; ///< null: there are no steps
    const archive::Members* members = nullptr;
    bool isVerified = false; ///< the contents of the members were read
    bool isFolded = true;
};

/// One object, as docs/json.md describes "file" of `plan`.
std::string planAsJson(const PlanReport& report);

} // namespace skops::report
