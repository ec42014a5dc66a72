#pragma once

// A file that is written beside its target under another name, and gets the target's name when all is well.

#include "base/byte_source.h"
#include "base/platform/file.h"

#include <optional>

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
    int descriptor() const { return m_file.get(); }
    const std::filesystem::path& path() const { return m_path; }

    /// All written bytes are on the disk. Errors: FileWrite.
    Result<void> sync() const;
    /// To be called once, as the last. Errors: FileExists, FileWrite; the target is then as it was.
    Result<void> commit();

private:
    TargetFile() = default;
    Result<void> open();
    Result<void> rename() const;

    std::filesystem::path m_target;
    std::filesystem::path m_path; ///< empty: nothing to remove
    std::optional<platform::Permissions> m_replaced;
    bool m_mayReplace = false;
    Descriptor m_file;
    Descriptor m_folder; ///< not open: there is nothing to sync
};

} // namespace skops::persist
