#include "review/convert_file.h"

#include <algorithm>

namespace skops::review {
namespace {

ConvertOutcome withReason(ConvertOutcome outcome, ConvertStatus status, Finding reason)
{
    outcome.status = status;
    outcome.reason = std::move(reason);
    return outcome;
}

/// A cancel ends the task; what else went wrong is told of the input.
Result<ConvertOutcome> failed(ConvertOutcome outcome, Error error)
{
    if (error.code == Code::Cancelled || error.code == Code::OutOfMemory)
        return fail(std::move(error));
    return withReason(std::move(outcome), ConvertStatus::Failed, toFinding(std::move(error)));
}

/// The first finding that made the state what it is; the others are in the review.
Finding reasonFor(const Converted& converted)
{
    const auto found = [&](std::initializer_list<Code> codes) {
        return std::ranges::find_if(converted.findings, [&](const Finding& finding) {
            return std::ranges::find(codes, finding.code) != codes.end();
        });
    };
    const auto end = converted.findings.end();
    auto reason = converted.findings.begin();
    if (converted.state == ConvertState::Refused)
        reason = found({Code::ConvertRefused});
    else if (converted.state == ConvertState::Lossy)
        reason = found({Code::ConvertUnloadable, Code::ConvertLossy});
    return reason == end ? Finding{Code::ConvertBlocked, {}} : *reason;
}

bool isTaken(const std::filesystem::path& output)
{
    std::error_code ignored;
    return std::filesystem::exists(std::filesystem::symlink_status(output, ignored));
}

} // namespace

std::string_view convertStatusId(ConvertStatus status)
{
    switch (status) {
    case ConvertStatus::Converted:
        return "converted";
    case ConvertStatus::Convertible:
        return "convertible";
    case ConvertStatus::Skipped:
        return "skipped";
    case ConvertStatus::NotPickle:
        return "not-pickle";
    case ConvertStatus::Blocked:
        return "blocked";
    case ConvertStatus::Refused:
        return "refused";
    case ConvertStatus::Lossy:
        return "lossy";
    case ConvertStatus::Failed:
        return "failed";
    }
    return {};
}

Result<ConvertOutcome> convertReview(const ReviewPtr& review, const std::filesystem::path& output,
                                     const ConvertFileOptions& options, const Cancel& cancel,
                                     Progress& progress)
{
    ConvertOutcome outcome;
    outcome.review = review;
    // First: what was found in a file that changed meanwhile may be of a mixture.
    if (auto unchanged = review->source->checkUnchanged(); !unchanged)
        return failed(outcome, std::move(unchanged.error()));
    const Converted* converted = review->converted.get();
    if (!converted)
        return withReason(outcome, ConvertStatus::NotPickle,
                          {Code::NotPickle, {}, {std::string(kindId(review->kind))}});
    const bool isStopped = converted->state != ConvertState::Ready &&
                           !(converted->state == ConvertState::Lossy && options.allowsLoss);
    if (isStopped) {
        const ConvertStatus status = converted->state == ConvertState::Blocked   ? ConvertStatus::Blocked
                                     : converted->state == ConvertState::Refused ? ConvertStatus::Refused
                                     : converted->state == ConvertState::Lossy   ? ConvertStatus::Lossy
                                                                                 : ConvertStatus::Failed;
        return withReason(outcome, status, reasonFor(*converted));
    }
    if (options.isDryRun) {
        outcome.status = ConvertStatus::Convertible;
        return outcome;
    }
    auto saved = persist::save(*converted->content, output, options.save, review->limits, cancel, progress);
    if (!saved)
        return failed(outcome, std::move(saved.error()));
    outcome.status = ConvertStatus::Converted;
    outcome.saved = *saved;
    return outcome;
}

Result<ConvertOutcome> convertFile(const SourcePtr& input, const std::filesystem::path& output,
                                   const ConvertFileOptions& options, const Cancel& cancel,
                                   Progress& progress)
{
    ConvertOutcome outcome;
    if (!options.save.mayReplace && isTaken(output))
        return withReason(outcome, options.skipsExisting ? ConvertStatus::Skipped : ConvertStatus::Failed,
                          {Code::FileExists, {}});
    std::string hash;
    if (options.wantsHash) {
        auto computed = sha256(*input, cancel, progress);
        if (!computed)
            return failed(outcome, std::move(computed.error()));
        hash = std::move(*computed);
    }
    auto review = open(input, options.review, cancel, progress);
    if (review)
        review = withConversion(*review, cancel, progress);
    if (!review) {
        auto unchanged = input->checkUnchanged();
        return failed(outcome, std::move(unchanged ? review.error() : unchanged.error()));
    }
    auto done = convertReview(*review, output, options, cancel, progress);
    if (done)
        done->sha256 = std::move(hash);
    return done;
}

} // namespace skops::review
