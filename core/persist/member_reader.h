#pragma once

// The bytes of a member as they will stand in the archive, asked for piece by piece.

#include "persist/blob_reader.h"

#include <array>
#include <optional>

namespace skops::persist {

/// An .npy, a text or a blob.
struct MemberBytes
{
    std::string head{};                  ///< of an .npy
    std::string_view text{};             ///< behind it
    const Blob* blob = nullptr;          ///< behind that; may be null
    std::shared_ptr<const Blob> owned{}; ///< `blob`, if nobody else keeps it

    /// At most 2^64 - 1, even where more is declared.
    uint64_t sizeBytes() const;
};

/// Errors: those of numpy::npyHeader(); NpyShapeOverflow, NpyBadHeader; NpyTooShort if the blob is not as
/// long as type and shape say.
Result<MemberBytes> bytesOf(const NpyData& npy);

class MemberReader
{
public:
    /// `bytes` outlives the reader.
    MemberReader(const MemberBytes& bytes, const Cancel& cancel);

    /// As BlobReader::next(). Errors: as streamBlob().
    Result<Bytes> next();

private:
    std::array<Bytes, 2> m_pieces;
    std::optional<BlobReader> m_blob;
};

/// All of them. Errors: as streamBlob().
Result<void> streamMember(const MemberBytes& bytes, const Cancel& cancel,
                          const std::function<Result<void>(Bytes)>& sink);

} // namespace skops::persist
