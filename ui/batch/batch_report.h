#pragma once

// What `skops-inspect scan --format json` prints, of the files of a list. Only summaries of files are kept,
// so each is read again.

#include "batch/batch.h"

namespace skops::ui {

struct BatchReportOptions
{
    review::Options review; ///< with the ticks of the list
    std::string version;    ///< of the program
};

/// The options with which a list judges its files.
BatchReportOptions reportOptionsOf(const Batch& batch);

/// Writes docs/json.md's `scan` of the rows to `path`. `progress` is in files. Errors: Cancelled, FileWrite.
Result<bool> writeReport(const std::vector<BatchRowPtr>& rows, const BatchReportOptions& options,
                         const std::string& path, const Cancel& cancel, Progress& progress);

/// The table, or the report if the name ends in ".json".
Result<bool> writeList(const std::vector<BatchRowPtr>& rows, const BatchTicks& ticks,
                       const BatchReportOptions& options, const std::string& path, const Cancel& cancel,
                       Progress& progress);

} // namespace skops::ui
