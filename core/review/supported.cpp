#include "review/supported.h"

#include <algorithm>

namespace skops::review {

bool isSupported(const Review& review)
{
    if (review.tree || !review.pickles.empty() || review.kind == Kind::Skops || review.kind == Kind::Torch)
        return true;
    if (hidingFinding(review))
        return true;
    const auto isUnloadable = [](const Finding& finding) {
        return finding.code != Code::SchemaMissing && effectOf(finding.code) == Effect::WouldNotLoad;
    };
    return review.kind == Kind::Zip && std::ranges::any_of(review.findings, isUnloadable);
}

const Finding* hidingFinding(const Review& review)
{
    const auto hides = [](const Finding& finding) {
        return finding.code != Code::KindUnknown && finding.code != Code::SchemaMissing &&
               effectOf(finding.code) == Effect::NotAnalysed;
    };
    const auto found = std::ranges::find_if(review.findings, hides);
    return found == review.findings.end() ? nullptr : &*found;
}

} // namespace skops::review
