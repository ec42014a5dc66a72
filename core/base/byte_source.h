#pragma once

// Random access to the bytes of one input. Files are read by position and never mapped: a file that shrinks
// while it is read is then an error, not a signal.

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <vector>

namespace skops {

using Bytes = std::span<const uint8_t>;
using MutableBytes = std::span<uint8_t>;

/// Immutable view of an input. Thread-safe: any number of threads may read at once.
class ByteSource
{
public:
    virtual ~ByteSource() = default;

    /// Size in bytes when the source was opened.
    virtual uint64_t sizeBytes() const = 0;

    /// Fills all of `out` from `offset`. Errors: FileShrank (past the end, or the file was cut), FileRead.
    virtual Result<void> readAt(uint64_t offset, MutableBytes out) const = 0;

    /// FileChanged if size, mtime or ctime differ from when it was opened: what was reviewed must be what is
    /// used.
    virtual Result<void> checkUnchanged() const { return {}; }
};

using SourcePtr = std::shared_ptr<const ByteSource>;

/// Opens a regular file and keeps its descriptor. Errors: FileNotFound, FileDenied, FileIsFolder, FileRead.
Result<SourcePtr> openFile(const std::filesystem::path& path);

/// Owns `bytes`.
SourcePtr sourceFromBytes(std::vector<uint8_t> bytes);

class Descriptor; ///< an owned file descriptor

/// Takes bytes one after another and makes a source of them: up to a bound they are kept in memory, more of
/// them in a temporary file without a name, which is gone when the source is.
class SpillWriter
{
public:
    explicit SpillWriter(uint64_t inMemoryBytes);
    SpillWriter(SpillWriter&&) noexcept;
    ~SpillWriter();

    /// Errors: FileWrite.
    Result<void> write(Bytes bytes);
    uint64_t sizeBytes() const { return m_sizeBytes; }
    /// To be called once, as the last. Errors: FileRead.
    Result<SourcePtr> finish();

private:
    uint64_t m_inMemoryBytes;
    uint64_t m_sizeBytes = 0;
    std::vector<uint8_t> m_memory;
    std::unique_ptr<Descriptor> m_file;
};

/// Copies a stream (standard input, a pipe) to an unlinked temporary file. Errors: FileRead, FileWrite,
/// LimitExceeded ("spill", bytes, limit) when it is longer than `limitBytes`.
Result<SourcePtr> spill(int descriptor, uint64_t limitBytes);

} // namespace skops
