#include "reference/describe.h"

#include "audit/plan/load_plan.h"
#include "audit/verdict.h"
#include "codec/compressed.h"
#include "pickle/machine.h"
#include "profile/profile.h"
#include "report/compare/comparison.h"
#include "report/json_file.h"
#include "review/convert_file.h"
#include "review/converted.h"
#include "review/review.h"
#include "terminal/color_names.h"

namespace skops::reference {
namespace {

using report::JsonWriter;

/// All ids of an enum: those of the values from 0 on, up to the first that has none.
template <class Enum>
void writeIds(JsonWriter& json, std::string_view name, std::string_view (*idOf)(Enum))
{
    json.key(name);
    json.beginArray();
    for (int value = 0; !idOf(static_cast<Enum>(value)).empty(); ++value)
        json.string(idOf(static_cast<Enum>(value)));
    json.endArray();
}

} // namespace

void describeIds(JsonWriter& json)
{
    json.key("ids");
    json.beginObject();
    json.key("code");
    json.beginArray();
    for (int i = 0; i < codeCount; ++i)
        json.string(codeId(static_cast<Code>(i)));
    json.endArray();
    writeIds(json, "severity", severityId);
    writeIds(json, "effect", report::effectId);
    writeIds(json, "verdict", audit::verdictId);
    writeIds(json, "kind", review::kindId);
    writeIds(json, "group", report::groupId);
    writeIds(json, "content_state", report::contentStateId);
    writeIds(json, "converted_state", review::convertStateId);
    writeIds(json, "convert_status", review::convertStatusId);
    writeIds(json, "compression", codec::compressionId);
    writeIds(json, "loader", pickle::loaderId);
    writeIds(json, "plan_action", audit::planActionId);
    writeIds(json, "plan_arguments", audit::planArgumentsId);
    writeIds(json, "plan_trust", audit::planTrustId);
    writeIds(json, "plan_phase", audit::planPhaseId);
    writeIds(json, "change", report::changeId);
    writeIds(json, "aspect", report::aspectId);
    json.endObject();
}

void describeWords(JsonWriter& json)
{
    json.key("limits");
    json.beginObject();
    const Limits limits;
    for (const LimitRow& row : limitRows)
        json.member(row.name, limits.*row.value);
    json.endObject();
    json.member("default_profile", profile::defaultProfile()->name());
    json.key("profiles");
    json.beginArray();
    for (const std::string_view name : profile::shippedNames())
        json.string(name);
    json.endArray();
    json.key("colors");
    json.beginArray();
    for (const terminal::ColorName& color : terminal::colorNames)
        json.string(color.name);
    json.endArray();
}

} // namespace skops::reference
