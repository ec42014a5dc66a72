#pragma once

// A file that is written beside its target under another name, and gets the target's name when all is well.

#include "base/byte_source.h"

#include <filesystem>
#include <optional>
#include <sys/types.h>

namespace skops::persist {

/// Without commit() nothing is left of it.
class TargetFile
{
public:
    /// Symbolic links are followed first. Errors: FileExists if the target does and may not be replaced,
    /// FileIsFolder, FileWrite.
    static Result<TargetFile> create(const std::filesystem::path& target, bool mayReplace);
    TargetFile(TargetFile&& other) noexcept;
    TargetFile& operator=(TargetFile&&) = delete;
    ~TargetFile();

    /// Open for reading and writing.
    int descriptor() const { return m_descriptor; }
    const std::filesystem::path& path() const { return m_path; }

    /// All written bytes are on the disk. Errors: FileWrite.
    Result<void> sync() const;
    /// To be called once, as the last. Errors: FileExists, FileWrite; the target is then as it was.
    Result<void> commit();

private:
    TargetFile() = default;
    Result<void> open();
    Result<void> takePermissions() const;
    Result<void> rename() const;

    /// Of the file that is to be replaced.
    struct Owner
    {
        mode_t mode = 0;
        uid_t user = 0;
        gid_t group = 0;
    };

    std::filesystem::path m_target;
    std::filesystem::path m_path; ///< empty: nothing to remove
    std::optional<Owner> m_replaced;
    bool m_mayReplace = false;
    int m_descriptor = -1;
    int m_folder = -1; ///< -1: cannot be opened
};

/// A file without a name, open for reading and writing, in the folder of temporary files; -1 with errno. The
/// caller closes it.
int openUnnamed();

} // namespace skops::persist
