#pragma once

// A zip archive exactly as CPython 3.11's zipfile sees it: same members, same names, same refusals. Whatever
// another zip reader could resolve differently is recorded as a finding.

#include "archive/members.h"
#include "archive/name_table.h"
#include "base/byte_source.h"
#include "base/limits.h"
#include "base/result.h"
#include "base/task.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace skops::archive {

/// Compression methods by their number in the file; others are kept as they are and refused when read.
enum class Method : uint16_t { Stored = 0, Deflated = 8, Bzip2 = 12, Lzma = 14 };

/// One entry of the central directory.
struct Member
{
    uint64_t headerOffset = 0; ///< of the local header, from the start of the source (prefix data included);
                               ///< noOffset if it lies outside of any file
    uint64_t endOffset = 0; ///< where the next local header begins, or the directory (zipfile's _end_offset)
    uint64_t compressedBytes = 0; ///< as the central directory declares
    uint64_t sizeBytes = 0;       ///< decompressed, as the central directory declares
    uint64_t nameBegin = 0;       ///< into Archive's name pool
    uint32_t nameLength = 0;      ///< up to the first NUL
    uint32_t fullNameLength = 0;  ///< with what follows a NUL (zipfile's orig_filename)
    uint32_t crc = 0;
    uint32_t nextSameName = noIndex; ///< an earlier member of the same name, which this one hides
    Method method = Method::Stored;
    uint16_t flags = 0;
    uint16_t dosDate = 0;
    uint16_t dosTime = 0;
};

/// Immutable and thread-safe after open().
class Archive final : public Members
{
public:
    /// Reads the end record and the central directory, not the members. Errors: ZipNoEnd, ZipBadDirectory,
    /// ZipUnsupported, LimitExceeded, Cancelled, and those of the source.
    static Result<std::shared_ptr<const Archive>> open(SourcePtr source, const Limits& limits,
                                                       const Cancel& cancel);

    std::span<const Member> members() const { return m_members; }
    const Member& member(MemberId id) const { return m_members[index(id)]; }
    size_t count() const override { return m_members.size(); }
    uint64_t sizeBytes(MemberId id) const override { return member(id).sizeBytes; }
    Placement placement(MemberId id) const override
    {
        return {member(id).headerOffset, member(id).endOffset, member(id).compressedBytes};
    }
    /// UTF-8, as zipfile gives it: decoded (cp437 without the UTF-8 flag) and cut at the first NUL.
    std::string_view name(MemberId id) const override;
    /// The whole name, with what follows a NUL: what zipfile compares with the local header.
    std::string_view fullName(MemberId id) const;
    /// The member that zipfile would read under this name: the last one. Nothing if there is none.
    std::optional<MemberId> find(std::string_view name) const override;

    /// What other readers could see differently, from the directory alone; open() recorded it.
    std::span<const Finding> findings() const override { return m_findings; }

    /// First bytes of a member, at most out.size(); returns how many: fewer only where the member ends. The
    /// CRC is not checked. Errors: as stream().
    Result<size_t> readHead(MemberId id, MutableBytes out) const override;

    /// All bytes of a member as zipfile.read() returns them, CRC checked. Errors: as stream().
    Result<std::vector<uint8_t>> read(MemberId id, const Cancel& cancel) const;

    /// Hands the decompressed bytes to `sink` chunk by chunk (at most 1 MiB each) and checks the CRC at the
    /// end. An error of the sink stops it. Errors: ZipBadLocalHeader, ZipNameDiffers, ZipEncrypted,
    /// ZipUnknownMethod, ZipUnsupported, ZipBadStream, ZipBadCrc, ZipTruncated, LimitExceeded, Cancelled;
    /// Place::member is the member's name. `findings`, if given, takes what only the member itself shows
    /// (ZipLocalDiffers, ZipShortStream, ZipLongStream, ZipStreamTail, ZipOverlap, ZipGap,
    /// ZipLzmaDictionary).
    Result<void> stream(MemberId id, const Cancel& cancel, const Sink& sink,
                        std::vector<Finding>* findings = nullptr,
                        const ByteSource* through = nullptr) const override;

    /// A member as a source of its own (an .npz inside a .skops): a window on the file if it is stored, else
    /// its bytes, decompressed and checked, in memory. Errors: as stream(), for a window without ZipBadCrc.
    Result<SourcePtr> open(MemberId id, const Cancel& cancel) const;
    /// The bytes of a member as they stand in the file, compressed. Errors: those of stream() that are not of
    /// the bytes; ZipTruncated.
    Result<SourcePtr> openRaw(MemberId id) const;
    /// The member, opened, as an archive with default limits. Errors: as open() of both kinds.
    Result<std::shared_ptr<const Members>> openNested(MemberId id, const Cancel& cancel) const override;

    /// What the archive's bytes outside the members are: the comment of the end record.
    std::string_view comment() const { return m_comment; }
    const SourcePtr& source() const override { return m_source; }
    const Limits& limits() const { return m_limits; }

private:
    Archive() = default;
    friend class DirectoryReader;

    SourcePtr m_source;
    Limits m_limits;
    std::vector<Member> m_members;
    std::string m_names; ///< all full names, one after the other
    NameTable m_byName;  ///< the last member of each name
    std::vector<Finding> m_findings;
    std::string m_comment;
};

} // namespace skops::archive
