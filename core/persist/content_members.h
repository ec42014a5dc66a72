#pragma once

// What is to be written, read as if it were in an archive already.

#include "archive/members.h"
#include "persist/save.h"

#include <unordered_map>

namespace skops::persist {

class ContentMembers final : public archive::Members
{
public:
    /// Errors: as countBytes() of content_bytes.h.
    static Result<std::shared_ptr<const ContentMembers>> make(std::shared_ptr<const Content> content);

    const Content& content() const { return *m_content; }

    size_t count() const override { return m_entries.size(); }
    std::string_view name(MemberId id) const override { return m_entries[index(id)].name; }
    std::optional<MemberId> find(std::string_view name) const override;
    /// Of an .npz the bytes of its arrays.
    uint64_t sizeBytes(MemberId id) const override { return m_entries[index(id)].sizeBytes; }
    archive::Placement placement(MemberId id) const override;
    const SourcePtr& source() const override { return m_source; }
    Result<size_t> readHead(MemberId id, MutableBytes out) const override;
    /// Of an .npz its arrays one behind the other.
    Result<void> stream(MemberId id, const Cancel& cancel, const Sink& sink, std::vector<Finding>* findings,
                        const ByteSource* through) const override;
    Result<std::shared_ptr<const archive::Members>> openNested(MemberId id,
                                                               const Cancel& cancel) const override;

private:
    struct Entry
    {
        std::string_view name;
        uint64_t begin = 0; ///< in source()
        uint64_t sizeBytes = 0;
    };

    explicit ContentMembers(std::shared_ptr<const Content> content) : m_content(std::move(content)) {}
    const MemberData& data(MemberId id) const { return m_content->members[index(id)]; }

    std::shared_ptr<const Content> m_content;
    std::vector<Entry> m_entries;
    std::unordered_map<std::string_view, uint32_t> m_byName;
    SourcePtr m_source;
};

} // namespace skops::persist
