#include "audit/rules/member_heads.h"

#include <vector>

namespace skops::audit::rules {

void MemberHeads::read(MemberId id, Head& head) const
{
    const auto size = m_members.readHead(id, head.bytes);
    head.size = size ? *size : 0;
}

Bytes MemberHeads::of(MemberId id)
{
    const auto known = m_heads.find(index(id));
    if (known != m_heads.end())
        return Bytes(known->second.bytes).first(known->second.size);
    Head& head = m_heads.size() < mostKept ? m_heads[index(id)] : m_other;
    read(id, head);
    return Bytes(head.bytes).first(head.size);
}

std::optional<numpy::NpyHeader> MemberHeads::arrayHeader(MemberId id)
{
    const auto parse = [&](Bytes head) -> std::optional<numpy::NpyHeader> {
        auto header = m_headers.read(head, m_members.sizeBytes(id));
        return header ? std::optional(std::move(*header)) : std::nullopt;
    };
    const Bytes head = of(id);
    const size_t needed = numpy::neededHeadBytes(head);
    if (needed <= head.size())
        return parse(head);
    std::vector<uint8_t> longer(needed);
    const auto size = m_members.readHead(id, longer);
    return size ? parse(Bytes(longer).first(*size)) : std::nullopt;
}

} // namespace skops::audit::rules
