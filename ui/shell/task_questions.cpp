#include "shell/task_questions.h"

#include "shell/dialogs.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace skops::ui {
namespace {

struct Questions
{
    Q_DECLARE_TR_FUNCTIONS(skops::ui::TaskQuestions)
};

} // namespace

std::optional<FileTarget> askTarget(Dialogs& dialogs, QWidget& parent, const QString& title,
                                    const QString& proposal, const QString& source)
{
    const QString path = dialogs.askSaveFile(&parent, title, proposal, {Questions::tr("skops (*.skops)")});
    if (path.isEmpty())
        return std::nullopt;
    const QFileInfo target(path);
    if (target.exists() && target.canonicalFilePath() == QFileInfo(source).canonicalFilePath()) {
        dialogs.warn(&parent, title,
                     Questions::tr("That is the file itself, which is not replaced. Choose another name."));
        return std::nullopt;
    }
    return FileTarget{.path = path, .mayReplace = target.exists()};
}

void askAndRetry(const FileTaskPtr& task, TaskList& tasks, Dialogs& dialogs, QWidget& parent)
{
    const auto target =
        askTarget(dialogs, parent, Questions::tr("Another name"), task->target().path, task->source());
    if (!target)
        return;
    task->setTarget(*target);
    tasks.start(task);
}

void retry(const FileTaskPtr& task, TaskList& tasks, Dialogs& dialogs, QWidget& parent,
           const std::function<void()>& readAgain)
{
    switch (remedyOf(*task)) {
    case Remedy::Retry:
        tasks.start(task);
        return;
    case Remedy::ReadAgain:
        readAgain();
        return;
    case Remedy::OtherName:
        askAndRetry(task, tasks, dialogs, parent);
        return;
    }
}

} // namespace skops::ui
