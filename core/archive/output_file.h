#pragma once

// A file that grows at its end, with small corrections shortly behind: zip's headers get their sizes when the
// data has been written.

#include "base/byte_source.h"

#include <optional>

namespace skops::archive {

/// Writes by position. The first error is kept and nothing more is written after it: the library in between
/// does not pass errors on everywhere (zip.c zipCloseFileInZipRaw64).
class OutputFile
{
public:
    explicit OutputFile(int descriptor) : m_descriptor(descriptor) {}

    void write(uint64_t offset, Bytes bytes);
    /// Errors: FileRead, and what write() kept.
    Result<void> readAt(uint64_t offset, MutableBytes out);
    /// Hands everything to the system. Errors: what write() kept.
    Result<void> flush();
    /// Errors: what write() kept.
    Result<void> state() const;
    /// From now on nothing is written.
    void abandon(Error error);

    uint64_t sizeBytes() const { return m_sizeBytes; }

private:
    void put(uint64_t offset, Bytes bytes);

    int m_descriptor;
    uint64_t m_sizeBytes = 0;
    uint64_t m_bufferOffset = 0;   ///< in the file
    std::vector<uint8_t> m_buffer; ///< not yet written
    std::optional<Error> m_error;
};

} // namespace skops::archive
