#pragma once

// Raw deflate streams, as they stand in a zip, made. The same bytes and level give the same stream.

#include "base/byte_source.h"

#include <functional>
#include <memory>
#include <vector>

namespace skops::codec {

/// Of both: 1 is fast, 9 is small.
inline constexpr int smallestLevel = 1;
inline constexpr int largestLevel = 9;

/// All bytes at once, with libdeflate, which makes less of them than zlib and in less time. Empty: it would
/// not be shorter than `bytes`, or there is no memory for it.
std::vector<uint8_t> deflateAtOnce(Bytes bytes, int level);

/// Piece by piece, with zlib, in bounded memory.
class Deflater
{
public:
    using Sink = std::function<Result<void>(Bytes)>;

    /// Errors: OutOfMemory.
    static Result<Deflater> make(int level);
    Deflater(Deflater&&) noexcept;
    Deflater& operator=(Deflater&&) = delete;
    ~Deflater();

    /// Errors: those of the sink.
    Result<void> write(Bytes bytes, const Sink& sink);
    /// To be called once, as the last.
    Result<void> end(const Sink& sink);

private:
    class Stream;
    explicit Deflater(std::unique_ptr<Stream> stream);

    std::unique_ptr<Stream> m_stream;
};

} // namespace skops::codec
