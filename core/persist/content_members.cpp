#include "persist/content_members.h"

#include "persist/content_bytes.h"
#include "persist/npz_writer.h"

#include <algorithm>

namespace skops::persist {
namespace {

/// The bytes of a member, or of the arrays of an .npz.
Result<std::vector<MemberBytes>> partsOf(const MemberData& member, const Cancel& cancel)
{
    std::vector<MemberBytes> parts;
    const auto add = [&](Result<MemberBytes> bytes) -> Result<void> {
        if (!bytes)
            return fail(std::move(bytes.error()));
        parts.push_back(std::move(*bytes));
        return {};
    };
    if (const auto* npz = std::get_if<NpzData>(&member.data)) {
        for (const auto& [name, array] : npz->arrays) {
            if (auto added = add(bytesOf(array)); !added)
                return fail(std::move(added.error()));
        }
    } else if (auto added = add(plainBytes(member, cancel)); !added) {
        return fail(std::move(added.error()));
    }
    return parts;
}

Result<uint64_t> sizeOf(const MemberData& member)
{
    if (const auto* copied = std::get_if<CopiedMember>(&member.data))
        return copied->sizeBytes();
    const auto parts = partsOf(member, Cancel());
    if (!parts)
        return fail(parts.error());
    uint64_t size = 0;
    for (const MemberBytes& part : *parts)
        size += part.sizeBytes();
    return size;
}

/// The first blob of a member: where its bytes stand.
const Blob* firstBlob(const MemberData& member)
{
    if (const auto* npy = std::get_if<NpyData>(&member.data))
        return &npy->data;
    if (const auto* npz = std::get_if<NpzData>(&member.data))
        return npz->arrays.empty() ? nullptr : &npz->arrays.front().second.data;
    return std::get_if<Blob>(&member.data);
}

} // namespace

Result<std::shared_ptr<const ContentMembers>> ContentMembers::make(std::shared_ptr<const Content> content)
{
    std::shared_ptr<ContentMembers> members(new ContentMembers(std::move(content)));
    for (const MemberData& member : members->m_content->members) {
        auto size = sizeOf(member);
        if (!size)
            return fail(std::move(size.error()));
        Entry entry{.name = member.name, .sizeBytes = *size};
        if (const auto* copied = std::get_if<CopiedMember>(&member.data)) {
            entry.begin = copied->archive->placement(copied->id).begin;
            if (!members->m_source)
                members->m_source = copied->archive->source();
        }
        if (const Blob* blob = firstBlob(member); blob && blob->source) {
            entry.begin = blob->offset;
            if (!members->m_source)
                members->m_source = blob->source;
        }
        members->m_byName[entry.name] = static_cast<uint32_t>(members->m_entries.size());
        members->m_entries.push_back(entry);
    }
    if (!members->m_source)
        members->m_source = sourceFromBytes({});
    return std::shared_ptr<const ContentMembers>(std::move(members));
}

std::optional<MemberId> ContentMembers::find(std::string_view name) const
{
    const auto found = m_byName.find(name);
    return found == m_byName.end() ? std::nullopt : std::optional(makeId<MemberId>(found->second));
}

archive::Placement ContentMembers::placement(MemberId id) const
{
    const Entry& entry = m_entries[index(id)];
    return {entry.begin, entry.begin, entry.sizeBytes};
}

Result<size_t> ContentMembers::readHead(MemberId id, MutableBytes out) const
{
    if (const auto* copied = std::get_if<CopiedMember>(&data(id).data))
        return copied->archive->readHead(copied->id, out);
    const Cancel never;
    const auto parts = partsOf(data(id), never);
    if (!parts)
        return fail(parts.error());
    size_t size = 0;
    for (const MemberBytes& part : *parts) {
        MemberReader reader(part, never);
        while (size < out.size()) {
            const auto piece = reader.next();
            if (!piece)
                return fail(piece.error());
            if (piece->empty())
                break;
            const size_t taken = std::min(piece->size(), out.size() - size);
            std::copy_n(piece->begin(), taken, out.begin() + static_cast<std::ptrdiff_t>(size));
            size += taken;
        }
    }
    return size;
}

Result<void> ContentMembers::stream(MemberId id, const Cancel& cancel, const Sink& sink,
                                    std::vector<Finding>* findings, const ByteSource* /*through*/) const
{
    if (const auto* copied = std::get_if<CopiedMember>(&data(id).data))
        return copied->archive->stream(copied->id, cancel, sink, findings);
    const auto parts = partsOf(data(id), cancel);
    if (!parts)
        return fail(parts.error());
    for (const MemberBytes& part : *parts) {
        if (auto done = streamMember(part, cancel, sink); !done)
            return done;
    }
    return {};
}

Result<std::shared_ptr<const archive::Members>> ContentMembers::openNested(MemberId id,
                                                                           const Cancel& cancel) const
{
    if (const auto* copied = std::get_if<CopiedMember>(&data(id).data))
        return copied->archive->openNested(copied->id, cancel);
    const auto* npz = std::get_if<NpzData>(&data(id).data);
    if (!npz)
        return fail(Code::NpzBadMember, {.member = std::string(name(id))}, {std::string(name(id))});
    auto nested = std::make_shared<Content>();
    for (const auto& [array, npy] : npz->arrays)
        nested->members.push_back({arrayMember(array), npy});
    auto members = make(std::move(nested));
    if (!members)
        return fail(std::move(members.error()));
    return std::shared_ptr<const archive::Members>(std::move(*members));
}

} // namespace skops::persist
