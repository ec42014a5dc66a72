#pragma once

#include "codec/decoder.h"

#include <lzma.h>

namespace skops::codec {

/// One call of lzma_code() as a Step. LZMA_MEMLIMIT_ERROR is LimitExceeded with the memory that the stream
/// asks for, and `memoryLimit`.
Result<Step> lzmaStep(lzma_stream& stream, Bytes in, MutableBytes out, uint64_t memoryLimit = 0);

} // namespace skops::codec
