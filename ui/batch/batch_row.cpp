#include "batch/batch_row.h"

#include <algorithm>

namespace skops::ui {

size_t openTypes(const BatchRow& row, const BatchTicks& ticks)
{
    const auto isOpen = [&](uint32_t type) { return type >= ticks.size() || !ticks[type]; };
    return row.otherTypes + static_cast<size_t>(std::ranges::count_if(row.types, isOpen));
}

audit::Verdict verdictOf(const BatchRow& row, const BatchTicks& ticks)
{
    return openTypes(row, ticks) > 0 ? std::min(row.verdict, audit::Verdict::ToReview) : row.verdict;
}

audit::Verdict countedVerdict(const BatchRow& row, const BatchTicks& ticks)
{
    const audit::Verdict verdict = verdictOf(row, ticks);
    const bool hasMore =
        verdict == audit::Verdict::NothingLeft && row.worst && *row.worst >= Severity::Review;
    return hasMore ? audit::Verdict::ToReview : verdict;
}

bool needsALook(const BatchRow& row, const BatchTicks& ticks)
{
    if (row.state == BatchRow::State::Waiting)
        return false;
    if (row.hasFailed())
        return true;
    // What is no model at all needs nobody.
    if (row.kind == review::Kind::Other || row.kind == review::Kind::Empty)
        return false;
    const bool cannotConvert =
        row.convert && *row.convert != review::ConvertState::Ready && !row.isConverted();
    return cannotConvert || verdictOf(row, ticks) != audit::Verdict::NothingLeft;
}

} // namespace skops::ui
