#include "review/review.h"

#include "nodes/schema_reader.h"
#include "review/facts.h"
#include "review/kind.h"

#include <algorithm>
#include <map>
#include <new>

namespace skops::review {
namespace {

/// Errors that leave nothing to review; every other one is a finding of a review.
bool endsTask(Code code)
{
    return code == Code::Cancelled || code == Code::OutOfMemory || code == Code::FileRead ||
           code == Code::FileShrank || code == Code::FileChanged;
}

void append(std::vector<Finding>& out, std::span<const Finding> more)
{
    out.insert(out.end(), more.begin(), more.end());
}

/// One finding for all places where the same holds, so that a forest of 1,000 trees says it once.
void mergeEqual(std::vector<Finding>& findings)
{
    std::map<std::pair<Code, std::vector<std::string>>, size_t> first;
    std::vector<Finding> merged;
    for (Finding& finding : findings) {
        const auto [it, isNew] = first.try_emplace({finding.code, finding.args}, merged.size());
        if (isNew)
            merged.push_back(std::move(finding));
        else
            merged[it->second].count += finding.count;
    }
    findings = std::move(merged);
}

/// Findings and verdict follow from the parts.
void conclude(Review& review)
{
    mergeEqual(review.findings);
    std::stable_sort(review.findings.begin(), review.findings.end(), [](const Finding& a, const Finding& b) {
        return severityOf(a.code) > severityOf(b.code);
    });
    review.verdict = audit::verdictOf(review.findings, review.audit.get());
}

/// Everything that follows from archive, tree, profile and contents.
void gather(Review& review, const audit::ProfilePtr& profile, const audit::Ticks& ticks, const Cancel& cancel)
{
    review.findings.clear();
    if (review.archive)
        append(review.findings, review.archive->findings());
    if (review.tree) {
        review.auditor = std::make_shared<audit::Auditor>(review.tree, profile);
        review.audit = review.auditor->audit(ticks);
        append(review.findings, review.auditor->findings());
        append(review.findings, audit::checkTreeDtypes(*review.tree, *review.archive, *profile, cancel));
        append(review.findings, compareVersions(review.facts, *profile));
    }
    if (review.contents)
        append(review.findings, review.contents->findings);
    conclude(review);
}

Result<std::vector<uint8_t>> readHead(const ByteSource& source)
{
    std::vector<uint8_t> head(std::min<uint64_t>(source.sizeBytes(), 64));
    if (auto read = source.readAt(0, head); !read)
        return fail(read.error());
    return head;
}

/// A file that could not be read as far as a tree: the reason is its review.
ReviewPtr unreadable(Review&& review, Error error)
{
    review.findings.push_back(toFinding(std::move(error)));
    conclude(review);
    return std::make_shared<const Review>(std::move(review));
}

Result<ReviewPtr> openUnguarded(SourcePtr source, const Options& options, const Cancel& cancel,
                                Progress& progress)
{
    progress.start(source->sizeBytes());
    auto head = readHead(*source);
    if (!head)
        return fail(head.error());
    Review review;
    review.source = source;
    review.limits = options.limits;
    review.facts.sizeBytes = source->sizeBytes();
    auto archive = archive::Archive::open(source, options.limits, cancel);
    if (!archive && endsTask(archive.error().code))
        return fail(archive.error());
    review.archive = archive ? *archive : nullptr;
    review.kind = kindOf(*head, review.archive.get());
    if (!archive) {
        const bool isZip = review.kind == Kind::Zip;
        return unreadable(std::move(review),
                          isZip ? archive.error()
                                : Error{Code::KindUnknown, {}, {std::string(kindId(review.kind))}});
    }
    auto tree = nodes::readTree(*review.archive, options.limits, cancel);
    if (!tree && endsTask(tree.error().code))
        return fail(tree.error());
    if (!tree) {
        append(review.findings, review.archive->findings());
        return unreadable(std::move(review), tree.error());
    }
    review.tree = *tree;
    review.facts = factsOf(*review.tree);
    review.facts.sizeBytes = source->sizeBytes();
    gather(review, options.profile ? options.profile : profile::defaultProfile(), options.ticks, cancel);
    if (cancel.isRequested())
        return fail(Code::Cancelled);
    progress.advance(source->sizeBytes());
    return std::make_shared<const Review>(std::move(review));
}

} // namespace

Result<ReviewPtr> open(SourcePtr source, const Options& options, const Cancel& cancel, Progress& progress)
{
    try {
        return openUnguarded(std::move(source), options, cancel, progress);
    } catch (const std::bad_alloc&) {
        return fail(Code::OutOfMemory);
    }
}

ReviewPtr withTicks(const ReviewPtr& review, const audit::Ticks& ticks)
{
    if (!review->auditor)
        return review;
    Review next = *review;
    next.audit = next.auditor->audit(ticks);
    conclude(next);
    return std::make_shared<const Review>(std::move(next));
}

Result<ReviewPtr> withProfile(const ReviewPtr& review, const audit::ProfilePtr& profile, const Cancel& cancel)
{
    if (!review->audit)
        return review;
    Review next = *review;
    gather(next, profile, review->audit->ticks(), cancel);
    if (cancel.isRequested())
        return fail(Code::Cancelled);
    return std::make_shared<const Review>(std::move(next));
}

Result<ReviewPtr> withContents(const ReviewPtr& review, Workers& workers, const Cancel& cancel,
                               Progress& progress)
{
    if (!review->archive || !review->auditor)
        return review;
    try {
        const auto& profile = review->auditor->profile();
        auto contents =
            audit::readContents(review->tree.get(), *review->archive, *profile, workers, cancel, progress);
        if (!contents)
            return fail(contents.error());
        if (auto unchanged = review->source->checkUnchanged(); !unchanged)
            return fail(unchanged.error());
        Review next = *review;
        next.contentState =
            contents->allReadable ? audit::ContentState::Verified : audit::ContentState::Failed;
        append(next.findings, contents->findings);
        next.contents = std::make_shared<const audit::Contents>(std::move(*contents));
        conclude(next);
        return std::make_shared<const Review>(std::move(next));
    } catch (const std::bad_alloc&) {
        return fail(Code::OutOfMemory);
    }
}

} // namespace skops::review
