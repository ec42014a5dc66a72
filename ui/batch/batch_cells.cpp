#include "batch/batch_cells.h"

#include "text/convert_texts.h"
#include "text/display.h"
#include "text/sentences.h"

#include <QCoreApplication>
#include <QStringList>

namespace skops::ui {
namespace {

struct BatchCells
{
    Q_DECLARE_TR_FUNCTIONS(skops::ui::BatchCells)
};

using review::ConvertState;
using review::ConvertStatus;
using review::Kind;

QString convertText(const BatchRow& row)
{
    if (row.state != BatchRow::State::Read)
        return {};
    if (row.convert)
        return convertWord(*row.convert);
    return row.kind == Kind::Skops ? BatchCells::tr("Is a .skops") : BatchCells::tr("Not a pickle");
}

QString findingsText(const BatchRow& row)
{
    return row.worst ? BatchCells::tr("%1 (%2)", "how bad the worst finding is, how many there are")
                           .arg(severityWord(*row.worst), formatCount(row.findings))
                     : QString();
}

QString outcomeText(ConvertStatus outcome)
{
    switch (outcome) {
    case ConvertStatus::Converted:
        return BatchCells::tr("Converted");
    case ConvertStatus::Skipped:
        return BatchCells::tr("Skipped");
    case ConvertStatus::Convertible:
    case ConvertStatus::NotPickle:
    case ConvertStatus::Blocked:
    case ConvertStatus::Refused:
    case ConvertStatus::Lossy:
    case ConvertStatus::Failed:
        break;
    }
    return BatchCells::tr("Not converted");
}

QString statusText(const BatchRow& row)
{
    if (row.isQueued)
        return BatchCells::tr("To convert");
    if (row.outcome)
        return outcomeText(*row.outcome);
    switch (row.state) {
    case BatchRow::State::Waiting:
        return BatchCells::tr("To read");
    case BatchRow::State::Unreadable:
        return BatchCells::tr("Not read");
    case BatchRow::State::Read:
        break;
    }
    return BatchCells::tr("Read");
}

QString whyText(const BatchRow& row)
{
    const Finding* why = row.why();
    return why ? findingSentence(*why) : QString();
}

/// What fits into a cell: the phrase, where there is one.
QString shortWhy(const BatchRow& row)
{
    if (!row.why())
        return {};
    const ReasonKey key = reasonKeyOf(*row.why());
    const QString phrase = reasonPhrase(key.code, key.detail);
    return phrase.isEmpty() ? whyText(row) : phrase;
}

} // namespace

QString kindWord(Kind kind)
{
    switch (kind) {
    case Kind::Skops:
        return QStringLiteral(".skops");
    case Kind::Zip:
        return BatchCells::tr("Zip archive");
    case Kind::Torch:
        return BatchCells::tr("PyTorch");
    case Kind::Pickle:
        return BatchCells::tr("Pickle");
    case Kind::Joblib:
        return BatchCells::tr("Joblib");
    case Kind::Numpy:
        return BatchCells::tr("NumPy array");
    case Kind::Compressed:
        return BatchCells::tr("Compressed");
    case Kind::Empty:
        return BatchCells::tr("Empty");
    case Kind::Other:
        return BatchCells::tr("Other");
    }
    return {};
}

QString convertWord(ConvertState state)
{
    switch (state) {
    case ConvertState::Blocked:
        return BatchCells::tr("Blocked");
    case ConvertState::Failed:
        return BatchCells::tr("Failed");
    case ConvertState::Refused:
        return BatchCells::tr("Refused");
    case ConvertState::Lossy:
        return BatchCells::tr("With losses");
    case ConvertState::Ready:
        return BatchCells::tr("Ready");
    }
    return {};
}

QString reasonText(const ReasonKey& key)
{
    if (const QString phrase = reasonPhrase(key.code, key.detail); !phrase.isEmpty())
        return BatchCells::tr("%1: %2").arg(noteWord({key.code, {}}), phrase);
    // A sentence that holds for every file: what differs from file to file is left open.
    const std::string open = "\u2026";
    if (const auto code = key.code == Code::ConvertBlocked ? findCode(key.detail) : std::nullopt)
        return BatchCells::tr("Blocked: %1").arg(findingSentence({*code, {}, {open, open, open}}));
    return findingSentence({key.code, {}, {open, open, open}});
}

QString batchText(const BatchRow& row, const BatchTicks& ticks, BatchColumn column)
{
    const bool isRead = row.state == BatchRow::State::Read;
    switch (column) {
    case BatchColumn::File:
        return displayText(row.shown);
    case BatchColumn::Kind:
        return isRead ? kindWord(row.kind) : QString();
    case BatchColumn::Verdict:
        return isRead ? verdictWord(verdictOf(row, ticks)) : QString();
    case BatchColumn::Open:
        return isRead ? formatCount(openTypes(row, ticks)) : QString();
    case BatchColumn::Findings:
        return findingsText(row);
    case BatchColumn::Writer:
        return displayText(row.writer);
    case BatchColumn::Convert:
        return convertText(row);
    case BatchColumn::Why:
        return shortWhy(row);
    case BatchColumn::Size:
        return isRead ? formatBytes(row.stamp.sizeBytes) : QString();
    case BatchColumn::NewSize:
        return row.isConverted() ? formatBytes(row.savedBytes) : QString();
    case BatchColumn::Status:
        return statusText(row);
    }
    return {};
}

QString batchTip(const BatchRow& row, const BatchTicks& ticks, BatchColumn column)
{
    const bool isRead = row.state == BatchRow::State::Read;
    switch (column) {
    case BatchColumn::File:
        return displayText(row.path, 2000);
    case BatchColumn::Verdict:
        return isRead ? verdictSentence(verdictOf(row, ticks)) : QString();
    case BatchColumn::Open:
        return isRead ? BatchCells::tr("%1 of %2 types are not ticked")
                            .arg(formatCount(openTypes(row, ticks)),
                                 formatCount(row.types.size() + row.otherTypes))
                      : QString();
    case BatchColumn::Why:
        return row.why() ? whyText(row) + QLatin1Char('\n') + adviceOf(row.why()->code) : QString();
    case BatchColumn::NewSize:
    case BatchColumn::Status:
        return row.outcome ? displayText(row.output.string(), 2000) : batchText(row, ticks, column);
    case BatchColumn::Kind:
    case BatchColumn::Findings:
    case BatchColumn::Writer:
    case BatchColumn::Convert:
    case BatchColumn::Size:
        break;
    }
    return batchText(row, ticks, column);
}

QString batchHeader(BatchColumn column)
{
    switch (column) {
    case BatchColumn::File:
        return BatchCells::tr("File");
    case BatchColumn::Kind:
        return BatchCells::tr("Kind");
    case BatchColumn::Verdict:
        return BatchCells::tr("Verdict");
    case BatchColumn::Open:
        return BatchCells::tr("Types left");
    case BatchColumn::Findings:
        return BatchCells::tr("Findings");
    case BatchColumn::Writer:
        return BatchCells::tr("Written by");
    case BatchColumn::Convert:
        return BatchCells::tr("Converting");
    case BatchColumn::Why:
        return BatchCells::tr("Reason");
    case BatchColumn::Size:
        return BatchCells::tr("Size");
    case BatchColumn::NewSize:
        return BatchCells::tr("New size");
    case BatchColumn::Status:
        return BatchCells::tr("Status");
    }
    return {};
}

QString batchHeaderTip(BatchColumn column)
{
    switch (column) {
    case BatchColumn::File:
        return BatchCells::tr("The file, from the folder that holds all of them");
    case BatchColumn::Kind:
        return BatchCells::tr("What the file is, told by its content");
    case BatchColumn::Verdict:
        return BatchCells::tr("The worst that applies to the file");
    case BatchColumn::Open:
        return BatchCells::tr("Types of the file that are not ticked");
    case BatchColumn::Findings:
        return BatchCells::tr("How bad the worst finding is, and how many there are");
    case BatchColumn::Writer:
        return BatchCells::tr("What the file says wrote it");
    case BatchColumn::Convert:
        return BatchCells::tr("Whether the file can be converted to .skops");
    case BatchColumn::Why:
        return BatchCells::tr("Why the file cannot be read or converted");
    case BatchColumn::Size:
        return BatchCells::tr("Size of the file");
    case BatchColumn::NewSize:
        return BatchCells::tr("Size of the .skops that was written");
    case BatchColumn::Status:
        return BatchCells::tr("What was done with the file");
    }
    return {};
}

} // namespace skops::ui
