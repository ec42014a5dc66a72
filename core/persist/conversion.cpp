#include "persist/conversion.h"

#include "persist/schema_writer.h"

#include <algorithm>
#include <new>

namespace skops::persist {
namespace {

bool hasFinding(const std::vector<Finding>& findings, Code code)
{
    return std::any_of(findings.begin(), findings.end(), [&](const Finding& f) { return f.code == code; });
}

} // namespace

bool Conversion::isRefused() const
{
    return hasFinding(findings, Code::ConvertRefused);
}

bool Conversion::isLossy() const
{
    return hasFinding(findings, Code::ConvertUnloadable) || hasFinding(findings, Code::ConvertLossy);
}

Result<Conversion> convert(const pickle::Reading& reading, const SourcePtr& stream,
                           const ConvertOptions& options, const Limits& limits, const Cancel& cancel,
                           Progress& progress)
{
    const auto pickles = reading.graph->pickles();
    const auto whole =
        std::find_if(pickles.begin(), pickles.end(), [](const auto& p) { return !p.isNested; });
    if (whole == pickles.end() || whole->root == none<pickle::ValueId>)
        return fail(Code::PickleTruncated);
    try {
        SchemaWriter writer(*reading.graph, stream, options, limits, cancel, progress);
        return writer.write(whole->root);
    } catch (const std::bad_alloc&) {
        return fail(Code::OutOfMemory);
    }
}

} // namespace skops::persist
