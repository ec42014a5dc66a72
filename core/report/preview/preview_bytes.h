#pragma once

// Parts of a member's bytes: read where they stand if the member is stored, kept if it is small, and
// decompressed up to the last one that is wanted if it is neither.

#include "archive/members.h"
#include "base/byte_source.h"

#include <memory>
#include <span>

namespace skops::report {

/// Bytes [offset, offset + into.size()) of a member and where they go.
struct WantedBytes
{
    uint64_t offset = 0;
    MutableBytes into;
};

/// Immutable and thread-safe.
class PreviewBytes
{
public:
    /// Compressed members up to this size are decompressed once and kept.
    static constexpr uint64_t keptBytes = uint64_t{16} << 20U;

    /// Errors: as Members::stream().
    static Result<std::shared_ptr<const PreviewBytes>> open(std::shared_ptr<const archive::Members> members,
                                                            MemberId id, const Cancel& cancel);
    /// Of bytes that can be read at any place.
    static std::shared_ptr<const PreviewBytes> of(SourcePtr source);

    uint64_t sizeBytes() const { return m_sizeBytes; }
    /// Whether any place costs the same.
    bool isDirect() const { return m_source != nullptr; }

    /// Fills all of `wanted`, whatever its order; pieces may overlap. Errors: those of Members::stream() and
    /// of the source, NpyTooShort if the member ends before, Cancelled.
    Result<void> read(std::vector<WantedBytes> wanted, const Cancel& cancel) const;

    /// All bytes, at most 1 MiB at a time. Errors: as Members::stream().
    Result<void> stream(const Cancel& cancel, const archive::Members::Sink& sink) const;

    /// The same bytes where any place costs the same: in a temporary file if they are many. Errors: as
    /// stream(), FileWrite.
    Result<std::shared_ptr<const PreviewBytes>> direct(const Cancel& cancel) const;

private:
    Result<void> readStreamed(std::vector<WantedBytes> wanted, const Cancel& cancel) const;

    std::shared_ptr<const archive::Members> m_members; ///< null: `m_source` has all
    MemberId m_id = none<MemberId>;
    SourcePtr m_source; ///< null: streamed
    uint64_t m_sizeBytes = 0;
};

using PreviewBytesPtr = std::shared_ptr<const PreviewBytes>;

} // namespace skops::report
