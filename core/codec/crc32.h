#pragma once

#include "base/byte_source.h"

namespace skops::codec {

/// The CRC-32 of zip and gzip over `bytes`, going on from `crc` (0 for the first bytes).
uint32_t crc32(uint32_t crc, Bytes bytes);

} // namespace skops::codec
