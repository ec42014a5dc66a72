#include "batch/batch_export.h"

#include "document/decisions.h"
#include "document/save_text.h"
#include "report/csv.h"
#include "text/display.h"

#include <QFile>

#include <algorithm>

namespace skops::ui {
namespace {

using review::ConvertStatus;

/// What became of a file; of one that was not tried, what would.
ConvertStatus statusOf(const BatchRow& row)
{
    if (row.outcome)
        return *row.outcome;
    if (row.state != BatchRow::State::Read)
        return ConvertStatus::Failed;
    if (!row.convert)
        return ConvertStatus::NotPickle;
    switch (*row.convert) {
    case review::ConvertState::Blocked:
        return ConvertStatus::Blocked;
    case review::ConvertState::Failed:
        return ConvertStatus::Failed;
    case review::ConvertState::Refused:
        return ConvertStatus::Refused;
    case review::ConvertState::Lossy:
        return ConvertStatus::Lossy;
    case review::ConvertState::Ready:
        break;
    }
    return ConvertStatus::Convertible;
}

/// What the review says of a file; of one that was not read nothing.
std::string reviewCells(const BatchRow& row, const BatchTicks& ticks)
{
    if (row.state != BatchRow::State::Read)
        return ",,,,,";
    return ',' + std::string(audit::verdictId(verdictOf(row, ticks))) + ',' +
           std::to_string(openTypes(row, ticks)) + ',' + std::to_string(row.findings) + ',' +
           (row.worst ? std::string(severityId(*row.worst)) : std::string()) + ',' +
           report::csvField(row.writer);
}

/// Lower-case hex; empty: it cannot be read, or is another file by now.
Result<std::string> hashOf(const BatchRow& row, const Cancel& cancel, Progress& progress)
{
    if (!row.sha256.empty())
        return row.sha256;
    const auto file = openStamped(row.path);
    if (!file || row.state != BatchRow::State::Read || file->stamp != row.stamp)
        return std::string();
    auto hash = review::sha256(*file->source, cancel, progress);
    if (!hash && hash.error().code == Code::Cancelled)
        return fail(std::move(hash.error()));
    return hash.value_or(std::string());
}

} // namespace

audit::TrustList trustListOf(const Batch& batch)
{
    audit::TrustList list;
    list.profile = batch.profile()->name();
    const std::vector<BatchType>& types = batch.index().types();
    for (const auto& [name, decision] : batch.decisions().byType()) {
        const auto type = batch.index().findType(name);
        if (type && types[*type].files > 0)
            list.entries.push_back(decision);
    }
    std::ranges::sort(list.entries, {}, &audit::TrustEntry::type);
    return list;
}

Result<bool> writeTable(const std::vector<BatchRowPtr>& rows, const BatchTicks& ticks,
                        const std::string& path, const Cancel& cancel, Progress& progress)
{
    std::string table = "input,sha256,output,status,reason,verdict,types_left,findings,worst,written_by\r\n";
    for (const BatchRowPtr& row : rows) {
        auto hash = hashOf(*row, cancel, progress);
        if (!hash)
            return fail(std::move(hash.error()));
        const std::string output = row->isConverted() ? row->output.string() : std::string();
        const std::string_view reason = row->why() && !row->isConverted() ? codeId(row->why()->code) : "";
        table += report::csvPath(row->path) + ',' + *hash + ',' + report::csvPath(output) + ',' +
                 std::string(review::convertStatusId(statusOf(*row))) + ',' + std::string(reason) +
                 reviewCells(*row, ticks) + "\r\n";
    }
    if (const auto problem = saveText(QFile::decodeName(QByteArray::fromStdString(path)), table))
        return fail(Code::FileWrite, {}, {toUtf8(*problem)});
    return true;
}

} // namespace skops::ui
