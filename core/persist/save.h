#pragma once

// Writes a .skops: to a temporary file beside the target, read back and compared before it gets its name.

#include "base/limits.h"
#include "persist/blob.h"

#include <filesystem>
#include <optional>

namespace skops::persist {

enum class Compression : uint8_t { Stored, Deflated, Bzip2, Lzma };

struct SaveOptions
{
    Compression compression = Compression::Stored;
    std::optional<int> level{}; ///< as zipfile's compresslevel; none: its default, with `isBest` the highest
    bool mayReplace = false;    ///< else an existing target is FileExists
    std::string comment{};      ///< of the archive
    bool isBest = false;        ///< each member is deflated if that helps, else stored; not `compression`
    Workers* workers = nullptr; ///< for `isBest`; null: the caller's thread alone
};

struct Content
{
    std::string schema;
    std::vector<MemberData> members; ///< in the order in which they are written; schema.json comes last
};

struct Saved
{
    uint64_t sizeBytes = 0;
    uint64_t members = 0; ///< read back and equal byte for byte, schema.json included
    uint64_t bytesCompared = 0;
};

/// All or nothing: on an error or a stop the target is as it was and nothing is left beside it. fsync of file
/// and folder; a symbolic link is followed to its target; permissions of a replaced file are kept. Errors:
/// FileExists, FileWrite, FileRead, FileChanged, Cancelled, SavedDiffers (the member that came back
/// different). `progress` is in bytes, written and compared.
Result<Saved> save(const Content& content, const std::filesystem::path& target, const SaveOptions& options,
                   const Limits& limits, const Cancel& cancel, Progress& progress);

} // namespace skops::persist
