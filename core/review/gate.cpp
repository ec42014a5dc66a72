#include "review/gate.h"

#include <algorithm>

namespace skops::review {

int gateStatus(const Review& review, Severity failOn)
{
    return gateStatus(review, openCount(review), failOn);
}

int gateStatus(const Review& review, std::optional<size_t> open, Severity failOn)
{
    const auto keepsFromLoading = [](const Finding& finding) {
        return effectOf(finding.code) == Effect::NotAnalysed ||
               effectOf(finding.code) == Effect::WouldNotLoad;
    };
    if (!open || std::ranges::any_of(review.findings, keepsFromLoading))
        return 2;
    const auto counts = [&](const Finding& finding) { return severityOf(finding.code) >= failOn; };
    return *open > 0 || std::ranges::any_of(review.findings, counts) ? 1 : 0;
}

audit::Verdict gateVerdict(const Review& review, Severity least)
{
    const bool hasMore = review.verdict == audit::Verdict::NothingLeft && gateStatus(review, least) > 0;
    return hasMore ? audit::Verdict::ToReview : review.verdict;
}

} // namespace skops::review
