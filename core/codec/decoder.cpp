#include "codec/decoder.h"

#include "codec/decoders.h"

namespace skops::codec {

Result<std::unique_ptr<Decoder>> makeDecoder(Stream stream, const DecoderLimits& limits)
{
    switch (stream) {
    case Stream::Deflate:
        return makeDeflate();
    case Stream::Bzip2:
        return makeBzip2();
    case Stream::ZipLzma:
        return makeZipLzma(limits);
    case Stream::Zlib:
        return makeZlib();
    case Stream::Gzip:
        return makeGzip();
    case Stream::Lzma:
        return makeLzma(limits);
    case Stream::Lz4:
        return makeLz4();
    }
    __builtin_unreachable();
}

} // namespace skops::codec
