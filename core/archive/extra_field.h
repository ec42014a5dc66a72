#pragma once

// Extra fields of a member: (id, length, data) one after the other.

#include "base/byte_source.h"

#include <cstdint>
#include <optional>

namespace skops::archive {

inline constexpr uint16_t extraZip64 = 0x0001;
inline constexpr uint16_t extraUnicodePath = 0x7075;

/// The numbers that a zip64 extra field may stand in for.
struct WideNumbers
{
    uint64_t sizeBytes = 0;
    uint64_t compressedBytes = 0;
    uint64_t headerOffset = 0;
};

enum class ExtraFault : uint8_t { None, Field, Zip64Field };

/// zipfile.ZipInfo._decodeExtra: every zip64 field replaces, in turn, the numbers that are all ones.
ExtraFault decodeExtra(Bytes extra, WideNumbers& numbers);

/// A number in a zip64 field that is none of `numbers`, which decodeExtra() made: nobody needed it, and
/// readers that take it see other sizes. Zeros are none.
std::optional<uint64_t> findStrayNumber(Bytes extra, const WideNumbers& numbers);

/// The data of the first field with this id. Stops at a field that does not fit.
std::optional<Bytes> findExtra(Bytes extra, uint16_t id);

} // namespace skops::archive
