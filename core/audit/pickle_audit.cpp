#include "audit/pickle_audit.h"

namespace skops::audit {

Result<PickleAuditPtr> PickleAudit::make(std::shared_ptr<const pickle::Analysis> analysis, ProfilePtr profile,
                                         const Cancel&)
{
    auto audit = std::shared_ptr<PickleAudit>(new PickleAudit);
    audit->m_analysis = std::move(analysis);
    audit->m_profile = std::move(profile);
    audit->m_judgements.assign(audit->m_analysis->main().graph->events().size(), Judgement::Unknown);
    return audit;
}

} // namespace skops::audit
