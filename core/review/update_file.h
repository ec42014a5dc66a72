#pragma once

// One .skops of an older release to one of the newest protocol: what window and terminal do for each input.

#include "persist/save.h"
#include "review/review.h"

#include <filesystem>

namespace skops::review {

struct UpdateFileOptions
{
    bool mayReplace = false; ///< the output, which may be the input
    bool isDryRun = false;   ///< everything but writing
    std::string comment{};   ///< of the archive that is written
};

enum class UpdateStatus : uint8_t {
    Updated,
    Updatable, ///< a dry run would have written it
    Current,   ///< there is nothing to update
    Newer,     ///< of a protocol that no release has
    NotSkops,
    Untrusted, ///< types that are not ticked
    Blocked,   ///< current releases would not load the result
    Failed,
};

struct UpdateOutcome
{
    UpdateStatus status = UpdateStatus::Failed;
    std::optional<Finding> reason{};      ///< why there is no output; none if there is, or would be
    ReviewPtr review{};                   ///< of the input
    std::vector<Finding> changes{};       ///< as persist::Updated
    std::vector<std::string> untrusted{}; ///< names that are not ticked, of what would be written; sorted
    persist::Saved saved{};               ///< if Updated
};

/// Updates, writes and reads back what was reviewed, for its profile; skops updates only what it may load, so
/// its ticks count. Members are copied as they are, compressed or not; schema.json is compressed as it was.
/// What keeps a file from being updated is in the outcome. Errors: Cancelled, OutOfMemory; the output is then
/// as it was. `progress` is in bytes.
Result<UpdateOutcome> updateReview(const ReviewPtr& review, const std::filesystem::path& output,
                                   const UpdateFileOptions& options, const Cancel& cancel,
                                   Progress& progress);

} // namespace skops::review
