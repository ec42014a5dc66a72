#include "text/task_texts.h"

#include "persist/update.h"
#include "text/display.h"
#include "text/sentences.h"
#include "texts/saving_texts.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace skops::ui {
namespace {

using State = FileTask::State;
using review::UpdateStatus;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(skops::ui::TaskTexts)
};

QString shownFolder(const QString& path)
{
    constexpr qsizetype pathCharacters = 300;
    return displayText(toUtf8(QDir::toNativeSeparators(QFileInfo(path).absolutePath())), pathCharacters);
}

QString amountText(const FileTask& task)
{
    switch (task.unit()) {
    case FileTask::Unit::Bytes:
        return task.total() == 0
                   ? QString()
                   : Texts::tr("%1 of %2").arg(formatBytes(task.done()), formatBytes(task.total()));
    case FileTask::Unit::Files:
        return Texts::tr("%1 of %n files", nullptr, static_cast<int>(task.total()))
            .arg(formatCount(task.done()));
    }
    return {};
}

QString rateText(const FileTask& task)
{
    const std::optional<double> rate = task.meter().perSecond();
    if (!rate || *rate < 1)
        return {};
    switch (task.unit()) {
    case FileTask::Unit::Bytes:
        return Texts::tr("%1/s").arg(formatBytes(static_cast<uint64_t>(*rate)));
    case FileTask::Unit::Files:
        return Texts::tr("%n files/s", nullptr, static_cast<int>(std::min(*rate, 1e6)));
    }
    return {};
}

/// What was not done, before the reason.
QString notDone(FileTaskKind kind)
{
    switch (kind) {
    case FileTaskKind::Convert:
    case FileTaskKind::ConvertList:
        return Texts::tr("Not converted.");
    case FileTaskKind::Update:
    case FileTaskKind::UpdateInPlace:
        return Texts::tr("Not updated.");
    case FileTaskKind::SaveAs:
    case FileTaskKind::MakeSmaller:
    case FileTaskKind::ExportTable:
        return Texts::tr("Not saved.");
    }
    return {};
}

QString failedText(const FileTask& task)
{
    return task.problem() ? notDone(task.kind()) + QLatin1Char(' ') + findingSentence(*task.problem())
                          : notDone(task.kind());
}

QString stoppedText(FileTaskKind kind)
{
    switch (kind) {
    case FileTaskKind::UpdateInPlace:
        return Texts::tr("Stopped. The file is as it was.");
    case FileTaskKind::ConvertList:
        return Texts::tr("Stopped. What was converted stays.");
    case FileTaskKind::Convert:
    case FileTaskKind::Update:
    case FileTaskKind::SaveAs:
    case FileTaskKind::MakeSmaller:
    case FileTaskKind::ExportTable:
        break;
    }
    return Texts::tr("Stopped. Nothing was written.");
}

/// "77 MB before, 3.4 MB now: 22.6 times smaller"
QString sizesText(uint64_t before, uint64_t now)
{
    const QString sizes = Texts::tr("%1 before, %2 now").arg(formatBytes(before), formatBytes(now));
    if (now == 0 || before < now + now / 10)
        return sizes;
    const double ratio = static_cast<double>(before) / static_cast<double>(now);
    return Texts::tr("%1: %2 times smaller").arg(sizes, QLocale().toString(ratio, 'f', 1));
}

QString doneText(const FileTask& task)
{
    const QString name = shownName(task.target().path);
    const FileResult& result = task.result();
    switch (task.kind()) {
    case FileTaskKind::Convert:
        break;
    case FileTaskKind::Update:
    case FileTaskKind::UpdateInPlace:
        return Texts::tr("Updated: %1, %2, read back and equal.").arg(name, formatBytes(result.sizeBytes));
    case FileTaskKind::SaveAs:
    case FileTaskKind::MakeSmaller:
        return Texts::tr("Written: %1, read back and equal. %2.")
            .arg(name, sizesText(result.sizeBefore, result.sizeBytes));
    case FileTaskKind::ConvertList:
        return Texts::tr("%n files converted.", nullptr, static_cast<int>(result.files));
    case FileTaskKind::ExportTable:
        return Texts::tr("Written: %1.").arg(name);
    }
    const QString size = formatBytes(result.sizeBytes);
    if (result.arrays == 0)
        return Texts::tr("Written: %1, %2, read back and equal.").arg(name, size);
    return Texts::tr("Written: %1, %2, %n arrays byte-equal.", nullptr, static_cast<int>(result.arrays))
        .arg(name, size);
}

