#include "audit/verdict.h"

#include <algorithm>

namespace skops::audit {
namespace {

Verdict verdictOf(Effect effect)
{
    switch (effect) {
    case Effect::Dangerous:
        return Verdict::Dangerous;
    case Effect::Deceptive:
        return Verdict::Deceptive;
    case Effect::NotAnalysed:
        return Verdict::NotAnalysed;
    case Effect::WouldNotLoad:
        return Verdict::WouldNotLoad;
    case Effect::ToReview:
        return Verdict::ToReview;
    case Effect::None:
        return Verdict::NothingLeft;
    }
    return Verdict::NotAnalysed;
}

} // namespace

std::string_view verdictId(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Dangerous:
        return "dangerous";
    case Verdict::Deceptive:
        return "deceptive";
    case Verdict::NotAnalysed:
        return "not-analysed";
    case Verdict::WouldNotLoad:
        return "would-not-load";
    case Verdict::ToReview:
        return "to-review";
    case Verdict::NothingLeft:
        return "nothing-left";
    }
    return {};
}

Verdict verdictOf(std::span<const Finding> findings, const Audit* audit)
{
    Verdict worst = !audit                   ? Verdict::NotAnalysed
                    : audit->openCount() > 0 ? Verdict::ToReview
                                             : Verdict::NothingLeft;
    // Without a tree, only a reason why the real package would refuse the file says more than "not analysed".
    if (!audit && !findings.empty())
        worst = Verdict::NothingLeft;
    for (const Finding& finding : findings)
        worst = std::min(worst, verdictOf(effectOf(finding.code)));
    return !audit && worst == Verdict::NothingLeft ? Verdict::NotAnalysed : worst;
}

} // namespace skops::audit
