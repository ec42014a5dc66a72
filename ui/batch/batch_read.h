#pragma once

// What a worker makes of one file of a list: it is opened, judged and asked what it would become, and only
// the answers are kept.

#include "audit/audit.h"
#include "batch/batch_row.h"

namespace skops::ui {

struct BatchRead
{
    struct Type
    {
        std::string name;
        audit::Group group = audit::Group::Unknown;
    };

    FileStamp stamp;
    review::Kind kind = review::Kind::Other;
    audit::Verdict verdict = audit::Verdict::NotAnalysed; ///< if every type were ticked
    std::vector<Type> types;                              ///< each name once
    uint32_t otherTypes = 0;                              ///< too many, or too long to be kept
    std::optional<Severity> worst;                        ///< of the findings
    uint32_t findings = 0;
    std::string writer; ///< as in BatchRow
    bool isModel = false;
    std::optional<review::ConvertState> convert;
    std::vector<Finding> reasons; ///< why it cannot be converted, or not be read; the first counts most
};

/// Types and reasons that are kept of one file.
inline constexpr size_t maxTypesOfFile = 1000;
inline constexpr size_t maxNameBytes = 1000;
inline constexpr size_t maxReasonsOfFile = 32;

/// A file and how it looked when it was opened. Errors: those of openFile(), FileChanged.
struct StampedFile
{
    SourcePtr source;
    FileStamp stamp;
};
Result<StampedFile> openStamped(const std::string& path);

/// Reads the contents too, as the window of one file does. Errors: those of the source, Cancelled,
/// OutOfMemory. `progress` is in bytes.
Result<BatchRead> readForBatch(const std::string& path, const review::Options& options, const Cancel& cancel,
                               Progress& progress);

} // namespace skops::ui
