#pragma once

// Converting files of a list: where each output goes, told before any work, and the work on one of them.

#include "base/task.h"
#include "batch/batch_row.h"

#include <span>

namespace skops::ui {

/// What the reader decided, once for all files.
struct ConvertChoice
{
    std::string folder; ///< empty: beside the files
    bool replacesExisting = false;
    bool acceptsLoss = false;
};

struct PlannedRow
{
    uint32_t row = 0;
    std::filesystem::path output;
    bool exists = false;
    bool isLossy = false;
    std::optional<Finding> problem; ///< OutputClash: it is not written
};

struct ConvertPlan
{
    std::vector<PlannedRow> rows; ///< those that can be converted, losses or not
    size_t leftOut = 0;           ///< the others of those that were chosen
    size_t clashes = 0;
    size_t existing = 0; ///< without those that clash, as is the next
    size_t lossy = 0;

    /// What would be written.
    size_t toWrite(const ConvertChoice& choice) const;
};

/// Whether a planned row is written. Those that exist are asked about again when it is their turn.
bool isWanted(const PlannedRow& planned, const ConvertChoice& choice);

/// Looks at the disk. `rows` are all of the list, `chosen` those to convert. Errors: Cancelled.
Result<ConvertPlan> planConversion(const std::vector<BatchRowPtr>& rows, std::span<const uint32_t> chosen,
                                   const std::string& folder, const Cancel& cancel);

struct BatchConverted
{
    review::ConvertStatus status = review::ConvertStatus::Failed;
    std::optional<Finding> reason;
    std::string sha256;
    uint64_t savedBytes = 0;
};

/// Folders of the output are made. FileChanged, as a reason, if the file is not the one that was reviewed.
/// Errors: Cancelled, OutOfMemory; nothing is then left behind.
Result<BatchConverted> convertRow(const BatchRow& row, const std::filesystem::path& output,
                                  const review::ConvertFileOptions& options, const Cancel& cancel,
                                  Progress& progress);

} // namespace skops::ui
