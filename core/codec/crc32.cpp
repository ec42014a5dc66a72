#include "codec/crc32.h"

#include <libdeflate.h>

namespace skops::codec {

uint32_t crc32(uint32_t crc, Bytes bytes)
{
    // libdeflate answers a null pointer with the initial value instead of going on from `crc`.
    return bytes.empty() ? crc : libdeflate_crc32(crc, bytes.data(), bytes.size());
}

} // namespace skops::codec
