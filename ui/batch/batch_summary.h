#pragma once

// A list of files in a sentence or two.

#include "batch/batch.h"

#include <QString>

namespace skops::ui {

/// What is under way, or what the files are.
QString batchSummary(const Batch& batch);
/// The counts with which `scan` ends: what was examined, with which verdicts, and what was not, by kind.
QString reviewSummary(const Batch& batch);
/// What the last converting did; empty: nothing was converted.
QString convertSummary(const Batch& batch);

} // namespace skops::ui
