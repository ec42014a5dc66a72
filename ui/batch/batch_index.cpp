#include "batch/batch_index.h"

#include <algorithm>

namespace skops::ui {

ReasonKey reasonKeyOf(const Finding& finding)
{
    const auto argument = [&](size_t i) { return i < finding.args.size() ? finding.args[i] : std::string(); };
    switch (finding.code) {
    case Code::ConvertBlocked:
        return {finding.code, argument(0)};
    case Code::ConvertRefused:
    case Code::ConvertUnloadable:
    case Code::ConvertLossy:
        return {finding.code, argument(1)};
    default:
        return {finding.code, {}};
    }
}

std::optional<uint32_t> BatchIndex::addType(const std::string& name, audit::Group group)
{
    if (const auto known = m_typeIds.find(name); known != m_typeIds.end()) {
        BatchType& type = m_types[known->second];
        type.group = std::min(type.group, group);
        return known->second;
    }
    if (m_types.size() >= maxTypes)
        return std::nullopt;
    const auto id = static_cast<uint32_t>(m_types.size());
    m_types.push_back({name, group, 0});
    m_typeIds.emplace(name, id);
    return id;
}

std::optional<uint32_t> BatchIndex::findType(std::string_view name) const
{
    const auto found = m_typeIds.find(name);
    return found == m_typeIds.end() ? std::nullopt : std::optional(found->second);
}

uint32_t BatchIndex::addReason(const ReasonKey& key)
{
    const auto [it, isNew] = m_reasonIds.try_emplace(key, static_cast<uint32_t>(m_reasons.size()));
    if (isNew)
        m_reasons.push_back({key, 0});
    return it->second;
}

void BatchIndex::count(const BatchRow& row)
{
    addFiles(row, 1);
}

void BatchIndex::uncount(const BatchRow& row)
{
    addFiles(row, ~uint32_t{0}); // adding the largest number takes one away
}

void BatchIndex::addFiles(const BatchRow& row, uint32_t files)
{
    for (const uint32_t type : row.types)
        m_types[type].files += files;
    for (const uint32_t reason : row.reasons)
        m_reasons[reason].files += files;
    if (row.problemReason && std::ranges::find(row.reasons, *row.problemReason) == row.reasons.end())
        m_reasons[*row.problemReason].files += files;
}

} // namespace skops::ui
