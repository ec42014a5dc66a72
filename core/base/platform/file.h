#pragma once

// Open files. This folder is all that knows which system it runs on: a header each says what is promised, and
// has one source for POSIX (Linux, macOS) and one for Windows. Calls that a signal interrupts are made again.

#include "base/platform/descriptor.h"
#include "base/platform/system_result.h"

#include <cstdint>
#include <filesystem>
#include <span>

namespace skops::platform {

enum class FileKind : uint8_t {
    Regular,
    Folder,
    Other, ///< a pipe, a device
};

struct FileTime
{
    int64_t seconds = 0;
    int64_t fraction = 0; ///< in the system's unit

    bool operator==(const FileTime&) const = default;
};

/// Whose a file is and who may do what with it. All 0 on Windows, where TargetFile's names are made with
/// them.
struct Permissions
{
    uint32_t mode = 0; ///< the lower 12 bits of st_mode
    uint32_t user = 0;
    uint32_t group = 0;
};

struct FileState
{
    FileKind kind = FileKind::Other;
    uint64_t sizeBytes = 0;
    FileTime written; ///< of its contents
    FileTime changed; ///< of anything about it; nobody can set it back
    Permissions permissions;
};

enum class Opening {
    AtOnce,    ///< a named pipe without a writer does not hang
    WhenReady, ///< a named pipe is waited for
};

/// For reading; a folder can be opened too, and stateOf() tells that it is one.
SystemResult<Descriptor> openForReading(const std::filesystem::path& path, Opening opening);

/// For reading and writing, in temporaryFolder(). It has no name that anybody could open, and is gone when it
/// is closed or the process ends in whatever way.
SystemResult<Descriptor> openUnnamed();

/// Where temporary files go: $TMPDIR or /tmp; on Windows what GetTempPath says.
std::filesystem::path temporaryFolder();

SystemResult<FileState> stateOf(int descriptor);

/// Each moves at least one byte and as many as the system takes at once. Reading gives 0 at the end.
SystemResult<size_t> read(int descriptor, std::span<uint8_t> out);
SystemResult<size_t> readAt(int descriptor, uint64_t offset, std::span<uint8_t> out);
SystemResult<size_t> write(int descriptor, std::span<const uint8_t> bytes);
SystemResult<size_t> writeAt(int descriptor, uint64_t offset, std::span<const uint8_t> bytes);

/// write() until all is written.
SystemResult<void> writeAll(int descriptor, std::span<const uint8_t> bytes);

} // namespace skops::platform
