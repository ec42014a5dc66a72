#pragma once

// Names as zipfile decodes them.

#include "base/byte_source.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace skops::archive {

inline constexpr uint16_t flagUtf8 = 0x800; ///< zipfile._MASK_UTF_FILENAME

bool isAscii(Bytes text);

/// Appends `raw` to `out` as UTF-8: strict UTF-8 if the flag says so (no surrogates, as
/// bytes.decode('utf-8')), else code page 437. False if it is not UTF-8; `out` is then unchanged.
bool decodeName(Bytes raw, uint16_t flags, std::string& out);

/// Characters of well-formed UTF-8.
size_t countCharacters(std::string_view text);

} // namespace skops::archive
