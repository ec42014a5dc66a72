#pragma once

// The end of central directory record and its zip64 form, searched as zipfile._EndRecData does.

#include "base/byte_source.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace skops::archive {

/// The numbers of an end record; the zip64 form has the same ones, wider.
struct EndNumbers
{
    uint64_t disk = 0;
    uint64_t directoryDisk = 0;
    uint64_t entriesOnDisk = 0;
    uint64_t entries = 0;
    uint64_t directoryBytes = 0;
    uint64_t directoryOffset = 0;
};

struct EndRecord
{
    uint64_t offset = 0;               ///< of the end record
    EndNumbers plain{};                ///< as the end record itself has them
    std::optional<EndNumbers> zip64{}; ///< these are used instead if there
    uint64_t zip64RecordBytes = 0;     ///< as the zip64 record says of itself
    uint64_t directoryStart = 0;       ///< where zipfile reads the directory: right before the records
    std::string comment{};
    std::vector<Finding> findings{}; ///< what other readers could find instead

    const EndNumbers& numbers() const { return zip64 ? *zip64 : plain; }
};

/// Errors: ZipNoEnd, ZipUnsupported, ZipBadDirectory, and those of the source.
Result<EndRecord> readEndRecord(const ByteSource& source);

} // namespace skops::archive
