#include "audit/plan/make_plan.h"

#include "audit/plan/audit_walk.h"
#include "audit/plan/construct_walk.h"
#include "audit/plan/node_faults.h"
#include "audit/plan/plan_writer.h"
#include "audit/plan/read_walk.h"
#include "nodes/fields.h"
#include "nodes/python_str.h"

namespace skops::audit {
namespace {

/// read_schema (skops/io/_utils.py, 0.16).
PythonError protocolError(const PlanSubject& subject)
{
    const nodes::JsonIndex& json = *subject.tree.json();
    const nodes::Fields fields(json, 0);
    const uint32_t value = fields.at(nodes::Field::Protocol);
    const std::string_view raw = value == noIndex ? "null" : json.raw(value);
    const std::string newest = std::to_string(subject.profile().protocol());
    if (pythonTypeOf(raw) != "int")
        return typeError("Invalid skops protocol " + pythonReprOf(raw) +
                         " in schema.json, expected an integer.");
    if (raw.starts_with('-'))
        return valueError("Invalid skops protocol " + std::string(raw) +
                          " in schema.json, expected a value between 0 and " + newest + ".");
    return valueError("The file was saved with skops protocol " + std::string(raw) +
                      ", but this version of skops only supports protocols up to " + newest +
                      ". You might need to update skops to load this file.");
}

void planOpening(const PlanSubject& subject, PlanWriter& out)
{
    constexpr std::string_view schema = "schema.json";
    for (const Finding& finding : subject.auditor.findings()) {
        const bool isProtocol =
            finding.code == Code::ProtocolInvalid || finding.code == Code::ProtocolNewer ||
            (finding.code == Code::FieldMissing && finding.args == std::vector<std::string>{"protocol"} &&
             finding.where.member == schema);
        if (isProtocol)
            out.fail(PlanPhase::Open, none<NodeId>, finding.code, protocolError(subject), schema);
        else if (finding.code == Code::JsonTooDeep)
            out.fail(PlanPhase::Open, none<NodeId>, finding.code, recursionError(), schema);
    }
}

} // namespace

Result<LoadPlanPtr> makePlan(const PlanSubject& subject)
{
    PlanWriter out;
    planOpening(subject, out);
    planReading(subject, out);
    planAudit(subject, out);
    ConstructWalk(subject, out).run();
    if (subject.cancel.isRequested())
        return fail(Code::Cancelled);
    return std::make_shared<const LoadPlan>(out.take());
}

LoadPlanPtr planOfFailure(Code code, std::optional<PythonError> error, std::string_view member)
{
    PlanWriter out;
    out.fail(PlanPhase::Open, none<NodeId>, code, error ? std::move(*error) : PythonError(), member);
    return std::make_shared<const LoadPlan>(out.take());
}

} // namespace skops::audit