QString untickedText(const std::vector<std::string>& names)
{
    constexpr size_t maxNames = 3;
    constexpr qsizetype nameCharacters = 60;
    QStringList shown;
    for (const std::string& name : names) {
        if (static_cast<size_t>(shown.size()) == maxNames)
            break;
        shown.append(displayText(name, nameCharacters));
    }
    const QString list = shown.join(QStringLiteral(", "));
    return names.size() <= maxNames
               ? list
               : Texts::tr("%1 and %n more", nullptr, static_cast<int>(names.size() - maxNames)).arg(list);
}

} // namespace

QString taskName(FileTaskKind kind)
{
    switch (kind) {
    case FileTaskKind::Convert:
    case FileTaskKind::ConvertList:
        return Texts::tr("Convert");
    case FileTaskKind::Update:
        return Texts::tr("Update");
    case FileTaskKind::UpdateInPlace:
        return Texts::tr("Update in place");
    case FileTaskKind::SaveAs:
        return Texts::tr("Save as");
    case FileTaskKind::MakeSmaller:
        return Texts::tr("Make smaller");
    case FileTaskKind::ExportTable:
        return Texts::tr("Export table");
    }
    return {};
}

QString shownName(const QString& path)
{
    return displayText(toUtf8(QFileInfo(path).fileName()));
}

QString formatSeconds(uint64_t seconds)
{
    const uint64_t minutes = seconds / 60;
    if (minutes == 0)
        return Texts::tr("%1 s").arg(seconds);
    if (minutes < 60)
        return Texts::tr("%1 min %2 s").arg(minutes).arg(seconds % 60);
    return Texts::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

QString progressText(const FileTask& task)
{
    QStringList parts{amountText(task), rateText(task)};
    if (const auto left = task.meter().secondsLeft(task.done(), task.total()))
        parts.append(Texts::tr("%1 left").arg(formatSeconds(*left)));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString taskStatus(const FileTask& task)
{
    switch (task.state()) {
    case State::None:
        return {};
    case State::Waiting:
        return Texts::tr("Waiting for another task to end.");
    case State::Running: {
        const QString progress = progressText(task);
        return progress.isEmpty() ? Texts::tr("Running\u2026") : progress;
    }
    case State::Stopping:
        return Texts::tr("Stopping\u2026");
    case State::Stopped:
        return stoppedText(task.kind());
    case State::Failed:
        return failedText(task);
    case State::Done:
        return doneText(task);
    }
    return {};
}

QStringList taskDetails(const FileTask& task)
{
    QStringList lines;
    if (task.problem()) {
        lines.append(adviceOf(task.problem()->code));
        lines.append(Texts::tr("The file was to be %1 in %2.")
                         .arg(shownName(task.target().path), shownFolder(task.target().path)));
    }
    for (const Finding& change : task.result().changes) {
        const QString sentence = findingSentence(change);
        lines.append(change.count > 1
                         ? Texts::tr("%1 (%n places)", nullptr, static_cast<int>(change.count)).arg(sentence)
                         : sentence);
    }
    for (const persist::Saving& saving : task.result().savings) {
        if (saving.bytes > 0)
            lines.append(Texts::tr("%1 saved: %2")
                             .arg(formatBytes(saving.bytes),
                                  QCoreApplication::translate("savings", texts::savingText(saving.step))));
    }
    return lines;
}

QString updateSentence(int protocol, const std::optional<review::UpdateOutcome>& outcome)
{
    if (protocol == persist::newestProtocol)
        return Texts::tr("The file is already up to date with the current protocol, %1.").arg(protocol);
    if (protocol > persist::newestProtocol)
        return Texts::tr(
                   "The file cannot be updated: its protocol, %1, is more recent than the current one, %2.")
            .arg(protocol)
            .arg(persist::newestProtocol);
    const QString old = Texts::tr("The file has protocol %1 of an older skops; current releases write %2.")
                            .arg(protocol)
                            .arg(persist::newestProtocol);
    if (!outcome)
        return Texts::tr("%1 Looking whether it can be updated\u2026").arg(old);
    switch (outcome->status) {
    case UpdateStatus::Updatable:
        return Texts::tr("%1 It can be updated, without running anything of it.").arg(old);
    case UpdateStatus::Untrusted:
        return Texts::tr(
                   "%1 It is updated only with all of its types ticked, as skops updates only what it may "
                   "load. Not ticked: %2.")
            .arg(old, untickedText(outcome->untrusted));
    case UpdateStatus::Updated:
    case UpdateStatus::Current:
    case UpdateStatus::Newer:
    case UpdateStatus::NotSkops:
    case UpdateStatus::Blocked:
    case UpdateStatus::Failed:
        break;
    }
    return outcome->reason ? old + QLatin1Char(' ') + findingSentence(*outcome->reason) : old;
}

} // namespace skops::ui
