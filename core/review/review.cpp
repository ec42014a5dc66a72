#include "review/review.h"

#include "audit/rules/rule.h"
#include "nodes/schema_reader.h"
#include "review/errors.h"
#include "review/facts.h"
#include "review/head.h"
#include "review/kind.h"
#include "review/pickles.h"

#include <algorithm>
#include <map>
#include <new>

namespace skops::review {
namespace {

void append(std::vector<Finding>& out, std::span<const Finding> more)
{
    out.insert(out.end(), more.begin(), more.end());
}

/// A damaged pickle is the reason why it cannot be converted, and said already.
void appendNew(std::vector<Finding>& out, std::span<const Finding> more)
{
    const size_t known = out.size();
    for (const Finding& finding : more) {
        const auto end = out.begin() + static_cast<std::ptrdiff_t>(known);
        if (std::find(out.begin(), end, finding) == end)
            out.push_back(finding);
    }
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
    review.verdict = audit::verdictOf(review.findings, openCount(review));
}

/// What was ticked when a review was made.
audit::Ticks ticksOf(const Review& review)
{
    audit::Ticks ticks = review.audit ? review.audit->ticks() : audit::Ticks();
    for (const audit::ImportedType& type : review.imports) {
        if (type.isTicked)
            ticks.insert(type.name);
    }
    return ticks;
}

/// Everything that follows from archive, tree, profile and contents.
void gather(Review& review, const audit::ProfilePtr& profile, const audit::Ticks& ticks, const Cancel& cancel)
{
    review.findings = review.openFindings;
    if (review.archive)
        append(review.findings, review.archive->findings());
    if (review.tree) {
        review.auditor = std::make_shared<audit::Auditor>(review.tree, profile);
        review.audit = review.auditor->audit(ticks);
        append(review.findings, review.auditor->findings());
        append(review.findings, audit::checkTreeDtypes(*review.tree, *review.members(), *profile, cancel));
        append(review.findings, compareVersions(review.facts, *profile));
    }
    if (review.contents)
        append(review.findings, review.contents->findings);
    append(review.findings, review.ruleFindings);
    for (const PickleReview& pickle : review.pickles) {
        append(review.findings, pickle.findings);
        for (Finding finding : pickle.audit->findings()) {
            finding.where.member = pickle.member;
            review.findings.push_back(std::move(finding));
        }
    }
    if (review.converted)
        appendNew(review.findings, review.converted->findings);
    review.imports = mergeImports(review.pickles, ticks);
    conclude(review);
}

/// What the review's pickle would become takes the place of a tree.
Result<void> convertPickle(Review& review, const audit::ProfilePtr& profile, const Cancel& cancel,
                           Progress& progress)
{
    auto converted = makeConverted(review, profile, cancel, progress);
    if (!converted)
        return fail(std::move(converted.error()));
    review.converted = std::move(*converted);
    review.tree = review.converted ? review.converted->tree : nullptr;
    review.auditor = nullptr;
    review.audit = nullptr;
    review.contents = nullptr;
    review.ruleFindings.clear();
    review.contentState = audit::ContentState::NotRead;
    return {};
}

/// What skops would not tell. Computed with the contents, after the first view.
Result<void> checkRules(Review& review, const profile::Profile& profile, const Cancel& cancel)
{
    auto found = audit::checkRules(*review.tree, *review.members(), review.archive.get(), profile, cancel);
    if (!found)
        return fail(std::move(found.error()));
    review.ruleFindings = std::move(*found);
    return {};
}

/// Reads the schema of a .skops; a file that could not be read as far as a tree says why.
Result<void> readTree(Review& review, const Cancel& cancel)
{
    auto tree = nodes::readTree(*review.archive, review.limits, cancel);
    if (!tree && endsTask(tree.error().code))
        return fail(tree.error());
    if (!tree) {
        review.openFindings.push_back(toFinding(std::move(tree.error())));
        return {};
    }
    review.tree = *tree;
    const uint64_t size = review.facts.sizeBytes;
    review.facts = factsOf(*review.tree);
    review.facts.sizeBytes = size;
    return {};
}

/// What is said of an input by its kind alone.
void addKindFindings(Review& review)
{
    std::vector<Finding>& findings = review.openFindings;
    const bool isUnread = !review.tree && review.pickles.empty() && findings.empty();
    switch (review.kind) {
    case Kind::Skops:
        break;
    case Kind::Torch:
        findings.push_back({Code::TorchArchive, {}, {}});
        break;
    case Kind::Zip:
        if (!review.pickles.empty() && review.archive)
            findings.push_back({Code::PickleInArchive, {}, {std::to_string(review.pickles.size())}});
        else if (isUnread)
            findings.push_back({Code::SchemaMissing, {}, {}});
        break;
    case Kind::Pickle:
    case Kind::Joblib:
    case Kind::Numpy:
    case Kind::Compressed:
    case Kind::Empty:
    case Kind::Other:
        if (isUnread)
            findings.push_back({Code::KindUnknown, {}, {std::string(kindId(review.kind))}});
        break;
    }
    const bool isStreamToo = !review.pickles.empty() && review.pickles.front().member.empty();
    if (review.archive && isStreamToo)
        findings.push_back({Code::PickleBesideArchive, {}, {std::string(kindId(review.kind))}});
}

void readPickleFacts(Review& review)
{
    review.facts.pickleWriter = writerOf(review.pickles);
    for (const PickleReview& pickle : review.pickles) {
        for (const std::string& version : pickle.audit->sklearnVersions()) {
            auto& known = review.facts.sklearnVersions;
            if (std::find(known.begin(), known.end(), version) == known.end())
                known.push_back(version);
        }
    }
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
    auto found = findPickles(source, review.archive.get(), options, cancel, progress);
    if (!found)
        return fail(found.error());
    review.pickles = std::move(found->pickles);
    review.kind = kindOf(*head, review.archive.get(), *found, review.pickles);
    review.openFindings = std::move(found->findings);
    if (!archive && review.kind == Kind::Zip)
        review.openFindings.push_back(toFinding(std::move(archive.error())));
    if (review.kind == Kind::Skops) {
        if (auto read = readTree(review, cancel); !read)
            return fail(read.error());
    }
    addKindFindings(review);
    const audit::ProfilePtr profile = options.profile ? options.profile : profile::defaultProfile();
    if (auto judged = judgePickles(review.pickles, profile, cancel); !judged)
        return fail(judged.error());
    readPickleFacts(review);
    gather(review, profile, options.ticks, cancel);
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
    if (!review->auditor && review->pickles.empty())
        return review;
    Review next = *review;
    if (next.auditor)
        next.audit = next.auditor->audit(ticks);
    for (audit::ImportedType& type : next.imports)
        type.isTicked = ticks.contains(type.name);
    conclude(next);
    return std::make_shared<const Review>(std::move(next));
}

Result<ReviewPtr> withConversion(const ReviewPtr& review, const Cancel& cancel, Progress& progress)
{
    try {
        Review next = *review;
        if (review->archive || review->pickles.empty())
            return review;
        const audit::ProfilePtr profile = profileOf(*review);
        if (auto converted = convertPickle(next, profile, cancel, progress); !converted)
            return fail(std::move(converted.error()));
        gather(next, profile, ticksOf(*review), cancel);
        if (cancel.isRequested())
            return fail(Code::Cancelled);
        return std::make_shared<const Review>(std::move(next));
    } catch (const std::bad_alloc&) {
        return fail(Code::OutOfMemory);
    }
}

Result<ReviewPtr> withProfile(const ReviewPtr& review, const audit::ProfilePtr& profile, const Cancel& cancel)
{
    if (!review->audit && review->pickles.empty())
        return review;
    Review next = *review;
    if (auto judged = judgePickles(next.pickles, profile, cancel); !judged)
        return fail(judged.error());
    if (Progress progress; next.converted && !next.archive) {
        if (auto converted = convertPickle(next, profile, cancel, progress); !converted)
            return fail(converted.error());
    }
    if (next.contents) {
        if (auto checked = checkRules(next, *profile, cancel); !checked)
            return fail(checked.error());
    }
    gather(next, profile, ticksOf(*review), cancel);
    if (cancel.isRequested())
        return fail(Code::Cancelled);
    return std::make_shared<const Review>(std::move(next));
}

audit::ProfilePtr profileOf(const Review& review)
{
    if (review.auditor)
        return review.auditor->profile();
    return review.pickles.empty() ? nullptr : review.pickles.front().audit->profile();
}

std::optional<size_t> openCount(const Review& review)
{
    if (!review.audit && review.pickles.empty())
        return std::nullopt;
    const auto isListed = [&](const std::string& name) {
        return review.audit &&
               std::ranges::binary_search(review.audit->types(), name, {}, &audit::UntrustedType::name);
    };
    const auto isOpen = [&](const audit::ImportedType& type) {
        return !type.isTicked && !isListed(type.name);
    };
    const auto imports = std::count_if(review.imports.begin(), review.imports.end(), isOpen);
    return (review.audit ? review.audit->openCount() : 0) + static_cast<size_t>(imports);
}

Result<ReviewPtr> withContents(const ReviewPtr& review, Workers& workers, const Cancel& cancel,
                               Progress& progress)
{
    if (!review->members() || !review->auditor)
        return review;
    try {
        const auto& profile = review->auditor->profile();
        auto contents =
            audit::readContents(review->tree.get(), *review->members(), *profile, workers, cancel, progress);
        if (!contents)
            return fail(contents.error());
        if (auto unchanged = review->source->checkUnchanged(); !unchanged)
            return fail(unchanged.error());
        Review next = *review;
        next.contentState =
            contents->allReadable ? audit::ContentState::Verified : audit::ContentState::Failed;
        append(next.findings, contents->findings);
        if (auto checked = checkRules(next, *profile, cancel); !checked)
            return fail(checked.error());
        append(next.findings, next.ruleFindings);
        next.contents = std::make_shared<const audit::Contents>(std::move(*contents));
        conclude(next);
        return std::make_shared<const Review>(std::move(next));
    } catch (const std::bad_alloc&) {
        return fail(Code::OutOfMemory);
    }
}

} // namespace skops::review
