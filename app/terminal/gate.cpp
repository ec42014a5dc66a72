#include "terminal/gate.h"

#include <algorithm>

namespace skops::terminal {

namespace {

int statusOf(const review::Review& review, std::optional<size_t> open, Severity failOn)
{
    const auto keepsFromLoading = [](const Finding& finding) {
        return effectOf(finding.code) == Effect::NotAnalysed ||
               effectOf(finding.code) == Effect::WouldNotLoad;
    };
    if (!open || std::any_of(review.findings.begin(), review.findings.end(), keepsFromLoading))
        return 2;
    const auto counts = [&](const Finding& finding) { return severityOf(finding.code) >= failOn; };
    const bool hasFindings = std::any_of(review.findings.begin(), review.findings.end(), counts);
    return *open > 0 || hasFindings ? 1 : 0;
}

} // namespace

int gateStatus(const review::Review& review, Severity failOn)
{
    return statusOf(review, review::openCount(review), failOn);
}

int treeStatus(const review::Review& review)
{
    if (!review.audit || isUnconvertible(review))
        return 2;
    return statusOf(review, review.audit->openCount(), Severity::Review);
}

bool isUnconvertible(const review::Review& review)
{
    using review::ConvertState;
    return review.converted && review.converted->state != ConvertState::Ready &&
           review.converted->state != ConvertState::Lossy;
}

std::vector<std::string_view> importsBesideTree(const review::Review& review)
{
    std::vector<std::string_view> names;
    for (const audit::ImportedType& type : review.imports) {
        const bool isListed = review.audit && std::ranges::binary_search(review.audit->types(), type.name, {},
                                                                         &audit::UntrustedType::name);
        if (!type.isTicked && !isListed)
            names.push_back(type.name);
    }
    return names;
}

audit::Verdict gateVerdict(const review::Review& review, Severity least)
{
    const bool hasMore = review.verdict == audit::Verdict::NothingLeft && gateStatus(review, least) > 0;
    return hasMore ? audit::Verdict::ToReview : review.verdict;
}

bool isPickleOnly(const review::Review& review)
{
    return !review.tree && !review.pickles.empty();
}

} // namespace skops::terminal
