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
    std::string behind{};    ///< between the data and what comes next
    uint8_t system = 0;      ///< that made it
    uint32_t attributes = 0; ///< external ones
    uint16_t disk = 0;

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
    std::string skipped{};    ///< before the first member; offsets count it
    std::string suffix{};     ///< behind the comment
    bool zip64 = false;       ///< with the zip64 records, and the plain one all ones
    uint64_t zip64Bytes = 44; ///< as the zip64 record says of itself
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
