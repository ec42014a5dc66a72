#include "audit/plan/plan_writer.h"

namespace skops::audit {

void PlanWriter::addImport(const PlanStep& step)
{
    const size_t module = index(step.target);
    if (module >= m_isImported.size())
        m_isImported.resize(module + 1);
    if (m_isImported[module])
        return;
    m_isImported[module] = true;
    m_plan.m_modules.push_back(step.target);
    add(step);
}

void PlanWriter::fail(PlanPhase phase, NodeId node, Code code, PythonError error, std::string_view member)
{
    if (m_plan.m_failures.size() == mostFailures)
        return;
    m_plan.m_failures.push_back({phase, node, std::string(member),
                                 static_cast<uint32_t>(m_plan.m_steps.size()), code,
                                 std::move(error.exception), std::move(error.text)});
}

} // namespace skops::audit
