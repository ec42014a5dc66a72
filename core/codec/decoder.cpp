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
    }
    __builtin_unreachable();
}

} // namespace skops::codec
