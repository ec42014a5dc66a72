#pragma once

// Fills a LoadPlan while it is walked through.

#include "audit/plan/load_plan.h"
#include "audit/plan/python_error.h"

#include <vector>

namespace skops::audit {

class PlanWriter
{
public:
    nodes::NameId name(std::string_view text) { return m_plan.m_names.intern(text); }

    void add(const PlanStep& step) { m_plan.m_steps.push_back(step); }
    /// The import of a module, once.
    void addImport(const PlanStep& step);
    /// That what comes next would raise. `code`: of the finding that says why.
    void fail(PlanPhase phase, NodeId node, Code code, PythonError error, std::string_view member = {});

    LoadPlan take() { return std::move(m_plan); }

private:
    /// Enough to explain a file.
    static constexpr size_t mostFailures = 1'000;

    LoadPlan m_plan;
    std::vector<bool> m_isImported; ///< by NameId
};

} // namespace skops::audit
