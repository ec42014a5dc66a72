#pragma once

// Fills an Archive from the central directory, as zipfile.ZipFile._RealGetContents does.

#include "archive/archive.h"
#include "archive/directory_findings.h"
#include "archive/end_record.h"

namespace skops::archive {

class DirectoryReader
{
public:
    DirectoryReader(SourcePtr source, const Limits& limits, const Cancel& cancel);

    /// Errors: as Archive::open().
    Result<std::shared_ptr<const Archive>> read();

private:
    Result<void> readEntries();
    Result<void> refill();
    Bytes take(size_t length);
    Result<void> readEntry(Bytes fixed);
    Result<void> setName(Member& member, Bytes raw);
    Result<void> setNumbers(Member& member, Bytes fixed, Bytes extra);
    void indexNames();
    void setEndOffsets();
    Result<void> checkTotal() const;
    tl::unexpected<Error> bad(const char* what) const;

    const Cancel& m_cancel;
    std::shared_ptr<Archive> m_archive;
    EndRecord m_end;
    DirectoryFindings m_findings;
    std::vector<uint8_t> m_window; ///< a part of the directory
    size_t m_position = 0;         ///< within the window
    uint64_t m_windowEnd = 0;      ///< offset in the file of the window's end
    uint64_t m_directoryEnd = 0;
    std::vector<uint32_t> m_beforeFile; ///< members whose header would lie before the file's first byte
};

} // namespace skops::archive
