#pragma once

// Bytes that a written file will hold, named and not copied: where they stand and what has to be done to them
// on the way.

#include "archive/archive.h"
#include "base/byte_source.h"
#include "base/task.h"
#include "numpy/npy.h"

#include <functional>
#include <string>
#include <variant>
#include <vector>

namespace skops::persist {

enum class Transform : uint8_t {
    None,
    Latin1OfUtf8, ///< protocols 0 to 2: bytes as the code points of a text; every one is below 256
    SwapItems,    ///< the bytes of each item reversed, in units of Blob::swapBytes: the other byte order
};

/// `length` bytes of a source before the transform; `sizeBytes` after it.
struct Blob
{
    SourcePtr source; ///< null: `owned`
    uint64_t offset = 0;
    uint64_t length = 0;
    uint64_t sizeBytes = 0;
    Transform transform = Transform::None;
    uint32_t swapBytes = 0;
    std::shared_ptr<const std::string> owned;
};

/// Hands the transformed bytes to `sink`, at most 1 MiB at a time. Errors: those of source and sink,
/// Cancelled; PickleBadArgument if Latin1OfUtf8 meets something else.
Result<void> streamBlob(const Blob& blob, const Cancel& cancel,
                        const std::function<Result<void>(Bytes)>& sink);

/// What numpy.save writes.
struct NpyData
{
    numpy::Dtype dtype;
    std::vector<uint64_t> shape;
    bool isFortran = false;
    Blob data;
    std::string head{}; ///< numpy::npyHeader() of the others, if somebody made it; empty: made when needed
};

/// What scipy.sparse.save_npz writes: arrays by name, in order, each deflated.
struct NpzData
{
    std::vector<std::pair<std::string, NpyData>> arrays;
};

/// A member of another archive.
struct CopiedMember
{
    std::shared_ptr<const archive::Archive> archive;
    MemberId id = none<MemberId>;
    bool isRaw = true; ///< its compressed bytes are copied; else it is compressed anew

    uint64_t sizeBytes() const { return archive->sizeBytes(id); }
};

using MemberSource = std::variant<Blob, NpyData, NpzData, CopiedMember>;

/// A member of the .skops to write.
struct MemberData
{
    std::string name;
    MemberSource data;
};

} // namespace skops::persist
