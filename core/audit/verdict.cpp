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

Verdict verdictOf(std::span<const Finding> findings, std::optional<size_t> open)
{
    Verdict worst = !open ? Verdict::NotAnalysed : *open > 0 ? Verdict::ToReview : Verdict::NothingLeft;
    // Of what could not be read, only a reason why loading would fail says more than "not analysed".
    if (!open && !findings.empty())
        worst = Verdict::NothingLeft;
    for (const Finding& finding : findings)
        worst = std::min(worst, verdictOf(effectOf(finding.code)));
    return !open && worst > Verdict::WouldNotLoad ? Verdict::NotAnalysed : worst;
}

} // namespace skops::audit
