#include "audit/plan/load_plan.h"

#include <algorithm>

namespace skops::audit {

size_t LoadPlan::undecidedSteps() const
{
    const auto reached = steps().first(reachedSteps());
    return static_cast<size_t>(std::ranges::count(reached, true, &PlanStep::isUndecided));
}

std::string_view planActionId(PlanAction action)
{
    switch (action) {
    case PlanAction::ReadMember:
        return "read-member";
    case PlanAction::ImportModule:
        return "import";
    case PlanAction::LookUp:
        return "look-up";
    case PlanAction::New:
        return "new";
    case PlanAction::Call:
        return "call";
    case PlanAction::GetAttribute:
        return "get-attribute";
    case PlanAction::SetState:
        return "set-state";
    case PlanAction::SetAttributes:
        return "set-attributes";
    case PlanAction::SetItems:
        return "set-items";
    case PlanAction::ParseNative:
        return "parse-native";
    }
    return {};
}

std::string_view planPhaseId(PlanPhase phase)
{
    switch (phase) {
    case PlanPhase::Open:
        return "open";
    case PlanPhase::Read:
        return "read";
    case PlanPhase::Audit:
        return "audit";
    case PlanPhase::Construct:
        return "construct";
    }
    return {};
}

std::string_view planTrustId(PlanTrust trust)
{
    switch (trust) {
    case PlanTrust::Own:
        return "own";
    case PlanTrust::Trusted:
        return "trusted";
    case PlanTrust::Ticked:
        return "ticked";
    case PlanTrust::Untrusted:
        return "untrusted";
    case PlanTrust::Dangerous:
        return "dangerous";
    }
    return {};
}

std::string_view planArgumentsId(PlanArguments arguments)
{
    switch (arguments) {
    case PlanArguments::None:
        return "none";
    case PlanArguments::List:
        return "list";
    case PlanArguments::Values:
        return "values";
    case PlanArguments::Named:
        return "named";
    case PlanArguments::Key:
        return "key";
    case PlanArguments::Array:
        return "array";
    case PlanArguments::File:
        return "file";
    case PlanArguments::Unknown:
        return "unknown";
    }
    return {};
}

} // namespace skops::audit
