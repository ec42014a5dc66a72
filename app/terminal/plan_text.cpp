#include "terminal/plan_text.h"

#include "base/escape.h"
#include "report/plan_json.h"
#include "terminal/text_format.h"
#include "terminal/text_lines.h"
#include "texts/plan_texts.h"

#include <algorithm>
#include <array>

namespace skops::terminal {
namespace {

using audit::LoadPlan;
using audit::PlanAction;
using audit::PlanFailure;
using audit::PlanStep;

/// Failures that are listed behind the first, unless everything is.
constexpr size_t usualFailures = 10;

std::string placeOf(const review::Review& review, NodeId node, std::string_view member)
{
    std::string place =
        review.tree && node != none<NodeId> ? nodes::pathOf(*review.tree, node) : std::string();
    if (!member.empty())
        place += (place.empty() ? "" : ", ") + escapeForDisplay(member);
    return place;
}

std::string stepText(const review::Review& review, const LoadPlan& plan, const report::FoldedStep& folded)
{
    const PlanStep& step = folded.step;
    std::string text = texts::planActionText(step.action);
    const std::string_view member =
        step.member == none<MemberId> ? std::string_view() : review.members()->name(step.member);
    if (step.action == PlanAction::ReadMember)
        text += folded.times > 1 ? " members" : " " + escapeForDisplay(member);
    if (step.target != none<nodes::NameId>)
        text += " " + escapeForDisplay(plan.name(step.target));
    if (step.action == PlanAction::Call) {
        const std::array<std::string, 1> count{withCommas(step.count)};
        text += folded.times > 1 ? "" : " " + texts::fill(texts::planArgumentsText(step.arguments), count);
    }
    if (step.label != none<nodes::NameId>)
        text += ", labelled " + escapeForDisplay(plan.name(step.label));
    if (folded.times > 1)
        text += " x " + withCommas(folded.times) + ", first";
    text += " at " + placeOf(review, step.node,
                             step.action == PlanAction::ReadMember && folded.times == 1 ? "" : member);
    if (step.trust != audit::PlanTrust::Own)
        text += std::string(" (") + texts::planTrustText(step.trust) + ")";
    if (step.isUndecided)
        text += std::string(" [") + texts::planUndecidedText() + "]";
    return text;
}

std::string failureText(const review::Review& review, const PlanFailure& failure)
{
    std::string text = failure.exception.empty() ? "an exception that is not known here" : failure.exception;
    if (failure.text && !failure.text->empty()) {
        const size_t end = std::min(failure.text->find('\n'), failure.text->size());
        text += ": " + escapeForDisplay(std::string_view(*failure.text).substr(0, end)) +
                (end < failure.text->size() ? " ..." : "");
    }
    const std::string place = placeOf(review, failure.node, failure.member);
    text += (place.empty() ? "" : " at " + place) + ", " + texts::planPhaseText(failure.phase);
    return text + " (" + std::string(codeId(failure.code)) + ")";
}

void addFailures(TextLines& lines, const review::Review& review, const LoadPlan& plan, bool isFolded)
{
    const auto failures = plan.failures();
    if (failures.empty()) {
        lines.add("nothing known would raise");
        return;
    }
    lines.add("would raise", failureText(review, failures.front()));
    const auto more = failures.subspan(1);
    for (size_t i = 0; i < more.size(); ++i) {
        if (isFolded && i == usualFailures) {
            lines.add("  and " + withCommas(more.size() - i) + " more (--all)");
            return;
        }
        lines.add("  behind that: " + failureText(review, more[i]));
    }
}

} // namespace

std::string planText(const review::Review& review, const LoadPlan& plan, std::string_view profile,
                     bool isFolded, const std::string& prefix)
{
    TextLines lines(prefix);
    lines.add("profile", profile);
    lines.add("steps", withCommas(plan.steps().size()) +
                           (plan.failures().empty()
                                ? std::string()
                                : ", " + withCommas(plan.reachedSteps()) + " before an exception"));
    if (!plan.modules().empty())
        lines.add("modules, in order of first use:");
    for (const nodes::NameId module : plan.modules())
        lines.add("  " + escapeForDisplay(plan.name(module)));
    bool isReached = true;
    if (!plan.steps().empty())
        lines.add(isFolded ? "steps, each kind once where it is first done:" : "steps:");
    for (const report::FoldedStep& step : report::foldSteps(plan, isFolded)) {
        if (isReached && !step.isReached)
            lines.add("  -- here it would stop; what follows, if that were mended:");
        isReached = step.isReached;
        lines.add("  " + stepText(review, plan, step));
    }
    addFailures(lines, review, plan, isFolded);
    if (const size_t undecided = plan.undecidedSteps(); undecided > 0)
        lines.add("not known", counted(undecided, "step") + " of code that is not analysed here");
    return lines.take();
}

} // namespace skops::terminal
