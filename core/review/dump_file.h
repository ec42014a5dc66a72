#pragma once

// One model to a .skops with another compression, as skops.io.dump(compression=, compresslevel=) writes it,
// or as small as it gets.

#include "persist/optimise.h"
#include "persist/save.h"
#include "review/review.h"

#include <filesystem>

namespace skops::review {

struct DumpOptions
{
    persist::SaveOptions save{};
    bool allowsLoss = false; ///< of a pickle
    /// As small as persist::optimise() makes it, each member deflated or stored: not `save.compression`.
    bool optimise = false;
    Workers* workers = nullptr; ///< for `optimise`; null: the caller's thread alone
};

enum class DumpStatus : uint8_t {
    Written,
    NotModel, ///< no .skops and no pickle
    Refused,  ///< a pickle that is not converted: see ConvertState
    Failed,
};

struct DumpOutcome
{
    DumpStatus status = DumpStatus::Failed;
    std::optional<Finding> reason{};        ///< why there is no output; none if there is
    ReviewPtr review{};                     ///< of the input
    persist::Saved saved{};                 ///< if Written
    std::vector<persist::Saving> savings{}; ///< if optimised: what each step saved, in the order of the steps
};

/// Compresses every member as `options.save` says, and reads back. The tree stays as it is, byte for byte; a
/// pickle, which has been asked for its conversion, becomes what convertReview() makes of it. What keeps a
/// file from being written is in the outcome. Errors: Cancelled, OutOfMemory; the output is then as it was.
/// `progress` is in bytes.
Result<DumpOutcome> dumpReview(const ReviewPtr& review, const std::filesystem::path& output,
                               const DumpOptions& options, const Cancel& cancel, Progress& progress);

} // namespace skops::review
