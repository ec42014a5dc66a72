#include "persist/equal_members.h"

#include "codec/crc32.h"
#include "persist/content_bytes.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <map>

namespace skops::persist {
namespace {

/// CRCs that collide can be made at will; comparing each with all the others would take forever.
constexpr size_t mostAlike = 4;

/// Size and CRC: what is different for most members that are different.
using Likeness = std::pair<uint64_t, uint32_t>;

/// Of a member of an archive its directory knows it; whether it is true is seen where bytes are compared.
Result<Likeness> likenessOf(const MemberData& member, const Cancel& cancel)
{
    if (const auto* copied = std::get_if<CopiedMember>(&member.data))
        return Likeness(copied->sizeBytes(), copied->archive->member(copied->id).crc);
    const auto bytes = plainBytes(member, cancel);
    if (!bytes)
        return fail(bytes.error());
    Likeness likeness(bytes->sizeBytes(), 0);
    auto done = streamMember(*bytes, cancel, [&](Bytes piece) -> Result<void> {
        likeness.second = codec::crc32(likeness.second, piece);
        return {};
    });
    if (!done)
        return fail(std::move(done.error()));
    return likeness;
}

Result<bool> areEqual(const MemberBytes& first, const MemberBytes& second, const Cancel& cancel)
{
    MemberReader readers[] = {{first, cancel}, {second, cancel}};
    std::array<Bytes, 2> pieces;
    for (;;) {
        for (size_t i = 0; i < pieces.size(); ++i) {
            if (!pieces[i].empty())
                continue;
            auto next = readers[i].next();
            if (!next)
                return fail(std::move(next.error()));
            pieces[i] = *next;
        }
        const size_t size = std::min(pieces[0].size(), pieces[1].size());
        if (size == 0)
            return pieces[0].empty() && pieces[1].empty();
        if (std::memcmp(pieces[0].data(), pieces[1].data(), size) != 0)
            return false;
        for (Bytes& piece : pieces)
            piece = piece.subspan(size);
    }
}

class Comparing
{
public:
    Comparing(const Content& content, const Cancel& cancel) : m_content(content), m_cancel(cancel) {}

    /// The member itself, or an earlier one.
    Result<uint32_t> firstOf(uint32_t i)
    {
        const MemberData& member = m_content.members[i];
        if (std::holds_alternative<NpzData>(member.data))
            return i;
        const auto likeness = likenessOf(member, m_cancel);
        if (!likeness)
            return fail(likeness.error());
        std::vector<uint32_t>& known = m_known[*likeness];
        for (const uint32_t first : known) {
            const auto isEqual = compare(m_content.members[first], member);
            if (!isEqual)
                return fail(isEqual.error());
            if (*isEqual)
                return first;
        }
        if (known.size() < mostAlike)
            known.push_back(i);
        return i;
    }

private:
    Result<bool> compare(const MemberData& first, const MemberData& second) const
    {
        const auto bytes = plainBytes(first, m_cancel);
        if (!bytes)
            return fail(bytes.error());
        const auto others = plainBytes(second, m_cancel);
        if (!others)
            return fail(others.error());
        return areEqual(*bytes, *others, m_cancel);
    }

    const Content& m_content;
    const Cancel& m_cancel;
    std::map<Likeness, std::vector<uint32_t>> m_known;
};

} // namespace

Result<std::vector<uint32_t>> firstEqualMembers(const Content& content, const Cancel& cancel)
{
    std::vector<uint32_t> first(content.members.size());
    Comparing comparing(content, cancel);
    for (uint32_t i = 0; i < first.size(); ++i) {
        if (cancel.isRequested())
            return fail(Code::Cancelled);
        const auto found = comparing.firstOf(i);
        if (!found)
            return fail(found.error());
        first[i] = *found;
    }
    return first;
}

} // namespace skops::persist
