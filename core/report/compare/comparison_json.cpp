#include "report/compare/comparison_json.h"

#include "report/json.h"

namespace skops::report {
namespace {

void writeArray(JsonWriter& json, const std::optional<ArrayChange>& array)
{
    json.key("array");
    if (!array)
        return json.null();
    json.beginObject();
    json.member("items", array->items);
    json.member("differing", array->differing);
    json.memberOrNull("max_abs", array->maximum ? numberText(*array->maximum) : std::string());
    json.member("first", array->first);
    json.endObject();
}

void writeDifference(JsonWriter& json, const ComparisonReport& report, const Difference& difference)
{
    const Comparison& comparison = *report.comparison;
    json.beginObject();
    json.member("change", changeId(difference.change));
    json.member("what", aspectId(difference.aspect));
    json.memberOrNull("path", comparison.pathIn(*report.treeA, difference, Comparison::Side::A));
    json.memberOrNull("new_path", comparison.pathIn(*report.treeB, difference, Comparison::Side::B));
    json.memberOrNull("part", difference.part);
    json.memberOrNull("before", difference.before);
    json.memberOrNull("after", difference.after);
    writeArray(json, difference.array);
    json.endObject();
}

} // namespace

std::string comparisonAsJson(const ComparisonReport& report)
{
    JsonWriter json;
    json.beginObject();
    writeJsonHead(json, report.toolVersion);
    json.member("command", "diff");
    json.member("profile", report.profile);
    json.member("file", report.fileA);
    json.member("new_file", report.fileB);
    json.key("count");
    if (report.comparison)
        json.number(report.comparison->count());
    else
        json.null();
    json.key("differences");
    json.beginArray();
    if (report.comparison) {
        for (const Difference& difference : report.comparison->differences())
            writeDifference(json, report, difference);
    }
    json.endArray();
    json.key("status");
    json.number(report.status);
    json.endObject();
    return json.take();
}

} // namespace skops::report
