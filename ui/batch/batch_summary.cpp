#include "batch/batch_summary.h"

#include "batch/batch_cells.h"
#include "text/display.h"
#include "text/sentences.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>
#include <map>

namespace skops::ui {
namespace {

struct BatchSummary
{
    Q_DECLARE_TR_FUNCTIONS(skops::ui::BatchSummary)
};

using review::ConvertState;
using review::ConvertStatus;

struct Counts
{
    size_t converted = 0;
    size_t ready = 0;
    size_t lossy = 0;
    size_t refused = 0;
    size_t blocked = 0;
    size_t failed = 0;
    size_t skops = 0;
    size_t others = 0;
    size_t unread = 0;

    void add(const BatchRow& row);
};

void Counts::add(const BatchRow& row)
{
    if (row.state != BatchRow::State::Read) {
        ++(row.state == BatchRow::State::Unreadable ? failed : unread);
        return;
    }
    if (row.isConverted()) {
        ++converted;
        return;
    }
    if (!row.convert) {
        ++(row.kind == review::Kind::Skops ? skops : others);
        return;
    }
    switch (*row.convert) {
    case ConvertState::Blocked:
        ++blocked;
        break;
    case ConvertState::Failed:
        ++failed;
        break;
    case ConvertState::Refused:
        ++refused;
        break;
    case ConvertState::Lossy:
        ++lossy;
        break;
    case ConvertState::Ready:
        ++ready;
        break;
    }
}

void append(QStringList& parts, const QString& text, size_t count)
{
    if (count > 0)
        parts.append(text.arg(formatCount(count)));
}

QString filesSummary(const Batch& batch)
{
    Counts counts;
    for (const BatchRowPtr& row : batch.rows())
        counts.add(*row);
    QStringList parts;
    append(parts, BatchSummary::tr("converted: %1"), counts.converted);
    append(parts, BatchSummary::tr("ready to convert: %1"), counts.ready);
    append(parts, BatchSummary::tr("with losses: %1"), counts.lossy);
    append(parts, BatchSummary::tr("refused by skops: %1"), counts.refused);
    append(parts, BatchSummary::tr("blocked: %1"), counts.blocked);
    append(parts, BatchSummary::tr(".skops: %1"), counts.skops);
    append(parts, BatchSummary::tr("other: %1"), counts.others);
    append(parts, BatchSummary::tr("failed: %1"), counts.failed);
    append(parts, BatchSummary::tr("not read: %1"), counts.unread);
    QString text = BatchSummary::tr("Files: %1").arg(formatCount(batch.rows().size()));
    if (batch.notListed() > 0)
        text += BatchSummary::tr(" (%1 more are not listed)").arg(formatCount(batch.notListed()));
    return parts.isEmpty() ? text : text + QStringLiteral(" \u2014 ") + parts.join(QStringLiteral(", "));
}

} // namespace

QString batchSummary(const Batch& batch)
{
    switch (batch.phase()) {
    case Batch::Phase::Finding:
        return BatchSummary::tr("Looking for files\u2026");
    case Batch::Phase::Reading:
        return BatchSummary::tr("Reading: %1 of %2 files")
            .arg(formatCount(batch.runDone()), formatCount(batch.runTotal()));
    case Batch::Phase::Converting:
        return BatchSummary::tr("Converting: %1 of %2 files")
            .arg(formatCount(batch.runDone()), formatCount(batch.runTotal()));
    case Batch::Phase::Idle:
        break;
    }
    return filesSummary(batch);
}

QString reviewSummary(const Batch& batch)
{
    std::array<size_t, static_cast<size_t>(audit::Verdict::NothingLeft) + 1> byVerdict{};
    std::map<review::Kind, size_t> others;
    size_t examined = 0;
    size_t unread = 0;
    for (const BatchRowPtr& row : batch.rows()) {
        if (row->state != BatchRow::State::Read) {
            ++unread;
        } else if (!row->isModel) {
            ++others[row->kind];
        } else {
            ++examined;
            ++byVerdict[static_cast<size_t>(countedVerdict(*row, batch.ticks()))];
        }
    }
    QStringList verdicts;
    for (size_t i = 0; i < byVerdict.size(); ++i) {
        if (byVerdict[i] > 0)
            verdicts.append(BatchSummary::tr("%1: %2", "verdict, number of files")
                                .arg(verdictWord(static_cast<audit::Verdict>(i)), formatCount(byVerdict[i])));
    }
    QStringList kinds;
    for (const auto& [kind, count] : others)
        kinds.append(
            BatchSummary::tr("%1: %2", "kind, number of files").arg(kindWord(kind), formatCount(count)));
    if (unread > 0)
        kinds.append(BatchSummary::tr("not read: %1").arg(formatCount(unread)));
    QString text = BatchSummary::tr("Examined: %1").arg(formatCount(examined));
    if (!verdicts.isEmpty())
        text += QStringLiteral(" (%1)").arg(verdicts.join(QStringLiteral(", ")));
    if (!kinds.isEmpty())
        text +=
            QStringLiteral("; ") + BatchSummary::tr("not examined: %1").arg(kinds.join(QStringLiteral(", ")));
    return text + QLatin1Char('.');
}

QString convertSummary(const Batch& batch)
{
    size_t converted = 0;
    size_t skipped = 0;
    size_t failed = 0;
    uint64_t before = 0;
    uint64_t after = 0;
    for (const BatchRowPtr& row : batch.rows()) {
        if (!row->outcome)
            continue;
        if (row->isConverted()) {
            ++converted;
            before += row->stamp.sizeBytes;
            after += row->savedBytes;
        } else {
            ++(row->outcome == ConvertStatus::Skipped ? skipped : failed);
        }
    }
    if (converted + skipped + failed == 0)
        return {};
    QStringList parts{BatchSummary::tr("Converted: %1").arg(formatCount(converted))};
    append(parts, BatchSummary::tr("skipped: %1"), skipped);
    append(parts, BatchSummary::tr("not converted: %1"), failed);
    if (converted > 0)
        parts.append(BatchSummary::tr("%1 became %2").arg(formatBytes(before), formatBytes(after)));
    return parts.join(QStringLiteral(", ")) + QLatin1Char('.');
}

} // namespace skops::ui
