#include "batch/batch_report.h"

#include "batch/batch_export.h"
#include "document/open_options.h"
#include "document/save_text.h"
#include "report/json.h"
#include "review/asked_trust.h"
#include "review/file_report.h"
#include "review/gate.h"
#include "review/supported.h"
#include "text/sentences.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <utility>

namespace skops::ui {
namespace {

report::Texts reportTexts()
{
    return {.message = [](const Finding& finding) { return toUtf8(findingSentence(finding)); },
            .advice = [](Code code) { return toUtf8(adviceOf(code)); }};
}

struct Reviewed
{
    review::ReviewPtr review;
    std::string sha256;
};

/// As `scan` reads a file. Errors: those of the source, FileChanged, Cancelled, OutOfMemory.
Result<Reviewed> reviewAgain(const BatchRow& row, const review::Options& options, const Cancel& cancel)
{
    Progress ofFile;
    const auto file = openStamped(row.path);
    if (!file)
        return fail(file.error());
    auto hash = review::sha256(*file->source, cancel, ofFile);
    if (!hash)
        return fail(std::move(hash.error()));
    auto review = review::open(file->source, options, cancel, ofFile);
    if (review && (*review)->members()) {
        Workers alone(1);
        review = review::withContents(*review, alone, cancel, ofFile);
    }
    if (!review)
        return fail(std::move(review.error()));
    if (auto unchanged = file->source->checkUnchanged(); !unchanged)
        return fail(std::move(unchanged.error()));
    return Reviewed{review::withAskedTrust(*review, row.path), std::move(*hash)};
}

/// One scan's answers, file after file.
class ListReport
{
public:
    explicit ListReport(const BatchReportOptions& options)
        : m_options(options), m_report(options.version, "scan", options.review.profile->name())
    {
    }

    /// Errors: Cancelled.
    Result<void> add(const BatchRow& row, const Cancel& cancel)
    {
        auto reviewed = reviewAgain(row, m_options.review, cancel);
        if (!reviewed && reviewed.error().code == Code::Cancelled)
            return fail(std::move(reviewed.error()));
        report::FileReport file;
        std::vector<Finding> errors;
        if (reviewed) {
            file = review::fileReport(*reviewed->review);
            file.sha256 = reviewed->sha256;
            file.status = count(*reviewed->review);
        } else {
            errors.push_back(toFinding(std::move(reviewed.error())));
            file.isExamined = false;
            file.findings = errors;
            file.status = 2;
            ++m_counts.unreadable;
        }
        file.file = row.path;
        m_status = std::max(m_status, file.status);
        m_report.add(report::fileAsJson(file, m_texts));
        m_json += m_report.takePart();
        return {};
    }

    std::string finish()
    {
        // As `scan` without --allow-empty.
        const int status = m_counts.examined() == 0 ? 2 : m_status;
        return m_json + m_report.finish(status, &m_counts);
    }

private:
    /// The status of a file, which is counted.
    int count(const review::Review& review)
    {
        if (!review::isSupported(review)) {
            ++m_counts.notExamined[review::isTrustList(review) ? "trust-list" : review::kindId(review.kind)];
            return 0;
        }
        ++m_counts.byVerdict[static_cast<size_t>(review::gateVerdict(review, Severity::Review))];
        return review::gateStatus(review);
    }

    const BatchReportOptions& m_options;
    report::Texts m_texts = reportTexts();
    report::JsonReport m_report;
    report::ScanCounts m_counts;
    std::string m_json;
    int m_status = 0;
};

} // namespace

BatchReportOptions reportOptionsOf(const Batch& batch)
{
    BatchReportOptions options;
    options.review.profile = batch.profile();
    options.review.ticks = batch.decisions().ticks();
    options.review.limits = chosenLimits();
    options.version = toUtf8(QCoreApplication::applicationVersion());
    return options;
}

Result<bool> writeReport(const std::vector<BatchRowPtr>& rows, const BatchReportOptions& options,
                         const std::string& path, const Cancel& cancel, Progress& progress)
{
    progress.start(rows.size());
    ListReport report(options);
    for (const BatchRowPtr& row : rows) {
        if (auto added = report.add(*row, cancel); !added)
            return fail(std::move(added.error()));
        progress.advance(1);
    }
    if (const auto problem = saveText(QFile::decodeName(QByteArray::fromStdString(path)), report.finish()))
        return fail(Code::FileWrite, {}, {toUtf8(*problem)});
    return true;
}

Result<bool> writeList(const std::vector<BatchRowPtr>& rows, const BatchTicks& ticks,
                       const BatchReportOptions& options, const std::string& path, const Cancel& cancel,
                       Progress& progress)
{
    return path.ends_with(".json") ? writeReport(rows, options, path, cancel, progress)
                                   : writeTable(rows, ticks, path, cancel, progress);
}

} // namespace skops::ui
