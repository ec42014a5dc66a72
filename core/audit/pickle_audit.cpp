#include "audit/pickle_audit.h"

#include "audit/pickle_audit_costs.h"
#include "audit/pickle_audit_judge.h"

#include <algorithm>
#include <new>

namespace skops::audit {
namespace {

/// What a reading counts for itself; the largest counts stand for the file.
struct Counts
{
    uint32_t imports = 0;
    uint32_t calls = 0;
};

class NameCounts
{
public:
    explicit NameCounts(PickleNames& names) : m_names(names) {}

    void endReading()
    {
        m_most.resize(m_names.all().size());
        for (size_t i = 0; i < m_most.size(); ++i) {
            PickleName& name = m_names.all()[i];
            m_most[i] = {std::max(m_most[i].imports, std::exchange(name.imports, 0)),
                         std::max(m_most[i].calls, std::exchange(name.calls, 0))};
        }
    }

    void finish()
    {
        for (size_t i = 0; i < m_most.size(); ++i) {
            m_names.all()[i].imports = m_most[i].imports;
            m_names.all()[i].calls = m_most[i].calls;
        }
    }

private:
    PickleNames& m_names;
    std::vector<Counts> m_most;
};

bool isListed(const PickleName& name)
{
    return name.imports > 0 && PickleJudge::judgementOfImport(name) != Judgement::Known;
}

} // namespace

Result<PickleAuditPtr> PickleAudit::make(std::shared_ptr<const pickle::Analysis> analysis, ProfilePtr profile,
                                         const Cancel& cancel)
{
    auto audit = std::shared_ptr<PickleAudit>(new PickleAudit);
    audit->m_analysis = std::move(analysis);
    audit->m_profile = std::move(profile);

    PickleNames names(*audit->m_profile);
    PickleFindings findings;
    NameCounts counts(names);
    std::set<std::string> versions;
    std::vector<Judgement>& judgements = audit->m_judgements;
    std::optional<PickleJudge> main;
    for (const pickle::Reading& reading : audit->m_analysis->readings) {
        std::optional<PickleJudge> other;
        std::optional<PickleJudge>& judge = main ? other : main;
        judge.emplace(*reading.graph, *audit->m_profile, names, findings, versions);
        if (auto done = judge->run(cancel); !done)
            return fail(done.error());
        findings.endReading();
        counts.endReading();
    }
    counts.finish();

    for (const PickleName& name : names.all()) {
        if (!isListed(name))
            continue;
        if (name.isDangerous())
            findings.tell(Code::ImportDangerous, name.offset, name.full);
        audit->m_types.push_back({name.full, name.group, name.imports, name.calls, name.offset, false});
    }
    findings.endReading();
    audit->m_findings = findings.take();
    if (const auto costly = findHashCost(*audit->m_analysis->main().graph))
        audit->m_findings.push_back(*costly);
    // The same full name can be divided in two ways.
    std::ranges::sort(audit->m_types, {}, &ImportedType::name);
    if (main)
        judgements = main->judgements();
    for (const Judgement judgement : judgements)
        ++audit->m_counts[static_cast<size_t>(judgement)];
    audit->m_sklearnVersions.assign(versions.begin(), versions.end());
    return audit;
}

} // namespace skops::audit
