#pragma once

// A whole file that is one compressed stream, as joblib and people write them, made readable by position.

#include "base/byte_source.h"
#include "base/limits.h"
#include "base/task.h"

#include <optional>
#include <string_view>
#include <vector>

namespace skops::codec {

/// How a file is compressed, told by its first bytes (joblib/numpy_pickle_utils.py, compressor.py).
enum class Compression : uint8_t {
    Zlib,     ///< 78
    Gzip,     ///< 1f 8b
    Bzip2,    ///< "BZh" and a digit
    Lzma,     ///< 5d 00: the old .lzma form
    Xz,       ///< fd "7zXZ"
    Lz4,      ///< a frame: 04 22 4d 18
    JoblibZF, ///< "ZF", a length as text, zlib: joblib before 0.10
};

std::string_view compressionId(Compression compression);

/// None: not compressed in a form that joblib knows. `head`: the first 32 bytes or more.
std::optional<Compression> sniffCompression(Bytes head);

struct Unpacked
{
    SourcePtr source; ///< what could be decompressed, which may be less than the whole
    /// Damage, bad checksums, trailing bytes, further members: loaders notice them only when what comes
    /// before has already run, so they are told and the rest is analysed. Offsets are those of the
    /// compressed file.
    std::vector<Finding> findings;
};

/// Up to this many bytes are kept in memory, more in an unlinked temporary file.
inline constexpr uint64_t unpackedInMemory = uint64_t{32} << 20U;

/// Decompresses all of `source`. What a second member of gzip, bzip2 or xz holds is part of the output if
/// joblib's reader of that format gives it too. `progress` is advanced by compressed bytes. Errors: those of
/// the source, Cancelled, OutOfMemory, FileWrite, LimitExceeded ("total-bytes", "ratio", "dictionary-bytes").
Result<Unpacked> unpack(const ByteSource& source, Compression compression, const Limits& limits,
                        const Cancel& cancel, Progress& progress);

} // namespace skops::codec
