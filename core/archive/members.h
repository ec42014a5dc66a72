#pragma once

// The members that a tree's nodes name: of an archive, or of one that is still to be written.

#include "base/byte_source.h"
#include "base/result.h"
#include "base/task.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace skops::archive {

/// Where a member's bytes stand in Members::source(), so that they can be read in the order of the file.
struct Placement
{
    uint64_t begin = 0;
    uint64_t end = 0;
    uint64_t storedBytes = 0; ///< what reading it takes
};

/// Immutable and thread-safe.
class Members
{
public:
    using Sink = std::function<Result<void>(Bytes)>;

    virtual ~Members() = default;

    virtual size_t count() const = 0;
    virtual std::string_view name(MemberId id) const = 0;
    /// The member that zipfile would read under this name. Nothing if there is none.
    virtual std::optional<MemberId> find(std::string_view name) const = 0;
    /// Decompressed.
    virtual uint64_t sizeBytes(MemberId id) const = 0;
    virtual Placement placement(MemberId id) const = 0;
    /// Never null.
    virtual const SourcePtr& source() const = 0;

    /// What other readers could see differently, as far as a directory tells.
    virtual std::span<const Finding> findings() const { return {}; }

    /// First bytes of a member, at most out.size(); returns how many: fewer only where the member ends.
    virtual Result<size_t> readHead(MemberId id, MutableBytes out) const = 0;

    /// Hands the bytes to `sink` chunk by chunk, at most 1 MiB each. An error of the sink stops it.
    /// `findings`, if given, takes what only the member itself shows. `through`, if given, may be read in
    /// place of source() and gives the same bytes (ReadAhead).
    virtual Result<void> stream(MemberId id, const Cancel& cancel, const Sink& sink,
                                std::vector<Finding>* findings = nullptr,
                                const ByteSource* through = nullptr) const = 0;

    /// The members of a member that is an archive itself (.npz).
    virtual Result<std::shared_ptr<const Members>> openNested(MemberId id, const Cancel& cancel) const = 0;
};

} // namespace skops::archive
