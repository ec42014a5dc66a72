#pragma once

// What a task that writes a file asks of the user: where to, and where to instead.

#include "tasks/task_list.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

class QWidget;

namespace skops::ui {

class Dialogs;

/// The name of a .skops to write; none if the user thought better of it, or chose `source`, which is never
/// replaced that way. A name that exists was confirmed.
std::optional<FileTarget> askTarget(Dialogs& dialogs, QWidget& parent, const QString& title,
                                    const QString& proposal, const QString& source);

/// The same with another name.
void askAndRetry(const FileTaskPtr& task, TaskList& tasks, Dialogs& dialogs, QWidget& parent);
/// A task that failed or was stopped once more. `readAgain` is called instead if its file is not what was
/// reviewed.
void retry(const FileTaskPtr& task, TaskList& tasks, Dialogs& dialogs, QWidget& parent,
           const std::function<void()>& readAgain);

} // namespace skops::ui
