#pragma once

// Which rows of a list are shown, and in which order. Computed in a worker: a list can be long.

#include "base/task.h"
#include "batch/batch_row.h"

#include <QString>

#include <optional>

namespace skops::ui {

enum class BatchColumn : uint8_t {
    File,
    Kind,
    Verdict,
    Open,     ///< types that are not ticked
    Findings, ///< how many, and how bad the worst is
    Writer,
    Convert,
    Why,
    Size,
    NewSize,
    Status,
};
inline constexpr int batchColumns = static_cast<int>(BatchColumn::Status) + 1;

/// What the reader wants to see.
struct BatchOrderChoice
{
    std::optional<BatchColumn> column{}; ///< none: as they were found
    bool isDescending = false;
    QString text{}; ///< rows that have it in a cell, in any case
    bool onlyOpen = false;
    std::optional<audit::Verdict> verdict{}; ///< only files with it
    std::optional<uint32_t> type{};          ///< only files that have it, of BatchIndex
    std::optional<uint32_t> reason{};        ///< the same

    bool operator==(const BatchOrderChoice&) const = default;
    bool isFiltered() const { return !text.isEmpty() || onlyOpen || verdict || type || reason; }
};

/// Ids of the rows to show. Rows with equal cells keep the order in which they were found. Errors: Cancelled.
Result<std::vector<uint32_t>> orderRows(const std::vector<BatchRowPtr>& rows, const BatchTicks& ticks,
                                        const BatchOrderChoice& choice, const Cancel& cancel);

} // namespace skops::ui
