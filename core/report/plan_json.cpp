#include "report/plan_json.h"

#include "report/json_writer.h"

#include <map>
#include <tuple>

namespace skops::report {

using audit::LoadPlan;
using audit::PlanFailure;
using audit::PlanStep;

namespace {

auto kindOf(const PlanStep& step)
{
    return std::tuple(step.action, step.target, step.label, step.arguments, step.trust, step.isUndecided);
}

void writePath(JsonWriter& json, const nodes::NodeTree* tree, NodeId node)
{
    // Python cannot load what is deeper, and paths as long as the file would be written for each step.
    constexpr uint32_t deepest = 1'000;
    const bool hasPath = tree && node != none<NodeId> && tree->depth() <= deepest;
    json.memberOrNull("path", hasPath ? nodes::pathOf(*tree, node) : std::string());
}

void writeStep(JsonWriter& json, const FoldedStep& folded, const PlanReport& report)
{
    const PlanStep& step = folded.step;
    const auto name = [&](nodes::NameId id) {
        return id == none<nodes::NameId> ? std::string_view() : report.plan->name(id);
    };
    json.beginObject();
    json.member("action", audit::planActionId(step.action));
    json.memberOrNull("target", name(step.target));
    json.memberOrNull("label", name(step.label));
    json.member("arguments", audit::planArgumentsId(step.arguments));
    json.member("count", uint64_t{step.count});
    const bool hasMember = report.members && step.member != none<MemberId>;
    json.memberOrNull("member", hasMember ? report.members->name(step.member) : std::string_view());
    json.member("trust", audit::planTrustId(step.trust));
    json.key("undecided");
    json.boolean(step.isUndecided);
    json.key("reached");
    json.boolean(folded.isReached);
    json.member("times", uint64_t{folded.times});
    writePath(json, report.tree, step.node);
    json.endObject();
}

void writeFailure(JsonWriter& json, const PlanFailure& failure, const PlanReport& report)
{
    json.beginObject();
    json.memberOrNull("exception", failure.exception);
    json.key("text");
    failure.text ? json.string(*failure.text) : json.null();
    json.member("phase", audit::planPhaseId(failure.phase));
    json.member("code", codeId(failure.code));
    json.memberOrNull("member", failure.member);
    json.member("step", uint64_t{failure.step});
    writePath(json, report.tree, failure.node);
    json.endObject();
}

} // namespace

std::vector<FoldedStep> foldSteps(const LoadPlan& plan, bool isFolded)
{
    std::vector<FoldedStep> out;
    std::map<decltype(kindOf(PlanStep())), size_t> first;
    for (size_t i = 0; i < plan.steps().size(); ++i) {
        const PlanStep& step = plan.steps()[i];
        if (isFolded) {
            const auto [known, isNew] = first.try_emplace(kindOf(step), out.size());
            if (!isNew) {
                ++out[known->second].times;
                continue;
            }
        }
        out.push_back({step, 1, i < plan.reachedSteps()});
    }
    return out;
}

std::string planAsJson(const PlanReport& report)
{
    JsonWriter json;
    json.beginObject();
    json.member("file", report.file);
    json.key("status");
    json.number(report.status);
    json.key("planned");
    json.boolean(report.plan != nullptr);
    if (report.plan) {
        const LoadPlan& plan = *report.plan;
        json.key("verified");
        json.boolean(report.isVerified);
        json.member("steps", uint64_t{plan.steps().size()});
        json.member("reached", uint64_t{plan.reachedSteps()});
        json.member("undecided", uint64_t{plan.undecidedSteps()});
        json.key("modules");
        json.beginArray();
        for (const nodes::NameId module : plan.modules())
            json.string(plan.name(module));
        json.endArray();
        json.key("plan");
        json.beginArray();
        for (const FoldedStep& step : foldSteps(plan, report.isFolded))
            writeStep(json, step, report);
        json.endArray();
        json.key("raises");
        json.beginArray();
        for (const PlanFailure& failure : plan.failures())
            writeFailure(json, failure, report);
        json.endArray();
    }
    json.endObject();
    return json.takePart();
}

} // namespace skops::report
