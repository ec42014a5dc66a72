#include "document/file_works.h"

#include "review/convert_file.h"
#include "review/dump_file.h"
#include "review/update_file.h"

#include <QCoreApplication>
#include <QFile>

#include <utility>

namespace skops::ui {
namespace {

/// Of the archives that are written.
std::string comment()
{
    return "Skops Inspector " + QCoreApplication::applicationVersion().toStdString();
}

std::string encoded(const QString& path)
{
    return QFile::encodeName(path).toStdString();
}

persist::SaveOptions saveOptions(const Packing& packing)
{
    return {.compression = packing.compression,
            .level = packing.level,
            .mayReplace = false,
            .comment = comment()};
}

/// Bytes that changed while they were read are no damage of the file.
std::optional<Finding> realProblem(const review::ReviewPtr& review, std::optional<Finding> problem)
{
    if (!problem || problem->code == Code::FileChanged)
        return problem;
    if (auto unchanged = review->source->checkUnchanged(); !unchanged)
        return toFinding(std::move(unchanged.error()));
    return problem;
}

/// A problem, or what was saved.
FileResult resultOf(const review::ReviewPtr& review, std::optional<Finding> problem,
                    const persist::Saved& saved)
{
    FileResult result;
    result.problem = realProblem(review, std::move(problem));
    if (result.problem)
        return result;
    result.sizeBefore = review->source->sizeBytes();
    result.sizeBytes = saved.sizeBytes;
    result.arrays = review->converted ? review->converted->arrays : 0;
    return result;
}

FileTaskPtr dumpTask(FileTaskKind kind, const review::ReviewPtr& review, const QString& source,
                     const FileTarget& target, const persist::SaveOptions& save)
{
    return std::make_shared<WriteTask>(
        kind, source, target,
        [kind, review, save](const FileTarget& where, const Cancel& cancel,
                             Progress& progress) -> Result<FileResult> {
            Workers workers;
            review::DumpOptions options;
            options.save = save;
            options.save.mayReplace = where.mayReplace;
            options.allowsLoss = true; // the window has asked
            options.optimise = kind == FileTaskKind::MakeSmaller;
            options.workers = &workers;
            auto outcome = review::dumpReview(review, encoded(where.path), options, cancel, progress);
            if (!outcome)
                return fail(std::move(outcome.error()));
            FileResult result = resultOf(review, std::move(outcome->reason), outcome->saved);
            if (!result.problem)
                result.savings = std::move(outcome->savings);
            return result;
        });
}

} // namespace

FileTaskPtr convertTask(const review::ReviewPtr& review, const QString& source, const FileTarget& target,
                        const Packing& packing)
{
    return std::make_shared<WriteTask>(
        FileTaskKind::Convert, source, target,
        [review, save = saveOptions(packing)](const FileTarget& where, const Cancel& cancel,
                                              Progress& progress) -> Result<FileResult> {
            review::ConvertFileOptions options;
            options.save = save;
            options.save.mayReplace = where.mayReplace;
            options.allowsLoss = true; // the window has asked
            auto outcome = review::convertReview(review, encoded(where.path), options, cancel, progress);
            if (!outcome)
                return fail(std::move(outcome.error()));
            return resultOf(review, std::move(outcome->reason), outcome->saved);
        });
}

FileTaskPtr updateTask(const review::ReviewPtr& review, const QString& source, const FileTarget& target)
{
    const auto kind = source == target.path ? FileTaskKind::UpdateInPlace : FileTaskKind::Update;
    return std::make_shared<WriteTask>(
        kind, source, target,
        [review, note = comment()](const FileTarget& where, const Cancel& cancel,
                                   Progress& progress) -> Result<FileResult> {
            const review::UpdateFileOptions options{
                .mayReplace = where.mayReplace, .isDryRun = false, .comment = note};
            auto outcome = review::updateReview(review, encoded(where.path), options, cancel, progress);
            if (!outcome)
                return fail(std::move(outcome.error()));
            FileResult result = resultOf(review, std::move(outcome->reason), outcome->saved);
            if (!result.problem)
                result.changes = std::move(outcome->changes);
            return result;
        });
}

FileTaskPtr saveAsTask(const review::ReviewPtr& review, const QString& source, const FileTarget& target,
                       const Packing& packing)
{
    return dumpTask(FileTaskKind::SaveAs, review, source, target, saveOptions(packing));
}

FileTaskPtr smallerTask(const review::ReviewPtr& review, const QString& source, const FileTarget& target)
{
    // A method that every program reads; what it makes no smaller is stored.
    return dumpTask(FileTaskKind::MakeSmaller, review, source, target,
                    saveOptions({.compression = persist::Compression::Deflated}));
}

} // namespace skops::ui
