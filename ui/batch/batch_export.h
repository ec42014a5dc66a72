#pragma once

// What a list of files is handed on as: one trust list, and a table of what became of each file.

#include "audit/trust_list.h"
#include "batch/batch.h"

#include <QString>

#include <optional>

namespace skops::ui {

/// Entries for the types of any file that are ticked, dated today and by reviewerName().
audit::TrustList trustListOf(const Batch& batch);

/// CSV as RFC 4180, UTF-8: input, SHA-256, output, status, reason code; verdict, types that are not ticked,
/// findings, severity of the worst, writer. A file that was not converted is
/// read for its SHA-256; it is left out if the file is not what was reviewed. Errors: Cancelled, FileWrite.
Result<bool> writeTable(const std::vector<BatchRowPtr>& rows, const BatchTicks& ticks,
                        const std::string& path, const Cancel& cancel, Progress& progress);

} // namespace skops::ui
