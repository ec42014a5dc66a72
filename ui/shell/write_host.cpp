#include "shell/write_host.h"

#include "document/file_works.h"
#include "document/python_export.h"
#include "jobs/save_as_dialog.h"
#include "jobs/update_bar.h"
#include "persist/update.h"
#include "shell/dialogs.h"
#include "shell/task_questions.h"
#include "tasks/task_row.h"
#include "text/task_texts.h"

#include <QAction>
#include <QFileInfo>

#include <utility>

namespace skops::ui {

using State = FileTask::State;

WriteHost::WriteHost(QWidget& page, Document& document, UpdateBar& bar, Dialogs& dialogs, TaskListPtr tasks)
    : QObject(&page), m_page(page), m_document(document), m_bar(bar), m_dialogs(dialogs),
      m_tasks(std::move(tasks))
{
    makeActions();
    m_bar.setActions({m_update, m_updateInPlace});
    for (const auto signal : {&Document::stateChanged, &Document::reviewChanged})
        connect(&m_document, signal, this, &WriteHost::updateActions);
    connect(&m_document.conversion(), &Conversion::changed, this, &WriteHost::updateActions);
    connect(&m_document.updateOffer(), &UpdateOffer::changed, this, &WriteHost::updateActions);
    connect(&m_bar.task(), &TaskRow::openRequested, this, &WriteHost::openRequested);
    connect(&m_bar.task(), &TaskRow::folderRequested, this,
            [this](const QString& path) { m_dialogs.showFolder(QFileInfo(path).absolutePath()); });
    connect(&m_bar.task(), &TaskRow::tryAgainRequested, this,
            [this] { retry(m_task, *m_tasks, m_dialogs, m_page, [this] { m_document.reload(); }); });
    updateActions();
}

void WriteHost::makeActions()
{
    const auto add = [this](const QString& text, const QString& buttonText, QKeyCombination key,
                            const QString& tip, auto slot) {
        auto* action = new QAction(text, this);
        action->setIconText(buttonText);
        action->setShortcut(key);
        action->setToolTip(
            tip + QStringLiteral(" (%1)").arg(action->shortcut().toString(QKeySequence::NativeText)));
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    m_update =
        add(tr("&Update to New File\u2026"), tr("Update\u2026"), Qt::CTRL | Qt::Key_U,
            tr("Write a new file in the protocol of current releases of skops"), &WriteHost::askAndUpdate);
    m_updateInPlace =
        add(tr("Update in &Place\u2026"), tr("Update in Place\u2026"), Qt::CTRL | Qt::SHIFT | Qt::Key_U,
            tr("Replace the file by itself in the protocol of current releases of skops"),
            &WriteHost::askAndUpdateInPlace);
    m_saveAs =
        add(tr("Save &As\u2026"), tr("Save As\u2026"), Qt::CTRL | Qt::Key_S,
            tr("Write the model to another .skops, compressed as you choose"), &WriteHost::askHowToSave);
    m_makeSmaller = add(tr("&Make Smaller\u2026"), tr("Make Smaller\u2026"), Qt::CTRL | Qt::Key_M,
                        tr("Write the model to another .skops in as few bytes as it gets"),
                        &WriteHost::askAndMakeSmaller);
}

void WriteHost::updateActions()
{
    if (m_task && m_task->source() != m_document.path()) { // of the file before
        m_task.reset();
        m_bar.setTask(nullptr);
    }
    const review::ReviewPtr& review = m_document.review();
    const bool isReady = m_document.state() == Document::State::Ready;
    const bool isSkops = isReady && review->archive && review->tree && !review->converted;
    const bool isUpdating = m_task && m_task->isActive();
    m_update->setEnabled(isSkops && !isUpdating);
    m_updateInPlace->setEnabled(isSkops && !isUpdating);
    const bool canWrite = isSkops || (isReady && m_document.conversion().isAccepted());
    m_saveAs->setEnabled(canWrite);
    m_makeSmaller->setEnabled(canWrite);
}

/// Whether it can be updated; says why not.
bool WriteHost::explainUpdate()
{
    const UpdateOffer& offer = m_document.updateOffer();
    if (offer.canUpdate())
        return true;
    m_dialogs.warn(&m_page, tr("Not updated"),
                   updateSentence(m_document.review()->tree->protocol(), offer.outcome()));
    return false;
}

void WriteHost::askAndUpdate()
{
    if (!explainUpdate())
        return;
    const auto target = askTarget(m_dialogs, m_page, tr("Update to New File"),
                                  proposal(QStringLiteral("-updated")), m_document.path());
    if (target)
        startUpdate(*target);
}

void WriteHost::askAndUpdateInPlace()
{
    if (!explainUpdate())
        return;
    const QString text = tr("%1 is replaced by itself in protocol %2. Its permissions stay. Releases of "
                            "skops that are as old as "
                            "the file may not load it any more.")
                             .arg(m_document.fileName())
                             .arg(persist::newestProtocol);
    if (m_dialogs.confirm(&m_page, tr("Update in place"), text, tr("&Update")))
        startUpdate({.path = m_document.path(), .mayReplace = true});
}

void WriteHost::startUpdate(const FileTarget& target)
{
    m_task = updateTask(m_document.updateOffer().review(), m_document.path(), target);
    connect(m_task.get(), &FileTask::changed, this, [this, raw = m_task.get()] {
        if (raw == m_task.get())
            updateChanged();
    });
    m_bar.setTask(m_task);
    m_tasks->start(m_task);
}

void WriteHost::updateChanged()
{
    updateActions();
    if (!m_task || m_task->state() != State::Done)
        return;
    if (m_task->kind() == FileTaskKind::UpdateInPlace)
        m_document.reload();
    else
        Q_EMIT openRequested(m_task->target().path);
}

void WriteHost::askHowToSave()
{
    auto* dialog = new SaveAsDialog(&m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { saveAs(*dialog); });
    dialog->open();
}

void WriteHost::saveAs(const SaveAsDialog& dialog)
{
    if (!m_saveAs->isEnabled()) // it may have been reloaded meanwhile
        return;
    const auto target = askTarget(m_dialogs, m_page, tr("Save As .skops"), proposal(QStringLiteral("-copy")),
                                  m_document.path());
    if (target)
        m_tasks->start(saveAsTask(m_document.review(), m_document.path(), *target, dialog.packing()));
}

void WriteHost::askAndMakeSmaller()
{
    const auto target = askTarget(m_dialogs, m_page, tr("Make Smaller"), proposal(QStringLiteral("-small")),
                                  m_document.path());
    if (target)
        m_tasks->start(smallerTask(m_document.review(), m_document.path(), *target));
}

/// Beside the file; a pickle's .skops has another name already.
QString WriteHost::proposal(const QString& ending) const
{
    const QFileInfo file(m_document.path());
    if (m_document.review()->converted && ending == QStringLiteral("-copy"))
        return skopsPathOf(m_document);
    return file.path() + QLatin1Char('/') + file.completeBaseName() + ending + QStringLiteral(".skops");
}

} // namespace skops::ui
