#include "review/dump_file.h"

#include "persist/copied_content.h"
#include "review/convert_file.h"

#include <new>

namespace skops::review {
namespace {

DumpOutcome withReason(DumpOutcome outcome, DumpStatus status, Finding reason)
{
    outcome.status = status;
    outcome.reason = std::move(reason);
    return outcome;
}

/// A cancel ends the task; what else went wrong is told of the input.
Result<DumpOutcome> failed(DumpOutcome outcome, Error error)
{
    if (error.code == Code::Cancelled || error.code == Code::OutOfMemory)
        return fail(std::move(error));
    return withReason(std::move(outcome), DumpStatus::Failed, toFinding(std::move(error)));
}

DumpStatus statusOf(ConvertStatus status)
{
    switch (status) {
    case ConvertStatus::Converted:
    case ConvertStatus::Convertible:
        return DumpStatus::Written;
    case ConvertStatus::NotPickle:
        return DumpStatus::NotModel;
    case ConvertStatus::Blocked:
    case ConvertStatus::Refused:
    case ConvertStatus::Lossy:
        return DumpStatus::Refused;
    case ConvertStatus::Skipped:
    case ConvertStatus::Failed:
        return DumpStatus::Failed;
    }
    return DumpStatus::Failed;
}

/// `content` as it is to be written: the smaller one, or itself.
Result<DumpOutcome> write(DumpOutcome outcome, const persist::Content& content,
                          const std::filesystem::path& output, const DumpOptions& options,
                          const Cancel& cancel, Progress& progress)
{
    const Review& review = *outcome.review;
    persist::SaveOptions save = options.save;
    save.isBest = options.optimise;
    save.workers = options.workers;
    persist::Optimised optimised;
    const bool isSmaller = options.optimise && review.tree && review.members();
    if (isSmaller) {
        auto made = persist::optimise(*review.tree, *review.members(), content, review.limits, cancel);
        if (!made)
            return failed(std::move(outcome), std::move(made.error()));
        optimised = *std::move(made);
    }
    auto saved = persist::save(isSmaller ? *optimised.content : content, output, save, review.limits, cancel,
                               progress);
    if (!saved)
        return failed(std::move(outcome), std::move(saved.error()));
    outcome.status = DumpStatus::Written;
    outcome.saved = *saved;
    outcome.savings = std::move(optimised.savings);
    if (options.optimise) {
        const uint64_t before = saved->bytesCompared;
        outcome.savings.push_back({.step = persist::OptimiseStep::Compression,
                                   .bytes = before > saved->sizeBytes ? before - saved->sizeBytes : 0});
    }
    return outcome;
}

Result<DumpOutcome> dumpPickle(const ReviewPtr& review, const std::filesystem::path& output,
                               const DumpOptions& options, const Cancel& cancel, Progress& progress)
{
    const ConvertFileOptions asked{
        .review = {}, .save = options.save, .allowsLoss = options.allowsLoss, .isDryRun = true};
    auto converted = convertReview(review, output, asked, cancel, progress);
    if (!converted)
        return fail(std::move(converted.error()));
    DumpOutcome outcome{.review = review};
    if (converted->status == ConvertStatus::Convertible)
        return write(std::move(outcome), *review->converted->content, output, options, cancel, progress);
    outcome.status = statusOf(converted->status);
    outcome.reason = std::move(converted->reason);
    return outcome;
}

/// Of an archive without a readable tree.
DumpOutcome withoutTree(DumpOutcome outcome)
{
    const Review& review = *outcome.review;
    const bool isSkops = review.kind == Kind::Skops && !review.openFindings.empty();
    Finding reason = isSkops ? review.openFindings.front()
                             : Finding{Code::NotSkops, {}, {std::string(kindId(review.kind))}};
    return withReason(std::move(outcome), isSkops ? DumpStatus::Failed : DumpStatus::NotModel,
                      std::move(reason));
}

Result<DumpOutcome> dumpUnguarded(const ReviewPtr& review, const std::filesystem::path& output,
                                  const DumpOptions& options, const Cancel& cancel, Progress& progress)
{
    if (review->converted)
        return dumpPickle(review, output, options, cancel, progress);
    DumpOutcome outcome{.review = review};
    if (!review->archive || !review->tree)
        return withoutTree(std::move(outcome));
    if (auto unchanged = review->source->checkUnchanged(); !unchanged)
        return failed(std::move(outcome), std::move(unchanged.error()));
    const auto schema = review->archive->find("schema.json"); // there is one: there is a tree
    const auto bytes = review->archive->read(*schema, cancel);
    if (!bytes)
        return failed(std::move(outcome), bytes.error());
    const persist::Content content = persist::copiedContent(
        review->archive, std::string(bytes->begin(), bytes->end()), persist::CopyMode::Compressed);
    return write(std::move(outcome), content, output, options, cancel, progress);
}

} // namespace

Result<DumpOutcome> dumpReview(const ReviewPtr& review, const std::filesystem::path& output,
                               const DumpOptions& options, const Cancel& cancel, Progress& progress)
{
    try {
        return dumpUnguarded(review, output, options, cancel, progress);
    } catch (const std::bad_alloc&) {
        return fail(Code::OutOfMemory);
    }
}

} // namespace skops::review
