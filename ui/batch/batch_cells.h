#pragma once

// The texts of a list of files. May be called from any thread.

#include "batch/batch_index.h"
#include "batch/batch_order.h"

#include <QString>

namespace skops::ui {

/// A cell as it is shown; of the status, what is known when no worker is at the row.
QString batchText(const BatchRow& row, const BatchTicks& ticks, BatchColumn column);
/// More about a cell than fits into it.
QString batchTip(const BatchRow& row, const BatchTicks& ticks, BatchColumn column);
QString batchHeader(BatchColumn column);
QString batchHeaderTip(BatchColumn column);

/// What an input is, in a word or two.
QString kindWord(review::Kind kind);
/// Whether a file can be converted, in a word or two.
QString convertWord(review::ConvertState state);
/// Why files are not converted or not read, without the names of a single file.
QString reasonText(const ReasonKey& key);

} // namespace skops::ui
