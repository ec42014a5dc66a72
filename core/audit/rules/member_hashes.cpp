#include "audit/rules/member_hashes.h"

#include "base/sha256.h"

namespace skops::audit::rules {
namespace {

std::string hashOf(const archive::Members& members, MemberId id, const Cancel& cancel)
{
    Sha256 sha;
    const auto read = members.stream(id, cancel, [&](Bytes piece) -> Result<void> {
        sha.add(piece);
        return {};
    });
    return read ? hexText(sha.finish()) : std::string();
}

} // namespace

const std::string& MemberHashes::of(MemberId id)
{
    const auto [row, isNew] = m_hashes.try_emplace(index(id));
    if (isNew)
        row->second = hashOf(m_members, id, m_cancel);
    return row->second;
}

bool MemberHashes::areEqual(std::string_view first, std::string_view second)
{
    const auto a = m_members.find(first);
    const auto b = m_members.find(second);
    if (!a || !b || m_members.sizeBytes(*a) != m_members.sizeBytes(*b))
        return false;
    return *a == *b || (!of(*a).empty() && of(*a) == of(*b));
}

} // namespace skops::audit::rules
