#include "batch/batch_order.h"

#include "batch/batch_cells.h"
#include "text/display.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace skops::ui {
namespace {

constexpr size_t rowsBetweenChecks = 512;

bool hasText(const BatchRow& row, const BatchTicks& ticks, const QString& text)
{
    for (const BatchColumn column :
         {BatchColumn::File, BatchColumn::Kind, BatchColumn::Verdict, BatchColumn::Findings,
          BatchColumn::Writer, BatchColumn::Convert, BatchColumn::Why, BatchColumn::Status}) {
        if (batchText(row, ticks, column).contains(text, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

bool isShown(const BatchRow& row, const BatchTicks& ticks, const BatchOrderChoice& choice)
{
    if (choice.type && !std::ranges::binary_search(row.types, *choice.type))
        return false;
    if (choice.reason && !row.hasReason(*choice.reason))
        return false;
    if (choice.onlyOpen && !needsALook(row, ticks))
        return false;
    const bool isRead = row.state == BatchRow::State::Read;
    if (choice.verdict && (!isRead || verdictOf(row, ticks) != *choice.verdict))
        return false;
    return choice.text.isEmpty() || hasText(row, ticks, choice.text);
}

/// The worst first, and of equally bad ones those with more findings.
uint64_t findingsKey(const BatchRow& row)
{
    constexpr uint64_t none = uint64_t{1} << 40U;
    if (!row.worst)
        return none;
    const auto best = static_cast<uint64_t>(Severity::Danger) - static_cast<uint64_t>(*row.worst);
    return (best << 32U) + (std::numeric_limits<uint32_t>::max() - row.findings);
}

/// The cell of a row as a number that sorts as the cell should; those of texts are compared as texts.
uint64_t keyOf(const BatchRow& row, const BatchTicks& ticks, BatchColumn column)
{
    constexpr uint64_t last = std::numeric_limits<uint64_t>::max(); // what is not known
    const bool isRead = row.state == BatchRow::State::Read;
    switch (column) {
    case BatchColumn::Kind:
        return isRead ? static_cast<uint64_t>(row.kind) : last;
    case BatchColumn::Verdict:
        return isRead ? static_cast<uint64_t>(verdictOf(row, ticks)) : last;
    case BatchColumn::Open:
        return isRead ? openTypes(row, ticks) : last;
    case BatchColumn::Findings:
        return isRead ? findingsKey(row) : last;
    case BatchColumn::Convert:
        return row.convert ? static_cast<uint64_t>(*row.convert) : last;
    case BatchColumn::Size:
        return isRead ? row.stamp.sizeBytes : last;
    case BatchColumn::NewSize:
        return row.isConverted() ? row.savedBytes : last;
    case BatchColumn::File:
    case BatchColumn::Writer:
    case BatchColumn::Why:
    case BatchColumn::Status:
        break;
    }
    return 0;
}

std::vector<QString> textsOf(const std::vector<BatchRowPtr>& rows, const std::vector<uint32_t>& shown,
                             const BatchTicks& ticks, BatchColumn column)
{
    std::vector<QString> texts(rows.size());
    for (const uint32_t id : shown)
        texts[id] =
            column == BatchColumn::File ? fromUtf8(rows[id]->shown) : batchText(*rows[id], ticks, column);
    return texts;
}

template <class Keys>
void sortBy(std::vector<uint32_t>& shown, const Keys& keys, bool isDescending)
{
    std::ranges::stable_sort(
        shown, [&](uint32_t a, uint32_t b) { return isDescending ? keys[b] < keys[a] : keys[a] < keys[b]; });
}

void sortRows(std::vector<uint32_t>& shown, const std::vector<BatchRowPtr>& rows, const BatchTicks& ticks,
              const BatchOrderChoice& choice)
{
    const BatchColumn column = *choice.column;
    if (column == BatchColumn::File || column == BatchColumn::Writer || column == BatchColumn::Why ||
        column == BatchColumn::Status) {
        sortBy(shown, textsOf(rows, shown, ticks, column), choice.isDescending);
        return;
    }
    std::vector<uint64_t> keys(rows.size());
    for (const uint32_t id : shown)
        keys[id] = keyOf(*rows[id], ticks, column);
    sortBy(shown, keys, choice.isDescending);
}

} // namespace

Result<std::vector<uint32_t>> orderRows(const std::vector<BatchRowPtr>& rows, const BatchTicks& ticks,
                                        const BatchOrderChoice& choice, const Cancel& cancel)
{
    std::vector<uint32_t> shown;
    for (uint32_t id = 0; id < rows.size(); ++id) {
        if (id % rowsBetweenChecks == 0 && cancel.isRequested())
            return fail(Code::Cancelled);
        if (isShown(*rows[id], ticks, choice))
            shown.push_back(id);
    }
    if (choice.column)
        sortRows(shown, rows, ticks, choice);
    return shown;
}

} // namespace skops::ui
