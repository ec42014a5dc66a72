#pragma once

// One pickle or joblib file to one .skops: what window and terminal do for each input.

#include "persist/save.h"
#include "review/review.h"

#include <filesystem>

namespace skops::review {

struct ConvertFileOptions
{
    Options review;
    persist::SaveOptions save;
    bool allowsLoss = false;
    bool skipsExisting = false; ///< an output that exists is Skipped, not Failed; nothing is read then
    bool isDryRun = false;      ///< everything but writing
    bool wantsHash = false;
};

enum class ConvertStatus : uint8_t {
    Converted,
    Convertible, ///< a dry run would have written it
    Skipped,     ///< the output exists
    NotPickle,
    Blocked, ///< as ConvertState
    Refused,
    Lossy,
    Failed,
};

std::string_view convertStatusId(ConvertStatus status);

struct ConvertOutcome
{
    ConvertStatus status = ConvertStatus::Failed;
    std::optional<Finding> reason; ///< why there is no output; none if there is, or would be
    ReviewPtr review;              ///< of the input; null if it could not be opened
    std::string sha256;            ///< of the input, if it was wanted and read
    persist::Saved saved;          ///< if Converted
};

/// Opens, reviews, converts, writes and reads back. What keeps an input from being converted is in the
/// outcome. Errors: Cancelled, OutOfMemory; the output is then as it was. `progress` is in bytes of the input
/// while it is read, then of the output.
Result<ConvertOutcome> convertFile(const SourcePtr& input, const std::filesystem::path& output,
                                   const ConvertFileOptions& options, const Cancel& cancel,
                                   Progress& progress);

/// The part behind the review: `review` has been asked for its conversion. FileChanged if its file is not
/// what was reviewed.
Result<ConvertOutcome> convertReview(const ReviewPtr& review, const std::filesystem::path& output,
                                     const ConvertFileOptions& options, const Cancel& cancel,
                                     Progress& progress);

} // namespace skops::review
