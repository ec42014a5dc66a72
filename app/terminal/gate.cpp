#include "terminal/gate.h"

#include <algorithm>

namespace skops::terminal {

int gateStatus(const review::Review& review, Severity failOn)
{
    const auto keepsFromLoading = [](const Finding& finding) {
        return effectOf(finding.code) == Effect::NotAnalysed ||
               effectOf(finding.code) == Effect::WouldNotLoad;
    };
    const std::optional<size_t> open = review::openCount(review);
    if (!open || std::any_of(review.findings.begin(), review.findings.end(), keepsFromLoading))
        return 2;
    const auto counts = [&](const Finding& finding) { return severityOf(finding.code) >= failOn; };
    const bool hasFindings = std::any_of(review.findings.begin(), review.findings.end(), counts);
    return *open > 0 || hasFindings ? 1 : 0;
}

audit::Verdict gateVerdict(const review::Review& review, Severity least)
{
    const bool hasMore = review.verdict == audit::Verdict::NothingLeft && gateStatus(review, least) > 0;
    return hasMore ? audit::Verdict::ToReview : review.verdict;
}

bool isSupported(const review::Review& review)
{
    using review::Kind;
    if (review.tree || !review.pickles.empty() || review.kind == Kind::Skops || review.kind == Kind::Torch)
        return true;
    // A limit or damage may have kept a model from being seen.
    const bool isZip = review.kind == Kind::Zip;
    const auto hidesSomething = [&](const Finding& finding) {
        if (finding.code == Code::KindUnknown || finding.code == Code::SchemaMissing)
            return false;
        const Effect effect = effectOf(finding.code);
        return effect == Effect::NotAnalysed || (isZip && effect == Effect::WouldNotLoad);
    };
    return std::any_of(review.findings.begin(), review.findings.end(), hidesSomething);
}

bool isPickleOnly(const review::Review& review)
{
    return !review.tree && !review.pickles.empty();
}

} // namespace skops::terminal
