#include "review/update_file.h"

#include "nodes/schema_reader.h"
#include "persist/copied_content.h"
#include "persist/update.h"

#include <algorithm>
#include <new>

namespace skops::review {
namespace {

UpdateOutcome withReason(UpdateOutcome outcome, UpdateStatus status, Finding reason)
{
    outcome.status = status;
    outcome.reason = std::move(reason);
    return outcome;
}

/// A cancel ends the task; what else went wrong is told of the input.
Result<UpdateOutcome> failed(UpdateOutcome outcome, Error error)
{
    if (error.code == Code::Cancelled || error.code == Code::OutOfMemory)
        return fail(std::move(error));
    return withReason(std::move(outcome), UpdateStatus::Failed, toFinding(std::move(error)));
}

/// Why there is no tree.
UpdateOutcome withoutTree(UpdateOutcome outcome)
{
    const Review& review = *outcome.review;
    const auto hides = [](const Finding& finding) {
        return finding.code != Code::KindUnknown && finding.code != Code::SchemaMissing;
    };
    const auto found = std::ranges::find_if(review.openFindings, hides);
    if (found != review.openFindings.end() && (review.kind == Kind::Skops || review.kind == Kind::Zip))
        return withReason(std::move(outcome), UpdateStatus::Failed, *found);
    return withReason(std::move(outcome), UpdateStatus::NotSkops,
                      {Code::NotSkops, {}, {std::string(kindId(review.kind))}});
}

/// The first finding for which no reader, or not every one, would get what is written.
std::optional<Finding> blockingFinding(const archive::Archive& archive, const nodes::NodeTree& tree)
{
    const auto blocks = [](const Finding& finding) {
        return effectOf(finding.code) == Effect::WouldNotLoad ||
               effectOf(finding.code) == Effect::NotAnalysed || effectOf(finding.code) == Effect::Deceptive;
    };
    for (const std::span<const Finding> findings : {archive.findings(), tree.findings()}) {
        if (const auto found = std::ranges::find_if(findings, blocks); found != findings.end())
            return *found;
    }
    return std::nullopt;
}

std::vector<std::string> untrustedNames(const audit::Audit& audit)
{
    std::vector<std::string> names;
    for (const audit::UntrustedType& type : audit.types()) {
        if (!type.isTicked)
            names.push_back(type.name);
    }
    return names;
}

Result<UpdateOutcome> write(UpdateOutcome outcome, persist::Updated updated,
                            const std::filesystem::path& output, const UpdateFileOptions& options,
                            const Cancel& cancel, Progress& progress)
{
    const Review& review = *outcome.review;
    const auto schema = review.archive->find("schema.json"); // there is one: there is a tree
    persist::SaveOptions save;
    save.mayReplace = options.mayReplace;
    save.comment = options.comment;
    save.compression = persist::compressionOf(review.archive->member(*schema).method);
    const persist::Content content =
        persist::copiedContent(review.archive, std::move(updated.schema), persist::CopyMode::Raw);
    auto saved = persist::save(content, output, save, review.limits, cancel, progress);
    if (!saved)
        return failed(std::move(outcome), std::move(saved.error()));
    outcome.status = UpdateStatus::Updated;
    outcome.saved = *saved;
    return outcome;
}

Result<UpdateOutcome> updateUnguarded(const ReviewPtr& review, const std::filesystem::path& output,
                                      const UpdateFileOptions& options, const Cancel& cancel,
                                      Progress& progress)
{
    UpdateOutcome outcome;
    outcome.review = review;
    if (!review->archive || !review->tree)
        return withoutTree(std::move(outcome));
    const nodes::NodeTree& old = *review->tree;
    if (old.protocol() > persist::newestProtocol)
        return withReason(std::move(outcome), UpdateStatus::Newer,
                          {Code::ProtocolNewer, {}, {std::to_string(old.protocol())}});
    const audit::ProfilePtr profile = profileOf(*review);
    auto updated = persist::updateSchema(old, profile->version(profile::Package::Skops), cancel);
    if (!updated)
        return failed(std::move(outcome), std::move(updated.error()));
    outcome.changes = updated->changes;
    nodes::NodeTreePtr tree = review->tree;
    if (updated->isNeeded()) {
        auto read = nodes::readTree(updated->schema, review->archive.get(), review->limits, cancel);
        if (!read)
            return failed(std::move(outcome), std::move(read.error()));
        tree = std::move(*read);
    }
    outcome.untrusted = untrustedNames(*audit::Auditor(tree, profile).audit(review->audit->ticks()));
    if (const auto blocking = blockingFinding(*review->archive, *tree))
        return withReason(std::move(outcome), UpdateStatus::Blocked,
                          {Code::UpdateBlocked, blocking->where, {std::string(codeId(blocking->code))}});
    if (!outcome.untrusted.empty()) {
        const std::string count = std::to_string(outcome.untrusted.size());
        return withReason(std::move(outcome), UpdateStatus::Untrusted, {Code::UpdateUntrusted, {}, {count}});
    }
    if (!updated->isNeeded())
        return withReason(std::move(outcome), UpdateStatus::Current,
                          {Code::UpdateCurrent, {}, {std::to_string(old.protocol())}});
    if (auto unchanged = review->source->checkUnchanged(); !unchanged)
        return failed(std::move(outcome), std::move(unchanged.error()));
    if (options.isDryRun) {
        outcome.status = UpdateStatus::Updatable;
        return outcome;
    }
    return write(std::move(outcome), std::move(*updated), output, options, cancel, progress);
}

} // namespace

Result<UpdateOutcome> updateReview(const ReviewPtr& review, const std::filesystem::path& output,
                                   const UpdateFileOptions& options, const Cancel& cancel, Progress& progress)
{
    try {
        return updateUnguarded(review, output, options, cancel, progress);
    } catch (const std::bad_alloc&) {
        return fail(Code::OutOfMemory);
    }
}

} // namespace skops::review
