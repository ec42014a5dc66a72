#pragma once

// The bytes of a member as zipfile.ZipExtFile.read() gives them.

#include "archive/local_header.h"

namespace skops::archive {

/// Takes the bytes of a member as they come.
class Target
{
public:
    virtual ~Target() = default;

    /// Room for at least one and at most `wanted` bytes (more than 0), valid until the next call.
    virtual MutableBytes room(uint64_t wanted) = 0;

    /// The first `count` bytes of room() were written.
    virtual Result<void> wrote(size_t count) = 0;
};

struct ExtractOptions
{
    /// Stops after so many bytes, which is then all that is wanted: nothing more is decoded or checked.
    uint64_t stopAfter = ~uint64_t{0};
    bool checkCrc = true;
};

/// Errors: ZipBadStream, ZipBadCrc, ZipTruncated, LimitExceeded, OutOfMemory, Cancelled, and those of target
/// and source. `findings` may be null.
Result<void> extract(const Archive& archive, const OpenMember& opened, const ExtractOptions& options,
                     const Cancel& cancel, Target& target, std::vector<Finding>* findings);

/// How long a stored member is, if it may be read: as short as the shorter of its two sizes. Errors:
/// ZipTruncated, LimitExceeded ("member-bytes").
Result<uint64_t> storedBytes(const Archive& archive, const OpenMember& opened);

} // namespace skops::archive
