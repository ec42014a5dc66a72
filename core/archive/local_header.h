#pragma once

// From a directory entry to its bytes: the checks that zipfile.ZipFile.open makes, in its order.

#include "archive/archive.h"

#include <array>

namespace skops::archive {

/// The start of a member as read in one go: for a small member, all of it.
struct Head
{
    std::array<uint8_t, 4096> bytes;
    size_t size = 0;
};

/// A member that may be read.
struct OpenMember
{
    MemberId id;
    Member member;
    uint64_t dataOffset = 0;            ///< of the first compressed byte; at most the size of the source
    uint64_t availableBytes = 0;        ///< from there to the end of the source
    const ByteSource* source = nullptr; ///< where its bytes are read
    Bytes head;                         ///< compressed bytes that are already here, within the Head
};

/// `wantedBytes`: how many compressed bytes to read along. `source`: as for Archive::stream(). Errors: as
/// Archive::stream().
Result<OpenMember> openMember(const Archive& archive, MemberId id, uint64_t wantedBytes, Head& head,
                              std::vector<Finding>* findings, const ByteSource* source = nullptr);

/// An error at a place within member `id`.
tl::unexpected<Error> failMember(const Archive& archive, MemberId id, Code code,
                                 std::vector<std::string> args = {});

} // namespace skops::archive
