#include "audit/pickle_audit_findings.h"

#include <algorithm>

namespace skops::audit {

void PickleFindings::add(Code code, uint64_t offset, std::vector<std::string> args)
{
    Key key{code, std::move(args)};
    auto at = m_entries.find(key);
    if (at == m_entries.end()) {
        if (m_distinct[code] == maxPerCode) {
            ++m_tooManyInReading;
            return;
        }
        ++m_distinct[code];
        Finding made{code, Place{{}, offset}, key.second, 0};
        at = m_entries.emplace(std::move(key), Entry{std::move(made), 0}).first;
    }
    ++at->second.inReading;
}

void PickleFindings::endReading()
{
    for (auto& [key, entry] : m_entries) {
        entry.finding.count = std::max(entry.finding.count, entry.inReading);
        entry.inReading = 0;
    }
    m_tooMany = std::max(m_tooMany, std::exchange(m_tooManyInReading, 0));
}

std::vector<Finding> PickleFindings::take()
{
    std::vector<Finding> all;
    all.reserve(m_entries.size() + 1);
    for (auto& [key, entry] : m_entries)
        all.push_back(std::move(entry.finding));
    std::ranges::stable_sort(all, {}, [](const Finding& finding) { return finding.where.offset; });
    if (m_tooMany > 0)
        all.push_back({Code::LimitExceeded,
                       {},
                       {"findings", std::to_string(maxPerCode + m_tooMany), std::to_string(maxPerCode)}});
    m_entries.clear();
    m_distinct.clear();
    return all;
}

} // namespace skops::audit
