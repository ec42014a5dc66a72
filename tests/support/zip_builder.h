#pragma once

// Zip files from a list of members, every field of which can be told, right or wrong.

#include "base/byte_source.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace skops::test {

/// What is not told is worked out from `name`, `data` and `method`.
struct ZipMember
{
    std::string name{};
    std::string data{};
    uint16_t method = 0; ///< 0, 8, 12 and 14 are really compressed; others are stored
    uint16_t flags = 0;
    uint8_t version = 20;
    std::string extra{};
    std::string comment{};

    std::optional<std::string> packed{}; ///< the compressed bytes
    std::optional<uint32_t> crc{};
    std::optional<uint32_t> size{};
    std::optional<uint32_t> compressed{};
    std::optional<uint32_t> offset{}; ///< of the local header, as the directory says
    std::optional<uint16_t> nameLength{};

    std::optional<std::string> localName{};
    std::optional<std::string> localExtra{};
    std::optional<std::string> localMagic{};
    std::optional<uint16_t> localMethod{};
    std::optional<uint16_t> localFlags{};
    std::optional<uint32_t> localCrc{};
    std::optional<uint32_t> localSize{};
    std::optional<uint32_t> localCompressed{};
};

struct Zip
{
    std::vector<ZipMember> members{};
    std::string prefix{}; ///< before the first member; offsets do not count it
    std::string comment{};
    std::string suffix{}; ///< behind the comment
    bool zip64 = false;   ///< with the zip64 records, and the plain one all ones
    std::optional<uint16_t> entries{};
    std::optional<uint16_t> commentLength{};
    std::optional<uint32_t> directoryBytes{};
    std::optional<uint32_t> directoryOffset{};
};

/// The compressed form of `data`, as it stands in a zip.
std::string packed(uint16_t method, const std::string& data);

/// A little-endian number of `bytes` bytes.
std::string number(uint64_t value, int bytes);

/// An extra field.
std::string extraField(uint16_t id, const std::string& data);

std::vector<uint8_t> buildZip(const Zip& zip);
SourcePtr zipSource(const Zip& zip);

} // namespace skops::test
