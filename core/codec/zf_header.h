#pragma once

#include "base/byte_source.h"

#include <cstdint>
#include <optional>
#include <string>

namespace skops::codec {

inline constexpr size_t zfMagicBytes = 2;

/// Magic and declared length of joblib's old form. One space more may stand in front of the zlib stream.
inline constexpr size_t zfHeaderBytes = 21;

struct ZfLength
{
    std::string text;              ///< as it is declared, without the padding
    std::optional<uint64_t> value; ///< none: below 0 or 2^64 and more
};

/// None: int(text, 16) raises on what stands behind the magic. `header`: zfHeaderBytes.
std::optional<ZfLength> readZfLength(Bytes header);

} // namespace skops::codec
