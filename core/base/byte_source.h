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

/// Copies a stream (standard input, a pipe) to an unlinked temporary file. Errors: FileRead, FileWrite,
/// LimitExceeded ("spill", bytes, limit) when it is longer than `limitBytes`.
Result<SourcePtr> spill(int descriptor, uint64_t limitBytes);

} // namespace skops
