#pragma once

// What is said of tasks that write files.

#include "review/update_file.h"
#include "tasks/file_task.h"

#include <QString>
#include <QStringList>

namespace skops::ui {

/// What a task does, in one or two words: "Convert".
QString taskName(FileTaskKind kind);
/// The name of a file, escaped.
QString shownName(const QString& path);
/// "1 min 20 s"
QString formatSeconds(uint64_t seconds);

/// How far it is: "12.3 MB of 77 MB, 31.2 MB/s, 3 s left", as far as that is known.
QString progressText(const FileTask& task);
/// Where it stands, in one line: how far, why it failed, what was written.
QString taskStatus(const FileTask& task);
/// What there is to tell beyond that, line by line: what to do, what was changed, what each step saved.
QStringList taskDetails(const FileTask& task);

/// Whether a .skops of that protocol can be updated, and why not. `outcome` none: it is being looked at.
QString updateSentence(int protocol, const std::optional<review::UpdateOutcome>& outcome);

} // namespace skops::ui
