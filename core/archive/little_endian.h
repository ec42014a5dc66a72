#pragma once

// Numbers of zip's records. The caller has checked that the bytes are there.

#include "base/byte_source.h"

#include <cstddef>
#include <cstdint>

namespace skops::archive {

template <class Number>
Number readNumber(Bytes bytes, size_t offset)
{
    Number value = 0;
    for (size_t i = sizeof(Number); i-- > 0;)
        value = static_cast<Number>(static_cast<uint64_t>(value) << 8U | bytes[offset + i]);
    return value;
}

inline uint16_t read16(Bytes bytes, size_t offset)
{
    return readNumber<uint16_t>(bytes, offset);
}
inline uint32_t read32(Bytes bytes, size_t offset)
{
    return readNumber<uint32_t>(bytes, offset);
}
inline uint64_t read64(Bytes bytes, size_t offset)
{
    return readNumber<uint64_t>(bytes, offset);
}

} // namespace skops::archive
