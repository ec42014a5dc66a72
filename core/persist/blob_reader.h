#pragma once

// The bytes of a Blob, asked for piece by piece: what streamBlob() and the comparison of a written file
// share.

#include "persist/blob.h"

namespace skops::persist {

class BlobReader
{
public:
    /// `blob` outlives the reader.
    BlobReader(const Blob& blob, const Cancel& cancel) : m_blob(blob), m_cancel(cancel) {}

    /// The next bytes, at most 1 MiB, valid until the next call; none: the end. Errors: as streamBlob().
    Result<Bytes> next();

private:
    Result<Bytes> read(uint64_t wanted);
    Result<Bytes> transform(Bytes piece);
    Result<Bytes> toLatin1(Bytes piece);
    Bytes swap(Bytes piece);
    Result<Bytes> end() const;

    const Blob& m_blob;
    const Cancel& m_cancel;
    uint64_t m_taken = 0; ///< bytes of the source
    uint64_t m_given = 0; ///< transformed bytes
    uint32_t m_lead =
        0; ///< Latin1OfUtf8: first byte of a character whose second one comes with the next piece
    std::vector<uint8_t> m_buffer;
};

} // namespace skops::persist
