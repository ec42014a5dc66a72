#include "models/plan_rows.h"

#include "models/plan_cells.h"

#include <array>

namespace skops::ui {
namespace {

constexpr size_t stepsBetweenChecks = 1'024;

bool hasText(const review::Review& review, const audit::LoadPlan& plan, const audit::PlanStep& step,
             const QString& text)
{
    constexpr std::array cells{planAction, planTarget, planLabel, planTrust, planPlace};
    for (const auto cell : cells) {
        if (cell(review, plan, step).contains(text, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

} // namespace

bool isImportOrCall(audit::PlanAction action)
{
    using audit::PlanAction;
    switch (action) {
    case PlanAction::ImportModule:
    case PlanAction::LookUp:
    case PlanAction::New:
    case PlanAction::Call:
    case PlanAction::GetAttribute:
        return true;
    case PlanAction::ReadMember:
    case PlanAction::SetState:
    case PlanAction::SetAttributes:
    case PlanAction::SetItems:
    case PlanAction::ParseNative:
        return false;
    }
    return false;
}

Result<PlanRowsPtr> makePlanRows(const review::Review& review, audit::LoadPlanPtr plan,
                                 const PlanChoice& choice, const Cancel& cancel)
{
    auto rows = std::make_shared<PlanRows>();
    rows->choice = choice;
    for (size_t i = 0; i < plan->steps().size(); ++i) {
        if (i % stepsBetweenChecks == 0 && cancel.isRequested())
            return fail(Code::Cancelled);
        const audit::PlanStep& step = plan->steps()[i];
        if (choice.onlyImportsAndCalls && !isImportOrCall(step.action))
            continue;
        if (choice.text.isEmpty() || hasText(review, *plan, step, choice.text))
            rows->steps.push_back(static_cast<uint32_t>(i));
    }
    rows->plan = std::move(plan);
    return PlanRowsPtr(std::move(rows));
}

} // namespace skops::ui
