#pragma once

// The compressions that makeDecoder() chooses from, a file each.

#include "codec/decoder.h"

#include <algorithm>

namespace skops::codec {

Result<std::unique_ptr<Decoder>> makeDeflate();
Result<std::unique_ptr<Decoder>> makeBzip2();
Result<std::unique_ptr<Decoder>> makeZipLzma(const DecoderLimits& limits);
Result<std::unique_ptr<Decoder>> makeZlib();
Result<std::unique_ptr<Decoder>> makeGzip();
Result<std::unique_ptr<Decoder>> makeLzma(const DecoderLimits& limits);
Result<std::unique_ptr<Decoder>> makeLz4();

/// zlib and bzip2 count bytes in 32 bits: a step takes at most this much of a longer span.
template <class Span>
Span atMostOneGiB(Span span)
{
    return span.first(std::min(span.size(), size_t{1} << 30U));
}

} // namespace skops::codec
