#pragma once

// Compressed streams as bounded steps: the caller owns both buffers, so memory is what the caller allows.
//
// To add a compression: an enumerator of Stream, a file with its decoder, its line in decoders.h and in
// makeDecoder().

#include "base/byte_source.h"
#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <memory>

namespace skops::codec {

enum class Stream : uint8_t {
    Deflate, ///< raw, as in zip's method 8
    Bzip2,   ///< one stream: whatever follows its end is left over, as bz2.BZ2Decompressor does
    ZipLzma, ///< zip's method 14: version, size of properties, properties, raw LZMA1 with or without end mark
    Zlib,    ///< deflate between zlib's header and checksum
    Gzip,    ///< one member
    Lzma,    ///< .xz, .lzma or .lz by the first byte, as lzma.LZMADecompressor(FORMAT_AUTO): one stream
    Lz4,     ///< one frame, or one to be skipped
};

struct DecoderLimits
{
    /// The caller stops before the output is longer than this, so no dictionary needs to be larger either.
    uint64_t outputBytes = ~uint64_t{0};
    /// A larger dictionary is LimitExceeded ("dictionary-bytes").
    uint64_t dictionaryBytes = uint64_t{1536} << 20U;
    /// Lzma only: a wrong checksum of the content is passed over. liblzma tells it as it tells damage, so
    /// decoding once more is the way to know which it was.
    bool ignoreChecks = false;
};

struct Step
{
    enum class State : uint8_t {
        Running, ///< call again: with more input if all was consumed and `out` is not full, else with more
                 ///< room
        Ended,   ///< the stream's own end was read; input behind it is not consumed
        Damaged, ///< the bytes are not such a stream
        BadChecksum, ///< the bytes could be decoded, and a checksum or size behind or before them is wrong;
                     ///< bzip2 and Lzma tell Damaged instead
    };

    size_t consumed = 0; ///< bytes of `in`
    size_t produced = 0; ///< bytes of `out`
    State state = State::Running;
};

/// One stream, from its first byte. Not thread-safe.
class Decoder
{
public:
    virtual ~Decoder() = default;

    /// Decodes from `in` to `out` until one of them is used up. Not to be called after Ended, Damaged,
    /// BadChecksum or an error. `out` is never empty. Errors: LimitExceeded, OutOfMemory.
    virtual Result<Step> decode(Bytes in, MutableBytes out) = 0;
};

/// Errors: OutOfMemory.
Result<std::unique_ptr<Decoder>> makeDecoder(Stream stream, const DecoderLimits& limits);

} // namespace skops::codec
