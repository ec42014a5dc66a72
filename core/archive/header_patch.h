#pragma once

// Makes the headers that QuaZip wrote those that zipfile writes. QuaZip knows no LZMA, always says the
// version that non-ASCII names need, and forgets the system under zip64, without which the permissions mean
// nothing.

#include "archive/archive.h"
#include "archive/output_file.h"

namespace skops::archive {

inline constexpr uint16_t flagEndMark =
    0x2; ///< zipfile._MASK_COMPRESS_OPTION_1: an LZMA stream has its end mark

/// What both headers of a member say.
struct HeaderFacts
{
    Method method = Method::Stored;
    bool hasUtf8Name = false;
    bool isZip64 = false;   ///< the local header has room for 64-bit sizes
    bool hasEndMark = true; ///< of Lzma: the stream says where it ends
};

void patchLocalHeader(OutputFile& file, uint64_t offset, const HeaderFacts& facts);

/// The central headers from `begin`, in the order of the members. Errors: FileWrite, FileRead;
/// ZipBadDirectory if something else stands there.
Result<void> patchDirectory(OutputFile& file, uint64_t begin, std::span<const HeaderFacts> members);

} // namespace skops::archive
