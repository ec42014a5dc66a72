#include "batch/batch_convert.h"

#include "batch/batch_read.h"
#include "review/output_plan.h"

#include <algorithm>

namespace skops::ui {

using review::ConvertState;
using review::ConvertStatus;

namespace {

bool isTaken(const std::filesystem::path& output)
{
    std::error_code ignored;
    return std::filesystem::exists(std::filesystem::symlink_status(output, ignored));
}

BatchConverted failedWith(Error error)
{
    return {ConvertStatus::Failed, toFinding(std::move(error)), {}, 0};
}

} // namespace

bool isWanted(const PlannedRow& planned, const ConvertChoice& choice)
{
    return !planned.problem && (!planned.isLossy || choice.acceptsLoss) &&
           (!planned.exists || choice.replacesExisting);
}

size_t ConvertPlan::toWrite(const ConvertChoice& choice) const
{
    return static_cast<size_t>(
        std::ranges::count_if(rows, [&](const PlannedRow& row) { return isWanted(row, choice); }));
}

Result<ConvertPlan> planConversion(const std::vector<BatchRowPtr>& rows, std::span<const uint32_t> chosen,
                                   const std::string& folder, const Cancel& cancel)
{
    ConvertPlan plan;
    std::vector<review::Input> inputs;
    for (const uint32_t id : chosen) {
        const BatchRow& row = *rows[id];
        if (!row.isConvertible()) {
            ++plan.leftOut;
            continue;
        }
        plan.rows.push_back(
            {.row = id, .output = {}, .isLossy = row.convert == ConvertState::Lossy, .problem = {}});
        inputs.push_back({.path = row.path, .relative = row.relative, .errors = {}});
    }
    // Only what can be converted is in the plan, so each of them counts.
    auto outputs = review::planOutputs(inputs, folder, [](const review::Input&) { return true; });
    for (size_t i = 0; i < plan.rows.size(); ++i) {
        if (cancel.isRequested())
            return fail(Code::Cancelled);
        PlannedRow& planned = plan.rows[i];
        planned.output = std::move(outputs[i].path);
        planned.problem = std::move(outputs[i].problem);
        planned.exists = isTaken(planned.output);
        plan.clashes += planned.problem ? 1 : 0;
        plan.existing += !planned.problem && planned.exists ? 1 : 0;
        plan.lossy += !planned.problem && planned.isLossy ? 1 : 0;
    }
    return plan;
}

Result<BatchConverted> convertRow(const BatchRow& row, const std::filesystem::path& output,
                                  const review::ConvertFileOptions& options, const Cancel& cancel,
                                  Progress& progress)
{
    auto file = openStamped(row.path);
    if (!file)
        return failedWith(std::move(file.error()));
    if (file->stamp != row.stamp)
        return failedWith({Code::FileChanged, {}, {}});
    std::error_code error;
    if (output.has_parent_path())
        std::filesystem::create_directories(output.parent_path(), error);
    if (error)
        return failedWith({Code::FileWrite, {}, {error.message()}});
    auto outcome = review::convertFile(file->source, output, options, cancel, progress);
    if (!outcome)
        return fail(std::move(outcome.error()));
    return BatchConverted{outcome->status, std::move(outcome->reason), std::move(outcome->sha256),
                          outcome->saved.sizeBytes};
}

} // namespace skops::ui
